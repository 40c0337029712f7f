//! The form of an application: the association, the people whom it sends, what it answers, how it is reached.

use std::collections::BTreeMap;

use actors::Actor;
use kernel::Id;
use maud::{Markup, html};
use web::field::faults;
use web::{Field, Form, Result, Visit, args};

use crate::model::application::read_contact;
use crate::model::eligibility::{Check, unmet};
use crate::model::import::read_sex;
use crate::model::{Application, Call, Card, Cohort, Participant, Sex};
use crate::pages::picks::{self, Known};
use crate::pages::{place_words, say};
use crate::store::applications::{self, Written};

/// The most characters of a name.
const NAME: usize = 160;
/// The most characters of an answer.
const ANSWER: usize = 3_000;

/// What is asked for with the form's buttons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    /// Keep it as it is.
    Save,
    /// Look for the association.
    Find,
    /// Send it.
    Send,
}

impl Act {
    pub(super) fn of(form: &Form) -> Self {
        match form.value("act") {
            "save" => Self::Save,
            "find" => Self::Find,
            _ => Self::Send,
        }
    }
}

/// A form filled with what was written before.
pub(super) fn filled(visit: &Visit, application: &Application) -> Form {
    let card = &application.card;
    let mut form = Form::default()
        .with("association", &card.association)
        .with("name", &card.name)
        .with("contact", &card.contact)
        .with("actor", application.actor.map(|actor| actor.to_string()).unwrap_or_default())
        .with("cohort", application.cohort.map(|cohort| cohort.to_string()).unwrap_or_default())
        .with("consent", "yes");
    form = picks::with_place(visit, form, card.place.as_deref());
    if let Some(founded) = card.founded {
        form = form.with("founded", founded);
    }
    if card.has_receipt {
        form = form.with("receipt", "yes");
    }
    for code in &card.declared {
        form = form.with(&format!("declared_{code}"), "yes");
    }
    for (code, words) in &card.answers {
        form = form.with(&format!("answer_{code}"), words);
    }
    for (at, one) in (1..).zip(&card.people) {
        let born = one.born.map(|born| born.to_string()).unwrap_or_default();
        form = form
            .with(&format!("person{at}_name"), &one.name)
            .with(&format!("person{at}_sex"), one.sex.map(Sex::code).unwrap_or_default())
            .with(&format!("person{at}_born"), born)
            .with(&format!("person{at}_function"), &one.function);
    }
    form
}

/// Reads the form. A draft is checked for what cannot be kept only; what is sent, for everything, the criteria too. What is
/// wrong stays beside its field.
pub(super) async fn read(
    visit: &Visit,
    call: &Call,
    cohorts: &[Cohort],
    form: &mut Form,
    is_sent: bool,
) -> Result<Option<Written>> {
    let least = |count: usize| if is_sent { count } else { 0 };
    let cohort = cohort(form, cohorts, is_sent);
    let association = form.words("association", least(2)..=NAME);
    let place = picks::PLACE.read(form);
    if is_sent && form.value("place").is_empty() {
        form.fault("place", "web-fault-required");
    }
    let founded = form.date("founded");
    let name = form.words("name", least(2)..=NAME);
    let contact = form.words("contact", 1..=254);
    if !contact.is_empty() && read_contact(&contact).is_none() {
        form.fault("contact", "training-fault-contact");
    }
    let people = people(visit, form, call, is_sent);
    let answers = answers(form, call, is_sent);
    let declared = call.content.criteria.iter().filter(|criterion| {
        matches!(criterion.check, Check::Declared(_)) && form.is_ticked(&format!("declared_{}", criterion.code))
    });
    let declared: Vec<String> = declared.map(|criterion| criterion.code.clone()).collect();
    if !form.is_ticked("consent") {
        form.fault("consent", "training-fault-consent");
    }
    let actor = association_of(visit, form, &association, is_sent)?;
    let card = Card {
        name,
        contact,
        association,
        founded,
        place,
        has_receipt: form.is_ticked("receipt"),
        declared,
        people,
        answers,
        ..Card::default()
    };
    let written = Written { card, actor, cohort: cohort.map(|cohort| cohort.id), lang: visit.lang, is_sent };
    if is_sent && form.is_good() {
        check_criteria(visit, call, cohort, &written, form).await?;
    }
    Ok(form.is_good().then_some(written))
}

fn cohort<'a>(form: &mut Form, cohorts: &'a [Cohort], is_sent: bool) -> Option<&'a Cohort> {
    let open = || cohorts.iter().filter(|cohort| !cohort.content.is_cancelled);
    if open().count() == 1 {
        return open().next();
    }
    let read = |word: &str| open().find(|cohort| cohort.id.to_string() == word);
    if is_sent { form.required_choice("cohort", read) } else { form.choice("cohort", read) }
}

fn people(visit: &Visit, form: &mut Form, call: &Call, is_sent: bool) -> Vec<Participant> {
    let mut people = Vec::new();
    let year = i64::from(visit.world().today().year());
    for at in 1..=call.content.people_each {
        let field = |of: &str| format!("person{at}_{of}");
        let is_empty = ["name", "born", "function"].iter().all(|of| form.value(&field(of)).is_empty());
        // The first must be there; whoever else is named must be named wholly.
        if is_empty && (at > 1 || !is_sent) {
            continue;
        }
        let name = form.words(&field("name"), usize::from(is_sent) * 2..=NAME);
        let sex = form.choice(&field("sex"), read_sex);
        if is_sent && form.value(&field("sex")).is_empty() {
            form.fault(&field("sex"), "web-fault-required");
        }
        let born = match is_sent {
            true => form.required_whole(&field("born"), year - 100..=year - 12),
            false => form.whole(&field("born"), year - 100..=year - 12),
        };
        let function = form.words(&field("function"), 0..=NAME);
        people.push(Participant { name, sex, born: born.and_then(|born| i16::try_from(born).ok()), function });
    }
    people
}

fn answers(form: &mut Form, call: &Call, is_sent: bool) -> BTreeMap<String, String> {
    let mut answers = BTreeMap::new();
    for line in &call.content.grid {
        let words = form.words(&format!("answer_{}", line.code), usize::from(is_sent)..=ANSWER);
        if !words.is_empty() {
            answers.insert(line.code.clone(), words);
        }
    }
    answers
}

/// The association of the directory that is meant. Before it is sent, one that bears the same name must be chosen or denied.
fn association_of(visit: &Visit, form: &mut Form, name: &str, is_sent: bool) -> Result<Option<Id<Actor>>> {
    let chosen = form.value("actor").to_owned();
    if chosen == "new" || name.is_empty() {
        return Ok(None);
    }
    let known = picks::associations(visit, name)?;
    if let Some(one) = known.iter().find(|one| one.id.to_string() == chosen) {
        return Ok(Some(one.id));
    }
    if is_sent && known.iter().any(|one| picks::bears(one, name)) {
        form.fault("association", "training-fault-association");
    }
    Ok(None)
}

async fn check_criteria(
    visit: &Visit,
    call: &Call,
    cohort: Option<&Cohort>,
    written: &Written,
    form: &mut Form,
) -> Result<()> {
    let year = cohort.map_or_else(|| visit.world().today().year(), |cohort| cohort.content.first_day.year());
    let is_new = applications::is_new(visit.db(), call.key, written.actor).await?;
    let facts = written.card.facts(year, is_new);
    let by = written.card.applicant(&facts);
    for criterion in unmet(&call.content.criteria, &by, call.content.closes.date()) {
        let words = say::criterion(&visit.app().words, visit.lang, criterion);
        form.fault(&criterion.field(), web::Message::with("training-fault-criterion", args![criterion = words]));
    }
    Ok(())
}

/// Where a form is sent to, and what it must prove.
pub(super) struct Way<'a> {
    pub(super) action: String,
    /// The address of a fresh challenge, and the one of the page: for who has no link yet.
    pub(super) challenge: Option<(String, &'a str)>,
    /// Whether it was kept before, and can be thrown away.
    pub(super) discard: Option<String>,
}

/// The form.
pub(super) fn show(visit: &Visit, call: &Call, cohorts: &[Cohort], form: &Form, way: &Way<'_>) -> Result<Markup> {
    let known = match Act::of(form) {
        Act::Find => picks::associations(visit, form.value("association"))?,
        _ if form.fault_of("association").is_some() || !form.value("actor").is_empty() => {
            picks::associations(visit, form.value("association"))?
        }
        _ => Vec::new(),
    };
    let challenge = way.challenge.as_ref();
    Ok(html! {
        section.apply {
            (faults(visit, form))
            form method="post" action=(way.action) data-challenge=[challenge.map(|(fresh, _)| fresh)]
                data-working=[challenge.map(|_| visit.t("training-working"))] novalidate {
                @if let Some((_, own)) = challenge {
                    input type="hidden" name="challenge" value=(own);
                    input type="hidden" name="nonce" value="";
                }
                (cohort_choice(visit, cohorts, form))
                (association(visit, call, form, &known))
                (participants(visit, call, form))
                (questions(visit, call, form))
                (reach(visit, form, challenge.is_none()))
                @if let Some(fault) = form.fault_of("work") { p.fault #f-work role="alert" { (visit.advised(fault)) } }
                p.work-done.small.soft hidden aria-live="polite" {}
                p.actions {
                    button name="act" value="send" { (visit.t("training-send")) }
                    button.quiet name="act" value="save" { (visit.t("training-save")) }
                }
                p.small.soft { (visit.t("training-save-words")) }
            }
            @if let Some(discard) = &way.discard {
                form method="post" action=(discard) data-confirm=(visit.t("training-discard-sure")) { p { button.quiet.danger { (visit.t("training-discard")) } } }
            }
        }
    })
}

fn cohort_choice(visit: &Visit, cohorts: &[Cohort], form: &Form) -> Markup {
    let words = &visit.app().words;
    let open: Vec<&Cohort> = cohorts.iter().filter(|cohort| !cohort.content.is_cancelled).collect();
    let options = || open.iter().map(|cohort| (cohort.id.to_string(), say::cohort(words, visit.lang, cohort)));
    html! {
        @if open.len() > 1 { (Field::choice("cohort", "training-field-cohort", options()).or_empty("training-choose").required().show(visit, form)) }
        @else { @for (_, words) in options() { p { strong { (words) } } } }
    }
}

fn association(visit: &Visit, call: &Call, form: &Form, known: &[Known]) -> Markup {
    let asks = |is: fn(&Check) -> bool| call.content.criteria.iter().any(|criterion| is(&criterion.check));
    html! {
        fieldset { legend { (visit.t("training-field-group-association")) }
            (Field::line("association", "training-field-association").hint("training-field-association-hint").required().autocomplete("organization").show(visit, form))
            p { button.quiet.small name="act" value="find" formnovalidate { (visit.t("training-find")) } }
            @if !known.is_empty() { (candidates(visit, form, known)) }
            @else if Act::of(form) == Act::Find { p.note role="status" { (visit.t("training-find-none")) } }
            (picks::commune(visit, form))
            @let founded = Field::date("founded", "training-field-founded");
            @if asks(|check| matches!(check, Check::Founded(_))) { (founded.required().show(visit, form)) }
            @else { (founded.show(visit, form)) }
            @if asks(|check| matches!(check, Check::Receipt)) { (Field::tick("receipt", "training-field-receipt").show(visit, form)) }
            @for criterion in &call.content.criteria { @if let Check::Declared(words) = &criterion.check {
                @let field = criterion.field();
                @let fault = form.fault_of(&field);
                div.field.faulty[fault.is_some()] {
                    label.tick { input id=(format!("f-{field}")) type="checkbox" name=(field) value="yes" checked[form.is_ticked(&field)]; span { (visit.text(words)) } }
                    @if let Some(fault) = fault { p.fault { (visit.advised(fault)) } }
                }
            } }
        }
    }
}

fn candidates(visit: &Visit, form: &Form, known: &[Known]) -> Markup {
    let chosen = form.value("actor");
    html! {
        fieldset role="group" { legend { (visit.t("training-find-which")) }
            @for one in known { label.tick {
                input type="radio" name="actor" value=(one.id) checked[one.id.to_string() == chosen];
                span { (visit.text(&one.name)) @if let Some(place) = &one.place { " – " (place_words(place, visit.lang)) } }
            } }
            label.tick { input type="radio" name="actor" value="new" checked[chosen == "new"]; span { (visit.t("training-find-other")) } }
        }
    }
}

fn participants(visit: &Visit, call: &Call, form: &Form) -> Markup {
    let sexes = || Sex::ALL.map(|sex| (sex.code().to_owned(), visit.t(sex.label()).to_owned()));
    html! {
        @for at in 1..=call.content.people_each {
            @let field = |of: &str| format!("person{at}_{of}");
            @let (name, sex, born, function) = (field("name"), field("sex"), field("born"), field("function"));
            fieldset.person { legend { (visit.t_with("training-field-person", &args![number = at])) }
                @if at == 1 && call.content.people_each > 1 { p.hint { (visit.t("training-field-people-hint")) } }
                (plainly(Field::line(&name, "training-field-person-name"), at).show(visit, form))
                div.fields {
                    (plainly(Field::choice(&sex, "training-field-sex", sexes()).or_empty("training-choose"), at).show(visit, form))
                    (plainly(Field::number(&born, "training-field-born"), at).show(visit, form))
                }
                (Field::line(&function, "training-field-function").show(visit, form))
            }
        }
    }
}

/// The first participant must be there; of others that depends on whether they are.
fn plainly(field: Field<'_>, at: i32) -> Field<'_> {
    if at == 1 { field.required() } else { field.plain() }
}

fn questions(visit: &Visit, call: &Call, form: &Form) -> Markup {
    html! {
        @if !call.content.grid.is_empty() {
            fieldset { legend { (visit.t("training-field-group-answers")) }
                @for line in &call.content.grid {
                    @let field = format!("answer_{}", line.code);
                    @let id = format!("f-{field}");
                    @let fault = form.fault_of(&field);
                    div.field.faulty[fault.is_some()] {
                        label for=(id) { (visit.text(&line.words)) " " span.optional { "(" (visit.t_with("training-points", &args![count = line.points])) ")" } }
                        textarea id=(id) name=(field) rows="5" dir="auto" aria-invalid=[fault.map(|_| "true")] { "\n" (form.value(&field)) }
                        @if let Some(fault) = fault { p.fault { (visit.advised(fault)) } }
                    }
                }
            }
        }
    }
}

fn reach(visit: &Visit, form: &Form, is_kept: bool) -> Markup {
    let post = &visit.app().post;
    let hint = match (post.email(), post.sms()) {
        (true, true) => "training-field-contact-both",
        (true, false) => "training-field-contact-mail",
        _ => "training-field-contact-none",
    };
    html! {
        fieldset { legend { (visit.t("training-field-group-contact")) }
            (Field::line("name", "training-field-name").required().autocomplete("name").show(visit, form))
            @if is_kept {
                p { (visit.t("training-field-contact")) " " strong { bdi dir="ltr" { (form.value("contact")) } } }
                input type="hidden" name="contact" value=(form.value("contact"));
            } @else { (Field::line("contact", "training-field-contact").hint(hint).required().left_to_right().autocomplete("email").show(visit, form)) }
            (Field::tick("consent", "training-field-consent").required().show(visit, form))
        }
    }
}
