//! Owns: the bytes of uploads and renditions; the only place that names `object_store`.
//! Called by: use cases that store upload parts and renditions, and jobs that sweep them.
//! Rule: this file only hands on; whoever stores a blob knows the handle and keys, and neither directories nor buckets.

mod disk;
mod error;
mod handle;
mod key;
mod probe;
mod s3;
mod signed;
mod stream;

pub use error::BlobError;
pub use handle::{BlobInfo, Blobs};
pub use key::BlobKey;
pub use signed::SignedUrl;
pub use stream::{BlobStream, PART_BYTES};
