//! Whatever this feature can say has its words in the three languages that are complete.

use std::collections::BTreeSet;
use std::path::Path;

use kernel::Lang;

fn ids_of(lang: Lang) -> BTreeSet<&'static str> {
    let source = twiza_plan::LOCALES.iter().find(|locale| locale.lang == lang).map_or("", |locale| locale.source);
    web::message_ids(source).collect()
}

/// The texts in quotes of all sources that look like message ids of this crate, without the kinds of journal records.
fn ids_used(folder: &Path, into: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            ids_used(&path, into);
        } else {
            let source = std::fs::read_to_string(&path).unwrap_or_default();
            into.extend(source.split('"').filter(|text| is_id(text)).map(str::to_owned));
        }
    }
}

fn is_id(text: &str) -> bool {
    const RECORDS: [&str; 5] = ["plan-activity", "plan-draft", "plan-measure", "plan-node", "plan-node-parent"];
    let letters = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    text.starts_with("plan-") && text.chars().all(letters) && !text.ends_with('-') && !RECORDS.contains(&text)
}

#[test]
fn french_arabic_and_english_say_the_same_things() {
    let french = ids_of(Lang::Fr);
    assert!(french.len() > 250);
    assert_eq!(french, ids_of(Lang::Ar));
    assert_eq!(french, ids_of(Lang::En));
    assert!(ids_of(Lang::Zgh).is_subset(&french));
}

#[test]
fn every_message_that_is_used_exists_and_every_message_is_used() {
    let mut used = BTreeSet::new();
    ids_used(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut used);
    let known: BTreeSet<String> = ids_of(Lang::Fr).into_iter().map(str::to_owned).collect();
    assert_eq!(used.difference(&known).collect::<Vec<_>>(), Vec::<&String>::new(), "used but unknown");
    assert_eq!(known.difference(&used).collect::<Vec<_>>(), Vec::<&String>::new(), "known but unused");
}
