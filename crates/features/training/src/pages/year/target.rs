//! What a year is to reach, and what it may cost.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::money::typed_dirhams;
use kernel::place::{self, Level};
use maud::html;
use web::field::faults;
use web::{Field, Form, Page, Result, Visit, args};

use super::{path, read_money, read_year};
use crate::model::year::Target;
use crate::pages::{answered, place_name, write};
use crate::store::plan;

/// The form of the target.
pub(super) async fn edit(visit: Visit, Path((_, year)): Path<(String, String)>) -> Result<Page> {
    let (space, year) = (visit.space()?.id, read_year(&year)?);
    let target = plan::target(visit.db(), space, year).await?.unwrap_or_default();
    let mut form = Form::default()
        .with("associations", target.associations)
        .with("women", target.women)
        .with("youth", target.youth)
        .with("rural", target.rural)
        .with("new", target.new)
        .with("budget", target.budget.map(typed_dirhams).unwrap_or_default());
    for (code, count) in &target.regions {
        form = form.with(&format!("region_{code}"), count);
    }
    Ok(page(&visit, year, &form))
}

fn page(visit: &Visit, year: i16, form: &Form) -> Page {
    let region_fields: Vec<(String, &'static str)> =
        place::of_level(Level::Region).map(|place| (format!("region_{}", place.code), place.code)).collect();
    let body = html! {
        (faults(visit, form))
        form method="post" {
            (Field::number("associations", "training-field-target").required().show(visit, form))
            div.fields {
                (Field::number("women", "training-field-women-percent").show(visit, form))
                (Field::number("youth", "training-field-youth-percent").show(visit, form))
                (Field::number("rural", "training-field-rural-percent").show(visit, form))
                (Field::number("new", "training-field-new-percent").show(visit, form))
            }
            (Field::line("budget", "training-field-budget").hint("training-field-budget-hint").left_to_right().show(visit, form))
            fieldset { legend { (visit.t("training-regions")) }
                p.hint { (visit.t("training-field-regions-hint")) }
                div.fields { @for (name, code) in &region_fields {
                    @let id = format!("f-{}", name.replace('.', "-"));
                    div.field { label for=(id) { (place_name(code, visit.lang)) } input id=(id) name=(name) type="number" min="0" dir="ltr" value=(form.value(name)); }
                } }
            }
            p.actions { button { (visit.t("web-save")) } a href=(path(visit, year, "")) { (visit.t("web-cancel")) } }
        }
    };
    visit.page_named(&visit.t_with("training-year-title", &args![year = year.to_string()]), body).style("training.css")
}

/// Says what the year is to reach.
pub(super) async fn set(visit: Visit, Path((_, year)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let year = read_year(&year)?;
    let count = |form: &mut Form, name: &str, most: i64| {
        form.whole(name, 0..=most).and_then(|n| i32::try_from(n).ok()).unwrap_or(0)
    };
    let mut target = Target {
        associations: form.required_whole("associations", 0..=100_000).and_then(|n| i32::try_from(n).ok()).unwrap_or(0),
        women: count(&mut form, "women", 100),
        youth: count(&mut form, "youth", 100),
        rural: count(&mut form, "rural", 100),
        new: count(&mut form, "new", 100),
        budget: read_money(&mut form, "budget"),
        ..Target::default()
    };
    for place in place::of_level(Level::Region) {
        let wanted = count(&mut form, &format!("region_{}", place.code), 100_000);
        if wanted > 0 {
            target.regions.insert(place.code.to_owned(), wanted);
        }
    }
    if !form.is_good() {
        return Ok(page(&visit, year, &form).invalid().into_response());
    }
    let space = visit.space()?.id;
    let done = write(&visit, move |tx| plan::set_target(tx, space, year, &target)).await?;
    Ok(answered(&visit, path(&visit, year, ""), done, "training-said-target"))
}
