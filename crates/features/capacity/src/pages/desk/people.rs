//! Who is asked to assess: names, links, how far each is; never what anybody answered.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::{Id, Lang};
use maud::{Markup, html};
use post::Address;
use web::field::faults;
use web::{Error, Field, Form, Message, Page, Result, Visit, args};

use super::led;
use crate::model::{Act, Assessor, AssessorState, Card, Refused};
use crate::pages::letters::{Writer, link};
use crate::pages::{View, back, private, write};
use crate::store::assessors::{self, Invitation};

/// The most characters of a name.
const NAME: usize = 120;

/// The list.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let view = facilitated(&visit, &id).await?;
    let form = Form::default().with("lang", visit.lang.code()).with("list_lang", visit.lang.code());
    Ok(private(page(&visit, &view, &form).await?))
}

/// Who keeps the records of the space sees no names either.
pub(super) async fn facilitated(visit: &Visit, id: &str) -> Result<View> {
    let view = led(visit, id).await?;
    if view.hand == crate::model::Hand::Facilitator { Ok(view) } else { Err(Error::NotFound) }
}

async fn page(visit: &Visit, view: &View, form: &Form) -> Result<Page> {
    let people = assessors::list(visit.db(), view.key()).await?;
    let langs: Vec<(String, String)> =
        Lang::ALL.into_iter().map(|lang| (lang.code().to_owned(), lang.own_name().to_owned())).collect();
    let body = html! {
        nav.crumbs { a href=(view.path("")) { (visit.text(&view.association)) } }
        p.lead { (visit.t("capacity-people-lead")) }
        @if people.is_empty() { div.empty { p { (visit.t("capacity-people-none")) } } }
        @if people.iter().any(|person| is_to_hand_over(visit, person)) {
            p.actions { a.button.quiet href=(view.path("links.pdf")) { (visit.t("capacity-links-print")) } }
        }
        ul.people { @for person in &people { (one(visit, view, person)) } }
        @if view.may(Act::Invite) {
            h2 { (visit.t("capacity-invite")) }
            (faults(visit, form))
            form method="post" action=(view.path("people")) {
                div.fields {
                    (Field::line("name", "capacity-field-name").required().autocomplete("off").show(visit, form))
                    (Field::line("contact", "capacity-field-contact").hint("capacity-field-contact-hint").autocomplete("off").left_to_right().show(visit, form))
                    (Field::choice("lang", "capacity-field-lang", langs.clone()).required().show(visit, form))
                }
                p.actions { button { (visit.t("capacity-invite-button")) } }
            }
            details open[form.fault_of("lines").is_some()] {
                summary { (visit.t("capacity-invite-many")) }
                form method="post" action=(view.path("list")) {
                    (Field::area("lines", "capacity-field-lines", 8).hint("capacity-field-lines-hint").required().show(visit, form))
                    (Field::choice("list_lang", "capacity-field-lang", langs).required().show(visit, form))
                    p.actions { button { (visit.t("capacity-invite-many")) } }
                }
            }
            p.small.soft { (visit.t("capacity-privacy")) }
        }
    };
    Ok(visit.page("capacity-people", body))
}

fn was_written_to(visit: &Visit, person: &Assessor) -> bool {
    person.card.address().is_some_and(|to| visit.app().post.has(to.way()) && visit.outside().is_some())
}

/// Whether a link is still to be given to somebody: one with which somebody has begun opens nothing without her telephone.
pub(super) fn is_to_hand_over(visit: &Visit, person: &Assessor) -> bool {
    person.account.is_none() && person.card.latch.is_fresh() && !was_written_to(visit, person)
}

fn one(visit: &Visit, view: &View, person: &Assessor) -> Markup {
    let chip = match person.state {
        AssessorState::Delivered => "ok",
        AssessorState::Begun => "wait",
        AssessorState::Invited => "",
    };
    let path = |below: &str| view.path(&format!("people/{}/{below}", person.id));
    html! {
        li {
            p { strong { bdi { (person.card.name) } } " " span class={ "chip " (chip) } { (visit.t(person.state.label())) }
                @if person.account.is_some() { " " span.small.soft { (visit.t("capacity-by-account")) } } }
            @if was_written_to(visit, person) { p.small.soft { (visit.t("capacity-was-written-to")) " " bdi dir="ltr" { (person.card.contact) } } }
            @if is_to_hand_over(visit, person) {
                p.small { (visit.t("capacity-hand-over")) }
                p { code.link dir="ltr" { (link(&visit.origin(), person)) } }
            }
            (web::entrance::replaced(visit, person.links))
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
    if !contact.is_empty() && Address::read(&contact).is_none() {
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

/// Invites several people at once: a line for each, her name and then, behind a semicolon, a comma or a tab, how she is reached.
/// All of them or nobody: what is wrong is told with its line.
pub(super) async fn invite_many(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response> {
    let view = facilitated(&visit, &id).await?;
    let typed = form.words("lines", 1..=20_000);
    let lang = form.required_choice("list_lang", Lang::from_code);
    let cards = lines(&mut form, &typed);
    let Some(lang) = lang.filter(|_| form.is_good()) else {
        return Ok(private(page(&visit, &view, &form).await?.invalid()));
    };
    let (key, scribe) = (view.key(), Writer::of(&visit, &view.assessment).await?);
    let at = Arc::new(AtomicUsize::new(0));
    let (reached, count) = (at.clone(), cards.len());
    let act = move |tx: &mut store::Tx<'_>| {
        cards.into_iter().try_for_each(|(line, card)| {
            reached.store(line, Ordering::Relaxed);
            assessors::invite(tx, key, Invitation { card, lang }, &*scribe).map(drop)
        })
    };
    match write(&visit, key, visit.who(), act).await? {
        Ok(()) => {
            let said = Message::with("capacity-invited-many", args![count = count]);
            Ok(visit.see_saying(view.path("people"), said).into_response())
        }
        Err(refused) => {
            let what = visit.say(&refused.message());
            let line = at.load(Ordering::Relaxed);
            form.fault("lines", Message::with("capacity-fault-line", args![line = line, what = what]));
            Ok(private(page(&visit, &view, &form).await?.invalid()))
        }
    }
}

/// The people of a list, each with the number of her line; the first line that is wrong is told.
fn lines(form: &mut Form, typed: &str) -> Vec<(usize, Card)> {
    let mut cards = Vec::new();
    for (line, words) in (1..).zip(typed.lines()).filter(|(_, words)| !words.trim().is_empty()) {
        let (name, contact) = words.split_once([';', ',', '،', '\t']).unwrap_or((words, ""));
        let (name, contact) = (name.trim(), contact.trim());
        let is_name = (2..=NAME).contains(&name.chars().count());
        if !is_name || (!contact.is_empty() && (contact.len() > 254 || Address::read(contact).is_none())) {
            form.fault("lines", Message::with("capacity-fault-line-read", args![line = line]));
        }
        cards.push((line, Card { name: name.to_owned(), contact: contact.to_owned(), ..Card::default() }));
    }
    cards
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
