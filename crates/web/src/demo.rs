//! The stage on which every feature plays its part of the demonstration.

use actors::Space;
use actors::directory::Actor;
use futures_util::future::BoxFuture;
use jiff::civil::Date;
use kernel::{FixedClock, Id, World};
use store::{Db, Who};

use crate::Result;

/// Plays a feature's part of the demonstration for one organisation.
pub type DemoFn = for<'a> fn(&'a DemoStage) -> BoxFuture<'a, Result<()>>;

/// One organisation of the demonstration, with the generated people that its features use. Time stands still and
/// chance repeats itself, so that two demonstrations are the same.
pub struct DemoStage {
    /// The way to data.
    pub db: Db,
    /// The demonstration's own time and chance.
    pub world: World,
    /// The clock of that world, for what happened before today: whoever moves it puts it back.
    pub clock: FixedClock,
    /// Who acts.
    pub who: Who,
    /// The space of the organisation.
    pub space: Space,
    /// The organisation's file `demo/<slug>.toml`; each feature reads its own table in it.
    pub script: toml::Table,
    /// Generated people of the directory who belong to the organisation, labelled as generated.
    pub people: Vec<Id<Actor>>,
    /// Generated associations of the directory, labelled as generated.
    pub associations: Vec<Id<Actor>>,
    /// The day on which the demonstration stands; its activity covers the two years before.
    pub today: Date,
}

impl DemoStage {
    /// A feature's own table of the script, read as `T`.
    ///
    /// # Errors
    /// What is wrong with the script: a fault of the build.
    pub fn read<T: serde::de::DeserializeOwned>(&self, table: &str) -> Result<T> {
        let value = self.script.get(table).cloned().unwrap_or_else(|| toml::Value::Table(toml::Table::new()));
        value.try_into().map_err(crate::Error::fault)
    }
}
