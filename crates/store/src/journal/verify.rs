use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;

use uuid::Uuid;

use super::finding::{Finding, Report};
use super::ledger::statement;
use super::merkle::{Frontier, Hash};
use super::{Line, figures};
use crate::archive::Remembered;
use crate::db::{blocking, connect_to_read};
use crate::keys::Generation;
use crate::session::Session;
use crate::write::Stream;
use crate::{Db, FromRow, Keys, Result, Row, params};

const STREAMS: &str = "SELECT stream FROM journal_stream UNION SELECT stream FROM journal_entry \
     UNION SELECT stream FROM journal_checkpoint UNION SELECT stream FROM journal_amount \
     UNION SELECT stream FROM journal_link";
const ENTRIES: &str = "SELECT stream, seq, at, account, agent, kind, subject_kind, subject, happened_on, body, facts, published, \
     leaf, tag FROM journal_entry WHERE stream = $1 AND seq > $2 ORDER BY seq LIMIT 500";
const CHECKPOINTS: &str = "SELECT size, root, at, generation, signature FROM journal_checkpoint \
     WHERE stream = $1 AND size > $2 ORDER BY size LIMIT 500";
/// Numbers begin at 0: what stands below was never written by us.
const BELOW: &str = "SELECT COUNT(*) FROM journal_entry WHERE stream = $1 AND seq < 0";
const NODE: &str = "SELECT hash FROM journal_node WHERE stream = $1 AND level = $2 AND position = $3";
const STATE: &str = "SELECT size, frontier, root FROM journal_stream WHERE stream = $1";

/// The statements of the verification, for the test that prepares each on both engines.
#[cfg(any(test, feature = "testing"))]
pub(super) const STATEMENTS: [&str; 6] = [STREAMS, ENTRIES, CHECKPOINTS, BELOW, NODE, STATE];

/// Recomputes every tree of the journal from its entries, in one consistent view of the data and in bounded memory, and
/// tells what does not hold.
///
/// An attacker who can rewrite the whole database but has no keys cannot change, add or drop an entry unseen, with one
/// exception: the newest entries of a stream together with their checkpoints and their state. Only somebody who remembers
/// an older state of the stream sees that: hand in what a backup remembers, or nothing.
///
/// # Errors
/// [`Error::Damaged`](crate::Error::Damaged) when a row cannot be read at all; whatever the engine meets.
pub async fn verify(db: &Db) -> Result<Report> {
    verify_since(db, &[]).await
}

/// As [`verify`], and compares with what a backup remembers ([`inspect`](crate::archive::inspect)): the streams must
/// still begin as they were then.
///
/// # Errors
/// As [`verify`].
pub async fn verify_since(db: &Db, remembered: &[Remembered]) -> Result<Report> {
    let (place, keys, remembered) = (db.config().place.clone(), db.keys().clone(), remembered.to_vec());
    blocking(move || {
        let mut session = connect_to_read(&place)?;
        let session = session.as_mut();
        session.begin_snapshot()?;
        let report = verify_session(session, &keys, &remembered);
        session.rollback()?;
        report
    })
    .await
}

/// As [`verify`], in the transaction that the session is in.
pub(crate) fn verify_session(session: &mut dyn Session, keys: &Keys, remembered: &[Remembered]) -> Result<Report> {
    let mut report = Report::default();
    let mut streams: BTreeSet<Uuid> = session.all(STREAMS, &[])?.into_iter().collect();
    streams.extend(remembered.iter().map(|head| head.stream));
    for stream in streams {
        report.streams += 1;
        let remembered = remembered.iter().find(|head| head.stream == stream);
        Walk::new(session, keys, stream, remembered, &mut report).run()?;
        figures::verify(session, stream, &mut report)?;
    }
    Ok(report)
}

/// An entry as stored, with its hash and tag.
struct Entry {
    line: Line,
    leaf: Vec<u8>,
    tag: Vec<u8>,
}

impl FromRow for Entry {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self { line: Line::from_row(row)?, leaf: row.get(12)?, tag: row.get(13)? })
    }
}

struct Checkpoint {
    size: u64,
    root: Vec<u8>,
    at: i64,
    generation: u32,
    signature: Vec<u8>,
}

crate::row! { Checkpoint { size, root, at, generation, signature } }

/// The way along one stream, entries and checkpoints side by side.
struct Walk<'a> {
    session: &'a mut dyn Session,
    /// The generations of keys, the newest first.
    generations: Vec<Arc<Generation>>,
    report: &'a mut Report,
    stream: Stream,
    /// What somebody outside remembers of the stream.
    remembered: Option<&'a Remembered>,
    entries: Pages<Entry>,
    checkpoints: Pages<Checkpoint>,
    /// The tree so far; `None` once an entry's true hash is lost.
    tree: Option<Frontier>,
    /// The number of the next entry.
    next: u64,
    /// The size at the last checkpoint that was truly signed.
    signed: u64,
    /// Entries since then whose tags are not ours: changed if a later checkpoint covers them, added otherwise.
    doubtful: Vec<u64>,
}

impl<'a> Walk<'a> {
    fn new(
        session: &'a mut dyn Session,
        keys: &'a Keys,
        stream: Uuid,
        remembered: Option<&'a Remembered>,
        report: &'a mut Report,
    ) -> Self {
        Self {
            remembered,
            session,
            generations: keys.generations().into_iter().rev().collect(),
            report,
            stream: Stream::from_uuid(stream),
            entries: Pages::new(ENTRIES, -1, |entry: &Entry| entry.line.seq),
            checkpoints: Pages::new(CHECKPOINTS, -1, |checkpoint: &Checkpoint| checkpoint.size),
            tree: Some(Frontier::default()),
            next: 0,
            signed: 0,
            doubtful: Vec::new(),
        }
    }

    fn run(mut self) -> Result<()> {
        self.pass_checkpoints(0)?;
        while let Some(entry) = self.entries.next(self.session, self.stream)? {
            self.report.entries += 1;
            self.pass_gap(entry.line.seq)?;
            self.pass_entry(&entry)?;
            self.pass_memory();
            self.pass_checkpoints(self.next)?;
        }
        self.pass_checkpoints(u64::MAX)?;
        self.end()
    }

    /// Entries are numbered without gaps: what is not there was dropped.
    fn pass_gap(&mut self, seq: u64) -> Result<()> {
        if seq > self.next {
            self.report.add(Finding::Dropped { stream: self.stream, from: self.next, to: seq - 1 });
            self.tree = None;
            self.next = seq;
            self.pass_checkpoints(seq)?;
        }
        Ok(())
    }

    fn pass_entry(&mut self, entry: &Entry) -> Result<()> {
        let (seq, published) = (entry.line.seq, entry.line.published);
        let stored: Option<Hash> = entry.leaf.as_slice().try_into().ok();
        let ours = stored.filter(|leaf| self.is_tagged(seq, leaf, &entry.tag));
        match ours {
            // The hash is the one that was written, whatever became of the entry.
            Some(leaf) if leaf != entry.line.leaf() => {
                self.report.add(Finding::Changed { stream: self.stream, seq });
                self.grow(leaf, published)?;
            }
            Some(leaf) => self.grow(leaf, published)?,
            None => {
                self.doubtful.push(seq);
                self.tree = None;
            }
        }
        self.next = seq + 1;
        if self.doubtful.len() > Report::LIMIT {
            self.tell_doubtful(|stream, seq| Finding::Changed { stream, seq });
        }
        Ok(())
    }

    /// A stream must have the root that is remembered at the size that is remembered.
    fn pass_memory(&mut self) {
        let (Some(memory), Some(tree)) = (self.remembered, &self.tree) else { return };
        if memory.size == tree.size() && memory.root != tree.root() {
            self.report.add(Finding::Broken { stream: self.stream, size: memory.size });
        }
    }

    /// Adds a leaf. What outsiders of a published stream are served for tiles must be the tree's own nodes.
    fn grow(&mut self, leaf: Hash, published: bool) -> Result<()> {
        let Some(tree) = &mut self.tree else { return Ok(()) };
        let mut nodes = Vec::new();
        tree.push_seeing(leaf, |node| nodes.push(node));
        for node in nodes.into_iter().filter(|_| published) {
            let place = params![self.stream.uuid(), node.level, node.position as i64];
            let kept: Option<Vec<u8>> = self.session.one(NODE, &place)?;
            if kept.as_deref() != Some(node.hash.as_slice()) {
                self.report.add(Finding::State { stream: self.stream });
            }
        }
        Ok(())
    }

    fn is_tagged(&self, seq: u64, leaf: &Hash, tag: &[u8]) -> bool {
        self.generations.iter().any(|g| g.tag(self.stream.uuid(), seq, leaf).as_slice() == tag)
    }

    /// Looks at the checkpoints for trees of up to `size` entries.
    fn pass_checkpoints(&mut self, size: u64) -> Result<()> {
        while let Some(checkpoint) = self.checkpoints.next_up_to(self.session, self.stream, size)? {
            if !self.is_signed(&checkpoint) {
                self.report.add(Finding::Forged { stream: self.stream, size: checkpoint.size });
                continue;
            }
            self.signed = checkpoint.size;
            self.tell_doubtful(|stream, seq| Finding::Changed { stream, seq });
            let root = self.tree.as_ref().filter(|tree| tree.size() == checkpoint.size).map(Frontier::root);
            if root.is_some_and(|root| root.as_slice() != checkpoint.root) {
                self.report.add(Finding::Broken { stream: self.stream, size: checkpoint.size });
            }
        }
        Ok(())
    }

    fn is_signed(&self, checkpoint: &Checkpoint) -> bool {
        let (Ok(root), Some(generation)) = (
            Hash::try_from(checkpoint.root.as_slice()),
            self.generations.iter().find(|g| g.id == checkpoint.generation),
        ) else {
            return false;
        };
        let said = statement(self.stream.uuid(), checkpoint.size, &root, checkpoint.at);
        generation.signed(&said, &checkpoint.signature)
    }

    fn tell_doubtful(&mut self, finding: impl Fn(Stream, u64) -> Finding) {
        for seq in std::mem::take(&mut self.doubtful) {
            self.report.add(finding(self.stream, seq));
        }
    }

    /// Compares the end of the stream with its last checkpoint and with its state on record.
    fn end(mut self) -> Result<()> {
        let stream = self.stream;
        let state: Option<(u64, Vec<u8>, Vec<u8>)> = self.session.one(STATE, &params![stream.uuid()])?;
        let recorded = state.as_ref().map_or(0, |(size, ..)| *size);
        let added = !self.doubtful.is_empty();
        self.tell_doubtful(|stream, seq| Finding::Added { stream, seq });

        let below: i64 = self.session.one(BELOW, &params![stream.uuid()])?.unwrap_or_default();
        let expected = self.signed.max(recorded).max(self.remembered.map_or(0, |memory| memory.size));
        if below > 0 {
            self.report.add(Finding::State { stream });
        }
        if self.next < expected {
            self.report.add(Finding::Dropped { stream, from: self.next, to: expected - 1 });
        } else if self.next > self.signed && !added {
            self.report.add(Finding::Missing { stream, size: self.next });
        } else if self.next == self.signed && self.tree.is_some_and(|tree| !is_state(&tree, state)) {
            self.report.add(Finding::State { stream });
        }
        Ok(())
    }
}

/// Whether the state on record is that of the tree.
fn is_state(tree: &Frontier, state: Option<(u64, Vec<u8>, Vec<u8>)>) -> bool {
    state
        .is_some_and(|(size, frontier, root)| size == tree.size() && frontier == tree.to_bytes() && root == tree.root())
}

/// Rows read a page at a time, by a growing number.
struct Pages<T> {
    statement: &'static str,
    number: fn(&T) -> u64,
    last: i64,
    rows: VecDeque<T>,
    ended: bool,
}

impl<T: FromRow> Pages<T> {
    fn new(statement: &'static str, after: i64, number: fn(&T) -> u64) -> Self {
        Self { statement, number, last: after, rows: VecDeque::new(), ended: false }
    }

    fn next(&mut self, session: &mut dyn Session, stream: Stream) -> Result<Option<T>> {
        self.next_up_to(session, stream, u64::MAX)
    }

    /// The next row, if its number is at most `most`.
    fn next_up_to(&mut self, session: &mut dyn Session, stream: Stream, most: u64) -> Result<Option<T>> {
        if self.rows.is_empty() && !self.ended {
            self.rows = session.all::<T>(self.statement, &params![stream.uuid(), self.last])?.into();
            self.ended = self.rows.is_empty();
            if let Some(last) = self.rows.back() {
                self.last = i64::try_from((self.number)(last)).unwrap_or(i64::MAX);
            }
        }
        match self.rows.front() {
            Some(row) if (self.number)(row) <= most => Ok(self.rows.pop_front()),
            _ => Ok(None),
        }
    }
}
