//! Finding: one box over everything that the reader may see, for people (`/search`) and for machines (`/search.json`), and
//! the map of the site for search engines (`/sitemap.xml`).
//!
//! It owns no tables: the index is `search`'s, its documents are the features'. What a reader is shown was found with what
//! she may read ([`search::Reader`]); nothing here is filtered afterwards, so that no count and no suggestion tells of
//! anything else.
//!
//! The rooms: `model` (what an address asks for, pure), `pages` (`search` with its results, facets and what to offer where
//! nothing was found; `machine` for programs; `suggestions`; `sitemap`; `mast`, the box at the head of every page).

mod model;
mod pages;

use web::{Asset, Feature};

/// The manifest.
pub fn feature() -> Feature {
    Feature {
        name: "find",
        routes: pages::routes(),
        locales: kernel::locales!["find"],
        assets: ASSETS,
        mast: Some(pages::mast::draw),
        ..Feature::default()
    }
}

const ASSETS: &[Asset] = &[
    Asset { name: "find.js", mime: "text/javascript; charset=utf-8", bytes: include_bytes!("../assets/find.js") },
    Asset { name: "find.css", mime: "text/css; charset=utf-8", bytes: include_bytes!("../assets/find.css") },
];
