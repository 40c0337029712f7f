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

use crate::model::certificate::{Attendant, Kind};
use crate::model::{Cohort, Programme, Refused};
use crate::pages::say;
use crate::store::attended::{Attended, House, Register as _};
use crate::store::credentials::Standing;
use crate::store::{credentials, issuers, plan};

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

async fn programme(visit: &Visit, cohort: &Cohort) -> Result<Programme> {
    plan::programme(visit.db(), cohort.space, cohort.programme).await?.ok_or(Error::NotFound)
}

/// Who attended how long, what that is worth, and what was issued.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>, listing: Listing) -> Result<Page> {
    let cohort = cohort(&visit, &id).await?;
    let programme = programme(&visit, &cohort).await?;
    let after = listing.after().and_then(|(id, _)| id.parse::<Id<Attendant>>().ok());
    let rows = House.of_cohort(visit.db(), &cohort, after, PAGE_ROWS as u32 + 1).await?;
    let (rows, more) = page_of(rows);
    let next = rows.last().filter(|_| more).map(|last| (last.participant.to_string(), last.participant.to_string()));
    let standing = credentials::standing(visit.db(), &cohort).await?;
    let rule = programme.content.certificate;
    let can = visit.is_at_least(actors::Role::Secretary) && visit.world().today() >= cohort.content.last_day;
    let is_kept = rows.iter().any(|one| one.minutes.is_some());
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) {
            a href=(visit.path("training")) { (visit.t("training-title")) } " › "
            a href=(visit.path(&format!("training/cohorts/{}", cohort.id))) { (visit.text(&cohort.content.title)) }
        }
        p.lead { (visit.t_with("credentials-rule", &args![percent = rule.percent, hours = programme.content.hours])) }
        @if !is_kept { p.note { (visit.t("credentials-no-attendance")) } }
        @else if visit.world().today() < cohort.content.last_day { p.note { (visit.t("credentials-not-yet")) } }
        @if can && is_kept {
            form method="post" data-confirm=(visit.t("credentials-issue-sure")) { p.actions { button { (visit.t("credentials-issue")) } } }
        }
        @if !standing.is_empty() {
            p { (visit.t_with("credentials-issued-count", &args![count = standing.len()])) }
            form method="post" action=(format!("{}/papers", path(&visit, &cohort))) { p.actions {
                button.quiet name="in" value="fr" { (visit.t("credentials-papers-fr")) } " "
                button.quiet name="in" value="ar" { (visit.t("credentials-papers-ar")) }
            } }
        }
        @if rows.is_empty() { div.empty { p { (visit.t("training-cohort-nobody")) } } }
        @else { (people(&visit, &programme, &rows, &standing)) }
        (pager(&visit, &listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
    };
    Ok(visit.page("credentials-title", body).wide().style("training.css"))
}

fn people(visit: &Visit, programme: &Programme, rows: &[Attended], standing: &Standing) -> Markup {
    let columns = [
        Column::words("credentials-fact-name"),
        Column::words("training-field-association"),
        Column::number("credentials-fact-hours"),
        Column::words("credentials-column-worth"),
        Column::words("credentials-column-issued"),
    ];
    let cells = |one: &Attended| {
        let worth = one.minutes.and_then(|minutes| programme.content.certificate.of(minutes, programme.content.hours));
        let issued = standing.get(&one.participant.uuid());
        vec![
            html! { bdi { (one.name) } },
            html! { @match one.actor {
                Some(actor) => a href=(visit.path(&format!("training/associations/{actor}"))) { bdi { (one.association) } },
                None => bdi { (one.association) },
            } },
            html! { (one.minutes.map_or_else(|| "–".to_owned(), |minutes| time(visit, minutes))) },
            html! { (worth.map_or("–", |kind: Kind| visit.t(kind.label()))) },
            html! { @match issued {
                Some((kind, id)) => {
                    a href=(format!("/credentials/{id}")) { (visit.t(kind.label())) } " "
                    @if visit.is_at_least(actors::Role::Secretary) { a.small href=(visit.path(&format!("training/credentials/{id}/withdrawal"))) { (visit.t("credentials-withdraw")) } }
                },
                None => "–",
            } },
        ]
    };
    table(visit, visit.t("credentials-title"), &columns, rows.iter().map(cells))
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
    let order = Order { db: visit.db().clone(), who: visit.who(), programme, cohort, end: end.clone() };
    let work = move |progress| order.carry_out(progress);
    Ok(visit.start_work_from(end, "credentials-issuing", work).into_response())
}

struct Order {
    db: store::Db,
    who: Who,
    programme: Programme,
    cohort: Cohort,
    end: String,
}

impl Order {
    async fn carry_out(self, progress: Progress) -> Result<String> {
        let Self { db, who, programme, cohort, end } = self;
        let stream = Stream::space(cohort.space);
        if issuers::signing(&db, cohort.space).await?.is_none() {
            let new = draw().await?;
            let space = cohort.space;
            db.write(stream, who, move |tx| issuers::begin(tx, space, &new)).await?;
        }
        progress.expect(u64::try_from(cohort.content.places).unwrap_or(0));
        let mut after = None;
        loop {
            let people = House.of_cohort(&db, &cohort, after, PART).await?;
            let (count, is_last) = (people.len() as u64, people.len() < PART as usize);
            after = people.last().map(|last| last.participant);
            let (programme, cohort) = (programme.clone(), cohort.clone());
            let act = move |tx: &mut Tx<'_>| credentials::issue(tx, &programme, &cohort, &people).map(drop);
            if let Err(error) = db.write(stream, who, act).await {
                return Err(Error::told(error.refusal::<Refused>()?.message()));
            }
            progress.advance(count);
            if is_last {
                return Ok(end);
            }
        }
    }
}

/// Draws keys where waiting is allowed.
pub(super) async fn draw() -> Result<IssuerKeys> {
    let drawn = tokio::task::spawn_blocking(IssuerKeys::draw).await;
    drawn.map_err(Error::fault)?.map_err(Error::fault)
}
