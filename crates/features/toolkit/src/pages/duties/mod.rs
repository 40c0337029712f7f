//! The legal calendar of an association.

mod calendar;
mod list;
mod new;
mod pack;
mod show;
mod step;

use actors::Role;
use kernel::Id;
use web::{Allow, Error, Result, Route, Visit};

use crate::model::duty::{Duty, Key};
use crate::store::duties;

pub(crate) use show::name_of;

/// Who sees what is due.
const SEE: Allow = Allow::Space(Role::Member);
/// Who files.
const KEEP: Allow = Allow::Space(Role::Secretary);
/// Whoever has the secret address of the calendar.
const ANYONE: Allow = Allow::Space(Role::Visitor);

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/s/{space}/obligations", SEE, list::show),
        Route::get("/s/{space}/obligations/past", SEE, list::past),
        Route::get("/s/{space}/obligations/new", KEEP, new::choose),
        Route::get("/s/{space}/obligations/new/{code}", KEEP, new::show),
        Route::post("/s/{space}/obligations/new/{code}", KEEP, new::act),
        Route::get("/s/{space}/obligations/calendar", KEEP, calendar::show),
        Route::post("/s/{space}/obligations/calendar", KEEP, calendar::make),
        Route::post("/s/{space}/obligations/calendar/end", KEEP, calendar::end),
        Route::get("/s/{space}/obligations/feed/{token}", ANYONE, calendar::feed),
        Route::get("/s/{space}/obligations/{duty}", SEE, show::show),
        Route::post("/s/{space}/obligations/{duty}/pack", KEEP, pack::fetch),
        Route::get("/s/{space}/obligations/{duty}/steps", KEEP, step::show),
        Route::post("/s/{space}/obligations/{duty}/steps", KEEP, step::act).upload(),
        Route::get("/s/{space}/obligations/{duty}/proofs/{step}", KEEP, step::proof),
    ]
}

/// The obligation of an address.
async fn duty_of(visit: &Visit, word: &str) -> Result<(Key, Duty)> {
    let duty: Id<Duty> = word.parse().map_err(|_| Error::NotFound)?;
    let key = Key { space: visit.space()?.id, duty };
    Ok((key, duties::one(visit.db(), key).await?.ok_or(Error::NotFound)?))
}

/// The address of an obligation.
fn path(visit: &Visit, duty: Id<Duty>, below: &str) -> String {
    let path = visit.path(&format!("obligations/{duty}"));
    if below.is_empty() { path } else { format!("{path}/{below}") }
}
