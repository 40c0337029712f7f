//! `/s/{space}/capacity/visits`: visits of coaches and exchanges between associations, for who coaches; `…/coached/…` for the
//! association, in its own space.

mod form;
mod list;
mod show;

use actors::{Role, directory};
use axum::extract::Path;
use axum::response::Response;
use kernel::{Id, Text};
use store::Tx;
use web::{Allow, Error, Result, Route, Visit as Guest};

use super::private;
use crate::model::Refused;
use crate::model::visit::{Visit, VisitKey};
use crate::store::visits;

const COACH: Allow = Allow::Space(Role::Facilitator);

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/capacity/visits", COACH, list::show),
        Route::get("/s/{space}/capacity/visits/new", COACH, form::ask),
        Route::post("/s/{space}/capacity/visits/new", COACH, form::plan),
        Route::get("/s/{space}/capacity/visits/{visit}", COACH, show::show),
        Route::post("/s/{space}/capacity/visits/{visit}", COACH, show::hold),
        Route::post("/s/{space}/capacity/visits/{visit}/cancellation", COACH, show::cancel),
        Route::post("/s/{space}/capacity/visits/{visit}/commitments", COACH, show::commit),
        Route::post("/s/{space}/capacity/visits/{visit}/commitments/{commitment}/keeping", COACH, show::keep),
        Route::get("/s/{space}/capacity/coached/{visit}", Allow::Space(Role::Member), coached),
    ]
}

/// The visit of an address, for its coach; for everybody else there is none.
async fn own(guest: &Guest, word: &str) -> Result<Visit> {
    let visit: Id<Visit> = word.parse().map_err(|_| Error::NotFound)?;
    let key = VisitKey { space: guest.space()?.id, visit };
    let visit = visits::one(guest.db(), key).await?.ok_or(Error::NotFound)?;
    let account = guest.signed_in.as_ref().ok_or(Error::SignInFirst)?.account.id;
    if visit.coach == account { Ok(visit) } else { Err(Error::NotFound) }
}

/// The name of an association.
async fn name_of(guest: &Guest, id: Id<directory::Actor>) -> Result<Text> {
    Ok(directory::standing(guest.db(), id).await?.map(|actor| actor.facts.name).unwrap_or_default())
}

async fn write<R: Send + 'static>(
    guest: &Guest,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<std::result::Result<R, Refused>> {
    match guest.db().write(guest.stream()?, guest.who(), act).await {
        Ok(done) => Ok(Ok(done)),
        Err(error) => Ok(Err(error.refusal::<Refused>()?)),
    }
}

fn path(guest: &Guest, visit: Id<Visit>, below: &str) -> String {
    let path = guest.path(&format!("capacity/visits/{visit}"));
    if below.is_empty() { path } else { format!("{path}/{below}") }
}

/// A visit for the association that was visited.
async fn coached(guest: Guest, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let id: Id<Visit> = id.parse().map_err(|_| Error::NotFound)?;
    let space = guest.space()?;
    let organisation = directory::resolve(guest.db(), space.organisation).await?.unwrap_or(space.organisation);
    let visit = visits::one_about(guest.db(), organisation, id).await?.ok_or(Error::NotFound)?;
    Ok(private(show::read(&guest, &visit).await?))
}
