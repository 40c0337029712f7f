//! Memberships and clearances: who may do what in a space, since when, and by whose decision.
//!
//! A change of role ends one row and begins another, so that who could do what on any past day can be told. The rights
//! belong to the account, never to the person: merging two persons of the directory gives nobody anything.

use jiff::Timestamp;
use kernel::{Id, Text};
use store::{Db, Entry, Stream, Tx, Who, params};

use crate::accounts::Account;
use crate::directory::Actor;
use crate::{Refusal, Result, Role, Space};

/// One account's role in a space, while it lasts or as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// Its identity within the space.
    pub id: Id<Self>,
    /// Whose it is.
    pub account: Id<Account>,
    /// The person behind the account.
    pub person: Id<Actor>,
    /// That person's name.
    pub name: Text,
    /// What it lets do.
    pub role: Role,
    /// Since when.
    pub since_at: Timestamp,
    /// Until when, if it has ended.
    pub until_at: Option<Timestamp>,
}

store::row! { Membership { id, account, person, name, role, since_at, until_at } }

/// One account's access to a sealed compartment of a space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clearance {
    /// Its identity within the space.
    pub id: Id<Self>,
    /// Whose it is.
    pub account: Id<Account>,
    /// The person behind the account.
    pub person: Id<Actor>,
    /// That person's name.
    pub name: Text,
    /// The compartment, by its code.
    pub compartment: String,
    /// Since when.
    pub since_at: Timestamp,
    /// Until when, if it has ended.
    pub until_at: Option<Timestamp>,
}

store::row! { Clearance { id, account, person, name, compartment, since_at, until_at } }

const CURRENT: &str = "SELECT m.id, m.account, r.id, r.name, m.role, m.since_at, m.until_at
    FROM membership m
    JOIN account a ON a.id = m.account JOIN actor p ON p.id = a.person JOIN actor r ON r.id = p.root
    WHERE m.space_id = $1 AND m.until_at IS NULL AND a.closed_at IS NULL
    ORDER BY r.sort_key, m.id";
const HISTORY: &str = "SELECT m.id, m.account, r.id, r.name, m.role, m.since_at, m.until_at
    FROM membership m
    JOIN account a ON a.id = m.account JOIN actor p ON p.id = a.person JOIN actor r ON r.id = p.root
    WHERE m.space_id = $1 AND m.account = $2
    ORDER BY m.since_at, m.id";
const ROLE: &str = "SELECT id, role FROM membership WHERE space_id = $1 AND account = $2 AND until_at IS NULL";
const OTHER_ADMINISTRATORS: &str = "SELECT COUNT(*) FROM membership m JOIN account a ON a.id = m.account
    WHERE m.space_id = $1 AND m.account <> $2 AND m.role = 'administrator' AND m.until_at IS NULL
    AND a.closed_at IS NULL";
const INSERT: &str = "INSERT INTO membership (space_id, id, account, role, since_at, granted_by)
    VALUES ($1, $2, $3, $4, $5, $6)";
const END: &str = "UPDATE membership SET until_at = $3, ended_by = $4 WHERE space_id = $1 AND id = $2";
const CLEARED: &str = "SELECT c.id, c.account, r.id, r.name, c.compartment, c.since_at, c.until_at
    FROM clearance c
    JOIN account a ON a.id = c.account JOIN actor p ON p.id = a.person JOIN actor r ON r.id = p.root
    WHERE c.space_id = $1 AND c.until_at IS NULL AND a.closed_at IS NULL
    ORDER BY c.compartment, r.sort_key, c.id";
const CLEARANCE: &str = "SELECT id FROM clearance
    WHERE space_id = $1 AND account = $2 AND compartment = $3 AND until_at IS NULL";
const CLEAR: &str = "INSERT INTO clearance (space_id, id, account, compartment, since_at, granted_by)
    VALUES ($1, $2, $3, $4, $5, $6)";
const UNCLEAR: &str = "UPDATE clearance SET until_at = $3, ended_by = $4 WHERE space_id = $1 AND id = $2";
const UNCLEAR_ALL: &str = "UPDATE clearance SET until_at = $3, ended_by = $4
    WHERE space_id = $1 AND account = $2 AND until_at IS NULL";
const SPACES_OF: &str = "SELECT space_id, role FROM membership WHERE account = $1 AND until_at IS NULL";

pub(crate) const STATEMENTS: &[&str] = &[
    CURRENT,
    HISTORY,
    ROLE,
    OTHER_ADMINISTRATORS,
    INSERT,
    END,
    CLEARED,
    CLEARANCE,
    CLEAR,
    UNCLEAR,
    UNCLEAR_ALL,
    SPACES_OF,
];

/// Who may do what in a space today, by name.
pub async fn current(db: &Db, space: Id<Space>) -> Result<Vec<Membership>> {
    Ok(db.all(CURRENT, &params![space]).await?)
}

/// The roles that an account has had in a space, the first one first.
pub async fn history(db: &Db, space: Id<Space>, account: Id<Account>) -> Result<Vec<Membership>> {
    Ok(db.all(HISTORY, &params![space, account]).await?)
}

/// The spaces that an account belongs to today, with its role in each.
pub async fn of_account(db: &Db, account: Id<Account>) -> Result<Vec<(Id<Space>, Role)>> {
    Ok(db.all(SPACES_OF, &params![account]).await?)
}

/// Gives an account a role in a space, in place of the one that it has, if any.
///
/// # Errors
/// [`Refusal::BadRole`] for visitor, which needs no grant; [`Refusal::LastAdministrator`]; [`Refusal::UnknownAccount`].
pub async fn grant(db: &Db, who: Who, space: Id<Space>, account: Id<Account>, role: Role) -> Result<()> {
    Ok(db.write(Stream::space(space), who, move |tx| grant_in(tx, space, account, role)).await?)
}

/// As [`grant`], within a write of the space's stream.
///
/// # Errors
/// As [`grant`].
pub fn grant_in(tx: &mut Tx<'_>, space: Id<Space>, account: Id<Account>, role: Role) -> store::Result<()> {
    if role == Role::Visitor {
        return Err(Refusal::BadRole.into());
    }
    crate::accounts::require_open(tx, account)?;
    if let Some((held, before)) = held(tx, space, account)? {
        if before == role {
            tx.record(Entry::new("membership.confirmed", "account", account).with("role", role.code()));
            return Ok(());
        }
        keep_an_administrator(tx, space, account, before)?;
        end_row(tx, space, held)?;
    }
    let (id, now, hand) = (tx.id::<Membership>(), tx.now(), crate::hand(tx));
    tx.exec(INSERT, &params![space, id, account, role, now, hand])?;
    tx.record(Entry::new("membership.granted", "account", account).with("role", role.code()));
    Ok(())
}

/// Ends an account's role in a space, and with it its clearances there.
///
/// # Errors
/// [`Refusal::NoMembership`], [`Refusal::LastAdministrator`].
pub async fn end(db: &Db, who: Who, space: Id<Space>, account: Id<Account>) -> Result<()> {
    let act = move |tx: &mut Tx<'_>| {
        let (id, role) = held(tx, space, account)?.ok_or(Refusal::NoMembership)?;
        keep_an_administrator(tx, space, account, role)?;
        end_row(tx, space, id)?;
        let (now, hand) = (tx.now(), crate::hand(tx));
        tx.exec(UNCLEAR_ALL, &params![space, account, now, hand])?;
        tx.record(Entry::new("membership.ended", "account", account).with("role", role.code()));
        Ok(())
    };
    Ok(db.write(Stream::space(space), who, act).await?)
}

/// Who is cleared for which sealed compartment of a space today.
pub async fn clearances(db: &Db, space: Id<Space>) -> Result<Vec<Clearance>> {
    Ok(db.all(CLEARED, &params![space]).await?)
}

/// Clears an account for a sealed compartment of a space. Doing it again changes nothing.
///
/// # Errors
/// [`Refusal::NoMembership`] when the account has no role in the space.
pub async fn clear(db: &Db, who: Who, space: Id<Space>, account: Id<Account>, compartment: String) -> Result<()> {
    let act = move |tx: &mut Tx<'_>| {
        held(tx, space, account)?.ok_or(Refusal::NoMembership)?;
        if clearance(tx, space, account, &compartment)?.is_none() {
            let (id, now, hand) = (tx.id::<Clearance>(), tx.now(), crate::hand(tx));
            tx.exec(CLEAR, &params![space, id, account, &compartment, now, hand])?;
        }
        tx.record(Entry::new("clearance.granted", "account", account).with("compartment", compartment.as_str()));
        Ok(())
    };
    Ok(db.write(Stream::space(space), who, act).await?)
}

/// Ends an account's clearance for a compartment.
///
/// # Errors
/// [`Refusal::NoMembership`] when it is not cleared.
pub async fn unclear(db: &Db, who: Who, space: Id<Space>, account: Id<Account>, compartment: String) -> Result<()> {
    let act = move |tx: &mut Tx<'_>| {
        let id = clearance(tx, space, account, &compartment)?.ok_or(Refusal::NoMembership)?;
        let (now, hand) = (tx.now(), crate::hand(tx));
        tx.exec(UNCLEAR, &params![space, id, now, hand])?;
        tx.record(Entry::new("clearance.ended", "account", account).with("compartment", compartment.as_str()));
        Ok(())
    };
    Ok(db.write(Stream::space(space), who, act).await?)
}

/// An account's role in a space, within a write.
pub(crate) fn role_in(tx: &mut Tx<'_>, space: Id<Space>, account: Id<Account>) -> store::Result<Role> {
    Ok(held(tx, space, account)?.map_or(Role::Visitor, |(_, role)| role))
}

fn held(tx: &mut Tx<'_>, space: Id<Space>, account: Id<Account>) -> store::Result<Option<(Id<Membership>, Role)>> {
    tx.one(ROLE, &params![space, account])
}

fn clearance(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    account: Id<Account>,
    compartment: &str,
) -> store::Result<Option<Id<Clearance>>> {
    tx.one(CLEARANCE, &params![space, account, compartment])
}

fn end_row(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Membership>) -> store::Result<()> {
    let (now, hand) = (tx.now(), crate::hand(tx));
    tx.exec(END, &params![space, id, now, hand]).map(|_| ())
}

/// Refuses to take the role `before` from `account` when nobody else administers the space.
fn keep_an_administrator(tx: &mut Tx<'_>, space: Id<Space>, account: Id<Account>, before: Role) -> store::Result<()> {
    if before != Role::Administrator {
        return Ok(());
    }
    match tx.one::<i64>(OTHER_ADMINISTRATORS, &params![space, account])? {
        Some(others) if others > 0 => Ok(()),
        _ => Err(Refusal::LastAdministrator.into()),
    }
}
