//! What everybody reads: the articles and their lists, what the rest of the house makes public, feeds, archives, antennas.

pub(crate) mod answer;
mod antennas;
mod archives;
mod asked;
mod card;
pub(crate) mod data;
pub(crate) mod feeds;
pub(crate) mod latest;
mod list;
mod print;
pub(crate) mod reads;
mod show;
pub(crate) mod story;
pub(crate) mod told;

use maud::{Markup, html};
use web::{Allow, Asset, Parameter, Route, Visit};

use self::asked::Field;

/// The style of the portal's public pages.
pub(crate) const STYLE: Asset = Asset {
    name: "reading.css",
    mime: "text/css; charset=utf-8",
    bytes: include_bytes!("../../../assets/reading.css"),
};

/// By what lists of articles are narrowed.
const ASKED: &[Parameter] = &[
    Field::Kind.parameter(),
    Field::Theme.parameter(),
    Field::Place.parameter(),
    Field::Antenna.parameter(),
    Field::Dossier.parameter(),
    Field::Year.parameter(),
    Field::Language.parameter(),
    Field::Space.parameter(),
];

pub(super) fn routes() -> Vec<Route> {
    use Allow::Anyone;
    vec![
        Route::get("/articles", Anyone, list::articles)
            .remembered()
            .promised("The articles of the portal, the newest first.")
            .asking(ASKED),
        Route::get("/press-review", Anyone, list::press_review)
            .remembered()
            .promised("The press review: what others wrote, chosen and summed up.")
            .asking(ASKED),
        Route::get("/bulletins", Anyone, list::bulletins)
            .remembered()
            .promised("The thematic bulletins.")
            .asking(ASKED),
        Route::get("/articles/{slug}", Anyone, show::show)
            .remembered()
            .witnessed(reads::witness)
            .promised("An article. An address that it left leads to the one that it has."),
        Route::get("/articles/{slug}/print", Anyone, print::show),
        Route::get("/articles/{slug}/card.png", Anyone, card::show),
        Route::get("/archives", Anyone, archives::show)
            .remembered()
            .promised("The archives: how many articles there are by year, place, theme and sort."),
        Route::get("/antennas", Anyone, antennas::list).remembered().promised("The antennas, on a map."),
        Route::get("/antennas/{slug}", Anyone, antennas::show)
            .remembered()
            .promised("An antenna and what it reported."),
        Route::get("/latest", Anyone, latest::show)
            .remembered()
            .promised("What the whole house makes public, the newest first: petitions, publications, events, articles.")
            .asking(latest::ASKED),
        Route::get("/feed.atom", Anyone, feeds::atom)
            .promised("What was published, as Atom; articles with their whole text.")
            .asking(feeds::ASKED),
        Route::get("/feed.rss", Anyone, feeds::rss)
            .promised("What was published, as RSS 2.0; articles with their whole text.")
            .asking(feeds::ASKED),
        Route::get("/feed.json", Anyone, feeds::json)
            .promised("What was published, as JSON Feed 1.1; articles with their whole text.")
            .asking(feeds::ASKED)
            .answering("application/feed+json"),
    ]
}

/// The rooms of the portal, by their address and the message that names them.
const ROOMS: [(&str, &str); 8] = [
    ("/articles", "portal-reading-articles"),
    ("/press-review", "portal-reading-press-review"),
    ("/bulletins", "portal-reading-bulletins"),
    ("/dossiers", "portal-reading-dossiers"),
    ("/radio", "portal-radio-title"),
    ("/antennas", "portal-reading-antennas"),
    ("/archives", "portal-reading-archives"),
    ("/latest", "portal-reading-latest"),
];

/// The ways to the rooms of the portal, above each of them.
pub(crate) fn rooms(visit: &Visit, here: &str) -> Markup {
    html! {
        nav.tabs.portal-rooms aria-label=(visit.t("portal-title")) {
            @for (path, label) in ROOMS {
                a href=(path) aria-current=[(path == here).then_some("page")] { (visit.t(label)) }
            }
        }
    }
}
