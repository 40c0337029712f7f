//! Inviting by a link: with which role, and for whom if the directory knows them.

use actors::directory::{self, Actor, ActorKind};
use actors::{Role, invitations};
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use web::table::Listing;
use web::{Field, Form, Message, Page, Result, Visit, args, field};

use super::{read_role, role_options};
use crate::pages::{link, refusal_of};

/// How many people a search proposes.
const PROPOSED: usize = 20;

/// The form; `?q=` looks for people in the directory, `?person=` proposes one.
pub(crate) async fn show(visit: Visit, address: Listing) -> Result<Page> {
    let form = Form::default().with("role", Role::Member.code()).with("person", address.get("person"));
    page(&visit, &form, address.filter()).await
}

/// Makes the link, and shows it for the only time.
pub(crate) async fn act(visit: Visit, mut form: Form) -> Result<Response> {
    let role = form.required_choice("role", read_role);
    let person: Option<Id<Actor>> = form.id("person");
    let Some(role) = role.filter(|_| form.is_good()) else {
        return Ok(page(&visit, &form, "").await?.invalid().into_response());
    };
    let space = visit.space()?;
    match invitations::issue(visit.db(), visit.who(), space.id, role, person).await {
        Ok(token) => {
            let until = visit.date(visit.world().day_of(visit.world().now() + invitations::LIFETIME));
            let lead = Message::with("account-invited", args![role = visit.t(role.label()), date = until]);
            let path = visit.path(&format!("invitation/{}", token.reveal()));
            Ok(link::page(&visit, "account-invited-title", &lead, &path, &visit.path("members")))
        }
        Err(error) => {
            form.fault("person", refusal_of(error)?);
            Ok(page(&visit, &form, "").await?.invalid().into_response())
        }
    }
}

async fn page(visit: &Visit, form: &Form, words: &str) -> Result<Page> {
    let people = proposed(visit, form, words).await?;
    let here = visit.path("members/invite");
    let body = html! {
        p.lead { (visit.t("account-invite-lead")) }
        (field::faults(visit, form))
        form.filter role="search" method="get" action=(here) {
            label for="q" { (visit.t("account-invite-search")) }
            input #q type="search" name="q" value=(words);
            button.quiet { (visit.t("web-filter")) }
        }
        @if !words.is_empty() && people.is_empty() { p.note { (visit.t("account-invite-nobody")) } }
        form method="post" action=(here) {
            (choice_of(visit, form, &people))
            (Field::choice("role", "account-role", role_options(visit)).hint("account-role-hint").required().show(visit, form))
            p.actions { button { (visit.t("account-invite-do")) } a href=(visit.path("members")) { (visit.t("web-cancel")) } }
        }
    };
    Ok(visit.page("account-invite-title", body))
}

/// Whoever holds the link, or one of the people found.
fn choice_of(visit: &Visit, form: &Form, people: &[Actor]) -> Markup {
    let chosen = form.value("person");
    let option = |value: &str, words: Markup| {
        html! {
            label.tick { input type="radio" name="person" value=(value) checked[value == chosen]; span { (words) } }
        }
    };
    html! {
        fieldset #f-person {
            legend { (visit.t("account-invite-person")) }
            p.hint { (visit.t("account-invite-person-hint")) }
            (option("", html! { (visit.t("account-invitation-anyone")) }))
            @for person in people { (option(&person.id.to_string(), visit.text(person.name()))) }
            @if let Some(fault) = form.fault_of("person") { p.fault { (visit.advised(fault)) } }
        }
    }
}

/// The person of the form, and those whom the search found.
async fn proposed(visit: &Visit, form: &Form, words: &str) -> Result<Vec<Actor>> {
    let mut people = Vec::new();
    if let Ok(person) = form.value("person").parse() {
        people.extend(directory::standing(visit.db(), person).await?.filter(|actor| actor.kind == ActorKind::Person));
    }
    if !words.is_empty() {
        people.extend(directory::search(visit.db(), Some(ActorKind::Person), words, PROPOSED).await?);
    }
    Ok(people)
}
