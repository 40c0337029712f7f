use super::*;
use jiff::SignedDuration;
use proptest::prelude::*;

fn start() -> Timestamp {
    "2026-01-01T08:00:00Z".parse().unwrap()
}

fn later(seconds: i64) -> Timestamp {
    start() + SignedDuration::from_secs(seconds)
}

fn keys() -> (tempfile::TempDir, Keys) {
    let folder = tempfile::tempdir().unwrap();
    // One nonce in four thousand serves by chance for another number, too: these keys are always the same.
    let keys = Keys::create(&folder.path().join("keys.toml"), &kernel::World::fixed(start(), 7)).unwrap();
    (folder, keys)
}

struct Petition;

fn petition(number: u128) -> Id<Petition> {
    Id::from_uuid(uuid::Uuid::from_u128(number))
}

#[test]
fn a_solution_serves_for_its_petition_and_its_number_only() {
    let (_folder, keys) = keys();
    let challenge = Challenge::new(&keys, petition(1), start(), BASE_BITS);
    let nonce = challenge.solve(&subject("BE 123456"));
    assert!(challenge.is_solved(&subject("be-١٢٣٤٥٦"), &nonce), "the same number, written otherwise");
    assert!(!challenge.is_solved(&subject("BE123457"), &nonce));
    assert_eq!(Challenge::read(&keys, petition(1), later(60), challenge.as_str()), Some(challenge.clone()));
    assert_eq!(Challenge::read(&keys, petition(2), later(60), challenge.as_str()), None);
}

#[test]
fn a_challenge_cannot_be_made_easier_older_or_younger() {
    let (_folder, keys) = keys();
    let challenge = Challenge::new(&keys, petition(1), start(), 14);
    let read = |at, written: &str| Challenge::read(&keys, petition(1), at, written);
    assert!(read(start(), challenge.as_str()).is_some());
    assert!(read(later(6 * 3600), challenge.as_str()).is_some());
    assert!(read(later(7 * 3600), challenge.as_str()).is_none(), "it has grown old");
    assert!(read(later(-3600), challenge.as_str()).is_none(), "the clock jumped back");
    let easier = challenge.as_str().replacen(".14.", ".1.", 1);
    let younger = challenge.as_str().replacen(challenge.as_str().split('.').next().unwrap(), "ffffff", 1);
    for forged in ["", ".", "..", "0.0.", "zz.12.00", "7fffffffffffffff.12.00", &easier, &younger] {
        assert!(read(start(), forged).is_none(), "{forged}");
    }
}

#[test]
fn a_form_that_comes_faster_than_a_person_types_is_recognised() {
    let (_folder, keys) = keys();
    let challenge = Challenge::new(&keys, petition(1), start(), BASE_BITS);
    assert!(!challenge.left_time_to_read(start()));
    assert!(!challenge.left_time_to_read(later(5)));
    assert!(challenge.left_time_to_read(later(10)));
}

#[test]
fn a_network_that_signs_a_lot_works_more_and_is_forgiven_with_time() {
    let networks = Networks::default();
    let village: IpAddr = "192.0.2.7".parse().unwrap();
    for _ in 0..19 {
        networks.signed(village, start());
    }
    assert_eq!(networks.bits(village, start()), BASE_BITS);
    for _ in 0..300 {
        networks.signed("192.0.2.200".parse().unwrap(), start());
    }
    assert!(networks.bits(village, start()) > BASE_BITS + 2, "neighbours are one network");
    assert_eq!(networks.bits("192.0.3.7".parse().unwrap(), start()), BASE_BITS);
    for _ in 0..100_000 {
        networks.signed(village, start());
    }
    assert_eq!(networks.bits(village, start()), MOST_BITS, "and never more");
    networks.signed(village, later(600));
    assert_eq!(networks.bits(village, later(600)), BASE_BITS);
}

#[test]
fn a_proxy_of_which_we_were_not_told_does_not_make_all_visitors_one_network() {
    let networks = Networks::default();
    for _ in 0..10_000 {
        networks.signed(IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), start());
    }
    assert_eq!(networks.bits(IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), start()), BASE_BITS);
}

#[test]
fn without_work_a_network_has_a_budget_that_comes_back() {
    let networks = Networks::default();
    let home: IpAddr = "2001:db8:1:2::7".parse().unwrap();
    assert!((0..20).all(|_| networks.take_without_work(home, start())));
    assert!(!networks.take_without_work(home, start()));
    assert!(networks.take_without_work(home, later(60)));
    assert!((0..3).all(|_| networks.take_letter("a@b.ma", start())));
    assert!(!networks.take_letter("a@b.ma", start()));
    assert!((0..2).all(|_| networks.take_told("AB1", start())));
    assert!(!networks.take_told("AB1", start()) && networks.take_told("AB2", start()));
}

#[test]
fn memory_stays_bounded() {
    let networks = Networks::default();
    for other in 0_u32..120_000 {
        networks.signed(IpAddr::V4((0x0a00_0000 | (other << 8)).into()), start());
    }
    let held = networks.counts.lock().unwrap().len();
    assert!((REMEMBERED / 2..=REMEMBERED).contains(&held), "a flood forgets half and not all: {held}");
}

#[test]
fn the_subject_is_what_the_page_s_script_finds() {
    assert_eq!(subject(" BE-١٢٣ ۴５6 "), "be123456");
    assert_eq!(subject(" Une.Personne@Exemple.MA "), "une.personne@exemple.ma");
    assert_eq!(subject("+212 6 12"), "212612");
}

proptest! {
    #[test]
    fn anything_may_come_as_a_challenge_or_a_nonce(written in any::<String>(), nonce in any::<String>()) {
        let (_folder, keys) = keys();
        prop_assert!(Challenge::read(&keys, petition(1), start(), &written).is_none());
        let challenge = Challenge::new(&keys, petition(1), start(), 30);
        prop_assert!(!challenge.is_solved("be1", &nonce));
    }
}

#[test]
fn a_form_that_came_at_once_waits_for_what_is_missing_and_not_everybody_may() {
    let (_folder, keys) = keys();
    let start: Timestamp = "2026-05-04T09:00:00Z".parse().unwrap();
    let challenge = Challenge::new(&keys, Id::<()>::from_uuid(uuid::Uuid::nil()), start, BASE_BITS);
    for after in 0..20 {
        let now = start + jiff::SignedDuration::from_secs(after);
        let missing = challenge.missing(now).map_or(0, |missing| missing.as_secs());
        assert_eq!(missing == 0, challenge.left_time_to_read(now), "{after}");
        assert!(missing <= 10 && challenge.left_time_to_read(now + jiff::SignedDuration::from_secs(missing as i64)));
    }
    let networks = Networks::default();
    let places: Vec<Place> = std::iter::from_fn(|| networks.place_to_wait()).take(1_000).collect();
    assert_eq!(places.len(), WAITING);
    drop(places);
    assert!(networks.place_to_wait().is_some());
}
