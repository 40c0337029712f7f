use actors::Space;
use kernel::Id;
use media::{About, File, Made};
use store::{Db, Entry, FromRow, Row, Tx, params};

use super::{json, read};
use crate::model::learning_material::{Content, Handout, Home};
use crate::model::{Cohort, Refused};

const LIST: &str = "SELECT id, home, file, content, added_at FROM training_material \
     WHERE space_id = $1 AND home = $2 ORDER BY id LIMIT 200";
const ONE: &str = "SELECT id, home, file, content, added_at FROM training_material WHERE space_id = $1 AND id = $2";
const COUNT: &str = "SELECT COUNT(*) FROM training_material WHERE space_id = $1 AND home = $2";
const ADD: &str = "INSERT INTO training_material (space_id, id, home, file, content, added_at) \
     VALUES ($1, $2, $3, $4, $5, $6)";
const REMOVE: &str = "DELETE FROM training_material WHERE space_id = $1 AND id = $2";

pub(super) const STATEMENTS: &[&str] = &[LIST, ONE, COUNT, ADD, REMOVE];

impl FromRow for Handout {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        Ok(Self {
            id: columns.take()?,
            home: columns.take()?,
            file: columns.take()?,
            content: read(&columns.take::<String>()?)?,
            added_at: columns.take()?,
        })
    }
}

/// What a cohort is handed out: what its programme gives to all, then what is its own.
///
/// # Errors
/// As [`Db::all`].
pub async fn of_cohort(db: &Db, cohort: &Cohort) -> store::Result<Vec<Handout>> {
    let mut all: Vec<Handout> = db.all(LIST, &params![cohort.space, Home::Programme(cohort.programme).uuid()]).await?;
    all.extend(db.all::<Handout>(LIST, &params![cohort.space, Home::Cohort(cohort.id).uuid()]).await?);
    Ok(all)
}

/// Something that is handed out.
///
/// # Errors
/// As [`Db::one`].
pub async fn one(db: &Db, space: Id<Space>, id: Id<Handout>) -> store::Result<Option<Handout>> {
    db.one(ONE, &params![space, id]).await
}

/// Hands something out: a file with its name, or the address in its content.
///
/// # Errors
/// [`Refused::Full`] where there is more than anybody reads; as [`Tx::exec`].
pub fn add(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    home: Home,
    content: &Content,
    file: Option<(&Made, String)>,
) -> store::Result<Id<Handout>> {
    if tx.one::<i64>(COUNT, &params![space, home.uuid()])?.unwrap_or(0) >= 200 {
        return Err(Refused::Full.into());
    }
    let file: Option<Id<File>> = match file {
        Some((made, name)) => {
            let about = About { name, alt: content.title.clone(), ..About::default() };
            Some(media::store::put_in(tx, space, made, &about)?)
        }
        None => None,
    };
    let (id, now) = (tx.id(), tx.now());
    tx.exec(ADD, &params![space, id, home.uuid(), file, json(content)?, now])?;
    tx.record(Entry::new("training.material.added", "training-material", id).with("is-file", file.is_some()));
    Ok(id)
}

/// Takes something back, and its file.
///
/// # Errors
/// [`Refused::Gone`]; as [`Tx::exec`].
pub fn remove(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Handout>) -> store::Result<()> {
    let there: Handout = tx.one(ONE, &params![space, id])?.ok_or(Refused::Gone)?;
    tx.exec(REMOVE, &params![space, id])?;
    if let Some(file) = there.file
        && media::store::in_write(tx, space, file)?.is_some()
    {
        media::store::delete(tx, space, file)?;
    }
    tx.record(Entry::new("training.material.removed", "training-material", id));
    Ok(())
}
