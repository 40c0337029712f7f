//! Codes from an application: setting it up, and ending it.

use actors::Refusal;
use actors::accounts::totp::{self, Enrolment};
use actors::accounts::{self, recovery};
use axum::response::{IntoResponse, Response};
use data_encoding::BASE64;
use maud::{Markup, html};
use web::{Error, Field, Form, Page, Result, Visit, field};

use super::{codes, is_proven, own, present_field, refusal_of};

const HERE: &str = "/account/application";
const SECRET: &str = "/account/application/secret";

/// Whether codes are asked for, and what is being set up.
pub(crate) async fn show(visit: Visit) -> Result<Page> {
    page(&visit, &Form::default()).await
}

/// Draws a secret. Nothing changes at sign-in before the application has shown a right code.
pub(crate) async fn begin(visit: Visit, mut form: Form) -> Result<Response> {
    if !is_proven(&visit, &mut form).await? {
        return Ok(page(&visit, &form).await?.invalid().into_response());
    }
    totp::begin(visit.db(), own(&visit)?.account.id).await?;
    Ok(visit.see(HERE).into_response())
}

/// Asks for a code at every sign-in from now on, and shows the recovery codes.
pub(crate) async fn confirm(visit: Visit, mut form: Form) -> Result<Response> {
    let code = form.words("code", 1..=12);
    if !form.is_good() {
        return Ok(page(&visit, &form).await?.invalid().into_response());
    }
    match totp::confirm(visit.db(), own(&visit)?.account.id, &code).await {
        Ok(codes) => Ok(codes::page_of(&visit, "account-totp-confirmed", &codes).into_response()),
        Err(error) => match refusal_of(error)? {
            Refusal::WrongCode => {
                form.fault("code", "account-totp-wrong");
                Ok(page(&visit, &form).await?.invalid().into_response())
            }
            other => Err(other.into()),
        },
    }
}

/// Asks for no code any more.
pub(crate) async fn remove(visit: Visit, mut form: Form) -> Result<Response> {
    if !is_proven(&visit, &mut form).await? {
        return Ok(page(&visit, &form).await?.invalid().into_response());
    }
    totp::remove(visit.db(), visit.who(), own(&visit)?.account.id).await?;
    Ok(visit.see_saying("/account", "account-totp-removed").into_response())
}

async fn page(visit: &Visit, form: &Form) -> Result<Page> {
    let account = own(visit)?.account.id;
    let safety = accounts::safety(visit.db(), account).await?.ok_or(Error::NotFound)?;
    let pending = match totp::pending(visit.db(), account).await {
        Ok(enrolment) => Some(enrolment),
        Err(actors::Error::Refused(Refusal::Expired)) => None,
        Err(error) => return Err(error.into()),
    };
    let body = html! {
        p.lead { (visit.t("account-totp-lead")) }
        (field::faults(visit, form))
        @if let Some(enrolment) = &pending { (enrolling(visit, form, enrolment)?) }
        @if safety.totp { (active(visit, form)) } @else if pending.is_none() { (inactive(visit, form)) }
    };
    Ok(visit.page("account-totp-title", body))
}

/// Codes are asked for: what can be done about it, by whoever knows the password.
fn active(visit: &Visit, form: &Form) -> Markup {
    html! {
        p { span.chip.ok { (visit.t("account-totp-on")) } }
        p { a href="/account/codes" { (visit.t("account-codes-link")) } }
        form method="post" action=(SECRET) {
            (present_field(visit, form))
            p.actions {
                button.quiet { (visit.t("account-totp-replace")) }
                button.danger formaction="/account/application/end" data-confirm=(visit.t("account-totp-remove-sure")) {
                    (visit.t("account-totp-remove"))
                }
            }
        }
    }
}

fn inactive(visit: &Visit, form: &Form) -> Markup {
    html! {
        form method="post" action=(SECRET) {
            (present_field(visit, form))
            button { (visit.t("account-totp-begin")) }
        }
    }
}

fn enrolling(visit: &Visit, form: &Form, enrolment: &Enrolment) -> Result<Markup> {
    let picture = format!("data:image/png;base64,{}", BASE64.encode(&enrolment.picture()?));
    let code = Field::line("code", "account-totp-code").hint("account-totp-code-hint").required().left_to_right();
    Ok(html! {
        ol {
            li { (visit.t("account-totp-step-install")) }
            li {
                p { (visit.t("account-totp-step-scan")) }
                p { img src=(picture) alt=(visit.t("account-totp-picture")) width="240" height="240"; }
                p { a href=(enrolment.address()?) { (visit.t("account-totp-open")) } }
                p { (visit.t("account-totp-secret")) " " code { (in_fours(&enrolment.secret())) } }
            }
            li { (visit.t("account-totp-step-code")) }
        }
        form method="post" action=(HERE) {
            (code.autocomplete("one-time-code").show(visit, form))
            p.actions { button { (visit.t("account-totp-confirm")) } a href="/account" { (visit.t("web-cancel")) } }
        }
        p.soft.small { (visit.t_with("account-totp-codes-follow", &web::args![count = recovery::COUNT])) }
    })
}

/// A secret in groups of four, for those who type it.
fn in_fours(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::in_fours;

    #[test]
    fn a_secret_is_written_in_groups_that_can_be_copied_by_hand() {
        assert_eq!(in_fours("ABCDEFGHIJ"), "ABCD EFGH IJ");
        assert_eq!(in_fours(""), "");
    }
}
