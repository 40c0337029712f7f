//! iCalendar (RFC 5545): what phones follow. All times are in UTC, which every program reads alike and which no change of
//! Morocco's clocks makes wrong; whoever looks sees them on the clocks of her own zone.

use icalendar::{Calendar, Component, EventLike, Property};
use jiff::Timestamp;

/// An event as a calendar has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The same for ever, also when everything else changes.
    pub uid: String,
    /// Rises with each change, so that programs know which is newer.
    pub sequence: i32,
    /// When it last changed.
    pub changed_at: Timestamp,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
    /// Whether it takes place.
    pub status: Status,
    /// Its title.
    pub summary: String,
    /// What is said of it.
    pub description: String,
    /// Where.
    pub location: String,
    /// Its page.
    pub url: String,
    /// What it is about.
    pub categories: Vec<String>,
    /// Who invites.
    pub organiser: String,
}

/// Whether an event takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It does.
    Confirmed,
    /// It was postponed: iCalendar has no word for it but that it is not sure.
    Tentative,
    /// It does not.
    Cancelled,
}

impl Status {
    const fn word(self) -> &'static str {
        match self {
            Self::Confirmed => "CONFIRMED",
            Self::Tentative => "TENTATIVE",
            Self::Cancelled => "CANCELLED",
        }
    }
}

/// A calendar of these events.
pub fn write(name: &str, entries: &[Entry]) -> String {
    let mut calendar = Calendar::empty();
    let heads = [
        ("VERSION", "2.0"),
        ("PRODID", "-//Twiza//Events//FR"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        // How often a program that follows it looks again (RFC 7986), and the same for those that only know the older word.
        ("X-PUBLISHED-TTL", "PT6H"),
    ];
    for head in heads {
        calendar.append_property(head);
    }
    let mut refresh = Property::new("REFRESH-INTERVAL", "PT6H");
    calendar.append_property(refresh.add_parameter("VALUE", "DURATION").done());
    calendar.append_property(Property::new("NAME", escaped(name)));
    calendar.append_property(Property::new("X-WR-CALNAME", plain(name)));
    for entry in entries {
        calendar.push(event(entry));
    }
    papers::calendar::folded(&calendar.to_string())
}

fn event(entry: &Entry) -> icalendar::Event {
    let mut event = icalendar::Event::new();
    let changed = stamp(entry.changed_at);
    event
        .uid(&entry.uid)
        .summary(&plain(&entry.summary))
        .add_property("SEQUENCE", entry.sequence.to_string())
        .add_property("DTSTAMP", &changed)
        .add_property("LAST-MODIFIED", &changed)
        .add_property("DTSTART", stamp(entry.starts_at))
        .add_property("DTEND", stamp(entry.ends_at))
        .add_property("STATUS", entry.status.word())
        .url(&entry.url);
    if !entry.description.is_empty() {
        event.description(&plain(&entry.description));
    }
    if !entry.location.is_empty() {
        event.location(&plain(&entry.location));
    }
    if !entry.categories.is_empty() {
        event.categories(entry.categories.iter().map(|word| plain(word)));
    }
    if !entry.organiser.is_empty() {
        // An address is required by the type (RFC 5545, 3.8.4.3); the page is where the organiser is reached.
        let mut organiser = Property::new("ORGANIZER", &entry.url);
        let name: String = plain(&entry.organiser).chars().filter(|c| *c != '"' && *c != '\n').collect();
        event.append_property(organiser.add_parameter("CN", &format!("\"{name}\"")).done());
    }
    event.done()
}

/// An instant as the standard writes it in UTC.
fn stamp(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Words without the control characters that no content line may have (3.1), but for the ends of lines.
fn plain(words: &str) -> String {
    words.replace("\r\n", "\n").chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}

/// Text of a property that the library does not know (3.3.11).
fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for c in plain(words).chars() {
        match c {
            '\\' | ';' | ',' => text.extend(['\\', c]),
            '\n' => text.push_str("\\n"),
            c => text.push(c),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use proptest::prelude::*;

    use super::*;

    fn entry(summary: &str, description: &str) -> Entry {
        Entry {
            uid: "1@events.twiza".into(),
            sequence: 3,
            changed_at: Timestamp::UNIX_EPOCH,
            starts_at: "2026-06-05T17:00:00Z".parse().unwrap(),
            ends_at: "2026-06-05T19:30:00Z".parse().unwrap(),
            status: Status::Confirmed,
            summary: summary.into(),
            description: description.into(),
            location: "Maison des associations, Tata".into(),
            url: "https://twiza.example/events/x".into(),
            categories: vec!["Eau, climat".into(), "Jeunes".into()],
            organiser: "Forum; \"test\"".into(),
        }
    }

    fn unfolded(words: &str) -> String {
        words.replace("\r\n ", "")
    }

    #[test]
    fn an_event_is_written_with_what_calendars_need() {
        let words = unfolded(&write("Agenda, « eau »", &[entry("Café citoyen", "Un\nDeux; trois")]));
        for line in [
            "X-WR-CALNAME:Agenda\\, « eau »",
            "UID:1@events.twiza",
            "SEQUENCE:3",
            "DTSTAMP:19700101T000000Z",
            "DTSTART:20260605T170000Z",
            "DTEND:20260605T193000Z",
            "STATUS:CONFIRMED",
            "SUMMARY:Café citoyen",
            "DESCRIPTION:Un\\nDeux\\; trois",
            "LOCATION:Maison des associations\\, Tata",
        ] {
            assert!(words.contains(&format!("{line}\r\n")), "{line} in {words}");
        }
        assert_eq!(words.matches("BEGIN:VEVENT").count(), 1);
    }

    #[test]
    fn the_same_events_give_the_same_bytes() {
        let entries = [entry("A", "B")];
        assert_eq!(write("X", &entries), write("X", &entries));
    }

    proptest! {
        #[test]
        fn no_line_is_too_long_or_broken_whatever_is_written(words in "\\PC{0,200}|[\\n\\r,;:\"أبجéa ]{0,80}") {
            let written = write(&words, &[entry(&words, &words)]);
            prop_assert!(written.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\n', '\r'])));
            prop_assert_eq!(unfolded(&written).matches("\r\nEND:VEVENT\r\n").count(), 1);
        }
    }
}
