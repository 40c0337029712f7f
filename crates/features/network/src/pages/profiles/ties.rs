//! The relations on the page of one of their sides, grouped by what they are.

use std::collections::BTreeMap;

use actors::Role;
use actors::directory::Actor;
use maud::{Markup, html};
use web::{Result, Visit, args};

use super::super::{keepers, moment, path_of};
use crate::model::{Profile, Relation, RelationKind, Sort, State};
use crate::store::relations::Tie;

/// So many of a group stand on the page; the rest is folded away.
const SHOWN: usize = 30;

/// The relations that last, by kind as seen from this side; of a coalition its members first.
pub(super) async fn groups(
    visit: &Visit,
    actor: &Actor,
    profile: &Profile,
    from: &[Tie],
    to: &[Tie],
) -> Result<Markup> {
    let today = visit.world().today();
    let may_answer = visit.signed_in.as_ref().is_some_and(|signed_in| signed_in.highest_role() >= Role::Secretary);
    let touched = if may_answer { keepers::own_spaces(visit).await? } else { Vec::new() };
    let mut groups: BTreeMap<(bool, RelationKind, bool, &str), Vec<&Tie>> = BTreeMap::new();
    let stands = |tie: &&Tie| tie.relation.lasts(today) && tie.relation.state != State::Declined;
    for (tie, is_object) in from.iter().map(|tie| (tie, false)).chain(to.iter().map(|tie| (tie, true))) {
        if stands(&tie) {
            let label = label(tie.relation.kind, is_object, profile.sort);
            let comes_first =
                profile.sort == Sort::Coalition && tie.relation.kind == RelationKind::AlliedIn && is_object;
            let kind = tie.relation.kind;
            groups.entry((!comes_first, kind, is_object && !kind.is_mutual(), label)).or_default().push(tie);
        }
    }
    let around = (!groups.is_empty()).then(|| format!("/directory/graph/around/{}", actor.id));
    Ok(html! {
        @if groups.is_empty() && profile.sort == Sort::Coalition { p.soft { (visit.t("network-coalition-empty")) } }
        @for ((.., label), ties) in &groups {
            section.ties {
                h2 { (visit.t(label)) " " span.soft { bdi { (visit.number(ties.len() as i64)) } } }
                ul { @for tie in ties.iter().take(SHOWN) { (line(visit, actor, tie, !touched.is_empty())) } }
                @if ties.len() > SHOWN {
                    details {
                        summary { (visit.t_with("network-more", &args![count = (ties.len() - SHOWN) as i64])) }
                        ul { @for tie in ties.iter().skip(SHOWN) { (line(visit, actor, tie, !touched.is_empty())) } }
                    }
                }
            }
        }
        @if let Some(path) = around { p { a href=(path) { (visit.t("network-graph-around-link")) } } }
    })
}

/// What a group of relations is called on this side's page.
fn label(kind: RelationKind, is_object: bool, sort: Sort) -> &'static str {
    match (kind, is_object) {
        (RelationKind::AlliedIn, true) if sort == Sort::Coalition => "network-coalition-members",
        (kind, true) => kind.label_from_object(),
        (kind, false) => kind.label(),
    }
}

fn line(visit: &Visit, actor: &Actor, tie: &Tie, writes: bool) -> Markup {
    let relation = &tie.relation;
    html! {
        li {
            a href=(path_of(tie.other, "")) { (visit.text(&tie.name)) }
            @if let Some(span) = span(visit, relation) { " " span.soft { (span) } }
            @if relation.state == State::Proposed { " " span.chip.wait { (visit.t("network-relation-state-proposed")) } }
            @if !relation.is_public { " " span.chip.wait { (visit.t("network-only")) } }
            @if writes { " " a.small href=(format!("/directory/relations/{}?from={}", relation.id, actor.id)) {
                (visit.t("web-edit")) span.hidden { " : " (visit.words(&tie.name)) } } }
        }
    }
}

/// Since when, and until when, in words.
pub(in crate::pages) fn span(visit: &Visit, relation: &Relation) -> Option<String> {
    match (relation.since, relation.until) {
        (None, None) => None,
        (Some(since), None) => Some(visit.t_with("network-span-since", &args![since = moment(visit, since)])),
        (None, Some(until)) => Some(visit.t_with("network-span-until", &args![until = moment(visit, until)])),
        (Some(since), Some(until)) => Some(format!("{} – {}", moment(visit, since), moment(visit, until))),
    }
}
