use maud::{Markup, html};
use web::{Field, Form, Page, Result, Visit, field};

use super::{act, may_decide, others, tabs};
use crate::store::voice::Voice;
use crate::store::{followers, outbox, responses, voice};

/// How the voice is, and what came of it.
pub(super) async fn show(visit: Visit) -> Result<Page> {
    if let Some(page) = others(&visit).await? {
        return Ok(page);
    }
    page(&visit, &Form::default().with("handle", &visit.space()?.slug)).await
}

/// The page with a form as it was typed.
pub(super) async fn page(visit: &Visit, form: &Form) -> Result<Page> {
    let body = match voice::get(visit.db()).await? {
        None => closed(visit, form),
        Some(voice) => open(visit, &voice).await?,
    };
    Ok(visit.page("federation-title", body))
}

/// Before the voice was ever opened.
fn closed(visit: &Visit, form: &Form) -> Markup {
    let origin = visit.origin();
    html! {
        p.lead { (visit.t("federation-closed-lead")) }
        ul { @for what in ["federation-what-follow", "federation-what-respond", "federation-what-trust"] { li { (visit.t(what)) } } }
        @if !origin.starts_with("https://") { p.note { (visit.t("federation-not-https")) } }
        @if may_decide(visit) {
            (field::faults(visit, form))
            form method="post" action=(visit.path("federation/opening")) {
                (Field::line("handle", "federation-handle").required().left_to_right().hint("federation-handle-hint").show(visit, form))
                p.small { (visit.t("federation-address-fixed")) " " code dir="ltr" { (origin) } }
                div.actions { button { (visit.t("federation-open")) } }
            }
        } @else { p.empty { (visit.t("federation-ask-secretary")) } }
    }
}

async fn open(visit: &Visit, voice: &Voice) -> Result<Markup> {
    let (db, home) = (visit.db(), voice.home(&visit.origin()));
    let (followers, waiting, totals) =
        (followers::count(db).await?, outbox::count(db).await?, responses::totals(db).await?);
    let told = outbox::objects(db).await?;
    Ok(html! {
        p.lead { (visit.t("federation-lead")) }
        (tabs(visit, totals.waiting))
        @if voice.closed_at.is_some() { p.note { (visit.t("federation-silent")) } }
        p { (visit.t("federation-follow-us")) " " strong { bdi dir="ltr" { "@" (home.account()) } } }
        div.grid {
            (figure(visit, followers, "federation-followers"))
            (figure(visit, told, "federation-told"))
            (figure(visit, totals.boosts, "federation-boosts"))
            (figure(visit, totals.quotes, "federation-quotes"))
            (figure(visit, totals.likes, "federation-likes"))
            (figure(visit, totals.replies, "federation-replies-shown"))
            (figure(visit, waiting, "federation-deliveries"))
        }
        @if may_decide(visit) {
            @if voice.closed_at.is_some() { (act(visit, &visit.path("federation/opening"), "federation-open-again", None)) }
            @else { details { summary { (visit.t("federation-close")) } p { (visit.t("federation-close-advice")) }
                (act(visit, &visit.path("federation/closing"), "federation-close", None)) } }
        }
    })
}

fn figure(visit: &Visit, count: i64, label: &str) -> Markup {
    html! { div.card.figure { strong.num { (visit.number(count)) } " " small { (visit.t(label)) } } }
}
