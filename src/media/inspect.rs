//! Owns: the look at the media programs of this machine.
//! Called by: `floornote doctor`.
//! Rule: they are started as for real media, within the same limits, so that what is found holds for real media.

use super::Media;

/// Encoders that clips, voice notes and posters need.
pub const ENCODERS: [&str; 3] = ["libx264", "aac", "mjpeg"];

/// What was found of each program: the first line it says about itself, or why it says nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programs {
    /// Makes clips.
    pub ffmpeg: Result<String, String>,
    /// Reads clips.
    pub ffprobe: Result<String, String>,
    /// Encoders of [`ENCODERS`] that ffmpeg was built without; empty where it cannot be asked.
    pub missing_encoders: Vec<&'static str>,
}

impl Media {
    /// Looks at both programs and at what they can.
    pub async fn inspect(&self) -> Programs {
        let say = async |program, words: &[&str]| {
            let words: Vec<_> = ["-hide_banner"].iter().chain(words).map(Into::into).collect();
            let said = self.children.run(program, &words, &self.config.probe_share()).await;
            said.map(|said| String::from_utf8_lossy(&said).into_owned()).map_err(|error| error.to_string())
        };
        let first = |said: Result<String, String>| said.map(|said| said.lines().next().unwrap_or_default().to_owned());
        let listed = say(&self.config.ffmpeg, &["-encoders"]).await;
        let has = |list: &str, encoder: &str| list.lines().any(|line| line.split_whitespace().nth(1) == Some(encoder));
        Programs {
            ffmpeg: first(say(&self.config.ffmpeg, &["-version"]).await),
            ffprobe: first(say(&self.config.ffprobe, &["-version"]).await),
            missing_encoders: listed.map_or_else(|_| Vec::new(), |list| ENCODERS.into_iter().filter(|encoder| !has(&list, encoder)).collect()),
        }
    }
}
