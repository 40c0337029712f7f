use std::sync::Arc;

use jiff::civil::Date;
use kernel::Text;
use kernel::place::Level;
use serde::Deserialize;

use super::interview::Choice;
use super::{Article, Length, Spread, Threshold};
use crate::model::EventKind;

/// One version of one procedure, as its file says. A petition carries the file under which it was born, word for word
/// ([`Rules::source`]), and is read with it for ever: a later law does not change what a running petition owes.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Rules {
    /// The procedure, `"national-petition"`: the same through all its versions.
    pub code: String,
    /// The version: the day from which a petition is born under it.
    pub in_force_from: Date,
    /// The last day on which a petition was born under it; none for the law of today.
    #[serde(default)]
    pub in_force_until: Option<Date>,
    /// Its name, `Pétition aux pouvoirs publics`.
    pub name: Text,
    /// In a line, for who has to choose: whom it asks and for what.
    pub summary: Text,
    /// The texts of law, cited in short: `Loi organique 44-14, modifiée par la loi organique 70-21`. Says so where there is none.
    pub law: Text,
    /// Who brings it.
    pub by: By,
    /// The level of the territory whose council is asked; none for national procedures.
    #[serde(default, deserialize_with = "super::read::level")]
    pub territory: Option<Level>,
    /// Which answers of the [interview](super::interview()) lead here: those that fit one of these.
    pub interview: Vec<Scope>,
    /// Whether it remains when no other procedure does: whoever finds no law for a cause can still gather people for it.
    #[serde(default)]
    pub fallback: bool,
    /// To whom it can be addressed: to one of them only.
    pub authorities: Vec<Authority>,
    /// How many signatures it needs.
    pub threshold: Threshold,
    /// How they have to be spread, if the law says so.
    #[serde(default)]
    pub spread: Option<Spread>,
    /// Who carries it before the authority; none where an association does, or nobody has to.
    #[serde(default)]
    pub committee: Option<Committee>,
    /// Who may sign.
    #[serde(default)]
    pub signers: Vec<Item>,
    /// What a line of the list of support holds: these fields and no more; none where nobody signs.
    #[serde(default)]
    pub fields: Vec<FieldRule>,
    /// What has to be so, for the checklist.
    #[serde(default)]
    pub conditions: Vec<Item>,
    /// Why it would be refused.
    #[serde(default)]
    pub grounds: Vec<Item>,
    /// What is handed in with it.
    #[serde(default)]
    pub filing: Vec<Item>,
    /// The steps after filing, each with the time that the law gives, in the order of the law.
    #[serde(default)]
    pub deadlines: Vec<Deadline>,
    /// The ordinary sessions of the council, where a deadline is the next of them.
    #[serde(default)]
    pub sessions: Option<Sessions>,
    /// What can be done against a refusal, or that nothing can.
    #[serde(default)]
    pub appeal: Option<Item>,
    /// What else one has to know: delays that run anew, texts that were not read.
    #[serde(default)]
    pub notes: Vec<Item>,
    /// How long the personal data of supporters is kept.
    pub retention: Retention,
    #[serde(skip)]
    pub(super) source: Arc<str>,
}

impl Rules {
    /// The version: the day from which it is in force.
    pub const fn version(&self) -> Date {
        self.in_force_from
    }

    /// The file, word for word, as it is copied into each petition.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Whether a petition of this day is born under it.
    pub fn is_in_force(&self, on: Date) -> bool {
        self.in_force_from <= on && self.in_force_until.is_none_or(|last| on <= last)
    }

    /// Whether anything in it still has to be verified by a jurist.
    pub fn is_to_verify(&self) -> bool {
        self.threshold.to_verify
            || self.retention.to_verify
            || self.spread.as_ref().is_some_and(|spread| spread.to_verify)
            || self.committee.as_ref().is_some_and(|committee| committee.to_verify)
            || self.sessions.as_ref().is_some_and(|sessions| sessions.to_verify)
            || self.lists().into_iter().flat_map(|(_, items)| items).any(|item| item.to_verify)
            || self.fields.iter().any(|field| field.to_verify)
            || self.deadlines.iter().any(|deadline| deadline.to_verify)
    }

    /// The lists of clauses, each with its name in the file.
    pub(super) fn lists(&self) -> [(&'static str, &[Item]); 6] {
        [
            ("signers", &self.signers),
            ("conditions", &self.conditions),
            ("grounds", &self.grounds),
            ("filing", &self.filing),
            ("notes", &self.notes),
            ("appeal", self.appeal.as_slice()),
        ]
    }

    /// Whether signatures are collected at all: an association files alone.
    pub fn collects(&self) -> bool {
        !self.fields.is_empty()
    }

    /// The authority of a code.
    pub fn authority(&self, code: &str) -> Option<&Authority> {
        self.authorities.iter().find(|authority| authority.code == code)
    }

    /// The fields of the list of support for one authority, in the order of its columns.
    pub fn fields_for<'a>(&'a self, authority: &'a str) -> impl Iterator<Item = &'a FieldRule> {
        self.fields.iter().filter(move |field| concerns(&field.authorities, authority))
    }

    /// How a field stands in the list of support for one authority; none if it is not asked.
    pub fn field<'a>(&'a self, authority: &'a str, code: FieldCode) -> Option<&'a FieldRule> {
        self.fields_for(authority).find(|rule| rule.field == code)
    }

    /// The clauses of a list that concern one authority.
    pub fn of<'a>(items: &'a [Item], authority: &'a str) -> impl Iterator<Item = &'a Item> {
        items.iter().filter(move |item| concerns(&item.authorities, authority))
    }

    /// The deadlines of one authority, in the order of the law.
    pub fn deadlines_for<'a>(&'a self, authority: &'a str, way: Way) -> impl Iterator<Item = &'a Deadline> {
        self.deadlines.iter().filter(move |deadline| {
            concerns(&deadline.authorities, authority) && deadline.way.is_none_or(|only| only == way)
        })
    }

    /// The ways in which it can be handed in to one authority: those that its deadlines know, the direct one first.
    pub fn ways(&self, authority: &str) -> Vec<Way> {
        let known = |way: &Way| {
            *way == Way::Direct || self.deadlines_for(authority, *way).any(|deadline| deadline.way == Some(*way))
        };
        Way::ALL.iter().copied().filter(known).collect()
    }
}

fn concerns(authorities: &[String], authority: &str) -> bool {
    authorities.is_empty() || authorities.iter().any(|code| code == authority)
}

/// Who brings a petition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    /// Citizens, by a mandatary.
    Citizens,
    /// An association, by its legal representative.
    Association,
    /// Whoever wants.
    Anyone,
}

/// Which answers of the interview lead to a procedure: for each question, those that fit. An empty list fits them all.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Scope {
    /// Whom it asks.
    #[serde(default)]
    pub whom: Vec<Choice>,
    /// For what.
    #[serde(default)]
    pub what: Vec<Choice>,
    /// The level of the territory.
    #[serde(default)]
    pub territory: Vec<Choice>,
    /// By whom.
    #[serde(default)]
    pub by: Vec<Choice>,
}

/// To whom a petition is addressed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Authority {
    /// What a petition stores, `"head-of-government"`.
    pub code: String,
    /// Its name.
    pub name: Text,
    /// When it is the right one, where there are several.
    #[serde(default)]
    pub when: Text,
}

/// Who carries a petition before the authority.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Committee {
    /// The least number of members; 1 where the law knows a mandatary only.
    pub least: u32,
    /// The members have to belong to at least one in so many regions of the kingdom: 3 is a third of them.
    #[serde(default)]
    pub regions_one_in: Option<u32>,
    /// Whether it meets to choose a mandatary, and the minutes are handed in.
    #[serde(default)]
    pub minutes: bool,
    /// Whether the mandatary has a deputy.
    #[serde(default)]
    pub deputy: bool,
    /// What the law says, in our words.
    pub words: Text,
    /// Where it says so.
    pub article: Article,
    /// Whether a jurist still has to verify it.
    #[serde(default)]
    pub to_verify: bool,
}

impl Committee {
    /// From how many regions at least its members have to come, with the regions of today; 0 if the law asks for none.
    pub fn least_regions(&self) -> u32 {
        let regions = kernel::place::of_level(Level::Region).count() as u32;
        self.regions_one_in.map_or(0, |one_in| regions.div_ceil(one_in.max(1)))
    }
}

store::coded! {
    /// A field of the list of support.
    FieldCode, "petition-law-field-" {
        /// First names and family name.
        Names = "names",
        /// The number of the national identity card.
        Number = "number",
        /// Until when the card is valid.
        ExpiresOn = "expires-on",
        /// Where she lives.
        Address = "address",
        /// The commune where she lives.
        Commune = "commune",
        /// Where she was born.
        BirthPlace = "birth-place",
        /// Her number on the general electoral rolls.
        RollNumber = "roll-number",
        /// Where she can be reached.
        Contact = "contact",
        /// Her signature.
        Mark = "mark",
    }
}

/// A column of the list of support.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FieldRule {
    /// Which one.
    pub field: FieldCode,
    /// Whether a signature without it is not taken.
    pub required: bool,
    /// Why it is asked, in our words.
    pub words: Text,
    /// Where the law asks for it.
    pub article: Article,
    /// Whether a jurist still has to verify it.
    #[serde(default)]
    pub to_verify: bool,
    /// The authorities whose list has it; empty for all.
    #[serde(default)]
    pub authorities: Vec<String>,
}

store::coded! {
    /// When a ground of inadmissibility is found.
    Stage, "petition-law-stage-" {
        /// At once, from the text.
        Outset = "outset",
        /// After it was studied.
        Study = "study",
    }
}

/// A clause: a condition, a ground, a paper to hand in, a note.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Item {
    /// Its name within its list, by which a checklist remembers that it was ticked.
    pub code: String,
    /// What the law says, in our words.
    pub words: Text,
    /// Where it says so.
    pub article: Article,
    /// Whether a jurist still has to verify it.
    #[serde(default)]
    pub to_verify: bool,
    /// For a ground: when it is found.
    #[serde(default)]
    pub stage: Option<Stage>,
    /// The authorities that it concerns; empty for all.
    #[serde(default)]
    pub authorities: Vec<String>,
}

store::coded! {
    /// How a petition was handed in: from it follows which delays run.
    Way, "petition-law-way-" {
        /// With the authority itself: on paper, by electronic mail or through its portal.
        Direct = "direct",
        /// With the local authority, which forwards it.
        LocalAuthority = "local-authority",
    }
}

/// A step that the law wants within a time.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Deadline {
    /// Its name within the file.
    pub code: String,
    /// What starts it: the first of these that happens.
    pub from: Vec<EventKind>,
    /// What meets it: the first of these that happens.
    pub to: Vec<EventKind>,
    /// How long it is.
    pub length: Length,
    /// The step in a line.
    pub step: Text,
    /// Who has to take it.
    pub who: Text,
    /// What follows when it is not met.
    pub effect: Text,
    /// Where the law says so.
    pub article: Article,
    /// Whether a jurist still has to verify it.
    #[serde(default)]
    pub to_verify: bool,
    /// The authorities that it concerns; empty for all.
    #[serde(default)]
    pub authorities: Vec<String>,
    /// The way of filing on which it runs; none for all.
    #[serde(default)]
    pub way: Option<Way>,
    /// Whether the step belongs to a branch that most petitions never take: it is owed only once it was started.
    #[serde(default)]
    pub only_if: bool,
}

/// When a council meets in ordinary session.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Sessions {
    /// The months, from 1.
    pub months: Vec<i8>,
    /// It opens on the Monday of this rank in the month; none if the law only says "in the first week".
    #[serde(default)]
    pub monday: Option<i8>,
    /// What the law says, in our words.
    pub words: Text,
    /// Where it says so.
    pub article: Article,
    /// Whether a jurist still has to verify it.
    #[serde(default)]
    pub to_verify: bool,
}

/// How long the personal data of supporters is kept.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Retention {
    /// Months after the day on which the petition ended.
    pub months: u32,
    /// What the supporter is told.
    pub words: Text,
    /// Where the law says so.
    pub article: Article,
    /// Whether a jurist still has to verify it.
    #[serde(default)]
    pub to_verify: bool,
}
