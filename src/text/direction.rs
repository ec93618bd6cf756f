//! Owns the direction of languages and of foreign words inside a sentence.
//! Called by `text` for every argument that a person typed.
//! Rule: a name in the other direction is isolated, a name in the same direction stays as typed.

/// Which way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The direction of a BCP 47 tag, by its primary language.
    #[must_use]
    pub fn of(tag: &str) -> Self {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        match language.to_ascii_lowercase().as_str() {
            "ar" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi" => Self::Rtl,
            _ => Self::Ltr,
        }
    }

    /// The word HTML and notifications use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }

    /// Wraps a text in FSI and PDI (UAX #9 §2.4) when it has letters of the other direction, so that
    /// numbers and dots beside it keep their place.
    pub(super) fn isolate(self, text: &str) -> String {
        let is_foreign = |letter: char| match self {
            Self::Ltr => is_rtl(letter),
            Self::Rtl => letter.is_alphabetic() && !is_rtl(letter),
        };
        if text.chars().any(is_foreign) { format!("\u{2068}{text}\u{2069}") } else { text.to_owned() }
    }
}

/// Letters of the Hebrew, Arabic and neighbouring blocks (UAX #9, classes R and AL).
fn is_rtl(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_of_the_other_direction_are_isolated() {
        assert_eq!(Direction::Ltr.isolate("Zoë 2"), "Zoë 2");
        assert_eq!(Direction::Ltr.isolate("أميرة"), "\u{2068}أميرة\u{2069}");
        assert_eq!(Direction::Rtl.isolate("أميرة"), "أميرة");
        assert_eq!(Direction::Rtl.isolate("14:00"), "14:00");
        assert_eq!(Direction::Rtl.isolate("Zoë"), "\u{2068}Zoë\u{2069}");
    }

    #[test]
    fn a_tag_has_the_direction_of_its_language() {
        for tag in ["ar", "AR-EG", "he", "fa_IR"] {
            assert_eq!(Direction::of(tag), Direction::Rtl, "{tag}");
        }
        for tag in ["en", "de-DE", "", "arn"] {
            assert_eq!(Direction::of(tag), Direction::Ltr, "{tag}");
        }
    }
}
