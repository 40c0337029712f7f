use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use jiff::civil::Date;
use web::Message;

use super::read::LONGEST;
use super::{Rules, RulesError};

macro_rules! embedded {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../../rules/", $name)))),+]
    };
}

/// The files that come with the program.
const EMBEDDED: &[(&str, &str)] = embedded![
    "commune-association.2015-07-23.toml",
    "commune-petition.2015-07-23.toml",
    "legislative-motion.2021-09-13.toml",
    "national-petition.2021-09-13.toml",
    "national-petition.2024-01-04.toml",
    "open-appeal.2011-07-29.toml",
    "province-association.2015-07-23.toml",
    "province-petition.2015-07-23.toml",
    "region-association.2015-07-23.toml",
    "region-petition.2015-07-23.toml",
];

/// A file of the installation that is not used, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadFile {
    /// Where it lies.
    pub path: PathBuf,
    /// What is wrong with it; none if it could not be opened.
    pub reason: Option<RulesError>,
}

impl BadFile {
    /// What is wrong with it, for who wrote it.
    pub fn message(&self) -> Message {
        self.reason.as_ref().map_or(Message::new("petition-law-file-closed"), RulesError::message)
    }
}

/// All rules that an installation knows.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    /// The procedures in the order of their codes, the newest version of each first.
    pub rules: Vec<Arc<Rules>>,
    /// Files of the installation that are not used.
    pub bad: Vec<BadFile>,
}

impl Shelf {
    /// Those that came with the program, and those of `<data>/procedures/*.toml`: a file of the same code and version as an
    /// embedded one takes its place. A bad file is listed, and the rest is used.
    pub fn open(data: Option<&Path>) -> Self {
        static OF_THE_PROGRAM: LazyLock<Shelf> = LazyLock::new(|| {
            let mut shelf = Shelf::default();
            for (name, text) in EMBEDDED {
                shelf.take(PathBuf::from(name), Rules::read(text).map_err(Some));
            }
            shelf
        });
        let mut shelf = OF_THE_PROGRAM.clone();
        for path in data.map(files).unwrap_or_default() {
            let rules = read(&path);
            shelf.take(path, rules);
        }
        shelf
    }

    /// The rules of a procedure for a petition that is born on this day.
    pub fn in_force(&self, code: &str, on: Date) -> Option<&Arc<Rules>> {
        self.rules.iter().find(|rules| rules.code == code && rules.is_in_force(on))
    }

    /// One version for each procedure that exists on this day, in the order of their codes.
    pub fn on(&self, day: Date) -> Vec<Arc<Rules>> {
        let mut current: Vec<_> = self.rules.iter().filter(|rules| rules.is_in_force(day)).cloned().collect();
        current.dedup_by(|later, earlier| later.code == earlier.code);
        current
    }

    fn take(&mut self, path: PathBuf, read: Result<Arc<Rules>, Option<RulesError>>) {
        match read {
            Ok(rules) => self.put(rules),
            Err(reason) => self.bad.push(BadFile { path, reason }),
        }
    }

    fn put(&mut self, rules: Arc<Rules>) {
        let key = |rules: &Rules| (rules.code.clone(), std::cmp::Reverse(rules.in_force_from));
        match self.rules.binary_search_by_key(&key(&rules), |held| key(held)) {
            Ok(at) => self.rules[at] = rules,
            Err(at) => self.rules.insert(at, rules),
        }
    }
}

fn read(path: &Path) -> Result<Arc<Rules>, Option<RulesError>> {
    let mut text = String::new();
    let file = fs::File::open(path).map_err(|_| None)?;
    file.take(LONGEST as u64 + 1).read_to_string(&mut text).map_err(|_| None)?;
    Rules::read(&text).map_err(Some)
}

fn files(data: &Path) -> Vec<PathBuf> {
    let Ok(folder) = fs::read_dir(data.join("procedures")) else { return Vec::new() };
    let paths = folder.flatten().map(|file| file.path());
    let mut paths: Vec<_> = paths.filter(|path| path.extension().is_some_and(|end| end == "toml")).collect();
    paths.sort();
    paths
}

/// All rules that an installation knows, as [`Shelf::open`].
pub fn procedures(data: Option<&Path>) -> Vec<Arc<Rules>> {
    Shelf::open(data).rules
}

/// The embedded rules of a procedure for a petition that is born on this day.
pub fn in_force(code: &str, on: Date) -> Option<Arc<Rules>> {
    Shelf::open(None).in_force(code, on).cloned()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use jiff::civil::date;
    use kernel::Lang;
    use tempfile::TempDir;

    use super::*;
    use crate::model::law::check::texts;

    const TODAY: Date = date(2026, 11, 22);

    #[test]
    fn every_embedded_file_is_rules_and_lies_under_its_code_and_version() {
        assert_eq!(Shelf::open(None).bad, []);
        for (name, text) in EMBEDDED {
            let rules = Rules::read(text).unwrap();
            assert_eq!(*name, format!("{}.{}.toml", rules.code, rules.version()));
        }
    }

    #[test]
    fn every_text_of_an_embedded_file_has_its_three_languages() {
        for rules in procedures(None) {
            for (at, text) in texts(&rules) {
                for lang in [Lang::Fr, Lang::Ar, Lang::En] {
                    assert!(text.get(lang).is_some(), "{} {at} {}", rules.code, lang.code());
                }
            }
        }
    }

    #[test]
    fn every_clause_of_a_procedure_of_law_cites_a_law() {
        for rules in procedures(None).into_iter().filter(|rules| rules.code != "open-appeal") {
            let items = rules.lists().into_iter().flat_map(|(_, items)| items);
            assert!(items.into_iter().all(|item| !item.article.is_house()), "{}", rules.code);
            assert!(rules.deadlines.iter().all(|deadline| !deadline.article.is_house()), "{}", rules.code);
            assert!(rules.fields.iter().all(|field| !field.article.is_house()), "{}", rules.code);
        }
    }

    #[test]
    fn on_no_day_are_two_versions_of_a_procedure_in_force() {
        let mut versions: BTreeMap<String, Vec<Arc<Rules>>> = BTreeMap::new();
        for rules in procedures(None) {
            versions.entry(rules.code.clone()).or_default().push(rules);
        }
        for newest_first in versions.values() {
            for pair in newest_first.windows(2) {
                assert!(pair[1].in_force_until.is_some_and(|until| until < pair[0].in_force_from), "{}", pair[0].code);
            }
        }
    }

    #[test]
    fn a_petition_is_born_under_the_law_of_its_day() {
        let version = |day| in_force("national-petition", day).map(|rules| rules.version());
        assert_eq!(version(date(2021, 9, 12)), None);
        assert_eq!(version(date(2021, 9, 13)), Some(date(2021, 9, 13)));
        assert_eq!(version(date(2024, 1, 3)), Some(date(2021, 9, 13)));
        assert_eq!(version(TODAY), Some(date(2024, 1, 4)));
        assert_eq!(Shelf::open(None).on(TODAY).len(), 9);
    }

    /// Only the list for the head of government has the columns of the form of December 2023.
    #[test]
    fn a_list_of_support_has_the_columns_of_its_authority_and_no_more() {
        let columns = |code: &str, authority: &str| {
            let rules = in_force(code, TODAY).unwrap();
            rules.fields_for(authority).map(|field| field.field.code()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(
            columns("national-petition", "head-of-government"),
            "names number expires-on address commune birth-place roll-number mark"
        );
        assert_eq!(
            columns("national-petition", "president-of-councillors"),
            "names number expires-on address commune mark"
        );
        assert_eq!(
            columns("legislative-motion", "bureau-of-councillors"),
            "names number expires-on address commune mark"
        );
        assert_eq!(columns("open-appeal", "public"), "names commune contact");
        assert_eq!(columns("commune-association", "council-president"), "");
    }

    /// LO 64-14, art. 2: a third of the twelve regions.
    #[test]
    fn a_motion_is_carried_by_five_people_from_four_regions() {
        let rules = in_force("legislative-motion", TODAY).unwrap();
        let committee = rules.committee.as_ref().unwrap();
        assert_eq!((committee.least, committee.least_regions()), (5, 4));
        assert_eq!(in_force("national-petition", TODAY).unwrap().committee.as_ref().unwrap().least_regions(), 0);
    }

    /// The folder of an installation with these files among its procedures.
    fn with_files(files: &[(&str, &[u8])]) -> TempDir {
        let data = tempfile::tempdir().unwrap();
        fs::create_dir_all(data.path().join("procedures/a-folder.toml")).unwrap();
        for (file, bytes) in files {
            fs::write(data.path().join("procedures").join(file), bytes).unwrap();
        }
        data
    }

    #[test]
    fn a_new_law_is_a_new_file_and_a_bad_file_stops_nothing() {
        let motion = include_str!("../../../rules/legislative-motion.2021-09-13.toml");
        let next = motion.replace("2021-09-13\"", "2027-01-01\"").replace("fixed = 20000", "fixed = 15000");
        let mended = motion.replace("fixed = 20000", "fixed = 25000");
        let data = with_files(&[
            ("next.toml", next.as_bytes()),
            ("mended.toml", mended.as_bytes()),
            ("note.txt", b"not rules"),
            ("broken.toml", b"code = "),
            ("latin1.toml", b"code = \"\xe9\""),
        ]);
        let shelf = Shelf::open(Some(data.path()));
        let signatures = |day| shelf.in_force("legislative-motion", day).unwrap().required(None).signatures;
        assert_eq!((signatures(date(2026, 12, 31)), signatures(date(2027, 1, 1))), (25_000, 15_000));
        let bad: Vec<_> = shelf.bad.iter().map(|bad| bad.path.file_name().unwrap().to_str().unwrap()).collect();
        assert_eq!(bad, ["a-folder.toml", "broken.toml", "latin1.toml"]);
        assert_eq!(
            shelf.bad.iter().map(|bad| bad.message().id()).collect::<Vec<_>>(),
            ["petition-law-file-closed", "petition-law-file-shape", "petition-law-file-closed"]
        );
        assert_eq!(shelf.on(TODAY).len(), 9);
    }

    #[test]
    fn an_installation_without_procedures_of_its_own_has_those_of_the_program() {
        assert_eq!(procedures(Some(Path::new("/nowhere/at/all"))).len(), EMBEDDED.len());
    }
}
