//! Owns: telling what a file is from its first bytes.
//! Called by: the probe and the photo room, before any decoder sees the file.
//! Rule: names and declared types are never believed.

/// First bytes needed to tell a format; a longer start is not looked at.
pub const HEAD_BYTES: usize = 512;

/// What a file is, judged by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Matroska or WebM.
    Matroska,
    /// MP4, M4A, 3GP or QuickTime.
    Mp4,
    /// Ogg.
    Ogg,
    /// JPEG picture.
    Jpeg,
    /// PNG picture.
    Png,
    /// WebP picture.
    Webp,
    /// HEIC or HEIF picture.
    Heic,
    /// AVIF picture.
    Avif,
    /// GIF picture.
    Gif,
    /// SVG drawing, or any other document in angle brackets.
    Svg,
    /// A list of other files (`#EXTM3U`, `ffconcat`, `[playlist]`).
    Playlist,
    /// Nothing known.
    Unknown,
}

impl Format {
    /// Judges the first bytes of a file; [`HEAD_BYTES`] are enough.
    #[must_use]
    pub fn sniff(head: &[u8]) -> Self {
        match head {
            [0x1A, 0x45, 0xDF, 0xA3, ..] => Self::Matroska,
            [b'O', b'g', b'g', b'S', ..] => Self::Ogg,
            [0xFF, 0xD8, 0xFF, ..] => Self::Jpeg,
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Self::Png,
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Self::Webp,
            [b'G', b'I', b'F', b'8', ..] => Self::Gif,
            [a, b, c, d, b'f', b't', b'y', b'p', brands @ ..] => {
                let length = u32::from_be_bytes([*a, *b, *c, *d]);
                by_brand(brands, length)
            }
            // QuickTime before `ftyp` existed; phones that stop early leave `mdat` or `wide` first.
            [_, _, _, _, b'm', b'o', b'o', b'v', ..]
            | [_, _, _, _, b'm', b'd', b'a', b't', ..]
            | [_, _, _, _, b'w', b'i', b'd', b'e', ..]
            | [_, _, _, _, b'f', b'r', b'e', b'e', ..]
            | [_, _, _, _, b's', b'k', b'i', b'p', ..] => Self::Mp4,
            _ => by_text(head),
        }
    }
}

/// Judges an ISO base media file by its brands (ISO/IEC 14496-12 §4.3; ISO/IEC 23008-12 §10).
fn by_brand(brands: &[u8], box_length: u32) -> Format {
    let length = usize::try_from(box_length.saturating_sub(8)).unwrap_or(0);
    let brands = brands.get(..length).unwrap_or(brands);
    let has = |names: &[&[u8; 4]]| {
        brands
            .chunks_exact(4)
            .enumerate()
            // The second word is a version number, not a brand.
            .any(|(place, brand)| place != 1 && names.iter().any(|name| name.as_slice() == brand))
    };
    let is_major = |names: &[&[u8; 4]]| brands.get(..4).is_some_and(|major| names.iter().any(|name| name.as_slice() == major));
    if is_major(&[b"avif", b"avis"]) || (is_major(&[b"mif1", b"msf1"]) && has(&[b"avif", b"avis"])) {
        Format::Avif
    } else if is_major(&[b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"heif", b"mif1", b"msf1"]) {
        Format::Heic
    } else {
        Format::Mp4
    }
}

fn by_text(head: &[u8]) -> Format {
    let head = head.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(head);
    let text = String::from_utf8_lossy(head.get(..HEAD_BYTES).unwrap_or(head));
    let text = text.trim_start().to_ascii_lowercase();
    if ["#extm3u", "ffconcat", "[playlist]"].iter().any(|start| text.starts_with(start)) {
        Format::Playlist
    } else if text.starts_with('<') {
        Format::Svg
    } else {
        Format::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::Format;

    #[test]
    fn content_is_judged_by_its_first_bytes() {
        let table: [(&[u8], Format); 12] = [
            (b"\x1A\x45\xDF\xA3rest", Format::Matroska),
            (b"\0\0\0\x18ftypmp42\0\0\0\0isommp42", Format::Mp4),
            (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", Format::Mp4),
            (b"\0\0\0\x08wide\0\0\0\0mdat", Format::Mp4),
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Format::Heic),
            (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", Format::Heic),
            (b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif", Format::Avif),
            (b"#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd", Format::Playlist),
            (b"ffconcat version 1.0\nfile x", Format::Playlist),
            (b"\xEF\xBB\xBF <?xml version='1.0'?><svg/>", Format::Svg),
            (b"", Format::Unknown),
            (b"\0\0\0", Format::Unknown),
        ];
        for (head, format) in table {
            assert_eq!(Format::sniff(head), format, "{head:?}");
        }
    }
}
