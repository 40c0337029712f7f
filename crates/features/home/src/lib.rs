//! The front of the house: the public home page of the network, the first-run page of an empty installation, the
//! front page of each space, the territory, the audit page of a space's journal, and the credits.
//!
//! It owns no tables: what it shows comes from the directory, the journal and what the other features say of
//! themselves through [`web::Feature::front`].

mod found;
mod pages;

use web::{Allow, Feature, Nav, Parameter, Route, Shape, SpaceNav, SpacePart};

use actors::Role;

const PLACES: &[Parameter] = &[Parameter::new("q", Shape::Words, "The name of a place, or its beginning.")];

const ORGANISATIONS: &[Parameter] =
    &[Parameter::new("after", Shape::Words, "The short name behind which the page begins.")];

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "home",
        routes: vec![
            Route::get("/", Allow::Anyone, pages::network::show)
                .remembered()
                .promised("The public home page of the network."),
            Route::get("/organisations", Allow::Anyone, pages::network::organisations)
                .remembered()
                .promised("The organisations that have a space here, each with what it shows.")
                .asking(ORGANISATIONS),
            Route::post("/setup", Allow::Anyone, pages::setup::act),
            Route::get("/s/{space}", Allow::Space(Role::Visitor), pages::space::show)
                .remembered()
                .promised("The public front page of an organisation's space."),
            Route::get("/s/{space}/journal", Allow::Space(Role::Officer), pages::journal::show),
            Route::get("/places", Allow::Anyone, pages::places::show)
                .remembered()
                .promised("The territory: regions, with search by name in French and Arabic.")
                .asking(PLACES),
            Route::get("/places/{code}", Allow::Anyone, pages::places::show_one)
                .remembered()
                .promised("One place of the territory by its HCP code, with its populations of 2014 and 2024."),
            Route::get("/credits", Allow::Anyone, pages::credits::show),
            Route::get("/work/{id}", Allow::SignedIn, web::work::show),
        ],
        nav: &[Nav { label: "home-nav-places", path: "/places", allow: Allow::Anyone }],
        space_nav: &[SpaceNav {
            label: "home-nav-journal",
            below: "journal",
            role: Role::Officer,
            part: SpacePart::Keeping,
        }],
        locales: kernel::locales!(),
        statements: found::STATEMENTS,
        searchable: found::SEARCHABLE,
        ..Feature::default()
    }
}
