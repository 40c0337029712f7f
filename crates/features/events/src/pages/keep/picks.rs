//! Choosing a place and themes, with scripts off.

use kernel::fold;
use kernel::place::{self, Place};
use maud::{Markup, html};
use web::{Field, Form, Visit};

use crate::pages::{concept, place_words};

/// How many places of a name are offered.
const OFFERED: usize = 12;

/// The themes of the thesaurus, to tick.
pub(super) fn themes(visit: &Visit, form: &Form) -> Markup {
    let chosen: Vec<&str> = form.values("theme").collect();
    let mut themes: Vec<(&str, &str)> =
        search::thesaurus::themes().map(|theme| (theme.code.as_str(), visit.words(&theme.name))).collect();
    themes.sort_by_key(|(_, name)| fold(name));
    let finer = chosen.iter().filter(|code| themes.iter().all(|(own, _)| own != *code));
    html! {
        fieldset { legend { (visit.t("events-field-themes")) }
            details open[!chosen.is_empty()] {
                summary { (visit.t("events-choose")) }
                div.columns {
                    @for code in finer { (tick(code, &concept(code, visit.lang), true)) }
                    @for (code, name) in &themes { (tick(code, name, chosen.contains(code))) }
                }
            }
        }
    }
}

fn tick(code: &str, words: &str, is_chosen: bool) -> Markup {
    html! { label.tick {
        input type="checkbox" name="theme" value=(code) checked[is_chosen];
        span { (words) }
    } }
}

/// The field of a place's name; after a name that several places bear, those places to choose from.
pub(super) fn place(visit: &Visit, form: &Form) -> Markup {
    let is_unclear = form.fault_of("place").is_some();
    let candidates = if is_unclear { place::search(form.value("place"), OFFERED) } else { Vec::new() };
    html! {
        (Field::line("place", "events-field-place").hint("events-field-place-hint").show(visit, form))
        @if candidates.is_empty() { input type="hidden" name="place_code" value=(form.value("place_code")); }
        @else {
            fieldset { legend { (visit.t("events-place-which")) }
                @for candidate in candidates { label.tick {
                    input type="radio" name="place_code" value=(candidate.code);
                    span { (place_words(candidate.code, visit.lang)) }
                } }
            }
        }
    }
}

/// The place that a form means; none if it names none, or after a fault.
pub(super) fn read_place(form: &mut Form) -> Option<String> {
    let (name, code) = (form.value("place").to_owned(), form.value("place_code").to_owned());
    let folded = fold(&name);
    if folded.is_empty() {
        return None;
    }
    let found = place::search(&name, OFFERED);
    if let Some(place) = place::get(&code).filter(|place| found.iter().any(|other| other.code == place.code)) {
        return Some(place.code.to_owned());
    }
    let bears = |place: &&&Place| place.name.languages().any(|(_, own)| fold(own) == folded);
    let exact: Vec<&&Place> = found.iter().filter(bears).collect();
    match (exact.as_slice(), found.as_slice()) {
        ([only], _) => Some(only.code.to_owned()),
        (_, []) => {
            form.fault("place", "events-fault-no-place");
            None
        }
        _ => {
            form.fault("place", "events-fault-place");
            None
        }
    }
}
