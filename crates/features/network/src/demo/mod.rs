//! The network of a demonstration: generated organisations with profiles, relations over the years and coalitions, all of
//! them labelled as generated; what the demonstration's own organisation says of itself stands in its script.

mod words;

use actors::directory::{self, NewActor};
use actors::{Actor, Space, spaces};
use jiff::civil::date;
use jiff::{Timestamp, ToSpan};
use kernel::place::{self, Level};
use kernel::{Id, Text, World};
use search::thesaurus;
use serde::Deserialize;
use store::{Stream, Tx};
use web::demo::DemoStage;
use web::{Error, Result};

use crate::model::{Contact, Field, Moment, Profile, Public, RelationKind, Sort};
use crate::store::profiles;
use crate::store::relations::{self, NewRelation};

/// The table `[network]` of a script.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
struct Script {
    /// What the organisation works on.
    themes: Vec<String>,
    publics: Vec<Public>,
    description: Text,
    site: Option<String>,
    /// How many of its generated associations have a profile.
    profiles: usize,
    /// How many coalitions it has part in.
    coalitions: usize,
    /// How many coalitions of the list the others have begun already.
    skipped: usize,
    /// Whether it brings institutions, universities, media and partners along.
    others: bool,
}

/// Months over which the links were written down.
const MONTHS: i32 = 20;

/// Gives the organisation and its associations profiles, and links them.
pub(crate) async fn play(stage: &DemoStage) -> Result<()> {
    let script: Script = stage.read("network")?;
    let now = stage.world.now();
    let cast = begin(stage, &script, now).await?;
    link(stage, &cast, now).await?;
    stage.clock.set(now);
    Ok(())
}

/// Who has part.
#[derive(Debug, Clone, Default)]
struct Cast {
    associations: Vec<Id<Actor>>,
    /// Each with the year in which it began.
    coalitions: Vec<(Id<Actor>, i16)>,
    /// Institutions, universities, media.
    others: Vec<Id<Actor>>,
    partners: Vec<Id<Actor>>,
}

/// Moves the clock so many months back; whoever calls puts it back.
fn back(stage: &DemoStage, now: Timestamp, months: i32) {
    let past = now.to_zoned(jiff::tz::TimeZone::UTC).saturating_sub(months.months());
    stage.clock.set(past.timestamp());
}

async fn write<R: Send + 'static>(
    stage: &DemoStage,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<R> {
    stage.db.write(Stream::space(stage.space.id), stage.who, act).await.map_err(Error::from)
}

/// The profiles.
async fn begin(stage: &DemoStage, script: &Script, now: Timestamp) -> Result<Cast> {
    back(stage, now, MONTHS + 1);
    let (script, space, own) = (script.clone(), stage.space.id, stage.space.organisation);
    let chosen: Vec<Id<Actor>> = stage.associations.iter().copied().take(script.profiles).collect();
    write(stage, move |tx| {
        let kept = |profile: Profile| Profile { kept_by: Some(space), ..profile };
        profiles::begin_in(
            tx,
            kept(Profile {
                description: script.description.clone(),
                site: script.site.clone(),
                themes: script.themes.clone(),
                publics: script.publics.clone(),
                is_public: true,
                ..Profile::of(own, Sort::Association)
            }),
        )?;
        let mut cast = Cast { associations: chosen, ..Cast::default() };
        for (number, actor) in cast.associations.iter().enumerate() {
            let sort = if number % 19 == 18 { Sort::Movement } else { Sort::Association };
            let profile = kept(generated(tx.world(), *actor, sort, number));
            profiles::begin_in(tx, profile)?;
        }
        for (theme, name, aims) in words::COALITIONS.iter().skip(script.skipped).take(script.coalitions) {
            let since = date(2012 + tx.world().below(12) as i16, 1 + tx.world().below(12) as i8, 8);
            let new = NewActor::organisation(Text::fr_ar(name.0, name.1)).generated();
            let actor = directory::create_in(tx, new.with(|facts| facts.founded = Some(since)))?;
            let profile = Profile {
                description: Text::fr_ar(aims.0, aims.1),
                themes: vec![(*theme).to_owned()],
                is_public: true,
                ..Profile::of(actor, Sort::Coalition)
            };
            profiles::begin_in(tx, kept(profile))?;
            cast.coalitions.push((actor, since.year()));
        }
        if script.others {
            others(tx, &mut cast, &kept)?;
        }
        Ok(cast)
    })
    .await
}

/// An institution and a radio in each region, universities in the largest provinces, partners from elsewhere.
fn others(tx: &mut Tx<'_>, cast: &mut Cast, kept: &impl Fn(Profile) -> Profile) -> store::Result<()> {
    let mut number = 0;
    let mut add = |tx: &mut Tx<'_>, sort: Sort, name: Text, place: Option<&str>| {
        let new = NewActor::organisation(name).generated().with(|facts| facts.place = place.map(str::to_owned));
        let actor = directory::create_in(tx, new)?;
        number += 1;
        profiles::begin_in(tx, kept(generated(tx.world(), actor, sort, number)))?;
        Ok::<_, store::Error>(actor)
    };
    for region in place::of_level(Level::Region) {
        let seat = place::children(region.code).max_by_key(|place| place.population_2024).unwrap_or(region);
        for (sort, words) in [(Sort::Institution, words::INSTITUTION), (Sort::Media, words::RADIO)] {
            cast.others.push(add(tx, sort, words::named(words, &region.name), Some(seat.code))?);
        }
    }
    let mut provinces: Vec<_> = place::of_level(Level::Province).collect();
    provinces.sort_by_key(|place| std::cmp::Reverse(place.population_2024));
    for province in provinces.into_iter().take(7) {
        cast.others.push(add(
            tx,
            Sort::University,
            words::named(words::UNIVERSITY, &province.name),
            Some(province.code),
        )?);
    }
    for (fr, ar) in words::PARTNERS {
        cast.partners.push(add(tx, Sort::Partner, Text::fr_ar(fr, ar), None)?);
    }
    Ok(())
}

/// A profile as associations fill them in: some say much, some little; some keep a field or all of it within the network.
fn generated(world: &World, actor: Id<Actor>, sort: Sort, number: usize) -> Profile {
    let themes: Vec<&str> = thesaurus::themes().map(|concept| concept.code.as_str()).collect();
    let mut chosen: Vec<String> = (0..1 + world.below(3))
        .filter_map(|_| themes.get(world.below(themes.len() as u64) as usize))
        .map(|theme| (*theme).to_owned())
        .collect();
    chosen.sort();
    chosen.dedup();
    let mut publics: Vec<Public> = (0..1 + world.below(2))
        .filter_map(|_| Public::ALL.get(world.below(Public::ALL.len() as u64) as usize).copied())
        .collect();
    publics.sort();
    publics.dedup();
    let (fr, ar) = words::ABOUT[number % words::ABOUT.len()];
    let contact = |kind, value: String, is_public| Contact { kind, value, is_public };
    let mail =
        contact(directory::ContactKind::Email, format!("contact-{number}@example.org"), !number.is_multiple_of(5));
    Profile {
        description: Text::fr_ar(fr, ar),
        site: number.is_multiple_of(4).then(|| format!("https://example.org/organisation-{number}")),
        contacts: vec![mail],
        themes: chosen,
        publics,
        closed: if number % 17 == 16 { [Field::Place].into_iter().collect() } else { Default::default() },
        is_public: number % 11 != 10,
        ..Profile::of(actor, sort)
    }
}

/// The links, written down month by month.
async fn link(stage: &DemoStage, cast: &Cast, now: Timestamp) -> Result<()> {
    let mut links = Vec::new();
    plan(stage, cast, &mut links);
    links.extend(neighbours(stage).await?);
    let per_month = links.len().div_ceil(MONTHS as usize).max(1);
    for (month, some) in links.chunks(per_month).enumerate() {
        back(stage, now, MONTHS - month as i32);
        let some = some.to_vec();
        write(stage, move |tx| {
            for link in &some {
                // Chance draws some links twice: the second is refused, as it is of a person who types it twice.
                match relations::add_in(tx, link) {
                    Ok(_) => {}
                    Err(error) => drop(error.refusal::<crate::Refused>()?),
                }
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Partnerships with the organisations that have spaces already: theirs to confirm.
async fn neighbours(stage: &DemoStage) -> Result<Vec<NewRelation>> {
    let all = spaces::all(&stage.db).await?;
    let with = |other: &Space| NewRelation {
        subject: stage.space.organisation,
        object: other.organisation,
        kind: RelationKind::PartnerOf,
        since: Some(Moment::Year(2012)),
        until: None,
        is_public: true,
        recorded_by: Some(stage.space.id),
    };
    Ok(all.iter().filter(|space| space.id != stage.space.id).map(with).collect())
}

/// Who is linked to whom: members of the organisation, whom it trained, coalitions, partners near and far.
fn plan(stage: &DemoStage, cast: &Cast, links: &mut Vec<NewRelation>) {
    let (world, own, space) = (&stage.world, stage.space.organisation, stage.space.id);
    let pick = |from: &[Id<Actor>]| from.get(world.below(from.len() as u64) as usize).copied();
    let mut add = |subject, kind, object, lasts: bool, from: i16| {
        let since = from + world.below(u64::from(2025_i16.abs_diff(from))) as i16;
        links.push(NewRelation {
            subject,
            object,
            kind,
            since: Some(Moment::Year(since)),
            until: (!lasts).then(|| Moment::Year((since + 1 + world.below(4) as i16).min(2025))),
            is_public: world.below(12) != 0,
            recorded_by: Some(space),
        });
    };
    for (number, association) in cast.associations.iter().copied().enumerate() {
        if number % 5 < 3 {
            add(association, RelationKind::MemberOf, own, number % 9 != 8, 2004);
        }
        if number % 3 == 0 {
            add(association, RelationKind::TrainedBy, own, number % 2 == 0, 2004);
        }
        for _ in 0..world.below(3) {
            let chosen = cast.coalitions.get(world.below(cast.coalitions.len() as u64) as usize);
            if let Some((coalition, since)) = chosen {
                add(association, RelationKind::AlliedIn, *coalition, true, *since);
            }
        }
        if let Some(other) = pick(&cast.associations).filter(|other| *other != association && number % 2 == 0) {
            add(association, RelationKind::PartnerOf, other, number % 7 != 6, 2004);
        }
        if let Some(other) = pick(&cast.others).filter(|_| number % 4 == 1) {
            add(association, RelationKind::PartnerOf, other, true, 2004);
        }
        if let Some(partner) = pick(&cast.partners).filter(|_| number % 6 == 5) {
            add(association, RelationKind::FundedBy, partner, number % 4 == 1, 2004);
        }
    }
    for (coalition, since) in &cast.coalitions {
        add(own, RelationKind::AlliedIn, *coalition, true, *since);
    }
}
