use actors::Space;
use actors::directory::Actor;
use kernel::{Id, fold};
use store::{Db, Entry, Result, Tx, Who, params};
use web::Refusal;

use super::{GET, NODES, ORGANISATION_IDS};
use crate::model::{Activity, Held, NewActivity, Node, Turnout};
use crate::store::stream;

pub(super) const INSERT: &str = "INSERT INTO plan_activity
        (space_id, id, kind, title, title_key, words, first_day, last_day, place_code, women, men, unstated, youth, note,
         generated, recorded_at, recorded_by, changed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $16)";
pub(super) const UPDATE: &str = "UPDATE plan_activity
    SET kind = $3, title = $4, title_key = $5, words = $6, first_day = $7, last_day = $8, place_code = $9, women = $10,
        men = $11, unstated = $12, youth = $13, note = $14, changed_at = $15
    WHERE space_id = $1 AND id = $2 AND cancelled_at IS NULL";
pub(super) const CANCEL: &str = "UPDATE plan_activity SET cancelled_at = $3, cancelled_by = $4
    WHERE space_id = $1 AND id = $2 AND cancelled_at IS NULL";
pub(super) const ADD_NODE: &str = "INSERT INTO plan_activity_node (space_id, activity, node) VALUES ($1, $2, $3)
    ON CONFLICT (space_id, activity, node) DO NOTHING";
pub(super) const ADD_ORGANISATION: &str = "INSERT INTO plan_activity_organisation (space_id, activity, organisation)
    VALUES ($1, $2, $3) ON CONFLICT (space_id, activity, organisation) DO NOTHING";
pub(super) const CLEAR_NODES: &str = "DELETE FROM plan_activity_node WHERE space_id = $1 AND activity = $2";
pub(super) const CLEAR_ORGANISATIONS: &str =
    "DELETE FROM plan_activity_organisation WHERE space_id = $1 AND activity = $2";

pub(super) const KNOWN: &str = "SELECT COUNT(*) FROM plan_activity
    WHERE space_id = $1 AND title_key = $2 AND first_day = $3 AND kind = $4 AND cancelled_at IS NULL";

/// Whether an activity comes from people or was generated for a demonstration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// It happened.
    Real,
    /// It is made up, and labelled so.
    Generated,
}

/// Whether an activity of the same kind, day and title is recorded already: a sheet may be imported twice.
pub async fn is_known(db: &Db, space: Id<Space>, said: &NewActivity) -> Result<bool> {
    let (key, day) = (title_key(said), said.held.span.first());
    let found: Option<i64> = db.one(KNOWN, &params![space, key, day, said.held.kind.code()]).await?;
    Ok(found.unwrap_or(0) > 0)
}

/// Records something that was done.
///
/// # Errors
/// A refusal when it is still to come.
pub async fn record(db: &Db, who: Who, space: Id<Space>, said: NewActivity) -> Result<Id<Activity>> {
    db.write(stream(space), who, move |tx| record_in(tx, space, &said, Origin::Real)).await
}

/// Records many activities in one write: all of them, or none.
///
/// # Errors
/// As [`record`].
pub async fn record_all(db: &Db, who: Who, space: Id<Space>, all: Vec<NewActivity>, origin: Origin) -> Result<()> {
    db.write(stream(space), who, move |tx| {
        all.iter().try_for_each(|said| record_in(tx, space, said, origin).map(|_| ()))
    })
    .await
}

fn record_in(tx: &mut Tx<'_>, space: Id<Space>, said: &NewActivity, origin: Origin) -> Result<Id<Activity>> {
    check(tx, &said.held)?;
    let (id, now, hand) = (tx.id::<Activity>(), tx.now(), tx.who().account_id());
    let NewActivity { title, note, held } = said;
    let Held { kind, span, place, turnout, .. } = held;
    let Turnout { women, men, unstated, youth } = *turnout;
    let (key, words) = (title_key(said), words(said));
    let (first, last) = (span.first(), span.last());
    tx.exec(
        INSERT,
        &params![
            space,
            id,
            kind.code(),
            title,
            key,
            words,
            first,
            last,
            place,
            women,
            men,
            unstated,
            youth,
            note,
            origin == Origin::Generated,
            now,
            hand
        ],
    )?;
    link(tx, space, id, held)?;
    tx.record(held.entry(id));
    Ok(id)
}

/// Corrects what is said of an activity. When something that is counted changes, the journal takes the old entry back
/// and says the new one, so that every count is as if the correction had been there from the start.
///
/// # Errors
/// [`store::Error::NotFound`] when it does not exist or was cancelled; a refusal when it is still to come.
pub async fn correct(db: &Db, who: Who, space: Id<Space>, id: Id<Activity>, said: NewActivity) -> Result<()> {
    db.write(stream(space), who, move |tx| {
        let before = standing(tx, space, id)?;
        check(tx, &said.held)?;
        let NewActivity { title, note, held } = &said;
        let Held { kind, span, place, turnout, .. } = held;
        let Turnout { women, men, unstated, youth } = *turnout;
        let (key, words, now) = (title_key(&said), words(&said), tx.now());
        let (first, last) = (span.first(), span.last());
        tx.exec(
            UPDATE,
            &params![
                space,
                id,
                kind.code(),
                title,
                key,
                words,
                first,
                last,
                place,
                women,
                men,
                unstated,
                youth,
                note,
                now
            ],
        )?;
        tx.exec(CLEAR_NODES, &params![space, id])?;
        tx.exec(CLEAR_ORGANISATIONS, &params![space, id])?;
        link(tx, space, id, held)?;
        if before.said.held != *held {
            tx.record(before.said.held.taking_back(id));
            tx.record(held.entry(id));
        }
        tx.record(Entry::new("plan.activity.corrected", "plan-activity", id));
        Ok(())
    })
    .await
}

/// Takes an activity back: it did not happen, or was recorded twice. The journal no longer counts it.
///
/// # Errors
/// [`store::Error::NotFound`] when it does not exist or was cancelled already.
pub async fn cancel(db: &Db, who: Who, space: Id<Space>, id: Id<Activity>) -> Result<()> {
    db.write(stream(space), who, move |tx| {
        let before = standing(tx, space, id)?;
        let (now, hand) = (tx.now(), tx.who().account_id());
        tx.exec(CANCEL, &params![space, id, now, hand])?;
        tx.record(before.said.held.taking_back(id));
        tx.record(Entry::new("plan.activity.cancelled", "plan-activity", id));
        Ok(())
    })
    .await
}

/// The activity as it stands in this write, with its nodes and organisations.
fn standing(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Activity>) -> Result<Activity> {
    let mut activity = tx.one::<Activity>(GET, &params![space, id])?.ok_or(store::Error::NotFound)?;
    if activity.is_cancelled {
        return Err(store::Error::NotFound);
    }
    activity.said.held.nodes = tx.all::<Id<Node>>(NODES, &params![space, id])?.into_iter().collect();
    activity.said.held.organisations =
        tx.all::<Id<Actor>>(ORGANISATION_IDS, &params![space, id])?.into_iter().collect();
    Ok(activity)
}

fn link(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Activity>, held: &Held) -> Result<()> {
    for node in &held.nodes {
        tx.exec(ADD_NODE, &params![space, id, node])?;
    }
    for organisation in &held.organisations {
        tx.exec(ADD_ORGANISATION, &params![space, id, organisation])?;
    }
    Ok(())
}

/// What is to come has not happened: it cannot be counted.
fn check(tx: &Tx<'_>, held: &Held) -> Result<()> {
    if held.span.first() > tx.today() {
        return Err(Refusal::because("plan-refused-future"));
    }
    Ok(())
}

/// How titles are sorted: folded, in French, else in the first language that has one.
pub fn title_key(said: &NewActivity) -> String {
    fold(said.title.in_lang(kernel::Lang::Fr).1)
}

/// What the filter of the list looks through: the titles in all languages.
fn words(said: &NewActivity) -> String {
    said.title.languages().map(|(_, words)| fold(words)).collect::<Vec<_>>().join(" ")
}
