//! A call for those who keep it: where it stands, what comes next.

use actors::Role;
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use web::{Error, Page, Result, Visit};

use crate::model::{ApplicationState, Call, CallState, Cohort, Order};
use crate::pages::letters::Writer;
use crate::pages::{answered, kept, kept_path, paragraphs, public_path, say, write};
use crate::store::{applications, calls, decisions, plan, reviews};

/// The page.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let call = kept(&visit, &id).await?;
    let is_keeper = visit.is_at_least(Role::Officer);
    if !is_keeper && !call.state.is_public() {
        return Err(Error::NotFound);
    }
    let counts = applications::counts(visit.db(), call.key).await?;
    let cohorts = plan::cohorts_of(visit.db(), call.key.space, call.key.call).await?;
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(visit.path("training")) { (visit.t("training-title")) } }
        p.lead { (say::call_chip(&visit, &call)) " " (visit.t("training-closes")) " " (say::moment(&visit.app().words, visit.lang, call.content.closes)) }
        @if call.slug.is_some() { p { a href=(public_path(&call, "")) { (visit.t("training-public-page")) } } }
        (next_step(&visit, &call, &cohorts).await?)
        @if is_keeper { (acts(&visit, &call)) (figures(&visit, &call, &counts)) }
        (cohort_list(&visit, &call, &cohorts, is_keeper))
        @if !call.content.rules.is_empty() { section { h2 { (visit.t("training-rules")) } ul.rules { @for rule in &call.content.rules { li { (say::rule(&visit, rule)) } } } } }
        section { h2 { (visit.t("training-call-words")) } (paragraphs(&visit, &call.content.words)) }
    };
    Ok(visit.page_named(visit.words(&call.content.title), body).style("training.css"))
}

/// What is to be done now, in a sentence, with its button.
async fn next_step(visit: &Visit, call: &Call, cohorts: &[Cohort]) -> Result<Markup> {
    let is_keeper = visit.is_at_least(Role::Officer);
    let path = |below: &str| kept_path(visit, call.key, below);
    let reviewers = reviews::reviewers(visit.db(), call.key).await?;
    let mine = visit.signed_in.as_ref().is_some_and(|own| reviewers.contains(&own.account.id));
    Ok(html! {
        @match call.state {
            CallState::Draft if cohorts.is_empty() => p.note { (visit.t("training-step-cohort")) },
            CallState::Draft if is_keeper => form.inline method="post" action=(path("publication")) data-confirm=(visit.t("training-publish-sure")) {
                p.actions { button { (visit.t("training-publish")) } }
            },
            CallState::Open if call.content.order == Order::Score && reviewers.len() < 2 => p.note { (visit.t("training-step-reviewers")) },
            CallState::Review => {
                @let open = decisions::unreviewed(visit.db(), call.key).await?;
                @if open > 0 { p.note { (visit.t_with("training-step-reviews", &web::args![count = open])) } }
                @else if is_keeper { p.note { (visit.t("training-step-decide")) } }
            },
            _ => {},
        }
        @if call.state == CallState::Review && mine { p.actions { a.button href=(path("reviews")) { (visit.t("training-reviews-mine")) } } }
    })
}

fn acts(visit: &Visit, call: &Call) -> Markup {
    let path = |below: &str| kept_path(visit, call.key, below);
    let is_scored = call.content.order == Order::Score;
    html! {
        div.actions {
            @if call.state != CallState::Draft { a.button href=(path("applications")) { (visit.t("training-applications")) } }
            @if matches!(call.state, CallState::Draft | CallState::Open) { a.button.quiet href=(path("edit")) { (visit.t("training-call-edit")) } }
            @if matches!(call.state, CallState::Open | CallState::Review) { a.button.quiet href=(path("import")) { (visit.t("training-import")) } }
            @if call.state != CallState::Draft { a.button.quiet href=(path("twins")) { (visit.t("training-twins")) } }
            @if is_scored && call.state != CallState::Decided { a.button.quiet href=(path("reviewers")) { (visit.t("training-reviewers")) } }
            @if is_scored && call.state == CallState::Review { a.button href=(path("decision")) { (visit.t("training-decision")) } }
            @if call.state == CallState::Open {
                form.inline method="post" action=(path("closing")) data-confirm=(visit.t("training-close-sure")) { button.quiet { (visit.t("training-close")) } }
            }
            @if call.state == CallState::Draft {
                form.inline method="post" action=(path("removal")) data-confirm=(visit.t("training-remove-sure")) { button.quiet.danger { (visit.t("training-remove")) } }
            }
        }
    }
}

fn figures(visit: &Visit, call: &Call, counts: &[(ApplicationState, i64)]) -> Markup {
    let shown = ApplicationState::ALL.iter().filter_map(|state| {
        counts.iter().find(|(own, count)| own == state && *count > 0).map(|(_, count)| (*state, *count))
    });
    html! {
        @if !counts.is_empty() { div.grid { @for (state, count) in shown {
            a.card href=(format!("{}?state={}", kept_path(visit, call.key, "applications"), state.code())) {
                p.kind { (visit.t(state.label())) } p.figure { (visit.number(count)) }
            }
        } } }
    }
}

fn cohort_list(visit: &Visit, call: &Call, cohorts: &[Cohort], is_keeper: bool) -> Markup {
    html! {
        section {
            div.toolbar { h2 { (visit.t("training-cohorts")) }
                @if is_keeper && matches!(call.state, CallState::Draft | CallState::Open) { a.button.quiet href=(visit.path(&format!("training/cohorts/new?call={}", call.key.call))) { (visit.t("training-cohort-new")) } } }
            @if cohorts.is_empty() { p.soft { (visit.t("training-cohorts-none")) } }
            @else { ul.links { @for cohort in cohorts { li {
                @let words = say::cohort(&visit.app().words, visit.lang, cohort);
                @if is_keeper { a href=(visit.path(&format!("training/cohorts/{}", cohort.id))) { (words) } } @else { (words) }
                p.small.soft { (visit.t_with("training-places", &web::args![count = cohort.content.places])) }
            } } } }
        }
    }
}

/// Publishes a draft.
pub(super) async fn publish(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let call = kept(&visit, &id).await?;
    let key = call.key;
    let done = write(&visit, move |tx| calls::publish(tx, key).map(drop)).await?;
    Ok(answered(&visit, kept_path(&visit, key, ""), done, "training-said-published"))
}

/// Ends the time of applying.
pub(super) async fn close(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let call = kept(&visit, &id).await?;
    let key = call.key;
    let scribe = Writer::of_visit(&visit, key).await?;
    let done = write(&visit, move |tx| calls::close(tx, key, &*scribe).map(drop)).await?;
    Ok(answered(&visit, kept_path(&visit, key, ""), done, "training-said-closed"))
}

/// Throws a draft away.
pub(super) async fn remove(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let call = kept(&visit, &id).await?;
    let key = call.key;
    let done = write(&visit, move |tx| calls::remove(tx, key)).await?;
    let back = if done.is_ok() { visit.path("training") } else { kept_path(&visit, key, "") };
    Ok(answered(&visit, back, done, "training-said-removed"))
}
