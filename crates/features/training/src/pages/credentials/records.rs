//! What somebody learned over the years, by the link that only she has.

use actors::Space;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use store::{Stream, Tx};
use web::field::faults;
use web::{Error, Field, Form, Page, Result, Visit, args};

use super::hours;
use crate::model::Credential;
use crate::model::certificate::Learner;
use crate::pages::{APPLICANT, private, say};
use crate::store::{credentials, learners};

/// The length of an identity in an address.
const ID: usize = 26;

/// The address: the space, the learner and her secret.
pub(super) fn path(space: Id<Space>, learner: Id<Learner>, secret: &str) -> String {
    format!("/credentials/records/{space}{learner}{secret}")
}

struct Opened {
    space: Id<Space>,
    learner: Id<Learner>,
    path: String,
}

/// The record of a link; one that is nobody's answers as an address that is none.
async fn opened(visit: &Visit, code: &str) -> Result<Opened> {
    let read = || {
        let (space, rest) = code.split_at_checked(ID)?;
        let (learner, secret) = rest.split_at_checked(ID)?;
        Some((space.parse::<Id<Space>>().ok()?, learner.parse::<Id<Learner>>().ok()?, secret.to_ascii_lowercase()))
    };
    let (space, learner, typed) = read().ok_or(Error::NotFound)?;
    let secret = learners::link_secret(visit.db(), space, learner).await?.ok_or(Error::NotFound)?;
    if web::toll::same(secret.reveal().as_bytes(), typed.as_bytes()) {
        Ok(Opened { space, learner, path: path(space, learner, &typed) })
    } else {
        Err(Error::NotFound)
    }
}

/// The record.
pub(super) async fn show(visit: Visit, Path(code): Path<String>) -> Result<Response> {
    let opened = opened(&visit, &code).await?;
    Ok(private(page(&visit, &opened, &Form::default()).await?))
}

/// Whose it is, and how many hours in all.
pub(super) fn total(visit: &Visit, all: &[Credential]) -> Markup {
    let minutes: i64 = all.iter().filter(|one| one.withdrawn.is_none()).map(|one| one.content.minutes).sum();
    let name = all.iter().find(|one| one.bears_a_name()).map(|one| one.card.name.as_str());
    html! {
        p.lead {
            @match name {
                Some(name) => bdi { strong { (name) } },
                None => (visit.t("credentials-name-erased")),
            }
            " – " (visit.t_with("credentials-record-hours", &args![hours = minutes / 60, minutes = minutes % 60]))
        }
    }
}

/// Each document, with the key of its holder where it is she who reads.
pub(super) fn lines(visit: &Visit, all: &[Credential], is_holder: bool) -> Markup {
    let words = &visit.app().words;
    let path = |one: &Credential| match is_holder && one.bears_a_name() {
        true => format!("/credentials/{}?k={}", one.id, one.card.secret),
        false => format!("/credentials/{}", one.id),
    };
    html! {
        ul.calls { @for one in all { li {
            h2 { a href=(path(one)) { (visit.text(&one.content.title)) } }
            p { (visit.t(one.kind.label())) " – " (hours(words, visit.lang, one)) " – " (say::days(words, visit.lang, one.content.first_day, one.content.last_day))
                @if one.withdrawn.is_some() { " " span.chip.late { (visit.t("credentials-withdrawn")) } } }
        } } }
    }
}

async fn page(visit: &Visit, of: &Opened, form: &Form) -> Result<Page> {
    let all = credentials::of_learner(visit.db(), of.space, of.learner).await?;
    let body = html! {
        (total(visit, &all))
        p.note { (visit.t("credentials-record-words")) }
        (lines(visit, &all, true))
        h2 { (visit.t("credentials-join-title")) }
        p { (visit.t("credentials-join-words")) }
        (faults(visit, form))
        form method="post" {
            (Field::line("link", "credentials-field-link").left_to_right().required().show(visit, form))
            p.actions { button.quiet { (visit.t("credentials-join")) } }
        }
        h2 { (visit.t("credentials-erase-title")) }
        p { (visit.t("credentials-erase-words")) }
        form method="post" action=(format!("{}/erasure", of.path)) data-confirm=(visit.t("credentials-erase-sure")) {
            p.actions { button.danger { (visit.t("credentials-erase")) } }
        }
    };
    Ok(visit.page("credentials-record", body).style("training.css"))
}

/// Joins what stands under another of her links: who has the key of a certificate is its holder.
pub(super) async fn join(visit: Visit, Path(code): Path<String>, mut form: Form) -> Result<Response> {
    let to = opened(&visit, &code).await?;
    let Some(other) = shown(&visit, form.value("link")).await?.filter(|other| other.space == to.space) else {
        form.fault("link", "credentials-fault-link");
        return Ok(private(page(&visit, &to, &form).await?.invalid()));
    };
    if other.learner != to.learner {
        let (space, from, learner) = (to.space, other.learner, to.learner);
        let act = move |tx: &mut Tx<'_>| learners::join(tx, space, from, learner);
        visit.db().write(Stream::space(space), APPLICANT, act).await?;
    }
    Ok(visit.see_saying(format!("/credentials/records/{code}"), "credentials-said-joined").into_response())
}

/// Erases her name from all that she was given. Her links open nothing any more.
pub(super) async fn erase(visit: Visit, Path(code): Path<String>) -> Result<Response> {
    let Opened { space, learner, .. } = opened(&visit, &code).await?;
    let act = move |tx: &mut Tx<'_>| learners::forget(tx, space, learner);
    visit.db().write(Stream::space(space), APPLICANT, act).await?;
    Ok(visit.see_saying("/credentials".to_owned(), "credentials-said-erased").into_response())
}

/// The credential of a link with its key.
async fn shown(visit: &Visit, link: &str) -> Result<Option<Credential>> {
    let Some((path, key)) = link.trim().split_once("?k=") else { return Ok(None) };
    let id = path.rsplit('/').next().and_then(|id| id.parse::<Id<Credential>>().ok());
    let Some(id) = id else { return Ok(None) };
    let found = credentials::one(visit.db(), id).await?;
    Ok(found.filter(|credential| credential.is_opened_by(key)))
}
