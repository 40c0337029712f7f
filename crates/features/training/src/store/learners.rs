//! Those who learned, over the years: found again by a keyed hash, joined by their own links, forgotten when their time has come.

use actors::{Actor, Space};
use jiff::civil::Date;
use kernel::Id;
use store::{Db, Entry, Sealed, SealedColumn, Secret, Tx, params};

use super::attended::Attended;
use super::credentials::sealed;
use crate::model::Credential;
use crate::model::application::secret;
use crate::model::certificate::{Card, Learner};

/// The secret of a learner's link.
pub const SEALED: SealedColumn =
    SealedColumn { table: "training_learner", key: &["space_id", "id"], id: "id", column: "data", context: CONTEXT };
const CONTEXT: &str = "training_learner.data";

const BY_PRINT: &str = "SELECT id FROM training_learner WHERE space_id = $1 AND print = $2";
const MERGED: &str = "SELECT id FROM actor WHERE root = $1 ORDER BY id LIMIT 100";
const ADD: &str = "INSERT INTO training_learner (space_id, id, print, data) VALUES ($1, $2, $3, $4)";
const ONE: &str = "SELECT id, data FROM training_learner WHERE space_id = $1 AND id = $2";
const JOIN: &str = "UPDATE training_credential SET learner = $3 WHERE space_id = $1 AND learner = $2";
const NAMED: &str = "SELECT id FROM training_credential WHERE space_id = $1 AND learner = $2 AND names_until IS NOT NULL \
     ORDER BY id LIMIT 500";
const OVER: &str = "SELECT space_id, id, learner FROM training_credential WHERE names_until < $1 \
     ORDER BY names_until, space_id, id LIMIT 200";
const EMPTY: &str = "UPDATE training_credential SET names_until = NULL, is_open = FALSE, data = $3 \
     WHERE space_id = $1 AND id = $2";
const FORGET: &str = "DELETE FROM training_learner WHERE space_id = $1 AND id = $2 AND NOT EXISTS (SELECT 1 \
     FROM training_credential c WHERE c.space_id = $1 AND c.learner = $2 AND c.names_until IS NOT NULL)";

pub(super) const STATEMENTS: &[&str] = &[BY_PRINT, MERGED, ADD, ONE, JOIN, NAMED, OVER, EMPTY, FORGET];

/// Who somebody is over the years: the same name (however accents and capitals stand), year of birth and association. Where the
/// year is not known she begins anew, so that two people are never made one; she joins what is hers by her links.
pub(super) fn of(tx: &mut Tx<'_>, space: Id<Space>, one: &Attended) -> store::Result<Id<Learner>> {
    let new = print(tx, space, one, one.actor);
    if let Some(known) = tx.one::<Id<Learner>>(BY_PRINT, &params![space, &new])? {
        return Ok(known);
    }
    // She came before for an association that has been merged into this one since.
    let merged: Vec<Id<Actor>> = tx.all(MERGED, &params![one.actor])?;
    for actor in merged.into_iter().filter(|actor| *actor != one.actor) {
        let before = print(tx, space, one, actor);
        if let Some(known) = tx.one::<Id<Learner>>(BY_PRINT, &params![space, &before])? {
            return Ok(known);
        }
    }
    let id: Id<Learner> = tx.id();
    let data = tx.keys().seal(CONTEXT, id.uuid(), &Secret::new(secret(tx.world().bytes())));
    tx.exec(ADD, &params![space, id, new, data])?;
    Ok(id)
}

fn print(tx: &Tx<'_>, space: Id<Space>, one: &Attended, actor: Id<Actor>) -> Vec<u8> {
    let hash = match one.person.born {
        Some(born) => {
            let who = format!("{space} {} {born} {actor}", kernel::fold(&one.person.name));
            tx.keys().hash("training learner", &who)
        }
        None => tx.keys().hash("training learner alone", &one.participant.to_string()),
    };
    hash.to_vec()
}

/// The secret of a learner's link; nothing for who is not known, or no more.
///
/// # Errors
/// As [`Db::one`]; a fault when what was sealed does not open.
pub async fn link_secret(db: &Db, space: Id<Space>, learner: Id<Learner>) -> store::Result<Option<Secret<String>>> {
    let row: Option<(Id<Learner>, Sealed)> = db.one(ONE, &params![space, learner]).await?;
    row.map(|(id, data)| db.keys().open(CONTEXT, id.uuid(), &data)).transpose()
}

/// Makes two records of one person one: she showed the key of a credential of each.
///
/// # Errors
/// As [`Tx::exec`].
pub fn join(tx: &mut Tx<'_>, space: Id<Space>, from: Id<Learner>, to: Id<Learner>) -> store::Result<()> {
    tx.exec(JOIN, &params![space, from, to])?;
    // Its link has nothing to show any more.
    tx.exec(FORGET, &params![space, from])?;
    tx.record(Entry::new("training.record.joined", "training-learner", to));
    Ok(())
}

/// Erases a learner's name from everything that she was given, by her wish. What was given stands, and says no name.
///
/// # Errors
/// As [`Tx::exec`].
pub fn forget(tx: &mut Tx<'_>, space: Id<Space>, learner: Id<Learner>) -> store::Result<()> {
    let mut count = 0_i64;
    loop {
        let named: Vec<Id<Credential>> = tx.all(NAMED, &params![space, learner])?;
        if named.is_empty() {
            break;
        }
        for id in named {
            empty(tx, space, id)?;
            count += 1;
        }
    }
    tx.exec(FORGET, &params![space, learner])?;
    tx.record(Entry::new("training.record.erased", "training-learner", learner).amount("credentials", count));
    Ok(())
}

fn empty(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Credential>) -> store::Result<()> {
    let data = sealed(tx.keys(), id, &Card::default())?;
    tx.exec(EMPTY, &params![space, id, data]).map(drop)
}

/// A credential whose name has come to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Over {
    /// Whose.
    pub space: Id<Space>,
    /// Which one.
    pub credential: Id<Credential>,
    /// Of whom.
    pub learner: Id<Learner>,
}

/// Those whose names have come to their end, of all spaces, so many at a time: for the chore.
///
/// # Errors
/// As [`Db::all`].
pub async fn over(db: &Db, today: Date) -> store::Result<Vec<Over>> {
    let rows: Vec<(Id<Space>, Id<Credential>, Id<Learner>)> = db.all(OVER, &params![today]).await?;
    Ok(rows.into_iter().map(|(space, credential, learner)| Over { space, credential, learner }).collect())
}

/// Erases the name of one.
///
/// # Errors
/// As [`Tx::exec`].
pub fn end(tx: &mut Tx<'_>, of: Over) -> store::Result<()> {
    empty(tx, of.space, of.credential)?;
    tx.exec(FORGET, &params![of.space, of.learner])?;
    tx.record(Entry::new("training.certificate.name-erased", "training-credential", of.credential));
    Ok(())
}
