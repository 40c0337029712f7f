//! Who is asked to assess: names, links, how far each is; never what anybody answered.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Id, Lang};
use maud::{Markup, html};
use web::field::faults;
use web::{Error, Field, Form, Page, Result, Visit, args};

use super::led;
use crate::model::assessor::read_contact;
use crate::model::{Act, Assessor, AssessorState, Card, Refused};
use crate::pages::letters::{Writer, link};
use crate::pages::{View, back, private, write};
use crate::store::assessors::{self, Invitation};

/// The most characters of a name.
const NAME: usize = 120;

/// The list.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let view = facilitated(&visit, &id).await?;
    let form = Form::default().with("lang", visit.lang.code());
    Ok(private(page(&visit, &view, &form).await?))
}

/// Who keeps the records of the space sees no names either.
async fn facilitated(visit: &Visit, id: &str) -> Result<View> {
    let view = led(visit, id).await?;
    if view.hand == crate::model::Hand::Facilitator { Ok(view) } else { Err(Error::NotFound) }
}

async fn page(visit: &Visit, view: &View, form: &Form) -> Result<Page> {
    let people = assessors::list(visit.db(), view.key()).await?;
    let langs = Lang::ALL.into_iter().map(|lang| (lang.code().to_owned(), lang.own_name().to_owned()));
    let body = html! {
        nav.crumbs { a href=(view.path("")) { (visit.text(&view.association)) } }
        p.lead { (visit.t("capacity-people-lead")) }
        @if people.is_empty() { div.empty { p { (visit.t("capacity-people-none")) } } }
        ul.people { @for person in &people { (one(visit, view, person)) } }
        @if view.may(Act::Invite) {
            h2 { (visit.t("capacity-invite")) }
            (faults(visit, form))
            form method="post" action=(view.path("people")) {
                div.fields {
                    (Field::line("name", "capacity-field-name").required().autocomplete("off").show(visit, form))
                    (Field::line("contact", "capacity-field-contact").hint("capacity-field-contact-hint").autocomplete("off").left_to_right().show(visit, form))
                    (Field::choice("lang", "capacity-field-lang", langs).required().show(visit, form))
                }
                p.actions { button { (visit.t("capacity-invite-button")) } }
            }
            p.small.soft { (visit.t("capacity-privacy")) }
        }
    };
    Ok(visit.page("capacity-people", body))
}

fn one(visit: &Visit, view: &View, person: &Assessor) -> Markup {
    let chip = match person.state {
        AssessorState::Delivered => "ok",
        AssessorState::Begun => "wait",
        AssessorState::Invited => "",
    };
    // A link that somebody has begun with opens nothing without her telephone; it is shown as long as it is to be handed over.
    let was_written_to =
        person.card.address().is_some_and(|to| visit.app().post.has(to.way()) && visit.outside().is_some());
    let is_to_hand_over = person.account.is_none() && person.card.device.is_empty() && !was_written_to;
    let path = |below: &str| view.path(&format!("people/{}/{below}", person.id));
    html! {
        li {
            p { strong { bdi { (person.card.name) } } " " span class={ "chip " (chip) } { (visit.t(person.state.label())) }
                @if person.account.is_some() { " " span.small.soft { (visit.t("capacity-by-account")) } } }
            @if was_written_to { p.small.soft { (visit.t("capacity-was-written-to")) " " bdi dir="ltr" { (person.card.contact) } } }
            @if is_to_hand_over {
                p.small { (visit.t("capacity-hand-over")) }
                p { code.link dir="ltr" { (link(&visit.origin(), person)) } }
            }
            @if person.links > 1 { p.small.soft { (visit.t_with("capacity-links", &args![count = person.links])) } }
            div.actions {
                @if person.account.is_none() && view.assessment.state.is_under_way() {
                    form.inline method="post" action=(path("renewal")) data-confirm=(visit.t("capacity-renew-sure")) {
                        button.quiet.small { (visit.t("capacity-renew")) span.hidden { " – " (person.card.name) } }
                    }
                }
                @if view.may(Act::Invite) && person.state != AssessorState::Delivered {
                    form.inline method="post" action=(path("removal")) {
                        button.quiet.small { (visit.t("capacity-take-off")) span.hidden { " – " (person.card.name) } }
                    }
                }
            }
        }
    }
}

/// Invites somebody.
pub(super) async fn invite(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let view = facilitated(&visit, &id).await?;
    let name = form.words("name", 2..=NAME);
    let contact = form.words("contact", 0..=254);
    if !contact.is_empty() && read_contact(&contact).is_none() {
        form.fault("contact", "capacity-fault-contact");
    }
    let lang = form.required_choice("lang", Lang::from_code);
    if let Some(lang) = lang.filter(|_| form.is_good()) {
        let new = Invitation { card: Card { name, contact, ..Card::default() }, lang };
        let (key, scribe) = (view.key(), Writer::of(&visit, &view.assessment).await?);
        match write(&visit, key, visit.who(), move |tx| assessors::invite(tx, key, new, &*scribe)).await? {
            Ok(_) => return Ok(visit.see_saying(view.path("people"), "capacity-invited").into_response()),
            Err(Refused::Known) => form.fault("contact", Refused::Known.message()),
            Err(refused) => form.fault("name", refused.message()),
        }
    }
    Ok(private(page(&visit, &view, &form).await?.invalid()))
}

/// Gives somebody a new link.
pub(super) async fn renew(visit: Visit, Path((_, id, person)): Path<(String, String, String)>) -> Result<Response> {
    let view = facilitated(&visit, &id).await?;
    let person: Id<Assessor> = person.parse().map_err(|_| Error::NotFound)?;
    let (key, scribe) = (view.key(), Writer::of(&visit, &view.assessment).await?);
    let written = write(&visit, key, visit.who(), move |tx| assessors::renew(tx, key, person, &*scribe)).await?;
    Ok(back(&visit, view.path("people"), written, "capacity-renewed"))
}

/// Takes somebody off the list.
pub(super) async fn remove(visit: Visit, Path((_, id, person)): Path<(String, String, String)>) -> Result<Response> {
    let view = facilitated(&visit, &id).await?;
    let person: Id<Assessor> = person.parse().map_err(|_| Error::NotFound)?;
    let key = view.key();
    let written = write(&visit, key, visit.who(), move |tx| assessors::remove(tx, key, person)).await?;
    Ok(back(&visit, view.path("people"), written, "capacity-taken-off"))
}
