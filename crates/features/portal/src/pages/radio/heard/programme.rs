//! `/radio/{programme}`: what it is, its episodes, and how it is subscribed to.

use axum::extract::Path;
use maud::{Markup, html};
use web::table::{Listing, pager};
use web::{Error, Page, Result, Visit};

use super::{cards, cover, data};
use crate::store::radio::aired::{self, Filter};
use crate::store::radio::dial::{self, Place};

/// Episodes on one page.
const ROWS: usize = 20;

/// The page.
pub(super) async fn show(visit: Visit, listing: Listing, Path(slug): Path<String>) -> Result<Page> {
    let place = dial::by_slug(visit.db(), &slug).await?.filter(|place| place.stamp > 0).ok_or(Error::NotFound)?;
    let after = listing.after().and_then(|(stamp, id)| Some((stamp.parse().ok()?, id.parse().ok()?)));
    let mut episodes = aired::list(visit.db(), Filter::Programme(place.id), after, ROWS as u32 + 1).await?;
    let more = episodes.len() > ROWS;
    episodes.truncate(ROWS);
    let next = episodes.last().filter(|_| more).map(|last| (last.stamp.to_string(), last.id.to_string()));
    let path = format!("/radio/{slug}");
    let body = html! {
        nav.crumbs aria-label=(visit.t("portal-radio-crumbs")) { a href="/radio" { (visit.t("portal-radio-title")) } }
        (head(&visit, &place))
        section aria-labelledby="episodes" {
            h2 #episodes { (visit.t("portal-radio-episodes")) }
            (cards(&visit, &episodes, std::slice::from_ref(&place), false))
            (pager(&visit, &listing, next.as_ref().map(|(key, id)| (key.as_str(), id.clone()))))
        }
        (subscribe(&visit, &path))
    };
    let (title, summary) = (visit.words(&place.card.title), visit.words(&place.card.summary));
    let languages: Vec<_> = place.card.title.languages().map(|(lang, _)| lang).collect();
    let page = visit.page_named(title, body).style("radio.css").described(title, summary);
    Ok(page
        .canonical(path.clone(), languages)
        .picture(cover::address(&place), (1400, 1400), title)
        .alternate("application/rss+xml", title, format!("{path}/podcast.rss"))
        .data(data::series(&visit, &place)))
}

fn head(visit: &Visit, place: &Place) -> Markup {
    let card = &place.card;
    html! {
        div.programme-head {
            img src=(cover::small(place)) alt="" width="180" height="180";
            div {
                @for paragraph in visit.words(&card.summary).split("\n\n") { p.lead { bdi { (paragraph) } } }
                p.small.soft {
                    (visit.text(&card.author)) " · " (visit.t(card.category.label())) " · " (super::language(card.lang))
                    @if card.is_ended { " · " span.chip { (visit.t("portal-radio-ended")) } }
                    @if card.is_explicit { " · " span.chip.wait { (visit.t("portal-radio-explicit")) } }
                }
                @if !card.people.is_empty() { (super::player::people(visit, &card.people)) }
            }
        }
    }
}

fn subscribe(visit: &Visit, path: &str) -> Markup {
    html! {
        section aria-labelledby="subscribe" {
            h2 #subscribe { (visit.t("portal-radio-subscribe")) }
            p { (visit.t("portal-radio-subscribe-how")) }
            p { a.button.quiet href=(format!("{path}/podcast.rss")) { (visit.t("portal-radio-feed")) } " "
                code dir="ltr" { (visit.origin()) (path) "/podcast.rss" } }
        }
    }
}
