//! Generated records: the judged set, small, of which is known what each is about; and as many as one likes, for speed.
//!
//! What a record is about is decided by the text from which it was made (`bench/judged`), never by the analysis that is
//! measured. All of it is invented, and says so in its path.

use std::sync::LazyLock;

use actors::Role;
use jiff::civil::Date;
use kernel::{Id, Lang, Text, place};
use search::{Audience, Document};
use serde::Deserialize;
use uuid::Uuid;

/// A record that was made.
#[derive(Debug, Clone)]
pub(crate) struct Made {
    pub(crate) number: u64,
    pub(crate) lang: Lang,
    pub(crate) title: String,
    pub(crate) body: Vec<String>,
    /// Who may read it: a token as the rivals store it.
    pub(crate) audience: u64,
    /// The topic or name that it is about, and by which of its texts.
    pub(crate) about: Option<(&'static str, usize)>,
}

#[derive(Deserialize)]
pub(crate) struct Topic {
    code: String,
    fr: Vec<String>,
    ar: Vec<String>,
    #[serde(default)]
    en: Vec<String>,
    #[serde(default)]
    zgh: Vec<String>,
}

/// A query of the judged set.
#[derive(Deserialize)]
pub(crate) struct Judged {
    pub(crate) words: String,
    pub(crate) kind: String,
    topic: Option<String>,
    name: Option<String>,
    #[serde(rename = "in")]
    langs: Vec<Lang>,
    texts: Option<Vec<usize>>,
}

#[derive(Deserialize)]
struct Topics {
    topic: Vec<Topic>,
}

#[derive(Deserialize)]
struct Names {
    name: Vec<Topic>,
}

#[derive(Deserialize)]
struct Queries {
    query: Vec<Judged>,
}

#[derive(Deserialize)]
struct Fillers {
    fr: Vec<String>,
    ar: Vec<String>,
    en: Vec<String>,
    zgh: Vec<String>,
    given: Vec<String>,
    family: Vec<String>,
    syllables_fr: Vec<String>,
    syllables_ar: Vec<String>,
}

static TOPICS: LazyLock<Vec<Topic>> =
    LazyLock::new(|| toml::from_str::<Topics>(include_str!("../../judged/topics.toml")).expect("topics").topic);
static NAMES: LazyLock<Vec<Topic>> =
    LazyLock::new(|| toml::from_str::<Names>(include_str!("../../judged/names.toml")).expect("names").name);
static FILLERS: LazyLock<Fillers> =
    LazyLock::new(|| toml::from_str(include_str!("../../judged/fillers.toml")).expect("fillers"));

/// The queries of the judged set.
pub(crate) fn queries() -> Vec<Judged> {
    toml::from_str::<Queries>(include_str!("../../judged/queries.toml")).expect("queries").query
}

impl Judged {
    /// Whether a record is what this query looks for.
    pub(crate) fn is_met_by(&self, made: &Made) -> bool {
        let code = self.topic.as_ref().or(self.name.as_ref());
        made.about.is_some_and(|(about, text)| {
            code.is_some_and(|code| code == about)
                && self.langs.contains(&made.lang)
                && self.texts.as_ref().is_none_or(|texts| texts.contains(&text))
        })
    }

    /// Whether a record is about what this query looks for, in whatever language and however much of it.
    pub(crate) fn is_about(&self, made: &Made) -> bool {
        let code = self.topic.as_ref().or(self.name.as_ref());
        made.about.is_some_and(|(about, _)| code.is_some_and(|code| code == about))
    }

    /// Whether its last word is only begun.
    pub(crate) fn is_begun(&self) -> bool {
        self.kind == "prefixes"
    }
}

const LANGS: [Lang; 4] = [Lang::Fr, Lang::Ar, Lang::En, Lang::Zgh];
/// How many records are made from each text of the judged set.
const COPIES: usize = 3;
/// How many records of the judged set are about nothing that is looked for.
const OTHERS: u64 = 2_000;
/// How many spaces have records.
const SPACES: u64 = 40;
/// How many words there are besides those that are written by hand, in each script.
const WORDS: u64 = 40_000;

impl Topic {
    fn texts(&self, lang: Lang) -> &[String] {
        match lang {
            Lang::Fr => &self.fr,
            Lang::Ar => &self.ar,
            Lang::En => &self.en,
            Lang::Zgh => &self.zgh,
        }
    }
}

/// The judged set.
pub(crate) fn judged() -> Vec<Made> {
    let mut all = Vec::new();
    for (topic, is_name) in TOPICS.iter().map(|topic| (topic, false)).chain(NAMES.iter().map(|name| (name, true))) {
        for lang in LANGS {
            for (at, text) in topic.texts(lang).iter().enumerate() {
                for _ in 0..COPIES {
                    let number = all.len() as u64;
                    let mut chance = Chance(number);
                    let mut made = Made::empty(number, lang);
                    made.about = Some((&topic.code, at));
                    if is_name {
                        made.title = filler(lang, &mut chance).trim_end_matches('.').to_owned();
                        made.body.push(text.clone());
                    } else {
                        made.write(text);
                    }
                    made.body.extend((0..3).map(|_| filler(lang, &mut chance).to_owned()));
                    all.push(made);
                }
            }
        }
    }
    let first = all.len() as u64;
    all.extend((first..first + OTHERS).map(other));
    all
}

/// A record that is about nothing that the judged set looks for.
fn other(number: u64) -> Made {
    let mut chance = Chance(number);
    let mut made = Made::empty(number, if chance.below(2) == 0 { Lang::Fr } else { Lang::Ar });
    made.title = words(made.lang, 4, &mut chance);
    made.body.extend((0..4).map(|_| filler(made.lang, &mut chance).to_owned()));
    made.body.push(words(made.lang, 12, &mut chance));
    made
}

/// Any record of a large installation: half of them speak of a topic, all have names, figures and words of their own.
pub(crate) fn any(number: u64) -> Made {
    let mut chance = Chance(number ^ 0x5ea_2c4);
    let lang = match chance.below(100) {
        0..50 => Lang::Fr,
        50..95 => Lang::Ar,
        _ => Lang::En,
    };
    let mut made = Made::empty(number, lang);
    made.audience = match chance.below(100) {
        0..60 => ANYONE,
        60..75 => SIGNED_IN,
        75..95 => FIRST_SPACE + chance.below(SPACES),
        _ => FIRST_SEALED + chance.below(SPACES),
    };
    if chance.below(2) == 0 {
        // A few topics are spoken of by many, and many by few.
        let topic = &TOPICS[chance.skewed(TOPICS.len() as u64) as usize];
        let texts = topic.texts(lang);
        made.about = Some((&topic.code, 0));
        made.write(&texts[chance.below(texts.len() as u64) as usize]);
    } else {
        made.title = words(lang, 5, &mut chance);
    }
    let fillers = 1 + chance.below(4);
    made.body.extend((0..fillers).map(|_| filler(lang, &mut chance).to_owned()));
    let count = 6 + chance.below(12);
    made.body.push(words(lang, count, &mut chance));
    let (given, family) = (pick(&FILLERS.given, &mut chance), pick(&FILLERS.family, &mut chance));
    let place = &place::all()[chance.below(place::all().len() as u64) as usize];
    let place = place.name.in_lang(lang).1;
    made.body.push(format!("{given} {family}, {place}, {}/{}", chance.below(9_000), 2005 + chance.below(20)));
    made
}

impl Made {
    fn empty(number: u64, lang: Lang) -> Self {
        Self { number, lang, title: String::new(), body: Vec::new(), audience: ANYONE, about: None }
    }

    fn write(&mut self, text: &str) {
        let (title, passage) = text.split_once(" | ").unwrap_or((text, ""));
        title.clone_into(&mut self.title);
        self.body.push(passage.to_owned());
    }

    pub(crate) fn id(number: u64) -> Uuid {
        Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + u128::from(number))
    }

    pub(crate) fn number(id: Uuid) -> u64 {
        id.as_u128() as u64 & 0x0fff_ffff_ffff_ffff
    }

    /// As Twiza's index takes it.
    pub(crate) fn document(&self) -> Document {
        let mut chance = Chance(self.number ^ 0xda7e);
        let places = place::all();
        let date = Date::new(2010 + chance.below(15) as i16, 1 + chance.below(12) as i8, 1 + chance.below(28) as i8);
        Document {
            id: Self::id(self.number),
            space: None,
            audience: audience(self.audience),
            path: format!("/generated/{}", self.number),
            title: Text::of(self.lang, &self.title),
            summary: Text::default(),
            body: self.body.iter().map(|piece| (Some(self.lang), piece.clone())).collect(),
            names: Vec::new(),
            place: Some(places[chance.below(places.len() as u64) as usize].code.to_owned()),
            rights: Vec::new(),
            themes: Vec::new(),
            date: date.ok(),
            changed: None,
            picture: None,
            is_name: false,
        }
    }
}

const ANYONE: u64 = 0;
const SIGNED_IN: u64 = 1;
const FIRST_SPACE: u64 = 100;
const FIRST_SEALED: u64 = 1_000;

/// What the reader of the measurement holds: an account, and membership in three spaces.
pub(crate) const TOKENS: [u64; 5] = [ANYONE, SIGNED_IN, FIRST_SPACE, FIRST_SPACE + 1, FIRST_SPACE + 2];

/// The same as Twiza knows it.
pub(crate) fn reader() -> search::Reader {
    let roles = (0..3).map(|space| (Id::from_uuid(Made::id(FIRST_SPACE + space)), Role::Member)).collect();
    search::Reader { roles, clearances: Vec::new(), is_signed_in: true }
}

fn audience(token: u64) -> Audience {
    match token {
        ANYONE => Audience::Anyone,
        SIGNED_IN => Audience::SignedIn,
        FIRST_SPACE..FIRST_SEALED => Audience::Space(Id::from_uuid(Made::id(token)), Role::Member),
        _ => Audience::Cleared(Id::from_uuid(Made::id(token - FIRST_SEALED + FIRST_SPACE)), "listening"),
    }
}

fn filler(lang: Lang, chance: &mut Chance) -> &'static str {
    let fillers = &*FILLERS;
    pick(
        match lang {
            Lang::Fr => &fillers.fr,
            Lang::Ar => &fillers.ar,
            Lang::En => &fillers.en,
            Lang::Zgh => &fillers.zgh,
        },
        chance,
    )
}

fn pick(from: &'static [String], chance: &mut Chance) -> &'static str {
    &from[chance.below(from.len() as u64) as usize]
}

/// Words that nobody wrote by hand, the first of them far more frequent than the last, as in any language.
fn words(lang: Lang, count: u64, chance: &mut Chance) -> String {
    let syllables = if lang == Lang::Ar { &FILLERS.syllables_ar } else { &FILLERS.syllables_fr };
    let mut words = Vec::new();
    for _ in 0..count {
        let mut own = Chance(chance.skewed(WORDS).wrapping_mul(0x9e37_79b9));
        let length = 2 + own.below(3);
        words.push((0..length).map(|_| pick(syllables, &mut own)).collect::<String>());
    }
    words.join(" ")
}

/// The same chance each time for the same number (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    /// As Zipf's law has it, roughly: the first is as frequent as the next two together, and so on.
    fn skewed(&mut self, end: u64) -> u64 {
        let even = self.next() as f64 / u64::MAX as f64;
        (((end + 1) as f64).powf(even) - 1.0) as u64 % end.max(1)
    }
}
