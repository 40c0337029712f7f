//! What happens to an experience: submission, return, validation, publication, revision, withdrawal.

use axum::extract::Path;
use web::{Error, Form, Result, See, Visit};

use super::{Room, write_or_tell};
use crate::model::experience::Step;
use crate::store::experiences::steps;

/// The most characters of a reason.
const REASON: usize = 2_000;

type At = Path<(String, String)>;

/// Hands the sheet to peers.
pub(crate) async fn submit(visit: Visit, at: At) -> Result<See> {
    take(visit, at, Step::Submitted, String::new(), "library-experience-was-submitted").await
}

/// Gives it back to its authors, with a reason.
pub(crate) async fn give_back(visit: Visit, at: At, form: Form) -> Result<See> {
    let words = reason(form)?;
    take(visit, at, Step::Returned, words, "library-experience-was-given-back").await
}

/// Finds it good.
pub(crate) async fn validate(visit: Visit, at: At) -> Result<See> {
    take(visit, at, Step::Validated, String::new(), "library-experience-was-validated").await
}

/// Opens it again for its authors, with a reason; what was published stays.
pub(crate) async fn reopen(visit: Visit, at: At, form: Form) -> Result<See> {
    let words = reason(form)?;
    take(visit, at, Step::Reopened, words, "library-experience-was-reopened").await
}

/// Takes it back from the public, or puts it aside, with a reason.
pub(crate) async fn withdraw(visit: Visit, at: At, form: Form) -> Result<See> {
    let words = reason(form)?;
    take(visit, at, Step::Withdrawn, words, "library-experience-was-withdrawn").await
}

async fn take(visit: Visit, Path((_, id)): At, step: Step, words: String, said: &'static str) -> Result<See> {
    let room = Room::of(&visit, &id).await?;
    let (key, me) = (room.experience.key, room.me);
    write_or_tell(&visit, key, move |tx| steps::take(tx, key, me, step, &words)).await?;
    Ok(visit.see_saying(room.path(&visit, ""), said))
}

/// Publishes it; from the second version on with what changed.
pub(crate) async fn publish(visit: Visit, Path((_, id)): At, form: Form) -> Result<See> {
    let room = Room::of(&visit, &id).await?;
    let changes = if room.experience.version > 0 { reason(form)? } else { String::new() };
    let (key, me, keeper) = (room.experience.key, room.me, visit.space()?.name.clone());
    write_or_tell(&visit, key, move |tx| steps::publish(tx, key, me, &keeper, &changes).map(drop)).await?;
    Ok(visit.see_saying(room.path(&visit, ""), "library-experience-was-published"))
}

/// The reason that goes with a step: whoever reads the history wants to know.
fn reason(mut form: Form) -> Result<String> {
    let words = form.words("words", 1..=REASON);
    if form.is_good() { Ok(words) } else { Err(Error::told("library-experience-reason-needed")) }
}
