//! Programmes: what is taught.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::html;
use web::field::{faults, multilingual};
use web::{Error, Field, Form, Page, Result, Visit};

use crate::model::Programme;
use crate::model::certificate::Rule;
use crate::model::programme::{Content, THEMES, theme_label};
use crate::pages::{answered, write};
use crate::store::plan;

/// The form of a new programme.
pub(super) async fn new(visit: Visit) -> Result<Page> {
    Ok(page(&visit, None, &with_rule(Form::default(), Rule::default())))
}

/// Writes it.
pub(super) async fn add(visit: Visit, mut form: Form) -> Result<Response> {
    let Some(content) = read(&mut form) else {
        return Ok(page(&visit, None, &form).invalid().into_response());
    };
    let space = visit.space()?.id;
    let done = write(&visit, move |tx| plan::add_programme(tx, space, &content).map(drop)).await?;
    Ok(answered(&visit, visit.path("training"), done, "training-said-programme"))
}

async fn found(visit: &Visit, id: &str) -> Result<Programme> {
    let id: Id<Programme> = id.parse().map_err(|_| Error::NotFound)?;
    plan::programme(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)
}

/// The form of a programme that is there.
pub(super) async fn edit(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let programme = found(&visit, &id).await?;
    let content = &programme.content;
    let mut form = Form::default()
        .with_text("title", &content.title)
        .with_text("aims", &content.aims)
        .with_text("modules", &content.modules)
        .with("hours", content.hours);
    form = with_rule(form, content.certificate);
    form = content.themes.iter().fold(form, |form, theme| form.with("theme", theme));
    if content.is_retired {
        form = form.with("retired", "yes");
    }
    Ok(page(&visit, Some(programme.id), &form))
}

/// Changes it.
pub(super) async fn change(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let programme = found(&visit, &id).await?;
    let Some(content) = read(&mut form) else {
        return Ok(page(&visit, Some(programme.id), &form).invalid().into_response());
    };
    let space = visit.space()?.id;
    let done = write(&visit, move |tx| plan::change_programme(tx, space, programme.id, &content)).await?;
    Ok(answered(&visit, visit.path("training"), done, "training-said-programme"))
}

fn read(form: &mut Form) -> Option<Content> {
    let content = Content {
        title: form.text("title", 200),
        aims: form.optional_text("aims", 5_000),
        themes: form.values("theme").filter(|code| THEMES.contains(code)).map(str::to_owned).collect(),
        modules: form.optional_text("modules", 5_000),
        hours: form.required_whole("hours", 1..=2_000).and_then(|hours| i32::try_from(hours).ok()).unwrap_or(0),
        certificate: read_rule(form),
        is_retired: form.is_ticked("retired"),
    };
    form.is_good().then_some(content)
}

fn read_rule(form: &mut Form) -> Rule {
    let mut whole = |name, range| form.required_whole(name, range).and_then(|number| i32::try_from(number).ok());
    let (percent, years) = (whole("percent", 1..=100), whole("years", 1..=60));
    let usual = Rule::default();
    Rule { percent: percent.unwrap_or(usual.percent), years: years.unwrap_or(usual.years) }
}

fn with_rule(form: Form, rule: Rule) -> Form {
    form.with("percent", rule.percent).with("years", rule.years)
}

fn page(visit: &Visit, of: Option<Id<Programme>>, form: &Form) -> Page {
    let chosen: Vec<&str> = form.values("theme").collect();
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(visit.path("training")) { (visit.t("training-title")) } }
        @if let Some(id) = of { p.actions { a.button.quiet href=(visit.path(&format!("training/programmes/{id}/costs"))) { (visit.t("training-rates")) } } }
        (faults(visit, form))
        form method="post" {
            (multilingual(visit, form, "title", "training-field-title", 1))
            (multilingual(visit, form, "aims", "training-field-aims", 4))
            fieldset { legend { (visit.t("training-field-themes")) }
                @for code in THEMES { @if let Some(label) = theme_label(code) { label.tick {
                    input type="checkbox" name="theme" value=(code) checked[chosen.contains(&code)];
                    span { (visit.t(label)) }
                } } }
            }
            (multilingual(visit, form, "modules", "training-field-modules", 5))
            p.hint { (visit.t("training-field-modules-hint")) }
            (Field::number("hours", "training-field-hours").required().show(visit, form))
            (Field::number("percent", "credentials-field-percent").hint("credentials-field-percent-hint").required().show(visit, form))
            (Field::number("years", "credentials-field-years").hint("credentials-field-years-hint").required().show(visit, form))
            (Field::tick("retired", "training-field-retired").show(visit, form))
            p.actions { button { (visit.t("web-save")) } a href=(visit.path("training")) { (visit.t("web-cancel")) } }
        }
    };
    let title = if of.is_some() { "training-programme-edit" } else { "training-programme-new" };
    visit.page(title, body).style("training.css")
}
