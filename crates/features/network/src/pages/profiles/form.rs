//! The form of a profile: shared by beginning it, by changing it, and by the organisation that changes its own.

use actors::directory::{Actor, ContactKind, Facts};
use kernel::{Id, Text};
use maud::{Markup, html};
use search::thesaurus;
use web::field::{self, multilingual};
use web::{Form, Visit};

use super::super::{choices, picks, themes};
use crate::model::{Contact, Field, Fields, Profile, Public, Relation, Sort};
use crate::store::relations::Tie;

/// The most contacts of an organisation.
const MOST_CONTACTS: usize = 8;
/// The most themes: whoever works on everything works on nothing that a list can find.
const MOST_THEMES: usize = 8;
/// Relations that are shown in the form; more are shown one by one, each on its own page.
const MOST_TIES: usize = 200;

/// What was typed.
pub(super) struct Typed {
    pub(super) facts: Facts,
    pub(super) profile: Profile,
    pub(super) shown: Vec<(Id<Relation>, bool)>,
}

/// The form with what stands.
pub(super) fn filled(visit: &Visit, facts: &Facts, profile: &Profile, ties: &[Tie]) -> Form {
    let place = facts.place.as_deref();
    let place_name = place.and_then(kernel::place::get).map_or("", |place| visit.words(&place.name));
    let mut form = Form::default()
        .with_text("name", &facts.name)
        .with("acronym", facts.acronym.as_deref().unwrap_or_default())
        .with("sort", profile.sort.code())
        .with("place", place_name)
        .with("place-code", place.unwrap_or_default())
        .with("founded", facts.founded.map(|founded| founded.to_string()).unwrap_or_default())
        .with_text("description", &profile.description)
        .with("site", profile.site.as_deref().unwrap_or_default())
        .with("public", if profile.is_public { "yes" } else { "" });
    for field in Field::ALL {
        form = form.with(&eyes_name(*field), if profile.closed.has(*field) { "" } else { "yes" });
    }
    for theme in &profile.themes {
        form = form.with("theme", theme);
    }
    for public in &profile.publics {
        form = form.with("served", public.code());
    }
    for (at, contact) in profile.contacts.iter().enumerate() {
        form = form
            .with(&format!("contact-{at}-kind"), contact.kind.code())
            .with(&format!("contact-{at}-value"), &contact.value)
            .with(&format!("contact-{at}-open"), if contact.is_public { "yes" } else { "" });
    }
    ties.iter().take(MOST_TIES).fold(form, |form, tie| {
        let side = if tie.relation.subject == tie.other { tie.relation.object } else { tie.relation.subject };
        form.with(&tie_name(tie.relation.id), if tie.relation.is_shown_by(side) { "yes" } else { "" })
    })
}

fn eyes_name(field: Field) -> String {
    format!("open-{}", field.code())
}

fn tie_name(id: Id<Relation>) -> String {
    format!("open-{id}")
}

/// The fields of a profile.
pub(super) fn fields(visit: &Visit, form: &Form, ties: &[Tie]) -> Markup {
    let sorts = choices(visit, Sort::ALL, Sort::code, Sort::label);
    html! {
        fieldset { legend { (visit.t("network-form-who")) }
            (multilingual(visit, form, "name", "network-field-name", 1))
            (web::Field::line("acronym", "network-acronym").show(visit, form))
            (web::Field::choice("sort", "network-sort", sorts).required().show(visit, form))
            (picks::place(visit, form)) (eyes(visit, form, Field::Place))
            (web::Field::date("founded", "network-field-founded").show(visit, form)) (eyes(visit, form, Field::Founded))
        }
        fieldset { legend { (visit.t("network-form-what")) }
            (multilingual(visit, form, "description", "network-field-description", 6)) (eyes(visit, form, Field::Description))
            (ticks(visit, form, "theme", "network-field-themes", "network-themes-hint", &themes(visit))) (eyes(visit, form, Field::Themes))
            (ticks(visit, form, "served", "network-field-publics", "network-publics-hint", &choices(visit, Public::ALL, Public::code, Public::label)))
            (eyes(visit, form, Field::Publics))
        }
        fieldset { legend { (visit.t("network-form-reach")) }
            p.hint { (visit.t("network-contacts-hint")) }
            (web::Field::line("site", "network-field-site").hint("network-site-hint").left_to_right().autocomplete("url").show(visit, form))
            (eyes(visit, form, Field::Site))
            @for at in 0..rows(form) { (contact(visit, form, at)) }
        }
        @if !ties.is_empty() { (tie_list(visit, form, ties)) }
        fieldset { legend { (visit.t("network-form-eyes")) }
            (web::Field::tick("public", "network-form-public").hint("network-form-public-hint").show(visit, form))
        }
    }
}

/// Whether everybody may see a field.
fn eyes(visit: &Visit, form: &Form, field: Field) -> Markup {
    html! { div.eyes { (web::Field::tick(&eyes_name(field), field.open_label()).show(visit, form)) } }
}

/// A list of boxes, of which several may be ticked.
fn ticks(visit: &Visit, form: &Form, name: &str, label: &str, hint: &str, all: &[(String, String)]) -> Markup {
    let fault = form.fault_of(name).map(|message| visit.say(message));
    html! {
        fieldset.faulty[fault.is_some()] #(format!("f-{name}")) {
            legend { (visit.t(label)) }
            p.hint { (visit.t(hint)) }
            ul.tick-list { @for (code, words) in all {
                li { label.tick {
                    input type="checkbox" name=(name) value=(code) checked[form.values(name).any(|ticked| ticked == code)];
                    span { (words) }
                } }
            } }
            @if let Some(fault) = fault { p.fault { (fault) } }
        }
    }
}

/// So many rows of contacts are shown: those that are filled in and two more.
fn rows(form: &Form) -> usize {
    let last = (0..MOST_CONTACTS).rev().find(|at| !form.value(&format!("contact-{at}-value")).is_empty());
    (last.map_or(0, |last| last + 1) + 2).min(MOST_CONTACTS)
}

fn contact(visit: &Visit, form: &Form, at: usize) -> Markup {
    let kinds = choices(visit, &ContactKind::ALL, ContactKind::code, ContactKind::label);
    let name = |part: &str| format!("contact-{at}-{part}");
    html! {
        div.contact-row role="group" aria-label=(visit.t_with("network-contact-number", &web::args![number = at + 1])) {
            (web::Field::choice(&name("kind"), "network-contact-kind", kinds).plain().show(visit, form))
            (web::Field::line(&name("value"), "network-contact-value").plain().left_to_right().autocomplete("off").show(visit, form))
            (web::Field::tick(&name("open"), "network-contact-open").show(visit, form))
        }
    }
}

/// The relations, each with whether this side shows it.
fn tie_list(visit: &Visit, form: &Form, ties: &[Tie]) -> Markup {
    html! {
        fieldset { legend { (visit.t("network-form-ties")) }
            p.hint { (visit.t("network-form-ties-hint")) }
            ul.tick-list { @for tie in ties.iter().take(MOST_TIES) {
                @let name = tie_name(tie.relation.id);
                @let label = if tie.relation.object == tie.other { tie.relation.kind.label() } else { tie.relation.kind.label_from_object() };
                li {
                    input type="hidden" name="tie" value=(tie.relation.id);
                    label.tick {
                        input type="checkbox" name=(name) value="yes" checked[form.is_ticked(&name)];
                        span { span.soft { (visit.t(label)) } " " (visit.text(&tie.name)) }
                    }
                }
            } }
            @if ties.len() > MOST_TIES { p.soft { (visit.t("network-form-ties-more")) } }
        }
    }
}

/// What was typed, if all of it is in order; what the form does not ask stays as it stands.
pub(super) fn read(form: &mut Form, facts: &Facts, profile: &Profile) -> Option<Typed> {
    let facts = Facts {
        name: form.text("name", 200),
        acronym: Some(form.words("acronym", 0..=30)).filter(|acronym| !acronym.is_empty()),
        place: picks::read_place(form),
        founded: form.date("founded"),
        ..facts.clone()
    };
    let sort = form.required_choice("sort", Sort::from_code);
    let profile = Profile {
        sort: sort.unwrap_or(profile.sort),
        description: form.optional_text("description", 5_000),
        site: site(form),
        contacts: contacts(form),
        themes: chosen_themes(form),
        publics: publics(form),
        closed: Field::ALL.iter().copied().filter(|field| !form.is_ticked(&eyes_name(*field))).collect::<Fields>(),
        is_public: form.is_ticked("public"),
        ..profile.clone()
    };
    let listed: Vec<Id<Relation>> = form.values("tie").filter_map(|id| id.parse().ok()).take(MOST_TIES).collect();
    let shown = listed.into_iter().map(|id| (id, form.is_ticked(&tie_name(id)))).collect();
    form.is_good().then_some(Typed { facts, profile, shown })
}

/// A page on the web; one typed without its beginning is given it.
fn site(form: &mut Form) -> Option<String> {
    let typed = form.words("site", 0..=300);
    if typed.is_empty() {
        return None;
    }
    let site = if typed.contains("://") { typed } else { format!("https://{typed}") };
    let host = site.split_once("://").map_or("", |(_, rest)| rest);
    let is_page = ContactKind::Web.accepts(&site) && host.contains('.') && !site.contains(char::is_whitespace);
    if !is_page {
        form.fault("site", "network-fault-site");
    }
    Some(site)
}

fn contacts(form: &mut Form) -> Vec<Contact> {
    let mut contacts: Vec<Contact> = Vec::new();
    for at in 0..MOST_CONTACTS {
        let field = format!("contact-{at}-value");
        let value = form.words(&field, 0..=300);
        if value.is_empty() {
            continue;
        }
        let kind = form.choice(&format!("contact-{at}-kind"), ContactKind::from_code).unwrap_or(ContactKind::Phone);
        if !kind.accepts(&value) {
            form.fault(&field, "network-fault-contact");
        }
        let contact = Contact { kind, value, is_public: form.is_ticked(&format!("contact-{at}-open")) };
        if !contacts.iter().any(|known| known.kind == contact.kind && known.value == contact.value) {
            contacts.push(contact);
        }
    }
    contacts
}

fn chosen_themes(form: &mut Form) -> Vec<String> {
    let mut themes: Vec<String> =
        form.values("theme").filter(|code| thesaurus::get(code).is_some()).map(str::to_owned).collect();
    themes.sort();
    themes.dedup();
    if themes.len() > MOST_THEMES {
        form.fault("theme", web::Message::with("network-fault-themes", web::args![most = MOST_THEMES]));
    }
    themes
}

fn publics(form: &Form) -> Vec<Public> {
    let mut publics: Vec<Public> = form.values("served").filter_map(Public::from_code).collect();
    publics.sort();
    publics.dedup();
    publics
}

/// Where what was typed differs from what stands now, because somebody saved meanwhile: the names of the fields.
pub(super) fn differences(visit: &Visit, typed: &Typed, actor: &Actor, profile: &Profile) -> Markup {
    let facts = [
        ("name", typed.facts.name != actor.facts.name),
        ("acronym", typed.facts.acronym != actor.facts.acronym),
        ("place", typed.facts.place != actor.facts.place),
        ("founded", typed.facts.founded != actor.facts.founded),
    ];
    let mut names: Vec<&str> = facts.iter().filter(|(_, differs)| *differs).map(|(name, _)| *name).collect();
    names.extend(typed.profile.changed_from(profile));
    let now = |name: &str| match name {
        "name" => said(visit, &actor.facts.name),
        "description" => said(visit, &profile.description),
        "acronym" => actor.facts.acronym.clone().unwrap_or_default(),
        "site" => profile.site.clone().unwrap_or_default(),
        _ => String::new(),
    };
    html! {
        div.note {
            p { (visit.t("network-differs")) }
            ul { @for name in names {
                li { (visit.t(&format!("network-field-{name}"))) @if !now(name).is_empty() { " : " bdi { (now(name)) } } }
            } }
        }
    }
}

fn said(visit: &Visit, text: &Text) -> String {
    visit.words(text).chars().take(300).collect()
}

/// The faults above the form.
pub(super) fn faults(visit: &Visit, form: &Form) -> Markup {
    field::faults(visit, form)
}
