use actors::Space;
use actors::directory::Sex;
use jiff::civil::Date;
use kernel::Id;
use store::{Db, Entry, FromRow, Row, Tx, params};

use super::seats;
use crate::model::{Body, BodyFacts, Parity, would_circle, youth_begins};
use crate::refused::Refused;

macro_rules! body {
    ($rest:literal) => {
        concat!(
            "SELECT id, kind, name, parent, position, visibility, members_published, since, until, seats, filled
            FROM gov_body WHERE space_id = $1 ",
            $rest
        )
    };
}

pub(super) const ALL: &str = body!("ORDER BY position, id LIMIT 500");
pub(super) const ONE: &str = body!("AND id = $2");
pub(super) const INSERT: &str = "INSERT INTO gov_body (space_id, id, kind, name, parent, position, visibility,
    members_published, since, until, seats, filled, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, 0, $11)";
pub(super) const UPDATE: &str = "UPDATE gov_body SET kind = $3, name = $4, parent = $5, position = $6,
    visibility = $7, members_published = $8, since = $9, until = $10 WHERE space_id = $1 AND id = $2";
pub(super) const COUNT_SEATS: &str = "UPDATE gov_body SET seats = seats + $3 WHERE space_id = $1 AND id = $2";
pub(super) const COUNT_FILLED: &str = "UPDATE gov_body SET filled = filled + $3 WHERE space_id = $1 AND id = $2";
/// By sex, and by whether they were born after the day (or, where only the year is known, the year) that ends youth.
pub(super) const PARITY: &str = "SELECT r.sex,
        CASE WHEN r.birth_date > $3 OR (r.birth_date IS NULL AND r.birth_year > $4) THEN 1 ELSE 0 END, COUNT(*)
    FROM gov_mandate m JOIN actor a ON a.id = m.holder JOIN actor r ON r.id = a.root
    WHERE m.space_id = $1 AND m.body = $2 AND m.ended_on IS NULL GROUP BY 1, 2";

impl FromRow for Body {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let id = columns.take()?;
        let facts = BodyFacts {
            kind: columns.take()?,
            name: columns.take()?,
            parent: columns.take()?,
            position: columns.take()?,
            visibility: columns.take()?,
            members_published: columns.take()?,
            since: columns.take()?,
            until: columns.take()?,
        };
        Ok(Self { id, facts, seats: columns.take()?, filled: columns.take()? })
    }
}

/// The bodies of a space, in their order.
///
/// # Errors
/// As [`Db::all`].
pub async fn all(db: &Db, space: Id<Space>) -> store::Result<Vec<Body>> {
    db.all(ALL, &params![space]).await
}

/// One body.
///
/// # Errors
/// As [`Db::one`].
pub async fn get(db: &Db, space: Id<Space>, body: Id<Body>) -> store::Result<Option<Body>> {
    db.one(ONE, &params![space, body]).await
}

/// Who sits in a body, counted over its members: for bodies of a size that people know each other in.
///
/// # Errors
/// As [`Db::all`].
pub async fn parity(
    db: &Db,
    space: Id<Space>,
    body: Id<Body>,
    youth_below: Option<u32>,
    today: Date,
) -> store::Result<Parity> {
    let years = youth_below.and_then(|years| i16::try_from(years).ok()).unwrap_or(0);
    let (born_after, year_after) = (youth_begins(years, today), today.year() - years);
    let groups: Vec<(Option<Sex>, i64, u32)> = db.all(PARITY, &params![space, body, born_after, year_after]).await?;
    let mut parity = Parity { youth: youth_below.map(|_| 0), ..Parity::default() };
    for (sex, is_young, count) in groups {
        match sex {
            Some(Sex::Female) => parity.women += count,
            Some(Sex::Male) => parity.men += count,
            None => parity.unstated += count,
        }
        if is_young == 1 {
            parity.youth = parity.youth.map(|youth| youth + count);
        }
    }
    Ok(parity)
}

/// Sets up a body with so many vacant seats, numbered from 1.
///
/// # Errors
/// What the store meets.
pub fn create_in(tx: &mut Tx<'_>, space: Id<Space>, facts: &BodyFacts, count: u32) -> store::Result<Id<Body>> {
    let (body, now) = (tx.id::<Body>(), tx.now());
    tx.exec(
        INSERT,
        &params![
            space,
            body,
            facts.kind,
            &facts.name,
            facts.parent,
            facts.position,
            facts.visibility,
            facts.members_published,
            facts.since,
            facts.until,
            now
        ],
    )?;
    seats::add_in(tx, space, body, count)?;
    let entry = Entry::new("gov.body.created", "gov-body", body);
    tx.record(entry.with("name", &facts.name).with("kind", facts.kind.code()).amount("seats", i64::from(count)));
    Ok(body)
}

/// Changes what is said of a body, and how many seats it has: new ones are numbered on, the last vacant ones go.
///
/// # Errors
/// [`store::Error::NotFound`]; [`Refused::Circle`]; [`Refused::SeatKept`] when a seat that would go is held.
pub fn update_in(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Body>, facts: &BodyFacts, count: u32) -> store::Result<()> {
    let before: Body = tx.one(ONE, &params![space, id])?.ok_or(store::Error::NotFound)?;
    if let Some(parent) = facts.parent {
        let bodies: Vec<Body> = tx.all(ALL, &params![space])?;
        if would_circle(&bodies, id, parent) {
            return Err(Refused::Circle.into());
        }
    }
    tx.exec(
        UPDATE,
        &params![
            space,
            id,
            facts.kind,
            &facts.name,
            facts.parent,
            facts.position,
            facts.visibility,
            facts.members_published,
            facts.since,
            facts.until
        ],
    )?;
    match count.checked_sub(before.seats) {
        Some(more) => seats::add_in(tx, space, id, more)?,
        None => seats::close_last_in(tx, space, id, before.seats - count)?,
    }
    let entry = Entry::new("gov.body.changed", "gov-body", id).with("name", &facts.name).with("seats", count);
    tx.record(entry.with("kind", facts.kind.code()));
    Ok(())
}
