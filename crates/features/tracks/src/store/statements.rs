use actors::Space;
use jiff::ToSpan;
use jiff::civil::Date;
use kernel::Id;
use store::{Db, Entry, FromRow, Keys, Row, Sealed, Tx, params};
use web::entrance::secret;

use super::portfolios::{one_in, tell};
use super::{News, STATEMENT, Scribe, Silent, requests, tracks};
use crate::model::statement::{Bearer, Content, Held};
use crate::model::{Key, Portfolio, Refused, Statement, Track};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, track, portfolio, content, given_on, withdrawn_on, reason, names_until, data \
             FROM tracks_statement \
             WHERE space_id = $1 ",
            $rest
        )
    };
}

const ONE: &str = select!("AND id = $2");
const OF_PORTFOLIO: &str = select!("AND portfolio = $2 ORDER BY id DESC LIMIT 50");
const OF_TRACK: &str = select!("AND track = $2 AND id > $3 ORDER BY id LIMIT $4");
const STANDS: &str =
    "SELECT COUNT(*) FROM tracks_statement WHERE space_id = $1 AND portfolio = $2 AND withdrawn_on IS NULL";
const COUNT: &str = "SELECT COUNT(*) FROM tracks_statement WHERE space_id = $1 AND track = $2 AND withdrawn_on IS NULL";
const ADD: &str = "INSERT INTO tracks_statement (space_id, id, track, portfolio, content, given_on, withdrawn_on, reason, \
     names_until, data) VALUES ($1, $2, $3, $4, $5, $6, NULL, NULL, $7, $8)";
const WITHDRAW: &str = "UPDATE tracks_statement SET withdrawn_on = $3, reason = $4 \
     WHERE space_id = $1 AND id = $2 AND withdrawn_on IS NULL";
const UNNAME: &str = "UPDATE tracks_statement SET names_until = NULL, data = $3 WHERE space_id = $1 AND id = $2";
const OVER: &str = "SELECT space_id, id FROM tracks_statement WHERE names_until < $1 \
     ORDER BY names_until, space_id, id LIMIT 100";
const LET_GO: &str = "UPDATE tracks_statement SET portfolio = NULL WHERE space_id = $1 AND portfolio = $2";
const SHELF: &str = "SELECT kept_by FROM tracks_shelf WHERE statement = $1";
const PUT: &str = "INSERT INTO tracks_shelf (statement, kept_by) VALUES ($1, $2)";

pub(super) const STATEMENTS: &[&str] =
    &[ONE, OF_PORTFOLIO, OF_TRACK, STANDS, COUNT, ADD, WITHDRAW, UNNAME, OVER, LET_GO, SHELF, PUT];

struct Found {
    id: Id<Statement>,
    track: Id<Track>,
    portfolio: Option<Id<Portfolio>>,
    content: String,
    given_on: Date,
    withdrawn_on: Option<Date>,
    reason: Option<String>,
    names_until: Option<Date>,
    data: Sealed,
}

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        Ok(Self {
            id: columns.take()?,
            track: columns.take()?,
            portfolio: columns.take()?,
            content: columns.take()?,
            given_on: columns.take()?,
            withdrawn_on: columns.take()?,
            reason: columns.take()?,
            names_until: columns.take()?,
            data: columns.take()?,
        })
    }
}

impl Found {
    fn open(self, keys: &Keys) -> store::Result<Statement> {
        let seal: Bearer = super::open(keys, STATEMENT, self.id.uuid(), &self.data)?;
        let content: Content = serde_json::from_str(&self.content).map_err(super::unreadable)?;
        let Self { id, track, portfolio, given_on, withdrawn_on, reason, names_until, .. } = self;
        Ok(Statement { id, track, portfolio, content, given_on, withdrawn_on, reason, names_until, seal })
    }
}

/// The statement of an address, with the space that gave it.
///
/// # Errors
/// As [`Db::one`]; a fault when what was sealed does not open.
pub async fn find(db: &Db, id: Id<Statement>) -> store::Result<Option<(Id<Space>, Statement)>> {
    let Some(space) = db.one::<Id<Space>>(SHELF, &params![id]).await? else { return Ok(None) };
    let row: Option<Found> = db.one(ONE, &params![space, id]).await?;
    row.map(|row| row.open(db.keys()).map(|statement| (space, statement))).transpose()
}

/// Those of a portfolio, the last first.
///
/// # Errors
/// As [`Db::all`]; a fault when what was sealed does not open.
pub async fn of(db: &Db, key: Key) -> store::Result<Vec<Statement>> {
    let rows: Vec<Found> = db.all(OF_PORTFOLIO, &params![key.space, key.portfolio]).await?;
    rows.into_iter().map(|row| row.open(db.keys())).collect()
}

/// Those that were given on a track, after one of them.
///
/// # Errors
/// As [`Db::all`]; a fault when what was sealed does not open.
pub async fn on(
    db: &Db,
    space: Id<Space>,
    track: Id<Track>,
    after: Option<Id<Statement>>,
    limit: u32,
) -> store::Result<Vec<Statement>> {
    let after = after.map_or(uuid::Uuid::nil(), Id::uuid);
    let rows: Vec<Found> = db.all(OF_TRACK, &params![space, track, after, limit]).await?;
    rows.into_iter().map(|row| row.open(db.keys())).collect()
}

/// How many stand on a track.
///
/// # Errors
/// As [`Db::one`].
pub async fn count(db: &Db, space: Id<Space>, track: Id<Track>) -> store::Result<i64> {
    Ok(db.one(COUNT, &params![space, track]).await?.unwrap_or(0))
}

/// Gives somebody her statement, once all that the framework asks is attained.
///
/// # Errors
/// [`Refused::NotQualified`]; [`Refused::Given`] where one stands; as [`Tx::exec`].
pub fn give(tx: &mut Tx<'_>, key: Key, scribe: &dyn Scribe) -> store::Result<Id<Statement>> {
    let portfolio = one_in(tx, key)?;
    let track = tracks::one_in(tx, key.space, portfolio.track)?;
    let framework = tracks::framework_in(tx, &track)?;
    let held = requests::held_in(tx, key)?;
    let levels = held.iter().map(|(code, (level, _))| (code.clone(), *level)).collect();
    if !framework.progress(&levels).is_whole() {
        return Err(Refused::NotQualified.into());
    }
    if tx.one::<i64>(STANDS, &params![key.space, key.portfolio])?.unwrap_or(0) > 0 {
        return Err(Refused::Given.into());
    }
    let of = |competency: &crate::model::Competency| {
        let (level, at) = held.get(&competency.code).copied()?;
        let words = competency.levels[level.index()].clone();
        Some(Held { title: competency.title.clone(), level, words, on: tx.world().day_of(at) })
    };
    let content = Content {
        title: framework.title.clone(),
        source: framework.source.clone(),
        verify: framework.verify,
        held: framework.competencies.iter().filter_map(of).collect(),
    };
    let (id, today) = (tx.id::<Statement>(), tx.today());
    let card = &portfolio.card;
    let bearer = Bearer {
        name: card.name.clone(),
        key: secret(tx.world()),
        is_generated: card.is_generated,
        is_woman: card.is_woman,
        is_young: card.is_young,
    };
    let data = super::seal(tx.keys(), STATEMENT, id.uuid(), &bearer)?;
    let written = serde_json::to_string(&content).map_err(super::unreadable)?;
    let until = today.saturating_add(framework.names_years.years());
    tx.exec(ADD, &params![key.space, id, track.id, key.portfolio, written, today, until, data])?;
    tx.exec(PUT, &params![id, key.space])?;
    tx.record(counted(told(track.id), &bearer, 1));
    tell(tx, &portfolio, News::Qualified, scribe)?;
    Ok(id)
}

/// What the plan counts: one person, and what she told of herself for counts.
fn counted(entry: Entry, bearer: &Bearer, sign: i64) -> Entry {
    let entry = entry.amount("people", sign);
    entry.amount("women", sign * i64::from(bearer.is_woman)).amount("youth", sign * i64::from(bearer.is_young))
}

/// Of a track, not of a statement: the journal keeps for ever what it is told of one person.
fn told(track: Id<Track>) -> Entry {
    Entry::new("tracks.qualified", "tracks-track", track).link("track", track)
}

/// Withdraws a statement: its address says so, since when and why; she is told.
///
/// # Errors
/// [`Refused::Gone`] where there is none that stands; as [`Tx::exec`].
pub fn withdraw(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Id<Statement>,
    reason: &str,
    scribe: &dyn Scribe,
) -> store::Result<()> {
    let row: Option<Found> = tx.one(ONE, &params![space, id])?;
    let statement = row.ok_or(Refused::Gone)?.open(tx.keys())?;
    let today = tx.today();
    if tx.exec(WITHDRAW, &params![space, id, today, reason])? == 0 {
        return Err(Refused::Gone.into());
    }
    tx.record(counted(told(statement.track).with("withdrawn", true), &statement.seal, -1));
    match statement.portfolio {
        Some(portfolio) => {
            let portfolio = one_in(tx, Key { space, portfolio })?;
            tell(tx, &portfolio, News::Withdrawn(reason), scribe)
        }
        // Her portfolio is gone, and with it every other way to take her name out.
        None => unname(tx, space, &statement),
    }
}

/// She has her statements withdrawn, and her name taken out of them.
pub(super) fn renounce_in(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    let rows: Vec<Found> = tx.all(OF_PORTFOLIO, &params![key.space, key.portfolio])?;
    for row in rows {
        let statement = row.open(tx.keys())?;
        if statement.withdrawn_on.is_none() {
            withdraw(tx, key.space, statement.id, "", &Silent)?;
        }
        unname(tx, key.space, &statement)?;
    }
    Ok(())
}

fn unname(tx: &mut Tx<'_>, space: Id<Space>, statement: &Statement) -> store::Result<()> {
    let nobody = super::seal(tx.keys(), STATEMENT, statement.id.uuid(), &statement.seal.without_name())?;
    tx.exec(UNNAME, &params![space, statement.id, nobody]).map(drop)
}

/// Takes the name out of a statement: its time is over, or its bearer wishes so. What was validated stands on without it.
///
/// # Errors
/// [`Refused::Gone`] where it bears none; as [`Tx::exec`].
pub fn end_name(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Statement>) -> store::Result<()> {
    let row: Option<Found> = tx.one(ONE, &params![space, id])?;
    let statement = row.filter(|row| row.names_until.is_some()).ok_or(Refused::Gone)?.open(tx.keys())?;
    unname(tx, space, &statement)?;
    tx.record(Entry::new("tracks.name.erased", "tracks-track", statement.track));
    Ok(())
}

/// Statements of all spaces whose names have come to their end: for the chore.
///
/// # Errors
/// As [`Db::all`].
pub async fn over(db: &Db, today: Date) -> store::Result<Vec<(Id<Space>, Id<Statement>)>> {
    db.all(OVER, &params![today]).await
}

/// The portfolio is about to be erased; what was given stays.
pub(super) fn let_go_in(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    tx.exec(LET_GO, &params![key.space, key.portfolio]).map(drop)
}
