//! Registering: what is typed is checked, the machine that sends it has worked a little, and a place is taken in one write.

use axum::Json;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::html;
use serde_json::json;
use store::{Stream, Tx};
use web::toll::{Challenge, Networks, subject};
use web::{Form, Page, Result, Visit};

use super::show;
use crate::model::guest::{Code, read_contact};
use crate::model::{Card, Event, Refused, Way};
use crate::pages::letters::Writer;
use crate::pages::{GUEST, private, public_path, published};
use crate::store::guests::{self, NewGuest, Registered};

/// The most characters of a name.
const NAME: usize = 120;

/// Takes a registration.
pub(super) async fn register(visit: Visit, Path(slug): Path<String>, mut form: Form) -> Result<Response> {
    let event = published(&visit, &slug).await?;
    let Some(card) = read(&event, &mut form) else {
        return again(&visit, &event, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    if let Err(owed) = toll(&visit, &event, &form) {
        form.fault("work", owed);
        return again(&visit, &event, &form, StatusCode::TOO_MANY_REQUESTS).await;
    }
    let address = card.address().filter(|to| visit.app().post.has(to.way()) && visit.outside().is_some());
    let (networks, now) = (visit.app().held::<Networks>(), visit.world().now());
    if let Some(to) = &address
        && !networks.take_letter(to.reveal(), now)
    {
        // She has been written to three times in ten minutes: nobody's box is filled through us.
        return Ok(visit.see(public_path(&event, "registered")).into_response());
    }
    let scribe = Writer::of_visit(&visit, event.key).await?;
    let (key, new) = (event.key, NewGuest { card, lang: visit.lang, way: Way::Online });
    let act = move |tx: &mut Tx<'_>| guests::register(tx, key, new, &*scribe);
    let written = match visit.db().write(Stream::space(key.space), GUEST, act).await {
        Ok(done) => done,
        Err(error) => {
            let refused = error.refusal::<Refused>()?;
            form.fault("work", refused.message());
            return again(&visit, &event, &form, StatusCode::CONFLICT).await;
        }
    };
    networks.signed(visit.client.address, now);
    match (written, address) {
        // Whether she was on the list before is told to nobody but her.
        (_, Some(_)) => Ok(visit.see(public_path(&event, "registered")).into_response()),
        (Registered::New(guest), None) => {
            let code = Code::of(guest.id, &guest.card);
            Ok(visit.see(public_path(&event, &format!("registrations/{code}"))).into_response())
        }
        (Registered::Again(_), None) => {
            form.fault("contact", "events-fault-known");
            again(&visit, &event, &form, StatusCode::CONFLICT).await
        }
    }
}

/// Reads the form; what is wrong stays beside its field.
fn read(event: &Event, form: &mut Form) -> Option<Card> {
    let name = form.words("name", 2..=NAME);
    let contact = form.words("contact", 1..=254);
    if !contact.is_empty() && read_contact(&contact).is_none() {
        form.fault("contact", "events-fault-contact");
    }
    let asks = event.content.registration.as_ref().is_some_and(|registration| registration.asks_association);
    let association = if asks { form.words("association", 0..=NAME) } else { String::new() };
    if !form.is_ticked("consent") {
        form.fault("consent", "events-fault-consent");
    }
    form.is_good().then(|| Card { name, contact, association, secret: String::new() })
}

/// Whether the work that came with the form is enough; else what to say.
fn toll(visit: &Visit, event: &Event, form: &Form) -> std::result::Result<(), &'static str> {
    let (networks, now, address) = (visit.app().held::<Networks>(), visit.world().now(), visit.client.address);
    let read = Challenge::read(visit.db().keys(), event.key.event, now, form.value("challenge"));
    let challenge = read.ok_or("events-work-stale")?;
    let nonce = form.value("nonce");
    if !nonce.is_empty() {
        // Others may have registered since the challenge was given: half the work is forgiven.
        let is_enough = challenge.bits + 1 >= networks.bits(address, now);
        let is_solved = challenge.is_solved(&subject(form.value("contact")), nonce);
        return if is_enough && is_solved { Ok(()) } else { Err("events-work-more") };
    }
    if !challenge.left_time_to_read(now) {
        return Err("events-work-hasty");
    }
    if networks.take_without_work(address, now) { Ok(()) } else { Err("events-work-crowded") }
}

async fn again(visit: &Visit, event: &Event, form: &Form, status: StatusCode) -> Result<Response> {
    let page: Page = show::page(visit, event, form).await?;
    Ok(private(page.status(status)))
}

/// The work that a browser is asked for, by how much its network has registered lately.
pub(super) async fn challenge(visit: Visit, Path(slug): Path<String>) -> Result<impl IntoResponse> {
    let event = published(&visit, &slug).await?;
    let now = visit.world().now();
    let bits = visit.app().held::<Networks>().bits(visit.client.address, now);
    let challenge = Challenge::new(visit.db().keys(), event.key.event, now, bits);
    let told = json!({ "challenge": challenge.as_str(), "bits": challenge.bits });
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(told)))
}

/// The page that says that a letter is under way: the same for who registers and for who had already.
pub(super) async fn sent(visit: Visit, Path(slug): Path<String>) -> Result<Response> {
    let event = published(&visit, &slug).await?;
    let body = html! {
        p.lead { (visit.t("events-sent-words")) }
        p { (visit.t("events-sent-next")) }
        p { a href=(public_path(&event, "")) { (visit.text(&event.content.title)) } }
    };
    Ok(private(visit.page("events-sent", body)))
}
