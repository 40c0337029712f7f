//! When something is, in words: "samedi 5 juin 2027, de 18:00 à 20:00", and whose clocks are meant where they are not Morocco's.

use jiff::civil::{Date, DateTime};
use kernel::Lang;
use web::{Words, args};

use crate::model::event::HOME;

/// From when to when.
pub(crate) fn span(words: &Words, lang: Lang, zone: &str, starts: DateTime, ends: DateTime) -> String {
    let (first, last) = (starts.date(), ends.date());
    let said = if first == last {
        let day = day(words, lang, first);
        words.fill(lang, "events-when-day", &args![day = day, from = clock(starts), to = clock(ends)])
    } else {
        let (from, to) = (day(words, lang, first), day(words, lang, last));
        let of = args![from = from, at = clock(starts), to = to, until = clock(ends)];
        words.fill(lang, "events-when-days", &of)
    };
    if zone == HOME { said } else { format!("{said} ({})", zone_name(words, lang, zone)) }
}

/// A day with the name of its weekday.
pub(crate) fn day(words: &Words, lang: Lang, day: Date) -> String {
    let weekday = words.get(lang, WEEKDAYS[usize::from(day.weekday().to_monday_zero_offset().unsigned_abs())]);
    format!("{weekday} {}", words.date(lang, day))
}

/// A day with its weekday, and a time of it.
pub(crate) fn moment(words: &Words, lang: Lang, at: DateTime) -> String {
    let comma = if lang == Lang::Ar { "،" } else { "," };
    format!("{}{comma} {}", day(words, lang, at.date()), clock(at))
}

/// A time of day: "18:00".
pub(crate) fn clock(time: DateTime) -> String {
    time.strftime("%H:%M").to_string()
}

/// Whose clocks: "heure de Paris".
pub(crate) fn zone_name(words: &Words, lang: Lang, zone: &str) -> String {
    let known = ZONE_NAMES.iter().find(|(name, _)| *name == zone);
    known.map_or_else(|| zone.to_owned(), |(_, id)| words.get(lang, id).to_owned())
}

/// The messages with the names of the days, from Monday.
pub(crate) const WEEKDAYS: [&str; 7] = [
    "events-weekday-1",
    "events-weekday-2",
    "events-weekday-3",
    "events-weekday-4",
    "events-weekday-5",
    "events-weekday-6",
    "events-weekday-7",
];

/// The messages that name zones.
const ZONE_NAMES: [(&str, &str); 12] = [
    (HOME, "events-zone-casablanca"),
    ("Africa/Algiers", "events-zone-algiers"),
    ("Africa/Tunis", "events-zone-tunis"),
    ("Africa/Tripoli", "events-zone-tripoli"),
    ("Africa/Nouakchott", "events-zone-nouakchott"),
    ("Africa/Cairo", "events-zone-cairo"),
    ("Africa/Dakar", "events-zone-dakar"),
    ("Asia/Beirut", "events-zone-beirut"),
    ("Europe/Paris", "events-zone-paris"),
    ("Europe/Brussels", "events-zone-brussels"),
    ("Europe/Madrid", "events-zone-madrid"),
    ("UTC", "events-zone-utc"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::event::ZONES;

    #[test]
    fn every_zone_that_is_offered_has_a_name() {
        for zone in ZONES {
            assert!(ZONE_NAMES.iter().any(|(name, _)| name == zone), "{zone}");
        }
    }
}
