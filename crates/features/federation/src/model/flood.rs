//! How much work strangers may cause: buckets of tokens that refill with time, kept in memory only and bounded.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;

/// How many tokens somebody has at most, and how many come back in a second.
#[derive(Debug, Clone, Copy)]
pub struct Measure {
    /// At most.
    pub most: f64,
    /// A second.
    pub a_second: f64,
}

/// As many keys are remembered; beyond that, those whose bucket is nearly full again are forgotten first.
const REMEMBERED: usize = 10_000;

/// Buckets by key.
pub struct Buckets<K> {
    measure: Measure,
    held: Mutex<HashMap<K, Bucket>>,
}

#[derive(Clone, Copy)]
struct Bucket {
    tokens: f64,
    at: Timestamp,
}

impl Bucket {
    fn refilled(self, measure: Measure, now: Timestamp) -> Self {
        let passed = now.duration_since(self.at).as_secs_f64().max(0.0);
        Self { tokens: (self.tokens + passed * measure.a_second).min(measure.most), at: now }
    }
}

impl<K: Hash + Eq + Clone> Buckets<K> {
    /// Empty-handed: everybody begins with a full bucket.
    pub fn new(measure: Measure) -> Self {
        Self { measure, held: Mutex::default() }
    }

    /// Takes so many tokens, or tells that they are not there. A debt of what came to light later is allowed by [`Buckets::owe`].
    pub fn take(&self, key: &K, tokens: f64, now: Timestamp) -> bool {
        self.change(key, now, |bucket| {
            let enough = bucket.tokens >= tokens;
            if enough {
                bucket.tokens -= tokens;
            }
            enough
        })
    }

    /// Takes tokens whether they are there or not: what was asked for turned out to be worthless.
    pub fn owe(&self, key: &K, tokens: f64, now: Timestamp) {
        let least = -self.measure.most;
        self.change(key, now, |bucket| bucket.tokens = (bucket.tokens - tokens).max(least));
    }

    fn change<R>(&self, key: &K, now: Timestamp, act: impl FnOnce(&mut Bucket) -> R) -> R {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if held.len() >= REMEMBERED && !held.contains_key(key) {
            forget(&mut held, self.measure, now);
        }
        let full = Bucket { tokens: self.measure.most, at: now };
        let bucket = held.entry(key.clone()).or_insert(full);
        *bucket = bucket.refilled(self.measure, now);
        act(bucket)
    }
}

/// Forgets whom there is least to remember of: half of all.
fn forget<K: Hash + Eq + Clone>(held: &mut HashMap<K, Bucket>, measure: Measure, now: Timestamp) {
    let mut filled: Vec<f64> = held.values().map(|bucket| bucket.refilled(measure, now).tokens).collect();
    filled.sort_by(f64::total_cmp);
    let middle = filled.get(filled.len() / 2).copied().unwrap_or_default();
    held.retain(|_, bucket| bucket.refilled(measure, now).tokens < middle);
}

/// An address elsewhere as the key of a bucket: as long as any other, however long it is.
pub fn short(address: &str) -> [u8; 16] {
    use sha2::Digest as _;
    let hash = sha2::Sha256::digest(address.as_bytes());
    std::array::from_fn(|at| hash[at])
}

/// What counts as one caller: an IPv4 address, or the /64 that one subscriber has.
pub fn caller(address: IpAddr) -> [u8; 8] {
    match address {
        IpAddr::V4(v4) => {
            let [a, b, c, d] = v4.octets();
            [0, 0, 0, 0, a, b, c, d]
        }
        IpAddr::V6(v6) => v6.to_ipv4_mapped().map_or_else(
            || {
                let [a, b, c, d, e, f, g, h, ..] = v6.octets();
                [a, b, c, d, e, f, g, h]
            },
            |v4| caller(IpAddr::V4(v4)),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::SignedDuration;

    const MEASURE: Measure = Measure { most: 10.0, a_second: 1.0 };

    #[test]
    fn who_asks_too_much_waits_and_who_asked_for_nothing_of_worth_waits_longer() {
        let (buckets, now) = (Buckets::new(MEASURE), Timestamp::UNIX_EPOCH);
        assert_eq!((0..20).filter(|_| buckets.take(&"a", 1.0, now)).count(), 10);
        assert!(buckets.take(&"b", 1.0, now), "another is not held up");
        let later = |seconds| now + SignedDuration::from_secs(seconds);
        assert!(buckets.take(&"a", 1.0, later(1)));
        buckets.owe(&"a", 5.0, later(1));
        assert!(!buckets.take(&"a", 1.0, later(5)));
        assert!(buckets.take(&"a", 1.0, later(7)));
    }

    #[test]
    fn a_flood_of_callers_takes_no_more_memory_and_does_not_wash_away_who_owes() {
        let (buckets, now) = (Buckets::new(MEASURE), Timestamp::UNIX_EPOCH);
        buckets.owe(&0, 20.0, now);
        for caller in 1..50_000 {
            buckets.take(&caller, f64::from(caller % 3), now);
        }
        assert!(buckets.held.lock().unwrap().len() <= REMEMBERED);
        assert!(!buckets.take(&0, 1.0, now));
    }

    #[test]
    fn one_subscriber_is_one_caller() {
        let caller_of = |text: &str| caller(text.parse().unwrap());
        assert_eq!(caller_of("2001:db8::1"), caller_of("2001:db8::ffff:1"));
        assert_ne!(caller_of("2001:db8::1"), caller_of("2001:db8:0:1::1"));
        assert_eq!(caller_of("::ffff:192.0.2.7"), caller_of("192.0.2.7"));
    }
}
