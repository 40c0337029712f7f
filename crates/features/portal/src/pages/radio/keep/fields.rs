//! Fields that programmes and episodes share.

use kernel::Lang;
use kernel::place::{self, Level};
use maud::{Markup, html};
use web::{Form, Visit, args};

use crate::model::radio::{Person, PersonRole};

/// The most people who are named.
const PEOPLE: usize = 20;
/// Lines that are offered beyond those that are filled.
const SPARE: usize = 2;

/// A language, as a choice.
pub(super) fn languages() -> impl Iterator<Item = (String, String)> {
    Lang::ALL.into_iter().map(|lang| (lang.code().to_owned(), lang.own_name().to_owned()))
}

/// People, a line for each: a name, and what she does.
pub(super) fn people(visit: &Visit, form: &Form) -> Markup {
    let names: Vec<&str> = form.values("person").collect();
    let roles: Vec<&str> = form.values("role").collect();
    let filled = names.iter().filter(|name| !name.is_empty()).count();
    let fault = form.fault_of("person").map(|fault| visit.say(fault));
    html! {
        fieldset.faulty[fault.is_some()] #f-person {
            legend { (visit.t("portal-radio-field-people")) }
            p.hint { (visit.t("portal-radio-field-people-hint")) }
            @for line in 0..(filled + SPARE).min(PEOPLE) {
                @let role = roles.get(line).copied().unwrap_or_default();
                div.fields {
                    div.field {
                        label for=(format!("f-person-{line}")) { (visit.t_with("portal-radio-field-person", &args![number = line + 1])) }
                        input id=(format!("f-person-{line}")) name="person" type="text" value=(names.get(line).copied().unwrap_or_default());
                    }
                    div.field {
                        label for=(format!("f-role-{line}")) { (visit.t_with("portal-radio-field-role", &args![number = line + 1])) }
                        select id=(format!("f-role-{line}")) name="role" {
                            @for one in PersonRole::ALL { option value=(one.code()) selected[one.code() == role] { (visit.t(one.label())) } }
                        }
                    }
                }
            }
            @if let Some(fault) = fault { p.fault { (fault) } }
        }
    }
}

/// Reads them; a line without a name is nobody.
pub(super) fn read_people(form: &mut Form) -> Vec<Person> {
    let lines = form.values("person").zip(form.values("role").map(PersonRole::from_code));
    let people: Vec<Person> = lines
        .filter(|(name, _)| !name.is_empty())
        .map(|(name, role)| Person { name: name.to_owned(), role: role.unwrap_or(PersonRole::Host) })
        .collect();
    if people.len() > PEOPLE || people.iter().any(|person| person.name.chars().count() > 120) {
        form.fault("person", "portal-radio-fault-people");
    }
    people
}

/// Puts people into a form.
pub(super) fn with_people(form: Form, people: &[Person]) -> Form {
    people.iter().fold(form, |form, person| form.with("person", &person.name).with("role", person.role.code()))
}

/// The themes of the thesaurus, to tick.
pub(super) fn themes(visit: &Visit, form: &Form) -> Markup {
    let chosen: Vec<&str> = form.values("theme").collect();
    let mut themes: Vec<(&str, &str)> =
        search::thesaurus::themes().map(|theme| (theme.code.as_str(), visit.words(&theme.name))).collect();
    themes.sort_by_key(|(_, name)| kernel::fold(name));
    let finer = chosen.iter().filter_map(|code| search::thesaurus::get(code));
    let finer = finer.filter(|concept| themes.iter().all(|(own, _)| *own != concept.code));
    let tick = |code: &str, name: &str| {
        html! { label.tick {
            input type="checkbox" name="theme" value=(code) checked[chosen.contains(&code)];
            span { (name) }
        } }
    };
    html! {
        fieldset {
            legend { (visit.t("portal-radio-field-themes")) }
            details open[!chosen.is_empty()] {
                summary { (visit.t("portal-radio-choose")) }
                @for concept in finer { (tick(&concept.code, visit.words(&concept.name))) }
                @for (code, name) in &themes { (tick(code, name)) }
            }
        }
    }
}

/// Reads them.
pub(super) fn read_themes(form: &Form) -> Vec<String> {
    form.values("theme").filter(|code| search::thesaurus::get(code).is_some()).map(str::to_owned).collect()
}

/// Regions and provinces, as a choice.
pub(super) fn places(visit: &Visit) -> Vec<(String, String)> {
    let of =
        |level: Level| place::of_level(level).map(|place| (place.code.to_owned(), visit.words(&place.name).to_owned()));
    let mut places: Vec<(String, String)> = of(Level::Region).collect();
    let mut provinces: Vec<(String, String)> = of(Level::Province).collect();
    places.sort_by_key(|(_, name)| kernel::fold(name));
    provinces.sort_by_key(|(_, name)| kernel::fold(name));
    places.extend(provinces);
    places
}
