use actors::{Space, accounts, spaces};
use maud::{Markup, html};
use web::{Card, Opening, Page, Result, Visit};

use super::setup;

/// The public home page of the network; on an empty installation, the page that sets it up.
pub(crate) async fn show(visit: Visit) -> Result<Page> {
    if accounts::none_yet(visit.db()).await? {
        return Ok(setup::page(&visit, &web::Form::default()));
    }
    let listed: Vec<Space> = spaces::all(visit.db()).await?.into_iter().filter(|space| space.listed).collect();
    let mut sections = Vec::with_capacity(listed.len());
    for space in &listed {
        sections.push(organisation(&visit, space, cards(&visit, space).await?));
    }
    let opening = opening(&visit).await?;
    let body = html! {
        @if let Some(opening) = &opening { (opening.body) h2 { (visit.t("home-title")) } }
        p.lead { (visit.t_with("home-lead", &web::args![count = listed.len()])) }
        @if !listed.is_empty() { p { (visit.t("home-explain")) } }
        @if listed.is_empty() { p.empty { (visit.t("home-no-space")) } }
        @for section in &sections { (section) }
    };
    Ok(match opening {
        Some(opening) => (opening.dress)(visit.page_named(&opening.title, body).headed().wide()),
        None => visit.page("home-title", body).wide(),
    })
}

/// What a feature shows as the home page, above the organisations.
async fn opening(visit: &Visit) -> Result<Option<Opening>> {
    for opening in visit.app().features.iter().filter_map(|feature| feature.opening) {
        if let Some(drawn) = opening(visit).await? {
            return Ok(Some(drawn));
        }
    }
    Ok(None)
}

/// What each feature shows of the space, in the features' order of importance.
pub(crate) async fn cards(visit: &Visit, space: &Space) -> Result<Vec<Card>> {
    let mut cards = Vec::new();
    for front in visit.app().features.iter().filter_map(|feature| feature.front) {
        cards.extend(front(visit, space).await?);
    }
    cards.sort_by_key(|card| card.order);
    Ok(cards)
}

fn organisation(visit: &Visit, space: &Space, cards: Vec<Card>) -> Markup {
    html! {
        section.organisation {
            h2 { a href=(format!("/s/{}", space.slug)) { (visit.text(&space.name)) } }
            @if cards.is_empty() { p.soft { (visit.t("home-space-quiet")) } }
            div.grid.front { @for card in cards { (card.body) } }
        }
    }
}
