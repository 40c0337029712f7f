use maud::{Markup, html};
use web::table::{Listing, pager};
use web::{Page, Result, Visit, args};

use super::facts::Facts;
use crate::model::State;
use crate::pages::public_path;
use crate::store::public::{self, Listed};
use crate::store::{petitions, signatures};

/// Petitions on one page of the list.
const ROWS: usize = 20;

/// The petitions that were opened, the newest first.
pub(super) async fn list(visit: Visit, listing: Listing) -> Result<Page> {
    let after =
        listing.after().and_then(|(at, slug)| Some((jiff::Timestamp::from_microsecond(at.parse().ok()?).ok()?, slug)));
    let mut rows = public::listed(visit.db(), after, ROWS as u32 + 1).await?;
    let more = rows.len() > ROWS;
    rows.truncate(ROWS);
    let next =
        rows.last().filter(|_| more).map(|last| (last.listed_at.as_microsecond().to_string(), last.slug.clone()));
    let mut cards = Vec::new();
    for row in &rows {
        cards.extend(card(&visit, row).await?);
    }
    let body = html! {
        p.lead { (visit.t("petition-signing-list-lead")) }
        @if cards.is_empty() {
            div.empty { p { (visit.t("petition-signing-list-empty")) } }
        } @else {
            ul.grid { @for card in cards { (card) } }
        }
        (pager(&visit, &listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
    };
    Ok(visit.page("petition-title", body).wide().style("sign.css"))
}

async fn card(visit: &Visit, row: &Listed) -> Result<Option<Markup>> {
    let Some(petition) = petitions::one(visit.db(), row.key).await?.filter(|p| p.state.is_public()) else {
        return Ok(None);
    };
    let standing = signatures::pulse(visit.db(), row.key).await?.standing();
    let facts = Facts::of(petition)?;
    let (petition, needed) = (&facts.petition, facts.required().signatures);
    let shown = |count: i64| visit.number(count);
    Ok(Some(html! {
        li.card {
            p.kind { (visit.text(&facts.rules.name)) }
            h2 { a href=(public_path(petition, "")) { (visit.text(&petition.title)) } }
            p.soft {
                @if let Some(authority) = facts.rules.authority(&petition.authority) { (visit.text(&authority.name)) }
                @if let Some(place) = facts.territory() { " · " (visit.text(&place.name)) }
            }
            @if needed > 0 {
                (web::chart::bar(visit, standing as i64, needed.into(), ""))
                p { strong { (shown(standing as i64)) } " "
                    (visit.t_with("petition-signing-of", &args![needed = needed, shown = shown(needed.into())])) }
            } @else {
                p { strong { (shown(standing as i64)) } " " (visit.t("petition-signing-count")) }
            }
            @if petition.state != State::Collecting { p { span.chip { (visit.t(petition.state.label())) } } }
        }
    }))
}
