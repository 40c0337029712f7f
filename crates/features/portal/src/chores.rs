//! What the newsroom does by itself: it publishes articles and episodes that wait for their hour.

use std::time::Duration;

use actors::Space;
use futures_util::FutureExt as _;
use kernel::Id;
use store::{Stream, Tx, Who};
use web::{App, Chore, Refusal, Result};

use crate::model::article::{Key, Refused};
use crate::model::radio::Episode;
use crate::pages::newsroom::letters;
use crate::store::radio::{episodes, steps};
use crate::store::{articles, due, versions};

/// How many articles, and how many episodes, one round publishes at most.
const MOST: u32 = 100;

/// Who publishes.
const WHO: Who = Who::system("portal");

/// Publishes the articles and episodes whose hour has come, each once, whichever server looks first.
pub(crate) const PUBLISH: Chore =
    Chore { name: "portal-publish", every: Duration::from_secs(20), run: |app| publish(app).boxed() };

async fn publish(app: &App) -> Result<()> {
    let mut failed = None;
    for key in due::ready(&app.db, MOST).await? {
        // One that meets an error holds up none of those behind it.
        if let Err(error) = one(app, key).await {
            failed.get_or_insert(error);
        }
    }
    for (space, id) in steps::ready(&app.db, MOST).await? {
        if let Err(error) = one_episode(app, space, id).await {
            failed.get_or_insert(error);
        }
    }
    failed.map_or(Ok(()), Err)
}

async fn one_episode(app: &App, space: Id<Space>, id: Id<Episode>) -> Result<()> {
    let Some(episode) = episodes::get(&app.db, space, id).await? else { return Ok(()) };
    let letter = letters::episode_published_by_itself(app, &episode).await?;
    let act = move |tx: &mut Tx<'_>| {
        if steps::publish_due(tx, space, id)? {
            letter.map_or(Ok(()), |letter| post::enqueue(tx, &letter))?;
        }
        Ok(())
    };
    let Err(error) = app.db.write(Stream::space(space), WHO, act).await else { return Ok(()) };
    let refused = error.refusal::<Refusal>()?;
    tracing::warn!(?refused, episode = %id, "an episode could not publish itself");
    Ok(app.db.write(Stream::space(space), WHO, move |tx| steps::give_up(tx, space, id)).await?)
}

async fn one(app: &App, key: Key) -> Result<()> {
    let Some(article) = articles::one(&app.db, key).await? else { return Ok(()) };
    let letter = letters::published_by_itself(app, &article).await?;
    let act = move |tx: &mut Tx<'_>| {
        versions::publish_due(tx, key)?;
        letter.map_or(Ok(()), |letter| post::enqueue(tx, &letter))
    };
    let Err(error) = app.db.write(Stream::space(key.space), WHO, act).await else { return Ok(()) };
    match error.refusal::<Refused>()? {
        Refused::Same => Ok(()),
        // What cannot be published any more waits for an editor, and holds up nothing else.
        refused => {
            tracing::warn!(%refused, article = %key.article, "an article could not publish itself");
            Ok(app.db.write(Stream::space(key.space), WHO, move |tx| due::give_up(tx, key)).await?)
        }
    }
}
