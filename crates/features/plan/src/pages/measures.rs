//! What is counted for a node: choosing it, and ending it.

use axum::response::{IntoResponse, Response};
use maud::html;
use web::field::{faults, multilingual};
use web::{Error, Field, Form, Result, See, Visit};

use super::Of;
use super::nodes::{see_node, standing};
use super::view::the_plan;
use crate::model::{Aim, Measure, Node, Pace, Scope};
use crate::store::measures;

/// The largest aim.
const MOST: i64 = 1_000_000_000;

/// `GET …/plan/nodes/{id}/measures`.
pub(crate) async fn form(visit: Visit, Of(id): Of<Node>) -> Result<Response> {
    let (_, node) = standing(&visit, id).await?;
    let form = Form::default().with("pace", Pace::Yearly.code()).with("scope", Scope::Node.code());
    Ok(show(&visit, &node, &form))
}

fn show(visit: &Visit, node: &Node, form: &Form) -> Response {
    let paces = Pace::ALL.iter().map(|pace| (pace.code().to_owned(), visit.t(pace_label(*pace)).to_owned()));
    let scopes = Scope::ALL.iter().map(|scope| (scope.code().to_owned(), visit.t(scope_label(*scope)).to_owned()));
    let body = html! {
        p.lead { (visit.text(&node.title)) }
        p { (visit.t("plan-measure-never-typed")) }
        (faults(visit, form))
        form method="post" {
            (Field::choice("source", "plan-measure-source", sources(visit)).required().show(visit, form))
            (Field::number("amount", "plan-measure-amount").required().show(visit, form))
            (Field::choice("pace", "plan-measure-pace", paces).required().show(visit, form))
            (Field::choice("scope", "plan-measure-scope", scopes).hint("plan-measure-scope-hint").required().show(visit, form))
            (multilingual(visit, form, "unit", "plan-measure-unit", 1))
            button { (visit.t("web-save")) }
        }
    };
    let page = visit.page("plan-measure-new", body);
    if form.is_good() { page.into_response() } else { page.invalid().into_response() }
}

/// Everything that the features offer to be counted, for a choice.
pub(crate) fn sources(visit: &Visit) -> Vec<(String, String)> {
    visit.app().measures().map(|source| (source.code.to_owned(), visit.t(source.label).to_owned())).collect()
}

const fn pace_label(pace: Pace) -> &'static str {
    match pace {
        Pace::Yearly => "plan-pace-yearly",
        Pace::Whole => "plan-pace-whole",
    }
}

const fn scope_label(scope: Scope) -> &'static str {
    match scope {
        Scope::Node => "plan-scope-node",
        Scope::Space => "plan-scope-space",
    }
}

/// `POST …/plan/nodes/{id}/measures`.
pub(crate) async fn add(visit: Visit, Of(id): Of<Node>, mut form: Form) -> Result<Response> {
    let (plan, node) = standing(&visit, id).await?;
    let Some(aim) = read(&visit, &mut form).filter(|_| form.is_good()) else { return Ok(show(&visit, &node, &form)) };
    measures::add(visit.db(), visit.who(), visit.space()?.id, &plan, &node, aim).await?;
    Ok(see_node(&visit, id, "plan-measure-added").into_response())
}

fn read(visit: &Visit, form: &mut Form) -> Option<Aim> {
    let known =
        |code: &str| visit.app().measures().find(|source| source.code == code).map(|source| source.code.to_owned());
    let source = form.required_choice("source", known);
    let amount = form.required_whole("amount", 1..=MOST);
    let (pace, scope) =
        (form.required_choice("pace", Pace::from_code), form.required_choice("scope", Scope::from_code));
    let unit = form.optional_text("unit", 120);
    Some(Aim { source: source?, scope: scope?, pace: pace?, amount: amount?, unit })
}

/// `POST …/plan/measures/{id}/end`.
pub(crate) async fn end(visit: Visit, Of(id): Of<Measure>) -> Result<See> {
    let plan = the_plan(&visit).await?;
    let (db, space) = (visit.db(), visit.space()?.id);
    let all = measures::of_plan(db, space, plan.id).await?;
    let measure = all.into_iter().find(|measure| measure.id == id).ok_or(Error::NotFound)?;
    measures::end(db, visit.who(), space, measure.node, id).await?;
    Ok(see_node(&visit, measure.node, "plan-measure-was-ended"))
}
