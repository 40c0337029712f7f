//! A credential: for people a page, for machines what they ask for.

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde_json::json;
use store::{Stream, Tx};
use web::table::Listing;
use web::{Error, Form, Page, Result, Visit, args};

use super::signing::{Signer, address};
use super::wanted::{Wanted, document, open as open_to_all, varied};
use super::{criteria, found, hours};
use crate::model::Credential;
use crate::model::certificate::Card;
use crate::pages::{APPLICANT, paragraphs, private, say};
use crate::store::{awards, learners};

/// The credential. The name is read with the key of its holder's link, or where she wished so.
pub(super) async fn show(
    visit: Visit,
    Path(id): Path<String>,
    headers: HeaderMap,
    listing: Listing,
) -> Result<Response> {
    let credential = found(&visit, &id).await?;
    let key = listing.get("k");
    // Without the key no hash either: its salt stands beside it, and names can be tried until one fits.
    let mut told = credential.clone();
    if credential.name_for(key).is_none() {
        told.card = Card::default();
    }
    match Wanted::of(&headers) {
        Wanted::Page => {}
        Wanted::Document => return Ok(document(&Signer::of(&visit, credential.space).await?.proven(&told)?)),
        Wanted::Token => {
            let token = Signer::of(&visit, credential.space).await?.token(&told)?;
            return Ok(open_to_all("application/vc+jwt", token));
        }
    }
    let page = page(&visit, &credential, key).await?;
    Ok(varied(if key.is_empty() { page.into_response() } else { private(page) }))
}

async fn page(visit: &Visit, credential: &Credential, key: &str) -> Result<Page> {
    let space = actors::spaces::get(visit.db(), credential.space).await?.ok_or(Error::NotFound)?;
    let content = &credential.content;
    let is_holder = credential.is_opened_by(key);
    let words = &visit.app().words;
    let body = html! {
        (standing(visit, credential))
        p.kind { (visit.t(credential.kind.label())) }
        dl.facts {
            dt { (visit.t("credentials-fact-name")) }
            dd { @match credential.name_for(key) {
                Some(name) => bdi { strong { (name) } },
                None if !credential.bears_a_name() => span.soft { (visit.t("credentials-name-erased")) },
                None => span.soft { (visit.t("credentials-name-hidden")) },
            } }
            @if is_holder && !credential.card.association.is_empty() {
                dt { (visit.t("training-field-association")) } dd { bdi { (credential.card.association) } }
            }
            dt { (visit.t("credentials-fact-hours")) } dd { (hours(words, visit.lang, credential)) }
            dt { (visit.t("credentials-fact-days")) } dd { (say::days(words, visit.lang, content.first_day, content.last_day)) }
            dt { (visit.t("credentials-fact-issuer")) } dd { a href=(format!("/s/{}", space.slug)) { (visit.text(&space.name)) } }
            dt { (visit.t("credentials-fact-issued")) } dd { (say::moment(words, visit.lang, visit.world().local(credential.issued_at))) }
            dt { (visit.t("credentials-fact-number")) } dd { bdi dir="ltr" { code { (credential.id) } } }
        }
        p { (criteria(words, visit.lang, credential)) }
        @if !content.aims.is_empty() { h2 { (visit.t("credentials-aims")) } (paragraphs(visit, &content.aims)) }
        @if is_holder { (holder(visit, credential, key).await?) }
        h2 { (visit.t("credentials-check-title")) }
        p { (visit.t("credentials-check-page")) }
        ul.links {
            li { a href="/credentials" { (visit.t("credentials-check-file")) } }
            li { a href=(format!("/credentials/issuers/{}", space.slug)) { (visit.t("credentials-check-keys")) } }
        }
    };
    Ok(visit.page_named(visit.words(&content.title), body).style("training.css"))
}

/// Whether it is good, before anything else is said.
fn standing(visit: &Visit, credential: &Credential) -> Markup {
    let words = &visit.app().words;
    html! {
        @match &credential.withdrawn {
            Some((at, reason)) => div.faults role="alert" {
                p { strong { (visit.t("credentials-withdrawn")) } " " (say::moment(words, visit.lang, visit.world().local(*at))) }
                p { (visit.t("credentials-withdrawn-why")) " " bdi { (reason) } }
            },
            None => p { span.chip.ok { (visit.t("credentials-valid")) } },
        }
    }
}

/// What only who holds it is offered.
async fn holder(visit: &Visit, credential: &Credential, key: &str) -> Result<Markup> {
    let own = format!("/credentials/{}", credential.id);
    let secret = learners::link_secret(visit.db(), credential.space, credential.learner).await?;
    let record = secret.map(|secret| super::records::path(credential.space, credential.learner, secret.reveal()));
    let until = credential.names_until.map(|day| visit.app().words.date(visit.lang, day)).unwrap_or_default();
    Ok(html! {
        h2 { (visit.t("credentials-yours")) }
        ul.links {
            li { a href=(format!("{own}/paper?k={key}&in=fr")) { (visit.t("credentials-paper-fr")) } }
            li { a href=(format!("{own}/paper?k={key}&in=ar")) { (visit.t("credentials-paper-ar")) } }
            @if let Some(record) = record { li { a href=(record) { (visit.t("credentials-record")) } } }
        }
        p.soft { (visit.t_with("credentials-names-until", &args![day = until])) }
        form method="post" action=(format!("{own}/name")) {
            input type="hidden" name="k" value=(key);
            p { (visit.t(if credential.is_open { "credentials-name-is-open" } else { "credentials-name-is-closed" })) }
            @if !credential.is_open { input type="hidden" name="open" value="yes"; }
            p.actions { button.quiet { (visit.t(if credential.is_open { "credentials-name-close" } else { "credentials-name-open" })) } }
        }
    })
}

/// Has everybody read the name, or nobody else: only who has the key decides.
pub(super) async fn open(visit: Visit, Path(id): Path<String>, form: Form) -> Result<Response> {
    let credential = found(&visit, &id).await?;
    let key = form.value("k").trim().to_ascii_lowercase();
    if !credential.is_opened_by(&key) {
        return Err(Error::NotFound);
    }
    let (is_open, back) = (form.is_ticked("open"), format!("/credentials/{}?k={key}", credential.id));
    let stream = Stream::space(credential.space);
    let act = move |tx: &mut Tx<'_>| awards::show_name(tx, &credential, is_open);
    visit.db().write(stream, APPLICANT, act).await?;
    let said = if is_open { "credentials-said-open" } else { "credentials-said-closed" };
    Ok(visit.see_saying(back, said).into_response())
}

/// Whether it stands, for machines; people see it on its page.
pub(super) async fn status(visit: Visit, Path(id): Path<String>, headers: HeaderMap) -> Result<Response> {
    let credential = found(&visit, &id).await?;
    if Wanted::of(&headers) == Wanted::Page && headers.get("accept").is_some_and(|value| value != "*/*") {
        return Ok(varied(page(&visit, &credential, "").await?));
    }
    let space = actors::spaces::get(visit.db(), credential.space).await?.ok_or(Error::NotFound)?;
    let address = address(&visit, &space)?;
    let own = address.credential(credential.id);
    let said = json!({
        "id": format!("{own}/status"),
        "credential": own,
        "status": if credential.withdrawn.is_some() { "withdrawn" } else { "valid" },
        "withdrawn": credential.withdrawn.as_ref().map(|(at, _)| at.to_string()),
        "reason": credential.withdrawn.as_ref().map(|(_, reason)| reason),
        "statusListCredential": address.list(credential.list),
        "statusListIndex": credential.place.to_string(),
    });
    Ok(open_to_all("application/json", said.to_string()))
}
