//! `…/library/{work}/publication` and `…/withdrawal`: for whose eyes a work is, and taking it back.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Visibility;
use maud::html;
use web::field::{faults, multilingual};
use web::{Field, Form, Page, Result, Visit};

use super::keep::eyes;
use super::{kept, kept_path, write};
use crate::model::work::{Work, WorkState};
use crate::store::works::{self, files};

/// For whose eyes.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let work = kept(&visit, &id).await?;
    let form = Form::default().with("eyes", work.visibility.code());
    page(&visit, &work, &form).await
}

async fn page(visit: &Visit, work: &Work, form: &Form) -> Result<Page> {
    let content = &work.content;
    let has_file = !files::of(visit.db(), work.key).await?.is_empty() || !content.link.is_empty();
    let missing: Vec<&str> = [
        (content.summary.is_empty(), "library-works-missing-summary"),
        (content.authors.is_empty(), "library-works-missing-authors"),
        (content.date.is_none(), "library-works-missing-date"),
        (content.langs.is_empty(), "library-works-missing-langs"),
        (content.themes.is_empty(), "library-works-missing-themes"),
        (content.licence.is_none(), "library-works-missing-licence"),
        (!has_file, "library-works-missing-file"),
    ]
    .into_iter()
    .filter_map(|(is_missing, words)| is_missing.then_some(words))
    .collect();
    let options = [Visibility::Public, Visibility::Network, Visibility::Space]
        .map(|one| (one.code().to_owned(), visit.t(eyes(one)).to_owned()));
    let body = html! {
        p.lead { (visit.text(&content.title)) }
        @if !missing.is_empty() {
            div.note {
                p { (visit.t("library-works-missing")) }
                ul { @for words in missing { li { (visit.t(words)) } } }
                p { a href=(kept_path(visit, work.key, "edit")) { (visit.t("library-works-edit")) } }
            }
        }
        (faults(visit, form))
        form method="post" {
            (Field::choice("eyes", "library-works-eyes", options).required().hint("library-works-eyes-hint").show(visit, form))
            @if work.version > 0 { (Field::line("note", "library-works-note").hint("library-works-note-hint").show(visit, form)) }
            p.actions {
                button { (visit.t("library-works-publish")) }
                a href=(kept_path(visit, work.key, "")) { (visit.t("web-cancel")) }
            }
        }
    };
    Ok(visit.page("library-works-publish", body))
}

/// Publishes it.
pub(super) async fn act(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let work = kept(&visit, &id).await?;
    let wanted = form.required_choice("eyes", Visibility::from_code);
    let note = form.words("note", 0..=300);
    let Some(wanted) = wanted.filter(|_| form.is_good()) else {
        return Ok(page(&visit, &work, &form).await?.invalid().into_response());
    };
    let key = work.key;
    let work = write(&visit, move |tx| works::publish(tx, key, wanted, &note)).await?;
    let path = match &work.slug {
        Some(slug) if work.is_beyond() => format!("/library/{slug}"),
        _ => kept_path(&visit, key, ""),
    };
    Ok(visit.see_saying(path, "library-works-published").into_response())
}

/// Whether to take it back, and why.
pub(super) async fn show_withdrawal(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let work = kept(&visit, &id).await?;
    Ok(withdrawal(&visit, &work, &Form::default()))
}

fn withdrawal(visit: &Visit, work: &Work, form: &Form) -> Page {
    let body = html! {
        p.lead { (visit.text(&work.content.title)) }
        p { (visit.t("library-works-withdraw-lead")) }
        (faults(visit, form))
        form method="post" {
            (multilingual(visit, form, "reason", "library-works-withdraw-reason", 2))
            p.actions {
                button.danger { (visit.t("library-works-withdraw")) }
                a href=(kept_path(visit, work.key, "")) { (visit.t("web-cancel")) }
            }
        }
    };
    visit.page("library-works-withdraw", body)
}

/// Takes it back.
pub(super) async fn withdraw(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let work = kept(&visit, &id).await?;
    let reason = form.optional_text("reason", 1_000);
    if work.state != WorkState::Published || !form.is_good() {
        return Ok(withdrawal(&visit, &work, &form).invalid().into_response());
    }
    let key = work.key;
    write(&visit, move |tx| works::withdraw(tx, key, reason)).await?;
    Ok(visit.see_saying(kept_path(&visit, key, ""), "library-works-withdrawn").into_response())
}
