//! Human rights as data: the articles of the core instruments.
use crate::Text;

/// An instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Instrument {
    /// Universal Declaration of Human Rights, 1948.
    Udhr,
    /// International Covenant on Civil and Political Rights, 1966.
    Iccpr,
    /// International Covenant on Economic, Social and Cultural Rights, 1966.
    Icescr,
    /// Convention on the Elimination of All Forms of Discrimination against Women, 1979.
    Cedaw,
    /// Convention on the Rights of the Child, 1989.
    Crc,
    /// Convention on the Rights of Persons with Disabilities, 2006.
    Crpd,
    /// International Convention on the Elimination of All Forms of Racial Discrimination, 1965.
    Icerd,
    /// Convention against Torture, 1984.
    Cat,
}

/// One article.
#[derive(Debug)]
pub struct Article {
    /// Such as `ICCPR-22`.
    pub code: &'static str,
    /// The instrument.
    pub instrument: Instrument,
    /// Its number in the instrument.
    pub number: &'static str,
    /// What it is about, in French, Arabic and English.
    pub title: Text,
}

/// All articles.
pub fn all() -> &'static [Article] {
    &[]
}

/// The article of a code.
pub fn get(code: &str) -> Option<&'static Article> {
    all().iter().find(|article| article.code == code)
}

/// The articles of an instrument.
pub fn of(instrument: Instrument) -> impl Iterator<Item = &'static Article> {
    all().iter().filter(move |article| article.instrument == instrument)
}

/// The instruments.
pub fn instruments() -> &'static [Instrument] {
    &[]
}

/// The articles that a text speaks of.
pub fn suggest(_words: &str, _limit: usize) -> Vec<&'static Article> {
    Vec::new()
}
