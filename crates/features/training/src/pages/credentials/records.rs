//! What somebody learned over the years, by the link that only she has.

use actors::Space;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::html;
use store::{Stream, Tx};
use web::field::faults;
use web::{Error, Field, Form, Page, Result, Visit, args};

use super::hours;
use crate::model::Credential;
use crate::model::certificate::Learner;
use crate::pages::{APPLICANT, private, say};
use crate::store::credentials;

/// The length of an identity in an address.
const ID: usize = 26;

/// The address: the space, the learner and her secret.
pub(super) fn path(space: Id<Space>, learner: Id<Learner>, secret: &str) -> String {
    format!("/credentials/records/{space}{learner}{secret}")
}

struct Opened {
    space: Id<Space>,
    learner: Id<Learner>,
}

/// The record of a link; one that is nobody's answers as an address that is none.
async fn opened(visit: &Visit, code: &str) -> Result<Opened> {
    let read = || {
        let (space, rest) = code.split_at_checked(ID)?;
        let (learner, secret) = rest.split_at_checked(ID)?;
        Some((space.parse::<Id<Space>>().ok()?, learner.parse::<Id<Learner>>().ok()?, secret.to_ascii_lowercase()))
    };
    let (space, learner, typed) = read().ok_or(Error::NotFound)?;
    let secret = credentials::learner_secret(visit.db(), space, learner).await?.ok_or(Error::NotFound)?;
    if web::toll::same(secret.reveal().as_bytes(), typed.as_bytes()) {
        Ok(Opened { space, learner })
    } else {
        Err(Error::NotFound)
    }
}

/// The record.
pub(super) async fn show(visit: Visit, Path(code): Path<String>) -> Result<Response> {
    let opened = opened(&visit, &code).await?;
    Ok(private(page(&visit, &opened, &Form::default()).await?))
}

async fn page(visit: &Visit, of: &Opened, form: &Form) -> Result<Page> {
    let all = credentials::of_learner(visit.db(), of.space, of.learner).await?;
    let standing = all.iter().filter(|one| one.withdrawn.is_none());
    let minutes: i64 = standing.map(|one| one.content.minutes).sum();
    let words = &visit.app().words;
    let name = all.first().map(|one| one.card.name.clone()).unwrap_or_default();
    let line = |one: &Credential| {
        html! { li {
            h3 { a href=(format!("/credentials/{}?k={}", one.id, one.card.secret)) { (visit.text(&one.content.title)) } }
            p { (visit.t(one.kind.label())) " – " (hours(words, visit.lang, one)) " – " (say::days(words, visit.lang, one.content.first_day, one.content.last_day))
                @if one.withdrawn.is_some() { " " span.chip.late { (visit.t("credentials-withdrawn")) } } }
        } }
    };
    let body = html! {
        p.lead { bdi { strong { (name) } } " – " (visit.t_with("credentials-record-hours", &args![hours = minutes / 60])) }
        p.note { (visit.t("credentials-record-words")) }
        @if all.is_empty() { div.empty { p { (visit.t("credentials-record-moved")) } } }
        @else { ul.calls { @for one in &all { (line(one)) } } }
        h2 { (visit.t("credentials-join-title")) }
        p { (visit.t("credentials-join-words")) }
        (faults(visit, form))
        form method="post" {
            (Field::line("link", "credentials-field-link").left_to_right().required().show(visit, form))
            p.actions { button.quiet { (visit.t("credentials-join")) } }
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
        let act = move |tx: &mut Tx<'_>| credentials::join(tx, space, from, learner);
        visit.db().write(Stream::space(space), APPLICANT, act).await?;
    }
    Ok(visit.see_saying(format!("/credentials/records/{code}"), "credentials-said-joined").into_response())
}

/// The credential of a link with its key.
async fn shown(visit: &Visit, link: &str) -> Result<Option<Credential>> {
    let Some((path, key)) = link.trim().split_once("?k=") else { return Ok(None) };
    let id = path.rsplit('/').next().and_then(|id| id.parse::<Id<Credential>>().ok());
    let Some(id) = id else { return Ok(None) };
    let found = credentials::one(visit.db(), id).await?;
    Ok(found.filter(|credential| credential.is_opened_by(key)))
}
