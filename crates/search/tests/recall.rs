//! What the judged set of `bench/judged` looks for is found: in inflected Arabic, without accents, with errors, across
//! languages, in Arabizi and Tamazight.

#![allow(clippy::unwrap_used, clippy::expect_used)] // a test that cannot go on says so best by failing there
#![allow(clippy::print_stdout)] // with --nocapture it says what was found of what

#[allow(dead_code)]
#[path = "../../../bench/src/search/corpus.rs"]
mod corpus;

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use corpus::{Made, judged, queries};
use search::{Query, Reader, Search, Searchable, Settings, Touched};
use store::testing::each_engine;

static SET: LazyLock<Vec<Made>> = LazyLock::new(judged);

/// How far one leafs.
const LOOKED_AT: usize = 100;

fn kind() -> Searchable {
    Searchable {
        kind: "record",
        label: "records",
        subjects: &["record"],
        load: |_, touched| {
            let numbers = touched.iter().map(|touched| Made::number(touched.id) as usize);
            let documents = numbers.filter_map(|number| SET.get(number).map(Made::document)).collect();
            Box::pin(async move { Ok(documents) })
        },
        all: |_, after, limit| {
            let from = after.map_or(0, |after| Made::number(after.id) + 1);
            let numbers = (from..SET.len() as u64).take(limit as usize);
            let touched = numbers.map(|number| Touched { stream: uuid::Uuid::nil(), id: Made::id(number) }).collect();
            Box::pin(async move { Ok(touched) })
        },
    }
}

#[test]
fn what_the_judged_set_looks_for_is_found() {
    each_engine("recall", &[], |db| async move {
        let search = Search::open(&Settings::default(), vec![kind()]).unwrap();
        assert_eq!(search.rebuild(&db).await.unwrap(), SET.len() as u64);
        let mut by_kind: BTreeMap<String, (f64, f64, u32)> = BTreeMap::new();
        let mut missed = String::new();
        for judged in queries() {
            let wanted: HashSet<u64> =
                SET.iter().filter(|made| judged.is_met_by(made)).map(|made| made.number).collect();
            assert!(!wanted.is_empty(), "{} looks for nothing", judged.words);
            let words = if judged.is_begun() { judged.words.clone() } else { format!("{} ", judged.words) };
            let query = Query { words, limit: LOOKED_AT, ..Query::default() };
            let found = search.find(&Reader::visitor(), &query).unwrap();
            let found: Vec<u64> = found.hits.iter().map(|hit| Made::number(hit.id)).collect();
            let recall = found.iter().filter(|number| wanted.contains(number)).count() as f64 / wanted.len() as f64;
            let first = found.iter().take(10).count();
            let precision = found
                .iter()
                .take(10)
                .filter(|number| {
                    let made = &SET[**number as usize];
                    judged.is_about(made)
                })
                .count() as f64
                / first.max(1) as f64;
            let sum = by_kind.entry(judged.kind.clone()).or_default();
            *sum = (sum.0 + recall, sum.1 + precision, sum.2 + 1);
            if recall < 0.999 || precision < 0.5 {
                missed += &format!(
                    "{:<22} {:<32} recall {recall:.2} precision {precision:.2} of {}\n",
                    judged.kind,
                    judged.words,
                    found.len()
                );
            }
        }
        for (kind, (recall, precision, count)) in &by_kind {
            let count = f64::from(*count);
            println!(
                "{kind:<22} {count:>4} recall {:.3} precision in the first ten {:.3}",
                recall / count,
                precision / count
            );
        }
        let (recall, precision, count) =
            by_kind.values().fold((0.0, 0.0, 0), |all, some| (all.0 + some.0, all.1 + some.1, all.2 + some.2));
        let (recall, precision) = (recall / f64::from(count), precision / f64::from(count));
        println!("all {count}: recall {recall:.3}, precision in the first ten {precision:.3}\n{missed}");
        assert!(recall >= 0.95, "recall {recall:.3}\n{missed}");
        assert!(precision >= 0.8, "precision {precision:.3}\n{missed}");
    });
}
