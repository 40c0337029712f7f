//! The amounts and links by which entries are counted must be those that the entries tell.

use uuid::Uuid;

use super::entry::Facts;
use super::finding::{Finding, Report};
use crate::session::Session;
use crate::write::Stream;
use crate::{FromRow, Result, Row, Value, params};

const AMOUNTS: &str = "SELECT f.kind, f.name, f.happened_on, f.seq, f.amount, e.kind, e.happened_on, e.facts \
     FROM journal_amount f LEFT JOIN journal_entry e ON e.stream = f.stream AND e.seq = f.seq \
     WHERE f.stream = $1 AND (f.kind, f.name, f.happened_on, f.seq) > ($2, $3, $4, $5) \
     ORDER BY f.kind, f.name, f.happened_on, f.seq LIMIT 500";
const LINKS: &str = "SELECT f.kind, f.link_kind, f.happened_on, f.link, f.seq, e.kind, e.happened_on, e.facts \
     FROM journal_link f LEFT JOIN journal_entry e ON e.stream = f.stream AND e.seq = f.seq \
     WHERE f.stream = $1 AND (f.kind, f.link_kind, f.happened_on, f.link, f.seq) > ($2, $3, $4, $5, $6) \
     ORDER BY f.kind, f.link_kind, f.happened_on, f.link, f.seq LIMIT 500";
const TOLD: &str = "SELECT seq, kind, happened_on, facts FROM journal_entry \
     WHERE stream = $1 AND seq > $2 AND facts <> '' ORDER BY seq LIMIT 500";
const COUNTED: &str = "SELECT (SELECT COUNT(*) FROM journal_amount WHERE stream = $1) \
     + (SELECT COUNT(*) FROM journal_link WHERE stream = $1)";
const AMOUNT: &str = "SELECT COUNT(*) FROM journal_amount \
     WHERE stream = $1 AND kind = $2 AND name = $3 AND happened_on = $4 AND seq = $5";
const LINK: &str = "SELECT COUNT(*) FROM journal_link \
     WHERE stream = $1 AND kind = $2 AND link_kind = $3 AND happened_on = $4 AND link = $5 AND seq = $6";

/// The statements of this check, for the test that prepares each on both engines.
#[cfg(any(test, feature = "testing"))]
pub(super) const STATEMENTS: [&str; 6] = [AMOUNTS, LINKS, TOLD, COUNTED, AMOUNT, LINK];

/// Each counted row must be told by its entry; and if there are fewer than told, the lacking ones are looked for.
pub(super) fn verify(session: &mut dyn Session, stream: Uuid, report: &mut Report) -> Result<()> {
    amounts(session, stream, report)?;
    links(session, stream, report)?;
    let counted: u64 = session.one(COUNTED, &params![stream])?.unwrap_or_default();
    if counted != each_told(session, stream, &mut |_, _| Ok(()))? {
        each_told(session, stream, &mut |session, told| lacking(session, stream, told, report))?;
    }
    Ok(())
}

/// Figures that no entry tells. Numbers begin at 0: what stands below belongs to no entry of ours.
fn false_figures(stream: Uuid, seq: i64) -> Finding {
    let stream = Stream::from_uuid(stream);
    u64::try_from(seq).map_or(Finding::State { stream }, |seq| Finding::Figures { stream, seq })
}

/// What an entry says of itself, as far as figures need it; all empty where the entry is gone.
struct Said {
    kind: Option<String>,
    happened_on: Option<String>,
    facts: Option<String>,
}

impl Said {
    fn read(row: &Row<'_>, from: usize) -> Result<Self> {
        Ok(Self { kind: row.get(from)?, happened_on: row.get(from + 1)?, facts: row.get(from + 2)? })
    }

    /// The facts, if the entry is of this kind and date.
    fn facts(&self, kind: &str, happened_on: &str) -> Option<Facts> {
        let same = self.kind.as_deref() == Some(kind) && self.happened_on.as_deref() == Some(happened_on);
        Facts::from_json(self.facts.as_deref()?).filter(|_| same)
    }
}

struct Amount {
    kind: String,
    name: String,
    happened_on: String,
    seq: i64,
    amount: i64,
    said: Said,
}

impl FromRow for Amount {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            kind: row.get(0)?,
            name: row.get(1)?,
            happened_on: row.get(2)?,
            seq: row.get(3)?,
            amount: row.get(4)?,
            said: Said::read(row, 5)?,
        })
    }
}

fn amounts(session: &mut dyn Session, stream: Uuid, report: &mut Report) -> Result<()> {
    let mut after = params!["", "", "", -1_i64].to_vec();
    loop {
        let rows: Vec<Amount> = session.all(AMOUNTS, &[params![stream].to_vec(), after].concat())?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = params![&last.kind, &last.name, &last.happened_on, last.seq].to_vec();
        for row in &rows {
            let told = row.said.facts(&row.kind, &row.happened_on);
            if told.is_none_or(|facts| facts.amounts.get(&row.name) != Some(&row.amount)) {
                report.add(false_figures(stream, row.seq));
            }
        }
    }
}

struct Link {
    kind: String,
    link_kind: String,
    happened_on: String,
    link: Uuid,
    seq: i64,
    said: Said,
}

impl FromRow for Link {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            kind: row.get(0)?,
            link_kind: row.get(1)?,
            happened_on: row.get(2)?,
            link: row.get(3)?,
            seq: row.get(4)?,
            said: Said::read(row, 5)?,
        })
    }
}

fn links(session: &mut dyn Session, stream: Uuid, report: &mut Report) -> Result<()> {
    let mut after = params!["", "", "", Uuid::nil(), -1_i64].to_vec();
    loop {
        let rows: Vec<Link> = session.all(LINKS, &[params![stream].to_vec(), after].concat())?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = params![&last.kind, &last.link_kind, &last.happened_on, last.link, last.seq].to_vec();
        for row in rows {
            let told = row.said.facts(&row.kind, &row.happened_on);
            if told.is_none_or(|facts| !facts.links.contains(&(row.link_kind, row.link))) {
                report.add(false_figures(stream, row.seq));
            }
        }
    }
}

/// What an entry tells.
struct Told {
    seq: i64,
    kind: String,
    happened_on: String,
    facts: String,
}

crate::row! { Told { seq, kind, happened_on, facts } }

type See<'a> = &'a mut dyn FnMut(&mut dyn Session, &Told) -> Result<()>;

/// Shows each entry that tells figures, and counts how many figures they tell.
fn each_told(session: &mut dyn Session, stream: Uuid, see: See<'_>) -> Result<u64> {
    let (mut after, mut count) = (-1_i64, 0);
    loop {
        let rows: Vec<Told> = session.all(TOLD, &params![stream, after])?;
        let Some(last) = rows.last() else { return Ok(count) };
        after = last.seq;
        for told in &rows {
            let facts = Facts::from_json(&told.facts).unwrap_or_default();
            count += (facts.amounts.len() + facts.links.len()) as u64;
            see(session, told)?;
        }
    }
}

/// Reports the entry if one of its figures is not counted.
fn lacking(session: &mut dyn Session, stream: Uuid, told: &Told, report: &mut Report) -> Result<()> {
    let facts = Facts::from_json(&told.facts).unwrap_or_default();
    let amounts = facts.amounts.keys().map(|name| {
        let key: Vec<Value> = params![stream, &told.kind, name, &told.happened_on, told.seq].into();
        (AMOUNT, key)
    });
    let links = facts.links.iter().map(|(kind, link)| {
        let key: Vec<Value> = params![stream, &told.kind, kind, &told.happened_on, link, told.seq].into();
        (LINK, key)
    });
    for (sql, key) in amounts.chain(links) {
        if session.one::<i64>(sql, &key)?.unwrap_or_default() == 0 {
            report.add(false_figures(stream, told.seq));
        }
    }
    Ok(())
}
