//! Opening a link, and the page to which it leads: answers, consensus or what came out, by where the assessment stands.

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use maud::html;
use web::entrance::{self, Code, Door, Guess};
use web::{Error, Form, Page, Result, Visit, args};

use super::super::{ASSESSOR, View, drawn, private, result, write};
use super::{answers, consensus};
use crate::model::assessor::ENTRANCE;
use crate::model::{Assessor, AssessorState, Hand, State};
use crate::store::{assessments, assessors};

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
    Ok(ENTRANCE.door(headers, assessor.id, &assessor.card.latch))
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
        Door::Taken => Ok(private(elsewhere(&visit, &view, &Form::default())?)),
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

fn elsewhere(visit: &Visit, view: &View, form: &Form) -> Result<Page> {
    Ok(entrance::elsewhere(visit, "capacity-assess", &view.path("unlocking"), me(view)?.tries, form))
}

/// Begins with a link.
pub(super) async fn begin(visit: Visit, headers: HeaderMap, Path(code): Path<String>) -> Result<Response> {
    let (door, view) = opened(&visit, &headers, &code).await?;
    if door == Door::Inside {
        return Ok(visit.see(view.path("")).into_response());
    }
    let (key, id, lang) = (view.key(), me(&view)?.id, visit.lang);
    match write(&visit, key, ASSESSOR, move |tx| assessors::begin(tx, key, id, lang)).await? {
        Ok(device) => Ok(ENTRANCE.held(&visit, id, &device, view.path(""))),
        Err(refused) => Ok(visit.see_saying(view.path(""), refused.message()).into_response()),
    }
}

/// Opens a link in another browser, by its digits.
pub(super) async fn unlock(
    visit: Visit,
    headers: HeaderMap,
    Path(code): Path<String>,
    mut form: Form,
) -> Result<Response> {
    let (door, view) = opened(&visit, &headers, &code).await?;
    if door != Door::Taken {
        return Ok(visit.see(view.path("")).into_response());
    }
    let (key, id, typed) = (view.key(), me(&view)?.id, form.words("pin", 1..=20));
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if form.is_good() {
        let tried = write(&visit, key, ASSESSOR, move |tx| assessors::unlock(tx, key, id, &typed)).await?;
        match tried.map_err(|refused| Error::told(refused.message()))? {
            Guess::Opened(device) => return Ok(ENTRANCE.held(&visit, id, &device, view.path(""))),
            guess => status = entrance::fault(&mut form, &guess),
        }
    }
    Ok(private(elsewhere(&visit, &view, &form)?.status(status)))
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
        (entrance::other_device(visit, &me(view)?.card.latch, me(view)?.links))
    };
    Ok(visit.page("capacity-assess", body))
}
