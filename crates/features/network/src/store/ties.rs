//! Relations as the page of one of their sides shows them.

use actors::Actor;
use kernel::{Id, Text};
use store::{Columns, Db, FromRow, Row, params};

use super::relations::MOST;
use crate::model::{Eyes, Relation, Sort, State};

/// The profile that stands for the other side, as `profiles::of` finds it.
macro_rules! standing {
    ($column:literal) => {
        concat!(
            "(SELECT q.",
            $column,
            " FROM actor b JOIN network_profile q ON q.actor = b.id WHERE b.root = r.id \
             ORDER BY (CASE WHEN b.id = r.id THEN 0 ELSE 1 END), q.created_at, q.actor LIMIT 1)"
        )
    };
}
macro_rules! select_tied {
    ($rest:literal) => {
        concat!(
            "SELECT x.id, s.root, o.root, x.kind, x.since, x.until, x.is_public, x.closed_by, x.state, x.recorded_by, x.recorded_at, \
             r.id, r.name, r.generated, ",
            standing!("sort"),
            ", ",
            standing!("is_public"),
            " ",
            $rest
        )
    };
}
const TIED_FROM: &str = select_tied!(
    "FROM actor s JOIN network_relation x ON x.subject = s.id JOIN actor o ON o.id = x.object \
     JOIN actor r ON r.id = o.root WHERE s.root = $1 AND o.root <> $1 ORDER BY x.kind, r.sort_key, r.id, x.id LIMIT $2"
);
const TIED_TO: &str = select_tied!(
    "FROM actor o JOIN network_relation x ON x.object = o.id JOIN actor s ON s.id = x.subject \
     JOIN actor r ON r.id = s.root WHERE o.root = $1 AND s.root <> $1 ORDER BY x.kind, r.sort_key, r.id, x.id LIMIT $2"
);

pub(super) const STATEMENTS: &[&str] = &[TIED_FROM, TIED_TO];

/// A relation as the page of one of its sides shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// The relation.
    pub relation: Relation,
    /// The other side, as it stands.
    pub other: Id<Actor>,
    /// Its name.
    pub name: Text,
    /// Whether it was generated for a demonstration.
    pub generated: bool,
    /// What it is, where it has a profile.
    pub sort: Option<Sort>,
    /// Whether everybody may see its profile.
    pub other_is_public: bool,
}

impl FromRow for Tie {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        Self::take(&row.columns())
    }
}

impl Tie {
    fn take(columns: &Columns<'_>) -> store::Result<Self> {
        let relation = Relation {
            id: columns.take()?,
            subject: columns.take()?,
            object: columns.take()?,
            kind: columns.take()?,
            since: columns.take()?,
            until: columns.take()?,
            is_public: columns.take()?,
            closed_by: columns.take()?,
            state: columns.take()?,
            recorded_by: columns.take()?,
            recorded_at: columns.take()?,
        };
        Ok(Self {
            relation,
            other: columns.take()?,
            name: columns.take()?,
            generated: columns.take()?,
            sort: columns.take()?,
            other_is_public: columns.take::<Option<bool>>()?.unwrap_or_default(),
        })
    }

    /// Whether these eyes may see it: everybody sees what both sides stand by and neither keeps to the network.
    pub fn is_for(&self, eyes: Eyes) -> bool {
        let is_public = self.relation.is_public && self.other_is_public && self.relation.state == State::Confirmed;
        is_public || eyes.see_all()
    }
}

/// The relations of an organisation as these eyes may see them: those of which it is the subject, and those of which it
/// is the object; each by kind and name, at most 5,000.
///
/// # Errors
/// Whatever the engine meets.
pub async fn ties(db: &Db, actor: Id<Actor>, eyes: Eyes) -> store::Result<[Vec<Tie>; 2]> {
    let mut from: Vec<Tie> = db.all(TIED_FROM, &params![actor, MOST]).await?;
    let mut to: Vec<Tie> = db.all(TIED_TO, &params![actor, MOST]).await?;
    from.retain(|tie| tie.is_for(eyes));
    to.retain(|tie| tie.is_for(eyes));
    Ok([from, to])
}
