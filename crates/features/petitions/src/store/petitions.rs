use kernel::Id;
use store::{Db, FromRow, Row, Tx, params};

use crate::model::{Key, Petition};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT p.space_id, p.id, p.slug, p.rules, p.authority, p.territory, p.association, p.title, p.demand, p.reasons, \
             p.aims, p.choices, p.confirmation, p.state, p.opened_on, p.closes_on, p.filed_on, p.ended_on, p.erased_at, \
             p.created_at FROM petition p ",
            $rest
        )
    };
}

const ONE: &str = select!("WHERE p.space_id = $1 AND p.id = $2");
const BY_SLUG: &str =
    select!("JOIN petition_address a ON a.space = p.space_id AND a.petition = p.id WHERE a.slug = $1");

pub(super) const STATEMENTS: &[&str] = &[ONE, BY_SLUG];

impl FromRow for Petition {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        Ok(Self {
            key: Key { space: columns.take()?, petition: columns.take()? },
            slug: columns.take()?,
            rules: columns.take()?,
            authority: columns.take()?,
            territory: columns.take()?,
            association: columns.take::<Option<Id<_>>>()?,
            title: columns.take()?,
            demand: columns.take()?,
            reasons: columns.take()?,
            aims: columns.take()?,
            choices: columns.take()?,
            confirmation: columns.take()?,
            state: columns.take()?,
            opened_on: columns.take()?,
            closes_on: columns.take()?,
            filed_on: columns.take()?,
            ended_on: columns.take()?,
            erased_at: columns.take()?,
            created_at: columns.take()?,
        })
    }
}

/// A petition of a space.
///
/// # Errors
/// As [`Db::one`].
pub async fn one(db: &Db, key: Key) -> store::Result<Option<Petition>> {
    db.one(ONE, &params![key.space, key.petition]).await
}

/// As [`one`], within a write.
///
/// # Errors
/// As [`Tx::one`].
pub fn one_in(tx: &mut Tx<'_>, key: Key) -> store::Result<Option<Petition>> {
    tx.one(ONE, &params![key.space, key.petition])
}

/// The petition of a public address, whatever its state.
///
/// # Errors
/// As [`Db::one`].
pub async fn by_slug(db: &Db, slug: &str) -> store::Result<Option<Petition>> {
    db.one(BY_SLUG, &params![slug]).await
}
