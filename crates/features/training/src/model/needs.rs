//! What associations need to learn, as the plans that came out of their assessments say it, and how far it is met.

use std::collections::BTreeMap;

use actors::Actor;
use jiff::civil::Date;
use kernel::place::{self, Level};
use kernel::{Id, Text};
use uuid::Uuid;

use super::{Cohort, Programme};

/// What the journal tells of the plan of an assessment: that it was adopted, or a theme that it asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The association, as it stands today.
    pub actor: Id<Actor>,
    /// What it is called today.
    pub name: Text,
    /// The assessment from whose plan it comes.
    pub assessment: Uuid,
    /// The code of the theme; nothing where it says that the plan was adopted, which may ask for no training at all.
    pub theme: Option<String>,
    /// Where the association is.
    pub place: Option<String>,
    /// When the plan was adopted.
    pub on: Date,
    /// Its number in the journal.
    pub seq: u64,
}

/// How the place of an association in a cohort turns out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// The cohort is not over yet.
    Ahead,
    /// The cohort is over, and nobody is noted in its register: it is still to be kept.
    Unnoted,
    /// Nobody of the association attended what the programme asks for.
    Missed,
    /// Somebody did.
    Attended,
}

/// How a place turns out: `minutes` are those of whoever of the association was there longest, and `is_kept` says whether anybody
/// at all is noted in the cohort's register.
pub fn turn(programme: &Programme, cohort: &Cohort, minutes: i64, is_kept: bool, today: Date) -> Turn {
    let taught = &programme.content;
    if taught.certificate.is_met(minutes, taught.hours) {
        Turn::Attended
    } else if cohort.content.last_day >= today {
        Turn::Ahead
    } else if is_kept {
        Turn::Missed
    } else {
        Turn::Unnoted
    }
}

/// A place that an association has, or had, in a cohort: what it is taught, from which day on, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taught {
    /// The association, as it stands today.
    pub actor: Id<Actor>,
    /// The codes of the themes.
    pub themes: Vec<String>,
    /// The first day of the cohort.
    pub on: Date,
    /// What came of it.
    pub turn: Turn,
}

/// How far a need is met. A place alone meets nothing: somebody has to attend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// No place is in sight.
    Open,
    /// A place is confirmed in a cohort that begins, or began, on this day, and is not over.
    Coming(Date),
    /// It had a place in a cohort of this day, whose register nobody has kept yet.
    Unnoted(Date),
    /// Somebody attended a cohort that began on this day, after the need was known.
    Met(Date),
}

impl Standing {
    /// What the places on a theme make of a need that is known since a day. Among equals the earliest tells.
    fn of<'a>(places: impl Iterator<Item = &'a (Date, Turn)>, since: Date) -> Self {
        let mut best = Self::Open;
        for (on, turn) in places.filter(|(on, _)| *on >= since) {
            let one = match turn {
                Turn::Missed => continue,
                Turn::Ahead => Self::Coming(*on),
                Turn::Unnoted => Self::Unnoted(*on),
                Turn::Attended => Self::Met(*on),
            };
            let is_earlier = one.rank() == best.rank() && one.day() < best.day();
            if one.rank() > best.rank() || is_earlier {
                best = one;
            }
        }
        best
    }

    const fn rank(self) -> u8 {
        match self {
            Self::Open => 0,
            Self::Coming(_) => 1,
            Self::Unnoted(_) => 2,
            Self::Met(_) => 3,
        }
    }

    /// The first day of the cohort that it speaks of.
    pub const fn day(self) -> Option<Date> {
        match self {
            Self::Open => None,
            Self::Coming(day) | Self::Unnoted(day) | Self::Met(day) => Some(day),
        }
    }
}

/// What one association needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needy {
    /// The association.
    pub actor: Id<Actor>,
    /// What it is called.
    pub name: Text,
    /// Its commune, province or region.
    pub place: Option<String>,
    /// When the plan was adopted.
    pub since: Date,
    /// Each theme, with how far it is met.
    pub themes: BTreeMap<String, Standing>,
}

impl Needy {
    /// The themes for which no place is in sight.
    pub fn open(&self) -> impl Iterator<Item = &str> {
        self.themes.iter().filter(|(_, standing)| **standing == Standing::Open).map(|(theme, _)| theme.as_str())
    }

    /// Whether a theme is needed for which no place is in sight.
    pub fn is_open(&self) -> bool {
        self.open().next().is_some()
    }

    /// The code of its region; empty where it is not known.
    pub fn region(&self) -> &'static str {
        within(self.place.as_deref(), Level::Region)
    }

    /// The code of its province; empty where only the region is known, or nothing.
    pub fn province(&self) -> &'static str {
        within(self.place.as_deref(), Level::Province)
    }
}

/// The code of the region or province in which a place lies; empty where it lies in none.
pub fn within(place: Option<&str>, level: Level) -> &'static str {
    let way = place.map(place::path).unwrap_or_default();
    way.into_iter().find(|place| place.level() == level).map_or("", |place| place.code)
}

/// The first day of a place that an association had, and what became of it.
type Place = (Date, Turn);

/// What associations need, by their latest plan: an earlier plan counts no more once a later one was adopted, also where that one
/// asks for no training.
pub fn standing(told: Vec<Told>, taught: &[Taught]) -> Vec<Needy> {
    let mut latest: BTreeMap<Id<Actor>, (u64, Uuid)> = BTreeMap::new();
    for need in &told {
        let seen = latest.entry(need.actor).or_insert((need.seq, need.assessment));
        *seen = (*seen).max((need.seq, need.assessment));
    }
    let mut places: BTreeMap<(Id<Actor>, &str), Vec<Place>> = BTreeMap::new();
    for place in taught {
        for theme in &place.themes {
            places.entry((place.actor, theme)).or_default().push((place.on, place.turn));
        }
    }
    let mut needy: BTreeMap<Id<Actor>, Needy> = BTreeMap::new();
    for Told { actor, name, assessment, theme, place, on, .. } in told {
        let is_latest = latest.get(&actor).is_some_and(|(_, last)| *last == assessment);
        let Some(theme) = theme.filter(|_| is_latest) else { continue };
        let known = places.get(&(actor, theme.as_str()));
        let standing = Standing::of(known.into_iter().flatten(), on);
        let one =
            needy.entry(actor).or_insert_with(|| Needy { actor, name, place, since: on, themes: BTreeMap::new() });
        one.themes.insert(theme, standing);
    }
    needy.into_values().collect()
}

/// How many needs there are of a sort, and how far they are met.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// All of them.
    pub all: i64,
    /// Those for which no place is in sight.
    pub open: i64,
    /// Those with a confirmed place to come.
    pub coming: i64,
    /// Those of whom no register says yet whether they were met.
    pub unnoted: i64,
    /// Those that are met.
    pub met: i64,
}

impl Count {
    fn add(&mut self, standing: Standing) {
        self.all += 1;
        match standing {
            Standing::Open => self.open += 1,
            Standing::Coming(_) => self.coming += 1,
            Standing::Unnoted(_) => self.unnoted += 1,
            Standing::Met(_) => self.met += 1,
        }
    }
}

/// The needs of each theme.
pub fn by_theme(needy: &[Needy]) -> BTreeMap<String, Count> {
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    for (theme, standing) in needy.iter().flat_map(|one| &one.themes) {
        counts.entry(theme.clone()).or_default().add(*standing);
    }
    counts
}

/// What one province or region needs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Local {
    /// Associations that need anything.
    pub associations: i64,
    /// Associations with a need for which no place is in sight.
    pub waiting: i64,
    /// The needs of each theme.
    pub themes: BTreeMap<String, Count>,
}

impl Local {
    /// The theme for which most associations have no place in sight.
    pub fn greatest(&self) -> Option<(&str, i64)> {
        let most = self.themes.iter().max_by(|(one, a), (other, b)| a.open.cmp(&b.open).then(other.cmp(one)))?;
        Some((most.0.as_str(), most.1.open)).filter(|(_, open)| *open > 0)
    }
}

/// The needs of each place of a level, by its code; under the empty code those of whom it is not known.
pub fn by_place(needy: &[Needy], level: Level) -> BTreeMap<&'static str, Local> {
    let mut places: BTreeMap<&'static str, Local> = BTreeMap::new();
    for one in needy {
        let local = places.entry(within(one.place.as_deref(), level)).or_default();
        local.associations += 1;
        local.waiting += i64::from(one.is_open());
        for (theme, standing) in &one.themes {
            local.themes.entry(theme.clone()).or_default().add(*standing);
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn actor(number: u128) -> Id<Actor> {
        Id::from_uuid(Uuid::from_u128(number))
    }

    fn told(number: u128, assessment: u128, theme: &str, on: Date, seq: u64) -> Told {
        let (place, theme) = (Some("01.511.01.0".to_owned()), Some(theme.to_owned()));
        Told {
            actor: actor(number),
            name: Text::default(),
            assessment: Uuid::from_u128(assessment),
            theme,
            place,
            on,
            seq,
        }
    }

    fn taught(number: u128, themes: &[&str], on: Date, turn: Turn) -> Taught {
        Taught { actor: actor(number), themes: themes.iter().map(|theme| (*theme).to_owned()).collect(), on, turn }
    }

    #[test]
    fn only_the_latest_plan_of_an_association_counts() {
        let before = date(2025, 3, 1);
        let plans = vec![
            told(1, 10, "finance", before, 4),
            told(1, 10, "people", before, 5),
            told(1, 11, "governance", date(2026, 2, 1), 90),
            told(2, 12, "finance", before, 7),
        ];
        let needy = standing(plans, &[]);
        let themes: Vec<Vec<&str>> = needy.iter().map(|one| one.open().collect()).collect();
        assert_eq!(themes, [vec!["governance"], vec!["finance"]]);
    }

    #[test]
    fn a_later_plan_that_asks_for_no_training_ends_what_was_asked_before() {
        let asks_nothing = Told { theme: None, ..told(1, 11, "", date(2026, 2, 1), 90) };
        let adopted = Told { theme: None, ..told(2, 12, "", date(2026, 2, 1), 91) };
        let plans = vec![
            told(1, 10, "finance", date(2025, 3, 1), 4),
            asks_nothing,
            adopted,
            told(2, 12, "people", date(2026, 2, 1), 92),
        ];
        let needy = standing(plans, &[]);
        assert_eq!(needy.len(), 1, "who asks for nothing any more is not in the list");
        assert_eq!((needy[0].actor, needy[0].open().collect::<Vec<_>>()), (actor(2), vec!["people"]));
    }

    #[test]
    fn a_need_is_met_by_who_came_after_it_was_known_and_by_no_empty_seat() {
        let known = date(2026, 2, 1);
        let themes = ["finance", "people", "governance", "organisation", "partnership"];
        let needs = themes.map(|theme| told(1, 10, theme, known, 4)).to_vec();
        let places = [
            taught(1, &["finance"], date(2026, 1, 15), Turn::Attended),
            taught(1, &["people", "finance"], date(2026, 9, 1), Turn::Ahead),
            taught(1, &["people"], date(2026, 4, 1), Turn::Attended),
            taught(1, &["people"], date(2026, 3, 1), Turn::Attended),
            taught(1, &["organisation"], date(2026, 3, 1), Turn::Missed),
            taught(1, &["partnership"], date(2026, 3, 1), Turn::Unnoted),
            taught(2, &["governance"], date(2026, 3, 1), Turn::Attended),
        ];
        let needy = standing(needs, &places);
        let is = |theme: &str| needy[0].themes[theme];
        assert_eq!(
            is("finance"),
            Standing::Coming(date(2026, 9, 1)),
            "what was learned before the plan is asked for again"
        );
        assert_eq!(is("people"), Standing::Met(date(2026, 3, 1)));
        assert_eq!(is("governance"), Standing::Open, "another association came");
        assert_eq!(is("organisation"), Standing::Open, "a place to which nobody came meets nothing");
        assert_eq!(is("partnership"), Standing::Unnoted(date(2026, 3, 1)));
        assert_eq!(by_theme(&needy)["people"], Count { all: 1, met: 1, ..Count::default() });
        assert_eq!(by_theme(&needy)["partnership"], Count { all: 1, unnoted: 1, ..Count::default() });
        let places = by_place(&needy, Level::Region);
        assert_eq!((places["01"].associations, places["01"].waiting), (1, 1));
        assert_eq!(places["01"].greatest(), Some(("governance", 1)));
    }

    #[test]
    fn a_place_turns_out_by_the_register() {
        let programme = Programme {
            id: Id::from_uuid(Uuid::nil()),
            content: crate::model::programme::Content { hours: 10, ..Default::default() },
        };
        let content = crate::model::cohort::Content {
            title: kernel::Text::default(),
            first_day: date(2026, 5, 4),
            last_day: date(2026, 5, 6),
            place: None,
            address: kernel::Text::default(),
            places: 10,
            is_cancelled: false,
        };
        let id = Id::from_uuid(Uuid::nil());
        let cohort = Cohort { space: Id::from_uuid(Uuid::nil()), id, programme: programme.id, call: None, content };
        let on = |minutes, is_kept, day| turn(&programme, &cohort, minutes, is_kept, date(2026, 5, day));
        assert_eq!(on(0, false, 6), Turn::Ahead, "its last day is not over");
        assert_eq!(on(0, false, 7), Turn::Unnoted);
        assert_eq!((on(0, true, 7), on(479, true, 7)), (Turn::Missed, Turn::Missed), "80 % of ten hours are asked");
        assert_eq!((on(480, true, 7), on(480, true, 5)), (Turn::Attended, Turn::Attended));
        let measureless = Programme { content: crate::model::programme::Content::default(), ..programme.clone() };
        assert_eq!(turn(&measureless, &cohort, 1, true, date(2026, 5, 7)), Turn::Attended);
    }

    #[test]
    fn who_needs_nothing_any_more_does_not_wait() {
        let needs = vec![told(1, 10, "finance", date(2026, 2, 1), 4)];
        let needy = standing(needs, &[taught(1, &["finance"], date(2026, 3, 1), Turn::Attended)]);
        let local = &by_place(&needy, Level::Province)[needy[0].province()];
        assert_eq!((local.associations, local.waiting, local.greatest()), (1, 0, None));
    }
}
