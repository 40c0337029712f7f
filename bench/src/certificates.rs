//! 3,000 certificates: issued (sealed, journaled), then set as PDF into one ZIP, with the memory that the setting took.

use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use kernel::{Id, Lang, Text, World};
use store::{Config, Db, Stream, Who};
use twiza::house;
use twiza_training::Papers;
use twiza_training::model::certificate::Address;
use twiza_training::model::{cohort, programme};
use twiza_training::store::attended::Attended;
use twiza_training::store::{credentials, plan};
use web::work::Progress;
use web::{App, Settings};

use crate::measure::Watch;

const WHO: Who = Who::system("bench");
const PART: usize = 100;

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
        let today = db.world().today();
        let taught = programme::Content {
            title: Text::fr_ar("Gouverner une association", "حكامة الجمعيات"),
            hours: 20,
            ..Default::default()
        };
        let content = cohort::Content {
            title: Text::of(Lang::Fr, "Session générée"),
            first_day: today,
            last_day: today,
            place: Some("01.511.01.0".to_owned()),
            address: Text::default(),
            places: 5_000,
            is_cancelled: false,
        };
        let made = db.write(Stream::space(space), WHO, move |tx| {
            let programme = plan::add_programme(tx, space, &taught)?;
            Ok((programme, plan::add_cohort(tx, space, programme, None, &content)?))
        });
        let (programme, cohort) = made.await.unwrap();
        let programme = plan::programme(&db, space, programme).await.unwrap().unwrap();
        let cohort = plan::cohort(&db, space, cohort).await.unwrap().unwrap();

        let watch = Watch::start();
        let people: Vec<Attended> = (0..holders).map(attended).collect();
        for part in people.chunks(PART) {
            let (programme, cohort, part) = (programme.clone(), cohort.clone(), part.to_vec());
            let issue = move |tx: &mut store::Tx<'_>| credentials::issue(tx, &programme, &cohort, &part);
            db.write(Stream::space(space), WHO, issue).await.unwrap();
        }
        watch.stop(holders as u64).print("Certificates issued");

        let app = App::new(db, house::features(), Settings::default()).unwrap_or_else(|faults| panic!("{faults:?}"));
        for lang in [Lang::Fr, Lang::Ar] {
            let address = Address::new("https://twiza.example", "banc");
            let papers = Papers::new(app.clone(), address, name.clone(), cohort.clone(), lang);
            let before = resident();
            let watch = Watch::start();
            let zip = papers.write(tempfile::tempfile().unwrap(), &Progress::default()).await.unwrap();
            let measured = watch.stop(holders as u64);
            measured.print(&format!("Certificates set as PDF ({}), in one ZIP", lang.code()));
            let size = zip.metadata().unwrap().len() as f64 / 1e6;
            println!("    {size:.0} MB of ZIP; memory before {before} MB, at most {} MB (goal: 60 s, flat)", peak());
        }
    });
}

fn attended(number: usize) -> Attended {
    let name = if number.is_multiple_of(2) { "Participante générée" } else { "مشاركة مولدة" };
    Attended {
        participant: Id::from_uuid(uuid::Uuid::from_u128(number as u128 + 1)),
        name: format!("{name} {number}"),
        born: Some(1990),
        association: "Association générée".to_owned(),
        actor: None,
        lang: Lang::Fr,
        minutes: Some(1_200),
    }
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
