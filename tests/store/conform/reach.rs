//! Owns the list of what every function with a scope tells of a place to whom it may be told, and to whom it may not.
//!
//! Called by the test runner. The one rule: every public function of the store that takes a `Scope` is in `told`, which
//! `tests/architecture` checks.

use floornote::domain::ids::MessageId;
use floornote::domain::person::Scope;
use floornote::domain::receipt::ActKind;
use floornote::store::message::replies::{self, Whose};
use floornote::store::progress::roll_up::Filter;
use floornote::store::progress::sums::{self, Sum};
use floornote::store::progress::{aside, dashboard, report};
use floornote::store::roster::sites;

use super::world::{NOW, World};
use crate::database::Backend;

on_both!(who_reaches_a_place_is_told_and_nobody_else);

/// How many lines each function tells of the first site, where all of the message went.
async fn told(world: &World, scope: &Scope, id: MessageId) -> Vec<(&'static str, usize)> {
    let (store, all, here) = (world.store(), Filter::default(), &world.here);
    let teams = sites::list_teams(store, here.tenant).await.unwrap();
    let sum = Sum { sites: 1, teams: 2, ..Sum::default() };
    let totals = dashboard::totals(store, scope, &all, NOW).await.unwrap();
    let sites_within = sites::list_sites_within(store, scope, 9).await.unwrap().0;
    let teams_within = sites::list_teams_within(store, scope, None, 9).await.unwrap().0;
    let members = sites::list_members(store, scope, &teams).await.unwrap();
    vec![
        ("sums::list_counts", sums::list_counts(store, scope, &[(id, 1)]).await.unwrap().len()),
        ("sums::list_sums", sums::list_sums(store, scope, &all, &[(id, 1)]).await.unwrap().len()),
        ("sums::list_names", sums::list_names(store, scope, &all, &[(id, 1, sum)]).await.unwrap().len()),
        ("sums::is_counted", usize::from(sums::is_counted(store, scope, id, 1).await.unwrap())),
        ("sums::count_replies", sums::count_replies(store, scope, &[id]).await.unwrap().len()),
        ("sums::next_held", sums::next_held(store, scope, &[id]).await.unwrap().len()),
        ("aside::list_next_starts", aside::list_next_starts(store, scope, 9).await.unwrap().len()),
        ("aside::list_just_in", aside::list_just_in(store, scope, None, 9).await.unwrap().len()),
        ("dashboard::list", dashboard::list(store, scope, &all, None, 9, NOW).await.unwrap().len()),
        ("dashboard::totals", usize::try_from(totals.open + totals.closed).unwrap()),
        ("dashboard::list_senders", dashboard::list_senders(store, scope, NOW).await.unwrap().len()),
        ("report::list_people", report::list_people(store, scope, id, 1, None, 9).await.unwrap().len()),
        ("report::list_rows", report::list_rows(store, scope, id, 1, None, 9).await.unwrap().len()),
        ("report::list_unnudged", report::list_unnudged(store, scope, id, 1, 9).await.unwrap().len()),
        ("report::list_groups", report::list_groups(store, scope, id, 1, (1, 2), 9).await.unwrap().len()),
        ("report::list_got_its", report::list_got_its(store, scope, id, 1, 9).await.unwrap().len()),
        ("report::find_last_in", usize::from(report::find_last_in(store, scope, id, 1).await.unwrap().is_some())),
        ("replies::list", replies::list(store, scope, id, Whose::WithinReach(here.workers[2]), 9).await.unwrap().len()),
        ("sites::find_site", usize::from(sites::find_site(store, scope, here.sites[0]).await.unwrap().is_some())),
        ("sites::find_team", usize::from(sites::find_team(store, scope, here.teams[0]).await.unwrap().is_some())),
        ("sites::list_sites_within", sites_within.iter().filter(|site| site.id == here.sites[0]).count()),
        ("sites::list_teams_within", teams_within.iter().filter(|team| team.site_id == here.sites[0]).count()),
        ("sites::list_members", members.iter().filter(|member| member.site_id == here.sites[0]).count()),
    ]
}

fn who_reaches_a_place_is_told_and_nobody_else(backend: Backend) {
    World::run(backend, async |world| {
        let (here, there, id) = (&world.here, &world.there, world.id());
        let mut at_first = here.everybody();
        at_first.retain(|to| to.site_id == here.sites[0]);
        world.sent(here, id, &at_first, Some(NOW.plus(-1))).await;
        world.act(id, 0, ActKind::GotIt, 1).await;
        world.change(here, id, &here.workers[1..2], |receipt| receipt.held_until = Some(NOW.plus(30))).await;
        world.reply(id, 0, None, 2).await;
        for scope in [here.scope.clone(), here.within(&here.sites[..1], &[]), here.within(&here.sites, &here.teams)] {
            for (function, lines) in told(world, &scope, id).await {
                assert!(lines > 0, "{function} tells nothing to {:?}", scope.reach);
            }
        }
        let strangers = [there.scope.clone(), there.within(&there.sites, &there.teams), there.within(&here.sites, &here.teams)];
        let out_of_reach = [here.within(&here.sites[1..], &[]), here.within(&[], &here.teams[2..]), here.within(&here.sites[1..], &here.teams[2..])];
        for scope in strangers.into_iter().chain(out_of_reach).chain([here.within(&[], &[])]) {
            for (function, lines) in told(world, &scope, id).await {
                assert_eq!(lines, 0, "{function} tells {scope:?}");
            }
        }
    });
}
