//! Whom each row of a list means.

use actors::directory::NewContact;
use actors::duplicates::{Candidate, Finder, Sought, keys};
use actors::{Actor, Space};
use kernel::Id;
use store::Db;

use super::prints;
use crate::model::import::{Line, Twin, Twins, Verdict, Whom};

/// How many records of the directory are named as twins of a row.
const NAMED: usize = 3;
/// So many rows are looked up before others have their turn on this thread.
const TURN: usize = 20;
/// Rows whose prints are asked for together.
const TOGETHER: usize = 512;

/// Says of each row whom it means: a row or record that says the same, those that are like it, or nobody known. `told` hears
/// how many more rows were looked up.
///
/// # Errors
/// As [`Db::all`].
pub async fn judge(
    db: &Db,
    space: Id<Space>,
    lines: &mut [Line],
    twins: &Twins,
    told: impl Fn(u64) + Send + Sync,
) -> store::Result<()> {
    let mut finder = Finder::default();
    for start in (0..lines.len()).step_by(TOGETHER) {
        let end = lines.len().min(start + TOGETHER);
        let known = prints(db, space, &lines[start..end]).await?;
        for row in start..end {
            if lines[row].verdict != Verdict::Refused {
                let record = known.get(&(row - start)).copied();
                lines[row].verdict = verdict(db, space, &mut finder, (lines, twins), row, record).await?;
            }
            told(1);
            if row % TURN == 0 {
                tokio::task::yield_now().await;
            }
        }
    }
    Ok(())
}

async fn verdict(
    db: &Db,
    space: Id<Space>,
    finder: &mut Finder,
    (lines, twins): (&[Line], &Twins),
    row: usize,
    known: Option<Id<Actor>>,
) -> store::Result<Verdict> {
    if let Some(known) = known {
        return Ok(Verdict::Same(Whom::Record(known)));
    }
    if let Some(number) = twins.same(lines, row) {
        return Ok(Verdict::Same(Whom::Row(number)));
    }
    let line = &lines[row];
    let (portrait, keys) = (twins.portrait(row), keys(&line.facts()));
    let contacts: Vec<NewContact> = line
        .contacts()
        .map(|(kind, value)| NewContact { kept_by: space, kind, value: value.to_owned().into() })
        .collect();
    let found = finder.find(db, Sought { portrait, keys: &keys }, &contacts).await;
    let found = found.map_err(|error| match error {
        actors::Error::Store(error) => error,
        actors::Error::Refused(refusal) => refusal.into(),
    })?;
    let mut surely = found.iter().filter(|candidate| line.is_surely(&candidate.known.facts)).map(|sure| sure.id);
    if let (Some(sure), None) = (surely.next(), surely.next()) {
        return Ok(Verdict::Same(Whom::Record(sure)));
    }
    let mut all: Vec<Twin> = found.iter().take(NAMED).map(twin).collect();
    all.extend(twins.perhaps(lines, row));
    Ok(if all.is_empty() { Verdict::New } else { Verdict::Perhaps(all) })
}

fn twin(candidate: &Candidate) -> Twin {
    Twin {
        whom: Whom::Record(candidate.id),
        name: candidate.known.facts.name.clone(),
        place: candidate.known.facts.place.clone(),
        score: candidate.score.value,
    }
}
