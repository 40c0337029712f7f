//! The tracks of the demonstration: generated people who gather, ask and are validated over two years.

use actors::accounts::Account;
use actors::{Role, Space, memberships};
use jiff::SignedDuration;
use kernel::{Id, Lang, Text};
use serde::Deserialize;
use store::{Stream, Tx};
use web::demo::DemoStage;
use web::{Error, Result};

use crate::model::portfolio::Note;
use crate::model::track::FEWEST_VALIDATORS;
use crate::model::{Card, Estimate, Framework, Level, PieceKind, Track, framework};
use crate::store::evidence::{self, NewPiece};
use crate::store::portfolios::{self, Holder, Invitation};
use crate::store::{Silent, requests, statements, tracks};

/// What a script says of tracks.
#[derive(Deserialize, Clone)]
struct Script {
    /// The tracks.
    track: Vec<Play>,
    /// What a piece is called and says, one after the other.
    pieces: Vec<[Text; 2]>,
    /// What validators write, for a competency that is there, and for one that is not yet.
    reasons: [Text; 2],
}

/// A track.
#[derive(Deserialize, Clone)]
struct Play {
    /// Its framework.
    framework: String,
    title: Text,
    /// So many people follow it.
    people: usize,
    /// It was opened so many days ago.
    days_ago: i64,
}

/// Plays the tracks of an organisation.
pub(crate) async fn play(stage: &DemoStage) -> Result<()> {
    if !stage.script.contains_key("tracks") {
        return Ok(());
    }
    let script: Script = stage.read("tracks")?;
    let now = stage.world.now();
    let played = all(stage, &script).await;
    stage.clock.set(now);
    played
}

async fn all(stage: &DemoStage, script: &Script) -> Result<()> {
    let members = memberships::current(&stage.db, stage.space.id).await.map_err(Error::from)?;
    let guide = members.iter().find(|member| member.role == Role::Facilitator).map(|member| member.account);
    let others = members.iter().map(|member| member.account).filter(|account| Some(*account) != guide);
    let validators: Vec<Id<Account>> = others.take(FEWEST_VALIDATORS + 1).collect();
    if validators.len() < FEWEST_VALIDATORS {
        return Ok(());
    }
    let (now, space) = (stage.world.now(), stage.space.id);
    let ago = |days: i64| now - SignedDuration::from_hours(24 * days.max(1));
    for (at, play) in script.track.iter().enumerate() {
        let Some(framework) = framework::in_force(&play.framework, stage.today) else { continue };
        stage.clock.set(ago(play.days_ago));
        let (title, appointed) = (play.title.clone(), validators.clone());
        let opened = write(stage, move |tx| {
            let track = tracks::begin(tx, space, framework, title)?;
            appointed.into_iter().try_for_each(|account| tracks::appoint(tx, space, track, account))?;
            Ok(track)
        });
        let track = opened.await?;
        for number in 0..play.people {
            let part = Part { space, track, framework, guide, script: script.clone(), number: number + 7 * at };
            // Each came some weeks after the one before, and went on at her own pace.
            let came = play.days_ago - 10 - (play.days_ago - 40).max(0) * number as i64 / play.people as i64;
            part.play(stage, &validators, |days| ago(came - days)).await?;
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

/// One person on a track.
struct Part {
    space: Id<Space>,
    track: Id<Track>,
    framework: &'static Framework,
    guide: Option<Id<Account>>,
    script: Script,
    number: usize,
}

impl Part {
    const fn lang(&self) -> Lang {
        if self.number.is_multiple_of(2) { Lang::Fr } else { Lang::Ar }
    }

    fn card(&self) -> Card {
        let number = self.number + 1;
        let name = match self.lang() {
            Lang::Fr => format!("Personne générée {number}"),
            _ => format!("شخص مولد {number}"),
        };
        let (is_woman, is_young) = (!self.number.is_multiple_of(3), !self.number.is_multiple_of(5));
        Card { name, is_woman, is_young, is_generated: true, ..Card::default() }
    }

    /// How many of the competencies she has asked for: some none yet, some all.
    fn reaches(&self) -> usize {
        let all = self.framework.competencies.len();
        match self.number % 6 {
            0 | 3 => all,
            1 => all - 2,
            2 => all / 2,
            4 => 1,
            _ => 0,
        }
    }

    async fn play(
        &self,
        stage: &DemoStage,
        validators: &[Id<Account>],
        on: impl Fn(i64) -> jiff::Timestamp,
    ) -> Result<()> {
        stage.clock.set(on(0));
        let (space, track) = (self.space, self.track);
        let new = Invitation { card: self.card(), lang: self.lang(), guide: self.guide };
        let key = write(stage, move |tx| portfolios::invite(tx, space, track, new, &Silent)).await?;
        if self.number % 6 == 5 {
            return Ok(()); // she has not opened her link
        }
        stage.clock.set(on(3));
        let (holder, lang) = (Holder { key, account: None }, self.lang());
        let (first, is_open) = (self.estimate(0), self.number.is_multiple_of(2));
        let card = self.card();
        write(stage, move |tx| {
            portfolios::begin(tx, holder, lang)?;
            portfolios::decide(tx, holder, is_open, card.is_woman, card.is_young)?;
            evidence::estimate(tx, holder, &first)
        })
        .await?;
        for at in 0..self.reaches() {
            let days = 10 + 12 * at as i64;
            stage.clock.set(on(days));
            self.competency(stage, holder, at, validators).await?;
        }
        let now = self.estimate(1);
        write(stage, move |tx| evidence::estimate(tx, holder, &now)).await?;
        let held = requests::held(&stage.db, key).await?.into_iter().map(|(code, (level, _))| (code, level)).collect();
        if self.framework.progress(&held).is_whole() && self.number.is_multiple_of(2) {
            write(stage, move |tx| statements::give(tx, key, &Silent)).await?;
        }
        Ok(())
    }

    fn estimate(&self, gained: u8) -> Estimate {
        let level = |at: usize| Level::new(([1, 2, 2, 1, 3][(self.number + at) % 5] + gained).min(4));
        let own = self.framework.competencies.iter().enumerate();
        Estimate { levels: own.filter_map(|(at, own)| Some((own.code.clone(), level(at)?))).collect() }
    }

    /// Gathers for one competency, asks, and is answered; the last that she asked for may still wait.
    async fn competency(&self, stage: &DemoStage, holder: Holder, at: usize, validators: &[Id<Account>]) -> Result<()> {
        let Some(own) = self.framework.competencies.get(at) else { return Ok(()) };
        let pieces: Vec<NewPiece> = (0..own.least_pieces).map(|number| self.piece(&own.code, at + number)).collect();
        let code = own.code.clone();
        let request = write(stage, move |tx| {
            for piece in pieces {
                evidence::add(tx, holder, piece)?;
            }
            requests::ask(tx, holder, &code, "")
        })
        .await?;
        let is_last = at + 1 == self.reaches();
        let waits = is_last && matches!(self.number % 6, 1 | 2);
        let fails = is_last && self.number % 6 == 4;
        let levels: [u8; 2] = match (waits, fails) {
            (true, _) => [own.needed.number(), 0],
            (_, true) => [1, own.needed.number() - 1],
            _ => [own.needed.number(), (own.needed.number() + 1).min(4)],
        };
        let words = self.script.reasons[usize::from(fails)].in_lang(self.lang()).1.to_owned();
        for (turn, number) in levels.into_iter().enumerate() {
            let Some(level) = Level::new(number) else { continue };
            let by = validators[(self.number + at + turn) % validators.len()];
            let (space, words) = (self.space, words.clone());
            write(stage, move |tx| requests::find(tx, space, request, by, level, &words, &Silent)).await?;
        }
        Ok(())
    }

    fn piece(&self, competency: &str, number: usize) -> NewPiece {
        let kind = PieceKind::ALL[(self.number + number) % PieceKind::ALL.len()];
        let [title, words] = match self.script.pieces.get((self.number + number) % self.script.pieces.len().max(1)) {
            Some(said) => said.each_ref().map(|text| text.in_lang(self.lang()).1.to_owned()),
            None => [String::new(), String::new()],
        };
        let note = Note { title, words, ..Note::default() };
        NewPiece { competency: competency.to_owned(), kind, note, file: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use super::*;

    #[test]
    fn the_script_of_the_demonstration_is_read_and_says_that_it_is_generated() {
        let script: toml::Table = include_str!("../../../../demo/fmas.toml").parse().unwrap();
        let script: Script = script["tracks"].clone().try_into().unwrap();
        assert_eq!(script.track.len(), 3, "one for each public");
        assert!(script.track.iter().all(|play| framework::house().iter().any(|own| own.code == play.framework)));
        let is_labelled = |text: &Text| {
            [(Lang::Fr, "généré"), (Lang::Ar, "مولد")]
                .iter()
                .all(|(lang, mark)| text.get(*lang).is_some_and(|words| words.contains(mark)))
        };
        assert!(script.reasons.iter().all(is_labelled));
        assert!(script.pieces.iter().all(|[_, words]| is_labelled(words)));
    }
}
