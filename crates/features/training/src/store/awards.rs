//! Giving certificates and statements of attendance, withdrawing them, showing a name. A withdrawn one is never deleted.

use kernel::Id;
use post::Letter;
use store::{Entry, Tx, params};

use super::attended::Attended;
use super::{applications, attended, calls, credentials, json, learners, session_people, withdrawn};
use crate::model::application::{Ref, secret};
use crate::model::certificate::{Card, Content, Kind, Worth};
use crate::model::{Application, Call, Cohort, Credential, Key, Programme, Refused};

// One whose name its holder had erased counts, also when it was withdrawn: she is not named again.
const HAS_ONE: &str = "SELECT 1 FROM training_credential WHERE space_id = $1 AND cohort = $2 AND participant = $3 \
     AND (withdrawn_at IS NULL OR names_until IS NULL) LIMIT 1";
const ADD: &str = "INSERT INTO training_credential (space_id, id, kind, cohort, programme, participant, learner, actor, list, \
     place, content, issued_at, last_day, is_open, withdrawn_at, reason, names_until, data) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, FALSE, NULL, '', $14, $15)";
const WITHDRAW: &str = "UPDATE training_credential SET withdrawn_at = $3, reason = $4 \
     WHERE space_id = $1 AND id = $2 AND withdrawn_at IS NULL";
const SHOW: &str = "UPDATE training_credential SET is_open = $3 \
     WHERE space_id = $1 AND id = $2 AND names_until IS NOT NULL";

pub(super) const STATEMENTS: &[&str] = &[HAS_ONE, ADD, WITHDRAW, SHOW];

/// What an association is to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AwardNews {
    /// Its people were given these.
    Issued,
    /// This was withdrawn.
    Withdrawn,
}

/// Writes the letters. Writes that give and withdraw call it, so that a letter is in the outbox exactly when what it tells has
/// happened.
pub trait AwardScribe: Send {
    /// The letter to who applied; nothing for who cannot be written to.
    fn letter(&self, call: &Call, application: &Application, of: &[Credential], news: AwardNews) -> Option<Letter>;
}

/// What a programme and a cohort say on the day on which it is issued.
pub fn content_of(programme: &Programme, cohort: &Cohort, worth: Worth) -> Content {
    let taught = &programme.content;
    Content {
        title: taught.title.clone(),
        aims: taught.aims.clone(),
        hours: taught.hours,
        minutes: worth.minutes,
        percent: taught.certificate.percent,
        first_day: cohort.content.first_day,
        last_day: cohort.content.last_day,
        place: cohort.content.place.clone(),
    }
}

/// Gives each what her hours are worth, and to nobody twice: who has one that stands is passed over, and so is who never came or
/// whose name was erased. Each application is written to once. Says how many were given.
///
/// # Errors
/// [`Refused::OutOfTurn`] before the cohort's last day or where it was called off; [`Refused::ToCome`] before its last half-day
/// has begun; as [`Tx::exec`].
pub fn issue(
    tx: &mut Tx<'_>,
    programme: &Programme,
    cohort: &Cohort,
    people: &[Attended],
    scribe: &dyn AwardScribe,
) -> store::Result<i64> {
    if cohort.content.is_cancelled || tx.today() < cohort.content.last_day {
        return Err(Refused::OutOfTurn.into());
    }
    // Who was given something this morning would have too few hours in it this evening.
    if attended::is_to_come(tx, cohort)? {
        return Err(Refused::ToCome.into());
    }
    let mut count = 0_i64;
    for group in people.chunk_by(|one, next| one.application == next.application) {
        let mut given = Vec::new();
        for one in group {
            given.extend(give(tx, programme, cohort, one)?);
        }
        if let (Some(first), false) = (group.first(), given.is_empty()) {
            count += i64::try_from(given.len()).unwrap_or(i64::MAX);
            tell(tx, first.application, &given, AwardNews::Issued, scribe)?;
        }
    }
    let entry = Entry::new("training.cohort.certified", "training-cohort", cohort.id);
    tx.record(entry.amount("credentials", count));
    Ok(count)
}

fn give(tx: &mut Tx<'_>, programme: &Programme, cohort: &Cohort, one: &Attended) -> store::Result<Option<Credential>> {
    let Some(worth) = one.worth(programme).filter(|_| !one.person.name.is_empty()) else { return Ok(None) };
    let of = params![cohort.space, cohort.id, one.participant];
    if tx.one::<i64>(HAS_ONE, &of)?.is_some() {
        return Ok(None);
    }
    let learner = learners::of(tx, cohort.space, one)?;
    let (list, place) = withdrawn::next_bit(tx, cohort.space)?;
    let given = Credential {
        space: cohort.space,
        id: tx.id(),
        kind: worth.kind,
        cohort: cohort.id,
        programme: programme.id,
        participant: one.participant,
        learner,
        actor: one.actor,
        list,
        place,
        content: content_of(programme, cohort, worth),
        issued_at: tx.now(),
        is_open: false,
        withdrawn: None,
        names_until: Some(programme.content.certificate.names_until(tx.today())),
        card: Card {
            name: one.person.name.clone(),
            association: one.person.association.clone(),
            salt: secret(tx.world().bytes()),
            secret: secret(tx.world().bytes()),
            glance: secret(tx.world().bytes()),
        },
    };
    add(tx, &given)?;
    Ok(Some(given))
}

fn add(tx: &mut Tx<'_>, given: &Credential) -> store::Result<()> {
    let data = credentials::sealed(tx.keys(), given.id, &given.card)?;
    let row = params![
        given.space,
        given.id,
        given.kind,
        given.cohort,
        given.programme,
        given.participant,
        given.learner,
        given.actor,
        given.list,
        given.place,
        json(&given.content)?,
        given.issued_at,
        given.content.last_day,
        given.names_until,
        data
    ];
    tx.exec(ADD, &row).map(drop)
}

/// Tells the journal and the association what its people were given, or what was withdrawn from one of them.
fn tell(tx: &mut Tx<'_>, of: Ref, all: &[Credential], news: AwardNews, scribe: &dyn AwardScribe) -> store::Result<()> {
    let Some(first) = all.first() else { return Ok(()) };
    let (call, application) = (calls::one_in(tx, of.call)?, applications::one_in(tx, of)?);
    let by = if news == AwardNews::Issued { 1 } else { -1 };
    let count = |kind| by * all.iter().filter(|one| one.kind == kind).map(|_| 1_i64).sum::<i64>();
    let minutes: i64 = all.iter().map(|one| one.content.minutes).sum();
    // What is withdrawn is an entry of the difference.
    let entry = Entry::new("training.certificate.issued", "training-application", of.id)
        .at(first.content.last_day)
        .with("cohort", first.cohort)
        .link("cohort", first.cohort)
        .link("actor", first.actor)
        .with("place", application.facts.region.as_str())
        .amount("certificates", count(Kind::Certificate))
        .amount("statements", count(Kind::Attendance))
        .amount("minutes", by * minutes);
    tx.record(if by < 0 { entry.with("corrects", true) } else { entry });
    match scribe.letter(&call, &application, all, news) {
        Some(letter) => post::enqueue(tx, &letter),
        None => Ok(()),
    }
}

/// Withdraws one, with the reason that everybody reads. It stays, and says so.
///
/// # Errors
/// [`Refused::Gone`], [`Refused::OutOfTurn`] where it was withdrawn before; as [`Tx::exec`].
pub fn withdraw(tx: &mut Tx<'_>, id: Id<Credential>, reason: &str, scribe: &dyn AwardScribe) -> store::Result<()> {
    let mut one = credentials::one_in(tx, id)?.ok_or(Refused::Gone)?;
    let (space, now) = (one.space, tx.now());
    if tx.exec(WITHDRAW, &params![space, id, now, reason])? == 0 {
        return Err(Refused::OutOfTurn.into());
    }
    withdrawn::touch(tx, space, one.list)?;
    let entry = Entry::new("training.certificate.withdrawn", "training-credential", id);
    tx.record(entry.link("cohort", one.cohort).with("kind", one.kind.code()));
    one.withdrawn = Some((now, reason.to_owned()));
    let attendee = session_people::one_in(tx, space, one.participant)?.ok_or(Refused::Gone)?;
    let of = Ref { call: Key { space, call: attendee.call }, id: attendee.application };
    tell(tx, of, &[one], AwardNews::Withdrawn, scribe)
}

/// Has everybody read the name, or only who has the link: the holder's wish.
///
/// # Errors
/// As [`Tx::exec`].
pub fn show_name(tx: &mut Tx<'_>, credential: &Credential, is_open: bool) -> store::Result<()> {
    tx.exec(SHOW, &params![credential.space, credential.id, is_open])?;
    tx.record(Entry::new("training.certificate.shown", "training-credential", credential.id).with("open", is_open));
    Ok(())
}

impl AwardScribe for super::Silent {
    fn letter(&self, _: &Call, _: &Application, _: &[Credential], _: AwardNews) -> Option<Letter> {
        None
    }
}
