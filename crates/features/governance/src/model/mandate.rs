use actors::directory::Actor;
use jiff::civil::Date;
use kernel::Id;

use super::{Body, Office, Seat};

store::coded! {
    /// Why a mandate ended.
    EndReason, "gov-end-" {
        /// The term was over.
        TermOver = "term-over",
        /// The holder resigned.
        Resigned = "resigned",
        /// The holder took another seat or function.
        Moved = "moved",
        /// The body or the assembly revoked it.
        Revoked = "revoked",
        /// The holder no longer fulfils what the statutes ask.
        LostStanding = "lost-standing",
        /// The holder died.
        Deceased = "deceased",
        /// It was recorded by mistake.
        Mistake = "mistake",
    }
}

/// How a mandate ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ending {
    /// The first day on which the holder no longer sat.
    pub on: Date,
    /// Why.
    pub why: EndReason,
}

/// From when to when somebody holds or held a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tenure {
    /// The first day.
    pub since: Date,
    /// The end that was planned, if there is one. It ends nothing by itself.
    pub until: Option<Date>,
    /// How it ended, if it did.
    pub ended: Option<Ending>,
}

/// One person's holding of one seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mandate {
    /// Its identity.
    pub id: Id<Self>,
    /// The body.
    pub body: Id<Body>,
    /// The seat.
    pub seat: Id<Seat>,
    /// Who holds it.
    pub holder: Id<Actor>,
    /// What the holder does in the body.
    pub office: Office,
    /// From when to when.
    pub tenure: Tenure,
}

/// How a mandate stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It goes on.
    Sitting,
    /// It goes on, and its term ends in this many days.
    Expiring(u32),
    /// It goes on, although its term ended this many days ago.
    Overdue(u32),
    /// It has ended.
    Ended,
}

/// A rule that a mandate breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// It begins after today: what is to come is not recorded yet.
    #[error("a mandate is recorded once it has begun")]
    BeginsLater,
    /// Its term or its end comes before its beginning.
    #[error("a mandate ends after it began")]
    EndsBeforeBeginning,
    /// It ended after today.
    #[error("an end is recorded once it has come")]
    EndsLater,
    /// Somebody held the seat at that time.
    #[error("the seat is held at that time")]
    SeatHeld,
    /// The person held another seat of the body at that time.
    #[error("the person sits in the body at that time")]
    SitsAlready,
}

impl Tenure {
    /// A mandate that begins and goes on.
    pub const fn from(since: Date, until: Option<Date>) -> Self {
        Self { since, until, ended: None }
    }

    /// Whether the seat is held on `day`. On the day of the end it no longer is.
    pub fn holds_on(&self, day: Date) -> bool {
        self.since <= day && self.ended.is_none_or(|ending| day < ending.on)
    }

    /// Whether there is a day on which both hold.
    pub fn overlaps(&self, other: &Self) -> bool {
        let is_before = |one: &Self, two: &Self| one.ended.is_some_and(|ending| ending.on <= two.since);
        let is_empty = |one: &Self| one.ended.is_some_and(|ending| ending.on <= one.since);
        !is_empty(self) && !is_empty(other) && !is_before(self, other) && !is_before(other, self)
    }

    /// How it stands on `today`, when the statutes want a warning this many days before the end of a term.
    pub fn standing(&self, today: Date, warning_days: u32) -> Standing {
        if self.ended.is_some_and(|ending| ending.on <= today) {
            return Standing::Ended;
        }
        let Some(until) = self.until else { return Standing::Sitting };
        let days = until.duration_since(today).as_hours() / 24;
        match u32::try_from(days) {
            Ok(left) if left <= warning_days => Standing::Expiring(left),
            Ok(_) => Standing::Sitting,
            Err(_) => Standing::Overdue(u32::try_from(-days).unwrap_or(u32::MAX)),
        }
    }

    /// Whether it may be written on `today` into a seat that had the tenures `of_seat`, for a person who had the
    /// tenures `of_holder` in the same body.
    ///
    /// # Errors
    /// The rule that it breaks.
    pub fn check(&self, today: Date, of_seat: &[Self], of_holder: &[Self]) -> Result<(), Broken> {
        if self.since > today {
            return Err(Broken::BeginsLater);
        }
        if self.until.is_some_and(|until| until < self.since) || self.ended.is_some_and(|end| end.on < self.since) {
            return Err(Broken::EndsBeforeBeginning);
        }
        if self.ended.is_some_and(|ending| ending.on > today) {
            return Err(Broken::EndsLater);
        }
        let meets = |other: &Self| self.overlaps(other);
        if of_seat.iter().any(meets) {
            return Err(Broken::SeatHeld);
        }
        if of_holder.iter().any(meets) { Err(Broken::SitsAlready) } else { Ok(()) }
    }
}

/// The longest pause, in days, that does not interrupt a row of successive terms: elections are held late.
const LONGEST_PAUSE: i64 = 60;

/// How many terms a person has served one after the other in a body, up to and with the last one.
pub fn successive_terms(tenures: &[Tenure]) -> u32 {
    let mut tenures: Vec<&Tenure> = tenures.iter().collect();
    tenures.sort_by_key(|tenure| tenure.since);
    tenures
        .iter()
        .rev()
        .try_fold((0, None::<Date>), |(terms, next), tenure| {
            let follows = next.is_none_or(|next| {
                tenure.ended.is_none_or(|ending| next.duration_since(ending.on).as_hours() / 24 <= LONGEST_PAUSE)
            });
            if follows { Ok((terms + 1, Some(tenure.since))) } else { Err(terms) }
        })
        .map_or_else(|terms| terms, |(terms, _)| terms)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::{Span, civil::date};
    use proptest::prelude::*;

    const TODAY: Date = date(2026, 11, 21);

    fn over(since: Date, on: Date) -> Tenure {
        Tenure { since, until: None, ended: Some(Ending { on, why: EndReason::TermOver }) }
    }

    #[test]
    fn a_mandate_goes_on_after_its_term_until_somebody_ends_it() {
        let tenure = Tenure::from(date(2023, 1, 10), Some(date(2026, 1, 10)));
        assert_eq!(tenure.standing(date(2025, 12, 1), 90), Standing::Expiring(40));
        assert_eq!(tenure.standing(date(2026, 1, 10), 90), Standing::Expiring(0));
        assert_eq!(tenure.standing(date(2026, 1, 11), 90), Standing::Overdue(1));
        assert_eq!(tenure.standing(date(2024, 1, 1), 90), Standing::Sitting);
        assert!(tenure.holds_on(TODAY));
        let ended = over(date(2023, 1, 10), date(2026, 1, 10));
        assert_eq!(ended.standing(date(2026, 1, 10), 90), Standing::Ended);
        assert!(!ended.holds_on(date(2026, 1, 10)));
    }

    #[test]
    fn what_is_to_come_is_not_recorded_yet() {
        let tomorrow = date(2026, 11, 22);
        assert_eq!(Tenure::from(tomorrow, None).check(TODAY, &[], &[]), Err(Broken::BeginsLater));
        assert_eq!(over(TODAY, tomorrow).check(TODAY, &[], &[]), Err(Broken::EndsLater));
        let backwards = Tenure::from(TODAY, Some(date(2026, 11, 20)));
        assert_eq!(backwards.check(TODAY, &[], &[]), Err(Broken::EndsBeforeBeginning));
    }

    #[test]
    fn a_successor_may_begin_on_the_day_the_predecessor_ends() {
        let before = over(date(2020, 1, 1), date(2023, 1, 1));
        assert_eq!(Tenure::from(date(2023, 1, 1), None).check(TODAY, &[before], &[]), Ok(()));
        assert_eq!(Tenure::from(date(2022, 12, 31), None).check(TODAY, &[before], &[]), Err(Broken::SeatHeld));
        assert_eq!(Tenure::from(date(2022, 12, 31), None).check(TODAY, &[], &[before]), Err(Broken::SitsAlready));
    }

    #[test]
    fn a_long_pause_begins_a_new_row_of_terms() {
        let terms = [
            over(date(2014, 1, 1), date(2017, 1, 1)),
            over(date(2020, 1, 1), date(2023, 1, 1)),
            Tenure::from(date(2023, 2, 1), None),
        ];
        assert_eq!(successive_terms(&terms), 2);
        assert_eq!(successive_terms(&terms[..1]), 1);
        assert_eq!(successive_terms(&[]), 0);
    }

    prop_compose! {
        fn any_tenure()(start in 0..3000_i32, length in proptest::option::of(0..1500_i32)) -> Tenure {
            let day = |offset: i32| date(2015, 1, 1).saturating_add(Span::new().days(offset));
            let ended = length.map(|days| Ending { on: day(start + days), why: EndReason::TermOver });
            Tenure { since: day(start), until: None, ended }
        }
    }

    proptest! {
        #[test]
        fn no_seat_ever_has_two_holders_on_one_day(wishes in proptest::collection::vec(any_tenure(), 1..25)) {
            let mut seat: Vec<Tenure> = Vec::new();
            for wish in wishes {
                if wish.check(date(2030, 1, 1), &seat, &[]).is_ok() {
                    seat.push(wish);
                }
            }
            for offset in 0..4600_i32 {
                let day = date(2015, 1, 1).saturating_add(Span::new().days(offset));
                prop_assert!(seat.iter().filter(|tenure| tenure.holds_on(day)).count() <= 1, "{day}");
            }
        }

        #[test]
        fn overlapping_is_mutual_and_means_a_day_in_common(one in any_tenure(), two in any_tenure()) {
            prop_assert_eq!(one.overlaps(&two), two.overlaps(&one));
            let later = one.since.max(two.since);
            prop_assert_eq!(one.overlaps(&two), one.holds_on(later) && two.holds_on(later));
        }
    }
}
