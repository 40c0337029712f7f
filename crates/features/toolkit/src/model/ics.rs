//! Deadlines as a calendar (iCalendar, RFC 5545): a day's event for each. Nothing in it says more than what is due and when:
//! whoever finds the address of the feed learns no name.

use icalendar::{Calendar, Component, Property};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

/// A day in the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The same for ever.
    pub uid: String,
    /// The day.
    pub on: Date,
    /// What is due.
    pub summary: String,
    /// Why, and where it is written.
    pub description: String,
    /// Its page.
    pub url: String,
}

/// A calendar of these days.
pub fn write(now: Timestamp, name: &str, entries: &[Entry]) -> String {
    let mut calendar = Calendar::empty();
    for head in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Twiza//Obligations//FR"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("X-PUBLISHED-TTL", "PT12H"),
    ] {
        calendar.append_property(head);
    }
    calendar.append_property(Property::new("X-WR-CALNAME", plain(name)));
    let stamp = now.strftime("%Y%m%dT%H%M%SZ").to_string();
    for entry in entries {
        calendar.push(event(entry, &stamp));
    }
    papers::calendar::folded(&calendar.to_string())
}

fn event(entry: &Entry, stamp: &str) -> icalendar::Event {
    let mut event = icalendar::Event::new();
    let day = |name: &str, on: Date| {
        Property::new(name, on.strftime("%Y%m%d").to_string()).add_parameter("VALUE", "DATE").done()
    };
    let next = entry.on.checked_add(1.day()).unwrap_or(entry.on);
    event
        .uid(&entry.uid)
        .summary(&plain(&entry.summary))
        .description(&plain(&entry.description))
        .add_property("DTSTAMP", stamp)
        .add_property("TRANSP", "TRANSPARENT")
        .append_property(day("DTSTART", entry.on))
        .append_property(day("DTEND", next))
        .url(&entry.url);
    event.done()
}

/// Words without control characters, but for the ends of lines.
fn plain(words: &str) -> String {
    words.replace("\r\n", "\n").chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_deadline_is_a_day_in_the_calendar_with_short_lines() {
        let entry = Entry {
            uid: "1@obligations.twiza".into(),
            on: date(2026, 12, 31),
            summary: "التصريح بالتغيير في التسيير أو الإدارة, ".repeat(4),
            description: "Un\nDeux; trois".into(),
            url: "https://twiza.example/s/x/obligations/1".into(),
        };
        let words = write(Timestamp::UNIX_EPOCH, "Association générée", &[entry]);
        assert!(words.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{words}");
        assert!(words.contains("DTSTART;VALUE=DATE:20261231\r\n") && words.contains("DTEND;VALUE=DATE:20270101\r\n"));
        assert!(words.replace("\r\n ", "").contains("Un\\nDeux\\; trois"), "{words}");
    }
}
