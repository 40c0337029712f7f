//! What the newsroom does by itself: it publishes what waits for its hour.

use std::time::Duration;

use futures_util::FutureExt as _;
use store::{Stream, Tx, Who};
use web::{App, Chore, Result};

use crate::model::article::{Key, Refused};
use crate::pages::newsroom::letters;
use crate::store::{articles, due, versions};

/// How many articles one round publishes at most.
const MOST: u32 = 100;

/// Who publishes.
const WHO: Who = Who::system("portal");

/// Publishes the articles whose hour has come, each once, whichever server looks first.
pub(crate) const PUBLISH: Chore =
    Chore { name: "portal-publish", every: Duration::from_secs(20), run: |app| publish(app).boxed() };

async fn publish(app: &App) -> Result<()> {
    for key in due::ready(&app.db, MOST).await? {
        one(app, key).await?;
    }
    Ok(())
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
