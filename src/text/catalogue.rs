//! Owns the server's half of the catalogue: the embedded `locales/<tag>/push.ftl` of every language.
//! Called by `text` alone.
//! Rule: English is complete; another language falls back to English one message at a time.

use std::collections::BTreeMap;

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use super::direction::Direction;

/// The language every other one falls back to.
pub(super) const FALLBACK: &str = "en";

/// The file the server reads; the web's files lie beside it.
const FILE: &str = "push.ftl";

#[derive(rust_embed::Embed)]
#[folder = "locales/"]
struct Locales;

/// Why the catalogue cannot be read: a mistake in a file that is part of the program.
#[derive(Debug, thiserror::Error)]
pub enum CatalogueError {
    /// A folder whose name is no language tag.
    #[error("locales/{0} is not a language tag")]
    Tag(String),
    /// A file that is not UTF-8 or not Fluent.
    #[error("locales/{0}/{FILE} cannot be read: {1}")]
    Syntax(String, String),
    /// There is no English.
    #[error("locales/{FALLBACK}/{FILE} is missing")]
    NoFallback,
}

/// One language.
pub(super) struct Language {
    pub(super) tag: String,
    pub(super) direction: Direction,
    bundle: FluentBundle<FluentResource>,
}

impl Language {
    fn read(tag: &str, bytes: &[u8]) -> Result<Self, CatalogueError> {
        let syntax = |what: String| CatalogueError::Syntax(tag.to_owned(), what);
        let id: LanguageIdentifier = tag.parse().map_err(|_| CatalogueError::Tag(tag.to_owned()))?;
        let source = std::str::from_utf8(bytes).map_err(|error| syntax(error.to_string()))?;
        let resource = FluentResource::try_new(source.to_owned()).map_err(|(_, errors)| syntax(format!("{errors:?}")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // `direction` isolates what needs it; invisible marks around every number would reach the phone.
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).map_err(|errors| syntax(format!("{errors:?}")))?;
        Ok(Self { tag: tag.to_owned(), direction: Direction::of(tag), bundle })
    }

    /// Formats a message, or nothing when it is missing here or lacks an argument.
    pub(super) fn format(&self, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(arguments), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }
}

/// All languages by lower-case tag.
#[derive(Default)]
pub(super) struct Catalogue(BTreeMap<String, Language>);

impl Catalogue {
    pub(super) fn load() -> Result<Self, CatalogueError> {
        let mut languages = BTreeMap::new();
        for path in Locales::iter() {
            let Some((tag, FILE)) = path.split_once('/') else {
                continue;
            };
            let Some(file) = Locales::get(&path) else {
                continue;
            };
            let language = Language::read(tag, &file.data)?;
            languages.insert(tag.to_ascii_lowercase(), language);
        }
        if languages.contains_key(FALLBACK) { Ok(Self(languages)) } else { Err(CatalogueError::NoFallback) }
    }

    /// Finds the exact tag, else its primary language, else English.
    pub(super) fn language(&self, tag: &str) -> Option<&Language> {
        let tag = tag.to_ascii_lowercase().replace('_', "-");
        let primary = tag.split('-').next().unwrap_or_default();
        self.0.get(&tag).or_else(|| self.0.get(primary)).or_else(|| self.fallback())
    }

    pub(super) fn fallback(&self) -> Option<&Language> {
        self.0.get(FALLBACK)
    }

    pub(super) fn tags(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(|language| language.tag.as_str())
    }
}
