//! Applying: what is typed is checked, the machine that sends it has worked a little, and in one write it stands.

use axum::Json;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::html;
use serde_json::json;
use store::Tx;
use web::toll::{BASE_BITS, Challenge, Networks, subject};
use web::{Error, Form, Result, Visit};

use super::form::{self, Act};
use crate::model::{Call, Cohort, Refused, Way};
use crate::pages::letters::Writer;
use crate::pages::{APPLICANT, private, public_path, published};
use crate::store::applications::{self, Applied};
use crate::store::{calls, plan};

/// The form, empty.
pub(super) async fn show(visit: Visit, Path(slug): Path<String>) -> Result<Response> {
    let (call, cohorts) = open(&visit, &slug).await?;
    page(&visit, &call, &cohorts, &Form::default(), StatusCode::OK)
}

/// The call of an address, while it takes applications.
async fn open(visit: &Visit, slug: &str) -> Result<(Call, Vec<Cohort>)> {
    let call = published(visit, slug).await?;
    if !call.takes_applications(visit.world().now(), visit.world().today()) {
        return Err(Error::told(Refused::Closed.message()));
    }
    let cohorts = plan::cohorts_of(visit.db(), call.key.space, call.key.call).await?;
    Ok((call, cohorts))
}

/// Takes an application, as a draft or sent.
pub(super) async fn apply(visit: Visit, Path(slug): Path<String>, mut form: Form) -> Result<Response> {
    let (call, cohorts) = open(&visit, &slug).await?;
    let act = Act::of(&form);
    if act == Act::Find {
        return page(&visit, &call, &cohorts, &form, StatusCode::OK);
    }
    let Some(written) = form::read(&visit, &call, &cohorts, &mut form, act == Act::Send).await? else {
        return page(&visit, &call, &cohorts, &form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    if let Err(owed) = toll(&visit, &call, &form) {
        form.fault("work", owed);
        return page(&visit, &call, &cohorts, &form, StatusCode::TOO_MANY_REQUESTS);
    }
    let address = written.card.address().filter(|to| visit.app().post.has(to.way()) && visit.outside().is_some());
    let (networks, now) = (visit.app().held::<Networks>(), visit.world().now());
    if let Some(to) = &address
        && !networks.take_letter(to.reveal(), now)
    {
        // She has been written to three times in ten minutes: nobody's box is filled through us.
        return Ok(visit.see(public_path(&call, "sent")).into_response());
    }
    let (key, scribe) = (call.key, Writer::of_visit(&visit, call.key).await?);
    let act = move |tx: &mut Tx<'_>| applications::apply(tx, key, written, Way::Online, &*scribe);
    let done = match visit.db().write_carefully(calls::stream(key), APPLICANT, act).await {
        Ok(done) => done,
        Err(error) => {
            let refused = error.refusal::<Refused>()?;
            form.fault("work", refused.message());
            return page(&visit, &call, &cohorts, &form, StatusCode::CONFLICT);
        }
    };
    networks.signed(visit.client.address, now);
    match (done, address) {
        // Whether the address had an application before is told to nobody but its owner.
        (_, Some(_)) => Ok(visit.see(public_path(&call, "sent")).into_response()),
        (Applied::New(application), None) => Ok(visit.see(super::own::path(&call, &application, "")).into_response()),
        (Applied::Again(_), None) => {
            form.fault("contact", "training-fault-known");
            page(&visit, &call, &cohorts, &form, StatusCode::CONFLICT)
        }
    }
}

/// Whether the work that came with the form is enough; else what to say.
fn toll(visit: &Visit, call: &Call, form: &Form) -> std::result::Result<(), &'static str> {
    let (networks, now, address) = (visit.app().held::<Networks>(), visit.world().now(), visit.client.address);
    let read = Challenge::read(visit.db().keys(), call.key.call, now, form.value("challenge"));
    let challenge = read.ok_or("training-work-stale")?;
    let nonce = form.value("nonce");
    if !nonce.is_empty() {
        // Others may have applied since the challenge was given: half the work is forgiven.
        let is_enough = challenge.bits + 1 >= networks.bits(address, now);
        let is_solved = challenge.is_solved(&subject(form.value("contact")), nonce);
        return if is_enough && is_solved { Ok(()) } else { Err("training-work-more") };
    }
    if !challenge.left_time_to_read(now) {
        return Err("training-work-hasty");
    }
    if networks.take_without_work(address, now) { Ok(()) } else { Err("training-work-crowded") }
}

fn page(visit: &Visit, call: &Call, cohorts: &[Cohort], form: &Form, status: StatusCode) -> Result<Response> {
    let challenge = Challenge::new(visit.db().keys(), call.key.call, visit.world().now(), BASE_BITS);
    let way = form::Way {
        action: public_path(call, "applications"),
        challenge: Some((public_path(call, "challenge.json"), challenge.as_str())),
        discard: None,
    };
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(public_path(call, "")) { (visit.text(&call.content.title)) } }
        p { (visit.t("training-apply-words")) }
        (form::show(visit, call, cohorts, form, &way)?)
    };
    let page = visit.page("training-apply-title", body).style("training.css").script("toll.js").status(status);
    Ok(private(page))
}

/// The work that a browser is asked for, by how much its network has applied lately.
pub(super) async fn challenge(visit: Visit, Path(slug): Path<String>) -> Result<impl IntoResponse> {
    let call = published(&visit, &slug).await?;
    let now = visit.world().now();
    let bits = visit.app().held::<Networks>().bits(visit.client.address, now);
    let challenge = Challenge::new(visit.db().keys(), call.key.call, now, bits);
    let told = json!({ "challenge": challenge.as_str(), "bits": challenge.bits });
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(told)))
}

/// The page that says that a letter is under way: the same for who applies and for who had already.
pub(super) async fn sent(visit: Visit, Path(slug): Path<String>) -> Result<Response> {
    let call = published(&visit, &slug).await?;
    let body = html! {
        p.lead { (visit.t("training-sent-words")) }
        p { (visit.t("training-sent-next")) }
        p { a href=(public_path(&call, "")) { (visit.text(&call.content.title)) } }
    };
    Ok(private(visit.page("training-sent", body)))
}
