use actors::Role;
use axum::extract::Path;
use maud::{Markup, html};
use web::{Page, Result, Visit, args};

use super::super::{petition_of, petition_path, public_path};
use super::deadlines::{cards, standing, way_of};
use super::{crumbs, doubt, promises};
use crate::COMPARTMENT;
use crate::model::law::Rules;
use crate::model::{EventKind, Petition, State};
use crate::pages::rules_of;
use crate::store::events::Event;
use crate::store::files::FileRow;
use crate::store::filing::Filing;
use crate::store::{events, files, filing, promises as kept, signatures};

/// How a petition stands after its collection: filing, deadlines, history, promises, retention.
pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let petition = petition_of(&visit, &id).await?;
    let (db, key, rules) = (visit.db(), petition.key, rules_of(&petition)?);
    let (history, documents) = (events::of(db, key).await?, files::of(db, key).await?);
    let (filed, promised) = (filing::of(db, key).await?, kept::of(db, key).await?);
    let signatures = signatures::pulse(db, key).await?.standing();
    let today = visit.world().today();
    let dues = standing(&rules, &petition, way_of(db, &petition).await?, &history, today);
    let carries = visit.is_at_least(Role::Officer);
    let content = html! {
        (crumbs(&visit, &petition, true))
        p { span.chip { (visit.t(petition.state.label())) } " "
            (visit.t_with("petition-follow-count", &args![count = signatures]))
            @if petition.state.is_public() { " · " a href=(public_path(&petition, "")) { (visit.t("petition-follow-public")) } } }
        (filing_part(&visit, &petition, &rules, filed.as_ref(), carries))
        @if !dues.is_empty() {
            h2 #deadlines { (visit.t("petition-follow-deadlines")) }
            p { a href=(petition_path(&visit, key.petition, "deadlines.ics")) { (visit.t("petition-follow-calendar")) } }
            (cards(&visit, &dues))
        }
        (appeal_part(&visit, &rules, &history))
        h2 #history { (visit.t("petition-follow-history")) }
        (history_part(&visit, &petition, &history, &documents, carries))
        @if carries && petition.state != State::Draft {
            p { a.button href=(petition_path(&visit, key.petition, "events/new")) { (visit.t("petition-follow-event")) } }
        }
        @if !promised.is_empty() || petition.filed_on.is_some() {
            h2 #promises { (visit.t("petition-follow-promises")) }
            (promises::list(&visit, &petition, &promised, carries))
            @if carries { p { a.button.quiet href=(petition_path(&visit, key.petition, "promises/new")) { (visit.t("petition-follow-promise-new")) } } }
        }
        (retention_part(&visit, &petition, &rules, carries))
    };
    Ok(visit.page("petition-follow-title", content).wide())
}

fn filing_part(visit: &Visit, petition: &Petition, rules: &Rules, filed: Option<&Filing>, carries: bool) -> Markup {
    let path = |below: &str| petition_path(visit, petition.key.petition, below);
    let cleared = visit.standing();
    let sees_names = actors::policy::permits(web::Allow::Clearance(COMPARTMENT), &cleared).is_yes();
    html! {
        @if let Some(filing) = filed {
            h2 { (visit.t("petition-follow-filing-done")) }
            dl.facts {
                dt { (visit.t("petition-follow-filing-on")) } dd { (visit.date(filing.filed_on)) }
                dt { (visit.t("petition-follow-filing-place")) } dd { bdi { (filing.place) } }
                @if !filing.receipt.is_empty() { dt { (visit.t("petition-follow-filing-receipt")) } dd { bdi { (filing.receipt) } } }
                dt { (visit.t("petition-follow-filing-signatures")) } dd { (visit.number(filing.signatures as i64)) }
            }
            details { summary { (visit.t("petition-follow-filing-checkpoint")) } pre dir="ltr" { (filing.checkpoint) } }
        } @else if carries && (matches!(petition.state, State::Collecting | State::Closed) || petition.state == State::Draft && !rules.collects()) {
            p { a.button href=(path("filing")) { (visit.t("petition-follow-filing")) } }
        }
        @if sees_names && petition.erased_at.is_none() && petition.state != State::Draft {
            p.actions {
                a.button.quiet href=(path("pack")) { (visit.t("petition-follow-pack")) }
                a href=(path("supporters")) { (visit.t("petition-follow-supporters")) }
            }
        } @else if carries && petition.erased_at.is_none() && petition.state != State::Draft {
            p.soft { (visit.t("petition-follow-no-clearance")) }
        }
    }
}

/// After a refusal: what can be done against it, or that nothing can.
fn appeal_part(visit: &Visit, rules: &Rules, history: &[Event]) -> Markup {
    let refused = history.iter().rfind(|event| event.stands() && event.kind == EventKind::Refused);
    let Some(refused) = refused else { return html! {} };
    html! {
        h2 #appeal { (visit.t("petition-follow-appeal")) }
        p { (visit.t_with("petition-follow-appeal-refused", &args![date = visit.date(refused.happened_on)])) }
        @if !refused.words.is_empty() { blockquote { (visit.text(&refused.words)) } }
        @if let Some(item) = &rules.appeal {
            p { (visit.text(&item.words)) " " span.soft { "(" (visit.say(&item.article.message())) ")" } (doubt(visit, item.to_verify)) }
        } @else { p { (visit.t("petition-follow-appeal-none")) } }
    }
}

fn history_part(visit: &Visit, petition: &Petition, history: &[Event], documents: &[FileRow], carries: bool) -> Markup {
    let path = |below: &str| petition_path(visit, petition.key.petition, below);
    html! {
        @if history.is_empty() { p { (visit.t("petition-follow-history-none")) } }
        ol.timeline { @for event in history {
            li {
                time datetime=(event.happened_on) { (visit.date(event.happened_on)) }
                @if event.stands() { strong { (visit.t(event.kind.label())) } }
                @else { del { (visit.t(event.kind.label())) } " " span.chip.wait { (visit.t("petition-follow-corrected")) } }
                @if !event.is_public { " " span.chip { (visit.t("petition-follow-internal")) } }
                @if !event.words.is_empty() { p { (visit.text(&event.words)) } }
                @for document in documents.iter().filter(|document| document.event == event.id) {
                    p {
                        @if carries { a href=(path(&format!("documents/{}", document.id))) { (document_words(visit, document)) } }
                        @else { (document_words(visit, document)) }
                        @if document.is_public { " " span.chip.ok { (visit.t("petition-follow-document-shown")) } }
                    }
                }
                @if carries && event.stands() {
                    p { a href=(path(&format!("events/{}/correct", event.id))) { (visit.t("petition-follow-correct")) } }
                }
            }
        } }
    }
}

/// "Document (PDF, 120 kB)".
pub(super) fn document_words(visit: &Visit, document: &FileRow) -> String {
    let kilobytes = document.size.div_ceil(1_000);
    visit.t_with("petition-follow-document", &args![kind = visit.t(document.kind.label()), kilobytes = kilobytes])
}

fn retention_part(visit: &Visit, petition: &Petition, rules: &Rules, carries: bool) -> Markup {
    let path = |below: &str| petition_path(visit, petition.key.petition, below);
    let ends = super::ending::erasure_day(petition, rules);
    html! {
        h2 #retention { (visit.t("petition-follow-retention")) }
        @if let Some(at) = petition.erased_at {
            p { (visit.t_with("petition-follow-erased", &args![date = visit.date(visit.world().day_of(at))])) }
        } @else {
            p { (visit.text(&rules.retention.words)) (doubt(visit, rules.retention.to_verify)) }
            @if let Some(day) = ends { p { (visit.t_with("petition-follow-retention-day", &args![date = visit.date(day)])) } }
            @if carries && petition.state == State::Ended {
                p { a href=(path("erasure")) { (visit.t("petition-follow-erase-now")) } }
            } @else if carries && petition.state == State::Filed {
                p { a href=(path("end")) { (visit.t("petition-follow-end")) } }
            }
        }
    }
}
