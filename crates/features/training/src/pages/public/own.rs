//! An application's own page, by the link that only its writer has: the draft, where it stands and why, confirming, giving up.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use store::Tx;
use web::{Error, Form, Result, Visit, args};

use super::form::{self, Act};
use crate::model::application::Ref;
use crate::model::{Application, ApplicationState, Call, Code, Cohort, Order, Refused};
use crate::pages::letters::Writer;
use crate::pages::{APPLICANT, credentials, learning, private, public_path, published, say};
use crate::store::{applications, calls, places, plan};

/// The application of a link; a link that is nobody's answers as an address that is none.
async fn found(visit: &Visit, slug: &str, code: &str) -> Result<(Call, Application)> {
    let call = published(visit, slug).await?;
    let code = Code::read(code).ok_or(Error::NotFound)?;
    let application = applications::by_code(visit.db(), call.key, &code).await?.ok_or(Error::NotFound)?;
    Ok((call, application))
}

pub(super) fn path(call: &Call, application: &Application, below: &str) -> String {
    let path = public_path(call, &format!("applications/{}", Code::of(application.id, &application.card)));
    if below.is_empty() { path } else { format!("{path}/{below}") }
}

/// The page.
pub(super) async fn show(visit: Visit, Path((slug, code)): Path<(String, String)>) -> Result<Response> {
    let (call, application) = found(&visit, &slug, &code).await?;
    let cohorts = plan::cohorts_of(visit.db(), call.key.space, call.key.call).await?;
    let is_open = call.takes_applications(visit.world().now(), visit.world().today());
    if application.state == ApplicationState::Draft && is_open {
        let form = form::filled(&visit, &application);
        return draft(&visit, &call, &cohorts, &application, &form, StatusCode::OK);
    }
    standing(&visit, &call, &cohorts, &application).await
}

fn draft(
    visit: &Visit,
    call: &Call,
    cohorts: &[Cohort],
    application: &Application,
    form: &Form,
    status: StatusCode,
) -> Result<Response> {
    let way = form::Way {
        action: path(call, application, ""),
        challenge: None,
        discard: Some(path(call, application, "withdrawal")),
    };
    let is_silent = application.card.address().is_none_or(|to| !visit.app().post.has(to.way()));
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(public_path(call, "")) { (visit.text(&call.content.title)) } }
        p { span.chip.wait { (visit.t(ApplicationState::Draft.label())) } " " (visit.t("training-draft-words")) " "
            (visit.t("training-closes")) " " (say::moment(&visit.app().words, visit.lang, call.content.closes)) }
        @if is_silent { p.note { (visit.t("training-keep-link")) } }
        (form::show(visit, call, cohorts, form, &way)?)
    };
    Ok(private(visit.page("training-own", body).style("training.css").status(status)))
}

async fn standing(visit: &Visit, call: &Call, cohorts: &[Cohort], application: &Application) -> Result<Response> {
    let cohort = cohorts.iter().find(|cohort| Some(cohort.id) == application.cohort);
    let before = match (cohort, application.rank) {
        (Some(cohort), Some(rank)) if application.state == ApplicationState::Waiting => {
            applications::before(visit.db(), cohort, rank).await?
        }
        _ => 0,
    };
    let (words, of) = (&visit.app().words, Ref { call: call.key, id: application.id });
    let is_silent = application.card.address().is_none_or(|to| !visit.app().post.has(to.way()));
    let body = html! {
        p.lead { (say::state_chip(visit, application.state)) " " (sentence(visit, application, before)) }
        @if let Some(why) = say::why(words, visit.lang, call, application).filter(|_| application.state != ApplicationState::Cancelled) { p { (why) } }
        @if is_silent && application.state.is_alive() { p.note { (visit.t("training-keep-link")) } }
        @if application.state == ApplicationState::Offered {
            form method="post" action=(path(call, application, "confirm")) { p.actions { button { (visit.t("training-confirm")) } } }
        }
        dl.facts {
            div { dt { (visit.t("training-fact-call")) } dd { a href=(public_path(call, "")) { (visit.text(&call.content.title)) } } }
            @if application.number > 0 { div { dt { (visit.t("training-fact-number")) } dd { (visit.number(application.number.into())) } } }
            @if let Some(cohort) = cohort { div { dt { (visit.t("training-fact-cohort")) } dd { (say::cohort(words, visit.lang, cohort)) } } }
            @if !application.card.association.is_empty() { div { dt { (visit.t("training-field-association")) } dd { bdi { (application.card.association) } } } }
            @if !application.card.people.is_empty() { div { dt { (visit.t("training-fact-people")) } dd {
                @for one in &application.card.people { div { bdi { (one.name) } @if !one.function.is_empty() { " – " bdi { (one.function) } } } }
            } } }
            @if application.rank.is_some() && call.content.order == Order::Score { div { dt { (visit.t("training-fact-score")) } dd { (say::score(visit, application.score)) } } }
        }
        (credentials::given(visit, call.key, application).await?)
        (learning::her_people(visit, of, application.state).await?)
        @if application.rank.is_some() { p { a href=(public_path(call, "order")) { (visit.t("training-order-see")) } } }
        (giving_up(visit, call, application))
    };
    Ok(private(visit.page("training-own", body).style("training.css")))
}

fn sentence(visit: &Visit, application: &Application, before: i64) -> String {
    match application.state {
        ApplicationState::Draft => visit.t("training-standing-draft").to_owned(),
        ApplicationState::Sent => visit.t("training-standing-sent").to_owned(),
        ApplicationState::Ineligible => visit.t("training-standing-ineligible").to_owned(),
        ApplicationState::Offered => {
            let until = application.holds_until.map(|until| visit.instant(until)).unwrap_or_default();
            visit.t_with("training-standing-offered", &args![until = until])
        }
        ApplicationState::Confirmed => visit.t("training-standing-confirmed").to_owned(),
        ApplicationState::Waiting => visit.t_with("training-standing-waiting", &args![count = before]),
        ApplicationState::Refused => visit.t("training-standing-refused").to_owned(),
        ApplicationState::Lapsed => visit.t("training-standing-lapsed").to_owned(),
        ApplicationState::Declined => visit.t("training-standing-declined").to_owned(),
        ApplicationState::Cancelled => visit.t("training-standing-cancelled").to_owned(),
    }
}

fn giving_up(visit: &Visit, call: &Call, application: &Application) -> Markup {
    let can = application.state.is_alive() && application.state != ApplicationState::Draft;
    html! {
        @if can {
            h2 { (visit.t("training-give-up-title")) }
            p { (visit.t("training-give-up-words")) }
            form method="post" action=(path(call, application, "withdrawal")) data-confirm=(visit.t("training-give-up-sure")) {
                p.actions { button.danger { (visit.t("training-give-up")) } }
            }
        }
    }
}

/// Saves the draft anew, or sends it.
pub(super) async fn save(visit: Visit, Path((slug, code)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let (call, application) = found(&visit, &slug, &code).await?;
    let cohorts = plan::cohorts_of(visit.db(), call.key.space, call.key.call).await?;
    let act = Act::of(&form);
    if act == Act::Find && application.state == ApplicationState::Draft {
        return draft(&visit, &call, &cohorts, &application, &form, StatusCode::OK);
    }
    let Some(written) = form::read(&visit, &call, &cohorts, &mut form, act == Act::Send).await? else {
        return draft(&visit, &call, &cohorts, &application, &form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let of = Ref { call: call.key, id: application.id };
    let scribe = Writer::of_visit(&visit, call.key).await?;
    let write = move |tx: &mut Tx<'_>| applications::save(tx, of, written, &*scribe).map(drop);
    match visit.db().write(calls::stream(call.key), APPLICANT, write).await {
        Ok(()) => {
            let said = if act == Act::Send { "training-said-sent" } else { "training-said-saved" };
            Ok(visit.see_saying(path(&call, &application, ""), said).into_response())
        }
        Err(error) => {
            let refused = error.refusal::<Refused>()?;
            form.fault("work", refused.message());
            draft(&visit, &call, &cohorts, &application, &form, StatusCode::CONFLICT)
        }
    }
}

/// Confirms a place that is held.
pub(super) async fn confirm(visit: Visit, Path((slug, code)): Path<(String, String)>) -> Result<Response> {
    let (call, application) = found(&visit, &slug, &code).await?;
    let of = Ref { call: call.key, id: application.id };
    let scribe = Writer::of_visit(&visit, call.key).await?;
    let act = move |tx: &mut Tx<'_>| places::confirm(tx, of, &*scribe);
    let done = visit.db().write(calls::stream(call.key), APPLICANT, act).await;
    told(&visit, path(&call, &application, ""), done, "training-said-confirmed")
}

/// Takes the application back, or gives its place up.
pub(super) async fn withdraw(visit: Visit, Path((slug, code)): Path<(String, String)>) -> Result<Response> {
    let (call, application) = found(&visit, &slug, &code).await?;
    let of = Ref { call: call.key, id: application.id };
    if application.state == ApplicationState::Draft {
        let act = move |tx: &mut Tx<'_>| applications::discard(tx, of);
        let done = visit.db().write(calls::stream(call.key), APPLICANT, act).await;
        return told(&visit, public_path(&call, ""), done, "training-said-discarded");
    }
    let scribe = Writer::of_visit(&visit, call.key).await?;
    let act = move |tx: &mut Tx<'_>| places::give_up(tx, of, &*scribe);
    let done = visit.db().write(calls::stream(call.key), APPLICANT, act).await;
    told(&visit, path(&call, &application, ""), done, "training-said-given-up")
}

fn told(visit: &Visit, path: String, done: store::Result<()>, said: &'static str) -> Result<Response> {
    let done = match done {
        Ok(()) => Ok(()),
        Err(error) => Err(error.refusal::<Refused>()?),
    };
    Ok(crate::pages::answered(visit, path, done, said))
}
