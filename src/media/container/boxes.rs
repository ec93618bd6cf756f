//! Owns: the boxes of an MP4 file (ISO/IEC 14496-12 §4.2).
//! Called by: transcode and voice before reading a recording that stopped half-way, verify on every output, and
//! as_recorded, which empties what may name a place or a person.
//! Rule: only box headers and the track's shape are read; a length that lies can neither loop nor allocate.

use std::io::SeekFrom;
use std::path::{Path, PathBuf};

use tokio::fs::File;
use tokio::io::{AsyncReadExt, AsyncSeekExt, AsyncWriteExt};

use crate::media::MediaError;

/// Most boxes looked at: a browser writes two or three for every fragment, and fragments last at least a frame.
const MAX_BOXES: usize = 8192;

/// One box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct TopBox {
    name: [u8; 4],
    /// Offset of its first byte in the file.
    start: u64,
    /// Offset behind its header.
    body: u64,
    /// Offset behind its last byte, possibly behind the end of the file.
    end: u64,
}

/// Tells whether the index (`moov`) stands before the media data, so that playing starts without the end of the file.
pub(in crate::media) async fn is_index_first(path: &Path) -> Result<bool, MediaError> {
    let found = top_boxes(path).await?;
    let place = |name: &[u8; 4]| found.iter().position(|b| b.name == *name);
    Ok(matches!((place(b"moov"), place(b"mdat")), (Some(index), Some(data)) if index < data))
}

/// Returns a file that demuxers accept: `input` itself, or a copy in `work` without the half box at its end.
///
/// A recording that stopped within a fragment's index (`moof`) is refused whole by demuxers; without that piece it plays.
/// Half of the media data itself (`mdat`) does no harm and is kept.
pub(in crate::media) async fn without_half_box(input: &Path, work: &Path) -> Result<PathBuf, MediaError> {
    let found = top_boxes(input).await?;
    let size = tokio::fs::metadata(input).await?.len();
    let is_fragmented = found.iter().any(|b| b.name == *b"moof" && b.end <= size);
    let end = match found.last() {
        Some(last) if last.end > size && last.name != *b"mdat" => last.start,
        // Fewer bytes than a header at the end.
        Some(last) if last.end < size => last.end,
        _ => size,
    };
    if is_fragmented { until(input, work, end, size).await } else { Ok(input.to_path_buf()) }
}

/// Returns a file that players accept to its last byte: `input` itself, or a copy in `work` that ends with its last whole
/// fragment, an index (`moof`) with all of its media data (`mdat`).
pub(in crate::media) async fn whole_fragments(input: &Path, work: &Path) -> Result<PathBuf, MediaError> {
    let found = top_boxes(input).await?;
    let size = tokio::fs::metadata(input).await?.len();
    if found.last().is_none_or(|last| last.end == size) {
        return Ok(input.to_path_buf());
    }
    let whole = found.windows(2).rev().find_map(|pair| match pair {
        [index, data] if index.name == *b"moof" && data.name == *b"mdat" && data.end <= size => Some(data.end),
        _ => None,
    });
    let end = whole.unwrap_or(size);
    until(input, work, end, size).await
}

async fn until(input: &Path, work: &Path, end: u64, size: u64) -> Result<PathBuf, MediaError> {
    if end == size {
        return Ok(input.to_path_buf());
    }
    let whole = work.join("whole.mp4");
    let mut copy = File::create(&whole).await?;
    let mut original = File::open(input).await?.take(end);
    tokio::io::copy(&mut original, &mut copy).await?;
    copy.sync_data().await?;
    Ok(whole)
}

/// The shape of a picture as displayed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::media) struct Picture {
    pub(in crate::media) width: u32,
    pub(in crate::media) height: u32,
}

/// Boxes that hold other boxes, down to the track.
const NESTS: [&[u8; 4]; 4] = [b"moov", b"trak", b"moof", b"traf"];
/// Boxes in which recorders write places, makers, titles, or anything at all.
const SPEAKING: [&[u8; 4]; 7] = [b"udta", b"meta", b"uuid", b"free", b"skip", b"wide", b"pdin"];
/// Zeros written at a time.
const BLANK: [u8; 4096] = [0; 4096];

/// Empties every box that says more than picture and sound, without moving a byte of them, and returns the picture's
/// shape from its track header (ISO/IEC 14496-12 §8.3.2); none where no track has one.
pub(in crate::media) async fn blank_metadata(path: &Path) -> Result<Option<Picture>, MediaError> {
    let mut file = File::options().read(true).write(true).open(path).await?;
    let size = file.metadata().await?.len();
    let (mut picture, mut nests) = (None, vec![(0, size)]);
    let mut visited = 0;
    while let Some((start, end)) = nests.pop() {
        let found = boxes_between(&mut file, start, end).await?;
        visited += found.len();
        if visited > MAX_BOXES {
            return Err(MediaError::corrupt("too many boxes"));
        }
        for here in found {
            let end = here.end.min(end);
            if NESTS.contains(&&here.name) {
                nests.push((here.body, end));
            } else if &here.name == b"tkhd" {
                picture = picture.or(track_shape(&mut file, here.body).await?);
            } else if SPEAKING.contains(&&here.name) {
                blank(&mut file, here, end).await?;
            }
        }
    }
    file.flush().await?;
    Ok(picture)
}

/// Turns a box into free space of the same length.
async fn blank(file: &mut File, place: TopBox, end: u64) -> Result<(), MediaError> {
    file.seek(SeekFrom::Start(place.start.saturating_add(4))).await?;
    file.write_all(b"free").await?;
    file.seek(SeekFrom::Start(place.body)).await?;
    let mut left = end.saturating_sub(place.body);
    while left > 0 {
        let zeros = usize::try_from(left).map_or(BLANK.len(), |left| left.min(BLANK.len()));
        file.write_all(BLANK.get(..zeros).unwrap_or(&BLANK)).await?;
        left = left.saturating_sub(u64::try_from(zeros).unwrap_or(left));
    }
    Ok(())
}

/// Reads a track header's size and turns it where its matrix does; a track of sound has none.
async fn track_shape(file: &mut File, body: u64) -> Result<Option<Picture>, MediaError> {
    file.seek(SeekFrom::Start(body)).await?;
    let version = file.read_u8().await?;
    // Times and duration have 32 or 64 bits.
    let matrix = body.saturating_add(if version == 1 { 52 } else { 40 });
    file.seek(SeekFrom::Start(matrix)).await?;
    let mut words = [0_u32; 11];
    for word in &mut words {
        *word = file.read_u32().await?;
    }
    let [a, b, _, c, d, _, _, _, _, width, height] = words;
    // Both are fixed-point numbers, 16.16.
    let (width, height) = (width >> 16, height >> 16);
    if width == 0 || height == 0 {
        return Ok(None);
    }
    let is_turned = a == 0 && d == 0 && b != 0 && c != 0;
    Ok(Some(if is_turned { Picture { width: height, height: width } } else { Picture { width, height } }))
}

/// Lists the boxes whose headers are readable, in file order; other containers give a list without meaning.
async fn top_boxes(path: &Path) -> Result<Vec<TopBox>, MediaError> {
    let mut file = File::open(path).await?;
    let size = file.metadata().await?.len();
    boxes_between(&mut file, 0, size).await
}

async fn boxes_between(file: &mut File, mut start: u64, size: u64) -> Result<Vec<TopBox>, MediaError> {
    let mut found = Vec::new();
    while found.len() < MAX_BOXES && size.saturating_sub(start) >= 8 {
        file.seek(SeekFrom::Start(start)).await?;
        let short = u64::from(file.read_u32().await?);
        let name = file.read_u32().await?.to_be_bytes();
        let (header, length) = match short {
            // To the end of the file.
            0 => (8, size.saturating_sub(start)),
            // A 64-bit length follows the name.
            1 if size.saturating_sub(start) >= 16 => (16, file.read_u64().await?),
            _ => (8, short),
        };
        if length < header {
            break;
        }
        let end = start.saturating_add(length);
        found.push(TopBox { name, start, body: start.saturating_add(header), end });
        start = end;
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests may panic")]

    use super::{is_index_first, top_boxes, without_half_box};

    fn boxed(name: &str, body: usize) -> Vec<u8> {
        let length = u32::try_from(body + 8).unwrap().to_be_bytes();
        [&length, name.as_bytes(), &vec![0; body]].concat()
    }

    #[tokio::test]
    async fn only_a_half_index_at_the_end_is_cut_off() {
        let work = tempfile::tempdir().unwrap();
        let file = work.path().join("in.mp4");
        let start = [boxed("ftyp", 8), boxed("moov", 8), boxed("moof", 8), boxed("mdat", 40)].concat();
        let table = [
            (start.clone(), start.len()),
            ([start.as_slice(), &[0, 0, 0]].concat(), start.len()),
            ([start.as_slice(), &[0, 0, 0, 99, b'm', b'o', b'o', b'f', 1]].concat(), start.len()),
            ([start.as_slice(), &[0, 0, 0, 99, b'm', b'd', b'a', b't', 1]].concat(), start.len() + 9),
        ];
        for (bytes, kept) in table {
            std::fs::write(&file, &bytes).unwrap();
            let whole = without_half_box(&file, work.path()).await.unwrap();
            let length = std::fs::metadata(&whole).unwrap().len();
            assert_eq!(length, u64::try_from(kept).unwrap());
            assert!(is_index_first(&file).await.unwrap());
        }
    }

    #[tokio::test]
    async fn lying_lengths_end_the_walk() {
        let work = tempfile::tempdir().unwrap();
        let file = work.path().join("in.mp4");
        let mut huge = vec![0, 0, 0, 1, b'm', b'd', b'a', b't'];
        huge.extend([0xFF; 8]);
        for (bytes, count) in [(huge, 1), (vec![0; 64], 1), (vec![0, 0, 0, 2, 1, 1, 1, 1], 0), (vec![], 0)] {
            std::fs::write(&file, &bytes).unwrap();
            assert_eq!(top_boxes(&file).await.unwrap().len(), count);
        }
    }
}
