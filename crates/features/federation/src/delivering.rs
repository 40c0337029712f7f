//! What waits is sent: many installations side by side, to each what it gets in order, until it does not take something.

use std::sync::Arc;

use futures_util::future::try_join_all;
use store::Keys;
use web::{App, Error, Result};

use crate::model::patience::Outcome;
use crate::speaking::{Way, speaker};
use crate::store::hosts::{self, Due, Round};
use crate::store::outbox;

/// One round over the installations for which something waits.
///
/// # Errors
/// Whatever the store meets; what others answer is noted, not an error.
pub(crate) async fn run(app: &App) -> Result<()> {
    loop {
        let Some(speaker) = speaker(app, None).await? else { return Ok(()) };
        let due = hosts::due(&app.db).await?;
        if due.is_empty() {
            return Ok(());
        }
        let (claim, voice) = (app.world.uuid(), speaker.voice.id);
        let taken = hosts::claim(&app.db, voice, due, claim).await?;
        let way = Arc::new(Way::new(app, &speaker));
        let rounds = try_join_all(taken.into_iter().map(|due| deliver(app, &way, due))).await?;
        if rounds.is_empty() {
            return Ok(());
        }
        hosts::settle(&app.db, voice, claim, rounds).await?;
    }
}

/// Sends one installation what waits for it.
async fn deliver(app: &App, way: &Arc<Way>, due: Due) -> Result<Round> {
    let waiting = outbox::waiting(&app.db, &due.host).await?;
    let (way, keys) = (Arc::clone(way), app.db.keys().clone());
    let sent = tokio::task::spawn_blocking(move || send(&way, &keys, waiting)).await.map_err(Error::fault)?;
    let (settled, last) = sent?;
    Ok(Round { due, settled, last })
}

type Sent = (Vec<outbox::Delivery>, Option<Outcome>);

fn send(way: &Way, keys: &Keys, waiting: Vec<outbox::Delivery>) -> store::Result<Sent> {
    let (mut settled, mut last) = (Vec::new(), None);
    for mut delivery in waiting {
        let (address, body) = delivery.open(keys)?;
        let outcome = way.post(address.reveal(), body.reveal().as_bytes());
        (delivery.outcome, last) = (Some(outcome), Some(outcome));
        if !outcome.goes_on() {
            break;
        }
        settled.push(delivery);
    }
    Ok((settled, last))
}
