//! Opening a link.

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use maud::html;
use web::entrance::{self, Code, Door, Guess};
use web::{Error, Form, Page, Result, Visit, args};

use super::super::{HOLDER, Whole, drawn, private, write};
use super::{holder, overview};
use crate::model::portfolio::ENTRANCE;
use crate::store::portfolios;

/// A portfolio before its holder.
pub(super) struct Own {
    pub(super) whole: Whole,
    base: String,
}

impl Own {
    /// The address of one of its pages.
    pub(super) fn path(&self, below: &str) -> String {
        if below.is_empty() { self.base.clone() } else { format!("{}/{below}", self.base) }
    }
}

async fn opened(visit: &Visit, headers: &HeaderMap, written: &str) -> Result<(Door, Own)> {
    let code = Code::read(written).ok_or(Error::NotFound)?;
    let portfolio = portfolios::by_code(visit.db(), &code).await?.ok_or(Error::NotFound)?;
    let door = ENTRANCE.door(headers, portfolio.key.portfolio, &portfolio.card.latch);
    let base = portfolio.link();
    Ok((door, Own { whole: Whole::of(visit, portfolio).await?, base }))
}

/// The portfolio of a link that opens in this browser; a link that does not answers as an address that is none.
pub(super) async fn inside(visit: &Visit, headers: &HeaderMap, code: &str) -> Result<Own> {
    match opened(visit, headers, code).await? {
        (Door::Inside, own) => Ok(own),
        _ => Err(Error::NotFound),
    }
}

/// The page of a link.
pub(super) async fn show(visit: Visit, headers: HeaderMap, Path(code): Path<String>) -> Result<Response> {
    let (door, own) = opened(&visit, &headers, &code).await?;
    match door {
        Door::Fresh => Ok(private(welcome(&visit, &own))),
        Door::Taken => Ok(private(elsewhere(&visit, &own, &Form::default()))),
        Door::Inside => Ok(private(overview::page(&visit, &own))),
    }
}

fn welcome(visit: &Visit, own: &Own) -> Page {
    let portfolio = &own.whole.portfolio;
    let body = html! {
        (drawn::generated(visit, portfolio.card.is_generated))
        p.lead { (visit.t_with("tracks-welcome", &args![name = portfolio.card.name.as_str()])) " " strong { (visit.text(&own.whole.track.title)) } }
        p { (visit.text(&own.whole.framework.words)) }
        ul { li { (visit.t("tracks-welcome-hers")) } li { (visit.t("tracks-welcome-shows")) } li { (visit.t("tracks-welcome-two")) } }
        form method="post" action=(own.path("beginning")) { p.actions { button { (visit.t("tracks-begin")) } } }
        p.small.soft { (visit.t("tracks-welcome-device")) }
        p.small.soft { (visit.t("tracks-privacy")) }
    };
    visit.page("tracks-portfolio", body)
}

fn elsewhere(visit: &Visit, own: &Own, form: &Form) -> Page {
    entrance::elsewhere(visit, "tracks-portfolio", &own.path("unlocking"), own.whole.portfolio.tries, form)
}

/// Begins with a link.
pub(super) async fn begin(visit: Visit, headers: HeaderMap, Path(code): Path<String>) -> Result<Response> {
    let (door, own) = opened(&visit, &headers, &code).await?;
    if door == Door::Inside {
        return Ok(visit.see(own.path("")).into_response());
    }
    let (holder, lang) = (holder(&visit, &own), visit.lang);
    match write(&visit, holder.key.space, HOLDER, move |tx| portfolios::begin(tx, holder, lang)).await? {
        Ok(device) => Ok(ENTRANCE.held(&visit, holder.key.portfolio, &device, own.path(""))),
        Err(refused) => Ok(visit.see_saying(own.path(""), refused.message()).into_response()),
    }
}

/// Opens a link in another browser, by its digits.
pub(super) async fn unlock(
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
    mut form: Form,
) -> Result<Response> {
    let (door, own) = opened(&visit, &headers, &code).await?;
    if door != Door::Taken {
        return Ok(visit.see(own.path("")).into_response());
    }
    let (holder, typed) = (holder(&visit, &own), form.words("pin", 1..=20));
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if form.is_good() {
        let tried = write(&visit, holder.key.space, HOLDER, move |tx| portfolios::unlock(tx, holder, &typed)).await?;
        match tried.map_err(|refused| Error::told(refused.message()))? {
            Guess::Opened(device) => return Ok(ENTRANCE.held(&visit, holder.key.portfolio, &device, own.path(""))),
            guess => status = entrance::fault(&mut form, &guess),
        }
    }
    Ok(private(elsewhere(&visit, &own, &form).status(status)))
}
