//! Reads the journal of a space on from where it was read last. Other features are known here only by what they record; all
//! that is written can be made anew by reading from the beginning.

use actors::Space;
use jiff::civil::Date;
use kernel::Id;
use store::{Db, Entry, Stream, Tx, Who, params};
use uuid::Uuid;

use super::histories::Kept;
use super::told::{self, Told};
use crate::Refused;
use crate::model::{DeedKind, Names};

const PLACE: &str = "SELECT next_seq, reading FROM change_follow WHERE space_id = $1";
const BEGIN: &str =
    "INSERT INTO change_follow (space_id, next_seq, reading) VALUES ($1, 0, $2) ON CONFLICT (space_id) DO NOTHING";
const ADVANCE: &str = "UPDATE change_follow SET next_seq = $3 WHERE space_id = $1 AND next_seq = $2 AND reading = $4";
const ANEW: &str = "UPDATE change_follow SET next_seq = 0, reading = $2 WHERE space_id = $1";
const FORGET_ROUNDS: &str = "DELETE FROM change_round WHERE space_id = $1";
const FORGET_DEEDS: &str = "DELETE FROM change_deed WHERE space_id = $1";
const ROUND: &str = "INSERT INTO change_round (space_id, assessment, association, instrument, edition, closed_on, seq, levels) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (space_id, assessment) DO NOTHING";
const DEED: &str = "INSERT INTO change_deed (space_id, association, kind, happened_on, times, people, women, youth, minutes) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (space_id, association, kind, happened_on) \
     DO UPDATE SET times = change_deed.times + excluded.times, people = change_deed.people + excluded.people, \
     women = change_deed.women + excluded.women, youth = change_deed.youth + excluded.youth, \
     minutes = change_deed.minutes + excluded.minutes";
const FOLLOWED: &str = "SELECT space_id FROM change_follow WHERE space_id > $1 ORDER BY space_id LIMIT 200";

pub(super) const STATEMENTS: &[&str] =
    &[PLACE, BEGIN, ADVANCE, ANEW, FORGET_ROUNDS, FORGET_DEEDS, ROUND, DEED, FOLLOWED];

/// The way in which the journal is read: a greater number, and everything is read anew.
const READING: i32 = 3;
/// The kind of the entry that says so.
pub(super) const BEGUN: &str = "change.journal.begun";
/// Over how many entries one step goes.
const STEP: i64 = 5_000;
/// With which instrument an assessment was made whose entry does not say so: the only one that there was then.
const FIRST_INSTRUMENT: &str = "associations";

/// How far a journal was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The number of the next entry.
    pub next: i64,
    /// How many there are.
    pub size: i64,
}

impl Place {
    /// Whether all of it was read.
    pub const fn is_reached(self) -> bool {
        self.next >= self.size
    }
}

/// What an entry tells.
enum News {
    Round {
        assessment: Uuid,
        association: Uuid,
        instrument: String,
        edition: Option<Uuid>,
        on: Date,
        seq: i64,
        kept: Kept,
    },
    Deed {
        association: Uuid,
        kind: DeedKind,
        on: Date,
        sums: [i64; 5],
    },
}

/// Reads on, at most so many steps. Nothing is written where nothing is new.
///
/// # Errors
/// As [`Db::write`].
pub async fn catch_up(db: &Db, space: Id<Space>, most_steps: usize) -> store::Result<Place> {
    let stream = Stream::space(space);
    let mut place = Place { next: next(db, space).await?, size: told::size(db, stream).await? };
    for _ in 0..most_steps {
        if place.is_reached() {
            break;
        }
        let to = (place.next + STEP).min(place.size);
        let found = told::span(db, stream, place.next, to).await?;
        let news = found.iter().map(read).filter_map(Result::transpose).collect::<store::Result<Vec<News>>>()?;
        let is_worth_writing = !news.is_empty() || to - place.next == STEP;
        let was_first = !is_worth_writing || advance(db, space, (place.next, to), news).await?;
        place.next = if was_first { to } else { next(db, space).await? };
    }
    Ok(place)
}

/// How often somebody was overtaken by one who had the journal read anew, before the page is asked to come again.
const ATTEMPTS: usize = 3;

/// What `look` finds once all of the journal was read, and only that: where somebody has it read anew meanwhile, what was found
/// may be half of it, and is looked for again.
///
/// # Errors
/// As [`catch_up`]; as `look`.
pub async fn settled<T, F: Future<Output = store::Result<T>>>(
    db: &Db,
    space: Id<Space>,
    most_steps: usize,
    look: impl Fn() -> F,
) -> store::Result<(Place, Option<T>)> {
    let mut place = Place { next: 0, size: 1 };
    for _ in 0..ATTEMPTS {
        next(db, space).await?;
        let begun = told::beginnings(db, space).await?;
        place = catch_up(db, space, most_steps).await?;
        if !place.is_reached() {
            return Ok((place, None));
        }
        let found = look().await?;
        if told::beginnings(db, space).await? == begun {
            return Ok((place, Some(found)));
        }
    }
    Ok((Place { next: 0, ..place }, None))
}

/// From where the journal is to be read; from its beginning where it was read in another way.
async fn next(db: &Db, space: Id<Space>) -> store::Result<i64> {
    match db.one(PLACE, &params![space]).await? {
        Some((next, READING)) => Ok(next),
        _ => begin(db, space).await,
    }
}

/// Begins to read; where somebody else began meanwhile, nothing of theirs is forgotten.
async fn begin(db: &Db, space: Id<Space>) -> store::Result<i64> {
    let act = move |tx: &mut Tx<'_>| match tx.one::<(i64, i32)>(PLACE, &params![space])? {
        Some((_, READING)) => Err(Refused::Overtaken.into()),
        _ => anew(tx, space),
    };
    match db.write(Stream::space(space), Who::system("report"), act).await {
        Ok(()) => Ok(0),
        Err(error) => {
            let Refused::Overtaken = error.refusal::<Refused>()?;
            Ok(db.one::<(i64, i32)>(PLACE, &params![space]).await?.map_or(0, |(next, _)| next))
        }
    }
}

/// Reads everything anew: what was read is forgotten first.
///
/// # Errors
/// As [`Db::write`].
pub async fn forget(db: &Db, space: Id<Space>, who: Who) -> store::Result<()> {
    db.write(Stream::space(space), who, move |tx| anew(tx, space)).await
}

fn anew(tx: &mut Tx<'_>, space: Id<Space>) -> store::Result<()> {
    tx.exec(BEGIN, &params![space, READING])?;
    tx.exec(ANEW, &params![space, READING])?;
    tx.exec(FORGET_ROUNDS, &params![space])?;
    tx.exec(FORGET_DEEDS, &params![space])?;
    tx.record(Entry::new(BEGUN, "space", space).with("reading", READING));
    Ok(())
}

/// Writes what was found; nothing, where somebody else did it meanwhile.
async fn advance(db: &Db, space: Id<Space>, (from, to): (i64, i64), news: Vec<News>) -> store::Result<bool> {
    let act = move |tx: &mut Tx<'_>| {
        if tx.exec(ADVANCE, &params![space, from, to, READING])? == 0 {
            return Err(Refused::Overtaken.into());
        }
        for one in &news {
            apply(tx, space, one)?;
        }
        tx.record(Entry::new("change.journal.read", "space", space).with("next", to));
        Ok(())
    };
    match db.write(Stream::space(space), Who::system("report"), act).await {
        Ok(()) => Ok(true),
        Err(error) => error.refusal::<Refused>().map(|_| false),
    }
}

fn apply(tx: &mut Tx<'_>, space: Id<Space>, news: &News) -> store::Result<()> {
    match news {
        News::Round { assessment, association, instrument, edition, on, seq, kept } => {
            let kept = serde_json::to_string(kept).map_err(super::unreadable)?;
            tx.exec(ROUND, &params![space, *assessment, *association, instrument, *edition, *on, *seq, kept])?;
        }
        News::Deed { association, kind, on, sums: [times, people, women, youth, minutes] } => {
            tx.exec(DEED, &params![space, *association, *kind, *on, *times, *people, *women, *youth, *minutes])?;
        }
    }
    Ok(())
}

fn read(entry: &Told) -> store::Result<Option<News>> {
    let facts = entry.facts()?;
    let actor = facts.link("actor");
    let on = entry.happened_on;
    let deed = |association: Option<Uuid>, kind: DeedKind, sums: [i64; 5]| {
        association.map(|association| News::Deed { association, kind, on, sums })
    };
    Ok(match entry.kind.as_str() {
        "capacity.assessment.closed" => {
            let levels = facts.amounts.iter();
            let levels = levels.filter_map(|(name, level)| Some((name.strip_prefix("level.")?.to_owned(), *level)));
            let kept = Kept { levels: levels.collect(), names: names(&entry.body)? };
            let instrument = entry.body.get("instrument").and_then(serde_json::Value::as_str);
            actor.map(|association| News::Round {
                assessment: entry.subject,
                association,
                instrument: instrument.unwrap_or(FIRST_INSTRUMENT).to_owned(),
                edition: facts.link("edition"),
                on,
                seq: entry.seq,
                kept,
            })
        }
        "training.place.confirmed" => {
            let [times, people, women, youth] = ["places", "people", "women", "youth"].map(|name| facts.amount(name));
            deed(actor, DeedKind::Place, [times, people, women, youth, 0])
        }
        "training.attended" => {
            deed(actor, DeedKind::Attended, [facts.amount("half-days"), 0, 0, 0, facts.amount("minutes")])
        }
        "training.certificate.issued" => deed(actor, DeedKind::Certificate, [facts.amount("certificates"), 0, 0, 0, 0]),
        "capacity.visit" => deed(actor, DeedKind::Visit, [1, 0, 0, 0, 0]),
        "capacity.visit.corrected" if facts.amount("visits") != 0 => {
            deed(actor, DeedKind::Visit, [facts.amount("visits"), 0, 0, 0, 0])
        }
        "toolkit.space.opened" => deed(actor, DeedKind::Space, [1, 0, 0, 0, 0]),
        _ => None,
    })
}

/// How an entry calls an instrument and domains that are not the house's.
fn names(body: &serde_json::Value) -> store::Result<Names> {
    let told = |name: &str| body.get(name).cloned().unwrap_or_default();
    let instrument = serde_json::from_value(told("title")).map_err(super::unreadable)?;
    let domains: Option<_> = serde_json::from_value(told("domains")).map_err(super::unreadable)?;
    Ok(Names { instrument, domains: domains.unwrap_or_default() })
}

/// The spaces whose journals are read, those behind `after`.
///
/// # Errors
/// As [`Db::all`].
pub async fn followed(db: &Db, after: Id<Space>) -> store::Result<Vec<Id<Space>>> {
    db.all(FOLLOWED, &params![after]).await
}
