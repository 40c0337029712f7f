//! A small house for tests: notes that can be found, written through the store with their journal entries.

#![allow(dead_code, unreachable_pub, clippy::unwrap_used)] // each test uses a part of it; what cannot go on says so best by failing there

use std::path::PathBuf;

use actors::{Role, Space};
use futures_util::future::BoxFuture;
use jiff::civil::Date;
use kernel::{Id, Lang, Text};
use search::{Audience, Document, Found, Loaded, Query, Reader, Search, Searchable, Settings, Touched};
use serde::{Deserialize, Serialize};
use store::{Db, Entry, Migrations, Stream, Who, params};
use uuid::Uuid;

const STEP: &str = "CREATE TABLE note (id UUID NOT NULL PRIMARY KEY, kind TEXT NOT NULL, words TEXT NOT NULL)";
pub const NOTES: Migrations = Migrations { owner: "note", steps: &[("0001_note", STEP)] };

const PUT: &str = "INSERT INTO note (id, kind, words) VALUES ($1, $2, $3) \
     ON CONFLICT (id) DO UPDATE SET words = excluded.words";
const ONE: &str = "SELECT words FROM note WHERE id = $1 AND kind = $2";
const ALL: &str = "SELECT id FROM note WHERE kind = $1 AND id > $2 ORDER BY id LIMIT $3";
const DROP: &str = "DELETE FROM note WHERE id = $1";

/// Who may read a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum For {
    Anyone,
    SignedIn,
    Some(u8),
    Space(Uuid, u8),
    Cleared(Uuid, u8),
}

pub const COMPARTMENTS: [&str; 2] = ["health", "listening"];

impl For {
    pub fn audience(self) -> Audience {
        match self {
            Self::Anyone => Audience::Anyone,
            Self::SignedIn => Audience::SignedIn,
            Self::Some(role) => Audience::SomeSpace(Role::ALL[usize::from(role)]),
            Self::Space(space, role) => Audience::Space(Id::from_uuid(space), Role::ALL[usize::from(role)]),
            Self::Cleared(space, at) => Audience::Cleared(Id::from_uuid(space), COMPARTMENTS[usize::from(at)]),
        }
    }
}

/// A note.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Note {
    pub id: Uuid,
    pub audience: For,
    pub title: Text,
    #[serde(default)]
    pub summary: Text,
    #[serde(default)]
    pub body: String,
    #[serde(default)]
    pub names: Vec<String>,
    #[serde(default)]
    pub place: Option<String>,
    #[serde(default)]
    pub rights: Vec<String>,
    #[serde(default)]
    pub themes: Vec<String>,
    #[serde(default)]
    pub date: Option<Date>,
    pub is_name: bool,
}

impl Note {
    pub fn new(number: u128, audience: For, title: &str) -> Self {
        Self {
            id: Uuid::from_u128(number),
            audience,
            title: Text::of(Lang::Fr, title),
            summary: Text::default(),
            body: String::new(),
            names: Vec::new(),
            place: None,
            rights: Vec::new(),
            themes: Vec::new(),
            date: None,
            is_name: false,
        }
    }

    pub fn document(&self) -> Document {
        let space = match self.audience {
            For::Space(space, _) | For::Cleared(space, _) => Some(Id::<Space>::from_uuid(space)),
            _ => None,
        };
        let body = [(None, self.body.clone())].into_iter().filter(|(_, text)| !text.is_empty()).collect();
        Document {
            id: self.id,
            space,
            audience: self.audience.audience(),
            path: format!("/notes/{}", self.id.simple()),
            title: self.title.clone(),
            summary: self.summary.clone(),
            body,
            names: self.names.clone(),
            place: self.place.clone(),
            rights: self.rights.clone(),
            themes: self.themes.clone(),
            date: self.date,
            changed: None,
            picture: None,
            is_name: self.is_name,
        }
    }

    fn stream(&self) -> Stream {
        match self.audience {
            For::Space(space, _) | For::Cleared(space, _) => Stream::from_uuid(space),
            _ => Stream::COMMON,
        }
    }
}

/// Writes a note as a feature does.
pub async fn put(db: &Db, note: &Note) {
    put_as(db, "note", note).await;
}

pub async fn put_as(db: &Db, kind: &'static str, note: &Note) {
    let (words, id) = (serde_json::to_string(note).unwrap(), note.id);
    db.write(note.stream(), who(), move |tx| {
        tx.exec(PUT, &params![id, kind, words])?;
        tx.record(Entry::new("note.written", kind, Id::<()>::from_uuid(id)));
        Ok(())
    })
    .await
    .unwrap();
}

/// Takes a note away.
pub async fn drop_note(db: &Db, note: &Note) {
    let id = note.id;
    db.write(note.stream(), who(), move |tx| {
        tx.exec(DROP, &params![id])?;
        tx.record(Entry::new("note.dropped", "note", Id::<()>::from_uuid(id)));
        Ok(())
    })
    .await
    .unwrap();
}

pub fn who() -> Who {
    Who::system("test")
}

/// The kinds of record of the house: notes, and letters.
pub fn kinds() -> Vec<Searchable> {
    vec![
        Searchable {
            kind: "note",
            label: "notes",
            subjects: &["note", "note-part"],
            load: |db, touched| load(db, "note", touched),
            all: |db, after, limit| all(db, "note", after, limit),
        },
        Searchable {
            kind: "letter",
            label: "letters",
            subjects: &["letter"],
            load: |db, touched| load(db, "letter", touched),
            all: |db, after, limit| all(db, "letter", after, limit),
        },
    ]
}

fn load<'a>(db: &'a Db, kind: &'static str, touched: &'a [Touched]) -> BoxFuture<'a, Loaded> {
    Box::pin(async move {
        let mut documents = Vec::new();
        for touched in touched {
            let words: Option<String> = db.one(ONE, &params![touched.id, kind]).await?;
            let note: Option<Note> = words.map(|words| serde_json::from_str(&words).unwrap());
            documents.extend(note.map(|note| note.document()));
        }
        Ok(documents)
    })
}

fn all<'a>(
    db: &'a Db,
    kind: &'static str,
    after: Option<Touched>,
    limit: u32,
) -> BoxFuture<'a, store::Result<Vec<Touched>>> {
    Box::pin(async move {
        let after = after.map_or(Uuid::nil(), |touched| touched.id);
        let ids: Vec<Uuid> = db.all(ALL, &params![kind, after, limit]).await?;
        Ok(ids.into_iter().map(|id| Touched { stream: Uuid::nil(), id }).collect())
    })
}

/// An index in memory.
pub fn in_memory() -> Search {
    Search::open(&Settings::default(), kinds()).unwrap()
}

/// An index in a folder.
pub fn in_folder(folder: impl Into<PathBuf>) -> Search {
    Search::open(&Settings { folder: Some(folder.into()) }, kinds()).unwrap()
}

/// A query for words.
pub fn words(words: &str) -> Query {
    Query { words: words.to_owned(), limit: 20, ..Query::default() }
}

/// What somebody finds.
pub fn find(search: &Search, reader: &Reader, query: &str) -> Found {
    search.find(reader, &words(query)).unwrap()
}

/// The notes that a visitor finds, by number, best first.
pub fn numbers(found: &Found) -> Vec<u128> {
    found.hits.iter().map(|hit| hit.id.as_u128()).collect()
}

/// Somebody with a role in a space.
pub fn member(space: Uuid, role: Role) -> Reader {
    Reader { roles: vec![(Id::from_uuid(space), role)], clearances: Vec::new(), is_signed_in: true }
}
