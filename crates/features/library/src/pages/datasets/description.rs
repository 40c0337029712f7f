//! `…/datasets/{id}/description`: what is said of a dataset.

use axum::response::{IntoResponse, Response};
use kernel::Visibility;
use kernel::place::{self, Level};
use maud::{Markup, html};
use web::field::{faults, multilingual};
use web::{Field, Form, Result, Visit};

use super::upload::TITLE;
use super::{Of, own, own_path, reading};
use crate::model::dataset::{About, Dataset, Licence};
use crate::store::datasets;

const SUMMARY: usize = 2_000;
const SOURCE: usize = 4_000;

pub(super) async fn form(visit: Visit, Of(id): Of<Dataset>) -> Result<Response> {
    let dataset = own(&visit, id).await?;
    Ok(show(&visit, &dataset, &filled(&dataset)).await?.into_response())
}

fn filled(dataset: &Dataset) -> Form {
    let about = &dataset.about;
    let mut form = Form::default()
        .with_text("title", &about.title)
        .with_text("summary", &about.summary)
        .with_text("source", &about.source)
        .with("creators", about.creators.join("\n"))
        .with("licence", about.licence.map_or("", Licence::code))
        .with("terms", &about.terms)
        .with("place", about.place.as_deref().unwrap_or_default())
        .with("visibility", dataset.visibility.code());
    for (name, day) in [("since", about.since), ("until", about.until)] {
        form = form.with(name, day.map_or_else(String::new, |day| day.to_string()));
    }
    if about.is_about_people {
        form = form.with("people", "yes");
    }
    about.themes.iter().fold(form, |form, theme| form.with("theme", theme))
}

async fn show(visit: &Visit, dataset: &Dataset, form: &Form) -> Result<web::Page> {
    let has_draft = datasets::draft(visit.db(), dataset.space, dataset.id).await?.is_some();
    let body = html! {
        @if has_draft { (reading::steps(visit, dataset, "/description")) }
        (faults(visit, form))
        form method="post" {
            (multilingual(visit, form, "title", "library-data-field-title", 1))
            (multilingual(visit, form, "summary", "library-data-field-summary", 4))
            (multilingual(visit, form, "source", "library-data-source", 3))
            (Field::area("creators", "library-data-creators", 2).hint("library-data-creators-hint").show(visit, form))
            (Field::choice("licence", "library-data-licence", licences(visit)).or_empty("library-data-licence-choose").hint("library-data-licence-hint").plain().show(visit, form))
            (Field::line("terms", "library-data-terms").hint("library-data-terms-hint").show(visit, form))
            (themes(visit, form))
            (Field::choice("place", "library-data-place", places(visit)).or_empty("library-data-country").plain().show(visit, form))
            div.fields { (Field::date("since", "library-data-since").show(visit, form)) (Field::date("until", "library-data-until").show(visit, form)) }
            (Field::tick("people", "library-data-people").hint("library-data-people-hint").show(visit, form))
            @if dataset.current > 0 { (Field::choice("visibility", "library-data-eyes", eyes(visit)).required().show(visit, form)) }
            button { (visit.t("library-data-save")) }
        }
    };
    let page = visit.page("library-data-step-description", body);
    Ok(if form.is_good() { page } else { page.invalid() })
}

fn licences(visit: &Visit) -> Vec<(String, String)> {
    Licence::ALL.iter().map(|licence| (licence.code().to_owned(), visit.t(licence.label()).to_owned())).collect()
}

/// For whose eyes a dataset may be.
pub(super) fn eyes(visit: &Visit) -> Vec<(String, String)> {
    [
        (Visibility::Public, "library-data-eyes-public"),
        (Visibility::Network, "library-data-eyes-network"),
        (Visibility::Space, "library-data-eyes-space"),
    ]
    .map(|(eyes, label)| (eyes.code().to_owned(), visit.t(label).to_owned()))
    .to_vec()
}

fn places(visit: &Visit) -> Vec<(String, String)> {
    let mut options = Vec::new();
    for region in place::of_level(Level::Region) {
        options.push((region.code.to_owned(), visit.words(&region.name).to_owned()));
        for province in place::children(region.code) {
            options.push((province.code.to_owned(), format!("– {}", visit.words(&province.name))));
        }
    }
    options
}

fn themes(visit: &Visit, form: &Form) -> Markup {
    let ticked: Vec<&str> = form.values("theme").collect();
    html! {
        fieldset { legend { (visit.t("library-data-themes")) }
            ul.ticks.columns { @for theme in search::thesaurus::themes() { li { label.tick {
                input type="checkbox" name="theme" value=(theme.code) checked[ticked.contains(&theme.code.as_str())];
                span { (visit.text(&theme.name)) }
            } } } }
        }
    }
}

/// Keeps what is said.
pub(super) async fn describe(visit: Visit, Of(id): Of<Dataset>, mut form: Form) -> Result<Response> {
    let dataset = own(&visit, id).await?;
    let about = read(&mut form, dataset.current > 0);
    let eyes = form.choice("visibility", Visibility::from_code).unwrap_or(dataset.visibility);
    if let Some(fault) = super::publication::people_fault(&visit, &dataset, &about, eyes).await? {
        form.fault("people", fault);
    }
    if !form.is_good() {
        return Ok(show(&visit, &dataset, &form).await?.into_response());
    }
    let space = visit.space()?;
    datasets::describe(visit.db(), visit.who(), space.id, space.name.clone(), id, about, eyes).await?;
    let has_draft = datasets::draft(visit.db(), space.id, id).await?.is_some();
    let next = own_path(&visit, id, if has_draft { "/publication" } else { "" });
    Ok(visit.see_saying(next, "library-data-saved").into_response())
}

/// What was typed. What is published already must stay complete.
fn read(form: &mut Form, is_published: bool) -> About {
    let title = form.text("title", TITLE);
    let summary = form.optional_text("summary", SUMMARY);
    let source = form.optional_text("source", SOURCE);
    let creators = form.words("creators", 0..=2_000);
    let creators =
        creators.lines().map(str::trim).filter(|name| !name.is_empty()).take(50).map(str::to_owned).collect();
    let licence = form.choice("licence", Licence::from_code);
    let terms = form.words("terms", 0..=1_000);
    let known = |code: &&str| search::thesaurus::get(code).is_some();
    let themes = form.values("theme").filter(known).take(20).map(str::to_owned).collect();
    let place = form.choice("place", |code| place::get(code).map(|place| place.code.to_owned()));
    let (since, until) = (form.date("since"), form.date("until"));
    if since.zip(until).is_some_and(|(since, until)| until < since) {
        form.fault("until", "library-data-fault-period");
    }
    let is_about_people = form.is_ticked("people");
    let about =
        About { title, summary, source, creators, licence, terms, themes, place, since, until, is_about_people };
    if licence == Some(Licence::Own) && about.terms.is_empty() {
        form.fault("terms", "web-fault-required");
    }
    if is_published {
        for field in about.missing() {
            form.fault(field, "web-fault-required");
        }
    }
    about
}
