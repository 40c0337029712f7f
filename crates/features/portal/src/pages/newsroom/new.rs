//! `/s/{space}/newsroom/new`: beginning a draft. Where it is about, its picture and sources follow on a page of their own.

use actors::Role;
use axum::response::{IntoResponse, Response};
use kernel::{Id, Lang};
use maud::html;
use web::table::Listing;
use web::{Field, Form, Page, Result, Visit, field};

use super::{path_of, text, words, write, writer};
use crate::model::article::{About, Antenna, Kind};
use crate::store::antennas;
use crate::store::articles::{self, New};

/// The form.
pub(crate) async fn show(visit: Visit, listing: Listing) -> Result<Page> {
    let lang = Lang::from_code(listing.get("in")).unwrap_or(visit.lang);
    let kind = if visit.is_at_least(Role::Officer) { Kind::Article } else { Kind::Report };
    page(&visit, &Form::default().with("lang", lang.code()).with("kind", kind.code())).await
}

/// Begins it.
pub(crate) async fn act(visit: Visit, mut form: Form) -> Result<Response> {
    let original = form.required_choice("lang", Lang::from_code);
    let kind = form.required_choice("kind", Kind::from_code);
    let antenna: Option<Id<Antenna>> = form.id("antenna");
    let said = text::read(&mut form);
    let byline = form.words("byline", 0..=120);
    let begun = match (original, kind) {
        (Some(original), Some(kind)) if form.is_good() => {
            let about = About { byline: Some(byline).filter(|name| !name.is_empty()), ..About::default() };
            let by = writer(&visit)?;
            let space = visit.space()?.id;
            let new = New { space, kind, antenna, original, words: said, about, by, is_generated: false };
            Some(write(&visit, move |tx| articles::create(tx, &new)).await?)
        }
        _ => None,
    };
    match begun {
        Some(Ok(key)) => {
            let path = path_of(&visit, key.article, "");
            Ok(visit.see_saying(path, "portal-articles-begun").into_response())
        }
        Some(Err(refused)) => {
            form.fault("antenna", refused.message());
            Ok(page(&visit, &form).await?.invalid().into_response())
        }
        None => Ok(page(&visit, &form).await?.invalid().into_response()),
    }
}

async fn page(visit: &Visit, form: &Form) -> Result<Page> {
    let (space, me) = (visit.space()?.id, writer(visit)?);
    let edits = visit.is_at_least(Role::Officer);
    let open = if edits {
        let all = antennas::of_space(visit.db(), space).await?;
        all.into_iter().filter(|antenna| antenna.closed_at.is_none()).collect()
    } else {
        antennas::of_reporter(visit.db(), space, me.account).await?
    };
    if open.is_empty() && !edits {
        let body = html! { (words::crumbs(visit, None)) p.note { (visit.t("portal-articles-no-reporter")) } };
        return Ok(visit.page("portal-articles-new", body).style("newsroom.css"));
    }
    let kinds = Kind::ALL.iter().map(|kind| (kind.code().to_owned(), visit.t(kind.label()).to_owned()));
    let of = field::options(visit, open.iter().map(|antenna| (antenna.id, &antenna.name)));
    let antenna = Field::choice("antenna", "portal-articles-antenna", of);
    let antenna = if edits { antenna.or_empty("portal-articles-no-antenna") } else { antenna.required() };
    let lang = Lang::from_code(form.value("lang")).unwrap_or(visit.lang);
    let body = html! {
        (words::crumbs(visit, None))
        (field::faults(visit, form))
        form method="post" enctype="multipart/form-data" action=(visit.path("newsroom/new")) {
            div.fields {
                (Field::choice("lang", "portal-articles-lang", words::languages()).required().show(visit, form))
                (Field::choice("kind", "portal-articles-kind", kinds).required().show(visit, form))
                (antenna.show(visit, form))
            }
            (text::fields(visit, form, lang, false))
            (Field::line("byline", "portal-articles-byline").hint("portal-articles-byline-hint").show(visit, form))
            p.actions { button { (visit.t("portal-articles-begin")) } a href=(visit.path("newsroom")) { (visit.t("web-cancel")) } }
        }
        (text::help(visit))
    };
    Ok(visit.page("portal-articles-new", body).style("newsroom.css"))
}
