use axum::extract::Path;
use maud::{Markup, html};
use web::table::{self, Column};
use web::{Page, Result, Visit};

use super::{hook_of, host, path_of, state, told};
use crate::store::{self, Hook, Try};

/// A webhook: what it tells, how it goes, its latest tries.
pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let hook = hook_of(&visit, &id).await?;
    let tries = store::tries(visit.db(), visit.space()?.id, hook.id).await?;
    let body = html! {
        nav.crumbs aria-label=(visit.t("hooks-way-up")) { a href=(visit.path("hooks")) { (visit.t("hooks-title")) } }
        p { (state(&visit, &hook)) }
        (standing(&visit, &hook))
        dl.facts {
            div { dt { (visit.t("hooks-tells")) } dd { (told(&visit, &hook)) } }
            div { dt { (visit.t("hooks-since")) } dd { (visit.instant(hook.made_at)) } }
        }
        (acts(&visit, &hook))
        section {
            h2 { (visit.t("hooks-tries")) }
            @if tries.is_empty() { p.empty { (visit.t("hooks-tries-none")) } } @else { (table_of(&visit, &tries)) }
        }
    };
    Ok(visit.page_named(&host(&visit, &hook)?, body))
}

/// Why nothing arrives, and what to do.
fn standing(visit: &Visit, hook: &Hook) -> Markup {
    html! {
        @if let Some(why) = hook.paused { p.note { (visit.t(match why {
            crate::model::Paused::ByHand => "hooks-paused-by-hand-advice",
            crate::model::Paused::Gone => "hooks-paused-gone-advice",
            crate::model::Paused::Failing => "hooks-paused-failing-advice",
        })) } }
        @else if let Some(since) = hook.failing_since {
            p.note { (visit.t_with("hooks-failing-advice", &web::args![since = visit.instant(since), count = hook.tries])) }
        }
    }
}

fn acts(visit: &Visit, hook: &Hook) -> Markup {
    let path = path_of(visit, hook);
    let act = |verb: &str, label: &str| {
        html! {
            form.inline method="post" action=(format!("{path}/{verb}")) { button.quiet { (visit.t(label)) } }
        }
    };
    html! {
        div.actions {
            @if hook.paused.is_some() { (act("waking", "hooks-wake")) } @else { (act("ping", "hooks-ping")) (act("pause", "hooks-pause")) }
            (act("secret", "hooks-renew"))
        }
        details { summary { (visit.t("hooks-remove")) } p { (visit.t("hooks-remove-advice")) } (act("removal", "hooks-remove")) }
    }
}

fn table_of(visit: &Visit, tries: &[Try]) -> Markup {
    const COLUMNS: [Column; 4] = [
        Column::words("hooks-tried-at"),
        Column::words("hooks-tried-kind"),
        Column::number("hooks-tried-entry"),
        Column::words("hooks-tried-outcome"),
    ];
    let lines = tries.iter().map(|tried| {
        vec![
            html! { (visit.instant(tried.tried_at)) },
            html! { bdi lang="en" { (tried.kind) } },
            html! { @if let Some(entry) = tried.entry { (visit.number(i64::try_from(entry).unwrap_or(i64::MAX))) } },
            html! { (visit.t(tried.outcome.label())) @if let Some(status) = tried.status { " (" (status) ")" } },
        ]
    });
    table::table(visit, visit.t("hooks-tries"), &COLUMNS, lines)
}
