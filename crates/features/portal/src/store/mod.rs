//! SQL. Every act stands in the journal of the space that keeps the newsroom, under the subject `article`.

/// What is said about an article.
pub mod abouts;
/// The antennas, and who reports for them.
pub mod antennas;
/// The articles themselves.
pub mod articles;
/// The dossiers.
pub mod dossiers;
/// What publishes itself.
pub mod due;
/// Who may open a file before anything public shows it.
pub mod files;
/// How articles are found.
pub mod found;
/// How the public home page is composed.
pub mod front;
/// Who acts, and how she stands before an article.
pub mod hands;
/// What comes from an older site.
pub mod import;
/// The pictures that can be chosen.
pub mod pictures;
/// What everybody can read.
pub mod public;
/// Programmes, episodes and what is on the air.
pub mod radio;
/// How often articles were opened.
pub mod reads;
/// What reporters send from their telephones.
pub mod reports;
/// What happens to articles.
pub mod steps;
/// Their texts.
pub mod texts;
/// What was published.
pub mod versions;
/// What comes from exports of older sites.
pub mod wxr;

use ::store::statements::{count, together};
use ::store::{Cell, Column};

const ROOMS: &[&[&str]] = &[
    abouts::STATEMENTS,
    antennas::STATEMENTS,
    articles::STATEMENTS,
    dossiers::STATEMENTS,
    due::STATEMENTS,
    files::STATEMENTS,
    found::STATEMENTS,
    front::STATEMENTS,
    hands::STATEMENTS,
    public::STATEMENTS,
    radio::STATEMENTS,
    reads::STATEMENTS,
    reports::STATEMENTS,
    steps::STATEMENTS,
    texts::STATEMENTS,
    versions::STATEMENTS,
    wxr::STATEMENTS,
];

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&str] = &together::<{ count(ROOMS) }>(ROOMS);

/// A column that holds JSON.
struct Json<T>(T);

impl<T: serde::de::DeserializeOwned> Column for Json<T> {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        match cell {
            Cell::Text(words) => serde_json::from_str(words).ok().map(Self),
            _ => None,
        }
    }
}

/// What goes into a column that holds JSON.
fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
