use actors::Actor;
use kernel::{Id, Lang};
use store::{Entry, Keys, Tx, params};

use super::applications::{Found, is_new_in, must_be_association, one_in, sealed, tell};
use super::{News, Scribe, calls, json, places, plan};
use crate::model::application::{Ref, read_contact, secret};
use crate::model::{
    Application, ApplicationState, Call, CallState, Card, Cohort, Facts, Key, Order, Refused, Way, Why,
};

const BY_CONTACT: &str = "SELECT id, cohort, number, state, way, lang, actor, facts, score, rank, why, ruling, holds_until, \
     changed_at, data FROM training_application WHERE space_id = $1 AND call = $2 AND contact = $3";
const ADD: &str = "INSERT INTO training_application (space_id, call, id, cohort, number, state, way, lang, contact, actor, \
     facts, score, rank, why, ruling, holds_until, owes_letter, changed_at, data) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, NULL, $12, $13, NULL, $14, $15, $16, $17)";
const SAVE: &str = "UPDATE training_application SET cohort = $4, number = $5, state = $6, lang = $7, contact = $8, actor = $9, \
     facts = $10, rank = $11, why = $12, holds_until = $13, changed_at = $14, data = $15 \
     WHERE space_id = $1 AND call = $2 AND id = $3";
const REMOVE: &str =
    "DELETE FROM training_application WHERE space_id = $1 AND call = $2 AND id = $3 AND state = 'draft'";

pub(super) const STATEMENTS: &[&str] = &[BY_CONTACT, ADD, SAVE, REMOVE];

/// What somebody writes.
#[derive(Clone)]
pub struct Written {
    /// What is sealed; the secret of the link is drawn in the write.
    pub card: Card,
    /// The association, if it stands in the directory.
    pub actor: Option<Id<Actor>>,
    /// The cohort that is wished.
    pub cohort: Option<Id<Cohort>>,
    /// The language in which it is answered.
    pub lang: Lang,
    /// Whether it is sent now; else it is kept as a draft.
    pub is_sent: bool,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Applied {
    /// It stands.
    New(Application),
    /// The address has one already: nothing changed, and its link was sent again.
    Again(Application),
}

/// Takes a new application, as a draft or sent. It looks first, and changes nothing once it has refused.
///
/// # Errors
/// [`Refused::Closed`], [`Refused::Full`], [`Refused::NoCohort`]; as [`Tx::exec`].
pub fn apply(tx: &mut Tx<'_>, key: Key, new: Written, way: Way, scribe: &dyn Scribe) -> store::Result<Applied> {
    let call = calls::one_in(tx, key)?;
    may_apply(tx, &call, way)?;
    let contact = contact_hash(tx.keys(), key, &new.card);
    if let Some(contact) = &contact
        && let Some(known) = tx.one::<Found>(BY_CONTACT, &params![key.space, key.call, contact])?
    {
        let known = known.open(tx.keys())?;
        if way == Way::Online {
            tell(tx, &call, None, &known, News::Again, scribe)?;
        }
        tx.record(
            Entry::new("training.application.asked-again", "training-application", known.id).with("call", key.call),
        );
        return Ok(Applied::Again(known));
    }
    let mut application = fresh(tx, way, new.lang);
    application.card.secret = secret(tx.world().bytes());
    let sending = fill(tx, &call, &mut application, new)?;
    let Application { id, cohort, number, state, lang, actor, rank, holds_until, changed_at, .. } = &application;
    let (facts, why, data) =
        (json(&application.facts)?, json(&application.why)?, sealed(tx.keys(), *id, &application.card)?);
    let row = params![
        key.space,
        key.call,
        *id,
        cohort,
        *number,
        *state,
        way,
        *lang,
        contact,
        actor,
        facts,
        *rank,
        why,
        *holds_until,
        owes_letter(&call, way, &application),
        *changed_at,
        data
    ];
    tx.exec(ADD, &row)?;
    written(tx, &call, sending, &application, scribe)?;
    Ok(Applied::New(application))
}

/// Saves a draft anew, or sends it. How she is reached stays as she wrote it first.
///
/// # Errors
/// [`Refused::OutOfTurn`] for what was sent already; as [`apply`].
pub fn save(tx: &mut Tx<'_>, of: Ref, new: Written, scribe: &dyn Scribe) -> store::Result<Application> {
    let key = of.call;
    let call = calls::one_in(tx, key)?;
    let mut application = one_in(tx, of)?;
    if application.state != ApplicationState::Draft {
        return Err(Refused::OutOfTurn.into());
    }
    may_apply(tx, &call, application.way)?;
    // She stays who she is: another's address, refused here, would tell that it has applied.
    let mut new = new;
    new.card.contact.clone_from(&application.card.contact);
    let contact = contact_hash(tx.keys(), key, &new.card);
    let (secret, id) = (application.card.secret.clone(), application.id);
    application.changed_at = tx.now();
    application.lang = new.lang;
    application.card.secret = secret;
    let sending = fill(tx, &call, &mut application, new)?;
    let Application { cohort, number, state, lang, actor, rank, holds_until, changed_at, .. } = &application;
    let (facts, why, data) =
        (json(&application.facts)?, json(&application.why)?, sealed(tx.keys(), id, &application.card)?);
    let row = params![
        key.space,
        key.call,
        id,
        cohort,
        *number,
        *state,
        *lang,
        contact,
        actor,
        facts,
        *rank,
        why,
        *holds_until,
        *changed_at,
        data
    ];
    tx.exec(SAVE, &row)?;
    written(tx, &call, sending, &application, scribe)?;
    Ok(application)
}

/// Whoever came by a list and was given a place at once is written to by the chore: thousands are not, in the write of the list.
fn owes_letter(call: &Call, way: Way, application: &Application) -> bool {
    way == Way::List && call.content.order == Order::Arrival && application.state != ApplicationState::Draft
}

fn may_apply(tx: &Tx<'_>, call: &Call, way: Way) -> store::Result<()> {
    let is_open = match way {
        Way::Online => call.takes_applications(tx.now(), tx.today()),
        Way::List => matches!(call.state, CallState::Open | CallState::Review),
    };
    if call.erased_at.is_some() {
        return Err(Refused::Erased.into());
    }
    if is_open { Ok(()) } else { Err(Refused::Closed.into()) }
}

fn fresh(tx: &Tx<'_>, way: Way, lang: Lang) -> Application {
    Application {
        id: tx.id(),
        cohort: None,
        number: 0,
        state: ApplicationState::Draft,
        way,
        lang,
        actor: None,
        facts: Facts::default(),
        score: None,
        rank: None,
        why: Why::Open,
        ruling: None,
        holds_until: None,
        changed_at: tx.now(),
        card: Card::default(),
    }
}

/// Puts what was written into an application; where it is sent, gives it its number and, in the order of arrival, its place.
/// Nothing is refused once a row was changed.
fn fill(tx: &mut Tx<'_>, call: &Call, application: &mut Application, new: Written) -> store::Result<Option<Cohort>> {
    let key = call.key;
    let secret = std::mem::take(&mut application.card.secret);
    application.card = Card { secret, ..new.card };
    application.actor = new.actor;
    application.cohort = new.cohort;
    if let Some(actor) = new.actor {
        must_be_association(tx, actor)?;
    }
    if !new.is_sent {
        return Ok(None);
    }
    let cohort = plan::cohort_in(tx, key.space, new.cohort.ok_or(Refused::NoCohort)?)?;
    if cohort.call != Some(key.call) || cohort.content.is_cancelled {
        return Err(Refused::NoCohort.into());
    }
    let is_new = is_new_in(tx, key, new.actor)?;
    application.facts = application.card.facts(cohort.content.first_day.year(), is_new);
    if call.content.order == Order::Arrival {
        places::arrive(tx, call, &cohort, application)?;
    } else {
        application.state = ApplicationState::Sent;
    }
    application.number = calls::next_number(tx, key)?;
    if call.content.order == Order::Arrival {
        application.rank = Some(application.number);
    }
    Ok(Some(cohort))
}

/// Tells the journal and who applied.
fn written(
    tx: &mut Tx<'_>,
    call: &Call,
    sent_for: Option<Cohort>,
    application: &Application,
    scribe: &dyn Scribe,
) -> store::Result<()> {
    let Some(cohort) = sent_for else {
        let entry = Entry::new("training.application.kept", "training-application", application.id);
        tx.record(entry.with("call", call.key.call));
        return told(tx, call, None, application, News::Draft, scribe);
    };
    let entry = Entry::new("training.application.sent", "training-application", application.id);
    tx.record(entry.with("call", call.key.call).with("cohort", cohort.id).with("state", application.state.code()));
    let news = if call.content.order == Order::Arrival { News::Decision } else { News::Received };
    told(tx, call, Some(&cohort), application, news, scribe)?;
    if application.state == ApplicationState::Offered {
        places::fill_freed(tx, call, &cohort, scribe)?;
    }
    Ok(())
}

/// Tells whoever applies by herself; who stands in a list is told what is decided.
fn told(
    tx: &mut Tx<'_>,
    call: &Call,
    cohort: Option<&Cohort>,
    application: &Application,
    news: News,
    scribe: &dyn Scribe,
) -> store::Result<()> {
    if application.way == Way::List { Ok(()) } else { tell(tx, call, cohort, application, news, scribe) }
}

/// A keyed hash of how somebody is reached, within this call.
fn contact_hash(keys: &Keys, key: Key, card: &Card) -> Option<Vec<u8>> {
    let address = read_contact(&card.contact)?;
    Some(keys.hash("training applicant", &format!("{} {}", key.call, address.reveal().to_lowercase())))
}

/// Throws a draft away, by the wish of who wrote it.
///
/// # Errors
/// [`Refused::OutOfTurn`] for what was sent; as [`Tx::exec`].
pub fn discard(tx: &mut Tx<'_>, of: Ref) -> store::Result<()> {
    if tx.exec(REMOVE, &params![of.call.space, of.call.call, of.id])? == 0 {
        return Err(Refused::OutOfTurn.into());
    }
    tx.record(Entry::new("training.application.discarded", "training-application", of.id).with("call", of.call.call));
    Ok(())
}
