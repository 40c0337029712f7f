//! Two years of activities, made by the demonstration's own chance, so that two demonstrations are the same.

use std::collections::BTreeSet;

use actors::directory::Actor;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use kernel::place::{self, Level, Place};
use kernel::{Id, Lang, Text, World};
use web::demo::DemoStage;
use web::{Error, Result};

use super::script::{ActivityScript, Keys};
use crate::model::{ActivityKind, Held, NewActivity, Span, Turnout};

/// How many days before today the activities begin.
const DAYS: u64 = 730;

/// The activities of a script, in the order of their days.
pub(super) fn generated(stage: &DemoStage, script: &[ActivityScript], keys: &Keys) -> Result<Vec<NewActivity>> {
    let mut done = Vec::new();
    for line in script {
        for number in 1..=line.times {
            done.push(one(stage, line, number, keys)?);
        }
    }
    done.sort_by_key(|activity| activity.held.span.first());
    Ok(done)
}

fn one(stage: &DemoStage, line: &ActivityScript, number: u32, keys: &Keys) -> Result<NewActivity> {
    let world = &stage.world;
    let kind = ActivityKind::from_code(&line.kind).ok_or_else(|| unknown("kind of activity", &line.kind))?;
    let nodes = line.nodes.iter().map(|key| keys.get(key).ok_or_else(|| unknown("node", key)));
    let place = line.is_somewhere().then(|| some_province(world));
    let day = some_working_day(world, stage.today);
    let held = Held {
        kind,
        span: Span::new(day, day).ok_or_else(|| Error::fault("a day before itself"))?,
        place: place.map(|place| place.code.to_owned()),
        turnout: turnout(world, line),
        nodes: nodes.collect::<Result<_>>()?,
        organisations: some_associations(world, &stage.associations, line.organisations),
    };
    let title = match place {
        Some(place) => titled(&line.title, place),
        None => numbered(&line.title, number),
    };
    Ok(NewActivity { title, note: Text::default(), held })
}

fn unknown(what: &str, word: &str) -> Error {
    Error::fault(format!("the demonstration's script has no {what} called {word}"))
}

/// "Café débat, Zagora", in the languages that both have.
fn titled(title: &Text, place: &Place) -> Text {
    let comma = |lang| if lang == Lang::Ar { "، " } else { ", " };
    title.languages().fold(Text::default(), |text, (lang, words)| {
        text.with(lang, format!("{words}{}{}", comma(lang), place.name.in_lang(lang).1))
    })
}

/// "Lettre n° 7": what is held nowhere is told apart by its number.
fn numbered(title: &Text, number: u32) -> Text {
    let sign = |lang| if lang == Lang::Ar { "رقم" } else { "n°" };
    title
        .languages()
        .fold(Text::default(), |text, (lang, words)| text.with(lang, format!("{words} {} {number}", sign(lang))))
}

/// A province or prefecture, the more often the more people live in it.
fn some_province(world: &World) -> &'static Place {
    let people = |place: &Place| u64::from(place.population_2024.unwrap_or(1));
    let mut left = world.below(place::of_level(Level::Province).map(people).sum());
    let found = place::of_level(Level::Province).find(|place| {
        let here = people(place);
        let is_here = left < here;
        left = left.saturating_sub(here);
        is_here
    });
    found.expect("a number below the sum of all falls into one of them")
}

/// A day of the last two years, today not included; Sundays are moved to the Saturday before.
fn some_working_day(world: &World, today: Date) -> Date {
    let back = 1 + world.below(DAYS) as i64;
    let day = today.saturating_sub(back.days());
    if day.weekday() == Weekday::Sunday { day.saturating_sub(1.day()) } else { day }
}

fn turnout(world: &World, line: &ActivityScript) -> Turnout {
    let all = between(world, line.people);
    let women = about(world, all, line.women);
    Turnout { women, men: all - women, unstated: 0, youth: about(world, all, line.youth) }
}

/// About so many of a hundred: five more or less.
fn about(world: &World, all: u32, percent: u32) -> u32 {
    let percent = (percent + between(world, [0, 10])).saturating_sub(5).min(100);
    (all * percent + 50) / 100
}

fn between(world: &World, [least, most]: [u32; 2]) -> u32 {
    least + u32::try_from(world.below(u64::from(most.saturating_sub(least)) + 1)).unwrap_or(0)
}

fn some_associations(world: &World, all: &[Id<Actor>], bounds: [u32; 2]) -> BTreeSet<Id<Actor>> {
    let wanted = between(world, bounds);
    let pick = |_| all.get(usize::try_from(world.below(all.len() as u64)).unwrap_or(0)).copied();
    (0..wanted).filter_map(pick).collect()
}
