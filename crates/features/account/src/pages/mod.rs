//! A file for each verb: load, check, act, show.

pub(crate) mod code;
pub(crate) mod codes;
pub(crate) mod invitation;
pub(crate) mod keeper;
pub(crate) mod language;
pub(crate) mod link;
pub(crate) mod login;
pub(crate) mod members;
pub(crate) mod own;
pub(crate) mod passkey_sign_in;
pub(crate) mod passkeys;
pub(crate) mod password;
pub(crate) mod reset;
pub(crate) mod sessions;
pub(crate) mod sign_in;
pub(crate) mod sign_out;
pub(crate) mod totp;

use actors::accounts::{self, Login, Password};
use actors::{Account, Refusal, SignedIn};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::Markup;
use web::{Error, Field, Form, Page, Result, Visit};

/// Who is signed in: on routes that the policy opens to nobody else.
fn own(visit: &Visit) -> Result<&SignedIn> {
    visit.signed_in.as_ref().ok_or(Error::SignInFirst)
}

/// Whether an account is that of the visitor.
fn is_own(visit: &Visit, account: Id<Account>) -> bool {
    visit.signed_in.as_ref().is_some_and(|signed_in| signed_in.account.id == account)
}

/// The identity in an address.
fn id<T>(written: &str) -> Result<Id<T>> {
    written.parse().map_err(|_| Error::NotFound)
}

/// The rule that refused, to be told beside a field; any other error goes on.
fn refusal_of(error: actors::Error) -> Result<Refusal> {
    match error {
        actors::Error::Refused(refusal) => Ok(refusal),
        other => Err(other.into()),
    }
}

/// The field of the present password.
fn present_field(visit: &Visit, form: &Form) -> Markup {
    Field::password("present", "account-present").required().autocomplete("current-password").show(visit, form)
}

/// Whether the present password was typed, which is asked for again before anything that would let somebody at a
/// forgotten screen keep the account.
async fn is_proven(visit: &Visit, form: &mut Form) -> Result<bool> {
    let present = form.words("present", 1..=usize::MAX);
    if present.is_empty() {
        return Ok(false);
    }
    let account = own(visit)?.account.id;
    match accounts::prove(visit.db(), &visit.app().limits, account, present.into()).await {
        Ok(()) => Ok(true),
        Err(error) => {
            fault_of_present(form, refusal_of(error)?);
            Ok(false)
        }
    }
}

/// Says beside the present password why it was refused.
fn fault_of_present(form: &mut Form, refusal: Refusal) {
    match refusal {
        Refusal::WrongPassword => form.fault("present", "account-present-wrong"),
        other => form.fault("present", other),
    }
}

/// The password that was chosen in the field `password`, if it keeps the rules.
fn chosen_password(form: &mut Form, login: &Login) -> Option<Password> {
    let typed = form.words("password", 1..=usize::MAX);
    if typed.is_empty() {
        return None;
    }
    Password::choose(typed.into(), login).map_err(|refusal| form.fault("password", refusal)).ok()
}

/// A page that no browser and no proxy keeps, because of what it shows or was reached by.
fn unkept(page: Page) -> Response {
    ([(header::CACHE_CONTROL, "no-store")], page).into_response()
}
