//! Bringing the two passes of a sheet together: what agrees becomes a signature, what differs waits for somebody.

use std::collections::BTreeMap;

use web::{Error, Result, Visit};

use super::{Case, salt};
use crate::Refused;
use crate::model::sheet::{Keyed, Outcome, Verdict, compare};
use crate::model::written::Written;
use crate::model::{How, Mark};
use crate::store::sheets::{self, Sheet};
use crate::store::signatures::Ready;

/// The two versions of a line.
pub(super) type Versions = (Keyed, Keyed);

/// The lines of a sheet in both versions, by number; empty as long as it was not keyed in twice.
pub(super) async fn versions(visit: &Visit, case: &Case, sheet: &Sheet) -> Result<BTreeMap<u16, Versions>> {
    let mut passes = sheets::passes(visit.db(), case.key(), sheet.number).await?.into_iter();
    let (Some(first), Some(second)) = (passes.next(), passes.next()) else { return Ok(BTreeMap::new()) };
    Ok((1..=sheet.lines).zip(first.into_iter().zip(second)).collect())
}

/// Compares the passes of a sheet and takes in what agrees. What was settled before stays as it is, so that a comparison
/// that was cut off is simply made again. Answers whether the petition collects no signatures now, so that lines wait.
pub(super) async fn settle(visit: &Visit, case: &Case, sheet: &Sheet) -> Result<bool> {
    let known: BTreeMap<u16, Outcome> =
        sheets::lines(visit.db(), case.key(), sheet.number).await?.into_iter().collect();
    let fields = case.fields();
    let (mut outcomes, mut stalled) = (Vec::new(), false);
    for (line, (first, second)) in versions(visit, case, sheet).await? {
        if known.contains_key(&line) {
            continue;
        }
        let outcome = match compare(&first, &second, &fields) {
            Verdict::Empty => Some(Outcome::Empty),
            Verdict::Void => Some(Outcome::Void),
            Verdict::Differ(_) => Some(Outcome::Differs),
            Verdict::Agree(written) => sign(visit, case, sheet, line, &written).await?,
        };
        match outcome {
            None => stalled = true,
            Some(Outcome::Signed) => {}
            Some(outcome) => outcomes.push((line, outcome)),
        }
    }
    conclude(visit, case, sheet.number, outcomes).await?;
    Ok(stalled)
}

/// Keeps what became of lines that are no signatures.
pub(super) async fn conclude(visit: &Visit, case: &Case, number: u32, outcomes: Vec<(u16, Outcome)>) -> Result<bool> {
    let key = case.key();
    let write = move |tx: &mut store::Tx<'_>| sheets::conclude(tx, key, number, &outcomes);
    Ok(visit.db().write(visit.stream()?, visit.who(), write).await?)
}

/// Takes a line into the list and tells what became of it; nothing while the petition does not collect.
pub(super) async fn sign(
    visit: &Visit,
    case: &Case,
    sheet: &Sheet,
    line: u16,
    written: &Written,
) -> Result<Option<Outcome>> {
    // A card that had expired before the sheet was printed was not valid when it was signed.
    let day = visit.world().day_of(sheet.printed_at);
    let Ok(checked) = written.check(&case.asked, day) else { return Ok(Some(Outcome::Differs)) };
    let place = case.whereabouts(checked.commune());
    let supporter = checked.signs(salt(visit.world()), Mark::Sheet(sheet.number, line), sheet.lang);
    if supporter.person().is_none() {
        return Ok(Some(Outcome::Differs));
    }
    let (key, number) = (case.key(), sheet.number);
    let ready = Ready::of(visit.world(), visit.db().keys(), key, &supporter, place, How::Paper)?;
    let write = move |tx: &mut store::Tx<'_>| sheets::sign_line(tx, key, number, line, ready);
    match visit.db().write(key.log(), visit.who(), write).await {
        Ok(()) => Ok(Some(Outcome::Signed)),
        Err(error) => match error.refusal::<Refused>()? {
            Refused::SignedAlready => Ok(Some(Outcome::SignedAlready)),
            Refused::NotTaken => Ok(Some(Outcome::NotTaken)),
            Refused::NotOpen => Ok(None),
            // Somebody else has settled the line at this moment.
            Refused::OutOfTurn => Ok(Some(Outcome::Signed)),
            other => Err(Error::told(other.message())),
        },
    }
}
