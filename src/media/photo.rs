//! Owns: the photo format: an upright JPEG without metadata, and its thumbnail.
//! Called by: the handle on media processing, on a thread that may block.
//! Rule: limits are checked on the header before a single pixel is decoded; only pixels travel from the original to the output.

use std::io::Cursor;

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{PixelType, ResizeOptions, Resizer};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbImage};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use super::container::sniff::Format;
use super::{MediaConfig, MediaError};

/// Longest side of a photo: sharp on a five-inch screen when zoomed twice.
const PHOTO_SIDE: u32 = 1600;
/// Longest side of a thumbnail.
const THUMB_SIDE: u32 = 320;
/// JPEG quality at which phones show no difference.
const QUALITY: u8 = 75;
/// What shows through transparent pictures: paper.
const PAPER: u32 = 255;

/// A finished photo.
#[derive(Clone, Debug)]
pub struct PhotoOutput {
    /// JPEG of at most 1600 pixels a side.
    pub photo: Vec<u8>,
    /// JPEG of at most 320 pixels a side.
    pub thumb: Vec<u8>,
    /// Width of the photo in pixels.
    pub width: u32,
    /// Height of the photo in pixels.
    pub height: u32,
}

pub(super) fn process(bytes: &[u8], config: &MediaConfig) -> Result<PhotoOutput, MediaError> {
    if bytes.is_empty() {
        return Err(MediaError::Empty);
    }
    let is_over = u64::try_from(bytes.len()).map_or(true, |size| size > config.max_photo_bytes);
    if is_over {
        return Err(MediaError::TooLarge { limit_bytes: config.max_photo_bytes });
    }
    let format = match Format::sniff(bytes) {
        Format::Jpeg if !is_jpeg_whole(bytes) => return Err(MediaError::corrupt("JPEG is cut")),
        Format::Jpeg => ImageFormat::Jpeg,
        Format::Png => ImageFormat::Png,
        Format::Webp => ImageFormat::WebP,
        Format::Heic => return Err(MediaError::Heic),
        found => return Err(MediaError::Unsupported { found }),
    };
    let (decoded, orientation) = decode(bytes, format, config)?;
    let small = fit(&decoded, PHOTO_SIDE)?;
    drop(decoded);
    let mut small = DynamicImage::ImageRgb8(small);
    small.apply_orientation(orientation);
    let thumb = fit(&small, THUMB_SIDE)?;
    Ok(PhotoOutput { width: small.width(), height: small.height(), photo: encode(&small.into_rgb8())?, thumb: encode(&thumb)? })
}

fn decode(bytes: &[u8], format: ImageFormat, config: &MediaConfig) -> Result<(DynamicImage, Orientation), MediaError> {
    let refused = |error| refused(error, config);
    let mut limits = Limits::default();
    limits.max_alloc = Some(config.max_photo_memory_bytes);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder().map_err(refused)?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width).saturating_mul(u64::from(height));
    if pixels > config.max_photo_pixels {
        return Err(MediaError::Pixels { limit_pixels: config.max_photo_pixels });
    }
    if pixels == 0 {
        return Err(MediaError::corrupt("photo without pixels"));
    }
    limits.reserve(decoder.total_bytes()).map_err(refused)?;
    decoder.set_limits(limits).map_err(refused)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let decoded = DynamicImage::from_decoder(decoder).map_err(refused)?;
    Ok((decoded, orientation))
}

fn refused(error: image::ImageError, config: &MediaConfig) -> MediaError {
    match error {
        image::ImageError::Limits(_) => MediaError::Pixels { limit_pixels: config.max_photo_pixels },
        other => MediaError::corrupt(other.to_string()),
    }
}

/// Shrinks to at most `side` pixels a side and lays the picture on paper; small pictures keep their size.
fn fit(image: &DynamicImage, side: u32) -> Result<RgbImage, MediaError> {
    let (width, height) = fitted(image.width(), image.height(), side);
    let converted;
    // 8-bit pictures are read where they are; deeper ones are converted first.
    let (pixels, kind): (&[u8], PixelType) = match image {
        DynamicImage::ImageLuma8(pixels) => (pixels.as_raw(), PixelType::U8),
        DynamicImage::ImageLumaA8(pixels) => (pixels.as_raw(), PixelType::U8x2),
        DynamicImage::ImageRgb8(pixels) => (pixels.as_raw(), PixelType::U8x3),
        DynamicImage::ImageRgba8(pixels) => (pixels.as_raw(), PixelType::U8x4),
        deeper => {
            converted = deeper.to_rgba8();
            (converted.as_raw(), PixelType::U8x4)
        }
    };
    let failed = |error: &dyn std::fmt::Display| MediaError::corrupt(format!("resize: {error}"));
    let source = ImageRef::new(image.width(), image.height(), pixels, kind).map_err(|error| failed(&error))?;
    let mut target = Image::new(width, height, kind);
    Resizer::new().resize(&source, &mut target, &ResizeOptions::new()).map_err(|error| failed(&error))?;
    let rgb = on_paper(target.buffer(), kind);
    RgbImage::from_raw(width, height, rgb).ok_or_else(|| failed(&"size"))
}

fn on_paper(pixels: &[u8], kind: PixelType) -> Vec<u8> {
    let blend = |level: u8, alpha: u8| {
        let alpha = u32::from(alpha);
        let mixed = (u32::from(level) * alpha + PAPER * (255 - alpha)) / 255;
        u8::try_from(mixed).unwrap_or(u8::MAX)
    };
    match kind {
        PixelType::U8 => pixels.iter().flat_map(|l| [*l, *l, *l]).collect(),
        PixelType::U8x2 => {
            let (pairs, _) = pixels.as_chunks::<2>();
            pairs.iter().flat_map(|[l, a]| [blend(*l, *a); 3]).collect()
        }
        PixelType::U8x4 => {
            let (quads, _) = pixels.as_chunks::<4>();
            quads.iter().flat_map(|[r, g, b, a]| [blend(*r, *a), blend(*g, *a), blend(*b, *a)]).collect()
        }
        _ => pixels.to_vec(),
    }
}

fn fitted(width: u32, height: u32, side: u32) -> (u32, u32) {
    let long = width.max(height).max(1);
    if long <= side {
        return (width, height);
    }
    let shrink = |length: u32| {
        let scaled = u64::from(length) * u64::from(side) / u64::from(long);
        u32::try_from(scaled).unwrap_or(side).max(1)
    };
    (shrink(width), shrink(height))
}

/// Draws a JPEG of one colour, as a poster where no frame can be decoded.
pub(super) fn surface(width: u32, height: u32, colour: [u8; 3]) -> Result<Vec<u8>, MediaError> {
    encode(&RgbImage::from_pixel(width, height, image::Rgb(colour)))
}

/// Writes a progressive JPEG (ITU-T T.81 annex G): a slow network shows the whole picture at once and then sharper.
fn encode(image: &RgbImage) -> Result<Vec<u8>, MediaError> {
    let failed = |error: &dyn std::fmt::Display| MediaError::corrupt(format!("encode: {error}"));
    let width = u16::try_from(image.width()).map_err(|error| failed(&error))?;
    let height = u16::try_from(image.height()).map_err(|error| failed(&error))?;
    let mut jpeg = Vec::new();
    let mut encoder = Encoder::new(&mut jpeg, QUALITY);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.encode(image.as_raw(), width, height, ColorType::Rgb).map_err(|error| failed(&error))?;
    Ok(jpeg)
}

/// Walks the segments to the end marker (ITU-T T.81 annex B); the decoder itself fills a cut picture with grey.
fn is_jpeg_whole(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(2..).unwrap_or_default();
    loop {
        // Compressed data and fill bytes up to the next marker.
        let Some(at) = rest.iter().position(|byte| *byte == 0xFF) else {
            return false;
        };
        rest = rest.get(at..).unwrap_or_default();
        match rest {
            [0xFF, 0xD9, ..] => return true,
            // A fill byte before a marker.
            [0xFF, 0xFF, ..] => rest = rest.get(1..).unwrap_or_default(),
            // Stuffed byte, restart marker, start of image: no length follows.
            [0xFF, 0x00 | 0x01 | 0xD0..=0xD8, tail @ ..] => rest = tail,
            [0xFF, _, high, low, ..] => {
                let length = usize::from(u16::from_be_bytes([*high, *low]));
                match rest.get(length.saturating_add(2)..) {
                    Some(tail) => rest = tail,
                    None => return false,
                }
            }
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests may panic")]

    use image::{DynamicImage, RgbImage};

    use super::{encode, fitted, is_jpeg_whole, process};
    use crate::media::MediaConfig;

    #[test]
    fn a_jpeg_cut_at_any_byte_is_noticed() {
        let image = RgbImage::from_fn(64, 64, |x, y| image::Rgb([x, y, x ^ y].map(|level| u8::try_from(level * 4 % 256).unwrap())));
        let jpeg = encode(&image).unwrap();
        assert!(is_jpeg_whole(&jpeg));
        for end in 2..jpeg.len() {
            assert!(!is_jpeg_whole(&jpeg[..end]), "{end} of {}", jpeg.len());
        }
    }

    #[test]
    fn transparency_becomes_paper_and_depth_becomes_eight_bits() {
        let config = MediaConfig::default();
        let kinds =
            [DynamicImage::new_rgba8(400, 20), DynamicImage::new_luma_a8(400, 20), DynamicImage::new_rgba16(400, 20), DynamicImage::new_luma_a16(400, 20)];
        for image in kinds {
            let mut png = std::io::Cursor::new(Vec::new());
            image.write_to(&mut png, image::ImageFormat::Png).unwrap();
            let done = process(png.get_ref(), &config).unwrap();
            assert_eq!((done.width, done.height), (400, 20));
            let thumb = image::load_from_memory(&done.thumb).unwrap().into_rgb8();
            assert_eq!(thumb.dimensions(), (320, 16));
            assert_eq!(thumb.get_pixel(5, 5).0, [255; 3]);
        }
    }

    #[test]
    fn no_side_shrinks_to_nothing() {
        assert_eq!(fitted(50_000, 1, 1600), (1600, 1));
        assert_eq!(fitted(1600, 1600, 1600), (1600, 1600));
        assert_eq!(fitted(3200, 1601, 1600), (1600, 800));
    }
}
