//! What a query asks of a document, and what each way of having it is worth.

use tantivy::schema::Field;

use super::near::{Near, errors_in};
use crate::index::Fields;
use crate::words::{Part, Word};

/// What a word is worth, by where and how it was found.
mod worth {
    pub(super) const TITLE_EXACT: f32 = 4.0;
    pub(super) const TITLE_STEM: f32 = 3.0;
    pub(super) const TITLE_SOUND: f32 = 0.7;
    pub(super) const TITLE_BEGUN: f32 = 2.5;
    pub(super) const BODY_EXACT: f32 = 1.3;
    pub(super) const BODY_STEM: f32 = 1.0;
    pub(super) const BODY_SOUND: f32 = 0.2;
    pub(super) const BODY_BEGUN: f32 = 0.5;
    pub(super) const THEME: f32 = 2.0;
    pub(super) const CONCEPT: f32 = 0.8;
    pub(super) const GUESSED: f32 = 1.6;
    pub(super) const DOUBTED: f32 = 0.3;
    /// Of what the word that was meant would be worth.
    pub(super) const MISTYPED: f32 = 0.6;
}

/// What is asked of a document.
#[derive(Default)]
pub(super) struct Plan {
    pub(super) parts: Vec<Asked>,
    /// How many of the parts it must have.
    pub(super) least: usize,
    /// What it must have besides, without being worth more for it.
    pub(super) required: Vec<(Field, String)>,
    /// Words that must stand in it one after the other.
    pub(super) phrases: Vec<Vec<String>>,
}

impl Plan {
    /// All of the parts.
    pub(super) fn all(parts: Vec<Asked>) -> Self {
        Self { least: parts.len(), parts, ..Self::default() }
    }

    /// At least so many of the parts.
    pub(super) fn most(parts: Vec<Asked>, least: usize) -> Self {
        Self { least, parts, ..Self::default() }
    }
}

/// A part of a query: a document has it if it has it in one of the ways, or if it has all of the words.
#[derive(Default)]
pub(super) struct Asked {
    pub(super) ways: Vec<Way>,
    /// The ways of each of several words.
    pub(super) words: Vec<Vec<Way>>,
    /// Whether several ways are worth their sum; else they are worth hardly more than the best of them.
    pub(super) is_summed: bool,
    /// Whether it makes a document more relevant without being asked of it.
    pub(super) is_bonus: bool,
}

/// A way of having something, and what it is worth.
pub(super) struct Way {
    pub(super) field: Field,
    pub(super) word: String,
    pub(super) how: How,
    pub(super) worth: f32,
}

/// How a word is compared with those of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// It is the same; worth the more the rarer it is, the more often it stands and the shorter the text is (BM25).
    Same,
    /// It is the same; worth the more the rarer it is.
    Flat,
    /// It begins so; worth the same always.
    Begun,
    /// It differs by at most so many errors; worth the same always.
    Like(u8),
}

/// One word as it will be asked for.
pub(super) struct Wanted {
    pub(super) word: Word,
    /// Whether it stands in what everybody may read, as it is or by its stem.
    pub(super) is_known: bool,
    /// Whether words that go on from it are looked for, too.
    pub(super) is_unfinished: bool,
    /// The words like it that stand in what everybody may read.
    pub(super) near: Vec<Near>,
    /// Whether words like it are also looked for among those that only some may read.
    pub(super) is_wide: bool,
}

/// A part of a query.
pub(super) fn part(fields: &Fields, part: &Part, words: &[Wanted]) -> Asked {
    let mut asked = Asked::default();
    for code in &part.concepts {
        asked.ways.push(Way::flat(fields.theme, code, worth::THEME));
        asked.ways.push(Way::same(fields.concept, code, worth::CONCEPT));
    }
    // What is written just as it was typed was hardly meant for something else.
    let guessed = if words.iter().all(|wanted| wanted.is_known) { worth::DOUBTED } else { worth::GUESSED };
    asked.ways.extend(part.guessed.iter().map(|code| Way::same(fields.concept, code, guessed)));
    match words {
        [word] => asked.ways.extend(ways(fields, word)),
        words => asked.words.extend(words.iter().map(|word| ways(fields, word))),
    }
    asked
}

/// The ways in which a word is found.
fn ways(fields: &Fields, wanted: &Wanted) -> Vec<Way> {
    let Wanted { word, is_unfinished, near, is_wide, .. } = wanted;
    let mut ways = vec![
        Way::same(fields.title_exact, &word.exact, worth::TITLE_EXACT),
        Way::same(fields.body_exact, &word.exact, worth::BODY_EXACT),
    ];
    for stem in &word.stems {
        ways.push(Way::same(fields.title_stem, stem, worth::TITLE_STEM));
        ways.push(Way::same(fields.body_stem, stem, worth::BODY_STEM));
    }
    for sound in &word.sounds {
        ways.push(Way::same(fields.title_sound, sound, worth::TITLE_SOUND));
        ways.push(Way::same(fields.body_sound, sound, worth::BODY_SOUND));
    }
    ways.extend(mistyped(fields, near));
    if *is_unfinished {
        let letters = word.exact.chars().count();
        ways.extend((letters >= 2).then(|| Way::begun(fields.title_exact, &word.exact, worth::TITLE_BEGUN)));
        ways.extend((letters >= 3).then(|| Way::begun(fields.body_exact, &word.exact, worth::BODY_BEGUN)));
    }
    if *is_wide && let Some(errors) = errors_in(&word.exact) {
        ways.push(Way::like(fields.title_exact, &word.exact, errors, worth::MISTYPED));
        ways.push(Way::like(fields.body_exact, &word.exact, errors, worth::MISTYPED / 2.0));
    }
    ways
}

fn mistyped(fields: &Fields, near: &[Near]) -> impl Iterator<Item = Way> {
    let (title, body) = (fields.title_exact, fields.body_exact);
    near.iter().flat_map(move |near| {
        let worth = worth::MISTYPED / f32::from(near.errors);
        let of = |field, places| Way::same(field, &near.word, places * worth);
        [of(title, worth::TITLE_EXACT), of(body, worth::BODY_EXACT)]
    })
}

/// A word of a title alone, for what is offered while one types. What has just been begun is no word yet: it has neither stem
/// nor sound.
pub(super) fn title(fields: &Fields, wanted: &Wanted) -> Asked {
    let word = &wanted.word;
    let mut ways = vec![Way::same(fields.title_exact, &word.exact, worth::TITLE_EXACT)];
    if wanted.is_unfinished {
        ways.push(Way::begun(fields.title_exact, &word.exact, worth::TITLE_BEGUN));
    } else {
        ways.extend(word.stems.iter().map(|stem| Way::same(fields.title_stem, stem, worth::TITLE_STEM)));
        ways.extend(word.sounds.iter().map(|sound| Way::same(fields.title_sound, sound, worth::TITLE_SOUND)));
    }
    ways.extend(mistyped(fields, &wanted.near).filter(|way| way.field == fields.title_exact));
    Asked { ways, ..Asked::default() }
}

impl Way {
    pub(super) fn same(field: Field, word: &str, worth: f32) -> Self {
        Self { field, word: word.to_owned(), how: How::Same, worth }
    }

    pub(super) fn flat(field: Field, word: &str, worth: f32) -> Self {
        Self { field, word: word.to_owned(), how: How::Flat, worth }
    }

    fn begun(field: Field, word: &str, worth: f32) -> Self {
        Self { field, word: word.to_owned(), how: How::Begun, worth }
    }

    fn like(field: Field, word: &str, errors: u8, worth: f32) -> Self {
        Self { field, word: word.to_owned(), how: How::Like(errors), worth }
    }
}
