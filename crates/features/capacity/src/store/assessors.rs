use actors::Space;
use actors::accounts::Account;
use jiff::Timestamp;
use kernel::{Id, Lang};
use store::{Db, Entry, Keys, Sealed, Tx, params};
use web::entrance::{Code, Guess, Latch};

use super::assessments::{hold, is_led_by_in, one_in};
use super::{ANSWERS, CARD, News, Scribe, answers};
use crate::model::assessment::MOST_ASSESSORS;
use crate::model::{Answers, Assessment, Assessor, AssessorState, Card, Key, Refused, State};

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, number, account, lang, state, links, tries, delivered_at, data FROM capacity_assessor \
             WHERE space_id = $1 AND assessment = $2 ",
            $rest
        )
    };
}

const ONE: &str = select!("AND id = $3");
const OF_ACCOUNT: &str = select!("AND account = $3");
const BY_CONTACT: &str = select!("AND contact = $3");
const LIST: &str = select!("ORDER BY number LIMIT 200");
const COUNT: &str = "SELECT COUNT(*), MAX(number) FROM capacity_assessor WHERE space_id = $1 AND assessment = $2";
const STATES: &str =
    "SELECT state, COUNT(*) FROM capacity_assessor WHERE space_id = $1 AND assessment = $2 GROUP BY state";
const ADD: &str = "INSERT INTO capacity_assessor (space_id, assessment, id, number, account, contact, lang, state, links, \
     tries, delivered_at, data, answers) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, 0, NULL, $9, $10)";
const SET_CARD: &str = "UPDATE capacity_assessor SET state = $4, links = $5, tries = 0, data = $6 \
     WHERE space_id = $1 AND assessment = $2 AND id = $3";
const TRIED: &str =
    "UPDATE capacity_assessor SET tries = tries + 1 WHERE space_id = $1 AND assessment = $2 AND id = $3";
const FORGIVE: &str = "UPDATE capacity_assessor SET tries = 0 WHERE space_id = $1 AND assessment = $2 AND id = $3";
const SET_LANG: &str = "UPDATE capacity_assessor SET lang = $4 WHERE space_id = $1 AND assessment = $2 AND id = $3";
const IDS: &str = "SELECT id FROM capacity_assessor WHERE space_id = $1 AND assessment = $2 ORDER BY number LIMIT 200";
const REMOVE: &str = "DELETE FROM capacity_assessor \
     WHERE space_id = $1 AND assessment = $2 AND id = $3 AND (state = 'invited' OR state = 'begun')";
const ERASE: &str = "DELETE FROM capacity_assessor WHERE space_id = $1 AND assessment = $2 AND id = $3";
const DOOR: &str = "SELECT kept_by, assessment FROM capacity_door WHERE assessor = $1";
const HANG: &str = "INSERT INTO capacity_door (assessor, kept_by, assessment) VALUES ($1, $2, $3)";
const UNHANG: &str = "DELETE FROM capacity_door WHERE assessor = $1";

pub(super) const STATEMENTS: &[&str] = &[
    ONE, OF_ACCOUNT, BY_CONTACT, LIST, COUNT, STATES, ADD, SET_CARD, TRIED, FORGIVE, SET_LANG, IDS, REMOVE, ERASE,
    DOOR, HANG, UNHANG,
];

struct Found {
    id: Id<Assessor>,
    number: i32,
    account: Option<Id<Account>>,
    lang: Lang,
    state: AssessorState,
    links: i32,
    tries: i32,
    delivered_at: Option<Timestamp>,
    data: Sealed,
}

store::row! { Found { id, number, account, lang, state, links, tries, delivered_at, data } }

impl Found {
    fn open(self, keys: &Keys) -> store::Result<Assessor> {
        let card: Card = super::open(keys, CARD, self.id.uuid(), &self.data)?;
        let Self { id, number, account, lang, state, links, tries, delivered_at, .. } = self;
        Ok(Assessor { id, number, account, lang, state, links, tries, delivered_at, card })
    }
}

/// The assessor of a link, with where she assesses; none where the link is nobody's, or was replaced.
///
/// # Errors
/// As [`Db::one`]; a fault when what was sealed does not open.
pub async fn by_code(db: &Db, code: &Code) -> store::Result<Option<(Key, Assessor)>> {
    let door: Option<(Id<Space>, Id<Assessment>)> = db.one(DOOR, &params![code.id]).await?;
    let Some((space, assessment)) = door else { return Ok(None) };
    let key = Key { space, assessment };
    let assessor = one(db, key, Id::from_uuid(code.id)).await?;
    Ok(assessor.filter(|assessor| code.opens(&assessor.card.latch.secret)).map(|assessor| (key, assessor)))
}

/// Somebody on the list.
///
/// # Errors
/// As [`Db::one`]; a fault when what was sealed does not open.
pub async fn one(db: &Db, key: Key, id: Id<Assessor>) -> store::Result<Option<Assessor>> {
    let row: Option<Found> = db.one(ONE, &params![key.space, key.assessment, id]).await?;
    row.map(|row| row.open(db.keys())).transpose()
}

/// Who takes part by an account.
///
/// # Errors
/// As [`Db::one`]; a fault when what was sealed does not open.
pub async fn of_account(db: &Db, key: Key, account: Id<Account>) -> store::Result<Option<Assessor>> {
    let row: Option<Found> = db.one(OF_ACCOUNT, &params![key.space, key.assessment, account]).await?;
    row.map(|row| row.open(db.keys())).transpose()
}

pub(super) fn of_account_in(tx: &mut Tx<'_>, key: Key, account: Id<Account>) -> store::Result<Option<Assessor>> {
    let row: Option<Found> = tx.one(OF_ACCOUNT, &params![key.space, key.assessment, account])?;
    row.map(|row| row.open(tx.keys())).transpose()
}

/// Everybody on the list: at most [`MOST_ASSESSORS`].
///
/// # Errors
/// As [`Db::all`]; a fault when what was sealed does not open.
pub async fn list(db: &Db, key: Key) -> store::Result<Vec<Assessor>> {
    let rows: Vec<Found> = db.all(LIST, &params![key.space, key.assessment]).await?;
    rows.into_iter().map(|row| row.open(db.keys())).collect()
}

/// How many stand where.
///
/// # Errors
/// As [`Db::all`].
pub async fn states(db: &Db, key: Key) -> store::Result<Vec<(AssessorState, i64)>> {
    db.all(STATES, &params![key.space, key.assessment]).await
}

pub(super) fn one_of(tx: &mut Tx<'_>, key: Key, id: Id<Assessor>) -> store::Result<Assessor> {
    let row: Option<Found> = tx.one(ONE, &params![key.space, key.assessment, id])?;
    row.ok_or(Refused::Gone)?.open(tx.keys())
}

/// Somebody to be invited.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// Her name and how she is reached.
    pub card: Card,
    /// The language in which she is written to.
    pub lang: Lang,
}

/// Invites somebody: a letter with her link where she can be written to.
///
/// # Errors
/// [`Refused::Known`] for who is reached so and is on the list, [`Refused::Full`], [`Refused::OutOfTurn`] once the answers are
/// closed; as [`Tx::exec`].
pub fn invite(tx: &mut Tx<'_>, key: Key, new: Invitation, scribe: &dyn Scribe) -> store::Result<Id<Assessor>> {
    let contact = contact_hash(tx.keys(), key, &new.card);
    if let Some(contact) = &contact
        && tx.one::<Found>(BY_CONTACT, &params![key.space, key.assessment, contact])?.is_some()
    {
        return Err(Refused::Known.into());
    }
    let Invitation { card, lang } = new;
    let assessor = add(tx, key, None, contact, card, lang, AssessorState::Invited)?;
    tx.record(
        Entry::new("capacity.assessor.invited", "capacity-assessor", assessor.id).link("assessment", key.assessment),
    );
    tell(tx, key, &assessor, News::Invited, scribe)?;
    Ok(assessor.id)
}

/// A member of the association's own space takes part by her account; once only, however often she asks.
///
/// # Errors
/// [`Refused::Facilitates`] for who leads the assessment, [`Refused::Full`], [`Refused::OutOfTurn`] where members may not, or no
/// longer; as [`Tx::exec`].
pub fn join(tx: &mut Tx<'_>, key: Key, account: Id<Account>, name: String, lang: Lang) -> store::Result<()> {
    if of_account_in(tx, key, account)?.is_some() {
        tx.record(Entry::new("capacity.assessor.returned", "capacity-assessment", key.assessment));
        return Ok(());
    }
    if is_led_by_in(tx, key, account)? {
        return Err(Refused::Facilitates.into());
    }
    if !one_in(tx, key)?.is_open_to_members {
        return Err(Refused::OutOfTurn.into());
    }
    let card = Card { name, ..Card::default() };
    let assessor = add(tx, key, Some(account), None, card, lang, AssessorState::Begun)?;
    tx.record(
        Entry::new("capacity.assessor.joined", "capacity-assessor", assessor.id).link("assessment", key.assessment),
    );
    Ok(())
}

fn add(
    tx: &mut Tx<'_>,
    key: Key,
    account: Option<Id<Account>>,
    contact: Option<Vec<u8>>,
    mut card: Card,
    lang: Lang,
    state: AssessorState,
) -> store::Result<Assessor> {
    hold(tx, key, State::Answering, Refused::OutOfTurn)?;
    let (count, last): (i64, Option<i32>) = tx.one(COUNT, &params![key.space, key.assessment])?.unwrap_or_default();
    if count >= MOST_ASSESSORS as i64 {
        return Err(Refused::Full.into());
    }
    let (id, number) = (tx.id::<Assessor>(), last.unwrap_or(0) + 1);
    card.latch = Latch::new(tx.world());
    let data = super::seal(tx.keys(), CARD, id.uuid(), &card)?;
    let answers = super::seal(tx.keys(), ANSWERS, id.uuid(), &Answers::new())?;
    let row = params![key.space, key.assessment, id, number, account, contact, lang, state, data, answers];
    tx.exec(ADD, &row)?;
    tx.exec(HANG, &params![id, key.space, key.assessment])?;
    Ok(Assessor { id, number, account, lang, state, links: 1, tries: 0, delivered_at: None, card })
}

/// A keyed hash of how she is reached, within this assessment.
fn contact_hash(keys: &Keys, key: Key, card: &Card) -> Option<Vec<u8>> {
    let address = card.address()?;
    Some(keys.hash("capacity assessor", &format!("{} {}", key.assessment, address.reveal().to_lowercase())))
}

fn tell(tx: &mut Tx<'_>, key: Key, assessor: &Assessor, news: News, scribe: &dyn Scribe) -> store::Result<()> {
    let assessment = one_in(tx, key)?;
    match scribe.letter(&assessment, assessor, news) {
        Some(letter) => post::enqueue(tx, &letter),
        None => Ok(()),
    }
}

/// Tells everybody who handed in.
pub(super) fn tell_voices(
    tx: &mut Tx<'_>,
    assessment: &Assessment,
    news: News,
    scribe: &dyn Scribe,
) -> store::Result<()> {
    let rows: Vec<Found> = tx.all(LIST, &params![assessment.key.space, assessment.key.assessment])?;
    for row in rows.into_iter().filter(|row| row.state == AssessorState::Delivered) {
        let assessor = row.open(tx.keys())?;
        if let Some(letter) = scribe.letter(assessment, &assessor, news) {
            post::enqueue(tx, &letter)?;
        }
    }
    Ok(())
}

/// Gives somebody a new link: the old one opens nothing any more, and what was begun with it and not handed in is erased,
/// because nobody can tell who began. What was handed in stays and is shown to nobody: who takes it back begins anew. Once the
/// answers are closed a new link only reads.
///
/// # Errors
/// [`Refused::Gone`]; as [`Tx::exec`].
pub fn renew(tx: &mut Tx<'_>, key: Key, id: Id<Assessor>, scribe: &dyn Scribe) -> store::Result<()> {
    let mut assessor = one_of(tx, key, id)?;
    if assessor.account.is_some() {
        return Err(Refused::Gone.into());
    }
    if assessor.state == AssessorState::Begun {
        assessor.state = AssessorState::Invited;
        answers::write(tx, key, id, &Answers::new())?;
    }
    assessor.card.hides_answers |= assessor.state == AssessorState::Delivered;
    assessor.links += 1;
    assessor.card.only_reads |= one_in(tx, key)?.state != State::Answering;
    assessor.card.latch = Latch::new(tx.world());
    write_card(tx, key, &assessor)?;
    let entry = Entry::new("capacity.assessor.renewed", "capacity-assessor", id).with("links", assessor.links);
    tx.record(entry.link("assessment", key.assessment));
    tell(tx, key, &assessor, News::Renewed, scribe)
}

/// Takes somebody off the list who has not handed in.
///
/// # Errors
/// [`Refused::Delivered`] for who has; [`Refused::OutOfTurn`] once the answers are closed; as [`Tx::exec`].
pub fn remove(tx: &mut Tx<'_>, key: Key, id: Id<Assessor>) -> store::Result<()> {
    hold(tx, key, State::Answering, Refused::OutOfTurn)?;
    one_of(tx, key, id)?;
    if tx.exec(REMOVE, &params![key.space, key.assessment, id])? == 0 {
        return Err(Refused::Delivered.into());
    }
    tx.exec(UNHANG, &params![id])?;
    tx.record(Entry::new("capacity.assessor.removed", "capacity-assessor", id).link("assessment", key.assessment));
    Ok(())
}

/// Begins with a link: gives what the browser is to hold. Once begun, the link alone opens nothing.
///
/// # Errors
/// [`Refused::InUse`] where another browser began; as [`Tx::exec`].
pub fn begin(tx: &mut Tx<'_>, key: Key, id: Id<Assessor>, lang: Lang) -> store::Result<String> {
    let mut assessor = one_of(tx, key, id)?;
    if assessor.account.is_some() {
        return Err(Refused::InUse.into());
    }
    let device = assessor.card.latch.begin(tx.world()).ok_or(Refused::InUse)?;
    if assessor.state == AssessorState::Invited {
        assessor.state = AssessorState::Begun;
    }
    write_card(tx, key, &assessor)?;
    tx.exec(SET_LANG, &params![key.space, key.assessment, id, lang])?;
    tx.record(Entry::new("capacity.assessor.begun", "capacity-assessor", id).link("assessment", key.assessment));
    Ok(device)
}

/// Opens a link on another device, by the digits that the first was told.
///
/// # Errors
/// As [`Tx::exec`].
pub fn unlock(tx: &mut Tx<'_>, key: Key, id: Id<Assessor>, typed: &str) -> store::Result<Guess> {
    let assessor = one_of(tx, key, id)?;
    let guess = assessor.card.latch.guess(assessor.tries, typed);
    match guess {
        Guess::Opened(_) => tx.exec(FORGIVE, &params![key.space, key.assessment, id])?,
        Guess::Wrong => tx.exec(TRIED, &params![key.space, key.assessment, id])?,
        Guess::Locked => 0,
    };
    let entry = Entry::new("capacity.assessor.tried", "capacity-assessor", id).link("assessment", key.assessment);
    tx.record(entry.with("result", guess.code()));
    Ok(guess)
}

pub(super) fn write_card(tx: &mut Tx<'_>, key: Key, assessor: &Assessor) -> store::Result<()> {
    let data = super::seal(tx.keys(), CARD, assessor.id.uuid(), &assessor.card)?;
    let row = params![key.space, key.assessment, assessor.id, assessor.state, assessor.links, data];
    tx.exec(SET_CARD, &row).map(drop)
}

/// Erases everybody; gives how many they were.
pub(super) fn erase_in(tx: &mut Tx<'_>, key: Key) -> store::Result<usize> {
    let ids: Vec<Id<Assessor>> = tx.all(IDS, &params![key.space, key.assessment])?;
    for id in &ids {
        tx.exec(UNHANG, &params![id])?;
        tx.exec(ERASE, &params![key.space, key.assessment, id])?;
    }
    post::forget(tx, key.assessment.uuid())?;
    Ok(ids.len())
}
