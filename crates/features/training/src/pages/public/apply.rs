//! Applying: what is typed is checked, the machine that sends it has worked a little, and in one write it stands.

use axum::Json;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::html;
use serde_json::json;
use store::Tx;
use web::toll::{self, Networks, Owed};
use web::{Error, Form, Result, Visit};

use super::form::{self, Act};
use crate::model::{Call, Cohort, Refused, Way};
use crate::pages::letters::Writer;
use crate::pages::{APPLICANT, private, public_path, published};
use crate::store::applications::{self, Applied};
use crate::store::{calls, plan};

/// The form, empty.
pub(super) async fn show(visit: Visit, Path(slug): Path<String>) -> Result<Response> {
    let call = open(&visit, &slug).await?;
    page(&visit, &call, &Form::default(), StatusCode::OK).await
}

/// The call of an address, while it takes applications.
async fn open(visit: &Visit, slug: &str) -> Result<Call> {
    let call = published(visit, slug).await?;
    if !call.takes_applications(visit.world().now(), visit.world().today()) {
        return Err(Error::told(Refused::Closed.message()));
    }
    Ok(call)
}

/// The cohorts that a form can mean: the one that it names, else all of the call.
async fn meant(visit: &Visit, call: &Call, form: &Form) -> Result<Vec<Cohort>> {
    let (db, space) = (visit.db(), call.key.space);
    if let Ok(named) = form.value("cohort").parse()
        && let Some(cohort) = plan::cohort(db, space, named).await?
        && cohort.call == Some(call.key.call)
    {
        return Ok(vec![cohort]);
    }
    Ok(plan::cohorts_of(db, space, call.key.call).await?)
}

/// Takes an application, as a draft or sent.
pub(super) async fn apply(visit: Visit, Path(slug): Path<String>, mut form: Form) -> Result<Response> {
    let call = open(&visit, &slug).await?;
    let act = Act::of(&form);
    if act == Act::Find {
        return page(&visit, &call, &form, StatusCode::OK).await;
    }
    let cohorts = meant(&visit, &call, &form).await?;
    let Some(written) = form::read(&visit, &call, &cohorts, &mut form, act == Act::Send).await? else {
        return page(&visit, &call, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    if let Err(owed) = toll::pay(&visit, call.key.call, &form).await {
        form.fault("work", message(owed));
        return page(&visit, &call, &form, StatusCode::TOO_MANY_REQUESTS).await;
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
            return page(&visit, &call, &form, StatusCode::CONFLICT).await;
        }
    };
    networks.signed(visit.client.address, now);
    match (done, address) {
        // Whether the address had an application before is told to nobody but its owner.
        (_, Some(_)) => Ok(visit.see(public_path(&call, "sent")).into_response()),
        (Applied::New(application), None) => Ok(visit.see(super::own::path(&call, &application, "")).into_response()),
        (Applied::Again(_), None) => {
            form.fault("contact", "training-fault-known");
            page(&visit, &call, &form, StatusCode::CONFLICT).await
        }
    }
}

/// What to say to who still owes work.
const fn message(owed: Owed) -> &'static str {
    match owed {
        Owed::Stale => "training-work-stale",
        Owed::Hasty => "training-work-hasty",
        Owed::More => "training-work-more",
        Owed::Crowded => "training-work-crowded",
    }
}

async fn page(visit: &Visit, call: &Call, form: &Form, status: StatusCode) -> Result<Response> {
    let cohorts = plan::cohorts_of(visit.db(), call.key.space, call.key.call).await?;
    // One that anybody may be given: the page is the same for all. A form that comes back keeps its own.
    let about = call.key.call;
    let challenge =
        if form.value("challenge").is_empty() { toll::common(visit, about) } else { toll::again(visit, about, form) };
    let way = form::Way {
        action: public_path(call, "applications"),
        challenge: Some((public_path(call, "challenge.json"), challenge.as_str())),
        discard: None,
    };
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(public_path(call, "")) { (visit.text(&call.content.title)) } }
        p { (visit.t("training-apply-words")) }
        (form::show(visit, call, &cohorts, form, &way)?)
    };
    let page = visit.page("training-apply-title", body).style("training.css").script("toll.js").status(status);
    Ok(private(page))
}

/// The work that a browser is asked for, by how much its network has applied lately.
pub(super) async fn challenge(visit: Visit, Path(slug): Path<String>) -> Result<impl IntoResponse> {
    let call = published(&visit, &slug).await?;
    let challenge = toll::own(&visit, call.key.call);
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
