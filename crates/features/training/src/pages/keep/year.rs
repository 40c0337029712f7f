//! `/s/{space}/training/years/{year}`: what the year is to reach and how far it is, from the confirmed places.

use actors::Role;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::place::{self, Level};
use maud::{Markup, html};
use web::chart::Figure;
use web::field::faults;
use web::table::{Column, table};
use web::{Error, Field, Form, Page, Result, Visit, args};

use crate::model::year::{Reached, Target};
use crate::pages::{place_name, write};
use crate::store::plan;

fn read_year(word: &str) -> Result<i16> {
    word.parse().ok().filter(|year| (1950..=2200).contains(year)).ok_or(Error::NotFound)
}

/// The page.
pub(super) async fn show(visit: Visit, Path((_, year)): Path<(String, String)>) -> Result<Page> {
    let (space, year) = (visit.space()?.id, read_year(&year)?);
    let target = plan::target(visit.db(), space, year).await?.unwrap_or_default();
    let reached = Reached::of(&plan::trained(visit.db(), space, year).await?);
    let years = plan::years(visit.db(), space).await?;
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(visit.path("training")) { (visit.t("training-title")) } }
        nav.filters aria-label=(visit.t("training-years")) { @for other in &years {
            a.chip href=(visit.path(&format!("training/years/{other}"))) aria-current=[(*other == year).then_some("page")] { (other) }
        } }
        p.lead { (visit.t("training-year-words")) }
        (bars(&visit, &target, &reached))
        @if visit.is_at_least(Role::Secretary) { p.actions { a.button.quiet href=(visit.path(&format!("training/years/{year}/target"))) { (visit.t("training-year-set")) } } }
        (regions(&visit, &target, &reached))
    };
    let title = visit.t_with("training-year-title", &args![year = year.to_string()]);
    Ok(visit.page_named(&title, body).wide().style("training.css"))
}

/// How far the year is: associations, and each share beside what it is to be.
pub(super) fn bars(visit: &Visit, target: &Target, reached: &Reached) -> Markup {
    let aim = i64::from(target.associations);
    let said = match aim {
        0 => visit.t_with("training-year-reached", &args![count = reached.associations]),
        _ => visit.t_with("training-year-of", &args![count = reached.associations, aim = aim]),
    };
    let free = reached.associations - reached.new;
    html! {
        div.target { (visit.pen().bar(reached.associations, aim.max(reached.associations).max(1), &said)) p { strong { (said) } } }
        div.grid {
            (share(visit, "training-share-women", reached.women, reached.people, target.women))
            (share(visit, "training-share-youth", reached.youth, reached.people, target.youth))
            (share(visit, "training-share-rural", reached.rural, reached.associations, target.rural))
            (share(visit, "training-share-new", reached.new, reached.associations, target.new))
            div.card { p.kind { (visit.t("training-share-returning")) } p.figure { (visit.number(free)) } }
            div.card { p.kind { (visit.t("training-share-people")) } p.figure { (visit.number(reached.people)) } }
        }
    }
}

fn share(visit: &Visit, label: &str, part: i64, whole: i64, aim: i32) -> Markup {
    let is_met = part * 100 >= whole * i64::from(aim);
    html! {
        div.card {
            p.kind { (visit.t(label)) }
            p.figure { (visit.percent(part, whole)) small { " (" (visit.number(part)) " / " (visit.number(whole)) ")" } }
            @if aim > 0 && whole > 0 { p { span.chip.ok[is_met].late[!is_met] { (visit.t_with("training-share-aim", &args![percent = aim])) } } }
        }
    }
}

fn regions(visit: &Visit, target: &Target, reached: &Reached) -> Markup {
    let of =
        |code: &str| (reached.regions.get(code).copied().unwrap_or(0), target.regions.get(code).copied().unwrap_or(0));
    let regions: Vec<_> = place::of_level(Level::Region).collect();
    let unknown = reached.regions.get("").copied().unwrap_or(0);
    let figures: Vec<Figure> =
        regions.iter().map(|place| Figure::new(visit.words(&place.name), of(place.code).0)).collect();
    let columns = [
        Column::words("training-column-region"),
        Column::number("training-column-reached"),
        Column::number("training-column-aim"),
    ];
    let rows = regions.iter().map(|place| {
        let (there, aim) = of(place.code);
        let aim = if aim > 0 { visit.number(aim.into()) } else { "–".to_owned() };
        vec![html! { (visit.text(&place.name)) }, html! { (visit.number(there)) }, html! { (aim) }]
    });
    html! {
        section {
            h2 { (visit.t("training-regions")) }
            @if reached.associations > 0 { (visit.pen().bars(visit.t("training-regions"), &figures)) }
            (table(visit, visit.t("training-regions"), &columns, rows))
            @if unknown > 0 { p.soft { (visit.t_with("training-regions-unknown", &args![count = unknown])) } }
        }
    }
}

/// The form of the target.
pub(super) async fn edit(visit: Visit, Path((_, year)): Path<(String, String)>) -> Result<Page> {
    let (space, year) = (visit.space()?.id, read_year(&year)?);
    let target = plan::target(visit.db(), space, year).await?.unwrap_or_default();
    let mut form = Form::default()
        .with("associations", target.associations)
        .with("women", target.women)
        .with("youth", target.youth)
        .with("rural", target.rural)
        .with("new", target.new);
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
            fieldset { legend { (visit.t("training-regions")) }
                p.hint { (visit.t("training-field-regions-hint")) }
                div.fields { @for (name, code) in &region_fields {
                    @let id = format!("f-{}", name.replace('.', "-"));
                    div.field { label for=(id) { (place_name(code, visit.lang)) } input id=(id) name=(name) type="number" min="0" dir="ltr" value=(form.value(name)); }
                } }
            }
            p.actions { button { (visit.t("web-save")) } a href=(visit.path(&format!("training/years/{year}"))) { (visit.t("web-cancel")) } }
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
    Ok(crate::pages::answered(&visit, visit.path(&format!("training/years/{year}")), done, "training-said-target"))
}
