//! A month as a small calendar: its days lead to what is on them.

use jiff::civil::Date;
use maud::{Markup, html};
use web::{Visit, args};

use super::list::Asked;
use crate::model::month::Month;
use crate::pages::when::WEEKDAYS;
use crate::store::shelf::Shown;

/// The name of a month with its year: "novembre 2026".
pub(super) fn name(visit: &Visit, month: Month) -> String {
    let words = visit.date(month.first());
    words.split_once(' ').map_or_else(|| words.clone(), |(_, rest)| rest.to_owned())
}

/// The name of a day's month: "novembre".
pub(super) fn short(visit: &Visit, day: Date) -> String {
    let words = visit.date(day);
    words.split(' ').nth(1).unwrap_or_default().to_owned()
}

/// How many events are on a day.
fn on(rows: &[Shown], day: Date) -> usize {
    rows.iter().filter(|row| row.card.starts.date() <= day && day <= row.card.ends.date()).count()
}

pub(super) fn calendar(visit: &Visit, asked: &Asked, month: Month, rows: &[Shown], today: Date) -> Markup {
    let path = |month: Month| format!("/events{}", asked.query(&[("month", &month.code())]));
    let here = path(month);
    html! {
        nav.month aria-label=(visit.t("events-calendar")) {
            p.month-head {
                a.button.quiet.icon href=(path(month.before())) rel="prev" aria-label=(name(visit, month.before())) { span.turn aria-hidden="true" { "‹" } }
                strong { a href=(here) { (name(visit, month)) } }
                a.button.quiet.icon href=(path(month.after())) rel="next" aria-label=(name(visit, month.after())) { span.turn aria-hidden="true" { "›" } }
            }
            table {
                caption.hidden { (visit.t_with("events-calendar-of", &args![month = name(visit, month)])) }
                thead { tr { @for weekday in WEEKDAYS {
                    th scope="col" abbr=(visit.t(weekday)) { (initial(visit, weekday)) }
                } } }
                tbody { @for week in month.weeks() { tr { @for day in week {
                    td.out[!month.has(day)].today[day == today] { @if month.has(day) { (cell(visit, rows, day, &here)) } }
                } } } }
            }
        }
    }
}

fn cell(visit: &Visit, rows: &[Shown], day: Date, here: &str) -> Markup {
    let count = on(rows, day);
    // An event of several days stands in the list at its first.
    let first = rows.iter().rfind(|row| row.card.starts.date() <= day && day <= row.card.ends.date());
    let label = visit.t_with("events-calendar-day", &args![day = visit.date(day), count = count]);
    html! {
        @match first {
            Some(row) => a href=(format!("{here}#d-{}", row.card.starts.date())) aria-label=(label) { (day.day()) },
            None => (day.day()),
        }
    }
}

/// The first letters of a weekday, as many as tell it apart in its language.
fn initial(visit: &Visit, weekday: &str) -> String {
    let words = visit.t(weekday);
    let bare = words.strip_prefix("ال").unwrap_or(words);
    bare.chars().take(if visit.lang == kernel::Lang::Ar { 2 } else { 3 }).collect()
}
