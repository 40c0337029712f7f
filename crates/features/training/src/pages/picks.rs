//! Choosing a place and an association, with scripts off.

use actors::Actor;
use kernel::place;
use kernel::{Id, Text, fold};
use maud::{Markup, html};
use search::{Query, Reader};
use web::{Field, Form, PlaceField, Result, Visit};

use super::place_words;

/// How many places or associations of a name are offered.
const OFFERED: usize = 12;

/// The field of an association's commune, which must be there; after a name that several places bear, those places to choose
/// from.
pub(super) fn commune(visit: &Visit, form: &Form) -> Markup {
    let is_unclear = form.fault_of("place").is_some();
    let candidates = if is_unclear { place::search(form.value("place"), OFFERED) } else { Vec::new() };
    html! {
        (Field::line("place", "training-field-place").hint("training-field-place-hint").required().show(visit, form))
        @if candidates.is_empty() { input type="hidden" name="place_code" value=(form.value("place_code")); }
        @else {
            fieldset { legend { (visit.t("training-place-which")) }
                @for candidate in candidates { label.tick {
                    input type="radio" name="place_code" value=(candidate.code);
                    span { (place_words(candidate.code, visit.lang)) }
                } }
            }
        }
    }
}

/// The field of a place that may be left empty, and how any of them is read.
pub(super) const PLACE: PlaceField = PlaceField {
    label: "training-field-where",
    hint: "training-field-place-hint",
    which: "training-place-which",
    unknown: "training-fault-no-place",
    unclear: "training-fault-place",
};

/// A form with a place filled in.
pub(super) fn with_place(visit: &Visit, form: Form, code: Option<&str>) -> Form {
    match code.and_then(place::get) {
        Some(place) => form.with("place", visit.words(&place.name)).with("place_code", place.code),
        None => form,
    }
}

/// An association of the public directory.
pub(super) struct Known {
    pub(super) id: Id<Actor>,
    pub(super) name: Text,
    pub(super) place: Option<String>,
}

/// The associations of the public directory with such a name. One that is hidden is not found, whoever asks.
pub(super) fn associations(visit: &Visit, name: &str) -> Result<Vec<Known>> {
    if fold(name).chars().count() < 3 {
        return Ok(Vec::new());
    }
    let query = Query {
        words: name.to_owned(),
        among: vec!["organisation"],
        reader_lang: Some(visit.lang),
        limit: OFFERED,
        ..Query::default()
    };
    let found = visit.app().search.find(&Reader::visitor(), &query)?;
    let known = |hit: search::Hit| Known { id: Id::from_uuid(hit.id), name: hit.title, place: hit.place };
    Ok(found.hits.into_iter().map(known).collect())
}

/// Whether an association bears exactly this name.
pub(super) fn bears(known: &Known, name: &str) -> bool {
    known.name.languages().any(|(_, own)| fold(own) == fold(name))
}
