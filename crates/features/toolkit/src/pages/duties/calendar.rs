//! The deadlines in the calendar of a telephone: by a secret address, which says what is due and when, and nothing of anybody.

use actors::Token;
use axum::extract::Path;
use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};
use jiff::ToSpan;
use kernel::Lang;
use maud::html;
use web::{Error, Result, See, Visit, args};

use crate::model::duty::{Duty, State};
use crate::model::ics::{self, Entry};
use crate::pages::{act as write, crumbs, unkept};
use crate::papers::plain;
use crate::store::{duties, feeds};

/// So far the calendar goes back.
const BACK_DAYS: i64 = 180;

/// What the secret address is for.
pub(crate) async fn show(visit: Visit) -> Result<Response> {
    let count = feeds::count(visit.db(), visit.space()?.id).await?;
    let body = html! {
        (crumbs(&visit, &[("obligations", "toolkit-duties-title")]))
        p.lead { (visit.t("toolkit-feed-lead")) }
        form method="post" action=(visit.path("obligations/calendar")) { p.actions { button { (visit.t("toolkit-feed-make")) } } }
        @if count > 0 {
            p { (visit.t_with("toolkit-feed-count", &args![count = count])) }
            form method="post" action=(visit.path("obligations/calendar/end")) data-confirm=(visit.t("toolkit-feed-end-sure")) {
                p { button.quiet.danger { (visit.t("toolkit-feed-end")) } }
            }
        }
    };
    Ok(unkept(visit.page("toolkit-duties-calendar", body)))
}

/// Makes an address, and shows it for the only time.
pub(crate) async fn make(visit: Visit) -> Result<Response> {
    let (space, lang) = (visit.space()?.id, visit.lang);
    let token = write(&visit, move |tx| feeds::make(tx, space, lang)).await?;
    let address = format!("{}{}", visit.origin(), visit.path(&format!("obligations/feed/{}", token.reveal())));
    let body = html! {
        (crumbs(&visit, &[("obligations", "toolkit-duties-title")]))
        p.lead { (visit.t("toolkit-feed-made")) }
        div.field {
            label for="link" { (visit.t("toolkit-feed-address")) }
            textarea #link readonly rows="3" dir="ltr" { (address) }
        }
        p.actions { a.button href=(visit.path("obligations")) { (visit.t("toolkit-go-on")) } }
    };
    Ok(unkept(visit.page("toolkit-duties-calendar", body)))
}

/// Ends all addresses.
pub(crate) async fn end(visit: Visit) -> Result<See> {
    let space = visit.space()?.id;
    write(&visit, move |tx| feeds::end_all(tx, space)).await?;
    Ok(visit.see_saying(visit.path("obligations/calendar"), "toolkit-feed-ended"))
}

/// The calendar itself.
pub(crate) async fn feed(visit: Visit, Path((_, token)): Path<(String, String)>) -> Result<Response> {
    let space = visit.space()?.clone();
    let token = Token::read(&token).ok_or(Error::NotFound)?;
    let lang = feeds::find(visit.db(), space.id, &token).await?.ok_or(Error::NotFound)?;
    let from = visit.world().today().saturating_sub(BACK_DAYS.days());
    let duties = duties::from_day(visit.db(), space.id, from).await?;
    let entries: Vec<Entry> = duties.iter().filter_map(|duty| entry(&visit, duty, lang)).collect();
    let name = visit.app().words.fill(lang, "toolkit-feed-name", &args![association = space.name.in_lang(lang).1]);
    let words = ics::write(visit.world().now(), &plain(&name), &entries);
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()),
        (header::CACHE_CONTROL, "private, max-age=300".to_owned()),
        (HeaderName::from_static("x-robots-tag"), "noindex, nofollow, noarchive".to_owned()),
    ];
    Ok((headers, words).into_response())
}

fn entry(visit: &Visit, duty: &Duty, lang: Lang) -> Option<Entry> {
    if duty.state == State::Dropped {
        return None;
    }
    let rule = duty.rule()?;
    let name = rule.name.in_lang(lang).1;
    let state = visit.app().words.get(lang, duty.state.label());
    let summary = if duty.state == State::Todo { name.to_owned() } else { format!("{name} ({state})") };
    Some(Entry {
        uid: format!("{}@obligations.twiza", duty.id),
        on: duty.due_on,
        summary,
        description: format!("{}\n{}", rule.why.in_lang(lang).1, rule.source.in_lang(lang).1),
        url: format!("{}{}", visit.origin(), visit.path(&format!("obligations/{}", duty.id))),
    })
}
