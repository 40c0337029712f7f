//! The toolkit of the demonstration: an organisation that equips generated associations, with generated people and invented
//! declarations. Everything is labelled as generated.

use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use actors::{Role, Space, memberships};
use jiff::ToSpan;
use kernel::{Id, Text};
use serde::Deserialize;
use store::{Entry, Stream, Tx, Who};
use web::demo::DemoStage;
use web::{Error, Result};

use crate::model::dossier::Dossier;
use crate::model::duty::{Key, Said, StepKind, StepSaid, Way};
use crate::model::law;
use crate::store::{dossier, duties, follow, houses, offers};

/// The table `[toolkit]` of a script.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Script {
    /// How many of its associations have a space.
    houses: usize,
    /// How many links wait to be used.
    offers: usize,
    /// What the organisation says of itself.
    dossier: Option<Dossier>,
}

/// Plays the toolkit of an organisation.
pub(crate) async fn play(stage: &DemoStage) -> Result<()> {
    let script: Script = stage.read("toolkit")?;
    if let Some(own) = script.dossier {
        equip(stage, &stage.space, own).await?;
    }
    let now = stage.world.now();
    for (number, association) in stage.associations.iter().take(script.houses).enumerate() {
        // Over two years, the newest last.
        let days = 700 - i64::try_from(number * 690 / script.houses.max(1)).unwrap_or(0);
        stage.clock.set(now - jiff::SignedDuration::from_hours(24 * days));
        let opened = open(stage, *association, number).await;
        stage.clock.set(now);
        opened?;
    }
    let programme = stage.space.id;
    for association in stage.associations.iter().skip(script.houses).take(script.offers) {
        let of = *association;
        let act = move |tx: &mut Tx<'_>| offers::issue(tx, programme, of).map(|_| ());
        stage.db.write(Stream::space(programme), stage.who, act).await?;
    }
    Ok(())
}

/// The organisation's own calendar: what it filed, what waits.
async fn equip(stage: &DemoStage, space: &Space, own: Dossier) -> Result<()> {
    let (id, today) = (space.id, stage.today);
    let act = move |tx: &mut Tx<'_>| {
        dossier::save(tx, id, &own)?;
        let rule = |code: &str| law::in_force(today).find(|rule| rule.code == code);
        let day = |days: i64| today.saturating_sub(days.days());
        if let Some(rule) = rule("leadership") {
            let filed = duties::raise(tx, id, rule, day(400), &Said::default())?;
            let key = Key { space: id, duty: filed };
            let said = StepSaid { way: Some(Way::Direct), number: "généré-12".into(), ..StepSaid::default() };
            duties::step(tx, key, StepKind::File, day(385), &said, None)?;
            duties::step(tx, key, StepKind::Receipt, day(385), &said, None)?;
            duties::raise(tx, id, rule, day(12), &Said::default())?;
        }
        if let Some(rule) = rule("foreign-funding") {
            let what = Text::fr_ar("Fondation générée, projet d’essai", "مؤسسة مولدة، مشروع تجريبي");
            duties::raise(tx, id, rule, day(20), &Said { what, amount: Some(25_000_000) })?;
        }
        Ok(())
    };
    stage.db.write(Stream::space(id), stage.who, act).await?;
    Ok(follow::catch_up(&stage.db, space).await?)
}

/// A generated association with its space, its bureau, and sometimes a deadline that has passed.
async fn open(stage: &DemoStage, association: Id<actors::Actor>, number: usize) -> Result<()> {
    let organisation = directory::standing(&stage.db, association).await?.ok_or(Error::NotFound)?;
    let (name, programme) = (organisation.name().clone(), stage.space.id);
    let slug = format!("generee-{}-{:03}", stage.space.slug, number + 1);
    let act = move |tx: &mut Tx<'_>| {
        let space = spaces::create_in(tx, NewSpace { slug, name, organisation: association, listed: false })?;
        houses::add(tx, programme, &space)?;
        Ok(space)
    };
    let space = stage.db.write(Stream::COMMON, stage.who, act).await?;
    let house = space.id;
    let told = move |tx: &mut Tx<'_>| {
        tx.record(Entry::new("toolkit.space.opened", "space", house).link("actor", association));
        Ok(())
    };
    stage.db.write(Stream::space(programme), stage.who, told).await?;
    let since = stage.world.today();
    let seats = move |tx: &mut Tx<'_>| seat(tx, house, since, number);
    stage.db.write(Stream::space(house), stage.who, seats).await?;
    // The oldest were left by everybody; of three more the administrator has not come for long.
    if number < LEFT {
        return Ok(());
    }
    administer(stage, &space, number >= LEFT + 3).await
}

/// How many spaces of the demonstration nobody administers.
const LEFT: usize = 6;

/// The demonstration's own administrator looks after it, and has lately, if she is `active`.
async fn administer(stage: &DemoStage, space: &Space, active: bool) -> Result<()> {
    let members = memberships::current(&stage.db, stage.space.id).await?;
    let Some(admin) = members.into_iter().find(|member| member.role == Role::Administrator) else { return Ok(()) };
    let who = Who::account(admin.account);
    memberships::grant(&stage.db, who, space.id, admin.account, Role::Administrator).await?;
    if !active {
        return Ok(());
    }
    let (then, house) = (stage.world.now(), space.id);
    let lately = stage.today.saturating_sub(9.days()).at(10, 0, 0, 0);
    stage.clock.set(stage.world.instant(lately).max(then));
    let own = Dossier { town: Text::fr_ar("Ville générée", "مدينة مولدة"), ..Dossier::default() };
    let saved = stage.db.write(Stream::space(house), who, move |tx: &mut Tx<'_>| dossier::save(tx, house, &own)).await;
    stage.clock.set(then);
    Ok(saved?)
}

/// A bureau of generated people, and now and then something to declare.
fn seat(tx: &mut Tx<'_>, space: Id<Space>, since: jiff::civil::Date, number: usize) -> store::Result<()> {
    let person = NewActor::person(Text::fr_ar(format!("Présidente générée {number}"), format!("رئيسة مولدة {number}")))
        .generated();
    let person = directory::create_in(tx, person)?;
    directory::keep_in(tx, person, space)?;
    if number.is_multiple_of(4)
        && let Some(rule) = law::in_force(since).find(|rule| rule.code == "leadership")
    {
        duties::raise(tx, space, rule, since, &Said::default())?;
    }
    tx.record(Entry::new("toolkit.bureau.seated", "space", space));
    Ok(())
}
