//! `GET /datasets/{slug}/chart`: rows gathered and drawn, as the reader chooses, with plain links and a form.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::place::Level;
use maud::{Markup, html};
use web::chart::{Figure, Outlines, PlaceFigure, Series, Tone};
use web::table::Listing;
use web::{Result, Visit, args};

use super::asked::{Asked, column};
use super::cells::{self, heading, label};
use super::{Shown, tabs, there};
use crate::model::dataset::ask::{Drawing, Group, How, Step, gather};
use crate::model::dataset::{Column, Kind};

/// The most groups that are drawn; of more, the greatest.
const MOST: usize = 60;

/// What is drawn.
#[derive(Debug, Clone)]
pub(super) struct Choice {
    by: usize,
    step: Step,
    how: How,
    of: Option<usize>,
    drawing: Drawing,
}

impl Choice {
    /// What most readers want to see first: a map where there are places, else time, else a short list.
    pub(super) fn usual(columns: &[Column]) -> Option<Self> {
        let find = |kind: Kind| columns.iter().position(|column| column.kind == kind);
        let by = find(Kind::Place)
            .or_else(|| find(Kind::Date))
            .or_else(|| find(Kind::Category))
            .or_else(|| find(Kind::YesNo))
            .or_else(|| columns.iter().position(cells::is_of_years))?;
        let of = columns.iter().position(|column| column.kind.is_number() && !cells::is_of_years(column));
        let mut choice = Self { by, step: Step::Own, how: How::Count, of, drawing: Drawing::Bars };
        choice.how = of.map_or(How::Count, |of| choice.usual_how(&columns[of]));
        choice.step = match columns[by].kind {
            Kind::Place => Step::Province,
            Kind::Date => Step::Year,
            _ => Step::Own,
        };
        choice.drawing = choice.usual_drawing(columns);
        Some(choice)
    }

    /// Shares and rates have a mean, amounts a sum.
    fn usual_how(&self, of: &Column) -> How {
        if of.kind == Kind::Percent || of.unit.contains('%') || of.kind == Kind::Decimal { How::Mean } else { How::Sum }
    }

    fn usual_drawing(&self, columns: &[Column]) -> Drawing {
        match columns[self.by].kind {
            Kind::Place if matches!(self.step, Step::Region | Step::Province) => Drawing::Map,
            Kind::Date | Kind::Whole => Drawing::Columns,
            _ => Drawing::Bars,
        }
    }

    /// What an address chooses; what it leaves open, or what does not go together, is as usual.
    fn read(listing: &Listing, columns: &[Column]) -> Option<Self> {
        let usual = Self::usual(columns)?;
        let named = |name: &str| columns.iter().position(|column| column.name == name);
        let by = named(listing.get("by")).filter(|by| columns[*by].kind.groups()).unwrap_or(usual.by);
        let said_of = listing.get("of");
        let of = named(said_of).filter(|of| columns[*of].kind.is_number()).or(usual.of);
        let how = How::from_code(listing.get("how")).unwrap_or_else(|| match of {
            Some(of) if !said_of.is_empty() || listing.get("by").is_empty() => usual.usual_how(&columns[of]),
            _ => How::Count,
        });
        let how = if of.is_none() { How::Count } else { how };
        let steps = Step::of(columns[by].kind);
        let is_same = by == usual.by;
        let step = Step::from_code(listing.get("step")).filter(|step| steps.contains(step)).unwrap_or(if is_same {
            usual.step
        } else {
            steps[0]
        });
        let mut choice = Self { by, step, how, of, drawing: Drawing::Bars };
        let fits = |drawing: &Drawing| *drawing != Drawing::Map || choice.outlines(columns).is_some();
        choice.drawing =
            Drawing::from_code(listing.get("as")).filter(fits).unwrap_or_else(|| choice.usual_drawing(columns));
        Some(choice)
    }

    fn outlines(&self, columns: &[Column]) -> Option<Outlines> {
        match (columns[self.by].kind, self.step) {
            (Kind::Place, Step::Region) => Some(Outlines::Regions),
            (Kind::Place, Step::Province | Step::Own) => Some(Outlines::Provinces),
            _ => None,
        }
    }
}

pub(super) async fn show(visit: Visit, listing: Listing, Path(slug): Path<String>) -> Result<Response> {
    let shown = match there(&visit, &listing, &slug).await? {
        Ok(shown) => shown,
        Err(gone) => return Ok(gone),
    };
    let asked = Asked::read(&listing, &shown.version)?;
    let body = html! {
        (tabs(&visit, &shown, "/chart"))
        @match Choice::read(&listing, &shown.version.columns) {
            None => p.empty { (visit.t("library-data-no-chart")) },
            Some(choice) => {
                (form(&visit, &shown, &asked, &choice))
                (draw(&visit, &shown, &asked, &choice).await?)
            },
        }
    };
    let title = visit.words(&shown.dataset.about.title).to_owned();
    Ok(visit.page_named(&title, body).wide().into_response())
}

fn form(visit: &Visit, shown: &Shown, asked: &Asked, choice: &Choice) -> Markup {
    let columns = &shown.version.columns;
    let numbers = columns.iter().filter(|column| column.kind.is_number());
    let groups = columns.iter().filter(|column| column.kind.groups());
    let steps = Step::of(columns[choice.by].kind);
    html! {
        form method="get" action=(format!("/datasets/{}/chart", shown.slug)) {
            @for (name, value) in &asked.kept { @if !matches!(name.as_str(), "columns" | "sort") { input type="hidden" name=(name) value=(value); } }
            div.fields {
                (select(visit, "how", "library-data-how", How::ALL.iter().map(|how| (how.code(), visit.t(how.label()).to_owned())), choice.how.code()))
                @if choice.of.is_some() {
                    (select(visit, "of", "library-data-of", numbers.map(|column| (column.name.as_str(), heading(visit, column))), choice.of.map_or("", |of| &columns[of].name)))
                }
                (select(visit, "by", "library-data-by", groups.map(|column| (column.name.as_str(), label(visit, column))), &columns[choice.by].name))
                @if steps.len() > 1 {
                    (select(visit, "step", "library-data-step", steps.iter().map(|step| (step.code(), visit.t(step.label()).to_owned())), choice.step.code()))
                }
                (select(visit, "as", "library-data-drawing", Drawing::ALL.iter().map(|drawing| (drawing.code(), visit.t(drawing.label()).to_owned())), choice.drawing.code()))
            }
            button.quiet { (visit.t("library-data-draw")) }
        }
    }
}

fn select<'a>(
    visit: &Visit,
    name: &str,
    label: &str,
    options: impl Iterator<Item = (&'a str, String)>,
    chosen: &str,
) -> Markup {
    html! {
        div.field { label for=(format!("f-{name}")) { (visit.t(label)) }
            select id=(format!("f-{name}")) name=(name) {
                @for (code, words) in options { option value=(code) selected[code == chosen] { (words) } }
            }
        }
    }
}

/// Gathers the rows and draws the groups.
pub(super) async fn draw(visit: &Visit, shown: &Shown, asked: &Asked, choice: &Choice) -> Result<Markup> {
    let columns = &shown.version.columns;
    let rows = Asked { sort: None, ..asked.clone() }.rows(visit, shown).await?;
    let by = column(visit, shown, choice.by).await?;
    let of = match choice.of.filter(|_| choice.how != How::Count) {
        Some(of) => Some(column(visit, shown, of).await?),
        None => None,
    };
    let facts = &columns[choice.by];
    let groups = gather(&rows, &by, facts.kind, choice.step, choice.how, of.as_deref());
    let title = title(visit, columns, choice);
    Ok(html! {
        (drawn(visit, shown, asked, choice, &title, &groups))
        p.small.soft {
            (visit.t_with("library-data-gathered", &args![count = rows.len(), shown = visit.number(rows.len() as i64), groups = groups.len()]))
            @if choice.how == How::Mean && groups.iter().any(|group| group.rows > 1) { " " (visit.t("library-data-mean-plain")) }
            @if choice.drawing != Drawing::Map && groups.iter().any(|group| group.value.is_some_and(|value| value < 0.0)) { " " (visit.t("library-data-below-zero")) }
        }
    })
}

fn title(visit: &Visit, columns: &[Column], choice: &Choice) -> String {
    let by = label(visit, &columns[choice.by]);
    match choice.of.filter(|_| choice.how != How::Count) {
        None => visit.t_with("library-data-count-by", &args![by = by]),
        Some(of) => visit.t_with(
            "library-data-how-by",
            &args![how = visit.t(choice.how.label()), of = heading(visit, &columns[of]), by = by],
        ),
    }
}

fn drawn(visit: &Visit, shown: &Shown, asked: &Asked, choice: &Choice, title: &str, groups: &[Group]) -> Markup {
    let facts = &shown.version.columns[choice.by];
    let decimals = decimals(groups);
    let pen = visit.pen().with_decimals(decimals);
    let scaled = |value: f64| (value * 10_f64.powi(decimals.into())).round() as i64;
    let name = |group: &Group| cells::key(visit, facts, group.key.as_deref());
    let href = |group: &Group| rows_of(shown, asked, facts, choice.step, group);
    if let (Drawing::Map, Some(outlines)) = (choice.drawing, choice.outlines(&shown.version.columns)) {
        let level = if outlines == Outlines::Regions { Level::Region } else { Level::Province };
        let on_map = |group: &&Group| {
            group.key.as_deref().and_then(kernel::place::get).is_some_and(|place| place.level() == level)
        };
        let figures: Vec<PlaceFigure> = groups
            .iter()
            .filter(on_map)
            .filter_map(|group| {
                Some(PlaceFigure { code: group.key.clone()?, value: scaled(group.value?), href: href(group) })
            })
            .collect();
        // Rows are counted, and there are none where there is no group; a sum or a mean is not known there.
        return match choice.how {
            How::Count => pen.map(title, outlines, &figures),
            _ => pen.map_of_told(title, outlines, &figures, "–"),
        };
    }
    let mut kept: Vec<&Group> = groups.iter().filter(|group| group.value.is_some()).collect();
    let is_in_time = matches!(facts.kind, Kind::Date | Kind::Whole);
    if !is_in_time || kept.len() > MOST {
        kept.sort_by(|a, b| b.value.unwrap_or(0.0).total_cmp(&a.value.unwrap_or(0.0)));
    }
    let left = kept.len().saturating_sub(MOST);
    kept.truncate(MOST);
    if is_in_time && left > 0 {
        kept.sort_by(|a, b| a.key.cmp(&b.key));
    }
    let figure = |group: &&Group| {
        let figure = Figure::new(name(group), scaled(group.value.unwrap_or(0.0)));
        href(group).map_or_else(|| figure.clone(), |href| figure.clone().leading_to(href))
    };
    let figures: Vec<Figure> = kept.iter().map(figure).collect();
    html! {
        @match choice.drawing {
            Drawing::Columns => (pen.columns(title, &figures)),
            Drawing::Line => {
                @let names: Vec<String> = figures.iter().map(|figure| figure.name.clone()).collect();
                @let values = figures.iter().map(|figure| Some(figure.value)).collect();
                (pen.lines(title, &names, &[Series { name: title.to_owned(), values, tone: Tone::Majorelle }]))
            },
            _ => (pen.bars(title, &figures)),
        }
        @if left > 0 { p.small.soft { (visit.t_with("library-data-groups-left", &args![count = left, most = MOST])) } }
    }
}

/// As many decimals as tell the groups apart: none for counts, one or two for rates.
fn decimals(groups: &[Group]) -> u8 {
    let values = || groups.iter().filter_map(|group| group.value);
    if values().all(|value| value.fract() == 0.0) {
        return 0;
    }
    let most = values().map(f64::abs).fold(0.0, f64::max);
    if most >= 1000.0 {
        0
    } else if most >= 10.0 {
        1
    } else {
        2
    }
}

/// The page of the rows of a group.
fn rows_of(shown: &Shown, asked: &Asked, column: &Column, step: Step, group: &Group) -> Option<String> {
    let key = group.key.as_deref()?;
    let name = &column.name;
    let bounds = |first: String, last: String| {
        let (from, to) = (format!("{name}.from"), format!("{name}.to"));
        asked.address(shown, "/rows", &[("columns", ""), (&from, &first), (&to, &last)])
    };
    Some(match (column.kind, step) {
        (Kind::Date, Step::Year) => bounds(format!("{key}-01-01"), format!("{key}-12-31")),
        (Kind::Date, Step::Month) => {
            let first: jiff::civil::Date = format!("{key}-01").parse().ok()?;
            bounds(first.to_string(), first.last_of_month().to_string())
        }
        (Kind::Place, Step::Region | Step::Province) => {
            let within = format!("{name}.within");
            asked.address(shown, "/rows", &[("columns", ""), (&within, key)])
        }
        _ => asked.address(shown, "/rows", &[("columns", ""), (name, key)]),
    })
}
