//! The tracks of a space, and what waits for whoever validates.

use actors::Role;
use axum::response::Response;
use maud::html;
use web::table::PAGE_ROWS;
use web::{Result, Visit, args};

use super::super::{drawn, private};
use super::{account, path};
use crate::model::framework;
use crate::store::{portfolios, requests, statements, tracks};

/// The page.
pub(super) async fn show(visit: Visit) -> Result<Response> {
    let (space, db) = (visit.space()?.id, visit.db());
    let (is_guide, leads) = (visit.is_at_least(Role::Facilitator), visit.is_at_least(Role::Officer));
    let me = account(&visit)?;
    let mine = tracks::validates(db, space, me).await?;
    let mut waiting = 0;
    for track in &mine {
        waiting += requests::waiting_for(db, space, *track, me, PAGE_ROWS as u32).await?.len();
    }
    let mut cards = Vec::new();
    for track in tracks::list(db, space).await? {
        let numbers = (portfolios::states(db, space, track.id).await?, statements::count(db, space, track.id).await?);
        cards.push((tracks::framework(db, &track).await?, track, numbers));
    }
    let body = html! {
        p.lead { (visit.t("tracks-lead")) }
        @if !mine.is_empty() { div.note {
            p { (visit.t_with("tracks-waiting-for-you", &args![count = waiting])) }
            p.actions { a.button href=(visit.path("tracks/requests")) { (visit.t("tracks-requests")) } }
        } }
        @if leads { p.actions { a.button.quiet[!cards.is_empty()] href=(visit.path("tracks/new")) { (visit.t("tracks-open")) } } }
        @if cards.is_empty() { div.empty { p { (visit.t("tracks-none")) } } }
        div.grid { @for (framework, track, ((invited, begun), qualified)) in &cards { div.card {
            p.kind { (visit.t(framework.people.label())) @if track.closed_at.is_some() { " · " (visit.t("tracks-closed")) } }
            h2 { @if is_guide { a href=(path(&visit, track.id, "")) { (visit.text(&track.title)) } } @else { a href=(path(&visit, track.id, "framework")) { (visit.text(&track.title)) } } }
            p { (visit.t_with("tracks-numbers", &args![begun = *begun, invited = *invited, qualified = *qualified])) }
        } } }
        h2 { (visit.t("tracks-frameworks")) }
        ul.links { @for own in framework::all_in_force(visit.world().today()) { li {
            a href={ "/tracks/frameworks/" (own.code) } { (visit.text(&own.title)) }
            p.small.soft { (drawn::asked_in_all(&visit, own)) }
        } } }
    };
    Ok(private(visit.page("tracks-title", body).wide()))
}
