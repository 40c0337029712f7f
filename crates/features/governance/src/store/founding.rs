use actors::Space;
use kernel::{Id, Visibility};
use store::{Tx, params};
use web::Bureau;

use super::mandates::{Beginning, begin_in};
use super::seats::{EVERY, SeatRow};
use super::{bodies, rules};
use crate::model::{BodyFacts, BodyKind, Function, Office, Tenure};

/// Sets up the bureau of an association that has just opened its space, with those who sit in it. Terms end as the statutes say,
/// once somebody has entered them.
///
/// # Errors
/// As [`begin_in`].
pub fn found_bureau(tx: &mut Tx<'_>, space: Id<Space>, bureau: &Bureau) -> store::Result<()> {
    let facts = BodyFacts {
        kind: BodyKind::Bureau,
        name: bureau.name.clone(),
        parent: None,
        position: 1,
        visibility: Visibility::Space,
        members_published: false,
        since: None,
        until: None,
    };
    let body = bodies::create_in(tx, space, &facts, u32::try_from(bureau.seats.len()).unwrap_or(u32::MAX))?;
    let rows: Vec<SeatRow> = tx.all(EVERY, &params![space, body, 0])?;
    let term_end = rules::statutes_in(tx, space, body)?.term_end(bureau.since);
    for (row, (office, holder)) in rows.iter().zip(&bureau.seats) {
        let Some(holder) = *holder else { continue };
        let office = Office::Known(Function::from_code(office).unwrap_or(Function::Member));
        let tenure = Tenure::from(bureau.since, term_end);
        begin_in(tx, space, &Beginning { seat: row.id, holder, office, tenure })?;
    }
    Ok(())
}
