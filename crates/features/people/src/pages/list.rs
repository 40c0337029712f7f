use actors::directory::{self, Filter};
use actors::{ActorKind, duplicates};
use maud::html;
use web::table::{Column, Listing, table, tools};
use web::{Page, Result, Visit};

use super::{kind_label, link, place_link, writes};

const COLUMNS: [Column; 3] =
    [Column::words("people-name"), Column::words("people-kind"), Column::words("people-place")];

/// The directory by name, a page at a time.
pub(crate) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let filter = filter_of(&listing);
    let after = listing.get("after").parse().ok();
    let found = directory::list(visit.db(), &filter, after).await?;
    let writes = writes(&visit);
    let twins = if writes { duplicates::count(visit.db()).await? } else { 0 };
    let exports = if writes { exports(&visit) } else { Vec::new() };
    let rows = found.actors.iter().map(|actor| {
        let kind = html! { (visit.t(kind_label(actor.kind))) };
        vec![link(&visit, actor), kind, place_link(&visit, actor.facts.place.as_deref())]
    });
    let body = html! {
        @if writes {
            p.actions {
                a.button href="/people/new" { (visit.t("people-new")) }
                @if twins > 0 { a.button.quiet href="/people/duplicates" { (visit.t_with("people-twins", &web::args![count = twins])) } }
                a href="/people/merges" { (visit.t("people-merges-title")) }
            }
        }
        (kinds(&visit, &listing))
        (tools(&visit, &listing, "people-filter", &exports))
        @if found.actors.is_empty() {
            p.empty { (visit.t("people-none")) }
        } @else {
            (table(&visit, visit.t("people-title"), &COLUMNS, rows))
        }
        nav.pager aria-label=(visit.t("web-pages")) {
            @if after.is_some() { a rel="first" href=(visit.here_with("after", "")) { (visit.t("web-first-page")) } }
            @if let Some(next) = found.next {
                a.button.quiet rel="next" href=(visit.here_with("after", &next.to_string())) { (visit.t("web-next-page")) }
            }
        }
    };
    Ok(visit.page("people-title", body).wide())
}

pub(crate) fn filter_of(listing: &Listing) -> Filter {
    let place = Some(listing.get("place").to_owned()).filter(|code| !code.is_empty());
    Filter { kind: ActorKind::from_code(listing.get("kind")), place, words: listing.filter().to_owned() }
}

fn exports(visit: &Visit) -> Vec<(&'static str, String)> {
    let query = visit.query();
    vec![("XLSX", format!("/people/export.xlsx{query}")), ("CSV", format!("/people/export.csv{query}"))]
}

fn kinds(visit: &Visit, listing: &Listing) -> maud::Markup {
    let chosen = listing.get("kind");
    let entry = |code: &'static str, label: &'static str| {
        html! { a href=(visit.here_with("kind", code)) aria-current=[(chosen == code).then_some("true")] { (visit.t(label)) } }
    };
    html! {
        nav.tabs aria-label=(visit.t("people-kind")) {
            (entry("", "people-everybody"))
            (entry(ActorKind::Person.code(), "people-persons"))
            (entry(ActorKind::Organisation.code(), "people-organisations"))
        }
    }
}
