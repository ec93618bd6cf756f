//! Owns the handing out of a message's shares to the people of its audience.
//!
//! Called by the plan, once per message. The one rule: shares become whole people by largest remainder, and everybody
//! gets exactly one standing.

use std::collections::BTreeMap;

use super::script::{Share, Standing};

/// One person of an audience, in roster order.
pub(super) struct Candidate<'a> {
    pub(super) key: &'a str,
    pub(super) is_unreachable: bool,
    /// Had no shift since the message left.
    pub(super) is_off: bool,
    pub(super) has_replied: bool,
}

/// People still to be found for each standing.
struct Quotas(BTreeMap<Standing, usize>);

impl Quotas {
    fn new(mix: &BTreeMap<Standing, Share>, people: usize) -> Self {
        let whole: usize = mix.values().map(|share| share.0).sum::<usize>().max(1);
        let mut quotas: BTreeMap<Standing, usize> = mix.iter().map(|(standing, share)| (*standing, share.0 * people / whole)).collect();
        let mut by_remainder: Vec<Standing> = mix.keys().copied().collect();
        by_remainder.sort_by_key(|standing| std::cmp::Reverse(mix.get(standing).map_or(0, |share| share.0 * people % whole)));
        let left = people - quotas.values().sum::<usize>();
        for standing in by_remainder.iter().take(left) {
            *quotas.entry(*standing).or_default() += 1;
        }
        Self(quotas)
    }

    fn left(&self, standing: Standing) -> usize {
        self.0.get(&standing).copied().unwrap_or(0)
    }

    fn take(&mut self, standing: Standing) -> bool {
        match self.0.get_mut(&standing).filter(|left| **left > 0) {
            Some(left) => {
                *left -= 1;
                true
            }
            None => false,
        }
    }

    fn take_next(&mut self) -> Option<Standing> {
        Standing::ALL.iter().copied().find(|standing| self.take(*standing))
    }
}

/// Hands the shares out: fixed people, then who cannot be reached, then who had no shift, then the rest in roster order,
/// repliers first because they have opened it. Returns one standing per person, or what does not come out even.
pub(super) fn hand_out(mix: &BTreeMap<Standing, Share>, fixed: &BTreeMap<String, Standing>, people: &[Candidate<'_>]) -> Result<Vec<Standing>, String> {
    let mut quotas = Quotas::new(mix, people.len());
    if let Some(key) = fixed.keys().find(|key| people.iter().all(|person| person.key != key.as_str())) {
        return Err(format!("{key} is in `fixed` but not in the audience"));
    }
    let mut given: Vec<Option<Standing>> = Vec::new();
    for person in people {
        let standing = fixed.get(person.key).copied();
        if let Some(standing) = standing.filter(|standing| !quotas.take(*standing)) {
            return Err(format!("{} is fixed as {standing}, but the mix has no room for it", person.key));
        }
        given.push(standing);
    }
    // Held to a later start as a whole, whoever is on shift.
    let is_all_held = quotas.left(Standing::Held) == given.iter().filter(|standing| standing.is_none()).count();
    if !is_all_held {
        for standing in [Standing::Unreachable, Standing::Held] {
            let is_meant = |person: &Candidate<'_>| if standing == Standing::Held { person.is_off } else { person.is_unreachable };
            for (person, slot) in people.iter().zip(&mut given).filter(|(person, slot)| slot.is_none() && is_meant(person)) {
                if !quotas.take(standing) {
                    return Err(format!("{} should be {standing}, but the mix has no room for it", person.key));
                }
                *slot = Some(standing);
            }
            if quotas.left(standing) > 0 {
                return Err(format!("the mix has {} more {standing} than the audience", quotas.left(standing)));
            }
        }
    }
    for has_replied in [true, false] {
        for (_, slot) in people.iter().zip(&mut given).filter(|(person, slot)| slot.is_none() && person.has_replied == has_replied) {
            *slot = quotas.take_next();
        }
    }
    given.into_iter().collect::<Option<Vec<_>>>().ok_or_else(|| "the mix is smaller than the audience".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(marks: &'static str) -> Vec<Candidate<'static>> {
        const KEYS: [&str; 8] = ["a", "b", "c", "d", "e", "f", "g", "h"];
        marks
            .chars()
            .zip(KEYS)
            .map(|(mark, key)| Candidate { key, is_unreachable: mark == 'u', is_off: mark == 'o' || mark == 'u', has_replied: mark == 'r' })
            .collect()
    }

    fn mix(shares: &[(Standing, usize)]) -> BTreeMap<Standing, Share> {
        shares.iter().map(|(standing, share)| (*standing, Share(*share))).collect()
    }

    #[test]
    fn everybody_gets_one_standing_and_repliers_have_opened_it() {
        let shares = mix(&[(Standing::GotIt, 167), (Standing::Reached, 333), (Standing::Held, 333), (Standing::Unreachable, 167)]);
        let given = hand_out(&shares, &BTreeMap::new(), &people("..oruo"));
        let expected = [Standing::Reached, Standing::Reached, Standing::Held, Standing::GotIt, Standing::Unreachable, Standing::Held];
        assert_eq!(given, Ok(expected.to_vec()));
    }

    #[test]
    fn what_does_not_come_out_even_is_named() {
        let shares = mix(&[(Standing::GotIt, 500), (Standing::Held, 500)]);
        assert_eq!(hand_out(&shares, &BTreeMap::new(), &people("...o")), Err("the mix has 1 more held than the audience".to_owned()));
        let fixed = BTreeMap::from([("z".to_owned(), Standing::Seen)]);
        assert_eq!(hand_out(&shares, &fixed, &people("..oo")), Err("z is in `fixed` but not in the audience".to_owned()));
    }

    #[test]
    fn a_wholly_held_message_is_held_for_people_on_shift_too() {
        let given = hand_out(&mix(&[(Standing::Held, 1_000)]), &BTreeMap::new(), &people(".ou"));
        assert_eq!(given, Ok(vec![Standing::Held; 3]));
    }
}
