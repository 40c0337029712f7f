use maud::{Markup, html};
use web::{Form, Visit, field};

use super::facts::Facts;
use super::read::{communes, needs_contact};
use crate::model::law::FieldCode;
use crate::model::work::Challenge;
use crate::model::{Confirmation, Petition};
use crate::pages::public_path;

/// The form by which a supporter signs: the fields of the petition's rules, and no others.
pub(super) fn sign_form(visit: &Visit, facts: &Facts, form: &Form, challenge: &Challenge) -> Markup {
    let petition = &facts.petition;
    // What comes back is shown at the form.
    let action = public_path(petition, "signatures#sign");
    html! {
        section.sign aria-labelledby="sign" {
            h2 #sign { (visit.t("petition-signing-sign")) }
            (field::faults(visit, form))
            form.sign-form method="post" action=(action) autocomplete="on"
                data-challenge=(public_path(petition, "challenge.json")) data-places="/petitions/places.json"
                data-working=(visit.t("petition-signing-working")) data-which=(visit.t("petition-signing-which-commune"))
                data-clear=(visit.t("petition-signing-clear")) data-draw=(visit.t("petition-signing-draw")) {
                input type="hidden" name="challenge" value=(challenge.as_str());
                input type="hidden" name="nonce" value="";
                (fields(visit, facts, form))
                (contact(visit, facts, form))
                (mark(visit, facts, form))
                (consent(visit, form))
                div.field.faulty[form.fault_of("work").is_some()] {
                    @if let Some(fault) = form.fault_of("work") { p.fault #f-work tabindex="-1" { (visit.advised(fault)) } }
                    p.work-done hidden aria-live="polite" {}
                    button.sign-button { (visit.t("petition-signing-sign-button")) }
                }
            }
            (why(visit, facts))
        }
    }
}

/// One line to type in.
struct Line<'a> {
    name: &'a str,
    label: &'a str,
    hint: Option<&'a str>,
    required: bool,
    /// Whether the browser insists on a required one, too: not where something else may stand for it.
    insists: bool,
    attributes: Typed<'a>,
}

/// What a phone needs to know of a line: the keyboard to show, what it may fill in by itself, how long it gets.
struct Typed<'a> {
    mode: &'a str,
    autocomplete: &'a str,
    capitals: &'a str,
    dir: Option<&'a str>,
    most: u16,
}

const WORDS: Typed<'static> = Typed { mode: "text", autocomplete: "off", capitals: "sentences", dir: None, most: 200 };

impl Line<'_> {
    fn show(&self, visit: &Visit, form: &Form) -> Markup {
        let fault = form.fault_of(self.name).map(|message| visit.advised(message));
        let (id, typed) = (format!("f-{}", self.name), &self.attributes);
        let hint_id = format!("{id}-hint");
        let fault_id = format!("{id}-fault");
        let ids = [self.hint.map(|_| hint_id.as_str()), fault.as_ref().map(|_| fault_id.as_str())];
        let described: Vec<&str> = ids.into_iter().flatten().collect();
        html! {
            div.field.faulty[fault.is_some()] {
                label for=(id) { (visit.t(self.label)) (optional(visit, self.required)) }
                @if let Some(hint) = self.hint { p.hint id=(hint_id) { (visit.t(hint)) } }
                input id=(id) name=(self.name) type="text" value=(form.value(self.name)) required[self.required && self.insists]
                    inputmode=(typed.mode) autocomplete=(typed.autocomplete) autocapitalize=(typed.capitals) spellcheck="false"
                    dir=[typed.dir] maxlength=(typed.most) aria-invalid=[fault.as_ref().map(|_| "true")]
                    aria-describedby=[(!described.is_empty()).then(|| described.join(" "))];
                @if let Some(fault) = &fault { p.fault id=(fault_id) { (fault) } }
            }
        }
    }
}

fn optional(visit: &Visit, required: bool) -> Markup {
    html! { @if !required { span.optional { " " (visit.t("web-optional")) } } }
}

/// The fields in the order in which a card is read.
fn fields(visit: &Visit, facts: &Facts, form: &Form) -> Markup {
    let asked = |code| facts.field(code).map(|rule| rule.required);
    let name = |name, label, autocomplete| Line {
        name,
        label,
        hint: None,
        required: true,
        insists: true,
        attributes: Typed { autocomplete, capitals: "words", most: 80, ..WORDS },
    };
    let plain = |name, label, hint, required| Line { name, label, hint, required, insists: true, attributes: WORDS };
    html! {
        div.fields {
            (name("given", "petition-signing-given", "given-name").show(visit, form))
            (name("family", "petition-signing-family", "family-name").show(visit, form))
        }
        @if let Some(required) = asked(FieldCode::Number) {
            (Line {
                name: "number",
                label: "petition-signing-number",
                hint: Some("petition-signing-number-hint"),
                required,
                insists: true,
                attributes: Typed { capitals: "characters", dir: Some("ltr"), most: 40, ..WORDS },
            }.show(visit, form))
        }
        @if let Some(required) = asked(FieldCode::ExpiresOn) { (expiry(visit, form, required)) }
        @if let Some(required) = asked(FieldCode::BirthPlace) {
            (plain("birth_place", "petition-signing-birth-place", None, required).show(visit, form))
        }
        @if let Some(required) = asked(FieldCode::Address) {
            (Line {
                attributes: Typed { autocomplete: "street-address", ..WORDS },
                ..plain("address", "petition-signing-address", None, required)
            }.show(visit, form))
        }
        @if let Some(required) = asked(FieldCode::Commune) { (home(visit, facts, form, required)) }
        @if let Some(required) = asked(FieldCode::RollNumber) {
            (Line {
                attributes: Typed { mode: "numeric", dir: Some("ltr"), most: 30, ..WORDS },
                ..plain("roll_number", "petition-signing-roll-number", Some("petition-signing-roll-number-hint"), required)
            }.show(visit, form))
        }
    }
}

/// Day, month, year: three short lines with the keyboard of digits, which every phone has.
fn expiry(visit: &Visit, form: &Form, required: bool) -> Markup {
    let fault = form.fault_of("expires_on").map(|message| visit.advised(message));
    let parts = [("day", 2), ("month", 2), ("year", 4)];
    let label = |part| match part {
        "day" => "petition-signing-day",
        "month" => "petition-signing-month",
        _ => "petition-signing-year",
    };
    html! {
        fieldset.field.date-parts #f-expires_on .faulty[fault.is_some()] tabindex="-1"
            aria-describedby=(if fault.is_some() { "f-expires_on-hint f-expires_on-fault" } else { "f-expires_on-hint" }) {
            legend { (visit.t("petition-signing-expires-on")) (optional(visit, required)) }
            p.hint #f-expires_on-hint { (visit.t("petition-signing-expires-on-hint")) }
            div.parts {
                @for (part, most) in parts {
                    @let name = format!("expires_on.{part}");
                    @let id = format!("f-expires_on-{part}");
                    label for=(id) {
                        span { (visit.t(label(part))) }
                        input id=(id) name=(name) type="text" inputmode="numeric" autocomplete="off" dir="ltr"
                            maxlength=(most) value=(form.value(&name)) required[required]
                            aria-invalid=[fault.as_ref().map(|_| "true")];
                    }
                }
            }
            @if let Some(fault) = &fault { p.fault #f-expires_on-fault { (fault) } }
        }
    }
}

/// The commune, by typing its name. What may be meant is offered below: by the script while she types, or when the form
/// comes back.
fn home(visit: &Visit, facts: &Facts, form: &Form, required: bool) -> Markup {
    let may_be_abroad = facts.rules.territory.is_none();
    let line = Line {
        name: "place",
        label: "petition-signing-commune",
        hint: Some("petition-signing-commune-hint"),
        required,
        // Who lives abroad has none: whether it is missing is for the server to say.
        insists: !may_be_abroad,
        attributes: Typed { autocomplete: "address-level2", most: 100, ..WORDS },
    };
    let offered = if form.fault_of("place").is_some() { communes(form.value("place")) } else { Vec::new() };
    let chosen = form.value("commune");
    let kept = kernel::place::get(chosen).filter(|_| offered.is_empty() && form.fault_of("place").is_none());
    html! {
        div.home {
            (line.show(visit, form))
            fieldset.offered hidden[offered.is_empty() && kept.is_none()] {
                legend { (visit.t("petition-signing-which-commune")) }
                @for place in offered.into_iter().chain(kept) {
                    label.tick {
                        input type="radio" name="commune" value=(place.code) checked[place.code == chosen];
                        span { (place_name(visit, place)) }
                    }
                }
            }
            @if may_be_abroad {
                label.tick { input type="checkbox" name="abroad" value="yes" checked[form.is_ticked("abroad")];
                    span { (visit.t("petition-signing-abroad")) } }
            }
        }
    }
}

/// A commune with its province, because several are called alike.
pub(super) fn place_name(visit: &Visit, place: &kernel::place::Place) -> String {
    let above =
        kernel::place::path(place.code).into_iter().find(|above| above.level() == kernel::place::Level::Province);
    let name = visit.words(&place.name);
    match above {
        Some(province) => visit
            .t_with("petition-signing-commune-of", &web::args![commune = name, province = visit.words(&province.name)]),
        None => name.to_owned(),
    }
}

/// Shown where it is needed, or where something can be sent to it.
fn contact(visit: &Visit, facts: &Facts, form: &Form) -> Markup {
    let (required, post) = (needs_contact(facts), &visit.app().post);
    let (mail, sms) = (post.email(), post.sms());
    let label = match (mail, sms) {
        (true, false) => "petition-signing-contact-mail",
        (false, true) => "petition-signing-contact-phone",
        _ => "petition-signing-contact",
    };
    let hint = match facts.petition.confirmation {
        Confirmation::Required => "petition-signing-contact-confirm",
        Confirmation::Offered if mail || sms => "petition-signing-contact-receipt",
        Confirmation::Offered => "petition-signing-contact-once",
    };
    html! {
        @if required || mail || sms {
            (Line {
                name: "contact",
                label,
                hint: Some(hint),
                required,
                insists: true,
                attributes: Typed { mode: "email", autocomplete: "email", capitals: "none", dir: Some("ltr"), most: 200 },
            }.show(visit, form))
        }
    }
}

/// The signature itself: typed, and with scripts drawn with a finger.
fn mark(visit: &Visit, facts: &Facts, form: &Form) -> Markup {
    let Some(rule) = facts.field(FieldCode::Mark) else { return html! {} };
    html! {
        div.mark-field {
            input type="hidden" name="drawn" value=(form.value("drawn"));
            (Line {
                name: "mark",
                label: "petition-signing-mark",
                hint: Some("petition-signing-mark-hint"),
                required: rule.required,
                // A drawn one stands for it; the server says what is missing.
                insists: false,
                attributes: Typed { capitals: "words", most: 160, ..WORDS },
            }.show(visit, form))
        }
    }
}

fn consent(visit: &Visit, form: &Form) -> Markup {
    let fault = form.fault_of("consent").map(|message| visit.say(message));
    html! {
        div.field.faulty[fault.is_some()] {
            label.tick for="f-consent" {
                input #f-consent type="checkbox" name="consent" value="yes" required checked[form.is_ticked("consent")]
                    aria-invalid=[fault.as_ref().map(|_| "true")];
                span { (visit.t("petition-signing-consent")) " " a href="#privacy" { (visit.t("petition-signing-privacy-link")) } }
            }
            @if let Some(fault) = &fault { p.fault { (fault) } }
        }
    }
}

/// Which rule asks for which field.
fn why(visit: &Visit, facts: &Facts) -> Markup {
    let fields = facts.rules.fields_for(&facts.petition.authority);
    html! {
        details.why {
            summary { (visit.t("petition-signing-why")) }
            ul { @for field in fields {
                li { (visit.text(&field.words)) " " span.soft.small { (visit.say(&field.article.message())) }
                    @if field.to_verify { " " span.chip.wait { (visit.t("petition-signing-to-verify")) } } }
            } }
        }
    }
}

/// What becomes of what she writes (law 09-08), in plain words.
pub(super) fn privacy(visit: &Visit, facts: &Facts, carrier: &Markup) -> Markup {
    let Petition { authority, .. } = &facts.petition;
    let authority = facts.rules.authority(authority).map(|authority| visit.text(&authority.name));
    html! {
        section.privacy {
            h2 #privacy { (visit.t("petition-signing-privacy")) }
            dl.facts {
                div { dt { (visit.t("petition-signing-privacy-purpose")) } dd { (visit.t("petition-signing-privacy-purpose-words")) } }
                div { dt { (visit.t("petition-signing-privacy-who")) } dd {
                    (visit.t("petition-signing-privacy-who-words")) " "
                    (carrier) @if let Some(authority) = authority { (visit.t("petition-signing-and")) (authority) } "."
                } }
                div { dt { (visit.t("petition-signing-privacy-public")) } dd { (visit.t("petition-signing-privacy-public-words")) } }
                div { dt { (visit.t("petition-signing-privacy-kept")) } dd { (visit.text(&facts.rules.retention.words)) } }
                div { dt { (visit.t("petition-signing-privacy-withdraw")) } dd { (visit.t("petition-signing-privacy-withdraw-words")) } }
            }
        }
    }
}
