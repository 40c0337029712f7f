//! `GET /latest`: what the whole house makes public, the newest first, from the part of the index that strangers see.

use jiff::civil::Date;
use kernel::place;
use maud::{Markup, html};
use search::{Facet, Found, Hit, Query, Reader, thesaurus};
use web::table::Listing;
use web::{Page, Parameter, Result, Shape, Visit, args};

use super::asked::Field;
use super::feeds;
use super::story::{Story, grid, settled};

/// By what the list is narrowed.
pub(super) const ASKED: &[Parameter] = &[
    Parameter::new("kind", Shape::Words, "Only this kind of record: petition, experience, event, …"),
    Field::Theme.parameter(),
    Field::Place.parameter(),
    Field::Year.parameter(),
    Parameter::new("page", Shape::Whole(1, MOST_PAGES as i64), "Which page."),
];

/// What is news when it is made public. Registers such as the directory, the territory or the plans are not.
pub(crate) const NEWS: [&str; 12] = [
    "article",
    "petition",
    "experience",
    "work",
    "dataset",
    "event",
    "episode",
    "programme",
    "call",
    "position",
    "dossier",
    "consultation",
];

/// Records on one page.
const ROWS: usize = 18;
/// Records that are read from the index at once, and how often: who has more than that ahead plans for years.
const PART: usize = 50;
const PARTS: usize = 8;
/// Whoever leafs further needs the search.
const MOST_PAGES: usize = 50;

/// What is asked of the index.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wish {
    pub(crate) kind: Option<&'static str>,
    pub(crate) theme: Option<String>,
    pub(crate) place: Option<String>,
    pub(crate) year: Option<i16>,
    pub(crate) lang: Option<kernel::Lang>,
    pub(crate) space: Option<kernel::Id<actors::Space>>,
    /// Articles come from their own shelf.
    pub(crate) without_articles: bool,
    /// What has a day is in the agenda: among the newest, the furthest day would stand first.
    pub(crate) without_events: bool,
}

impl Wish {
    /// What strangers find, newest first.
    pub(crate) fn find(self, visit: &Visit, skip: usize, limit: usize) -> Result<Found> {
        let is_wanted = |kind: &&str| match *kind {
            "article" => !self.without_articles,
            "event" => !self.without_events,
            _ => true,
        };
        let kinds = NEWS.into_iter().filter(is_wanted);
        let query = Query {
            among: kinds.collect(),
            kind: self.kind.map(str::to_owned),
            theme: self.theme,
            place: self.place,
            year: self.year,
            lang: self.lang,
            space: self.space,
            reader_lang: Some(visit.lang),
            skip,
            limit,
            ..Query::default()
        };
        Ok(visit.app().search.find(&Reader::visitor(), &query)?)
    }
}

/// The newest of these kinds up to today.
pub(crate) fn newest(visit: &Visit, wish: Wish, limit: usize) -> Result<Vec<Hit>> {
    Ok(newest_behind(visit, &wish, 0, limit)?.into_iter().map(|(_, hit)| hit).collect())
}

/// As [`newest`], behind so many records of the index; each with how many stand before the one that follows it.
pub(crate) fn newest_behind(visit: &Visit, wish: &Wish, skip: usize, limit: usize) -> Result<Vec<(usize, Hit)>> {
    let today = visit.world().today();
    let mut news = Vec::with_capacity(limit);
    let mut behind = skip;
    // What lies ahead stands first in the index, and is no news yet: a full agenda is passed over part by part.
    for _ in 0..PARTS {
        let hits = wish.clone().find(visit, behind, PART)?.hits;
        let is_last = hits.len() < PART;
        let numbered = hits.into_iter().zip(behind + 1..).map(|(hit, next)| (next, hit));
        behind += PART;
        news.extend(numbered.filter(|(_, hit)| hit.date.is_none_or(|date| date <= today)));
        if is_last || news.len() >= limit {
            break;
        }
    }
    news.truncate(limit);
    Ok(news)
}

/// The next ones of what has a day to come, the nearest first.
pub(crate) fn coming(visit: &Visit, kind: &'static str, limit: usize) -> Result<Vec<Hit>> {
    let today = visit.world().today();
    let is_ahead = |date: Option<Date>| date.is_some_and(|date| date >= today);
    let mut ahead = Vec::new();
    // The furthest comes first: so many are read until the nearest is reached.
    for part in 0..PARTS {
        let found = Wish { kind: Some(kind), ..Wish::default() }.find(visit, part * PART, PART)?;
        let is_last = found.hits.len() < PART || found.hits.iter().any(|hit| !is_ahead(hit.date));
        ahead.extend(found.hits.into_iter().filter(|hit| is_ahead(hit.date)));
        if is_last {
            break;
        }
    }
    ahead.sort_by_key(|hit| hit.date);
    ahead.truncate(limit);
    Ok(ahead)
}

/// Shows the list.
pub(super) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let (wish, is_unknown) = wish(&listing);
    let page = listing.get("page").parse::<usize>().unwrap_or(1).clamp(1, MOST_PAGES) - 1;
    let found = if is_unknown { Found::default() } else { wish.find(&visit, page * ROWS, ROWS)? };
    let stories = settled(&visit, found.hits.iter().map(|hit| Story::hit(&visit, hit)).collect()).await?;
    let body = html! {
        (super::rooms(&visit, "/latest"))
        p.lead { (visit.t("portal-reading-latest-lead")) }
        (ways(&visit, &listing, &found))
        @if stories.is_empty() { div.empty {
            p { (visit.t("portal-reading-none-so")) }
            p { a href="/latest" { (visit.t("portal-reading-all")) } }
        } } @else { (grid(&visit, &stories, 2)) }
        (pager(&visit, page, found.total))
        (feeds::offer(&visit, &kept(&listing)))
    };
    let page = visit.page("portal-reading-latest", body).wide().style("reading.css");
    let page = page.described(visit.t("portal-reading-latest"), visit.t("portal-reading-latest-lead"));
    Ok(feeds::named(&visit, page, &kept(&listing), None))
}

/// What an address asks for, and whether it names something that there is not.
fn wish(listing: &Listing) -> (Wish, bool) {
    let word = |name: &str| Some(listing.get(name).trim()).filter(|value| !value.is_empty()).map(str::to_owned);
    let kind = word("kind").map(|kind| NEWS.into_iter().find(|known| *known == kind));
    let year = word("year").map(|year| year.parse().ok());
    let wish = Wish {
        kind: kind.flatten(),
        theme: word("theme"),
        place: word("place"),
        year: year.flatten(),
        without_events: listing.get("kind").trim().is_empty(),
        ..Wish::default()
    };
    let is_unknown = kind == Some(None)
        || year == Some(None)
        || wish.theme.as_deref().is_some_and(|theme| thesaurus::get(theme).is_none());
    (wish, is_unknown)
}

/// The query that asks for the same.
fn kept(listing: &Listing) -> String {
    let pairs = ["kind", "theme", "place", "year"].map(|name| (name, listing.get(name).trim()));
    let pairs = pairs.iter().filter(|(_, value)| !value.is_empty());
    pairs.map(|(name, value)| format!("{name}={}", web::encoded(value))).collect::<Vec<_>>().join("&")
}

/// The kinds, themes, regions and years of what was found: each chosen one can be taken back.
fn ways(visit: &Visit, listing: &Listing, found: &Found) -> Markup {
    let kinds = visit.app().search.kinds();
    let kind = |code: &str| kinds.iter().find(|kind| kind.kind == code).map(|kind| visit.t(kind.label).to_owned());
    let theme = |code: &str| thesaurus::get(code).map(|theme| visit.words(&theme.name).to_owned());
    let region = |code: &str| place::get(code).map(|place| visit.words(&place.name).to_owned());
    let facets = &found.facets;
    html! {
        (chips(visit, listing, "kind", "portal-reading-by-record", &facets.kinds, kind))
        @if listing.get("kind").is_empty() { p.small { a href="/events" { (visit.t("portal-front-sort-events")) } } }
        details.portal-filters open[["theme", "place", "year"].iter().any(|name| !listing.get(name).is_empty())] {
            summary { (visit.t("portal-reading-filter")) }
            (chips(visit, listing, "theme", "portal-reading-by-theme", &facets.themes, theme))
            (chips(visit, listing, "place", "portal-reading-by-place", &facets.places, region))
            (chips(visit, listing, "year", "portal-reading-by-year", &facets.years, |year| Some(year.to_owned())))
        }
    }
}

/// Values offered of one facet.
const CHIPS: usize = 14;

fn chips(
    visit: &Visit,
    listing: &Listing,
    name: &str,
    label: &str,
    facets: &[Facet],
    words: impl Fn(&str) -> Option<String>,
) -> Markup {
    let chosen = listing.get(name);
    let named: Vec<_> = facets.iter().filter_map(|facet| Some((facet, words(&facet.code)?))).take(CHIPS).collect();
    html! {
        @if !named.is_empty() {
            nav.filters aria-label=(visit.t(label)) {
                @for (facet, words) in &named {
                    @let is_chosen = facet.code == chosen;
                    a.chip href=(visit.here_with_all(&[(name, if is_chosen { "" } else { &facet.code }), ("page", "")]))
                        aria-current=[is_chosen.then_some("true")] {
                        (words) " " span.num { (visit.number(i64::try_from(facet.count).unwrap_or(i64::MAX))) }
                    }
                }
            }
        }
    }
}

fn pager(visit: &Visit, here: usize, total: u64) -> Markup {
    let pages = usize::try_from(total).unwrap_or(usize::MAX).div_ceil(ROWS).min(MOST_PAGES);
    let at = |page: usize| visit.here_with("page", &(page + 1).to_string());
    html! {
        @if pages > 1 {
            nav.pager aria-label=(visit.t("web-pages")) {
                @if here > 0 { a href=(at(here - 1)) rel="prev" { (visit.t("portal-reading-newer")) } }
                span.soft { (visit.t_with("portal-reading-page", &args![page = here + 1, pages = pages])) }
                @if here + 1 < pages { a.button.quiet href=(at(here + 1)) rel="next" { (visit.t("portal-reading-older")) } }
            }
        }
    }
}
