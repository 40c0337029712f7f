//! 3,000 certificates: people with confirmed places who were there on each half-day are given theirs (sealed, journaled), which
//! are then set as PDF into one ZIP, with the memory that the setting took.

use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use actors::{Actor, Space};
use jiff::ToSpan;
use jiff::civil::Time;
use kernel::{Id, Lang, Text, World};
use store::{Config, Db, Stream, Tx, Who};
use twiza::house;
use twiza_training::Papers;
use twiza_training::model::application::Ref;
use twiza_training::model::attendance::Noted;
use twiza_training::model::call::Content as CallContent;
use twiza_training::model::certificate::Address;
use twiza_training::model::session::{Content as SessionContent, HalfDay, Part};
use twiza_training::model::{Card, Cohort, Key, Order, Participant, Programme, Way, cohort, programme};
use twiza_training::store::applications::{self, Applied, Written};
use twiza_training::store::{Silent, attendance, attended, awards, calls, places, plan, sessions};
use web::work::Progress;
use web::{App, Settings};

use crate::measure::Watch;

const WHO: Who = Who::system("bench");
/// People of one association, and of one application.
const EACH: usize = 4;
/// In one write.
const PART: u32 = 100;

/// Measures, and prints.
pub(crate) fn run(holders: usize) {
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let tables = house::migrations(&house::features());
        let db = Db::open(&Config::new(folder.path(), None), World::real(), &tables).await.unwrap();
        let name = Text::fr_ar("Organisation générée", "منظمة مولدة");
        let organisation = directory::create(&db, WHO, NewActor::organisation(name.clone()).generated()).await.unwrap();
        let new = NewSpace { slug: "banc".to_owned(), name: name.clone(), organisation, listed: true };
        let space = spaces::create(&db, WHO, new).await.unwrap().id;
        let stage = Stage { db, space, organisation };
        let (programme, cohort) = stage.attended(holders).await;

        let watch = Watch::start();
        let given = stage.issue(&programme, &cohort).await;
        assert_eq!(given, i64::try_from(holders).unwrap(), "who was there is given something");
        watch.stop(holders as u64).print("Certificates issued");

        let app =
            App::new(stage.db, house::features(), Settings::default()).unwrap_or_else(|faults| panic!("{faults:?}"));
        for lang in [Lang::Fr, Lang::Ar] {
            let address = Address::new("https://twiza.example", "banc");
            let papers = Papers::new(app.clone(), address, name.clone(), cohort.clone(), lang);
            let before = resident();
            let (progress, watch) = (Progress::default(), Watch::start());
            let zip = papers.write(tempfile::tempfile().unwrap(), &progress).await.unwrap();
            let measured = watch.stop(holders as u64);
            assert_eq!(progress.read(), (holders as u64, holders as u64), "the progress tells each");
            measured.print(&format!("Certificates set as PDF ({}), in one ZIP", lang.code()));
            let size = zip.metadata().unwrap().len() as f64 / 1e6;
            println!("    {size:.0} MB of ZIP; memory before {before} MB, at most {} MB (goal: 60 s, flat)", peak());
        }
    });
}

struct Stage {
    db: Db,
    space: Id<Space>,
    organisation: Id<Actor>,
}

impl Stage {
    async fn write<R: Send + 'static>(&self, act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static) -> R {
        self.db.write(Stream::space(self.space), WHO, act).await.unwrap()
    }

    /// A cohort that ends today, in which so many people were there on both half-days.
    async fn attended(&self, holders: usize) -> (Programme, Cohort) {
        let (key, cohort) = self.call(holders).await;
        for first in (0..holders).step_by(EACH) {
            self.confirmed(key, cohort.id, first..holders.min(first + EACH)).await;
        }
        let today = self.db.world().today();
        let half = |part, starts| HalfDay {
            day: today.saturating_sub(1.days()),
            part,
            starts: Time::constant(starts, 0, 0, 0),
            ends: Time::constant(starts + 4, 0, 0, 0),
            pause: 0,
            module: Text::default(),
            room: String::new(),
            trainers: Vec::new(),
        };
        let half_days = vec![half(Part::Morning, 8), half(Part::Afternoon, 13)];
        let slots: Vec<_> = half_days.iter().map(HalfDay::slot).collect();
        let (space, id, content) = (self.space, cohort.id, SessionContent { half_days, ..SessionContent::default() });
        let session = self.write(move |tx| sessions::add(tx, space, id, &content)).await;
        let mut after = 0;
        loop {
            let part = attended::of_cohort(&self.db, &cohort, after, PART).await.unwrap();
            let Some(last) = part.last() else { break };
            after = last.number;
            let slots = slots.clone();
            self.write(move |tx| {
                for (one, slot) in part.iter().flat_map(|one| slots.iter().map(move |slot| (one, *slot))) {
                    attendance::tick(tx, space, session, slot, one.participant, Some(Noted::List))?;
                }
                Ok(())
            })
            .await;
        }
        let programme = plan::programme(&self.db, space, cohort.programme).await.unwrap().unwrap();
        (programme, cohort)
    }

    async fn call(&self, holders: usize) -> (Key, Cohort) {
        let (space, today) = (self.space, self.db.world().today());
        let content = CallContent {
            title: Text::fr_ar("Appel généré", "نداء مولد"),
            words: Text::fr_ar("Une formation.", "تكوين."),
            opens: today.saturating_sub(1.days()),
            closes: today.saturating_add(1.days()).to_datetime(Time::midnight()),
            order: Order::Arrival,
            people_each: i32::try_from(EACH).unwrap(),
            ..CallContent::default()
        };
        let taught = programme::Content {
            title: Text::fr_ar("Gouverner une association", "حكامة الجمعيات"),
            hours: 8,
            ..Default::default()
        };
        let meets = cohort::Content {
            title: Text::of(Lang::Fr, "Session générée"),
            first_day: today,
            last_day: today,
            place: Some("01.511.01.0".to_owned()),
            address: Text::default(),
            places: i32::try_from(holders).unwrap(),
            is_cancelled: false,
        };
        let made = self.write(move |tx| {
            let programme = plan::add_programme(tx, space, &taught)?;
            let key = calls::add(tx, space, &content)?;
            let cohort = plan::add_cohort(tx, space, programme, Some(key.call), &meets)?;
            calls::publish(tx, key)?;
            Ok((key, cohort))
        });
        let (key, cohort) = made.await;
        (key, plan::cohort(&self.db, space, cohort).await.unwrap().unwrap())
    }

    /// An application that has its place.
    async fn confirmed(&self, key: Key, cohort: Id<Cohort>, people: std::ops::Range<usize>) {
        let number = people.start;
        let card = Card {
            name: format!("Contact généré {number}"),
            contact: format!("a{number}@example.org"),
            association: "Association générée".to_owned(),
            people: people.map(participant).collect(),
            ..Card::default()
        };
        let actor = Some(self.organisation);
        let written = Written { card, actor, cohort: Some(cohort), lang: Lang::Fr, is_sent: true };
        self.write(move |tx| match applications::apply(tx, key, written, Way::List, &Silent)? {
            Applied::New(one) => places::confirm(tx, Ref { call: key, id: one.id }, &Silent),
            Applied::Again(_) => panic!("each has an address of her own"),
        })
        .await;
    }

    async fn issue(&self, programme: &Programme, cohort: &Cohort) -> i64 {
        let (mut after, mut given) = (0, 0);
        loop {
            let (programme, cohort) = (programme.clone(), cohort.clone());
            let part = self.write(move |tx| {
                let people = attended::of_cohort_in(tx, &cohort, after, PART)?;
                let given = awards::issue(tx, &programme, &cohort, &people, &Silent)?;
                Ok((given, people.last().map(|last| last.number)))
            });
            match part.await {
                (count, Some(last)) => (given, after) = (given + count, last),
                (_, None) => return given,
            }
        }
    }
}

fn participant(number: usize) -> Participant {
    let name = if number.is_multiple_of(2) { "Participante générée" } else { "مشاركة مولدة" };
    Participant { name: format!("{name} {number}"), sex: None, born: Some(1990), function: String::new() }
}

/// The memory of this process now and at most, in megabytes, as Linux tells it.
fn resident() -> u64 {
    of_status("VmRSS:")
}

fn peak() -> u64 {
    of_status("VmHWM:")
}

fn of_status(line: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let value = status.lines().find_map(|said| said.strip_prefix(line)).unwrap_or_default();
    value.trim().trim_end_matches(" kB").parse::<u64>().unwrap_or(0) / 1024
}
