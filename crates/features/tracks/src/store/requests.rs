use std::collections::BTreeMap;

use actors::Space;
use actors::accounts::Account;
use jiff::Timestamp;
use kernel::Id;
use store::{Db, Entry, Keys, Sealed, Tx, params};

use super::portfolios::{self, Holder, is_near_in, tell, touch};
use super::{News, OPINION, REQUEST, Scribe, evidence, tracks};
use crate::model::request::Opinion;
use crate::model::track::FEWEST_VALIDATORS;
use crate::model::{Key, Level, Portfolio, Refused, Request, RequestState, Track, Verdict, verdict};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, track, space_id, portfolio, competency, state, asked_at, settled_at, level, words \
             FROM tracks_request WHERE space_id = $1 ",
            $rest
        )
    };
}

const ONE: &str = select!("AND id = $2");
const OF_PORTFOLIO: &str = select!("AND portfolio = $2 ORDER BY id DESC LIMIT 500");
/// What a person may look at: neither near to her nor looked at by her, by whichever of her accounts.
const OPEN: &str = "SELECT r.id, r.track, r.space_id, r.portfolio, r.competency, r.state, r.asked_at, r.settled_at, r.level, r.words \
     FROM tracks_request r WHERE r.space_id = $1 AND r.track = $2 AND r.state = 'open' AND NOT EXISTS ( \
         SELECT 1 FROM tracks_kin k JOIN account a ON a.id = k.account JOIN actor p ON p.id = a.person \
         WHERE k.space_id = r.space_id AND k.portfolio = r.portfolio AND p.root = $3) AND NOT EXISTS ( \
         SELECT 1 FROM tracks_opinion o JOIN account a ON a.id = o.account JOIN actor p ON p.id = a.person \
         WHERE o.space_id = r.space_id AND o.request = r.id AND p.root = $3) ORDER BY r.id LIMIT $4";
const ADD: &str = "INSERT INTO tracks_request (space_id, id, track, portfolio, competency, state, asked_at, settled_at, level, \
     words) VALUES ($1, $2, $3, $4, $5, 'open', $6, NULL, NULL, $7)";
const SETTLE: &str = "UPDATE tracks_request SET state = $3, settled_at = $4, level = $5 \
     WHERE space_id = $1 AND id = $2 AND state = 'open'";
const LOOKED: &str = "SELECT COUNT(*) FROM tracks_request \
     WHERE space_id = $1 AND portfolio = $2 AND competency = $3 AND state = 'open'";
const OPEN_COUNT: &str = "SELECT COUNT(*) FROM tracks_request WHERE space_id = $1 AND track = $2 AND state = 'open'";
const HELD: &str = "SELECT competency, level, settled_at FROM tracks_request \
     WHERE space_id = $1 AND portfolio = $2 AND state = 'attained' ORDER BY id LIMIT 500";
const HELD_ON: &str = "SELECT portfolio, competency, level FROM tracks_request \
     WHERE space_id = $1 AND track = $2 AND state = 'attained' ORDER BY id LIMIT 50000";
const DROP: &str = "DELETE FROM tracks_request WHERE space_id = $1 AND portfolio = $2";
const OPINIONS: &str = "SELECT id, account, level, given_at, words FROM tracks_opinion \
     WHERE space_id = $1 AND request = $2 ORDER BY given_at, id LIMIT 10";
const ADD_OPINION: &str = "INSERT INTO tracks_opinion (space_id, request, account, id, level, given_at, words) \
     VALUES ($1, $2, $3, $4, $5, $6, $7)";
/// By whichever of her accounts.
const HAS_SPOKEN: &str = "SELECT COUNT(*) FROM tracks_opinion o \
     JOIN account a ON a.id = o.account JOIN actor p ON p.id = a.person \
     JOIN account b ON b.id = $3 JOIN actor q ON q.id = b.person \
     WHERE o.space_id = $1 AND o.request = $2 AND p.root = q.root";
const DROP_OPINIONS: &str = "DELETE FROM tracks_opinion WHERE space_id = $1 AND request IN \
     (SELECT id FROM tracks_request WHERE space_id = $1 AND portfolio = $2)";
const PERSON: &str =
    "SELECT p.root FROM account a JOIN actor p ON p.id = a.person WHERE a.id = $1 AND a.closed_at IS NULL";

pub(super) const STATEMENTS: &[&str] = &[
    ONE,
    OF_PORTFOLIO,
    OPEN,
    ADD,
    SETTLE,
    LOOKED,
    OPEN_COUNT,
    HELD,
    HELD_ON,
    DROP,
    OPINIONS,
    ADD_OPINION,
    HAS_SPOKEN,
    DROP_OPINIONS,
    PERSON,
];

struct Found {
    id: Id<Request>,
    track: Id<Track>,
    space: Id<Space>,
    portfolio: Id<Portfolio>,
    competency: String,
    state: RequestState,
    asked_at: Timestamp,
    settled_at: Option<Timestamp>,
    level: Option<Level>,
    words: Sealed,
}

store::row! { Found { id, track, space, portfolio, competency, state, asked_at, settled_at, level, words } }

impl Found {
    fn open(self, keys: &Keys) -> store::Result<Request> {
        let words: String = super::open(keys, REQUEST, self.id.uuid(), &self.words)?;
        let Self { id, track, space, portfolio, competency, state, asked_at, settled_at, level, .. } = self;
        let key = Key { space, portfolio };
        Ok(Request { id, track, key, competency, state, asked_at, settled_at, level, words })
    }
}

struct Said {
    id: Id<Opinion>,
    account: Id<Account>,
    level: Level,
    given_at: Timestamp,
    words: Sealed,
}

store::row! { Said { id, account, level, given_at, words } }

/// One.
///
/// # Errors
/// As [`Db::one`]; a fault when what was sealed does not open.
pub async fn one(db: &Db, space: Id<Space>, id: Id<Request>) -> store::Result<Option<Request>> {
    let row: Option<Found> = db.one(ONE, &params![space, id]).await?;
    row.map(|row| row.open(db.keys())).transpose()
}

/// Everything that she ever asked for, the last first.
///
/// # Errors
/// As [`Db::all`]; a fault when what was sealed does not open.
pub async fn of(db: &Db, key: Key) -> store::Result<Vec<Request>> {
    let rows: Vec<Found> = db.all(OF_PORTFOLIO, &params![key.space, key.portfolio]).await?;
    rows.into_iter().map(|row| row.open(db.keys())).collect()
}

/// What waits on a track for a validator, the oldest first.
///
/// # Errors
/// As [`Db::all`]; a fault when what was sealed does not open.
pub async fn waiting_for(
    db: &Db,
    space: Id<Space>,
    track: Id<Track>,
    account: Id<Account>,
    limit: u32,
) -> store::Result<Vec<Request>> {
    let Some(person) = db.one::<uuid::Uuid>(PERSON, &params![account]).await? else { return Ok(Vec::new()) };
    let rows: Vec<Found> = db.all(OPEN, &params![space, track, person, limit]).await?;
    rows.into_iter().map(|row| row.open(db.keys())).collect()
}

/// How many wait on a track.
///
/// # Errors
/// As [`Db::one`].
pub async fn waiting(db: &Db, space: Id<Space>, track: Id<Track>) -> store::Result<i64> {
    Ok(db.one(OPEN_COUNT, &params![space, track]).await?.unwrap_or(0))
}

/// What was validated in a portfolio, by competency: the level, and when.
///
/// # Errors
/// As [`Db::all`].
pub async fn held(db: &Db, key: Key) -> store::Result<BTreeMap<String, (Level, Timestamp)>> {
    let rows: Vec<(String, Level, Timestamp)> = db.all(HELD, &params![key.space, key.portfolio]).await?;
    Ok(rows.into_iter().map(|(competency, level, at)| (competency, (level, at))).collect())
}

pub(super) fn held_in(tx: &mut Tx<'_>, key: Key) -> store::Result<BTreeMap<String, (Level, Timestamp)>> {
    let rows: Vec<(String, Level, Timestamp)> = tx.all(HELD, &params![key.space, key.portfolio])?;
    Ok(rows.into_iter().map(|(competency, level, at)| (competency, (level, at))).collect())
}

/// What was validated on a track, by portfolio.
///
/// # Errors
/// As [`Db::all`].
pub async fn held_on(
    db: &Db,
    space: Id<Space>,
    track: Id<Track>,
) -> store::Result<BTreeMap<Id<Portfolio>, BTreeMap<String, Level>>> {
    let rows: Vec<(Id<Portfolio>, String, Level)> = db.all(HELD_ON, &params![space, track]).await?;
    let mut held: BTreeMap<Id<Portfolio>, BTreeMap<String, Level>> = BTreeMap::new();
    for (portfolio, competency, level) in rows {
        held.entry(portfolio).or_default().insert(competency, level);
    }
    Ok(held)
}

/// What validators found of a request.
///
/// # Errors
/// As [`Db::all`]; a fault when what was sealed does not open.
pub async fn opinions(db: &Db, space: Id<Space>, request: Id<Request>) -> store::Result<Vec<Opinion>> {
    let rows: Vec<Said> = db.all(OPINIONS, &params![space, request]).await?;
    let open = |row: Said| {
        let words: String = super::open(db.keys(), OPINION, row.id.uuid(), &row.words)?;
        Ok(Opinion { id: row.id, account: row.account, level: row.level, given_at: row.given_at, words })
    };
    rows.into_iter().map(open).collect()
}

/// Whether somebody has said what she found, by whichever of her accounts.
///
/// # Errors
/// As [`Db::one`].
pub async fn has_spoken(db: &Db, request: &Request, account: Id<Account>) -> store::Result<bool> {
    Ok(db.one::<i64>(HAS_SPOKEN, &params![request.key.space, request.id, account]).await?.unwrap_or(0) > 0)
}

/// Refuses to change what validators look at.
pub(super) fn refuse_while_open(tx: &mut Tx<'_>, key: Key, competency: &str) -> store::Result<()> {
    let open: i64 = tx.one(LOOKED, &params![key.space, key.portfolio, competency])?.unwrap_or(0);
    if open > 0 { Err(Refused::Looked.into()) } else { Ok(()) }
}

/// She asks that a competency be validated, and lets the validators of the track see what she gathered for it.
///
/// # Errors
/// [`Refused::Looked`], [`Refused::Attained`], [`Refused::NoEstimate`], [`Refused::TooLittle`]; [`Refused::TooFewValidators`] where
/// fewer than three people of the track stand far enough from her; as [`Tx::exec`].
pub fn ask(tx: &mut Tx<'_>, holder: Holder, competency: &str, words: &str) -> store::Result<Id<Request>> {
    let key = holder.key;
    touch(tx, key, holder.account)?;
    let portfolio = portfolios::one_in(tx, key)?;
    let track = tracks::one_in(tx, key.space, portfolio.track)?;
    let framework = tracks::framework_in(tx, &track)?;
    let asked = framework.competency(competency).ok_or(Refused::Gone)?;
    refuse_while_open(tx, key, competency)?;
    if held_in(tx, key)?.contains_key(competency) {
        return Err(Refused::Attained.into());
    }
    if !evidence::last_estimate_in(tx, key)?.levels.contains_key(competency) {
        return Err(Refused::NoEstimate.into());
    }
    if evidence::count_in(tx, key, competency)? < asked.least_pieces {
        return Err(Refused::TooLittle.into());
    }
    if far_enough(tx, key, track.id)? < FEWEST_VALIDATORS {
        return Err(Refused::TooFewValidators.into());
    }
    let (id, now) = (tx.id::<Request>(), tx.now());
    let sealed = super::seal(tx.keys(), REQUEST, id.uuid(), &words)?;
    tx.exec(ADD, &params![key.space, id, track.id, key.portfolio, competency, now, sealed])?;
    let entry = Entry::new("tracks.validation.asked", "tracks-request", id).link("portfolio", key.portfolio);
    tx.record(entry.link("track", track.id).with("competency", competency));
    Ok(id)
}

/// How many persons validate on the track who stand far enough from her.
fn far_enough(tx: &mut Tx<'_>, key: Key, track: Id<Track>) -> store::Result<usize> {
    let mut people = std::collections::BTreeSet::new();
    for account in tracks::validators_in(tx, key.space, track)? {
        let person: Option<uuid::Uuid> = tx.one(PERSON, &params![account])?;
        if let Some(person) = person
            && !is_near_in(tx, key, account)?
        {
            people.insert(person);
        }
    }
    Ok(people.len())
}

/// She takes a request back: validators see nothing of it any more.
///
/// # Errors
/// [`Refused::Gone`] where it is settled or was not hers; as [`Tx::exec`].
pub fn take_back(tx: &mut Tx<'_>, holder: Holder, id: Id<Request>) -> store::Result<()> {
    let key = holder.key;
    touch(tx, key, holder.account)?;
    let row: Option<Found> = tx.one(ONE, &params![key.space, id])?;
    let now = tx.now();
    if row.is_none_or(|row| row.portfolio != key.portfolio)
        || tx.exec(SETTLE, &params![key.space, id, RequestState::Withdrawn, now, None::<Level>])? == 0
    {
        return Err(Refused::Gone.into());
    }
    tx.record(Entry::new("tracks.validation.withdrawn", "tracks-request", id).link("portfolio", key.portfolio));
    Ok(())
}

/// A validator says what she found. What follows from it happens in the same write.
///
/// # Errors
/// [`Refused::TooNear`] for the holder, whoever accompanies her, and whoever has spoken; [`Refused::Gone`] where she does not
/// validate here or it is settled; as [`Tx::exec`].
pub fn find(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Id<Request>,
    account: Id<Account>,
    level: Level,
    words: &str,
    scribe: &dyn Scribe,
) -> store::Result<Verdict> {
    let row: Found = tx.one(ONE, &params![space, id])?.ok_or(Refused::Gone)?;
    let request = row.open(tx.keys())?;
    // The portfolio's row is held: two who speak at once follow one another, and the second sees the first.
    touch(tx, request.key, None)?;
    let row: Found = tx.one(ONE, &params![space, id])?.ok_or(Refused::Gone)?;
    if row.state != RequestState::Open || !tracks::is_validator_in(tx, space, request.track, account)? {
        return Err(Refused::Gone.into());
    }
    let has_spoken: i64 = tx.one(HAS_SPOKEN, &params![space, id, account])?.unwrap_or(0);
    if has_spoken > 0 || is_near_in(tx, request.key, account)? {
        return Err(Refused::TooNear.into());
    }
    let (opinion, now) = (tx.id::<Opinion>(), tx.now());
    let sealed = super::seal(tx.keys(), OPINION, opinion.uuid(), &words)?;
    tx.exec(ADD_OPINION, &params![space, id, account, opinion, level, now, sealed])?;
    let said: Vec<Said> = tx.all(OPINIONS, &params![space, id])?;
    let track = tracks::one_in(tx, space, request.track)?;
    let framework = tracks::framework_in(tx, &track)?;
    let needed = framework.competency(&request.competency).ok_or(Refused::Gone)?.needed;
    let found = verdict(&said.iter().map(|said| said.level).collect::<Vec<_>>(), needed);
    let entry = Entry::new("tracks.opinion.given", "tracks-request", id).link("portfolio", request.key.portfolio);
    tx.record(entry.with("number", said.len()));
    if let Verdict::Settled(held) = found {
        settle(tx, &request, held, needed, scribe)?;
    }
    Ok(found)
}

fn settle(tx: &mut Tx<'_>, request: &Request, held: Level, needed: Level, scribe: &dyn Scribe) -> store::Result<()> {
    let (state, kind) = match held >= needed {
        true => (RequestState::Attained, "tracks.competency.attained"),
        false => (RequestState::NotYet, "tracks.competency.not-yet"),
    };
    let now = tx.now();
    tx.exec(SETTLE, &params![request.key.space, request.id, state, now, held])?;
    let entry = Entry::new(kind, "tracks-request", request.id).link("portfolio", request.key.portfolio);
    tx.record(entry.link("track", request.track).with("competency", &request.competency));
    let portfolio = portfolios::one_in(tx, request.key)?;
    tell(tx, &portfolio, News::Settled, scribe)
}

pub(super) fn erase_in(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    tx.exec(DROP_OPINIONS, &params![key.space, key.portfolio])?;
    tx.exec(DROP, &params![key.space, key.portfolio]).map(drop)
}
