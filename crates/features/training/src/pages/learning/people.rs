//! The participants of a cohort, each with the link of her own page: to hand over where no letter reaches her.

use axum::extract::Path;
use axum::response::Response;
use maud::html;
use web::table::{Column, Listing, PAGE_ROWS, page_of, pager, table};
use web::{Result, Visit};

use super::{cohort, her_link, path, tabs};
use crate::pages::private;
use crate::store::{attendance, session_people};

/// The list.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>, listing: Listing) -> Result<Response> {
    let cohort = cohort(&visit, &id).await?;
    let after = listing.after().and_then(|(number, _)| number.parse().ok()).unwrap_or(0);
    let rows = session_people::list(visit.db(), cohort.space, cohort.id, after, PAGE_ROWS as u32 + 1).await?;
    let (rows, more) = page_of(rows);
    let next = rows.last().filter(|_| more).map(|last| (last.number.to_string(), last.id.to_string()));
    let minutes = attendance::minutes_of_cohort(visit.db(), cohort.space, cohort.id).await?;
    let columns = [
        Column::number("training-session-number"),
        Column::words("training-session-name"),
        Column::words("training-field-association"),
        Column::number("training-people-hours"),
        Column::words("training-people-page"),
    ];
    let cells = rows.iter().map(|one| {
        let there = minutes.get(&one.id).copied().unwrap_or(0);
        vec![
            html! { (one.number) },
            html! { bdi { (one.person.name) } @if one.left_at.is_some() { " " span.chip.late { (visit.t("training-people-left")) } } },
            html! { bdi { (one.person.association) } },
            html! { bdi dir="ltr" { (there / 60) ":" (format!("{:02}", there % 60)) } },
            html! { @if one.left_at.is_none() { a href=(her_link(visit.app(), cohort.space, one.id)) { (visit.t("training-people-open")) } } },
        ]
    });
    let body = html! {
        (tabs(&visit, &cohort, "people"))
        p { (visit.t("training-people-words")) }
        @if rows.is_empty() { div.empty { p { (visit.t("training-session-none-noted")) } } }
        @else {
            p.actions { a.button.quiet href=(path(&visit, cohort.id, "people/slips.pdf")) { (visit.t("training-people-slips")) } }
            (table(&visit, visit.t("training-people-title"), &columns, cells))
        }
        (pager(&visit, &listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
    };
    Ok(private(visit.page("training-people-title", body).wide().style("training.css")))
}
