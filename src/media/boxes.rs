//! Owns: the top-level boxes of an MP4 file (ISO/IEC 14496-12 §4.2).
//! Called by: transcode and voice before reading a recording that stopped half-way, and verify on every output.
//! Rule: only box headers are read; a length that lies can neither loop nor allocate.

use std::io::SeekFrom;
use std::path::{Path, PathBuf};

use tokio::fs::File;
use tokio::io::{AsyncReadExt, AsyncSeekExt};

use super::MediaError;

/// Most boxes looked at: a browser writes two or three for every fragment, and fragments last at least a frame.
const MAX_BOXES: usize = 8192;

/// One top-level box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct TopBox {
    name: [u8; 4],
    /// Offset of its first byte in the file.
    start: u64,
    /// Offset behind its last byte, possibly behind the end of the file.
    end: u64,
}

/// Tells whether the index (`moov`) stands before the media data, so that playing starts without the end of the file.
pub(super) async fn is_index_first(path: &Path) -> Result<bool, MediaError> {
    let found = top_boxes(path).await?;
    let place = |name: &[u8; 4]| found.iter().position(|b| b.name == *name);
    Ok(matches!((place(b"moov"), place(b"mdat")), (Some(index), Some(data)) if index < data))
}

/// Returns a file that demuxers accept: `input` itself, or a copy in `work` without the half box at its end.
///
/// A recording that stopped within a fragment's index (`moof`) is refused whole by demuxers; without that piece it plays.
/// Half of the media data itself (`mdat`) does no harm and is kept.
pub(super) async fn without_half_box(input: &Path, work: &Path) -> Result<PathBuf, MediaError> {
    let found = top_boxes(input).await?;
    let size = tokio::fs::metadata(input).await?.len();
    let is_fragmented = found.iter().any(|b| b.name == *b"moof" && b.end <= size);
    let end = match found.last() {
        Some(last) if last.end > size && last.name != *b"mdat" => last.start,
        // Fewer bytes than a header at the end.
        Some(last) if last.end < size => last.end,
        _ => size,
    };
    if !is_fragmented || end == size {
        return Ok(input.to_path_buf());
    }
    let whole = work.join("whole.mp4");
    let mut copy = File::create(&whole).await?;
    let mut original = File::open(input).await?.take(end);
    tokio::io::copy(&mut original, &mut copy).await?;
    copy.sync_data().await?;
    Ok(whole)
}

/// Lists the boxes whose headers are readable, in file order; other containers give a list without meaning.
async fn top_boxes(path: &Path) -> Result<Vec<TopBox>, MediaError> {
    let mut file = File::open(path).await?;
    let size = file.metadata().await?.len();
    let mut found = Vec::new();
    let mut start = 0_u64;
    while found.len() < MAX_BOXES && size.saturating_sub(start) >= 8 {
        file.seek(SeekFrom::Start(start)).await?;
        let short = u64::from(file.read_u32().await?);
        let name = file.read_u32().await?.to_be_bytes();
        let length = match short {
            // To the end of the file.
            0 => size.saturating_sub(start),
            // A 64-bit length follows the name.
            1 if size.saturating_sub(start) >= 16 => file.read_u64().await?,
            _ => short,
        };
        if length < 8 {
            break;
        }
        let end = start.saturating_add(length);
        found.push(TopBox { name, start, end });
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
