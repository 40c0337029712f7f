//! Invitations: a link that lets one person into a space with a role, good once, for fourteen days.
//!
//! Who hands the link over, and how, is the inviter's affair: on paper, by telephone, by mail. Only its hash is stored.

use jiff::{SignedDuration, Timestamp};
use kernel::{Id, Text};
use store::{Db, Entry, Stream, Tx, Who, params};

use crate::accounts::{Account, Login, Password, Ready};
use crate::directory::{Actor, NewActor, create_in, root_in};
use crate::memberships::{grant_in, role_in};
use crate::{Refusal, Result, Role, Space, Token};

/// How long a link is good.
pub const LIFETIME: SignedDuration = SignedDuration::from_hours(14 * 24);

/// An invitation, as the space's administrators see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Its identity within the space.
    pub id: Id<Self>,
    /// The role that it gives.
    pub role: Role,
    /// The person whom it is for, if the directory knows them.
    pub person: Option<Id<Actor>>,
    /// That person's name.
    pub name: Option<Text>,
    /// When it was made.
    pub issued_at: Timestamp,
    /// Until when it is good.
    pub expires_at: Timestamp,
    /// When it was accepted, if it was.
    pub accepted_at: Option<Timestamp>,
    /// When it was withdrawn, if it was.
    pub withdrawn_at: Option<Timestamp>,
}

store::row! { Invitation { id, role, person, name, issued_at, expires_at, accepted_at, withdrawn_at } }

impl Invitation {
    /// Whether it can still be accepted.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.accepted_at.is_none() && self.withdrawn_at.is_none() && self.expires_at > now
    }
}

/// Who accepts without having an account yet.
#[derive(Debug)]
pub struct Newcomer {
    /// Their name, where the invitation is not for a person of the directory.
    pub name: Text,
    /// The name under which they will sign in.
    pub login: Login,
    /// Their password.
    pub password: Password,
    /// The language that they read.
    pub lang: Option<kernel::Lang>,
}

macro_rules! invitation_columns {
    () => {
        "i.id, i.role, r.id, r.name, i.issued_at, i.expires_at, i.accepted_at, i.withdrawn_at
        FROM invitation i LEFT JOIN actor p ON p.id = i.person LEFT JOIN actor r ON r.id = p.root"
    };
}

/// Whoever made it must still administer the space, or a dismissed administrator could keep a door for later.
macro_rules! made_by_an_administrator {
    () => {
        "(i.issued_by IS NULL OR EXISTS (
            SELECT 1 FROM membership m JOIN account a ON a.id = m.account
            WHERE m.space_id = i.space_id AND m.account = i.issued_by AND m.role = 'administrator'
            AND m.until_at IS NULL AND a.closed_at IS NULL))"
    };
}

const LIST: &str = concat!(
    "SELECT ",
    invitation_columns!(),
    " WHERE i.space_id = $1 AND ",
    made_by_an_administrator!(),
    " ORDER BY i.id DESC LIMIT 200"
);
const FIND: &str = concat!(
    "SELECT ",
    invitation_columns!(),
    " WHERE i.space_id = $1 AND i.token_hash = $2 AND ",
    made_by_an_administrator!()
);
const INSERT: &str = "INSERT INTO invitation
    (space_id, id, role, person, token_hash, issued_by, issued_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const ACCEPT: &str = "UPDATE invitation SET accepted_at = $3, accepted_by = $4
    WHERE space_id = $1 AND id = $2 AND accepted_at IS NULL AND withdrawn_at IS NULL";
const WITHDRAW: &str = "UPDATE invitation SET withdrawn_at = $3
    WHERE space_id = $1 AND id = $2 AND accepted_at IS NULL AND withdrawn_at IS NULL";

pub(crate) const STATEMENTS: &[&str] = &[LIST, FIND, INSERT, ACCEPT, WITHDRAW];

/// The latest invitations of a space by those who administer it today, at most 200.
pub async fn list(db: &Db, space: Id<Space>) -> Result<Vec<Invitation>> {
    Ok(db.all(LIST, &params![space]).await?)
}

/// Makes a link that gives `role` in a space, for a person of the directory or for whoever holds it.
///
/// # Errors
/// [`Refusal::BadRole`] for visitor, which needs no invitation; [`Refusal::UnknownActor`].
pub async fn issue(db: &Db, who: Who, space: Id<Space>, role: Role, person: Option<Id<Actor>>) -> Result<Token> {
    if role == Role::Visitor {
        return Err(Refusal::BadRole.into());
    }
    let act = move |tx: &mut Tx<'_>| {
        let person = person.map(|person| root_in(tx, person)).transpose()?;
        let (id, token, now, hand) = (tx.id::<Invitation>(), Token::new(tx.world()), tx.now(), crate::hand(tx));
        tx.exec(INSERT, &params![space, id, role, person, token.hash(), hand, now, now + LIFETIME])?;
        tx.record(Entry::new("invitation.issued", "invitation", id).with("role", role.code()));
        Ok(token)
    };
    Ok(db.write(Stream::space(space), who, act).await?)
}

/// Takes an invitation back.
///
/// # Errors
/// [`Refusal::BadLink`] when it was accepted or withdrawn before.
pub async fn withdraw(db: &Db, who: Who, space: Id<Space>, id: Id<Invitation>) -> Result<()> {
    let act = move |tx: &mut Tx<'_>| {
        let now = tx.now();
        if tx.exec(WITHDRAW, &params![space, id, now])? == 0 {
            return Err(Refusal::BadLink.into());
        }
        tx.record(Entry::new("invitation.withdrawn", "invitation", id));
        Ok(())
    };
    Ok(db.write(Stream::space(space), who, act).await?)
}

/// The invitation behind a link, if the link is good.
///
/// # Errors
/// [`Refusal::BadLink`].
pub async fn open(db: &Db, space: Id<Space>, token: &Token) -> Result<Invitation> {
    let found: Option<Invitation> = db.one(FIND, &params![space, token.hash()]).await?;
    Ok(found.filter(|invitation| invitation.is_open(db.world().now())).ok_or(Refusal::BadLink)?)
}

/// Accepts with the account that is signed in. A higher role that it has already stays.
///
/// # Errors
/// [`Refusal::BadLink`], [`Refusal::UnknownAccount`].
pub async fn accept(db: &Db, space: Id<Space>, token: &Token, account: Id<Account>) -> Result<()> {
    let hash = token.hash();
    let act = move |tx: &mut Tx<'_>| {
        let invitation = open_in(tx, space, &hash)?;
        finish(tx, space, &invitation, account)
    };
    Ok(db.write(Stream::space(space), Who::account(account), act).await?)
}

/// Accepts as a newcomer: makes the account, and the person if the directory does not know them.
///
/// # Errors
/// [`Refusal::BadLink`], [`Refusal::LoginTaken`], [`Refusal::NameMissing`].
pub async fn accept_new(db: &Db, space: Id<Space>, token: &Token, newcomer: Newcomer) -> Result<Id<Account>> {
    open(db, space, token).await?;
    let Newcomer { name, login, password, lang } = newcomer;
    let ready = Ready::prepare(db, login, Some(password), false, lang).await?;
    let hash = token.hash();
    let act = move |tx: &mut Tx<'_>| {
        let invitation = open_in(tx, space, &hash)?;
        let person = match invitation.person {
            Some(person) => person,
            None => create_in(tx, NewActor::person(name))?,
        };
        let account = ready.open_for(tx, person)?;
        finish(tx, space, &invitation, account)?;
        Ok(account)
    };
    Ok(db.write(Stream::space(space), Who::system("invitation"), act).await?)
}

fn open_in(tx: &mut Tx<'_>, space: Id<Space>, hash: &[u8]) -> store::Result<Invitation> {
    let now = tx.now();
    let found: Option<Invitation> = tx.one(FIND, &params![space, hash])?;
    found.filter(|invitation| invitation.is_open(now)).ok_or_else(|| Refusal::BadLink.into())
}

fn finish(tx: &mut Tx<'_>, space: Id<Space>, invitation: &Invitation, account: Id<Account>) -> store::Result<()> {
    let now = tx.now();
    if tx.exec(ACCEPT, &params![space, invitation.id, now, account])? == 0 {
        return Err(Refusal::BadLink.into());
    }
    tx.record(Entry::new("invitation.accepted", "invitation", invitation.id).with("account", account.to_string()));
    if role_in(tx, space, account)? < invitation.role {
        grant_in(tx, space, account, invitation.role)?;
    }
    Ok(())
}
