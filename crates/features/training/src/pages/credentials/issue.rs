//! Who of a cohort is given what, by the hours that she attended.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use badges::IssuerKeys;
use kernel::Id;
use maud::{Markup, html};
use store::{Stream, Tx, Who};
use web::table::{Column, Listing, PAGE_ROWS, page_of, pager, table};
use web::work::Progress;
use web::{Error, Page, Result, Visit, args};

use super::letters::Writer;
use crate::model::{Cohort, Programme, Refused};
use crate::pages::{learning, say};
use crate::store::attended::{self, Attended, Kept};
use crate::store::{awards, credentials, issuers, plan, session_people};

/// How many are issued in one write.
const PART: u32 = 100;

/// The cohort of an address below `/s/{space}/training/cohorts/{cohort}`.
pub(super) async fn cohort(visit: &Visit, id: &str) -> Result<Cohort> {
    let id: Id<Cohort> = id.parse().map_err(|_| Error::NotFound)?;
    plan::cohort(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)
}

/// The page of its certificates.
pub(super) fn path(visit: &Visit, cohort: &Cohort) -> String {
    visit.path(&format!("training/cohorts/{}/certificates", cohort.id))
}

pub(super) async fn programme(visit: &Visit, cohort: &Cohort) -> Result<Programme> {
    plan::programme(visit.db(), cohort.space, cohort.programme).await?.ok_or(Error::NotFound)
}

/// Who attended how long, what that is worth, and what was issued.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>, listing: Listing) -> Result<Page> {
    let cohort = cohort(&visit, &id).await?;
    let programme = programme(&visit, &cohort).await?;
    let after = listing.after().and_then(|(number, _)| number.parse().ok()).unwrap_or(0);
    let rows = attended::of_cohort(visit.db(), &cohort, after, PAGE_ROWS as u32 + 1).await?;
    let (rows, more) = page_of(rows);
    let next = rows.last().filter(|_| more).map(|last| (last.number.to_string(), last.participant.to_string()));
    let kept = attended::kept(visit.db(), &cohort).await?;
    let standing = credentials::standing(visit.db(), &cohort).await?;
    let rule = programme.content.certificate;
    let is_over = visit.world().today() >= cohort.content.last_day && kept.to_come == 0;
    let can = visit.is_at_least(actors::Role::Secretary) && is_over && kept.noted > 0 && !cohort.content.is_cancelled;
    let body = html! {
        (learning::tabs(&visit, &cohort, "certificates"))
        p { (visit.t_with("credentials-rule", &args![percent = rule.percent, hours = programme.content.hours])) }
        (register(&visit, &cohort, &programme, kept))
        @if can { form method="post" data-confirm=(visit.t("credentials-issue-sure")) { p.actions { button { (visit.t("credentials-issue")) } } } }
        @if standing > 0 {
            p { (visit.t_with("credentials-issued-count", &args![count = standing])) }
            form method="post" action=(format!("{}/papers", path(&visit, &cohort))) { p.actions {
                button.quiet name="in" value="fr" { (visit.t("credentials-papers-fr")) } " "
                button.quiet name="in" value="ar" { (visit.t("credentials-papers-ar")) }
            } }
            p.exports { (visit.t("web-export")) " " a href=(format!("{}.xlsx", path(&visit, &cohort))) { "XLSX" } " " a href=(format!("{}.csv", path(&visit, &cohort))) { "CSV" } }
        }
        @if rows.is_empty() { div.empty { p { (visit.t("training-cohort-nobody")) } } }
        @else { (people(&visit, &programme, &rows)) }
        (pager(&visit, &listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
    };
    Ok(visit.page("credentials-title", body).wide().style("training.css"))
}

/// What has to be known of the register before anything is issued by it.
fn register(visit: &Visit, cohort: &Cohort, programme: &Programme, kept: Kept) -> Markup {
    let sessions = visit.path(&format!("training/cohorts/{}/sessions", cohort.id));
    let is_over = visit.world().today() >= cohort.content.last_day && kept.to_come == 0;
    let is_short = kept.is_too_short(programme.content.certificate, programme.content.hours);
    html! {
        @if kept.noted == 0 { p.note { (visit.t("credentials-no-attendance")) " " a href=(sessions) { (visit.t("training-sessions")) } } }
        @else {
            p { (visit.t_with("credentials-kept", &args![noted = kept.noted, count = kept.half_days, hours = time(visit, kept.minutes)])) }
            @if !is_over { p.note { (visit.t("credentials-not-yet")) } }
            @if kept.missing > 0 { p.note { (visit.t_with("credentials-missing", &args![count = kept.missing])) " " a href=(sessions) { (visit.t("training-sessions")) } } }
            @if is_short { p.note { (visit.t("credentials-too-short")) } }
        }
    }
}

fn people(visit: &Visit, programme: &Programme, rows: &[Attended]) -> Markup {
    let columns = [
        Column::words("credentials-fact-name"),
        Column::words("training-field-association"),
        Column::words("credentials-fact-hours"),
        Column::words("credentials-column-worth"),
        Column::words("credentials-column-issued"),
    ];
    let cells = |one: &Attended| {
        let person = &one.person;
        vec![
            html! { @if person.name.is_empty() { span.soft { (visit.t("credentials-name-erased")) } } @else { bdi { (person.name) } } },
            html! { a href=(visit.path(&format!("training/associations/{}", one.actor))) {
                @if person.association.is_empty() { (visit.t("credentials-association-title")) } @else { bdi { (person.association) } }
            } },
            html! { (time(visit, one.minutes)) },
            html! { (one.worth(programme).map_or("–", |worth| visit.t(worth.kind.label()))) },
            html! { (issued(visit, programme, one)) },
        ]
    };
    table(visit, visit.t("credentials-title"), &columns, rows.iter().map(cells))
}

/// What somebody was given, and whether it still says what her hours are worth.
fn issued(visit: &Visit, programme: &Programme, one: &Attended) -> Markup {
    let can = visit.is_at_least(actors::Role::Secretary);
    html! {
        @match &one.has {
            Some((id, worth)) => {
                a href=(format!("/credentials/{id}")) { (visit.t(worth.kind.label())) }
                @if one.differs(programme) { " " span.chip.late { (visit.t("credentials-differs")) } }
                @if can { " " a.small href=(visit.path(&format!("training/credentials/{id}/withdrawal"))) { (visit.t("credentials-withdraw")) } }
            },
            None => "–",
        }
    }
}

/// Hours and minutes.
fn time(visit: &Visit, minutes: i64) -> String {
    say::plain(&visit.t_with("credentials-time", &args![hours = minutes / 60, minutes = minutes % 60]))
}

/// Issues to all who have none yet.
pub(super) async fn issue(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let cohort = cohort(&visit, &id).await?;
    let programme = programme(&visit, &cohort).await?;
    let end = path(&visit, &cohort);
    let (db, who, scribe) = (visit.db().clone(), visit.who(), Writer::of_visit(&visit)?);
    let order = Order { db, who, scribe, programme, cohort, end: end.clone() };
    let work = move |progress| order.carry_out(progress);
    Ok(visit.start_work_from(end, "credentials-issuing", work).into_response())
}

struct Order {
    db: store::Db,
    who: Who,
    scribe: Writer,
    programme: Programme,
    cohort: Cohort,
    end: String,
}

impl Order {
    async fn carry_out(self, progress: Progress) -> Result<String> {
        let Self { db, who, scribe, programme, cohort, end } = self;
        let (stream, space, id) = (Stream::space(cohort.space), cohort.space, cohort.id);
        if issuers::signing(&db, space).await?.is_none() {
            let new = draw().await?;
            db.write(stream, who, move |tx| issuers::begin(tx, space, &new)).await?;
        }
        let all = session_people::count(&db, space, id).await?;
        progress.expect(u64::try_from(all).unwrap_or(0));
        let mut after = 0;
        loop {
            let (programme, scribe) = (programme.clone(), scribe.clone());
            let act = move |tx: &mut Tx<'_>| {
                // As they stand in this write: somebody may be ticked, or the cohort called off, while this goes on.
                let cohort = plan::cohort_in(tx, space, id)?;
                let people = attended::of_cohort_in(tx, &cohort, after, PART)?;
                awards::issue(tx, &programme, &cohort, &people, &scribe)?;
                Ok((people.len(), people.last().map(|last| last.number)))
            };
            match db.write(stream, who, act).await {
                Err(error) => return Err(Error::told(error.refusal::<Refused>()?.message())),
                Ok((count, last)) => {
                    progress.advance(count as u64);
                    match last {
                        Some(last) if count == PART as usize => after = last,
                        _ => return Ok(end),
                    }
                }
            }
        }
    }
}

/// Draws keys where waiting is allowed.
pub(crate) async fn draw() -> Result<IssuerKeys> {
    let drawn = tokio::task::spawn_blocking(IssuerKeys::draw).await;
    drawn.map_err(Error::fault)?.map_err(Error::fault)
}
