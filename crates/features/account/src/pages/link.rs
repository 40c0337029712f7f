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

/// A field from which the address can be copied whole, on a telephone too.
fn field(visit: &Visit, address: &str) -> Markup {
    html! {
        div.field {
            label for="link" { (visit.t("account-link")) }
            p.hint #link-hint { (visit.t("account-link-hint")) }
            input #link type="text" readonly dir="ltr" value=(address) aria-describedby="link-hint";
        }
    }
}
