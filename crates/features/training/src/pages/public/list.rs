//! `/training`: the calls.

use jiff::Timestamp;
use maud::{Markup, html};
use web::table::{Listing, PAGE_ROWS, page_of, pager};
use web::{Page, Result, Visit};

use crate::pages::{place_name, say};
use crate::store::shelf::{self, Shown};

/// The page.
pub(super) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let is_past = !listing.get("past").is_empty();
    let after = listing
        .after()
        .and_then(|(at, id)| Some((Timestamp::from_microsecond(at.parse().ok()?).ok()?, id.parse().ok()?)));
    let limit = PAGE_ROWS as u32 + 1;
    let rows = match is_past {
        true => shelf::past(visit.db(), after, limit).await?,
        false => shelf::open(visit.db(), after, limit).await?,
    };
    let (rows, more) = page_of(rows);
    let next =
        rows.last().filter(|_| more).map(|last| (last.closes_at.as_microsecond().to_string(), last.id.to_string()));
    let body = html! {
        p.lead { (visit.t("training-lead")) }
        nav.tabs aria-label=(visit.t("training-title")) {
            a href="/training" aria-current=[(!is_past).then_some("page")] { (visit.t("training-tab-open")) }
            a href="/training?past=1" aria-current=[is_past.then_some("page")] { (visit.t("training-tab-past")) }
        }
        @if rows.is_empty() { div.empty { p { (visit.t(if is_past { "training-none-past" } else { "training-none-open" })) } } }
        @else { ul.calls { @for shown in &rows { (row(&visit, shown)) } } }
        (pager(&visit, &listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
    };
    Ok(visit.page("training-title", body).style("training.css"))
}

fn row(visit: &Visit, shown: &Shown) -> Markup {
    let (card, now, today) = (&shown.card, visit.world().now(), visit.world().today());
    let is_coming = today < card.opens;
    let (tone, label) = say::chip_of(card.state, !is_coming && now < shown.closes_at, is_coming);
    let words = &visit.app().words;
    let where_: Vec<String> = card.where_.iter().map(|code| place_name(code, visit.lang)).collect();
    html! { li {
        h2 { a href=(format!("/training/calls/{}", card.slug)) { (visit.text(&card.title)) } }
        p { span class=(format!("chip {tone}")) { (visit.t(label)) } " "
            (visit.t("training-closes")) " " (say::moment(words, visit.lang, card.closes)) }
        p.small.soft {
            (visit.text(&card.keeper)) " · " (visit.t_with("training-places", &web::args![count = card.places]))
            @if !where_.is_empty() { " · " (visit.listed(&where_)) }
        }
        @if !card.summary.is_empty() { p { (visit.text(&card.summary)) } }
    } }
}
