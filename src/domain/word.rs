//! Owns the `words!` macro: closed sets of words with one spelling in the database, in JSON and in logs.
//!
//! Called by the domain files that define such a set. The one rule: a word is never renamed, only added.

/// Reports a stored word that no variant carries.
#[derive(Debug, thiserror::Error)]
#[error("unknown {set}: {word}")]
pub struct UnknownWord {
    /// Name of the set, for example `Role`.
    pub set: &'static str,
    /// The word as it was found.
    pub word: String,
}

/// Defines an enum whose variants have one stable snake_case spelling.
#[macro_export]
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:tt),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// Lists every variant in declaration order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Returns the stable spelling.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::domain::word::UnknownWord;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($word => Ok(Self::$variant),)+
                    other => Err($crate::domain::word::UnknownWord { set: stringify!($name), word: other.to_owned() }),
                }
            }
        }
    };
}
