//! Walks the manifests of the house: what every feature has to keep, checked for all of them at once.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use kernel::{Lang, Locale};
use twiza::house;
use web::{Words, message_ids};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// The translation files of the house, by crate.
fn locales() -> BTreeMap<&'static str, &'static [Locale]> {
    let shared: [(&str, &[Locale]); 8] = [
        ("store", store::LOCALES),
        ("papers", papers::LOCALES),
        ("actors", actors::LOCALES),
        ("post", post::LOCALES),
        ("media", media::LOCALES),
        ("search", search::LOCALES),
        ("web", web::LOCALES),
        ("cli", house::LOCALES),
    ];
    let features: Vec<_> = house::features().iter().map(|feature| (feature.name, feature.locales)).collect();
    shared.into_iter().chain(features).collect()
}

fn ids(locales: &[Locale], lang: Lang) -> BTreeSet<&'static str> {
    locales.iter().filter(|locale| locale.lang == lang).flat_map(|locale| message_ids(locale.source)).collect()
}

#[test]
fn every_message_stands_in_french_arabic_and_english() {
    for (owner, locales) in locales() {
        let french = ids(locales, Lang::Fr);
        for lang in [Lang::Ar, Lang::En] {
            let other = ids(locales, lang);
            let missing: Vec<_> = french.symmetric_difference(&other).collect();
            assert!(missing.is_empty(), "{owner}: not in both French and {}: {missing:?}", lang.code());
        }
        let unknown: Vec<_> = ids(locales, Lang::Zgh).difference(&french).copied().collect();
        assert!(unknown.is_empty(), "{owner}: only in Tamazight: {unknown:?}");
    }
}

#[test]
fn the_translation_files_can_be_read_and_define_each_message_once() {
    let all: Vec<Locale> = locales().into_values().flatten().copied().collect();
    if let Err(faults) = Words::read(&all) {
        panic!("{}", faults.join("\n"));
    }
}

#[test]
fn what_tamazight_misses_is_listed_for_translators() {
    let mut list = String::from(
        "# Messages that wait for a Tamazight translation\n\n\
         What is listed here is shown in French to readers of Tamazight. Translate a message in the `locales/zgh.ftl` of\n\
         its crate only when you are sure of it, then bring this list up to date with\n\
         `UPDATE_TRANSLATING=1 cargo test -p twiza --test it manifest`.\n",
    );
    for (owner, locales) in locales() {
        let missing: Vec<_> = ids(locales, Lang::Fr).difference(&ids(locales, Lang::Zgh)).copied().collect();
        if !missing.is_empty() {
            write!(list, "\n## {owner} ({})\n\n", missing.len()).unwrap();
            missing.iter().for_each(|id| writeln!(list, "- {id}").unwrap());
        }
    }
    let file = root().join("TRANSLATING.md");
    if std::env::var_os("UPDATE_TRANSLATING").is_some() {
        fs::write(&file, &list).unwrap();
    }
    let is_true = fs::read_to_string(&file).unwrap_or_default() == list;
    assert!(is_true, "TRANSLATING.md is not up to date: UPDATE_TRANSLATING=1 cargo test -p twiza --test it manifest");
}

/// Message ids are written out in the code, so that they can be found; each of them must exist.
#[test]
fn every_message_that_the_code_names_exists() {
    let known: BTreeSet<&str> = locales().values().flat_map(|locales| ids(locales, Lang::Fr)).collect();
    let owners: BTreeSet<&str> = known.iter().filter_map(|id| id.split('-').next()).collect();
    let mut unknown = BTreeSet::new();
    for file in rust_files(&root().join("crates")) {
        let source = fs::read_to_string(&file).unwrap();
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        for call in [
            "t(\"",
            "t_with(\"",
            "say(\"",
            "say_with(\"",
            "page(\"",
            "Message::new(\"",
            "Message::with(\"",
            "told(\"",
            "hint(\"",
        ] {
            for after in code.split(call).skip(1) {
                let id = after.split('"').next().unwrap_or_default();
                let is_id = id.split('-').next().is_some_and(|owner| owners.contains(owner)) && id.contains('-');
                if is_id && !known.contains(id) {
                    unknown.insert(format!("{}: {id}", file.strip_prefix(root()).unwrap().display()));
                }
            }
        }
    }
    assert!(unknown.is_empty(), "messages that no translation file has:\n{unknown:#?}");
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files
}

#[test]
fn no_feature_depends_on_another_and_no_floor_on_one_above() {
    let floors = ["kernel", "store", "papers", "actors", "post", "web"];
    let manifest = |path: PathBuf| fs::read_to_string(path).unwrap();
    let depends = |text: &str, on: &str| {
        let own = text.split("[dev-dependencies]").next().unwrap_or_default();
        own.lines().any(|line| line.starts_with(&format!("{on}.workspace")) || line.starts_with(&format!("{on} =")))
    };
    for (height, floor) in floors.iter().enumerate() {
        let text = manifest(root().join(format!("crates/{floor}/Cargo.toml")));
        for above in &floors[height + 1..] {
            assert!(!depends(&text, above), "{floor} depends on {above}, which stands above it");
        }
    }
    let folders = fs::read_dir(root().join("crates/features")).unwrap();
    let features: Vec<String> = folders.map(|folder| folder.unwrap().file_name().into_string().unwrap()).collect();
    for feature in &features {
        let text = manifest(root().join(format!("crates/features/{feature}/Cargo.toml")));
        for other in &features {
            assert!(!depends(&text, &format!("twiza-{other}")), "{feature} depends on {other}");
        }
    }
}

#[test]
fn every_growing_table_of_a_space_begins_its_key_with_the_space() {
    for migrations in house::migrations(&house::features()) {
        for (step, sql) in migrations.steps {
            for table in sql.split("CREATE TABLE").skip(1) {
                let table = table.split(';').next().unwrap_or_default();
                if table.contains("space_id") {
                    let keys = table.match_indices("PRIMARY KEY").chain(table.match_indices("UNIQUE"));
                    for (at, _) in keys {
                        let key = table[at..].split(['(', ')']).nth(1).unwrap_or_default();
                        assert!(
                            key.trim_start().starts_with("space_id"),
                            "{}/{step}: a key begins with {key}",
                            migrations.owner
                        );
                    }
                }
            }
        }
    }
}
