use actors::Space;
use jiff::Timestamp;
use kernel::Id;
use store::{Db, Entry, FromRow, Result, Row, Tx, Who, params};
use web::Refusal;

use super::stream;
use crate::model::Plan;
use crate::reader::Draft;

const GET: &str = "SELECT id, title, version, outline FROM plan_draft
    WHERE space_id = $1 AND id = $2 AND plan IS NULL AND dropped_at IS NULL";
const OPEN: &str = "SELECT id, title, made_at, changed_at FROM plan_draft
    WHERE space_id = $1 AND plan IS NULL AND dropped_at IS NULL ORDER BY made_at DESC, id DESC LIMIT 50";
const SOURCE: &str = "SELECT file_name, source FROM plan_draft WHERE space_id = $1 AND id = $2";
const INSERT: &str = "INSERT INTO plan_draft
        (space_id, id, title, file_name, source, outline, version, made_at, made_by, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8, $7)";
const SAVE: &str = "UPDATE plan_draft SET outline = $4, version = version + 1, changed_at = $5
    WHERE space_id = $1 AND id = $2 AND version = $3 AND plan IS NULL AND dropped_at IS NULL";
const BECAME: &str = "UPDATE plan_draft SET plan = $3, changed_at = $4
    WHERE space_id = $1 AND id = $2 AND plan IS NULL AND dropped_at IS NULL";
const DROP: &str = "UPDATE plan_draft SET dropped_at = $3, dropped_by = $4
    WHERE space_id = $1 AND id = $2 AND plan IS NULL AND dropped_at IS NULL";

pub(super) const STATEMENTS: &[&str] = &[GET, OPEN, SOURCE, INSERT, SAVE, BECAME, DROP];

/// A paper that was read, and its outline as far as it is corrected.
#[derive(Debug, Clone)]
pub struct StoredDraft {
    /// Its identity.
    pub id: Id<Self>,
    /// What the list calls it: the name of the file, or its first words.
    pub title: String,
    /// How many corrections were made.
    pub version: i64,
    /// The outline.
    pub outline: Draft,
}

impl FromRow for StoredDraft {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        let columns = row.columns();
        Ok(Self {
            id: columns.take()?,
            title: columns.take()?,
            version: columns.take()?,
            outline: read(&columns.take::<String>()?)?,
        })
    }
}

/// A draft in the list of drafts.
#[derive(Debug, Clone)]
pub struct DraftLine {
    /// Its identity.
    pub id: Id<StoredDraft>,
    /// What the list calls it.
    pub title: String,
    /// When it was read.
    pub made_at: Timestamp,
    /// When it was last corrected.
    pub changed_at: Timestamp,
}

store::row! { DraftLine { id, title, made_at, changed_at } }

fn read(json: &str) -> Result<Draft> {
    serde_json::from_str(json).map_err(|error| store::Error::Damaged { what: format!("a draft's outline: {error}") })
}

fn written(outline: &Draft) -> Result<String> {
    serde_json::to_string(outline).map_err(store::Error::refused)
}

/// The draft of this identity, unless it became a plan or was dropped.
pub async fn get(db: &Db, space: Id<Space>, id: Id<StoredDraft>) -> Result<Option<StoredDraft>> {
    db.one(GET, &params![space, id]).await
}

/// The drafts that are neither a plan yet nor dropped, the newest first; at most fifty.
pub async fn open(db: &Db, space: Id<Space>) -> Result<Vec<DraftLine>> {
    db.all(OPEN, &params![space]).await
}

/// The paper of a draft as it came: the name of the file, and its bytes.
pub async fn source(db: &Db, space: Id<Space>, id: Id<StoredDraft>) -> Result<Option<(String, Vec<u8>)>> {
    db.one(SOURCE, &params![space, id]).await
}

/// A paper that was read.
pub struct NewDraft {
    /// What the list calls it.
    pub title: String,
    /// The name of the file; empty if the text was pasted.
    pub file_name: String,
    /// The paper as it came.
    pub source: Vec<u8>,
    /// Its proposed outline.
    pub outline: Draft,
}

/// Keeps a paper and its proposed outline.
///
/// # Errors
/// Whatever the engine meets.
pub async fn add(db: &Db, who: Who, space: Id<Space>, new: NewDraft) -> Result<Id<StoredDraft>> {
    let outline = written(&new.outline)?;
    db.write(stream(space), who, move |tx| {
        let (id, now, hand) = (tx.id::<StoredDraft>(), tx.now(), tx.who().account_id());
        let NewDraft { title, file_name, source, .. } = new;
        let bytes = source.len() as u64;
        tx.exec(INSERT, &params![space, id, title, file_name, source, outline, now, hand])?;
        tx.record(Entry::new("plan.draft.made", "plan-draft", id).with("bytes", bytes));
        Ok(id)
    })
    .await
}

/// Applies a correction to the outline of a draft: `correct` sees it as it stands in this very write.
///
/// # Errors
/// [`store::Error::NotFound`]; what `correct` refuses.
pub async fn correct<R: Send + 'static>(
    db: &Db,
    who: Who,
    space: Id<Space>,
    id: Id<StoredDraft>,
    verb: &'static str,
    correct: impl FnOnce(&mut Draft) -> Result<R> + Send + 'static,
) -> Result<R> {
    db.write(stream(space), who, move |tx| {
        let mut draft = tx.one::<StoredDraft>(GET, &params![space, id])?.ok_or(store::Error::NotFound)?;
        let done = correct(&mut draft.outline)?;
        let (outline, now) = (written(&draft.outline)?, tx.now());
        if tx.exec(SAVE, &params![space, id, draft.version, outline, now])? == 0 {
            return Err(Refusal::because("plan-refused-draft-changed"));
        }
        tx.record(Entry::new("plan.draft.corrected", "plan-draft", id).with("verb", verb));
        Ok(done)
    })
    .await
}

/// Notes the plan that a draft became.
pub(super) fn became(tx: &mut Tx<'_>, space: Id<Space>, id: Id<StoredDraft>, plan: Id<Plan>) -> Result<()> {
    let now = tx.now();
    if tx.exec(BECAME, &params![space, id, plan, now])? == 0 {
        return Err(Refusal::because("plan-refused-draft-gone"));
    }
    Ok(())
}

/// Puts a draft aside.
///
/// # Errors
/// [`store::Error::NotFound`] when it became a plan or was dropped already.
pub async fn drop(db: &Db, who: Who, space: Id<Space>, id: Id<StoredDraft>) -> Result<()> {
    db.write(stream(space), who, move |tx| {
        let (now, hand) = (tx.now(), tx.who().account_id());
        if tx.exec(DROP, &params![space, id, now, hand])? == 0 {
            return Err(store::Error::NotFound);
        }
        tx.record(Entry::new("plan.draft.dropped", "plan-draft", id));
        Ok(())
    })
    .await
}
