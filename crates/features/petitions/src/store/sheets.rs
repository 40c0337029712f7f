use actors::accounts::Account;
use jiff::Timestamp;
use kernel::{Id, Lang};
use store::{Db, Entry, Sealed, SealedColumn, Secret, Tx, params};
use web::table::PAGE_ROWS;

use super::signatures::{self, Ready};
use super::{petitions, unreadable};
use crate::Refused;
use crate::model::sheet::{Keyed, Outcome, Pass, SheetState};
use crate::model::{Key, State};

/// What is sealed of a pass of keying.
pub const SEALED: SealedColumn = SealedColumn {
    table: "petition_keyed",
    key: &["space_id", "petition", "sheet", "pass"],
    id: "id",
    column: "data",
    context: CONTEXT,
};
const CONTEXT: &str = "petition_keyed.data";

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT number, lines, lang, commune, state, printed_at, first_by, second_by FROM petition_sheet \
             WHERE space_id = $1 AND petition = $2 ",
            $rest
        )
    };
}

const ONE: &str = select!("AND number = $3");
const AFTER: &str = select!("AND number > $3 ORDER BY number LIMIT $4");
const RANGE: &str = select!("AND number BETWEEN $3 AND $4 ORDER BY number");
const LAST: &str =
    "SELECT number FROM petition_sheet WHERE space_id = $1 AND petition = $2 ORDER BY number DESC LIMIT 1";
const PRINT: &str = "INSERT INTO petition_sheet (space_id, petition, number, lines, lang, commune, state, printed_at) \
     VALUES ($1, $2, $3, $4, $5, $6, 'printed', $7)";
const MOVE: &str = "UPDATE petition_sheet SET state = $4 WHERE space_id = $1 AND petition = $2 AND number = $3";
const FIRST: &str = "UPDATE petition_sheet SET state = 'keyed-once', first_by = $4, first_at = $5 \
     WHERE space_id = $1 AND petition = $2 AND number = $3";
const SECOND: &str = "UPDATE petition_sheet SET state = 'keyed-twice', second_by = $4, second_at = $5 \
     WHERE space_id = $1 AND petition = $2 AND number = $3";
const SETTLE: &str = "UPDATE petition_sheet SET state = 'settled', settled_at = $4 \
     WHERE space_id = $1 AND petition = $2 AND number = $3";
const COUNTS: &str = "SELECT state, count FROM petition_sheet_count WHERE space_id = $1 AND petition = $2";
const COUNT: &str = "INSERT INTO petition_sheet_count (space_id, petition, state, count) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (space_id, petition, state) DO UPDATE SET count = petition_sheet_count.count + excluded.count";
const KEY: &str =
    "INSERT INTO petition_keyed (space_id, petition, sheet, pass, id, data) VALUES ($1, $2, $3, $4, $5, $6)";
const PASSES: &str =
    "SELECT id, data FROM petition_keyed WHERE space_id = $1 AND petition = $2 AND sheet = $3 ORDER BY pass";
const FORGET: &str = "DELETE FROM petition_keyed WHERE space_id = $1 AND petition = $2 AND sheet = $3";
const LINES: &str =
    "SELECT line, outcome FROM petition_line WHERE space_id = $1 AND petition = $2 AND sheet = $3 ORDER BY line";
const LINE: &str = "INSERT INTO petition_line (space_id, petition, sheet, line, outcome, leaf) \
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (space_id, petition, sheet, line) \
     DO UPDATE SET outcome = excluded.outcome, leaf = excluded.leaf WHERE petition_line.outcome = 'differs'";
const ERASE: &str = "DELETE FROM petition_keyed WHERE space_id = $1 AND petition = $2";

pub(super) const STATEMENTS: &[&str] = &[
    ONE, AFTER, RANGE, LAST, PRINT, MOVE, FIRST, SECOND, SETTLE, COUNTS, COUNT, KEY, PASSES, FORGET, LINES, LINE, ERASE,
];

/// A printed sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its number within the petition, from 1.
    pub number: u32,
    /// How many lines it has.
    pub lines: u16,
    /// The language in which it is printed.
    pub lang: Lang,
    /// The commune where it is signed, if that is known: what a line says for want of another.
    pub commune: Option<String>,
    /// How far it has come.
    pub state: SheetState,
    /// When it was printed.
    pub printed_at: Timestamp,
    /// Who keyed it in first.
    pub first_by: Option<Id<Account>>,
    /// Who keyed it in as the second one.
    pub second_by: Option<Id<Account>>,
}

store::row! { Sheet { number, lines, lang, commune, state, printed_at, first_by, second_by } }

/// A sheet.
///
/// # Errors
/// As [`Db::one`].
pub async fn one(db: &Db, key: Key, number: u32) -> store::Result<Option<Sheet>> {
    db.one(ONE, &params![key.space, key.petition, number]).await
}

/// The sheets after this number, a page and one more.
///
/// # Errors
/// As [`Db::all`].
pub async fn after(db: &Db, key: Key, number: u32) -> store::Result<Vec<Sheet>> {
    db.all(AFTER, &params![key.space, key.petition, number, PAGE_ROWS as i64 + 1]).await
}

/// The sheets from one number to another.
///
/// # Errors
/// As [`Db::all`].
pub async fn range(db: &Db, key: Key, first: u32, last: u32) -> store::Result<Vec<Sheet>> {
    db.all(RANGE, &params![key.space, key.petition, first, last]).await
}

/// How many sheets stand in each state.
///
/// # Errors
/// As [`Db::all`].
pub async fn counts(db: &Db, key: Key) -> store::Result<Vec<(SheetState, u64)>> {
    db.all(COUNTS, &params![key.space, key.petition]).await
}

/// Sheets that are to be printed.
#[derive(Debug, Clone)]
pub struct Order {
    /// How many.
    pub count: u32,
    /// The lines of each.
    pub lines: u16,
    /// In which language.
    pub lang: Lang,
    /// The commune where they are signed.
    pub commune: Option<String>,
}

/// Numbers new sheets; answers the first and the last number. To be written to the stream of the space.
///
/// # Errors
/// Whatever the engine meets.
pub fn print(tx: &mut Tx<'_>, key: Key, order: &Order) -> store::Result<(u32, u32)> {
    let (now, before): (_, u32) = (tx.now(), tx.one(LAST, &params![key.space, key.petition])?.unwrap_or(0));
    let (first, last) = (before + 1, before + order.count);
    for number in first..=last {
        let row = params![key.space, key.petition, number, order.lines, order.lang, &order.commune, now];
        tx.exec(PRINT, &row)?;
    }
    count(tx, key, SheetState::Printed, order.count.into())?;
    let entry = Entry::new("petition.sheets.printed", "petition", key.petition);
    tx.record(entry.with("first", first).with("last", last).amount("sheets", order.count.into()));
    Ok((first, last))
}

fn count(tx: &mut Tx<'_>, key: Key, state: SheetState, by: i64) -> store::Result<()> {
    tx.exec(COUNT, &params![key.space, key.petition, state, by]).map(|_| ())
}

fn recount(tx: &mut Tx<'_>, key: Key, from: SheetState, to: SheetState) -> store::Result<()> {
    count(tx, key, from, -1)?;
    count(tx, key, to, 1)
}

fn held(tx: &mut Tx<'_>, key: Key, number: u32) -> store::Result<Sheet> {
    tx.one(ONE, &params![key.space, key.petition, number])?.ok_or(store::Error::NotFound)
}

fn entry(kind: &'static str, key: Key, number: u32) -> Entry {
    Entry::new(kind, "petition", key.petition).with("sheet", number)
}

/// Gives a sheet out, takes it back to the table, or strikes it as lost, as long as nobody has keyed it in. To be written to
/// the stream of the space.
///
/// # Errors
/// [`Refused::OutOfTurn`]; whatever the engine meets.
pub fn place(tx: &mut Tx<'_>, key: Key, number: u32, to: SheetState) -> store::Result<()> {
    use SheetState::{Out, Printed, Void};
    let from = held(tx, key, number)?.state;
    if !matches!((from, to), (Printed, Out | Void) | (Out, Printed | Void) | (Void, Printed)) {
        return Err(Refused::OutOfTurn.into());
    }
    tx.exec(MOVE, &params![key.space, key.petition, number, to])?;
    recount(tx, key, from, to)?;
    tx.record(entry("petition.sheet.placed", key, number).with("state", to));
    Ok(())
}

/// Keeps what somebody keyed in of a sheet: the first pass, or the second one by somebody else. To be written to the stream
/// of the space, in the name of an account.
///
/// # Errors
/// [`Refused::NotOpen`] once the petition was filed: no line could become a signature; [`Refused::SameHand`] when the same account keyed the first pass; [`Refused::OutOfTurn`] when both are there or the
/// sheet is struck; whatever the engine meets.
pub fn key_in(tx: &mut Tx<'_>, key: Key, number: u32, lines: &[Keyed]) -> store::Result<SheetState> {
    if matches!(petitions::state_in(tx, key)?, Some(State::Filed | State::Ended)) {
        return Err(Refused::NotOpen.into());
    }
    let sheet = held(tx, key, number)?;
    let (now, by) = (tx.now(), tx.who().account_id());
    let (pass, to) = match sheet.state {
        SheetState::Printed | SheetState::Out => (1, SheetState::KeyedOnce),
        SheetState::KeyedOnce if sheet.first_by.map(Id::uuid) == by => return Err(Refused::SameHand.into()),
        SheetState::KeyedOnce => (2, SheetState::KeyedTwice),
        _ => return Err(Refused::OutOfTurn.into()),
    };
    let id: Id<Pass> = tx.id();
    let words = Secret::new(serde_json::to_string(lines).map_err(unreadable)?);
    let data = tx.keys().seal(CONTEXT, id.uuid(), &words);
    tx.exec(KEY, &params![key.space, key.petition, number, pass, id, data])?;
    let keyed = if pass == 1 { FIRST } else { SECOND };
    tx.exec(keyed, &params![key.space, key.petition, number, by, now])?;
    recount(tx, key, sheet.state, to)?;
    let filled = lines.iter().filter(|line| matches!(line, Keyed::Filled(_))).count();
    tx.record(entry("petition.sheet.keyed", key, number).with("pass", pass).with("lines", filled));
    Ok(to)
}

/// The passes of a sheet, opened: none, one or two.
///
/// # Errors
/// As [`Db::all`]; whatever keeps a sealed value from being opened.
pub async fn passes(db: &Db, key: Key, number: u32) -> store::Result<Vec<Vec<Keyed>>> {
    let rows: Vec<(Id<Pass>, Sealed)> = db.all(PASSES, &params![key.space, key.petition, number]).await?;
    let open = |(id, data): (Id<Pass>, Sealed)| {
        let words = db.keys().open(CONTEXT, id.uuid(), &data)?;
        serde_json::from_str(words.reveal()).map_err(unreadable)
    };
    rows.into_iter().map(open).collect()
}

/// What became of the lines of a sheet, as far as that is known.
///
/// # Errors
/// As [`Db::all`].
pub async fn lines(db: &Db, key: Key, number: u32) -> store::Result<Vec<(u16, Outcome)>> {
    db.all(LINES, &params![key.space, key.petition, number]).await
}

/// Takes a line into the list and the log, once. To be written to [`Key::log`].
///
/// # Errors
/// [`Refused::OutOfTurn`] when the line was settled before; as [`signatures::sign`].
pub fn sign_line(tx: &mut Tx<'_>, key: Key, number: u32, line: u16, ready: Ready) -> store::Result<()> {
    let signed = signatures::sign(tx, key, ready)?;
    match set_line(tx, key, number, line, Outcome::Signed, Some(signed.leaf))? {
        true => Ok(()),
        false => Err(Refused::OutOfTurn.into()),
    }
}

fn set_line(tx: &mut Tx<'_>, key: Key, sheet: u32, line: u16, to: Outcome, leaf: Option<u64>) -> store::Result<bool> {
    let leaf = leaf.map(|leaf| leaf as i64);
    Ok(tx.exec(LINE, &params![key.space, key.petition, sheet, line, to, leaf])? > 0)
}

/// Keeps what became of the lines that are no signatures, and settles the sheet when nothing is left to be done: then what
/// was keyed in is forgotten. To be written to the stream of the space. Answers whether the sheet is settled.
///
/// # Errors
/// Whatever the engine meets.
pub fn conclude(tx: &mut Tx<'_>, key: Key, number: u32, outcomes: &[(u16, Outcome)]) -> store::Result<bool> {
    let sheet = held(tx, key, number)?;
    for (line, outcome) in outcomes {
        set_line(tx, key, number, *line, *outcome, None)?;
    }
    let lines: Vec<(u16, Outcome)> = tx.all(LINES, &params![key.space, key.petition, number])?;
    let is_settled = lines.len() == usize::from(sheet.lines) && lines.iter().all(|(_, outcome)| outcome.is_settled());
    if is_settled && sheet.state == SheetState::KeyedTwice {
        let now = tx.now();
        tx.exec(SETTLE, &params![key.space, key.petition, number, now])?;
        tx.exec(FORGET, &params![key.space, key.petition, number])?;
        recount(tx, key, sheet.state, SheetState::Settled)?;
    }
    let mut told = entry("petition.sheet.compared", key, number).with("settled", is_settled);
    for outcome in Outcome::ALL {
        let count = lines.iter().filter(|(_, other)| other == outcome).count();
        told = told.amount(outcome.code(), count as i64);
    }
    tx.record(told);
    Ok(is_settled)
}

/// Says in the journal that somebody looked at what was keyed in of a sheet. To be written to the stream of the space.
pub fn opened(tx: &mut Tx<'_>, key: Key, number: u32) {
    tx.record(entry("petition.sheet.opened", key, number));
}

/// Forgets what was keyed in of all sheets, with the personal data of a petition that has ended.
///
/// # Errors
/// Whatever the engine meets.
pub fn erase(tx: &mut Tx<'_>, key: Key) -> store::Result<u64> {
    tx.exec(ERASE, &params![key.space, key.petition])
}
