use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use web::{Field, Form, Page, Result, See, Visit, args, field};

use super::dashboard::place_of;
use super::file::File;
use super::words::{cite, risks};
use super::{crumbs, form_foot, write_or_tell};
use crate::model::State;
use crate::model::readiness::{Before, Task, is_ready};
use crate::pages::{petition_of, petition_path, public_path};
use crate::store::petitions;

/// What opening means, and what still holds it up.
pub(crate) async fn show_opening(visit: Visit, Path((_, petition)): Path<(String, String)>) -> Result<Page> {
    let file = File::gather(&visit, petition_of(&visit, &petition).await?).await?;
    Ok(opening(&visit, &file, &Form::default()))
}

/// Opens the collection, today.
pub(crate) async fn open(
    visit: Visit,
    Path((_, petition)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response> {
    let file = File::gather(&visit, petition_of(&visit, &petition).await?).await?;
    if !file.risks().is_empty() && !form.is_ticked("risks") {
        form.fault("risks", "petition-setup-risks-unread");
    }
    if !form.is_good() || !may_open(&file) {
        return Ok(opening(&visit, &file, &form).invalid().into_response());
    }
    let (key, today) = (file.petition.key, visit.world().today());
    write_or_tell(&visit, move |tx| petitions::open(tx, key, today)).await?;
    let path = petition_path(&visit, key.petition, "");
    Ok(visit.see_saying(path, "petition-setup-opened").into_response())
}

fn may_open(file: &File) -> bool {
    file.rules.collects() && file.petition.state.may_become(State::Collecting) && is_ready(&file.tasks, Before::Opening)
}

fn opening(visit: &Visit, file: &File, form: &Form) -> Page {
    let back = petition_path(visit, file.petition.key.petition, "");
    let is_again = file.petition.state == State::Closed;
    let left: Vec<&Task> = file.tasks.iter().filter(|task| task.before == Before::Opening && !task.is_done()).collect();
    let content = html! {
        (crumbs(visit, Some(&file.petition)))
        @if !file.petition.state.may_become(State::Collecting) || !file.rules.collects() {
            p.note { (visit.t("petition-refused-out-of-turn")) }
        } @else if !left.is_empty() {
            p.lead { (visit.t_with("petition-setup-not-yet", &args![count = left.len()])) }
            (to_do(visit, file, &left))
        } @else {
            p.lead { (visit.t(if is_again { "petition-setup-reopen-lead" } else { "petition-setup-open-lead" })) }
            p { (visit.t("petition-setup-slug")) " " code { (visit.origin()) (public_path(&file.petition, "")) } }
            @if !is_again {
                ul {
                    li { (visit.t("petition-setup-open-texts")) }
                    li { (visit.t("petition-setup-open-address")) }
                    li { (visit.t("petition-setup-open-log")) }
                }
                p { a href=(format!("{back}/preview")) { (visit.t("petition-setup-preview")) } }
            }
            (field::faults(visit, form))
            form method="post" {
                (read_risks(visit, file, form))
                (form_foot(visit, if is_again { "petition-setup-reopen" } else { "petition-setup-open" }, &back))
            }
        }
    };
    visit.page(if is_again { "petition-setup-reopen" } else { "petition-setup-open" }, content)
}

fn to_do(visit: &Visit, file: &File, left: &[&Task]) -> Markup {
    html! {
        ul.links {
            @for task in left {
                li {
                    a href=(petition_path(visit, file.petition.key.petition, place_of(task.room))) { (visit.say(&task.what)) }
                    @if let Some(missing) = &task.missing { br; (visit.say(missing)) }
                    @if let Some(article) = &task.article { " " (cite(visit, article, task.to_verify)) }
                }
            }
        }
    }
}

/// Whoever opens a petition with risks says that they were read.
fn read_risks(visit: &Visit, file: &File, form: &Form) -> Markup {
    let found = file.risks();
    html! {
        @if !found.is_empty() {
            (risks(visit, &found))
            (Field::tick("risks", "petition-setup-risks-read").required().show(visit, form))
        }
    }
}

/// What closing means.
pub(crate) async fn show_closure(visit: Visit, Path((_, petition)): Path<(String, String)>) -> Result<Page> {
    let petition = petition_of(&visit, &petition).await?;
    let back = petition_path(&visit, petition.key.petition, "");
    let content = html! {
        (crumbs(&visit, Some(&petition)))
        @if petition.state == State::Collecting {
            p.lead { (visit.t("petition-setup-close-lead")) }
            form method="post" { (form_foot(&visit, "petition-setup-close", &back)) }
        } @else {
            p.note { (visit.t("petition-refused-out-of-turn")) }
        }
    };
    Ok(visit.page("petition-setup-close", content))
}

/// Closes the collection, today.
pub(crate) async fn close(visit: Visit, Path((_, petition)): Path<(String, String)>) -> Result<See> {
    let petition = petition_of(&visit, &petition).await?;
    let (key, today) = (petition.key, visit.world().today());
    write_or_tell(&visit, move |tx| petitions::close(tx, key, today)).await?;
    Ok(visit.see_saying(petition_path(&visit, key.petition, ""), "petition-setup-closed"))
}
