//! The webradio of a demonstration: synthetic voices that say so (`scripts/make-radio`).

use jiff::{Timestamp, ToSpan};
use kernel::{Id, Lang, Text};
use media::{About, Wishes};
use serde::Deserialize;
use store::{Stream, Tx};
use web::demo::DemoStage;
use web::{Error, Result};

use crate::model::radio::{
    Category, Chapter, Order, Person, PersonRole, Profile, Programme, Said, Slot, Sort, Sound, Station, chapters, guid,
    transcript,
};
use crate::store::radio::{episodes, programmes, stations, steps, transcripts};

/// Where the demonstration is said to stand: the names of its podcasts are made from it.
const ORIGIN: &str = "https://e-joussour.example";

/// What `demo/radio.toml` holds.
#[derive(Deserialize)]
struct Script {
    /// The organisation whose webradio it is.
    space: String,
    station: StationScript,
    programme: Vec<ProgrammeScript>,
}

#[derive(Deserialize)]
struct StationScript {
    name: Text,
    summary: Text,
    email: String,
    stream: String,
    slot: Vec<SlotScript>,
}

#[derive(Deserialize)]
struct SlotScript {
    day: i8,
    from: u16,
    minutes: u16,
    title: Text,
    /// Which of the programmes it is, counted from 0.
    programme: Option<usize>,
}

#[derive(Deserialize)]
struct ProgrammeScript {
    title: Text,
    summary: Text,
    lang: Lang,
    category: Category,
    order: Order,
    episode: Vec<EpisodeScript>,
}

#[derive(Deserialize)]
struct EpisodeScript {
    title: Text,
    summary: Text,
    #[serde(default)]
    notes: Text,
    sort: Sort,
    season: Option<u32>,
    number: Option<u32>,
    /// The recording, by its name in `demo/radio`; nothing while it is being made.
    recording: Option<String>,
    place: Option<String>,
    #[serde(default)]
    themes: Vec<String>,
    days_ago: i64,
    /// Why it was withdrawn.
    withdrawn: Option<Text>,
}

/// A recording of the demonstration.
struct Recording {
    name: &'static str,
    sound: &'static [u8],
    chapters: &'static str,
    spoken: &'static str,
    /// Its translation.
    other: (Lang, &'static str),
}

const RECORDINGS: &[Recording] = &[
    Recording {
        name: "annonce-oasis",
        sound: include_bytes!("../../../../../demo/radio/annonce-oasis.mp3"),
        chapters: "",
        spoken: include_str!("../../../../../demo/radio/annonce-oasis.vtt"),
        other: (Lang::Ar, include_str!("../../../../../demo/radio/annonce-oasis.ar.vtt")),
    },
    Recording {
        name: "eau",
        sound: include_bytes!("../../../../../demo/radio/eau.mp3"),
        chapters: include_str!("../../../../../demo/radio/eau.txt"),
        spoken: include_str!("../../../../../demo/radio/eau.vtt"),
        other: (Lang::Ar, include_str!("../../../../../demo/radio/eau.ar.vtt")),
    },
    Recording {
        name: "ecole",
        sound: include_bytes!("../../../../../demo/radio/ecole.mp3"),
        chapters: include_str!("../../../../../demo/radio/ecole.txt"),
        spoken: include_str!("../../../../../demo/radio/ecole.vtt"),
        other: (Lang::Fr, include_str!("../../../../../demo/radio/ecole.fr.vtt")),
    },
];

/// Puts the webradio of an organisation on the air, if it has one.
pub(crate) async fn play(stage: &DemoStage) -> Result<()> {
    let script: Script = toml::from_str(include_str!("../../../../../demo/radio.toml")).map_err(Error::fault)?;
    if script.space != stage.space.slug {
        return Ok(());
    }
    let now = stage.world.now();
    let mut known = Vec::new();
    for programme in &script.programme {
        stage.clock.set(before(now, programme.episode.iter().map(|episode| episode.days_ago).max().unwrap_or(0) + 1));
        let (space, profile) = (stage.space.id, profile(programme));
        let id = write(stage, move |tx| programmes::add(tx, space, &profile)).await;
        stage.clock.set(now);
        known.push(id?);
    }
    for (programme, id) in script.programme.iter().zip(&known) {
        for episode in &programme.episode {
            stage.clock.set(before(now, episode.days_ago));
            let done = play_episode(stage, programme, *id, episode).await;
            stage.clock.set(now);
            done?;
        }
    }
    let (space, station) = (stage.space.id, station(&script.station, &known));
    write(stage, move |tx| stations::put(tx, space, station)).await
}

fn before(now: Timestamp, days: i64) -> Timestamp {
    now.saturating_sub((days * 24).hours()).unwrap_or(now)
}

async fn write<R: Send + 'static>(
    stage: &DemoStage,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<R> {
    stage.db.write(Stream::space(stage.space.id), stage.who, act).await.map_err(Error::from)
}

fn profile(script: &ProgrammeScript) -> Profile {
    Profile {
        title: script.title.clone(),
        summary: script.summary.clone(),
        lang: script.lang,
        category: script.category,
        order: script.order,
        ..Profile::default()
    }
}

fn station(script: &StationScript, known: &[Id<Programme>]) -> Station {
    let slot = |slot: &SlotScript| Slot {
        day: slot.day,
        from: slot.from,
        minutes: slot.minutes,
        title: slot.title.clone(),
        programme: slot.programme.and_then(|number| known.get(number).copied()),
    };
    Station {
        name: script.name.clone(),
        summary: script.summary.clone(),
        category: Some(Category::Society),
        email: script.email.clone(),
        guid: Some(guid::of_feed(&format!("{ORIGIN}/podcast.rss"))),
        stream: script.stream.clone(),
        stream_mime: "audio/mpeg".to_owned(),
        slots: script.slot.iter().map(slot).collect(),
        ..Station::default()
    }
}

async fn play_episode(
    stage: &DemoStage,
    of: &ProgrammeScript,
    programme: Id<Programme>,
    script: &EpisodeScript,
) -> Result<()> {
    let space = stage.space.id;
    let recording = RECORDINGS.iter().find(|one| Some(one.name) == script.recording.as_deref());
    let said = said(of, script, recording.map(read_chapters).transpose()?.unwrap_or_default());
    let Some(recording) = recording else {
        return write(stage, move |tx| episodes::add(tx, space, programme, None, &said).map(drop)).await;
    };
    let made = media::take(recording.sound, &Wishes::default()).map_err(|fault| Error::told(fault.code()))?;
    let (own, other) = (read(recording.spoken)?, read(recording.other.1)?);
    let (lang, alt, withdrawn) = (of.lang, script.title.clone(), script.withdrawn.clone());
    write(stage, move |tx| {
        let id = episodes::add(tx, space, programme, None, &said)?;
        let about = About { name: format!("{}.mp3", recording.name), alt, ..About::default() };
        let file = media::store::put_in(tx, space, &made, &about)?;
        let file = media::store::in_write(tx, space, file)?.ok_or(store::Error::NotFound)?;
        let sound = Sound {
            file: file.id,
            path: file.whole(),
            mime: file.mime.clone(),
            bytes: file.bytes,
            seconds: file.seconds,
        };
        episodes::record(tx, space, id, None, sound)?;
        transcripts::put(tx, space, id, None, lang, &own)?;
        transcripts::put(tx, space, id, None, recording.other.0, &other)?;
        steps::submit(tx, space, id, None, "")?;
        episodes::publish(tx, space, id, None, ORIGIN)?;
        withdrawn.map_or(Ok(()), |reason| episodes::withdraw(tx, space, id, None, reason))
    })
    .await
}

fn said(of: &ProgrammeScript, script: &EpisodeScript, chapters: Vec<Chapter>) -> Said {
    let name =
        if of.lang == Lang::Ar { "صوت اصطناعي (مولَّد)" } else { "Voix de synthèse (générée)" };
    Said {
        title: script.title.clone(),
        summary: script.summary.clone(),
        notes: script.notes.clone(),
        lang: of.lang,
        sort: script.sort,
        season: script.season,
        number: script.number,
        people: vec![Person { name: name.to_owned(), role: PersonRole::Host }],
        chapters,
        place: script.place.clone(),
        themes: script.themes.clone(),
        ..Said::default()
    }
}

fn read_chapters(recording: &Recording) -> Result<Vec<Chapter>> {
    chapters::read(recording.chapters).map_err(|fault| Error::told(fault.message()))
}

fn read(words: &str) -> Result<crate::model::radio::Transcript> {
    transcript::read(words).map_err(|fault| Error::told(fault.message()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_in_a_recording_stands_at_the_same_moments_in_both_languages_and_within_it() {
        for recording in RECORDINGS {
            let (own, other) = (read(recording.spoken).unwrap(), read(recording.other.1).unwrap());
            let moments = |of: &crate::model::radio::Transcript| of.cues.iter().map(|cue| cue.at).collect::<Vec<_>>();
            assert_eq!(moments(&own), moments(&other), "{}", recording.name);
            let made = media::take(recording.sound, &Wishes::default()).unwrap();
            assert!(own.end().unwrap() <= u64::from(made.seconds) * 1000, "{}", recording.name);
            assert!(!made.is_cut, "{}", recording.name);
        }
    }
}
