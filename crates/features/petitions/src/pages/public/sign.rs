use axum::Json;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use post::{Address, Letter, Way};
use serde_json::json;
use store::{Stream, Tx, Who};
use web::{Error, Form, Message, Result, Visit, args};

use super::facts::{Facts, facts};
use super::outside::outside;
use super::receipt::Receipt;
use super::sent::Sent;
use super::toll::{Toll, own_challenge, toll};
use super::{read, show};
use crate::Refused;
use crate::model::work::Networks;
use crate::model::{Confirmation, Contact, How, Key, Supporter};
use crate::pages::public_path;
use crate::store::pending::{self, ReadyToWait};
use crate::store::signatures::{self, Ready, Signed, Whereabouts};

/// Who signs stays out of the journal, whether she is signed in or not.
pub(super) const SIGNER: Who = Who::system("visitor");

/// Takes a signature, by form or as JSON.
pub(super) async fn sign(visit: Visit, Path(slug): Path<String>, sent: Sent) -> Result<Response> {
    let as_json = sent.as_json;
    match signed(&visit, &slug, sent).await {
        Err(error) if as_json => Ok(told_as_json(&visit, error)),
        answer => answer,
    }
}

async fn signed(visit: &Visit, slug: &str, sent: Sent) -> Result<Response> {
    let Sent { form, as_json } = sent;
    let mut form = form?;
    let facts = facts(visit, slug).await?;
    if facts.petition.is_over(visit.world().today()) {
        form.fault("work", Refused::NotOpen.message());
        return again(visit, &facts, form, as_json, StatusCode::CONFLICT).await;
    }
    let read = read::supporter(&mut form, &facts, visit.world(), visit.lang);
    let Some((supporter, place)) = read else {
        return again(visit, &facts, form, as_json, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let toll = toll(visit, &facts.petition, &form, !as_json);
    let letter_goes = supporter.contact.as_ref().and_then(address_of).filter(|to| visit.app().post.has(to.way()));
    let letter_goes = letter_goes.filter(|_| outside(visit).is_some());
    let must_confirm = facts.petition.confirmation == Confirmation::Required || toll == Toll::Crowded;
    match (toll, letter_goes) {
        (Toll::Paid | Toll::Crowded, Some(to)) if must_confirm => {
            return wait(visit, &facts, &supporter, place, to, as_json).await;
        }
        (Toll::Paid, None) if must_confirm => {
            form.fault("contact", "petition-signing-fault-no-post");
            return again(visit, &facts, form, as_json, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
        (Toll::Paid, to) => {
            let (networks, now) = (visit.app().held::<Networks>(), visit.world().now());
            let letter = to.filter(|to| networks.take_letter(to.reveal(), now));
            let letter = letter.map(|to| ReceiptLetter::of(visit, &facts, to));
            match count(visit, facts.petition.key, &supporter, place, letter).await? {
                Ok(signed) => return thanked(visit, &facts, &supporter, signed, as_json),
                Err(refused) => form.fault(field_of(refused), refused.message()),
            }
            return again(visit, &facts, form, as_json, StatusCode::CONFLICT).await;
        }
        (owed, _) => form.fault("work", owed.message()),
    }
    again(visit, &facts, form, as_json, StatusCode::TOO_MANY_REQUESTS).await
}

/// The field beside which a refusal stands.
fn field_of(refused: Refused) -> &'static str {
    match refused {
        Refused::SignedAlready | Refused::NotTaken => "number",
        _ => "work",
    }
}

/// Counts a signature in one write, with its letter if one goes out.
async fn count(
    visit: &Visit,
    key: Key,
    supporter: &Supporter,
    place: Whereabouts,
    letter: Option<ReceiptLetter>,
) -> Result<std::result::Result<Signed, Refused>> {
    let ready = Ready::of(visit.world(), visit.db().keys(), key, supporter, place, How::Online)?;
    let db = visit.db();
    let written = match letter {
        None => db.write_carefully(key.log(), SIGNER, move |tx| signatures::sign(tx, key, ready)).await,
        Some(letter) => {
            let act = move |tx: &mut Tx<'_>| {
                let signed = signatures::sign(tx, key, ready)?;
                let receipt = Receipt::of(tx.keys(), key, signed);
                let letter = receipt.map(|receipt| letter.about(signed, &receipt));
                letter.map_or(Ok(()), |letter| post::enqueue(tx, &letter))?;
                Ok(signed)
            };
            db.write(key.log(), SIGNER, act).await
        }
    };
    let written = refusal_or(written)?;
    let (networks, now) = (visit.app().held::<Networks>(), visit.world().now());
    networks.signed(visit.client.address, now);
    Ok(written.map_err(|refused| match (refused, supporter.person()) {
        // Told again and again it would answer who tries all dates of a neighbour's card.
        (Refused::SignedAlready, Some(person)) if !networks.take_told(&person, now) => Refused::NotTaken,
        _ => refused,
    }))
}

/// Tells a rule that refused from everything else that may go wrong.
pub(super) fn refusal_or<T>(written: store::Result<T>) -> Result<std::result::Result<T, Refused>> {
    match written {
        Ok(done) => Ok(Ok(done)),
        Err(error) => error.refusal::<Refused>().map(Err).map_err(Error::from),
    }
}

/// The answer to who has signed: her receipt.
fn thanked(visit: &Visit, facts: &Facts, supporter: &Supporter, signed: Signed, as_json: bool) -> Result<Response> {
    let receipt = receipt_of(visit, facts.petition.key, signed)?;
    let path = receipt_path(facts, &receipt);
    if !as_json {
        return Ok((StatusCode::SEE_OTHER, [(header::LOCATION, path)]).into_response());
    }
    let told = json!({
        "leaf": signed.leaf,
        "receipt": path,
        "commitment": supporter.commitment(),
        "salt": supporter.salt,
    });
    Ok((StatusCode::CREATED, [(header::LOCATION, path)], Json(told)).into_response())
}

pub(super) fn receipt_of(visit: &Visit, key: Key, signed: Signed) -> Result<Receipt> {
    Receipt::of(visit.db().keys(), key, signed).ok_or_else(|| Error::fault("a log has more entries than receipts"))
}

pub(super) fn receipt_path(facts: &Facts, receipt: &Receipt) -> String {
    public_path(&facts.petition, &format!("receipts/{}", receipt.code()))
}

/// Lets a signature wait for its confirmation, and sends the link.
async fn wait(
    visit: &Visit,
    facts: &Facts,
    supporter: &Supporter,
    place: Whereabouts,
    to: Address,
    as_json: bool,
) -> Result<Response> {
    let (key, db) = (facts.petition.key, visit.db());
    let (networks, now) = (visit.app().held::<Networks>(), visit.world().now());
    networks.signed(visit.client.address, now);
    if !networks.take_letter(to.reveal(), now) {
        return Err(Error::told("petition-signing-letters-many"));
    }
    let (ready, token) = ReadyToWait::of(db, key, supporter, place)?;
    let link = format!("{}{}", visit.origin(), public_path(&facts.petition, &format!("confirm/{}", token.code())));
    let words = ["petition-signing-confirm-subject", "petition-signing-confirm-letter", "petition-signing-confirm-sms"];
    let mut letter = letter(visit, facts, to, words, link);
    letter.about = Some(ready.id().uuid());
    let leave = move |tx: &mut Tx<'_>| {
        pending::leave(tx, key, ready)?;
        post::enqueue(tx, &letter)
    };
    refusal_or(db.write(Stream::space(key.space), SIGNER, leave).await)?.map_err(|r| Error::told(r.message()))?;
    if as_json {
        return Ok((StatusCode::ACCEPTED, Json(json!({ "confirm": "sent" }))).into_response());
    }
    Ok(visit.see(public_path(&facts.petition, "waiting")).into_response())
}

fn address_of(contact: &Contact) -> Option<Address> {
    match contact {
        Contact::Email(address) => Address::email(address),
        Contact::Phone(number) => Address::phone(number),
    }
}

/// A letter that brings a link: subject, and words for mail or for a short message, where each word costs.
fn letter(visit: &Visit, facts: &Facts, to: Address, words: [&str; 3], link: String) -> Letter {
    let [subject, mail, sms] = words;
    let (body, most) = if to.way() == Way::Sms { (sms, 40) } else { (mail, 80) };
    let title = short(visit.words(&facts.petition.title), most);
    let subject = visit.t_with(subject, &args![title = title.clone()]);
    let body = visit.t_with(body, &args![title = title, link = link]);
    Letter::new(to, visit.lang, bare(&subject), bare(&body))
}

/// Words without the marks that keep directions apart: mail programs and telephones take them for a part of the link.
fn bare(words: &str) -> String {
    words.replace(['\u{2068}', '\u{2069}'], "")
}

/// A title of at most so many characters.
fn short(title: &str, most: usize) -> String {
    let title = title.replace(RECEIPT, "");
    match title.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", title[..at].trim_end()),
        None => title,
    }
}

/// The letter that brings a receipt, written before the number of the signature is known.
struct ReceiptLetter {
    letter: Letter,
    link: String,
}

/// Stands for the receipt until it is known. No title holds it: it is no character that anybody types.
const RECEIPT: char = '\u{fffc}';

impl ReceiptLetter {
    fn of(visit: &Visit, facts: &Facts, to: Address) -> Self {
        let words =
            ["petition-signing-receipt-subject", "petition-signing-receipt-letter", "petition-signing-receipt-sms"];
        let link = format!("{}{}", visit.origin(), public_path(&facts.petition, "receipts/"));
        Self { letter: letter(visit, facts, to, words, RECEIPT.to_string()), link }
    }

    fn about(self, signed: Signed, receipt: &Receipt) -> Letter {
        let Self { mut letter, link } = self;
        letter.about = Some(signed.id.uuid());
        letter.body = letter.body.replace(RECEIPT, &format!("{link}{}", receipt.code()));
        letter
    }
}

/// The form again with everything that was typed and what is wrong, or the faults as JSON.
async fn again(visit: &Visit, facts: &Facts, form: Form, as_json: bool, status: StatusCode) -> Result<Response> {
    if !as_json {
        return show::with_form(visit, facts, form).await;
    }
    let fault = |(field, message): &(String, Message)| json!({ "field": field, "message": visit.advised(message) });
    let mut told = json!({ "faults": form.faults().iter().map(fault).collect::<Vec<_>>() });
    if status == StatusCode::TOO_MANY_REQUESTS {
        let challenge = own_challenge(visit, &facts.petition);
        told["challenge"] = json!(challenge.as_str());
        told["bits"] = json!(challenge.bits);
        told["work"] = json!(WORK);
    }
    Ok((status, Json(told)).into_response())
}

/// What a program has to do, told with each challenge.
pub(super) const WORK: &str = "Send `challenge` and a `nonce` (1 to 20 letters or digits) such that SHA-256(challenge + \
     \"\\n\" + subject + \"\\n\" + nonce) begins with `bits` zero bits. The subject is `number`, or `contact` where no number \
     is sent: Latin digits, small letters, everything else left out (of an e-mail address only spaces).";

fn told_as_json(visit: &Visit, error: Error) -> Response {
    let status = match &error {
        Error::NotFound => StatusCode::NOT_FOUND,
        Error::Malformed(_) => StatusCode::BAD_REQUEST,
        Error::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Error::Told(_) => StatusCode::TOO_MANY_REQUESTS,
        // The guard writes the cause to the log.
        _ => return error.into_response(),
    };
    let told = json!({ "faults": [{ "field": "", "message": error.words(visit) }] });
    (status, Json(told)).into_response()
}
