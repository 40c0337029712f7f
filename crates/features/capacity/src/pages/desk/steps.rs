//! The steps of an assessment.

use actors::accounts::Account;
use actors::{Role, memberships};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use web::{Form, Result, Visit};

use super::led;
use crate::model::Act;
use crate::pages::letters::Writer;
use crate::pages::{back, write};
use crate::store::assessments;

/// Closes the answers, so that they are counted.
pub(super) async fn count(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let view = led(&visit, &id).await?;
    let (key, scribe) = (view.key(), Writer::of(&visit, &view.assessment).await?);
    view.must(Act::CloseAnswers)?;
    let written = write(&visit, key, visit.who(), move |tx| assessments::close_answers(tx, key, &*scribe)).await?;
    Ok(back(&visit, view.path(""), written, "capacity-counted"))
}

/// Closes an assessment for ever.
pub(super) async fn close(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let view = led(&visit, &id).await?;
    let (key, scribe) = (view.key(), Writer::of(&visit, &view.assessment).await?);
    view.must(Act::Close)?;
    let written = write(&visit, key, visit.who(), move |tx| assessments::close(tx, key, &*scribe)).await?;
    Ok(back(&visit, view.path(""), written, "capacity-closed"))
}

/// Gives it up.
pub(super) async fn abandon(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let view = led(&visit, &id).await?;
    let key = view.key();
    view.must(Act::Abandon)?;
    let written = write(&visit, key, visit.who(), move |tx| assessments::abandon(tx, key)).await?;
    Ok(back(&visit, view.path(""), written, "capacity-abandoned"))
}

/// Names one more facilitator.
pub(super) async fn assign(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let view = led(&visit, &id).await?;
    view.must(Act::Assign)?;
    let key = view.key();
    let members = memberships::current(visit.db(), key.space).await?;
    let may_lead = |account: &Id<Account>| {
        members.iter().any(|member| member.account == *account && member.role >= Role::Facilitator)
    };
    let account = form.required_choice("account", |value| value.parse().ok().filter(may_lead));
    let Some(account) = account else {
        return Ok(visit.see_saying(view.path(""), "capacity-refused-no-facilitator").into_response());
    };
    let written = write(&visit, key, visit.who(), move |tx| assessments::assign(tx, key, account)).await?;
    Ok(back(&visit, view.path(""), written, "capacity-assigned"))
}
