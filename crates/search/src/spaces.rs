use std::collections::HashMap;

use actors::{Space, spaces};
use kernel::Id;
use store::Db;
use uuid::Uuid;

/// The spaces that documents belong to, each read once while a feature gathers its documents.
#[derive(Debug, Default)]
pub struct Spaces(HashMap<Uuid, Option<Space>>);

impl Spaces {
    /// The space in whose stream a record was touched; nothing for the common stream, and for that of a single record.
    ///
    /// # Errors
    /// Whatever the engine meets.
    pub async fn get(&mut self, db: &Db, stream: Uuid) -> store::Result<Option<Space>> {
        if let Some(known) = self.0.get(&stream) {
            return Ok(known.clone());
        }
        let found = match spaces::get(db, Id::from_uuid(stream)).await {
            Ok(found) => found,
            Err(actors::Error::Store(error)) => return Err(error),
            Err(actors::Error::Refused(refusal)) => return Err(refusal.into()),
        };
        self.0.insert(stream, found.clone());
        Ok(found)
    }
}
