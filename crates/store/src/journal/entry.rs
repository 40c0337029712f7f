use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::Id;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::merkle::{self, Hash};
use crate::write::Who;

/// What a write tells the journal.
///
/// Entries are never changed or erased: name people by their ids, and leave what is confidential out.
#[derive(Debug, Clone)]
pub struct Entry {
    kind: &'static str,
    subject_kind: &'static str,
    subject: Uuid,
    happened_on: Option<Date>,
    body: serde_json::Map<String, serde_json::Value>,
    facts: Facts,
    published: bool,
}

/// What an entry measured and whom else it concerns.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Facts {
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub amounts: BTreeMap<String, i64>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub links: BTreeSet<(String, Uuid)>,
}

impl Entry {
    /// That something of `kind` (`"plan.node.renamed"`) happened to the record `subject` of `subject_kind` (`"plan-node"`).
    pub fn new<T: ?Sized>(kind: &'static str, subject_kind: &'static str, subject: Id<T>) -> Self {
        Self {
            kind,
            subject_kind,
            subject: subject.uuid(),
            happened_on: None,
            body: serde_json::Map::new(),
            facts: Facts::default(),
            published: false,
        }
    }

    /// Tells more. A value that has no JSON form is told as null.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Serialize) -> Self {
        self.body.insert(name.to_owned(), serde_json::to_value(value).unwrap_or_default());
        self
    }

    /// The date on which it really happened, by which it is counted; without it, the date of the write.
    #[must_use]
    pub fn at(mut self, happened_on: Date) -> Self {
        self.happened_on = Some(happened_on);
        self
    }

    /// A measured amount, such as participants or hours: summed by kind, name and date. Negative to correct an earlier one.
    #[must_use]
    pub fn amount(mut self, name: &str, amount: i64) -> Self {
        self.facts.amounts.insert(name.to_owned(), amount);
        self
    }

    /// Somebody or something else whom it concerns: counted once per id, however many entries name it.
    #[must_use]
    pub fn link<T: ?Sized>(mut self, kind: &str, id: Id<T>) -> Self {
        self.facts.links.insert((kind.to_owned(), id.uuid()));
        self
    }

    /// Lets outsiders check the stream that it stands in: [`log`](super::log) publishes the entry's kind and body, and
    /// nothing else of it. A stream publishes all of its entries or none; they are neither found by kind nor by
    /// subject, and no measure counts them.
    #[must_use]
    pub fn published(mut self) -> Self {
        self.published = true;
        self
    }

    pub(crate) fn draft(self, who: Who, at: Timestamp, today: Date) -> Draft {
        Draft { entry: self, who, at, today }
    }
}

/// An entry that waits for its number.
pub(crate) struct Draft {
    entry: Entry,
    who: Who,
    at: Timestamp,
    today: Date,
}

impl Draft {
    pub(crate) fn number(self, stream: Uuid, seq: u64) -> (Line, Facts) {
        let Entry { kind, subject_kind, subject, happened_on, body, facts, published } = self.entry;
        let line = Line {
            stream,
            seq,
            at: self.at.as_microsecond(),
            account: self.who.account_id(),
            agent: self.who.agent().to_owned(),
            kind: kind.to_owned(),
            subject_kind: subject_kind.to_owned(),
            subject,
            happened_on: happened_on.unwrap_or(self.today).to_string(),
            body: serde_json::Value::Object(body).to_string(),
            facts: facts.to_json(),
            published,
        };
        (line, facts)
    }
}

impl Facts {
    fn is_empty(&self) -> bool {
        self.amounts.is_empty() && self.links.is_empty()
    }

    /// Empty words for no facts: most entries have none.
    fn to_json(&self) -> String {
        if self.is_empty() { String::new() } else { serde_json::to_string(self).unwrap_or_default() }
    }

    pub(crate) fn from_json(words: &str) -> Option<Self> {
        if words.is_empty() { Some(Self::default()) } else { serde_json::from_str(words).ok() }
    }
}

/// An entry exactly as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub stream: Uuid,
    pub seq: u64,
    pub at: i64,
    pub account: Option<Uuid>,
    pub agent: String,
    pub kind: String,
    pub subject_kind: String,
    pub subject: Uuid,
    pub happened_on: String,
    pub body: String,
    pub facts: String,
    pub published: bool,
}

crate::row! {
    Line { stream, seq, at, account, agent, kind, subject_kind, subject, happened_on, body, facts, published }
}

impl Line {
    /// The hash of the entry as the tree holds it: over every field, or over its public line, which commits to them.
    pub(crate) fn leaf(&self) -> Hash {
        if self.published { merkle::leaf(self.public().as_bytes()) } else { merkle::leaf(&self.content()) }
    }

    /// What outsiders see of a published entry: its kind, its body, and a SHA-256 over every field, whose random subject
    /// keeps it from being guessed. It is JSON, because whoever checks the log reads it without our code.
    pub(crate) fn public(&self) -> String {
        let whole = data_encoding::BASE64URL_NOPAD.encode(&Sha256::digest(self.content()));
        format!(r#"{{"kind":"{}","body":{},"whole":"{whole}"}}"#, self.kind, self.body)
    }

    /// Every field, each preceded by its length, in the order of the table's columns.
    fn content(&self) -> Vec<u8> {
        let mut content = Vec::with_capacity(256 + self.body.len() + self.facts.len());
        let mut add = |field: &[u8]| {
            content.extend((field.len() as u64).to_be_bytes());
            content.extend(field);
        };
        add(b"twiza journal entry 1");
        add(self.stream.as_bytes());
        add(&self.seq.to_be_bytes());
        add(&self.at.to_be_bytes());
        add(self.account.as_ref().map_or(&[], |account| account.as_bytes().as_slice()));
        for words in [&self.agent, &self.kind, &self.subject_kind] {
            add(words.as_bytes());
        }
        add(self.subject.as_bytes());
        for words in [&self.happened_on, &self.body, &self.facts] {
            add(words.as_bytes());
        }
        content
    }
}
