//! The report of ten years of three hundred associations each: as a page, a PDF, a workbook, over HTTP; and beside it the
//! straightforward version, a PostgreSQL query for each division over plain tables, without a page and without a drawing.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use actors::accounts::{self, Login, NewAccount};
use actors::directory::{self, Actor, NewActor};
use actors::spaces::{self, NewSpace};
use actors::{Role, Space, memberships, sessions};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use kernel::place::{self, Level};
use kernel::{Id, Lang, Text, World};
use store::{Config, Db, Entry, Stream, Who};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use twiza::house;
use twiza_change::store::follow;
use web::{App, Settings};

use crate::list_page::serve;

const WHO: Who = Who::system("bench");
const YEARS: i16 = 10;
/// So many are assessed, trained, visited and assessed again each year; one in five has been before.
const EACH_YEAR: usize = 300;
const RETURNING: usize = 60;
/// So much else stands in the journal of the space for each of them.
const OTHER_ENTRIES: usize = 20;
const ROUNDS: usize = 5;
const DOMAINS: [&str; 7] =
    ["governance", "administration", "people", "finance", "organisation", "programmes", "partnership"];

/// Measures, and prints.
pub(crate) fn run() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let tables = house::migrations(&house::features());
        let db = Db::open(&Config::new(folder.path(), None), World::real(), &tables).await.unwrap();
        let space = space(&db).await;
        let began = Instant::now();
        let rounds = fill(&db, &space).await;
        let entries = store::journal::heads(&db).await.unwrap().iter().map(|head| head.size).sum::<u64>();
        println!(
            "{YEARS} years, {EACH_YEAR} associations a year: {} assessments, {entries} entries ({:.1} s to write)",
            rounds.len(),
            began.elapsed().as_secs_f64()
        );
        let began = Instant::now();
        let read = follow::catch_up(&db, space.id, 100_000).await.unwrap();
        assert!(read.is_reached());
        println!("the journal is read from its beginning, once{:>35.3} s", began.elapsed().as_secs_f64());
        let cookie = officer(&db, &space).await;
        let app =
            App::new(db.clone(), house::features(), Settings::default()).unwrap_or_else(|faults| panic!("{faults:?}"));
        let address = serve(web::router::build(&app)).await;
        for (name, path, holds) in [
            ("the report as a page (French)", "/s/banc/change?lang=fr", "Gouvernance"),
            ("the report as a page (Arabic)", "/s/banc/change?lang=ar", "الحكامة"),
            ("the PDF for a donor (French)", "/s/banc/change/report.pdf?for=donor&lang=fr", "%PDF"),
            ("the PDF for a donor (Arabic)", "/s/banc/change/report.pdf?for=donor&lang=ar", "%PDF"),
            ("the workbook", "/s/banc/change/report.xlsx?lang=fr", "PK"),
        ] {
            let times = measure(address, &cookie, path, holds).await;
            println!("{name:<40} {:>9.3} s, the first {:.3} s (goal: at most 1 s)", times.best, times.first);
        }
        straightforward(&rounds).await;
    });
}

struct Times {
    first: f64,
    best: f64,
}

async fn measure(address: SocketAddr, cookie: &str, path: &str, holds: &str) -> Times {
    let mut all = Vec::new();
    for round in 0..=ROUNDS {
        let began = Instant::now();
        // Another address each time, so that no page is given again that was drawn before.
        let answer = ask(address, cookie, &format!("{path}&n={round}")).await;
        all.push(began.elapsed());
        let is_right = answer.windows(holds.len()).any(|bytes| bytes == holds.as_bytes());
        assert!(is_right, "{path}: {}", String::from_utf8_lossy(&answer[..answer.len().min(600)]));
    }
    let best = all.iter().min().copied().unwrap_or(Duration::ZERO);
    Times { first: all[0].as_secs_f64(), best: best.as_secs_f64() }
}

async fn ask(address: SocketAddr, cookie: &str, path: &str) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    assert!(answer.starts_with(b"HTTP/1.1 200"), "{}", String::from_utf8_lossy(&answer[..answer.len().min(600)]));
    answer
}

async fn space(db: &Db) -> Space {
    let name = Text::fr_ar("Organisation générée", "منظمة مولدة");
    let organisation = directory::create(db, WHO, NewActor::organisation(name.clone()).generated()).await.unwrap();
    spaces::create(db, WHO, NewSpace { slug: "banc".to_owned(), name, organisation, listed: true }).await.unwrap()
}

async fn officer(db: &Db, space: &Space) -> String {
    let person = NewActor::person(Text::of(Lang::Fr, "Personne générée")).generated();
    let person = directory::create(db, WHO, person).await.unwrap();
    let new = NewAccount { person, login: Login::read("charge").unwrap(), password: None, keeper: false, lang: None };
    let account = accounts::create(db, WHO, new).await.unwrap();
    memberships::grant(db, WHO, space.id, account, Role::Officer).await.unwrap();
    let token = sessions::open(db, account, "banc".to_owned(), false).await.unwrap();
    format!("twiza_session={}", token.reveal())
}

/// A round as both versions have it.
struct Round {
    association: Id<Actor>,
    region: &'static str,
    on: Date,
    levels: [i64; 7],
}

async fn fill(db: &Db, space: &Space) -> Vec<Round> {
    let communes: Vec<&'static str> = place::of_level(Level::Commune).map(|place| place.code).collect();
    let stream = Stream::space(space.id);
    let first = db.world().today().year() - YEARS + 1;
    let mut known: Vec<(Id<Actor>, &'static str)> = Vec::new();
    let mut rounds = Vec::new();
    for year in first..first + YEARS {
        let mut these: Vec<_> = known.iter().copied().rev().step_by(4).take(RETURNING).collect();
        while these.len() < EACH_YEAR {
            let number = known.len();
            let code = communes[number * 17 % communes.len()];
            let name = Text::fr_ar(format!("Association générée {number}"), format!("جمعية مولدة {number}"));
            let new = NewActor::organisation(name).generated().with(|facts| {
                facts.place = Some(code.to_owned());
                facts.founded = Some(date(1995 + (number % 20) as i16, 3, 1));
            });
            let id = directory::create(db, WHO, new).await.unwrap();
            known.push((id, code));
            these.push((id, code));
        }
        for (number, (association, code)) in these.into_iter().enumerate() {
            let began = date(year, 1, 5).saturating_add((number as i64 % 60).days());
            let region = place::path(code).first().map_or("", |place| place.code);
            let stood: [i64; 7] =
                std::array::from_fn(|at| 120 + ((number * 37 + at * 53 + year as usize * 11) % 150) as i64);
            let stands: [i64; 7] =
                std::array::from_fn(|at| (stood[at] + ((number * 29 + at * 71) % 110) as i64 - 20).clamp(100, 400));
            let again = began.saturating_add(270.days());
            rounds.push(Round { association, region, on: began, levels: stood });
            rounds.push(Round { association, region, on: again, levels: stands });
            let told = db.write(stream, WHO, move |tx| {
                for _ in 0..OTHER_ENTRIES {
                    let id = tx.id::<()>();
                    tx.record(Entry::new("training.review.given", "training-application", id).with("call", id));
                }
                let rounds: [Id<()>; 2] = [tx.id(), tx.id()];
                tx.record(closed(rounds[0], association, began, &stood));
                tx.record(closed(rounds[1], association, again, &stands));
                let other: Id<()> = tx.id();
                let on = |days: i64| began.saturating_add(days.days());
                let entry = |kind: &'static str, days: i64| {
                    Entry::new(kind, "bench", other).at(on(days)).link("actor", association)
                };
                tx.record(
                    entry("training.place.confirmed", 60)
                        .amount("places", 1)
                        .amount("people", 2)
                        .amount("women", 1)
                        .amount("youth", 1),
                );
                for day in 60..63 {
                    tx.record(entry("training.attended", day).amount("half-days", 4).amount("minutes", 720));
                }
                tx.record(entry("training.certificate.issued", 63).amount("certificates", 2));
                tx.record(entry("capacity.visit", 150));
                Ok(())
            });
            told.await.unwrap();
        }
    }
    rounds
}

fn closed(id: Id<()>, association: Id<Actor>, on: Date, levels: &[i64; 7]) -> Entry {
    let entry = Entry::new("capacity.assessment.closed", "capacity-assessment", id).at(on).link("actor", association);
    let entry = entry.with("instrument", "associations");
    DOMAINS.iter().zip(levels).fold(entry, |entry, (domain, level)| entry.amount(&format!("level.{domain}"), *level))
}

const TABLES: &str = "DROP TABLE IF EXISTS level; DROP TABLE IF EXISTS association; \
     CREATE TABLE association (id UUID PRIMARY KEY, region TEXT NOT NULL); \
     CREATE TABLE level (association UUID NOT NULL REFERENCES association (id), closed_on DATE NOT NULL, domain TEXT NOT NULL, \
     level BIGINT NOT NULL, PRIMARY KEY (association, closed_on, domain))";
/// Before and after of each association and domain, in groups: what one writes first.
const PAIRS: &str = "WITH ends AS (SELECT association, min(closed_on) AS first, max(closed_on) AS last FROM level \
     GROUP BY association HAVING min(closed_on) < max(closed_on)) \
     SELECT key, b.domain, count(*), avg(b.level)::float8, avg(a.level)::float8 FROM ends \
     JOIN association s ON s.id = ends.association \
     JOIN level b ON b.association = ends.association AND b.closed_on = ends.first \
     JOIN level a ON a.association = ends.association AND a.closed_on = ends.last AND a.domain = b.domain, \
     LATERAL (SELECT KEY AS key) k GROUP BY key, b.domain HAVING count(*) >= 5";

/// Figures only: by domain, by region and by year, one query each.
async fn straightforward(rounds: &[Round]) {
    let Ok(server) = std::env::var("TWIZA_BENCH_POSTGRES") else {
        println!("TWIZA_BENCH_POSTGRES names no server: the version over PostgreSQL is left out");
        return;
    };
    let (client, connection) = tokio_postgres::connect(&server, tokio_postgres::NoTls).await.unwrap();
    tokio::spawn(connection);
    client.batch_execute(TABLES).await.unwrap();
    let mut associations: Vec<String> =
        rounds.iter().map(|round| format!("('{}', '{}')", round.association.uuid(), round.region)).collect();
    associations.sort_unstable();
    associations.dedup();
    let levels: Vec<String> = rounds
        .iter()
        .flat_map(|round| {
            let of = |(domain, level): (&&str, &i64)| {
                format!("('{}', '{}', '{domain}', {level})", round.association.uuid(), round.on)
            };
            DOMAINS.iter().zip(&round.levels).map(of).collect::<Vec<_>>()
        })
        .collect();
    for (table, rows) in [("association", associations), ("level", levels)] {
        for some in rows.chunks(1_000) {
            let insert = format!("INSERT INTO {table} VALUES {} ON CONFLICT DO NOTHING", some.join(", "));
            client.batch_execute(&insert).await.unwrap();
        }
    }
    client.batch_execute("ANALYZE").await.unwrap();
    let mut best = Duration::MAX;
    for _ in 0..ROUNDS {
        let began = Instant::now();
        let mut rows = 0;
        for key in ["''::text", "s.region", "extract(year FROM ends.last)::text"] {
            rows += client.query(&PAIRS.replace("KEY", key), &[]).await.unwrap().len();
        }
        assert!(rows > 7, "the queries find groups");
        best = best.min(began.elapsed());
    }
    client.batch_execute("DROP TABLE level; DROP TABLE association").await.unwrap();
    println!("three queries over PostgreSQL, figures only{:>35.3} s", best.as_secs_f64());
}
