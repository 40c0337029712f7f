use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use kernel::Id;

use super::Account;
use crate::Refusal;

/// How many tries may follow each other at once, and how long until one more is given back.
#[derive(Debug, Clone, Copy)]
struct Rate {
    burst: f64,
    each: Duration,
}

/// Of one login: ten tries, then one a minute.
const LOGIN: Rate = Rate { burst: 10.0, each: Duration::from_secs(60) };
/// Of the codes of one account, whose password somebody knows already: five tries, then one in five minutes.
const CODE: Rate = Rate { burst: 5.0, each: Duration::from_secs(300) };
/// Of one network: a village may share one address, so a hundred tries, then one every three seconds.
const NETWORK: Rate = Rate { burst: 100.0, each: Duration::from_secs(3) };
/// How many logins and networks are remembered at most, at 24 bytes or so each.
const REMEMBERED: usize = 50_000;

/// What keeps guessers slow: a bucket of tries for each login and for each network, in memory and bounded.
///
/// Names and addresses are not kept, only a hash of each that is worth nothing outside this process.
#[derive(Debug, Default)]
pub struct Limits {
    buckets: Mutex<HashMap<u64, Bucket>>,
    hasher: RandomState,
}

#[derive(Debug, Clone, Copy)]
struct Bucket {
    tries: f64,
    at: Timestamp,
    rate: Rate,
}

impl Bucket {
    fn full(rate: Rate, at: Timestamp) -> Self {
        Self { tries: rate.burst, at, rate }
    }

    /// The bucket as it has refilled until `now`.
    fn at(self, now: Timestamp) -> Self {
        let passed = now.duration_since(self.at).as_secs_f64().max(0.0);
        let tries = (self.tries + passed / self.rate.each.as_secs_f64()).min(self.rate.burst);
        Self { tries, at: now, ..self }
    }

    fn wait(self) -> Duration {
        self.rate.each.mul_f64((1.0 - self.tries).max(0.0))
    }
}

/// What a try is counted under: a login's hash, or the network that it comes from.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Source<'a> {
    Login(&'a [u8]),
    Code(Id<Account>),
    Network(IpAddr),
}

impl Limits {
    /// Takes one try from each of the sources, or refuses and says how long to wait.
    pub(crate) fn take(&self, now: Timestamp, sources: &[Source<'_>]) -> Result<(), Refusal> {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        let asked: Vec<(u64, Bucket)> = sources
            .iter()
            .map(|source| {
                let (key, rate) = self.key(*source);
                let bucket = buckets.get(&key).copied().unwrap_or_else(|| Bucket::full(rate, now)).at(now);
                (key, bucket)
            })
            .collect();
        if let Some(wait) = asked.iter().filter(|(_, bucket)| bucket.tries < 1.0).map(|(_, bucket)| bucket.wait()).max()
        {
            return Err(Refusal::TooMany { wait });
        }
        for (key, bucket) in asked {
            buckets.insert(key, Bucket { tries: bucket.tries - 1.0, ..bucket });
        }
        if buckets.len() > REMEMBERED {
            forget(&mut buckets, now);
        }
        Ok(())
    }

    /// Gives the tries of a source back: its owner has come.
    pub(crate) fn forgive(&self, source: Source<'_>) {
        let (key, _) = self.key(source);
        self.buckets.lock().unwrap_or_else(PoisonError::into_inner).remove(&key);
    }

    fn key(&self, source: Source<'_>) -> (u64, Rate) {
        match source {
            Source::Login(hash) => (self.hasher.hash_one(("login", hash)), LOGIN),
            Source::Code(account) => (self.hasher.hash_one(("code", account)), CODE),
            Source::Network(address) => (self.hasher.hash_one(("network", network(address))), NETWORK),
        }
    }
}

/// The network of an address: the first 24 bits of IPv4, the first 56 of IPv6, which is what one subscriber gets.
fn network(address: IpAddr) -> u128 {
    match address.to_canonical() {
        IpAddr::V4(v4) => u128::from(u32::from(v4) >> 8),
        IpAddr::V6(v6) => (u128::from(v6) >> 72) | 1 << 127,
    }
}

/// Forgets the buckets that have refilled, and if that is not enough the fullest quarter: those who tried least.
fn forget(buckets: &mut HashMap<u64, Bucket>, now: Timestamp) {
    buckets.retain(|_, bucket| {
        *bucket = bucket.at(now);
        bucket.tries < bucket.rate.burst
    });
    if buckets.len() > REMEMBERED * 3 / 4 {
        let mut left: Vec<f64> = buckets.values().map(|bucket| bucket.tries / bucket.rate.burst).collect();
        let (_, fullest, _) = left.select_nth_unstable_by(REMEMBERED * 3 / 4, f64::total_cmp);
        let fullest = *fullest;
        buckets.retain(|_, bucket| bucket.tries / bucket.rate.burst < fullest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::SignedDuration;

    fn start() -> Timestamp {
        "2026-01-01T08:00:00Z".parse().unwrap()
    }

    fn home() -> IpAddr {
        "192.0.2.7".parse().unwrap()
    }

    #[test]
    fn the_eleventh_guess_waits_and_is_told_how_long() {
        let limits = Limits::default();
        for _ in 0..10 {
            assert_eq!(limits.take(start(), &[Source::Login(b"a")]), Ok(()));
        }
        let Err(Refusal::TooMany { wait }) = limits.take(start(), &[Source::Login(b"a")]) else {
            panic!("not limited")
        };
        assert_eq!(wait.as_secs(), 60);
        assert_eq!(limits.take(start() + SignedDuration::from_secs(60), &[Source::Login(b"a")]), Ok(()));
        assert_eq!(limits.take(start(), &[Source::Login(b"b")]), Ok(()));
    }

    #[test]
    fn a_village_behind_one_address_signs_in() {
        let limits = Limits::default();
        for person in 0_u8..100 {
            assert_eq!(limits.take(start(), &[Source::Login(&[person]), Source::Network(home())]), Ok(()));
        }
        assert!(limits.take(start(), &[Source::Login(b"x"), Source::Network(home())]).is_err());
    }

    #[test]
    fn a_refused_try_takes_nothing() {
        let limits = Limits::default();
        for _ in 0..20 {
            let _ = limits.take(start(), &[Source::Login(b"a"), Source::Network(home())]);
        }
        for person in 0_u8..90 {
            assert_eq!(limits.take(start(), &[Source::Login(&[person, 1]), Source::Network(home())]), Ok(()));
        }
    }

    #[test]
    fn neighbours_of_one_network_are_one_source() {
        let network_of = |text: &str| network(text.parse().unwrap());
        assert_eq!(network_of("192.0.2.7"), network_of("192.0.2.200"));
        assert_eq!(network_of("192.0.2.7"), network_of("::ffff:192.0.2.9"));
        assert_ne!(network_of("192.0.2.7"), network_of("192.0.3.7"));
        assert_eq!(network_of("2001:db8:0:1::1"), network_of("2001:db8:0:ff::9"));
        assert_ne!(network_of("2001:db8:0:100::1"), network_of("2001:db8:0:200::1"));
    }

    #[test]
    fn memory_stays_bounded_and_whoever_tried_most_is_remembered() {
        let limits = Limits::default();
        for _ in 0..10 {
            limits.take(start(), &[Source::Login(b"guessed")]).unwrap();
        }
        for other in 0_u32..120_000 {
            limits.take(start(), &[Source::Login(&other.to_be_bytes())]).unwrap();
        }
        assert!(limits.buckets.lock().unwrap().len() <= REMEMBERED);
        assert!(limits.take(start(), &[Source::Login(b"guessed")]).is_err());
    }
}
