//! Accounts: who can sign in, and by what proof.

mod ceremony;
mod limits;
mod login;
pub mod passkeys;
mod password;
pub mod recovery;
pub mod resets;
pub mod signin;
pub mod totp;

use jiff::Timestamp;
use kernel::{Id, Lang, Text};
use store::{Db, Entry, Sealed, SealedColumn, Secret, Stream, Tx, Who, params};

pub use self::limits::Limits;
use self::limits::Source;
pub use self::login::Login;
pub use self::password::{LONGEST, Password, SHORTEST};
use crate::directory::{Actor, ActorKind, standing_in};
use crate::sessions::{self, Session};
use crate::{Refusal, Result};

/// Who can sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its identity.
    pub id: Id<Self>,
    /// The person behind it, as the directory knows them today.
    pub person: Id<Actor>,
    /// That person's name.
    pub name: Text,
    /// Whether it is a keeper: one who runs the installation.
    pub keeper: bool,
    /// The language that its owner has chosen.
    pub lang: Option<Lang>,
}

store::row! { Account { id, person, name, keeper, lang } }

/// What a new account needs.
#[derive(Debug)]
pub struct NewAccount {
    /// The person behind it.
    pub person: Id<Actor>,
    /// The name under which they sign in.
    pub login: Login,
    /// The password; without one, the account is opened by a link of [`resets`].
    pub password: Option<Password>,
    /// Whether it is a keeper.
    pub keeper: bool,
    /// The language that its owner reads, if known.
    pub lang: Option<Lang>,
}

/// How well an account is kept, for its owner's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Safety {
    /// Whether it has a password.
    pub password: bool,
    /// Whether a code from an application is asked for.
    pub totp: bool,
    /// How many passkeys it has.
    pub passkeys: i64,
    /// How many recovery codes are left.
    pub recovery_codes: i64,
}

store::row! { Safety { password, totp, passkeys, recovery_codes } }

/// One account in the list that keepers see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its identity.
    pub id: Id<Account>,
    /// The person behind it.
    pub person: Id<Actor>,
    /// That person's name.
    pub name: Text,
    /// Whether it is a keeper.
    pub keeper: bool,
    /// Since when it exists.
    pub created_at: Timestamp,
    /// When it was closed, if it was.
    pub closed_at: Option<Timestamp>,
}

store::row! { Listed { id, person, name, keeper, created_at, closed_at } }

const LOGIN: &str = "account.login";

const GET: &str = "SELECT a.id, r.id, r.name, a.keeper, a.lang
    FROM account a JOIN actor p ON p.id = a.person JOIN actor r ON r.id = p.root
    WHERE a.id = $1 AND a.closed_at IS NULL";
const BY_LOGIN: &str = "SELECT a.id, r.id, r.name, a.keeper, a.lang
    FROM account a JOIN actor p ON p.id = a.person JOIN actor r ON r.id = p.root
    WHERE a.login_hash = $1 AND a.closed_at IS NULL";
const OF_PERSON: &str = "SELECT a.id, r.id, r.name, a.keeper, a.lang
    FROM account a JOIN actor p ON p.id = a.person JOIN actor r ON r.id = p.root
    WHERE p.root = $1 AND a.closed_at IS NULL ORDER BY a.id";
const LIST: &str = "SELECT a.id, r.id, r.name, a.keeper, a.created_at, a.closed_at
    FROM account a JOIN actor p ON p.id = a.person JOIN actor r ON r.id = p.root
    WHERE a.id > $1 ORDER BY a.id LIMIT 51";
const ANY: &str = "SELECT id FROM account ORDER BY id LIMIT 1";
const ANY_GENERATED: &str = "SELECT a.id FROM account a JOIN actor p ON p.id = a.person WHERE p.generated LIMIT 1";
const SAFETY: &str = "SELECT a.password IS NOT NULL, a.totp IS NOT NULL,
    (SELECT COUNT(*) FROM account_passkey k WHERE k.account = a.id),
    (SELECT COUNT(*) FROM account_recovery c WHERE c.account = a.id AND c.used_at IS NULL)
    FROM account a WHERE a.id = $1";
const TAKEN: &str = "SELECT id FROM account WHERE login_hash = $1";
const INSERT: &str = "INSERT INTO account (id, person, login, login_hash, password, keeper, lang, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const OPEN: &str = "SELECT id FROM account WHERE id = $1 AND closed_at IS NULL";
const READ_LOGIN: &str = "SELECT login FROM account WHERE id = $1";
const SET_LOGIN: &str = "UPDATE account SET login = $2, login_hash = $3 WHERE id = $1";
const SET_LANG: &str = "UPDATE account SET lang = $2 WHERE id = $1";
const SET_KEEPER: &str = "UPDATE account SET keeper = $2 WHERE id = $1";
const OTHER_KEEPERS: &str = "SELECT COUNT(*) FROM account WHERE keeper AND closed_at IS NULL AND id <> $1";
const READ_PASSWORD: &str = "SELECT password FROM account WHERE id = $1 AND closed_at IS NULL";
const SET_PASSWORD: &str = "UPDATE account SET password = $2 WHERE id = $1";
const CLOSE: &str = "UPDATE account SET closed_at = $2 WHERE id = $1";
const REOPEN: &str = "UPDATE account SET closed_at = NULL WHERE id = $1";
/// The spaces that this account alone administers.
const ALONE_AT: &str = "SELECT COUNT(*) FROM membership m
    WHERE m.account = $1 AND m.until_at IS NULL AND m.role = 'administrator' AND NOT EXISTS (
        SELECT 1 FROM membership o JOIN account a ON a.id = o.account
        WHERE o.space_id = m.space_id AND o.account <> $1 AND o.until_at IS NULL
        AND o.role = 'administrator' AND a.closed_at IS NULL)";

const STATEMENTS_HERE: &[&str] = &[
    GET,
    BY_LOGIN,
    OF_PERSON,
    LIST,
    ANY,
    ANY_GENERATED,
    SAFETY,
    TAKEN,
    INSERT,
    OPEN,
    READ_LOGIN,
    SET_LOGIN,
    SET_LANG,
    SET_KEEPER,
    OTHER_KEEPERS,
    READ_PASSWORD,
    SET_PASSWORD,
    CLOSE,
    REOPEN,
    ALONE_AT,
];

/// Every statement about accounts.
pub(crate) const STATEMENTS: [&[&str]; 7] = [
    STATEMENTS_HERE,
    ceremony::STATEMENTS,
    passkeys::STATEMENTS,
    recovery::STATEMENTS,
    resets::STATEMENTS,
    signin::STATEMENTS,
    totp::STATEMENTS,
];

/// The sealed columns of accounts.
pub(crate) const SEALED: [SealedColumn; 3] =
    [sealed("login", LOGIN), sealed("totp", totp::SECRET), sealed("totp_pending", totp::PENDING)];

const fn sealed(column: &'static str, context: &'static str) -> SealedColumn {
    SealedColumn { table: "account", key: &["id"], id: "id", column, context }
}

/// The account, unless it is closed.
pub async fn get(db: &Db, account: Id<Account>) -> Result<Option<Account>> {
    Ok(db.one(GET, &params![account]).await?)
}

/// The open account that signs in so.
pub async fn by_login(db: &Db, login: &Login) -> Result<Option<Account>> {
    Ok(db.one(BY_LOGIN, &params![login.hash(db.keys())]).await?)
}

/// The open accounts of a standing person of the directory.
pub async fn of_person(db: &Db, person: Id<Actor>) -> Result<Vec<Account>> {
    Ok(db.all(OF_PERSON, &params![person]).await?)
}

/// The accounts in the order of their making, closed ones too: up to 51 behind `after`, so that the 51st tells of more.
pub async fn list(db: &Db, after: Option<Id<Account>>) -> Result<Vec<Listed>> {
    let after = after.unwrap_or(Id::from_uuid(uuid::Uuid::nil()));
    Ok(db.all(LIST, &params![after]).await?)
}

/// Whether there is no account yet: the installation awaits its first keeper.
pub async fn none_yet(db: &Db) -> Result<bool> {
    Ok(db.one::<Id<Account>>(ANY, &[]).await?.is_none())
}

/// Whether there are accounts of generated people: the installation holds the demonstration, whose password everybody
/// knows.
pub async fn any_generated(db: &Db) -> Result<bool> {
    Ok(db.one::<Id<Account>>(ANY_GENERATED, &[]).await?.is_some())
}

/// As [`none_yet`], within a write.
pub(crate) fn none_yet_in(tx: &mut Tx<'_>) -> store::Result<bool> {
    Ok(tx.one::<Id<Account>>(ANY, &[])?.is_none())
}

/// How well an account is kept.
pub async fn safety(db: &Db, account: Id<Account>) -> Result<Option<Safety>> {
    Ok(db.one(SAFETY, &params![account]).await?)
}

/// The name under which an account signs in.
///
/// # Errors
/// [`Refusal::UnknownAccount`].
pub async fn login(db: &Db, account: Id<Account>) -> Result<Secret<String>> {
    let sealed: Sealed = db.one(READ_LOGIN, &params![account]).await?.ok_or(Refusal::UnknownAccount)?;
    Ok(db.keys().open(LOGIN, account.uuid(), &sealed)?)
}

/// Opens an account for a person of the directory.
///
/// # Errors
/// [`Refusal::LoginTaken`], [`Refusal::UnknownActor`], [`Refusal::KindsDiffer`] when it is an organisation's record.
pub async fn create(db: &Db, who: Who, new: NewAccount) -> Result<Id<Account>> {
    let NewAccount { person, login, password, keeper, lang } = new;
    let ready = Ready::prepare(db, login, password, keeper, lang).await?;
    Ok(db.write(Stream::COMMON, who, move |tx| ready.open_for(tx, person)).await?)
}

/// An account that only lacks its person: the password, whose hashing is slow, is hashed before the write begins.
pub(crate) struct Ready {
    login: Login,
    password: Option<String>,
    keeper: bool,
    lang: Option<Lang>,
}

impl Ready {
    pub(crate) async fn prepare(
        db: &Db,
        login: Login,
        password: Option<Password>,
        keeper: bool,
        lang: Option<Lang>,
    ) -> Result<Self> {
        let password = match password {
            Some(password) => Some(password.hash(db.world()).await?),
            None => None,
        };
        Ok(Self { login, password, keeper, lang })
    }

    /// Opens the account for a person, within a write.
    pub(crate) fn open_for(self, tx: &mut Tx<'_>, person: Id<Actor>) -> store::Result<Id<Account>> {
        let person = standing_in(tx, person)?;
        if person.kind != ActorKind::Person {
            return Err(Refusal::KindsDiffer.into());
        }
        let login_hash = require_free(tx, &self.login)?;
        let (id, now) = (tx.id::<Account>(), tx.now());
        let login = seal_login(tx, id, &self.login);
        tx.exec(INSERT, &params![id, person.id, login, login_hash, self.password, self.keeper, self.lang, now])?;
        tx.record(Entry::new("account.created", "account", id).with("keeper", self.keeper));
        Ok(id)
    }
}

fn require_free(tx: &mut Tx<'_>, login: &Login) -> store::Result<Vec<u8>> {
    let hash = login.hash(tx.keys());
    match tx.one::<Id<Account>>(TAKEN, &params![&hash])? {
        Some(_) => Err(Refusal::LoginTaken.into()),
        None => Ok(hash),
    }
}

fn seal_login(tx: &Tx<'_>, account: Id<Account>, login: &Login) -> Sealed {
    tx.keys().seal(LOGIN, account.uuid(), &Secret::from(login.reveal()))
}

/// Refuses when the account does not exist or is closed.
pub(crate) fn require_open(tx: &mut Tx<'_>, account: Id<Account>) -> store::Result<()> {
    tx.one::<Id<Account>>(OPEN, &params![account])?.map(|_| ()).ok_or_else(|| Refusal::UnknownAccount.into())
}

/// Lets an account sign in under another name.
///
/// # Errors
/// [`Refusal::LoginTaken`], [`Refusal::UnknownAccount`].
pub async fn change_login(db: &Db, who: Who, account: Id<Account>, login: Login) -> Result<()> {
    let act = move |tx: &mut Tx<'_>| {
        require_open(tx, account)?;
        let hash = require_free(tx, &login)?;
        let sealed = seal_login(tx, account, &login);
        tx.exec(SET_LOGIN, &params![account, sealed, hash])?;
        tx.record(Entry::new("account.login.changed", "account", account));
        Ok(())
    };
    Ok(db.write(Stream::COMMON, who, act).await?)
}

/// Notes the language that an account's owner has chosen.
pub async fn set_lang(db: &Db, who: Who, account: Id<Account>, lang: Lang) -> Result<()> {
    let act = move |tx: &mut Tx<'_>| {
        tx.exec(SET_LANG, &params![account, lang])?;
        tx.record(Entry::new("account.lang.changed", "account", account));
        Ok(())
    };
    Ok(db.write(Stream::COMMON, who, act).await?)
}

/// Makes an account a keeper, or no longer one.
///
/// # Errors
/// [`Refusal::LastKeeper`], [`Refusal::UnknownAccount`].
pub async fn set_keeper(db: &Db, who: Who, account: Id<Account>, keeper: bool) -> Result<()> {
    let act = move |tx: &mut Tx<'_>| {
        require_open(tx, account)?;
        if !keeper {
            leave_a_keeper(tx, account)?;
        }
        tx.exec(SET_KEEPER, &params![account, keeper])?;
        tx.record(Entry::new("account.keeper.changed", "account", account).with("keeper", keeper));
        Ok(())
    };
    Ok(db.write(Stream::COMMON, who, act).await?)
}

fn leave_a_keeper(tx: &mut Tx<'_>, account: Id<Account>) -> store::Result<()> {
    match tx.one::<i64>(OTHER_KEEPERS, &params![account])? {
        Some(others) if others > 0 => Ok(()),
        _ => Err(Refusal::LastKeeper.into()),
    }
}

/// Checks the password of whoever is signed in, asked for again before what would let somebody at a forgotten screen
/// keep the account.
///
/// # Errors
/// [`Refusal::WrongPassword`], [`Refusal::TooMany`], [`Refusal::UnknownAccount`].
pub async fn prove(db: &Db, limits: &Limits, account: Id<Account>, present: Secret<String>) -> Result<()> {
    limits.take(db.world().now(), &[Source::Code(account)])?;
    let hash: Option<Option<String>> = db.one(READ_PASSWORD, &params![account]).await?;
    if !password::verify(present, hash.ok_or(Refusal::UnknownAccount)?).await? {
        return Err(Refusal::WrongPassword.into());
    }
    limits.forgive(Source::Code(account));
    Ok(())
}

/// Changes the password of whoever knows the present one; all sessions but `kept` end.
///
/// # Errors
/// As [`prove`].
pub async fn change_password(
    db: &Db,
    limits: &Limits,
    account: Id<Account>,
    present: Secret<String>,
    chosen: Password,
    kept: Id<Session>,
) -> Result<()> {
    prove(db, limits, account, present).await?;
    let hash = chosen.hash(db.world()).await?;
    let act = move |tx: &mut Tx<'_>| {
        set_password_in(tx, account, &hash)?;
        sessions::revoke_others_in(tx, account, kept).map(|_| ())
    };
    Ok(db.write(Stream::COMMON, Who::account(account), act).await?)
}

/// Sets a password, within a write, and tells the journal. Links that would set another are worth nothing any more.
pub(crate) fn set_password_in(tx: &mut Tx<'_>, account: Id<Account>, hash: &str) -> store::Result<()> {
    tx.exec(SET_PASSWORD, &params![account, hash])?;
    resets::end_in(tx, account)?;
    tx.record(Entry::new("account.password.changed", "account", account));
    Ok(())
}

/// Closes an account: nobody signs in with it any more, and its sessions end. Its past stays.
///
/// # Errors
/// [`Refusal::LastKeeper`], [`Refusal::LastAdministrator`] of some space, [`Refusal::UnknownAccount`].
pub async fn close(db: &Db, who: Who, account: Id<Account>) -> Result<()> {
    let act = move |tx: &mut Tx<'_>| {
        require_open(tx, account)?;
        if tx.one::<Account>(GET, &params![account])?.is_some_and(|closing| closing.keeper) {
            leave_a_keeper(tx, account)?;
        }
        if tx.one::<i64>(ALONE_AT, &params![account])?.unwrap_or_default() > 0 {
            return Err(Refusal::LastAdministrator.into());
        }
        let now = tx.now();
        tx.exec(CLOSE, &params![account, now])?;
        sessions::revoke_all_in(tx, account)?;
        tx.record(Entry::new("account.closed", "account", account));
        Ok(())
    };
    Ok(db.write(Stream::COMMON, who, act).await?)
}

/// Opens a closed account again, with the roles that it had.
///
/// # Errors
/// [`Refusal::UnknownAccount`].
pub async fn reopen(db: &Db, who: Who, account: Id<Account>) -> Result<()> {
    let act = move |tx: &mut Tx<'_>| {
        if tx.exec(REOPEN, &params![account])? == 0 {
            return Err(Refusal::UnknownAccount.into());
        }
        tx.record(Entry::new("account.reopened", "account", account));
        Ok(())
    };
    Ok(db.write(Stream::COMMON, who, act).await?)
}
