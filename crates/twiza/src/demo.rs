//! `twiza demo`: two organisations with generated people and two years of activity, the same at every start of a day.

use std::process::ExitCode;

use actors::accounts::{self, Account, Login, NewAccount, Password};
use actors::directory::{self, Actor, Birth, NewActor, Sex};
use actors::spaces::{self, NewSpace};
use actors::{Role, Space, memberships};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use jiff::tz::{TimeZone, offset};
use kernel::place::{self, Level};
use kernel::{FixedClock, Id, SeededChance, Text, World};
use serde::Deserialize;
use store::{Db, Stream, Tx, Who};
use web::args;
use web::demo::DemoStage;

use crate::arguments::{Listen, Place};
use crate::terminal::{Failure, Terminal};
use crate::{house, serve};

const SCRIPTS: [&str; 2] = [include_str!("../../../demo/fmas.toml"), include_str!("../../../demo/amsed.toml")];

/// The password of all demonstration accounts.
pub const PASSWORD: &str = "zellige-huit-etoiles";

/// The demonstration accounts: login, name in French and Arabic, role in both spaces. The first one is the keeper.
pub const ACCOUNTS: [(&str, &str, &str, Role); 5] = [
    ("admin", "Administratrice (générée)", "المديرة (مولَّدة)", Role::Administrator),
    ("secretaire", "Secrétaire (générée)", "الكاتبة (مولَّدة)", Role::Secretary),
    ("charge", "Chargé de programme (généré)", "مكلف بالبرامج (مولَّد)", Role::Officer),
    ("animatrice", "Animatrice (générée)", "المنشطة (مولَّدة)", Role::Facilitator),
    ("membre", "Membre (généré)", "عضو (مولَّد)", Role::Member),
];

/// Makes the demonstration in an empty folder, and serves it.
/// What has no other way out is put into the folder `outbox`, to be read there.
pub(crate) async fn run(
    terminal: &Terminal,
    listen: Listen,
    place: Place,
    post: post::Settings,
) -> Result<ExitCode, Failure> {
    let db = house::open(&place, World::real()).await?;
    let fresh = accounts::none_yet(&db).await?;
    drop(db);
    if fresh {
        terminal.say("cli-demo-making");
        let clock = FixedClock::at(World::real().now());
        make(&house::open(&place, repeating(&clock)).await?, &clock).await?;
    }
    let post = post::Settings { folder: Some(place.data.join("outbox")), ..post };
    serve::run(terminal, listen, place, post).await
}

/// Says how one signs in to the demonstration.
pub(crate) fn tell_accounts(terminal: &Terminal) {
    terminal.say_with("cli-demo-accounts", &args![password = PASSWORD]);
    for (login, _, _, role) in ACCOUNTS {
        terminal.line(&format!("    {login:<12} {}", role.code()));
    }
}

/// A world that stands still where its clock stands, and repeats itself; its today is that of those who visit it,
/// who come in the real world: from midnight in Casablanca on, also while it is yesterday in UTC.
pub fn repeating(clock: &FixedClock) -> World {
    let home = TimeZone::get("Africa/Casablanca").unwrap_or_else(|_| TimeZone::fixed(offset(1)));
    World::new(clock.clone(), SeededChance::new(2003), home)
}

/// Fills an empty installation; `clock` is that of its world.
///
/// # Errors
/// Whatever the store or a feature's part meets.
pub async fn make(db: &Db, clock: &FixedClock) -> Result<(), Failure> {
    let accounts = make_accounts(db).await?;
    for script in SCRIPTS {
        let stage = set_stage(db, clock, script, &accounts).await?;
        for part in house::features().iter().filter_map(|feature| feature.demo) {
            part(&stage).await?;
        }
    }
    Ok(())
}

fn who() -> Who {
    Who::system("demo")
}

async fn make_accounts(db: &Db) -> Result<Vec<(Id<Account>, Role)>, Failure> {
    let mut made = Vec::with_capacity(ACCOUNTS.len());
    for (index, (login, fr, ar, role)) in ACCOUNTS.into_iter().enumerate() {
        let person = directory::create(db, who(), NewActor::person(Text::fr_ar(fr, ar)).generated()).await?;
        let login = Login::read(login).map_err(actors::Error::from)?;
        let password = Password::choose(PASSWORD.to_owned().into(), &login).map_err(actors::Error::from)?;
        let new = NewAccount { person, login, password: Some(password), keeper: index == 0, lang: None };
        made.push((accounts::create(db, who(), new).await?, role));
    }
    Ok(made)
}

/// The table `[organisation]` of a script.
#[derive(Deserialize)]
struct Organisation {
    slug: String,
    acronym: String,
    name: Text,
    founded: Option<Date>,
    place: String,
    people: u64,
    associations: u64,
    /// People who are in the other organisation's list too: duplicates that await a decision.
    #[serde(default)]
    twins: u64,
    #[serde(default)]
    twins_of: String,
    /// Whether it speaks for the whole network and composes the public home page.
    #[serde(default)]
    speaks: bool,
}

async fn set_stage(
    db: &Db,
    clock: &FixedClock,
    script: &str,
    accounts: &[(Id<Account>, Role)],
) -> Result<DemoStage, Failure> {
    let script: toml::Table = script.parse().map_err(web::Error::fault)?;
    let organisation = script.get("organisation").cloned().unwrap_or_else(|| toml::Value::Table(toml::Table::new()));
    let organisation: Organisation = organisation.try_into().map_err(web::Error::fault)?;
    let space = open_space(db, &organisation).await?;
    if organisation.speaks {
        spaces::set_voice(db, who(), space.id).await?;
    }
    for (account, role) in accounts {
        memberships::grant(db, who(), space.id, *account, *role).await?;
    }
    let (people, associations) = fill_directory(db, &organisation, space.id).await?;
    let (world, today) = (db.world().clone(), db.world().today());
    let (db, clock) = (db.clone(), clock.clone());
    Ok(DemoStage { db, world, clock, who: who(), space, script, people, associations, today })
}

async fn open_space(db: &Db, organisation: &Organisation) -> Result<Space, Failure> {
    let record = NewActor::organisation(organisation.name.clone()).with(|facts| {
        facts.acronym = Some(organisation.acronym.clone());
        facts.founded = organisation.founded;
        facts.place = Some(organisation.place.clone());
    });
    let id = directory::create(db, who(), record).await?;
    let new =
        NewSpace { slug: organisation.slug.clone(), name: organisation.name.clone(), organisation: id, listed: true };
    Ok(spaces::create(db, who(), new).await?)
}

/// Puts the generated people and associations of an organisation into the directory, in one write.
async fn fill_directory(
    db: &Db,
    organisation: &Organisation,
    space: Id<Space>,
) -> Result<(Vec<Id<Actor>>, Vec<Id<Actor>>), Failure> {
    let Organisation { people, associations, twins, .. } = *organisation;
    let (acronym, twins_of) = (organisation.acronym.clone(), organisation.twins_of.clone());
    let act = move |tx: &mut Tx<'_>| {
        let mut known = Vec::new();
        for number in 1..=people {
            let new = if number <= twins { twin(&twins_of, number) } else { person(tx, &acronym, number) };
            let id = directory::create_in(tx, new)?;
            directory::keep_in(tx, id, space)?;
            known.push(id);
        }
        let associations = (1..=associations)
            .map(|number| directory::create_in(tx, association(tx, &acronym, number)))
            .collect::<store::Result<_>>()?;
        Ok((known, associations))
    };
    Ok(db.write(Stream::COMMON, who(), act).await?)
}

fn person(tx: &Tx<'_>, acronym: &str, number: u64) -> NewActor {
    let world = tx.world();
    let name =
        Text::fr_ar(format!("Personne générée {acronym} {number:03}"), format!("شخص مولَّد {acronym} {number:03}"));
    let sex = if world.below(100) < 44 { Sex::Female } else { Sex::Male };
    let age = 19 + world.below(24) + world.below(28);
    let born = tx.today().year() - i16::try_from(age).unwrap_or(40);
    NewActor::person(name).generated().with(|facts| {
        facts.sex = (!number.is_multiple_of(37)).then_some(sex);
        facts.birth = (!number.is_multiple_of(23)).then_some(Birth::Year(born));
        facts.place = some_place(world, Level::Province);
    })
}

/// Somebody of another organisation's list, written down once more and with less care.
fn twin(acronym: &str, number: u64) -> NewActor {
    NewActor::person(Text::fr_ar(format!("personne generee {acronym} {number:03}"), "")).generated()
}

fn association(tx: &Tx<'_>, acronym: &str, number: u64) -> NewActor {
    let name =
        Text::fr_ar(format!("Association générée {acronym} {number:03}"), format!("جمعية مولَّدة {acronym} {number:03}"));
    let founded = i64::try_from(number * 29 + acronym.len() as u64).unwrap_or(0);
    NewActor::organisation(name).generated().with(|facts| {
        facts.place = some_place(tx.world(), Level::Commune);
        // Each on a day of its own, from 1998 on; of some nobody remembers.
        facts.founded = (!number.is_multiple_of(11)).then(|| date(1998, 1, 10).saturating_add(founded.days()));
    })
}

/// A place of the level, drawn by its population: most people live where most people live.
fn some_place(world: &World, level: Level) -> Option<String> {
    let places = || place::of_level(level).map(|place| (place.code, u64::from(place.population_2024.unwrap_or(0))));
    let mut rest = world.below(places().map(|(_, people)| people).sum());
    places()
        .find(|(_, people)| {
            let here = rest < *people;
            rest = rest.saturating_sub(*people);
            here
        })
        .map(|(code, _)| code.to_owned())
}
