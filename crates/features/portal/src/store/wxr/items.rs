use std::io::{Read, Write};

use actors::Space;
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use kernel::Id;
use store::{Db, Entry, FromRow, Row, Stream, Tx, Who, params};

use super::Import;
use crate::model::article;
use crate::model::wxr::{Item, Sort};

const ADD: &str = "INSERT INTO portal_wxr_item (space_id, import, number, old_id, sort, kin, outcome, title, fault, article, data) \
     VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7, '', NULL, $8)";
const STANDING: &str = "SELECT number, old_id, kin, outcome, title, fault, article, data FROM portal_wxr_item \
     WHERE space_id = $1 AND import = $2 AND sort = $3 AND outcome = $4 AND number > $5 ORDER BY number LIMIT $6";
const ONE: &str = "SELECT number, old_id, kin, outcome, title, fault, article, data FROM portal_wxr_item \
     WHERE space_id = $1 AND import = $2 AND number = $3";
const OF_KIN: &str = "SELECT number, old_id, kin, outcome, title, fault, article, data FROM portal_wxr_item \
     WHERE space_id = $1 AND import = $2 AND kin = $3 ORDER BY number LIMIT 20";
const FILES: &str = "SELECT number, old_id, kin, outcome, title, fault, article, data FROM portal_wxr_item \
     WHERE space_id = $1 AND import = $2 AND sort = 'attachment' AND outcome = 'waiting' AND number > $3 \
     ORDER BY number LIMIT 500";
const LISTED: &str = "SELECT number, title, fault, article FROM portal_wxr_item \
     WHERE space_id = $1 AND import = $2 AND sort = $3 AND outcome = $4 AND number > $5 ORDER BY number LIMIT 50";
const COUNTS: &str = "SELECT sort, outcome, COUNT(*) FROM portal_wxr_item WHERE space_id = $1 AND import = $2 \
     GROUP BY sort, outcome ORDER BY sort, outcome";
const OUTCOME: &str = "UPDATE portal_wxr_item SET outcome = $4, fault = $5, article = $6 \
     WHERE space_id = $1 AND import = $2 AND number = $3 AND (outcome <> 'made' OR $4 <> 'known')";

pub(super) const STATEMENTS: &[&str] = &[ADD, STANDING, ONE, OF_KIN, FILES, LISTED, COUNTS, OUTCOME];

store::coded! {
    /// What became of an item.
    Outcome, "portal-wxr-outcome-" {
        /// It was not looked at yet.
        Waiting = "waiting",
        /// It is an article now, or part of one.
        Made = "made",
        /// It is an article now, without some of its pictures.
        Lacking = "lacking",
        /// It had been brought before.
        Known = "known",
        /// It had been brought before, and is not there as it was: somebody decides.
        Changed = "changed",
        /// It was left out, as was decided.
        Left = "left",
        /// It could not be an article.
        Refused = "refused",
    }
}

/// An item of an export that waits.
#[derive(Debug, Clone, PartialEq)]
pub struct Staged {
    /// Its place in the file.
    pub number: u32,
    /// Its number on the old site.
    pub old_id: u64,
    /// The group of translations that it belongs to; empty without one.
    pub kin: String,
    /// What became of it.
    pub outcome: Outcome,
    /// All of it.
    pub item: Item,
}

impl FromRow for Staged {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (number, old_id, kin, outcome) = (columns.take()?, columns.take()?, columns.take()?, columns.take()?);
        let _: (String, String, Option<Id<article::Article>>) = (columns.take()?, columns.take()?, columns.take()?);
        let data: Vec<u8> = columns.take()?;
        Ok(Self { number, old_id, kin, outcome, item: unpacked(&data)? })
    }
}

fn packed(item: &Item) -> Vec<u8> {
    let mut packer = DeflateEncoder::new(Vec::new(), Compression::fast());
    let words = serde_json::to_vec(item).unwrap_or_default();
    // Writing into memory does not fail.
    let _ = packer.write_all(&words);
    packer.finish().unwrap_or_default()
}

fn unpacked(data: &[u8]) -> store::Result<Item> {
    let damaged = |_| store::Error::Damaged { what: "an item of an import is not readable".to_owned() };
    let mut words = Vec::new();
    DeflateDecoder::new(data).read_to_end(&mut words).map_err(damaged)?;
    serde_json::from_slice(&words)
        .map_err(|_| store::Error::Damaged { what: "an item of an import is not readable".to_owned() })
}

/// Keeps some items of an export, of which the first is the `first` in the file.
///
/// # Errors
/// As [`Db::write`].
pub async fn stage(
    db: &Db,
    who: Who,
    space: Id<Space>,
    import: Id<Import>,
    first: u32,
    items: Vec<Item>,
) -> store::Result<()> {
    let rows = move || -> Vec<Vec<store::Value>> {
        (first..).zip(&items).map(|(number, item)| row(space, import, number, item)).collect()
    };
    let rows = tokio::task::spawn_blocking(rows).await.unwrap_or_default();
    let count = rows.len();
    db.write(Stream::space(space), who, move |tx| {
        tx.exec_many(ADD, &rows)?;
        tx.record(Entry::new("portal.import.grown", "portal-import", import).with("items", count));
        Ok(())
    })
    .await
}

fn row(space: Id<Space>, import: Id<Import>, number: u32, item: &Item) -> Vec<store::Value> {
    let title: String = item.title.chars().filter(|c| *c != '\0').take(200).collect();
    let kin: String = item.group().unwrap_or_default().chars().filter(|c| *c != '\0').take(100).collect();
    let old_id = i64::try_from(item.id).unwrap_or(0);
    params![space, import, number, old_id, item.sort.code(), kin, title, packed(item)].to_vec()
}

/// Entries or pages that came to something, in the order of the file, from behind a number.
pub(super) async fn standing(
    db: &Db,
    (space, import): (Id<Space>, Id<Import>),
    (sort, outcome): (Sort, Outcome),
    after: u32,
    limit: u32,
) -> store::Result<Vec<Staged>> {
    db.all(STANDING, &params![space, import, sort.code(), outcome, after, limit]).await
}

/// One of them.
pub(super) async fn one(db: &Db, space: Id<Space>, import: Id<Import>, number: u32) -> store::Result<Option<Staged>> {
    db.one(ONE, &params![space, import, number]).await
}

/// Those that are translations of one another.
pub(super) async fn of_kin(db: &Db, space: Id<Space>, import: Id<Import>, kin: &str) -> store::Result<Vec<Staged>> {
    db.all(OF_KIN, &params![space, import, kin]).await
}

/// Attachments in the order of the file, from behind a number; five hundred at most.
///
/// # Errors
/// As [`Db::all`].
pub async fn attachments(db: &Db, space: Id<Space>, import: Id<Import>, after: u32) -> store::Result<Vec<Staged>> {
    db.all(FILES, &params![space, import, after]).await
}

/// How many items of each sort came to what.
///
/// # Errors
/// As [`Db::all`].
pub async fn counts(db: &Db, space: Id<Space>, import: Id<Import>) -> store::Result<Vec<(String, Outcome, u32)>> {
    db.all(COUNTS, &params![space, import]).await
}

/// Items of a sort that came to something: number, title, why they were refused, the article that they are now.
pub type Listed = (u32, String, String, Option<Id<article::Article>>);

/// Items of a sort and outcome, fifty at most, from behind a number.
///
/// # Errors
/// As [`Db::all`].
pub async fn listed(
    db: &Db,
    space: Id<Space>,
    import: Id<Import>,
    sort: Sort,
    outcome: Outcome,
    after: u32,
) -> store::Result<Vec<Listed>> {
    db.all(LISTED, &params![space, import, sort.code(), outcome, after]).await
}

/// Says what became of an item. What another server, or a write that outlived its task, made of it a moment ago stays said.
pub(super) fn became(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    import: Id<Import>,
    number: u32,
    (outcome, fault): (Outcome, &str),
    article: Option<Id<article::Article>>,
) -> store::Result<()> {
    tx.exec(OUTCOME, &params![space, import, number, outcome, fault, article]).map(drop)
}
