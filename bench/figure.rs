//! Owns a row: samples, peer, ratio, aim.
//!
//! Called by every measurement and by the writer of results. The one rule: a figure is the median of at least three
//! samples, and whether its aim is met follows from what is printed.

use serde_json::{Value, json};

use crate::ground::Failure;

/// What a row should reach.
#[derive(Debug, Clone, Copy)]
pub enum Aim {
    /// Ours by the peer's at least this.
    RatioAtLeast(f64),
    /// Ours by the peer's at most this.
    RatioAtMost(f64),
    /// Ours at most this, in the row's unit.
    AtMost(f64),
    /// Printed beside others.
    Watched,
}

/// Samples of somebody else, or of a ceiling.
#[derive(Debug, Clone)]
pub struct Peer {
    /// Whose they are.
    pub name: String,
    /// In the row's unit.
    pub samples: Vec<f64>,
}

/// One figure.
#[derive(Debug, Clone)]
pub struct Row {
    pub name: &'static str,
    pub unit: &'static str,
    pub samples: Vec<f64>,
    pub peer: Peer,
    pub aim: Aim,
    /// Commands as somebody would type them.
    pub commands: Vec<String>,
    /// What runs on which core.
    pub pinning: &'static str,
    /// How it was measured, and what is to be known of it.
    pub notes: Vec<String>,
}

/// Fewer samples are no figure.
const SAMPLES_MIN: usize = 3;

/// The middle one, or the mean of the two in the middle.
pub fn median(samples: &[f64]) -> f64 {
    quantile(samples, 0.5)
}

/// A quantile by linear interpolation.
pub fn quantile(samples: &[f64], part: f64) -> f64 {
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    let Some(last) = sorted.len().checked_sub(1) else { return f64::NAN };
    let at = part * last as f64;
    let (low, high) = (at.floor(), at.ceil());
    let of = |index: f64| sorted.iter().enumerate().find(|(place, _)| *place as f64 >= index).map_or(f64::NAN, |(_, value)| *value);
    of(low) + (of(high) - of(low)) * (at - low)
}

/// Keeps four digits that count.
fn round(value: f64) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let scale = 10_f64.powf(3.0 - value.abs().log10().floor());
    (value * scale).round() / scale
}

impl Row {
    /// Refuses a row that is no figure.
    pub fn check(self) -> Result<Self, Failure> {
        for (whose, samples) in [(self.name, &self.samples), (self.peer.name.as_str(), &self.peer.samples)] {
            if samples.len() < SAMPLES_MIN || samples.iter().any(|sample| !sample.is_finite() || *sample <= 0.0) {
                return Err(format!("{}: no figure of {whose}: {samples:?}", self.name).into());
            }
        }
        Ok(self)
    }

    fn ratio(&self) -> f64 {
        median(&self.samples) / median(&self.peer.samples)
    }

    fn met(&self) -> Option<bool> {
        match self.aim {
            Aim::RatioAtLeast(least) => Some(self.ratio() >= least),
            Aim::RatioAtMost(most) => Some(self.ratio() <= most),
            Aim::AtMost(most) => Some(median(&self.samples) <= most),
            Aim::Watched => None,
        }
    }

    fn aim(&self) -> String {
        match self.aim {
            Aim::RatioAtLeast(least) => format!("ratio ≥ {least}"),
            Aim::RatioAtMost(most) => format!("ratio ≤ {most}"),
            Aim::AtMost(most) => format!("≤ {most} {}", self.unit),
            Aim::Watched => "watched".to_owned(),
        }
    }

    /// The row as published.
    pub fn json(&self) -> Value {
        let (least, most) = (quantile(&self.samples, 0.0), quantile(&self.samples, 1.0));
        json!({
            "name": self.name, "unit": self.unit, "median": round(median(&self.samples)), "min": round(least), "max": round(most), "n": self.samples.len(),
            "peer": self.peer.name, "peer_median": round(median(&self.peer.samples)), "ratio": round(self.ratio()), "aim": self.aim(), "met": self.met(),
        })
    }

    /// What stands beside the row.
    pub fn details(&self) -> Value {
        json!({"samples": self.samples, "peer_samples": self.peer.samples, "commands": self.commands, "pinning": self.pinning, "notes": self.notes})
    }

    /// The row in one line.
    pub fn line(&self) -> String {
        line(&self.json())
    }
}

/// A published row in one line.
pub fn line(row: &Value) -> String {
    let text = |name: &str| row.get(name).and_then(Value::as_str).unwrap_or("").to_owned();
    let number = |name: &str| row.get(name).and_then(Value::as_f64).map_or_else(|| "–".to_owned(), |value| value.to_string());
    let met = match row.get("met").and_then(Value::as_bool) {
        Some(true) => "met",
        Some(false) => "MISSED",
        None => "–",
    };
    let unit = text("unit");
    let (ours, theirs) = (format!("{} {unit}", number("median")), format!("{} {unit}", number("peer_median")));
    format!("{:<26} {ours:>18}  {:<44} {theirs:>18}  {:>8}  {:<14} {met}", text("name"), text("peer"), number("ratio"), text("aim"))
}
