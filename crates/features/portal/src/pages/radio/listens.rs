//! Counting those who listen without knowing any of them. A listening is a recording that is asked for from its beginning: the
//! parts that players ask for afterwards, the two bytes by which some try whether there is anything, and what programs fetch by
//! themselves are none. Whoever asks again within the hour is not counted twice: a number that only this program's memory could
//! reckon, with a secret that is thrown away every hour, is all that is known of her.

use std::collections::{HashMap, HashSet};
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use axum::http::{HeaderMap, header};
use jiff::{SignedDuration, Timestamp};
use kernel::Id;
use media::File;
use sha2::{Digest, Sha256};
use web::{App, Chore, Measure, MeasureKind, Result, Visit};

use crate::store::radio::listens;

/// Listenings remembered at once: whoever makes up more is not counted.
const MOST: usize = 50_000;
/// What asks for less than so many bytes only tries.
const LEAST: u64 = 4096;

/// How often episodes were listened to, as plans count it.
pub(crate) const MEASURE: Measure = Measure {
    code: "portal.listen",
    label: "portal-radio-measure-listens",
    entry: "portal.listened",
    how: MeasureKind::Sum("listens"),
};

/// Writes down what was counted. Rarely, because every write makes remembered pages old.
pub(crate) const CHORE: Chore =
    Chore { name: "portal-listens", every: Duration::from_secs(60), run: |app| Box::pin(write_down(app)) };

/// What was counted since the last time, and who was counted within the hour.
#[derive(Default)]
struct Counted(Mutex<Hour>);

#[derive(Default)]
struct Hour {
    began: Option<Timestamp>,
    secret: [u8; 32],
    counted: HashSet<u64>,
    times: HashMap<Id<File>, u64>,
}

impl Hour {
    fn add(&mut self, now: Timestamp, secret: impl FnOnce() -> [u8; 32], file: Id<File>, address: IpAddr, agent: &str) {
        if self.began.is_none_or(|began| now.duration_since(began) >= SignedDuration::from_hours(1)) {
            (self.began, self.secret) = (Some(now), secret());
            self.counted.clear();
        }
        if self.counted.len() < MOST && self.counted.insert(number(&self.secret, file, address, agent)) {
            *self.times.entry(file).or_default() += 1;
        }
    }
}

/// The number by which somebody is known for an hour, for one recording only.
fn number(secret: &[u8; 32], file: Id<File>, address: IpAddr, agent: &str) -> u64 {
    let hash = Sha256::new().chain_update(secret).chain_update(file.uuid()).chain_update(address.to_string());
    let hash = hash.chain_update([0]).chain_update(agent).finalize();
    hash.iter().take(8).fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

/// Sees that bytes of a public sound were given, `from` its beginning or not.
pub(crate) fn heard(visit: &Visit, file: &File, headers: &HeaderMap, given: &std::ops::Range<u64>) {
    let agent = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    if !is_listening(agent, file.bytes, given) {
        return;
    }
    let counted = visit.app().held::<Counted>();
    let mut hour = counted.0.lock().unwrap_or_else(PoisonError::into_inner);
    let world = visit.world();
    hour.add(world.now(), || world.bytes(), file.id, visit.client.address, agent);
}

/// Words by which programs that fetch by themselves name themselves. Podcast programs are none of them: what they fetch,
/// somebody wants to hear.
const PROGRAMS: [&str; 9] = ["bot", "crawl", "spider", "slurp", "preview", "monitor", "curl", "wget", "python"];

fn is_listening(agent: &str, length: u64, given: &std::ops::Range<u64>) -> bool {
    let agent = agent.to_ascii_lowercase();
    let is_program = agent.is_empty() || PROGRAMS.iter().any(|program| agent.contains(program));
    !is_program && given.start == 0 && given.end >= LEAST.min(length)
}

/// Adds what was counted to the counts of the day.
async fn write_down(app: &App) -> Result<()> {
    let counted = app.held::<Counted>();
    let times = std::mem::take(&mut counted.0.lock().unwrap_or_else(PoisonError::into_inner).times);
    Ok(listens::add_heard(&app.db, app.world.today(), times).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PHONE: &str = "Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0";

    #[test]
    fn a_listening_begins_at_the_beginning_and_programs_do_not_listen() {
        for agent in [PHONE, "AntennaPod/3.5.0", "AppleCoreMedia/1.0.0.21F90 (iPhone; U; CPU OS 17_5_1)"] {
            assert!(is_listening(agent, 900_000, &(0..900_000)), "{agent}");
            assert!(is_listening(agent, 900_000, &(0..65_536)), "{agent}: the first part");
            assert!(is_listening(agent, 800, &(0..800)), "{agent}: a short one");
            assert!(!is_listening(agent, 900_000, &(0..2)), "{agent} only tries");
            assert!(!is_listening(agent, 900_000, &(65_536..900_000)), "{agent} goes on");
        }
        for agent in ["", "Mozilla/5.0 (compatible; Googlebot/2.1)", "curl/8.5", "python-requests/2.32"] {
            assert!(!is_listening(agent, 900_000, &(0..900_000)), "{agent}");
        }
    }

    #[test]
    fn whoever_asks_again_within_the_hour_is_counted_once_and_floods_fill_no_memory() {
        let (mut hour, file) = (Hour::default(), Id::from_uuid(uuid::Uuid::from_u128(1)));
        let address = |n: u32| IpAddr::from(n.to_be_bytes());
        let now = Timestamp::UNIX_EPOCH;
        for _ in 0..3 {
            hour.add(now, || [1; 32], file, address(1), PHONE);
        }
        hour.add(now, || [1; 32], file, address(1), "AntennaPod/3.5.0");
        hour.add(now, || [1; 32], file, address(2), PHONE);
        assert_eq!(hour.times.get(&file), Some(&3));
        hour.add(now + SignedDuration::from_mins(61), || [2; 32], file, address(1), PHONE);
        assert_eq!((hour.times.get(&file), hour.counted.len()), (Some(&4), 1), "the hour before is forgotten");
        for n in 0..MOST as u32 + 10 {
            hour.add(now + SignedDuration::from_mins(61), || [3; 32], file, address(n), PHONE);
        }
        assert_eq!(hour.counted.len(), MOST);
    }
}
