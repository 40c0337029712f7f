//! What came out, and what the group has before it: the same for all who may see it.

use kernel::Id;
use maud::{Markup, html};
use web::{Result, Visit, args};

use super::{View, drawn};
use crate::model::{Act, Assessment, Assessor, Statement};
use crate::store::consensus::{self, Table};
use crate::store::{assessments, plans};

/// The round in the same space with which this one is compared.
pub(super) async fn before(visit: &Visit, view: &View) -> Result<Option<Assessment>> {
    let rounds = assessments::rounds(visit.db(), view.key().space, view.assessment.association).await?;
    Ok(view.assessment.before(rounds, &view.instrument))
}

/// The profile, the levels with their reasons, and the plan.
pub(super) async fn shown(visit: &Visit, view: &View) -> Result<Markup> {
    let before = before(visit, view).await?;
    let table = consensus::table(visit.db(), view.key()).await?;
    let earlier = match &before {
        Some(before) => consensus::table(visit.db(), before.key).await?,
        None => Table::default(),
    };
    let priorities = plans::list(visit.db(), view.key()).await?;
    Ok(html! {
        (drawn::profile(visit, view, before.as_ref()))
        p.actions {
            a.button.quiet href=(view.path("plan")) { (visit.t("capacity-plan")) @if !priorities.is_empty() { " (" (visit.number(priorities.len() as i64)) ")" } }
            a.button.quiet href=(view.path("report.pdf")) { (visit.t("capacity-print")) }
        }
        @for domain in view.instrument.filled_domains() {
            // Thirty statements with their reasons are a long way on a phone: each domain unfolds.
            details.domain id=(format!("domain-{}", domain.code)) {
                summary { h2 { (visit.text(&domain.title)) @if let Some(average) = average(view, &domain.code) { " " span.chip { (visit.decimal(average as f64 / 100.0)) } } } }
                ul.statements { @for statement in &domain.statements {
                    li {
                        h3 { (visit.text(&statement.words)) }
                        p { (drawn::level_words(visit, statement, table.level(&statement.code))) }
                        (moved(visit, &table, &earlier, statement))
                        @if let Some(proposal) = table.proposals.get(&statement.code) { (reason(visit, &proposal.words)) }
                        (remark(visit, &table, statement))
                        @if view.may(Act::SeeCounts) { p { (drawn::accord_chip(visit, &table.tally(&statement.code))) " " (drawn::counted(visit, &table.tally(&statement.code))) } }
                    }
                } }
            }
        }
    })
}

fn average(view: &View, domain: &str) -> Option<i64> {
    view.assessment.averages.as_ref()?.get(domain).copied()
}

/// Where the statement stood in the round before.
fn moved(visit: &Visit, table: &Table, earlier: &Table, statement: &Statement) -> Markup {
    let (now, then) = (table.level(&statement.code), earlier.level(&statement.code));
    html! {
        @if let (Some(now), Some(then)) = (now, then) {
            @let words = match now.cmp(&then) {
                std::cmp::Ordering::Greater => "capacity-moved-up",
                std::cmp::Ordering::Equal => "capacity-moved-not",
                std::cmp::Ordering::Less => "capacity-moved-down",
            };
            p.small.soft { (visit.t_with(words, &args![level = i64::from(then.number())])) }
        }
    }
}

/// Why the group chose a level.
pub(super) fn reason(visit: &Visit, words: &str) -> Markup {
    html! {
        blockquote.reason { p.small.soft { (visit.t("capacity-reason")) } @for line in words.lines().filter(|line| !line.trim().is_empty()) { p dir="auto" { (line) } } }
    }
}

/// What a facilitator remarked beside it.
pub(super) fn remark(visit: &Visit, table: &Table, statement: &Statement) -> Markup {
    html! {
        @if let Some(words) = table.remarks.get(&statement.code) {
            div.remark { p.small.soft { (visit.t("capacity-remark-of")) } @for line in words.lines() { p dir="auto" { (line) } } }
        }
    }
}

/// Every statement with what is proposed for it, those that the group has to talk about first; `me` agrees or not.
pub(super) fn sheet(visit: &Visit, view: &View, table: &Table, me: Option<Id<Assessor>>) -> Markup {
    let voices = view.assessment.voices;
    let mut statements: Vec<&Statement> = view.instrument.statements().map(|(_, statement)| statement).collect();
    statements
        .sort_by_key(|one| (table.is_agreed(&one.code, voices), std::cmp::Reverse(table.tally(&one.code).spread())));
    let agreed = table.agreed_count(&view.instrument, voices);
    let words = visit.t_with("capacity-agreed-of", &args![agreed = agreed, all = statements.len()]);
    html! {
        p { (words) }
        (visit.pen().bar(agreed as i64, statements.len() as i64, &words))
        h2 { (visit.t("capacity-statements")) }
        ul.statements { @for statement in statements {
            li id=(anchor(&statement.code)) {
                h3 { a href=(view.path(&format!("statements/{}", statement.code))) { (visit.text(&statement.words)) } }
                p { (drawn::accord_chip(visit, &table.tally(&statement.code))) " " (drawn::counted(visit, &table.tally(&statement.code))) }
                (proposed(visit, view, table, statement, me))
                (remark(visit, table, statement))
            }
        } }
    }
}

/// What is proposed for a statement, and who stands behind it: how many, never who.
pub(super) fn proposed(
    visit: &Visit,
    view: &View,
    table: &Table,
    statement: &Statement,
    me: Option<Id<Assessor>>,
) -> Markup {
    let voices = view.assessment.voices;
    let i_agree = me.is_some_and(|me| table.agreeing.get(&statement.code).is_some_and(|who| who.contains(&me)));
    html! {
        @match table.proposals.get(&statement.code) {
            None => p.soft { (visit.t("capacity-nothing-proposed")) },
            Some(proposal) => {
                p { (drawn::level_words(visit, statement, proposal.level)) }
                (reason(visit, &proposal.words))
                p.small {
                    @if table.is_agreed(&statement.code, voices) { span.chip.ok { (visit.t("capacity-is-agreed")) } " " }
                    (visit.t_with("capacity-agreeing", &args![count = table.agreeing_with(&statement.code), voices = voices]))
                    @if i_agree { " · " (visit.t("capacity-i-agree")) }
                }
            }
        }
    }
}

/// The place of a statement on a page.
pub(super) fn anchor(code: &str) -> String {
    format!("s-{}", code.replace('.', "-"))
}
