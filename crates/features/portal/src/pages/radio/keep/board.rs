//! What waits, the programmes, and the station.

use actors::Role;
use maud::{Markup, html};
use web::table::{Listing, page_of, pager};
use web::{Page, Result, Visit};

use super::{episode_path, programme_path};
use crate::model::radio::{Episode, Programme, Station};
use crate::pages::newsroom;
use crate::store::radio::{episodes, programmes, stations};

/// Drafts shown.
const WAITING: u32 = 30;

pub(super) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let space = visit.space()?.id;
    let after = listing.after().and_then(|(at, id)| Some((at.parse().ok()?, id.parse().ok()?)));
    let (rows, more) = page_of(programmes::list(visit.db(), space, after).await?);
    let next = rows.last().filter(|_| more).map(|row| (row.changed_at.to_string(), row.id.to_string()));
    let waiting = episodes::waiting(visit.db(), space, WAITING).await?;
    let station = stations::get(visit.db(), space).await?.unwrap_or_default();
    let body = html! {
        (newsroom::words::tabs(&visit, "newsroom/radio"))
        p.lead { (visit.t("portal-radio-keep-lead")) }
        p.actions {
            a.button href=(visit.path("newsroom/radio/new")) { (visit.t("portal-radio-programme-new")) }
            @if visit.is_at_least(Role::Secretary) {
                a.button.quiet href=(visit.path("newsroom/radio/station")) { (visit.t("portal-radio-station")) }
            }
            a.button.quiet href="/radio" { (visit.t("portal-radio-see-public")) }
        }
        @if !waiting.is_empty() { (drafts(&visit, &waiting)) }
        section aria-labelledby="programmes" {
            h2 #programmes { (visit.t("portal-radio-programmes")) }
            @if rows.is_empty() {
                div.empty { p { (visit.t("portal-radio-keep-none")) } }
            } @else {
                ul.grid { @for row in &rows { (card(&visit, row)) } }
            }
            (pager(&visit, &listing, next.as_ref().map(|(at, id)| (at.as_str(), id.clone()))))
        }
        (on_air(&visit, &station))
    };
    Ok(visit.page("portal-radio-title", body).wide())
}

fn drafts(visit: &Visit, waiting: &[Episode]) -> Markup {
    html! {
        section aria-labelledby="waiting" {
            h2 #waiting { (visit.t("portal-radio-waiting")) }
            ul.drafts { @for episode in waiting {
                li {
                    a href=(episode_path(visit, episode.id, "")) { (visit.text(&episode.said.title)) }
                    @let missing = episode.missing();
                    @if missing.is_empty() { " " span.chip.ok { (visit.t("portal-radio-ready")) } }
                    @else { p.small.soft { @for words in missing { (visit.t(words)) " " } } }
                }
            } }
        }
    }
}

fn card(visit: &Visit, programme: &Programme) -> Markup {
    let profile = &programme.profile;
    html! {
        li.card {
            p.kind { (visit.t(profile.category.label())) " · " span lang=(profile.lang.code()) { (profile.lang.own_name()) } }
            h3 { a href=(programme_path(visit, programme.id, "")) { (visit.text(&profile.title)) } }
            @if profile.is_ended { p { span.chip { (visit.t("portal-radio-ended")) } } }
        }
    }
}

fn on_air(visit: &Visit, station: &Station) -> Markup {
    html! {
        @if station.is_live() {
            section aria-labelledby="station" {
                h2 #station { (visit.t("portal-radio-live")) }
                p { code dir="ltr" { (station.stream) } " " a href="/radio/live" { (visit.t("portal-radio-see-public")) } }
            }
        }
    }
}
