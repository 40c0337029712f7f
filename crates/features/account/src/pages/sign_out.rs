//! Signing out.

use actors::sessions;
use axum::response::Response;
use web::{Result, Visit};

/// Ends the session of this browser, and makes it forget it.
pub(crate) async fn act(visit: Visit) -> Result<Response> {
    if let Some(signed_in) = &visit.signed_in {
        sessions::revoke(visit.db(), visit.who(), signed_in.account.id, signed_in.session).await?;
    }
    Ok(web::end_session(&visit, visit.see_saying("/", "account-signed-out")))
}
