//! A session as calendars follow it (RFC 5545): an entry for each half-day, all times in UTC. One that was called off says so
//! under the same identities, with a higher sequence and `METHOD:CANCEL`, so that it goes from every calendar that took it.

use jiff::Timestamp;
use kernel::{Lang, World};

use super::session::{Session, SessionState, Slot};

/// What the calendar says beside the session itself, in the language of who follows it.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// In which language.
    pub lang: Lang,
    /// Where it is, in words.
    pub location: &'a str,
    /// Its page.
    pub url: &'a str,
    /// Who invites.
    pub organiser: &'a str,
}

/// The calendar of a session. The same session gives the same bytes.
pub fn write(session: &Session, words: Words<'_>, world: &World) -> String {
    let is_off = session.state == SessionState::Cancelled;
    let title = session.content.title.in_lang(words.lang).1;
    let mut out = Lines::default();
    out.line("BEGIN", "VCALENDAR");
    out.line("VERSION", "2.0");
    out.line("PRODID", "-//Twiza//Sessions//FR");
    out.line("CALSCALE", "GREGORIAN");
    out.line("METHOD", if is_off { "CANCEL" } else { "PUBLISH" });
    out.text("X-WR-CALNAME", title);
    let changed = stamp(session.changed_at);
    for half in &session.content.half_days {
        let module = half.module.in_lang(words.lang).1;
        out.line("BEGIN", "VEVENT");
        out.line("UID", &uid(session, half.slot()));
        out.line("SEQUENCE", &session.sequence.to_string());
        out.line("DTSTAMP", &changed);
        out.line("LAST-MODIFIED", &changed);
        out.line("DTSTART", &stamp(world.instant(half.day.to_datetime(half.starts))));
        out.line("DTEND", &stamp(world.instant(half.day.to_datetime(half.ends))));
        out.line("STATUS", if is_off { "CANCELLED" } else { "CONFIRMED" });
        out.text("SUMMARY", &if module.is_empty() { title.to_owned() } else { format!("{title} – {module}") });
        let location = [half.room.as_str(), words.location];
        let location: Vec<&str> = location.into_iter().filter(|words| !words.is_empty()).collect();
        if !location.is_empty() {
            out.text("LOCATION", &location.join(", "));
        }
        if is_off && !session.reason.is_empty() {
            out.text("DESCRIPTION", session.reason.in_lang(words.lang).1);
        }
        out.line("URL", words.url);
        // An address is required by the type (3.8.4.3); the page is where the organiser is reached.
        let name: String = plain(words.organiser).chars().filter(|c| !matches!(c, '"' | '\n')).collect();
        out.line(&format!("ORGANIZER;CN=\"{name}\""), words.url);
        out.line("END", "VEVENT");
    }
    out.line("END", "VCALENDAR");
    papers::calendar::folded(&out.0)
}

/// The same for ever, also when the hour changes.
fn uid(session: &Session, slot: Slot) -> String {
    format!("{}-{slot}@sessions.twiza", session.id)
}

fn stamp(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    fn text(&mut self, name: &str, words: &str) {
        let mut escaped = String::with_capacity(words.len() + 8);
        for c in plain(words).chars() {
            match c {
                '\\' | ';' | ',' => escaped.extend(['\\', c]),
                '\n' => escaped.push_str("\\n"),
                c => escaped.push(c),
            }
        }
        self.line(name, &escaped);
    }

    fn line(&mut self, name: &str, value: &str) {
        self.0.extend([name, ":", value, "\r\n"]);
    }
}

/// Words without the control characters that no content line may have, but for the ends of lines.
fn plain(words: &str) -> String {
    words.replace("\r\n", "\n").chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;
    use kernel::{Id, Text};
    use proptest::prelude::*;

    use super::*;
    use crate::model::session::{Content, HalfDay};

    fn session(title: &str, state: SessionState) -> Session {
        let half = |starts| HalfDay {
            pause: 15,
            module: Text::fr_ar("Le budget, enfin", "الميزانية"),
            room: "Salle 2".into(),
            ..HalfDay::from_hour(Date::constant(2026, 6, 5), starts)
        };
        Session {
            space: Id::from_uuid(uuid::Uuid::from_u128(1)),
            id: Id::from_uuid(uuid::Uuid::from_u128(2)),
            cohort: Id::from_uuid(uuid::Uuid::from_u128(3)),
            state,
            content: Content {
                title: Text::of(Lang::Fr, title),
                half_days: vec![half(9), half(14)],
                ..Content::default()
            },
            sequence: 4,
            reason: Text::of(Lang::Fr, "Route coupée"),
            invited_at: None,
            changed_at: Timestamp::UNIX_EPOCH,
        }
    }

    const WORDS: Words<'_> = Words {
        lang: Lang::Fr,
        location: "Maison des associations, Tata",
        url: "https://twiza.example/sessions/x",
        organiser: "Réseau \"généré\"",
    };

    fn world() -> World {
        World::fixed(Timestamp::UNIX_EPOCH, 1)
    }

    #[test]
    fn each_half_day_has_an_entry_of_its_own() {
        let words = write(&session("Finances", SessionState::Invited), WORDS, &world()).replace("\r\n ", "");
        for line in [
            "METHOD:PUBLISH",
            "SEQUENCE:4",
            "STATUS:CONFIRMED",
            "SUMMARY:Finances – Le budget\\, enfin",
            "LOCATION:Salle 2\\, Maison des associations\\, Tata",
        ] {
            assert!(words.contains(&format!("{line}\r\n")), "{line} in {words}");
        }
        assert_eq!(words.matches("BEGIN:VEVENT").count(), 2);
    }

    #[test]
    fn one_that_was_called_off_goes_from_calendars_under_the_same_identities() {
        let uids = |words: &str| -> Vec<String> {
            words.replace("\r\n ", "").lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect()
        };
        let on = write(&session("Finances", SessionState::Invited), WORDS, &world());
        let off = write(&session("Finances", SessionState::Cancelled), WORDS, &world());
        assert!(off.contains("METHOD:CANCEL\r\n") && off.contains("DESCRIPTION:Route coupée\r\n"));
        assert_eq!(off.matches("STATUS:CANCELLED\r\n").count(), 2);
        assert_eq!(uids(&on), uids(&off));
        assert_ne!(uids(&on)[0], uids(&on)[1]);
    }

    proptest! {
        #[test]
        fn no_line_is_too_long_or_broken_whatever_is_written(title in "\\PC{0,200}|[\\n\\r,;:\"أبجéa ]{0,80}") {
            let written = write(&session(&title, SessionState::Cancelled), WORDS, &world());
            prop_assert!(written.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\n', '\r'])));
            prop_assert_eq!(written.replace("\r\n ", "").matches("\r\nEND:VEVENT\r\n").count(), 2);
        }
    }
}
