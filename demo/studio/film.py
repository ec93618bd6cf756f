"""Owns turning drawings and sound into the committed files: MP4, M4A and JPEG.
Called by make-clips.
Rule: what comes out plays on every phone: H.264/AAC MP4 with the index in front, mono, 480 lines, no metadata."""

import subprocess

FRAMES_PER_S = 12  # enough for flat drawings, half the bytes of 24
# -16 LUFS is what phones' own recordings are played beside; 44.1 kHz because some phones refuse AAC at 16 kHz
SOUND = ["-af", "loudnorm=I=-16:TP=-1.5:LRA=7,aresample=44100", "-ac", "1", "-c:a", "aac", "-b:a", "40k"]
PLAIN = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact", "-movflags", "+faststart"]


def png(svg):
    """Renders one SVG text to PNG bytes."""
    return subprocess.run(["rsvg-convert", "--format=png"], input=svg.encode(), stdout=subprocess.PIPE, check=True).stdout


def video(drawings, wav, path, quality=27):
    """Encodes an iterable of SVG texts, one per frame, with the sound beside them."""
    command = ["ffmpeg", "-v", "error", "-y", "-f", "image2pipe", "-framerate", str(FRAMES_PER_S), "-c:v", "png", "-i", "-", "-i", str(wav),
               "-c:v", "libx264", "-profile:v", "main", "-level", "3.0", "-preset", "veryslow", "-tune", "animation", "-crf", str(quality),
               "-g", str(FRAMES_PER_S * 10), "-vf", "scale=out_color_matrix=bt709:out_range=tv", "-pix_fmt", "yuv420p",
               "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", *SOUND, *PLAIN, str(path)]
    seen = {}
    with subprocess.Popen(command, stdin=subprocess.PIPE) as encoder:
        for svg in drawings:
            if svg not in seen:
                seen[svg] = png(svg)
            encoder.stdin.write(seen[svg])
        encoder.stdin.close()
    if encoder.returncode:
        raise SystemExit(f"ffmpeg failed on {path}")


def voice(wav, path):
    """Encodes a voice note."""
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", str(wav), *SOUND, *PLAIN, str(path)], check=True)


def photo(svg, path):
    """Encodes a drawn still as JPEG."""
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-f", "image2pipe", "-c:v", "png", "-i", "-", "-map_metadata", "-1", "-fflags", "+bitexact",
                    "-flags:v", "+bitexact", "-pix_fmt", "yuvj420p", "-q:v", "5", "-frames:v", "1", "-update", "1", str(path)], input=png(svg), check=True)
