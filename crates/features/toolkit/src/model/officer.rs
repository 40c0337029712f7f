use actors::directory::Actor;
use jiff::civil::Date;
use kernel::{Id, Text};
use serde::{Deserialize, Serialize};

/// What the declaration says of somebody who sits in the bureau, beyond what the directory knows. No number of a card: the copies
/// that the file wants are added on paper.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Particulars {
    /// Her name as her card has it, in French and in Arabic.
    pub name: Text,
    /// Her nationality.
    pub nationality: Text,
    /// When she was born.
    pub born_on: Option<Date>,
    /// Where.
    pub born_at: Text,
    /// What she works as.
    pub profession: Text,
    /// Where she lives.
    pub domicile: Text,
}

/// Somebody who sits in the bureau.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Officer {
    /// Who.
    pub person: Id<Actor>,
    /// Her name in the directory.
    pub name: Text,
    /// The code of her function; empty where the body has one of its own.
    pub office: String,
    /// Since when.
    pub since: Date,
    /// What is known of her; nothing where it was never entered.
    pub particulars: Option<Particulars>,
}

impl Officer {
    /// Her name for the papers: that of the card where it was entered.
    pub fn written_name(&self) -> Text {
        let own = self.particulars.as_ref().map(|of| of.name.clone()).unwrap_or_default();
        self.name.languages().fold(
            own,
            |name, (lang, words)| {
                if name.get(lang).is_some() { name } else { name.with(lang, words) }
            },
        )
    }

    /// Which columns of the declaration are still empty, by the messages that name them.
    pub fn missing(&self) -> Vec<&'static str> {
        let Some(of) = &self.particulars else {
            return vec![
                "toolkit-officer-nationality",
                "toolkit-officer-born-on",
                "toolkit-officer-born-at",
                "toolkit-officer-profession",
                "toolkit-officer-domicile",
            ];
        };
        [
            ("toolkit-officer-nationality", of.nationality.is_empty()),
            ("toolkit-officer-born-on", of.born_on.is_none()),
            ("toolkit-officer-born-at", of.born_at.is_empty()),
            ("toolkit-officer-profession", of.profession.is_empty()),
            ("toolkit-officer-domicile", of.domicile.is_empty()),
        ]
        .into_iter()
        .filter_map(|(label, is_empty)| is_empty.then_some(label))
        .collect()
    }
}

/// The functions that a bureau usually has, in their order: code and the message that names it.
pub const OFFICES: [(&str, &str); 7] = [
    ("president", "toolkit-office-president"),
    ("vice-president", "toolkit-office-vice-president"),
    ("secretary", "toolkit-office-secretary"),
    ("deputy-secretary", "toolkit-office-deputy-secretary"),
    ("treasurer", "toolkit-office-treasurer"),
    ("deputy-treasurer", "toolkit-office-deputy-treasurer"),
    ("adviser", "toolkit-office-adviser"),
];

/// The message that names a function.
pub fn office_label(code: &str) -> &'static str {
    OFFICES.iter().find(|(known, _)| *known == code).map_or("toolkit-office-member", |(_, label)| label)
}
