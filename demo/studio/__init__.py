"""Owns the drawing and sound of the demo clips.
Called by ../make-clips.
Rule: Python's standard library and Debian's ffmpeg, flite and rsvg-convert only."""
