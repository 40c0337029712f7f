use actors::{Actor, Role, Space, spaces};
use kernel::Id;
use maud::{Markup, html};
use web::{Card, Result, Visit};

use super::words;
use crate::store::mandates::{self, MandateRow};

/// What somebody holds and held in the bodies of each organisation of which the visitor is a member.
pub(crate) async fn cards(visit: &Visit, person: Id<Actor>) -> Result<Vec<Card>> {
    let Some(signed_in) = &visit.signed_in else { return Ok(Vec::new()) };
    let mut cards = Vec::new();
    for space in spaces::all(visit.db()).await? {
        if signed_in.role_in(space.id) < Role::Member {
            continue;
        }
        let held = mandates::of_holder(visit.db(), space.id, person).await?;
        if !held.is_empty() {
            cards.push(Card { order: 20, body: card(visit, &space, &held) });
        }
    }
    Ok(cards)
}

fn card(visit: &Visit, space: &Space, held: &[MandateRow]) -> Markup {
    let body_of = |row: &MandateRow| format!("/s/{}/bodies/{}", space.slug, row.mandate.body);
    html! {
        article.card {
            div.kind { (visit.text(&space.name)) }
            ol.timeline {
                @for row in held {
                    li {
                        time datetime=(row.mandate.tenure.since) { (words::tenure(visit, row.mandate.tenure)) }
                        a href=(body_of(row)) { (visit.text(&row.body_name)) }
                        " · " (words::office(visit, &row.mandate.office, row.sex))
                        @if let Some(ending) = row.mandate.tenure.ended { " · " span.soft { (visit.t(ending.why.label())) } }
                    }
                }
            }
        }
    }
}
