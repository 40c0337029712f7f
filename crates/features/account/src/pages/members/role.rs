//! Giving a member another role.

use actors::{Refusal, Role, memberships};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use web::{Form, Result, Visit};

use super::member::{Member, page};
use super::read_role;
use crate::pages::{id, is_own, refusal_of};

/// Gives the role, in place of the one held. An administrator who gives up the office is led out of it.
pub(crate) async fn act(visit: Visit, Path((_, account)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let account = id(&account)?;
    let member = Member::load(&visit, account).await?;
    if member.role() == Role::Visitor {
        // Whoever has left comes back by an invitation, which asks them.
        return Err(Refusal::NoMembership.into());
    }
    let Some(role) = form.required_choice("role", read_role) else {
        return Ok(page(&visit, &member, &form).invalid().into_response());
    };
    match memberships::grant(visit.db(), visit.who(), visit.space()?.id, account, role).await {
        Ok(()) => {
            let next = if is_own(&visit, account) && role < Role::Administrator { "" } else { "members" };
            Ok(visit.see_saying(visit.path(next).trim_end_matches('/'), "account-role-changed").into_response())
        }
        Err(error) => {
            form.fault("role", refusal_of(error)?);
            Ok(page(&visit, &member, &form).invalid().into_response())
        }
    }
}
