//! Choosing themes, rights and a place, with scripts off.

use kernel::{fold, right};
use maud::{Markup, html};
use web::{Form, PlaceField, Visit, instrument_label};

use super::words;

/// The themes of the thesaurus, to tick.
pub(super) fn themes(visit: &Visit, form: &Form) -> Markup {
    let chosen: Vec<&str> = form.values("theme").collect();
    let mut themes: Vec<(&str, &str)> =
        search::thesaurus::themes().map(|theme| (theme.code.as_str(), visit.words(&theme.name))).collect();
    themes.sort_by_key(|(_, name)| fold(name));
    let finer = chosen.iter().filter(|code| themes.iter().all(|(own, _)| own != *code));
    html! {
        fieldset { legend { (visit.t("library-works-field-themes")) }
            details open[!chosen.is_empty()] {
                summary { (visit.t("library-works-choose")) }
                @for code in finer { (tick("theme", code, &words::concept(visit, code), true)) }
                @for (code, name) in &themes { (tick("theme", code, name, chosen.contains(code))) }
            }
        }
    }
}

/// The articles of human rights, by instrument, to tick.
pub(super) fn rights(visit: &Visit, form: &Form) -> Markup {
    let chosen: Vec<&str> = form.values("right").collect();
    html! {
        fieldset { legend { (visit.t("library-works-field-rights")) }
            details open[!chosen.is_empty()] {
                summary { (visit.t("library-works-choose")) }
                @for instrument in right::instruments() {
                    @let articles: Vec<_> = right::of(instrument).collect();
                    details open[articles.iter().any(|article| chosen.contains(&article.code))] {
                        summary { (visit.t(instrument_label(instrument))) }
                        @for article in articles {
                            (tick("right", article.code, &format!("{} · {}", article.number, visit.words(&article.title)), chosen.contains(&article.code)))
                        }
                    }
                }
            }
        }
    }
}

fn tick(name: &str, code: &str, words: &str, is_chosen: bool) -> Markup {
    html! { label.tick {
        input type="checkbox" name=(name) value=(code) checked[is_chosen];
        span { (words) }
    } }
}

/// The field of a place.
pub(super) const PLACE: PlaceField = PlaceField {
    label: "library-works-field-place",
    hint: "library-works-field-place-hint",
    which: "library-works-place-which",
    unknown: "library-works-fault-no-place",
    unclear: "library-works-fault-place",
};
