//! Entries of the journal with their amounts, by a span of their numbers: the store gives links and words, and sums of amounts.

use std::collections::BTreeMap;

use actors::Space;
use jiff::civil::Date;
use kernel::Id;
use serde::Deserialize;
use store::journal::{self, Period};
use store::{Db, Stream, params};
use uuid::Uuid;

const SIZE: &str = "SELECT size FROM journal_stream WHERE stream = $1";
const SPAN: &str = "SELECT seq, kind, subject, happened_on, body, facts FROM journal_entry \
     WHERE stream = $1 AND seq >= $2 AND seq < $3 AND NOT published AND kind IN ('capacity.assessment.closed', \
     'capacity.visit', 'capacity.visit.corrected', 'training.place.confirmed', 'training.attended', 'training.certificate.issued', \
     'toolkit.space.opened') ORDER BY seq";

pub(super) const STATEMENTS: &[&str] = &[SIZE, SPAN];

/// An entry of which the report tells.
pub(super) struct Told {
    pub(super) seq: i64,
    pub(super) kind: String,
    pub(super) subject: Uuid,
    pub(super) happened_on: Date,
    pub(super) body: serde_json::Value,
    facts: String,
}

store::row! { Told { seq, kind, subject, happened_on, body, facts } }

/// The amounts and links of an entry, as the journal keeps them.
#[derive(Deserialize, Default)]
pub(super) struct Facts {
    #[serde(default)]
    pub(super) amounts: BTreeMap<String, i64>,
    #[serde(default)]
    links: Vec<(String, Uuid)>,
}

impl Told {
    pub(super) fn facts(&self) -> store::Result<Facts> {
        if self.facts.is_empty() {
            return Ok(Facts::default());
        }
        serde_json::from_str(&self.facts).map_err(super::unreadable)
    }
}

impl Facts {
    pub(super) fn link(&self, kind: &str) -> Option<Uuid> {
        self.links.iter().find(|(linked, _)| linked == kind).map(|(_, id)| *id)
    }

    pub(super) fn amount(&self, name: &str) -> i64 {
        self.amounts.get(name).copied().unwrap_or_default()
    }
}

/// How often the journal of a space was begun to be read.
pub(super) async fn beginnings(db: &Db, space: Id<Space>) -> store::Result<i64> {
    let ever = Period::new(Date::constant(1, 1, 1), Date::MAX);
    journal::count(db, Stream::space(space), super::follow::BEGUN, ever).await
}

/// How many entries a stream has.
pub(super) async fn size(db: &Db, stream: Stream) -> store::Result<i64> {
    Ok(db.one(SIZE, &params![stream.uuid()]).await?.unwrap_or_default())
}

/// The entries of which a report tells among those numbered from `from` to before `to`, in their order.
pub(super) async fn span(db: &Db, stream: Stream, from: i64, to: i64) -> store::Result<Vec<Told>> {
    db.all(SPAN, &params![stream.uuid(), from, to]).await
}
