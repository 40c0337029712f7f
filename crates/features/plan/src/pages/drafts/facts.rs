//! What a paper says of its organisation, in words.

use maud::{Markup, html};
use web::{Visit, args};

use super::address;
use crate::pages::kinds;
use crate::reader::{BodyKind, Check, DraftFact, Finding};
use crate::store::drafts::StoredDraft;

/// A finding as a sentence.
pub(super) fn sentence(visit: &Visit, finding: &Finding) -> String {
    match finding {
        Finding::FoundedOn(date) => visit.t_with("plan-fact-founded-on", &args![date = visit.date(*date)]),
        Finding::FoundedIn(year) => visit.t_with("plan-fact-founded-in", &args![year = year.to_string()]),
        Finding::Body { name, size, .. } => visit.t_with("plan-fact-body", &args![name = name.clone(), count = *size]),
        Finding::YearlyTarget { amount, unit, .. } => {
            let amount = visit.number(i64::try_from(*amount).unwrap_or(i64::MAX));
            visit.t_with("plan-fact-yearly", &args![amount = amount, unit = unit.clone()])
        }
        Finding::Amount { amount, unit } => {
            let amount = visit.number(i64::try_from(*amount).unwrap_or(i64::MAX));
            visit.t_with("plan-fact-amount", &args![amount = amount, unit = unit.clone()])
        }
    }
}

/// The facts that were accepted with a plan.
pub(crate) fn list(visit: &Visit, facts: &[Finding]) -> Markup {
    html! {
        details.plan-facts {
            summary { (visit.t("plan-facts")) }
            ul { @for finding in facts { li { (sentence(visit, finding)) } } }
        }
    }
}

/// The facts of a draft with the words that say them, each to be dismissed.
pub(super) fn found(visit: &Visit, draft: &StoredDraft) -> Markup {
    let facts = draft.outline.facts();
    html! {
        @if !facts.is_empty() {
            section.draft-facts {
                h2 { (visit.t("plan-facts-found")) }
                ul { @for fact in facts { (one(visit, draft, fact)) } }
            }
        }
    }
}

fn one(visit: &Visit, draft: &StoredDraft, found: &DraftFact) -> Markup {
    let source = &found.fact.source;
    html! {
        li {
            strong { (sentence(visit, &found.fact.finding)) }
            @if let Finding::Body { kind, .. } = &found.fact.finding { " " span.soft.small { (visit.t(body_label(*kind))) } }
            blockquote.small { bdi { (source.text.trim()) } " " span.soft { (visit.t_with("plan-line", &args![number = source.number])) } }
            form method="post" action=(address(visit, draft.id, "/dismissals")) {
                button.link name="fact" value=(found.id) { (visit.t("plan-fact-dismiss")) }
            }
        }
    }
}

const fn body_label(kind: BodyKind) -> &'static str {
    match kind {
        BodyKind::Assembly => "plan-body-assembly",
        BodyKind::Council => "plan-body-council",
        BodyKind::Secretariat => "plan-body-secretariat",
        BodyKind::Bureau => "plan-body-bureau",
        BodyKind::Committee => "plan-body-committee",
    }
}

/// The numbers that the paper announces beside what was found.
pub(super) fn checks(visit: &Visit, checks: &[Check]) -> Markup {
    html! {
        @if !checks.is_empty() {
            ul.draft-checks { @for check in checks {
                @let kind = visit.t(kinds::label(check.kind)).to_owned();
                @let words = args![kind = kind, announced = check.announced, found = check.found, line = check.line];
                li { span.chip.ok[check.holds()].late[!check.holds()] { (visit.t_with("plan-check", &words)) } }
            } }
        }
    }
}
