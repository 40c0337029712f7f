//! The assessments of the demonstration: two years of rounds of generated associations, one that answers now, one that agrees now.

use actors::accounts::Account;
use actors::directory::Actor;
use actors::{Role, Space, memberships};
use jiff::{SignedDuration, ToSpan};
use kernel::{Id, Lang, Text};
use serde::Deserialize;
use store::{Stream, Tx};
use web::demo::DemoStage;
use web::{Error, Result};

use crate::model::instrument::{self, Instrument};
use crate::model::plan::{Deed, Seen, candidates};
use crate::model::visit::VisitKind;
use crate::model::{Answers, Assessor, Card, Key, Level, Tally};
use crate::store::assessments::{self, Opening};
use crate::store::assessors::{self, Invitation};
use crate::store::consensus::{self, NewProposal};
use crate::store::instruments::Source;
use crate::store::plans::{self, NewPriority};
use crate::store::visits::{self, NewVisit, Report};
use crate::store::{Silent, answers};

/// So many days after each other associations are assessed.
const BETWEEN: i64 = 3;
/// In so many of ten statements of each domain an association stands higher after a year.
const GAINS: [usize; 7] = [5, 6, 3, 8, 5, 4, 2];

/// What a script says of assessments.
#[derive(Deserialize, Clone)]
struct Script {
    /// So many generated associations are assessed in the first round, in the second…
    rounds: Vec<usize>,
    /// The first association's rounds were so many days ago; each of the others' three days later.
    days_ago: Vec<i64>,
    /// So many people assess each.
    assessors: u32,
    /// So many are coached until now.
    coached: usize,
    /// Why a group chose a level: one for each of the four.
    reasons: [Text; 4],
    /// What a plan says is to be done, who does it.
    deeds: Vec<Deed>,
    /// What a coach writes of a visit: its aims, and what was found.
    #[serde(default)]
    visit: [Text; 2],
    /// The organisation assesses itself now.
    #[serde(default)]
    assesses_itself: bool,
}

/// Plays the assessments of an organisation.
pub(crate) async fn play(stage: &DemoStage) -> Result<()> {
    if !stage.script.contains_key("capacity") {
        return Ok(());
    }
    let script: Script = stage.read("capacity")?;
    let now = stage.world.now();
    let played = rounds(stage, &script).await;
    stage.clock.set(now);
    played
}

async fn rounds(stage: &DemoStage, script: &Script) -> Result<()> {
    let members = memberships::current(&stage.db, stage.space.id).await.map_err(Error::from)?;
    let facilitator = members.iter().find(|member| member.role == Role::Facilitator).map(|member| member.account);
    let Some(facilitator) = facilitator else { return Ok(()) };
    let (now, space) = (stage.world.now(), stage.space.id);
    for (round, (count, days_ago)) in script.rounds.iter().zip(&script.days_ago).enumerate() {
        for (index, association) in stage.associations.iter().copied().take(*count).enumerate() {
            let days = days_ago - index as i64 * BETWEEN;
            stage.clock.set(now - SignedDuration::from_hours(24 * days));
            let part =
                Part { space, script: script.clone(), association, facilitator, index, round, until: Stop::Adopted };
            write(stage, move |tx| part.play(tx)).await?;
        }
    }
    stage.clock.set(now - SignedDuration::from_hours(24 * 4));
    let left = stage.associations.iter().copied().enumerate().skip(script.rounds.first().copied().unwrap_or_default());
    for ((index, association), until) in left.zip([Stop::Answering, Stop::Consensus]) {
        let part = Part { space, script: script.clone(), association, facilitator, index, round: 0, until };
        write(stage, move |tx| part.play(tx)).await?;
    }
    past_visits(stage, script, facilitator).await?;
    coach(stage, script, facilitator).await?;
    if script.assesses_itself {
        let association = stage.space.organisation;
        let until = Stop::Answering;
        let part = Part { space, script: script.clone(), association, facilitator, index: 3, round: 0, until };
        write(stage, move |tx| part.play(tx)).await?;
    }
    Ok(())
}

async fn write<R: Send + 'static>(
    stage: &DemoStage,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<R> {
    stage.db.write(Stream::space(stage.space.id), stage.who, act).await.map_err(Error::from)
}

/// A visit to every third association between its first two rounds.
async fn past_visits(stage: &DemoStage, script: &Script, coach: Id<Account>) -> Result<()> {
    let ([Some(before), Some(after)], Some(again)) = ([0, 1].map(|at| script.days_ago.get(at)), script.rounds.get(1))
    else {
        return Ok(());
    };
    let (now, space) = (stage.world.now(), stage.space.id);
    for (index, association) in stage.associations.iter().copied().enumerate().take(*again).step_by(3) {
        let ago = (before + after) / 2 - index as i64 * BETWEEN;
        let day = stage.today.saturating_sub(ago.days());
        stage.clock.set(now - SignedDuration::from_hours(24 * ago));
        let [aims, findings] = script.visit.each_ref().map(|words| words.in_lang(Lang::Fr).1.to_owned());
        let kind = VisitKind::Coaching;
        let new = NewVisit { association, kind, peer: None, coach, planned_on: day, aims: aims.clone() };
        write(stage, move |tx| {
            let key = visits::plan(tx, space, new)?;
            visits::hold(tx, key, Report { held_on: day, aims, findings, next_on: None, saved: 0 })
        })
        .await?;
    }
    Ok(())
}

/// A visit to each of the associations that are coached now, and one to come; the last is an exchange with the first.
async fn coach(stage: &DemoStage, script: &Script, coach: Id<Account>) -> Result<()> {
    let (now, space, today) = (stage.world.now(), stage.space.id, stage.today);
    let coached: Vec<Id<Actor>> = stage.associations.iter().copied().take(script.coached).collect();
    for (index, association) in coached.iter().copied().enumerate() {
        let day = today.saturating_sub((40 - 5 * index as i64).days());
        stage.clock.set(now - SignedDuration::from_hours(24 * (40 - 5 * index as i64)));
        let peer = coached.first().copied().filter(|_| index + 1 == coached.len() && index > 0);
        let kind = if peer.is_some() { VisitKind::Exchange } else { VisitKind::Coaching };
        let lang = if index.is_multiple_of(2) { Lang::Fr } else { Lang::Ar };
        let [aims, findings] = script.visit.each_ref().map(|words| words.in_lang(lang).1.to_owned());
        let deed = script.deeds.get(index % script.deeds.len().max(1)).cloned().unwrap_or_default();
        let new = NewVisit { association, kind, peer, coach, planned_on: day, aims: aims.clone() };
        let next = NewVisit {
            kind: VisitKind::Coaching,
            peer: None,
            planned_on: today.saturating_add((20 + index as i64).days()),
            ..new.clone()
        };
        write(stage, move |tx| {
            let key = visits::plan(tx, space, new)?;
            let next_on = Some(next.planned_on);
            visits::hold(tx, key, Report { held_on: day, aims, findings, next_on, saved: 0 })?;
            let promised = visits::commit(tx, key, deed, Some(day.saturating_add(30.days())))?;
            if index.is_multiple_of(2) {
                visits::keep(tx, key, promised, true)?;
            }
            visits::plan(tx, space, next).map(drop)
        })
        .await?;
    }
    Ok(())
}

/// How far an assessment is played.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stop {
    Answering,
    Consensus,
    Adopted,
}

/// One assessment.
struct Part {
    space: Id<Space>,
    script: Script,
    association: Id<Actor>,
    facilitator: Id<Account>,
    index: usize,
    round: usize,
    until: Stop,
}

impl Part {
    fn play(&self, tx: &mut Tx<'_>) -> store::Result<()> {
        let Some(house) = instrument::house().first() else { return Ok(()) };
        let until = (self.until == Stop::Answering).then(|| tx.today().saturating_add(10.days()));
        let opening = Opening {
            space: self.space,
            association: self.association,
            source: Source::House(house),
            facilitator: self.facilitator,
            is_open_to_members: true,
            answers_until: until,
        };
        let key = assessments::open(tx, opening)?;
        let people = self.people(tx, key)?;
        let answering = if self.until == Stop::Answering { 2 } else { people.len() };
        for (number, person) in people.iter().take(answering).enumerate() {
            assessors::begin(tx, key, *person, self.lang())?;
            answers::save(tx, key, *person, self.answers(house, number))?;
            answers::deliver(tx, key, *person)?;
        }
        if self.until == Stop::Answering {
            return Ok(());
        }
        assessments::close_answers(tx, key, &Silent)?;
        self.agree(tx, key, house, &people)
    }

    fn people(&self, tx: &mut Tx<'_>, key: Key) -> store::Result<Vec<Id<Assessor>>> {
        let name = |number: u32| match self.lang() {
            Lang::Fr => format!("Participante générée {number}"),
            _ => format!("مشاركة مولدة {number}"),
        };
        let invite = |number: u32| {
            let card = Card { name: name(number), ..Card::default() };
            assessors::invite(tx, key, Invitation { card, lang: self.lang() }, &Silent)
        };
        (1..=self.script.assessors).map(invite).collect()
    }

    const fn lang(&self) -> Lang {
        if self.index.is_multiple_of(2) { Lang::Fr } else { Lang::Ar }
    }

    /// Where the association stands: the same at every start. Most stand higher in later rounds, in some domains more than in
    /// others; some stand where they stood, and some lower.
    fn stands(&self, domain: usize, statement: usize) -> Level {
        let base = (self.index * 7 + domain * 5 + statement * 3) % 10;
        let first: u8 = [1, 2, 2, 1, 3, 2, 1, 2, 3, 2][base];
        let gains = GAINS[domain % GAINS.len()] * self.round;
        let drawn = (self.index * 3 + domain + statement * 7) % 10;
        let level = match self.index % 9 {
            _ if self.round == 0 => first,
            4 => first.saturating_sub(u8::from(drawn < 2)).max(1),
            7 => first,
            _ => (first + u8::from(drawn < gains) + u8::from(drawn + 10 < gains)).min(4),
        };
        Level::new(level).unwrap_or(Level::ALL[0])
    }

    /// What somebody answers: near to where the association stands, some better, some worse, some without knowing.
    fn answers(&self, house: &Instrument, person: usize) -> Answers {
        let mut answers = Answers::new();
        for (domain, own) in house.domains.iter().enumerate() {
            for (at, statement) in own.statements.iter().enumerate() {
                let sways = (self.index + person * 3 + domain * 2 + at) % 6;
                let number = self.stands(domain, at).number();
                let answer = match sways {
                    0 => Level::new(number + 1).or(Level::new(number)),
                    1 if person.is_multiple_of(2) => Level::new(number - 1).or(Level::new(number)),
                    2 if person == 3 => None,
                    _ => Level::new(number),
                };
                answers.insert(statement.code.clone(), answer);
            }
        }
        answers
    }

    fn agree(&self, tx: &mut Tx<'_>, key: Key, house: &Instrument, people: &[Id<Assessor>]) -> store::Result<()> {
        let [first, others @ ..] = people else { return Ok(()) };
        let mut seen = Vec::new();
        let part = if self.until == Stop::Consensus { 12 } else { usize::MAX };
        for (domain, own) in house.domains.iter().enumerate() {
            for (at, statement) in own.statements.iter().enumerate() {
                if seen.len() >= part {
                    break;
                }
                let level = self.stands(domain, at);
                let words = self.script.reasons[level.index()].in_lang(self.lang()).1.to_owned();
                let new = NewProposal { statement: statement.code.clone(), level: Some(level), words, seen: 0 };
                consensus::propose(tx, key, *first, new)?;
                seen.push(Seen { statement: statement.code.clone(), level: Some(level), tally: Tally::default() });
            }
        }
        let read: Vec<(String, i32)> = seen.iter().map(|seen| (seen.statement.clone(), 1)).collect();
        for (number, other) in others.iter().enumerate() {
            let read = if self.until == Stop::Consensus { &read[..read.len() / (number + 1)] } else { &read[..] };
            consensus::agree(tx, key, *other, read.to_vec())?;
        }
        if self.until == Stop::Consensus {
            return Ok(());
        }
        assessments::close(tx, key, &Silent)?;
        self.plan(tx, key, house, &seen)
    }

    fn plan(&self, tx: &mut Tx<'_>, key: Key, house: &Instrument, seen: &[Seen]) -> store::Result<()> {
        let today = tx.today();
        for (number, seen) in candidates(house, seen).into_iter().skip(self.index % 4 * 2).take(3).enumerate() {
            let theme = house.statement(&seen.statement).map(|(domain, _)| domain.code.clone());
            let deed = self
                .script
                .deeds
                .get((self.index + number) % self.script.deeds.len().max(1))
                .cloned()
                .unwrap_or_default();
            let due = today.saturating_add((60 + 45 * number as i64).days());
            let new = NewPriority { statement: seen.statement, deed, due, theme: theme.filter(|_| number < 2) };
            plans::put(tx, key, None, new)?;
        }
        plans::adopt(tx, key)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use super::*;

    #[test]
    fn the_scripts_of_the_demonstration_are_read_and_say_that_they_are_generated() {
        for script in [include_str!("../../../../demo/fmas.toml"), include_str!("../../../../demo/amsed.toml")] {
            let script: toml::Table = script.parse().unwrap();
            let script: Script = script["capacity"].clone().try_into().unwrap();
            let is_labelled = |text: &Text| {
                [(Lang::Fr, "générée"), (Lang::Ar, "مولد")]
                    .iter()
                    .all(|(lang, mark)| text.get(*lang).is_none_or(|words| words.contains(mark)))
            };
            assert!(script.reasons.iter().all(is_labelled));
            assert!(script.deeds.iter().all(|deed| deed.what.contains("générée") || deed.what.contains("مولد")));
        }
    }
}
