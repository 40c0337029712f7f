use std::collections::BTreeSet;

use actors::directory::ContactKind;
use actors::{Actor, Space};
use jiff::Timestamp;
use kernel::{Id, Text};
use serde::{Deserialize, Serialize};
use store::{Cell, Column, Value};

store::coded! {
    /// What an organisation is.
    Sort, "network-sort-" {
        /// An association.
        Association = "association",
        /// A public institution: a ministry, a council, a commune.
        Institution = "institution",
        /// A university, a school, a centre of research.
        University = "university",
        /// A newspaper, a radio, a site.
        Media = "media",
        /// A movement without statutes.
        Movement = "movement",
        /// A coalition: others are allied in it.
        Coalition = "coalition",
        /// A partner: a fund, an agency, an organisation from elsewhere.
        Partner = "partner",
        /// None of these.
        Other = "other",
    }
}

impl Sort {
    /// The message that names several of them.
    pub const fn label_plural(self) -> &'static str {
        match self {
            Self::Association => "network-sorts-association",
            Self::Institution => "network-sorts-institution",
            Self::University => "network-sorts-university",
            Self::Media => "network-sorts-media",
            Self::Movement => "network-sorts-movement",
            Self::Coalition => "network-sorts-coalition",
            Self::Partner => "network-sorts-partner",
            Self::Other => "network-sorts-other",
        }
    }
}

store::coded! {
    /// Whom an organisation works for and with.
    Public, "network-public-" {
        /// Women and girls.
        Women = "women",
        /// Youth.
        Youth = "youth",
        /// Children.
        Children = "children",
        /// People with disabilities.
        Disabled = "disabled",
        /// Migrants and refugees.
        Migrants = "migrants",
        /// The elderly.
        Elderly = "elderly",
        /// People in the countryside and in the mountains.
        Rural = "rural",
        /// Workers, and those who look for work.
        Workers = "workers",
        /// Prisoners and those released.
        Prisoners = "prisoners",
        /// Patients and people who live with an illness.
        Patients = "patients",
        /// Pupils and students.
        Students = "students",
        /// Elected members and public officials.
        Officials = "officials",
        /// Associations.
        Associations = "associations",
        /// Everybody.
        Everybody = "everybody",
    }
}

store::coded! {
    /// A field that the organisation can keep within the network.
    Field, "network-field-" {
        /// Where it is.
        Place = "place",
        /// When it was founded.
        Founded = "founded",
        /// What it is and does.
        Description = "description",
        /// Its page on the web.
        Site = "site",
        /// What it works on.
        Themes = "themes",
        /// Whom it works for.
        Publics = "publics",
    }
}

impl Field {
    /// The message of the box by which everybody may see it.
    pub const fn open_label(self) -> &'static str {
        match self {
            Self::Place => "network-open-place",
            Self::Founded => "network-open-founded",
            Self::Description => "network-open-description",
            Self::Site => "network-open-site",
            Self::Themes => "network-open-themes",
            Self::Publics => "network-open-publics",
        }
    }
}

/// A set of fields, stored with a space before and behind each: ` place themes `; none is one space.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(pub BTreeSet<Field>);

impl Fields {
    /// Whether the field is among them.
    pub fn has(&self, field: Field) -> bool {
        self.0.contains(&field)
    }
}

impl FromIterator<Field> for Fields {
    fn from_iter<I: IntoIterator<Item = Field>>(fields: I) -> Self {
        Self(fields.into_iter().collect())
    }
}

impl From<&Fields> for Value {
    fn from(fields: &Fields) -> Self {
        Self::Text(fields.0.iter().fold(String::from(" "), |all, field| all + field.code() + " "))
    }
}

impl Column for Fields {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        match cell {
            Cell::Text(stored) => stored.split_whitespace().map(Field::from_code).collect(),
            _ => None,
        }
    }
}

/// A way to reach the organisation, as it gives it itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// What it is: the code of an [`ContactKind`].
    #[serde(with = "kind")]
    pub kind: ContactKind,
    /// The number or address.
    pub value: String,
    /// Whether everybody may see it, or the network only.
    pub is_public: bool,
}

mod kind {
    use super::{ContactKind, Deserialize};

    pub(super) fn serialize<S: serde::Serializer>(kind: &ContactKind, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(kind.code())
    }

    pub(super) fn deserialize<'de, D: serde::Deserializer<'de>>(from: D) -> Result<ContactKind, D::Error> {
        let code = String::deserialize(from)?;
        ContactKind::from_code(&code).ok_or_else(|| serde::de::Error::custom("unknown word"))
    }
}

/// What an organisation says of itself, beyond what `actors` knows of everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// The record of the directory.
    pub actor: Id<Actor>,
    /// What it is.
    pub sort: Sort,
    /// What it is and does; of a coalition, its aims.
    pub description: Text,
    /// Its page on the web: `https://…`.
    pub site: Option<String>,
    /// How to reach it.
    pub contacts: Vec<Contact>,
    /// What it works on: codes of the thesaurus, sorted.
    pub themes: Vec<String>,
    /// Whom it works for and with, sorted.
    pub publics: Vec<Public>,
    /// Fields that only the network sees.
    pub closed: Fields,
    /// Whether everybody may see the profile, or the network only.
    pub is_public: bool,
    /// The space that wrote it down; nothing where no space did.
    pub kept_by: Option<Id<Space>>,
    /// When the organisation itself took it over by its link.
    pub claimed_at: Option<Timestamp>,
    /// Rises with each change: for telling who saves upon somebody else's change.
    pub revision: i64,
    /// When it last changed.
    pub edited_at: Timestamp,
}

impl Profile {
    /// An empty one, for the network only.
    pub fn of(actor: Id<Actor>, sort: Sort) -> Self {
        Self {
            actor,
            sort,
            description: Text::default(),
            site: None,
            contacts: Vec::new(),
            themes: Vec::new(),
            publics: Vec::new(),
            closed: Fields::default(),
            is_public: false,
            kept_by: None,
            claimed_at: None,
            revision: 0,
            edited_at: Timestamp::UNIX_EPOCH,
        }
    }

    /// The names of the fields in which two profiles differ: what the journal says of a change.
    pub fn changed_from(&self, before: &Self) -> Vec<&'static str> {
        [
            ("sort", self.sort != before.sort),
            ("description", self.description != before.description),
            ("site", self.site != before.site),
            ("contacts", self.contacts != before.contacts),
            ("themes", self.themes != before.themes),
            ("publics", self.publics != before.publics),
            ("eyes", self.closed != before.closed || self.is_public != before.is_public),
        ]
        .into_iter()
        .filter_map(|(field, changed)| changed.then_some(field))
        .collect()
    }
}
