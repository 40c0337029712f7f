//! The same again: each week, each fortnight, each month. Every repetition is a draft of its own, which is announced, moved and
//! cancelled by itself: people register for an evening, not for a rule.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::{Span, ToSpan};
use maud::html;
use store::Tx;
use web::field::faults;
use web::{Field, Form, Page, Result, Visit, args};

use crate::model::{Content, Event};
use crate::pages::{kept, kept_path, write};
use crate::store::events;

/// The most repetitions at a time: a year of weeks.
const MOST: i64 = 52;
const PACES: [(&str, &str); 3] =
    [("week", "events-pace-week"), ("fortnight", "events-pace-fortnight"), ("month", "events-pace-month")];

/// Asks how often.
pub(super) async fn ask(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let event = kept(&visit, &id).await?;
    Ok(page(&visit, &event, &Form::default().with("pace", "week").with("times", 4)))
}

/// Writes the drafts.
pub(super) async fn repeat(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let event = kept(&visit, &id).await?;
    let pace = form.required_choice("pace", |word| PACES.iter().position(|(code, _)| *code == word));
    let times = form.required_whole("times", 1..=MOST);
    let (Some(pace), Some(times)) = (pace, times) else {
        return Ok(page(&visit, &event, &form).invalid().into_response());
    };
    let copies: Vec<Content> = (1..=times).map(|time| moved(&event.content, span(pace, time))).collect();
    let (space, count) = (event.key.space, copies.len());
    let act = move |tx: &mut Tx<'_>| copies.iter().try_for_each(|content| events::add(tx, space, content).map(drop));
    let message = match write(&visit, act).await? {
        Ok(()) => web::Message::with("events-repeated", args![count = count]),
        Err(refused) => refused.message(),
    };
    Ok(visit.see_saying(visit.path("events"), message).into_response())
}

fn span(pace: usize, times: i64) -> Span {
    match pace {
        0 => (times * 7).days(),
        1 => (times * 14).days(),
        _ => times.months(),
    }
}

/// The same at another time: everything that is on its clocks goes with it.
fn moved(content: &Content, by: Span) -> Content {
    let mut moved = content.clone();
    moved.starts = content.starts.saturating_add(by);
    // Months are not equally long: what lasts three days lasts three days.
    moved.ends = moved.starts.saturating_add(content.ends.since(content.starts).unwrap_or_default());
    if let Some(registration) = &mut moved.registration {
        registration.closes = registration.closes.map(|closes| closes.saturating_add(by));
    }
    moved
}

fn page(visit: &Visit, event: &Event, form: &Form) -> Page {
    let paces = PACES.map(|(code, words)| (code.to_owned(), visit.t(words).to_owned()));
    let body = html! {
        p { strong { (visit.text(&event.content.title)) } }
        p { (visit.t("events-repeat-words")) }
        (faults(visit, form))
        form method="post" {
            (Field::choice("pace", "events-field-pace", paces).required().show(visit, form))
            (Field::number("times", "events-field-times").required().show(visit, form))
            p.actions { button { (visit.t("events-repeat-button")) } a href=(kept_path(visit, event.key, "")) { (visit.t("web-cancel")) } }
        }
    };
    visit.page("events-repeat", body)
}

#[cfg(test)]
mod tests {
    use jiff::civil::datetime;

    use super::*;

    #[test]
    fn a_repetition_keeps_its_hours_and_its_length() {
        let content = Content {
            starts: datetime(2026, 1, 30, 18, 0, 0, 0),
            ends: datetime(2026, 2, 1, 12, 0, 0, 0),
            ..Content::default()
        };
        let week = moved(&content, span(0, 2));
        assert_eq!((week.starts, week.ends), (datetime(2026, 2, 13, 18, 0, 0, 0), datetime(2026, 2, 15, 12, 0, 0, 0)));
        let month = moved(&content, span(2, 1));
        assert_eq!((month.starts, month.ends), (datetime(2026, 2, 28, 18, 0, 0, 0), datetime(2026, 3, 2, 12, 0, 0, 0)));
    }
}
