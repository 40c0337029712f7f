//! Opening the space of an association that the directory knows, together with whoever administers it first; and giving an
//! orphaned space a new administrator. Each in one write, so that no space is ever without anybody.

use kernel::{Id, Lang, Text};
use store::{Db, Stream, Tx, Who};

use crate::accounts::{Account, Login, Password, Ready};
use crate::directory::{self, NewActor};
use crate::spaces::{self, NewSpace, Space};
use crate::{Result, Role, memberships};

/// Whoever is to administer.
#[derive(Debug)]
pub enum Hand {
    /// With the account that she has.
    Account(Id<Account>),
    /// With a new one.
    Newcomer {
        /// Her name.
        name: Text,
        /// How she signs in.
        login: Login,
        /// Her password.
        password: Password,
        /// Her language.
        lang: Lang,
    },
}

/// As [`Hand`], the slow hashing done.
enum Prepared {
    Account(Id<Account>),
    Newcomer { name: Text, ready: Box<Ready> },
}

impl Prepared {
    async fn prepare(db: &Db, hand: Hand) -> Result<Self> {
        match hand {
            Hand::Account(account) => Ok(Self::Account(account)),
            Hand::Newcomer { name, login, password, lang } => {
                let ready = Ready::prepare(db, login, Some(password), false, Some(lang)).await?;
                Ok(Self::Newcomer { name, ready: Box::new(ready) })
            }
        }
    }

    fn account_in(self, tx: &mut Tx<'_>) -> store::Result<Id<Account>> {
        match self {
            Self::Account(account) => Ok(account),
            Self::Newcomer { name, ready } => {
                let person = directory::create_in(tx, NewActor::person(name))?;
                ready.open_for(tx, person)
            }
        }
    }
}

/// Opens a space with its first administrator. `allowed` is asked first, in the same write, and says for which organisation and
/// under which name; `done` writes what belongs to it.
///
/// # Errors
/// What `allowed` and `done` refuse; as [`spaces::create`]; [`Refusal::LoginTaken`](crate::Refusal::LoginTaken).
pub async fn open(
    db: &Db,
    hand: Hand,
    allowed: impl FnOnce(&mut Tx<'_>) -> store::Result<NewSpace> + Send + 'static,
    done: impl FnOnce(&mut Tx<'_>, &Space, Id<Account>) -> store::Result<()> + Send + 'static,
) -> Result<(Id<Account>, Space)> {
    let ready = Prepared::prepare(db, hand).await?;
    let act = move |tx: &mut Tx<'_>| {
        let new = allowed(tx)?;
        let account = ready.account_in(tx)?;
        let space = spaces::create_in(tx, new)?;
        memberships::grant_in(tx, space.id, account, Role::Administrator)?;
        done(tx, &space, account)?;
        Ok((account, space))
    };
    Ok(db.write(Stream::COMMON, Who::system("opening"), act).await?)
}

/// Gives a space one more administrator, once `allowed` has agreed within the same write.
///
/// # Errors
/// What `allowed` refuses; [`Refusal::LoginTaken`](crate::Refusal::LoginTaken).
pub async fn hand_over(
    db: &Db,
    space: Id<Space>,
    hand: Hand,
    allowed: impl FnOnce(&mut Tx<'_>) -> store::Result<()> + Send + 'static,
) -> Result<Id<Account>> {
    let ready = Prepared::prepare(db, hand).await?;
    let act = move |tx: &mut Tx<'_>| {
        allowed(tx)?;
        let account = ready.account_in(tx)?;
        memberships::grant_in(tx, space, account, Role::Administrator)?;
        Ok(account)
    };
    Ok(db.write(Stream::space(space), Who::system("opening"), act).await?)
}
