//! What a row can mean, whatever the body is like.

use actors::directory::{ContactKind, Facts};
use jiff::civil::Date;
use kernel::{Text, fold};

use super::columns::Column;
use super::line::{Fault, FaultKind, Line};
use super::roll::Choice;
use crate::model::{EndReason, Ending};

impl Line {
    /// Whether it is the row of a vacant seat, which an export leaves for somebody to fill.
    pub fn is_vacant(&self) -> bool {
        let bare = Self { number: self.number, seat: self.seat, ..Self::default() };
        self.seat.is_some() && *self == bare
    }

    /// Somebody of the directory where the likeness leaves little doubt; else somebody new.
    pub fn likeliest(&self) -> Choice {
        const LITTLE_DOUBT: u8 = 70;
        let best = self.candidates.first().filter(|best| best.score >= LITTLE_DOUBT);
        best.map_or(Choice::New, |best| Choice::Known(best.id))
    }

    pub(super) fn ending(&self) -> Option<Ending> {
        Some(Ending { on: self.ended?, why: self.why.unwrap_or(EndReason::TermOver) })
    }

    pub(super) fn contacts(&self) -> impl Iterator<Item = (ContactKind, String)> + '_ {
        let email = self.email.iter().map(|value| (ContactKind::Email, value.clone()));
        email.chain(self.phone.iter().map(|value| (ContactKind::Phone, value.clone())))
    }
}

/// What cannot be true on `today`.
pub(super) fn impossible(line: &Line, today: Date) -> Vec<Fault> {
    let is_unborn =
        line.birth.is_some_and(|birth| birth.year() > today.year() || birth.day().is_some_and(|day| day > today));
    let is_ancient = line.birth.is_some_and(|birth| birth.year() < 1850);
    let begins = line.since.unwrap_or(Date::MIN);
    let checks = [
        (is_unborn || is_ancient, FaultKind::BirthImpossible),
        (line.ended.is_some() != line.why.is_some(), FaultKind::HalfEnd),
        ([line.until, line.ended].into_iter().flatten().any(|day| day < begins), FaultKind::Backwards),
    ];
    let later = [(Column::Since, line.since), (Column::Ended, line.ended)]
        .into_iter()
        .filter(|(_, day)| day.is_some_and(|day| day > today))
        .map(|(column, _)| Fault { column: Some(column), ..Fault::of_row(FaultKind::Later) });
    let others = checks.into_iter().filter(|(is_wrong, _)| *is_wrong).map(|(_, kind)| Fault::of_row(kind));
    others.chain(later).collect()
}

/// Whether a name may be another spelling of a known one: a word in common in some language, or no language in common.
pub(super) fn is_spelling(name: &Text, known: &Text) -> bool {
    let mut pairs = name.languages().filter_map(|(lang, words)| Some((words, known.get(lang)?))).peekable();
    let shares_word = |(one, two): (&str, &str)| {
        let known = fold(two);
        fold(one).split(' ').any(|word| known.split(' ').any(|other| other == word))
    };
    pairs.peek().is_none() || pairs.any(shares_word)
}

/// Two rows about somebody new are about the same one when names and birth are the same.
pub(super) fn identity(line: &Line) -> String {
    let names: Vec<String> = line.name.languages().map(|(_, words)| fold(words)).collect();
    format!("{} {:?}", names.join("/"), line.birth)
}

/// What was known, with what the row says beside or instead. An empty cell takes nothing away.
pub(super) fn told_of(line: &Line, known: &Facts) -> Facts {
    let mut facts = known.clone();
    for (lang, words) in line.name.languages() {
        facts.name = facts.name.with(lang, words);
    }
    facts.sex = line.sex.or(facts.sex);
    facts.birth = line.birth.or(facts.birth);
    facts.place = line.place.clone().or(facts.place);
    facts
}

pub(super) fn columns_changed(known: &Facts, facts: &Facts) -> Vec<Column> {
    let changes = [
        (Column::Name, known.name != facts.name),
        (Column::Sex, known.sex != facts.sex),
        (Column::Birth, known.birth != facts.birth),
        (Column::Place, known.place != facts.place),
    ];
    changes.into_iter().filter_map(|(column, differs)| differs.then_some(column)).collect()
}

pub(super) const fn column_of(contact: ContactKind) -> Column {
    match contact {
        ContactKind::Email => Column::Email,
        _ => Column::Phone,
    }
}

pub(super) fn is_same_contact(one: &str, two: &str) -> bool {
    let bare = |words: &str| words.to_lowercase().replace([' ', '.', '-', '(', ')', '/'], "");
    bare(one) == bare(two)
}
