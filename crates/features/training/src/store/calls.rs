use actors::Space;
use jiff::Timestamp;
use kernel::{Id, Lang};
use store::{Db, Entry, FromRow, Row, Stream, Tx, params};

use super::{Scribe, json, places, plan, read, reviews, shelf};
use crate::model::call::Content;
use crate::model::{Call, CallState, Key, Order, Refused};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT space_id, id, slug, state, content, closes_at, last_number, erased_at FROM training_call ",
            $rest
        )
    };
}

const ONE: &str = select!("WHERE space_id = $1 AND id = $2");
const LIST: &str =
    select!("WHERE space_id = $1 AND (closes_at, id) < ($2, $3) ORDER BY closes_at DESC, id DESC LIMIT $4");
const CLOSED: &str = select!(
    "WHERE erased_at IS NULL AND closes_at <= $1 AND (closes_at, space_id, id) > ($2, $3, $4) \
     ORDER BY closes_at, space_id, id LIMIT 100"
);
const DUE: &str = select!(
    "WHERE state = 'open' AND closes_at <= $1 AND (closes_at, space_id, id) > ($2, $3, $4) \
     ORDER BY closes_at, space_id, id LIMIT 100"
);
const ADD: &str = "INSERT INTO training_call (space_id, id, slug, state, content, closes_at, last_number, erased_at) \
     VALUES ($1, $2, NULL, 'draft', $3, $4, 0, NULL)";
const CHANGE: &str = "UPDATE training_call SET content = $3, closes_at = $4 WHERE space_id = $1 AND id = $2";
const STATE: &str = "UPDATE training_call SET state = $3, slug = $4 WHERE space_id = $1 AND id = $2";
const NEXT: &str =
    "UPDATE training_call SET last_number = last_number + 1 WHERE space_id = $1 AND id = $2 RETURNING last_number";
const REMOVE: &str = "DELETE FROM training_call WHERE space_id = $1 AND id = $2 AND state = 'draft'";
const SPACE: &str = "SELECT id, slug, name, organisation, listed, created_at FROM space WHERE id = $1";

pub(super) const STATEMENTS: &[&str] = &[ONE, LIST, CLOSED, DUE, ADD, CHANGE, STATE, NEXT, REMOVE, SPACE];

impl FromRow for Call {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let key = Key { space: columns.take()?, call: columns.take()? };
        let (slug, state) = (columns.take()?, columns.take()?);
        let content = read(&columns.take::<String>()?)?;
        let (closes_at, last_number, erased_at) = (columns.take()?, columns.take()?, columns.take()?);
        Ok(Self { key, slug, state, content, closes_at, last_number, erased_at })
    }
}

/// A call.
///
/// # Errors
/// As [`Db::one`].
pub async fn one(db: &Db, key: Key) -> store::Result<Option<Call>> {
    db.one(ONE, &params![key.space, key.call]).await
}

/// A call as it stands in this write.
///
/// # Errors
/// [`Refused::Gone`].
pub fn one_in(tx: &mut Tx<'_>, key: Key) -> store::Result<Call> {
    tx.one(ONE, &params![key.space, key.call])?.ok_or_else(|| Refused::Gone.into())
}

/// Where a page of the list begins.
pub type After = Option<(Timestamp, Id<Call>)>;

/// The calls of a space, the latest first.
///
/// # Errors
/// As [`Db::all`].
pub async fn list(db: &Db, space: Id<Space>, after: After, limit: u32) -> store::Result<Vec<Call>> {
    let (at, id) = after.unwrap_or((Timestamp::MAX, Id::from_uuid(uuid::Uuid::max())));
    db.all(LIST, &params![space, at, id, limit]).await
}

/// Calls of all spaces that have closed, and of which names still stand: for the chores.
///
/// # Errors
/// As [`Db::all`].
pub async fn closed(db: &Db, after: Option<&Call>) -> store::Result<Vec<Call>> {
    behind(db, CLOSED, after).await
}

/// Calls of all spaces that still stand as open although their hour has come: for the chores.
///
/// # Errors
/// As [`Db::all`].
pub async fn due(db: &Db, after: Option<&Call>) -> store::Result<Vec<Call>> {
    behind(db, DUE, after).await
}

async fn behind(db: &Db, statement: &'static str, after: Option<&Call>) -> store::Result<Vec<Call>> {
    let nil = uuid::Uuid::nil();
    let (at, space, id) = after.map_or((Timestamp::UNIX_EPOCH, nil, nil), |call| {
        (call.closes_at, call.key.space.uuid(), call.key.call.uuid())
    });
    db.all(statement, &params![db.world().now(), at, space, id]).await
}

/// Begins a call.
///
/// # Errors
/// As [`Tx::exec`].
pub fn add(tx: &mut Tx<'_>, space: Id<Space>, content: &Content) -> store::Result<Key> {
    let key = Key { space, call: tx.id() };
    let closes_at = tx.world().instant(content.closes);
    tx.exec(ADD, &params![space, key.call, json(content)?, closes_at])?;
    tx.record(Entry::new("training.call.begun", "training-call", key.call));
    Ok(key)
}

/// Changes what a call says. Once it was published, how it is decided stays: whoever applied relied on it.
///
/// # Errors
/// [`Refused::OutOfTurn`] where the way of deciding would change, or all is decided; as [`Tx::exec`].
pub fn change(tx: &mut Tx<'_>, key: Key, content: Content) -> store::Result<()> {
    let mut call = one_in(tx, key)?;
    let is_bound = call.state != CallState::Draft;
    if is_bound && (call.state != CallState::Open || !is_same_way(&call.content, &content)) {
        return Err(Refused::OutOfTurn.into());
    }
    call.content = content;
    call.closes_at = tx.world().instant(call.content.closes);
    tx.exec(CHANGE, &params![key.space, key.call, json(&call.content)?, call.closes_at])?;
    tx.record(Entry::new("training.call.changed", "training-call", key.call));
    show(tx, &call)
}

fn is_same_way(one: &Content, other: &Content) -> bool {
    let bare = |content: &Content| {
        let grid: Vec<i32> = content.grid.iter().map(|line| line.points).collect();
        (content.order, content.people_each, grid, content.rules.clone(), content.least_score, content.gap)
    };
    bare(one) == bare(other) && one.criteria.len() == other.criteria.len()
}

/// Publishes a draft.
///
/// # Errors
/// [`Refused::OutOfTurn`], [`Refused::NoCohort`]; as [`Tx::exec`].
pub fn publish(tx: &mut Tx<'_>, key: Key) -> store::Result<Call> {
    let mut call = one_in(tx, key)?;
    if call.state != CallState::Draft {
        return Err(Refused::OutOfTurn.into());
    }
    if plan::cohorts_in(tx, key.space, key.call)?.is_empty() {
        return Err(Refused::NoCohort.into());
    }
    call.slug = Some(new_slug(tx, &call)?);
    step(tx, &mut call, CallState::Open)?;
    tx.record(Entry::new("training.call.published", "training-call", key.call));
    Ok(call)
}

/// Ends the time of applying, now or because it is over: reviews are handed out, or, where places go in the order of arrival,
/// those that were held for a group are given.
///
/// # Errors
/// [`Refused::OutOfTurn`], [`Refused::TooFewReviewers`]; as [`Tx::exec`].
pub fn close(tx: &mut Tx<'_>, key: Key, scribe: &dyn Scribe) -> store::Result<Call> {
    let mut call = one_in(tx, key)?;
    if call.state != CallState::Open {
        return Err(Refused::OutOfTurn.into());
    }
    let now = tx.now();
    if call.closes_at > now {
        call.closes_at = now;
        call.content.closes = tx.world().local(now);
        tx.exec(CHANGE, &params![key.space, key.call, json(&call.content)?, now])?;
    }
    let to = if call.content.order == Order::Score { CallState::Review } else { CallState::Decided };
    step(tx, &mut call, to)?;
    tx.record(Entry::new("training.call.closed", "training-call", key.call));
    match to {
        CallState::Review => reviews::hand_out(tx, &call)?,
        _ => {
            for cohort in plan::cohorts_in(tx, key.space, key.call)? {
                places::move_up(tx, key.space, cohort.id, scribe)?;
            }
        }
    }
    Ok(call)
}

/// Throws a draft away.
///
/// # Errors
/// [`Refused::OutOfTurn`] for what was published; as [`Tx::exec`].
pub fn remove(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    for cohort in plan::cohorts_in(tx, key.space, key.call)? {
        plan::link_cohort(tx, key.space, cohort.id, key.call, false)?;
    }
    if tx.exec(REMOVE, &params![key.space, key.call])? == 0 {
        return Err(Refused::OutOfTurn.into());
    }
    tx.record(Entry::new("training.call.removed", "training-call", key.call));
    Ok(())
}

/// The number of the next who applies.
pub(super) fn next_number(tx: &mut Tx<'_>, key: Key) -> store::Result<i32> {
    tx.one(NEXT, &params![key.space, key.call])?.ok_or_else(|| Refused::Gone.into())
}

pub(super) fn step(tx: &mut Tx<'_>, call: &mut Call, to: CallState) -> store::Result<()> {
    call.state = to;
    tx.exec(STATE, &params![call.key.space, call.key.call, to, &call.slug])?;
    show(tx, call)
}

fn show(tx: &mut Tx<'_>, call: &Call) -> store::Result<()> {
    if !call.state.is_public() {
        return Ok(());
    }
    let space: Space = tx
        .one(SPACE, &params![call.key.space])?
        .ok_or(store::Error::Damaged { what: "a call without a space".into() })?;
    shelf::put(tx, call, &space)
}

/// The journal of the space of a call.
pub fn stream(key: Key) -> Stream {
    Stream::space(key.space)
}

/// An address: from the title and the year, or from the year alone where the title has no Latin letters.
fn new_slug(tx: &mut Tx<'_>, call: &Call) -> store::Result<String> {
    let title = &call.content.title;
    let words = [Lang::Fr, Lang::En].into_iter().filter_map(|lang| title.get(lang)).map(words_of);
    let year = call.content.closes.year();
    let stem = words.into_iter().find(|stem| stem.len() >= 3).unwrap_or_else(|| format!("appel-{year}"));
    let tries = [stem.clone(), format!("{stem}-{year}")].into_iter().chain((2..50).map(|n| format!("{stem}-{n}")));
    for slug in tries {
        if !shelf::is_taken(tx, &slug)? {
            return Ok(slug);
        }
    }
    Ok(format!("{stem}-{}", &call.key.call.to_string()[16..]))
}

fn words_of(title: &str) -> String {
    let mut slug = String::new();
    let folded = kernel::fold(title);
    let is_told = |word: &&str| word.len() > 2 || word.bytes().any(|byte| byte.is_ascii_digit());
    for word in folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(is_told) {
        if slug.len() + word.len() > 56 {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    slug
}
