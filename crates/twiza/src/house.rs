//! The one list of features, and how the house is opened.

use kernel::World;
use search::Searchable;
use store::{Config, Db, Migrations, SealedColumn};
use web::Feature;

use crate::arguments::Place;

/// The words of the commands.
pub const LOCALES: &[kernel::Locale] = kernel::locales!();

/// Every feature of the house, in the order of the navigation. Adding one is one line here.
pub fn features() -> Vec<Feature> {
    vec![
        twiza_plan::feature(),
        twiza_governance::feature(),
        twiza_portal::feature(),
        twiza_events::feature(),
        twiza_newsletter::feature(),
        twiza_capacity::feature(),
        twiza_toolkit::feature(),
        twiza_training::feature(),
        twiza_tracks::feature(),
        twiza_change::feature(),
        twiza_petitions::feature(),
        twiza_library::feature(),
        twiza_network::feature(),
        twiza_people::feature(),
        twiza_find::feature(),
        twiza_federation::feature(),
        twiza_hooks::feature(),
        twiza_account::feature(),
        twiza_home::feature(),
    ]
}

/// The tables of the house, floor by floor. The store's own come first by themselves.
pub fn migrations(features: &[Feature]) -> Vec<Migrations> {
    [actors::MIGRATIONS, post::MIGRATIONS, media::MIGRATIONS]
        .into_iter()
        .chain(features.iter().filter_map(|feature| feature.migrations))
        .collect()
}

/// Every column that holds sealed values.
pub fn sealed_columns(features: &[Feature]) -> Vec<SealedColumn> {
    let floors = [actors::SEALED, post::SEALED, media::SEALED];
    floors.into_iter().flatten().chain(features.iter().flat_map(|feature| feature.sealed)).copied().collect()
}

/// Everything that can be found.
pub fn kinds(features: &[Feature]) -> Vec<Searchable> {
    features.iter().flat_map(|feature| feature.searchable).copied().collect()
}

/// Where an installation keeps its index: beside its data, never in a backup, made anew wherever it is missing.
pub(crate) fn search(place: &Place) -> search::Settings {
    search::Settings { folder: Some(place.data.join("search")) }
}

/// Opens the database of an installation.
///
/// # Errors
/// What a person can mend: see [`store::Error`].
pub(crate) async fn open(place: &Place, world: World) -> store::Result<Db> {
    own_terms(place);
    let config = config(place);
    Db::open(&config, world, &migrations(&features())).await
}

/// Adds what an installation has of its own to the thesaurus; without it where it cannot be read, and then says so.
fn own_terms(place: &Place) {
    match search::thesaurus::add(&place.data.join("thesaurus")) {
        Ok(0) => {}
        Ok(concepts) => tracing::info!(concepts, "the installation's own terms were read"),
        Err(what) => tracing::error!("the installation's own terms were left out: {what}"),
    }
}

/// Where an installation has its data.
pub(crate) fn config(place: &Place) -> Config {
    Config::new(&place.data, place.database.as_deref())
}
