//! The export of a WordPress site (WXR): read as it streams by, its texts turned into ours, its addresses into redirects.
//!
//! The format has no standard; what is read is what `wp-admin/includes/export.php` writes (versions 1.0 to 1.2), with what
//! Polylang, WPML and qTranslate add to tell languages.

mod address;
mod body;
mod closed;
mod html;
mod lang;
mod make;
mod markdown;
mod plan;
mod read;
mod signs;
mod source;
mod survey;
mod upload;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use address::{addresses, path_of};
pub use body::{Body, Kept, Shelf, body};
pub use lang::{Languages, parted};
pub use make::{Article, Workshop};
pub use plan::{Plan, kind_of, themes_of};
pub use read::{Fault, Found, Reader};
pub use survey::Survey;
pub use upload::{bare, below_uploads, path_of_file};

/// What is said of the whole site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Site {
    /// Its name.
    pub title: String,
    /// Its address, without a slash at the end.
    pub address: String,
    /// Its language as it says it: `fr-FR`, `ar`.
    pub language: String,
}

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// An entry of the blog.
    Post,
    /// A page that stands for itself.
    Page,
    /// A file.
    Attachment,
}

impl Sort {
    /// What WordPress calls a post type; nothing for menus, revisions and what plug-ins add.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "post" => Some(Self::Post),
            "page" => Some(Self::Page),
            "attachment" => Some(Self::Attachment),
            _ => None,
        }
    }

    /// Its word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Page => "page",
            Self::Attachment => "attachment",
        }
    }
}

/// Whether an item could be read by everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// By everybody.
    Open,
    /// By those who wrote it, or who had a password: a draft here.
    Kept,
    /// It was thrown away, or never begun: it is left out.
    Gone,
}

/// A category, a tag, or what a plug-in says in the same way.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Term {
    /// `category`, `post_tag`, `language`, `post_translations`…
    pub domain: String,
    /// Its short name.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// Something that was written or sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its number on the old site.
    pub id: u64,
    /// What it is.
    pub sort: Sort,
    /// Who could read it.
    pub standing: Standing,
    /// The line of the file in which it begins.
    pub line: u64,
    /// Its title.
    pub title: String,
    /// Its short name.
    pub slug: String,
    /// Its address on the old site.
    pub link: String,
    /// Who wrote it: the name by which the site called her.
    pub author: String,
    /// When it was published, or written.
    pub at: Option<Timestamp>,
    /// Its text: HTML as WordPress keeps it.
    pub body: String,
    /// Its summary.
    pub summary: String,
    /// Where it was sorted.
    pub terms: Vec<Term>,
    /// What is said of it besides, as far as it is of use here.
    pub meta: BTreeMap<String, String>,
    /// The address of the file, of an attachment.
    pub file: String,
    /// How many comments stand under it: they are counted and left behind.
    pub comments: u32,
}

impl Item {
    /// The group of translations that it belongs to, by Polylang or WPML.
    pub fn group(&self) -> Option<&str> {
        let polylang = self.terms.iter().find(|term| term.domain == "post_translations").map(|term| term.slug.as_str());
        let of_wpml = || ["_wpml_import_translation_group", "_wpml_trid"].iter().find_map(|key| self.meta.get(*key));
        polylang.or_else(|| of_wpml().map(String::as_str)).filter(|group| !group.is_empty())
    }

    /// The number of the picture at its head.
    pub fn picture(&self) -> Option<u64> {
        self.meta.get("_thumbnail_id")?.trim().parse().ok()
    }
}

#[cfg(test)]
mod tests;
