//! The first run of an installation: its keeper, the first organisation and its space, in one write.

use kernel::{Id, Lang, Text};
use store::{Db, Stream, Tx, Who};

use crate::accounts::{Account, Login, Password, Ready, none_yet_in};
use crate::directory::{self, NewActor};
use crate::spaces::{self, NewSpace, Space};
use crate::{Refusal, Result, Role, memberships};

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

/// Makes the keeper, who also administers the new space of the first organisation.
///
/// # Errors
/// [`Refusal::SetUpAlready`] when the installation has an account, and what making each of them may refuse.
pub async fn first_run(db: &Db, first: FirstRun) -> Result<(Id<Account>, Space)> {
    let FirstRun { organisation, slug, keeper, login, password, lang } = first;
    let ready = Ready::prepare(db, login, Some(password), true, Some(lang)).await?;
    let act = move |tx: &mut Tx<'_>| {
        if !none_yet_in(tx)? {
            return Err(Refusal::SetUpAlready.into());
        }
        let house = directory::create_in(tx, NewActor::organisation(organisation.clone()))?;
        let space = spaces::create_in(tx, NewSpace { slug, name: organisation, organisation: house, listed: true })?;
        let keeper = directory::create_in(tx, NewActor::person(keeper))?;
        let account = ready.open_for(tx, keeper)?;
        memberships::grant_in(tx, space.id, account, Role::Administrator)?;
        Ok((account, space))
    };
    Ok(db.write(Stream::COMMON, Who::system("first run"), act).await?)
}
