//! `…/plan/description`: the name of the plan, its days, and who may read it.

use axum::response::{IntoResponse, Response};
use kernel::{Text, Visibility};
use maud::{Markup, html};
use web::field::{faults, multilingual};
use web::{Field, Form, Result, Visit};

use super::nodes::TITLE;
use super::view::the_plan;
use crate::model::Span;
use crate::store::plans;

/// The form.
pub(crate) async fn form(visit: Visit) -> Result<Response> {
    let plan = the_plan(&visit).await?;
    let form = Form::default()
        .with_text("title", &plan.title)
        .with("first_day", plan.first_day)
        .with("last_day", plan.last_day)
        .with("visibility", plan.visibility.code());
    Ok(show(&visit, &form))
}

fn show(visit: &Visit, form: &Form) -> Response {
    let body = html! {
        (faults(visit, form))
        form method="post" { (fields(visit, form)) button { (visit.t("web-save")) } }
    };
    let page = visit.page("plan-description", body);
    if form.is_good() { page.into_response() } else { page.invalid().into_response() }
}

/// Renames the plan, sets its days and who may read it.
pub(crate) async fn describe(visit: Visit, mut form: Form) -> Result<Response> {
    let plan = the_plan(&visit).await?;
    let said = read(&mut form);
    let Some((title, span, visibility)) = said.filter(|_| form.is_good()) else { return Ok(show(&visit, &form)) };
    plans::describe(visit.db(), visit.who(), visit.space()?.id, plan.id, title, span, visibility).await?;
    Ok(visit.see_saying(visit.path("plan"), "plan-saved").into_response())
}

/// The fields that describe a plan.
pub(crate) fn fields(visit: &Visit, form: &Form) -> Markup {
    let options = [Visibility::Public, Visibility::Network, Visibility::Space]
        .map(|eyes| (eyes.code().to_owned(), visit.t(visibility_label(eyes)).to_owned()));
    html! {
        (multilingual(visit, form, "title", "plan-name", 1))
        div.fields {
            (Field::date("first_day", "plan-first-day").required().show(visit, form))
            (Field::date("last_day", "plan-last-day").required().show(visit, form))
        }
        (Field::choice("visibility", "plan-visibility", options).required().show(visit, form))
    }
}

/// What was said of a plan in those fields.
pub(crate) fn read(form: &mut Form) -> Option<(Text, Span, Visibility)> {
    let title = form.text("title", TITLE);
    let (first, last) = (form.required_date("first_day"), form.required_date("last_day"));
    let visibility = form.required_choice("visibility", Visibility::from_code);
    let span = Span::new(first?, last?);
    match span {
        None => form.fault("last_day", "plan-fault-ends-before"),
        Some(span) if span.days() > LONGEST => form.fault("last_day", "plan-fault-too-long"),
        Some(_) => {}
    }
    Some((title, span?, visibility?))
}

/// The longest plan, in days: thirty years.
const LONGEST: i64 = 30 * 366;

const fn visibility_label(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Public => "plan-visibility-public",
        Visibility::Network => "plan-visibility-network",
        Visibility::Space => "plan-visibility-space",
    }
}
