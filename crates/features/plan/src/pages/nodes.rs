//! Adding nodes, changing their words and days, taking them out.

use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use kernel::Id;
use maud::{Markup, html};
use web::field::{faults, multilingual};
use web::table::Listing;
use web::{Error, Field, Form, Result, See, Visit};

use super::view::the_plan;
use super::{Of, kinds};
use crate::model::{Node, NodeText, Plan, Span};
use crate::reader::Kind;
use crate::store::{nodes, plans};

/// The longest title, in characters.
pub(crate) const TITLE: usize = 400;
/// The longest text beneath a title, in characters.
pub(crate) const BODY: usize = 20_000;

/// `GET …/plan/nodes/new?under=…`.
pub(crate) async fn form_new(visit: Visit, listing: Listing) -> Result<Response> {
    let plan = the_plan(&visit).await?;
    let form = Form::default().with("under", listing.get("under")).with("kind", Kind::Objective.code());
    show_new(&visit, &plan, &form).await
}

async fn show_new(visit: &Visit, plan: &Plan, form: &Form) -> Result<Response> {
    let tree = plans::tree(visit.db(), visit.space()?.id, plan.id).await?;
    let parents = super::place::parents(visit, &tree, None);
    let body = html! {
        (faults(visit, form))
        form method="post" {
            (Field::choice("under", "plan-node-under", parents).or_empty("plan-node-outermost").show(visit, form))
            (words(visit, form))
            button { (visit.t("web-save")) }
        }
    };
    let page = visit.page("plan-node-new", body);
    Ok(if form.is_good() { page.into_response() } else { page.invalid().into_response() })
}

/// `POST …/plan/nodes/new`.
pub(crate) async fn add(visit: Visit, mut form: Form) -> Result<Response> {
    let plan = the_plan(&visit).await?;
    let under: Option<Id<Node>> = form.id("under");
    let text = read_words(&mut form);
    let Some(text) = text.filter(|_| form.is_good()) else { return show_new(&visit, &plan, &form).await };
    let id = nodes::add(visit.db(), visit.who(), visit.space()?.id, plan.id, under, text).await?;
    Ok(see_node(&visit, id, "plan-node-added").into_response())
}

/// `GET …/plan/nodes/{id}/words`.
pub(crate) async fn form_words(visit: Visit, Of(id): Of<Node>) -> Result<Response> {
    let (_, node) = standing(&visit, id).await?;
    let form = Form::default()
        .with("kind", node.kind.code())
        .with("number", node.number.as_deref().unwrap_or_default())
        .with_text("title", &node.title)
        .with_text("body", &node.body)
        .with("first_day", day(node.first_day))
        .with("last_day", day(node.last_day));
    Ok(show_words(&visit, &form))
}

fn day(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

fn show_words(visit: &Visit, form: &Form) -> Response {
    let body = html! {
        (faults(visit, form))
        form method="post" {
            (words(visit, form))
            fieldset { legend { (visit.t("plan-period")) }
                p.hint { (visit.t("plan-period-hint")) }
                div.fields {
                    (Field::date("first_day", "plan-first-day").show(visit, form))
                    (Field::date("last_day", "plan-last-day").show(visit, form))
                }
            }
            button { (visit.t("web-save")) }
        }
    };
    let page = visit.page("plan-node-edit", body);
    if form.is_good() { page.into_response() } else { page.invalid().into_response() }
}

/// `POST …/plan/nodes/{id}/words`.
pub(crate) async fn rewrite(visit: Visit, Of(id): Of<Node>, mut form: Form) -> Result<Response> {
    let (plan, _) = standing(&visit, id).await?;
    let text = read_words(&mut form);
    let days = read_days(&mut form, &plan);
    let Some(text) = text.filter(|_| form.is_good()) else { return Ok(show_words(&visit, &form)) };
    nodes::rewrite(visit.db(), visit.who(), visit.space()?.id, id, text, days).await?;
    Ok(see_node(&visit, id, "plan-saved").into_response())
}

/// `POST …/plan/nodes/{id}/removal`.
pub(crate) async fn remove(visit: Visit, Of(id): Of<Node>) -> Result<See> {
    standing(&visit, id).await?;
    nodes::remove(visit.db(), visit.who(), visit.space()?.id, id).await?;
    Ok(visit.see_saying(visit.path("plan"), "plan-node-removed"))
}

/// The plan in force and a node that stands in it.
pub(crate) async fn standing(visit: &Visit, id: Id<Node>) -> Result<(Plan, Node)> {
    let plan = the_plan(visit).await?;
    let node = nodes::get(visit.db(), visit.space()?.id, id).await?;
    let node = node.filter(|node| node.plan == plan.id && !node.is_removed).ok_or(Error::NotFound)?;
    Ok((plan, node))
}

/// Back to a node, saying what was done.
pub(crate) fn see_node(visit: &Visit, id: Id<Node>, said: &'static str) -> See {
    visit.see_saying(visit.path(&format!("plan/nodes/{id}")), said)
}

fn words(visit: &Visit, form: &Form) -> Markup {
    html! {
        (Field::choice("kind", "plan-kind", kinds::options(visit)).required().show(visit, form))
        (Field::line("number", "plan-number").hint("plan-number-hint").show(visit, form))
        (multilingual(visit, form, "title", "plan-node-title", 1))
        (multilingual(visit, form, "body", "plan-node-body", 6))
    }
}

fn read_words(form: &mut Form) -> Option<NodeText> {
    let kind = form.required_choice("kind", Kind::from_code);
    let number = Some(form.words("number", 0..=40)).filter(|number| !number.is_empty());
    let (title, body) = (form.text("title", TITLE), form.optional_text("body", BODY));
    Some(NodeText { kind: kind?, number, title, body })
}

/// The days of a node: within those of the plan, in the right order.
fn read_days(form: &mut Form, plan: &Plan) -> (Option<Date>, Option<Date>) {
    let (first, last) = (form.date("first_day"), form.date("last_day"));
    for (field, day) in [("first_day", first), ("last_day", last)] {
        if day.is_some_and(|day| !plan.span().holds(day)) {
            form.fault(field, "plan-fault-outside-plan");
        }
    }
    if Span::new(first.unwrap_or(plan.first_day), last.unwrap_or(plan.last_day)).is_none() {
        form.fault("last_day", "plan-fault-ends-before");
    }
    (first, last)
}
