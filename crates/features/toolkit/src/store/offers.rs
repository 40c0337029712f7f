use actors::directory::Actor;
use actors::{Space, Token};
use jiff::{SignedDuration, Timestamp};
use kernel::{Id, Text};
use store::{Db, Entry, Tx, params};

use crate::model::Refused;

/// How long a link is good.
pub const LIFETIME: SignedDuration = SignedDuration::from_hours(60 * 24);

const INSERT: &str = "INSERT INTO toolkit_offer (space_id, id, organisation, token_hash, issued_at, expires_at) \
     VALUES ($1, $2, $3, $4, $5, $6)";
const WITHDRAW_OLDER: &str = "UPDATE toolkit_offer SET ended_why = 'withdrawn', ended_at = $3 \
     WHERE space_id = $1 AND organisation = $2 AND ended_at IS NULL";
const BY_TOKEN: &str = "SELECT o.id, r.id, r.name, r.acronym, o.issued_at, o.expires_at, o.ended_why, o.house FROM toolkit_offer o \
     JOIN actor a ON a.id = o.organisation JOIN actor r ON r.id = a.root WHERE o.space_id = $1 AND o.token_hash = $2";
const LIST: &str = "SELECT o.id, r.id, r.name, r.acronym, o.issued_at, o.expires_at, o.ended_why, o.house FROM toolkit_offer o \
     JOIN actor a ON a.id = o.organisation JOIN actor r ON r.id = a.root WHERE o.space_id = $1 AND o.id < $2 ORDER BY o.id DESC LIMIT 51";
const END: &str = "UPDATE toolkit_offer SET ended_why = $3, ended_at = $4, house = $5 \
     WHERE space_id = $1 AND id = $2 AND ended_at IS NULL";
const HOUSED: &str = "SELECT s.id FROM space s JOIN actor a ON a.id = s.organisation WHERE a.root = $1 LIMIT 1";
const WAITING: &str = "SELECT 1 FROM toolkit_offer WHERE space_id = $1 AND organisation = $2 AND ended_at IS NULL \
     AND expires_at > $3 LIMIT 1";
const ROOT: &str = "SELECT root FROM actor WHERE id = $1 AND kind = 'organisation'";

pub(super) const STATEMENTS: &[&str] = &[INSERT, WITHDRAW_OLDER, BY_TOKEN, LIST, END, HOUSED, WAITING, ROOT];

/// A link by which an association opens its space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Its identity within the space of the programme.
    pub id: Id<Self>,
    /// The association.
    pub organisation: Id<Actor>,
    /// Its name.
    pub name: Text,
    /// Its acronym.
    pub acronym: Option<String>,
    /// When it was made.
    pub issued_at: Timestamp,
    /// Until when it is good.
    pub expires_at: Timestamp,
    /// `opened` or `withdrawn`.
    pub ended_why: Option<String>,
    /// The space that was opened.
    pub house: Option<Id<Space>>,
}

store::row! { Offer { id, organisation, name, acronym, issued_at, expires_at, ended_why, house } }

impl Offer {
    /// Whether it can still be used.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.ended_why.is_none() && self.expires_at > now
    }
}

/// Makes a link for an association; an older one ends.
///
/// # Errors
/// [`Refused::Housed`]; [`actors::Refusal::UnknownActor`] for what is no organisation.
pub fn issue(tx: &mut Tx<'_>, space: Id<Space>, organisation: Id<Actor>) -> store::Result<Token> {
    let organisation: Id<Actor> = tx.one(ROOT, &params![organisation])?.ok_or(actors::Refusal::UnknownActor)?;
    if tx.one::<Id<Space>>(HOUSED, &params![organisation])?.is_some() {
        return Err(Refused::Housed.into());
    }
    let (id, token, now) = (tx.id::<Offer>(), Token::new(tx.world()), tx.now());
    tx.exec(WITHDRAW_OLDER, &params![space, organisation, now])?;
    tx.exec(INSERT, &params![space, id, organisation, token.hash(), now, now + LIFETIME])?;
    tx.record(Entry::new("toolkit.offer.made", "toolkit-offer", id).link("actor", organisation));
    Ok(token)
}

/// The offer behind a link, if the link is good.
///
/// # Errors
/// As [`Db::one`].
pub async fn by_token(db: &Db, space: Id<Space>, token: &Token) -> store::Result<Option<Offer>> {
    let found: Option<Offer> = db.one(BY_TOKEN, &params![space, token.hash()]).await?;
    Ok(found.filter(|offer| offer.is_open(db.world().now())))
}

/// As [`by_token`], within a write, and only while the association has no space.
///
/// # Errors
/// [`Refused::Link`], [`Refused::Housed`].
pub fn take(tx: &mut Tx<'_>, space: Id<Space>, token: &Token) -> store::Result<Offer> {
    let now = tx.now();
    let found: Option<Offer> = tx.one(BY_TOKEN, &params![space, token.hash()])?;
    let offer = found.filter(|offer| offer.is_open(now)).ok_or(Refused::Link)?;
    if tx.one::<Id<Space>>(HOUSED, &params![offer.organisation])?.is_some() {
        return Err(Refused::Housed.into());
    }
    Ok(offer)
}

/// Marks an offer as used by the space that was opened.
///
/// # Errors
/// [`Refused::Link`] where it was used or withdrawn meanwhile.
pub fn opened_by(tx: &mut Tx<'_>, space: Id<Space>, offer: Id<Offer>, house: Id<Space>) -> store::Result<()> {
    let now = tx.now();
    if tx.exec(END, &params![space, offer, "opened", now, house])? == 0 {
        return Err(Refused::Link.into());
    }
    Ok(())
}

/// Takes an offer back.
///
/// # Errors
/// [`Refused::Link`] where it was used or withdrawn before.
pub fn withdraw(tx: &mut Tx<'_>, space: Id<Space>, offer: Id<Offer>) -> store::Result<()> {
    let now = tx.now();
    if tx.exec(END, &params![space, offer, "withdrawn", now, None::<Id<Space>>])? == 0 {
        return Err(Refused::Link.into());
    }
    tx.record(Entry::new("toolkit.offer.withdrawn", "toolkit-offer", offer));
    Ok(())
}

/// The offers of a programme, the newest first: one more than a page.
///
/// # Errors
/// As [`Db::all`].
pub async fn list(db: &Db, space: Id<Space>, before: Option<Id<Offer>>) -> store::Result<Vec<Offer>> {
    let before = before.unwrap_or(Id::from_uuid(uuid::Uuid::max()));
    db.all(LIST, &params![space, before]).await
}

/// Whether a link of this programme waits for an organisation.
///
/// # Errors
/// As [`Db::one`].
pub async fn is_waiting(db: &Db, space: Id<Space>, organisation: Id<Actor>) -> store::Result<bool> {
    let now = db.world().now();
    Ok(db.one::<i64>(WAITING, &params![space, organisation, now]).await?.is_some())
}

/// The space of an organisation, if it has one.
///
/// # Errors
/// As [`Db::one`].
pub async fn housed(db: &Db, organisation: Id<Actor>) -> store::Result<Option<Id<Space>>> {
    db.one(HOUSED, &params![organisation]).await
}
