//! Whom each row of a list means.

use std::ops::Range;

use actors::Space;
use actors::directory::NewContact;
use actors::duplicates::{Candidate, Finder, Portrait, Sought};
use kernel::Id;
use store::Db;

use super::prints;
use crate::model::import::{Line, Twin, Twins, Verdict, Whom};

/// How many records of the directory are named as twins of a row.
const NAMED: usize = 3;
/// Rows that are looked up together, before others have their turn on this thread.
const TOGETHER: usize = 256;

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
        let rows = start..lines.len().min(start + TOGETHER);
        let count = rows.len() as u64;
        for (row, verdict) in verdicts(db, space, &mut finder, (lines, twins), rows).await? {
            lines[row].verdict = verdict;
        }
        told(count);
        tokio::task::yield_now().await;
    }
    Ok(())
}

/// What becomes of these rows, but for those that are refused already.
async fn verdicts(
    db: &Db,
    space: Id<Space>,
    finder: &mut Finder,
    (lines, twins): (&[Line], &Twins),
    rows: Range<usize>,
) -> store::Result<Vec<(usize, Verdict)>> {
    let known = prints(db, space, &lines[rows.clone()]).await?;
    let same = |row: usize| {
        let record = known.get(&(row - rows.start)).copied().map(Whom::Record);
        record.or_else(|| twins.same(lines, row).map(Whom::Row))
    };
    let (mut verdicts, mut open) = (Vec::new(), Vec::new());
    for row in rows.clone().filter(|row| lines[*row].verdict != Verdict::Refused) {
        match same(row) {
            Some(whom) => verdicts.push((row, Verdict::Same(whom))),
            None => open.push(row),
        }
    }
    let sought: Vec<Sought<'_>> =
        open.iter().map(|row| sought(db, space, &lines[*row], twins.portrait(*row))).collect();
    let found = finder.find_many(db, Line::KIND, &sought).await?;
    verdicts.extend(open.into_iter().zip(found).map(|(row, found)| (row, verdict((lines, twins), row, &found))));
    Ok(verdicts)
}

fn sought<'a>(db: &Db, space: Id<Space>, line: &Line, portrait: &'a Portrait) -> Sought<'a> {
    let contacts: Vec<NewContact> = line
        .contacts()
        .map(|(kind, value)| NewContact { kept_by: space, kind, value: value.to_owned().into() })
        .collect();
    Sought::new(db.keys(), portrait, &line.facts(), &contacts)
}

/// What becomes of a row that was not brought in before, and for which these records came up.
fn verdict((lines, twins): (&[Line], &Twins), row: usize, found: &[Candidate]) -> Verdict {
    let line = &lines[row];
    let mut surely = found.iter().filter(|candidate| line.is_surely(&candidate.known.facts)).map(|sure| sure.id);
    if let (Some(sure), None) = (surely.next(), surely.next()) {
        return Verdict::Same(Whom::Record(sure));
    }
    let mut all: Vec<Twin> = found.iter().take(NAMED).map(twin).collect();
    all.extend(twins.perhaps(lines, row));
    if all.is_empty() { Verdict::New } else { Verdict::Perhaps(all) }
}

fn twin(candidate: &Candidate) -> Twin {
    Twin {
        whom: Whom::Record(candidate.id),
        name: candidate.known.facts.name.clone(),
        place: candidate.known.facts.place.clone(),
        score: candidate.score.value,
    }
}
