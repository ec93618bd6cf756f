//! Owns the plan: for every message who got it, how far they are, and when each step happened.
//!
//! Called by `demo::load` before its transaction. The one rule: it is computed from the script alone, so what the
//! script contradicts is found before anything is written.

use super::cast::{Cast, Player, ago, clock_at};
use super::clips::Clips;
use super::line::{Fate, Line, Part};
use super::mix::{Candidate, hand_out};
use super::script::{Message, Reply, Script, Standing, TermOf};
use super::timeline::{Dice, Window};
use super::{DemoError, wrong};
use crate::domain::audience::{Audience, Member, Recipient, Term};
use crate::domain::clock::{MINUTE_MS, SECOND_MS, Time};
use crate::domain::ids::{AssetId, MessageId, SiteId, TeamId};
use crate::domain::message::Ask;

/// How long a photo or a text is looked at.
const GLANCE_MS: i64 = 7 * SECOND_MS;

/// One message with everything that became of it.
pub(super) struct Note<'a> {
    pub(super) message: &'a Message,
    pub(super) id: MessageId,
    pub(super) sender: &'a Player,
    pub(super) audience: Audience,
    pub(super) asset_id: Option<AssetId>,
    pub(super) respond_by: Option<Time>,
    pub(super) cancelled_at: Option<Time>,
    /// Oldest first; the script's own texts are the last one's.
    pub(super) versions: Vec<Version<'a>>,
}

/// One version with its receipts.
pub(super) struct Version<'a> {
    pub(super) number: i64,
    pub(super) title: &'a str,
    pub(super) text: &'a str,
    pub(super) sent_at: Time,
    pub(super) lines: Vec<Line<'a>>,
}

/// Plans every message of the script.
pub(super) fn plan<'a>(script: &'a Script, cast: &'a Cast, clips: &Clips) -> Result<Vec<Note<'a>>, DemoError> {
    let roster: Vec<Member> = cast.players.iter().map(|player| player.member.clone()).collect();
    let planner = |(index, message)| Planner { cast, roster: &roster, clips, index, message }.note();
    script.messages.iter().enumerate().map(planner).collect()
}

/// Plans one message.
struct Planner<'a, 'b> {
    cast: &'a Cast,
    roster: &'b [Member],
    clips: &'b Clips,
    index: usize,
    message: &'a Message,
}

impl<'a> Planner<'a, '_> {
    fn wrong(&self, reason: impl Into<String>) -> DemoError {
        wrong(format!("message {}", self.message.key), reason)
    }

    fn note(&self) -> Result<Note<'a>, DemoError> {
        let (message, now) = (self.message, self.cast.now);
        let sender = self.cast.person(&message.sender).ok_or_else(|| self.wrong("nobody has the key of its sender"))?;
        let audience = self.audience()?;
        let recipients = self.recipients(&audience, sender)?;
        let cancelled_at = message.cancelled_minutes_ago.map(|minutes| ago(now, minutes));
        let until = cancelled_at.unwrap_or(now);
        let fates = self.fates(&recipients, until)?;
        let mut texts: Vec<(&'a str, &'a str, Time)> =
            message.earlier_versions.iter().map(|old| (old.title.as_str(), old.text.as_str(), ago(now, old.sent_minutes_ago))).collect();
        texts.push((&message.title, &message.text, ago(now, message.sent_minutes_ago)));
        let superseded: Vec<Option<Time>> = texts.iter().skip(1).map(|(_, _, sent_at)| Some(*sent_at)).chain([None]).collect();
        let clip_ms = message.clip.as_ref().and_then(|clip| self.clips.get(clip)).and_then(|clip| clip.duration_ms);
        let mut versions = Vec::new();
        for ((number, (title, text, sent_at)), superseded_at) in (1..).zip(texts).zip(superseded) {
            let (is_superseded, is_cancelled) = (superseded_at.is_some(), cancelled_at.is_some());
            let part = Part { now, sent_at, until: superseded_at.unwrap_or(until), is_superseded, is_cancelled, length_ms: clip_ms.unwrap_or(GLANCE_MS) };
            let dice = |person| Dice::new(self.index * 2 + usize::from(is_superseded), person);
            let people = recipients.iter().zip(&fates).enumerate();
            let lines = people.map(|(person, ((player, recipient), fate))| Line::new(&part, player, recipient.clone(), *fate, dice(person)));
            let lines = lines.collect::<Result<Vec<_>, _>>().map_err(|reason| self.wrong(reason))?;
            versions.push(Version { number, title, text, sent_at, lines });
        }
        let clock = clock_at(versions.first().map_or(now, |version| version.sent_at));
        Ok(Note {
            message,
            id: clock.id(),
            sender,
            audience,
            asset_id: message.clip.as_ref().map(|_| clock.id()),
            respond_by: message.respond_by_minutes.map(|minutes| now.plus(minutes * MINUTE_MS)),
            cancelled_at,
            versions,
        })
    }

    fn audience(&self) -> Result<Audience, DemoError> {
        let term = |term: &TermOf| match term {
            TermOf::Site(key) => self.cast.site(key).map(Term::Site),
            TermOf::Team(key) => self.cast.team(key).map(|(team, _)| Term::Team(team)),
        };
        Ok(Audience { any_of: self.message.any_of.iter().map(term).collect::<Result<_, _>>()?, ..Audience::default() })
    }

    /// Resolves the audience within the sender's scope, in roster order.
    fn recipients(&self, audience: &Audience, sender: &Player) -> Result<Vec<(&'a Player, Recipient)>, DemoError> {
        let sites: Vec<SiteId> = self.cast.sites.values().copied().collect();
        let teams: Vec<(TeamId, SiteId)> = self.cast.teams.values().copied().collect();
        let resolved =
            audience.resolve(self.roster, &sites, &teams, &sender.scope, sender.member.person_id).map_err(|error| self.wrong(format!("audience {error}")))?;
        let player = |to: &Recipient| self.cast.players.iter().find(|player| player.member.person_id == to.person_id);
        let recipients: Vec<_> = resolved.into_iter().filter_map(|to| player(&to).map(|player| (player, to))).collect();
        if let Some(reply) = self.message.replies.iter().find(|reply| recipients.iter().all(|(player, _)| player.key != reply.person)) {
            return Err(self.wrong(format!("{} replied, but is not in the audience", reply.person)));
        }
        Ok(recipients)
    }

    fn replies_of(&self, player: &Player) -> Vec<&'a Reply> {
        self.message.replies.iter().filter(|reply| reply.person == player.key).collect()
    }

    fn fates(&self, recipients: &[(&'a Player, Recipient)], until: Time) -> Result<Vec<Fate>, DemoError> {
        let message = self.message;
        let sent_at = ago(self.cast.now, message.sent_minutes_ago);
        let candidate = |(player, _): &(&'a Player, Recipient)| Candidate {
            key: &player.key,
            is_unreachable: player.unreachable.is_some(),
            is_off: Window::first(&player.shifts, sent_at, until).is_none(),
            has_replied: !self.replies_of(player).is_empty(),
        };
        let candidates: Vec<Candidate<'_>> = recipients.iter().map(candidate).collect();
        let standings = hand_out(&message.mix, &message.fixed, &candidates).map_err(|reason| self.wrong(reason))?;
        // The last ones in roster order came without finishing.
        let got_it = standings.iter().filter(|standing| **standing == Standing::GotIt).count();
        let finished = got_it - (got_it * message.unfinished.map_or(0, |share| share.0) + 500) / 1_000;
        let mut got_it_so_far = 0;
        let mut fates = Vec::new();
        for ((player, _), standing) in recipients.iter().zip(standings) {
            let replies = self.replies_of(player);
            if standing > Standing::Seen && !replies.is_empty() {
                return Err(self.wrong(format!("{} replied, but is only {standing}", player.key)));
            }
            got_it_so_far += usize::from(standing == Standing::GotIt);
            let is_finished = match standing {
                Standing::GotIt => got_it_so_far <= finished,
                Standing::Seen => message.ask == Ask::None,
                _ => true,
            };
            let at = |reply: &&Reply| ago(self.cast.now, reply.minutes_ago);
            let answered_at = replies.iter().find(|reply| reply.answer().is_some()).map(at);
            fates.push(Fate { standing, is_finished, replied_at: replies.iter().map(at).min(), answered_at });
        }
        Ok(fates)
    }
}
