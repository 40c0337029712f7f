//! Choosing a place and themes, with scripts off.

use kernel::fold;
use maud::{Markup, html};
use web::{Form, PlaceField, Visit};

use crate::pages::concept;

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

/// The field of a place.
pub(super) const PLACE: PlaceField = PlaceField {
    label: "events-field-place",
    hint: "events-field-place-hint",
    which: "events-place-which",
    unknown: "events-fault-no-place",
    unclear: "events-fault-place",
};
