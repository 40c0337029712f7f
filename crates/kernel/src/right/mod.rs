//! Human rights as data: the articles of the Universal Declaration and of seven treaties that bind Morocco, with short
//! titles of our own in French, Arabic and English, and the words by which a text is found to speak of them.
//!
//! The tables `data/rights.tsv` and `data/instruments.tsv` are written by hand and lie in the binary as they are. The
//! titles name what an article is about; they are not its text.

mod suggest;

use std::sync::LazyLock;

use jiff::civil::Date;

pub use suggest::suggest;

use crate::{Lang, Text, table};

/// A declaration or treaty, in the order of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Instrument {
    /// The Universal Declaration of Human Rights.
    Udhr,
    /// The International Covenant on Civil and Political Rights.
    Iccpr,
    /// The International Covenant on Economic, Social and Cultural Rights.
    Icescr,
    /// The Convention on the Elimination of All Forms of Discrimination against Women.
    Cedaw,
    /// The Convention on the Rights of the Child.
    Crc,
    /// The Convention on the Rights of Persons with Disabilities.
    Crpd,
    /// The International Convention on the Elimination of All Forms of Racial Discrimination.
    Icerd,
    /// The Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment.
    Cat,
}

/// What is known of an instrument.
#[derive(Debug)]
struct Facts {
    year: i16,
    ratified_on: Option<Date>,
    name: Text,
    /// The words of its theme, as a list of keywords for [`suggest()`].
    theme: &'static str,
}

impl Instrument {
    /// All instruments.
    pub const ALL: [Self; 8] =
        [Self::Udhr, Self::Iccpr, Self::Icescr, Self::Cedaw, Self::Crc, Self::Crpd, Self::Icerd, Self::Cat];

    /// The usual English abbreviation, with which the codes of its articles begin.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Udhr => "UDHR",
            Self::Iccpr => "ICCPR",
            Self::Icescr => "ICESCR",
            Self::Cedaw => "CEDAW",
            Self::Crc => "CRC",
            Self::Crpd => "CRPD",
            Self::Icerd => "ICERD",
            Self::Cat => "CAT",
        }
    }

    /// The instrument of an abbreviation.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|instrument| instrument.code() == code)
    }

    /// Its official name, in French, Arabic and English.
    pub fn name(self) -> &'static Text {
        &self.facts().name
    }

    /// The year in which the General Assembly of the United Nations adopted it.
    pub fn year(self) -> i16 {
        self.facts().year
    }

    /// The day on which Morocco deposited its ratification or accession (United Nations Treaty Collection, chapter IV);
    /// none for the Declaration, which is not a treaty.
    pub fn ratified_on(self) -> Option<Date> {
        self.facts().ratified_on
    }

    fn facts(self) -> &'static Facts {
        &INSTRUMENTS[self as usize]
    }
}

impl Facts {
    fn read([_, year, ratified_on, fr, ar, en, theme]: [&'static str; 7]) -> Self {
        Self {
            year: year.parse().expect("a year of the embedded table, read whole by the tests"),
            ratified_on: ratified_on.parse().ok(),
            name: Text::fr_ar(fr, ar).with(Lang::En, en),
            theme,
        }
    }
}

/// One article of an instrument.
#[derive(Debug)]
pub struct Article {
    /// Its code, such as `ICCPR-22`.
    pub code: &'static str,
    /// Where it stands.
    pub instrument: Instrument,
    /// Its number there.
    pub number: &'static str,
    /// What it is about, in a few words in French, Arabic and English.
    pub title: Text,
}

impl Article {
    fn read([code, fr, ar, en, ..]: Row) -> Self {
        let (instrument, number) = code
            .split_once('-')
            .and_then(|(instrument, number)| Some((Instrument::from_code(instrument)?, number)))
            .expect("a code of the embedded table, read whole by the tests");
        Self { code, instrument, number, title: Text::fr_ar(fr, ar).with(Lang::En, en) }
    }
}

/// Code, title in French, Arabic and English, keywords in French, Arabic and English.
type Row = [&'static str; 7];

fn article_rows() -> impl Iterator<Item = Row> {
    table::rows(include_str!("../../data/rights.tsv"))
}

static ARTICLES: LazyLock<Box<[Article]>> = LazyLock::new(|| article_rows().map(Article::read).collect());

static INSTRUMENTS: LazyLock<Box<[Facts]>> =
    LazyLock::new(|| table::rows(include_str!("../../data/instruments.tsv")).map(Facts::read).collect());

/// All articles: instrument by instrument, number by number.
pub fn all() -> &'static [Article] {
    &ARTICLES
}

/// The article of a code such as `ICCPR-22`.
pub fn get(code: &str) -> Option<&'static Article> {
    all().iter().find(|article| article.code == code)
}

/// The articles of an instrument.
pub fn of(instrument: Instrument) -> impl Iterator<Item = &'static Article> {
    all().iter().filter(move |article| article.instrument == instrument)
}

/// All instruments, see [`Instrument::ALL`].
pub const fn instruments() -> [Instrument; 8] {
    Instrument::ALL
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_instrument_has_its_articles_in_order() {
        let counts = Instrument::ALL.map(|instrument| of(instrument).count());
        assert_eq!(counts, [30, 27, 15, 16, 42, 33, 7, 16]);
        for instrument in Instrument::ALL {
            for (article, number) in of(instrument).zip(1..) {
                assert_eq!(article.code, format!("{}-{number}", instrument.code()));
                assert_eq!(article.number, number.to_string());
            }
        }
    }

    #[test]
    fn every_article_and_every_instrument_is_named_in_three_languages() {
        let articles = all().iter().map(|article| (article.code, &article.title));
        let instruments = Instrument::ALL.into_iter().map(|instrument| (instrument.code(), instrument.name()));
        for (code, text) in articles.chain(instruments) {
            let languages: Vec<_> = text.languages().map(|(lang, _)| lang).collect();
            assert_eq!(languages, [Lang::Fr, Lang::Ar, Lang::En], "{code}");
        }
    }

    #[test]
    fn an_article_is_found_by_its_code() {
        let article = get("ICCPR-22").unwrap();
        assert_eq!((article.instrument, article.number), (Instrument::Iccpr, "22"));
        assert!(article.title.get(Lang::Ar).unwrap().contains("الجمعيات"));
        assert!(get("ICCPR-28").is_none() && get("").is_none());
    }

    #[test]
    fn the_table_of_instruments_is_in_the_order_of_the_type() {
        let rows = table::rows::<7>(include_str!("../../data/instruments.tsv"));
        let codes: Vec<_> = rows.map(|[code, ..]| code).collect();
        assert_eq!(codes, Instrument::ALL.map(Instrument::code));
        assert!(Instrument::ALL.iter().all(|instrument| Instrument::from_code(instrument.code()) == Some(*instrument)));
    }

    #[test]
    fn every_treaty_was_ratified_after_its_adoption_and_the_declaration_is_no_treaty() {
        assert_eq!(Instrument::Crpd.ratified_on(), Some(jiff::civil::date(2009, 4, 8)));
        assert_eq!(
            Instrument::ALL.into_iter().filter(|i| i.ratified_on().is_none()).collect::<Vec<_>>(),
            [Instrument::Udhr]
        );
        assert!(Instrument::ALL.into_iter().all(|i| i.ratified_on().is_none_or(|date| date.year() >= i.year())));
    }
}
