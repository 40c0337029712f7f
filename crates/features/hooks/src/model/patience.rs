use jiff::{SignedDuration, Timestamp};

store::coded! {
    /// What came of a try.
    Outcome, "hooks-outcome-" {
        /// The receiver took it (2xx).
        Taken = "taken",
        /// The receiver answered with a fault of its own or asked to wait.
        Later = "later",
        /// The receiver says that it is gone (410): it wants nothing any more.
        Gone = "gone",
        /// Nobody answered in time, or there was no way.
        Unreachable = "unreachable",
        /// The address leads into the network of this server, where this installation sends nothing.
        Inside = "inside",
    }
}

store::coded! {
    /// Why a webhook rests.
    Paused, "hooks-paused-" {
        /// Somebody stopped it.
        ByHand = "by-hand",
        /// The receiver said that it is gone.
        Gone = "gone",
        /// It failed for three days.
        Failing = "failing",
    }
}

/// The waits after each failure, as the specification advises.
const WAITS: [SignedDuration; 8] = [
    SignedDuration::from_secs(5),
    SignedDuration::from_mins(5),
    SignedDuration::from_mins(30),
    SignedDuration::from_hours(2),
    SignedDuration::from_hours(5),
    SignedDuration::from_hours(10),
    SignedDuration::from_hours(14),
    SignedDuration::from_hours(20),
];
/// How long a receiver may be away before the webhook rests. Nothing is lost: it goes on where it was.
const PATIENCE: SignedDuration = SignedDuration::from_hours(72);

/// What becomes of a webhook after a try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It goes on with the next message.
    GoesOn,
    /// The same message is tried again then.
    Waits(Timestamp),
    /// It rests until somebody wakes it.
    Rests(Paused),
}

impl Fate {
    /// After `tries` failures (this one included, if it is one) since `since`.
    pub fn after(outcome: Outcome, tries: u32, since: Timestamp, now: Timestamp) -> Self {
        let wait = || WAITS[(tries.max(1) as usize - 1).min(WAITS.len() - 1)];
        match outcome {
            Outcome::Taken => Self::GoesOn,
            Outcome::Gone => Self::Rests(Paused::Gone),
            Outcome::Later | Outcome::Unreachable | Outcome::Inside if now.duration_since(since) >= PATIENCE => {
                Self::Rests(Paused::Failing)
            }
            Outcome::Later | Outcome::Unreachable | Outcome::Inside => Self::Waits(now + wait()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Timestamp = Timestamp::UNIX_EPOCH;

    #[test]
    fn a_receiver_that_is_away_is_tried_less_and_less_often_and_after_three_days_left_alone() {
        let (mut now, mut waits, mut tries) = (NOON, Vec::new(), 0);
        let end = loop {
            tries += 1;
            match Fate::after(Outcome::Unreachable, tries, NOON, now) {
                Fate::Waits(until) => {
                    waits.push(until.duration_since(now));
                    now = until;
                }
                end => break end,
            }
        };
        assert_eq!(end, Fate::Rests(Paused::Failing));
        assert!(waits.is_sorted(), "{waits:?}");
        assert!(waits.len() >= 8 && waits[0] < SignedDuration::from_secs(10), "{waits:?}");
        assert!(now.duration_since(NOON) >= PATIENCE);
    }

    #[test]
    fn who_is_gone_is_told_nothing_more() {
        assert_eq!(Fate::after(Outcome::Gone, 1, NOON, NOON), Fate::Rests(Paused::Gone));
        assert_eq!(Fate::after(Outcome::Taken, 0, NOON, NOON), Fate::GoesOn);
    }
}
