/**
 * Owns: getting a photo from the camera or the phone's pictures, upright and small enough to send.
 * Called by: the lead's recorder and the photo reply.
 * Rule: what leaves here is a fresh JPEG of at most 1600 px; the original file with its place and time never does.
 */

/** Readable on any phone, about 300 kB; the server keeps no more. */
const MAX_EDGE_PX = 1600;
const JPEG_QUALITY = 0.82;
/** PRODUCT limit of a photo. */
const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** PRODUCT limit of a photo; more of them and a small phone runs out of memory while it decodes. */
const MAX_PIXELS = 50_000_000;

export type PhotoProblem = "photo_too_large" | "photo_pixels" | "photo_unreadable";

/** Says why a picked file cannot be used as a photo. */
export class PhotoError extends Error {
  constructor(readonly problem: PhotoProblem) {
    super(problem);
    this.name = "PhotoError";
  }
}

export interface Photo {
  blob: Blob;
  width: number;
  height: number;
}

/** Opens the system camera or picker and returns the downsized photo, or null when the person changed their mind. */
export async function takePhoto(from: "camera" | "library" = "camera"): Promise<Photo | null> {
  const file = await pickFile("image/*", from === "camera" ? "environment" : null);
  return file ? await downsizePhoto(file) : null;
}

/** Lets the person choose a file; `capture` asks phones for the camera instead of the gallery. */
export function pickFile(accept: string, capture: "user" | "environment" | null): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = accept;
    if (capture) input.setAttribute("capture", capture);
    input.hidden = true;
    const answer = (file: File | null): void => {
      input.remove();
      resolve(file);
    };
    input.addEventListener("change", () => answer(input.files?.[0] ?? null));
    input.addEventListener("cancel", () => answer(null));
    // Safari drops the choice of an input that is not in the document.
    document.body.append(input);
    input.click();
  });
}

/** Turns a picked file upright and writes it again as JPEG, at most 1600 px on its long edge. */
export async function downsizePhoto(file: Blob): Promise<Photo> {
  if (file.size > MAX_FILE_BYTES) throw new PhotoError("photo_too_large");
  if ((await countPixels(file)) > MAX_PIXELS) throw new PhotoError("photo_pixels");
  const image = await decode(file);
  try {
    return await draw(image, image.width, image.height);
  } finally {
    image.close();
  }
}

/** Takes the frame a playing preview shows now. */
export async function grabFrame(video: HTMLVideoElement): Promise<Photo> {
  if (video.videoWidth === 0) throw new PhotoError("photo_unreadable");
  return await draw(video, video.videoWidth, video.videoHeight);
}

/** How many pixels a picture names; the browser reads its head for that and decodes nothing. 0 for what is no picture. */
async function countPixels(file: Blob): Promise<number> {
  const address = URL.createObjectURL(file);
  try {
    return await new Promise((resolve) => {
      const image = new Image();
      image.onload = () => resolve(image.naturalWidth * image.naturalHeight);
      image.onerror = () => resolve(0);
      image.src = address;
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function decode(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    throw new PhotoError("photo_unreadable");
  }
}

async function draw(source: CanvasImageSource, width: number, height: number): Promise<Photo> {
  const scale = Math.min(1, MAX_EDGE_PX / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext("2d");
  if (!context) throw new PhotoError("photo_unreadable");
  // JPEG has no transparency; without this a cut-out becomes black.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", JPEG_QUALITY));
  if (!blob) throw new PhotoError("photo_unreadable");
  return { blob, width: canvas.width, height: canvas.height };
}
