use std::collections::BTreeSet;

use actors::directory::Actor;
use axum::response::{IntoResponse, Response};
use kernel::{Id, place};
use maud::html;
use web::field::{faults, multilingual};
use web::{Error, Field, Form, Result, Visit};

use super::{picks, read};
use crate::model::{Activity, ActivityKind, NewActivity, Node};
use crate::pages::Of;
use crate::store::activities;

/// `GET /s/{space}/activities/new`.
pub(crate) async fn form_new(visit: Visit) -> Result<Response> {
    let form = Form::default().with("kind", ActivityKind::Training.code()).with("first_day", visit.world().today());
    show(&visit, "plan-activity-new", &form).await
}

/// `POST /s/{space}/activities/new`.
pub(crate) async fn add(visit: Visit, mut form: Form) -> Result<Response> {
    let Some(said) = read::said(&visit, &mut form).await? else {
        return show(&visit, "plan-activity-new", &form).await;
    };
    let id = activities::record(visit.db(), visit.who(), visit.space()?.id, said).await?;
    Ok(visit.see_saying(visit.path(&format!("activities/{id}")), "plan-activity-recorded").into_response())
}

/// `GET /s/{space}/activities/{id}/correction`.
pub(crate) async fn form_correction(visit: Visit, Of(id): Of<Activity>) -> Result<Response> {
    let activity = activities::get(visit.db(), visit.space()?.id, id).await?;
    let activity = activity.filter(|activity| !activity.is_cancelled).ok_or(Error::NotFound)?;
    show(&visit, "plan-activity-correct", &filled(&visit, &activity.said)).await
}

/// `POST /s/{space}/activities/{id}/correction`.
pub(crate) async fn correct(visit: Visit, Of(id): Of<Activity>, mut form: Form) -> Result<Response> {
    let Some(said) = read::said(&visit, &mut form).await? else {
        return show(&visit, "plan-activity-correct", &form).await;
    };
    activities::correct(visit.db(), visit.who(), visit.space()?.id, id, said).await?;
    Ok(visit.see_saying(visit.path(&format!("activities/{id}")), "plan-activity-corrected").into_response())
}

/// The form of an activity that was recorded.
fn filled(visit: &Visit, said: &NewActivity) -> Form {
    let NewActivity { title, note, held } = said;
    let place_name = held.place.as_deref().and_then(place::get).map_or("", |place| visit.words(&place.name));
    let mut form = Form::default()
        .with("kind", held.kind.code())
        .with_text("title", title)
        .with_text("note", note)
        .with("first_day", held.span.first())
        .with("last_day", held.span.last())
        .with("place", place_name)
        .with("place_code", held.place.as_deref().unwrap_or_default())
        .with("women", held.turnout.women)
        .with("men", held.turnout.men)
        .with("unstated", held.turnout.unstated)
        .with("youth", held.turnout.youth);
    for node in &held.nodes {
        form = form.with("node", node);
    }
    for organisation in &held.organisations {
        form = form.with("organisation", organisation);
    }
    form
}

async fn show(visit: &Visit, title: &'static str, form: &Form) -> Result<Response> {
    let kinds = ActivityKind::ALL.iter().map(|kind| (kind.code().to_owned(), visit.t(kind.label()).to_owned()));
    let nodes: BTreeSet<Id<Node>> = form.values("node").filter_map(|id| id.parse().ok()).collect();
    let organisations: BTreeSet<Id<Actor>> = form.values("organisation").filter_map(|id| id.parse().ok()).collect();
    let body = html! {
        (faults(visit, form))
        form method="post" {
            (Field::choice("kind", "plan-activity-kind", kinds).required().show(visit, form))
            (multilingual(visit, form, "title", "plan-activity-title", 1))
            div.fields {
                (Field::date("first_day", "plan-first-day").required().show(visit, form))
                (Field::date("last_day", "plan-last-day").hint("plan-last-day-hint").show(visit, form))
            }
            (picks::place(visit, form))
            fieldset.turnout { legend { (visit.t("plan-participants")) }
                (Field::number("women", "plan-women").show(visit, form))
                (Field::number("men", "plan-men").show(visit, form))
                (Field::number("unstated", "plan-unstated").show(visit, form))
                (Field::number("youth", "plan-youth").show(visit, form))
            }
            (picks::nodes(visit, &nodes).await?)
            (picks::organisations(visit, form, &organisations).await?)
            (multilingual(visit, form, "note", "plan-activity-note", 4))
            button name="save" value="yes" { (visit.t("web-save")) }
        }
    };
    let page = visit.page(title, body);
    Ok(if form.is_good() { page.into_response() } else { page.invalid().into_response() })
}
