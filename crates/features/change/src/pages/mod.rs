//! `/s/{space}/change`: the report, and the same as a PDF, a workbook and comma-separated values.

pub(crate) mod chores;
pub(crate) mod drawn;
mod sheet;
mod show;
pub(crate) mod words;

use actors::Role;
use axum::response::{IntoResponse, Response};
use papers::sheet::{csv, xlsx};
use web::table::Listing;
use web::{Allow, Asset, Desk, Download, Error, Result, Route, Visit};

use crate::model::{Asked, Audience, Histories, Report, Since};
use crate::store::{follow, histories};

/// How the drawings of the report look.
pub(crate) const STYLE: Asset =
    Asset { name: "change.css", mime: "text/css; charset=utf-8", bytes: include_bytes!("../../assets/change.css") };

/// The instrument of the house, of which a report is where nothing else is said.
pub(crate) const HOUSE_INSTRUMENT: &str = "associations";
/// So many steps over the journal at most while somebody waits.
const STEPS: usize = 40;
/// No report is over more years.
const MOST_YEARS: i16 = 30;

pub(crate) fn routes() -> Vec<Route> {
    let officer = Allow::Space(Role::Officer);
    vec![
        Route::get("/s/{space}/change", officer, show::show),
        Route::get("/s/{space}/change/report.pdf", officer, print),
        Route::get("/s/{space}/change/report.xlsx", officer, workbook),
        Route::get("/s/{space}/change/report.csv", officer, values),
        Route::post("/s/{space}/change/reading", Allow::Space(Role::Administrator), read_anew),
    ]
}

/// A report before somebody, with what else could be asked for.
pub(crate) struct View {
    pub(crate) report: Report,
    /// The instruments that were used here: what each is called, and its code.
    pub(crate) instruments: Vec<(String, String)>,
    /// The years that can be asked for.
    pub(crate) years: (i16, i16),
    /// How far the journal was read.
    pub(crate) place: follow::Place,
}

impl View {
    async fn of(visit: &Visit, listing: &Listing) -> Result<Self> {
        let space = visit.space()?.id;
        let (place, all) = histories::whole(visit.db(), space, STEPS).await?;
        let all = all.unwrap_or_default();
        let today = visit.world().today();
        let years = years(&all, today.year());
        let codes = all.instruments();
        let asked = asked(listing, years, &codes);
        let named = |code: String| (words::instrument(visit, &code, all.instrument_name(&code)), code);
        let instruments = codes.into_iter().map(named).collect();
        Ok(Self { report: Report::of(&all, asked, today), instruments, years, place })
    }

    /// Whether there are several instruments to choose from, so that it is said which one a report is of.
    pub(crate) fn has_choice(&self) -> bool {
        self.instruments.len() > 1 || self.report.asked.instrument != HOUSE_INSTRUMENT
    }

    /// What the instrument of this report is called.
    pub(crate) fn instrument(&self) -> &str {
        let own = self.instruments.iter().find(|(_, code)| *code == self.report.asked.instrument);
        own.map_or("", |(name, _)| name)
    }

    /// The address of this report in another form.
    pub(crate) fn path(&self, visit: &Visit, below: &str) -> String {
        let Asked { from, to, since, instrument } = &self.report.asked;
        let asked = format!("from={from}&to={to}&since={}&instrument={}", since.code(), web::encoded(instrument));
        visit.path(&format!("change{below}?{asked}"))
    }
}

/// From the first year of which something is told to this one.
fn years(all: &Histories, this: i16) -> (i16, i16) {
    let first = all.years().map_or(this, |(first, _)| first.min(this));
    (first.max(this - MOST_YEARS), this)
}

/// What an address asks for; what it does not say, or says wrongly, is all there is.
fn asked(listing: &Listing, (first, last): (i16, i16), instruments: &[String]) -> Asked {
    let year = |name: &str| listing.get(name).parse::<i16>().ok().map(|year| year.clamp(first, last));
    let (from, to) = (year("from").unwrap_or(first), year("to").unwrap_or(last));
    let wanted = instruments.iter().find(|code| *code == listing.get("instrument"));
    Asked {
        from: from.min(to),
        to: from.max(to),
        since: Since::from_code(listing.get("since")).unwrap_or(Since::First),
        instrument: wanted.or(instruments.first()).cloned().unwrap_or_default(),
    }
}

/// The report on paper; where the journal is still being read, the page says so instead.
async fn print(visit: Visit, listing: Listing) -> Result<Response> {
    let desk = Desk::free().await?;
    let view = View::of(&visit, &listing).await?;
    if !view.place.is_reached() {
        return Ok(visit.see(view.path(&visit, "")).into_response());
    }
    let audience = Audience::from_code(listing.get("for")).unwrap_or(Audience::Donor);
    let paper = crate::papers::paper(&visit, &view, audience)?;
    let pdf = desk.make(move || paper.print()).await?;
    Ok(Download::pdf(&name(&view.report, visit.lang.code()), pdf).into_response())
}

async fn workbook(visit: Visit, listing: Listing) -> Result<Response> {
    let desk = Desk::free().await?;
    let view = View::of(&visit, &listing).await?;
    if !view.place.is_reached() {
        return Ok(visit.see(view.path(&visit, "")).into_response());
    }
    let rows = sheet::of(&visit, &view.report);
    Ok(Download::xlsx(&name(&view.report, visit.lang.code()), desk.make(move || xlsx(&rows)).await?).into_response())
}

async fn values(visit: Visit, listing: Listing) -> Result<Response> {
    let desk = Desk::free().await?;
    let view = View::of(&visit, &listing).await?;
    if !view.place.is_reached() {
        return Ok(visit.see(view.path(&visit, "")).into_response());
    }
    let rows = sheet::of(&visit, &view.report);
    Ok(Download::csv(&name(&view.report, visit.lang.code()), desk.make(move || csv(&rows)).await?).into_response())
}

fn name(report: &Report, lang: &str) -> String {
    format!("change-{}-{}-{lang}", report.asked.from, report.asked.to)
}

/// Reads the journal anew from its beginning.
async fn read_anew(visit: Visit) -> Result<Response> {
    let space = visit.space().map_err(|_| Error::NotFound)?.id;
    follow::forget(visit.db(), space, visit.who()).await?;
    Ok(visit.see_saying(visit.path("change"), "change-read-anew-done").into_response())
}
