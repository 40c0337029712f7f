//! `…/plan/nodes/{id}/owner`: who answers for a node.

use actors::directory::{self, Actor, ActorKind};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use web::field::multilingual;
use web::table::Listing;
use web::{Error, Form, Result, See, Visit};

use super::Of;
use super::nodes::{see_node, standing};
use super::show;
use crate::model::{Node, Owner};
use crate::store::nodes;

/// How many people and organisations a search offers.
const OFFERED: usize = 12;

/// Shows who answers, and finds others in the directory by `?q=`.
pub(crate) async fn form(visit: Visit, Of(id): Of<Node>, listing: Listing) -> Result<Response> {
    let (_, node) = standing(&visit, id).await?;
    let found = match listing.filter() {
        "" => Vec::new(),
        words => directory::search(visit.db(), None, words, OFFERED).await?,
    };
    let named = match &node.owner {
        Owner::Body(name) => Form::default().with_text("body", name),
        _ => Form::default(),
    };
    let body = html! {
        p.lead { (visit.text(&node.title)) }
        dl.facts { div { dt { (visit.t("plan-owner")) } dd { (show::owner(&visit, &node.owner)) } } }
        h2 { (visit.t("plan-owner-actor")) }
        form.filter role="search" method="get" {
            label.hidden for="q" { (visit.t("plan-owner-search")) }
            input #q type="search" name="q" value=(listing.filter()) placeholder=(visit.t("plan-owner-search"));
            button.quiet { (visit.t("plan-search")) }
        }
        @if !listing.filter().is_empty() && found.is_empty() { p.soft { (visit.t("plan-owner-unknown")) } }
        ul.choices { @for actor in &found { li { (choose(&visit, actor)) } } }
        h2 { (visit.t("plan-owner-body")) }
        form method="post" {
            (multilingual(&visit, &named, "body", "plan-owner-body-name", 1))
            button { (visit.t("web-save")) }
        }
        @if node.owner != Owner::Nobody {
            form method="post" { button.link name="nobody" value="yes" { (visit.t("plan-owner-none")) } }
        }
    };
    Ok(visit.page("plan-owner-set", body).into_response())
}

fn choose(visit: &Visit, actor: &Actor) -> Markup {
    let kind = match actor.kind {
        ActorKind::Person => "plan-actor-person",
        ActorKind::Organisation => "plan-actor-organisation",
    };
    html! {
        form.inline method="post" {
            input type="hidden" name="actor" value=(actor.id);
            button.link { (visit.text(actor.name())) } " " span.soft.small { (visit.t(kind)) }
        }
    }
}

/// Says who answers from now on: somebody of the directory, a body by its name, or nobody.
pub(crate) async fn hand_over(visit: Visit, Of(id): Of<Node>, mut form: Form) -> Result<See> {
    standing(&visit, id).await?;
    let owner = read(&visit, &mut form).await?;
    nodes::hand_over(visit.db(), visit.who(), visit.space()?.id, id, owner).await?;
    Ok(see_node(&visit, id, "plan-owner-saved"))
}

async fn read(visit: &Visit, form: &mut Form) -> Result<Owner> {
    if let Some(id) = form.id::<Actor>("actor") {
        let actor = directory::standing(visit.db(), id).await?.ok_or(Error::NotFound)?;
        return Ok(Owner::Actor { id: actor.id, name: actor.facts.name });
    }
    let body = form.optional_text("body", 200);
    Ok(if form.is_ticked("nobody") || body.is_empty() { Owner::Nobody } else { Owner::Body(body) })
}
