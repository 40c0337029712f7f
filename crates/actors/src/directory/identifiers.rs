use kernel::Id;
use store::{Db, Entry, Sealed, SealedColumn, Secret, Stream, Tx, Who, params};

use super::{Actor, read};
use crate::{Refusal, Result};

/// A number that others gave: a card, a register, a list of another system. Unique within its scheme.
#[derive(Debug)]
pub struct Identifier {
    /// Its identity.
    pub id: Id<Self>,
    /// Who gave it: `cin`, `ice`, `wikidata`, `list:fmas`.
    pub scheme: String,
    /// The number.
    pub value: Secret<String>,
}

const VALUE: &str = "actor_identifier.value";
const HASH: &str = "actor_identifier.hash";

/// The sealed column, for the rotation of keys.
pub(crate) const SEALED: SealedColumn =
    SealedColumn { table: "actor_identifier", key: &["id"], id: "id", column: "value", context: VALUE };

const LIST: &str = "SELECT i.id, i.scheme, i.value
    FROM actor_identifier i JOIN actor a ON a.id = i.actor WHERE a.root = $1 ORDER BY i.scheme, i.id";
const FIND: &str = "SELECT a.root FROM actor_identifier i JOIN actor a ON a.id = i.actor
    WHERE i.scheme = $1 AND i.hash = $2";
const ADD: &str = "INSERT INTO actor_identifier (id, actor, scheme, value, hash, since_at)
    VALUES ($1, $2, $3, $4, $5, $6)";

pub(super) const STATEMENTS: &[&str] = &[LIST, FIND, ADD];

/// The identifiers of a standing record and of those merged into it.
pub async fn identifiers(db: &Db, actor: Id<Actor>) -> Result<Vec<Identifier>> {
    let rows: Vec<(Id<Identifier>, String, Sealed)> = db.all(LIST, &params![actor]).await?;
    let open = |(id, scheme, value): (Id<Identifier>, _, Sealed)| {
        Ok(Identifier { id, scheme, value: db.keys().open(VALUE, id.uuid(), &value)? })
    };
    rows.into_iter().map(open).collect()
}

/// Whom an identifier names.
pub async fn by_identifier(db: &Db, scheme: &str, value: &Secret<String>) -> Result<Option<Id<Actor>>> {
    let hash = db.keys().hash(HASH, &normalised(scheme, value));
    Ok(db.one(FIND, &params![scheme, hash]).await?)
}

/// Notes an identifier of a record. Noting it again changes nothing.
///
/// # Errors
/// [`Refusal::IdentifierTaken`], [`Refusal::BadIdentifier`], [`Refusal::UnknownActor`].
pub async fn identify(db: &Db, who: Who, actor: Id<Actor>, scheme: String, value: Secret<String>) -> Result<()> {
    Ok(db.write(Stream::COMMON, who, move |tx| identify_in(tx, actor, &scheme, &value)).await?)
}

/// As [`identify`], within a write of any stream.
///
/// # Errors
/// As [`identify`].
pub fn identify_in(tx: &mut Tx<'_>, actor: Id<Actor>, scheme: &str, value: &Secret<String>) -> store::Result<()> {
    let normalised = normalised(scheme, value);
    if kernel::fold(value.reveal()).is_empty() || normalised.len() > 200 {
        return Err(Refusal::BadIdentifier.into());
    }
    let root = read::root_in(tx, actor)?;
    let hash = tx.keys().hash(HASH, &normalised);
    match tx.one::<Id<Actor>>(FIND, &params![scheme, &hash])? {
        Some(holder) if holder != root => return Err(Refusal::IdentifierTaken.into()),
        Some(_) => {}
        None => {
            let (id, now) = (tx.id::<Identifier>(), tx.now());
            let sealed = tx.keys().seal(VALUE, id.uuid(), value);
            tx.exec(ADD, &params![id, root, scheme, sealed, hash, now])?;
        }
    }
    tx.record(Entry::new("actor.identified", "actor", root).with("scheme", scheme));
    Ok(())
}

/// Small and large letters, spaces and hyphens make no difference in a number.
fn normalised(scheme: &str, value: &Secret<String>) -> String {
    format!("{scheme}:{}", kernel::fold(value.reveal()).replace(' ', ""))
}
