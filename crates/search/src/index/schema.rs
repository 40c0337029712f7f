use std::hash::{DefaultHasher, Hash, Hasher};

use kernel::Lang;
use tantivy::schema::{
    FAST, Field, IndexRecordOption, STORED, STRING, Schema, SchemaBuilder, TextFieldIndexing, TextOptions,
};

use crate::{Searchable, thesaurus, words};

/// Raised when documents are laid out or analysed otherwise than before.
const LAYOUT: u32 = 4;

/// Words in each language: what they become shows when the analysis has changed.
const SAMPLE: &str = "L’accès à l’eau potable des coopératives féminines، المشاركات والجمعيات الحقوقية بالمغرب jam3iya \
     ⵜⴰⵎⵙⵙⵓⵎⴰⵏⵜ petitions for participating communities";

/// The fields of every shelf.
#[derive(Debug, Clone)]
pub(crate) struct Fields {
    pub(crate) schema: Schema,
    /// `petition:0190…`: by it a document is replaced.
    pub(crate) key: Field,
    /// Who may read it: see [`super::token`].
    pub(crate) audience: Field,
    /// The space that it belongs to.
    pub(crate) space: Field,
    /// Its kind.
    pub(crate) kind: Field,
    /// Its place and those around it.
    pub(crate) place: Field,
    /// Its articles of human rights.
    pub(crate) right: Field,
    /// The concepts that it is given or named by, with the broader ones.
    pub(crate) theme: Field,
    /// Words of title and names as they are written, folded; with their places, for phrases.
    pub(crate) title_exact: Field,
    /// Their stems.
    pub(crate) title_stem: Field,
    /// Their sounds.
    pub(crate) title_sound: Field,
    /// Words of summary and body, folded; with their places, for phrases.
    pub(crate) body_exact: Field,
    /// Their stems.
    pub(crate) body_stem: Field,
    /// Their sounds.
    pub(crate) body_sound: Field,
    /// Concepts in all its words.
    pub(crate) concept: Field,
    /// What is shown of it: [`super::Kept`].
    pub(crate) kept: Field,
    /// Kind, place, day and languages in one number: [`super::Packed`].
    pub(crate) packed: Field,
    /// A bit for each theme.
    pub(crate) themes: Field,
    /// The numbers of its articles of human rights.
    pub(crate) rights: Field,
}

impl Fields {
    pub(crate) const PACKED: &'static str = "packed";
    pub(crate) const THEMES: &'static str = "themes";
    pub(crate) const RIGHTS: &'static str = "rights";

    pub(crate) fn new() -> Self {
        let mut schema = Schema::builder();
        Self {
            key: schema.add_text_field("key", STRING),
            audience: schema.add_text_field("audience", STRING),
            space: schema.add_text_field("space", STRING),
            kind: schema.add_text_field("kind", STRING),
            place: words_field(&mut schema, "place", IndexRecordOption::Basic),
            right: words_field(&mut schema, "right", IndexRecordOption::Basic),
            theme: words_field(&mut schema, "theme", IndexRecordOption::Basic),
            title_exact: words_field(&mut schema, "title_exact", IndexRecordOption::WithFreqsAndPositions),
            title_stem: words_field(&mut schema, "title_stem", IndexRecordOption::WithFreqs),
            title_sound: words_field(&mut schema, "title_sound", IndexRecordOption::WithFreqs),
            body_exact: words_field(&mut schema, "body_exact", IndexRecordOption::WithFreqsAndPositions),
            body_stem: words_field(&mut schema, "body_stem", IndexRecordOption::WithFreqs),
            body_sound: words_field(&mut schema, "body_sound", IndexRecordOption::WithFreqs),
            concept: words_field(&mut schema, "concept", IndexRecordOption::WithFreqs),
            kept: schema.add_bytes_field("kept", STORED),
            packed: schema.add_u64_field(Self::PACKED, FAST),
            themes: schema.add_u64_field(Self::THEMES, FAST),
            rights: schema.add_u64_field(Self::RIGHTS, FAST),
            schema: schema.build(),
        }
    }
}

/// A field of words that are already made: the only thing left to do is to part them at the spaces.
fn words_field(schema: &mut SchemaBuilder, name: &str, option: IndexRecordOption) -> Field {
    let indexing = TextFieldIndexing::default().set_tokenizer("whitespace").set_index_option(option);
    schema.add_text_field(name, TextOptions::default().set_indexing_options(indexing))
}

/// By what it is told whether an index was made as this program would make it: the layout, the analysis of words, the
/// thesaurus, and the kinds of record with their order.
pub(crate) fn make(kinds: &[Searchable]) -> String {
    let mut hash = DefaultHasher::new();
    LAYOUT.hash(&mut hash);
    tantivy::INDEX_FORMAT_VERSION.hash(&mut hash);
    for lang in [None, Some(Lang::Fr), Some(Lang::Ar), Some(Lang::En), Some(Lang::Zgh)] {
        for token in words::tokens(SAMPLE, lang) {
            (token.exact, token.stem, token.other_stem, token.sound, token.fine_sound, token.is_common).hash(&mut hash);
        }
    }
    for concept in thesaurus::concepts() {
        (&concept.code, &concept.name, &concept.also, &concept.broader).hash(&mut hash);
    }
    for kind in kinds {
        (kind.kind, kind.subjects).hash(&mut hash);
    }
    format!("{LAYOUT}-{:016x}", hash.finish())
}
