//! Who sits in the bureau, with what the declaration wants of each: sealed, and for the secretariat only.

use actors::Actor;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::html;
use web::{Error, Field, Form, Page, Result, See, Visit, args, field};

use crate::model::officer::{Officer, Particulars, office_label};
use crate::pages::{act as write, again, both, crumbs, read_both, unkept};
use crate::store::{follow, officers};

/// The list.
pub(crate) async fn list(visit: Visit) -> Result<Response> {
    follow::catch_up(visit.db(), visit.space()?).await?;
    let all = officers::all(visit.db(), visit.space()?.id).await?;
    let body = html! {
        (crumbs(&visit, &[("toolkit", "toolkit-start-title")]))
        p.lead { (visit.t("toolkit-officers-lead")) }
        p.note { (visit.t("toolkit-officers-sealed")) }
        @if all.is_empty() {
            p.empty { (visit.t("toolkit-officers-none")) }
        } @else {
            ul.links { @for officer in &all {
                li {
                    a href=(visit.path(&format!("toolkit/officers/{}", officer.person))) { (visit.text(&officer.name)) }
                    " " span.soft { (visit.t(office_label(&officer.office))) } " "
                    @let missing = officer.missing().len();
                    @if missing == 0 { span.chip.ok { (visit.t("toolkit-officers-whole")) } }
                    @else { span.chip.wait { (visit.t_with("toolkit-officers-missing", &args![count = missing])) } }
                }
            } }
        }
        p.actions { a.button.quiet href=(visit.path("bodies")) { (visit.t("toolkit-officers-bodies")) } }
    };
    Ok(unkept(visit.page("toolkit-officers-title", body)))
}

async fn officer(visit: &Visit, person: &str) -> Result<Officer> {
    let person: Id<Actor> = person.parse().map_err(|_| Error::NotFound)?;
    let all = officers::all(visit.db(), visit.space()?.id).await?;
    all.into_iter().find(|officer| officer.person == person).ok_or(Error::NotFound)
}

/// The form of one of them.
pub(crate) async fn show(visit: Visit, Path((_, person)): Path<(String, String)>) -> Result<Response> {
    let officer = officer(&visit, &person).await?;
    let of = officer.particulars.clone().unwrap_or_default();
    let form = Form::default()
        .with_text("name", &officer.written_name())
        .with_text("nationality", &of.nationality)
        .with("born_on", of.born_on.map(|day| day.to_string()).unwrap_or_default())
        .with_text("born_at", &of.born_at)
        .with_text("profession", &of.profession)
        .with_text("domicile", &of.domicile);
    Ok(unkept(page(&visit, &form, &officer)))
}

/// Saves it.
pub(crate) async fn act(visit: Visit, Path((_, person)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let officer = officer(&visit, &person).await?;
    let born_on = form.date("born_on");
    if born_on.is_some_and(|day| day > visit.world().today()) {
        form.fault("born_on", "toolkit-fault-future");
    }
    let of = Particulars {
        name: read_both(&mut form, "name", 120),
        nationality: read_both(&mut form, "nationality", 60),
        born_on,
        born_at: read_both(&mut form, "born_at", 80),
        profession: read_both(&mut form, "profession", 80),
        domicile: read_both(&mut form, "domicile", 200),
    };
    if !form.is_good() {
        return Ok(again(page(&visit, &form, &officer)));
    }
    let (space, person) = (visit.space()?.id, officer.person);
    write(&visit, move |tx| officers::save(tx, space, person, &of)).await?;
    Ok(visit.see_saying(visit.path("toolkit/officers"), "toolkit-officers-saved").into_response())
}

/// Erases what was entered.
pub(crate) async fn erase(visit: Visit, Path((_, person)): Path<(String, String)>) -> Result<See> {
    let (space, person) = (visit.space()?.id, officer(&visit, &person).await?.person);
    write(&visit, move |tx| officers::erase(tx, space, person)).await?;
    Ok(visit.see_saying(visit.path("toolkit/officers"), "toolkit-officers-erased"))
}

fn page(visit: &Visit, form: &Form, officer: &Officer) -> Page {
    let text = |name: &str, label: &str| both(visit, form, name, visit.t(label), 1);
    let here = visit.path(&format!("toolkit/officers/{}", officer.person));
    let body = html! {
        (crumbs(visit, &[("toolkit", "toolkit-start-title"), ("toolkit/officers", "toolkit-officers-title")]))
        p.lead { (visit.t(office_label(&officer.office))) }
        p.note { (visit.t("toolkit-officers-no-card")) }
        (field::faults(visit, form))
        form method="post" action=(here) {
            (text("name", "toolkit-officer-name"))
            (text("nationality", "toolkit-officer-nationality"))
            (Field::date("born_on", "toolkit-officer-born-on").show(visit, form))
            (text("born_at", "toolkit-officer-born-at"))
            (text("profession", "toolkit-officer-profession"))
            (text("domicile", "toolkit-officer-domicile"))
            p.actions { button { (visit.t("toolkit-save")) } a href=(visit.path("toolkit/officers")) { (visit.t("web-cancel")) } }
        }
        @if officer.particulars.is_some() {
            form method="post" action=(format!("{here}/erasure")) data-confirm=(visit.t("toolkit-officers-erase-sure")) {
                p { button.quiet.danger { (visit.t("toolkit-officers-erase")) } }
            }
        }
    };
    visit.page_named(visit.words(&officer.name), body)
}
