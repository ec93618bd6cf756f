//! Owns: what a file is by its own bytes: its format, and the boxes of an MP4.
//! Called by: every step of processing, before a program is started and after it has ended.
//! Rule: it reads what a sender wrote and believes none of it.

pub(in crate::media) mod boxes;
pub(in crate::media) mod sniff;
