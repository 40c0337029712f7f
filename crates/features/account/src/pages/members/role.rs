//! Giving a member another role.

use actors::{Role, memberships};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use web::{Form, Result, Visit};

use super::member::{Member, page};
use super::read_role;
use crate::pages::{id, refusal_of};

/// Gives the role, in place of the one held. An administrator who gives up the office is led out of it.
pub(crate) async fn act(visit: Visit, Path((_, account)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let account = id(&account)?;
    let member = Member::load(&visit, account).await?;
    let Some(role) = form.required_choice("role", read_role) else {
        return Ok(page(&visit, &member, &form).invalid().into_response());
    };
    match memberships::grant(visit.db(), visit.who(), visit.space()?.id, account, role).await {
        Ok(()) => {
            let own = visit.signed_in.as_ref().is_some_and(|signed_in| signed_in.account.id == account);
            let next = if own && role < Role::Administrator { "" } else { "members" };
            Ok(visit.see_saying(visit.path(next).trim_end_matches('/'), "account-role-changed").into_response())
        }
        Err(error) => {
            form.fault("role", refusal_of(error)?);
            Ok(page(&visit, &member, &form).invalid().into_response())
        }
    }
}
