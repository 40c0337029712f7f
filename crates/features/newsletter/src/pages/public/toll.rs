//! What keeps machines from having letters sent to whoever they like.

use axum::Json;
use kernel::Id;
use serde_json::{Value, json};
use uuid::Uuid;
use web::toll::{BASE_BITS, Challenge, Networks, subject};
use web::{Form, Visit};

use crate::model::List;

/// What a form that was sent without, or with too little, work is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Toll {
    /// Enough was done.
    Paid,
    /// The page is too old.
    Stale,
    /// Faster than a person types.
    Hasty,
    /// The network asks for a lot just now, and more work is wanted.
    More,
    /// The network's forms without work are used up.
    Crowded,
}

impl Toll {
    pub(super) const fn message(self) -> &'static str {
        match self {
            Self::Paid | Self::Stale => "newsletter-toll-stale",
            Self::Hasty => "newsletter-toll-hasty",
            Self::More => "newsletter-toll-more",
            Self::Crowded => "newsletter-toll-crowded",
        }
    }
}

/// The form is about no record.
fn about() -> Id<List> {
    Id::from_uuid(Uuid::nil())
}

/// Whether the work that came with a form is enough.
pub(super) fn toll(visit: &Visit, form: &Form) -> Toll {
    let (networks, now, address) = (visit.app().held::<Networks>(), visit.world().now(), visit.client.address);
    let Some(challenge) = Challenge::read(visit.db().keys(), about(), now, form.value("challenge")) else {
        return Toll::Stale;
    };
    let nonce = form.value("nonce");
    if !nonce.is_empty() {
        let is_enough = challenge.bits + 1 >= networks.bits(address, now);
        let is_solved = challenge.is_solved(&subject(form.value("contact")), nonce);
        return if is_enough && is_solved { Toll::Paid } else { Toll::More };
    }
    match challenge.left_time_to_read(now) {
        false => Toll::Hasty,
        true if networks.take_without_work(address, now) => Toll::Paid,
        true => Toll::Crowded,
    }
}

/// A challenge for the page that all see.
pub(super) fn common(visit: &Visit) -> Challenge {
    Challenge::new(visit.db().keys(), about(), visit.world().now(), BASE_BITS)
}

/// A challenge that still holds is kept: who sends without scripts has waited for it already.
pub(super) fn again(visit: &Visit, form: &Form) -> Challenge {
    let own = own(visit);
    let held = Challenge::read(visit.db().keys(), about(), visit.world().now(), form.value("challenge"));
    held.filter(|held| held.bits >= own.bits).unwrap_or(own)
}

fn own(visit: &Visit) -> Challenge {
    let now = visit.world().now();
    let bits = visit.app().held::<Networks>().bits(visit.client.address, now);
    Challenge::new(visit.db().keys(), about(), now, bits)
}

/// What this visitor's network is asked for.
pub(super) async fn challenge(visit: Visit) -> Json<Value> {
    let challenge = own(&visit);
    Json(json!({ "challenge": challenge.as_str(), "bits": challenge.bits }))
}
