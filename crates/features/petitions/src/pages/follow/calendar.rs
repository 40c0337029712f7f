//! The deadlines as a calendar (iCalendar, RFC 5545): a day's event for each that runs or ran.

use axum::extract::Path;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use web::{Download, Result, Visit};

use super::super::{petition_of, petition_path};
use super::deadlines::{standing, way_of};
use crate::pages::rules_of;
use crate::store::events;

/// The file.
pub(crate) async fn fetch(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Download> {
    let petition = petition_of(&visit, &id).await?;
    let (rules, history) = (rules_of(&petition)?, events::of(visit.db(), petition.key).await?);
    let way = way_of(visit.db(), &petition).await?;
    let dues = standing(&rules, &petition, way, &history, visit.world().today());
    let address = format!("{}{}", visit.origin(), petition_path(&visit, petition.key.petition, "follow"));
    let dates = dues.iter().filter_map(|due| {
        let deadline = due.deadline;
        let effect = format!(
            "{}\n{}\n{}",
            visit.words(&deadline.who),
            visit.words(&deadline.effect),
            visit.say(&deadline.article.message())
        );
        Some(Entry {
            uid: format!("{}-{}@twiza", petition.key.petition, deadline.code),
            on: due.ends_on?,
            summary: format!("{} — {}", visit.words(&deadline.step), visit.words(&petition.title)),
            description: effect,
            url: address.clone(),
        })
    });
    let words = calendar(visit.world().now(), visit.words(&petition.title), &dates.collect::<Vec<_>>());
    Ok(Download::calendar(&format!("{}-delais", petition.slug), words.into_bytes()))
}

/// A day in the calendar.
struct Entry {
    uid: String,
    on: Date,
    summary: String,
    description: String,
    url: String,
}

fn calendar(now: Timestamp, name: &str, entries: &[Entry]) -> String {
    let stamp = now.strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Twiza//Petitions//FR".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
        format!("X-WR-CALNAME:{}", escaped(name)),
    ];
    for entry in entries {
        let next = entry.on.checked_add(1.day()).unwrap_or(entry.on);
        lines.extend([
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}", entry.uid),
            format!("DTSTAMP:{stamp}"),
            format!("DTSTART;VALUE=DATE:{}", entry.on.strftime("%Y%m%d")),
            format!("DTEND;VALUE=DATE:{}", next.strftime("%Y%m%d")),
            format!("SUMMARY:{}", escaped(&entry.summary)),
            format!("DESCRIPTION:{}", escaped(&entry.description)),
            format!("URL:{}", entry.url),
            "TRANSP:TRANSPARENT".to_owned(),
            "BEGIN:VALARM".to_owned(),
            "ACTION:DISPLAY".to_owned(),
            "TRIGGER:-P7D".to_owned(),
            format!("DESCRIPTION:{}", escaped(&entry.summary)),
            "END:VALARM".to_owned(),
            "END:VEVENT".to_owned(),
        ]);
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

/// Text as RFC 5545 writes it (3.3.11).
fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '\\' | ';' | ',' => text.extend(['\\', c]),
            '\n' => text.push_str("\\n"),
            c if c.is_control() => {}
            c => text.push(c),
        }
    }
    text
}

/// A line of at most 75 bytes, continued on the next (3.1); no character is cut in two.
fn folded(line: &str) -> String {
    let (mut text, mut filled) = (String::with_capacity(line.len() + 8), 0);
    for c in line.chars() {
        if filled + c.len_utf8() > 75 {
            text.push_str("\r\n ");
            filled = 1;
        }
        text.push(c);
        filled += c.len_utf8();
    }
    text.push_str("\r\n");
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_calendar_has_short_lines_and_escaped_words() {
        let entry = Entry {
            uid: "1-reply@twiza".into(),
            on: date(2026, 12, 31),
            summary: "الجواب على العريضة, النقل المدرسي; ".repeat(4),
            description: "Un\nDeux \\ trois".into(),
            url: "https://twiza.example/x".into(),
        };
        let words = calendar(Timestamp::UNIX_EPOCH, "Transport", &[entry]);
        assert!(words.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
        assert!(words.contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"));
        let unfolded = words.replace("\r\n ", "");
        assert!(unfolded.contains("DESCRIPTION:Un\\nDeux \\\\ trois") && unfolded.contains("العريضة\\, النقل"));
        assert!(words.ends_with("END:VCALENDAR\r\n"));
    }
}
