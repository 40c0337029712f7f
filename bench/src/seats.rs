//! 10,000 people apply for 40 sessions at once, over HTTP: a place or the waiting list for each, with a balance rule, sealed,
//! durable and journaled; beside the straightforward version over PostgreSQL, which locks the session's row for each.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use axum::Router;
use axum::extract::{Form, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::post;
use deadpool_postgres::{Manager, Pool, Runtime};
use jiff::ToSpan;
use jiff::civil::Time;
use kernel::{Id, Lang, Text, World};
use store::{Config, Db, Stream, Who};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use twiza::house;
use twiza_training::model::call::Content;
use twiza_training::model::{Application, ApplicationState, Cohort, Group, Key, Order, Rule, cohort, programme};
use twiza_training::store::{applications, calls, places, plan};
use web::toll::Challenge;
use web::{App, Settings};

use crate::measure::{Measured, Watch};

const WHO: Who = Who::system("bench");
const PEOPLE: usize = 10_000;
const SESSIONS: usize = 40;
/// Places of each session: 40 × 100 places for 10,000 people.
const PLACES: i32 = 100;
/// Half of the places are for women, while there are any to come.
const WOMEN: i32 = 50;
const ROUNDS: usize = 3;

/// Measures, and prints ratios.
pub(crate) fn run() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        for clients in [64, 512] {
            let (mut ours, mut rival) = (None, None);
            for _ in 0..ROUNDS {
                keep_better(&mut ours, twiza(clients).await);
                keep_better(&mut rival, straightforward(clients).await);
            }
            println!(
                "\n{clients} connections, {PEOPLE} people, {SESSIONS} sessions of {PLACES} places, best of {ROUNDS}"
            );
            let Some(ours) = ours else { continue };
            ours.print("Twiza");
            println!("    goals: within a minute, p99 at most 200 ms, no place given twice");
            if let Some(rival) = rival {
                rival.print("PostgreSQL, a transaction with a row lock for each");
                println!("    of it: {:.1} × (goal: at least 10 ×)", ours.rate() / rival.rate());
            }
        }
    });
}

fn keep_better(best: &mut Option<Load>, new: Option<Load>) {
    if let Some(new) = new
        && best.as_ref().is_none_or(|best| new.rate() > best.rate())
    {
        *best = Some(new);
    }
}

/// What a storm did.
struct Load {
    measured: Measured,
    p50: Duration,
    p99: Duration,
    worst: Duration,
}

impl Load {
    fn rate(&self) -> f64 {
        self.measured.per_second()
    }

    fn print(&self, name: &str) {
        let [p50, p99, worst] = [self.p50, self.p99, self.worst].map(|time| time.as_secs_f64() * 1e3);
        self.measured.print(&format!("{name} (p50 {p50:.1}, p99 {p99:.1}, worst {worst:.1} ms)"));
    }
}

/// Sends each request once, over so many connections that each wait for their answer.
async fn storm(address: SocketAddr, path: &str, bodies: Vec<String>, clients: usize) -> Load {
    let requests: Arc<Vec<String>> = Arc::new(
        bodies
            .into_iter()
            .enumerate()
            .map(|(at, body)| {
                format!(
                    "POST {path} HTTP/1.1\r\nHost: {address}\r\nX-Forwarded-For: 10.{}.{}.{}\r\nContent-Type: \
                     application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
                    at >> 14,
                    at >> 7 & 127,
                    at & 127,
                    body.len()
                )
            })
            .collect(),
    );
    let next = Arc::new(AtomicUsize::new(0));
    let watch = Watch::start();
    let hands: Vec<_> = (0..clients)
        .map(|_| {
            let (requests, next) = (Arc::clone(&requests), Arc::clone(&next));
            tokio::spawn(async move {
                let mut stream = TcpStream::connect(address).await.unwrap();
                stream.set_nodelay(true).unwrap();
                let mut times = Vec::new();
                while let Some(request) = requests.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let sent = Instant::now();
                    stream.write_all(request.as_bytes()).await.unwrap();
                    read_answer(&mut stream).await;
                    times.push(sent.elapsed());
                }
                times
            })
        })
        .collect();
    let mut times = Vec::with_capacity(requests.len());
    for hand in hands {
        times.extend(hand.await.unwrap());
    }
    let measured = watch.stop(times.len() as u64);
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)];
    Load { measured, p50: at(50), p99: at(99), worst: at(100) }
}

/// Reads one answer to its end. Everybody is taken: with a place or on the waiting list.
async fn read_answer(stream: &mut TcpStream) {
    let mut answer = Vec::with_capacity(1024);
    let head = loop {
        if let Some(end) = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
            break end + 4;
        }
        assert!(stream.read_buf(&mut answer).await.unwrap() > 0, "the connection was closed");
    };
    let words = String::from_utf8_lossy(&answer[..head]).to_ascii_lowercase();
    assert!(words.starts_with("http/1.1 303"), "{}", String::from_utf8_lossy(&answer));
    let length =
        words.lines().find_map(|line| line.strip_prefix("content-length: ")).map_or(0, |n| n.trim().parse().unwrap());
    while answer.len() < head + length {
        assert!(stream.read_buf(&mut answer).await.unwrap() > 0, "the connection was closed");
    }
}

async fn serve(router: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>()).await.unwrap();
    });
    address
}

/// One in three is a woman: places for women are held to the end of the storm.
fn is_woman(number: usize) -> bool {
    number.is_multiple_of(3)
}

async fn twiza(clients: usize) -> Option<Load> {
    let folder = tempfile::tempdir().unwrap();
    let tables = house::migrations(&house::features());
    let db = Db::open(&Config::new(folder.path(), None), World::real(), &tables).await.unwrap();
    let (key, cohorts) = call(&db).await;
    let settings = Settings { behind_proxy: true, ..Settings::default() };
    let app = App::new(db.clone(), house::features(), settings).unwrap_or_else(|faults| panic!("{faults:?}"));
    let address = serve(web::router::build(&app)).await;
    let challenge = Challenge::new(db.keys(), key.call, db.world().now(), web::toll::BASE_BITS);
    let bodies = (0..PEOPLE).map(|number| body(&challenge, &cohorts, number)).collect();
    let slug = calls::one(&db, key).await.unwrap().unwrap().slug.unwrap();
    let load = storm(address, &format!("/training/calls/{slug}/applications"), bodies, clients).await;
    let mut all = 0;
    for cohort in &cohorts {
        let seats = places::seats(&db, key.space, *cohort).await.unwrap();
        assert!(seats.taken == PLACES && seats.tally.places == seats.taken, "not each place is given once: {seats:?}");
        assert!(
            seats.taken - seats.tally.women <= PLACES - PLACES * WOMEN / 100,
            "too few are left for women: {seats:?}"
        );
        all += seats.taken + seats.waiting;
    }
    assert_eq!(all, PEOPLE as i32, "everybody has a place or waits");
    assert_fair(&db, key, &cohorts).await;
    Some(load)
}

/// Of those whom the rule treats alike, nobody waits who came before one with a place: the women of a session among
/// themselves, and the men.
async fn assert_fair(db: &Db, key: Key, cohorts: &[Id<Cohort>]) {
    for id in cohorts {
        let cohort = plan::cohort(db, key.space, *id).await.unwrap().unwrap();
        let list = async |state| applications::in_order(db, &cohort, state, 0, 1_000).await.unwrap();
        let (offered, waiting) = (list(ApplicationState::Offered).await, list(ApplicationState::Waiting).await);
        for women in [0, 1] {
            let of = |all: &[Application]| -> Vec<i32> {
                all.iter().filter(|one| one.facts.women == women).map(|one| one.number).collect()
            };
            let (last, first) = (of(&offered).into_iter().max(), of(&waiting).into_iter().min());
            assert!(last.zip(first).is_none_or(|(last, first)| last < first), "the waiting list is not fair");
        }
    }
}

async fn call(db: &Db) -> (Key, Vec<Id<Cohort>>) {
    let name = Text::of(Lang::Fr, "Organisation générée");
    let organisation = directory::create(db, WHO, NewActor::organisation(name.clone()).generated()).await.unwrap();
    let new = NewSpace { slug: "banc".to_owned(), name, organisation, listed: true };
    let space = spaces::create(db, WHO, new).await.unwrap().id;
    let today = db.world().today();
    let content = Content {
        title: Text::of(Lang::Fr, "Appel généré"),
        opens: today.saturating_sub(1.days()),
        closes: today.saturating_add(9.days()).to_datetime(Time::midnight()),
        order: Order::Arrival,
        people_each: 1,
        rules: vec![Rule::AtLeast(Group::Women, WOMEN)],
        waiting: 5_000,
        ..Content::default()
    };
    let made = db.write(Stream::space(space), WHO, move |tx| {
        let taught = programme::Content { title: Text::of(Lang::Fr, "Programme généré"), ..Default::default() };
        let programme = plan::add_programme(tx, space, &taught)?;
        let key = calls::add(tx, space, &content)?;
        let mut cohorts = Vec::new();
        for _ in 0..SESSIONS {
            let cohort = cohort::Content {
                title: Text::of(Lang::Fr, "Session générée"),
                first_day: today.saturating_add(40.days()),
                last_day: today.saturating_add(42.days()),
                place: None,
                address: Text::default(),
                places: PLACES,
                is_cancelled: false,
            };
            cohorts.push(plan::add_cohort(tx, space, programme, Some(key.call), &cohort)?);
        }
        calls::publish(tx, key)?;
        Ok((key, cohorts))
    });
    made.await.unwrap()
}

fn body(challenge: &Challenge, cohorts: &[Id<Cohort>], number: usize) -> String {
    let contact = format!("06{number:08}");
    let nonce = challenge.solve(&web::toll::subject(&contact));
    let sex = if is_woman(number) { "f" } else { "m" };
    format!(
        "act=send&cohort={}&association=Association+g%C3%A9n%C3%A9r%C3%A9e+{number}&actor=new&place=Tanger\
         &place_code=01.511.01.0&person1_name=Participante+g%C3%A9n%C3%A9r%C3%A9e&person1_sex={sex}&person1_born=1990\
         &name=Contact+g%C3%A9n%C3%A9r%C3%A9&contact={contact}&consent=yes&challenge={}&nonce={nonce}",
        cohorts[number % SESSIONS],
        challenge.as_str()
    )
}

const TABLES: &str = "DROP TABLE IF EXISTS registration; DROP TABLE IF EXISTS session; \
     CREATE TABLE session (id INT PRIMARY KEY, places INT NOT NULL, taken INT NOT NULL, women INT NOT NULL, waiting INT NOT NULL, \
     last_number INT NOT NULL); \
     CREATE TABLE registration (id BIGSERIAL PRIMARY KEY, session INT NOT NULL REFERENCES session (id), number INT NOT NULL, \
     state TEXT NOT NULL, contact TEXT NOT NULL UNIQUE, association TEXT NOT NULL, person TEXT NOT NULL, is_woman BOOLEAN NOT NULL, \
     registered_at TIMESTAMPTZ NOT NULL DEFAULT now()); \
     CREATE INDEX ON registration (session, state, number)";
const LOCK: &str = "SELECT places, taken, women, waiting, last_number FROM session WHERE id = $1 FOR UPDATE";
const ADD: &str = "INSERT INTO registration (session, number, state, contact, association, person, is_woman) \
     VALUES ($1, $2, $3, $4, $5, $6, $7)";
const COUNT: &str = "UPDATE session SET taken = $2, women = $3, waiting = $4, last_number = $5 WHERE id = $1";

/// The version that one writes first: a handler, a pool of connections, one transaction for each that locks the session's row,
/// looks whether a place is free and not held for women, and inserts. Nothing is sealed and nothing journaled. It runs on the
/// server that `TWIZA_BENCH_POSTGRES` names, which has to wait for its disk as ours does; without one it is left out.
async fn straightforward(clients: usize) -> Option<Load> {
    let Ok(server) = std::env::var("TWIZA_BENCH_POSTGRES") else {
        println!("TWIZA_BENCH_POSTGRES names no server: the version over PostgreSQL is left out");
        return None;
    };
    let config: tokio_postgres::Config = server.parse().unwrap();
    let pool = Pool::builder(Manager::new(config, tokio_postgres::NoTls)).max_size(64).runtime(Runtime::Tokio1);
    let pool = Arc::new(pool.build().unwrap());
    let client = pool.get().await.unwrap();
    client.batch_execute(TABLES).await.unwrap();
    for id in 0..SESSIONS as i32 {
        client.execute("INSERT INTO session VALUES ($1, $2, 0, 0, 0, 0)", &[&id, &PLACES]).await.unwrap();
    }
    let router = Router::new().route("/register", post(register)).with_state(Arc::clone(&pool));
    let body = |number: usize| {
        format!(
            "session={}&contact=06{number:08}&association=Association+{number}&person=Participante&sex={}",
            number % SESSIONS,
            if is_woman(number) { "f" } else { "m" }
        )
    };
    let load = storm(serve(router).await, "/register", (0..PEOPLE).map(body).collect(), clients).await;
    let least: i32 = client.query_one("SELECT MIN(taken) FROM session", &[]).await.unwrap().get(0);
    let most: i32 = client.query_one("SELECT MAX(taken) FROM session", &[]).await.unwrap().get(0);
    let men: i32 = client.query_one("SELECT MAX(taken - women) FROM session", &[]).await.unwrap().get(0);
    let all: i64 = client.query_one("SELECT COUNT(*) FROM registration", &[]).await.unwrap().get(0);
    assert!(least == PLACES && most == PLACES && all == PEOPLE as i64, "the same work was done");
    assert!(men <= PLACES - PLACES * WOMEN / 100, "the same rule was kept");
    Some(load)
}

type Fields = Form<Vec<(String, String)>>;

async fn register(State(pool): State<Arc<Pool>>, Form(fields): Fields) -> impl IntoResponse {
    let value = |name: &str| fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.as_str());
    let (session, is_woman): (i32, bool) = (value("session").parse().unwrap(), value("sex") == "f");
    let mut client = pool.get().await.unwrap();
    let transaction = client.transaction().await.unwrap();
    let lock = transaction.prepare_cached(LOCK).await.unwrap();
    let row = transaction.query_one(&lock, &[&session]).await.unwrap();
    let [places, taken, women, waiting, last]: [i32; 5] = std::array::from_fn(|at| row.get(at));
    let held = (places * WOMEN / 100 - women).max(0);
    let takes = taken < places && (is_woman || places - taken > held);
    let (state, number) = (if takes { "offered" } else { "waiting" }, last + 1);
    let add = transaction.prepare_cached(ADD).await.unwrap();
    let (contact, association, person) = (value("contact"), value("association"), value("person"));
    transaction.execute(&add, &[&session, &number, &state, &contact, &association, &person, &is_woman]).await.unwrap();
    let count = transaction.prepare_cached(COUNT).await.unwrap();
    let after = (taken + i32::from(takes), women + i32::from(takes && is_woman), waiting + i32::from(!takes));
    transaction.execute(&count, &[&session, &after.0, &after.1, &after.2, &number]).await.unwrap();
    transaction.commit().await.unwrap();
    (StatusCode::SEE_OTHER, [(header::LOCATION, format!("/registrations/{number}"))])
}
