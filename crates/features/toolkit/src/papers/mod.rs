//! What is printed and filed: documents from models, and the file for the authority, in French and in Arabic, as PDF and DOCX.

/// The file for the authority.
pub(crate) mod pack;

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::money::dirhams;
use kernel::{Lang, Text};
use papers::pdf::{Block, Document};
use web::{Words, args};

use crate::model::blank::{self, Blank, Filled, Scribe, Values};
use crate::model::dossier::Dossier;
use crate::model::officer::Officer;

/// What papers take from the association's own data.
#[derive(Clone)]
pub(crate) struct Own {
    /// The name of its space.
    pub(crate) space: Text,
    pub(crate) dossier: Dossier,
    pub(crate) officers: Vec<Officer>,
    pub(crate) today: Date,
}

impl Own {
    /// Nothing is known: a blank model, to be filled in by hand.
    pub(crate) fn nothing(today: Date) -> Self {
        Self { space: Text::default(), dossier: Dossier::default(), officers: Vec::new(), today }
    }

    /// The name for papers.
    pub(crate) fn name(&self, lang: Lang) -> String {
        let own = self.dossier.name.get(lang).map(str::to_owned);
        own.unwrap_or_else(|| {
            let of_space = self.space.get(lang).map(str::to_owned);
            let any = if self.dossier.name.is_empty() { &self.space } else { &self.dossier.name };
            of_space.unwrap_or_else(|| any.in_lang(lang).1.to_owned())
        })
    }

    fn holder(&self, office: &str, lang: Lang) -> String {
        let found = self.officers.iter().find(|officer| officer.office == office);
        found.map(|officer| officer.written_name().in_lang(lang).1.to_owned()).unwrap_or_default()
    }

    /// By the names that stand in the texts of models; what is not known is empty.
    pub(crate) fn values(&self, words: &Words, lang: Lang) -> BTreeMap<&'static str, String> {
        let dossier = &self.dossier;
        let say = |text: &Text| text.in_lang(lang).1.to_owned();
        let day = |day: Option<Date>| day.map(|day| written_day(words, lang, day)).unwrap_or_default();
        let number = |number: Option<i8>| number.map(|number| number.to_string()).unwrap_or_default();
        BTreeMap::from([
            ("name", self.name(lang)),
            ("object", say(&dossier.object)),
            ("seat", say(&dossier.seat)),
            ("town", say(&dossier.town)),
            ("phone", dossier.phone.clone()),
            ("email", dossier.email.clone()),
            ("authority", say(&dossier.authority)),
            ("founded-on", day(dossier.founded_on)),
            ("receipt", dossier.receipt.clone()),
            ("receipt-on", day(dossier.receipt_on)),
            ("president", self.holder("president", lang)),
            ("secretary", self.holder("secretary", lang)),
            ("treasurer", self.holder("treasurer", lang)),
            ("fee", dossier.fee.map(dirhams).unwrap_or_default()),
            ("term-years", number(dossier.term_years)),
            ("assembly-months", number(dossier.assembly_months)),
            ("today", written_day(words, lang, self.today)),
        ])
    }
}

/// A day in words, without the marks that screens need around it.
pub(crate) fn written_day(words: &Words, lang: Lang, day: Date) -> String {
    plain(&words.date(lang, day))
}

/// Words without the invisible marks that isolate what is filled into a message.
pub(crate) fn plain(words: &str) -> String {
    words.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}

struct Pen<'a>(&'a Words);

impl Scribe for Pen<'_> {
    fn day(&self, lang: Lang, day: Date) -> String {
        written_day(self.0, lang, day)
    }

    fn total(&self, lang: Lang) -> String {
        self.0.get(lang, "toolkit-paper-total").to_owned()
    }

    fn heads(&self, lang: Lang) -> [String; 2] {
        ["toolkit-paper-what", "toolkit-paper-dirhams"].map(|id| self.0.get(lang, id).to_owned())
    }
}

/// A model with what was filled in, and what the association's own data adds.
pub(crate) fn fill(words: &Words, lang: Lang, blank: &Blank, values: &Values, own: &Own) -> Filled {
    blank::fill(blank.body(lang), lang, values, &own.values(words, lang), &Pen(words))
}

/// A text of a rule with the association's own data, and more that belongs to the case.
pub(crate) fn fill_text(
    words: &Words,
    lang: Lang,
    body: &str,
    own: &Own,
    more: &BTreeMap<&'static str, String>,
) -> Filled {
    let mut values = own.values(words, lang);
    values.extend(more.iter().map(|(name, words)| (*name, words.clone())));
    blank::fill(body, lang, &Values::new(), &values, &Pen(words))
}

/// A document of the association.
pub(crate) fn document(words: &Words, lang: Lang, title: &str, own: &Own, blocks: Vec<Block>) -> Document {
    let date = written_day(words, lang, own.today);
    Document {
        title: title.to_owned(),
        subtitle: None,
        lang,
        organisation: own.name(lang),
        date_line: plain(&words.fill(lang, "toolkit-paper-made-on", &args![date = date])),
        blocks,
    }
}
