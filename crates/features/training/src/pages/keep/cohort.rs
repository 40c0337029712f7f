//! Cohorts: when, where, how many places; who has one.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use web::field::{faults, multilingual};
use web::table::{Column, Listing, PAGE_ROWS, page_of, pager, table};
use web::{Error, Field, Form, Page, Result, Visit};

use crate::model::cohort::Content;
use crate::model::{Application, ApplicationState, Call, CallState, Cohort, Key, Programme, Refused};
use crate::pages::letters::Writer;
use crate::pages::{kept_path, learning, picks, say, write};
use crate::store::places::{self, Seats};
use crate::store::{Scribe, Silent, applications, calls, plan};

/// More places than any cohort has.
const MOST: i64 = 5_000;

async fn found(visit: &Visit, id: &str) -> Result<Cohort> {
    let id: Id<Cohort> = id.parse().map_err(|_| Error::NotFound)?;
    plan::cohort(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)
}

fn path(visit: &Visit, id: Id<Cohort>) -> String {
    visit.path(&format!("training/cohorts/{id}"))
}

/// A cohort: its places, who has one, who waits.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>, listing: Listing) -> Result<Page> {
    let cohort = found(&visit, &id).await?;
    let seats = places::seats(visit.db(), cohort.space, cohort.id).await?;
    let state = ApplicationState::from_code(listing.get("state")).unwrap_or(ApplicationState::Confirmed);
    let after = listing.after().and_then(|(rank, _)| rank.parse().ok()).unwrap_or(0);
    let rows = applications::in_order(visit.db(), &cohort, state, after, PAGE_ROWS as u32 + 1).await?;
    let (rows, more) = page_of(rows);
    let next = rows.last().filter(|_| more).and_then(|last| Some((last.rank?.to_string(), last.id.to_string())));
    let call = match cohort.call {
        Some(call) => calls::one(visit.db(), Key { space: cohort.space, call }).await?,
        None => None,
    };
    let tabs = [ApplicationState::Confirmed, ApplicationState::Offered, ApplicationState::Waiting];
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(visit.path("training")) { (visit.t("training-title")) }
            @if let Some(call) = &call { " › " a href=(kept_path(&visit, call.key, "")) { (visit.text(&call.content.title)) } } }
        p.lead { (say::when_and_where(&visit.app().words, visit.lang, &cohort)) @if cohort.content.is_cancelled { " " span.chip.late { (visit.t("training-cohort-cancelled")) } } }
        (learning::rooms(&visit, &cohort, ""))
        (figures(&visit, &seats))
        @if !cohort.content.is_cancelled { p.actions { a.button.quiet href=(format!("{}/edit", path(&visit, cohort.id))) { (visit.t("training-cohort-edit")) } } }
        @if let Some(call) = call.as_ref().filter(|call| !call.content.rules.is_empty()) {
            ul.rules { @for rule in &call.content.rules { li { (say::standing(&visit, rule, &seats.tally)) } } }
        }
        nav.tabs aria-label=(visit.t("training-applications")) { @for tab in tabs {
            a href=(format!("{}?state={}", path(&visit, cohort.id), tab.code())) aria-current=[(tab == state).then_some("page")] { (visit.t(tab.label())) }
        } }
        @if rows.is_empty() { div.empty { p { (visit.t("training-cohort-nobody")) } } }
        @else { (people(&visit, call.as_ref(), &rows)) }
        (pager(&visit, &listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
    };
    Ok(visit.page_named(visit.words(&cohort.content.title), body).wide().style("training.css"))
}

fn figures(visit: &Visit, seats: &Seats) -> Markup {
    html! {
        div.grid {
            div.card { p.kind { (visit.t("training-figure-taken")) } p.figure { (visit.number(seats.taken.into())) small { " / " (visit.number(seats.places.into())) } } }
            div.card { p.kind { (visit.t("training-application-waiting")) } p.figure { (visit.number(seats.waiting.into())) } }
            div.card { p.kind { (visit.t("training-share-people")) } p.figure { (visit.number(seats.tally.people.into())) } }
        }
    }
}

fn people(visit: &Visit, call: Option<&Call>, rows: &[Application]) -> Markup {
    let columns = [
        Column::number("training-column-rank"),
        Column::words("training-field-association"),
        Column::words("training-fact-people"),
        Column::number("training-fact-score"),
    ];
    let cells = |application: &Application| {
        let name = application.card.association.clone();
        vec![
            html! { (application.rank.map(|rank| rank.to_string()).unwrap_or_default()) },
            html! { @match call {
                Some(call) => a href=(kept_path(visit, call.key, &format!("applications/{}", application.id))) { bdi { (name) } },
                None => bdi { (name) },
            } },
            html! { @for one in &application.card.people { div { bdi { (one.name) } @if !one.function.is_empty() { " – " bdi { (one.function) } } } } },
            html! { (say::score(visit, application.score)) },
        ]
    };
    table(visit, visit.t("training-applications"), &columns, rows.iter().map(cells))
}

/// The form of a new cohort; `?call=` has it filled by a call, and a proposal says its programme, its place and its places.
pub(super) async fn new(visit: Visit, listing: Listing) -> Result<Page> {
    let places = listing.get("places").parse::<i64>().ok().filter(|places| (1..=MOST).contains(places)).unwrap_or(20);
    let form = Form::default()
        .with("places", places)
        .with("call", listing.get("call"))
        .with("programme", listing.get("programme"));
    let form = picks::with_place(&visit, form, Some(listing.get("at")));
    page(&visit, None, &form).await
}

/// Writes it.
pub(super) async fn add(visit: Visit, mut form: Form) -> Result<Response> {
    let space = visit.space()?.id;
    let Some((programme, content)) = read(&mut form) else {
        return Ok(page(&visit, None, &form).await?.invalid().into_response());
    };
    let call = match form.value("call").parse::<Id<Call>>() {
        Ok(call) => calls::one(visit.db(), Key { space, call }).await?.filter(|call| call.state != CallState::Decided),
        Err(_) => None,
    };
    let linked = call.as_ref().map(|call| call.key.call);
    match write(&visit, move |tx| plan::add_cohort(tx, space, programme, linked, &content)).await? {
        Ok(id) => {
            let back = call.map_or_else(|| path(&visit, id), |call| kept_path(&visit, call.key, ""));
            Ok(visit.see_saying(back, "training-said-cohort").into_response())
        }
        Err(refused) => refuse(&visit, None, form, refused).await,
    }
}

/// The form of a cohort that is there.
pub(super) async fn edit(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let cohort = found(&visit, &id).await?;
    let content = &cohort.content;
    let mut form = Form::default()
        .with_text("title", &content.title)
        .with_text("address", &content.address)
        .with("programme", cohort.programme)
        .with("first_day", content.first_day)
        .with("last_day", content.last_day)
        .with("places", content.places);
    form = picks::with_place(&visit, form, content.place.as_deref());
    if content.is_cancelled {
        form = form.with("cancelled", "yes");
    }
    page(&visit, Some(&cohort), &form).await
}

/// Changes it.
pub(super) async fn change(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let cohort = found(&visit, &id).await?;
    let Some((programme, content)) = read(&mut form) else {
        return Ok(page(&visit, Some(&cohort), &form).await?.invalid().into_response());
    };
    let scribe: Box<dyn Scribe> = match cohort.call {
        Some(call) => Writer::of_visit(&visit, Key { space: cohort.space, call }).await?,
        None => Box::new(Silent),
    };
    let (space, id) = (cohort.space, cohort.id);
    match write(&visit, move |tx| plan::change_cohort(tx, space, id, programme, &content, &*scribe)).await? {
        Ok(()) => Ok(visit.see_saying(path(&visit, id), "training-said-cohort").into_response()),
        Err(refused) => refuse(&visit, Some(&cohort), form, refused).await,
    }
}

async fn refuse(visit: &Visit, cohort: Option<&Cohort>, mut form: Form, refused: Refused) -> Result<Response> {
    let field = if refused == Refused::TooFewPlaces { "places" } else { "programme" };
    form.fault(field, refused.message());
    Ok(page(visit, cohort, &form).await?.invalid().into_response())
}

fn read(form: &mut Form) -> Option<(Id<Programme>, Content)> {
    let title = form.text("title", 200);
    if form.value("programme").is_empty() {
        form.fault("programme", "web-fault-required");
    }
    let programme = form.id("programme");
    let (first, last) = (form.required_date("first_day"), form.required_date("last_day"));
    if let (Some(first), Some(last)) = (first, last)
        && last < first
    {
        form.fault("last_day", "training-fault-last-day");
    }
    let place = picks::PLACE.read(form);
    let places = form.required_whole("places", 1..=MOST).and_then(|places| i32::try_from(places).ok());
    let address = form.optional_text("address", 300);
    let content = Content {
        title,
        first_day: first?,
        last_day: last?,
        place,
        address,
        places: places?,
        is_cancelled: form.is_ticked("cancelled"),
    };
    form.is_good().then_some((programme?, content))
}

async fn page(visit: &Visit, cohort: Option<&Cohort>, form: &Form) -> Result<Page> {
    let programmes = plan::programmes(visit.db(), visit.space()?.id, None, 200).await?;
    let chosen = form.value("programme").to_owned();
    let open = programmes.iter().filter(|one| !one.content.is_retired || one.id.to_string() == chosen);
    let options = web::field::options(visit, open.map(|one| (one.id, &one.content.title)));
    let back = cohort.map_or_else(|| visit.path("training"), |cohort| path(visit, cohort.id));
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(visit.path("training")) { (visit.t("training-title")) } }
        (faults(visit, form))
        @if programmes.is_empty() { p.note { (visit.t("training-cohort-no-programme")) " " a href=(visit.path("training/programmes/new")) { (visit.t("training-programme-new")) } } }
        form method="post" {
            input type="hidden" name="call" value=(form.value("call"));
            (Field::choice("programme", "training-field-programme", options).or_empty("training-choose").required().show(visit, form))
            (multilingual(visit, form, "title", "training-field-cohort-title", 1))
            div.fields {
                (Field::date("first_day", "training-field-first-day").required().show(visit, form))
                (Field::date("last_day", "training-field-last-day").required().show(visit, form))
            }
            (picks::PLACE.show(visit, form))
            (multilingual(visit, form, "address", "training-field-address", 1))
            (Field::number("places", "training-field-places").hint("training-field-places-hint").required().show(visit, form))
            @if cohort.is_some() { (Field::tick("cancelled", "training-field-cancelled").hint("training-field-cancelled-hint").show(visit, form)) }
            p.actions { button { (visit.t("web-save")) } a href=(back) { (visit.t("web-cancel")) } }
        }
    };
    Ok(visit
        .page(if cohort.is_some() { "training-cohort-edit" } else { "training-cohort-new" }, body)
        .style("training.css"))
}
