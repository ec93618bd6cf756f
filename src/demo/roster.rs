//! Owns the writing of the organisation: sites, teams, people, scopes, shifts and phones.
//!
//! Called by `demo::load`, inside its transaction. The one rule: every phone is of the host that is never dialled.

use aws_lc_rs::agreement::{ECDH_P256, PrivateKey};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::cast::{Cast, Player, clock_at};
use super::script::{Person, Script};
use super::{DemoError, wrong};
use crate::domain::clock::DAY_MS;
use crate::domain::limits::{SILENT_MS, SUBSCRIPTIONS_MAX};
use crate::domain::person::Reach;
use crate::domain::receipt::UnreachableWhy;
use crate::domain::zone::UnknownZone;
use crate::store::Tx;
use crate::store::delivery::subscriptions::{self, Subscription};
use crate::store::roster::people::{self, NewPerson};
use crate::store::roster::sites::{self, SiteRow, TeamRow};
use crate::store::roster::{organisations, plans};

/// Host of the invented people's push endpoints. It never resolves (RFC 6761 §6.4): whoever pushes takes it as accepted
/// by a phone that stays silent, and dials nothing.
pub const DEMO_PUSH_HOST: &str = "push.floornote.invalid";
/// A push service said long ago that an expired phone is gone.
const GONE_MS: i64 = 9 * DAY_MS;

/// The keys that all invented phones share; nothing is ever encrypted for them.
pub(super) struct Phone {
    p256dh: String,
    auth: String,
}

impl Phone {
    /// Draws a P-256 key and a secret (RFC 8291 §3.1, §3.2).
    pub(super) fn new() -> Result<Self, DemoError> {
        let key = PrivateKey::generate(&ECDH_P256).and_then(|key| key.compute_public_key()).map_err(|_| DemoError::Random)?;
        let auth: [u8; 16] = crate::service::random()?;
        Ok(Self { p256dh: URL_SAFE_NO_PAD.encode(key), auth: URL_SAFE_NO_PAD.encode(auth) })
    }
}

/// Writes the organisation.
pub(super) async fn insert(tx: &mut Tx, script: &Script, cast: &Cast, phone: &Phone) -> Result<(), DemoError> {
    let tenant = cast.tenant;
    organisations::insert_organisation(tx, tenant.organisation_id(), &script.organisation.name, true, cast.founded_at).await?;
    for site in &script.sites {
        let time_zone = site.time_zone.parse().map_err(|error: UnknownZone| wrong(format!("site {}", site.key), error.to_string()))?;
        sites::insert_site(tx, tenant, &SiteRow { id: cast.site(&site.key)?, name: site.name.clone(), time_zone }).await?;
    }
    for team in &script.teams {
        let (id, site_id) = cast.team(&team.key)?;
        sites::insert_team(tx, tenant, &TeamRow { id, site_id, name: team.name.clone() }).await?;
    }
    for (person, player) in script.people.iter().zip(&cast.players) {
        insert_person(tx, cast, person, player).await?;
        insert_phone(tx, cast, player, phone).await?;
    }
    Ok(())
}

async fn insert_person(tx: &mut Tx, cast: &Cast, person: &Person, player: &Player) -> Result<(), DemoError> {
    let (tenant, member, clock) = (cast.tenant, &player.member, clock_at(cast.founded_at));
    let new = NewPerson {
        id: member.person_id,
        name: &person.name,
        role: member.role,
        locale: &person.locale,
        site_id: member.site_id,
        home_team_id: member.home_team_id,
    };
    people::insert(tx, tenant, &new, cast.founded_at).await?;
    for (team_id, _) in &member.teams {
        sites::insert_member(tx, tenant, *team_id, member.person_id).await?;
    }
    if let Reach::Within { sites, teams } = &player.scope.reach {
        for site_id in sites {
            people::insert_reach(tx, tenant, clock.id(), member.person_id, Some(*site_id), None).await?;
        }
        for team_id in teams {
            people::insert_reach(tx, tenant, clock.id(), member.person_id, None, Some(*team_id)).await?;
        }
    }
    for interval in &player.shifts {
        plans::insert_shift(tx, tenant, clock.id(), member.site_id, member.person_id, *interval).await?;
    }
    Ok(())
}

async fn insert_phone(tx: &mut Tx, cast: &Cast, player: &Player, phone: &Phone) -> Result<(), DemoError> {
    let (tenant, person_id) = (cast.tenant, player.member.person_id);
    let Some(id) = player.subscription_id else { return Ok(()) };
    let endpoint = format!("https://{DEMO_PUSH_HOST}/{id}");
    let subscription = Subscription { id, person_id, endpoint, p256dh: phone.p256dh.clone(), auth: phone.auth.clone() };
    let keep = i64::try_from(SUBSCRIPTIONS_MAX).unwrap_or(10);
    subscriptions::upsert(tx, tenant, &subscription, keep, cast.founded_at).await?;
    match player.unreachable {
        Some(UnreachableWhy::Expired) => subscriptions::update_gone(tx, tenant, &[id], cast.now.minus(GONE_MS)).await?,
        Some(UnreachableWhy::Silent) => {
            // A day longer than the limit, so that it was silent already when the oldest note left.
            let since = cast.now.minus(SILENT_MS + DAY_MS);
            subscriptions::update_reached(tx, tenant, &[person_id], since).await?;
            subscriptions::update_pushed(tx, tenant, &[id], since).await?;
        }
        Some(UnreachableWhy::NoSubscription) | None => {}
    }
    Ok(())
}
