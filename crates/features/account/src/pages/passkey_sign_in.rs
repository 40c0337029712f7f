//! Signing in by a passkey.

use actors::accounts::passkeys::Passkeys;
use axum::Json;
use axum::response::Response;
use serde_json::{Value, json};
use web::{Form, Result, Visit};

use super::refusal_of;
use super::sign_in::{page, refused, welcome};
use crate::model::Then;

/// What the script asks the device to sign.
pub(crate) async fn challenge(visit: Visit) -> Result<Json<Value>> {
    let begun = Passkeys::at(&visit.origin())?.begin_sign_in(visit.db())?;
    Ok(Json(json!({ "ceremony": begun.ceremony, "options": begun.options })))
}

/// Signs in with the device's answer.
pub(crate) async fn act(visit: Visit, mut form: Form) -> Result<Response> {
    let then = Then::read(form.value("then"));
    let (limits, caller) = (&visit.app().limits, visit.caller());
    let (ceremony, answer) = (form.value("ceremony"), form.value("answer"));
    let passkeys = Passkeys::at(&visit.origin())?;
    match passkeys.finish_sign_in(visit.db(), limits, &caller, ceremony, answer).await {
        Ok(token) => Ok(welcome(&visit, &token, &then)),
        Err(error) => {
            let refusal = refusal_of(error)?;
            form.fault("passkey", refusal);
            Ok(refused(refusal, page(&visit, &form)))
        }
    }
}
