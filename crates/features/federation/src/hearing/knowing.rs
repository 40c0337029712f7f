//! Who tells something: by a key that is known, or that is fetched where that costs little enough.

use jiff::{SignedDuration, Timestamp};
use web::{App, Error, Result};

use super::{Limits, Refused};
use crate::model::incoming::{Profile, Told};
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
    let known = actors::of_key(&app.db, &claim.key_id).await?;
    if known.as_ref().is_some_and(|known| known.blocked_at.is_some()) {
        return Ok(Err(Refused::Blocked));
    }
    if let Some(known) = &known {
        let profile = known.profile(app.db.keys())?;
        let holds = TheirKey::read(&profile.key).is_ok_and(|key| claim.holds(&key));
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
            return Ok(Ok(Teller {
                known: Some(known.clone()),
                renewed: renewed.filter(|renewed| renewed.id == told.actor),
            }));
        }
    }
    // The key is not known, or it has changed.
    let profile = match fetch(app, speaker, limits, &claim.key_id, host, now).await? {
        Ok(profile) => profile,
        Err(refused) => return Ok(Err(refused)),
    };
    let holds = TheirKey::read(&profile.key).is_ok_and(|key| claim.holds(&key));
    if !holds || profile.id != told.actor || profile.key_id != claim.key_id {
        return Ok(Err(Refused::Forged));
    }
    let known = actors::of_address(&app.db, &profile.id).await?;
    if known.as_ref().is_some_and(|known| known.blocked_at.is_some()) {
        return Ok(Err(Refused::Blocked));
    }
    Ok(Ok(Teller { known, renewed: Some(profile) }))
}

/// Asks somebody who it is: each at most twice in ten minutes, a few of one installation, a few at a time in all.
pub(super) async fn fetch(
    app: &App,
    speaker: &Speaker,
    limits: &Limits,
    at: &str,
    host: &str,
    now: Timestamp,
) -> Result<std::result::Result<Profile, Refused>> {
    let address = at.split('#').next().unwrap_or(at).to_owned();
    if !limits.keys.take(&address, 1.0, now) {
        return Ok(Err(Refused::Unknown));
    }
    let Ok(_place) = limits.fetching.try_acquire() else { return Ok(Err(Refused::Busy)) };
    if !limits.keys_of_host.take(&host.to_owned(), 1.0, now) {
        return Ok(Err(Refused::Busy));
    }
    let way = Way::new(app, speaker);
    let asked = address.clone();
    let asking = move || -> std::result::Result<Profile, Unread> {
        let json = way.object(&asked)?;
        if let Some(profile) = Profile::read(&json) {
            return Ok(profile);
        }
        // Some keys stand at an address of their own, which names their owner.
        let owner = json.get("owner").and_then(crate::model::incoming::id_of).ok_or(Unread::Else)?;
        if !crate::model::address::is_together(&owner, &asked) {
            return Err(Unread::Else);
        }
        Profile::read(&way.object(&owner)?).ok_or(Unread::Else)
    };
    let found = tokio::task::spawn_blocking(asking).await.map_err(Error::fault)?;
    // Whoever answers for an address says that it is that address: otherwise one installation could speak for another's.
    Ok(found.ok().filter(|profile| crate::model::address::is_together(&profile.id, &address)).ok_or(Refused::Unknown))
}
