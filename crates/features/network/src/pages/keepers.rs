//! Who of those that are signed in keeps which profile.

use actors::directory::Actor;
use actors::{Role, Space, spaces};
use kernel::Id;
use store::Stream;
use web::{Error, Form, Result, Visit};

use crate::Refused;
use crate::model::{By, Profile};
use crate::store::profiles;

/// The spaces in which this visitor is a secretary, with the one first that did something about the matter before.
pub(super) async fn spaces_about(visit: &Visit, before: Option<Id<Space>>) -> Result<Vec<Space>> {
    let mut spaces = own_spaces(visit).await?;
    spaces.sort_by_key(|space| Some(space.id) != before);
    Ok(spaces)
}

/// The spaces in which this visitor is a secretary.
pub(super) async fn own_spaces(visit: &Visit) -> Result<Vec<Space>> {
    let Some(signed_in) = &visit.signed_in else { return Ok(Vec::new()) };
    if signed_in.highest_role() < Role::Secretary {
        return Ok(Vec::new());
    }
    let all = spaces::all(visit.db()).await?;
    Ok(all.into_iter().filter(|space| signed_in.role_in(space.id) >= Role::Secretary).collect())
}

/// By what right this visitor keeps a profile: as a secretary of the organisation's space, or as one of the network where
/// nobody else does. Where she is one in several spaces, the form says for which she acts.
pub(super) async fn by(visit: &Visit, actor: Id<Actor>, profile: &Profile, form: &Form) -> Result<Option<By>> {
    let spaces = spaces_about(visit, profile.kept_by).await?;
    let house = profiles::house(visit.db(), actor).await?;
    let by = match house {
        Some(house) => spaces.iter().any(|space| space.id == house).then_some(By::House(house)),
        None => chosen(&spaces, form).map(|space| By::Network(space.id)),
    };
    Ok(by.filter(|by| by.keeps(house, profile.claimed_at)))
}

/// The space for which a secretary of the network acts: the chosen one, else the first.
pub(super) fn chosen<'a>(spaces: &'a [Space], form: &Form) -> Option<&'a Space> {
    spaces.iter().find(|space| space.slug == form.value("space")).or(spaces.first())
}

/// As [`by`], for who must keep it.
pub(super) async fn require(visit: &Visit, actor: Id<Actor>, profile: &Profile, form: &Form) -> Result<By> {
    by(visit, actor, profile, form).await?.ok_or_else(|| Error::told(Refused::NotKept.message()))
}

/// Writes to the journal of a space in the visitor's name; a refusal by one of our rules comes back apart, to be told beside
/// a field.
pub(super) async fn write<R: Send + 'static>(
    visit: &Visit,
    space: Id<Space>,
    act: impl FnOnce(&mut store::Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<std::result::Result<R, Refused>> {
    match visit.db().write(Stream::space(space), visit.who(), act).await {
        Ok(done) => Ok(Ok(done)),
        Err(error) => Ok(Err(error.refusal::<Refused>()?)),
    }
}
