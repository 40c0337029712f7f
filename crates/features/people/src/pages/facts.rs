//! The form of what the directory says of somebody: shared by making and by changing a record.

use actors::directory::{Birth, Facts, Sex};
use actors::{ActorKind, Refusal};
use kernel::place::{self, Level};
use maud::{Markup, html};
use web::{Field, Form, Message, Visit, field};

/// The fields.
pub(crate) fn fields(visit: &Visit, form: &Form, kind: ActorKind) -> Markup {
    let sexes = Sex::ALL.map(|sex| (sex.code().to_owned(), visit.t(sex.label()).to_owned()));
    html! {
        (field::multilingual(visit, form, "name", "people-name", 1))
        @if kind == ActorKind::Organisation {
            (Field::line("acronym", "people-acronym").show(visit, form))
            (Field::date("founded", "people-founded").show(visit, form))
        } @else {
            (Field::choice("sex", "people-sex", sexes).or_empty("people-unstated").show(visit, form))
            (Field::line("birth", "people-birth").hint("people-birth-hint").left_to_right().show(visit, form))
        }
        (Field::line("place", "people-place").hint("people-place-hint").show(visit, form))
    }
}

/// The form filled with what a record says.
pub(crate) fn form_of(visit: &Visit, facts: &Facts) -> Form {
    let place = facts.place.as_deref().and_then(place::get).map_or("", |place| visit.words(&place.name));
    let birth = facts.birth.map_or_else(String::new, |birth| match birth {
        Birth::Year(year) => year.to_string(),
        Birth::Day(day) => day.to_string(),
    });
    Form::default()
        .with_text("name", &facts.name)
        .with("acronym", facts.acronym.as_deref().unwrap_or_default())
        .with("founded", facts.founded.map_or_else(String::new, |date| date.to_string()))
        .with("sex", facts.sex.map_or("", Sex::code))
        .with("birth", birth)
        .with("place", place)
}

/// What was typed; faults stand beside their fields.
pub(crate) fn read(form: &mut Form, kind: ActorKind) -> Facts {
    let mut facts = Facts::named(form.text("name", 200));
    match kind {
        ActorKind::Organisation => {
            facts.acronym = Some(form.words("acronym", 0..=30)).filter(|acronym| !acronym.is_empty());
            facts.founded = form.date("founded");
        }
        ActorKind::Person => {
            facts.sex = form.choice("sex", Sex::from_code);
            facts.birth = read_birth(form);
        }
    }
    facts.place = read_place(form);
    facts
}

/// A year, or a whole date.
fn read_birth(form: &mut Form) -> Option<Birth> {
    let typed = form.value("birth").to_owned();
    match typed.parse::<i16>() {
        Ok(year) => Some(Birth::Year(year)),
        Err(_) => form.date("birth").map(Birth::Day),
    }
}

/// A place by its code, or by its name when that names one place before all others.
fn read_place(form: &mut Form) -> Option<String> {
    let typed = form.value("place").to_owned();
    if typed.is_empty() {
        return None;
    }
    let found = place::get(&typed).or_else(|| most_likely(&typed));
    if found.is_none() {
        form.fault("place", Refusal::UnknownPlace.code());
    }
    found.map(|place| place.code.to_owned())
}

/// Of places with the same name, a province or commune rather than the cercle around it.
fn most_likely(words: &str) -> Option<&'static place::Place> {
    let found = place::search(words, 10);
    found.iter().find(|place| place.level() != Level::Cercle).or(found.first()).copied()
}

/// Beside which field a refusal is shown.
pub(crate) fn tell(form: &mut Form, kind: ActorKind, refusal: Refusal) {
    let field = match (refusal, kind) {
        (Refusal::DateImpossible, ActorKind::Person) => "birth",
        (Refusal::DateImpossible, ActorKind::Organisation) => "founded",
        (Refusal::UnknownPlace, _) => "place",
        _ => "name",
    };
    form.fault(field, Message::new(refusal.code()));
}
