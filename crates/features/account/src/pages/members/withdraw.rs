//! Taking an invitation back.

use actors::invitations;
use axum::extract::Path;
use web::{Result, See, Visit};

use crate::pages::id;

/// Takes an invitation back: its link is worth nothing any more.
pub(crate) async fn act(visit: Visit, Path((_, invitation)): Path<(String, String)>) -> Result<See> {
    invitations::withdraw(visit.db(), visit.who(), visit.space()?.id, id(&invitation)?).await?;
    Ok(visit.see_saying(visit.path("members#invitations"), "account-invitation-withdrawn"))
}
