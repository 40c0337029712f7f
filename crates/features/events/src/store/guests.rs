use actors::Space;
use jiff::Timestamp;
use kernel::{Id, Lang};
use store::{Db, Entry, FromRow, Keys, Row, Sealed, SealedColumn, Secret, Tx, params};

use super::{News, Scribe, events};
use crate::model::guest::{Code, held_until, read_contact, secret};
use crate::model::{Card, Event, Guest, GuestState, Key, Refused, State, Way};

/// What is sealed of a guest.
pub const SEALED: SealedColumn = SealedColumn {
    table: "event_guest",
    key: &["space_id", "event", "id"],
    id: "id",
    column: "data",
    context: CONTEXT,
};
const CONTEXT: &str = "event_guest.data";

const BEGIN: &str =
    "INSERT INTO event_seats (space_id, event, seats, taken, waiting, last_number) VALUES ($1, $2, $3, 0, 0, 0)";
const END: &str = "DELETE FROM event_seats WHERE space_id = $1 AND event = $2";
const SEATS: &str = "SELECT seats, taken, waiting, last_number FROM event_seats WHERE space_id = $1 AND event = $2";
const SET_SEATS: &str = "UPDATE event_seats SET seats = $3 WHERE space_id = $1 AND event = $2 \
     AND (CAST($3 AS INTEGER) IS NULL OR taken <= $3 OR (seats IS NOT NULL AND seats <= $3))";
const TAKE: &str = "UPDATE event_seats SET taken = taken + 1, last_number = last_number + 1 \
     WHERE space_id = $1 AND event = $2 AND waiting = 0 AND (seats IS NULL OR taken < seats)";
const QUEUE: &str = "UPDATE event_seats SET waiting = waiting + 1, last_number = last_number + 1 \
     WHERE space_id = $1 AND event = $2";
const COUNT: &str = "UPDATE event_seats SET last_number = last_number + 1 WHERE space_id = $1 AND event = $2";
const MOVE: &str = "UPDATE event_seats SET taken = taken + 1, waiting = waiting - 1 \
     WHERE space_id = $1 AND event = $2 AND waiting > 0 AND (seats IS NULL OR taken < seats)";
const FREE: &str = "UPDATE event_seats SET taken = taken - 1 WHERE space_id = $1 AND event = $2 AND taken > 0";
const LEAVE: &str = "UPDATE event_seats SET waiting = waiting - 1 WHERE space_id = $1 AND event = $2 AND waiting > 0";
const ADD: &str = "INSERT INTO event_guest (space_id, event, id, number, state, way, lang, contact, holds_until, registered_at, \
     data) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
const BY_CONTACT: &str = "SELECT id, number, state, way, lang, holds_until, registered_at, data FROM event_guest \
     WHERE space_id = $1 AND event = $2 AND contact = $3";
const ONE: &str = "SELECT id, number, state, way, lang, holds_until, registered_at, data FROM event_guest \
     WHERE space_id = $1 AND event = $2 AND id = $3";
const FIRST: &str = "SELECT id, number, state, way, lang, holds_until, registered_at, data FROM event_guest \
     WHERE space_id = $1 AND event = $2 AND state = 'waiting' ORDER BY number LIMIT 1";
const LIST: &str = "SELECT id, number, state, way, lang, holds_until, registered_at, data FROM event_guest \
     WHERE space_id = $1 AND event = $2 AND number > $3 ORDER BY number LIMIT $4";
const SEATED: &str = "SELECT id, number, state, way, lang, holds_until, registered_at, data FROM event_guest \
     WHERE space_id = $1 AND event = $2 AND number > $3 AND state IN ('seated', 'offered') ORDER BY number LIMIT $4";
const BEFORE: &str =
    "SELECT COUNT(*) FROM event_guest WHERE space_id = $1 AND event = $2 AND state = 'waiting' AND number < $3";
const SET: &str = "UPDATE event_guest SET state = $4, holds_until = $5 WHERE space_id = $1 AND event = $2 AND id = $3";
const KEEP_HELD: &str = "UPDATE event_guest SET state = 'seated', holds_until = NULL \
     WHERE space_id = $1 AND event = $2 AND state = 'offered'";
const GO: &str = "UPDATE event_guest SET state = $4, holds_until = NULL, contact = NULL, data = $5 \
     WHERE space_id = $1 AND event = $2 AND id = $3";
const HELD: &str = "SELECT space_id, event, id FROM event_guest WHERE holds_until <= $1 ORDER BY holds_until LIMIT 100";
const STATES: &str = "SELECT state, COUNT(*) FROM event_guest WHERE space_id = $1 AND event = $2 GROUP BY state";

pub(super) const STATEMENTS: &[&str] = &[
    BEGIN, END, SEATS, SET_SEATS, TAKE, QUEUE, COUNT, MOVE, FREE, LEAVE, ADD, BY_CONTACT, ONE, FIRST, LIST, SEATED,
    BEFORE, SET, KEEP_HELD, GO, HELD, STATES,
];

/// How many places there are, and how many are taken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seats {
    /// Nothing: as many as come.
    pub seats: Option<i32>,
    /// Held or given.
    pub taken: i32,
    /// How many wait.
    pub waiting: i32,
    /// How many ever registered.
    pub last_number: i32,
}

store::row! { Seats { seats, taken, waiting, last_number } }

impl Seats {
    /// Whether who registers now waits.
    pub fn is_full(&self) -> bool {
        self.waiting > 0 || self.seats.is_some_and(|seats| self.taken >= seats)
    }

    /// Whether who waits has to: no place is free.
    fn must_wait(&self) -> bool {
        self.seats.is_some_and(|seats| self.taken >= seats)
    }

    /// Whether the last places go.
    pub fn is_nearly_full(&self) -> bool {
        self.seats.is_some_and(|seats| (seats - self.taken) * 10 <= seats.max(30))
    }
}

struct Found {
    id: Id<Guest>,
    number: i32,
    state: GuestState,
    way: Way,
    lang: Lang,
    holds_until: Option<Timestamp>,
    registered_at: Timestamp,
    data: Sealed,
}

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        Ok(Self {
            id: columns.take()?,
            number: columns.take()?,
            state: columns.take()?,
            way: columns.take()?,
            lang: columns.take()?,
            holds_until: columns.take()?,
            registered_at: columns.take()?,
            data: columns.take()?,
        })
    }
}

impl Found {
    fn open(self, keys: &Keys) -> store::Result<Guest> {
        let opened = keys.open(CONTEXT, self.id.uuid(), &self.data)?;
        let card: Card = serde_json::from_str(opened.reveal()).map_err(super::unreadable)?;
        let Self { id, number, state, way, lang, holds_until, registered_at, .. } = self;
        Ok(Guest { id, number, state, way, lang, holds_until, registered_at, card })
    }
}

fn sealed(keys: &Keys, id: Id<Guest>, card: &Card) -> store::Result<Sealed> {
    let written = serde_json::to_string(card).map_err(super::unreadable)?;
    Ok(keys.seal(CONTEXT, id.uuid(), &Secret::new(written)))
}

/// How many places an event has and has given.
///
/// # Errors
/// As [`Db::one`].
pub async fn seats(db: &Db, key: Key) -> store::Result<Seats> {
    Ok(db.one(SEATS, &params![key.space, key.event]).await?.unwrap_or_default())
}

/// How many registrations stand where.
///
/// # Errors
/// As [`Db::all`].
pub async fn states(db: &Db, key: Key) -> store::Result<Vec<(GuestState, i64)>> {
    db.all(STATES, &params![key.space, key.event]).await
}

/// The list of an event in the order of arrival, a page of it, opened.
///
/// # Errors
/// As [`Db::all`]; a fault when what was sealed does not open.
pub async fn list(db: &Db, key: Key, after: i32, limit: u32) -> store::Result<Vec<Guest>> {
    let rows: Vec<Found> = db.all(LIST, &params![key.space, key.event, after, limit]).await?;
    rows.into_iter().map(|row| row.open(db.keys())).collect()
}

/// Those who have a place, in the order of arrival, a page of them, opened.
///
/// # Errors
/// As [`list`].
pub async fn seated(db: &Db, key: Key, after: i32, limit: u32) -> store::Result<Vec<Guest>> {
    let rows: Vec<Found> = db.all(SEATED, &params![key.space, key.event, after, limit]).await?;
    rows.into_iter().map(|row| row.open(db.keys())).collect()
}

/// The guest of a link; none where the link is nobody's.
///
/// # Errors
/// As [`Db::one`]; a fault when what was sealed does not open.
pub async fn by_code(db: &Db, key: Key, code: &Code) -> store::Result<Option<Guest>> {
    let row: Option<Found> = db.one(ONE, &params![key.space, key.event, code.guest]).await?;
    let guest = row.map(|row| row.open(db.keys())).transpose()?;
    Ok(guest.filter(|guest| code.opens(&guest.card)))
}

/// How many wait before somebody.
///
/// # Errors
/// As [`Db::one`].
pub async fn before(db: &Db, key: Key, number: i32) -> store::Result<i64> {
    Ok(db.one(BEFORE, &params![key.space, key.event, number]).await?.unwrap_or(0))
}

/// Guests whose time to confirm is over, of all spaces: for the chore.
///
/// # Errors
/// As [`Db::all`].
pub async fn overdue(db: &Db) -> store::Result<Vec<(Key, Id<Guest>)>> {
    let rows: Vec<(Id<Space>, Id<Event>, Id<Guest>)> = db.all(HELD, &params![db.world().now()]).await?;
    Ok(rows.into_iter().map(|(space, event, guest)| (Key { space, event }, guest)).collect())
}

pub(super) fn begin(tx: &mut Tx<'_>, key: Key, seats: Option<i32>) -> store::Result<()> {
    tx.exec(BEGIN, &params![key.space, key.event, seats]).map(drop)
}

pub(super) fn end(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    tx.exec(END, &params![key.space, key.event]).map(drop)
}

/// Changes how many places there are: never to fewer than are taken.
pub(super) fn set_seats(tx: &mut Tx<'_>, key: Key, seats: Option<i32>) -> store::Result<()> {
    if tx.exec(SET_SEATS, &params![key.space, key.event, seats])? == 0 {
        return Err(Refused::TooFewSeats.into());
    }
    Ok(())
}

/// Somebody who registers.
#[derive(Clone)]
pub struct NewGuest {
    /// What she wrote; the secret of her link is drawn in the write.
    pub card: Card,
    /// The language in which she is written to.
    pub lang: Lang,
    /// How she comes to be on the list.
    pub way: Way,
    /// By what she is known again.
    pub known_by: KnownBy,
}

/// By what somebody who registers twice is known again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KnownBy {
    /// By how she is reached: she is written to, and nobody else learns of it.
    Contact,
    /// By a secret of the very form that was sent. Somebody whom no letter reaches is not known again by her number: who typed
    /// it would learn that she comes.
    Form(String),
    /// By nothing.
    Nothing,
}

impl KnownBy {
    /// By the secret that a browser drew; nothing where it drew none.
    pub fn of_form(secret: &str) -> Self {
        if (32..=64).contains(&secret.len()) { Self::Form(secret.to_owned()) } else { Self::Nothing }
    }
}

/// What became of a registration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Registered {
    /// She is on the list.
    New(Guest),
    /// She was already: nothing changed, and her link was sent again.
    Again {
        /// She, as she stands on the list.
        guest: Guest,
        /// Whether somebody who is not on it would have been refused, because there is no room.
        is_full: bool,
    },
}

/// Puts somebody on the list: on a place where one is free and nobody waits, else at the end of the queue. Who comes to the
/// door takes no place: whether there is room, those at the door see.
///
/// # Errors
/// [`Refused::Closed`], [`Refused::Full`]; as [`Tx::exec`].
pub fn register(tx: &mut Tx<'_>, key: Key, new: NewGuest, scribe: &dyn Scribe) -> store::Result<Registered> {
    let event = events::one_in(tx, key)?;
    may_register(tx, &event, new.way)?;
    let contact = known_hash(tx.keys(), key, &new);
    if let Some(contact) = &contact
        && let Some(known) = tx.one::<Found>(BY_CONTACT, &params![key.space, key.event, contact])?
    {
        let guest = known.open(tx.keys())?;
        tell(tx, &event, &guest, News::Again, scribe)?;
        tx.record(Entry::new("events.guest.asked-again", "event-guest", guest.id).with("event", key.event));
        let has_queue = event.content.registration.as_ref().is_some_and(|registration| registration.has_queue);
        let is_full = !has_queue && seats_in(tx, key)?.is_full();
        return Ok(Registered::Again { guest, is_full });
    }
    let state = take(tx, &event, &new)?;
    let NewGuest { mut card, lang, way, .. } = new;
    card.secret = secret(tx.world().bytes());
    let seats = seats_in(tx, key)?;
    let (id, now) = (tx.id(), tx.now());
    let holds_until = if state == GuestState::Offered { held_until(now, event.starts_at, true) } else { None };
    let guest = Guest { id, number: seats.last_number, state, way, lang, holds_until, registered_at: now, card };
    let data = sealed(tx.keys(), id, &guest.card)?;
    let row = params![key.space, key.event, id, guest.number, state, way, lang, contact, holds_until, now, data];
    tx.exec(ADD, &row)?;
    let entry = Entry::new("events.guest.registered", "event-guest", id).with("event", key.event);
    tx.record(entry.with("state", state.code()).with("way", way.code()));
    tell(tx, &event, &guest, News::Registered, scribe)?;
    if state == GuestState::Waiting && !seats.must_wait() {
        move_up(tx, &event, scribe)?;
    }
    Ok(Registered::New(guest))
}

fn may_register(tx: &Tx<'_>, event: &Event, way: Way) -> store::Result<()> {
    let now = tx.now();
    let may = match way {
        Way::Online => event.takes_guests(now),
        Way::Desk => event.state == State::Announced && event.content.registration.is_some() && !event.is_over(now),
        Way::Door => event.state == State::Announced && event.attended.is_none(),
    };
    if event.erased_at.is_some() {
        return Err(Refused::Erased.into());
    }
    if may { Ok(()) } else { Err(Refused::Closed.into()) }
}

/// Takes a place, or one in the queue.
fn take(tx: &mut Tx<'_>, event: &Event, new: &NewGuest) -> store::Result<GuestState> {
    let key = event.key;
    let own = params![key.space, key.event];
    if new.way == Way::Door {
        tx.exec(COUNT, &own)?;
        return Ok(GuestState::Seated);
    }
    let registration = event.content.registration.clone().unwrap_or_default();
    if tx.exec(TAKE, &own)? == 1 {
        let must_confirm = registration.is_confirmed && new.way == Way::Online && new.card.address().is_some();
        let has_time = held_until(tx.now(), event.starts_at, true).is_some();
        return Ok(if must_confirm && has_time { GuestState::Offered } else { GuestState::Seated });
    }
    if !registration.has_queue {
        return Err(Refused::Full.into());
    }
    // Where another server freed a place in this very moment, she moves up right after.
    tx.exec(QUEUE, &own)?;
    Ok(GuestState::Waiting)
}

fn seats_in(tx: &mut Tx<'_>, key: Key) -> store::Result<Seats> {
    Ok(tx.one(SEATS, &params![key.space, key.event])?.unwrap_or_default())
}

/// A keyed hash of that by which she is known again, within this event.
fn known_hash(keys: &Keys, key: Key, new: &NewGuest) -> Option<Vec<u8>> {
    match &new.known_by {
        KnownBy::Contact => {
            let address = read_contact(&new.card.contact)?;
            Some(keys.hash("event guest", &format!("{} {}", key.event, address.reveal().to_lowercase())))
        }
        KnownBy::Form(secret) => Some(keys.hash("event form", &format!("{} {secret}", key.event))),
        KnownBy::Nothing => None,
    }
}

fn tell(tx: &mut Tx<'_>, event: &Event, guest: &Guest, news: News, scribe: &dyn Scribe) -> store::Result<()> {
    match scribe.letter(event, guest, news) {
        Some(letter) => post::enqueue(tx, &letter),
        None => Ok(()),
    }
}

/// Brings those who waited longest onto the places that are free. Part of every write that frees places or adds some.
pub(super) fn move_up(tx: &mut Tx<'_>, event: &Event, scribe: &dyn Scribe) -> store::Result<()> {
    let (key, now) = (event.key, tx.now());
    if event.state != State::Announced || event.starts_at <= now {
        return Ok(());
    }
    while let Some(first) = tx.one::<Found>(FIRST, &params![key.space, key.event])? {
        if tx.exec(MOVE, &params![key.space, key.event])? == 0 {
            return Ok(());
        }
        let mut guest = first.open(tx.keys())?;
        let is_reached = scribe.letter(event, &guest, News::MovedUp).is_some();
        guest.holds_until = held_until(now, event.starts_at, is_reached);
        guest.state = if guest.holds_until.is_some() { GuestState::Offered } else { GuestState::Seated };
        tx.exec(SET, &params![key.space, key.event, guest.id, guest.state, guest.holds_until])?;
        let entry = Entry::new("events.guest.moved-up", "event-guest", guest.id).with("event", key.event);
        tx.record(entry.with("state", guest.state.code()));
        tell(tx, event, &guest, News::MovedUp, scribe)?;
    }
    Ok(())
}

fn one_in(tx: &mut Tx<'_>, key: Key, id: Id<Guest>) -> store::Result<Guest> {
    let row: Option<Found> = tx.one(ONE, &params![key.space, key.event, id])?;
    row.ok_or(Refused::NoGuest)?.open(tx.keys())
}

/// Confirms a place that is held; confirming twice does no harm.
///
/// # Errors
/// [`Refused::Late`] where the time is over, [`Refused::NoGuest`]; as [`Tx::exec`].
pub fn confirm(tx: &mut Tx<'_>, key: Key, id: Id<Guest>) -> store::Result<()> {
    let guest = one_in(tx, key, id)?;
    match guest.state {
        GuestState::Offered if guest.holds_until.is_none_or(|until| until > tx.now()) => {
            tx.exec(SET, &params![key.space, key.event, id, GuestState::Seated, None::<i64>])?;
        }
        GuestState::Seated => {}
        GuestState::Offered | GuestState::Lapsed => return Err(Refused::Late.into()),
        GuestState::Waiting | GuestState::Cancelled => return Err(Refused::NoGuest.into()),
    }
    tx.record(Entry::new("events.guest.confirmed", "event-guest", id).with("event", key.event));
    Ok(())
}

/// Takes somebody off the list, by her own wish. What she wrote is erased at once; who waited longest gets her place.
///
/// # Errors
/// [`Refused::NoGuest`] where she is on it no more; as [`Tx::exec`].
pub fn cancel(tx: &mut Tx<'_>, key: Key, id: Id<Guest>, scribe: &dyn Scribe) -> store::Result<()> {
    let event = events::one_in(tx, key)?;
    let guest = one_in(tx, key, id)?;
    go(tx, &event, &guest, GuestState::Cancelled)?;
    tx.record(Entry::new("events.guest.cancelled", "event-guest", id).with("event", key.event));
    move_up(tx, &event, scribe)
}

/// Ends the wait for a confirmation that did not come: the place goes to who waited longest.
///
/// # Errors
/// [`Refused::NoGuest`] where no place is held for her, or still is; as [`Tx::exec`].
pub fn lapse(tx: &mut Tx<'_>, key: Key, id: Id<Guest>, scribe: &dyn Scribe) -> store::Result<()> {
    let event = events::one_in(tx, key)?;
    let guest = one_in(tx, key, id)?;
    let is_over = guest.state == GuestState::Offered && guest.holds_until.is_some_and(|until| until <= tx.now());
    if !is_over {
        return Err(Refused::NoGuest.into());
    }
    tell(tx, &event, &guest, News::Lapsed, scribe)?;
    go(tx, &event, &guest, GuestState::Lapsed)?;
    tx.record(Entry::new("events.guest.lapsed", "event-guest", id).with("event", key.event));
    move_up(tx, &event, scribe)
}

/// Gives the places that are held to those for whom they are: while nobody knows when an event takes place, nobody can say that
/// she comes, and nobody loses her place for not having said so.
pub(super) fn keep_held(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    tx.exec(KEEP_HELD, &params![key.space, key.event]).map(drop)
}

fn go(tx: &mut Tx<'_>, event: &Event, guest: &Guest, to: GuestState) -> store::Result<()> {
    let key = event.key;
    let own = params![key.space, key.event];
    match guest.state {
        GuestState::Cancelled | GuestState::Lapsed => return Err(Refused::NoGuest.into()),
        GuestState::Waiting => tx.exec(LEAVE, &own)?,
        GuestState::Seated | GuestState::Offered if guest.way != Way::Door => tx.exec(FREE, &own)?,
        GuestState::Seated | GuestState::Offered => 0,
    };
    // Her link still says what became of it; nothing else stays.
    let left = Card { secret: guest.card.secret.clone(), ..Card::default() };
    let data = sealed(tx.keys(), guest.id, &left)?;
    tx.exec(GO, &params![key.space, key.event, guest.id, to, data]).map(drop)
}
