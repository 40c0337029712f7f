//! What waits, the programmes, and the station.

use actors::{Role, Space};
use jiff::Span;
use kernel::Id;
use maud::{Markup, html};
use web::table::{Listing, page_of, pager};
use web::{Error, Page, Result, Visit, args};

use super::{episode_path, programme_path};
use crate::model::radio::{Episode, Programme, State, Station};
use crate::pages::media::works_here;
use crate::pages::newsroom;
use crate::store::radio::{episodes, listens, programmes, stations};

/// Episodes shown of each list.
const SHOWN: u32 = 30;
/// Days over which listenings are added up.
const DAYS: i64 = 30;

pub(super) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    if !works_here(&visit).await? {
        return Err(Error::NotFound);
    }
    let (space, edits) = (visit.space()?.id, visit.is_at_least(Role::Officer));
    let after = listing.after().and_then(|(at, id)| Some((at.parse().ok()?, id.parse().ok()?)));
    let (rows, more) = page_of(programmes::list(visit.db(), space, after).await?);
    let next = rows.last().filter(|_| more).map(|row| (row.changed_at.to_string(), row.id.to_string()));
    let station = stations::get(visit.db(), space).await?.unwrap_or_default();
    let body = html! {
        (newsroom::words::tabs(&visit, "newsroom/radio"))
        p.lead { (visit.t(if edits { "portal-radio-keep-lead" } else { "portal-radio-report-lead" })) }
        p.actions {
            @if edits { a.button href=(visit.path("newsroom/radio/new")) { (visit.t("portal-radio-programme-new")) } }
            @if visit.is_at_least(Role::Secretary) {
                a.button.quiet href=(visit.path("newsroom/radio/station")) { (visit.t("portal-radio-station")) }
            }
            a.button.quiet href="/radio" { (visit.t("portal-radio-see-public")) }
        }
        @if edits { (waiting(&visit, space).await?) } @else { (own(&visit, space).await?) }
        section aria-labelledby="programmes" {
            h2 #programmes { (visit.t("portal-radio-programmes")) }
            @if rows.is_empty() {
                div.empty { p { (visit.t("portal-radio-keep-none")) } }
            } @else {
                ul.grid { @for row in &rows { (card(&visit, row)) } }
            }
            (pager(&visit, &listing, next.as_ref().map(|(at, id)| (at.as_str(), id.clone()))))
        }
        @if edits { (on_air(&visit, &station)) }
    };
    Ok(visit.page("portal-radio-title", body).wide().style("newsroom.css"))
}

/// What editors have to do, and how much was listened to.
async fn waiting(visit: &Visit, space: Id<Space>) -> Result<Markup> {
    let review = episodes::in_state(visit.db(), space, State::Review, SHOWN).await?;
    let drafts = episodes::in_state(visit.db(), space, State::Draft, SHOWN).await?;
    let since = visit.world().today().saturating_sub(Span::new().days(DAYS));
    let times = listens::since(visit.db(), space, since).await?;
    Ok(html! {
        @if times > 0 { p.soft { (visit.t_with("portal-radio-listened-lately", &args![count = times, days = DAYS])) } }
        (list(visit, "review", "portal-articles-waits-review", &review))
        (list(visit, "waiting", "portal-radio-waiting", &drafts))
    })
}

/// What a reporter prepares and prepared.
async fn own(visit: &Visit, space: Id<Space>) -> Result<Markup> {
    let me = newsroom::writer(visit)?;
    let own = episodes::of_author(visit.db(), space, me.account, SHOWN).await?;
    Ok(list(visit, "own", "portal-radio-own", &own))
}

/// Some episodes under a heading; nothing where there are none.
fn list(visit: &Visit, id: &str, heading: &str, episodes: &[Episode]) -> Markup {
    html! {
        @if !episodes.is_empty() {
            section aria-labelledby=(id) {
                h2 id=(id) { (visit.t(heading)) }
                ul.drafts { @for episode in episodes { (line(visit, episode)) } }
            }
        }
    }
}

fn line(visit: &Visit, episode: &Episode) -> Markup {
    let missing = if episode.state == State::Draft { episode.missing() } else { Vec::new() };
    html! {
        li {
            a href=(episode_path(visit, episode.id, "")) { (visit.text(&episode.said.title)) } " "
            span class=(super::chip(episode.state)) { (visit.t(episode.state.label())) }
            @if let Some(at) = episode.due_at { " " span.chip.wait { (visit.t_with("portal-articles-due", &args![when = visit.instant(at)])) } }
            @if !missing.is_empty() { p.small.soft { @for words in missing { (visit.t(words)) " " } } }
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
