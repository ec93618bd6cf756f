//! Owns the proof that roll-ups answer every scope and filter as the receipts themselves would.
//!
//! Called by the test runner. The one rule: what is expected is counted here, receipt by receipt.

use floornote::domain::audience::{Audience, Recipient};
use floornote::domain::ids::{MessageId, PersonId, SiteId, TeamId};
use floornote::domain::message::{Ask, Kind, MessageState};
use floornote::domain::person::{Reach, Role, Scope, Tenant};
use floornote::domain::receipt::{Act, ActKind};
use floornote::store::message::messages;
use floornote::store::progress::dashboard;
use floornote::store::progress::roll_up::Filter;
use floornote::store::progress::{report, sums};
use floornote::store::receipt::acts::{Entry, record};
use floornote::store::receipt::receipts;
use floornote::store::roster::people::NewPerson;
use floornote::store::roster::sites::{SiteRow, TeamRow};
use floornote::store::roster::{people, sites};

use super::house::{House, NOW};
use crate::database::Backend;
use floornote::store::receipt::recount;
use floornote::store::roster::organisations;

/// Site, team and whether the person says "got it": somebody of the second site is counted under a team of the first.
const LINES: &[(usize, Option<usize>, bool)] = &[
    (0, Some(0), true),
    (0, Some(0), true),
    (0, Some(1), true),
    (0, None, true),
    (1, Some(2), false),
    (1, Some(2), true),
    (1, None, false),
    (1, Some(0), false),
    (1, None, true),
];

struct World {
    scope: Scope,
    sites: Vec<SiteId>,
    teams: Vec<TeamId>,
    message: MessageId,
}

async fn world(house: &House) -> World {
    let scope = Tenant::of(house.clock.id()).whole();
    let sites: Vec<SiteId> = (0..2).map(|_| house.clock.id()).collect();
    let teams: Vec<TeamId> = (0..3).map(|_| house.clock.id()).collect();
    let (sender, message): (PersonId, MessageId) = (house.clock.id(), house.clock.id());
    let mut tx = house.store.begin().await.unwrap();
    organisations::insert_organisation(&mut tx, scope.tenant.organisation_id(), "Chain", false, NOW).await.unwrap();
    for (id, name) in sites.iter().zip(["Hafen", "Bahnhof"]) {
        sites::insert_site(&mut tx, scope.tenant, &SiteRow { id: *id, name: name.to_owned(), time_zone: "UTC".parse().unwrap() }).await.unwrap();
    }
    for (id, (site, name)) in teams.iter().zip([(0, "Früh"), (0, "Spät"), (1, "Früh")]) {
        sites::insert_team(&mut tx, scope.tenant, &TeamRow { id: *id, site_id: sites[site], name: name.to_owned() }).await.unwrap();
    }
    let ids: Vec<PersonId> = LINES.iter().map(|_| house.clock.id()).collect();
    for id in ids.iter().chain([&sender]) {
        let new = NewPerson { id: *id, name: "Somebody", role: Role::Worker, locale: "en", site_id: sites[0], home_team_id: None };
        people::insert(&mut tx, scope.tenant, &new, NOW).await.unwrap();
    }
    let audience = Audience::default();
    messages::insert(
        &mut tx,
        scope.tenant,
        &messages::NewMessage { id: message, sender_id: sender, kind: Kind::Text, template: None, audience: &audience },
        NOW,
    )
    .await
    .unwrap();
    let new = messages::NewVersion {
        message_id: message,
        version: 1,
        title: "Aisle 4",
        body: Some("Move the pallets."),
        ask: Ask::Acknowledge,
        is_finish_asked: false,
        respond_by: Some(NOW.plus(-1)),
        upload_id: None,
        asset_id: None,
        state: MessageState::Processing,
    };
    messages::insert_version(&mut tx, scope.tenant, &new, NOW).await.unwrap();
    let recipients: Vec<Recipient> = ids
        .iter()
        .zip(LINES)
        .map(|(person, (site, team, _))| Recipient { person_id: *person, site_id: sites[*site], team_id: team.map(|team| teams[team]) })
        .collect();
    receipts::insert_audience(&mut tx, scope.tenant, message, 1, &recipients, None).await.unwrap();
    messages::leave(&mut tx, scope.tenant, &house.clock, message, 1, None).await.unwrap();
    let act = |person: &PersonId| Entry {
        key: (message, 1, *person),
        act: Act { act_id: house.clock.id(), kind: ActKind::GotIt, client_at: NOW, received_at: NOW, generation: 1, seq: 1 },
    };
    let entries: Vec<Entry> = ids.iter().zip(LINES).filter(|(_, (_, _, is_got_it))| *is_got_it).map(|(person, _)| act(person)).collect();
    record(&mut tx, scope.tenant, &entries).await.unwrap();
    tx.commit().await.unwrap();
    World { scope, sites, teams, message }
}

on_both!(every_scope_and_filter_is_answered_as_its_receipts_would, pages_of_people_put_together_are_everybody_once);

fn every_scope_and_filter_is_answered_as_its_receipts_would(backend: Backend) {
    let house = House::open(backend);
    house.runtime.block_on(async {
        let World { scope, sites, teams, message } = world(&house).await;
        assert_eq!(recount::list_uneven(&house.store, scope.tenant, message, 1).await.unwrap(), [""; 0]);
        let reaches: &[(&[usize], &[usize])] =
            &[(&[0], &[]), (&[1], &[]), (&[0, 1], &[]), (&[], &[0]), (&[], &[0, 2]), (&[0], &[2]), (&[0], &[0]), (&[1], &[0]), (&[], &[])];
        let scoped = |(at, under): &(&[usize], &[usize])| {
            let reach = Reach::Within { sites: at.iter().map(|site| sites[*site]).collect(), teams: under.iter().map(|team| teams[*team]).collect() };
            Scope { reach, ..scope.clone() }
        };
        for scope in std::iter::once(scope.clone()).chain(reaches.iter().map(scoped)) {
            for site in [None, Some(0), Some(1)] {
                for team in [None, Some(0), Some(1), Some(2)] {
                    let filter = Filter { site_id: site.map(|site| sites[site]), team_id: team.map(|team| teams[team]), ..Filter::default() };
                    let is_in = |(at, under, _): &&(usize, Option<usize>, bool)| {
                        let is_visible = scope.has_site(sites[*at]) || under.is_some_and(|under| scope.has_team(teams[under], sites[*at]));
                        is_visible && site.is_none_or(|site| site == *at) && team.is_none_or(|team| Some(team) == *under)
                    };
                    let expected: Vec<_> = LINES.iter().filter(is_in).collect();
                    let (targeted, got_it) = (expected.len(), expected.iter().filter(|line| line.2).count());
                    let case = format!("{:?} {site:?} {team:?}", scope.reach);
                    let sums = sums::list_sums(&house.store, &scope, &filter, &[(message, 1)]).await.unwrap();
                    let counts = sums.get(&message).map(|sum| sum.counts).unwrap_or_default();
                    assert_eq!((counts.targeted, counts.got_it), (i64::try_from(targeted).unwrap(), i64::try_from(got_it).unwrap()), "{case}");
                    let rows = dashboard::list(&house.store, &scope, &filter, None, 10, NOW).await.unwrap();
                    assert_eq!(rows.len(), usize::from(targeted > 0), "{case}");
                    let totals = dashboard::totals(&house.store, &scope, &filter, NOW).await.unwrap();
                    let is_open = i64::from(got_it < targeted);
                    let late = i64::try_from(targeted - got_it).unwrap();
                    assert_eq!((totals.open, totals.closed, totals.late_people), (is_open, i64::from(targeted > 0) - is_open, late), "{case}");
                    if site.is_none() && team.is_none() {
                        assert_eq!(sums::is_counted(&house.store, &scope, message, 1).await.unwrap(), targeted > 0, "{case}");
                        let listed = report::list_people(&house.store, &scope, message, 1, None, 100).await.unwrap();
                        assert_eq!(listed.len(), targeted, "{case}");
                        let groups = report::list_groups(&house.store, &scope, message, 1, (2, 3), 100).await.unwrap();
                        assert_eq!(groups.iter().map(|(part, _)| part.counts.targeted).sum::<i64>(), i64::try_from(targeted).unwrap(), "{case}");
                    }
                }
            }
        }
    });
}

fn pages_of_people_put_together_are_everybody_once(backend: Backend) {
    let house = House::open(backend);
    house.runtime.block_on(async {
        let World { scope, message, .. } = world(&house).await;
        let whole = report::list_people(&house.store, &scope, message, 1, None, 100).await.unwrap();
        for limit in 1..=LINES.len() {
            let mut paged = Vec::new();
            let mut after = None;
            loop {
                let page = report::list_people(&house.store, &scope, message, 1, after, i64::try_from(limit).unwrap()).await.unwrap();
                let Some(last) = page.last().map(|person| person.receipt.clone()) else { break };
                let part = if last.answered_at.is_some() { 2 } else { 1 };
                after = Some(report::PeopleAfter { part, site_id: last.site_id, at: last.answered_at.unwrap_or(NOW), person_id: last.person_id });
                paged.extend(page.into_iter().map(|person| person.receipt.person_id));
            }
            assert_eq!(paged, whole.iter().map(|person| person.receipt.person_id).collect::<Vec<_>>(), "in pages of {limit}");
        }
    });
}
