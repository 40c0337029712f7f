use store::Db;

use super::follow::{behind, is_of};
use crate::index::{Generation, Room};
use crate::{Result, Search};

/// How an index stands to the data of which it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// How many documents it has.
    pub documents: u64,
    /// How many entries of the journal it has not read yet.
    pub behind: u64,
    /// Whether its files are as they were written.
    pub is_sound: bool,
}

/// Looks at what is committed on disk, and changes nothing; nothing where there is no index of this data.
pub(crate) async fn standing(search: &Search, db: &Db) -> Result<Option<Standing>> {
    let Some(generation) = search.0.house.open(&search.0.make)? else { return Ok(None) };
    let marks = generation.marks().await;
    if !is_of(db, &marks).await? {
        return Ok(None);
    }
    let behind = behind(db, &marks).await?;
    Ok(Some(Standing { documents: documents(&generation), behind, is_sound: generation.is_sound() }))
}

/// How many documents there are on all shelves.
pub(crate) fn documents(generation: &Generation) -> u64 {
    let rooms = [Room::Open, Room::Inner, Room::Sealed];
    rooms.map(|room| generation.shelf(room).searcher().num_docs()).iter().sum()
}
