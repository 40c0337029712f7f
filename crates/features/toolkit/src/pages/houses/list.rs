use kernel::Id;
use maud::{Markup, html};
use papers::sheet::{self, Sheet};
use web::table::{self, Column, Listing, PAGE_ROWS, pager};
use web::{Desk, Download, Page, Result, Visit, args};

use crate::model::watch::{House, SILENT_DAYS, Show};
use crate::store::houses::{self, Wanted};

const COLUMNS: [Column; 6] = [
    Column::words("toolkit-houses-name"),
    Column::words("toolkit-houses-opened"),
    Column::words("toolkit-houses-active"),
    Column::words("toolkit-houses-administrator"),
    Column::number("toolkit-houses-overdue"),
    Column::words("toolkit-houses-next"),
];

/// The list: all, or those that want something.
pub(crate) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let space = visit.space()?.id;
    let shown = wanted(&listing).show;
    let after = listing.after().and_then(|(key, id)| Some((key, id.parse().ok()?)));
    let most = i64::try_from(PAGE_ROWS).unwrap_or(50) + 1;
    let (rows, more) = table::page_of(houses::list(visit.db(), space, wanted(&listing), after, most).await?);
    let counts = houses::counts(visit.db(), space).await?;
    let next = rows.last().filter(|_| more).map(|last| (last.name_key.as_str(), last.house.to_string()));
    let here = visit.path("toolkit/houses");
    let asked = format!("show={}&q={}", shown.code(), web::encoded(listing.filter()));
    let exports = ["xlsx", "csv"].map(|ending| (ending, format!("{here}.{ending}?{asked}")));
    let body = html! {
        p.lead { (visit.t("toolkit-houses-lead")) }
        p.actions {
            @if visit.is_at_least(actors::Role::Secretary) {
                a.button href=(visit.path("toolkit/offers/new")) { (visit.t("toolkit-offers-new")) }
                a.button.quiet href=(visit.path("toolkit/offers")) { (visit.t("toolkit-offers-title")) }
            }
        }
        nav.filters aria-label=(visit.t("toolkit-houses-filter")) {
            @for show in Show::ALL {
                a.chip href=(visit.here_with_all(&[("show", show.code()), ("after", "")])) aria-current=[(*show == shown).then_some("true")] {
                    (visit.t(show.label())) " " bdi { (visit.number(counts.of(*show))) }
                }
            }
        }
        (table::tools(&visit, &listing, "toolkit-houses-search", &exports))
        @if rows.is_empty() { p.empty { (visit.t("toolkit-houses-none")) } }
        @else {
            (table::table(&visit, visit.t("toolkit-houses-title"), &COLUMNS, rows.iter().map(|house| row(&visit, house))))
            (pager(&visit, &listing, next))
        }
        p.soft.small { (visit.t_with("toolkit-houses-silent-words", &args![days = SILENT_DAYS])) }
        p.soft.small { (visit.t("toolkit-houses-nothing-else")) }
    };
    Ok(visit.page("toolkit-houses-title", body).wide())
}

/// What an address asks for.
fn wanted(listing: &Listing) -> Wanted<'_> {
    Wanted { show: Show::from_code(listing.get("show")).unwrap_or(Show::All), words: listing.filter() }
}

fn row(visit: &Visit, house: &House) -> Vec<Markup> {
    let today = visit.world().today();
    let day = |day: Option<jiff::civil::Date>| day.map(|day| visit.date(day)).unwrap_or_else(|| "—".to_owned());
    vec![
        html! { (visit.text(&house.name)) },
        html! { (visit.date(house.opened_on)) },
        html! { (day(house.active_on)) @if house.is_silent(today) { " " span.chip.late { (visit.t("toolkit-houses-silent")) } } },
        administrator(visit, house, today),
        html! { @if house.overdue > 0 { span.chip.late { (visit.number(house.overdue.into())) } } @else { "0" } },
        html! { (day(house.next_due)) },
    ]
}

fn administrator(visit: &Visit, house: &House, today: jiff::civil::Date) -> Markup {
    let may = visit.is_at_least(actors::Role::Secretary);
    html! {
        @if house.claimed { span.chip.wait { (visit.t("toolkit-houses-claimed")) } " " }
        @if house.is_orphaned(today) {
            span.chip.late { (visit.t("toolkit-houses-orphaned")) }
            @if may {
                " " a href=(visit.path(&format!("toolkit/houses/{}/handover", house.house))) { (visit.t("toolkit-houses-hand-over")) span.hidden { " " (visit.words(&house.name)) } }
            }
        } @else if !house.claimed { span.chip.ok { (visit.t("toolkit-houses-administered")) } }
    }
}

/// The list as a workbook.
pub(crate) async fn xlsx(visit: Visit, listing: Listing) -> Result<Download> {
    let desk = Desk::free().await?;
    let sheet = whole(&visit, &listing).await?;
    Ok(Download::xlsx("associations", desk.make(move || sheet::xlsx(&sheet)).await?))
}

/// The list as comma-separated values.
pub(crate) async fn csv(visit: Visit, listing: Listing) -> Result<Download> {
    let desk = Desk::free().await?;
    let sheet = whole(&visit, &listing).await?;
    Ok(Download::csv("associations", desk.make(move || sheet::csv(&sheet)).await?))
}

async fn whole(visit: &Visit, listing: &Listing) -> Result<Sheet> {
    let space = visit.space()?.id;
    let today = visit.world().today();
    let label = |id: &str| visit.t(id).to_owned();
    let mut rows = Vec::new();
    let mut after: Option<(String, Id<actors::Space>)> = None;
    loop {
        let page = houses::list(visit.db(), space, wanted(listing), after, 500).await?;
        let Some(last) = page.last() else { break };
        after = Some((last.name_key.clone(), last.house));
        rows.extend(page.iter().map(|house| {
            let state =
                if house.is_orphaned(today) { "toolkit-houses-orphaned" } else { "toolkit-houses-administered" };
            vec![
                visit.words(&house.name).to_owned().into(),
                Some(house.opened_on).into(),
                house.active_on.into(),
                label(state).into(),
                f64::from(house.overdue).into(),
                house.next_due.into(),
            ]
        }));
    }
    Ok(Sheet {
        title: label("toolkit-houses-title"),
        lang: visit.lang,
        columns: vec![
            sheet::Column::text("name", label("toolkit-houses-name")),
            sheet::Column::date("opened", label("toolkit-houses-opened")),
            sheet::Column::date("active", label("toolkit-houses-active")),
            sheet::Column::text("administrator", label("toolkit-houses-administrator")),
            sheet::Column::number("overdue", label("toolkit-houses-overdue")),
            sheet::Column::date("next", label("toolkit-houses-next")),
        ],
        rows,
    })
}
