use actors::Role;
use kernel::place;
use maud::{Markup, html};
use web::table::{self, Column, Listing};
use web::{Page, Result, Visit, encoded};

use super::check_reader;
use crate::model::{Activity, ActivityKind};
use crate::store::activities::{self, Asked, Order};

const SORTS: [&str; 2] = ["day", "title"];
const COLUMNS: [Column; 5] = [
    Column::words("plan-activity-day").sorts("day"),
    Column::words("plan-activity-title").sorts("title"),
    Column::words("plan-activity-kind"),
    Column::words("plan-activity-place"),
    Column::number("plan-participants"),
];

/// `GET /s/{space}/activities`: a page of the list, the latest first or by title, filtered by words and kind.
pub(crate) async fn list(visit: Visit, listing: Listing) -> Result<Page> {
    check_reader(&visit).await?;
    let asked = asked(&listing, table::PAGE_ROWS as u32 + 1);
    let order = asked.order;
    let rows = activities::page(visit.db(), visit.space()?.id, asked).await?;
    let (rows, more) = table::page_of(rows);
    let next = rows.last().filter(|_| more).map(|last| (key(last, order), last.id.to_string()));
    let exports = ["xlsx", "csv"].map(|ending| {
        let kind = listing.get("kind");
        (ending, address(&visit, &listing, &format!("activities.{ending}"), kind))
    });
    let body = html! {
        (ways(&visit))
        (kinds(&visit, &listing))
        (table::tools(&visit, &listing, "plan-activities-filter", &exports))
        @if rows.is_empty() { p.soft { (visit.t("web-none")) } } @else {
            (table::table(&visit, visit.t("plan-activities"), &COLUMNS, rows.iter().map(|activity| row(&visit, activity))))
        }
        (table::pager(&visit, &listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
    };
    Ok(visit.page("plan-activities", body).wide())
}

/// What the address of a list asks for.
pub(super) fn asked(listing: &Listing, limit: u32) -> Asked<'_> {
    let order = if listing.sort(&SORTS) == "title" { Order::Title } else { Order::Newest };
    let after = listing.after().and_then(|(key, id)| Some((key, id.parse().ok()?)));
    Asked { order, words: listing.filter(), kind: ActivityKind::from_code(listing.get("kind")), after, limit }
}

fn key(activity: &Activity, order: Order) -> String {
    match order {
        Order::Newest => activity.said.held.span.first().to_string(),
        Order::Title => activities::title_key(&activity.said),
    }
}

fn row(visit: &Visit, activity: &Activity) -> Vec<Markup> {
    let held = &activity.said.held;
    vec![
        html! { (visit.date(held.span.first())) },
        html! { a href=(visit.path(&format!("activities/{}", activity.id))) { (visit.text(&activity.said.title)) } },
        html! { (visit.t(held.kind.label())) },
        html! { @if let Some(place) = held.place.as_deref().and_then(place::get) { (visit.text(&place.name)) } },
        html! { (visit.number(held.turnout.all().into())) },
    ]
}

fn ways(visit: &Visit) -> Markup {
    html! {
        nav.plan-ways aria-label=(visit.t("plan-ways")) {
            @if visit.is_at_least(Role::Officer) {
                a.button href=(visit.path("activities/new")) { (visit.t("plan-activity-new")) }
                a href=(visit.path("activities/import")) { (visit.t("plan-import")) }
            }
            a href=(visit.path("activities/map")) { (visit.t("plan-activities-map")) }
            a href=(visit.path("plan")) { (visit.t("plan-title")) }
        }
    }
}

/// The kinds, each a way to see only its activities.
fn kinds(visit: &Visit, listing: &Listing) -> Markup {
    let chip = |kind: &str, label: &str| {
        let is_chosen = kind == listing.get("kind");
        html! { a.chip href=(address(visit, listing, "activities", kind)) aria-current=[is_chosen.then_some("true")] { (visit.t(label)) } }
    };
    html! {
        nav.filters aria-label=(visit.t("plan-activity-kind")) {
            (chip("", "plan-all"))
            @for kind in ActivityKind::ALL { (chip(kind.code(), kind.label())) }
        }
    }
}

/// The list of a kind, or its export, for the same words.
fn address(visit: &Visit, listing: &Listing, below: &str, kind: &str) -> String {
    visit.path(&format!("{below}?kind={}&q={}", encoded(kind), encoded(listing.filter())))
}
