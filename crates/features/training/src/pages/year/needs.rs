//! `/s/{space}/training/years/{year}/needs`: what associations need, by theme and by province, and how far seats meet it.

use std::collections::BTreeMap;

use actors::{Actor, Role};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use kernel::place::{self, Level};
use maud::{Markup, html};
use papers::sheet::{self, Cell, Sheet};
use web::chart::{Figure, Outlines, PlaceFigure};
use web::table::{Column, Listing, PAGE_ROWS, page_of, pager, table};
use web::{Desk, Download, Page, Result, Visit, args, encoded};

use super::load::Needs;
use super::{head, path, read_year};
use crate::model::needs::{Count, Local, Needy, Standing, by_place, by_theme, within};
use crate::model::programme::{THEMES, theme_label};
use crate::pages::{place_name, place_words, private};
use crate::store::register::Register;
use crate::store::year::Planned;

/// Provinces that are shown at once, where most is lacking; the others unfold.
const FIRST: usize = 12;

/// The name of a theme; of one that an organisation made for itself, its code.
pub(super) fn theme_name<'a>(visit: &'a Visit, code: &'a str) -> &'a str {
    theme_label(code).map_or(code, |label| visit.t(label))
}

/// The page.
pub(super) async fn show(visit: Visit, Path((_, year)): Path<(String, String)>) -> Result<Page> {
    let (space, year, today) = (visit.space()?.id, read_year(&year)?, visit.world().today());
    let needs = Needs::of(visit.db(), space, year).await?;
    let given = Register::of_year(visit.db(), space, year).await?.learned(&needs.programmes).by_province();
    let waiting = needs.needy.iter().filter(|one| one.is_open()).count();
    let body = html! {
        (head(&visit, year, "needs"))
        p.lead { (visit.t("training-needs-words")) }
        @if needs.needy.is_empty() { div.empty { p { (visit.t("training-needs-none")) } } }
        @else {
            div.grid {
                div.card { p.kind { (visit.t("training-needs-associations")) } p.figure { (visit.number(needs.needy.len() as i64)) } }
                div.card { p.kind { (visit.t("training-needs-waiting")) } p.figure { (visit.number(waiting as i64)) } }
                div.card { p.kind { (visit.t("training-column-free")) } p.figure { (visit.number(needs.offers(today).iter().map(|offer| offer.free as i64).sum())) } }
            }
            @if visit.is_at_least(Role::Officer) { p.actions {
                a.button href=(path(&visit, year, "seats")) { (visit.t("training-needs-match")) }
                a.button.quiet href=(path(&visit, year, "needs/associations")) { (visit.t("training-needs-list")) }
            } p.exports { (visit.t("web-export")) " " a href=(path(&visit, year, "needs.xlsx")) { "XLSX" } " " a href=(path(&visit, year, "needs.csv")) { "CSV" } } }
            (themes(&visit, year, &needs))
            (provinces(&visit, year, &needs, &given))
        }
    };
    let title = visit.t_with("training-needs-title", &args![year = year.to_string()]);
    Ok(visit.page_named(&title, body).wide().style("training.css"))
}

fn themes(visit: &Visit, year: i16, needs: &Needs) -> Markup {
    let counts = by_theme(&needs.needy);
    let today = visit.world().today();
    let offers = needs.offers(today);
    let codes: Vec<&str> =
        THEMES.into_iter().chain(counts.keys().map(String::as_str).filter(|code| !THEMES.contains(code))).collect();
    let count = |code: &str| counts.get(code).copied().unwrap_or_default();
    let mut figures: Vec<Figure> = codes
        .iter()
        .map(|code| Figure::new(theme_name(visit, code), count(code).open).leading_to(list(visit, year, "theme", code)))
        .collect();
    figures.sort_by_key(|figure| std::cmp::Reverse(figure.value));
    let columns = [
        Column::words("training-column-theme"),
        Column::number("training-needs-associations"),
        Column::number("training-needs-met"),
        Column::number("training-needs-unnoted"),
        Column::number("training-needs-coming"),
        Column::number("training-needs-open"),
        Column::number("training-column-free"),
        Column::words("training-programmes"),
    ];
    let rows = codes.iter().map(|code| {
        let Count { all, open, coming, unnoted, met } = count(code);
        let free: usize = offers.iter().filter(|offer| offer.themes.contains(*code)).map(|offer| offer.free).sum();
        let taught = needs.programmes.iter().filter(|programme| {
            !programme.content.is_retired && programme.content.themes.iter().any(|theme| theme == code)
        });
        let taught: Vec<&str> = taught.map(|programme| visit.words(&programme.content.title)).collect();
        let is_lacking = usize::try_from(open).unwrap_or(0) > free;
        vec![
            html! { (theme_name(visit, code)) },
            html! { (visit.number(all)) },
            html! { (visit.number(met)) },
            html! { @if unnoted > 0 { span.chip.wait { (visit.number(unnoted)) } } @else { (visit.number(0)) } },
            html! { (visit.number(coming)) },
            html! { @if open > 0 { span.chip.late[is_lacking].wait[!is_lacking] { (visit.number(open)) } } @else { (visit.number(0)) } },
            html! { (visit.number(free as i64)) },
            html! { @if taught.is_empty() && open > 0 { span.chip.late { (visit.t("training-needs-untaught")) } } @else { (taught.join(" · ")) } },
        ]
    });
    html! {
        section {
            h2 { (visit.t("training-needs-by-theme")) }
            (visit.pen().bars(visit.t("training-needs-open-by-theme"), &figures))
            (table(visit, visit.t("training-needs-by-theme"), &columns, rows))
        }
    }
}

fn list(visit: &Visit, year: i16, name: &str, value: &str) -> String {
    if visit.is_at_least(Role::Officer) {
        format!("{}?{name}={}", path(visit, year, "needs/associations"), encoded(value))
    } else {
        path(visit, year, "needs")
    }
}

/// What seats a province has: free ones in cohorts to come that are held there.
fn free_in(planned: &[Planned], today: jiff::civil::Date) -> BTreeMap<&'static str, i64> {
    let mut free: BTreeMap<&'static str, i64> = BTreeMap::new();
    for one in planned {
        let content = &one.cohort.content;
        if !content.is_cancelled && content.first_day > today {
            *free.entry(within(content.place.as_deref(), Level::Province)).or_default() += i64::from(one.seats.free());
        }
    }
    free
}

fn provinces(visit: &Visit, year: i16, needs: &Needs, given: &BTreeMap<&'static str, i64>) -> Markup {
    let locals = by_place(&needs.needy, Level::Province);
    let free = free_in(&needs.cohorts, visit.world().today());
    let nothing = Local::default();
    let mut codes: Vec<&str> = place::of_level(Level::Province).map(|place| place.code).chain([""]).collect();
    codes.retain(|code| locals.contains_key(code) || free.contains_key(code));
    codes.sort_by_key(|code| {
        let waiting = locals.get(code).map_or(0, |local| local.waiting);
        (std::cmp::Reverse(waiting - free.get(code).copied().unwrap_or(0)), std::cmp::Reverse(waiting), *code)
    });
    let figures: Vec<PlaceFigure> = locals
        .iter()
        .filter(|(code, _)| !code.is_empty())
        .map(|(code, local)| PlaceFigure {
            code: (*code).to_owned(),
            value: local.waiting,
            href: Some(list(visit, year, "province", code)),
        })
        .collect();
    let columns = [
        Column::words("training-column-province"),
        Column::number("training-needs-associations"),
        Column::number("training-needs-waiting"),
        Column::number("training-needs-given"),
        Column::number("training-needs-free-here"),
        Column::words("training-needs-greatest"),
    ];
    let row = |code: &&str| {
        let local = locals.get(code).unwrap_or(&nothing);
        let here = free.get(code).copied().unwrap_or(0);
        let greatest = local.greatest();
        let is_lacking = local.waiting > here;
        vec![
            html! { @if code.is_empty() { (visit.t("training-place-unknown")) } @else { (place_words(code, visit.lang)) } },
            html! { (visit.number(local.associations)) },
            html! { @if local.waiting > 0 { span.chip.late[is_lacking].ok[!is_lacking] { (visit.number(local.waiting)) } } @else { (visit.number(0)) } },
            html! { (visit.number(given.get(*code).copied().unwrap_or(0))) },
            html! { (visit.number(here)) },
            html! { @if let Some((theme, open)) = greatest { (theme_name(visit, theme)) " (" (visit.number(open)) ")" } @else { "–" } },
        ]
    };
    let mut rows: Vec<Vec<Markup>> = codes.iter().map(row).collect();
    let more = rows.split_off(rows.len().min(FIRST));
    html! {
        section {
            h2 { (visit.t("training-needs-by-place")) }
            p.soft { (visit.t("training-needs-by-place-words")) }
            @if !figures.is_empty() { (visit.pen().map(visit.t("training-needs-waiting"), Outlines::Provinces, &figures)) }
            (table(visit, visit.t("training-needs-by-place"), &columns, rows))
            @if !more.is_empty() { details #provinces { summary { (visit.t("training-needs-everywhere")) } (table(visit, visit.t("training-needs-everywhere"), &columns, more)) } }
        }
    }
}

/// The associations that need something, by province and theme.
pub(super) async fn associations(
    visit: Visit,
    Path((_, year)): Path<(String, String)>,
    listing: Listing,
) -> Result<Response> {
    let (space, year) = (visit.space()?.id, read_year(&year)?);
    let needs = Needs::of(visit.db(), space, year).await?;
    let (theme, province) = (listing.get("theme"), listing.get("province"));
    let after: Option<Id<Actor>> = listing.after().and_then(|(_, id)| id.parse().ok());
    let shown = needs.needy.iter().filter(|one| theme.is_empty() || one.open().any(|open| open == theme));
    let shown = shown.filter(|one| province.is_empty() || one.province() == province);
    let rows: Vec<&Needy> =
        shown.filter(|one| after.is_none_or(|after| one.actor > after)).take(PAGE_ROWS + 1).collect();
    let (rows, more) = page_of(rows);
    let next = rows.last().filter(|_| more).map(|last| last.actor.to_string());
    let columns = [
        Column::words("training-field-association"),
        Column::words("training-field-place"),
        Column::words("training-needs-since"),
        Column::words("training-needs-themes"),
    ];
    let cells = rows.iter().map(|one| {
        vec![
            html! { (visit.text(&one.name)) },
            html! { (one.place.as_deref().map_or_else(|| "–".to_owned(), |code| place_words(code, visit.lang))) },
            html! { (visit.date(one.since)) },
            html! { @for (theme, standing) in &one.themes { (need(&visit, theme, *standing)) " " } },
        ]
    });
    let body = html! {
        (head(&visit, year, "needs"))
        nav.filters aria-label=(visit.t("training-column-theme")) {
            a.chip href=(visit.here_with_all(&[("theme", ""), ("after", "")])) aria-current=[theme.is_empty().then_some("page")] { (visit.t("training-needs-all")) }
            @for code in THEMES { a.chip href=(visit.here_with_all(&[("theme", code), ("after", "")])) aria-current=[(theme == code).then_some("page")] { (theme_name(&visit, code)) } }
        }
        @if !province.is_empty() { p.lead { (place_name(province, visit.lang)) " " a href=(visit.here_with_all(&[("province", ""), ("after", "")])) { (visit.t("training-needs-everywhere")) } } }
        @if rows.is_empty() { div.empty { p { (visit.t("training-needs-nobody")) } } }
        @else { (table(&visit, visit.t("training-needs-list"), &columns, cells)) }
        (pager(&visit, &listing, next.map(|id| ("-", id))))
    };
    Ok(private(visit.page("training-needs-list", body).wide().style("training.css")))
}

fn need(visit: &Visit, theme: &str, standing: Standing) -> Markup {
    let (tone, words) = match standing {
        Standing::Open => ("late", visit.t("training-needs-open").to_owned()),
        Standing::Coming(day) => ("wait", visit.t_with("training-needs-coming-on", &args![day = visit.date(day)])),
        Standing::Unnoted(day) => ("wait", visit.t_with("training-needs-unnoted-on", &args![day = visit.date(day)])),
        Standing::Met(day) => ("ok", visit.t_with("training-needs-met-on", &args![day = visit.date(day)])),
    };
    html! { span class=(format!("chip {tone}")) { (theme_name(visit, theme)) " · " (words) } }
}

/// A row for each need.
pub(super) async fn xlsx(visit: Visit, Path((_, year)): Path<(String, String)>) -> Result<Response> {
    let desk = Desk::free().await?;
    let sheet = rows(&visit, read_year(&year)?).await?;
    let made = desk.make(move || sheet::xlsx(&sheet)).await?;
    Ok(Download::xlsx(&format!("needs-{year}"), made).into_response())
}

/// The same as comma-separated values.
pub(super) async fn csv(visit: Visit, Path((_, year)): Path<(String, String)>) -> Result<Response> {
    let _desk = Desk::free().await?;
    let sheet = rows(&visit, read_year(&year)?).await?;
    Ok(Download::csv(&format!("needs-{year}"), sheet::csv(&sheet)?).into_response())
}

async fn rows(visit: &Visit, year: i16) -> Result<Sheet> {
    let t = |id: &str| visit.t(id).to_owned();
    let needs = Needs::of(visit.db(), visit.space()?.id, year).await?;
    let columns = vec![
        sheet::Column::text("association", t("training-field-association")),
        sheet::Column::text("region", t("training-column-region")),
        sheet::Column::text("province", t("training-column-province")),
        sheet::Column::text("theme", t("training-column-theme")),
        sheet::Column::date("since", t("training-needs-since")),
        sheet::Column::text("state", t("training-column-state")),
        sheet::Column::date("day", t("training-needs-day")),
    ];
    let mut rows = Vec::new();
    for one in &needs.needy {
        for (theme, standing) in &one.themes {
            let state = match standing {
                Standing::Open => "training-needs-open",
                Standing::Coming(_) => "training-needs-coming",
                Standing::Unnoted(_) => "training-needs-unnoted",
                Standing::Met(_) => "training-needs-met",
            };
            rows.push(vec![
                Cell::from(visit.words(&one.name)),
                Cell::from(place_name(one.region(), visit.lang)),
                Cell::from(place_name(one.province(), visit.lang)),
                Cell::from(theme_name(visit, theme)),
                Cell::from(one.since),
                Cell::from(visit.t(state)),
                Cell::from(standing.day()),
            ]);
        }
    }
    Ok(Sheet { title: t("training-tab-needs"), lang: visit.lang, columns, rows })
}
