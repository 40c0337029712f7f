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
use web::{Allow, Asset, Parameter, Route, Shape, Visit};

use self::asked::Field;

/// The style of the portal's public pages.
pub(crate) const STYLE: Asset = Asset {
    name: "reading.css",
    mime: "text/css; charset=utf-8",
    bytes: include_bytes!("../../../assets/reading.css"),
};

/// By what lists and feeds of articles are narrowed.
const ASKED: &[Parameter] = &[
    Parameter::new(Field::Kind.name(), Shape::Words, "Only this sort of article: report, press-review, bulletin, …"),
    Parameter::new(Field::Theme.name(), Shape::Words, "Only with this concept of the thesaurus."),
    Parameter::new(Field::Place.name(), Shape::Words, "Only this place and those within it: an HCP code."),
    Parameter::new(Field::Antenna.name(), Shape::Words, "Only from this antenna: the last part of its address."),
    Parameter::new(Field::Dossier.name(), Shape::Words, "Only what was gathered in this dossier."),
    Parameter::new(Field::Year.name(), Shape::Whole(1, 9999), "Only of this year."),
    Parameter::new(
        Field::Language.name(),
        Shape::OneOf(&["fr", "ar", "zgh", "en"]),
        "Only what can be read in this language.",
    ),
    Parameter::new(Field::Space.name(), Shape::Words, "Only of this organisation: the short name of its space."),
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
