//! Whatever is typed is answered: kindly, soon, and within bounds.

#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

mod house;

use std::sync::LazyLock;

use house::{For, NOTES, Note, in_memory, put};
use kernel::{Lang, Text};
use proptest::prelude::*;
use search::{Like, Query, Reader, Search};
use store::testing::each_engine;

fn notes() -> Vec<Note> {
    let title = Text::fr_ar("L’eau des fontaines", "ماء العيون").with(Lang::Zgh, "ⴰⵎⴰⵏ");
    let one = Note {
        title,
        body: String::from("La pétition des femmes.\u{0}\n\u{202e}عريضة"),
        ..Note::new(1, For::Anyone, "")
    };
    let two = Note { names: vec![String::from("AMDH"), String::new()], ..Note::new(2, For::SignedIn, "Association") };
    vec![one, two, Note::new(3, For::Anyone, "")]
}

fn searched(test: impl Fn(&Search)) {
    each_engine("any query", &[NOTES], |db| {
        let test = &test;
        async move {
            for note in notes() {
                put(&db, &note).await;
            }
            let search = in_memory();
            search.catch_up(&db).await.unwrap();
            test(&search);
        }
    });
}

static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut all = vec![
        "*".repeat(10_000),
        "a".repeat(10_000),
        "a* ".repeat(3_000),
        "eau ".repeat(2_500),
        "é".repeat(5_000),
        "ا".repeat(5_000),
        "\u{202e}\u{200f}".repeat(2_000),
        "\u{1f600} ".repeat(2_000),
        "e\u{301}".repeat(4_000),
        String::from("\0\0\0"),
        String::from("title_exact:eau AND (a OR"),
        String::from("'; DROP TABLE note; --"),
        String::from("[TO] {a TO b} ~ ^ \\ / \" \""),
        String::from("3arida 7o9o9 l'eau d' 'l ''"),
        String::from("<script>alert(1)</script>"),
    ];
    all.extend((0..24).map(|words| "fontaine volcan ".repeat(words)));
    all
});

#[test]
fn what_is_long_or_strange_is_answered_like_anything_else() {
    searched(|search| {
        for words in WORDS.iter() {
            for reader in [Reader::visitor(), Reader { is_signed_in: true, ..Reader::visitor() }] {
                let query = Query { words: words.clone(), limit: 10, ..Query::default() };
                let found = search.find(&reader, &query).unwrap();
                assert!(found.hits.len() <= 10 && found.total <= 3);
                assert!(found.meant.is_none_or(|meant| meant.len() < 4_000));
                assert!(search.suggest(&reader, words, 10).unwrap().len() <= 10);
            }
        }
    });
}

#[test]
fn the_ends_of_all_numbers_are_borne() {
    searched(|search| {
        for (skip, limit) in [(0, 0), (usize::MAX, usize::MAX), (usize::MAX, 1), (1, usize::MAX), (9_999, 2)] {
            for year in [None, Some(i16::MIN), Some(i16::MAX), Some(0)] {
                let query = Query { words: String::from("eau"), skip, limit, year, ..Query::default() };
                let found = search.find(&Reader::visitor(), &query).unwrap();
                assert!(found.hits.len() <= 1);
            }
        }
        let like = Like { words: Text::of(Lang::Fr, "eau"), limit: usize::MAX, ..Like::default() };
        assert_eq!(search.like(&Reader::visitor(), &like).unwrap().len(), 1);
    });
}

#[test]
fn any_string_is_answered() {
    searched(|search| {
        let signed_in = Reader { is_signed_in: true, ..Reader::visitor() };
        let cases = ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() };
        proptest!(cases, |(words in "\\PC{0,40}|[a-z0-9' ]{0,30}|[\u{600}-\u{6ff} ]{0,30}|[\u{2d30}-\u{2d7f} ]{0,20}|.{0,60}")| {
            let query = Query { words: words.clone(), limit: 5, ..Query::default() };
            let found = search.find(&signed_in, &query).unwrap();
            prop_assert!(found.hits.len() <= 5 && found.hits.len() as u64 <= found.total && found.total <= 3);
            for hit in &found.hits {
                prop_assert!(hit.snippet.iter().all(|piece| !piece.words.is_empty()));
            }
            search.suggest(&signed_in, &words, 5).unwrap();
            search.like(&signed_in, &Like { words: Text::of(Lang::Ar, &words), limit: 5, ..Like::default() }).unwrap();
        });
    });
}
