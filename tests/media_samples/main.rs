//! Owns: proof that what phones record becomes what phones play, and that hostile files get their code.
//! Called by: `cargo test`; needs ffmpeg, ffprobe, exiftool and heif-enc on the `PATH`.
//! Rule: samples are made by real encoders, and outputs are judged by programs other than the code under test.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]

mod bench;
mod clips;
mod hostile;
mod photos;
mod voices;
