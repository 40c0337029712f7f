use std::collections::HashMap;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use kernel::{Lang, Locale};
use unic_langid::LanguageIdentifier;

/// What fills the places of a message: `args![count = 3, name = "x"]`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Args(Vec<(&'static str, Filling)>);

/// What fills one place of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filling {
    /// A whole number, by which a message may choose its plural.
    Number(i64),
    /// Words.
    Words(String),
}

impl Args {
    /// Fills a place.
    pub fn set(&mut self, name: &'static str, filling: impl Into<Filling>) {
        self.0.push((name, filling.into()));
    }

    fn for_fluent(&self) -> FluentArgs<'_> {
        let value = |filling: &Filling| match filling {
            Filling::Number(number) => FluentValue::from(*number),
            Filling::Words(words) => FluentValue::from(words.clone()),
        };
        self.0.iter().map(|(name, filling)| (*name, value(filling))).collect()
    }
}

macro_rules! fillings {
    ($($number:ty),*) => {$(
        impl From<$number> for Filling {
            fn from(number: $number) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}
fillings!(i16, i32, i64, u8, u16, u32, u64, usize);

impl From<&str> for Filling {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}
impl From<String> for Filling {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

/// Builds the [`Args`] of a message.
#[macro_export]
macro_rules! args {
    ($($name:ident = $value:expr),* $(,)?) => {{
        #[allow(unused_mut)]
        let mut args = $crate::Args::default();
        $( args.set(stringify!($name), $value); )*
        args
    }};
}

/// A message that is still to be put into a language: its id, and what fills its places.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    id: &'static str,
    args: Option<Args>,
}

impl Message {
    /// A message without places.
    pub const fn new(id: &'static str) -> Self {
        Self { id, args: None }
    }

    /// A message with its places filled.
    pub fn with(id: &'static str, args: Args) -> Self {
        Self { id, args: Some(args) }
    }

    /// The id in the translation files.
    pub const fn id(&self) -> &'static str {
        self.id
    }
}

impl From<&'static str> for Message {
    fn from(id: &'static str) -> Self {
        Self::new(id)
    }
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id)
    }
}

/// All messages of the house, by language. A message that a language lacks is shown in French.
pub struct Words {
    languages: [Language; 4],
}

struct Language {
    bundle: FluentBundle<FluentResource>,
    /// Messages without places, put into words once.
    plain: HashMap<&'static str, String>,
}

impl Words {
    /// Reads the Fluent files of all crates.
    ///
    /// # Errors
    /// A description of each file that is not Fluent and of each id that is defined twice.
    pub fn read(locales: &[Locale]) -> Result<Self, Vec<String>> {
        let mut faults = Vec::new();
        let languages = Lang::ALL.map(|lang| {
            let files = locales.iter().filter(|locale| locale.lang == lang);
            Language::read(lang, files.map(|locale| locale.source), &mut faults)
        });
        if faults.is_empty() { Ok(Self { languages }) } else { Err(faults) }
    }

    /// The words of a message without places; the id itself if no language has it.
    pub fn get<'a>(&'a self, lang: Lang, id: &'a str) -> &'a str {
        self.plain(lang, id).or_else(|| self.plain(Lang::Fr, id)).unwrap_or_else(|| {
            tracing::warn!(id, lang = lang.code(), "no such message without places");
            id
        })
    }

    /// The words of a message whose places are filled by `args`.
    pub fn fill(&self, lang: Lang, id: &str, args: &Args) -> String {
        self.try_fill(lang, id, args).or_else(|| self.try_fill(Lang::Fr, id, args)).unwrap_or_else(|| {
            tracing::warn!(id, lang = lang.code(), "no such message");
            id.to_owned()
        })
    }

    /// The words of a [`Message`].
    pub fn say(&self, lang: Lang, message: &Message) -> String {
        match &message.args {
            Some(args) => self.fill(lang, message.id, args),
            None => self.get(lang, message.id).to_owned(),
        }
    }

    /// What to do about what a [`Message`] says: the words of its attribute `.advice`, if it has one.
    pub fn advice(&self, lang: Lang, message: &Message) -> Option<String> {
        let advice_in = |lang| {
            let bundle = &self.language(lang).bundle;
            let pattern = bundle.get_message(message.id)?.get_attribute("advice")?.value();
            let args = message.args.as_ref().map(Args::for_fluent);
            Some(bundle.format_pattern(pattern, args.as_ref(), &mut Vec::new()).into_owned())
        };
        advice_in(lang).or_else(|| advice_in(Lang::Fr))
    }

    /// Whether this language has the message.
    pub fn has(&self, lang: Lang, id: &str) -> bool {
        self.language(lang).bundle.has_message(id)
    }

    fn plain(&self, lang: Lang, id: &str) -> Option<&str> {
        self.language(lang).plain.get(id).map(String::as_str)
    }

    fn try_fill(&self, lang: Lang, id: &str, args: &Args) -> Option<String> {
        let bundle = &self.language(lang).bundle;
        let pattern = bundle.get_message(id)?.value()?;
        let mut faults = Vec::new();
        let words = bundle.format_pattern(pattern, Some(&args.for_fluent()), &mut faults).into_owned();
        for fault in faults {
            tracing::warn!(id, lang = lang.code(), %fault, "message filled with a fault");
        }
        Some(words)
    }

    fn language(&self, lang: Lang) -> &Language {
        match lang {
            Lang::Fr => &self.languages[0],
            Lang::Ar => &self.languages[1],
            Lang::Zgh => &self.languages[2],
            Lang::En => &self.languages[3],
        }
    }
}

/// French signs stay with the word that they belong to: no line begins with a colon or a closing quotation mark.
fn unbroken(source: &str) -> String {
    [("« ", "«\u{a0}"), (" »", "\u{a0}»"), (" :", "\u{a0}:"), (" ;", "\u{a0};"), (" ?", "\u{a0}?"), (" !", "\u{a0}!")]
        .iter()
        .fold(source.to_owned(), |text, (loose, tied)| text.replace(loose, tied))
}

impl Language {
    fn read(lang: Lang, sources: impl Iterator<Item = &'static str>, faults: &mut Vec<String>) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![plural_rules_of(lang)]);
        // Isolation marks keep a French name in an Arabic sentence (and the reverse) from tearing the line.
        bundle.set_use_isolating(lang == Lang::Ar);
        bundle.set_formatter(Some(whole_numbers));
        let mut ids = Vec::new();
        for source in sources {
            ids.extend(message_ids(source));
            let source = if lang == Lang::Fr { unbroken(source) } else { source.to_owned() };
            let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, errors)| {
                faults.extend(errors.iter().map(|e| format!("{}: {e}", lang.code())));
                resource
            });
            if let Err(errors) = bundle.add_resource(resource) {
                faults.extend(errors.iter().map(|e| format!("{}: {e}", lang.code())));
            }
        }
        let plain = ids.into_iter().filter_map(|id| Some((id, without_places(&bundle, id)?))).collect();
        Self { bundle, plain }
    }
}

/// The ids of the messages (not terms) of a Fluent file, in order.
pub fn message_ids(source: &'static str) -> impl Iterator<Item = &'static str> {
    source.lines().filter_map(|line| {
        let (id, _) = line.split_once('=')?;
        let id = id.trim_end();
        let starts_well = id.starts_with(|c: char| c.is_ascii_alphabetic());
        let goes_well = id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        (starts_well && goes_well).then_some(id)
    })
}

fn without_places(bundle: &FluentBundle<FluentResource>, id: &str) -> Option<String> {
    let mut faults = Vec::new();
    let words = bundle.format_pattern(bundle.get_message(id)?.value()?, None, &mut faults).into_owned();
    faults.is_empty().then_some(words)
}

/// CLDR has no plural rules for `zgh`; its sister `tzm` (Central Atlas Tamazight) has them.
fn plural_rules_of(lang: Lang) -> LanguageIdentifier {
    let code = if lang == Lang::Zgh { "tzm" } else { lang.code() };
    code.parse().unwrap_or_default()
}

/// Numbers in messages are whole ones, in Latin digits in every language (CLDR `ar-MA`).
fn whole_numbers<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => Some(format!("{:.0}", number.value)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FR: &str = "a = Bonjour\nseats = { $count ->\n    [one] { $count } siège\n   *[other] { $count } sièges\n}\n";
    const AR: &str = "seats = { $count ->\n    [one] مقعد واحد\n    [two] مقعدان\n    [few] { $count } مقاعد\n   *[other] { $count } مقعدا\n}\n";

    fn words() -> Words {
        let locales = [Locale { lang: Lang::Fr, source: FR }, Locale { lang: Lang::Ar, source: AR }];
        Words::read(&locales).unwrap_or_else(|faults| panic!("{faults:?}"))
    }

    #[test]
    fn a_message_is_put_in_its_language_with_the_right_plural() {
        let words = words();
        assert_eq!(words.fill(Lang::Fr, "seats", &args![count = 1]), "1 siège");
        assert_eq!(words.fill(Lang::Fr, "seats", &args![count = 12]), "12 sièges");
        assert_eq!(words.fill(Lang::Ar, "seats", &args![count = 2]), "مقعدان");
        assert!(words.fill(Lang::Ar, "seats", &args![count = 5]).contains("مقاعد"));
    }

    #[test]
    fn a_missing_message_is_shown_in_french_and_a_missing_id_as_itself() {
        let words = words();
        assert_eq!(words.get(Lang::Zgh, "a"), "Bonjour");
        assert_eq!(words.fill(Lang::Zgh, "seats", &args![count = 3]), "3 sièges");
        assert_eq!(words.get(Lang::En, "nothing"), "nothing");
    }

    #[test]
    fn a_file_that_is_not_fluent_is_named() {
        let faults = Words::read(&[Locale { lang: Lang::Fr, source: "a = { \n" }]).err().unwrap();
        assert!(!faults.is_empty());
    }
}
