//! Choosing a place or an organisation by its name, with scripts off: after a name that several bear, those to choose from.

use actors::directory::{self, Actor};
use actors::{ActorKind, Refusal};
use kernel::place::{self, Level, Place};
use kernel::{Id, fold};
use maud::{Markup, html};
use web::{Field, Form, Result, Visit};

use super::place_words;

/// How many are offered.
const OFFERED: usize = 12;

/// The field of a place.
pub(super) fn place(visit: &Visit, form: &Form) -> Markup {
    let candidates =
        if form.fault_of("place").is_some() { place::search(form.value("place"), OFFERED) } else { Vec::new() };
    html! {
        (Field::line("place", "network-field-place").hint("network-place-hint").show(visit, form))
        @if candidates.is_empty() { input type="hidden" name="place-code" value=(form.value("place-code")); } @else {
            fieldset { legend { (visit.t("network-which")) }
                @for candidate in candidates { label.tick {
                    input type="radio" name="place-code" value=(candidate.code);
                    span { (place_words(visit, candidate.code)) " (" (visit.t(level_label(candidate.level()))) ")" }
                } }
            }
        }
    }
}

const fn level_label(level: Level) -> &'static str {
    match level {
        Level::Region => "network-level-region",
        Level::Province => "network-level-province",
        Level::Cercle => "network-level-cercle",
        Level::Commune => "network-level-commune",
        Level::District | Level::Arrondissement => "network-level-arrondissement",
    }
}

/// The place that a form means; none if it names none, or after a fault. Of those that bear the name it is the chosen one,
/// else the only one.
pub(super) fn read_place(form: &mut Form) -> Option<String> {
    let typed = form.value("place").to_owned();
    if typed.is_empty() {
        return None;
    }
    let found = place::search(&typed, OFFERED);
    let chosen =
        place::get(form.value("place-code")).filter(|place| found.iter().any(|other| other.code == place.code));
    let folded = fold(&typed);
    let bears = |place: &&&'static Place| place.name.languages().any(|(_, name)| fold(name) == folded);
    let exact: Vec<&&'static Place> = found.iter().filter(bears).collect();
    match (chosen.or_else(|| place::get(&typed)), exact.as_slice()) {
        (Some(place), _) => Some(place.code.to_owned()),
        (None, [only]) => Some(only.code.to_owned()),
        _ if found.is_empty() => {
            form.fault("place", Refusal::UnknownPlace.code());
            None
        }
        _ => {
            form.fault("place", "network-fault-which-place");
            None
        }
    }
}

/// The field of an organisation, `name` and `name-id` in the form.
pub(super) fn organisation(visit: &Visit, form: &Form, found: &[Actor]) -> Markup {
    html! {
        (Field::line("other", "network-relation-other").hint("network-relation-other-hint").required().show(visit, form))
        @if found.is_empty() { input type="hidden" name="other-id" value=(form.value("other-id")); } @else {
            fieldset { legend { (visit.t("network-which")) }
                @for actor in found { label.tick {
                    input type="radio" name="other-id" value=(actor.id);
                    span { (visit.text(actor.name())) @if let Some(place) = &actor.facts.place { " " span.soft { (place_words(visit, place)) } } }
                } }
            }
        }
    }
}

/// The organisation that a form means, or those that it could mean, after a fault.
pub(super) async fn read_organisation(
    visit: &Visit,
    form: &mut Form,
) -> Result<std::result::Result<Id<Actor>, Vec<Actor>>> {
    let typed = form.words("other", 1..=200);
    let found = match typed.as_str() {
        "" => Vec::new(),
        words => directory::search(visit.db(), Some(ActorKind::Organisation), words, OFFERED).await?,
    };
    let chosen = form.value("other-id").to_owned();
    let folded = fold(&typed);
    let bears = |actor: &&Actor| {
        let is_acronym = actor.facts.acronym.as_deref().is_some_and(|acronym| fold(acronym) == folded);
        is_acronym || actor.name().languages().any(|(_, name)| fold(name) == folded)
    };
    let exact: Vec<&Actor> = found.iter().filter(bears).collect();
    match (found.iter().find(|actor| actor.id.to_string() == chosen), exact.as_slice()) {
        (Some(actor), _) => Ok(Ok(actor.id)),
        (None, [only]) => Ok(Ok(only.id)),
        _ => {
            form.fault("other", if found.is_empty() { "network-fault-unknown" } else { "network-fault-which" });
            Ok(Err(found))
        }
    }
}
