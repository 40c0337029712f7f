use actors::Role;
use axum::extract::Path;
use maud::{Markup, html};
use media::{File, Kind, store as files};
use web::field::{faults, multilingual};
use web::{Field, Form, Page, Result, Visit, args};

use super::faces;

/// A file: what it is, what is said of it, the faces in it.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let file = super::own(&visit, &id).await?;
    let mut form = Form::default().with_text("alt", &file.alt).with("credit", &file.credit);
    if visit.is_at_least(Role::Officer) {
        let consent = files::consent(visit.db(), file.space, file.id).await?;
        form = form.with("consent", consent.map_or_else(String::new, |consent| consent.reveal().clone()));
    }
    page(&visit, &file, &form).await
}

pub(super) async fn page(visit: &Visit, file: &File, form: &Form) -> Result<Page> {
    let shown = files::shown_by(visit.db(), file.id).await?.len();
    let is_editor = visit.is_at_least(Role::Officer);
    let body = html! {
        nav.crumbs aria-label=(visit.t("portal-media-crumbs")) {
            a href=(visit.path("newsroom")) { (visit.t("portal-media-newsroom")) } " › "
            a href=(visit.path("newsroom/media")) { (visit.t("portal-media-title")) }
        }
        p { (super::kind_words(visit, file)) " "
            @if file.is_withheld { span.chip.late { (visit.t("portal-media-withheld")) } }
            @else if shown > 0 { span.chip.ok { (visit.t_with("portal-media-shown", &args![count = shown])) } }
            @else { span.chip { (visit.t("portal-media-hidden")) } }
        }
        @if file.is_withheld { p.note { (visit.t("portal-media-withheld-words")) } }
        @if file.is_cut { p.note { (visit.t("portal-media-cut-words")) } }
        (faults(visit, form))
        @match file.kind {
            Kind::Picture => (faces::part(visit, file)),
            Kind::Sound => p { audio controls preload="none" src=(file.whole()) {} },
            Kind::Document => p { a.button.quiet href=(file.whole()) { (visit.t("portal-media-open")) } },
        }
        (about(visit, file, form, is_editor))
        @if !file.is_withheld { (how_to_show(visit, file)) }
        @if is_editor { (end(visit, file, shown)) }
    };
    let title = if file.name.is_empty() { visit.t(file.kind.label()).to_owned() } else { file.name.clone() };
    Ok(visit.page_named(&title, body).style("media.css").script("faces.js"))
}

fn about(visit: &Visit, file: &File, form: &Form, is_editor: bool) -> Markup {
    html! {
        section {
            h2 { (visit.t("portal-media-about")) }
            form method="post" action=(super::path_of(visit, file.id)) {
                (multilingual(visit, form, "alt", "portal-media-alt", 1))
                p.hint { (visit.t("portal-media-alt-hint")) }
                (Field::line("credit", "portal-media-credit").hint("portal-media-credit-hint").show(visit, form))
                @if is_editor { (Field::area("consent", "portal-media-consent", 2).hint("portal-media-consent-hint").show(visit, form)) }
                p.actions { button { (visit.t("portal-media-save")) } }
            }
        }
    }
}

/// What is typed into a text to show the file there.
fn how_to_show(visit: &Visit, file: &File) -> Markup {
    html! {
        section {
            h2 { (visit.t("portal-media-how")) }
            p { (visit.t("portal-media-how-words")) }
            p dir="ltr" { code { "![" (visit.t("portal-media-how-caption")) "](media:" (file.id) ")" } }
        }
    }
}

fn end(visit: &Visit, file: &File, shown: usize) -> Markup {
    html! {
        section {
            h2 { (visit.t("portal-media-end")) }
            p { (visit.t("portal-media-end-words")) }
            @if shown > 0 { p.note { (visit.t_with("portal-media-end-shown", &args![count = shown])) } }
            form method="post" action=(format!("{}/end", super::path_of(visit, file.id))) data-confirm=(visit.t("portal-media-end-sure")) {
                button.danger { (visit.t("portal-media-end")) }
            }
        }
    }
}
