use maud::html;
use store::journal::{self, Filter};
use web::table::{Column, Listing, PAGE_ROWS, page_of, table};
use web::{Page, Result, Visit};

/// The audit page of a space: what was done, when, by whom, the newest first. Its entries are links of a Merkle tree;
/// `twiza verify` proves that none was changed, added or dropped.
pub(crate) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let before = listing.get("before").parse().ok();
    let stream = visit.stream()?;
    let rows = journal::page(visit.db(), stream, before, PAGE_ROWS as u32 + 1, Filter::All).await?;
    let (entries, more) = page_of(rows);
    let size = visit.db().head(stream);
    const COLUMNS: [Column; 5] = [
        Column::number("home-journal-number"),
        Column::words("home-journal-when"),
        Column::words("home-journal-what"),
        Column::words("home-journal-on"),
        Column::words("home-journal-who"),
    ];
    let lines = entries.iter().map(|entry| {
        vec![
            html! { (visit.number(i64::try_from(entry.seq).unwrap_or(i64::MAX))) },
            html! { (visit.instant(entry.at)) },
            html! { bdi lang="en" { (entry.kind) } },
            html! { (visit.date(entry.happened_on)) },
            html! { bdi { (visit.t(if entry.account.is_some() { "home-journal-account" } else { "home-journal-program" })) } },
        ]
    });
    let body = html! {
        p.lead { (visit.t_with("home-journal-lead", &web::args![count = size])) }
        @if entries.is_empty() { p.empty { (visit.t("web-none")) } } @else { (table(&visit, visit.t("home-journal-title"), &COLUMNS, lines)) }
        @if let Some(last) = entries.last().filter(|_| more) {
            nav.pager { a.button.quiet rel="next" href=(visit.here_with("before", &last.seq.to_string())) { (visit.t("web-next-page")) } }
        }
    };
    Ok(visit.page("home-journal-title", body).wide())
}
