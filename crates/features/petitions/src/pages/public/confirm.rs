use std::sync::Arc;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::html;
use web::{Page, Result, Visit};

use super::facts::{Facts, facts};
use super::private;
use super::sign::{receipt_of, receipt_path, refusal_or};
use crate::pages::public_path;
use crate::store::pending::{self, Found, Token};

/// The page that says that a letter is under way.
pub(super) async fn waiting(visit: Visit, Path(slug): Path<String>) -> Result<Page> {
    let facts = facts(&visit, &slug).await?;
    let body = html! {
        p.lead { (visit.t("petition-signing-waiting-words")) }
        p { (visit.t("petition-signing-waiting-days")) }
        p { a href=(public_path(&facts.petition, "")) { (visit.text(&facts.petition.title)) } }
    };
    Ok(visit.page("petition-signing-waiting", body))
}

async fn found(visit: &Visit, facts: &Facts, token: &str) -> Result<Option<Found>> {
    match Token::read(token) {
        Some(token) => pending::find(visit.db(), facts.petition.key, &token).await,
        None => Ok(None),
    }
}

/// The page of a link to confirm. It only asks: programs that look for viruses open links too.
pub(super) async fn ask(visit: Visit, Path((slug, token)): Path<(String, String)>) -> Result<Response> {
    let facts: Arc<Facts> = facts(&visit, &slug).await?;
    let found = found(&visit, &facts, &token).await?;
    if found.is_none() {
        return Ok(private(gone(&visit, &facts)));
    }
    let body = html! {
        p.lead { (visit.t("petition-signing-confirm-words")) }
        p { strong { (visit.text(&facts.petition.title)) } }
        form method="post" { button.sign-button { (visit.t("petition-signing-confirm-button")) } }
        p.soft { (visit.t("petition-signing-confirm-not-you")) }
    };
    Ok(private(visit.page("petition-signing-confirm", body).style("sign.css")))
}

/// Counts a signature that waited. Following the link again leads to the same receipt.
pub(super) async fn confirm(visit: Visit, Path((slug, token)): Path<(String, String)>) -> Result<Response> {
    let facts: Arc<Facts> = facts(&visit, &slug).await?;
    let key = facts.petition.key;
    let signed = match found(&visit, &facts, &token).await? {
        None => return Ok(private(gone(&visit, &facts))),
        Some(Found::Confirmed(signed)) => signed,
        Some(Found::Waiting(held)) => match refusal_or(pending::confirm(visit.db(), key, *held).await?)? {
            Ok(signed) => signed,
            Err(refused) => {
                let body = html! {
                    p.lead { (visit.advised(&refused.message())) }
                    p { a href=(public_path(&facts.petition, "")) { (visit.text(&facts.petition.title)) } }
                };
                return Ok(private(visit.page("petition-signing-confirm", body).invalid()));
            }
        },
    };
    let receipt = receipt_of(&visit, key, signed)?;
    Ok(visit.see(receipt_path(&facts, &receipt)).into_response())
}

fn gone(visit: &Visit, facts: &Facts) -> Page {
    let body = html! {
        p.lead { (visit.t("petition-signing-link-gone")) }
        p { a.button href=(public_path(&facts.petition, "#sign")) { (visit.t("petition-signing-sign-button")) } }
    };
    visit.page("petition-signing-confirm", body).status(axum::http::StatusCode::GONE)
}
