use std::fmt;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng, SeedableRng, TryCryptoRng, TryRng};
use uuid::Uuid;

use crate::Id;

/// What time it is.
pub trait Clock: Send + Sync {
    /// The present instant, in UTC.
    fn now(&self) -> Timestamp;
}

/// Where random bytes come from.
pub trait Chance: Send + Sync {
    /// Fills `bytes` with random ones.
    fn fill(&self, bytes: &mut [u8]);
}

/// Time and chance, handed to whoever needs them. Cheap to clone.
#[derive(Clone)]
pub struct World {
    clock: Arc<dyn Clock>,
    chance: Arc<dyn Chance>,
    zone: TimeZone,
    /// The id that was made last, as a number.
    last_id: Arc<Mutex<u128>>,
}

impl World {
    /// A world of the given time and chance, whose days begin at midnight in `zone`.
    pub fn new(clock: impl Clock + 'static, chance: impl Chance + 'static, zone: TimeZone) -> Self {
        Self { clock: Arc::new(clock), chance: Arc::new(chance), zone, last_id: Arc::default() }
    }

    /// The real one: the system's clock and random source, days as in Casablanca (UTC+1) if the system knows no zone.
    pub fn real() -> Self {
        let zone = TimeZone::get("Africa/Casablanca").unwrap_or_else(|_| TimeZone::fixed(jiff::tz::offset(1)));
        Self::new(SystemClock, SystemChance, zone)
    }

    /// A world that stands still and repeats itself: for tests and for the demonstration data.
    pub fn fixed(now: Timestamp, seed: u64) -> Self {
        Self::new(FixedClock::at(now), SeededChance::new(seed), TimeZone::UTC)
    }

    /// The present instant.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Today's date where the installation lives.
    pub fn today(&self) -> Date {
        self.day_of(self.now())
    }

    /// The date on which an instant falls where the installation lives.
    pub fn day_of(&self, instant: Timestamp) -> Date {
        self.local(instant).date()
    }

    /// The date and time of an instant where the installation lives.
    pub fn local(&self, instant: Timestamp) -> DateTime {
        self.zone.to_datetime(instant)
    }

    /// The instant at which the clocks where the installation lives show this date and time. One that they skip, as when
    /// summer time begins, is as much later as they jumped; of one that they show twice it is the first.
    pub fn instant(&self, local: DateTime) -> Timestamp {
        self.zone.to_ambiguous_timestamp(local).compatible().unwrap_or_else(|_| self.now())
    }

    /// A new identity, which sorts after those that this world made before it as long as its clock does not go back.
    pub fn id<T: ?Sized>(&self) -> Id<T> {
        let mut last = self.last_id.lock().unwrap_or_else(PoisonError::into_inner);
        let mut random = [0; 10];
        self.fill(&mut random);
        let millis = u64::try_from(self.now().as_millisecond()).unwrap_or(0);
        let fresh = uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid();
        let uuid = if same_millisecond(fresh.as_u128(), *last) { a_step_beyond(*last, &random) } else { fresh };
        *last = uuid.as_u128();
        Id::from_uuid(uuid)
    }

    /// A new random UUID (version 4) that says nothing about when it was made.
    pub fn uuid(&self) -> Uuid {
        uuid::Builder::from_random_bytes(self.bytes()).into_uuid()
    }

    /// `N` random bytes, fit for keys and tokens.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }

    /// Fills `bytes` with random ones.
    pub fn fill(&self, bytes: &mut [u8]) {
        self.chance.fill(bytes);
    }

    /// A number from 0 up to, not including, `bound`; 0 when `bound` is 0. The bias is below `bound` / 2^64.
    pub fn below(&self, bound: u64) -> u64 {
        let wide = u128::from(u64::from_le_bytes(self.bytes())) * u128::from(bound);
        u64::try_from(wide >> 64).unwrap_or(0)
    }
}

/// Whether two UUIDs of version 7 name the same millisecond, which is their first 48 bits.
fn same_millisecond(one: u128, other: u128) -> bool {
    one >> 80 == other >> 80
}

/// The next UUID of the same millisecond: its random part is greater by a random step of 1 to 2^32, so that the order holds
/// and nobody guesses the one from the other (RFC 9562, 6.2, method 2). The step carries past the bits of the variant.
fn a_step_beyond(last: u128, random: &[u8; 10]) -> uuid::Uuid {
    const LOW: u32 = 62;
    let [a, b, c, d, ..] = *random;
    let step = u128::from(u32::from_be_bytes([a, b, c, d])) + 1;
    let low = (last & ((1 << LOW) - 1)) + step;
    let next = ((last >> 64) << 64) + ((low >> LOW) << 64) + (0b10 << LOW) + (low & ((1 << LOW) - 1));
    uuid::Uuid::from_u128(next)
}

impl fmt::Debug for World {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("World").field("now", &self.now()).finish_non_exhaustive()
    }
}

/// The clock on the wall.
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods)] // the one place where time is taken from the air
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// A clock that moves only when told to.
#[derive(Clone)]
pub struct FixedClock(Arc<AtomicI64>);

impl FixedClock {
    /// A clock that stands at `now`.
    pub fn at(now: Timestamp) -> Self {
        Self(Arc::new(AtomicI64::new(now.as_microsecond())))
    }

    /// Moves the clock, and with it every clone of it.
    pub fn set(&self, now: Timestamp) {
        self.0.store(now.as_microsecond(), Ordering::Relaxed);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_microsecond(self.0.load(Ordering::Relaxed)).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

/// The operating system's random source.
pub struct SystemChance;

impl Chance for SystemChance {
    /// # Panics
    /// When the operating system has no random source: nothing secret could be made then, so nothing may go on.
    #[allow(clippy::disallowed_methods)] // the one place where chance is taken from the air
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the operating system has a random source");
    }
}

/// In the words of the libraries that draw keys.
impl TryRng for SystemChance {
    type Error = std::convert::Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        let mut bytes = [0; 4];
        self.fill(&mut bytes);
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        let mut bytes = [0; 8];
        self.fill(&mut bytes);
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Self::Error> {
        self.fill(bytes);
        Ok(())
    }
}

impl TryCryptoRng for SystemChance {}

/// Chance that repeats itself from a seed (ChaCha20).
pub struct SeededChance(Mutex<ChaCha20Rng>);

impl SeededChance {
    /// The sequence that belongs to `seed`.
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(ChaCha20Rng::seed_from_u64(seed)))
    }
}

impl Chance for SeededChance {
    fn fill(&self, bytes: &mut [u8]) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_a_later_instant_sort_later() {
        let clock = FixedClock::at("2026-01-01T00:00:00Z".parse().unwrap());
        let world = World::new(clock.clone(), SeededChance::new(1), TimeZone::UTC);
        let first: Id<()> = world.id();
        clock.set("2026-01-01T00:00:01Z".parse().unwrap());
        assert!(first < world.id());
    }

    #[test]
    fn ids_of_the_same_instant_sort_as_they_were_made() {
        let world = World::fixed("2026-01-01T00:00:00Z".parse().unwrap(), 5);
        let made: Vec<Id<()>> = (0..10_000).map(|_| world.clone().id()).collect();
        assert!(made.is_sorted_by(|one, next| one < next));
        assert!(made.iter().all(|id| id.uuid().get_version_num() == 7));
        assert!(made.iter().all(|id| id.uuid().get_variant() == uuid::Variant::RFC4122));
    }

    #[test]
    fn a_step_carries_past_the_bits_of_the_variant() {
        let full = uuid::Uuid::from_u128(0x0190_0000_0000_7abc_bfff_ffff_ffff_ffff);
        let next = a_step_beyond(full.as_u128(), &[0; 10]);
        assert_eq!(next.as_u128(), 0x0190_0000_0000_7abd_8000_0000_0000_0000);
    }

    #[test]
    fn a_local_time_is_found_again_also_where_clocks_jump() {
        let clock = FixedClock::at("2026-01-01T00:00:00Z".parse().unwrap());
        let zone = TimeZone::get("Africa/Casablanca").unwrap();
        let world = World::new(clock, SeededChance::new(1), zone);
        let noon = jiff::civil::date(2026, 7, 1).at(12, 0, 0, 0);
        assert_eq!(world.local(world.instant(noon)), noon);
        // Ramadan 2026: clocks go back by an hour on 15 February and forward on 22 March.
        let skipped = jiff::civil::date(2026, 3, 22).at(2, 30, 0, 0);
        assert_eq!(world.local(world.instant(skipped)), jiff::civil::date(2026, 3, 22).at(3, 30, 0, 0));
    }

    #[test]
    fn the_same_seed_gives_the_same_world() {
        let now = "2026-01-01T00:00:00Z".parse().unwrap();
        assert_eq!(World::fixed(now, 7).id::<()>(), World::fixed(now, 7).id::<()>());
        assert_ne!(World::fixed(now, 7).id::<()>(), World::fixed(now, 8).id::<()>());
    }

    #[test]
    fn below_stays_below() {
        let world = World::fixed("2026-01-01T00:00:00Z".parse().unwrap(), 3);
        assert!((0..1000).all(|_| world.below(7) < 7));
        assert_eq!(world.below(0), 0);
    }
}
