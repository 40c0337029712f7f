use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use web::Message;

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
        let mut shelf = Self::default();
        for (name, text) in EMBEDDED {
            shelf.take(PathBuf::from(name), Rules::read(text).map_err(Some));
        }
        for path in data.map(files).unwrap_or_default() {
            let text = fs::read_to_string(&path).map_err(|_| None);
            shelf.take(path, text.and_then(|text| Rules::read(&text).map_err(Some)));
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
    use super::*;

    #[test]
    fn every_embedded_file_can_be_read() {
        let shelf = Shelf::open(None);
        assert_eq!(shelf.bad, []);
        assert_eq!(shelf.rules.len(), EMBEDDED.len());
    }
}
