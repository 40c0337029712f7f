//! One's own sessions: where one is signed in, and ending that.

use actors::sessions::{self, Listed};
use axum::extract::Path;
use maud::{Markup, html};
use web::table::{Column, table};
use web::{Result, See, Visit};

use super::{id, own};

const LIST: &str = "/account#sessions";

/// Ends one session.
pub(crate) async fn end(visit: Visit, Path(session): Path<String>) -> Result<See> {
    sessions::revoke(visit.db(), visit.who(), own(&visit)?.account.id, id(&session)?).await?;
    Ok(visit.see_saying(LIST, "account-session-ended"))
}

/// Ends all sessions but that of this browser.
pub(crate) async fn end_others(visit: Visit) -> Result<See> {
    let signed_in = own(&visit)?;
    sessions::revoke_all_others(visit.db(), visit.who(), signed_in.account.id, signed_in.session).await?;
    Ok(visit.see_saying(LIST, "account-sessions-ended"))
}

/// The list, with its buttons.
pub(super) async fn section(visit: &Visit) -> Result<Markup> {
    const COLUMNS: [Column; 4] = [
        Column::words("account-session-device"),
        Column::words("account-session-opened"),
        Column::words("account-session-seen"),
        Column::words("account-session-act"),
    ];
    let listed = sessions::list(visit.db(), own(visit)?.account.id).await?;
    let rows = listed.iter().map(|session| line(visit, session)).collect::<Result<Vec<_>>>()?;
    Ok(html! {
        h2 #sessions { (visit.t("account-sessions-title")) }
        p.soft { (visit.t("account-sessions-lead")) }
        (table(visit, visit.t("account-sessions-title"), &COLUMNS, rows))
        @if listed.len() > 1 {
            form method="post" action="/account/sessions/end" data-confirm=(visit.t("account-sessions-end-sure")) {
                button.danger { (visit.t("account-sessions-end")) }
            }
        }
    })
}

fn line(visit: &Visit, session: &Listed) -> Result<Vec<Markup>> {
    let this_one = own(visit)?.session == session.id;
    let device = if session.device.is_empty() { visit.t("account-session-unknown") } else { &session.device };
    Ok(vec![
        html! {
            bdi { (device) }
            @if session.second_factor { " " span.chip { (visit.t("account-session-second-factor")) } }
        },
        html! { (visit.instant(session.opened_at)) },
        html! { (visit.date(visit.world().day_of(session.seen_at))) },
        html! {
            @if this_one { span.chip.ok { (visit.t("account-session-this")) } } @else {
                form method="post" action=(format!("/account/sessions/{}/end", session.id)) {
                    button.quiet.small { (visit.t("account-session-end")) }
                }
            }
        },
    ])
}
