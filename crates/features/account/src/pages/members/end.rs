//! Ending a membership.

use actors::memberships;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use web::{Form, Result, Visit};

use super::member::{Member, page};
use crate::pages::{id, is_own, refusal_of};

/// Ends it, and with it the clearances. Whoever ends their own is led out.
pub(crate) async fn act(visit: Visit, Path((_, account)): Path<(String, String)>, form: Form) -> Result<Response> {
    let account = id(&account)?;
    let member = Member::load(&visit, account).await?;
    match memberships::end(visit.db(), visit.who(), visit.space()?.id, account).await {
        Ok(()) => {
            let next = if is_own(&visit, account) { "/account".to_owned() } else { visit.path("members") };
            Ok(visit.see_saying(next, "account-member-ended").into_response())
        }
        Err(error) => {
            let mut form = form.with("role", member.role().code());
            form.fault("end", refusal_of(error)?);
            Ok(page(&visit, &member, &form).invalid().into_response())
        }
    }
}
