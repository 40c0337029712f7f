//! What comes in from volunteers' phones: envelopes, opened and answered one by one.

use axum::Json;
use axum::extract::Path;
use axum::extract::rejection::JsonRejection;
use jiff::Timestamp;
use kernel::Lang;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use web::{Error, Result, Visit};

use super::{Case, salt};
use crate::Refused;
use crate::model::envelope::{Closed, Lock};
use crate::model::sheet::plausible;
use crate::model::written::{Written, is_drawing, visible};
use crate::model::{How, Mark};
use crate::store::doorstep;
use crate::store::signatures::Ready;

/// The most envelopes of one batch.
const MOST: usize = 40;

/// A batch of envelopes.
#[derive(Deserialize)]
pub(crate) struct Batch {
    envelopes: Vec<Closed>,
}

/// What is said to a batch: an answer for each envelope, in their order.
#[derive(Serialize)]
pub(crate) struct Answers {
    answers: Vec<Answer>,
}

#[derive(Serialize)]
struct Answer {
    id: Uuid,
    outcome: Outcome,
    /// The wrong fields; the phone can only name them, since it cannot open the envelope.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fields: Vec<&'static str>,
}

#[derive(Serialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum Outcome {
    Taken,
    SignedAlready,
    NotTaken,
    WrongField,
    Closed,
    Unreadable,
}

/// What is written in an envelope.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Letter {
    written: Written,
    mark: Option<Mark>,
    lang: Lang,
    consent: bool,
    taken_at: Timestamp,
}

/// Opens each envelope and takes what is in it. An envelope that was taken before is taken again and counts once, so that a
/// phone may send until it hears an answer.
pub(crate) async fn act(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    batch: std::result::Result<Json<Batch>, JsonRejection>,
) -> Result<Json<Answers>> {
    let Json(batch) = batch.map_err(|rejection| Error::Malformed(rejection.to_string()))?;
    if batch.envelopes.len() > MOST {
        return Err(Error::TooLarge);
    }
    let case = Case::of(&visit, &id).await?;
    let lock = Lock::of(visit.db().keys(), case.key().petition);
    let mut answers = Vec::with_capacity(batch.envelopes.len());
    for envelope in batch.envelopes {
        let (outcome, fields) = take(&visit, &case, &lock, &envelope).await?;
        answers.push(Answer { id: envelope.id, outcome, fields });
    }
    Ok(Json(Answers { answers }))
}

async fn take(visit: &Visit, case: &Case, lock: &Lock, envelope: &Closed) -> Result<(Outcome, Vec<&'static str>)> {
    let (key, id) = (case.key(), envelope.identity());
    if doorstep::is_received(visit.db(), key, id).await? {
        return Ok((Outcome::Taken, Vec::new()));
    }
    let letter = lock.open(envelope).and_then(|words| serde_json::from_slice::<Letter>(&words).ok());
    let Some(letter) = letter else { return Ok((Outcome::Unreadable, Vec::new())) };
    let now = visit.world().now();
    let taken_at = plausible(letter.taken_at, case.petition.opened_on, now);
    if case.petition.is_over(visit.world().day_of(taken_at)) {
        return Ok((Outcome::Closed, Vec::new()));
    }
    let (ready, faults) = match ready(visit, case, letter, taken_at)? {
        Ok(ready) => (ready, Vec::new()),
        Err(faults) => return Ok((Outcome::WrongField, faults)),
    };
    let write = move |tx: &mut store::Tx<'_>| doorstep::receive(tx, key, id, taken_at, ready);
    let outcome = match visit.db().write(key.log(), visit.who(), write).await {
        Ok(()) => Outcome::Taken,
        Err(error) => match error.refusal::<Refused>()? {
            Refused::Received => Outcome::Taken,
            Refused::SignedAlready => Outcome::SignedAlready,
            Refused::NotOpen => Outcome::Closed,
            _ => Outcome::NotTaken,
        },
    };
    Ok((outcome, faults))
}

type Faults = Vec<&'static str>;

/// Checks a letter against the rules, and seals it; or names its wrong fields.
fn ready(visit: &Visit, case: &Case, letter: Letter, at: Timestamp) -> Result<std::result::Result<Ready, Faults>> {
    let checked = letter.written.check(&case.asked, visit.world().day_of(at));
    let mut faults: Faults = match &checked {
        Ok(_) => Vec::new(),
        Err(faults) => faults.iter().map(|(field, _)| field.code()).collect(),
    };
    let mark = match letter.mark {
        Some(Mark::Drawn(strokes)) if is_drawing(&strokes) => Some(Mark::Drawn(strokes)),
        Some(Mark::Typed(name)) if name.chars().count() <= 200 => {
            Some(visible(&name)).filter(|name| !name.is_empty()).map(Mark::Typed)
        }
        None if !case.wants_mark() => {
            Some(Mark::Typed(visible(&format!("{} {}", letter.written.given, letter.written.family))))
        }
        _ => None,
    };
    if mark.is_none() {
        faults.push("mark");
    }
    if !letter.consent {
        faults.push("consent");
    }
    let (Ok(checked), Some(mark), true) = (checked, mark, letter.consent) else { return Ok(Err(faults)) };
    let place = case.whereabouts(checked.commune());
    let supporter = checked.signs(salt(visit.world()), mark, letter.lang);
    if supporter.person().is_none() {
        return Ok(Err(vec!["number", "contact"]));
    }
    Ready::of(visit.world(), visit.db().keys(), case.key(), &supporter, place, How::Doorstep).map(Ok)
}
