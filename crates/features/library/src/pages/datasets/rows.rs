//! `GET /datasets/{slug}/rows`: the rows, sorted and filtered, a page at a time.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use web::table::Listing;
use web::{Result, Visit, args};

use super::asked::{Asked, parts};
use super::cells::{self, heading};
use super::{Shown, tabs, there};
use crate::model::dataset::Kind;

/// Rows on one page.
const ROWS: usize = 25;
/// The most columns by which the form offers to filter.
const OFFERED: usize = 12;

pub(super) async fn show(visit: Visit, listing: Listing, Path(slug): Path<String>) -> Result<Response> {
    let shown = match there(&visit, &listing, &slug).await? {
        Ok(shown) => shown,
        Err(gone) => return Ok(gone),
    };
    let asked = Asked::read(&listing, &shown.version)?.narrowed(&listing);
    let rows = asked.rows(&visit, &shown).await?;
    let from = match listing.get("after").parse::<u32>() {
        Ok(after) => rows.iter().position(|row| *row == after).map_or(rows.len(), |at| at + 1),
        Err(_) => 0,
    };
    let page = &rows[from..(from + ROWS).min(rows.len())];
    let body = html! {
        (tabs(&visit, &shown, "/rows"))
        (filter(&visit, &shown, &listing, &asked))
        p { (count(&visit, &shown, rows.len(), &asked)) " " (columns_choice(&visit, &shown, &asked)) }
        @if page.is_empty() { p.soft { (visit.t("web-none")) } } @else { (table(&visit, &shown, &asked, page).await?) }
        nav.pager aria-label=(visit.t("web-pages")) {
            @if from > 0 { a href=(asked.address(&shown, "/rows", &[])) rel="first" { (visit.t("web-first-page")) } }
            @if let (true, Some(last)) = (from + ROWS < rows.len(), page.last()) {
                a.button.quiet href=(asked.address(&shown, "/rows", &[("after", &last.to_string())])) rel="next" { (visit.t("web-next-page")) }
            }
        }
        p.exports { (visit.t("library-data-these-rows")) " "
            @for ending in ["csv", "xlsx", "json"] {
                a href=(asked.address(&shown, &format!(".{ending}"), &[])) { (ending) } " "
            }
            a href=(asked.address(&shown, "/chart", &[("columns", ""), ("sort", "")])) { (visit.t("library-data-tab-chart")) }
        }
    };
    let title = visit.words(&shown.dataset.about.title).to_owned();
    Ok(visit.page_named(&title, body).wide().into_response())
}

fn count(visit: &Visit, shown: &Shown, found: usize, asked: &Asked) -> String {
    let (all, found) = (shown.version.rows, found);
    if asked.is_filtered() {
        visit.t_with(
            "library-data-found",
            &args![count = found, shown = visit.number(found as i64), all = visit.number(all as i64)],
        )
    } else {
        visit.t_with("library-data-rows", &args![count = all, shown = visit.number(all as i64)])
    }
}

fn columns_choice(visit: &Visit, shown: &Shown, asked: &Asked) -> Markup {
    let all = shown.version.columns.len();
    html! {
        @if asked.columns.len() < all {
            span.soft { (visit.t_with("library-data-columns-shown", &args![count = asked.columns.len(), all = all])) } " "
            a href=(asked.address(shown, "/rows", &[("columns", "all")])) { (visit.t("library-data-columns-all")) }
        }
    }
}

async fn table(visit: &Visit, shown: &Shown, asked: &Asked, page: &[u32]) -> Result<Markup> {
    let parts = parts(visit, shown, &asked.columns, page).await?;
    let facts: Vec<_> = asked.columns.iter().map(|index| &shown.version.columns[*index]).collect();
    Ok(html! {
        div.table-frame tabindex="0" role="region" aria-label=(visit.t("library-data-tab-rows")) { table {
            caption.hidden { (visit.words(&shown.dataset.about.title)) }
            thead { tr { @for (index, column) in asked.columns.iter().zip(&facts) { (head(visit, shown, asked, *index, column)) } } }
            tbody { @for row in page { tr {
                @for (part, column) in parts.iter().zip(&facts) {
                    @let (values, at) = part.at(*row);
                    td.num[column.kind.is_number()] data-label=(cells::label(visit, column)) { (cells::show(visit, column, values.cell(at, column.kind))) }
                }
            } } }
        } }
    })
}

fn head(visit: &Visit, shown: &Shown, asked: &Asked, index: usize, column: &crate::model::dataset::Column) -> Markup {
    let (sorted, next) = match asked.sort {
        Some((by, false)) if by == index => (Some("ascending"), format!("-{}", column.name)),
        Some((by, true)) if by == index => (Some("descending"), String::new()),
        _ => (None, column.name.clone()),
    };
    html! {
        th.num[column.kind.is_number()] scope="col" aria-sort=[sorted] {
            a href=(asked.address(shown, "/rows", &[("sort", &next)])) { (heading(visit, column)) }
        }
    }
}

/// What the rows are filtered by: words, and for columns of a short list, of places, numbers and days a field each.
fn filter(visit: &Visit, shown: &Shown, listing: &Listing, asked: &Asked) -> Markup {
    let offered = shown.version.columns.iter().filter(|column| column.kind != Kind::Text).take(OFFERED);
    let hidden = ["version", "columns", "sort"].map(|name| (name, listing.get(name)));
    html! {
        form.data-filter role="search" method="get" action=(format!("/datasets/{}/rows", shown.slug)) {
            @for (name, value) in hidden { @if !value.is_empty() { input type="hidden" name=(name) value=(value); } }
            div.filter {
                label for="f-q" { (visit.t("library-data-filter")) }
                input #f-q type="search" name="q" value=(listing.filter());
                button.quiet { (visit.t("web-filter")) }
            }
            details open[!asked.tests.is_empty()] {
                summary { (visit.t("library-data-filter-columns")) }
                div.fields { @for column in offered { (field(visit, listing, column)) } }
                div.actions { button.quiet { (visit.t("web-filter")) }
                    a href=(shown.path("/rows")) { (visit.t("library-data-filter-none")) } }
            }
        }
    }
}

fn field(visit: &Visit, listing: &Listing, column: &crate::model::dataset::Column) -> Markup {
    let name = &column.name;
    let label = heading(visit, column);
    match column.kind {
        Kind::Place => {
            let name = format!("{name}.within");
            html! { div.field { label for=(id(&name)) { (label) } select id=(id(&name)) name=(name) {
                option value="" { (visit.t("library-data-any")) }
                @for region in kernel::place::of_level(kernel::place::Level::Region) {
                    option value=(region.code) selected[listing.get(&name) == region.code] { (visit.words(&region.name)) }
                    @for province in kernel::place::children(region.code) {
                        option value=(province.code) selected[listing.get(&name) == province.code] { "– " (visit.words(&province.name)) }
                    }
                }
            } } }
        }
        Kind::Category | Kind::YesNo if !column.profile.frequent.is_empty() => html! {
            div.field { label for=(id(name)) { (label) } select id=(id(name)) name=(name) {
                option value="" { (visit.t("library-data-any")) }
                @for (value, _) in &column.profile.frequent {
                    option value=(value) selected[listing.get(name) == value] { (cells::key(visit, column, Some(value))) }
                }
            } }
        },
        Kind::Category | Kind::YesNo | Kind::Text => html! {},
        _ => {
            let kind = if column.kind == Kind::Date { "date" } else { "text" };
            html! { fieldset { legend { (label) } div.fields {
                @for (ending, words) in [("from", "library-data-from"), ("to", "library-data-to")] {
                    @let name = format!("{name}.{ending}");
                    div { label for=(id(&name)) { (visit.t(words)) }
                        input id=(id(&name)) type=(kind) name=(name) value=(listing.get(&name)) inputmode=[(kind == "text").then_some("decimal")] dir="ltr"; }
                }
            } } }
        }
    }
}

fn id(name: &str) -> String {
    format!("f-{}", name.replace('.', "-"))
}
