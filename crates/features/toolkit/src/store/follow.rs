//! Reads the journal of a space on from where it was read last, and lets obligations arise from what it tells. Other features
//! are known here only by what they record.

use actors::Space;
use actors::directory::Actor;
use jiff::ToSpan;
use jiff::civil::Date;
use kernel::Id;
use store::journal::{Record, Trace, onward, since};
use store::{Db, Entry, Stream, Tx, Who, params};
use uuid::Uuid;

use super::{dossier, duties};
use crate::model::Refused;
use crate::model::duty::Said;
use crate::model::law::{self, Begins, Rule};

const NEXT: &str = "SELECT next_seq FROM toolkit_follow WHERE space_id = $1";
const BEGIN: &str = "INSERT INTO toolkit_follow (space_id, next_seq) VALUES ($1, 0) ON CONFLICT (space_id) DO NOTHING";
const ADVANCE: &str = "UPDATE toolkit_follow SET next_seq = $3 WHERE space_id = $1 AND next_seq = $2";
const BODY: &str = "INSERT INTO toolkit_body (space_id, body, kind) VALUES ($1, $2, $3) \
     ON CONFLICT (space_id, body) DO UPDATE SET kind = excluded.kind";
const KIND: &str = "SELECT kind FROM toolkit_body WHERE space_id = $1 AND body = $2";
const SEAT: &str = "INSERT INTO toolkit_seat (space_id, mandate, body, person, office, number, since) \
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (space_id, mandate) DO NOTHING";
const LEAVE: &str = "UPDATE toolkit_seat SET ended_on = $3 WHERE space_id = $1 AND mandate = $2";

/// What was known of somebody who sits nowhere any more.
const FORGET: &str = "DELETE FROM toolkit_officer WHERE space_id = $1 AND person IN (SELECT b.id FROM toolkit_seat s \
     JOIN actor a ON a.id = s.person JOIN actor b ON b.root = a.root WHERE s.space_id = $1 AND s.mandate = $2) \
     AND NOT EXISTS (SELECT 1 FROM toolkit_seat h JOIN actor c ON c.id = h.person JOIN actor d ON d.root = c.root \
     WHERE h.space_id = $1 AND h.ended_on IS NULL AND d.id = toolkit_officer.person)";

pub(super) const STATEMENTS: &[&str] = &[NEXT, BEGIN, ADVANCE, BODY, KIND, SEAT, LEAVE, FORGET];

/// How many entries are read at once.
const STEP: u32 = 500;
/// How far ahead what comes again is planned.
const AHEAD_DAYS: i64 = 120;

/// What the journal tells of a space.
#[derive(Debug, Clone, PartialEq, Eq)]
enum News {
    Body { body: Uuid, kind: String },
    Seat { mandate: Uuid, body: Uuid, person: Id<Actor>, office: String, number: i32, since: Date, told: &'static str },
    Left { mandate: Uuid, body: Uuid, on: Date },
    Rule { on: Date },
}

/// Reads on to the end of the journal, and plans what comes again. Nothing is written where nothing is new.
///
/// # Errors
/// As [`Db::write`].
pub async fn catch_up(db: &Db, space: &Space) -> store::Result<()> {
    loop {
        let from: u64 = db.one(NEXT, &params![space.id]).await?.unwrap_or_default();
        let stream = Stream::space(space.id);
        let (records, traces) = (onward(db, stream, from, STEP).await?, since(db, stream, from, STEP).await?);
        let read = records.len().min(traces.len());
        let found: Vec<News> = records.iter().zip(&traces).filter_map(|(record, trace)| news(record, trace)).collect();
        let is_full = read >= STEP as usize;
        if !found.is_empty() || is_full {
            let first = i64::try_from(from).unwrap_or(i64::MAX);
            advance(db, space, (first, first.saturating_add(read as i64)), found).await?;
        }
        if !is_full {
            return plan(db, space.id).await;
        }
    }
}

/// Applies what was found, unless another server did it meanwhile.
async fn advance(db: &Db, space: &Space, (from, next): (i64, i64), found: Vec<News>) -> store::Result<()> {
    let (id, opened_on) = (space.id, db.world().day_of(space.created_at));
    let act = move |tx: &mut Tx<'_>| {
        tx.exec(BEGIN, &params![id])?;
        if tx.exec(ADVANCE, &params![id, from, next])? == 0 {
            return Err(Refused::Overtaken.into());
        }
        for one in found {
            apply(tx, id, opened_on, one)?;
        }
        tx.record(Entry::new("toolkit.journal.read", "space", id).with("next", next));
        Ok(())
    };
    match db.write(Stream::space(id), Who::system("schedule"), act).await {
        Ok(()) => Ok(()),
        Err(error) => match error.refusal::<Refused>() {
            Ok(_) => Ok(()),
            Err(error) => Err(error),
        },
    }
}

/// What happened before the space was opened was declared, or is for the association to enter: nobody who copies her bureau into
/// Twiza is told that she is years late.
fn apply(tx: &mut Tx<'_>, space: Id<Space>, opened_on: Date, news: News) -> store::Result<()> {
    let (kind, body, on) = match news {
        News::Body { body, kind } => return tx.exec(BODY, &params![space, body, kind]).map(|_| ()),
        News::Seat { mandate, body, person, office, number, since, told } => {
            tx.exec(SEAT, &params![space, mandate, body, person, office, number, since])?;
            (told, Some(body), since)
        }
        News::Left { mandate, body, on } => {
            tx.exec(LEAVE, &params![space, mandate, on])?;
            tx.exec(FORGET, &params![space, mandate])?;
            ("gov.mandate.ended", Some(body), on)
        }
        News::Rule { on } => ("gov.rule.set", None, on),
    };
    if on < opened_on {
        return Ok(());
    }
    let body_kind: Option<String> = match body {
        Some(body) => tx.one(KIND, &params![space, body])?,
        None => None,
    };
    let concerns = |rule: &&Rule| {
        rule.begins == Begins::Journal
            && rule.on.iter().any(|wanted| wanted == kind)
            && (rule.bodies.is_empty() || body_kind.as_ref().is_some_and(|kind| rule.bodies.contains(kind)))
    };
    for rule in law::in_force(on).filter(concerns) {
        duties::raise(tx, space, rule, on, &Said::default())?;
    }
    Ok(())
}

fn news(record: &Record, trace: &Trace) -> Option<News> {
    let text = |name: &str| record.body.get(name).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    let link = |kind: &str| trace.touched.iter().skip(1).find(|(linked, _)| linked == kind).map(|(_, id)| *id);
    match record.kind.as_str() {
        "gov.body.created" | "gov.body.changed" => {
            let kind = text("kind");
            (!kind.is_empty()).then_some(News::Body { body: record.subject, kind })
        }
        "gov.mandate.begun" => Some(News::Seat {
            mandate: record.subject,
            body: link("gov-body")?,
            person: Id::from_uuid(link("person")?),
            office: text("office"),
            number: record
                .body
                .get("seat")
                .and_then(serde_json::Value::as_i64)
                .and_then(|n| i32::try_from(n).ok())
                .unwrap_or(0),
            since: record.happened_on,
            told: "gov.mandate.begun",
        }),
        "gov.mandate.ended" => {
            Some(News::Left { mandate: record.subject, body: link("gov-body")?, on: record.happened_on })
        }
        "gov.rule.set" => Some(News::Rule { on: record.happened_on }),
        _ => None,
    }
}

/// Plans what comes again within the next months.
async fn plan(db: &Db, space: Id<Space>) -> store::Result<()> {
    let today = db.world().today();
    let dossier = dossier::of(db, space).await?;
    let horizon = today.saturating_add(AHEAD_DAYS.days());
    let mut due: Vec<(&'static Rule, (Date, Date))> = Vec::new();
    for rule in law::in_force(today) {
        let Some(days) = rule.next(&dossier, today).filter(|(_, due_on)| *due_on <= horizon) else { continue };
        if duties::is_unplanned(db, space, rule, days).await? {
            due.push((rule, days));
        }
    }
    if due.is_empty() {
        return Ok(());
    }
    let act = move |tx: &mut Tx<'_>| {
        for (rule, days) in due {
            duties::plan(tx, space, rule, days)?;
        }
        tx.record(Entry::new("toolkit.year.planned", "space", space));
        Ok(())
    };
    db.write(Stream::space(space), Who::system("schedule"), act).await
}
