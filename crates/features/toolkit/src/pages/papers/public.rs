use axum::extract::Path;
use axum::response::Response;
use kernel::Lang;
use maud::html;
use web::{Desk, Error, Page, Result, Visit};

use super::{FILES, lang_of, made, preview};
use crate::model::blank::{self, Blank, Sort};
use crate::papers::{Own, document, fill};

/// The language in which a model is shown: papers are in French and in Arabic.
const fn paper_lang(lang: Lang) -> Lang {
    if matches!(lang, Lang::Ar) { Lang::Ar } else { Lang::Fr }
}

/// All models.
pub(crate) async fn list(visit: Visit) -> Result<Page> {
    let body = html! {
        p.lead { (visit.t("toolkit-public-lead")) }
        @for sort in Sort::ALL {
            h2 { (visit.t(sort.label())) }
            div.grid { @for blank in blank::all().iter().filter(|blank| blank.sort == sort) {
                a.card href=(format!("/toolkit/{}", blank.code)) { h3 { (visit.text(&blank.title)) } p { (visit.text(&blank.about)) } }
            } }
        }
    };
    Ok(visit
        .page("toolkit-public-title", body)
        .wide()
        .described(visit.t("toolkit-public-title"), visit.t("toolkit-public-lead")))
}

fn blank_of(code: &str) -> Result<&'static Blank> {
    blank::get(code).ok_or(Error::NotFound)
}

/// A model, to be read.
pub(crate) async fn show(visit: Visit, Path(code): Path<String>) -> Result<Page> {
    let blank = blank_of(&code)?;
    let lang = paper_lang(visit.lang);
    let own = Own::nothing(visit.world().today());
    let filled = fill(&visit.app().words, lang, blank, &blank.usual(), &own);
    let body = html! {
        nav.crumbs aria-label=(visit.t("toolkit-crumbs")) { a href="/toolkit" { (visit.t("toolkit-public-title")) } }
        p.lead { (visit.text(&blank.about)) }
        @if !blank.source.is_empty() { p.soft { (visit.text(&blank.source)) } }
        p.actions { @for (file, lang) in FILES {
            a.button.quiet.small href=(format!("/toolkit/{code}/{file}")) { (lang.own_name()) " " (file.rsplit('.').next().unwrap_or_default().to_uppercase()) }
        } }
        p.note { (visit.t("toolkit-public-fill")) }
        (preview(lang, blank.title.in_lang(lang).1, &filled.blocks))
    };
    Ok(visit
        .page_named(visit.words(&blank.title), body)
        .described(visit.words(&blank.title), visit.words(&blank.about)))
}

/// A model, to be written on in.
pub(crate) async fn fetch(visit: Visit, Path((code, file)): Path<(String, String)>) -> Result<Response> {
    let (blank, lang) = (blank_of(&code)?, lang_of(&file)?);
    let desk = Desk::free().await?;
    let own = Own::nothing(visit.world().today());
    let words = &visit.app().words;
    let filled = fill(words, lang, blank, &blank.usual(), &own);
    let document = document(words, lang, blank.title.in_lang(lang).1, &own, filled.blocks);
    made(desk, &blank.code, &file, document).await
}
