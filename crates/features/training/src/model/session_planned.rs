//! The half-days that a programme fills: what the form of a new session begins with.

use jiff::civil::{Date, Time};
use jiff::{SignedDuration, ToSpan};
use kernel::{Lang, Text};

use super::programme;
use super::session::{HalfDay, MOST_HALF_DAYS, Part};

/// The minutes that a half-day teaches, and those of its pause.
const TAUGHT: i32 = 180;
const PAUSE: i32 = 15;

/// Half-days from a day on, in the order of the modules: each begins a half-day of its own. None where the programme names no
/// module with its hours.
pub fn half_days(programme: &programme::Content, first: Date) -> Vec<HalfDay> {
    let modules = modules(&programme.modules).into_iter().flat_map(|(hours, title)| {
        let minutes = hours * 60;
        let halves = (minutes + TAUGHT - 1) / TAUGHT;
        (0..halves).map(move |at| ((minutes - at * TAUGHT).min(TAUGHT), title.clone()))
    });
    modules
        .take(MOST_HALF_DAYS)
        .zip(0_i64..)
        .map(|((minutes, title), at)| half_day(first, at, minutes, title))
        .collect()
}

fn half_day(first: Date, at: i64, minutes: i32, module: Text) -> HalfDay {
    let (part, hour) = if at % 2 == 0 { (Part::Morning, 9) } else { (Part::Afternoon, 14) };
    let starts = Time::constant(hour, 0, 0, 0);
    HalfDay {
        day: first.saturating_add((at / 2).days()),
        part,
        starts,
        ends: starts.saturating_add(SignedDuration::from_mins((minutes + PAUSE).into())),
        pause: PAUSE,
        module,
        room: String::new(),
        trainers: Vec::new(),
    }
}

/// The hours and the title of each module: the lines of one language give the hours, those of the others their titles.
fn modules(written: &Text) -> Vec<(i32, Text)> {
    let lines = |lang: Lang| -> Vec<&str> {
        let all = written.get(lang).unwrap_or_default().lines().map(str::trim);
        all.filter(|line| !line.is_empty()).collect()
    };
    let by_lang = Lang::ALL.map(|lang| (lang, lines(lang)));
    let Some((_, first)) = by_lang.iter().find(|(_, lines)| !lines.is_empty()) else { return Vec::new() };
    let one = |(at, line): (usize, &&str)| {
        let (hours, _) = line.split_once('|')?;
        let hours = hours.trim().parse().ok().filter(|hours| (1..=90).contains(hours))?;
        let titles = by_lang.iter().filter_map(|(lang, lines)| Some((*lang, lines.get(at)?.split_once('|')?.1.trim())));
        Some((hours, titles.fold(Text::default(), |text, (lang, title)| text.with(lang, title))))
    };
    first.iter().enumerate().filter_map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::session::Content;

    fn programme(fr: &str, ar: &str) -> programme::Content {
        programme::Content { modules: Text::fr_ar(fr, ar), ..programme::Content::default() }
    }

    #[test]
    fn modules_fill_half_days_with_their_hours() {
        let programme = programme("6 | Le budget\n4 | La caisse\nsans heures", "6 | الميزانية\n4 | الصندوق");
        let all = half_days(&programme, Date::constant(2026, 5, 4));
        let said: Vec<_> = all.iter().map(|half| (half.slot().to_string(), half.minutes())).collect();
        let want = [("2026-05-04-am", 180), ("2026-05-04-pm", 180), ("2026-05-05-am", 180), ("2026-05-05-pm", 60)];
        assert_eq!(said, want.map(|(slot, minutes)| (slot.to_owned(), minutes)));
        assert_eq!(all[2].module, Text::fr_ar("La caisse", "الصندوق"));
        assert!(Content { half_days: all, ..Content::default() }.ordered().is_ok());
    }

    #[test]
    fn a_programme_of_many_hours_stays_within_what_a_session_has() {
        let long = "90 | Long\n".repeat(20);
        assert_eq!(half_days(&programme(&long, ""), Date::constant(2026, 5, 4)).len(), MOST_HALF_DAYS);
        assert!(half_days(&programme("", ""), Date::constant(2026, 5, 4)).is_empty());
    }
}
