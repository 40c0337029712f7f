use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::html;
use web::{Error, Field, Form, Page, Result, Visit, field};

use super::super::{petition_of, petition_path};
use super::documents::attached;
use super::{crumbs, form_foot, write};
use crate::Refused;
use crate::model::{EventKind, Petition, State};
use crate::store::events::{self, Event};
use crate::store::{files, petitions};

/// The steps that are written down by hand: the others follow from acts of their own.
const BY_HAND: &[EventKind] = &[
    EventKind::Forwarded,
    EventKind::Referred,
    EventKind::RollAsked,
    EventKind::RollChecked,
    EventKind::Opinion,
    EventKind::Transferred,
    EventKind::Accepted,
    EventKind::Refused,
    EventKind::Scheduled,
    EventKind::Decided,
    EventKind::Told,
    EventKind::Adopted,
    EventKind::Appealed,
    EventKind::GivenUp,
    EventKind::Noted,
];

/// The form of a step.
pub(crate) async fn show_new(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let petition = followed(&visit, &id).await?;
    let form = Form::default().with("on", visit.world().today()).with("public", "yes");
    Ok(page(&visit, &petition, &form, None))
}

async fn followed(visit: &Visit, id: &str) -> Result<Petition> {
    let petition = petition_of(visit, id).await?;
    if petition.state == State::Draft { Err(Error::told(Refused::OutOfTurn.message())) } else { Ok(petition) }
}

/// Adds it. The committee's giving up ends the procedure.
pub(crate) async fn add(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let petition = followed(&visit, &id).await?;
    let kind = form.required_choice("kind", |code| BY_HAND.iter().copied().find(|kind| kind.code() == code));
    let on = past(&visit, &mut form);
    let words = form.optional_text("words", 4_000);
    if kind == Some(EventKind::Refused) && words.is_empty() {
        form.fault("words", "petition-follow-fault-reasons");
    }
    let (is_public, document) = (form.is_ticked("public"), attached(&mut form));
    let shows_document = form.is_ticked("document_public");
    if let (true, Some(kind), Some(on)) = (form.is_good(), kind, on) {
        let key = petition.key;
        let written = write(&visit, move |tx| {
            let event = events::add(tx, key, kind, on, words, is_public)?;
            if let Some((kind, bytes)) = document {
                files::add(tx, key, event, kind, &bytes, shows_document)?;
            }
            if kind == EventKind::GivenUp { petitions::set_state(tx, key, State::Ended, on) } else { Ok(()) }
        });
        match written.await? {
            Ok(()) => return Ok(done(&visit, &petition, "petition-follow-event-added")),
            Err(refused) => form.fault("kind", refused.message()),
        }
    }
    Ok(page(&visit, &petition, &form, None).invalid().into_response())
}

/// A day that has come.
pub(super) fn past(visit: &Visit, form: &mut Form) -> Option<jiff::civil::Date> {
    let on = form.required_date("on");
    if on.is_some_and(|on| on > visit.world().today()) {
        form.fault("on", "petition-follow-fault-future");
    }
    on
}

fn done(visit: &Visit, petition: &Petition, words: &'static str) -> Response {
    visit.see_saying(petition_path(visit, petition.key.petition, "follow"), words).into_response()
}

/// The step of an address, while it stands.
async fn event_of(visit: &Visit, petition: &Petition, event: &str) -> Result<Event> {
    let id: Id<Event> = event.parse().map_err(|_| Error::NotFound)?;
    let found = events::of(visit.db(), petition.key).await?.into_iter().find(|one| one.id == id);
    let found = found.ok_or(Error::NotFound)?;
    if found.stands() { Ok(found) } else { Err(Error::told(Refused::OutOfTurn.message())) }
}

/// The form that corrects a step.
pub(crate) async fn show_correction(
    visit: Visit,
    Path((_, id, event)): Path<(String, String, String)>,
) -> Result<Page> {
    let petition = followed(&visit, &id).await?;
    let event = event_of(&visit, &petition, &event).await?;
    let form =
        Form::default().with("on", event.happened_on).with("kind", event.kind.code()).with_text("words", &event.words);
    let form = if event.is_public { form.with("public", "yes") } else { form };
    Ok(page(&visit, &petition, &form, Some(&event)))
}

/// Corrects it: the old one stays in the history, struck through.
pub(crate) async fn correct(
    visit: Visit,
    Path((_, id, event)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response> {
    let petition = followed(&visit, &id).await?;
    let event = event_of(&visit, &petition, &event).await?;
    let never = form.value("kind") == NEVER;
    let kind = (!never).then(|| form.required_choice("kind", EventKind::from_code)).flatten();
    let (on, words) = (past(&visit, &mut form), form.optional_text("words", 4_000));
    let is_public = form.is_ticked("public");
    if let (true, Some(on)) = (form.is_good(), on) {
        let (key, id) = (petition.key, event.id);
        let written = write(&visit, move |tx| events::correct(tx, key, id, kind, on, words, is_public));
        match written.await? {
            Ok(_) => return Ok(done(&visit, &petition, "petition-follow-event-corrected")),
            Err(refused) => form.fault("kind", refused.message()),
        }
    }
    Ok(page(&visit, &petition, &form, Some(&event)).invalid().into_response())
}

/// The choice that says that a step did not happen.
const NEVER: &str = "never";

fn page(visit: &Visit, petition: &Petition, form: &Form, corrects: Option<&Event>) -> Page {
    let named = |kind: &EventKind| (kind.code().to_owned(), visit.t(kind.label()).to_owned());
    let mut kinds: Vec<_> = BY_HAND.iter().map(named).collect();
    if let Some(event) = corrects {
        if !BY_HAND.contains(&event.kind) {
            kinds = vec![named(&event.kind)];
        }
        kinds.push((NEVER.to_owned(), visit.t("petition-follow-event-never").to_owned()));
    }
    let content = html! {
        (crumbs(visit, petition, false))
        @if let Some(event) = corrects {
            p.lead { (visit.t("petition-follow-correct-lead")) }
            p { del { (visit.t(event.kind.label())) " · " (visit.date(event.happened_on)) } }
        } @else { p.lead { (visit.t("petition-follow-event-lead")) } }
        (field::faults(visit, form))
        form method="post" enctype=[corrects.is_none().then_some("multipart/form-data")] {
            (Field::choice("kind", "petition-follow-event-kind", kinds).or_empty("petition-follow-event-choose").required().show(visit, form))
            (Field::date("on", "petition-follow-event-on").required().hint("petition-follow-event-on-hint").show(visit, form))
            (field::multilingual(visit, form, "words", "petition-follow-event-words", 4))
            (Field::tick("public", "petition-follow-event-public").show(visit, form))
            @if corrects.is_none() {
                (Field::file("document", "petition-follow-event-document", ".pdf,.jpg,.jpeg,.png").hint("petition-follow-document-hint").show(visit, form))
                (Field::tick("document_public", "petition-follow-document-public").show(visit, form))
            }
            (form_foot(visit, "petition-follow-event-save", petition.key, "follow"))
        }
    };
    visit.page(if corrects.is_some() { "petition-follow-correct" } else { "petition-follow-event" }, content)
}
