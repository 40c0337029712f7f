use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use jiff::Timestamp;
use uuid::Uuid;

use super::entry::Facts;
use super::merkle::{Frontier, Hash};
use super::{Draft, Line};
use crate::keys::Generation;
use crate::session::Session;
use crate::write::Stream;
use crate::{Engine, Keys, Result, Value, params};

const FRONTIER: &str = "SELECT size, frontier FROM journal_stream WHERE stream = $1";
const FRONTIER_LOCKED: &str = "SELECT size, frontier FROM journal_stream WHERE stream = $1 FOR UPDATE";
const OPEN_STREAM: &str = "INSERT INTO journal_stream (stream, size, frontier, root) VALUES ($1, 0, $2, $3) \
     ON CONFLICT (stream) DO NOTHING";
const GROW_STREAM: &str = "UPDATE journal_stream SET size = $2, frontier = $3, root = $4 WHERE stream = $1";
const ENTRY: &str = "INSERT INTO journal_entry (stream, seq, at, account, agent, kind, subject_kind, subject, happened_on, \
     body, facts, published, leaf, tag) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
const AMOUNT: &str = "INSERT INTO journal_amount (stream, kind, name, happened_on, seq, amount) \
     VALUES ($1, $2, $3, $4, $5, $6)";
const LINK: &str = "INSERT INTO journal_link (stream, kind, link_kind, happened_on, link, seq) \
     VALUES ($1, $2, $3, $4, $5, $6)";
const NODE: &str = "INSERT INTO journal_node (stream, level, position, hash) VALUES ($1, $2, $3, $4)";
const CHECKPOINT: &str = "INSERT INTO journal_checkpoint (stream, size, root, at, generation, signature) \
     VALUES ($1, $2, $3, $4, $5, $6)";

/// The statements of the ledger that run on both engines.
#[cfg(any(test, feature = "testing"))]
pub(super) const STATEMENTS: [&str; 8] = [FRONTIER, OPEN_STREAM, GROW_STREAM, ENTRY, AMOUNT, LINK, NODE, CHECKPOINT];

/// The size of a stream after a commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The stream.
    pub stream: Stream,
    /// Its number of entries.
    pub size: u64,
}

/// One lane's pen: gathers the entries of a group and writes them, numbered and hashed, just before the commit.
pub(crate) struct Ledger {
    keys: Keys,
    /// The trees as last committed; good as long as nobody else wrote.
    trees: HashMap<Stream, Frontier>,
    version: Option<i64>,
    drafts: BTreeMap<Stream, Vec<Draft>>,
    grown: Vec<(Stream, Frontier)>,
}

impl Ledger {
    pub(crate) fn new(keys: Keys) -> Self {
        Self { keys, trees: HashMap::new(), version: None, drafts: BTreeMap::new(), grown: Vec::new() }
    }

    /// Starts a group: forgets the trees if somebody else may have written.
    pub(crate) fn begin(&mut self, session: &mut dyn Session) -> Result<()> {
        let version = session.version()?;
        if version.is_none() || version != self.version {
            self.trees.clear();
        }
        self.version = version;
        self.drafts.clear();
        self.grown.clear();
        Ok(())
    }

    /// Makes sure that nobody else writes to the stream until the group is committed.
    pub(crate) fn lock(&mut self, session: &mut dyn Session, stream: Stream) -> Result<()> {
        if self.trees.contains_key(&stream) {
            return Ok(());
        }
        let statement = match session.engine() {
            // The whole database is already ours.
            Engine::Sqlite => FRONTIER,
            Engine::Postgres => FRONTIER_LOCKED,
        };
        let mut known = session.one(statement, &params![stream.uuid()])?;
        if known.is_none() {
            let none = Frontier::default();
            session.execute(OPEN_STREAM, &params![stream.uuid(), none.to_bytes(), none.root()])?;
            known = session.one(statement, &params![stream.uuid()])?;
        }
        let (size, peaks): (u64, Vec<u8>) = known.unwrap_or_default();
        self.trees.insert(stream, Frontier::from_bytes(size, &peaks)?);
        Ok(())
    }

    /// The number that the next entry of a locked stream will have, if the jobs before it are kept as they are.
    pub(crate) fn next(&self, stream: Stream) -> u64 {
        let waiting = self.drafts.get(&stream).map_or(0, Vec::len);
        self.trees.get(&stream).map_or(0, Frontier::size) + waiting as u64
    }

    /// Takes the entries of a job that is kept.
    pub(crate) fn add(&mut self, stream: Stream, drafts: Vec<Draft>) {
        self.drafts.entry(stream).or_default().extend(drafts);
    }

    /// Writes the entries of the group and one signed checkpoint for each stream that it touched.
    pub(crate) fn write(&mut self, session: &mut dyn Session, now: Timestamp) -> Result<Vec<Head>> {
        let generation = self.keys.newest();
        let mut rows = Rows::default();
        for (stream, drafts) in std::mem::take(&mut self.drafts) {
            let mut tree = self.trees.get(&stream).cloned().unwrap_or_default();
            for draft in drafts {
                rows.add(draft, stream.uuid(), &mut tree, &generation);
            }
            rows.close(stream.uuid(), &tree, now, &generation);
            self.grown.push((stream, tree));
        }
        rows.write(session)?;
        Ok(self.grown.iter().map(|(stream, tree)| Head { stream: *stream, size: tree.size() }).collect())
    }

    /// Keeps the grown trees: the group is on disk.
    pub(crate) fn committed(&mut self) {
        self.trees.extend(self.grown.drain(..));
    }

    /// Forgets everything: the group is not on disk, or nobody knows.
    pub(crate) fn forget(&mut self) {
        self.trees.clear();
        self.drafts.clear();
        self.grown.clear();
    }
}

/// What a group writes to the journal's tables.
#[derive(Default)]
struct Rows {
    entries: Vec<Vec<Value>>,
    amounts: Vec<Vec<Value>>,
    links: Vec<Vec<Value>>,
    nodes: Vec<Vec<Value>>,
    checkpoints: Vec<Vec<Value>>,
    streams: Vec<Vec<Value>>,
}

impl Rows {
    fn add(&mut self, draft: Draft, stream: Uuid, tree: &mut Frontier, generation: &Arc<Generation>) {
        let (line, facts) = draft.number(stream, tree.size());
        let leaf = line.leaf();
        let tag = generation.tag(stream, line.seq, &leaf);
        tree.push_seeing(leaf, |node| {
            // Only a published stream is asked for tiles.
            if line.published {
                self.nodes.push(params![stream, node.level, node.position as i64, node.hash].into());
            }
        });
        self.facts(&line, &facts);
        self.entries.push(entry(line, leaf, tag));
    }

    fn facts(&mut self, line: &Line, facts: &Facts) {
        let seq = line.seq as i64;
        for (name, amount) in &facts.amounts {
            self.amounts.push(params![line.stream, &line.kind, name, &line.happened_on, seq, amount].into());
        }
        for (kind, link) in &facts.links {
            self.links.push(params![line.stream, &line.kind, kind, &line.happened_on, link, seq].into());
        }
    }

    fn close(&mut self, stream: Uuid, tree: &Frontier, now: Timestamp, generation: &Arc<Generation>) {
        let (size, root) = (tree.size() as i64, tree.root());
        let signature = generation.sign(&statement(stream, tree.size(), &root, now.as_microsecond()));
        self.checkpoints.push(params![stream, size, root, now, generation.id, signature].into());
        self.streams.push(params![stream, size, tree.to_bytes(), root].into());
    }

    fn write(&self, session: &mut dyn Session) -> Result<()> {
        let all = [
            (ENTRY, &self.entries),
            (AMOUNT, &self.amounts),
            (LINK, &self.links),
            (NODE, &self.nodes),
            (CHECKPOINT, &self.checkpoints),
            (GROW_STREAM, &self.streams),
        ];
        all.into_iter().filter(|(_, rows)| !rows.is_empty()).try_for_each(|(sql, rows)| session.execute_many(sql, rows))
    }
}

fn entry(line: Line, leaf: Hash, tag: [u8; 16]) -> Vec<Value> {
    params![
        line.stream,
        line.seq as i64,
        line.at,
        line.account,
        line.agent,
        line.kind,
        line.subject_kind,
        line.subject,
        line.happened_on,
        line.body,
        line.facts,
        line.published,
        leaf,
        tag,
    ]
    .into()
}

/// What a checkpoint signs.
pub(super) fn statement(stream: Uuid, size: u64, root: &Hash, at: i64) -> Vec<u8> {
    [
        b"twiza journal checkpoint 1".as_slice(),
        stream.as_bytes(),
        &size.to_be_bytes(),
        root.as_slice(),
        &at.to_be_bytes(),
    ]
    .concat()
}
