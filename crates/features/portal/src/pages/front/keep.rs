//! `/s/{space}/newsroom/dossiers`: the dossiers as editors gather them.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use kernel::Id;
use maud::{Markup, html};
use store::Tx;
use web::field::{faults, multilingual};
use web::{Error, Form, Page, Result, Visit};

use super::compose::picks;
use super::offers::{Offers, chosen, finder, meanwhile, ticks};
use crate::model::article::Refused;
use crate::model::dossier::{Dossier, MOST_PIECES};
use crate::pages::newsroom::words::with;
use crate::pages::newsroom::write;
use crate::store::dossiers::{self, Standing};

/// Letters of a title, and of what stands under it.
const MOST_TITLE: usize = 160;
const MOST_WORDS: usize = 2000;

/// `GET …/dossiers`: those of the space, and a form for another.
pub(super) async fn list(visit: Visit) -> Result<Page> {
    overview(&visit, &Form::default()).await
}

async fn overview(visit: &Visit, form: &Form) -> Result<Page> {
    let all = dossiers::of_space(visit.db(), visit.space()?.id).await?;
    let body = html! {
        nav.crumbs aria-label=(visit.t("portal-front-crumbs")) { a href=(visit.path("newsroom")) { (visit.t("portal-front-newsroom")) } }
        p.lead { (visit.t("portal-front-dossiers-lead")) }
        @if all.is_empty() { p.empty { (visit.t("portal-front-dossiers-none")) } }
        ul.links { @for dossier in &all {
            li {
                a href=(visit.path(&format!("newsroom/dossiers/{}", dossier.id))) { (visit.text(&dossier.title)) }
                " " (state(visit, dossier))
            }
        } }
        section {
            h2 { (visit.t("portal-front-dossier-new")) }
            (faults(visit, form))
            form method="post" action=(visit.path("newsroom/dossiers")) {
                (multilingual(visit, form, "title", "portal-front-dossier-title", 1))
                (multilingual(visit, form, "words", "portal-front-dossier-words", 3))
                button { (visit.t("portal-front-dossier-begin")) }
            }
        }
    };
    Ok(visit.page("portal-reading-dossiers", body).style("reading.css"))
}

fn state(visit: &Visit, dossier: &Dossier) -> Markup {
    match dossier.is_public {
        true => html! { span.chip.ok { (visit.t("portal-front-dossier-open")) } },
        false => html! { span.chip.wait { (visit.t("portal-front-dossier-closed")) } },
    }
}

/// `POST …/dossiers`: begins one.
pub(super) async fn begin(visit: Visit, mut form: Form) -> Result<Response> {
    let (title, words) = (form.text("title", MOST_TITLE), form.optional_text("words", MOST_WORDS));
    if !form.is_good() {
        return Ok(overview(&visit, &form).await?.invalid().into_response());
    }
    let space = visit.space()?.id;
    let act = move |tx: &mut Tx<'_>| dossiers::begin(tx, space, &title, &words);
    let id = visit.db().write(visit.stream()?, visit.who(), act).await?;
    Ok(visit.see_saying(visit.path(&format!("newsroom/dossiers/{id}")), "portal-front-dossier-begun").into_response())
}

async fn known(visit: &Visit, id: &str) -> Result<Dossier> {
    let id = id.parse().map_err(|_| Error::NotFound)?;
    dossiers::one(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)
}

/// `GET …/dossiers/{id}`: one of them.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let dossier = known(&visit, &id).await?;
    let standing = Standing {
        title: dossier.title.clone(),
        words: dossier.words.clone(),
        is_public: dossier.is_public,
        pieces: dossiers::pieces(visit.db(), &dossier).await?,
    };
    let form = Form::default().with_text("title", &dossier.title).with_text("words", &dossier.words);
    let form = form.with("mark", dossier.changed_at.as_microsecond());
    let form = if dossier.is_public { form.with("open", "yes") } else { form };
    sheet(&visit, &dossier, &standing, &form, html! {}).await
}

async fn sheet(visit: &Visit, dossier: &Dossier, standing: &Standing, form: &Form, note: Markup) -> Result<Page> {
    let offers = Offers::of(visit, form.value("find")).await?;
    let named = chosen(visit, &standing.pieces).await?;
    let body = html! {
        nav.crumbs aria-label=(visit.t("portal-front-crumbs")) {
            a href=(visit.path("newsroom")) { (visit.t("portal-front-newsroom")) } " › "
            a href=(visit.path("newsroom/dossiers")) { (visit.t("portal-reading-dossiers")) }
        }
        p { (state(visit, dossier)) @if dossier.is_public { " " a href=(dossier.path()) { (dossier.path()) } } }
        (note)
        (faults(visit, form))
        form.front-composer method="post" action=(visit.path(&format!("newsroom/dossiers/{}", dossier.id))) data-keep-place {
            input type="hidden" name="mark" value=(form.value("mark"));
            button.hidden tabindex="-1" aria-hidden="true" name="act" value="keep" { (visit.t("portal-front-keep")) }
            (multilingual(visit, form, "title", "portal-front-dossier-title", 1))
            (multilingual(visit, form, "words", "portal-front-dossier-words", 3))
            (ticks(visit, "", &named))
            @if named.len() < MOST_PIECES { (finder(visit, form)) (offers.choice(visit, "add", "portal-front-pick", &standing.pieces)) }
            (web::Field::tick("open", "portal-front-dossier-public").show(visit, form))
            p.actions { button name="act" value="keep" { (visit.t("portal-front-keep")) } }
        }
    };
    Ok(visit.page_named(visit.words(&dossier.title), body).style("reading.css"))
}

/// `POST …/dossiers/{id}`: keeps what was typed.
pub(super) async fn act(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let dossier = known(&visit, &id).await?;
    let standing = Standing {
        title: form.text("title", MOST_TITLE),
        words: form.optional_text("words", MOST_WORDS),
        is_public: form.is_ticked("open"),
        pieces: picks(&form, ""),
    };
    if !form.is_good() {
        return Ok(sheet(&visit, &dossier, &standing, &form, html! {}).await?.invalid().into_response());
    }
    if form.value("act") == "find" {
        return Ok(sheet(&visit, &dossier, &standing, &form, html! {}).await?.into_response());
    }
    let (space, id): (_, Id<Dossier>) = (dossier.space, dossier.id);
    // A form that names no mark was filled over nothing that anybody knows of.
    let mark = form.value("mark").parse().ok().and_then(|at| Timestamp::from_microsecond(at).ok());
    let (mark, kept) = (Some(mark.unwrap_or_default()), standing.clone());
    match write(&visit, move |tx: &mut Tx<'_>| dossiers::change(tx, space, id, &standing, mark)).await? {
        Ok(()) => {
            let path = visit.path(&format!("newsroom/dossiers/{id}"));
            Ok(visit.see_saying(path, "portal-front-dossier-kept").into_response())
        }
        Err(Refused::Meanwhile) => {
            let dossier = known(&visit, &id.to_string()).await?;
            let form = with(&form, &[("mark", dossier.changed_at.as_microsecond().to_string())]);
            let told = sheet(&visit, &dossier, &kept, &form, meanwhile(&visit)).await?;
            Ok(told.status(StatusCode::CONFLICT).into_response())
        }
        Err(refused) => Err(Error::told(refused.message())),
    }
}
