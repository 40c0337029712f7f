use actors::directory::{self, ContactKind, NewContact};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use web::{Error, Form, Result, See, Visit};

use super::{path_of, record, record_of};

/// Adds a way to reach somebody; it is sealed.
pub(crate) async fn add(visit: Visit, Path(id): Path<String>, mut form: Form) -> Result<Response> {
    let actor = record_of(&visit, &id).await?;
    let kind = form.required_choice("kind", ContactKind::from_code);
    let value = form.words("value", 1..=300);
    let Some(kind) = kind.filter(|_| form.is_good()) else {
        return Ok(record::page(&visit, &actor, &form).await?.invalid().into_response());
    };
    match directory::add_contact(visit.db(), visit.who(), actor.id, NewContact { kind, value: value.into() }).await {
        Ok(()) => Ok(visit.see_saying(path_of(&actor), "people-changed").into_response()),
        Err(error) => {
            form.fault("value", error.refusal().copied().ok_or(error)?.code());
            Ok(record::page(&visit, &actor, &form).await?.invalid().into_response())
        }
    }
}

/// Ends a way to reach somebody.
pub(crate) async fn end(visit: Visit, Path((id, contact)): Path<(String, String)>) -> Result<See> {
    let actor = record_of(&visit, &id).await?;
    let contact = contact.parse().map_err(|_| Error::NotFound)?;
    let is_theirs = directory::contacts(visit.db(), actor.id).await?.iter().any(|held| held.id == contact);
    if !is_theirs {
        return Err(Error::NotFound);
    }
    directory::end_contact(visit.db(), visit.who(), contact).await?;
    Ok(visit.see_saying(path_of(&actor), "people-changed"))
}
