//! What is done to a webhook, a verb each.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use web::{Result, Visit};

use super::{hook_of, new, path_of};
use crate::model::{Paused, Signer};
use crate::store;

type Of = Path<(String, String)>;

/// Sends a message that says only that the way works.
pub(crate) async fn ping(visit: Visit, Path((_, id)): Of) -> Result<Response> {
    let (hook, space) = (hook_of(&visit, &id).await?, visit.space()?.id);
    let path = path_of(&visit, &hook);
    visit.db().write(visit.stream()?, visit.who(), move |tx| store::ping(tx, space, hook.id)).await?;
    Ok(visit.see_saying(path, "hooks-pinged").into_response())
}

/// Stops it.
pub(crate) async fn pause(visit: Visit, Path((_, id)): Of) -> Result<Response> {
    let (hook, space) = (hook_of(&visit, &id).await?, visit.space()?.id);
    let path = path_of(&visit, &hook);
    let act = move |tx: &mut ::store::Tx<'_>| store::pause(tx, space, hook.id, Paused::ByHand);
    visit.db().write(visit.stream()?, visit.who(), act).await?;
    Ok(visit.see_saying(path, "hooks-paused").into_response())
}

/// Lets it go on where it was.
pub(crate) async fn wake(visit: Visit, Path((_, id)): Of) -> Result<Response> {
    let (hook, space) = (hook_of(&visit, &id).await?, visit.space()?.id);
    let path = path_of(&visit, &hook);
    visit.db().write(visit.stream()?, visit.who(), move |tx| store::wake(tx, space, hook.id)).await?;
    Ok(visit.see_saying(path, "hooks-woken").into_response())
}

/// Gives it a new secret, shown once.
pub(crate) async fn renew(visit: Visit, Path((_, id)): Of) -> Result<Response> {
    let (hook, space) = (hook_of(&visit, &id).await?, visit.space()?.id);
    let (path, signer) = (path_of(&visit, &hook), Signer::new(visit.world()));
    let secret = signer.secret().reveal().clone();
    visit.db().write(visit.stream()?, visit.who(), move |tx| store::renew(tx, space, &hook, &signer)).await?;
    Ok(new::secret_page(&visit, &path, &secret).into_response())
}

/// Takes it away.
pub(crate) async fn remove(visit: Visit, Path((_, id)): Of) -> Result<Response> {
    let (hook, space) = (hook_of(&visit, &id).await?, visit.space()?.id);
    visit.db().write(visit.stream()?, visit.who(), move |tx| store::remove(tx, space, hook.id)).await?;
    Ok(visit.see_saying(visit.path("hooks"), "hooks-removed").into_response())
}
