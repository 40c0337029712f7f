//! Finding: one box over everything that the reader may see, for people (`/search`) and for machines (`/search.json`), and
//! the map of the site for search engines (`/sitemap.xml`).
//!
//! It owns no tables: the index is `search`'s, its documents are the features'.

mod pages;

use web::Feature;

/// The manifest.
pub fn feature() -> Feature {
    Feature { name: "find", routes: pages::routes(), locales: kernel::locales!["find"], ..Feature::default() }
}
