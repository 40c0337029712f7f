//! The first run of an installation: its keeper, the first organisation and its space, in one write.

use kernel::Text;
use store::{Db, Error as StoreError, Stream, Who};

use crate::accounts::{Account, Login, NewAccount, Password};
use crate::directory::{self, NewActor};
use crate::spaces::{self, NewSpace, Space};
use crate::{Refusal, Result, Role, memberships};
use kernel::{Id, Lang};

/// What the first-run page asks for.
#[derive(Debug)]
pub struct FirstRun {
    /// The name of the first organisation.
    pub organisation: Text,
    /// The short name of its space.
    pub slug: String,
    /// The name of the person who runs the installation.
    pub keeper: Text,
    /// How she signs in.
    pub login: Login,
    /// Her password.
    pub password: Password,
    /// Her language.
    pub lang: Lang,
}

const ANY_ACCOUNT: &str = "SELECT id FROM account ORDER BY id LIMIT 1";

pub(crate) const STATEMENTS: &[&str] = &[ANY_ACCOUNT];

/// Makes the keeper, who also administers the new space of the first organisation.
///
/// # Errors
/// [`Refusal::BadLink`] when the installation has an account already, and what making each of them may refuse.
pub async fn first_run(db: &Db, first: FirstRun) -> Result<(Id<Account>, Space)> {
    let FirstRun { organisation, slug, keeper, login, password, lang } = first;
    // The person is made inside the write: the hash, which is slow, is made before it with a place to be filled.
    let nobody = Id::from_uuid(uuid::Uuid::nil());
    let new = NewAccount { person: nobody, login, password: Some(password), keeper: true, lang: Some(lang) };
    let mut account = new.hashed(db).await?;
    let act = move |tx: &mut store::Tx<'_>| {
        if tx.one::<Id<Account>>(ANY_ACCOUNT, &[])?.is_some() {
            return Err(StoreError::from(Refusal::BadLink));
        }
        let house = directory::create_in(tx, NewActor::organisation(organisation.clone()))?;
        let space = spaces::create_in(tx, NewSpace { slug, name: organisation, organisation: house, listed: true })?;
        account.person = directory::create_in(tx, NewActor::person(keeper))?;
        let account = account.insert(tx)?;
        memberships::grant_in(tx, space.id, account, Role::Administrator)?;
        Ok((account, space))
    };
    Ok(db.write(Stream::COMMON, Who::system("first run"), act).await?)
}
