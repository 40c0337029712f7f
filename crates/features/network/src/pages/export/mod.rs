//! The directory for machines and spreadsheets, for the same filters as the list.

mod geojson;
mod sheet;

use web::{Allow, Parameter, Route, Shape};

/// What the query of each address may ask for.
const ASKING: &[Parameter] = &[
    Parameter::new("q", Shape::Words, "Words of the name or acronym, in any script"),
    Parameter::new(
        "sort",
        Shape::Words,
        "association, institution, university, media, movement, coalition, partner or other",
    ),
    Parameter::new("place", Shape::Words, "The code of a region, province or commune: what lies in it"),
    Parameter::new("theme", Shape::Words, "A code of the thesaurus"),
    Parameter::new("public", Shape::Words, "Whom they work for: women, youth, children, disabled, migrants, …"),
];

/// The addresses of this room.
pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/directory.geojson", Allow::Anyone, geojson::show)
            .promised(
                "The public organisations of the directory as GeoJSON (RFC 7946), each at the middle of its province",
            )
            .asking(ASKING)
            .answering("application/geo+json"),
        Route::get("/directory.xlsx", Allow::Anyone, sheet::xlsx)
            .promised("The organisations of the directory that the reader may see, as a workbook: ?lang=fr|ar|en")
            .asking(ASKING),
        Route::get("/directory.csv", Allow::Anyone, sheet::csv)
            .promised("The organisations of the directory that the reader may see, as CSV: ?lang=fr|ar|en")
            .asking(ASKING),
    ]
}
