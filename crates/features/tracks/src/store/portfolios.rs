use actors::Space;
use actors::accounts::Account;
use jiff::Timestamp;
use kernel::{Id, Lang};
use store::{Db, Entry, Keys, Sealed, Tx, params};
use web::entrance::{Code, Guess, Latch, pin, secret};

use super::{CARD, News, Scribe, evidence, files, readers, requests, statements, tracks};
use crate::model::portfolio::MOST_PEOPLE;
use crate::model::{Card, Key, Portfolio, PortfolioState, Refused, Track};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT space_id, id, track, lang, state, links, tries, is_open_to_guides, invited_at, touched_at, \
             warned_at, data \
             FROM tracks_portfolio WHERE space_id = $1 ",
            $rest
        )
    };
}

const ONE: &str = select!("AND id = $2");
const LIST: &str = select!("AND track = $2 AND id > $3 ORDER BY id LIMIT $4");
const BY_CONTACT: &str = "SELECT COUNT(*) FROM tracks_portfolio WHERE space_id = $1 AND track = $2 AND contact = $3";
const COUNT: &str = "SELECT COUNT(*) FROM tracks_portfolio WHERE space_id = $1 AND track = $2";
const STATES: &str = "SELECT state, COUNT(*) FROM tracks_portfolio WHERE space_id = $1 AND track = $2 GROUP BY state";
const ADD: &str = "INSERT INTO tracks_portfolio (space_id, id, track, contact, lang, state, links, tries, is_open_to_guides, \
     invited_at, touched_at, data) VALUES ($1, $2, $3, $4, $5, 'invited', 1, 0, $6, $7, $7, $8)";
const SET_CARD: &str = "UPDATE tracks_portfolio SET state = $3, links = $4, tries = $5, data = $6 \
     WHERE space_id = $1 AND id = $2";
const TRIED: &str = "UPDATE tracks_portfolio SET tries = tries + 1 WHERE space_id = $1 AND id = $2";
const SET_LANG: &str = "UPDATE tracks_portfolio SET lang = $3 WHERE space_id = $1 AND id = $2";
const SET_SIGHT: &str = "UPDATE tracks_portfolio SET is_open_to_guides = $3 WHERE space_id = $1 AND id = $2";
const TOUCH: &str = "UPDATE tracks_portfolio SET touched_at = $3, warned_at = NULL WHERE space_id = $1 AND id = $2";
const ERASE: &str = "DELETE FROM tracks_portfolio WHERE space_id = $1 AND id = $2";
const DOOR: &str = "SELECT kept_by, portfolio FROM tracks_door WHERE id = $1";
const HANG: &str = "INSERT INTO tracks_door (id, kept_by, portfolio) VALUES ($1, $2, $3)";
const UNHANG: &str = "DELETE FROM tracks_door WHERE id = $1";
const ADD_KIN: &str =
    "INSERT INTO tracks_kin (space_id, portfolio, account) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
const DROP_KIN: &str = "DELETE FROM tracks_kin WHERE space_id = $1 AND portfolio = $2";
/// By whichever of her accounts: the persons behind them are compared.
const IS_KIN: &str = "SELECT COUNT(*) FROM tracks_kin k \
     JOIN account a ON a.id = k.account JOIN actor p ON p.id = a.person \
     JOIN account b ON b.id = $3 JOIN actor q ON q.id = b.person \
     WHERE k.space_id = $1 AND k.portfolio = $2 AND p.root = q.root";

pub(super) const STATEMENTS: &[&str] = &[
    ONE, LIST, BY_CONTACT, COUNT, STATES, ADD, SET_CARD, TRIED, SET_LANG, SET_SIGHT, TOUCH, ERASE, DOOR, HANG, UNHANG,
    ADD_KIN, DROP_KIN, IS_KIN,
];

struct Found {
    space: Id<Space>,
    id: Id<Portfolio>,
    track: Id<Track>,
    lang: Lang,
    state: PortfolioState,
    links: i32,
    tries: i32,
    is_open_to_guides: bool,
    invited_at: Timestamp,
    touched_at: Timestamp,
    warned_at: Option<Timestamp>,
    data: Sealed,
}

store::row! { Found { space, id, track, lang, state, links, tries, is_open_to_guides, invited_at, touched_at, warned_at, data } }

impl Found {
    fn open(self, keys: &Keys) -> store::Result<Portfolio> {
        let card: Card = super::open(keys, CARD, self.id.uuid(), &self.data)?;
        let Self { space, id, track, lang, state, links, tries, is_open_to_guides, .. } = self;
        let Self { invited_at, touched_at, warned_at, .. } = self;
        let key = Key { space, portfolio: id };
        Ok(Portfolio {
            key,
            track,
            lang,
            state,
            links,
            tries,
            is_open_to_guides,
            invited_at,
            touched_at,
            warned_at,
            card,
        })
    }
}

/// The portfolio of a link; none where the link is nobody's, or was replaced.
///
/// # Errors
/// As [`Db::one`]; a fault when what was sealed does not open.
pub async fn by_code(db: &Db, code: &Code) -> store::Result<Option<Portfolio>> {
    let Some(key) = door(db, code).await?.filter(|key| key.portfolio.uuid() == code.id) else { return Ok(None) };
    Ok(one(db, key).await?.filter(|portfolio| code.opens(&portfolio.card.latch.secret)))
}

/// In which portfolio a link leads.
pub(super) async fn door(db: &Db, code: &Code) -> store::Result<Option<Key>> {
    let found: Option<(Id<Space>, Id<Portfolio>)> = db.one(DOOR, &params![code.id]).await?;
    Ok(found.map(|(space, portfolio)| Key { space, portfolio }))
}

pub(super) fn hang<T: ?Sized>(tx: &mut Tx<'_>, key: Key, id: Id<T>) -> store::Result<()> {
    tx.exec(HANG, &params![id, key.space, key.portfolio]).map(drop)
}

pub(super) fn unhang<T: ?Sized>(tx: &mut Tx<'_>, id: Id<T>) -> store::Result<()> {
    tx.exec(UNHANG, &params![id]).map(drop)
}

/// One.
///
/// # Errors
/// As [`Db::one`]; a fault when what was sealed does not open.
pub async fn one(db: &Db, key: Key) -> store::Result<Option<Portfolio>> {
    let row: Option<Found> = db.one(ONE, &params![key.space, key.portfolio]).await?;
    row.map(|row| row.open(db.keys())).transpose()
}

pub(super) fn one_in(tx: &mut Tx<'_>, key: Key) -> store::Result<Portfolio> {
    let row: Option<Found> = tx.one(ONE, &params![key.space, key.portfolio])?;
    row.ok_or(Refused::Gone)?.open(tx.keys())
}

/// Those who follow a track, after one of them.
///
/// # Errors
/// As [`Db::all`]; a fault when what was sealed does not open.
pub async fn list(
    db: &Db,
    space: Id<Space>,
    track: Id<Track>,
    after: Option<Id<Portfolio>>,
    limit: u32,
) -> store::Result<Vec<Portfolio>> {
    let after = after.map_or(uuid::Uuid::nil(), Id::uuid);
    let rows: Vec<Found> = db.all(LIST, &params![space, track, after, limit]).await?;
    rows.into_iter().map(|row| row.open(db.keys())).collect()
}

/// How many were invited and have not come, and how many have begun.
///
/// # Errors
/// As [`Db::all`].
pub async fn states(db: &Db, space: Id<Space>, track: Id<Track>) -> store::Result<(i64, i64)> {
    let states: Vec<(PortfolioState, i64)> = db.all(STATES, &params![space, track]).await?;
    let of = |state| states.iter().find(|(own, _)| *own == state).map_or(0, |(_, count)| *count);
    Ok((of(PortfolioState::Invited), of(PortfolioState::Begun)))
}

/// Somebody to be invited.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// Her name and how she is reached.
    pub card: Card,
    /// The language in which she is written to.
    pub lang: Lang,
    /// Who invites her, and so does not validate her.
    pub guide: Option<Id<Account>>,
}

/// Gives somebody a portfolio: a letter with her link where she can be written to.
///
/// # Errors
/// [`Refused::Known`] for who is reached so and has one on this track, [`Refused::Full`], [`Refused::Closed`]; as [`Tx::exec`].
pub fn invite(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    track: Id<Track>,
    new: Invitation,
    scribe: &dyn Scribe,
) -> store::Result<Key> {
    if tracks::one_in(tx, space, track)?.closed_at.is_some() {
        return Err(Refused::Closed.into());
    }
    let Invitation { mut card, lang, guide } = new;
    let contact = contact_hash(tx.keys(), track, &card);
    if let Some(contact) = &contact
        && tx.one::<i64>(BY_CONTACT, &params![space, track, contact])?.unwrap_or(0) > 0
    {
        return Err(Refused::Known.into());
    }
    if tx.one::<i64>(COUNT, &params![space, track])?.unwrap_or(0) >= MOST_PEOPLE {
        return Err(Refused::Full.into());
    }
    let (id, now) = (tx.id::<Portfolio>(), tx.now());
    let key = Key { space, portfolio: id };
    card.latch = Latch::new(tx.world());
    let data = super::seal(tx.keys(), CARD, id.uuid(), &card)?;
    tx.exec(ADD, &params![space, id, track, contact, lang, false, now, data])?;
    hang(tx, key, id)?;
    stand_near(tx, key, guide)?;
    tx.record(Entry::new("tracks.portfolio.opened", "tracks-portfolio", id).link("track", track));
    let portfolio = one_in(tx, key)?;
    tell(tx, &portfolio, News::Invited, scribe)?;
    Ok(key)
}

/// A keyed hash of how she is reached, within this track.
fn contact_hash(keys: &Keys, track: Id<Track>, card: &Card) -> Option<Vec<u8>> {
    let address = card.address()?;
    Some(keys.hash("tracks portfolio", &format!("{track} {}", address.reveal().to_lowercase())))
}

pub(super) fn tell(tx: &mut Tx<'_>, portfolio: &Portfolio, news: News<'_>, scribe: &dyn Scribe) -> store::Result<()> {
    match scribe.letter(portfolio, news) {
        Some(letter) => post::enqueue(tx, &letter),
        None => Ok(()),
    }
}

pub(super) fn stand_near(tx: &mut Tx<'_>, key: Key, account: Option<Id<Account>>) -> store::Result<()> {
    match account {
        Some(account) => tx.exec(ADD_KIN, &params![key.space, key.portfolio, account]).map(drop),
        None => Ok(()),
    }
}

/// Whether somebody stands too near to a portfolio to validate in it, by whichever of her accounts.
pub(super) fn is_near_in(tx: &mut Tx<'_>, key: Key, account: Id<Account>) -> store::Result<bool> {
    Ok(tx.one::<i64>(IS_KIN, &params![key.space, key.portfolio, account])?.unwrap_or(0) > 0)
}

/// Whether somebody stands too near to a portfolio to validate in it, by whichever of her accounts.
///
/// # Errors
/// As [`Db::one`].
pub async fn is_near(db: &Db, key: Key, account: Id<Account>) -> store::Result<bool> {
    Ok(db.one::<i64>(IS_KIN, &params![key.space, key.portfolio, account]).await?.unwrap_or(0) > 0)
}

/// An act of the holder: it is noted that she was there, and if she is signed in, by which account, so that this account never
/// validates what is hers.
pub(super) fn touch(tx: &mut Tx<'_>, key: Key, account: Option<Id<Account>>) -> store::Result<()> {
    let now = tx.now();
    if tx.exec(TOUCH, &params![key.space, key.portfolio, now])? == 0 {
        return Err(Refused::Gone.into());
    }
    stand_near(tx, key, account)
}

/// Who acts with the link of a portfolio.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holder {
    /// Which portfolio.
    pub key: Key,
    /// The account that is signed in in the same browser.
    pub account: Option<Id<Account>>,
}

/// Gives somebody a new link: the old one opens nothing any more. Who gives it out stands near from then on. A link to what she
/// has begun goes to herself only.
///
/// # Errors
/// [`Refused::ByTwo`] where she has begun and cannot be written to (see [`super::handovers`]); [`Refused::Gone`]; as [`Tx::exec`].
pub fn renew(tx: &mut Tx<'_>, key: Key, guide: Option<Id<Account>>, scribe: &dyn Scribe) -> store::Result<()> {
    let mut portfolio = one_in(tx, key)?;
    if portfolio.state == PortfolioState::Begun && scribe.letter(&portfolio, News::Renewed).is_none() {
        return Err(Refused::ByTwo.into());
    }
    (portfolio.links, portfolio.tries) = (portfolio.links + 1, 0);
    (portfolio.card.latch, portfolio.card.handover) = (Latch::new(tx.world()), None);
    write_card(tx, &portfolio)?;
    stand_near(tx, key, guide)?;
    let entry = Entry::new("tracks.portfolio.renewed", "tracks-portfolio", key.portfolio);
    tx.record(entry.with("links", portfolio.links));
    tell(tx, &portfolio, News::Renewed, scribe)
}

/// Takes back a link with which nobody has begun.
///
/// # Errors
/// [`Refused::Begun`] where she has: then it is hers to end; as [`Tx::exec`].
pub fn take_back(tx: &mut Tx<'_>, key: Key) -> store::Result<()> {
    let portfolio = one_in(tx, key)?;
    if portfolio.state == PortfolioState::Begun {
        return Err(Refused::Begun.into());
    }
    erase_rows(tx, &portfolio)?;
    tx.record(Entry::new("tracks.portfolio.taken-back", "tracks-portfolio", key.portfolio));
    Ok(())
}

/// Begins with a link: gives what the browser is to hold. Once begun, the link alone opens nothing.
///
/// # Errors
/// [`Refused::InUse`] where another browser began; as [`Tx::exec`].
pub fn begin(tx: &mut Tx<'_>, holder: Holder, lang: Lang) -> store::Result<String> {
    let key = holder.key;
    touch(tx, key, holder.account)?;
    let mut portfolio = one_in(tx, key)?;
    let device = portfolio.card.latch.begin(tx.world()).ok_or(Refused::InUse)?;
    let is_first = portfolio.state == PortfolioState::Invited;
    portfolio.state = PortfolioState::Begun;
    write_card(tx, &portfolio)?;
    tx.exec(SET_LANG, &params![key.space, key.portfolio, lang])?;
    let kind = if is_first { "tracks.portfolio.begun" } else { "tracks.portfolio.begun-again" };
    tx.record(Entry::new(kind, "tracks-portfolio", key.portfolio).link("track", portfolio.track));
    Ok(device)
}

/// Opens a link on another device, by the digits that the first was told. Those of a link that two people handed over serve once:
/// what the two know opens nothing afterwards.
///
/// # Errors
/// As [`Tx::exec`].
pub fn unlock(tx: &mut Tx<'_>, holder: Holder, typed: &str) -> store::Result<Guess> {
    let key = holder.key;
    let before = one_in(tx, key)?;
    let mut guess = before.card.latch.guess(before.tries, typed);
    match &mut guess {
        Guess::Opened(device) => *device = open_elsewhere(tx, holder)?,
        Guess::Wrong => drop(tx.exec(TRIED, &params![key.space, key.portfolio])?),
        Guess::Locked => {}
    }
    let entry = Entry::new("tracks.portfolio.tried", "tracks-portfolio", key.portfolio);
    tx.record(entry.with("result", guess.code()));
    Ok(guess)
}

/// Gives what another device of hers is to hold, and forgives the wrong digits before.
fn open_elsewhere(tx: &mut Tx<'_>, holder: Holder) -> store::Result<String> {
    touch(tx, holder.key, holder.account)?;
    let mut portfolio = one_in(tx, holder.key)?;
    let card = &mut portfolio.card;
    if card.handover.take().is_some_and(|handover| handover.given_by.is_some()) {
        (card.latch.device, card.latch.pin) = (secret(tx.world()), pin(tx.world()));
    }
    portfolio.tries = 0;
    write_card(tx, &portfolio)?;
    Ok(portfolio.card.latch.device)
}

/// She says who she is, for counts, and whether those who accompany the track may read her portfolio.
///
/// # Errors
/// [`Refused::Gone`]; as [`Tx::exec`].
pub fn decide(
    tx: &mut Tx<'_>,
    holder: Holder,
    is_open_to_guides: bool,
    is_woman: bool,
    is_young: bool,
) -> store::Result<()> {
    let key = holder.key;
    touch(tx, key, holder.account)?;
    let mut portfolio = one_in(tx, key)?;
    (portfolio.card.is_woman, portfolio.card.is_young) = (is_woman, is_young);
    write_card(tx, &portfolio)?;
    tx.exec(SET_SIGHT, &params![key.space, key.portfolio, is_open_to_guides])?;
    let entry = Entry::new("tracks.portfolio.sight", "tracks-portfolio", key.portfolio);
    tx.record(entry.with("guides", is_open_to_guides));
    Ok(())
}

pub(super) fn write_card(tx: &mut Tx<'_>, portfolio: &Portfolio) -> store::Result<()> {
    let key = portfolio.key;
    let data = super::seal(tx.keys(), CARD, key.portfolio.uuid(), &portfolio.card)?;
    let row = params![key.space, key.portfolio, portfolio.state, portfolio.links, portfolio.tries, data];
    tx.exec(SET_CARD, &row).map(drop)
}

/// She ends her portfolio: everything in it is erased at once. Statements that were given stay, unless she has them withdrawn, too.
///
/// # Errors
/// [`Refused::Gone`]; as [`Tx::exec`].
pub fn end(tx: &mut Tx<'_>, key: Key, with_statements: bool) -> store::Result<()> {
    let portfolio = one_in(tx, key)?;
    if with_statements {
        statements::renounce_in(tx, key)?;
    }
    erase_rows(tx, &portfolio)?;
    tx.record(Entry::new("tracks.portfolio.erased", "tracks-portfolio", key.portfolio).with("by", "holder"));
    Ok(())
}

pub(super) fn erase_rows(tx: &mut Tx<'_>, portfolio: &Portfolio) -> store::Result<()> {
    let key = portfolio.key;
    readers::erase_in(tx, key)?;
    requests::erase_in(tx, key)?;
    files::erase_in(tx, key)?;
    evidence::erase_in(tx, key)?;
    statements::let_go_in(tx, key)?;
    unhang(tx, key.portfolio)?;
    tx.exec(DROP_KIN, &params![key.space, key.portfolio])?;
    tx.exec(ERASE, &params![key.space, key.portfolio])?;
    post::forget(tx, key.portfolio.uuid()).map(drop)
}
