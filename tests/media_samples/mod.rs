//! Owns: proof that what phones record becomes what phones play, and that hostile files get their code.
//! Called by: `tests/house.rs`; needs ffmpeg, ffprobe, exiftool and heif-enc on the `PATH`.
//! With `FLOORNOTE_SAMPLES_OUT` naming a folder the finished clips are left there for the browser journeys.
//! Rule: samples are made by real encoders, and outputs are judged by programs other than the code under test.
mod bench;
mod clips;
mod hostile;
mod photos;
mod voices;
