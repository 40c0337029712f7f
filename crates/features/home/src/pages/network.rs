use actors::{Space, accounts, spaces};
use maud::{Markup, html};
use web::table::Listing;
use web::{Card, Opening, Page, Result, Visit};

use super::setup;

/// Organisations shown below a composed page; it has a whole telephone to itself.
const BELOW: usize = 3;
/// Organisations shown where the home page is theirs.
const FIRST: usize = 6;
/// Organisations on one page of their list.
const ROWS: usize = 12;

/// The public home page of the network: what a feature composed, and a few of the organisations with the way to all of them. On an
/// empty installation, the page that sets it up.
pub(crate) async fn show(visit: Visit) -> Result<Page> {
    if accounts::none_yet(visit.db()).await? {
        return Ok(setup::page(&visit, &web::Form::default()));
    }
    let listed = listed(&visit).await?;
    let opening = opening(&visit).await?;
    let few = if opening.is_some() { BELOW } else { FIRST };
    let shown = match opening {
        Some(_) => html! { div.grid { @for space in listed.iter().take(few) { (name(&visit, space)) } } },
        None => sections(&visit, listed.get(..few).unwrap_or(&listed)).await?,
    };
    let body = html! {
        @if let Some(opening) = &opening { (opening.body) h2 { (visit.t("home-title")) } }
        p.lead { (visit.t_with("home-lead", &web::args![count = listed.len()])) }
        @if !listed.is_empty() { p { (visit.t("home-explain")) } }
        @if listed.is_empty() { p.empty { (visit.t("home-no-space")) } }
        (shown)
        @if listed.len() > few { p.actions { a.button.quiet href="/organisations" { (visit.t("home-all-organisations")) } } }
    };
    Ok(match opening {
        Some(opening) => (opening.dress)(visit.page_named(&opening.title, body).headed().wide()),
        None => visit.page("home-title", body).wide(),
    })
}

/// `GET /organisations?after=`: the organisations that have a space here, each with what it shows, a page at a time.
pub(crate) async fn organisations(visit: Visit, listing: Listing) -> Result<Page> {
    let mut here = listed(&visit).await?;
    here.retain(|space| space.slug.as_str() > listing.get("after"));
    let is_more = here.len() > ROWS;
    here.truncate(ROWS);
    let next = here.last().filter(|_| is_more);
    let body = html! {
        p.lead { (visit.t("home-explain")) }
        @if here.is_empty() { p.empty { (visit.t("home-no-space")) } }
        (sections(&visit, &here).await?)
        @if let Some(last) = next {
            nav.pager aria-label=(visit.t("web-pages")) { a.button.quiet href=(visit.here_with("after", &last.slug)) rel="next" { (visit.t("web-next-page")) } }
        }
    };
    Ok(visit.page("home-organisations", body).wide())
}

/// The spaces that everybody sees, by short name.
async fn listed(visit: &Visit) -> Result<Vec<Space>> {
    Ok(spaces::all(visit.db()).await?.into_iter().filter(|space| space.listed).collect())
}

/// Each organisation with what the features show of it.
async fn sections(visit: &Visit, spaces: &[Space]) -> Result<Markup> {
    let mut sections = Vec::new();
    for space in spaces {
        sections.push(organisation(visit, space, cards(visit, space).await?));
    }
    Ok(html! { @for section in &sections { (section) } })
}

fn name(visit: &Visit, space: &Space) -> Markup {
    html! { section.organisation.card { h2 { a href=(format!("/s/{}", space.slug)) { (visit.text(&space.name)) } } } }
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
