//! The events of the demonstration: two years of them, some to come, with generated guests.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};
use kernel::{Id, Lang, Text};
use serde::Deserialize;
use store::{Stream, Tx, Who};
use web::demo::DemoStage;
use web::{Error, Result};

use crate::model::{Card, Content, Guest, GuestState, Key, Registration, State, Way};
use crate::store::guests::{self, KnownBy, NewGuest, Registered};
use crate::store::{Silent, attendance, events};

/// An event of the script.
#[derive(Deserialize, Clone)]
struct Script {
    title: Text,
    words: Text,
    #[serde(default)]
    programme: Text,
    /// It begins so many days ago; below zero: in so many days.
    days_ago: i64,
    /// At this time.
    #[serde(default = "evening")]
    at: Time,
    /// It lasts so many hours on its last day.
    #[serde(default = "two")]
    hours: i64,
    /// It lasts so many days.
    #[serde(default = "one")]
    days: i64,
    place: Option<String>,
    #[serde(default)]
    address: Text,
    #[serde(default)]
    link: String,
    #[serde(default)]
    themes: Vec<String>,
    #[serde(default = "both")]
    langs: Vec<Lang>,
    #[serde(default)]
    access: Text,
    /// One registers for it; this many places, none for as many as come.
    #[serde(default)]
    registers: bool,
    seats: Option<i32>,
    /// How many generated guests register.
    #[serde(default)]
    guests: u32,
    /// How many came.
    came: Option<i32>,
    women: Option<i32>,
    /// It was cancelled or postponed, and why.
    #[serde(default)]
    state: Option<State>,
    #[serde(default)]
    reason: Text,
    /// It comes again so many times, a month apart, each time earlier.
    #[serde(default)]
    monthly_before: i64,
}

fn evening() -> Time {
    Time::constant(18, 0, 0, 0)
}

fn two() -> i64 {
    2
}

fn one() -> i64 {
    1
}

fn both() -> Vec<Lang> {
    vec![Lang::Ar, Lang::Fr]
}

/// Plays the events of an organisation.
pub(crate) async fn play(stage: &DemoStage) -> Result<()> {
    let scripts: Vec<Script> = match stage.script.contains_key("event") {
        true => stage.read("event")?,
        false => Vec::new(),
    };
    let now = stage.world.now();
    for script in scripts {
        for before in (0..=script.monthly_before).rev() {
            let played = one_event(stage, &script, before).await;
            stage.clock.set(now);
            played?;
        }
    }
    Ok(())
}

async fn write<R: Send + 'static>(
    stage: &DemoStage,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<R> {
    stage.db.write(Stream::space(stage.space.id), stage.who, act).await.map_err(Error::from)
}

/// The clock goes to when it was announced, and to its end when those who came are counted; it comes back by the caller.
async fn one_event(stage: &DemoStage, script: &Script, before: i64) -> Result<()> {
    let now = stage.world.now();
    let day = stage.today.saturating_sub((script.days_ago + before * 28).days());
    let content = content(script, day);
    let (starts_at, ends_at) = (content.instant(content.starts), content.instant(content.ends));
    stage.clock.set((starts_at - jiff::SignedDuration::from_hours(24 * 20)).min(now));
    let space = stage.space.id;
    let key = write(stage, move |tx| {
        let key = events::add(tx, space, &content)?;
        events::announce(tx, key, &Silent)?;
        Ok(key)
    })
    .await?;
    let on = register(stage, script, key).await?;
    if let Some(state) = script.state.filter(|_| before == 0) {
        let reason = script.reason.clone();
        write(stage, move |tx| {
            if state == State::Cancelled { events::cancel(tx, key, reason) } else { events::postpone(tx, key, reason) }
        })
        .await?;
        return Ok(());
    }
    if ends_at > now {
        return Ok(());
    }
    stage.clock.set(ends_at);
    let came = script.came.map(|came| came - (before * 3 % 11) as i32);
    let (women, ticked) = (script.women, ticked(&on, came));
    write(stage, move |tx| {
        for guest in ticked {
            attendance::tick(tx, key, guest, day, true)?;
        }
        match came {
            Some(came) => attendance::count(tx, key, came, women.map(|women| women.min(came))),
            None => Ok(()),
        }
    })
    .await
}

fn ticked(on: &[Id<Guest>], came: Option<i32>) -> Vec<Id<Guest>> {
    let most = came.map_or(0, |came| usize::try_from(came).unwrap_or(0));
    on.iter().copied().take(most).collect()
}

/// Generated guests, labelled as generated; those who have a place.
async fn register(stage: &DemoStage, script: &Script, key: Key) -> Result<Vec<Id<Guest>>> {
    let mut on = Vec::new();
    for number in 1..=script.guests {
        let lang = if number % 3 == 0 { Lang::Fr } else { Lang::Ar };
        let (name, association) = match lang {
            Lang::Fr => (format!("Participante générée {number}"), "Association générée"),
            _ => (format!("مشاركة مولدة {number}"), "جمعية مولدة"),
        };
        let association = if number % 2 == 0 { association.to_owned() } else { String::new() };
        let card =
            Card { name, contact: format!("participante{number}@example.org"), association, secret: String::new() };
        let new = NewGuest { card, lang, way: Way::Online, known_by: KnownBy::Contact };
        let act = move |tx: &mut Tx<'_>| guests::register(tx, key, new, &Silent);
        let written = stage.db.write(Stream::space(key.space), Who::system("visitor"), act).await?;
        if let Registered::New(guest) = written
            && guest.state == GuestState::Seated
        {
            on.push(guest.id);
        }
    }
    Ok(on)
}

fn content(script: &Script, day: Date) -> Content {
    let starts: DateTime = day.to_datetime(script.at);
    let last = day.saturating_add((script.days - 1).days()).to_datetime(script.at);
    let registration = Registration { seats: script.seats, ..Registration::default() };
    Content {
        title: script.title.clone(),
        words: script.words.clone(),
        programme: script.programme.clone(),
        starts,
        ends: last.saturating_add(script.hours.hours()),
        place: script.place.clone(),
        address: script.address.clone(),
        link: script.link.clone(),
        themes: script.themes.clone(),
        langs: script.langs.clone(),
        access: script.access.clone(),
        contact: "contact@example.org".to_owned(),
        registration: script.registers.then_some(registration),
        ..Content::default()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use super::*;

    #[test]
    fn the_scripts_of_the_demonstration_are_read_and_name_what_exists() {
        for script in [include_str!("../../../../demo/fmas.toml"), include_str!("../../../../demo/amsed.toml")] {
            let script: toml::Table = script.parse().unwrap();
            let events: Vec<Script> = script["event"].clone().try_into().unwrap();
            for event in events {
                for lang in [Lang::Fr, Lang::Ar] {
                    assert!(event.title.get(lang).is_some() && event.words.get(lang).is_some(), "{:?}", event.title);
                }
                assert!(
                    event.place.as_deref().is_none_or(|code| kernel::place::get(code).is_some()),
                    "{:?}",
                    event.place
                );
                assert!(event.themes.iter().all(|code| search::thesaurus::get(code).is_some()), "{:?}", event.themes);
                let content = content(&event, jiff::civil::date(2026, 11, 22));
                assert!(content.starts < content.ends);
            }
        }
    }
}
