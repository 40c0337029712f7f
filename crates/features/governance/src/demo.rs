//! The bodies of a demonstration: sizes and rules from its script, people and dates generated.

use std::collections::BTreeMap;

use actors::directory::{self, Actor};
use actors::Space;
use jiff::Span;
use jiff::civil::Date;
use kernel::{Id, Lang, Text, Visibility, World, place};
use serde::Deserialize;
use store::{Stream, Tx};
use web::demo::DemoStage;
use web::{Error, Result};

use crate::model::{
    Body, BodyFacts, BodyKind, EndReason, Ending, Function, Office, Reserve, Rule, Seat, Tenure, is_below,
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
    let script: Vec<ScriptBody> = stage.read_list("body")?;
    let mut people = Vec::new();
    for id in &stage.people {
        people.extend(directory::get(&stage.db, *id).await?);
    }
    shuffle(&stage.world, &mut people);
    let set_rules: Vec<ScriptRule> = stage.read_list("rule")?;
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
        people.rotate_left(position * 13 % people.len().max(1));
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

async fn fill(stage: &DemoStage, body: Id<Body>, script: ScriptBody, people: Vec<Actor>) -> Result<()> {
    let space = stage.space.id;
    let rows = seats::every(&stage.db, space, body).await?;
    let mut open: Vec<Id<Seat>> = rows.iter().map(|row| row.id).collect();
    // Vacancies fall anywhere but on the seats that have a function.
    let first = script.offices.len().min(open.len());
    shuffle(&stage.world, &mut open[first..]);
    let statutes = rules::statutes(&stage.db, space, body).await?;
    let youth_below = statutes.youth_below(stage.today);
    let (world, today) = (stage.world.clone(), stage.today);
    write(stage, move |tx| {
        let sittings = begin_all(tx, space, &script, &open, &people, &world, today)?;
        keep_seats(tx, space, &script.kept, &sittings, youth_below, today)
    })
    .await
}

/// Fills the seats intake by intake; before some of them somebody else sat, who left early.
fn begin_all<'a>(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    script: &ScriptBody,
    open: &[Id<Seat>],
    people: &'a [Actor],
    world: &World,
    today: Date,
) -> store::Result<Vec<(Id<Seat>, &'a Actor)>> {
    let intakes = script.intakes.iter().flat_map(|intake| std::iter::repeat_n(intake.months_ago, intake.seats as usize));
    let mut sittings = Vec::new();
    for (index, ((months, seat), holder)) in intakes.zip(open).zip(people).enumerate() {
        let since = before(today, months, world.below(9) as i32);
        if index as u32 % 7 == 3 && index as u32 / 7 < script.left_early {
            let predecessor = &people[people.len() - 1 - index / 7];
            let tenure = left(world, since);
            tx_begin(tx, space, *seat, predecessor, Function::Member, tenure)?;
        }
        let function = script.offices.get(index).copied().unwrap_or(Function::Member);
        let until = rules::statutes_in_cache(tx, space, *seat, since)?;
        tx_begin(tx, space, *seat, holder, function, Tenure::from(since, until))?;
        sittings.push((*seat, holder));
    }
    Ok(sittings)
}

fn tx_begin(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    seat: Id<Seat>,
    holder: &Actor,
    function: Function,
    tenure: Tenure,
) -> store::Result<()> {
    let new = Beginning { seat, holder: holder.id, office: Office::Known(function), tenure };
    mandates::begin_in(tx, space, &new).map(|_| ())
}
