use std::collections::BTreeSet;

use kernel::place::Level;
use kernel::{Lang, Text};

use super::{Committee, Deadline, FieldCode, Length, Needed, Question, Retention, Rules, RulesError, Sessions};
use crate::model::EventKind;

/// What the shape of a file cannot say by itself. Petitions carry their rules word for word and are read with them for
/// years: what passed once has to pass for ever, so these checks may be loosened and never tightened.
pub(super) fn check(rules: &Rules) -> Result<(), RulesError> {
    words(rules)?;
    names(rules)?;
    authorities(rules)?;
    numbers(rules)?;
    deadlines(rules)
}

fn words(rules: &Rules) -> Result<(), RulesError> {
    let lacking =
        texts(rules).into_iter().find(|(_, text)| [Lang::Fr, Lang::Ar].iter().any(|lang| text.get(*lang).is_none()));
    lacking.map_or(Ok(()), |(at, _)| Err(RulesError::Words { at }))
}

/// All texts that have to be there, each with where it stands.
pub(super) fn texts(rules: &Rules) -> Vec<(String, &Text)> {
    let mut texts = vec![
        ("name".to_owned(), &rules.name),
        ("summary".to_owned(), &rules.summary),
        ("law".to_owned(), &rules.law),
        ("threshold".to_owned(), &rules.threshold.words),
        ("retention".to_owned(), &rules.retention.words),
    ];
    texts.extend(rules.spread.iter().map(|spread| ("spread".to_owned(), &spread.words)));
    texts.extend(rules.committee.iter().map(|committee| ("committee".to_owned(), &committee.words)));
    texts.extend(rules.sessions.iter().map(|sessions| ("sessions".to_owned(), &sessions.words)));
    texts
        .extend(rules.authorities.iter().map(|authority| (format!("authorities {}", authority.code), &authority.name)));
    texts.extend(rules.fields.iter().map(|field| (format!("fields {}", field.field.code()), &field.words)));
    for (list, items) in rules.lists() {
        texts.extend(items.iter().map(|item| (format!("{list} {}", item.code), &item.words)));
    }
    for deadline in &rules.deadlines {
        let at = format!("deadlines {}", deadline.code);
        texts.extend([&deadline.step, &deadline.who, &deadline.effect].map(|text| (at.clone(), text)));
    }
    texts
}

fn names(rules: &Rules) -> Result<(), RulesError> {
    if !is_code(&rules.code) {
        return senseless("code");
    }
    once(rules.authorities.iter().map(|authority| authority.code.as_str()))?;
    once(rules.deadlines.iter().map(|deadline| deadline.code.as_str()))?;
    for (_, items) in rules.lists() {
        once(items.iter().map(|item| item.code.as_str()))?;
    }
    for authority in &rules.authorities {
        once(rules.fields_for(&authority.code).map(|field| field.field.code()))?;
    }
    Ok(())
}

fn once<'a>(mut codes: impl Iterator<Item = &'a str>) -> Result<(), RulesError> {
    let mut seen = BTreeSet::new();
    match codes.find(|code| !is_code(code) || !seen.insert(*code)) {
        Some(code) if is_code(code) => Err(RulesError::Twice { code: code.to_owned() }),
        Some(code) => senseless(code),
        None => Ok(()),
    }
}

/// A code goes into addresses and tables: small letters, digits and hyphens.
fn is_code(code: &str) -> bool {
    (1..=64).contains(&code.len()) && code.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

fn authorities(rules: &Rules) -> Result<(), RulesError> {
    if rules.authorities.is_empty() {
        return senseless("authorities");
    }
    let of_items = rules.lists().into_iter().flat_map(|(_, items)| items).flat_map(|item| &item.authorities);
    let of_fields = rules.fields.iter().flat_map(|field| &field.authorities);
    let of_deadlines = rules.deadlines.iter().flat_map(|deadline| &deadline.authorities);
    let mut named = of_items.chain(of_fields).chain(of_deadlines);
    let ghost = named.find(|code| rules.authority(code).is_none());
    ghost.map_or(Ok(()), |code| Err(RulesError::NoAuthority { code: code.clone() }))
}

fn numbers(rules: &Rules) -> Result<(), RulesError> {
    let faults = [
        ("in-force-until", rules.in_force_until.is_some_and(|until| until < rules.in_force_from)),
        ("interview", rules.interview.is_empty() || !rules.interview.iter().all(answers_its_questions)),
        ("threshold", !is_sensible_threshold(rules)),
        (
            "spread",
            rules.spread.as_ref().is_some_and(|spread| spread.percent > 100 || rules.territory != Some(Level::Region)),
        ),
        ("committee", rules.committee.as_ref().is_some_and(|committee| !is_sensible_committee(committee))),
        ("fields", !is_sensible_list(rules)),
        ("sessions", !is_sensible_calendar(rules)),
        ("retention", !is_sensible_retention(&rules.retention)),
    ];
    faults.into_iter().find(|(_, is_fault)| *is_fault).map_or(Ok(()), |(at, _)| senseless(at))
}

fn answers_its_questions(scope: &super::Scope) -> bool {
    Question::ALL.iter().all(|question| scope.fits(*question).iter().all(|choice| question.choices().contains(choice)))
}

/// No procedure in the world asks for more.
const MOST_SIGNATURES: u32 = 10_000_000;

fn is_sensible_threshold(rules: &Rules) -> bool {
    match &rules.threshold.needed {
        Needed::Nothing => true,
        Needed::Fixed(signatures) => (1..=MOST_SIGNATURES).contains(signatures),
        Needed::ByPopulation { bands, .. } => {
            let limits: Vec<_> = bands.iter().map(|band| band.to.unwrap_or(u32::MAX)).collect();
            rules.territory.is_some()
                && bands.last().is_some_and(|last| last.to.is_none())
                && limits.windows(2).all(|pair| pair[0] < pair[1])
                && bands.iter().all(|band| (1..=MOST_SIGNATURES).contains(&band.signatures))
        }
    }
}

fn is_sensible_committee(committee: &Committee) -> bool {
    (1..=1000).contains(&committee.least) && committee.regions_one_in.is_none_or(|one_in| (1..=12).contains(&one_in))
}

/// Who signs is named, and is kept single by her card or by her contact.
fn is_sensible_list(rules: &Rules) -> bool {
    let requires = |authority: &str, code| rules.field(authority, code).is_some_and(|field| field.required);
    let is_sensible = |authority: &str| {
        requires(authority, FieldCode::Names)
            && (requires(authority, FieldCode::Number) || requires(authority, FieldCode::Contact))
    };
    rules.fields.is_empty() && rules.threshold.needed == Needed::Nothing
        || rules.authorities.iter().all(|authority| is_sensible(&authority.code))
}

fn is_sensible_calendar(rules: &Rules) -> bool {
    let is_sensible = |sessions: &Sessions| {
        !sessions.months.is_empty()
            && sessions.months.iter().all(|month| (1..=12).contains(month))
            && sessions.monday.is_none_or(|rank| (1..=4).contains(&rank))
    };
    match &rules.sessions {
        Some(sessions) => is_sensible(sessions),
        None => rules.deadlines.iter().all(|deadline| deadline.length != Length::Session),
    }
}

const fn is_sensible_retention(retention: &Retention) -> bool {
    retention.months <= 120
}

fn deadlines(rules: &Rules) -> Result<(), RulesError> {
    let empty = rules.deadlines.iter().find(|deadline| deadline.from.is_empty() || deadline.to.is_empty());
    if let Some(deadline) = empty {
        return senseless(&deadline.code);
    }
    for authority in &rules.authorities {
        for way in rules.ways(&authority.code) {
            let chain: Vec<_> = rules.deadlines_for(&authority.code, way).collect();
            let reached = reached(&chain);
            if let Some(stranded) = chain.iter().find(|deadline| !starts(deadline, &reached)) {
                return Err(RulesError::NeverRuns { code: stranded.code.clone() });
            }
        }
    }
    Ok(())
}

fn starts(deadline: &Deadline, reached: &[EventKind]) -> bool {
    deadline.only_if || deadline.from.iter().any(|kind| reached.contains(kind))
}

/// The steps that can happen when each one leads to the next, from the petition's filing on.
fn reached(chain: &[&Deadline]) -> Vec<EventKind> {
    let mut reached = vec![EventKind::Opened, EventKind::Closed, EventKind::Filed];
    for _ in chain {
        let new: Vec<_> =
            chain.iter().filter(|deadline| starts(deadline, &reached)).flat_map(|deadline| &deadline.to).collect();
        reached.extend(new);
    }
    reached
}

fn senseless<T>(at: &str) -> Result<T, RulesError> {
    Err(RulesError::Senseless { at: at.to_owned() })
}
