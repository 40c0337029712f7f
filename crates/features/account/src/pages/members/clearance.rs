//! Clearances for sealed compartments.

use actors::memberships;
use axum::extract::Path;
use web::{Error, Form, Result, See, Visit};

use super::member::compartments;
use crate::pages::id;

/// Clears a member for a compartment that the house has.
pub(crate) async fn grant(visit: Visit, Path((_, account)): Path<(String, String)>, form: Form) -> Result<See> {
    let compartment = form.value("compartment").to_owned();
    if !compartments(&visit).any(|known| known == compartment) {
        return Err(Error::told("web-fault-choice"));
    }
    memberships::clear(visit.db(), visit.who(), visit.space()?.id, id(&account)?, compartment).await?;
    Ok(visit.see_saying(visit.path(&format!("members/{account}")), "account-clearance-granted"))
}

/// Ends the clearance.
pub(crate) async fn end(visit: Visit, Path((_, account)): Path<(String, String)>, form: Form) -> Result<See> {
    let compartment = form.value("compartment").to_owned();
    memberships::unclear(visit.db(), visit.who(), visit.space()?.id, id(&account)?, compartment).await?;
    Ok(visit.see_saying(visit.path(&format!("members/{account}")), "account-clearance-ended"))
}
