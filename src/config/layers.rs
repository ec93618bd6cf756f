//! Owns the finding of values: the documented defaults, then the settings file, then the environment, which wins.
//!
//! Called once, before the sections read. The one rule: each value remembers where it comes from, and nothing that is written
//! in the file is passed over in silence.

use std::collections::BTreeMap;
use std::path::Path;

use toml::{Spanned, Value};

use super::error::ConfigError;
use super::found::{Found, Origin, Place, Setting, variable};

/// The documented defaults.
pub const DEFAULTS: &str = include_str!("../../deploy/config.default.toml");

type Layer = BTreeMap<String, (Value, Origin)>;

/// The values of all settings, and what was wrong with them so far.
pub(super) struct Layers<'a> {
    defaults: Layer,
    file: Layer,
    env: &'a dyn Fn(&str) -> Option<String>,
    pub(super) findings: Vec<ConfigError>,
}

impl<'a> Layers<'a> {
    /// Reads the defaults and the file; what cannot be read is among the findings.
    pub(super) fn new(file: Option<&Path>, env: &'a dyn Fn(&str) -> Option<String>) -> Self {
        let mut findings = Vec::new();
        let defaults = parse(DEFAULTS, |_| Origin::Default).unwrap_or_else(|(line, problem)| {
            findings.push(broken(format!("config.default.toml, line {line}"), problem));
            Layer::new()
        });
        let file = file.map(|path| read(path, &defaults, &mut findings)).unwrap_or_default();
        Self { defaults, file, env, findings }
    }

    /// Finds the value of a setting.
    pub(super) fn find(&self, setting: Setting) -> Found {
        let (value, origin) = match (self.env)(&variable(setting.name)) {
            Some(text) => (Value::String(text), Origin::Environment),
            None => self.file.get(setting.name).or_else(|| self.defaults.get(setting.name)).cloned().unwrap_or((Value::Array(Vec::new()), Origin::Default)),
        };
        Found { setting, value, origin }
    }

    /// Reads the value of a setting; where it cannot be used that is among the findings.
    pub(super) fn take<T>(&mut self, setting: Setting, read: impl FnOnce(&Found) -> Result<T, ConfigError>) -> Option<T> {
        let taken = read(&self.find(setting));
        taken.map_err(|error| self.findings.push(error)).ok()
    }
}

/// Reads the settings file.
fn read(path: &Path, defaults: &Layer, findings: &mut Vec<ConfigError>) -> Layer {
    let shown = path.display().to_string();
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => {
            findings.push(broken(format!("{shown} (named by --config or FLOORNOTE_CONFIG)"), format!("it cannot be read: {error}")));
            return Layer::new();
        }
    };
    let layer = parse(&text, |line| Origin::File { path: shown.clone(), line }).unwrap_or_else(|(line, problem)| {
        findings.push(broken(format!("{shown}, line {line}"), problem));
        Layer::new()
    });
    for (name, (_, origin)) in &layer {
        if !defaults.contains_key(name) {
            findings.push(unknown(name, origin, defaults));
        }
    }
    layer
}

/// Parses one layer; a failure has its line, and not the text there, which may hold a password.
fn parse(text: &str, origin: impl Fn(usize) -> Origin) -> Result<Layer, (usize, String)> {
    let line_of = |at: usize| text.get(..at).map_or(1, |before| before.matches('\n').count() + 1);
    let table: BTreeMap<Spanned<String>, Value> =
        toml::from_str(text).map_err(|error: toml::de::Error| (line_of(error.span().map_or(0, |span| span.start)), error.message().to_owned()))?;
    Ok(table
        .into_iter()
        .map(|(name, value)| {
            let line = line_of(name.span().start);
            (name.into_inner(), (value, origin(line)))
        })
        .collect())
}

fn broken(place: String, problem: String) -> ConfigError {
    let accepted = "a TOML file of settings as deploy/config.default.toml describes them, one to a line, for example listen = \"127.0.0.1:8080\"";
    ConfigError { setting: None, place, problem, accepted: accepted.to_owned() }
}

/// Complains about a name that no setting has.
fn unknown(name: &str, origin: &Origin, defaults: &Layer) -> ConfigError {
    let nearest = defaults.keys().map(|known| (distance(name, known), known)).min();
    let near = nearest.filter(|(far, known)| *far <= known.len() / 2);
    let all: Vec<&str> = defaults.keys().map(String::as_str).collect();
    let problem = near.map_or_else(|| "there is no such setting".to_owned(), |(_, known)| format!("there is no such setting; did you mean {known}?"));
    ConfigError { setting: Some(name.to_owned()), place: Place { name, origin }.to_string(), problem, accepted: all.join(", ") }
}

/// Counts the letters to change, add or leave out until one word is the other.
fn distance(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (n, from) in one.chars().enumerate() {
        let (mut before, mut left) = (n, n + 1);
        for (cell, to) in row.iter_mut().skip(1).zip(other.chars()) {
            let best = (before + usize::from(from != to)).min(*cell + 1).min(left + 1);
            (before, left) = (*cell, best);
            *cell = best;
        }
        if let Some(first) = row.first_mut() {
            *first = n + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}
