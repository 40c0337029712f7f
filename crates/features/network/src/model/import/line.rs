use std::collections::BTreeSet;

use actors::directory::{ContactKind, Facts};
use actors::{Actor, ActorKind};
use jiff::civil::Date;
use kernel::place::Level;
use kernel::{Id, Lang, Text};
use papers::table::Row;
use serde::{Deserialize, Serialize};

use super::Dictionary;
use super::cell::{founded, is_formula, several};
use super::columns::{Column, Columns};
use super::territory::{Lost, Territory};
use crate::model::{Public, Sort};

store::coded! {
    /// What is wrong with a cell or a row.
    FaultKind, "network-import-fault-" {
        /// No name: the row says nobody.
        Nobody = "nobody",
        /// A formula, or the error of one.
        Formula = "formula",
        /// Longer than such a thing is.
        Long = "long",
        /// Not one of the sorts.
        Sort = "sort",
        /// No such place, or not within the one beside it.
        Place = "place",
        /// Several places of that name.
        Places = "places",
        /// Not a theme.
        Theme = "theme",
        /// Not a public.
        Public = "public",
        /// Not an e-mail address.
        Email = "email",
        /// Not a telephone number.
        Phone = "phone",
        /// Not a page on the web.
        Site = "site",
        /// Not a date.
        Date = "date",
        /// A day to come.
        Later = "later",
    }
}

impl FaultKind {
    /// Whether nothing can come of the row; otherwise the cell is left out.
    pub const fn is_fatal(self) -> bool {
        matches!(self, Self::Nobody)
    }
}

/// Something wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The column.
    pub column: Column,
    /// What is wrong.
    pub kind: FaultKind,
    /// What the cell says, shortened.
    pub value: String,
}

/// Whom a row could mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Whom {
    /// Another row of the list, by its number.
    Row(u32),
    /// A record of the directory.
    Record(Id<Actor>),
}

/// One whom a row could mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Twin {
    /// Who.
    pub whom: Whom,
    /// The name there.
    pub name: Text,
    /// The place there.
    pub place: Option<String>,
    /// How much they look alike, from 0 to 100.
    pub score: u8,
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Verdict {
    /// Nobody like it is known.
    #[default]
    New,
    /// It is surely this one.
    Same(Whom),
    /// It could be one of these; the likest first.
    Perhaps(Vec<Twin>),
    /// Nothing can come of it.
    Refused,
}

/// What one row says.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Line {
    /// Its number as the spreadsheet shows it.
    pub number: u32,
    /// The name.
    pub name: Text,
    /// The acronym.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acronym: Option<String>,
    /// What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<Sort>,
    /// The code of the place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Codes of themes, sorted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<String>,
    /// Publics, sorted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub publics: Vec<Public>,
    /// E-mail addresses.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub emails: Vec<String>,
    /// Telephone numbers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<String>,
    /// The postal address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Its page on the web.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// When it was founded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub founded: Option<Date>,
    /// The names of the networks that it is a member of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub member_of: Vec<String>,
    /// What is wrong with its cells.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<Fault>,
    /// What becomes of it.
    pub verdict: Verdict,
}

impl Line {
    /// What the directory would say of it.
    pub fn facts(&self) -> Facts {
        Facts {
            name: self.name.clone(),
            acronym: self.acronym.clone(),
            place: self.place.clone(),
            founded: self.founded,
            ..Facts::default()
        }
    }

    /// How to reach it, kind by kind.
    pub fn contacts(&self) -> impl Iterator<Item = (ContactKind, &str)> {
        let emails = self.emails.iter().map(|value| (ContactKind::Email, value.as_str()));
        let phones = self.phones.iter().map(|value| (ContactKind::Phone, value.as_str()));
        let address = self.address.iter().map(|value| (ContactKind::Address, value.as_str()));
        emails.chain(phones).chain(address)
    }

    /// Everything that it says, as one text: equal for rows that say the same, wherever they stand.
    pub fn print(&self) -> String {
        let bare = Self { number: 0, faults: Vec::new(), verdict: Verdict::New, ..self.clone() };
        serde_json::json!(bare).to_string()
    }

    /// Whether the row surely means what `facts` say: the same name in some language and another in none, the same place,
    /// known or not, and no other acronym or founding.
    pub fn is_surely(&self, facts: &Facts) -> bool {
        let names = || Lang::ALL.into_iter().filter_map(|lang| Some((self.name.get(lang)?, facts.name.get(lang)?)));
        let same = |(one, other): (&str, &str)| kernel::fold(one) == kernel::fold(other);
        let agrees = |one: &Option<String>, other: &Option<String>| match (one, other) {
            (Some(one), Some(other)) => kernel::fold(one) == kernel::fold(other),
            _ => true,
        };
        names().next().is_some()
            && names().all(same)
            && self.place == facts.place
            && agrees(&self.acronym, &facts.acronym)
            && self.founded.zip(facts.founded).is_none_or(|(one, other)| one == other)
    }

    /// What its record is in the directory.
    pub const KIND: ActorKind = ActorKind::Organisation;
}

/// The longest name, and the longest text of another cell, in characters.
const LONGEST_NAME: usize = 200;
const LONGEST: usize = 500;
/// Values taken from one cell.
const MOST_VALUES: usize = 12;
const MOST_CONTACTS: usize = 4;

/// Reads the rows of a list, one after the other.
pub struct Reader<'a> {
    columns: &'a Columns,
    dictionary: &'a Dictionary,
    today: Date,
    /// Whether empty cells of places repeat what stands above them, as in merged cells.
    fills_down: bool,
    territory: Territory,
    above: [String; 3],
}

impl<'a> Reader<'a> {
    /// A reader of lists whose columns are these; `today` is the last day on which anything can have been founded.
    pub fn new(columns: &'a Columns, dictionary: &'a Dictionary, today: Date, fills_down: bool) -> Self {
        Self { columns, dictionary, today, fills_down, territory: Territory::default(), above: Default::default() }
    }

    /// What a row says; nothing of a row that is empty in all the columns that were recognised.
    pub fn read(&mut self, row: &Row) -> Option<Line> {
        if self.columns.known().next().is_none() || self.is_blank(row) {
            return None;
        }
        let mut faults = Vec::new();
        let place = self.place(row, &mut faults);
        let cells = Cells { row, columns: self.columns, faults: &mut faults };
        let line = cells.line(self.dictionary, self.today);
        let mut line = Line { number: row.line, place, ..line };
        if line.name.is_empty() && faults.iter().all(|fault| fault.column != Column::Name) {
            faults.push(Fault { column: Column::Name, kind: FaultKind::Nobody, value: String::new() });
        }
        if line.name.is_empty() {
            line.verdict = Verdict::Refused;
        }
        faults.sort_by_key(|fault| self.columns.index(fault.column));
        line.faults = faults;
        Some(line)
    }

    fn is_blank(&self, row: &Row) -> bool {
        Column::ALL
            .iter()
            .all(|column| self.columns.index(*column).is_none_or(|index| row.cell(index).trim().is_empty()))
    }

    /// The narrowest place that the row names, each within the wider ones.
    fn place(&mut self, row: &Row, faults: &mut Vec<Fault>) -> Option<String> {
        const LEVELS: [(Column, Level); 3] =
            [(Column::Region, Level::Region), (Column::Province, Level::Province), (Column::Place, Level::Commune)];
        let mut within: Option<&'static str> = None;
        let mut has_fresh = false;
        for (slot, (column, level)) in LEVELS.into_iter().enumerate() {
            let Some(index) = self.columns.index(column) else { continue };
            let mut words = row.cell(index).trim().to_owned();
            if words.is_empty() && self.fills_down && !has_fresh {
                words.clone_from(&self.above[slot]);
            } else {
                // A new province empties the commune above.
                has_fresh |= !words.is_empty() && words != self.above[slot];
                self.above[slot].clone_from(&words);
            }
            if words.is_empty() {
                continue;
            }
            if is_formula(&words) {
                faults.push(Fault { column, kind: FaultKind::Formula, value: shortened(&words) });
                continue;
            }
            match self.territory.find(&words, within, level) {
                Ok(code) => within = Some(code),
                Err(lost) => {
                    let kind = if lost == Lost::Several { FaultKind::Places } else { FaultKind::Place };
                    faults.push(Fault { column, kind, value: shortened(&words) });
                }
            }
        }
        within.map(str::to_owned)
    }
}

/// The cells of one row.
struct Cells<'a> {
    row: &'a Row,
    columns: &'a Columns,
    faults: &'a mut Vec<Fault>,
}

impl Cells<'_> {
    fn line(mut self, dictionary: &Dictionary, today: Date) -> Line {
        let name = self.name();
        Line {
            acronym: self.words(Column::Acronym, 40),
            sort: self.one(Column::Sort, FaultKind::Sort, |words| dictionary.sort(words)),
            themes: self.many(Column::Themes, FaultKind::Theme, |words| dictionary.theme(words).map(str::to_owned)),
            publics: self.many(Column::Publics, FaultKind::Public, |words| dictionary.public(words)),
            emails: self.contacts(Column::Email, FaultKind::Email, ContactKind::Email),
            phones: self.contacts(Column::Phone, FaultKind::Phone, ContactKind::Phone),
            address: self.words(Column::Address, LONGEST),
            site: self.one(Column::Site, FaultKind::Site, site),
            founded: self.founded(today),
            member_of: self.names(Column::MemberOf),
            name,
            ..Line::default()
        }
    }

    /// The words of a cell; nothing where the column is missing or the cell empty. A formula is a fault.
    fn words(&mut self, column: Column, longest: usize) -> Option<String> {
        let words = self.row.cell(self.columns.index(column)?).trim().to_owned();
        if words.is_empty() {
            return None;
        }
        let kind = match () {
            () if is_formula(&words) => FaultKind::Formula,
            () if words.chars().count() > longest => FaultKind::Long,
            () => return Some(words),
        };
        self.fault(column, kind, &words);
        None
    }

    fn one<T>(&mut self, column: Column, kind: FaultKind, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let words = self.words(column, LONGEST)?;
        let value = read(&words);
        if value.is_none() {
            self.fault(column, kind, &words);
        }
        value
    }

    /// The values of a cell: the whole of it if that is one, else what its commas part.
    fn many<T: Ord>(&mut self, column: Column, kind: FaultKind, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let Some(words) = self.words(column, 2 * LONGEST) else { return Vec::new() };
        let mut values = BTreeSet::new();
        for part in several(&words, false) {
            match read(part) {
                Some(value) => drop(values.insert(value)),
                None => several(part, true).for_each(|piece| match read(piece) {
                    Some(value) => drop(values.insert(value)),
                    None => self.faults.push(Fault { column, kind, value: shortened(piece) }),
                }),
            }
        }
        values.into_iter().take(MOST_VALUES).collect()
    }

    fn contacts(&mut self, column: Column, fault: FaultKind, kind: ContactKind) -> Vec<String> {
        let Some(words) = self.words(column, LONGEST) else { return Vec::new() };
        let mut values: Vec<String> = Vec::new();
        for part in several(&words, true) {
            if kind.accepts(part) {
                if !values.iter().any(|value| value == part) {
                    values.push(part.to_owned());
                }
            } else {
                self.fault(column, fault, part);
            }
        }
        values.truncate(MOST_CONTACTS);
        values
    }

    fn names(&mut self, column: Column) -> Vec<String> {
        let words = self.words(column, 4 * LONGEST).unwrap_or_default();
        several(&words, false).map(str::to_owned).take(MOST_VALUES).collect()
    }

    fn founded(&mut self, today: Date) -> Option<Date> {
        let day = self.one(Column::Founded, FaultKind::Date, founded)?;
        if day > today {
            self.fault(Column::Founded, FaultKind::Later, &day.to_string());
            return None;
        }
        Some(day)
    }

    /// The name from whichever columns hold it; a column without a language speaks that of its script.
    fn name(&mut self) -> Text {
        let mut name = self.words(Column::Name, LONGEST_NAME).map(|words| in_script(&words)).unwrap_or_default();
        for (lang, column) in [(Lang::Fr, Column::NameFr), (Lang::Ar, Column::NameAr)] {
            if let Some(words) = self.words(column, LONGEST_NAME) {
                name = name.with(lang, words);
            }
        }
        name
    }

    fn fault(&mut self, column: Column, kind: FaultKind, words: &str) {
        self.faults.push(Fault { column, kind, value: shortened(words) });
    }
}

/// Words as a text in the language that their script tells: Arabic, Tamazight, or else French.
fn in_script(words: &str) -> Text {
    let lang = words.chars().find_map(|c| match c {
        '\u{0600}'..='\u{06ff}' | '\u{0750}'..='\u{077f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => {
            Some(Lang::Ar)
        }
        '\u{2d30}'..='\u{2d7f}' => Some(Lang::Zgh),
        letter if letter.is_alphabetic() => Some(Lang::Fr),
        _ => None,
    });
    Text::of(lang.unwrap_or(Lang::Fr), words)
}

/// A page on the web as people write it: `www.example.org`.
fn site(words: &str) -> Option<String> {
    let is_whole = words.starts_with("https://") || words.starts_with("http://");
    let whole = if is_whole { words.to_owned() } else { format!("https://{words}") };
    let host = whole.split("://").nth(1)?.split(['/', '?', '#']).next()?;
    let is_host =
        host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !host.contains(['@', ' ', '"', '<']);
    (is_host && !whole.contains(char::is_whitespace)).then_some(whole)
}

fn shortened(words: &str) -> String {
    match words.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words.to_owned(),
    }
}
