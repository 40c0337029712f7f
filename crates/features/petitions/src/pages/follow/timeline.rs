//! What the public page shows of a petition's history.

use maud::{Markup, html};
use web::{Result, Visit, args};

use super::super::public_path;
use super::deadlines::{chip, standing, way_of};
use super::overview::document_words;
use super::{doubt, promises};
use crate::model::law::DueState;
use crate::model::{EventKind, Petition};
use crate::pages::rules_of;
use crate::store::{events, files, promises as kept};

/// The public timeline: what happened, which deadline runs, what was answered and promised, whether the names are gone.
pub(crate) async fn timeline(visit: &Visit, petition: &Petition) -> Result<Markup> {
    let (db, key, rules) = (visit.db(), petition.key, rules_of(petition)?);
    let history = events::of(db, key).await?;
    let (documents, promised) = (files::of(db, key).await?, kept::of(db, key).await?);
    let dues = standing(&rules, petition, way_of(db, petition).await?, &history, visit.world().today());
    let presses = |state: &DueState| matches!(state, DueState::Running { .. } | DueState::Overdue { .. });
    let running: Vec<_> = dues.iter().filter(|due| presses(&due.state)).collect();
    let refused = history.iter().any(|event| event.stands() && event.kind == EventKind::Refused);
    Ok(html! {
        section.history {
            h2 { (visit.t("petition-follow-history")) }
            ol.timeline { @for event in history.iter().filter(|event| event.is_public && event.stands()) {
                li {
                    time datetime=(event.happened_on) { (visit.date(event.happened_on)) }
                    strong { (visit.t(event.kind.label())) }
                    @if !event.words.is_empty() { p { (visit.text(&event.words)) } }
                    @for document in documents.iter().filter(|one| one.event == event.id && one.is_public) {
                        p { a href=(public_path(petition, &format!("documents/{}", document.id))) { (document_words(visit, document)) } }
                    }
                }
            } }
            @for due in running {
                p { (chip(visit, due)) (doubt(visit, due.deadline.to_verify)) " " (visit.text(&due.deadline.step))
                    @if let Some(end) = due.ends_on { " " (visit.t_with("petition-follow-due-until", &args![date = visit.date(end)])) }
                    " " span.soft { "(" (visit.say(&due.deadline.article.message())) ")" } }
            }
            @if refused {
                @if let Some(item) = &rules.appeal { p.soft { (visit.text(&item.words)) (doubt(visit, item.to_verify)) } }
            }
            @if !promised.is_empty() {
                h2 { (visit.t("petition-follow-promises")) }
                (promises::list(visit, petition, &promised, false))
            }
            @if let Some(at) = petition.erased_at {
                p.note { (visit.t_with("petition-follow-erased", &args![date = visit.date(visit.world().day_of(at))])) }
            }
        }
    })
}
