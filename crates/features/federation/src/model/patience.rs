//! How patient we are with an installation that does not take what it is sent.

use jiff::{SignedDuration, Timestamp};

store::coded! {
    /// What came of a delivery.
    Outcome, "federation-outcome-" {
        /// It was taken (2xx).
        Taken = "taken",
        /// This one will never be taken there; the installation is well.
        Refused = "refused",
        /// The mailbox is gone (404, 410).
        Gone = "gone",
        /// The installation has a fault of its own, or asks to wait.
        Later = "later",
        /// Nobody answered in time, or there is no way.
        Unreachable = "unreachable",
        /// The address leads into the network of this server, where this installation sends nothing.
        Inside = "inside",
    }
}

impl Outcome {
    /// By the status of an answer.
    pub const fn of_status(status: u16) -> Self {
        match status {
            200..=299 => Self::Taken,
            404 | 410 => Self::Gone,
            408 | 425 | 429 | 500..=599 => Self::Later,
            _ => Self::Refused,
        }
    }

    /// Whether the next delivery to the same installation may go.
    pub const fn goes_on(self) -> bool {
        matches!(self, Self::Taken | Self::Refused | Self::Gone)
    }
}

/// The waits after each failure in a row.
const WAITS: [SignedDuration; 9] = [
    SignedDuration::from_secs(10),
    SignedDuration::from_mins(2),
    SignedDuration::from_mins(10),
    SignedDuration::from_mins(30),
    SignedDuration::from_hours(1),
    SignedDuration::from_hours(3),
    SignedDuration::from_hours(6),
    SignedDuration::from_hours(12),
    SignedDuration::from_hours(24),
];
/// How long an installation may be away before it rests: what waits for it is dropped, and nothing is sent until it is heard
/// of again.
const PATIENCE: SignedDuration = SignedDuration::from_hours(7 * 24);

/// When an installation is tried again after `tries` failures in a row since `since`; nothing if it rests from now on.
pub fn again(tries: u32, since: Timestamp, now: Timestamp) -> Option<Timestamp> {
    let wait = WAITS[(tries.max(1) as usize - 1).min(WAITS.len() - 1)];
    (now.duration_since(since) < PATIENCE).then(|| now + wait)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_away_is_tried_less_and_less_often_and_rests_after_a_week() {
        let (start, mut tries) = (Timestamp::UNIX_EPOCH, 0);
        let (mut now, mut waits) = (start, Vec::new());
        while let Some(next) = {
            tries += 1;
            again(tries, start, now)
        } {
            waits.push(next.duration_since(now));
            now = next;
        }
        assert!(waits.is_sorted(), "{waits:?}");
        assert!((12..20).contains(&waits.len()), "{} tries", waits.len());
        assert!(now.duration_since(start) >= PATIENCE);
        assert!(now.duration_since(start) <= PATIENCE + WAITS[8]);
    }

    #[test]
    fn a_refusal_holds_up_nobody_and_a_fault_is_waited_for() {
        for (status, outcome) in
            [(202, Outcome::Taken), (401, Outcome::Refused), (404, Outcome::Gone), (410, Outcome::Gone)]
        {
            assert_eq!((Outcome::of_status(status), outcome.goes_on()), (outcome, true));
        }
        for status in [429, 500, 503] {
            assert_eq!((Outcome::of_status(status), Outcome::Later.goes_on()), (Outcome::Later, false));
        }
        assert!(!Outcome::Unreachable.goes_on());
    }
}
