//! A link that is shown once, to be handed over.

use axum::response::Response;
use maud::{Markup, html};
use web::{Message, Visit};

use super::unkept;

/// The page that shows a link for the only time: `title` names it, `lead` says for whom and until when, `back` leads on.
pub(super) fn page(visit: &Visit, title: &'static str, lead: &Message, path: &str, back: &str) -> Response {
    let body = html! {
        p.lead { (visit.say(lead)) }
        (field(visit, &format!("{}{path}", visit.origin())))
        p.note { (visit.t("account-link-once")) }
        p.actions { a.button href=(back) { (visit.t("account-link-done")) } }
    };
    unkept(visit.page(title, body))
}

/// A field that shows the whole address, on a telephone too, and from which it can be copied.
fn field(visit: &Visit, address: &str) -> Markup {
    html! {
        div.field {
            label for="link" { (visit.t("account-link")) }
            p.hint #link-hint { (visit.t("account-link-hint")) }
            textarea #link readonly rows="3" dir="ltr" aria-describedby="link-hint" { (address) }
        }
    }
}
