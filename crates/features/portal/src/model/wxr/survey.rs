//! What an export holds, counted while it is read, for who decides what becomes of it.

use std::collections::BTreeMap;

use jiff::Timestamp;
use kernel::Lang;
use serde::{Deserialize, Serialize};

use super::plan::is_sorted;
use super::{Fault, Found, Languages, Plan, Site, Sort, Standing, Term};

/// How many names of authors, categories and tags are held: an export of spam must not fill the memory.
const NAMES: usize = 5_000;

/// What was found in an export.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Survey {
    /// What it says of the site.
    pub site: Site,
    /// Entries that everybody could read.
    pub posts: u32,
    /// Pages that everybody could read.
    pub pages: u32,
    /// Drafts, and what was closed.
    pub kept: u32,
    /// What was thrown away.
    pub gone: u32,
    /// Files that it names.
    pub files: u32,
    /// Comments, which are left behind.
    pub comments: u32,
    /// What a newsroom has no place for, by its type.
    pub others: BTreeMap<String, u32>,
    /// How many entries and pages there are in each language.
    pub languages: BTreeMap<Lang, u32>,
    /// Languages that we do not have, as the site names them.
    pub foreign: BTreeMap<String, u32>,
    /// The names by which people wrote, by login.
    pub authors: BTreeMap<String, String>,
    /// Categories and tags with how often each stands.
    pub terms: BTreeMap<String, (Term, u32)>,
    /// When the first and the last of them were published.
    pub first_at: Option<Timestamp>,
    /// See `first_at`.
    pub last_at: Option<Timestamp>,
    /// Why the file could not be read to its end.
    pub fault: Option<Fault>,
}

impl Survey {
    /// Counts what was found.
    pub fn count(&mut self, found: &Found) {
        match found {
            Found::Site(site) => self.site = site.clone(),
            Found::Author { login, name } => {
                if self.authors.len() < NAMES && !name.is_empty() {
                    self.authors.insert(login.clone(), name.clone());
                }
            }
            Found::Other(sort) => {
                if self.others.len() < NAMES || self.others.contains_key(sort) {
                    *self.others.entry(sort.clone()).or_default() += 1;
                }
            }
            Found::Item(item) => self.item(item),
        }
    }

    fn item(&mut self, item: &super::Item) {
        self.comments += item.comments;
        match (item.standing, item.sort) {
            (Standing::Gone, _) => return self.gone += 1,
            (_, Sort::Attachment) => return self.files += 1,
            (Standing::Kept, _) => self.kept += 1,
            (Standing::Open, Sort::Post) => self.posts += 1,
            (Standing::Open, Sort::Page) => self.pages += 1,
        }
        *self.languages.entry(Languages::of(&self.site).lang(item)).or_default() += 1;
        if let Some(said) = super::lang::said(item).filter(|said| Lang::from_code(said).is_none()) {
            *self.foreign.entry(said.chars().take(12).collect()).or_default() += 1;
        }
        if item.standing == Standing::Open {
            self.first_at = [self.first_at, item.at].into_iter().flatten().min();
            self.last_at = [self.last_at, item.at].into_iter().flatten().max();
        }
        for term in item.terms.iter().filter(|term| is_sorted(term)) {
            if self.terms.len() < NAMES || self.terms.contains_key(&term.slug) {
                self.terms.entry(term.slug.clone()).or_insert_with(|| (term.clone(), 0)).1 += 1;
            }
        }
    }

    /// What is proposed for it.
    pub fn proposed(&self) -> Plan {
        Plan::proposed(self.terms.values().map(|(term, _)| term))
    }

    /// The name under which somebody is read.
    pub fn byline(&self, login: &str) -> Option<String> {
        let name = self.authors.get(login).map_or(login, String::as_str).trim();
        // Accounts of machines and of everybody sign nothing.
        let is_nobody =
            matches!(name.to_ascii_lowercase().as_str(), "" | "admin" | "administrator" | "root" | "webmaster");
        // Many sign in with their address, and programs show it as their name.
        (!is_nobody && !name.contains('@')).then(|| name.chars().take(120).collect())
    }

    /// The host of the old site.
    pub fn host(&self) -> String {
        let address = &self.site.address;
        let rest = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
        rest.split('/').next().unwrap_or_default().trim_start_matches("www.").to_ascii_lowercase()
    }

    /// Entries and pages in all.
    pub fn texts(&self) -> u32 {
        self.posts + self.pages + self.kept
    }
}
