//! Sounds as programs of this world write them: how long they are, and whether they break off.

#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

use media::{Fault, Made, Wishes, take};
use proptest::prelude::*;

const SOUNDS: [(&str, &[u8]); 8] = [
    ("audio/mpeg", include_bytes!("data/tone.mp3")),
    ("audio/mp4", include_bytes!("data/tone.m4a")),
    ("audio/mp4", include_bytes!("data/recorded.m4a")),
    ("audio/ogg", include_bytes!("data/tone.ogg")),
    ("audio/ogg", include_bytes!("data/tone.opus.ogg")),
    ("audio/webm", include_bytes!("data/tone.webm")),
    ("audio/wav", include_bytes!("data/tone.wav")),
    ("audio/flac", include_bytes!("data/tone.flac")),
];

fn seen(bytes: &[u8]) -> Result<Made, Fault> {
    take(bytes, &Wishes::default())
}

#[test]
fn every_sort_tells_what_it_is_and_lasts_two_seconds() {
    for (mime, bytes) in SOUNDS {
        let made = seen(bytes).unwrap_or_else(|fault| panic!("{mime}: {fault}"));
        assert_eq!(made.mime, mime);
        assert!((2..=3).contains(&made.seconds) && !made.is_cut, "{mime}: {} s, cut: {}", made.seconds, made.is_cut);
    }
}

#[test]
fn a_sound_cut_short_is_said_or_refused_and_never_taken_as_whole() {
    for (mime, bytes) in SOUNDS {
        for share in [40, 60, 80, 95] {
            match seen(&bytes[..bytes.len() * share / 100]) {
                Ok(made) => assert!(made.is_cut, "{mime} at {share} %"),
                Err(fault) => assert_eq!(fault, Fault::Unheard, "{mime} at {share} %"),
            }
        }
    }
}

#[test]
fn where_a_telephone_was_is_not_kept() {
    for (mime, bytes) in SOUNDS {
        let holds = |bytes: &[u8]| bytes.windows(6).any(|some| some == b"Fatima" || some == b"+29.74");
        let kept = seen(bytes).unwrap().parts.remove(0).bytes;
        assert!(!holds(&kept), "{mime}");
        let again = seen(&kept).unwrap();
        assert!((2..=3).contains(&again.seconds) && !again.is_cut, "{mime} is still heard");
    }
    assert!(SOUNDS[0].1.windows(6).any(|some| some == b"Fatima"), "there was something to lose");
}

#[test]
fn a_film_is_no_sound() {
    assert_eq!(seen(include_bytes!("data/film.mp4")), Err(Fault::Film));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_damage_ends_the_program(which in 0_usize..8, at in 0.0_f64..1.0, with in prop::collection::vec(any::<u8>(), 1..20)) {
        let mut bytes = SOUNDS[which].1.to_vec();
        let from = (bytes.len() as f64 * at) as usize;
        let to = (from + with.len()).min(bytes.len());
        bytes[from..to].copy_from_slice(&with[..to - from]);
        let _ = seen(&bytes);
    }
}
