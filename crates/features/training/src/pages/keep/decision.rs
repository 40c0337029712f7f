//! The decision: what the scores and the rules propose, cohort by cohort, with the reason of each; a person decides it.

use actors::Role;
use axum::extract::Path;
use axum::response::Response;
use maud::{Markup, html};
use web::table::{Column, Listing, PAGE_ROWS, pager, table};
use web::{Error, Form, Result, Visit, args};

use crate::model::{Application, Call, CallState, Cohort, Order, Outcome};
use crate::pages::letters::Writer;
use crate::pages::{answered, kept, kept_path, place_name, private, say, write};
use crate::store::decisions::{self, Proposal, Proposed};
use crate::store::{applications, plan};

const COLUMNS: [Column; 7] = [
    Column::number("training-column-rank"),
    Column::words("training-field-association"),
    Column::number("training-fact-score"),
    Column::words("training-column-proposed"),
    Column::words("training-column-why"),
    Column::number("training-column-women"),
    Column::words("training-column-region"),
];

/// The page: `?cohort=` shows one of several, `?after=` goes on in its list.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>, listing: Listing) -> Result<Response> {
    let call = kept(&visit, &id).await?;
    if call.state != CallState::Review || call.content.order != Order::Score {
        return Err(Error::NotFound);
    }
    let cohorts = plan::cohorts_of(visit.db(), call.key.space, call.key.call).await?;
    let mut proposals = Vec::with_capacity(cohorts.len());
    for cohort in &cohorts {
        proposals.push(decisions::propose(visit.db(), &call, cohort).await?);
    }
    let open = decisions::unreviewed(visit.db(), call.key).await?;
    let seen = decisions::print(visit.db().keys(), call.key, &proposals);
    let chosen = cohorts.iter().position(|cohort| cohort.id.to_string() == listing.get("cohort")).unwrap_or(0);
    let path = kept_path(&visit, call.key, "decision");
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(kept_path(&visit, call.key, "")) { (visit.text(&call.content.title)) } }
        p.lead { (visit.t("training-decision-words")) }
        @if open > 0 { p.note { (visit.t_with("training-step-reviews", &args![count = open])) } }
        @if cohorts.len() > 1 { nav.tabs aria-label=(visit.t("training-cohorts")) { @for (at, cohort) in cohorts.iter().enumerate() {
            a href=(format!("{path}?cohort={}", cohort.id)) aria-current=[(at == chosen).then_some("page")] { (visit.text(&cohort.content.title)) }
        } } }
        @if let (Some(cohort), Some(proposal)) = (cohorts.get(chosen), proposals.get(chosen)) {
            (proposed(&visit, &call, cohort, proposal, &listing).await?)
        }
        @if open == 0 && visit.is_at_least(Role::Secretary) {
            section { h2 { (visit.t("training-decide-title")) }
                p { (visit.t_with("training-decide-words", &args![days = call.content.confirm_days])) }
                form method="post" data-confirm=(visit.t("training-decide-sure")) {
                    input type="hidden" name="seen" value=(seen);
                    p.actions { button { (visit.t("training-decide")) } }
                }
            }
        }
    };
    Ok(private(visit.page("training-decision", body).wide().style("training.css")))
}

async fn proposed(
    visit: &Visit,
    call: &Call,
    cohort: &Cohort,
    proposal: &Proposal,
    listing: &Listing,
) -> Result<Markup> {
    let after: usize = listing.after().and_then(|(at, _)| at.parse().ok()).unwrap_or(0);
    let shown: Vec<(usize, &Proposed)> = proposal.lines.iter().enumerate().skip(after).take(PAGE_ROWS).collect();
    let more = proposal.lines.len() > after + PAGE_ROWS;
    let mut rows = Vec::with_capacity(shown.len());
    for (at, line) in shown {
        let application = applications::one(visit.db(), call.key, line.id).await?.ok_or(Error::NotFound)?;
        rows.push(row(visit, call, at, line, application));
    }
    let next = more.then(|| (after + PAGE_ROWS).to_string());
    Ok(html! {
        section {
            h2 { (say::cohort(&visit.app().words, visit.lang, cohort)) }
            div.grid {
                div.card { p.kind { (visit.t("training-outcome-accepted")) } p.figure { (visit.number(proposal.count(Outcome::Accepted).into())) small { " / " (visit.number(proposal.places.into())) } } }
                div.card { p.kind { (visit.t("training-outcome-waiting")) } p.figure { (visit.number(proposal.count(Outcome::Waiting).into())) } }
                div.card { p.kind { (visit.t("training-outcome-refused")) } p.figure { (visit.number(proposal.count(Outcome::Refused).into())) } }
            }
            @if !call.content.rules.is_empty() { ul.rules { @for rule in &call.content.rules { li { (say::standing(visit, rule, &proposal.tally)) } } } }
            @if rows.is_empty() { div.empty { p { (visit.t("training-applications-none")) } } }
            @else { (table(visit, visit.t("training-decision"), &COLUMNS, rows)) }
            (pager(visit, listing, next.as_ref().map(|at| (at.as_str(), "-".to_owned()))))
        }
    })
}

fn row(visit: &Visit, call: &Call, at: usize, line: &Proposed, application: Application) -> Vec<Markup> {
    let facts = &line.candidate.facts;
    let told = Application { why: line.verdict.why.clone(), ..application };
    let tone = match line.verdict.outcome {
        Outcome::Accepted => "ok",
        Outcome::Waiting => "wait",
        Outcome::Refused => "late",
    };
    vec![
        html! { (at + 1) },
        html! { a href=(kept_path(visit, call.key, &format!("applications/{}", line.id))) { (line.candidate.number) " " bdi { (told.card.association) } } },
        html! { (say::score(visit, line.candidate.score)) },
        html! { span class=(format!("chip {tone}")) { (visit.t(line.verdict.outcome.label())) } },
        html! { (say::why(&visit.app().words, visit.lang, call, &told).unwrap_or_default()) },
        html! { (facts.women) " / " (facts.people) },
        html! { (place_name(&facts.region, visit.lang)) @if facts.is_rural { " " span.chip { (visit.t("training-group-rural")) } } @if facts.is_new { " " span.chip { (visit.t("training-group-new")) } } },
    ]
}

/// Decides as it was seen.
pub(super) async fn decide(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<Response> {
    let call = kept(&visit, &id).await?;
    let (key, seen) = (call.key, form.value("seen").to_owned());
    let scribe = Writer::of_visit(&visit, key).await?;
    let done = write(&visit, move |tx| decisions::decide(tx, key, &seen, &*scribe)).await?;
    let back = if done.is_ok() { kept_path(&visit, key, "") } else { kept_path(&visit, key, "decision") };
    Ok(answered(&visit, back, done, "training-said-decided"))
}
