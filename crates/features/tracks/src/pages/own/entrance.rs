//! Opening a link.

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use web::field::faults;
use web::{Error, Field, Form, Page, Result, Visit, args};

use super::super::{HOLDER, Whole, drawn, private, write};
use super::overview;
use crate::model::portfolio::RESTS_FOR;
use crate::model::{Code, Portfolio, Refused};
use crate::store::portfolios::{self, Holder, Unlocked};

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

/// What a link opens in this browser.
enum Door {
    /// Her own pages.
    Inside,
    /// Nobody began with it.
    Fresh,
    /// Another browser began with it.
    Taken,
}

/// What the browser holds that began with a link: one for each link, because families share telephones.
fn cookie_name(portfolio: Id<Portfolio>) -> String {
    format!("twiza_portfolio_{portfolio}")
}

async fn opened(visit: &Visit, headers: &HeaderMap, written: &str) -> Result<(Door, Own)> {
    let code = Code::read(written).ok_or(Error::NotFound)?;
    let portfolio = portfolios::by_code(visit.db(), &code).await?.ok_or(Error::NotFound)?;
    let held = web::cookie(headers, &cookie_name(portfolio.key.portfolio)).unwrap_or_default();
    let door = match portfolio.card.device.is_empty() {
        true => Door::Fresh,
        false if portfolio.card.is_device(held) => Door::Inside,
        false => Door::Taken,
    };
    Ok((door, Own { whole: Whole::of(visit, portfolio).await?, base: format!("/portfolios/{code}") }))
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
    let body = html! {
        p.lead { (visit.t("tracks-elsewhere")) }
        @if own.whole.portfolio.is_locked() { p.note { (visit.t("tracks-refused-locked")) } }
        @else {
            (faults(visit, form))
            form method="post" action=(own.path("unlocking")) {
                (Field::line("pin", "tracks-field-pin").hint("tracks-field-pin-hint").required().left_to_right().autocomplete("off").show(visit, form))
                p.actions { button { (visit.t("tracks-unlock")) } }
            }
        }
        p.small.soft { (visit.t("tracks-elsewhere-help")) }
    };
    visit.page("tracks-portfolio", body)
}

fn holder(visit: &Visit, own: &Own) -> Holder {
    super::holder(visit, own)
}

/// Begins with a link.
pub(super) async fn begin(visit: Visit, headers: HeaderMap, Path(code): Path<String>) -> Result<Response> {
    let (door, own) = opened(&visit, &headers, &code).await?;
    if matches!(door, Door::Inside) {
        return Ok(visit.see(own.path("")).into_response());
    }
    let (holder, lang) = (holder(&visit, &own), visit.lang);
    match write(&visit, holder.key.space, HOLDER, move |tx| portfolios::begin(tx, holder, lang)).await? {
        Ok(device) => Ok(held(&visit, holder.key.portfolio, &device, visit.see(own.path("")).into_response())),
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
    if !matches!(door, Door::Taken) {
        return Ok(visit.see(own.path("")).into_response());
    }
    let (holder, typed) = (holder(&visit, &own), form.words("pin", 1..=20));
    if !form.is_good() {
        return Ok(private(elsewhere(&visit, &own, &form).invalid()));
    }
    let tried = write(&visit, holder.key.space, HOLDER, move |tx| portfolios::unlock(tx, holder, &typed)).await?;
    match tried.map_err(|refused| Error::told(refused.message()))? {
        Unlocked::Device(device) => {
            Ok(held(&visit, holder.key.portfolio, &device, visit.see(own.path("")).into_response()))
        }
        Unlocked::Wrong => {
            form.fault("pin", Refused::WrongCode.message());
            Ok(private(elsewhere(&visit, &own, &form).invalid()))
        }
        Unlocked::Locked => {
            form.fault("pin", Refused::Locked.message());
            Ok(private(elsewhere(&visit, &own, &form).status(StatusCode::TOO_MANY_REQUESTS)))
        }
    }
}

/// Has the browser hold what opens the link in it.
fn held(visit: &Visit, id: Id<Portfolio>, device: &str, mut answer: Response) -> Response {
    let secure = if visit.client.secure { "; Secure" } else { "" };
    let (name, age) = (cookie_name(id), RESTS_FOR.as_secs());
    let cookie = format!("{name}={device}; Path=/portfolios; Max-Age={age}; HttpOnly; SameSite=Lax{secure}");
    web::set_cookie(&mut answer, &cookie);
    answer
}

/// What opens the link on another device, and whether the link was replaced.
pub(super) fn device(visit: &Visit, own: &Own) -> Markup {
    let portfolio = &own.whole.portfolio;
    html! {
        details {
            summary { (visit.t("tracks-other-device")) }
            p { (visit.t("tracks-other-device-words")) " " strong dir="ltr" { (portfolio.card.pin) } }
        }
        @if portfolio.links > 1 { p.small.soft { (visit.t_with("tracks-links", &args![count = portfolio.links])) } }
    }
}
