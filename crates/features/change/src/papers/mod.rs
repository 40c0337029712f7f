//! The report on paper, with its drawings: for an assembly what it needs to understand, for a donor everything that can be told.

mod map;

use kernel::{Direction, place};
use papers::pdf;
use serde::Serialize;
use web::{Result, Visit};

use crate::model::{Audience, By, Change, Division, Report};
use crate::pages::View;
use crate::pages::drawn::share;
use crate::pages::words::{self, plain};

const TEMPLATE: &str = include_str!("report.typ");

/// A report that is ready to be printed.
#[derive(Serialize)]
pub(crate) struct Paper {
    title: String,
    organisation: String,
    period: String,
    /// The instrument, where there are several.
    instrument: Option<String>,
    lang: &'static str,
    rtl: bool,
    date_line: String,
    note: Option<String>,
    said_title: String,
    said: Vec<String>,
    figures: Vec<(String, String)>,
    labels: Labels,
    radar: Option<Radar>,
    map: Option<map::Drawn>,
    tables: Vec<Table>,
    years: Option<Plain>,
    seen: Plain,
    method_title: String,
    method: Vec<String>,
}

/// The heads of the tables, and what the points mean.
#[derive(Serialize)]
struct Labels {
    name: String,
    before: String,
    after: String,
    by: String,
    of: String,
    few: String,
    scale: String,
}

#[derive(Serialize)]
struct Radar {
    title: String,
    axes: Vec<String>,
    before: Vec<f64>,
    after: Vec<f64>,
}

/// Groups or domains: each a line with its points.
#[derive(Serialize)]
struct Table {
    title: String,
    words: Option<String>,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    name: String,
    /// Where the points stand, from 0 to 1; none of few.
    points: Option<(f64, f64)>,
    before: String,
    after: String,
    by: String,
    of: String,
}

/// A table of figures.
#[derive(Serialize)]
struct Plain {
    title: String,
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Paper {
    /// The PDF.
    ///
    /// # Errors
    /// A fault of the template.
    pub(crate) fn print(&self) -> papers::Result<Vec<u8>> {
        pdf::set(TEMPLATE, self)
    }
}

/// The paper of a report, in the language of whoever asks for it.
///
/// # Errors
/// Where the visit has no space.
pub(crate) fn paper(visit: &Visit, view: &View, audience: Audience) -> Result<Paper> {
    let report = &view.report;
    let t = |id: &str| visit.t(id).to_owned();
    let is_whole = audience == Audience::Donor;
    let mut tables = domains(visit, report).into_iter().collect::<Vec<Table>>();
    let told = |by: &By| is_whole || matches!(by, By::Region | By::Path);
    if report.whole.change.is_some() {
        tables.extend(report.divisions.iter().filter(|division| told(&division.by)).map(|of| divided(visit, of)));
    }
    Ok(Paper {
        title: t("change-title"),
        organisation: visit.words(&visit.space()?.name).to_owned(),
        period: words::period(&report.asked),
        instrument: view.has_choice().then(|| view.instrument().to_owned()),
        lang: visit.lang.code(),
        rtl: visit.lang.direction() == Direction::Rtl,
        date_line: visit.date(visit.world().today()),
        note: report.is_generated.then(|| t("change-generated")),
        said_title: t("change-said-title"),
        said: words::said(visit, report).iter().map(|line| plain(line)).collect(),
        figures: words::figures(report).into_iter().map(|(id, value)| (t(id), visit.number(value))).collect(),
        labels: Labels {
            name: t("change-column-name"),
            before: t("change-column-before"),
            after: t("change-column-after"),
            by: t("change-column-by"),
            of: t("change-column-of"),
            few: t("change-few"),
            scale: t("change-scale"),
        },
        radar: radar(visit, report),
        map: map::drawn(visit, report),
        tables,
        years: is_whole.then(|| years(visit, report)),
        seen: seen(visit, report),
        method_title: t("change-method"),
        method: words::method(visit, report).iter().map(|line| plain(line)).collect(),
    })
}

fn radar(visit: &Visit, report: &Report) -> Option<Radar> {
    let domains = &report.whole.domains;
    let codes = words::in_order(domains.keys().cloned());
    let value = |of: fn(&Change) -> i64| {
        codes.iter().filter_map(|code| domains.get(code)).map(|change| share(of(change))).collect()
    };
    (codes.len() >= 3).then(|| Radar {
        title: visit.t("change-radar").to_owned(),
        axes: codes.iter().map(|code| words::domain(visit, report, code)).collect(),
        before: value(|change| change.before),
        after: value(|change| change.after),
    })
}

fn row(visit: &Visit, name: String, change: Option<&Change>, members: usize) -> Row {
    let figure = |of: &dyn Fn(&Change) -> String| change.map_or("–".to_owned(), of);
    Row {
        name,
        points: change.map(|change| (share(change.before), share(change.after))),
        before: figure(&|change| words::level(visit, change.before)),
        after: figure(&|change| words::level(visit, change.after)),
        by: figure(&|change| words::signed(visit, change.by)),
        of: change.map_or(members, |change| change.of).to_string(),
    }
}

fn domains(visit: &Visit, report: &Report) -> Option<Table> {
    report.whole.change.as_ref()?;
    let all = &report.whole.domains;
    let rows = words::in_order(all.keys().cloned())
        .into_iter()
        .map(|code| row(visit, words::domain(visit, report, &code), all.get(&code), report.whole.members));
    Some(Table { title: visit.t("change-by-domain").to_owned(), words: None, rows: rows.collect() })
}

fn divided(visit: &Visit, division: &Division) -> Table {
    let groups = division.groups.iter();
    Table {
        title: visit.t(division.by.label()).to_owned(),
        words: (division.by == By::Path).then(|| visit.t("change-path-words").to_owned()),
        rows: groups
            .map(|group| row(visit, words::group(visit, division.by, &group.key), group.change.as_ref(), group.members))
            .collect(),
    }
}

fn years(visit: &Visit, report: &Report) -> Plain {
    let heads = [
        "change-column-year",
        "change-figure-trained",
        "change-figure-people",
        "change-figure-women",
        "change-figure-youth",
        "change-figure-hours",
        "change-figure-visits",
    ];
    let rows = report.years.iter().map(|line| {
        let work = &line.work;
        let trained = i64::try_from(work.trained).unwrap_or(i64::MAX);
        let figures = [trained, work.people, work.women, work.youth, work.minutes / 60, work.visits];
        std::iter::once(line.year.to_string()).chain(figures.map(|figure| visit.number(figure))).collect()
    });
    Plain {
        title: visit.t("change-work").to_owned(),
        heads: heads.map(|id| visit.t(id).to_owned()).to_vec(),
        rows: rows.collect(),
    }
}

fn seen(visit: &Visit, report: &Report) -> Plain {
    let seen = &report.seen;
    let lines = [
        ("change-seen-assessed", seen.assessed),
        ("change-seen-paired", seen.paired),
        ("change-seen-earlier", seen.earlier),
        ("change-seen-waiting", seen.waiting),
        ("change-seen-gone", seen.gone),
    ];
    Plain {
        title: visit.t("change-seen").to_owned(),
        heads: Vec::new(),
        rows: lines.map(|(id, count)| vec![visit.t(id).to_owned(), count.to_string()]).to_vec(),
    }
}

/// What a region is called.
fn region(visit: &Visit, code: &str) -> String {
    place::get(code).map_or(code, |place| visit.words(&place.name)).to_owned()
}
