//! Owns what this program does as a child on the measured core: loops over the product's own rooms, and bare commands.
//!
//! Called by the rows through `ground::start_self`. The one rule: it says one line of JSON at its end.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use floornote::domain::clock::Clock;
use floornote::media::{ClipOptions, Media, MediaConfig, Source};
use floornote::net::client::HttpClient;
use floornote::net::dial::Dialer;
use floornote::push::{Contact, PushClient, PushLimits, PushOptions, PushOutcome, Subscription, Topic, Urgency, VapidKey, VapidSigner};
use futures_util::stream::{self, StreamExt as _};
use serde_json::json;

use crate::ground::Failure;

/// Ticks of `/proc/self/stat` in a second: fixed on Linux.
const TICKS: f64 = 100.0;

/// Runs one mode.
pub async fn run(mode: &str, rest: &[String]) -> Result<(), Failure> {
    let said = match (mode, rest) {
        ("push", [port, key, phones, bytes]) => push(port, key, phones.parse()?, bytes.parse()?).await?,
        ("media", [input, work, ffmpeg]) => media(Path::new(input), Path::new(work), ffmpeg).await?,
        ("command", [program, arguments @ ..]) => command(program, arguments).await?,
        _ => return Err(format!("unknown mode {mode}").into()),
    };
    println!("{said}");
    Ok(())
}

/// The bare loop: encrypts and sends one payload to each phone, nothing else.
async fn push(port: &str, key: &str, phones: usize, bytes: usize) -> Result<serde_json::Value, Failure> {
    let dialer = Dialer::new(["localhost"]);
    let http = HttpClient::new(&dialer)?;
    let signer = VapidSigner::new(VapidKey::generate()?, Contact::parse("mailto:operator@floornote.invalid")?);
    let client = PushClient::new(dialer, http, signer, PushLimits::default());
    let options = PushOptions { ttl: Duration::from_secs(3600), urgency: Urgency::High, topic: Some(Topic::parse("a-topic-of-the-measurements")?) };
    let (payload, now) = (vec![b'x'; bytes], i64::try_from(Clock::system().now().unix_s())?);
    let began = Instant::now();
    let (client, options, payload) = (&client, &options, &payload);
    let sends = stream::iter(0..phones).map(|phone| async move {
        let phone = Subscription::parse(&format!("https://localhost:{port}/p/{phone}"), key, "BwcHBwcHBwcHBwcHBwcHBw")?;
        match client.send(&phone, payload, options, now).await {
            PushOutcome::Accepted => Ok(()),
            outcome => Err::<_, Failure>(format!("a push was not accepted: {outcome:?}").into()),
        }
    });
    let mut sends = sends.buffer_unordered(128);
    while let Some(sent) = sends.next().await {
        sent?;
    }
    Ok(json!({"seconds": began.elapsed().as_secs_f64()}))
}

/// Processor seconds of this process' children so far, and its own.
fn cpu_s() -> Result<f64, Failure> {
    let text = std::fs::read_to_string("/proc/self/stat")?;
    let fields: Vec<&str> = text.rsplit(") ").next().ok_or("an odd stat")?.split(' ').collect();
    // utime, stime, cutime, cstime: fields 14 to 17, the first after the name being 3.
    let ticks: f64 = fields.iter().skip(11).take(4).filter_map(|field| field.parse::<f64>().ok()).sum();
    Ok(ticks / TICKS)
}

/// The media job on one clip, by the product's own room.
async fn media(input: &Path, work: &Path, ffmpeg: &str) -> Result<serde_json::Value, Failure> {
    let media = Media::new(MediaConfig { ffmpeg: PathBuf::from(ffmpeg), ..MediaConfig::default() });
    let before = cpu_s()?;
    let made = media.process_video(input, work, ClipOptions { source: Source::Recorded, is_cut_asked: false }).await?;
    Ok(json!({"cpu_s": cpu_s()? - before, "how": format!("{:?}", made.how), "duration_ms": made.duration_ms}))
}

/// A bare command.
async fn command(program: &str, arguments: &[String]) -> Result<serde_json::Value, Failure> {
    let before = cpu_s()?;
    let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
    let status = tokio::process::Command::new(program).args(arguments).kill_on_drop(true).status().await?;
    if status.success() { Ok(json!({"cpu_s": cpu_s()? - before})) } else { Err(format!("{program}: {status}").into()) }
}
