//! The voice is opened and made silent.

use axum::response::{IntoResponse, Response};
use store::Tx;
use web::{Error, Form, Result, Visit};

use super::{of_the_voice, overview, see};
use crate::store::voice::{self, NewVoice};

/// Opens it under the name that was typed; one that was silent speaks again under its own.
pub(super) async fn open(visit: Visit, mut form: Form) -> Result<Response> {
    of_the_voice(&visit).await?;
    if let Some(voice) = voice::get(visit.db()).await? {
        visit.db().write(visit.stream()?, visit.who(), move |tx| voice::reopen(tx, voice.id)).await?;
        return Ok(see(&visit, "", "federation-opened"));
    }
    let handle = form.words("handle", 2..=30).to_lowercase();
    if form.is_good() && !is_handle(&handle) {
        form.fault("handle", "federation-fault-handle");
    }
    if !form.is_good() {
        return Ok(overview::page(&visit, &form).await?.invalid().into_response());
    }
    let origin = visit.origin();
    let drawing = move || NewVoice::draw(handle, Some(origin));
    let new = tokio::task::spawn_blocking(drawing).await.map_err(Error::fault)?.map_err(Error::fault)?;
    visit.db().write(visit.stream()?, visit.who(), move |tx: &mut Tx<'_>| voice::open(tx, new)).await?;
    Ok(see(&visit, "", "federation-opened"))
}

/// Makes it silent.
pub(super) async fn close(visit: Visit) -> Result<Response> {
    of_the_voice(&visit).await?;
    let voice = voice::get(visit.db()).await?.ok_or(Error::NotFound)?;
    visit.db().write(visit.stream()?, visit.who(), move |tx| voice::close(tx, voice.id)).await?;
    Ok(see(&visit, "", "federation-was-closed"))
}

/// Letters without accents, digits and underscores: what every program of the fediverse takes as a name.
fn is_handle(handle: &str) -> bool {
    let inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    handle.starts_with(|c: char| c.is_ascii_lowercase()) && handle.chars().all(inner)
}

#[cfg(test)]
mod tests {
    use super::is_handle;

    #[test]
    fn a_name_is_one_that_every_program_takes() {
        for good in ["joussour", "fmas_2", "a1"] {
            assert!(is_handle(good), "{good}");
        }
        for bad in ["", "2a", "e-joussour", "é", "جسور", "a b", "Joussour", "a@b"] {
            assert!(!is_handle(bad), "{bad}");
        }
    }
}
