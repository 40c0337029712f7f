//! A link by which a member of this space sets a new password.

use actors::accounts::{self, resets};
use actors::memberships;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use web::{Error, Form, Result, Visit};

use super::member::{Member, page};
use crate::model::may_reset;
use crate::pages::reset::issued;
use crate::pages::{id, is_own};

/// Makes the link, unless the account reaches beyond this space. One's own password is changed by whoever knows it.
pub(crate) async fn act(visit: Visit, Path((_, account)): Path<(String, String)>, form: Form) -> Result<Response> {
    let account = id(&account)?;
    if is_own(&visit, account) {
        return Ok(visit.see("/account/password").into_response());
    }
    let member = Member::load(&visit, account).await?;
    let keeper = accounts::get(visit.db(), account).await?.ok_or(Error::NotFound)?.keeper;
    let roles = memberships::of_account(visit.db(), account).await?;
    if !may_reset(keeper, &roles, visit.space()?.id) {
        let mut form = form.with("role", member.role().code());
        form.fault("reset", "account-reset-beyond");
        return Ok(page(&visit, &member, &form).invalid().into_response());
    }
    let token = resets::issue(visit.db(), visit.who(), account).await?;
    Ok(issued(&visit, &token, &visit.path("members")))
}
