/**
 * Owns: films made by ffmpeg for a journey: one for the false camera, and clips as phones and editors make them.
 * Called by: journeys about uploads and about playing.
 * Rule: a film is made in the journey's own folder, by the same ffmpeg everywhere.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";

export function ffmpeg(...args: string[]): void {
  execFileSync("ffmpeg", ["-v", "error", "-y", ...args], { stdio: ["ignore", "ignore", "pipe"] });
}

/** Two seconds of a busy picture, so that the recorder needs the bits it would need of a shop floor. */
export function makeFilm(folder: string): string {
  const path = join(folder, "film.mjpeg");
  const picture = "testsrc2=size=640x480:rate=30:duration=2,noise=alls=18:allf=t";
  ffmpeg("-f", "lavfi", "-i", picture, "-c:v", "mjpeg", "-q:v", "4", "-pix_fmt", "yuvj420p", path);
  return path;
}
