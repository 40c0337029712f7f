use actors::Space;
use jiff::civil::Date;
use kernel::{Id, Lang, fold};
use store::{Db, Entry, Tx, params};

use crate::model::watch::{House, Show, silent_before};

macro_rules! houses {
    ($rest:literal) => {
        concat!(
            "SELECT house, slug, name, name_key, opened_on, administrators, administered_on, active_on, overdue, next_due, claimed \
             FROM toolkit_house WHERE space_id = $1 ",
            $rest
        )
    };
}

const ALL: &str = houses!(
    "AND (name_key LIKE $5 OR name LIKE $6) AND (name_key, house) > ($2, $3) ORDER BY name_key, house LIMIT $4"
);
const ORPHANED: &str = houses!(
    "AND (administrators = 0 OR (opened_on < $7 AND COALESCE(administered_on, opened_on) < $7)) \
     AND (name_key LIKE $5 OR name LIKE $6) AND (name_key, house) > ($2, $3) ORDER BY name_key, house LIMIT $4"
);
const LATE: &str = houses!(
    "AND overdue > 0 \
     AND (name_key LIKE $5 OR name LIKE $6) AND (name_key, house) > ($2, $3) ORDER BY name_key, house LIMIT $4"
);
const SILENT: &str = houses!(
    "AND COALESCE(active_on, opened_on) < $7 \
     AND (name_key LIKE $5 OR name LIKE $6) AND (name_key, house) > ($2, $3) ORDER BY name_key, house LIMIT $4"
);
const ONE: &str = houses!("AND house = $2");
const COUNTS: &str = "SELECT COUNT(*), \
     CAST(COALESCE(SUM(CASE WHEN administrators = 0 OR (opened_on < $2 AND COALESCE(administered_on, opened_on) < $2) THEN 1 ELSE 0 END), 0) AS BIGINT), \
     CAST(COALESCE(SUM(CASE WHEN overdue > 0 THEN 1 ELSE 0 END), 0) AS BIGINT), \
     CAST(COALESCE(SUM(CASE WHEN COALESCE(active_on, opened_on) < $2 THEN 1 ELSE 0 END), 0) AS BIGINT) \
     FROM toolkit_house WHERE space_id = $1";
const INSERT: &str = "INSERT INTO toolkit_house (space_id, house, slug, name, name_key, opened_on, administrators, administered_on, \
     active_on, overdue, next_due, claimed, noted_at) VALUES ($1, $2, $3, $4, $5, $6, 1, NULL, $6, 0, NULL, FALSE, $7) \
     ON CONFLICT (space_id, house) DO NOTHING";
const NOTE: &str = "UPDATE toolkit_house SET name = $3, name_key = $4, administrators = $5, administered_on = $6, active_on = $7, \
     overdue = $8, next_due = $9, claimed = $10, noted_at = $11 WHERE space_id = $1 AND house = $2";
const CLAIMED: &str = "UPDATE toolkit_house SET claimed = $3 WHERE space_id = $1 AND house = $2";
const TAKEN: &str = "UPDATE toolkit_house SET claimed = FALSE, administrators = administrators + 1, administered_on = $3, active_on = $3 \
     WHERE space_id = $1 AND house = $2";
const REMOVE: &str = "DELETE FROM toolkit_house WHERE space_id = $1 AND house = $2";
const GUARD: &str = "INSERT INTO toolkit_guardian (space_id, guardian, since_at) VALUES ($1, $2, $3) \
     ON CONFLICT (space_id, guardian) DO UPDATE SET since_at = excluded.since_at, until_at = NULL";
const GUARDIANS: &str = "SELECT guardian FROM toolkit_guardian WHERE space_id = $1 AND until_at IS NULL";
const UNGUARD: &str =
    "UPDATE toolkit_guardian SET until_at = $3 WHERE space_id = $1 AND guardian = $2 AND until_at IS NULL";
const SPACES: &str = "SELECT id FROM space WHERE id > $1 ORDER BY id LIMIT 200";

pub(super) const STATEMENTS: &[&str] = &[
    ALL, ORPHANED, LATE, SILENT, ONE, COUNTS, INSERT, NOTE, CLAIMED, TAKEN, REMOVE, GUARD, GUARDIANS, UNGUARD, SPACES,
];

/// How many spaces there are of each kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub all: i64,
    /// Without anybody who administers them.
    pub orphaned: i64,
    /// With deadlines that have passed.
    pub late: i64,
    /// In which nobody does anything.
    pub silent: i64,
}

store::row! { Counts { all, orphaned, late, silent } }

impl Counts {
    /// How many a list shows.
    pub const fn of(self, show: Show) -> i64 {
        match show {
            Show::All => self.all,
            Show::Orphaned => self.orphaned,
            Show::Late => self.late,
            Show::Silent => self.silent,
        }
    }
}

/// Which spaces of a programme are wanted.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// How they are doing.
    pub show: Show,
    /// What stands in their names, in whichever script; empty for all.
    pub words: &'a str,
}

impl From<Show> for Wanted<'_> {
    fn from(show: Show) -> Self {
        Self { show, words: "" }
    }
}

/// What is looked for within a name; marks that stand for any letter are letters of no name.
fn within(words: &str) -> String {
    format!("%{}%", words.replace(['%', '_', '\\'], " ").trim())
}

/// A page of the spaces that a programme looks after, by name: what sorts behind `after`, at most `most`.
///
/// # Errors
/// As [`Db::all`].
pub async fn list(
    db: &Db,
    space: Id<Space>,
    wanted: impl Into<Wanted<'_>>,
    after: Option<(String, Id<Space>)>,
    most: i64,
) -> store::Result<Vec<House>> {
    let Wanted { show, words } = wanted.into();
    let (folded, words) = (within(&fold(words)), within(words));
    let (key, house) = after.unwrap_or((String::new(), Id::from_uuid(uuid::Uuid::nil())));
    let silent = silent_before(db.world().today());
    match show {
        Show::All => db.all(ALL, &params![space, key, house, most, folded, words]).await,
        Show::Late => db.all(LATE, &params![space, key, house, most, folded, words]).await,
        Show::Orphaned => db.all(ORPHANED, &params![space, key, house, most, folded, words, silent]).await,
        Show::Silent => db.all(SILENT, &params![space, key, house, most, folded, words, silent]).await,
    }
}

/// How many there are of each kind.
///
/// # Errors
/// As [`Db::one`].
pub async fn counts(db: &Db, space: Id<Space>) -> store::Result<Counts> {
    let silent = silent_before(db.world().today());
    Ok(db.one(COUNTS, &params![space, silent]).await?.unwrap_or_default())
}

/// One of them.
///
/// # Errors
/// As [`Db::one`].
pub async fn one(db: &Db, space: Id<Space>, house: Id<Space>) -> store::Result<Option<House>> {
    db.one(ONE, &params![space, house]).await
}

/// From now on the programme looks after a space that was just opened.
///
/// # Errors
/// As [`Tx::exec`].
pub fn add(tx: &mut Tx<'_>, space: Id<Space>, house: &Space) -> store::Result<()> {
    let (now, today) = (tx.now(), tx.today());
    tx.exec(INSERT, &params![space, house.id, &house.slug, &house.name, key(house), today, now])?;
    tx.exec(GUARD, &params![house.id, space, now])?;
    Ok(())
}

fn key(house: &Space) -> String {
    fold(house.name.in_lang(Lang::Fr).1)
}

/// What was seen of a space.
#[derive(Debug, Clone)]
pub struct Seen {
    /// The space.
    pub space: Space,
    /// How many administer it.
    pub administrators: i32,
    /// The last day on which one of them did something.
    pub administered_on: Option<Date>,
    /// The last day on which anybody did.
    pub active_on: Option<Date>,
    /// How many deadlines have passed.
    pub overdue: i32,
    /// The next one.
    pub next_due: Option<Date>,
    /// Whether a handover waits.
    pub claimed: bool,
}

impl Seen {
    /// Whether the list says so already.
    pub fn is_known(&self, house: &House) -> bool {
        let Self { space, administrators, administered_on, active_on, overdue, next_due, claimed } = self;
        space.name == house.name
            && (*administrators, *overdue, *claimed) == (house.administrators, house.overdue, house.claimed)
            && (*administered_on, *active_on, *next_due) == (house.administered_on, house.active_on, house.next_due)
    }
}

/// Notes what was seen, in one write of the programme's stream.
///
/// # Errors
/// As [`Tx::exec`].
pub fn note(tx: &mut Tx<'_>, space: Id<Space>, seen: &[Seen]) -> store::Result<()> {
    let now = tx.now();
    for one in seen {
        let house = &one.space;
        tx.exec(
            NOTE,
            &params![
                space,
                house.id,
                &house.name,
                key(house),
                one.administrators,
                one.administered_on,
                one.active_on,
                one.overdue,
                one.next_due,
                one.claimed,
                now
            ],
        )?;
    }
    let entry = Entry::new("toolkit.houses.noted", "space", space);
    tx.record(entry.amount("houses", i64::try_from(seen.len()).unwrap_or(i64::MAX)));
    Ok(())
}

/// The list says at once that a handover waits, or no longer does.
///
/// # Errors
/// As [`Tx::exec`].
pub(super) fn mark_claimed(tx: &mut Tx<'_>, space: Id<Space>, house: Id<Space>, claimed: bool) -> store::Result<()> {
    tx.exec(CLAIMED, &params![space, house, claimed]).map(|_| ())
}

/// The list says at once that somebody took a space over.
///
/// # Errors
/// As [`Tx::exec`].
pub(super) fn mark_taken(tx: &mut Tx<'_>, space: Id<Space>, house: Id<Space>) -> store::Result<()> {
    let today = tx.today();
    tx.exec(TAKEN, &params![space, house, today]).map(|_| ())
}

/// The programmes that look after a space.
///
/// # Errors
/// As [`Db::all`].
pub async fn guardians(db: &Db, house: Id<Space>) -> store::Result<Vec<Id<Space>>> {
    db.all(GUARDIANS, &params![house]).await
}

/// A space wants to be looked after no longer: in its own stream.
///
/// # Errors
/// [`store::Error::NotFound`] where that programme does not look after it.
pub fn dismiss(tx: &mut Tx<'_>, house: Id<Space>, guardian: Id<Space>) -> store::Result<()> {
    let now = tx.now();
    if tx.exec(UNGUARD, &params![house, guardian, now])? == 0 {
        return Err(store::Error::NotFound);
    }
    tx.exec(REMOVE, &params![guardian, house])?;
    tx.record(Entry::new("toolkit.guardian.dismissed", "space", guardian));
    Ok(())
}

/// The spaces after this one, for the rounds of chores.
///
/// # Errors
/// As [`Db::all`].
pub async fn spaces(db: &Db, after: Id<Space>) -> store::Result<Vec<Id<Space>>> {
    db.all(SPACES, &params![after]).await
}
