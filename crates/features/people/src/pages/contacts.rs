use actors::Space;
use actors::directory::{self, ContactKind, NewContact};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use web::{Error, Form, Result, See, Visit};

use super::{own_spaces, path_of, record, record_of};

/// Adds a way to reach somebody, kept by one of this secretary's organisations; it is sealed.
pub(crate) async fn add(visit: Visit, Path(id): Path<String>, mut form: Form) -> Result<Response> {
    let actor = record_of(&visit, &id).await?;
    let space = chosen_space(&visit, &form).await?;
    let kind = form.required_choice("kind", ContactKind::from_code);
    let value = form.words("value", 1..=300);
    let Some(kind) = kind.filter(|_| form.is_good()) else {
        return Ok(record::page(&visit, &actor, &form).await?.invalid().into_response());
    };
    let new = NewContact { kept_by: space.id, kind, value: value.into() };
    match directory::add_contact(visit.db(), visit.who(), actor.id, new).await {
        Ok(()) => Ok(visit.see_saying(path_of(&actor), "people-changed").into_response()),
        Err(error) => {
            form.fault("value", error.refusal().copied().ok_or(error)?.code());
            Ok(record::page(&visit, &actor, &form).await?.invalid().into_response())
        }
    }
}

/// Ends a way to reach somebody that one of this secretary's organisations keeps.
pub(crate) async fn end(visit: Visit, Path((id, contact)): Path<(String, String)>, form: Form) -> Result<See> {
    let actor = record_of(&visit, &id).await?;
    let space = chosen_space(&visit, &form).await?;
    let contact = contact.parse().map_err(|_| Error::NotFound)?;
    directory::end_contact(visit.db(), visit.who(), space.id, contact).await?;
    Ok(visit.see_saying(path_of(&actor), "people-changed"))
}

/// The organisation in whose name it is done: one in which the visitor is a secretary.
async fn chosen_space(visit: &Visit, form: &Form) -> Result<Space> {
    let spaces = own_spaces(visit).await?;
    spaces.into_iter().find(|space| space.slug == form.value("space")).ok_or(Error::Forbidden)
}
