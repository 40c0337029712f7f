use std::collections::{BTreeSet, HashSet};
use std::sync::{LazyLock, Mutex, PoisonError};

use actors::{Role, Space};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Id, Lang, Text, place};
use serde::{Deserialize, Serialize};
use tantivy::TantivyDocument;
use uuid::Uuid;

use super::packed::{Packed, right_number, theme_bit};
use super::schema::Fields;
use super::tokens::token;
use crate::words::{self, Token};
use crate::{Audience, Document, thesaurus};

/// How much of a document's words is kept for passages, in bytes; all of them are searched.
const KEPT_BYTES: usize = 12 * 1024;
/// How much of a document's words is searched, in bytes: some thousand pages.
const READ_BYTES: usize = 4 * 1024 * 1024;
/// Words longer than this are noise.
const WORD_BYTES: usize = 160;

/// What the index keeps of a document in order to show it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub(crate) id: Uuid,
    pub(crate) kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    space: Option<Uuid>,
    audience: KeptAudience,
    pub(crate) path: String,
    pub(crate) title: Text,
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub(crate) summary: Text,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) body: Vec<(Option<Lang>, String)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    names: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) place: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    rights: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    themes: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) date: Option<Date>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) changed: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) picture: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
enum KeptAudience {
    Anyone,
    SignedIn,
    SomeSpace(String),
    Space(Uuid, String),
    Cleared(Uuid, String),
}

impl Kept {
    pub(crate) fn of(kind: &str, document: &Document) -> Self {
        Self {
            id: document.id,
            kind: kind.to_owned(),
            space: document.space.map(Id::uuid),
            audience: KeptAudience::of(&document.audience),
            path: document.path.clone(),
            title: document.title.clone(),
            summary: document.summary.clone(),
            body: begin_of(&document.body, KEPT_BYTES),
            names: document.names.clone(),
            place: document.place.clone(),
            rights: document.rights.clone(),
            themes: document.themes.clone(),
            date: document.date,
            changed: document.changed,
            picture: document.picture.clone(),
        }
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }

    pub(crate) fn space(&self) -> Option<Id<Space>> {
        self.space.map(Id::from_uuid)
    }

    /// The document again, its body as far as it was kept.
    pub(crate) fn into_document(self) -> Document {
        Document {
            id: self.id,
            space: self.space.map(Id::from_uuid),
            audience: self.audience.read(),
            path: self.path,
            title: self.title,
            summary: self.summary,
            body: self.body,
            names: self.names,
            place: self.place,
            rights: self.rights,
            themes: self.themes,
            date: self.date,
            changed: self.changed,
            picture: self.picture,
            is_name: false,
        }
    }
}

impl KeptAudience {
    fn of(audience: &Audience) -> Self {
        match audience {
            Audience::Anyone => Self::Anyone,
            Audience::SignedIn => Self::SignedIn,
            Audience::SomeSpace(role) => Self::SomeSpace(role.code().to_owned()),
            Audience::Space(space, role) => Self::Space(space.uuid(), role.code().to_owned()),
            Audience::Cleared(space, name) => Self::Cleared(space.uuid(), (*name).to_owned()),
        }
    }

    fn read(self) -> Audience {
        // A role that is not known any more is the highest: rather too few readers than too many.
        let role = |code: &str| Role::ALL.into_iter().find(|role| role.code() == code).unwrap_or(Role::Administrator);
        match self {
            Self::Anyone => Audience::Anyone,
            Self::SignedIn => Audience::SignedIn,
            Self::SomeSpace(code) => Audience::SomeSpace(role(&code)),
            Self::Space(space, code) => Audience::Space(Id::from_uuid(space), role(&code)),
            Self::Cleared(space, name) => Audience::Cleared(Id::from_uuid(space), compartment(&name)),
        }
    }
}

/// The name of a compartment as the policy has it. There are a handful of them, each remembered once for the life of the
/// program.
fn compartment(name: &str) -> &'static str {
    static KNOWN: LazyLock<Mutex<HashSet<&'static str>>> = LazyLock::new(Mutex::default);
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(found) = known.get(name) {
        return found;
    }
    let name: &'static str = Box::leak(name.to_owned().into_boxed_str());
    known.insert(name);
    name
}

/// By what a document is replaced.
pub(crate) fn key(kind: &str, id: Uuid) -> String {
    format!("{kind}:{}", id.simple())
}

/// What a document becomes on its shelf.
pub(super) fn entry(fields: &Fields, number: usize, kind: &str, document: &Document) -> TantivyDocument {
    let mut entry = TantivyDocument::new();
    let words = Words::of(document);
    entry.add_text(fields.key, key(kind, document.id));
    entry.add_text(fields.audience, token(&document.audience));
    entry.add_text(fields.kind, kind);
    if let Some(space) = document.space {
        entry.add_text(fields.space, space.uuid().simple().to_string());
    }
    if let Some(place) = &document.place {
        entry.add_text(fields.place, join(place::path(place).iter().map(|place| place.code)));
    }
    entry.add_text(fields.right, join(document.rights.iter().map(String::as_str)));
    entry.add_text(fields.theme, join(words.themes.iter().copied()));
    entry.add_text(fields.title_exact, words.title.exact);
    entry.add_text(fields.title_stem, words.title.stem);
    entry.add_text(fields.title_sound, words.title.sound);
    entry.add_text(fields.body_exact, words.body.exact);
    entry.add_text(fields.body_stem, words.body.stem);
    entry.add_text(fields.body_sound, words.body.sound);
    entry.add_text(fields.concept, join(words.concepts.iter().copied()));
    entry.add_bytes(fields.kept, &Kept::of(kind, document).to_bytes());
    entry.add_u64(fields.themes, words.themes.iter().fold(0, |bits, code| bits | theme_bit(code)));
    let rights: BTreeSet<usize> = document.rights.iter().filter_map(|code| right_number(code)).collect();
    rights.iter().for_each(|number| entry.add_u64(fields.rights, *number as u64));
    let langs = words.langs.iter().copied();
    let packed = Packed::new(number, document.place.as_deref(), document.date, langs);
    entry.add_u64(fields.packed, packed.0);
    entry
}

/// The words of a document, made ready.
struct Words {
    title: Line,
    body: Line,
    /// In all its words.
    concepts: Vec<&'static str>,
    /// Given by hand, or in title, names and summary; with the broader ones.
    themes: BTreeSet<&'static str>,
    langs: BTreeSet<Lang>,
}

/// Forms of words, parted by spaces.
#[derive(Default)]
struct Line {
    exact: String,
    stem: String,
    sound: String,
}

impl Words {
    fn of(document: &Document) -> Self {
        let mut words = Self {
            title: Line::default(),
            body: Line::default(),
            concepts: Vec::new(),
            themes: BTreeSet::new(),
            langs: BTreeSet::new(),
        };
        for code in &document.themes {
            words.themes.extend(with_broader(code));
        }
        words.concepts.extend(words.themes.iter().copied());
        for (lang, title) in document.title.languages() {
            words.read(title, Some(lang), true, true);
        }
        for name in &document.names {
            words.read(name, None, true, true);
        }
        for (lang, summary) in document.summary.languages() {
            words.read(summary, Some(lang), false, true);
        }
        for (lang, piece) in begin_of(&document.body, READ_BYTES) {
            words.read(&piece, lang, false, false);
        }
        if document.is_name {
            words.mean_only(&document.themes);
        }
        words
    }

    /// Drops the concepts that were read out of the words: what was given by hand stays.
    fn mean_only(&mut self, themes: &[String]) {
        self.themes = themes.iter().flat_map(|code| with_broader(code)).collect();
        self.concepts = self.themes.iter().copied().collect();
    }

    fn read(&mut self, text: &str, lang: Option<Lang>, is_title: bool, is_chief: bool) {
        let tokens = words::tokens(text, lang);
        let line = if is_title { &mut self.title } else { &mut self.body };
        tokens.iter().for_each(|token| line.add(token));
        let concepts = words::concepts(&tokens);
        if is_chief {
            self.themes.extend(concepts.iter().flat_map(|code| with_broader(code)));
        }
        self.concepts.extend(concepts.iter().flat_map(|code| with_broader(code)));
        self.langs.extend(lang);
    }
}

impl Line {
    fn add(&mut self, token: &Token) {
        let put = |line: &mut String, word: &str| {
            if !word.is_empty() && word.len() <= WORD_BYTES {
                if !line.is_empty() {
                    line.push(' ');
                }
                line.push_str(word);
            }
        };
        put(&mut self.exact, &token.exact);
        token.stems().for_each(|stem| put(&mut self.stem, stem));
        token.sounds().for_each(|sound| put(&mut self.sound, sound));
    }
}

/// A concept and those of which it is a part; nothing for a code that the thesaurus does not have.
pub(crate) fn with_broader(code: &str) -> impl Iterator<Item = &'static str> {
    let broader = |concept: &&'static thesaurus::Concept| concept.broader.as_deref().and_then(thesaurus::get);
    // The data is a tree, as its test says; a circle must not hang the program all the same.
    std::iter::successors(thesaurus::get(code), broader).take(8).map(|concept| concept.code.as_str())
}

fn join<'a>(codes: impl Iterator<Item = &'a str>) -> String {
    codes.collect::<Vec<_>>().join(" ")
}

/// The first pieces of a body up to so many bytes.
fn begin_of(body: &[(Option<Lang>, String)], bytes: usize) -> Vec<(Option<Lang>, String)> {
    let mut left = bytes;
    let mut begin = Vec::new();
    for (lang, piece) in body {
        let piece = &piece[..piece.floor_char_boundary(left)];
        if piece.is_empty() {
            if left == 0 { break } else { continue }
        }
        left -= piece.len();
        begin.push((*lang, piece.to_owned()));
    }
    begin
}
