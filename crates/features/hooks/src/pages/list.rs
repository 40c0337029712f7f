use maud::html;
use web::table::{self, Column};
use web::{Page, Result, Visit};

use super::{host, path_of, state, told};
use crate::store;

/// Whom the space tells of what happens in it.
pub(crate) async fn show(visit: Visit) -> Result<Page> {
    let hooks = store::list(visit.db(), visit.space()?.id).await?;
    const COLUMNS: [Column; 4] = [
        Column::words("hooks-receiver"),
        Column::words("hooks-tells"),
        Column::words("hooks-state"),
        Column::words("hooks-since"),
    ];
    let mut lines = Vec::new();
    for hook in &hooks {
        lines.push(vec![
            html! { a href=(path_of(&visit, hook)) { bdi { (host(&visit, hook)?) } } },
            told(&visit, hook),
            state(&visit, hook),
            html! { (visit.instant(hook.made_at)) },
        ]);
    }
    let body = html! {
        p.lead { (visit.t("hooks-lead")) }
        p.actions { a.button href=(visit.path("hooks/new")) { (visit.t("hooks-new")) } }
        @if hooks.is_empty() { p.empty { (visit.t("hooks-none")) } }
        @else { (table::table(&visit, visit.t("hooks-title"), &COLUMNS, lines)) }
        section {
            h2 { (visit.t("hooks-how")) }
            p { (visit.t("hooks-how-signed")) }
            p { (visit.t("hooks-how-again")) }
        }
    };
    Ok(visit.page("hooks-title", body).wide())
}
