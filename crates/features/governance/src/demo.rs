//! The bodies of a demonstration: sizes and rules from its script, people and dates generated.

use std::collections::BTreeMap;

use actors::directory::{self, Actor};
use jiff::Span;
use jiff::civil::Date;
use kernel::place::{self, Level};
use kernel::{Id, Text, Visibility, World};
use serde::Deserialize;
use store::{Stream, Tx};
use web::demo::DemoStage;
use web::{Error, Result};

use crate::model::{
    Body, BodyFacts, BodyKind, EndReason, Ending, Function, Office, Reserve, Rule, Seat, Statutes, Tenure, Traits,
};
use crate::store::mandates::{self, Beginning};
use crate::store::rules::{self, NewRule};
use crate::store::{bodies, seats};

/// A `[[body]]` of the script.
#[derive(Deserialize)]
struct ScriptBody {
    /// By which rules and other bodies name it.
    key: String,
    kind: BodyKind,
    name: Text,
    seats: u32,
    /// The key of the body that it answers to.
    parent: Option<String>,
    visibility: Visibility,
    since: Option<Date>,
    /// When how many of its seats were filled for the last time; the rest is vacant.
    intakes: Vec<Intake>,
    /// Seats whose earlier holder left before the end of the term.
    #[serde(default)]
    left_early: u32,
    /// The functions of the first seats.
    #[serde(default)]
    offices: Vec<Function>,
    /// How many seats are kept for each group, of those whose holder belongs to it.
    #[serde(default)]
    kept: Kept,
}

#[derive(Deserialize)]
struct Intake {
    months_ago: i32,
    seats: u32,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Kept {
    women: usize,
    youth: usize,
    each_region: usize,
}

/// A `[[rule]]` of the script.
#[derive(Deserialize)]
struct ScriptRule {
    /// The key of the body for which it holds; without one it holds for all.
    body: Option<String>,
    article: String,
    from: Date,
    rule: Rule,
}

/// Sets up the bodies and their rules, and fills their seats.
pub(crate) async fn play(stage: &DemoStage) -> Result<()> {
    let script: Vec<ScriptBody> = stage.read("body")?;
    let mut people = Vec::new();
    for id in &stage.people {
        people.extend(directory::get(&stage.db, *id).await?);
    }
    shuffle(&stage.world, &mut people);
    let set_rules: Vec<ScriptRule> = stage.read("rule")?;
    let mut made: BTreeMap<String, Id<Body>> = BTreeMap::new();
    for (position, body) in (1..).zip(&script) {
        let facts = facts(body, position, &made);
        let (space, count) = (stage.space.id, body.seats);
        let id = write(stage, move |tx| bodies::create_in(tx, space, &facts, count)).await?;
        made.insert(body.key.clone(), id);
    }
    for rule in set_rules {
        let body = rule.body.as_ref().and_then(|key| made.get(key)).copied();
        let new = NewRule { body, rule: rule.rule, article: rule.article, from: rule.from };
        let space = stage.space.id;
        write(stage, move |tx| rules::set_in(tx, space, &new)).await?;
    }
    for (position, body) in script.into_iter().enumerate() {
        let Some(id) = made.get(&body.key) else { continue };
        // Councils are drawn from the assembly, but not from its first seats only.
        let turn = position * 29 % people.len().max(1);
        people.rotate_left(turn);
        fill(stage, *id, body, people.clone()).await?;
    }
    Ok(())
}

async fn write<R: Send + 'static>(
    stage: &DemoStage,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<R> {
    stage.db.write(Stream::space(stage.space.id), stage.who, act).await.map_err(Error::from)
}

fn facts(body: &ScriptBody, position: i32, made: &BTreeMap<String, Id<Body>>) -> BodyFacts {
    BodyFacts {
        kind: body.kind,
        name: body.name.clone(),
        parent: body.parent.as_ref().and_then(|key| made.get(key)).copied(),
        position,
        visibility: body.visibility,
        members_published: false,
        since: body.since,
        until: None,
    }
}

/// Fills the seats intake by intake; before some of the holders somebody else sat, who left early.
async fn fill(stage: &DemoStage, body: Id<Body>, script: ScriptBody, people: Vec<Actor>) -> Result<()> {
    let space = stage.space.id;
    let rows = seats::every(&stage.db, space, body).await?;
    let mut open: Vec<Id<Seat>> = rows.iter().map(|row| row.id).collect();
    // Vacancies fall anywhere but on the seats that have a function.
    let first = script.offices.len().min(open.len());
    shuffle(&stage.world, &mut open[first..]);
    let statutes = rules::statutes(&stage.db, space, body).await?;
    let sittings = sittings(&script, &open, &people, &statutes, &stage.world, stage.today);
    let kept = kept_seats(&script.kept, &sittings, statutes.youth_below(stage.today), stage.today);
    write(stage, move |tx| {
        for sitting in &sittings {
            mandates::begin_in(tx, space, &sitting.beginning)?;
        }
        for (seat, reserve) in &kept {
            seats::update_in(tx, space, *seat, &Text::default(), Some(reserve))?;
        }
        Ok(())
    })
    .await
}

/// A mandate to begin, with what is known of its holder.
struct Sitting {
    beginning: Beginning,
    holder: Actor,
}

fn sittings(
    script: &ScriptBody,
    open: &[Id<Seat>],
    people: &[Actor],
    statutes: &Statutes,
    world: &World,
    today: Date,
) -> Vec<Sitting> {
    // Each intake met on a day of its own.
    let met = |intake: &Intake| months_before(today, intake.months_ago).saturating_sub(some_days(world));
    let days: Vec<(Date, u32)> = script.intakes.iter().map(|intake| (met(intake), intake.seats)).collect();
    let intakes = days.iter().flat_map(|(day, seats)| std::iter::repeat_n(*day, *seats as usize));
    let seated = script.intakes.iter().map(|intake| intake.seats as usize).sum::<usize>();
    let mut leavers = people.iter().skip(seated).take(script.left_early as usize);
    let mut sittings = Vec::new();
    for (index, ((since, seat), holder)) in intakes.zip(open).zip(people).enumerate() {
        let mut sit = |holder: &Actor, function: Function, tenure: Tenure| {
            let beginning = Beginning { seat: *seat, holder: holder.id, office: Office::Known(function), tenure };
            sittings.push(Sitting { beginning, holder: holder.clone() });
        };
        if index % 4 == 3
            && let Some(leaver) = leavers.next()
        {
            sit(leaver, Function::Member, left(statutes, world, since));
        }
        let function = script.offices.get(index).copied().unwrap_or(Function::Member);
        sit(holder, function, Tenure::from(since, statutes.term_end(since)));
    }
    sittings
}

/// A tenure that ended when the next one began, before its term was over.
fn left(statutes: &Statutes, world: &World, next: Date) -> Tenure {
    const WHYS: [EndReason; 4] = [EndReason::Resigned, EndReason::Resigned, EndReason::LostStanding, EndReason::Moved];
    let since = months_before(next, 6 + i32::try_from(world.below(24)).unwrap_or(0));
    let why = WHYS[usize::try_from(world.below(4)).unwrap_or(0)];
    Tenure { since, until: statutes.term_end(since), ended: Some(Ending { on: next, why }) }
}

/// The seats that are kept for a group, chosen among those whose holder belongs to it.
fn kept_seats(kept: &Kept, sittings: &[Sitting], youth_below: Option<u32>, today: Date) -> Vec<(Id<Seat>, Reserve)> {
    let regions =
        place::of_level(Level::Region).map(|region| (Reserve::Region(region.code.to_owned()), kept.each_region));
    let groups = [(Reserve::Youth, kept.youth), (Reserve::Women, kept.women)].into_iter().chain(regions);
    let mut chosen: BTreeMap<Id<Seat>, Reserve> = BTreeMap::new();
    for (reserve, count) in groups {
        let suits = |sitting: &&Sitting| {
            let facts = &sitting.holder.facts;
            let traits = Traits { sex: facts.sex, birth: facts.birth, place: facts.place.as_deref() };
            sitting.beginning.tenure.ended.is_none() && reserve.suits(traits, youth_below, today) == Some(true)
        };
        let free: Vec<Id<Seat>> = sittings
            .iter()
            .filter(suits)
            .map(|s| s.beginning.seat)
            .filter(|seat| !chosen.contains_key(seat))
            .take(count)
            .collect();
        chosen.extend(free.into_iter().map(|seat| (seat, reserve.clone())));
    }
    chosen.into_iter().collect()
}

/// From none to 24 days.
fn some_days(world: &World) -> Span {
    Span::new().days(i32::try_from(world.below(25)).unwrap_or(0))
}

fn months_before(day: Date, months: i32) -> Date {
    day.saturating_sub(Span::new().months(months))
}

fn shuffle<T>(world: &World, items: &mut [T]) {
    for end in (1..items.len()).rev() {
        let other = usize::try_from(world.below(end as u64 + 1)).unwrap_or(0);
        items.swap(end, other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scripts_of_the_demonstration_are_read_and_their_seats_suffice() {
        for script in [include_str!("../../../../demo/fmas.toml"), include_str!("../../../../demo/amsed.toml")] {
            let script: toml::Table = script.parse().unwrap();
            let bodies: Vec<ScriptBody> = script["body"].clone().try_into().unwrap();
            let rules: Vec<ScriptRule> = script["rule"].clone().try_into().unwrap();
            for body in &bodies {
                assert!(body.intakes.iter().map(|intake| intake.seats).sum::<u32>() <= body.seats, "{}", body.key);
            }
            let known = |key: &String| bodies.iter().any(|body| body.key == *key);
            assert!(rules.iter().filter_map(|rule| rule.body.as_ref()).all(known));
            assert!(bodies.iter().filter_map(|body| body.parent.as_ref()).all(known));
        }
    }
}
