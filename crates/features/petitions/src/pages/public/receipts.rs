use std::sync::Arc;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use store::Tx;
use store::journal::{self, Filter};
use web::{Error, Result, Visit};

use super::super::growth;
use super::facts::{Facts, facts};
use super::private;
use super::read::ending;
use super::receipt::Receipt;
use super::sign::{SIGNER, receipt_path, refusal_or};
use crate::Refused;
use crate::model::{Mark, Signature, Supporter};
use crate::pages::public_path;
use crate::store::public::Held;
use crate::store::{petitions, public, signatures};

/// The receipt of a signature, for who holds its address.
pub(super) async fn show(visit: Visit, Path((slug, code)): Path<(String, String)>) -> Result<Response> {
    let facts: Arc<Facts> = facts(&visit, &slug).await?;
    let receipt = Receipt::read(&code).ok_or(Error::NotFound)?;
    let Some(held) = held(&visit, &facts, &receipt).await? else { return gone(&visit, &facts, &receipt).await };
    let supporter = held.open(visit.db())?;
    let body = html! {
        p.lead { (visit.t("petition-signing-receipt-thanks")) }
        p { strong { (visit.text(&facts.petition.title)) } }
        (recorded(&visit, &facts, &receipt, &held, &supporter))
        (growth::share(&visit, &facts.petition))
        (check(&visit, &facts, &receipt, &supporter))
        (withdrawal(&visit, &facts, &receipt))
    };
    Ok(private(visit.page("petition-signing-receipt", body).style("sign.css")))
}

/// The signature of a receipt that is genuine; none if it does not stand.
async fn held(visit: &Visit, facts: &Facts, receipt: &Receipt) -> Result<Option<Held>> {
    let (db, key) = (visit.db(), facts.petition.key);
    match public::held(db, key, receipt.leaf).await? {
        Some(held) if receipt.is_of(db.keys(), key, held.id) => Ok(Some(held)),
        Some(_) => Err(Error::NotFound),
        None => Ok(None),
    }
}

/// What is said of a genuine receipt whose signature no longer stands: the log remembers whose it was.
async fn gone(visit: &Visit, facts: &Facts, receipt: &Receipt) -> Result<Response> {
    let (db, key) = (visit.db(), facts.petition.key);
    let entries = journal::page(db, key.log(), Some(receipt.leaf + 1), 1, Filter::All).await?;
    let entry = entries.into_iter().next().filter(|entry| entry.seq == receipt.leaf).ok_or(Error::NotFound)?;
    if !receipt.is_of(db.keys(), key, kernel::Id::<Signature>::from_uuid(entry.subject)) {
        return Err(Error::NotFound);
    }
    let body = html! {
        p.lead { (visit.t("petition-signing-receipt-gone")) }
        p { a href=(public_path(&facts.petition, "")) { (visit.text(&facts.petition.title)) } }
    };
    Ok(private(visit.page("petition-signing-receipt", body).status(StatusCode::GONE)))
}

/// What was recorded, so that she can see that it is right. The number is never shown in full: receipts are printed.
fn recorded(visit: &Visit, facts: &Facts, receipt: &Receipt, held: &Held, supporter: &Supporter) -> Markup {
    let commune = supporter.commune.as_deref().and_then(kernel::place::get);
    let mark = match &supporter.mark {
        Mark::Typed(_) => "petition-signing-mark-typed",
        Mark::Drawn(_) => "petition-signing-mark-drawn",
        Mark::Sheet(..) => "petition-signing-mark-sheet",
    };
    let line = |label: &str, words: Markup| html! { div { dt { (visit.t(label)) } dd { (words) } } };
    let given = format!("{} {}", supporter.given, supporter.family);
    html! {
        dl.facts {
            (line("petition-signing-receipt-leaf", html! { strong { (receipt.leaf) } }))
            (line("petition-signing-receipt-at", html! { (visit.instant(held.signed_at)) }))
            (line("petition-signing-receipt-name", html! { bdi { (given) } }))
            @if let Some(number) = &supporter.number {
                (line("petition-signing-number", html! { (visit.say(&ending(number))) }))
            }
            @if let Some(day) = supporter.expires_on { (line("petition-signing-expires-on", html! { (visit.date(day)) })) }
            @if let Some(commune) = commune { (line("petition-signing-commune", html! { (visit.text(&commune.name)) })) }
            (line("petition-signing-mark", html! { (visit.t(mark)) " · " (visit.t(held.how.label())) }))
            (line("petition-signing-receipt-code", html! { bdi.receipt-code dir="ltr" { (receipt.spaced()) } }))
        }
        p.note { (visit.t("petition-signing-receipt-keep")) " "
            a href=(format!("{}{}", visit.origin(), receipt_path(facts, receipt))) { (visit.t("petition-signing-receipt-address")) } }
    }
}

/// How she, and nobody else, can tell that her signature is in the log.
fn check(visit: &Visit, facts: &Facts, receipt: &Receipt, supporter: &Supporter) -> Markup {
    let proof = public_path(&facts.petition, &format!("log/check?leaf={}", receipt.leaf));
    html! {
        section {
            h2 { (visit.t("petition-signing-receipt-check")) }
            p { (visit.t("petition-signing-receipt-check-words")) }
            p.actions {
                a.button.quiet href=(proof) { (visit.t("petition-signing-receipt-proof")) }
                a href=(public_path(&facts.petition, "log")) { (visit.t("petition-signing-check-link")) }
            }
            details {
                summary { (visit.t("petition-signing-receipt-recompute")) }
                p { (visit.t("petition-signing-receipt-recompute-words")) }
                dl.facts {
                    div { dt { (visit.t("petition-signing-receipt-commitment")) } dd { code { (supporter.commitment()) } } }
                    div { dt { (visit.t("petition-signing-receipt-salt")) } dd { code { (supporter.salt) } } }
                }
                pre tabindex="0" { code { (recipe(supporter)) } }
            }
        }
    }
}

/// A command that makes the commitment again on her own computer, once she has put her number in its place.
fn recipe(supporter: &Supporter) -> String {
    let quoted = |words: &str| format!("'{}'", words.replace('\'', "'\\''"));
    let number = if supporter.number.is_some() { "…" } else { "" };
    let expires_on = supporter.expires_on.map(|day| day.to_string()).unwrap_or_default();
    let lines = ["twiza signature 1", &supporter.salt, number, &expires_on, &supporter.given, &supporter.family];
    let lines: Vec<String> = lines.into_iter().map(quoted).collect();
    format!("printf '%s\\n' {} | openssl dgst -sha256 -binary | basenc --base64url", lines.join(" "))
}

fn withdrawal(visit: &Visit, facts: &Facts, receipt: &Receipt) -> Markup {
    let may = facts.petition.state.may_withdraw();
    html! {
        section.withdrawal {
            h2 { (visit.t("petition-signing-withdraw")) }
            @if may {
                p { (visit.t("petition-signing-withdraw-words")) }
                form method="post" action=(format!("{}/withdraw", receipt_path(facts, receipt))) {
                    button.danger { (visit.t("petition-signing-withdraw-button")) }
                }
            } @else {
                p { (visit.say(&Refused::Filed.message())) }
            }
        }
    }
}

/// Takes a signature out of the list, with everything that its supporter wrote.
pub(super) async fn withdraw(visit: Visit, Path((slug, code)): Path<(String, String)>) -> Result<Response> {
    let facts: Arc<Facts> = facts(&visit, &slug).await?;
    let receipt = Receipt::read(&code).ok_or(Error::NotFound)?;
    let Some(held) = held(&visit, &facts, &receipt).await? else { return gone(&visit, &facts, &receipt).await };
    let (key, leaf, id) = (facts.petition.key, receipt.leaf, held.id);
    let act = move |tx: &mut Tx<'_>| {
        let stands = petitions::one_in(tx, key)?.is_some_and(|petition| petition.state.may_withdraw());
        if !stands {
            return Err(Refused::Filed.into());
        }
        post::forget(tx, id.uuid())?;
        signatures::withdraw(tx, key, leaf).map(drop)
    };
    match refusal_or(visit.db().write(key.log(), SIGNER, act).await)? {
        Ok(()) => Ok(visit.see_saying(public_path(&facts.petition, ""), "petition-signing-withdrawn").into_response()),
        Err(Refused::NoSignature) => gone(&visit, &facts, &receipt).await,
        Err(refused) => Err(Error::told(refused.message())),
    }
}
