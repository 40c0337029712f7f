//! What the register answers about a credential that somebody shows as a proof, in her portfolio for instance.

use web::{Attested, Error, Register, Result, Visit};

use super::{found, hours};

/// Looks up an address of a credential, of its paper, or of whatever else stands under it.
pub(crate) async fn attests(visit: &Visit, address: &str) -> Result<Option<Register>> {
    let Some(after) = address.strip_prefix("/credentials/") else { return Ok(None) };
    let (path, query) = after.split_once('?').unwrap_or((after, ""));
    let credential = match found(visit, path.split('/').next().unwrap_or_default()).await {
        Ok(credential) => credential,
        Err(Error::NotFound) => return Ok(Some(Register::Unknown)),
        Err(fault) => return Err(fault),
    };
    let key = query.split('&').find_map(|part| part.strip_prefix("k=")).unwrap_or_default();
    let space = actors::spaces::get(visit.db(), credential.space).await?.ok_or(Error::NotFound)?;
    let day = |at| visit.world().day_of(at);
    let own = format!("/credentials/{}", credential.id);
    Ok(Some(Register::Known(Box::new(Attested {
        // The key on the paper, never the holder's own: that one opens her record, and erases it.
        address: if credential.is_shown_by(key) && !credential.card.glance.is_empty() {
            format!("{own}?k={}", credential.card.glance)
        } else {
            own
        },
        kind: credential.kind.label(),
        title: credential.content.title.clone(),
        amount: hours(&visit.app().words, visit.lang, &credential),
        name: credential.name_for(key).map(str::to_owned),
        by: space.name,
        on: day(credential.issued_at),
        withdrawn: credential.withdrawn.as_ref().map(|(at, reason)| (day(*at), reason.clone())),
    }))))
}
