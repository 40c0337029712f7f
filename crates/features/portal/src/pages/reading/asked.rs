//! What the address of a list or feed of articles asks for.

use actors::spaces;
use kernel::place::{self, Place};
use kernel::{Lang, Text};
use search::thesaurus::{self, Concept};
use web::table::Listing;
use web::{Parameter, Result, Shape, Visit, encoded};

use crate::model::article::{Antenna, Kind};
use crate::model::dossier::Dossier;
use crate::store::public::Filter;
use crate::store::{antennas, dossiers};

/// A way to narrow a list, as addresses name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Kind,
    Theme,
    Place,
    Antenna,
    Dossier,
    Year,
    Language,
    Space,
}

impl Field {
    /// All of them, in the order of the form.
    pub(super) const ALL: [Self; 8] =
        [Self::Kind, Self::Theme, Self::Place, Self::Antenna, Self::Dossier, Self::Year, Self::Language, Self::Space];

    /// The parameter of the address.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Theme => "theme",
            Self::Place => "place",
            Self::Antenna => "antenna",
            Self::Dossier => "dossier",
            Self::Year => "year",
            Self::Language => "language",
            Self::Space => "space",
        }
    }

    /// What other programs are told of it.
    pub(super) const fn parameter(self) -> Parameter {
        let (shape, words) = match self {
            Self::Kind => (Shape::Words, "Only this sort of article: report, press-review, bulletin, …"),
            Self::Theme => (Shape::Words, "Only with this concept of the thesaurus."),
            Self::Place => (Shape::Words, "Only this place and those within it: an HCP code."),
            Self::Antenna => (Shape::Words, "Only articles from this antenna: the last part of its address."),
            Self::Dossier => (Shape::Words, "Only articles that were gathered in this dossier."),
            Self::Year => (Shape::Whole(1, 9999), "Only of this year."),
            Self::Language => (Shape::OneOf(LANGUAGES), "Only what can be read in this language."),
            Self::Space => (Shape::Words, "Only of this organisation: the short name of its space."),
        };
        Parameter::new(self.name(), shape, words)
    }
}

/// The languages, as addresses name them.
pub(super) const LANGUAGES: &[&str] = &["fr", "ar", "zgh", "en"];

/// What is asked for.
#[derive(Debug, Clone, Default)]
pub(super) struct Asked {
    pub(super) kind: Option<Kind>,
    pub(super) theme: Option<&'static Concept>,
    pub(super) place: Option<&'static Place>,
    pub(super) antenna: Option<Antenna>,
    pub(super) dossier: Option<Dossier>,
    /// What the index is asked by; the store by `filter`.
    pub(super) filter: Filter,
    /// What was chosen, by parameter and value: those that name something.
    pub(super) chosen: Vec<(Field, String)>,
    /// Parameters whose values name nothing.
    pub(super) unknown: Vec<&'static str>,
}

impl Asked {
    /// Reads an address. `fixed` is the sort of article that a page always shows.
    pub(super) async fn read(visit: &Visit, listing: &Listing, fixed: Option<Kind>) -> Result<Self> {
        let mut asked = Self { kind: fixed, ..Self::default() };
        for field in Field::ALL {
            let value = listing.get(field.name()).trim();
            if value.is_empty() || (field == Field::Kind && fixed.is_some()) {
                continue;
            }
            match asked.take(visit, field, value).await? {
                true => asked.chosen.push((field, value.to_owned())),
                false => asked.unknown.push(field.name()),
            }
        }
        asked.filter.kind = asked.kind;
        Ok(asked)
    }

    /// Takes one value; false where it names nothing.
    async fn take(&mut self, visit: &Visit, field: Field, value: &str) -> Result<bool> {
        Ok(match field {
            Field::Kind => {
                self.kind = Kind::from_code(value);
                self.kind.is_some()
            }
            Field::Theme => {
                self.theme = thesaurus::get(value);
                self.filter.theme = self.theme.map(|theme| theme.code.clone());
                self.theme.is_some()
            }
            Field::Place => {
                self.place = place::get(value);
                self.filter.place = self.place.map(|place| place.code.to_owned());
                self.place.is_some()
            }
            Field::Antenna => {
                self.antenna = antennas::by_slug(visit.db(), value).await?;
                self.filter.antenna = self.antenna.as_ref().map(|antenna| antenna.id);
                self.antenna.is_some()
            }
            Field::Dossier => {
                self.dossier = dossiers::open(visit.db(), value).await?;
                self.filter.dossier = self.dossier.as_ref().map(|dossier| dossier.id.uuid());
                self.dossier.is_some()
            }
            Field::Year => {
                self.filter.year = value.parse().ok().filter(|year| (1..=9999).contains(year));
                self.filter.year.is_some()
            }
            Field::Language => {
                self.filter.lang = Lang::from_code(value);
                self.filter.lang.is_some()
            }
            Field::Space => {
                self.filter.space = spaces::by_slug(visit.db(), value).await?.map(|space| space.id);
                self.filter.space.is_some()
            }
        })
    }

    /// What was chosen of a field.
    pub(super) fn value(&self, field: Field) -> &str {
        self.chosen.iter().find(|(chosen, _)| *chosen == field).map_or("", |(_, value)| value)
    }

    /// The query that asks for the same of any list, without its question mark: what a page always shows is named too.
    pub(super) fn query(&self) -> String {
        let pair = |(field, value): &(Field, String)| format!("{}={}", field.name(), encoded(value));
        let mut pairs: Vec<String> = self.chosen.iter().map(pair).collect();
        let names_kind = self.chosen.iter().any(|(field, _)| *field == Field::Kind);
        if let (Some(kind), false) = (self.kind, names_kind) {
            pairs.insert(0, format!("{}={}", Field::Kind.name(), kind.code()));
        }
        pairs.join("&")
    }

    /// What the list is about, in a few words: nothing where nothing narrows it.
    pub(super) fn name(&self, visit: &Visit) -> Option<String> {
        let words = |text: &Text| visit.words(text).to_owned();
        let mut names: Vec<String> = Vec::new();
        names.extend(self.kind.map(|kind| visit.t(kind.label()).to_owned()));
        names.extend(self.theme.map(|theme| words(&theme.name)));
        names.extend(self.place.map(|place| words(&place.name)));
        names.extend(self.antenna.as_ref().map(|antenna| words(&antenna.name)));
        names.extend(self.dossier.as_ref().map(|dossier| words(&dossier.title)));
        names.extend(self.filter.year.map(|year| year.to_string()));
        names.extend(self.filter.lang.map(|lang| lang.own_name().to_owned()));
        (!names.is_empty()).then(|| names.join(" · "))
    }
}
