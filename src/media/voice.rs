//! Owns: the voice format: AAC in M4A, mono, even loudness, and the bars drawn beside it.
//! Called by: the handle on media processing.
//! Rule: the bars are measured on the finished file, so that they line up with what is heard.

use std::path::{Path, PathBuf};

use super::clip::{ClipOptions, millis};
use super::container::boxes::without_half_box;
use super::probe::{probe, sniff_container};
use super::process::Children;
use super::{ACCEPTED_S, CLIP_S, MediaConfig, MediaError, commands, verify};

/// Bars of a waveform: as many as fit a phone's width with a gap between them.
const BARS: usize = 60;
/// Highest bar.
const TOP: u32 = 100;

/// A finished voice note.
#[derive(Clone, Debug)]
pub struct VoiceOutput {
    /// The M4A file.
    pub m4a: PathBuf,
    /// Length in milliseconds, at most 30,100.
    pub duration_ms: u32,
    /// At most 60 bars of 0 to 100, the loudest being 100 unless all is silent.
    pub waveform: Vec<u8>,
}

pub(super) async fn process(children: &Children, config: &MediaConfig, input: &Path, work: &Path, options: ClipOptions) -> Result<VoiceOutput, MediaError> {
    sniff_container(input, options.source.max_bytes(config)).await?;
    let input = &without_half_box(input, work).await?;
    let found = probe(children, config, input).await?;
    let Some(audio) = found.audio else {
        return Err(MediaError::Empty);
    };
    if found.duration_s > ACCEPTED_S && !options.is_cut_asked {
        return Err(MediaError::TooLong { limit_s: CLIP_S });
    }
    let m4a = work.join("voice.m4a");
    let arguments = commands::voice(config, input, &m4a, &audio);
    children.run(&config.ffmpeg, &arguments, &config.work_share()).await?;
    let found = verify::voice(children, config, &m4a).await?;
    Ok(VoiceOutput { waveform: waveform(children, config, &m4a).await?, duration_ms: millis(found.duration_s), m4a })
}

async fn waveform(children: &Children, config: &MediaConfig, m4a: &Path) -> Result<Vec<u8>, MediaError> {
    let arguments = commands::samples(config, m4a);
    let samples = children.run(&config.ffmpeg, &arguments, &config.work_share()).await?;
    Ok(bars(&samples))
}

/// Folds 16-bit little-endian samples into bars by their peaks; quiet speech stays visible because the scale is relative.
fn bars(samples: &[u8]) -> Vec<u8> {
    let count = samples.len() / 2;
    let peaks: Vec<u32> = samples
        .chunks(count.div_ceil(BARS).max(1).saturating_mul(2))
        .map(|chunk| {
            let levels = chunk.chunks_exact(2).filter_map(|pair| {
                let level = i16::from_le_bytes(pair.try_into().ok()?);
                Some(u32::from(level.unsigned_abs()))
            });
            levels.max().unwrap_or(0)
        })
        .collect();
    let loudest = peaks.iter().copied().max().unwrap_or(0).max(1);
    // Below −54 dB of full scale is a silent room, which must not be drawn as speech.
    let loudest = loudest.max(64);
    peaks.iter().map(|peak| u8::try_from(peak.saturating_mul(TOP) / loudest).unwrap_or(u8::MAX)).collect()
}

#[cfg(test)]
mod tests {
    use super::bars;

    #[test]
    fn bars_are_at_most_sixty_and_relative_to_the_loudest() {
        let samples: Vec<u8> = (0..8000_i16).flat_map(|n| n.to_le_bytes()).collect();
        let drawn = bars(&samples);
        assert!(drawn.len() <= 60 && drawn.len() > 50, "{}", drawn.len());
        assert_eq!(drawn.last(), Some(&100));
        assert!(drawn.is_sorted());
        assert!(bars(&[0; 16_000]).iter().all(|bar| *bar == 0));
        assert_eq!(bars(&[]), Vec::<u8>::new());
        assert_eq!(bars(&[0, 0x80]), vec![100]);
    }
}
