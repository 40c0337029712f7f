//! A place in a form, with scripts off: its name is typed; where several places bear it, they are offered to choose from.

use kernel::fold;
use kernel::place::{self, Place};
use maud::{Markup, html};

use crate::{Field, Form, Visit};

/// How many places of a name are offered.
const OFFERED: usize = 12;

/// The words of such a field. The name is typed into `place`, the choice is `place_code`.
#[derive(Debug, Clone, Copy)]
pub struct PlaceField {
    /// What is asked for.
    pub label: &'static str,
    /// How to answer.
    pub hint: &'static str,
    /// Which of several is meant.
    pub which: &'static str,
    /// No place bears the name.
    pub unknown: &'static str,
    /// Several places bear the name, or nearly.
    pub unclear: &'static str,
}

impl PlaceField {
    /// The field; after a name that several places bear, those places to choose from.
    pub fn show(&self, visit: &Visit, form: &Form) -> Markup {
        let is_unclear = form.fault_of("place").is_some();
        let candidates = if is_unclear { place::search(form.value("place"), OFFERED) } else { Vec::new() };
        html! {
            (Field::line("place", self.label).hint(self.hint).show(visit, form))
            @if candidates.is_empty() { input type="hidden" name="place_code" value=(form.value("place_code")); }
            @else {
                fieldset { legend { (visit.t(self.which)) }
                    @for candidate in candidates { label.tick {
                        input type="radio" name="place_code" value=(candidate.code);
                        span { (within(visit, candidate.code)) }
                    } }
                }
            }
        }
    }

    /// The code of the place that a form means; none if it names none, or after a fault.
    pub fn read(&self, form: &mut Form) -> Option<String> {
        let (name, code) = (form.value("place").to_owned(), form.value("place_code").to_owned());
        if fold(&name).is_empty() {
            return None;
        }
        match meant(&name, &code) {
            Meant::One(place) => return Some(place.code.to_owned()),
            Meant::None => form.fault("place", self.unknown),
            Meant::Several => form.fault("place", self.unclear),
        }
        None
    }
}

/// A place with those that contain it, the nearest first.
fn within(visit: &Visit, code: &str) -> String {
    let comma = if visit.lang == kernel::Lang::Ar { "، " } else { ", " };
    let way: Vec<&str> = place::path(code).iter().rev().map(|place| visit.words(&place.name)).collect();
    way.join(comma)
}

enum Meant {
    One(&'static Place),
    None,
    Several,
}

/// The place that is meant by a name and a choice; the choice counts while the name can mean it.
fn meant(name: &str, code: &str) -> Meant {
    if let Some(place) = place::get(code).filter(|place| place::bears(place, name)) {
        return Meant::One(place);
    }
    let (folded, found) = (fold(name), place::search(name, OFFERED));
    let bears = |place: &&&'static Place| place.name.languages().any(|(_, own)| fold(own) == folded);
    let exact: Vec<&'static Place> = found.iter().filter(bears).copied().collect();
    match (exact.as_slice(), found.is_empty()) {
        ([only], _) => Meant::One(only),
        (_, true) => Meant::None,
        _ => Meant::Several,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELD: PlaceField = PlaceField { label: "a", hint: "b", which: "c", unknown: "unknown", unclear: "unclear" };

    fn read(name: &str, code: &str) -> (Option<String>, bool) {
        let mut form = Form::default().with("place", name).with("place_code", code);
        let place = FIELD.read(&mut form);
        (place, form.fault_of("place").is_some())
    }

    #[test]
    fn a_name_means_the_one_place_that_bears_it_and_nothing_is_guessed() {
        assert_eq!(read("", "09.551"), (None, false), "no name, no place");
        assert_eq!(read("Lieu qui n’existe pas", ""), (None, true));
        let rabat = place::search("Rabat", OFFERED);
        let bears = rabat.iter().filter(|place| place.name.languages().any(|(_, own)| fold(own) == "rabat"));
        let several: Vec<_> = bears.collect();
        if several.len() > 1 {
            assert_eq!(read("Rabat", ""), (None, true), "several bear it");
        }
        let chosen = several.last().map(|place| place.code).unwrap_or_default();
        assert_eq!(read("Rabat", chosen), (Some(chosen.to_owned()), false));
        let other = place::search("Tata", OFFERED)[0].code;
        assert_ne!(read("Rabat", other).0.as_deref(), Some(other), "a choice for another name is none");
    }
}
