//! Whether the list of supporters is what the public log says: for the filing pack, and against whoever holds the server.

use kernel::Id;
use serde::Deserialize;
use store::journal::log::{self, TILE_WIDTH, Tree};
use store::{Db, Sealed, params};

use super::{signatures, unreadable};
use crate::model::{Key, Signature, Supporter};

const ROWS: &str = "SELECT leaf, id, data FROM petition_signature \
     WHERE space_id = $1 AND petition = $2 AND leaf >= $3 AND leaf < $4 ORDER BY leaf";

pub(super) const STATEMENTS: &[&str] = &[ROWS];

/// What does not hold between list and log, by the number in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Discrepancy {
    /// The log holds a signature that was not withdrawn, and the list does not.
    Missing(u64),
    /// The list holds a signature that the log does not, or that was withdrawn.
    Unlogged(u64),
    /// The list says something else than what was signed.
    Changed(u64),
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audit {
    /// The state of the log up to which was compared.
    pub tree: Tree,
    /// Signatures that stand by the log.
    pub standing: u64,
    /// What does not hold: the first [`Audit::MOST`].
    pub discrepancies: Vec<Discrepancy>,
}

impl Audit {
    /// How many discrepancies are told one by one.
    pub const MOST: usize = 100;

    /// Whether list and log agree.
    pub fn is_sound(&self) -> bool {
        self.discrepancies.is_empty()
    }
}

/// The public line of an entry, as far as it matters here.
#[derive(Deserialize)]
struct Line {
    kind: String,
    body: Body,
}

#[derive(Deserialize)]
struct Body {
    commitment: Option<String>,
    leaf: Option<u64>,
}

/// Compares the list with the log, entry by entry: each signature that stands has its row, whose content makes the very
/// commitment that the public sees, and there are no other rows. Memory is bounded but for the numbers of what was withdrawn.
///
/// # Errors
/// As [`Db::all`].
pub async fn audit(db: &Db, key: Key) -> store::Result<Audit> {
    let tree = log::tree(db, key.log()).await?;
    let mut withdrawn = Vec::new();
    for position in 0..tree.size.div_ceil(TILE_WIDTH) {
        let lines = lines(db, key, &tree, position).await?;
        withdrawn
            .extend(lines.iter().filter(|line| line.kind == "petition.withdrawn").filter_map(|line| line.body.leaf));
    }
    withdrawn.sort_unstable();
    let mut audit = Audit { tree, standing: 0, discrepancies: Vec::new() };
    for position in 0..tree.size.div_ceil(TILE_WIDTH) {
        let lines = lines(db, key, &tree, position).await?;
        audit.compare(db, key, position * TILE_WIDTH, &lines, &withdrawn).await?;
    }
    // Behind the log's end nothing stands.
    let beyond = rows(db, key, tree.size, i64::MAX as u64).await?;
    audit.tell(beyond.iter().map(|row| Discrepancy::Unlogged(row.0)));
    Ok(audit)
}

type Row = (u64, Id<Signature>, Sealed);

async fn rows(db: &Db, key: Key, from: u64, to: u64) -> store::Result<Vec<Row>> {
    db.all(ROWS, &params![key.space, key.petition, from as i64, to as i64]).await
}

async fn lines(db: &Db, key: Key, tree: &Tree, position: u64) -> store::Result<Vec<Line>> {
    let width = TILE_WIDTH.min(tree.size - position * TILE_WIDTH);
    let lines = log::lines(db, key.log(), position * TILE_WIDTH, position * TILE_WIDTH + width).await?;
    lines.iter().map(|line| serde_json::from_str(line).map_err(unreadable)).collect()
}

impl Audit {
    async fn compare(&mut self, db: &Db, key: Key, from: u64, lines: &[Line], withdrawn: &[u64]) -> store::Result<()> {
        let rows = rows(db, key, from, from + lines.len() as u64).await?;
        let mut rows = rows.into_iter().peekable();
        for (leaf, line) in (from..).zip(lines) {
            let row = rows.next_if(|row| row.0 == leaf);
            let stands = line.kind == "petition.signed" && withdrawn.binary_search(&leaf).is_err();
            self.standing += u64::from(stands);
            let found = match (stands, row) {
                (true, None) => Some(Discrepancy::Missing(leaf)),
                (false, Some(_)) => Some(Discrepancy::Unlogged(leaf)),
                (true, Some((_, id, data))) => {
                    let opened = db.keys().open(signatures::SEALED.context, id.uuid(), &data).ok();
                    let supporter = opened.and_then(|words| serde_json::from_str::<Supporter>(words.reveal()).ok());
                    let same = supporter.is_some_and(|supporter| Some(supporter.commitment()) == line.body.commitment);
                    (!same).then_some(Discrepancy::Changed(leaf))
                }
                (false, None) => None,
            };
            self.tell(found);
        }
        self.tell(rows.map(|row| Discrepancy::Unlogged(row.0)));
        Ok(())
    }

    fn tell(&mut self, found: impl IntoIterator<Item = Discrepancy>) {
        let room = Self::MOST - self.discrepancies.len();
        self.discrepancies.extend(found.into_iter().take(room));
    }
}
