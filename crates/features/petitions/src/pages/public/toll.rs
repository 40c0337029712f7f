use web::{Form, Visit};

use crate::model::Petition;
use crate::model::work::{BASE_BITS, Challenge, Networks, subject};

/// What a signature that was sent without, or with too little, work is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Toll {
    /// Enough was done.
    Paid,
    /// The page is too old, or of another petition: sent again from a new one, it is taken.
    Stale,
    /// Without work, and faster than a person types.
    Hasty,
    /// The network signs a lot just now, and more work is asked for.
    More,
    /// The network's signatures without work are used up: a contact can be confirmed instead.
    Crowded,
}

impl Toll {
    /// What to say beside the button.
    pub(crate) const fn message(self) -> &'static str {
        match self {
            Self::Paid | Self::Stale => "petition-signing-work-stale",
            Self::Hasty => "petition-signing-work-hasty",
            Self::More => "petition-signing-work-more",
            Self::Crowded => "petition-signing-work-crowded",
        }
    }
}

/// Whether the work that came with a form is enough, for its network and now. `bare` says whether a form without work can
/// pass at all: a program can always work.
pub(crate) fn toll(visit: &Visit, petition: &Petition, form: &Form, bare: bool) -> Toll {
    let (networks, now) = (visit.app().held::<Networks>(), visit.world().now());
    let address = visit.client.address;
    let read = Challenge::read(visit.db().keys(), petition.key.petition, now, form.value("challenge"));
    let Some(challenge) = read else { return Toll::Stale };
    let nonce = form.value("nonce");
    if !nonce.is_empty() {
        // Others may have signed since the challenge was given: half the work is forgiven.
        let is_enough = challenge.bits + 1 >= networks.bits(address, now);
        let is_solved = challenge.is_solved(&subject(worked_for(form)), nonce);
        return if is_enough && is_solved { Toll::Paid } else { Toll::More };
    }
    match (bare, challenge.left_time_to_read(now)) {
        (false, _) => Toll::More,
        (true, false) => Toll::Hasty,
        (true, true) if networks.take_without_work(address, now) => Toll::Paid,
        (true, true) => Toll::Crowded,
    }
}

/// What the work is bound to: the number, or the contact where no number is asked.
fn worked_for(form: &Form) -> &str {
    let number = form.value("number");
    if number.is_empty() { form.value("contact") } else { number }
}

/// A challenge that anybody may be given, for the page that all see.
pub(crate) fn common_challenge(visit: &Visit, petition: &Petition) -> Challenge {
    Challenge::new(visit.db().keys(), petition.key.petition, visit.world().now(), BASE_BITS)
}

/// A challenge for this visitor's network.
pub(crate) fn own_challenge(visit: &Visit, petition: &Petition) -> Challenge {
    let now = visit.world().now();
    let bits = visit.app().held::<Networks>().bits(visit.client.address, now);
    Challenge::new(visit.db().keys(), petition.key.petition, now, bits)
}
