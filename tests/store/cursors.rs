//! Owns the properties of keyset cursors: pages of any size put together are the whole list.
//!
//! Called by the test runner. The one rule: the cursor travels as text, as it does to a phone and back.

use floornote::domain::ids::{MessageId, PersonId};
use floornote::service::paging::parse_cursor;
use floornote::store::message::messages;
use floornote::store::progress::dashboard::{self, NEVER_DUE, Position, Totals};
use floornote::store::progress::roll_up::Filter;

use super::house::{House, NOW, Organisation};
use crate::database::Backend;
use floornote::store::message::inbox;

const MESSAGES: usize = 23;

async fn sent(house: &House, at: &Organisation, before: Option<MessageId>, limit: i64) -> Vec<MessageId> {
    messages::list_sent(&house.store, at.tenant, at.sender, before, limit).await.unwrap().into_iter().map(|row| row.id).collect()
}

async fn inbox(house: &House, at: &Organisation, reader: PersonId, before: Option<MessageId>, limit: i64) -> Vec<MessageId> {
    inbox::list_inbox(&house.store, at.tenant, reader, false, before, limit).await.unwrap().into_iter().map(|row| row.receipt.message_id).collect()
}

on_both!(pages_of_any_size_put_together_are_the_whole_list_once, a_dashboard_in_pages_of_any_size_is_overdue_first_then_open_then_closed);

fn pages_of_any_size_put_together_are_the_whole_list_once(backend: Backend) {
    let house = House::open(backend);
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

fn a_dashboard_in_pages_of_any_size_is_overdue_first_then_open_then_closed(backend: Backend) {
    let house = House::open(backend);
    house.runtime.block_on(async {
        let reader: PersonId = house.clock.id();
        let at = house.organisation(&[reader]).await;
        let mut expected: Vec<Position> = Vec::new();
        for n in 0..24_i64 {
            let id = house.clock.id();
            let (rank, due) = match n % 4 {
                0 => (0, Some(NOW.plus(-1 - n / 8))),
                1 => (1, Some(NOW.plus(50 - n))),
                2 => (1, None),
                _ => (2, Some(NOW.plus(-1))),
            };
            house.due_message(&at, id, 1, &[reader], due).await;
            if rank == 2 {
                let mut tx = house.store.begin().await.unwrap();
                assert!(messages::update_cancelled(&mut tx, at.tenant, id, NOW).await.unwrap());
                tx.commit().await.unwrap();
            }
            let due = if rank == 2 { 0 } else { due.map_or(NEVER_DUE, |at| at.0) };
            expected.push(Position { rank, due, id });
        }
        expected.sort_by_key(|one| (one.rank, one.due, std::cmp::Reverse(one.id)));
        for limit in 1..=25 {
            let (mut listed, mut after): (Vec<MessageId>, Option<Position>) = (Vec::new(), None);
            loop {
                let page = dashboard::list(&house.store, &at.scope, &Filter::default(), after, limit, NOW).await.unwrap();
                let Some(last) = page.last().map(|row| row.id) else { break };
                listed.extend(page.iter().map(|row| row.id));
                after = expected.iter().find(|one| one.id == last).copied();
            }
            assert_eq!(listed, expected.iter().map(|one| one.id).collect::<Vec<_>>(), "in pages of {limit}");
        }
        let totals = dashboard::totals(&house.store, &at.scope, &Filter::default(), NOW).await.unwrap();
        assert_eq!(totals, Totals { open: 18, closed: 6, late_people: 6, held_people: 0 });
        for (is_open, count) in [(true, 18), (false, 6)] {
            let filter = Filter { is_open: Some(is_open), ..Filter::default() };
            assert_eq!(dashboard::list(&house.store, &at.scope, &filter, None, 100, NOW).await.unwrap().len(), count);
        }
        let stranger = Filter { sender_id: Some(reader), ..Filter::default() };
        assert!(dashboard::list(&house.store, &at.scope, &stranger, None, 100, NOW).await.unwrap().is_empty());
        assert_eq!(dashboard::list_senders(&house.store, &at.scope, NOW).await.unwrap().len(), 1);
    });
}
