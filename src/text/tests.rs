//! Owns the checks of the server's catalogue.
//! Called by the test runner.
//! Rule: every language says every sentence, with no argument left over.

#![expect(clippy::unwrap_used, reason = "tests may panic")]

use jiff::civil::{Date, date};

use super::*;

fn note(seconds: Option<u32>, due: Option<(Date, i8)>) -> NoteLine<'static> {
    NoteLine { sender: "Amira", seconds, due: due.map(|(day, hour)| Due { at: day.at(hour, 0, 0, 0), today: date(2026, 3, 9) }) }
}

#[test]
fn a_note_says_sender_length_and_due() {
    let text = Text::load().unwrap();
    let en = text.speak("en");
    let today = date(2026, 3, 9);
    let say = |seconds, due| en.note_body(&note(seconds, due));
    assert_eq!(say(None, None), "Amira");
    assert_eq!(say(Some(22), None), "Amira · 22 s");
    assert_eq!(say(None, Some((today, 14))), "Amira · Got it by 14:00");
    let full = say(Some(22), Some((today, 9)));
    assert_eq!(full, "Amira · 22 s · Got it by 09:00");
}

#[test]
fn a_due_day_is_named_by_how_far_it_is() {
    let text = Text::load().unwrap();
    let en = text.speak("en");
    for (day, words) in [
        (date(2026, 3, 8), "14:00"),
        (date(2026, 3, 9), "14:00"),
        (date(2026, 3, 10), "14:00 tomorrow"),
        (date(2026, 3, 11), "14:00 on Wednesday"),
        (date(2026, 3, 15), "14:00 on Sunday"),
        (date(2026, 3, 16), "14:00 on 16 March"),
        (date(2027, 12, 1), "14:00 on 1 December"),
    ] {
        let body = en.note_body(&note(None, Some((day, 14))));
        assert_eq!(body, format!("Amira · Got it by {words}"));
    }
}

#[test]
fn counts_follow_the_plural_rules_of_the_language() {
    let text = Text::load().unwrap();
    assert_eq!(text.speak("en").digest_title(1), "1 note waits");
    assert_eq!(text.speak("en").digest_title(2), "2 notes wait");
    assert_eq!(text.speak("ar").digest_title(2), "ملاحظتان في الانتظار");
    assert_eq!(text.speak("ar").digest_title(5), "5 ملاحظات في الانتظار");
}

#[test]
fn a_name_in_the_other_direction_is_isolated() {
    let text = Text::load().unwrap();
    let ar = text.speak("ar");
    assert_eq!(ar.direction(), Direction::Rtl);
    let body = ar.note_body(&note(Some(22), None));
    assert_eq!(body, "\u{2068}Amira\u{2069} · 22 ث");
}

#[test]
fn an_unknown_language_speaks_english_and_a_region_its_language() {
    let text = Text::load().unwrap();
    for (asked, spoken) in [("ar-EG", "ar"), ("AR_eg", "ar"), ("tlh", "en"), ("", "en")] {
        assert_eq!(text.speak(asked).lang(), spoken, "{asked}");
    }
}

#[test]
fn every_language_says_every_sentence_itself() {
    let text = Text::load().unwrap();
    for tag in text.tags() {
        // Without a fallback a missing sentence is empty.
        let alone = Words { catalogue: &Catalogue::default(), language: text.catalogue.language(tag) };
        for sentence in sentences(&alone) {
            assert!(!sentence.is_empty(), "{tag} lacks a sentence");
            assert!(!sentence.contains(['{', '}', '$']), "{tag}: {sentence}");
        }
    }
}

fn sentences(words: &Words<'_>) -> Vec<String> {
    use ReplyProgress::{Doing, Done, Heard, No};
    use ReplyWith::{Cannot, Help, NotClear, Photo, Text, Voice};
    let mut all = vec![words.withdrawn_body("A"), words.digest_body(0), words.digest_body(9)];
    all.extend([0, 1, 2, 3, 11, 100].map(|count| words.digest_title(count)));
    all.extend([0, 1, 2, 3, 11, 100].map(|count| words.more_title(count)));
    all.extend([None, Some(9)].map(|seconds| words.note_body(&note(seconds, None))));
    for days in 0..400 {
        let day = date(2026, 3, 9) + jiff::Span::new().days(days);
        all.push(words.note_body(&note(Some(9), Some((day, 14)))));
        all.push(words.note_body(&note(None, Some((day, 14)))));
    }
    let replies = [Voice, Photo, Text, NotClear, Cannot, Help];
    all.extend(replies.map(|with| words.reply_body("A", with)));
    let states = [Heard, Doing, Done, No(None), No(Some("B"))];
    all.extend(states.map(|state| words.reply_progress_body("A", state)));
    all
}
