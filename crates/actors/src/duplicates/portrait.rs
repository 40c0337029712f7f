use jiff::civil::Date;

use super::score::{Reason, Score};
use crate::directory::names::Heard;
use crate::directory::{ActorKind, Birth, Facts, Sex};

/// What of a record is compared, reckoned once: for comparing it with many others.
#[derive(Debug, Clone)]
pub struct Portrait {
    kind: ActorKind,
    names: Vec<Name>,
    acronym: Option<String>,
    sex: Option<Sex>,
    birth: Option<Birth>,
    place: Option<String>,
    founded: Option<Date>,
}

/// A name in one language.
#[derive(Debug, Clone)]
struct Name {
    heard: Heard,
    /// How many letters its words have, and how often each sort of letter is among them.
    length: usize,
    letters: [u8; 32],
}

impl Name {
    fn of(name: &str) -> Self {
        let heard = Heard::of(name);
        let mut letters = [0_u8; 32];
        for letter in heard.words.chars() {
            let sort = &mut letters[letter as usize % 32];
            *sort = sort.saturating_add(1);
        }
        Self { length: heard.words.chars().count(), letters, heard }
    }

    /// At least so many letters differ; two for one that was replaced.
    fn letters_apart(&self, other: &Self) -> usize {
        self.letters.iter().zip(&other.letters).map(|(one, other)| usize::from(one.abs_diff(*other))).sum()
    }
}

impl Portrait {
    /// What is compared of these facts.
    pub fn of(kind: ActorKind, facts: &Facts) -> Self {
        Self {
            kind,
            names: facts.name.languages().map(|(_, name)| Name::of(name)).collect(),
            acronym: facts.acronym.as_deref().map(kernel::fold),
            sex: facts.sex,
            birth: facts.birth,
            place: facts.place.clone(),
            founded: facts.founded,
        }
    }

    /// What it stands for.
    pub const fn kind(&self) -> ActorKind {
        self.kind
    }

    /// How much two records look alike, and why; the order of the two makes no difference. Different kinds are never alike.
    pub fn compare(&self, other: &Self, shares_contact: bool) -> Score {
        if self.kind != other.kind {
            return Score { value: 0, reasons: Vec::new() };
        }
        let reasons: Vec<Reason> = [
            self.by_name(other),
            shares_contact.then_some(Reason::SameContact),
            by_birth(self.birth, other.birth),
            both(&self.acronym, &other.acronym).and_then(|same| same.then_some(Reason::SameAcronym)),
            both(&self.founded, &other.founded)
                .map(|same| if same { Reason::SameFounding } else { Reason::DifferentFounding }),
            both(&self.place, &other.place).map(|same| if same { Reason::SamePlace } else { Reason::DifferentPlace }),
            both(&self.sex, &other.sex).and_then(|same| (!same).then_some(Reason::DifferentSex)),
        ]
        .into_iter()
        .flatten()
        .collect();
        let sum: i32 = reasons.iter().map(|reason| reason.weight()).sum();
        Score { value: u8::try_from(sum.clamp(0, 100)).unwrap_or_default(), reasons }
    }

    /// The best that any pair of their names, in whatever languages, says.
    fn by_name(&self, other: &Self) -> Option<Reason> {
        let pairs = self.names.iter().flat_map(|name| other.names.iter().map(move |other| (name, other)));
        pairs.filter_map(|(name, other)| compare_names(self.kind, name, other)).max_by_key(|reason| reason.weight())
    }
}

/// Whether two known values are the same; `None` when one is unknown.
fn both<T: PartialEq>(one: &Option<T>, other: &Option<T>) -> Option<bool> {
    Some(one.as_ref()? == other.as_ref()?)
}

fn by_birth(one: Option<Birth>, other: Option<Birth>) -> Option<Reason> {
    let (one, other) = (one?, other?);
    Some(match (one.day(), other.day()) {
        (Some(day), Some(same)) if day == same => Reason::SameBirthDay,
        (Some(_), Some(_)) => Reason::DifferentBirth,
        _ if one.year() == other.year() => Reason::SameBirthYear,
        _ => Reason::DifferentBirth,
    })
}

fn compare_names(kind: ActorKind, one: &Name, other: &Name) -> Option<Reason> {
    let (heard, others) = (&one.heard, &other.heard);
    if heard.digits != others.digits {
        return None;
    }
    let single = kind == ActorKind::Person && !(heard.words.contains(' ') && others.words.contains(' '));
    if heard.words == others.words {
        return Some(if single { Reason::SameSingleWord } else { Reason::SameName });
    }
    if single {
        return None;
    }
    if heard.bag == others.bag && heard.bag.len() > 2 {
        return Some(if heard.sounds == others.sounds { Reason::SameSound } else { Reason::AlikeSound });
    }
    let length = one.length.min(other.length);
    let most = (length / 8).clamp(1, 2);
    let could_be_close =
        length >= 6 && one.length.abs_diff(other.length) <= most && one.letters_apart(other) <= 2 * most;
    (could_be_close && kernel::distance(&heard.words, &others.words, most).is_some()).then_some(Reason::CloseName)
}
