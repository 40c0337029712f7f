//! Opening a link, and the page to which it leads: answers, consensus or what came out, by where the assessment stands.

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use web::field::faults;
use web::{Error, Field, Form, Page, Result, Visit, args};

use super::super::{ASSESSOR, View, drawn, private, result, write};
use super::{answers, consensus};
use crate::model::{Assessor, AssessorState, Code, Hand, Key, Refused, State};
use crate::store::assessments;
use crate::store::assessors::{self, Unlocked};

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
fn cookie_name(assessor: Id<Assessor>) -> String {
    format!("twiza_seat_{assessor}")
}

async fn opened(visit: &Visit, headers: &HeaderMap, written: &str) -> Result<(Door, View)> {
    let code = Code::read(written).ok_or(Error::NotFound)?;
    let (key, assessor) = assessors::by_code(visit.db(), &code).await?.ok_or(Error::NotFound)?;
    let door = door(visit, headers, &assessor)?;
    let assessment = assessments::one(visit.db(), key).await?.ok_or(Error::NotFound)?;
    let is_voice = assessor.state == AssessorState::Delivered && !assessor.card.only_reads;
    let hand = if is_voice { Hand::Voice } else { Hand::Assessor };
    let mut view = View::of(visit, assessment, hand, format!("/assessments/{code}")).await?;
    view.me = Some(assessor);
    Ok((door, view))
}

fn door(visit: &Visit, headers: &HeaderMap, assessor: &Assessor) -> Result<Door> {
    if let Some(account) = assessor.account {
        let signed_in = visit.signed_in.as_ref().map(|signed_in| signed_in.account.id);
        return if signed_in == Some(account) { Ok(Door::Inside) } else { Err(Error::NotFound) };
    }
    let held = web::cookie(headers, &cookie_name(assessor.id)).unwrap_or_default();
    Ok(match assessor.card.device.is_empty() {
        true => Door::Fresh,
        false if assessor.card.is_device(held) => Door::Inside,
        false => Door::Taken,
    })
}

/// The assessment of a link that opens in this browser; a link that does not answers as an address that is none.
pub(super) async fn inside(visit: &Visit, headers: &HeaderMap, code: &str) -> Result<View> {
    match opened(visit, headers, code).await? {
        (Door::Inside, view) => Ok(view),
        _ => Err(Error::NotFound),
    }
}

/// The assessor of a page that is hers.
pub(super) fn me(view: &View) -> Result<&Assessor> {
    view.me.as_ref().ok_or(Error::NotFound)
}

/// The page of a link.
pub(super) async fn show(visit: Visit, headers: HeaderMap, Path(code): Path<String>) -> Result<Response> {
    let (door, view) = opened(&visit, &headers, &code).await?;
    match door {
        Door::Fresh => Ok(private(welcome(&visit, &view)?)),
        Door::Taken => Ok(private(elsewhere(&visit, &view, &Form::default()))),
        Door::Inside => Ok(private(own(&visit, &view).await?)),
    }
}

fn welcome(visit: &Visit, view: &View) -> Result<Page> {
    let me = me(view)?;
    let body = html! {
        (drawn::generated(visit, view))
        p.lead { (visit.t_with("capacity-welcome", &args![name = me.card.name.as_str()])) " " strong { (visit.text(&view.association)) } }
        p { (visit.text(&view.instrument.words)) }
        ul { li { (visit.t("capacity-welcome-alone")) } li { (visit.t("capacity-welcome-counts")) } li { (visit.t("capacity-welcome-draft")) } }
        @if view.assessment.state == State::Abandoned { p.note { (visit.t("capacity-state-abandoned")) } }
        @else {
            form method="post" action=(view.path("beginning")) {
                p.actions { button { (visit.t("capacity-begin")) } }
            }
            p.small.soft { (visit.t("capacity-welcome-device")) }
        }
        p.small.soft { (visit.t("capacity-privacy")) }
    };
    Ok(visit.page("capacity-assess", body))
}

fn elsewhere(visit: &Visit, view: &View, form: &Form) -> Page {
    let is_locked = view.me.as_ref().is_none_or(Assessor::is_locked);
    let body = html! {
        p.lead { (visit.t("capacity-elsewhere")) }
        @if is_locked { p.note { (visit.t("capacity-refused-locked")) } }
        @else {
            (faults(visit, form))
            form method="post" action=(view.path("unlocking")) {
                (Field::line("pin", "capacity-field-pin").hint("capacity-field-pin-hint").required().left_to_right().autocomplete("off").show(visit, form))
                p.actions { button { (visit.t("capacity-unlock")) } }
            }
        }
        p.small.soft { (visit.t("capacity-elsewhere-help")) }
    };
    visit.page("capacity-assess", body)
}

/// Begins with a link.
pub(super) async fn begin(visit: Visit, headers: HeaderMap, Path(code): Path<String>) -> Result<Response> {
    let (door, view) = opened(&visit, &headers, &code).await?;
    if matches!(door, Door::Inside) {
        return Ok(visit.see(view.path("")).into_response());
    }
    let (key, id, lang) = (view.key(), me(&view)?.id, visit.lang);
    match write(&visit, key, ASSESSOR, move |tx| assessors::begin(tx, key, id, lang)).await? {
        Ok(device) => Ok(held(&visit, id, &device, visit.see(view.path("")).into_response())),
        Err(refused) => Ok(visit.see_saying(view.path(""), refused.message()).into_response()),
    }
}

/// Opens a link in another browser, by its four digits.
pub(super) async fn unlock(
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
    mut form: Form,
) -> Result<Response> {
    let (door, view) = opened(&visit, &headers, &code).await?;
    if !matches!(door, Door::Taken) {
        return Ok(visit.see(view.path("")).into_response());
    }
    let (key, id, typed) = (view.key(), me(&view)?.id, form.words("pin", 1..=20));
    if !form.is_good() {
        return Ok(private(elsewhere(&visit, &view, &form).invalid()));
    }
    match try_pin(&visit, key, id, typed).await? {
        Unlocked::Device(device) => Ok(held(&visit, id, &device, visit.see(view.path("")).into_response())),
        Unlocked::Wrong => {
            form.fault("pin", Refused::WrongCode.message());
            Ok(private(elsewhere(&visit, &view, &form).invalid()))
        }
        Unlocked::Locked => {
            form.fault("pin", Refused::Locked.message());
            Ok(private(elsewhere(&visit, &view, &form).status(StatusCode::TOO_MANY_REQUESTS)))
        }
    }
}

async fn try_pin(visit: &Visit, key: Key, id: Id<Assessor>, typed: String) -> Result<Unlocked> {
    let tried = write(visit, key, ASSESSOR, move |tx| assessors::unlock(tx, key, id, &typed)).await?;
    tried.map_err(|refused| Error::told(refused.message()))
}

/// Has the browser hold what opens the link in it, for as long as names are kept.
fn held(visit: &Visit, id: Id<Assessor>, device: &str, mut answer: Response) -> Response {
    let secure = if visit.client.secure { "; Secure" } else { "" };
    let age = crate::model::assessment::KEPT_FOR.as_secs();
    let name = cookie_name(id);
    let cookie = format!("{name}={device}; Path=/assessments; Max-Age={age}; HttpOnly; SameSite=Lax{secure}");
    web::set_cookie(&mut answer, &cookie);
    answer
}

async fn own(visit: &Visit, view: &View) -> Result<Page> {
    let body = match view.assessment.state {
        State::Answering => answers::overview(visit, view).await?,
        State::Consensus if view.hand == Hand::Voice => consensus::overview(visit, view).await?,
        State::Consensus if me(view)?.card.only_reads => html! { p.note { (visit.t("capacity-only-reads")) } },
        State::Consensus => html! { p.note { (visit.t("capacity-late")) } },
        State::Closed => result::shown(visit, view).await?,
        State::Abandoned => html! { p.note { (visit.t("capacity-state-abandoned")) } },
    };
    let body = html! {
        (drawn::generated(visit, view))
        p.lead { (visit.text(&view.association)) " " (drawn::state_chip(visit, view.assessment.state)) }
        (body)
        (device(visit, view)?)
    };
    Ok(visit.page("capacity-assess", body))
}

/// What opens the link on another device, and whether the link was replaced.
fn device(visit: &Visit, view: &View) -> Result<Markup> {
    let me = me(view)?;
    Ok(html! {
        @if me.account.is_none() {
            details {
                summary { (visit.t("capacity-other-device")) }
                p { (visit.t("capacity-other-device-words")) " " strong dir="ltr" { (me.card.pin) } }
            }
        }
        @if me.links > 1 { p.small.soft { (visit.t_with("capacity-links", &args![count = me.links])) } }
    })
}
