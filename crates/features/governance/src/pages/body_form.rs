//! Setting up a body, and changing what is said of it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Visibility;
use maud::{Markup, html};
use web::field::{self, multilingual, options};
use web::{Field, Form, Page, Result, Visit};

use super::{body_of, body_path, crumbs, form_foot, write};
use crate::model::{Body, BodyFacts, BodyKind, MOST_SEATS, would_circle};
use crate::refused::Refused;
use crate::store::bodies;

/// The empty form of a new body.
pub(crate) async fn show_new(visit: Visit) -> Result<Page> {
    let bodies = bodies::all(visit.db(), visit.space()?.id).await?;
    let form = Form::default()
        .with("kind", if bodies.is_empty() { BodyKind::Assembly } else { BodyKind::Commission }.code())
        .with("position", bodies.len() + 1)
        .with("visibility", Visibility::Space.code());
    Ok(page(&visit, None, &bodies, &form))
}

/// Sets up a body.
pub(crate) async fn create(visit: Visit, mut form: Form) -> Result<Response> {
    let bodies = bodies::all(visit.db(), visit.space()?.id).await?;
    let Some((facts, seats)) = read(&mut form, &bodies, None) else {
        return Ok(page(&visit, None, &bodies, &form).invalid().into_response());
    };
    match write(&visit, move |tx, space| bodies::create_in(tx, space, &facts, seats)).await? {
        Ok(body) => Ok(visit.see_saying(body_path(&visit, body, ""), "gov-body-created").into_response()),
        Err(refused) => {
            form.fault("seats", refused.message());
            Ok(page(&visit, None, &bodies, &form).invalid().into_response())
        }
    }
}

/// The form with what is said of a body.
pub(crate) async fn show_edit(visit: Visit, Path((_, body)): Path<(String, String)>) -> Result<Page> {
    let body = body_of(&visit, &body).await?;
    let bodies = bodies::all(visit.db(), visit.space()?.id).await?;
    Ok(page(&visit, Some(&body), &bodies, &filled(&body)))
}

/// Changes what is said of a body.
pub(crate) async fn change(visit: Visit, Path((_, body)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let body = body_of(&visit, &body).await?;
    let bodies = bodies::all(visit.db(), visit.space()?.id).await?;
    let Some((facts, seats)) = read(&mut form, &bodies, Some(&body)) else {
        return Ok(page(&visit, Some(&body), &bodies, &form).invalid().into_response());
    };
    let id = body.id;
    match write(&visit, move |tx, space| bodies::update_in(tx, space, id, &facts, seats)).await? {
        Ok(()) => Ok(visit.see_saying(body_path(&visit, id, ""), "gov-body-changed").into_response()),
        Err(refused) => {
            let field = if refused == Refused::Circle { "parent" } else { "seats" };
            form.fault(field, refused.message());
            Ok(page(&visit, Some(&body), &bodies, &form).invalid().into_response())
        }
    }
}

/// What was typed, if all of it is in order.
fn read(form: &mut Form, bodies: &[Body], body: Option<&Body>) -> Option<(BodyFacts, u32)> {
    let most = body.map_or(MOST_SEATS, |body| MOST_SEATS.max(body.seats));
    let name = form.text("name", 200);
    let kind = form.required_choice("kind", BodyKind::from_code);
    let parent =
        form.choice("parent", |code| bodies.iter().find(|other| other.id.to_string() == code).map(|other| other.id));
    if let (Some(body), Some(parent)) = (body, parent)
        && would_circle(bodies, body.id, parent)
    {
        form.fault("parent", Refused::Circle.message());
    }
    let seats = form.required_whole("seats", 0..=i64::from(most));
    let position = form.whole("position", 0..=999).unwrap_or(0);
    let visibility = form.required_choice("visibility", Visibility::from_code);
    let (since, until) = (form.date("since"), form.date("until"));
    if since.zip(until).is_some_and(|(since, until)| until < since) {
        form.fault("until", "gov-fault-backwards");
    }
    let members_published = form.is_ticked("published");
    if !form.is_good() {
        return None;
    }
    let facts = BodyFacts {
        kind: kind?,
        name,
        parent,
        position: i32::try_from(position).ok()?,
        visibility: visibility?,
        members_published,
        since,
        until,
    };
    Some((facts, u32::try_from(seats?).ok()?))
}

fn filled(body: &Body) -> Form {
    let BodyFacts { kind, name, parent, position, visibility, members_published, since, until } = &body.facts;
    let say = |day: &Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    Form::default()
        .with_text("name", name)
        .with("kind", kind.code())
        .with("parent", parent.map(|parent| parent.to_string()).unwrap_or_default())
        .with("seats", body.seats)
        .with("position", position)
        .with("visibility", visibility.code())
        .with("published", if *members_published { "yes" } else { "" })
        .with("since", say(since))
        .with("until", say(until))
}

fn page(visit: &Visit, body: Option<&Body>, bodies: &[Body], form: &Form) -> Page {
    let back = body.map_or_else(|| visit.path("bodies"), |body| body_path(visit, body.id, ""));
    let title = if body.is_some() { "gov-body-edit" } else { "gov-body-new" };
    let content = html! {
        (crumbs(visit, body, None))
        (field::faults(visit, form))
        form method="post" { (fields(visit, body, bodies, form)) (form_foot(visit, "web-save", &back)) }
    };
    visit.page(title, content)
}

fn fields(visit: &Visit, body: Option<&Body>, bodies: &[Body], form: &Form) -> Markup {
    let kinds = BodyKind::ALL.iter().map(|kind| (kind.code().to_owned(), visit.t(kind.label()).to_owned()));
    let others = bodies.iter().filter(|other| body.is_none_or(|body| body.id != other.id));
    let others = options(visit, others.map(|other| (other.id, other.name())));
    let eyes = [Visibility::Public, Visibility::Network, Visibility::Space];
    let eyes =
        eyes.map(|eyes| (eyes.code().to_owned(), visit.t(&format!("gov-visibility-{}", eyes.code())).to_owned()));
    html! {
        (multilingual(visit, form, "name", "gov-body-name", 1))
        (Field::choice("kind", "gov-body-kind", kinds).required().show(visit, form))
        (Field::number("seats", "gov-body-seats").required().hint("gov-body-seats-hint").show(visit, form))
        (Field::choice("parent", "gov-body-parent", others).or_empty("gov-body-parent-none").show(visit, form))
        (Field::choice("visibility", "gov-visibility", eyes).required().hint("gov-visibility-hint").show(visit, form))
        (Field::tick("published", "gov-published").hint("gov-published-hint").show(visit, form))
        (Field::date("since", "gov-body-founded").show(visit, form))
        @if body.is_some() { (Field::date("until", "gov-body-dissolved").show(visit, form)) }
        (Field::number("position", "gov-body-position").show(visit, form))
    }
}
