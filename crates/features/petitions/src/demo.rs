//! The petitions of a demonstration: their texts from its script, supporters and committees generated and labelled so. The
//! numbers of their cards have no shape that a card has.

use std::collections::BTreeMap;

use actors::{Role, memberships};
use jiff::civil::Date;
use jiff::{Span, Timestamp, ToSpan};
use kernel::place::{self, Level, Place};
use kernel::{Lang, Text, World};
use serde::Deserialize;
use store::{Stream, Tx, Who};
use web::demo::DemoStage;
use web::{Error, Result};

use crate::COMPARTMENT;
use crate::model::law::{self, By, FieldCode, Rules, Way};
use crate::model::readiness::clauses;
use crate::model::{Answer, Confirmation, EventKind, How, Identity, Key, Mark, Part, State, Supporter};
use crate::store::checks::{self, NewAnswer};
use crate::store::committee::{self, NewInitiator};
use crate::store::events;
use crate::store::filing::{self, Filing};
use crate::store::petitions::{self, NewPetition, Texts};
use crate::store::promises::{self, NewPromise};
use crate::store::signatures::{self, ABROAD, Ready, UNKNOWN, Whereabouts};

/// A `[[petition]]` of the script.
#[derive(Deserialize, Clone)]
struct Script {
    /// The code of the procedure.
    procedure: String,
    /// The code of the authority; the first of the rules without one.
    authority: Option<String>,
    territory: Option<String>,
    slug: String,
    title: Text,
    #[serde(default)]
    demand: Text,
    #[serde(default)]
    reasons: Text,
    #[serde(default)]
    aims: Text,
    #[serde(default)]
    choices: Text,
    /// How many generated supporters have signed.
    #[serde(default)]
    signatures: u32,
    /// How many are in the committee.
    #[serde(default)]
    members: u32,
    /// Whether minutes and records are as filing wants them.
    #[serde(default)]
    whole: bool,
    /// Items of the checklist of which nobody is sure, with a note.
    #[serde(default)]
    doubts: BTreeMap<String, String>,
    /// The collection; none for a draft.
    collection: Option<Collection>,
    #[serde(default)]
    steps: Vec<Step>,
    #[serde(default)]
    promises: Vec<Promised>,
}

#[derive(Deserialize, Clone, Copy)]
struct Collection {
    /// It began so many days ago.
    days_ago: i64,
    /// It ended so many days ago.
    closed_days_ago: Option<i64>,
    /// Its last day is in so many days.
    closes_in: Option<i64>,
}

#[derive(Deserialize, Clone)]
struct Step {
    kind: EventKind,
    days_ago: i64,
    #[serde(default)]
    words: Text,
}

#[derive(Deserialize, Clone)]
struct Promised {
    words: Text,
    by_whom: String,
    days_ago: i64,
    due_in: Option<i64>,
    amount: Option<i64>,
    #[serde(default)]
    plan_line: String,
}

/// Begins the petitions of an organisation, collects for them and follows them; and clears its secretariat for the names
/// of supporters.
pub(crate) async fn play(stage: &DemoStage) -> Result<()> {
    let scripts: Vec<Script> = stage.read("petition")?;
    if !scripts.is_empty() {
        clear(stage).await?;
    }
    for script in scripts {
        let rules =
            law::in_force(&script.procedure, stage.today).ok_or_else(|| Error::fault("an unknown procedure"))?;
        let key = begin(stage, &script, &rules).await?;
        if let Some(collection) = script.collection {
            collect(stage, key, &script, &rules, collection).await?;
        }
        follow(stage, key, &script).await?;
    }
    Ok(())
}

/// The secretariat may see who signed: no role implies it.
async fn clear(stage: &DemoStage) -> Result<()> {
    for membership in memberships::current(&stage.db, stage.space.id).await? {
        if membership.role >= Role::Secretary {
            let compartment = COMPARTMENT.to_owned();
            memberships::clear(&stage.db, stage.who, stage.space.id, membership.account, compartment).await?;
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

fn ago(stage: &DemoStage, days: i64) -> Date {
    stage.today.saturating_sub(days.days())
}

/// A draft with its texts, committee and answers.
async fn begin(stage: &DemoStage, script: &Script, rules: &Rules) -> Result<Key> {
    let first = rules.authorities.first().map(|authority| authority.code.clone());
    let authority = script.authority.clone().or(first).unwrap_or_default();
    let new = NewPetition {
        space: stage.space.id,
        slug: script.slug.clone(),
        rules: rules.source().to_owned(),
        authority: authority.clone(),
        territory: script.territory.clone(),
        association: (rules.by == By::Association).then_some(stage.space.organisation),
        title: script.title.clone(),
        confirmation: Confirmation::Offered,
    };
    let Script { title, demand, reasons, aims, choices, .. } = script.clone();
    let texts = Texts { title, demand, reasons, aims, choices };
    let answers: Vec<NewAnswer> = clauses(rules, &authority).map(|(item, _)| answer(script, item)).collect();
    let committee: Vec<NewInitiator> = (0..script.members).map(|number| initiator(stage, script, number)).collect();
    let met = script.whole.then(|| ago(stage, script.collection.map_or(7, |collection| collection.days_ago + 9)));
    let seat = format!("Siège de l’association, {}", stage.space.slug.to_uppercase());
    write(stage, move |tx| {
        let key = petitions::create(tx, new)?;
        petitions::write_texts(tx, key, &texts)?;
        let members = committee.iter().map(|one| committee::add(tx, key, one)).collect::<store::Result<Vec<_>>>()?;
        if let Some(met) = met {
            committee::write_minutes(tx, key, met, &seat, &Text::default(), &members)?;
        }
        checks::answer(tx, key, &answers)?;
        Ok(key)
    })
    .await
}

fn answer(script: &Script, item: String) -> NewAnswer {
    match script.doubts.get(&item) {
        Some(note) => NewAnswer { item, answer: Some(Answer::Unsure), note: note.clone() },
        // A draft has questions that nobody has answered yet.
        None if script.collection.is_none() && item.ends_with('s') => {
            NewAnswer { item, answer: None, note: String::new() }
        }
        None => NewAnswer { item, answer: Some(Answer::Good), note: String::new() },
    }
}

fn initiator(stage: &DemoStage, script: &Script, number: u32) -> NewInitiator {
    let part = match number {
        0 => Part::Mandatary,
        1 => Part::Deputy,
        _ => Part::Member,
    };
    let regions: Vec<&Place> = place::of_level(Level::Region).collect();
    let speaks = number < 2 && script.whole;
    let written = |words: String| script.whole.then_some(words);
    let identity = Identity {
        given: "Initiatrice".to_owned(),
        family: format!("générée {} {}", stage.space.slug.to_uppercase(), number + 1),
        number: written(format!("ZZTEST{:05}", 90_000 + number)),
        expires_on: script.whole.then(|| stage.today.saturating_add(Span::new().years(4))),
        address: written(format!("Adresse générée {}", number + 1)),
        birth_place: written("Lieu généré".to_owned()),
        roll_number: written(format!("TEST-{}", number + 1)),
        phone: speaks.then(|| format!("+212 000 00 00 {number:02}")),
        email: speaks.then(|| format!("initiatrice{}@example.org", number + 1)),
    };
    let region = regions.get(number as usize * 5 % regions.len().max(1)).map(|region| region.code.to_owned());
    NewInitiator { part, region, is_named: number < 2, identity }
}

/// Opens the collection, and lets the supporters sign day by day; the clock goes with them and comes back.
async fn collect(stage: &DemoStage, key: Key, script: &Script, rules: &Rules, collection: Collection) -> Result<()> {
    let opened = ago(stage, collection.days_ago);
    let closes_on = collection.closes_in.map(|days| stage.today.saturating_add(days.days()));
    write(stage, move |tx| {
        petitions::set_terms(tx, key, Confirmation::Offered, closes_on)?;
        petitions::open(tx, key, opened)
    })
    .await?;
    let now = stage.world.now();
    let lasts = collection.days_ago - collection.closed_days_ago.unwrap_or(0);
    let mut crowd = Crowd::of(stage, script, rules);
    let signed = crowd.sign(stage, key, opened, lasts, script.signatures, now).await;
    stage.clock.set(now);
    signed?;
    if let Some(days) = collection.closed_days_ago {
        let closed = ago(stage, days);
        write(stage, move |tx| petitions::close(tx, key, closed)).await?;
    }
    Ok(())
}

/// Those who sign.
struct Crowd<'a> {
    rules: &'a Rules,
    authority: String,
    /// Communes with how many people live in them and in those before.
    communes: Vec<(&'static Place, u64)>,
    is_local: bool,
    expires_on: Date,
    number: u32,
}

impl<'a> Crowd<'a> {
    fn of(stage: &DemoStage, script: &Script, rules: &'a Rules) -> Self {
        let inside = |place: &&Place| match &script.territory {
            Some(territory) => place::path(place.code).iter().any(|above| above.code == territory),
            None => true,
        };
        let mut people = 0;
        let communes = place::of_level(Level::Commune).filter(inside).map(|commune| {
            people += u64::from(commune.population_2024.unwrap_or(0));
            (commune, people)
        });
        let first = rules.authorities.first().map(|authority| authority.code.clone());
        Self {
            rules,
            authority: script.authority.clone().or(first).unwrap_or_default(),
            communes: communes.collect(),
            is_local: rules.territory == Some(Level::Commune),
            expires_on: stage.today.saturating_add(Span::new().years(3)),
            number: 0,
        }
    }

    /// Lets `all` of them sign, from the first day on: many at first, fewer each week, and a second wave.
    async fn sign(
        &mut self,
        stage: &DemoStage,
        key: Key,
        opened: Date,
        days: i64,
        all: u32,
        now: Timestamp,
    ) -> Result<()> {
        let weight = |day: i64| 10 + 60 / (1 + day / 4) + if (day - days * 2 / 3).abs() < 4 { 35 } else { 0 };
        let whole: i64 = (0..days.max(1)).map(weight).sum();
        let mut passed = 0;
        for day in 0..days.max(1) {
            passed += weight(day);
            let until = u32::try_from(i64::from(all) * passed / whole).unwrap_or(all);
            let about_noon = opened.saturating_add(day.days()).at(9 + (day % 9) as i8, (day * 7 % 60) as i8, 0, 0);
            stage.clock.set(stage.world.instant(about_noon).min(now));
            let batch = (self.number..until).map(|_| self.next(stage, key)).collect::<Result<Vec<_>>>()?;
            if !batch.is_empty() {
                let act = move |tx: &mut Tx<'_>| {
                    batch.into_iter().try_for_each(|ready| signatures::sign(tx, key, ready).map(|_| ()))
                };
                stage.db.write(key.log(), Who::system("visitor"), act).await?;
            }
        }
        Ok(())
    }

    /// The next of them: what the rules ask, and no more.
    fn next(&mut self, stage: &DemoStage, key: Key) -> Result<Ready> {
        self.number += 1;
        let (world, number) = (&stage.world, self.number);
        let commune = if !self.is_local && world.below(100) < 3 { None } else { self.somewhere(world) };
        let asks = |field: FieldCode| self.rules.field(&self.authority, field).is_some();
        let how = match world.below(100) {
            0..72 => How::Online,
            72..86 => How::Doorstep,
            _ => How::Paper,
        };
        let family = format!("générée {number}");
        let mark = match how {
            How::Paper => Mark::Sheet(number / 20 + 1, (number % 20 + 1) as u16),
            How::Online | How::Doorstep => Mark::Typed(format!("Signataire {family}")),
        };
        let supporter = Supporter {
            salt: data_encoding::BASE64URL_NOPAD.encode(&world.bytes::<16>()),
            given: "Signataire".to_owned(),
            family,
            number: asks(FieldCode::Number).then(|| format!("ZZTEST{number:05}")),
            expires_on: asks(FieldCode::ExpiresOn).then_some(self.expires_on),
            address: asks(FieldCode::Address).then(|| format!("Adresse générée {number}")),
            commune: commune.filter(|_| asks(FieldCode::Commune)).map(|place| place.code.to_owned()),
            birth_place: asks(FieldCode::BirthPlace).then(|| "Lieu généré".to_owned()),
            roll_number: None,
            contact: None,
            mark,
            lang: if number % 3 == 0 { Lang::Fr } else { Lang::Ar },
        };
        let province = commune.map_or(Some(ABROAD), |place| {
            place::path(place.code).into_iter().find(|above| above.level() == Level::Province).map(|above| above.code)
        });
        let place = Whereabouts {
            province: province.unwrap_or(UNKNOWN).to_owned(),
            commune: commune.filter(|_| self.is_local).map(|place| place.code.to_owned()),
        };
        Ready::of(world, stage.db.keys(), key, &supporter, place, how)
    }

    /// A commune, drawn by how many people live in it.
    fn somewhere(&self, world: &World) -> Option<&'static Place> {
        let drawn = world.below(self.communes.last()?.1);
        let at = self.communes.partition_point(|(_, people)| *people <= drawn);
        self.communes.get(at).map(|(commune, _)| *commune)
    }
}

/// Files it, and writes down what became of it.
async fn follow(stage: &DemoStage, key: Key, script: &Script) -> Result<()> {
    let signatures = signatures::pulse(&stage.db, key).await?.standing();
    for step in script.steps.clone() {
        let (on, now) = (ago(stage, step.days_ago), stage.world.now());
        write(stage, move |tx| match step.kind {
            EventKind::Filed => {
                let filing = Filing {
                    filed_on: on,
                    way: Way::Direct,
                    place: "Bureau d’ordre (généré)".to_owned(),
                    receipt: "TEST-0001".to_owned(),
                    signatures,
                    checkpoint: String::new(),
                    recorded_at: now,
                };
                filing::file(tx, key, &filing, step.words).map(|_| ())
            }
            kind => {
                events::add(tx, key, kind, on, step.words, true)?;
                match kind {
                    EventKind::Decided => petitions::set_state(tx, key, State::Ended, on),
                    _ => Ok(()),
                }
            }
        })
        .await?;
    }
    for promised in script.promises.clone() {
        let new = NewPromise {
            words: promised.words,
            by_whom: promised.by_whom,
            made_on: ago(stage, promised.days_ago),
            due_on: promised.due_in.map(|days| stage.today.saturating_add(days.days())),
            amount: promised.amount,
            plan_line: promised.plan_line,
            node: None,
        };
        write(stage, move |tx| promises::add(tx, key, &new).map(|_| ())).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::slug;

    #[test]
    fn the_scripts_of_the_demonstration_are_read_and_name_what_exists() {
        for script in [include_str!("../../../../demo/fmas.toml"), include_str!("../../../../demo/amsed.toml")] {
            let script: toml::Table = script.parse().unwrap();
            let petitions: Vec<Script> = script["petition"].clone().try_into().unwrap();
            for petition in petitions {
                let rules = law::in_force(&petition.procedure, jiff::civil::date(2026, 11, 1)).unwrap();
                assert_eq!(slug::SLUGS.read(&petition.slug).as_ref(), Ok(&petition.slug));
                assert!(petition.authority.is_none_or(|code| rules.authority(&code).is_some()), "{}", petition.slug);
                let level = petition.territory.as_deref().map(|code| place::get(code).unwrap().level());
                assert_eq!(level, rules.territory, "{}", petition.slug);
                let code = rules.authorities[0].code.clone();
                let items: Vec<String> = clauses(&rules, &code).map(|(item, _)| item).collect();
                for doubt in petition.doubts.keys() {
                    assert!(items.contains(doubt), "{doubt}");
                }
            }
        }
    }
}
