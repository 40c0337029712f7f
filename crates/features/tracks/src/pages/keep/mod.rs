//! `/s/{space}/tracks`: for the space that accompanies people. Who accompanies sees who is on a track and how far; what somebody
//! gathered only where she lets it be seen; who validates sees what she was asked to look at, while she looks.

mod handover;
mod home;
mod new;
mod people;
mod person;
mod requests;
mod statements;
mod track;

use actors::Role;
use actors::accounts::Account;
use kernel::Id;
use web::{Allow, Error, Result, Route, Visit};

use crate::model::{Framework, Key, Portfolio, Track};
use crate::store::{portfolios, tracks};

const SEE: Allow = Allow::Space(Role::Member);
const GUIDE: Allow = Allow::Space(Role::Facilitator);
const LEAD: Allow = Allow::Space(Role::Officer);

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/tracks", SEE, home::show),
        Route::get("/s/{space}/tracks/new", LEAD, new::ask),
        Route::post("/s/{space}/tracks/new", LEAD, new::open),
        Route::get("/s/{space}/tracks/requests", SEE, requests::list),
        Route::get("/s/{space}/tracks/requests/{request}", SEE, requests::show),
        Route::post("/s/{space}/tracks/requests/{request}", SEE, requests::find),
        Route::get("/s/{space}/tracks/requests/{request}/files/{piece}", SEE, requests::fetch),
        Route::get("/s/{space}/tracks/of/{track}", GUIDE, track::show),
        Route::get("/s/{space}/tracks/of/{track}/framework", SEE, track::framework),
        Route::post("/s/{space}/tracks/of/{track}/validators", LEAD, track::appoint),
        Route::post("/s/{space}/tracks/of/{track}/validators/{account}/removal", LEAD, track::dismiss),
        Route::post("/s/{space}/tracks/of/{track}/closure", LEAD, track::close),
        Route::get("/s/{space}/tracks/of/{track}/people", GUIDE, people::show),
        Route::post("/s/{space}/tracks/of/{track}/people", GUIDE, people::invite),
        Route::post("/s/{space}/tracks/of/{track}/list", GUIDE, people::invite_many),
        Route::get("/s/{space}/tracks/of/{track}/statements", GUIDE, statements::list),
        Route::get("/s/{space}/tracks/people/{portfolio}", GUIDE, person::show),
        Route::get("/s/{space}/tracks/people/{portfolio}/files/{piece}", GUIDE, person::fetch),
        Route::post("/s/{space}/tracks/people/{portfolio}/renewal", GUIDE, person::renew),
        Route::post("/s/{space}/tracks/people/{portfolio}/removal", GUIDE, person::take_back),
        Route::post("/s/{space}/tracks/people/{portfolio}/handover", LEAD, handover::ask),
        Route::post("/s/{space}/tracks/people/{portfolio}/handover/agreement", LEAD, handover::agree),
        Route::post("/s/{space}/tracks/people/{portfolio}/handover/removal", LEAD, handover::take_back),
        Route::post("/s/{space}/tracks/people/{portfolio}/statement", LEAD, person::qualify),
        Route::post("/s/{space}/tracks/statements/{statement}/withdrawal", LEAD, statements::withdraw),
        Route::post("/s/{space}/tracks/statements/{statement}/name", LEAD, statements::end_name),
    ]
}

/// The account of the visitor.
fn account(visit: &Visit) -> Result<Id<Account>> {
    Ok(visit.signed_in.as_ref().ok_or(Error::SignInFirst)?.account.id)
}

/// The track of an address, with its framework.
async fn track_of(visit: &Visit, word: &str) -> Result<(Track, Framework)> {
    let id: Id<Track> = word.parse().map_err(|_| Error::NotFound)?;
    let track = tracks::one(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)?;
    let framework = tracks::framework(visit.db(), &track).await?;
    Ok((track, framework))
}

/// The portfolio of an address in this space.
async fn portfolio_of(visit: &Visit, word: &str) -> Result<Portfolio> {
    let portfolio: Id<Portfolio> = word.parse().map_err(|_| Error::NotFound)?;
    let key = Key { space: visit.space()?.id, portfolio };
    portfolios::one(visit.db(), key).await?.ok_or(Error::NotFound)
}

/// The address of a page of a track.
fn path(visit: &Visit, track: Id<Track>, below: &str) -> String {
    let path = visit.path(&format!("tracks/of/{track}"));
    if below.is_empty() { path } else { format!("{path}/{below}") }
}
