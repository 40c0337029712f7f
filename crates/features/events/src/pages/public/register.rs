//! Registering: what is typed is checked, the machine that sends it has worked a little, and a place is taken in one write.

use axum::Json;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::html;
use serde_json::json;
use store::{Stream, Tx};
use web::toll::{self, Networks, Owed};
use web::{Form, Page, Result, Visit};

use super::show;
use crate::model::guest::{Code, read_contact};
use crate::model::{Card, Event, Refused, Way};
use crate::pages::letters::Writer;
use crate::pages::{GUEST, private, public_path, published};
use crate::store::guests::{self, KnownBy, NewGuest, Registered};

/// The most characters of a name.
const NAME: usize = 120;

/// Takes a registration.
pub(super) async fn register(visit: Visit, Path(slug): Path<String>, mut form: Form) -> Result<Response> {
    let event = published(&visit, &slug).await?;
    let Some(card) = read(&event, &mut form) else {
        return again(&visit, &event, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    if let Err(owed) = toll::pay(&visit, event.key.event, &form).await {
        form.fault("work", message(owed));
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
    let known_by = if address.is_some() { KnownBy::Contact } else { KnownBy::of_form(form.value("once")) };
    let (key, new) = (event.key, NewGuest { card, lang: visit.lang, way: Way::Online, known_by });
    let act = move |tx: &mut Tx<'_>| guests::register(tx, key, new, &*scribe);
    let written = match visit.db().write(Stream::space(key.space), GUEST, act).await {
        Ok(done) => done,
        Err(error) => {
            let refused = error.refusal::<Refused>()?;
            form.fault("work", refused.message());
            return again(&visit, &event, &form, StatusCode::CONFLICT).await;
        }
    };
    if let (Registered::Again { is_full: true, .. }, Some(_)) = (&written, &address) {
        // A stranger would have been told so: she finds her link in the letter, and nobody else learns that she is on the list.
        form.fault("work", Refused::Full.message());
        return again(&visit, &event, &form, StatusCode::CONFLICT).await;
    }
    networks.signed(visit.client.address, now);
    match (written, address) {
        // Whether she was on the list before is told to nobody but her.
        (_, Some(_)) => Ok(visit.see(public_path(&event, "registered")).into_response()),
        (Registered::New(guest) | Registered::Again { guest, .. }, None) => {
            let code = Code::of(guest.id, &guest.card);
            Ok(visit.see(public_path(&event, &format!("registrations/{code}"))).into_response())
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

/// What to say to who still owes work.
const fn message(owed: Owed) -> &'static str {
    match owed {
        Owed::Stale => "events-work-stale",
        Owed::Hasty => "events-work-hasty",
        Owed::More => "events-work-more",
        Owed::Crowded => "events-work-crowded",
    }
}

async fn again(visit: &Visit, event: &Event, form: &Form, status: StatusCode) -> Result<Response> {
    let page: Page = show::page(visit, event, form).await?;
    Ok(private(page.status(status)))
}

/// The work that a browser is asked for, by how much its network has registered lately.
pub(super) async fn challenge(visit: Visit, Path(slug): Path<String>) -> Result<impl IntoResponse> {
    let event = published(&visit, &slug).await?;
    let challenge = toll::own(&visit, event.key.event);
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
