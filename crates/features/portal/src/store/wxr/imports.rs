use actors::Space;
use actors::accounts::Account;
use jiff::Timestamp;
use kernel::Id;
use store::{Db, Entry, FromRow, Row, Stream, Tx, Who, params};

use crate::model::wxr::{Plan, Survey};
use crate::store::{Json, json};

const BEGIN: &str = "INSERT INTO portal_wxr (space_id, id, state, host, survey, plan, brought_by, brought_at) \
     VALUES ($1, $2, 'reading', '', '{}', '{}', $3, $4)";
const SETTLE: &str =
    "UPDATE portal_wxr SET state = 'ready', host = $3, survey = $4, plan = $5 WHERE space_id = $1 AND id = $2";
const DECIDE: &str = "UPDATE portal_wxr SET plan = $3 WHERE space_id = $1 AND id = $2 AND state = 'ready'";
const STATE: &str = "UPDATE portal_wxr SET state = $3 WHERE space_id = $1 AND id = $2";
const GET: &str = "SELECT id, state, host, survey, plan, brought_by, brought_at FROM portal_wxr \
     WHERE space_id = $1 AND id = $2";
const LATEST: &str = "SELECT id, state, host, survey, plan, brought_by, brought_at FROM portal_wxr \
     WHERE space_id = $1 ORDER BY id DESC LIMIT 12";
const DROP: &str = "DELETE FROM portal_wxr WHERE space_id = $1 AND id = $2";
const EMPTY: &str = "DELETE FROM portal_wxr_item WHERE space_id = $1 AND import = $2";

pub(super) const STATEMENTS: &[&str] = &[BEGIN, SETTLE, DECIDE, STATE, GET, LATEST, DROP, EMPTY];

store::coded! {
    /// How far an import is.
    ImportState, "portal-wxr-state-" {
        /// The file is being read, or the program ended while it was.
        Reading = "reading",
        /// It was read: somebody decides.
        Ready = "ready",
        /// Its articles are being made; if the program ended, it goes on where it was.
        Going = "going",
        /// All that it held is here.
        Done = "done",
    }
}

/// An export of an older site that was handed in.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// Which it is.
    pub id: Id<Import>,
    /// How far it is.
    pub state: ImportState,
    /// The host of the old site.
    pub host: String,
    /// What it holds.
    pub survey: Survey,
    /// What was decided.
    pub plan: Plan,
    /// Who brought it.
    pub brought_by: Id<Account>,
    /// When.
    pub brought_at: Timestamp,
}

impl FromRow for Import {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (id, state, host) = (columns.take()?, columns.take()?, columns.take()?);
        let (Json(survey), Json(plan)) = (columns.take()?, columns.take()?);
        Ok(Self { id, state, host, survey, plan, brought_by: columns.take()?, brought_at: columns.take()? })
    }
}

/// Begins to take in an export.
///
/// # Errors
/// As [`Db::write`].
pub async fn begin(db: &Db, who: Who, space: Id<Space>, by: Id<Account>) -> store::Result<Id<Import>> {
    db.write(Stream::space(space), who, move |tx| {
        let (id, now): (Id<Import>, _) = (tx.id(), tx.now());
        tx.exec(BEGIN, &params![space, id, by, now])?;
        tx.record(Entry::new("portal.import.begun", "portal-import", id));
        Ok(id)
    })
    .await
}

/// Says what an export holds and what is proposed for it: from now on somebody decides.
///
/// # Errors
/// As [`Db::write`].
pub async fn settle(db: &Db, who: Who, space: Id<Space>, id: Id<Import>, survey: Survey) -> store::Result<()> {
    db.write(Stream::space(space), who, move |tx| {
        tx.exec(SETTLE, &params![space, id, survey.host(), json(&survey), json(&survey.proposed())])?;
        let entry = Entry::new("portal.import.read", "portal-import", id);
        tx.record(entry.with("posts", survey.posts).with("pages", survey.pages).with("files", survey.files));
        Ok(())
    })
    .await
}

/// Keeps what was decided.
///
/// # Errors
/// [`store::Error::NotFound`] for one that is not to be decided any more; as [`Db::write`].
pub async fn decide(db: &Db, who: Who, space: Id<Space>, id: Id<Import>, plan: Plan) -> store::Result<()> {
    db.write(Stream::space(space), who, move |tx| {
        if tx.exec(DECIDE, &params![space, id, json(&plan)])? == 0 {
            return Err(store::Error::NotFound);
        }
        tx.record(Entry::new("portal.import.decided", "portal-import", id));
        Ok(())
    })
    .await
}

/// Sets how far an import is.
pub(super) fn stand(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Import>, state: ImportState) -> store::Result<()> {
    tx.exec(STATE, &params![space, id, state])?;
    tx.record(Entry::new("portal.import.stood", "portal-import", id).with("state", state.code()));
    Ok(())
}

/// An import of a space.
///
/// # Errors
/// As [`Db::one`].
pub async fn get(db: &Db, space: Id<Space>, id: Id<Import>) -> store::Result<Option<Import>> {
    db.one(GET, &params![space, id]).await
}

/// The latest imports of a space.
///
/// # Errors
/// As [`Db::all`].
pub async fn latest(db: &Db, space: Id<Space>) -> store::Result<Vec<Import>> {
    db.all(LATEST, &params![space]).await
}

/// Puts an import away: what it held and what was not made of it is forgotten; articles, files and addresses stay.
///
/// # Errors
/// As [`Db::write`].
pub async fn put_away(db: &Db, who: Who, space: Id<Space>, id: Id<Import>) -> store::Result<()> {
    db.write(Stream::space(space), who, move |tx| {
        tx.exec(EMPTY, &params![space, id])?;
        if tx.exec(DROP, &params![space, id])? == 0 {
            return Err(store::Error::NotFound);
        }
        tx.record(Entry::new("portal.import.put-away", "portal-import", id));
        Ok(())
    })
    .await
}
