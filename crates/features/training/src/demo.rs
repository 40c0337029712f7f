//! The trainings of the demonstration: two years of cohorts with their sessions, a call that takes applications, one under review,
//! one just decided. Whoever applies is generated and labelled so; scores and places are made up.

mod certificates;
mod learning;
mod sessions;

use std::collections::BTreeMap;

use actors::{Account, Actor, Role, directory, memberships};
use jiff::civil::{Date, Time};
use jiff::{Timestamp, ToSpan};
use kernel::place::{self, Level};
use kernel::{Id, Lang, Text};
use serde::Deserialize;
use store::{Stream, Tx};
use web::demo::DemoStage;
use web::{Error, Result};

use crate::model::application::Ref;
use crate::model::call::Content;
use crate::model::eligibility::{Check, Criterion};
use crate::model::programme::Content as ProgrammeContent;
use crate::model::year::Target;
use crate::model::{
    ApplicationState, Card, Cohort, GridLine, Group, Key, Order, Participant, Programme, Rule, Sex, Trainer, Way,
    cohort,
};
use crate::store::applications::{self, Applied, Written};
use crate::store::{Silent, calls, decisions, places, plan, reviews};

/// The table `[training]` of a script.
#[derive(Deserialize)]
struct Script {
    target: i32,
    women: i32,
    youth: i32,
    rural: i32,
    new: i32,
    programme: Vec<Teaches>,
}

/// A programme, and what its calls are called.
#[derive(Deserialize)]
struct Teaches {
    title: Text,
    aims: Text,
    modules: Text,
    themes: Vec<String>,
    hours: i32,
    call: Text,
}

/// How far a call of the demonstration has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    Open,
    Review,
    Decided,
    Confirmed,
}

/// Calls that lie behind: their cohorts began so many days ago, two cohorts each.
const PAST: [i64; 12] = [700, 640, 580, 520, 450, 390, 310, 250, 180, 110, 45, 1];
/// Places of each cohort.
const PLACES: i32 = 26;

/// An association that applies.
struct Applicant {
    actor: Id<Actor>,
    name: String,
    place: Option<String>,
}

/// A programme, with what its calls are called.
#[derive(Clone)]
struct Offered {
    id: Id<Programme>,
    content: ProgrammeContent,
    call: Text,
}

struct Play<'a> {
    stage: &'a DemoStage,
    /// When the demonstration is made: nothing in it is later.
    now: Timestamp,
    programmes: Vec<Offered>,
    trainers: Vec<Id<Trainer>>,
    applicants: Vec<Applicant>,
    reviewers: Vec<Id<Account>>,
    /// The number of the next application, so that no two are from the same address.
    number: u32,
    /// The association that applies next.
    next: usize,
}

/// Plays the trainings of an organisation.
pub(crate) async fn play(stage: &DemoStage) -> Result<()> {
    if !stage.script.contains_key("training") {
        return Ok(());
    }
    let script: Script = stage.read("training")?;
    let now = stage.world.now();
    let played = all(stage, script, now).await;
    stage.clock.set(now);
    played
}

async fn all(stage: &DemoStage, script: Script, now: Timestamp) -> Result<()> {
    let mut applicants = Vec::with_capacity(stage.associations.len());
    for actor in &stage.associations {
        if let Some(record) = directory::get(&stage.db, *actor).await? {
            let name = record.name().in_lang(Lang::Fr).1.to_owned();
            applicants.push(Applicant { actor: *actor, name, place: record.facts.place });
        }
    }
    let members = memberships::current(&stage.db, stage.space.id).await?;
    let reviewers = members.iter().filter(|member| member.role >= Role::Facilitator).map(|member| member.account);
    let mut play = Play {
        stage,
        now,
        programmes: Vec::new(),
        trainers: Vec::new(),
        applicants,
        reviewers: reviewers.collect(),
        number: 0,
        next: 0,
    };
    play.plan(script).await?;
    for (at, days) in PAST.into_iter().enumerate() {
        play.call(at, days, Stands::Confirmed).await?;
    }
    play.call(PAST.len(), -21, Stands::Decided).await?;
    play.call(PAST.len() + 1, -40, Stands::Review).await?;
    play.call(PAST.len() + 2, -75, Stands::Open).await?;
    play.learn().await?;
    play.certify().await?;
    crate::demo_year::play(stage, now).await
}

impl Play<'_> {
    async fn write<R: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
    ) -> Result<R> {
        self.stage.db.write(Stream::space(self.stage.space.id), self.stage.who, act).await.map_err(Error::from)
    }

    /// The clock goes to the morning of a day, or to now if that morning is to come.
    fn on(&self, day: Date) {
        let at = self.stage.world.instant(day.to_datetime(Time::constant(10, 0, 0, 0)));
        self.stage.clock.set(at.min(self.now));
    }

    async fn plan(&mut self, script: Script) -> Result<()> {
        let space = self.stage.space.id;
        let Script { target, women, youth, rural, new, programme } = script;
        let target = Target { associations: target, women, youth, rural, new, ..Target::default() };
        let (this, before) = (self.stage.today.year(), self.stage.today.year() - 1);
        self.on(self.stage.today.saturating_sub(760.days()));
        let made = self
            .write(move |tx| {
                for year in [before - 1, before, this] {
                    plan::set_target(tx, space, year, &target)?;
                }
                let mut made = Vec::new();
                for Teaches { title, aims, modules, themes, hours, call } in programme {
                    let content = ProgrammeContent { title, aims, modules, themes, hours, ..Default::default() };
                    made.push(Offered { id: plan::add_programme(tx, space, &content)?, content, call });
                }
                Ok(made)
            })
            .await?;
        self.programmes = made;
        self.trainers = self.pool().await?;
        Ok(())
    }

    /// A call with its cohorts, from publishing to confirming, as far as it has come.
    async fn call(&mut self, at: usize, days_ago: i64, stands: Stands) -> Result<()> {
        let begins = self.stage.today.saturating_sub(days_ago.days());
        let day = |before: i64| begins.saturating_sub(before.days());
        let Offered { id: programme, content: teaches, call: title } =
            self.programmes[at % self.programmes.len()].clone();
        let (opens, closes) = (day(75), day(45));
        self.on(opens);
        let content = content(at, title, opens, closes);
        let cohorts = self.cohorts(at, begins, &teaches);
        let (space, reviewers) = (self.stage.space.id, self.reviewers.clone());
        let (key, cohorts) = self
            .write(move |tx| {
                let key = calls::add(tx, space, &content)?;
                let cohorts = cohorts
                    .iter()
                    .map(|cohort| plan::add_cohort(tx, space, programme, Some(key.call), cohort))
                    .collect::<store::Result<Vec<_>>>()?;
                calls::publish(tx, key)?;
                reviews::name(tx, key, &reviewers)?;
                Ok((key, cohorts))
            })
            .await?;
        self.on(day(60));
        self.apply(key, &cohorts, stands).await?;
        if stands == Stands::Open {
            return Ok(());
        }
        self.on(day(44));
        self.write(move |tx| calls::close(tx, key, &Silent).map(drop)).await?;
        self.on(day(40));
        self.review(key, stands == Stands::Review).await?;
        if stands == Stands::Review {
            return Ok(());
        }
        self.on(day(if stands == Stands::Decided { 22 } else { 35 }));
        self.decide(key, &cohorts).await?;
        if stands == Stands::Confirmed {
            self.on(day(33));
            self.confirm(key, &cohorts).await?;
            self.on(day(25));
            self.meet(at, &cohorts).await?;
        }
        Ok(())
    }

    fn cohorts(&self, at: usize, begins: Date, teaches: &ProgrammeContent) -> Vec<cohort::Content> {
        let provinces: Vec<_> = place::of_level(Level::Province).collect();
        (0..2_usize)
            .map(|which| {
                let place = provinces[(at * 7 + which * 31) % provinces.len()];
                let first = begins.saturating_add((i64::from(which == 1) * 3).days());
                let [fr, ar] = [Lang::Fr, Lang::Ar].map(|lang| place.name.in_lang(lang).1);
                cohort::Content {
                    title: Text::fr_ar(format!("Groupe {}", of_place(fr)), format!("مجموعة {ar}")),
                    first_day: first,
                    last_day: sessions::last_day(teaches, first),
                    place: Some(place.code.to_owned()),
                    address: Text::fr_ar("Maison des associations (lieu généré)", "دار الجمعيات (مكان مولد)"),
                    places: PLACES,
                    is_cancelled: false,
                }
            })
            .collect()
    }

    fn card(&mut self, grid: &[&'static str]) -> (Card, Id<Actor>) {
        let (world, at) = (&self.stage.world, self.next % self.applicants.len());
        self.next += 1;
        self.number += 1;
        let (applicant, number) = (&self.applicants[at], self.number);
        let people = (1..=2 - world.below(3) / 2)
            .map(|which| {
                let sex = if world.below(100) < 54 { Sex::Female } else { Sex::Male };
                let name = match (sex, self.number % 3) {
                    (Sex::Female, 0) => format!("مشاركة مولدة {number}-{which}"),
                    (Sex::Male, 0) => format!("مشارك مولد {number}-{which}"),
                    (Sex::Female, _) => format!("Participante générée {number}-{which}"),
                    (Sex::Male, _) => format!("Participant généré {number}-{which}"),
                };
                let born = i16::try_from(1968 + world.below(38)).unwrap_or(1990);
                let function = ["Présidente", "Trésorier", "Secrétaire", "Animatrice"]
                    [usize::try_from(world.below(4)).unwrap_or(0)];
                Participant { name, sex: Some(sex), born: Some(born), function: function.to_owned() }
            })
            .collect();
        let answers: BTreeMap<String, String> =
            grid.iter().map(|code| ((*code).to_owned(), format!("Réponse générée {number} ({code})."))).collect();
        let card = Card {
            name: format!("Contact généré {number}"),
            contact: format!("association{number}@example.org"),
            association: applicant.name.clone(),
            founded: Date::new(i16::try_from(1998 + world.below(22)).unwrap_or(2005), 5, 12).ok(),
            place: applicant.place.clone(),
            has_receipt: true,
            people,
            answers,
            ..Card::default()
        };
        (card, applicant.actor)
    }

    async fn apply(&mut self, key: Key, cohorts: &[Id<Cohort>], stands: Stands) -> Result<()> {
        if self.applicants.is_empty() {
            return Ok(());
        }
        let each = if stands == Stands::Open { 9 } else { 34 };
        let mut all = Vec::new();
        for cohort in cohorts {
            for number in 0..each {
                let (card, actor) = self.card(&["g1", "g2", "g3"]);
                let lang = if number % 3 == 0 { Lang::Ar } else { Lang::Fr };
                all.push(Written { card, actor: Some(actor), cohort: Some(*cohort), lang, is_sent: true });
            }
        }
        self.write(move |tx| {
            for written in all {
                if let Applied::Again(_) = applications::apply(tx, key, written, Way::Online, &Silent)? {
                    return Err(store::Error::Damaged { what: "two of the demonstration share an address".into() });
                }
            }
            Ok(())
        })
        .await
    }

    /// Every review, or all but those of one in three applications; thirds where two differ.
    async fn review(&self, key: Key, is_partial: bool) -> Result<()> {
        for _ in 0..3 {
            let mut asked: Vec<(Id<crate::model::Application>, Id<Account>)> = Vec::new();
            for account in &self.reviewers {
                let mut after = None;
                loop {
                    let state = crate::model::ReviewState::Asked;
                    let part = reviews::mine(&self.stage.db, key, *account, state, after, 200).await?;
                    let Some(last) = part.last() else { break };
                    after = Some(last.application);
                    let wanted = part.iter().filter(|mine| !is_partial || mine.number % 3 != 0);
                    asked.extend(wanted.map(|mine| (mine.application, *account)));
                }
            }
            if asked.is_empty() {
                return Ok(());
            }
            self.write(move |tx| {
                for (id, account) in asked {
                    // What two see of one application is near, as a rule.
                    let base = 5 + i32::from(id.uuid().as_bytes()[15] % 11);
                    let points: Vec<i32> =
                        (0..3).map(|_| (base + tx.world().below(6) as i32 - 2).clamp(0, 20)).collect();
                    reviews::give(tx, Ref { call: key, id }, account, &points, "Avis généré.")?;
                }
                Ok(())
            })
            .await?;
        }
        Ok(())
    }

    async fn decide(&self, key: Key, cohorts: &[Id<Cohort>]) -> Result<()> {
        let db = &self.stage.db;
        let call = calls::one(db, key).await?.ok_or(Error::NotFound)?;
        let mut proposals = Vec::new();
        for cohort in plan::cohorts_of(db, key.space, key.call).await?.iter().filter(|own| cohorts.contains(&own.id)) {
            proposals.push(decisions::propose(db, &call, cohort).await?);
        }
        let seen = decisions::print(db.keys(), key, &proposals);
        // Nobody is written to: the letters count as written.
        self.write(move |tx| decisions::decide(tx, key, &seen, &Silent)).await
    }

    /// Those who were accepted confirm, but for two who give their place up and one who does not answer.
    async fn confirm(&self, key: Key, cohorts: &[Id<Cohort>]) -> Result<()> {
        for id in cohorts {
            let cohort = plan::cohort(&self.stage.db, key.space, *id).await?.ok_or(Error::NotFound)?;
            for round in 0..2 {
                let offered =
                    applications::in_order(&self.stage.db, &cohort, ApplicationState::Offered, 0, 200).await?;
                let ids: Vec<_> = offered.iter().map(|application| application.id).collect();
                self.write(move |tx| {
                    for (at, id) in ids.into_iter().enumerate() {
                        let of = Ref { call: key, id };
                        match (round, at) {
                            (0, 3 | 11) => places::give_up(tx, of, &Silent)?,
                            _ => places::confirm(tx, of, &Silent)?,
                        }
                    }
                    Ok(())
                })
                .await?;
            }
        }
        Ok(())
    }
}

/// "de Taza", "d’Errachidia".
fn of_place(name: &str) -> String {
    if name.starts_with(['A', 'E', 'É', 'I', 'O', 'U']) { format!("d’{name}") } else { format!("de {name}") }
}

fn content(at: usize, title: Text, opens: Date, closes: Date) -> Content {
    let line =
        |code: &str, fr: &str, ar: &str| GridLine { code: code.to_owned(), words: Text::fr_ar(fr, ar), points: 20 };
    let words = Text::fr_ar(
        "Trois jours de formation, en petit groupe, avec des exercices tirés de la vie des associations. L’hébergement et le transport sont pris en charge.\n\nDonnées de démonstration : l’appel et les candidatures sont générés.",
        "ثلاثة أيام من التكوين في مجموعة صغيرة، بتمارين مستمدة من حياة الجمعيات. يتم التكفل بالإقامة والتنقل.\n\nمعطيات للعرض التجريبي: النداء والترشيحات مولدة.",
    );
    let title = Lang::ALL.into_iter().fold(Text::default(), |text, lang| match title.get(lang) {
        Some(words) => text.with(lang, format!("{words} ({})", closes.strftime("%m/%Y"))),
        None => text,
    });
    let region = at.is_multiple_of(3).then_some(Rule::RegionAtMost(9));
    let rules = [Rule::AtLeast(Group::Women, 50), Rule::AtLeast(Group::Youth, 33), Rule::AtLeast(Group::Rural, 25)];
    Content {
        title,
        words,
        opens,
        closes: closes.to_datetime(Time::constant(23, 59, 0, 0)),
        order: Order::Score,
        people_each: 2,
        criteria: vec![
            Criterion { code: "receipt".to_owned(), check: Check::Receipt },
            Criterion { code: "founded".to_owned(), check: Check::Founded(12) },
        ],
        grid: vec![
            line(
                "g1",
                "Pourquoi votre association a-t-elle besoin de cette formation ?",
                "لماذا تحتاج جمعيتكم إلى هذا التكوين؟",
            ),
            line(
                "g2",
                "Que ferez-vous de ce que vous aurez appris, dans les six mois ?",
                "ماذا ستفعلون بما ستتعلمونه خلال ستة أشهر؟",
            ),
            line("g3", "Comment le transmettrez-vous aux autres membres ?", "كيف ستنقلونه إلى باقي الأعضاء؟"),
        ],
        rules: rules.into_iter().chain(region).collect(),
        contact: "formations@example.org".to_owned(),
        ..Content::default()
    }
}
