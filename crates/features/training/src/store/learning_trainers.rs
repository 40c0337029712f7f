use actors::Space;
use kernel::Id;
use store::{Entry, Tx};

use super::{session_trainers, sessions};
use crate::model::session_trainer::Card;
use crate::model::{Refused, Session, SessionState, Slot, Trainer};

/// Says who teaches which half-days of a session. Half-days that are not named keep who was asked.
///
/// # Errors
/// [`Refused::Gone`] for a half-day or a trainer that there is not, [`Refused::OutOfTurn`] for one who is asked no more or a
/// session that was called off; as [`sessions::change`].
pub fn assign(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    session: Id<Session>,
    teaching: &[(Slot, Vec<Id<Trainer>>)],
) -> store::Result<()> {
    let of = sessions::one_in(tx, space, session)?;
    if of.state == SessionState::Cancelled {
        return Err(Refused::OutOfTurn.into());
    }
    let mut content = of.content.clone();
    for (slot, trainers) in teaching {
        let half = content.half_days.iter_mut().find(|half| half.slot() == *slot).ok_or(Refused::Gone)?;
        for trainer in trainers {
            let there = session_trainers::one_in(tx, space, *trainer)?.ok_or(Refused::Gone)?;
            // Who taught before she was asked no more stays.
            if there.is_retired && !half.trainers.contains(trainer) {
                return Err(Refused::OutOfTurn.into());
            }
        }
        half.trainers.clear();
        for trainer in trainers {
            if !half.trainers.contains(trainer) {
                half.trainers.push(*trainer);
            }
        }
    }
    sessions::change(tx, space, session, &content)
}

/// Somebody was asked for a half-day, or is no more, by a list that showed who `was`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Which half-day.
    pub slot: Slot,
    /// Who was asked for it when the list was opened.
    pub was: Vec<Id<Trainer>>,
    /// Who is to be.
    pub now: Vec<Id<Trainer>>,
}

/// Says who teaches the half-days that somebody changed in a list. Those that she did not change keep who is asked by now.
///
/// # Errors
/// [`Refused::Changed`] where somebody else changed one of the same half-days meanwhile; as [`assign`].
pub fn reassign(tx: &mut Tx<'_>, space: Id<Space>, session: Id<Session>, asked: &[Asked]) -> store::Result<()> {
    let content = sessions::one_in(tx, space, session)?.content;
    let stands = |one: &Asked| content.half_day(one.slot).map(|half| half.trainers.as_slice());
    if asked.iter().any(|one| stands(one).is_some_and(|now| now != one.was && now != one.now)) {
        return Err(Refused::Changed.into());
    }
    let teaching: Vec<_> = asked.iter().map(|one| (one.slot, one.now.clone())).collect();
    assign(tx, space, session, &teaching)
}

/// Erases who a trainer is: she is asked no more, and what she taught stays without her name.
///
/// # Errors
/// [`Refused::Gone`]; as [`Tx::exec`].
pub fn forget(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Trainer>) -> store::Result<()> {
    session_trainers::change(tx, space, id, &Card::default(), true)?;
    tx.record(Entry::new("training.trainer.erased", "training-trainer", id));
    Ok(())
}
