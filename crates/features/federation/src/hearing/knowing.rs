//! Who tells something: by a key that is known, or that is fetched where that costs little enough.

use jiff::{SignedDuration, Timestamp};
use web::{App, Error, Result};

use super::{Limits, Refused};
use crate::model::address::is_together;
use crate::model::flood;
use crate::model::incoming::{Profile, Told, What};
use crate::model::keys::TheirKey;
use crate::model::signature::Claim;
use crate::speaking::{Speaker, Unread, Way};
use crate::store::actors::{self, Known};

/// What somebody says of itself is asked for anew after so long.
const FRESH: SignedDuration = SignedDuration::from_hours(24 * 7);

/// Whoever told something, and the signature is its.
pub(super) struct Teller {
    /// As it was known before.
    pub(super) known: Option<Known>,
    /// What it says of itself, where it was just asked.
    pub(super) renewed: Option<Profile>,
}

/// Finds whose signature it is.
pub(super) async fn teller(
    app: &App,
    speaker: &Speaker,
    limits: &Limits,
    claim: &Claim,
    host: &str,
    told: &Told,
    now: Timestamp,
) -> Result<std::result::Result<Teller, Refused>> {
    // Who signs with a key of another installation speaks for nobody there: that is known without asking anybody.
    if !is_together(&claim.key_id, &told.actor) {
        return Ok(Err(Refused::Forged));
    }
    let known = match actors::of_key(&app.db, &claim.key_id).await? {
        Some(known) => Some(known),
        // It may sign with another of its keys.
        None => actors::of_address(&app.db, &told.actor).await?,
    };
    if known.as_ref().is_some_and(|known| known.blocked_at.is_some()) {
        return Ok(Err(Refused::Blocked));
    }
    if let Some(known) = &known {
        let profile = known.profile(app.db.keys())?;
        let holds = holds(claim, &profile);
        let is_fresh = now.duration_since(known.fetched_at) < FRESH;
        if holds && profile.id != told.actor {
            return Ok(Err(Refused::Forged));
        }
        if holds && is_fresh {
            return Ok(Ok(Teller { known: Some(known.clone()), renewed: None }));
        }
        if holds {
            // What it says is old but its key is right: it is asked anew if that is possible now.
            let renewed = fetch(app, speaker, limits, &told.actor, host, now).await?.ok();
            return Ok(Ok(Teller { known: Some(known.clone()), renewed }));
        }
    }
    // The key is not known, or it has changed: whoever tells says which are its own. Some keys stand at addresses of their
    // own, where nothing but the key can be read.
    let profile = match fetch(app, speaker, limits, &told.actor, host, now).await? {
        Ok(profile) => profile,
        // Whoever ends takes her key along: that she is no more, her own address says.
        Err(Refused::Ended) if told.what == What::Deleted(told.actor.clone()) => {
            return Ok(Ok(Teller { known, renewed: None }));
        }
        Err(refused) => return Ok(Err(refused)),
    };
    if !holds(claim, &profile) {
        return Ok(Err(Refused::Forged));
    }
    let known = actors::of_address(&app.db, &profile.id).await?;
    if known.as_ref().is_some_and(|known| known.blocked_at.is_some()) {
        return Ok(Err(Refused::Blocked));
    }
    Ok(Ok(Teller { known, renewed: Some(profile) }))
}

/// Whether the key that a signature names is one of somebody's, and made it.
fn holds(claim: &Claim, profile: &Profile) -> bool {
    let key = profile.key_of(&claim.key_id).and_then(|words| TheirKey::read(words).ok());
    key.is_some_and(|key| claim.holds(&key))
}

/// Asks somebody who it is: each at most twice in ten minutes, a few of one installation, a few at a time and so many a second in
/// all.
pub(super) async fn fetch(
    app: &App,
    speaker: &Speaker,
    limits: &Limits,
    at: &str,
    host: &str,
    now: Timestamp,
) -> Result<std::result::Result<Profile, Refused>> {
    if !limits.keys.take(&flood::short(at), 1.0, now) {
        return Ok(Err(Refused::Unknown));
    }
    let Ok(_place) = limits.fetching.try_acquire() else { return Ok(Err(Refused::Busy)) };
    if !limits.keys_of_host.take(&flood::short(host), 1.0, now) || !limits.all_keys.take(&(), 1.0, now) {
        return Ok(Err(Refused::Busy));
    }
    let (way, at) = (Way::new(app, speaker), at.to_owned());
    let found = tokio::task::spawn_blocking(move || ask(&way, &at)).await.map_err(Error::fault)?;
    Ok(found.map_err(|unread| if unread == Unread::Gone { Refused::Ended } else { Refused::Unknown }))
}

/// Who stands at an address. Somebody is believed only on what stands at its very own: whoever may put a file on an installation
/// would otherwise speak for all who live there.
fn ask(way: &Way, at: &str) -> std::result::Result<Profile, Unread> {
    let address = at.split('#').next().unwrap_or(at);
    let found = Profile::read(&way.object(address)?);
    found.filter(|profile| profile.id == at).ok_or(Unread::Else)
}
