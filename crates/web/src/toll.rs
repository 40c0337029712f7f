//! Proof of work: what a form costs a machine that sends thousands of them, without asking a third party who is a person.
//!
//! The page carries a [`Challenge`], which anybody may have and share; the phone looks for a nonce that begins the SHA-256
//! of challenge, subject (the number typed) and nonce with enough zero bits. A solution serves for its subject only. How
//! many bits are asked depends on how much a network has signed lately ([`Networks`]): a village behind one address works
//! a little longer, and is never shut out. In a browser `toll.js` does the work, in every form that names its challenge.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use data_encoding::HEXLOWER;
use jiff::Timestamp;
use kernel::Id;
pub use kernel::latin_digit;
use sha2::{Digest, Sha256};
use store::Keys;

use crate::{Form, Visit};

/// What everybody works: some thousand hashes, a blink of a phone.
pub const BASE_BITS: u8 = 12;
/// More is asked of nobody: a quarter of a million hashes, some seconds of a cheap phone.
pub const MOST_BITS: u8 = 18;
/// Seconds by which challenges are told apart: a page may be shared for so long.
const GRAIN: i64 = 5;
/// How long a challenge holds: who fetches her card from another room is not sent back.
const HOLDS_SECONDS: i64 = 6 * 3600;
/// Without work, so long must have passed since the page was drawn: a person needs longer for the fields.
const READING_SECONDS: i64 = 5;
/// A clock may be so far behind that of another server.
const SKEW_SECONDS: i64 = 30;

/// What a page asks of the machine that will send its form: `"1f4c.12.9a0b…"`, its time, its bits, its seal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    written: String,
    slot: i64,
    /// Zero bits with which the hash must begin.
    pub bits: u8,
}

/// What a form that came without, or with too little, work still owes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owed {
    /// No challenge, or none that holds here and now: sent again from a new page, it is taken.
    Stale,
    /// Without work, faster than a person types, and too many others wait already.
    Hasty,
    /// The network sends a lot just now, and more work is asked for.
    More,
    /// The network's forms without work are used up.
    Crowded,
}

/// Whether the work that came with a form about a record is enough. A form without work that came faster than a person types,
/// because a page was pressed before its script had come or a browser filled it in, is not sent back: it waits here for
/// the seconds that are missing.
///
/// # Errors
/// What it still owes.
pub async fn pay<T: ?Sized>(visit: &Visit, about: Id<T>, form: &Form) -> Result<(), Owed> {
    let (networks, now, address) = (visit.app().held::<Networks>(), visit.world().now(), visit.client.address);
    let challenge = Challenge::read(visit.db().keys(), about, now, form.value("challenge")).ok_or(Owed::Stale)?;
    let nonce = form.value("nonce");
    if !nonce.is_empty() {
        // Others may have sent since the challenge was given: half the work is forgiven.
        let is_enough = challenge.bits + 1 >= networks.bits(address, now);
        let is_solved = challenge.is_solved(&subject(form.value("contact")), nonce);
        return if is_enough && is_solved { Ok(()) } else { Err(Owed::More) };
    }
    if !networks.take_without_work(address, now) {
        return Err(Owed::Crowded);
    }
    if let Some(missing) = challenge.missing(now) {
        let _place = networks.place_to_wait().ok_or(Owed::Hasty)?;
        tokio::time::sleep(missing).await;
    }
    Ok(())
}

/// The challenge of a form that is shown again: the one that it came with, as long as it holds and asks enough, because who
/// sends without scripts has waited for it already.
pub fn again<T: ?Sized>(visit: &Visit, about: Id<T>, form: &Form) -> Challenge {
    let own = own(visit, about);
    let held = Challenge::read(visit.db().keys(), about, visit.world().now(), form.value("challenge"));
    held.filter(|held| held.bits >= own.bits).unwrap_or(own)
}

/// A challenge that anybody may be given, for the page that all see.
pub fn common<T: ?Sized>(visit: &Visit, about: Id<T>) -> Challenge {
    Challenge::new(visit.db().keys(), about, visit.world().now(), BASE_BITS)
}

/// A challenge for this visitor's network.
pub fn own<T: ?Sized>(visit: &Visit, about: Id<T>) -> Challenge {
    let now = visit.world().now();
    let bits = visit.app().held::<Networks>().bits(visit.client.address, now);
    Challenge::new(visit.db().keys(), about, now, bits)
}

impl Challenge {
    /// A challenge for a page about this record: a petition, an event.
    pub fn new<T: ?Sized>(keys: &Keys, about: Id<T>, now: Timestamp, bits: u8) -> Self {
        let slot = now.as_second().div_euclid(GRAIN);
        let written = format!("{slot:x}.{bits}.{}", seal(keys, about, slot, bits));
        Self { written, slot, bits }
    }

    /// Reads a challenge that came back with a form: one that we gave for this record, and not too long ago.
    pub fn read<T: ?Sized>(keys: &Keys, about: Id<T>, now: Timestamp, written: &str) -> Option<Self> {
        let mut parts = written.splitn(3, '.');
        let slot = i64::from_str_radix(parts.next()?, 16).ok()?;
        let bits: u8 = parts.next()?.parse().ok()?;
        let genuine = same(parts.next()?.as_bytes(), seal(keys, about, slot, bits).as_bytes());
        let challenge = Self { written: written.to_owned(), slot, bits };
        (genuine && (-SKEW_SECONDS..HOLDS_SECONDS).contains(&challenge.age(now))).then_some(challenge)
    }

    /// Seconds since it was given, at least: the grain is counted against the sender.
    fn age(&self, now: Timestamp) -> i64 {
        now.as_second() - self.slot.saturating_add(1).saturating_mul(GRAIN)
    }

    /// Whether a person may have filled in the form since.
    pub fn left_time_to_read(&self, now: Timestamp) -> bool {
        self.age(now) >= READING_SECONDS
    }

    /// How long a form without work still has to wait.
    pub fn missing(&self, now: Timestamp) -> Option<Duration> {
        let missing = READING_SECONDS - self.age(now);
        u64::try_from(missing).ok().filter(|seconds| *seconds > 0).map(Duration::from_secs)
    }

    /// As it stands in the page.
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// Whether this nonce solves it for a subject.
    pub fn is_solved(&self, subject: &str, nonce: &str) -> bool {
        let is_nonce = !nonce.is_empty() && nonce.len() <= 20 && nonce.bytes().all(|b| b.is_ascii_alphanumeric());
        is_nonce && zero_bits(&self.hash(subject, nonce)) >= u32::from(self.bits)
    }

    fn hash(&self, subject: &str, nonce: &str) -> [u8; 32] {
        let hash = Sha256::new_with_prefix(&self.written);
        hash.chain_update("\n").chain_update(subject).chain_update("\n").chain_update(nonce).finalize().into()
    }

    /// A nonce that solves it, as a browser finds it: for tests, the demonstration and measurements.
    pub fn solve(&self, subject: &str) -> String {
        let mut nonce = 0_u64;
        while zero_bits(&self.hash(subject, &nonce.to_string())) < u32::from(self.bits) {
            nonce += 1;
        }
        nonce.to_string()
    }
}

fn seal<T: ?Sized>(keys: &Keys, about: Id<T>, slot: i64, bits: u8) -> String {
    HEXLOWER.encode(&keys.hash("work of a form", &format!("{about} {slot} {bits}"))[..12])
}

/// Compares without telling by its time how much agreed.
pub fn same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
}

fn zero_bits(hash: &[u8; 32]) -> u32 {
    let whole = hash.iter().take_while(|byte| **byte == 0).count();
    whole as u32 * 8 + hash.get(whole).map_or(0, |byte| byte.leading_zeros())
}

/// To what a solution is bound: what was typed as number or contact, so plainly that a script of ten lines finds the same.
/// Arabic-Indic, Persian and full-width digits are Latin ones, letters are small; of a number only letters and digits
/// count.
pub fn subject(typed: &str) -> String {
    let is_address = typed.contains('@');
    let plain = typed.chars().map(|c| latin_digit(c).to_ascii_lowercase());
    plain.filter(|c| if is_address { !c.is_whitespace() } else { c.is_ascii_alphanumeric() }).collect()
}

/// How many networks are remembered at most.
const REMEMBERED: usize = 50_000;
/// The time in which a network's count falls to nothing when nobody there signs.
const FORGOTTEN_SECONDS: f64 = 600.0;
/// So many signatures of one network in ten minutes are usual; each doubling beyond costs a bit more.
const USUAL: f64 = 20.0;
/// So many of them in ten minutes may come without work, from browsers without scripts.
const WITHOUT_WORK: f64 = 20.0;
/// So many letters in ten minutes may be asked for one contact, so that nobody's box is filled through us.
const LETTERS: f64 = 3.0;

/// So often in ten minutes it is told of one number that it has signed: who tries the dates of a neighbour's card learns
/// nothing.
const TOLD: f64 = 2.0;

/// So many forms wait at the same time for seconds that are missing.
const WAITING: usize = 64;

/// How much each network has signed lately: in memory, bounded, and under hashes that mean nothing outside this process.
#[derive(Default)]
pub struct Networks {
    counts: Mutex<HashMap<u64, Count>>,
    hasher: RandomState,
    waiting: Arc<()>,
}

/// A place to wait; it is free again when it is dropped.
#[derive(Debug)]
pub struct Place(#[allow(dead_code)] Arc<()>); // held for as long as it lives

#[derive(Clone, Copy)]
struct Count {
    lately: f64,
    at: Timestamp,
}

impl Count {
    /// The count as it has fallen until now: of many, faster, so that ten quiet minutes forgive any number.
    fn at(self, now: Timestamp, usual: f64) -> Self {
        let passed = now.duration_since(self.at).as_secs_f64().max(0.0);
        Self { lately: (self.lately - passed * usual.max(self.lately) / FORGOTTEN_SECONDS).max(0.0), at: now }
    }
}

impl Networks {
    /// The bits of work that a visitor from this address is asked for.
    pub fn bits(&self, address: IpAddr, now: Timestamp) -> u8 {
        if !is_told(address) {
            return BASE_BITS;
        }
        let lately = self.lately(&("signed", network(address)), now, USUAL);
        let doublings = (lately / USUAL).max(1.0).log2().floor() as u8;
        BASE_BITS.saturating_add(doublings).min(MOST_BITS)
    }

    /// Counts a signature from this address.
    pub fn signed(&self, address: IpAddr, now: Timestamp) {
        if is_told(address) {
            self.add(&("signed", network(address)), now, USUAL, f64::INFINITY);
        }
    }

    /// Takes one of the signatures without work that this network may give; whether there was one left.
    pub fn take_without_work(&self, address: IpAddr, now: Timestamp) -> bool {
        self.add(&("bare", network(address)), now, WITHOUT_WORK, WITHOUT_WORK)
    }

    /// A place to wait until a form has been open long enough; none while too many wait.
    pub fn place_to_wait(&self) -> Option<Place> {
        let place = Place(Arc::clone(&self.waiting));
        (Arc::strong_count(&self.waiting) <= WAITING + 1).then_some(place)
    }

    /// Takes one of the letters that may go to this contact; whether there was one left.
    pub fn take_letter(&self, contact: &str, now: Timestamp) -> bool {
        self.add(&("letter", contact), now, LETTERS, LETTERS)
    }

    /// Whether it may be told once more that this number has signed.
    pub fn take_told(&self, number: &str, now: Timestamp) -> bool {
        self.add(&("told", number), now, TOLD, TOLD)
    }

    fn lately(&self, of: &impl std::hash::Hash, now: Timestamp, usual: f64) -> f64 {
        let counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        counts.get(&self.hasher.hash_one(of)).map_or(0.0, |count| count.at(now, usual).lately)
    }

    fn add(&self, to: &impl std::hash::Hash, now: Timestamp, usual: f64, most: f64) -> bool {
        let key = self.hasher.hash_one(to);
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.len() >= REMEMBERED && !counts.contains_key(&key) {
            forget(&mut counts);
        }
        let count = counts.entry(key).or_insert(Count { lately: 0.0, at: now });
        *count = count.at(now, usual);
        let is_left = count.lately + 1.0 <= most;
        if is_left {
            count.lately += 1.0;
        }
        is_left
    }
}

/// Forgets the half that signed least; of many that signed as much, some stay, so that a flood of strangers does not make it
/// forget everybody.
fn forget(counts: &mut HashMap<u64, Count>) {
    let mut held: Vec<f64> = counts.values().map(|count| count.lately).collect();
    let (_, middle, _) = held.select_nth_unstable_by(REMEMBERED / 2, f64::total_cmp);
    let middle = *middle;
    let mut room = (REMEMBERED / 2).saturating_sub(held.iter().filter(|lately| **lately > middle).count());
    counts.retain(|_, count| {
        let among_equals = count.lately == middle && room > 0;
        room -= usize::from(among_equals);
        count.lately > middle || among_equals
    });
}

/// Whether an address tells one network from another. The machine's own does not: it is a proxy of which we were not told,
/// and would make all visitors one network.
fn is_told(address: IpAddr) -> bool {
    !address.to_canonical().is_loopback()
}

/// The network of an address: the first 24 bits of IPv4, the first 48 of IPv6, which is what one site gets.
fn network(address: IpAddr) -> u128 {
    match address.to_canonical() {
        IpAddr::V4(v4) => u128::from(u32::from(v4) >> 8),
        IpAddr::V6(v6) => (u128::from(v6) >> 80) | 1 << 127,
    }
}

#[cfg(test)]
mod tests;
