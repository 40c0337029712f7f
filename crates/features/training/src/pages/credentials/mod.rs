//! What is attested: certificates for people and for machines, the keys that sign them, what was withdrawn.

mod associations;
mod check;
mod export;
pub(crate) mod issue;
mod keys;
mod learners;
mod letters;
mod machines;
mod paper;
pub(crate) mod papers;
mod records;
pub(crate) mod register;
mod show;
mod signing;
mod wanted;
mod withdrawal;

use actors::{Role, Space};
use kernel::{Id, Lang};
use maud::{Markup, html};
use web::{Allow, Error, Result, Route, Visit, Words, args};

use crate::model::{Application, Attendee, Credential, Key};
use crate::pages::say;
use crate::store::credentials;

/// Who looks after what is issued.
const KEEP: Allow = Allow::Space(Role::Officer);
/// Who issues and withdraws.
const DECIDE: Allow = Allow::Space(Role::Secretary);
/// Who renews the keys.
const ADMINISTER: Allow = Allow::Space(Role::Administrator);

pub(super) fn routes() -> Vec<Route> {
    use Allow::Anyone;
    vec![
        Route::get("/credentials", Anyone, check::show),
        Route::post("/credentials", Anyone, check::check),
        Route::get("/credentials/{credential}", Anyone, show::show),
        Route::get("/credentials/{credential}/status", Anyone, show::status),
        Route::get("/credentials/{credential}/paper", Anyone, paper::get),
        Route::post("/credentials/{credential}/name", Anyone, show::open),
        Route::get("/credentials/issuers/{issuer}", Anyone, machines::issuer),
        Route::get("/credentials/issuers/{issuer}/keys/{key}", Anyone, machines::key),
        Route::get("/credentials/lists/{list}", Anyone, machines::list),
        Route::get("/credentials/records/{code}", Anyone, records::show),
        Route::post("/credentials/records/{code}", Anyone, records::join),
        Route::post("/credentials/records/{code}/erasure", Anyone, records::erase),
        Route::get("/s/{space}/training/cohorts/{cohort}/certificates", KEEP, issue::show),
        Route::post("/s/{space}/training/cohorts/{cohort}/certificates", DECIDE, issue::issue),
        Route::get("/s/{space}/training/cohorts/{cohort}/certificates.xlsx", KEEP, export::cohort_xlsx),
        Route::get("/s/{space}/training/cohorts/{cohort}/certificates.csv", KEEP, export::cohort_csv),
        Route::post("/s/{space}/training/cohorts/{cohort}/certificates/papers", KEEP, papers::make),
        Route::get("/s/{space}/training/cohorts/{cohort}/certificates/papers/{file}", KEEP, papers::get),
        Route::get("/s/{space}/training/credentials/keys", ADMINISTER, keys::show),
        Route::post("/s/{space}/training/credentials/keys", ADMINISTER, keys::rotate),
        Route::get("/s/{space}/training/credentials/{credential}/withdrawal", DECIDE, withdrawal::form),
        Route::post("/s/{space}/training/credentials/{credential}/withdrawal", DECIDE, withdrawal::withdraw),
        Route::get("/s/{space}/training/associations/{actor}", KEEP, associations::show),
        Route::get("/s/{space}/training/associations/{actor}/certificates.xlsx", KEEP, export::association_xlsx),
        Route::get("/s/{space}/training/associations/{actor}/certificates.csv", KEEP, export::association_csv),
        Route::get("/s/{space}/training/learners/{learner}", KEEP, learners::show),
        Route::post("/s/{space}/training/learners/{learner}/erasure", DECIDE, learners::erase),
    ]
}

/// The credential of a public address.
async fn found(visit: &Visit, word: &str) -> Result<Credential> {
    let id: Id<Credential> = word.parse().map_err(|_| Error::NotFound)?;
    credentials::one(visit.db(), id).await?.ok_or(Error::NotFound)
}

/// What the people of an application were given, each with the link that only its holder and the application's writer have.
pub(crate) async fn given(visit: &Visit, call: Key, application: &Application) -> Result<Markup> {
    let Some(cohort) = application.cohort else { return Ok(html! {}) };
    let all = credentials::of_application(visit.db(), call.space, cohort, application.id).await?;
    let named: Vec<&Credential> = all.iter().filter(|one| one.bears_a_name()).collect();
    Ok(html! {
        @if !named.is_empty() {
            h2 { (visit.t("credentials-title")) }
            p { (visit.t("credentials-given-words")) }
            (links(visit, &named))
        }
    })
}

/// What a participant was given, by the link that only she has.
pub(crate) async fn given_to(visit: &Visit, space: Id<Space>, of: &Attendee) -> Result<Markup> {
    let all = credentials::of_participant(visit.db(), space, of.cohort, of.id).await?;
    let named: Vec<&Credential> = all.iter().filter(|one| one.bears_a_name()).collect();
    Ok(html! { @if !named.is_empty() { section { h2 { (visit.t("credentials-title")) } (links(visit, &named)) } } })
}

fn links(visit: &Visit, all: &[&Credential]) -> Markup {
    html! {
        ul.links { @for one in all { li {
            a href=(format!("/credentials/{}?k={}", one.id, one.card.secret)) { (visit.t(one.kind.label())) " – " bdi { (one.card.name) } }
            " – " (hours(&visit.app().words, visit.lang, one))
            @if one.withdrawn.is_some() { " " span.chip.late { (visit.t("credentials-withdrawn")) } }
        } } }
    }
}

/// The hours that were attended, in words: `18 h 30 sur 20 h`.
fn hours(words: &Words, lang: Lang, credential: &Credential) -> String {
    let (hours, minutes) = credential.attended();
    let of = args![hours = hours, minutes = minutes, of = credential.content.hours];
    let id = if minutes == 0 { "credentials-hours" } else { "credentials-hours-minutes" };
    say::plain(&words.fill(lang, id, &of))
}

/// The hours, and what the programme asked for.
fn criteria(words: &Words, lang: Lang, credential: &Credential) -> String {
    let of = args![hours = hours(words, lang, credential), percent = credential.content.percent];
    let id = match credential.kind {
        crate::model::certificate::Kind::Certificate => "credentials-criteria-certificate",
        crate::model::certificate::Kind::Attendance => "credentials-criteria-attendance",
    };
    say::plain(&words.fill(lang, id, &of))
}
