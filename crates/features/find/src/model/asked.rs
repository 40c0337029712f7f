use actors::Space;
use kernel::Lang;
use kernel::place::{self, Place};
use kernel::right::{self, Article};
use search::Query;
use search::thesaurus::{self, Concept};
use web::encoded;

/// The most characters of a search that are read; what comes behind is not looked for, and the page says so.
pub(crate) const MOST_WORDS: usize = 300;
/// The furthest page of results. Whoever has not found it by then needs other words.
pub(crate) const MOST_PAGES: usize = 50;

/// A way to narrow a search, as addresses name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Filter {
    Kind,
    Place,
    Right,
    Theme,
    Year,
    Language,
    Space,
}

impl Filter {
    /// All of them, in the order of the page.
    pub(crate) const ALL: [Self; 7] =
        [Self::Kind, Self::Theme, Self::Place, Self::Year, Self::Right, Self::Language, Self::Space];

    /// The parameter of the address.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Place => "place",
            Self::Right => "right",
            Self::Theme => "theme",
            Self::Year => "year",
            Self::Language => "language",
            Self::Space => "space",
        }
    }

    /// The message that names it.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Kind => "find-facet-kind",
            Self::Place => "find-facet-place",
            Self::Right => "find-facet-right",
            Self::Theme => "find-facet-theme",
            Self::Year => "find-facet-year",
            Self::Language => "find-facet-language",
            Self::Space => "find-facet-space",
        }
    }
}

/// What somebody looks for, read from an address.
#[derive(Debug, Clone, Default)]
pub(crate) struct Asked {
    /// The words, tidied.
    pub(crate) words: String,
    /// Whether there were more words than are read.
    pub(crate) is_cut: bool,
    pub(crate) kind: Option<&'static str>,
    pub(crate) place: Option<&'static Place>,
    pub(crate) right: Option<&'static Article>,
    pub(crate) theme: Option<&'static Concept>,
    pub(crate) year: Option<i16>,
    pub(crate) language: Option<Lang>,
    pub(crate) space: Option<Space>,
    /// Which page of the results, from 0.
    pub(crate) page: usize,
    /// The parameters whose values name nothing.
    pub(crate) unknown: Vec<&'static str>,
}

impl Asked {
    /// Reads what the parameters say; the space, which only the store knows, is added by [`Asked::within`].
    pub(crate) fn read<'a>(kinds: &[&'static str], get: impl Fn(&'static str) -> &'a str) -> Self {
        let (words, is_cut) = tidied(get("q"));
        let mut unknown = Vec::new();
        let page = get("page").trim().parse::<usize>().unwrap_or(1).clamp(1, MOST_PAGES) - 1;
        let kind = known(&mut unknown, Filter::Kind, &get, |code| kinds.iter().find(|kind| **kind == code).copied());
        let place = known(&mut unknown, Filter::Place, &get, place::get);
        let right = known(&mut unknown, Filter::Right, &get, right::get);
        let theme = known(&mut unknown, Filter::Theme, &get, thesaurus::get);
        let year = known(&mut unknown, Filter::Year, &get, |year| year.parse().ok().filter(|y| (1..=9999).contains(y)));
        let language = known(&mut unknown, Filter::Language, &get, Lang::from_code);
        Self { words, is_cut, kind, place, right, theme, year, language, space: None, page, unknown }
    }

    /// The same, within the space that the address named; `found` is nothing where no space has this name.
    pub(crate) fn within(mut self, slug: &str, found: Option<Space>) -> Self {
        if !slug.is_empty() && found.is_none() {
            self.unknown.push(Filter::Space.name());
        }
        self.space = found;
        self
    }

    /// Whether the words hold anything that can be looked for: a letter or a digit.
    pub(crate) fn has_words(&self) -> bool {
        self.words.chars().any(char::is_alphanumeric)
    }

    /// Whether something was typed in which there is nothing to look for, such as wildcards only.
    pub(crate) fn is_void(&self) -> bool {
        !self.words.is_empty() && !self.has_words()
    }

    /// Whether nothing narrows the search.
    pub(crate) fn is_wide(&self) -> bool {
        Filter::ALL.into_iter().all(|filter| self.value(filter).is_none())
    }

    /// What was chosen of a filter, as the address says it.
    pub(crate) fn value(&self, filter: Filter) -> Option<String> {
        match filter {
            Filter::Kind => self.kind.map(str::to_owned),
            Filter::Place => self.place.map(|place| place.code.to_owned()),
            Filter::Right => self.right.map(|right| right.code.to_owned()),
            Filter::Theme => self.theme.map(|theme| theme.code.clone()),
            Filter::Year => self.year.map(|year| year.to_string()),
            Filter::Language => self.language.map(|lang| lang.code().to_owned()),
            Filter::Space => self.space.as_ref().map(|space| space.slug.clone()),
        }
    }

    /// What is asked of the index, for a reader of this language.
    pub(crate) fn query(&self, lang: Lang, limit: usize) -> Query {
        Query {
            words: if self.has_words() { self.words.clone() } else { String::new() },
            among: Vec::new(),
            kind: self.kind.map(str::to_owned),
            place: self.place.map(|place| place.code.to_owned()),
            right: self.right.map(|right| right.code.to_owned()),
            theme: self.theme.map(|theme| theme.code.clone()),
            year: self.year,
            lang: self.language,
            space: self.space.as_ref().map(|space| space.id),
            reader_lang: Some(lang),
            skip: self.page * limit,
            limit,
        }
    }

    /// The same search without any filter.
    pub(crate) fn widened(&self) -> Self {
        Self { words: self.words.clone(), is_cut: self.is_cut, ..Self::default() }
    }

    /// The address of this search, from its first page.
    pub(crate) fn address(&self) -> String {
        self.address_at("/search", &self.pairs(None))
    }

    /// The address with a filter set to another value, from the first page.
    pub(crate) fn with(&self, filter: Filter, value: &str) -> String {
        let mut pairs = self.pairs(Some(filter));
        pairs.push((filter.name(), value.to_owned()));
        self.address_at("/search", &pairs)
    }

    /// The address without a filter, from the first page.
    pub(crate) fn without(&self, filter: Filter) -> String {
        self.address_at("/search", &self.pairs(Some(filter)))
    }

    /// The address of the search for other words, with the same filters.
    pub(crate) fn for_words(&self, words: &str) -> String {
        Self { words: words.to_owned(), ..self.clone() }.address()
    }

    /// The address of a page of the results, from 0, below `path`.
    pub(crate) fn page_at(&self, path: &str, page: usize) -> String {
        let mut pairs = self.pairs(None);
        if page > 0 {
            pairs.push(("page", (page + 1).to_string()));
        }
        self.address_at(path, &pairs)
    }

    /// What was chosen, as the parameters of an address: all but one.
    pub(crate) fn chosen(&self) -> impl Iterator<Item = (Filter, String)> + '_ {
        Filter::ALL.into_iter().filter_map(|filter| Some((filter, self.value(filter)?)))
    }

    fn pairs(&self, except: Option<Filter>) -> Vec<(&'static str, String)> {
        let words = (!self.words.is_empty()).then(|| ("q", self.words.clone()));
        let filters = self.chosen().filter(|(filter, _)| Some(*filter) != except);
        words.into_iter().chain(filters.map(|(filter, value)| (filter.name(), value))).collect()
    }

    fn address_at(&self, path: &str, pairs: &[(&'static str, String)]) -> String {
        if pairs.is_empty() {
            return path.to_owned();
        }
        let pairs: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        format!("{path}?{}", pairs.join("&"))
    }
}

fn known<'a, T>(
    unknown: &mut Vec<&'static str>,
    filter: Filter,
    get: impl Fn(&'static str) -> &'a str,
    read: impl FnOnce(&'a str) -> Option<T>,
) -> Option<T> {
    let value = get(filter.name()).trim();
    if value.is_empty() {
        return None;
    }
    let found = read(value);
    if found.is_none() {
        unknown.push(filter.name());
    }
    found
}

/// Words without what nobody types: control characters and the invisible marks of direction that come along when words are
/// copied from a page; with single spaces, and cut where they are too long.
fn tidied(typed: &str) -> (String, bool) {
    let is_invisible =
        |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    let mut words = String::new();
    let mut length = 0;
    let mut is_apart = false;
    for c in typed.chars().filter(|c| !is_invisible(*c)) {
        if c.is_whitespace() || c.is_control() {
            is_apart = !words.is_empty();
            continue;
        }
        let more = 1 + usize::from(is_apart);
        if length + more > MOST_WORDS {
            return (words, true);
        }
        if std::mem::take(&mut is_apart) {
            words.push(' ');
        }
        words.push(c);
        length += more;
    }
    (words, false)
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;

    fn asked(pairs: &[(&'static str, &str)]) -> Asked {
        let pairs: HashMap<&str, &str> = pairs.iter().copied().collect();
        Asked::read(&["petition", "person"], |name| pairs.get(name).copied().unwrap_or_default())
    }

    #[test]
    fn an_address_says_what_is_looked_for_and_is_written_again_from_it() {
        let all = [
            ("q", "eau  potable"),
            ("kind", "petition"),
            ("theme", "education"),
            ("place", "01.511.01.0"),
            ("year", "2025"),
            ("right", "ICCPR-22"),
            ("language", "ar"),
            ("page", "3"),
        ];
        let asked = asked(&all);
        assert_eq!((asked.words.as_str(), asked.page, asked.unknown.len()), ("eau potable", 2, 0));
        let address = "/search?q=eau%20potable&kind=petition&theme=education&place=01.511.01.0&year=2025&right=ICCPR-22&language=ar";
        assert_eq!(asked.address(), address);
        assert_eq!(asked.page_at("/search", 2), format!("{address}&page=3"));
        assert_eq!(asked.without(Filter::Kind), address.replace("&kind=petition", ""));
        assert_eq!(asked.widened().address(), "/search?q=eau%20potable");
        let query = asked.query(Lang::Fr, 20);
        assert_eq!((query.skip, query.limit, query.year, query.lang), (40, 20, Some(2025), Some(Lang::Ar)));
    }

    #[test]
    fn what_names_nothing_narrows_nothing_and_is_told() {
        let asked = asked(&[
            ("kind", "secret"),
            ("year", "MMXXV"),
            ("place", "99"),
            ("theme", "-"),
            ("right", "x"),
            ("page", "0"),
        ]);
        assert!(asked.is_wide());
        assert_eq!(asked.unknown, ["kind", "place", "right", "theme", "year"]);
        assert_eq!(asked.page, 0);
        assert!(self::asked(&[]).unknown.is_empty());
    }

    #[test]
    fn wildcards_and_control_characters_are_nothing_to_look_for() {
        for typed in ["*", "***", "%%%", "???", "\u{7}\u{1b}[2J", "\u{200f}\u{202b}", " \t ", "-+\"()", "^~*:"] {
            let asked = asked(&[("q", typed)]);
            assert!(!asked.has_words() || typed.contains('J'), "{typed:?}");
        }
        assert!(asked(&[("q", "**")]).is_void() && !asked(&[("q", "\u{0}\u{200f} ")]).is_void());
        assert_eq!(asked(&[("q", "\u{2068}pétition\u{2069}\u{0}\n des bus")]).words, "pétition des bus");
    }

    #[test]
    fn a_search_of_ten_thousand_characters_is_cut_and_says_so() {
        let long = "عريضة ".repeat(2_000);
        let asked = asked(&[("q", &long)]);
        assert!(asked.is_cut && asked.words.chars().count() <= MOST_WORDS);
        assert!(!self::asked(&[("q", &"a".repeat(MOST_WORDS))]).is_cut);
        assert!(self::asked(&[("q", &"a".repeat(MOST_WORDS + 1))]).is_cut);
    }

    proptest! {
        #[test]
        fn tidying_ends_bounds_and_changes_nothing_the_second_time(typed in "\\PC{0,400}|[\\x00-\\x20a-zا-ي]{0,400}") {
            let (once, _) = tidied(&typed);
            prop_assert!(once.chars().count() <= MOST_WORDS);
            prop_assert!(!once.chars().any(char::is_control));
            prop_assert_eq!(tidied(&once), (once.clone(), false));
        }

        #[test]
        fn the_page_of_an_address_is_always_one_that_there_is(page in "\\PC{0,12}|-?[0-9]{1,30}") {
            prop_assert!(asked(&[("page", &page)]).page < MOST_PAGES);
        }
    }
}
