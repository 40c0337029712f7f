use axum::http::header;
use axum::response::{IntoResponse, Response};
use maud::html;
use web::{Error, Page, Result, See, Visit, args};

use super::address;
use crate::pages::Of;
use crate::store::drafts::{self, StoredDraft};

/// `GET …/plan/drafts`: the papers that are neither a plan yet nor put aside.
pub(crate) async fn list(visit: Visit) -> Result<Page> {
    let drafts = drafts::open(visit.db(), visit.space()?.id).await?;
    let body = html! {
        p { a.button href=(visit.path("plan/documents/new")) { (visit.t("plan-document-new")) } }
        @if drafts.is_empty() { p.soft { (visit.t("plan-drafts-none")) } }
        ul.drafts { @for draft in &drafts {
            li {
                h2 { a href=(address(&visit, draft.id, "")) { bdi { (draft.title) } } }
                p.soft.small { (visit.t_with("plan-draft-times", &args![made = visit.instant(draft.made_at), changed = visit.instant(draft.changed_at)])) " · "
                    a href=(address(&visit, draft.id, "/source")) { (visit.t("plan-draft-source")) } }
                form method="post" action=(address(&visit, draft.id, "/drop")) {
                    button.link { (visit.t("plan-draft-drop")) }
                }
            }
        } }
    };
    Ok(visit.page("plan-drafts", body))
}

/// `POST …/plan/drafts/{id}/drop`: puts a draft aside.
pub(crate) async fn drop(visit: Visit, Of(id): Of<StoredDraft>) -> Result<See> {
    drafts::drop(visit.db(), visit.who(), visit.space()?.id, id).await?;
    Ok(visit.see_saying(visit.path("plan/drafts"), "plan-draft-was-dropped"))
}

/// `GET …/plan/drafts/{id}/source`: the paper as it came.
pub(crate) async fn source(visit: Visit, Of(id): Of<StoredDraft>) -> Result<Response> {
    let found = drafts::source(visit.db(), visit.space()?.id, id).await?;
    let (file_name, bytes) = found.ok_or(Error::NotFound)?;
    let ending = file_name.rsplit_once('.').map_or("txt", |(_, ending)| ending);
    let ending: String = ending.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"document.{ending}\"")),
    ];
    Ok((headers, bytes).into_response())
}
