//! Lists: a filter box, columns that sort, a page at a time by key, and the same rows as XLSX and CSV.

use std::collections::HashMap;

use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use maud::{Markup, html};

use crate::form::storable;
use crate::{Error, Result, Visit};

/// Rows on one page of a list.
pub const PAGE_ROWS: usize = 50;

/// What the address of a list asks for: `?q=…&sort=…&after=…`.
#[derive(Debug, Clone, Default)]
pub struct Listing {
    words: HashMap<String, String>,
}

impl Listing {
    /// What to filter by, trimmed; empty for everything. At most 100 characters are taken.
    pub fn filter(&self) -> &str {
        let words = self.get("q").trim();
        words.char_indices().nth(100).map_or(words, |(end, _)| &words[..end])
    }

    /// The column to sort by, if it is one of `known`; else the first of them.
    pub fn sort<'a>(&self, known: &[&'a str]) -> &'a str {
        known.iter().find(|column| **column == self.get("sort")).or(known.first()).copied().unwrap_or_default()
    }

    /// The key after which the page begins, as the previous page's [`pager`] wrote it: sort key and id.
    pub fn after(&self) -> Option<(String, &str)> {
        let (sort_key, id) = self.get("after").rsplit_once('~')?;
        Some((sort_key.to_owned(), id))
    }

    /// What a new search keeps of the address, such as the sort; the place in the list begins anew.
    fn kept(&self) -> Vec<(&str, &str)> {
        let is_kept = |name: &str| !matches!(name, "q" | "after" | "lang");
        let mut kept: Vec<_> = self.words.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        kept.retain(|(name, value)| is_kept(name) && !value.is_empty());
        kept.sort_unstable();
        kept
    }

    /// Another parameter of the address; empty if it is not there.
    pub fn get(&self, name: &str) -> &str {
        self.words.get(name).map_or("", String::as_str)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Listing {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self> {
        let Query(words) = Query::<HashMap<String, String>>::from_request_parts(parts, state)
            .await
            .map_err(|rejection| Error::Malformed(rejection.to_string()))?;
        Ok(Self { words: words.into_iter().map(|(name, value)| (name, storable(value))).collect() })
    }
}

/// A column of a table.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    label: &'static str,
    sort: Option<&'static str>,
    number: bool,
}

impl Column {
    /// A column of words; `label` is a message id.
    pub const fn words(label: &'static str) -> Self {
        Self { label, sort: None, number: false }
    }

    /// A column of numbers, set flush at the end.
    pub const fn number(label: &'static str) -> Self {
        Self { label, sort: None, number: true }
    }

    /// A column whose head sorts the list by this name.
    #[must_use]
    pub const fn sorts(mut self, by: &'static str) -> Self {
        self.sort = Some(by);
        self
    }
}

/// Draws a table: `caption` is said to those who do not see it; each row has a cell for each column.
///
/// On a narrow screen each row becomes a small card with the column's label beside each cell.
pub fn table(visit: &Visit, caption: &str, columns: &[Column], rows: impl IntoIterator<Item = Vec<Markup>>) -> Markup {
    let sorted_by = visit.uri.query().and_then(|q| q.split('&').find_map(|pair| pair.strip_prefix("sort=")));
    html! {
        div.table-frame { table {
            caption.hidden { (caption) }
            thead { tr { @for column in columns { (head(visit, column, sorted_by)) } } }
            tbody { @for cells in rows {
                tr { @for (column, cell) in columns.iter().zip(cells) {
                    td.num[column.number] data-label=(visit.t(column.label)) { (cell) }
                } }
            } }
        } }
    }
}

fn head(visit: &Visit, column: &Column, sorted_by: Option<&str>) -> Markup {
    html! {
        th.num[column.number] scope="col" aria-sort=[column.sort.filter(|sort| sorted_by == Some(sort)).map(|_| "ascending")] {
            @match column.sort {
                // Another order begins at its first page.
                Some(sort) => a href=(visit.here_with_all(&[("after", ""), ("sort", sort)])) { (visit.t(column.label)) },
                None => (visit.t(column.label)),
            }
        }
    }
}

/// The filter box and the exports of a list. `exports` are addresses of the same rows as files, with their ending.
pub fn tools(visit: &Visit, listing: &Listing, placeholder: &str, exports: &[(&str, String)]) -> Markup {
    html! {
        div.list-tools {
            form.filter role="search" method="get" {
                @for (name, value) in listing.kept() { input type="hidden" name=(name) value=(value); }
                label.hidden for="q" { (visit.t(placeholder)) }
                input #q type="search" name="q" value=(listing.filter()) placeholder=(visit.t(placeholder));
                button.quiet { (visit.t("web-filter")) }
            }
            @if !exports.is_empty() {
                p.exports { (visit.t("web-export")) " " @for (ending, address) in exports { a href=(address) { (ending) } " " } }
            }
        }
    }
}

/// The way to the next page, and back to the first. `next` is the sort key and id of the last row shown, when more
/// rows follow.
pub fn pager(visit: &Visit, listing: &Listing, next: Option<(&str, String)>) -> Markup {
    html! {
        nav.pager aria-label=(visit.t("web-pages")) {
            @if listing.after().is_some() { a href=(visit.here_with("after", "")) rel="first" { (visit.t("web-first-page")) } }
            @if let Some((key, id)) = next {
                a.button.quiet href=(visit.here_with("after", &format!("{key}~{id}"))) rel="next" { (visit.t("web-next-page")) }
            }
        }
    }
}

/// Splits what a query for one row more than a page gave: the rows to show, and whether more follow.
pub fn page_of<T>(mut rows: Vec<T>) -> (Vec<T>, bool) {
    let more = rows.len() > PAGE_ROWS;
    rows.truncate(PAGE_ROWS);
    (rows, more)
}
