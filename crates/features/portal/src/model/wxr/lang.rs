//! In which language something was written on the old site.

use kernel::Lang;

use super::{Item, Site};

/// What an old site tells of its languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Languages {
    /// The language of what is in Latin letters and says nothing else.
    latin: Lang,
}

impl Languages {
    /// Those of a site.
    pub fn of(site: &Site) -> Self {
        let said = Lang::from_code(&site.language);
        Self { latin: said.filter(|lang| matches!(lang, Lang::Fr | Lang::En)).unwrap_or(Lang::Fr) }
    }

    /// The language of an item: as a plug-in says it, else by its address, else by its letters. Where plug-in and letters
    /// say different scripts the letters are right: texts are often filed under the language in which they were typed in.
    pub fn lang(self, item: &Item) -> Lang {
        let words = [item.title.as_str(), item.body.as_str()];
        let by_letters = script(&words);
        match said(item).and_then(Lang::from_code) {
            Some(said) if agree(said, by_letters) => said,
            _ => by_letters.lang(self.latin),
        }
    }

    /// The language of a piece of text.
    pub fn of_words(self, words: &str) -> Lang {
        script(&[words]).lang(self.latin)
    }
}

/// The language as the old site says it, whichever it is.
pub(super) fn said(item: &Item) -> Option<&str> {
    let by_polylang = item.terms.iter().find(|term| term.domain == "language").map(|term| term.slug.as_str());
    let by_wpml = ["_wpml_import_language_code", "_wpml_language"].iter().find_map(|key| item.meta.get(*key));
    by_polylang.or_else(|| by_wpml.map(String::as_str)).or_else(|| by_address(&item.link))
}

/// `…/ar/titre`, `…?lang=ar`.
fn by_address(link: &str) -> Option<&str> {
    if let Some((_, query)) = link.split_once('?')
        && let Some(lang) = query.split(['&', ';']).find_map(|pair| pair.strip_prefix("lang="))
    {
        return Some(lang);
    }
    let path = link.split_once("://").map_or(link, |(_, rest)| rest).split_once('/')?.1;
    let first = path.split(['/', '?']).next()?;
    let is_code = first.len() == 2 && first.bytes().all(|byte| byte.is_ascii_lowercase());
    is_code.then_some(first)
}

/// In which letters a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Arabic,
    Tifinagh,
    Latin,
    None,
}

impl Script {
    const fn lang(self, latin: Lang) -> Lang {
        match self {
            Self::Arabic => Lang::Ar,
            Self::Tifinagh => Lang::Zgh,
            Self::Latin | Self::None => latin,
        }
    }
}

fn agree(said: Lang, script: Script) -> bool {
    match (said, script) {
        (_, Script::None) | (Lang::Ar, Script::Arabic) | (Lang::Fr | Lang::En, Script::Latin) => true,
        // Tamazight is written in three scripts.
        (Lang::Zgh, _) => true,
        _ => false,
    }
}

/// The script of most letters of the texts, signs of HTML aside.
fn script(texts: &[&str]) -> Script {
    /// How many letters tell enough.
    const ENOUGH: usize = 2_000;
    let (mut arabic, mut tifinagh, mut latin) = (0_usize, 0_usize, 0_usize);
    for text in texts {
        let mut is_tag = false;
        for letter in text.chars() {
            match letter {
                '<' | '[' => is_tag = true,
                '>' | ']' => is_tag = false,
                _ if is_tag => {}
                '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => {
                    arabic += 1
                }
                '\u{2d30}'..='\u{2d7f}' => tifinagh += 1,
                letter if letter.is_alphabetic() => latin += 1,
                _ => {}
            }
            if arabic + tifinagh + latin >= ENOUGH {
                break;
            }
        }
    }
    match arabic.max(tifinagh).max(latin) {
        0 => Script::None,
        most if most == arabic => Script::Arabic,
        most if most == tifinagh => Script::Tifinagh,
        _ => Script::Latin,
    }
}

/// The parts of a text that holds several languages, as qTranslate wrote them: `[:fr]Titre[:ar]عنوان[:]`,
/// `<!--:fr-->Titre<!--:--><!--:ar-->عنوان<!--:-->`. Nothing where it holds one.
pub fn parted(text: &str) -> Vec<(Lang, String)> {
    let mut parts: Vec<(Lang, String)> = Vec::new();
    let mut rest = text;
    let mut lang = None;
    loop {
        let mark = next_mark(rest);
        let (said, after) = match mark {
            Some((start, end, code)) => {
                put(&mut parts, lang, &rest[..start]);
                (code, &rest[end..])
            }
            None => {
                put(&mut parts, lang, rest);
                break;
            }
        };
        lang = Lang::from_code(said);
        rest = after;
    }
    parts
}

fn put(parts: &mut Vec<(Lang, String)>, lang: Option<Lang>, words: &str) {
    let Some(lang) = lang.filter(|_| !words.trim().is_empty()) else { return };
    match parts.iter_mut().find(|(known, _)| *known == lang) {
        Some((_, known)) => known.push_str(words),
        None => parts.push((lang, words.to_owned())),
    }
}

/// The next mark of a language: where it begins and ends, and which it is; nothing stands for the end of one.
fn next_mark(text: &str) -> Option<(usize, usize, &str)> {
    let of = |open: &str, close: &str| {
        let mut from = 0;
        while let Some(at) = text[from..].find(open).map(|at| at + from) {
            let within = &text[at + open.len()..];
            let letters = within.bytes().take_while(u8::is_ascii_lowercase).count();
            if (letters == 0 || letters == 2 || letters == 3) && within[letters..].starts_with(close) {
                return Some((at, at + open.len() + letters + close.len(), &within[..letters]));
            }
            from = at + open.len();
        }
        None
    };
    [of("[:", "]"), of("<!--:", "-->"), of("{:", "}")].into_iter().flatten().min_by_key(|(at, ..)| *at)
}
