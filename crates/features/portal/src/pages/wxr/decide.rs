use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use search::thesaurus;
use web::{Error, Form, Result, Visit};

use super::{found, path};
use crate::model::article::Kind;
use crate::model::wxr::Plan;
use crate::store::wxr::{self, Import, ImportState};

/// Keeps what was decided.
pub(crate) async fn act(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<Response> {
    let import = found(&visit, &id).await?;
    if import.state != ImportState::Ready {
        return Err(Error::NotFound);
    }
    let plan = read(&import, &form);
    wxr::decide(visit.db(), visit.who(), visit.space()?.id, import.id, plan).await?;
    Ok(visit.see_saying(path(&visit, Some(import.id)), "portal-wxr-decided").into_response())
}

/// What the form says; of categories and tags that it did not show, what was proposed stays.
pub(super) fn read(import: &Import, form: &Form) -> Plan {
    let mut plan =
        Plan { with_pages: form.is_ticked("pages"), with_kept: form.is_ticked("kept"), ..import.plan.clone() };
    for (name, value) in form.fields() {
        if let Some(slug) = name.strip_prefix("kind.").filter(|slug| import.survey.terms.contains_key(*slug)) {
            match Kind::from_code(value) {
                Some(kind) => plan.kinds.insert(slug.to_owned(), kind),
                None => plan.kinds.remove(slug),
            };
        }
        if let Some(slug) = name.strip_prefix("theme.").filter(|slug| import.survey.terms.contains_key(*slug)) {
            match thesaurus::get(value) {
                Some(theme) => plan.themes.insert(slug.to_owned(), vec![theme.code.clone()]),
                None => plan.themes.remove(slug),
            };
        }
    }
    plan
}
