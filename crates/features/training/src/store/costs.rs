use std::collections::BTreeMap;

use actors::{Account, Space};
use jiff::civil::{Date, date};
use kernel::Id;
use store::{Db, Entry, FromRow, Keys, Row, Sealed, SealedColumn, Secret, Tx, params};
use uuid::Uuid;

use super::plan;
use crate::model::cost::{Basis, Expense, Heading, Line};
use crate::model::{Cohort, Programme, Refused};

/// What is sealed of an expense.
pub const SEALED: SealedColumn = SealedColumn {
    table: "training_expense",
    key: &["space_id", "cohort", "id"],
    id: "id",
    column: "data",
    context: CONTEXT,
};
const CONTEXT: &str = "training_expense.data";

const LINES: &str = "SELECT id, heading, basis, quantity, price, words FROM training_budget_line \
     WHERE space_id = $1 AND owner = $2 ORDER BY id LIMIT 200";
const ADD: &str = "INSERT INTO training_budget_line (space_id, owner, id, heading, basis, quantity, price, words) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const DROP: &str = "DELETE FROM training_budget_line WHERE space_id = $1 AND owner = $2 AND id = $3";
const RATES: &str = "SELECT b.owner, b.id, b.heading, b.basis, b.quantity, b.price, b.words FROM training_programme p \
     JOIN training_budget_line b ON b.space_id = p.space_id AND b.owner = p.id WHERE p.space_id = $1 ORDER BY b.owner, b.id";
const BUDGETS: &str = "SELECT b.owner, b.id, b.heading, b.basis, b.quantity, b.price, b.words FROM training_cohort c \
     JOIN training_budget_line b ON b.space_id = c.space_id AND b.owner = c.id \
     WHERE c.space_id = $1 AND c.first_day >= $2 AND c.first_day <= $3 ORDER BY b.owner, b.id";
const SPENT: &str = "SELECT heading, CAST(SUM(centimes) AS BIGINT) FROM training_expense \
     WHERE space_id = $1 AND cohort = $2 GROUP BY heading";
const SPENT_IN_YEAR: &str = "SELECT e.cohort, e.heading, CAST(SUM(e.centimes) AS BIGINT) FROM training_cohort c \
     JOIN training_expense e ON e.space_id = c.space_id AND e.cohort = c.id \
     WHERE c.space_id = $1 AND c.first_day >= $2 AND c.first_day <= $3 GROUP BY e.cohort, e.heading";
const EXPENSES: &str = "SELECT id, heading, on_day, centimes, reverses, noted_by, data FROM training_expense \
     WHERE space_id = $1 AND cohort = $2 AND (on_day, id) < ($3, $4) ORDER BY on_day DESC, id DESC LIMIT $5";
const EXPENSE: &str = "SELECT id, heading, on_day, centimes, reverses, noted_by, data FROM training_expense \
     WHERE space_id = $1 AND cohort = $2 AND id = $3";
const REVERSED: &str = "SELECT reverses FROM training_expense \
     WHERE space_id = $1 AND cohort = $2 AND reverses IS NOT NULL ORDER BY reverses";
const IS_REVERSED: &str = "SELECT 1 FROM training_expense WHERE space_id = $1 AND cohort = $2 AND reverses = $3";
const NOTE: &str = "INSERT INTO training_expense (space_id, cohort, id, heading, on_day, centimes, reverses, noted_by, data) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

pub(super) const STATEMENTS: &[&str] =
    &[LINES, ADD, DROP, RATES, BUDGETS, SPENT, SPENT_IN_YEAR, EXPENSES, EXPENSE, REVERSED, IS_REVERSED, NOTE];

/// Lines of one budget.
pub const MOST_LINES: usize = 100;

/// Whose budget it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// A programme's rates.
    Programme(Id<Programme>),
    /// A cohort's own budget.
    Cohort(Id<Cohort>),
}

impl Owner {
    const fn uuid(self) -> Uuid {
        match self {
            Self::Programme(id) => id.uuid(),
            Self::Cohort(id) => id.uuid(),
        }
    }

    fn entry(self, kind: &'static str) -> Entry {
        match self {
            Self::Programme(id) => Entry::new(kind, "training-programme", id),
            Self::Cohort(id) => Entry::new(kind, "training-cohort", id),
        }
    }

    fn is_there(self, tx: &mut Tx<'_>, space: Id<Space>) -> store::Result<()> {
        match self {
            Self::Programme(id) => plan::programme_in(tx, space, id).map(drop),
            Self::Cohort(id) => plan::cohort_in(tx, space, id).map(drop),
        }
    }
}

/// The lines of a budget.
///
/// # Errors
/// As [`Db::all`].
pub async fn lines(db: &Db, space: Id<Space>, owner: Owner) -> store::Result<Vec<Line>> {
    db.all(LINES, &params![space, owner.uuid()]).await
}

/// What a line says before it has an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLine {
    /// What it goes to.
    pub heading: Heading,
    /// For each of what the price is paid.
    pub basis: Basis,
    /// How many for each.
    pub quantity: i32,
    /// The price of one, in centimes.
    pub price: i64,
    /// What exactly.
    pub words: String,
}

/// Adds a line.
///
/// # Errors
/// [`Refused::Gone`]; [`Refused::Full`] beyond [`MOST_LINES`]; as [`Tx::exec`].
pub fn add(tx: &mut Tx<'_>, space: Id<Space>, owner: Owner, new: &NewLine) -> store::Result<Id<Line>> {
    owner.is_there(tx, space)?;
    let there: Vec<Line> = tx.all(LINES, &params![space, owner.uuid()])?;
    if there.len() >= MOST_LINES {
        return Err(Refused::TooManyLines.into());
    }
    let id = tx.id();
    let NewLine { heading, basis, quantity, price, words } = new;
    tx.exec(ADD, &params![space, owner.uuid(), id, *heading, *basis, *quantity, *price, words])?;
    tx.record(owner.entry("training.budget.changed").with("heading", heading).with("price", price));
    Ok(id)
}

/// Takes a line out.
///
/// # Errors
/// [`Refused::Gone`]; as [`Tx::exec`].
pub fn drop_line(tx: &mut Tx<'_>, space: Id<Space>, owner: Owner, id: Id<Line>) -> store::Result<()> {
    if tx.exec(DROP, &params![space, owner.uuid(), id])? == 0 {
        return Err(Refused::Gone.into());
    }
    tx.record(owner.entry("training.budget.changed").with("removed", id));
    Ok(())
}

/// Gives a cohort the rates of its programme as its own budget, to be changed there.
///
/// # Errors
/// [`Refused::OutOfTurn`] where it has a budget already; [`Refused::Gone`]; as [`Tx::exec`].
pub fn adopt(tx: &mut Tx<'_>, space: Id<Space>, cohort: Id<Cohort>) -> store::Result<()> {
    let of = plan::cohort_in(tx, space, cohort)?;
    let own: Vec<Line> = tx.all(LINES, &params![space, cohort])?;
    if !own.is_empty() {
        return Err(Refused::OutOfTurn.into());
    }
    let rates: Vec<Line> = tx.all(LINES, &params![space, of.programme])?;
    for Line { heading, basis, quantity, price, words, .. } in &rates {
        let id: Id<Line> = tx.id();
        tx.exec(ADD, &params![space, cohort, id, *heading, *basis, *quantity, *price, words])?;
    }
    tx.record(Owner::Cohort(cohort).entry("training.budget.changed").with("adopted", rates.len()));
    Ok(())
}

/// Lines by whose they are.
pub type Budgets = BTreeMap<Uuid, Vec<Line>>;

struct Owned(Uuid, Line);

impl FromRow for Owned {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let owner = columns.take()?;
        let (id, heading, basis) = (columns.take()?, columns.take()?, columns.take()?);
        let (quantity, price, words) = (columns.take()?, columns.take()?, columns.take()?);
        Ok(Self(owner, Line { id, heading, basis, quantity, price, words }))
    }
}

fn sorted(rows: Vec<Owned>) -> Budgets {
    let mut budgets = Budgets::new();
    for Owned(owner, line) in rows {
        budgets.entry(owner).or_default().push(line);
    }
    budgets
}

/// The rates of all programmes.
///
/// # Errors
/// As [`Db::all`].
pub async fn rates(db: &Db, space: Id<Space>) -> store::Result<Budgets> {
    Ok(sorted(db.all(RATES, &params![space]).await?))
}

/// The budgets of all cohorts that begin in a year.
///
/// # Errors
/// As [`Db::all`].
pub async fn budgets(db: &Db, space: Id<Space>, year: i16) -> store::Result<Budgets> {
    Ok(sorted(db.all(BUDGETS, &params![space, date(year, 1, 1), date(year, 12, 31)]).await?))
}

/// What was spent for a cohort, by heading.
///
/// # Errors
/// As [`Db::all`].
pub async fn spent(db: &Db, space: Id<Space>, cohort: Id<Cohort>) -> store::Result<BTreeMap<Heading, i64>> {
    let rows: Vec<(Heading, i64)> = db.all(SPENT, &params![space, cohort]).await?;
    Ok(rows.into_iter().collect())
}

/// What was spent for the cohorts that begin in a year, by cohort and heading.
///
/// # Errors
/// As [`Db::all`].
pub async fn spent_in_year(
    db: &Db,
    space: Id<Space>,
    year: i16,
) -> store::Result<BTreeMap<Id<Cohort>, BTreeMap<Heading, i64>>> {
    let rows: Vec<(Id<Cohort>, Heading, i64)> =
        db.all(SPENT_IN_YEAR, &params![space, date(year, 1, 1), date(year, 12, 31)]).await?;
    let mut spent: BTreeMap<Id<Cohort>, BTreeMap<Heading, i64>> = BTreeMap::new();
    for (cohort, heading, centimes) in rows {
        spent.entry(cohort).or_default().insert(heading, centimes);
    }
    Ok(spent)
}

struct Found(Expense, Sealed);

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (id, heading, on, centimes) = (columns.take()?, columns.take()?, columns.take()?, columns.take()?);
        let (reverses, noted_by, data) = (columns.take()?, columns.take()?, columns.take()?);
        Ok(Self(Expense { id, heading, on, centimes, reverses, noted_by, words: String::new() }, data))
    }
}

impl Found {
    fn open(self, keys: &Keys) -> store::Result<Expense> {
        let opened = keys.open(CONTEXT, self.0.id.uuid(), &self.1)?;
        Ok(Expense { words: opened.reveal().clone(), ..self.0 })
    }
}

/// What was spent for a cohort, the latest first, a page of it.
///
/// # Errors
/// As [`Db::all`]; a fault when what was sealed does not open.
pub async fn expenses(
    db: &Db,
    space: Id<Space>,
    cohort: Id<Cohort>,
    after: Option<(Date, Id<Expense>)>,
    limit: u32,
) -> store::Result<Vec<Expense>> {
    let (day, id) = match after {
        Some((day, id)) => (day.to_string(), id),
        None => ("9999-99-99".to_owned(), Id::from_uuid(Uuid::max())),
    };
    let rows: Vec<Found> = db.all(EXPENSES, &params![space, cohort, day, id, limit]).await?;
    rows.into_iter().map(|row| row.open(db.keys())).collect()
}

/// Expenses of a cohort that were taken back.
///
/// # Errors
/// As [`Db::all`].
pub async fn reversed(db: &Db, space: Id<Space>, cohort: Id<Cohort>) -> store::Result<Vec<Id<Expense>>> {
    db.all(REVERSED, &params![space, cohort]).await
}

/// An expense to be noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewExpense {
    /// What it went to.
    pub heading: Heading,
    /// When it was paid.
    pub on: Date,
    /// How much, in centimes.
    pub centimes: i64,
    /// The invoice, the receipt.
    pub words: String,
    /// Who notes it.
    pub by: Option<Id<Account>>,
}

/// Notes an expense.
///
/// # Errors
/// [`Refused::Gone`]; as [`Tx::exec`].
pub fn note(tx: &mut Tx<'_>, space: Id<Space>, cohort: Id<Cohort>, new: &NewExpense) -> store::Result<Id<Expense>> {
    plan::cohort_in(tx, space, cohort)?;
    write(tx, space, cohort, new, None)
}

fn write(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    cohort: Id<Cohort>,
    new: &NewExpense,
    reverses: Option<Id<Expense>>,
) -> store::Result<Id<Expense>> {
    let id: Id<Expense> = tx.id();
    let NewExpense { heading, on, centimes, words, by } = new;
    let data = tx.keys().seal(CONTEXT, id.uuid(), &Secret::new(words.clone()));
    tx.exec(NOTE, &params![space, cohort, id, *heading, *on, *centimes, reverses, *by, data])?;
    let entry = Entry::new("training.expense.noted", "training-cohort", cohort).at(*on).with("heading", heading);
    tx.record(entry.amount("centimes", *centimes));
    Ok(id)
}

/// Takes an expense back: by one below zero, on the same day, so that both are seen.
///
/// # Errors
/// [`Refused::Gone`]; [`Refused::OutOfTurn`] for one that was taken back, or takes one back; as [`Tx::exec`].
pub fn reverse(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    cohort: Id<Cohort>,
    id: Id<Expense>,
    by: Option<Id<Account>>,
) -> store::Result<()> {
    let found: Option<Found> = tx.one(EXPENSE, &params![space, cohort, id])?;
    let expense = found.ok_or(Refused::Gone)?.open(tx.keys())?;
    if expense.reverses.is_some() || tx.one::<i64>(IS_REVERSED, &params![space, cohort, id])?.is_some() {
        return Err(Refused::OutOfTurn.into());
    }
    let Expense { heading, on, centimes, words, .. } = expense;
    write(tx, space, cohort, &NewExpense { heading, on, centimes: -centimes, words, by }, Some(id)).map(drop)
}
