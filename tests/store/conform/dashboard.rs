//! Owns the cases of the dashboard's list beside those of its cursors: scope and filters.
//!
//! Called by the test runner. The one rule: a scope sees messages that are counted within it, with its own counts.

use floornote::domain::ids::MessageId;
use floornote::domain::person::Scope;
use floornote::domain::receipt::Answer;
use floornote::store::progress::dashboard::{self, Totals};
use floornote::store::progress::roll_up::Filter;

use super::world::{NOW, World};
use crate::database::Backend;

on_both!(a_dashboard_is_that_of_its_scope_and_filter);

fn a_dashboard_is_that_of_its_scope_and_filter(backend: Backend) {
    World::run(backend, async |world| {
        let (here, everybody) = (&world.here, world.here.everybody());
        let ids: [MessageId; 3] = world.ids();
        // To all, to the first site, to the second; late, never due, late.
        world.sent(here, ids[0], &everybody, Some(NOW.plus(-1))).await;
        world.sent(here, ids[1], &everybody[..2], None).await;
        world.sent(here, ids[2], &everybody[2..3], Some(NOW.plus(-2))).await;
        world.change(here, ids[0], &here.workers[2..3], |receipt| receipt.answer = Answer::GotIt).await;
        world.change(here, ids[1], &here.workers[..1], |receipt| receipt.held_until = Some(NOW.plus(5))).await;
        let list = async |scope: &Scope, filter: &Filter| -> Vec<MessageId> {
            dashboard::list(world.store(), scope, filter, None, 9, NOW).await.unwrap().into_iter().map(|row| row.id).collect()
        };
        let totals = async |scope: &Scope, filter: &Filter| dashboard::totals(world.store(), scope, filter, NOW).await.unwrap();
        let all = Filter::default();
        assert_eq!(list(&here.scope, &all).await, [ids[2], ids[0], ids[1]], "the longest overdue first");
        assert_eq!(totals(&here.scope, &all).await, Totals { open: 3, closed: 0, late_people: 4, held_people: 1 });
        let second = here.within(&here.sites[1..], &[]);
        assert_eq!(list(&second, &all).await, [ids[2], ids[0]], "closed for this site, open for the other");
        assert_eq!(totals(&second, &all).await, Totals { open: 1, closed: 1, late_people: 1, held_people: 0 });
        let team = here.within(&[], &here.teams[..1]);
        assert_eq!(list(&team, &all).await, [ids[0], ids[1]]);
        assert_eq!(totals(&team, &all).await, Totals { open: 2, closed: 0, late_people: 1, held_people: 1 });
        for nothing in [&here.within(&[], &[]), &world.there.scope] {
            assert!(list(nothing, &all).await.is_empty());
            assert_eq!(totals(nothing, &all).await, Totals { open: 0, closed: 0, late_people: 0, held_people: 0 });
            assert!(dashboard::list_senders(world.store(), nothing, NOW).await.unwrap().is_empty());
        }
        assert_eq!(list(&here.scope, &Filter { site_id: Some(here.sites[0]), ..all.clone() }).await, [ids[0], ids[1]]);
        assert_eq!(list(&here.scope, &Filter { team_id: Some(here.teams[2]), ..all.clone() }).await, [ids[2], ids[0]]);
        assert_eq!(list(&second, &Filter { site_id: Some(here.sites[0]), ..all.clone() }).await, [], "a filter does not widen a scope");
        assert_eq!(list(&here.scope, &Filter { sender_id: Some(here.lead), is_open: Some(false), ..all.clone() }).await, []);
        assert_eq!(list(&second, &Filter { is_open: Some(false), ..all }).await, [ids[0]]);
        assert_eq!(dashboard::list_senders(world.store(), &second, NOW).await.unwrap(), [(here.lead, "Lena".to_owned())]);
    });
}
