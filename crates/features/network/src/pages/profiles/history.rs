//! What changed when: earlier names, relations that ended, and who kept the profile.

use actors::directory::{self, Actor};
use actors::{Space, spaces};
use kernel::Id;
use maud::{Markup, html};
use web::{Result, Visit};

use super::super::{moment, path_of};
use crate::model::{Change, Eyes, Field, RelationKind, State, What};
use crate::store::changes;
use crate::store::relations::Tie;

/// So many changes are shown.
const SHOWN: u32 = 40;

/// The history: everybody sees earlier names and public relations that ended, the network also who changed what.
pub(super) async fn of(visit: &Visit, actor: &Actor, from: &[Tie], to: &[Tie], eyes: Eyes) -> Result<Markup> {
    let names = directory::names(visit.db(), actor.id).await?;
    let earlier: Vec<_> =
        names.iter().filter(|past| past.until_at.is_some() && past.name != actor.facts.name).collect();
    let today = visit.world().today();
    let has_ended = |tie: &&Tie| !tie.relation.lasts(today) && tie.relation.state != State::Declined;
    let mut ended: Vec<(&Tie, bool)> = from.iter().filter(has_ended).map(|tie| (tie, false)).collect();
    ended.extend(to.iter().filter(has_ended).map(|tie| (tie, true)));
    ended.sort_by_key(|(tie, _)| std::cmp::Reverse(tie.relation.until));
    let changes = if eyes.see_all() { changes::of(visit.db(), actor.id, SHOWN).await? } else { Vec::new() };
    let spaces = if changes.is_empty() { Vec::new() } else { spaces::all(visit.db()).await? };
    Ok(html! {
        @if !earlier.is_empty() || !ended.is_empty() || !changes.is_empty() {
            section { h2 { (visit.t("network-history")) }
                @if !earlier.is_empty() || !ended.is_empty() { ul.timeline {
                    @for past in &earlier { li {
                        time { @if let Some(until) = past.until_at { (visit.date(visit.world().day_of(until))) } }
                        (visit.t("network-once-named")) " " (visit.text(&past.name))
                    } }
                    @for (tie, is_object) in &ended { li { (past_tie(visit, tie, *is_object)) } }
                } }
                @if !changes.is_empty() {
                    details { summary { (visit.t("network-changes")) }
                        ul.timeline { @for change in &changes { li { (line(visit, change, &spaces)) } } }
                    }
                }
            }
        }
    })
}

fn past_tie(visit: &Visit, tie: &Tie, is_object: bool) -> Markup {
    let relation = &tie.relation;
    let label = if is_object { relation.kind.label_from_object() } else { relation.kind.label() };
    let since = relation.since.map(|since| moment(visit, since));
    let until = relation.until.map(|until| moment(visit, until));
    html! {
        time { @if let Some(since) = since { (since) " – " } @if let Some(until) = until { (until) } }
        (visit.t(label)) " " a href=(path_of(tie.other, "")) { (visit.text(&tie.name)) }
    }
}

fn line(visit: &Visit, change: &Change, spaces: &[Space]) -> Markup {
    let who = |space: Id<Space>| spaces.iter().find(|known| known.id == space);
    html! {
        time datetime=(change.changed_at.to_string()) { (visit.instant(change.changed_at)) }
        (visit.t(change.what.label()))
        @if !change.fields.is_empty() { " : " (fields(visit, change)) }
        @if let Some(space) = change.space.and_then(who) { " " span.soft { "(" (visit.text(&space.name)) ")" } }
    }
}

/// The fields of a change in words, or the kind of its relation.
fn fields(visit: &Visit, change: &Change) -> String {
    let is_relation = !matches!(change.what, What::Begun | What::Kept | What::Own | What::Published | What::Withdrawn);
    let name = |code: &str| match (RelationKind::from_code(code), Field::from_code(code)) {
        (Some(kind), _) if is_relation => visit.t(kind.label()).to_owned(),
        (_, Some(field)) => visit.t(field.label()).to_owned(),
        _ => visit.t(&format!("network-field-{code}")).to_owned(),
    };
    let separator = if visit.lang == kernel::Lang::Ar { "، " } else { ", " };
    change.fields.split_whitespace().map(name).collect::<Vec<_>>().join(separator)
}
