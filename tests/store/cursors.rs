//! Owns the properties of keyset cursors: pages of any size put together are the whole list.
//!
//! Called by the test runner. The one rule: the cursor travels as text, as it does to a phone and back.

use floornote::domain::ids::{MessageId, PersonId};
use floornote::service::inbox::parse_cursor;
use floornote::store::{messages, progress};

use super::house::{House, Organisation};

const MESSAGES: usize = 23;

async fn sent(house: &House, at: &Organisation, before: Option<MessageId>, limit: i64) -> Vec<MessageId> {
    messages::list_sent(&house.store, &at.scope, at.sender, before, limit).await.unwrap().into_iter().map(|row| row.id).collect()
}

async fn inbox(house: &House, at: &Organisation, reader: PersonId, before: Option<MessageId>, limit: i64) -> Vec<MessageId> {
    progress::list_inbox(&house.store, &at.scope, reader, false, before, limit).await.unwrap().into_iter().map(|row| row.receipt.message_id).collect()
}

#[test]
fn pages_of_any_size_put_together_are_the_whole_list_once() {
    let house = House::open();
    house.runtime.block_on(async {
        let reader: PersonId = house.clock.id();
        let at = house.organisation(&[reader]).await;
        let mut expected = Vec::new();
        for _ in 0..MESSAGES {
            let id = house.clock.id();
            house.message(&at, id, 1, &[reader]).await;
            expected.push(id);
        }
        expected.sort_by(|one, other| other.cmp(one));
        for limit in 1..=25 {
            let (mut from_sent, mut from_inbox): (Vec<MessageId>, Vec<MessageId>) = (Vec::new(), Vec::new());
            loop {
                let cursor = from_sent.last().map(ToString::to_string);
                let before = parse_cursor(cursor.as_deref()).unwrap();
                assert_eq!(before, from_sent.last().copied(), "the cursor changed on its way");
                let page = sent(&house, &at, before, limit).await;
                let same = inbox(&house, &at, reader, before, limit).await;
                if page.is_empty() && same.is_empty() {
                    break;
                }
                from_sent.extend(page);
                from_inbox.extend(same);
            }
            assert_eq!(from_sent, expected, "sent in pages of {limit}");
            assert_eq!(from_inbox, expected, "inbox in pages of {limit}");
        }
    });
}

#[test]
fn a_broken_cursor_is_refused() {
    for text in ["", "x", "0190d5a0", "'; DROP TABLE messages"] {
        assert!(parse_cursor(Some(text)).is_err(), "{text}");
    }
    assert_eq!(parse_cursor(None).unwrap(), None);
}
