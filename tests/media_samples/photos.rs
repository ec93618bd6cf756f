//! Owns: proof that photos come out upright and anonymous, and hostile ones get their code.
//! Called by: `cargo test`.
//! Rule: a sample is made for the test that uses it.

use std::process::Command;

use super::bench::{Bench, run};

#[tokio::test]
async fn a_turned_photo_with_a_place_comes_out_upright_and_anonymous() {
    let bench = Bench::new();
    let path = bench.path("photo.jpg");
    // Left half red, right half blue, 3000 × 2000; orientation 6 means: turn right by 90°, so red comes to the top.
    let picture = image::RgbImage::from_fn(3000, 2000, |x, _| image::Rgb(if x < 1500 { [220, 20, 20] } else { [20, 20, 220] }));
    picture.save(&path).unwrap();
    let mut tag = Command::new("exiftool");
    tag.args(["-q", "-overwrite_original", "-n", "-Orientation=6", "-GPSLatitude=48.1374", "-GPSLatitudeRef=N"]);
    tag.args(["-GPSLongitude=11.5755", "-GPSLongitudeRef=E", "-Make=Phone", "-XMP:Creator=Ada"]);
    run(tag.arg(&path));

    let output = bench.media.process_photo(std::fs::read(&path).unwrap().into()).await.unwrap();
    assert_eq!((output.width, output.height), (1066, 1600));
    for (bytes, size) in [(&output.photo, (1066, 1600)), (&output.thumb, (213, 320))] {
        let file = bench.path("out.jpg");
        std::fs::write(&file, bytes).unwrap();
        let tags = run(Command::new("exiftool").args(["-a", "-G1", "-s"]).arg(&file));
        for word in ["GPS", "EXIF", "IFD0", "XMP", "Phone", "Ada", "Orientation"] {
            assert!(!tags.contains(word), "{word} in {tags}");
        }
        assert_eq!(run(Command::new("exiftool").args(["-s3", "-EncodingProcess"]).arg(&file)).trim(), "Progressive DCT, Huffman coding");
        // SOF2, the frame of a progressive picture (ITU-T T.81 table B.1), and none of a baseline one.
        let has = |marker: u8| bytes.windows(4).any(|word| word == [0xFF, marker, 0, 17]);
        assert!(has(0xC2) && !has(0xC0));
        let pixels = image::load_from_memory(bytes).unwrap().into_rgb8();
        assert_eq!(pixels.dimensions(), size);
        let top = pixels.get_pixel(size.0 / 2, size.1 / 10).0;
        let bottom = pixels.get_pixel(size.0 / 2, size.1 * 9 / 10).0;
        assert!(top[0] > 180 && top[2] < 80, "{top:?}");
        assert!(bottom[2] > 180 && bottom[0] < 80, "{bottom:?}");
    }
}

#[tokio::test]
async fn hostile_photos_get_their_code() {
    let bench = Bench::new();
    let jpeg = bench.path("small.jpg");
    image::RgbImage::from_fn(400, 300, |x, y| image::Rgb([u8::try_from((x ^ y) % 256).unwrap(); 3])).save(&jpeg).unwrap();
    let heic = bench.path("small.heic");
    run(Command::new("heif-enc").arg(&jpeg).arg("-o").arg(&heic));
    let as_file = |name: &str, image: &image::DynamicImage| {
        let path = bench.path(name);
        image.save(&path).unwrap();
        std::fs::read(path).unwrap()
    };
    let small = image::open(&jpeg).unwrap();
    let (png, webp) = (as_file("small.png", &small), as_file("small.webp", &small));
    let jpeg = std::fs::read(jpeg).unwrap();
    let half = |bytes: &[u8]| bytes[..bytes.len() * 6 / 10].to_vec();
    // 100 megapixels of nothing; then 49 megapixels of 16 bits, which need 392 MB.
    let bomb = as_file("bomb.png", &image::DynamicImage::new_luma8(10_000, 10_000));
    let table = [
        ("empty", Vec::new(), "media_empty"),
        ("PNG bomb", bomb, "media_pixels"),
        ("deep PNG", deep_png(), "media_pixels"),
        ("SVG", b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), "media_unsupported"),
        ("GIF", b"GIF89a\x01\0\x01\0\0\0\0;".to_vec(), "media_unsupported"),
        ("noise", vec![0x5A; 3000], "media_unsupported"),
        ("HEIC", std::fs::read(&heic).unwrap(), "media_heic"),
        ("cut JPEG", half(&jpeg), "media_corrupt"),
        ("cut PNG", half(&png), "media_corrupt"),
        ("cut WebP", half(&webp), "media_corrupt"),
        ("large", vec![0xFF; 20 * 1024 * 1024 + 1], "media_too_large"),
    ];
    for (label, bytes, code) in table {
        let error = bench.media.process_photo(bytes.into()).await.unwrap_err();
        assert_eq!(error.code().as_str(), code, "{label}: {error}");
    }
    for bytes in [jpeg, png, webp] {
        let output = bench.media.process_photo(bytes.into()).await.unwrap();
        assert_eq!((output.width, output.height), (400, 300));
    }
}

/// The header of a 7000 × 7000 PNG with 16-bit RGBA, and no pixels: it must be refused before any is looked for.
fn deep_png() -> Vec<u8> {
    let mut png = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgba16(1, 1).write_to(&mut png, image::ImageFormat::Png).unwrap();
    let mut png = png.into_inner();
    png[16..20].copy_from_slice(&7000_u32.to_be_bytes());
    png[20..24].copy_from_slice(&7000_u32.to_be_bytes());
    let checksum = crc32fast::hash(&png[12..29]);
    png[29..33].copy_from_slice(&checksum.to_be_bytes());
    png
}
