//! 10,000 people apply for 40 sessions at once, over HTTP: a place or the waiting list for each, with a balance rule, sealed,
//! durable and journaled; beside the straightforward version over PostgreSQL, which locks the session's row for each. First as
//! fast as either can, over connections that each wait for their answer; then as they come within a minute, each over a
//! connection of her own and whether the ones before were answered or not.

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
/// In the minute they come at this distance.
const DISTANCE: Duration = Duration::from_millis(60_000 / PEOPLE as u64);
/// People who share one address with the world, as a household or an office does.
const NEIGHBOURS: usize = 10;

/// Measures, and prints ratios.
pub(crate) fn run() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        println!("{PEOPLE} people, {SESSIONS} sessions of {PLACES} places, half of them for women");
        for wish in [Wish::Even, Wish::Crowded] {
            for clients in [64, 512] {
                side_by_side(wish, clients).await;
            }
        }
        println!("\nall of them within one minute, a fifth of them for the same session (goal: p99 at most 200 ms)");
        twiza(Wish::Crowded, Come::InAMinute).await.print("Twiza");
        if let Some(rival) = straightforward(Wish::Crowded, Come::InAMinute).await {
            rival.print(RIVAL);
        }
    });
}

const RIVAL: &str = "PostgreSQL, a transaction with a row lock for each";

async fn side_by_side(wish: Wish, clients: usize) {
    let come = Come::Waiting { clients };
    let (mut ours, mut rival) = (twiza(wish, come).await, straightforward(wish, come).await);
    for _ in 1..ROUNDS {
        ours = ours.better(twiza(wish, come).await);
        rival = rival.zip(straightforward(wish, come).await).map(|(best, new)| best.better(new));
    }
    println!("\n{}, {clients} connections, best of {ROUNDS}", wish.words());
    ours.print("Twiza");
    if let Some(rival) = rival {
        rival.print(RIVAL);
        println!("    of it: {:.1} × (goal: at least 10 ×)", ours.rate() / rival.rate());
    }
}

/// Which sessions the people want.
#[derive(Debug, Clone, Copy)]
enum Wish {
    /// Each as many as the next.
    Even,
    /// A fifth of all people the same one, the others each as many as the next.
    Crowded,
}

impl Wish {
    const fn of(self, number: usize) -> usize {
        match self {
            Self::Even => number % SESSIONS,
            Self::Crowded if number.is_multiple_of(5) => 0,
            Self::Crowded => 1 + number / 5 % (SESSIONS - 1),
        }
    }

    const fn words(self) -> &'static str {
        match self {
            Self::Even => "each session is wanted by as many",
            Self::Crowded => "a fifth wants the same session",
        }
    }
}

/// How the people come.
#[derive(Debug, Clone, Copy)]
enum Come {
    /// Over so many connections, each of which sends the next form when it has its answer.
    Waiting { clients: usize },
    /// One after the other at an even distance, each over a connection of her own.
    InAMinute,
}

/// What a storm did.
struct Load {
    measured: Measured,
    p50: Duration,
    p99: Duration,
    worst: Duration,
}

impl Load {
    fn of(mut times: Vec<Duration>, watch: &Watch) -> Self {
        let measured = watch.stop(times.len() as u64);
        times.sort_unstable();
        let at = |percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)];
        Self { measured, p50: at(50), p99: at(99), worst: at(100) }
    }

    fn better(self, other: Self) -> Self {
        if other.rate() > self.rate() { other } else { self }
    }

    fn rate(&self) -> f64 {
        self.measured.per_second()
    }

    fn print(&self, name: &str) {
        let [p50, p99, worst] = [self.p50, self.p99, self.worst].map(|time| time.as_secs_f64() * 1e3);
        self.measured.print(&format!("{name} (p50 {p50:.1}, p99 {p99:.1}, worst {worst:.1} ms)"));
    }
}

/// Sends each form once.
async fn storm(address: SocketAddr, path: &str, bodies: Vec<String>, come: Come) -> Load {
    let write = |(at, body): (usize, String)| {
        let network = at / NEIGHBOURS;
        format!(
            "POST {path} HTTP/1.1\r\nHost: {address}\r\nX-Forwarded-For: 10.{}.{}.{}\r\nContent-Type: \
             application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            network >> 8,
            network & 255,
            at % NEIGHBOURS,
            body.len()
        )
    };
    let requests: Arc<Vec<String>> = Arc::new(bodies.into_iter().enumerate().map(write).collect());
    match come {
        Come::Waiting { clients } => one_after_the_other(address, requests, clients).await,
        Come::InAMinute => in_a_minute(address, requests).await,
    }
}

async fn one_after_the_other(address: SocketAddr, requests: Arc<Vec<String>>, clients: usize) -> Load {
    let next = Arc::new(AtomicUsize::new(0));
    let mut streams = Vec::with_capacity(clients);
    for _ in 0..clients {
        streams.push(connect(address).await);
    }
    let watch = Watch::start();
    let hands: Vec<_> = streams
        .into_iter()
        .map(|mut stream| {
            let (requests, next) = (Arc::clone(&requests), Arc::clone(&next));
            tokio::spawn(async move {
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
    Load::of(times, &watch)
}

/// What each waits is counted from the moment at which she was to come: a server that stands still is not forgiven.
async fn in_a_minute(address: SocketAddr, requests: Arc<Vec<String>>) -> Load {
    let watch = Watch::start();
    let began = Instant::now();
    let mut people = Vec::with_capacity(requests.len());
    for at in 0..requests.len() {
        let comes = began + DISTANCE * at as u32;
        tokio::time::sleep_until(comes.into()).await;
        let requests = Arc::clone(&requests);
        people.push(tokio::spawn(async move {
            let mut stream = connect(address).await;
            stream.write_all(requests[at].as_bytes()).await.unwrap();
            read_answer(&mut stream).await;
            comes.elapsed()
        }));
    }
    let mut times = Vec::with_capacity(requests.len());
    for one in people {
        times.push(one.await.unwrap());
    }
    Load::of(times, &watch)
}

async fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).await.unwrap();
    stream.set_nodelay(true).unwrap();
    stream
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

async fn twiza(wish: Wish, come: Come) -> Load {
    let folder = tempfile::tempdir().unwrap();
    let tables = house::migrations(&house::features());
    let db = Db::open(&Config::new(folder.path(), None), World::real(), &tables).await.unwrap();
    let (key, cohorts) = call(&db).await;
    let settings = Settings { behind_proxy: true, ..Settings::default() };
    let app = App::new(db.clone(), house::features(), settings).unwrap_or_else(|faults| panic!("{faults:?}"));
    let address = serve(web::router::build(&app)).await;
    let challenge = Challenge::new(db.keys(), key.call, db.world().now(), web::toll::BASE_BITS);
    let bodies = (0..PEOPLE).map(|number| body(&challenge, cohorts[wish.of(number)], number)).collect();
    let slug = calls::one(&db, key).await.unwrap().unwrap().slug.unwrap();
    let load = storm(address, &format!("/training/calls/{slug}/applications"), bodies, come).await;
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
    load
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

fn body(challenge: &Challenge, cohort: Id<Cohort>, number: usize) -> String {
    let contact = format!("06{number:08}");
    let nonce = challenge.solve(&web::toll::subject(&contact));
    let sex = if is_woman(number) { "f" } else { "m" };
    format!(
        "act=send&cohort={cohort}&association=Association+g%C3%A9n%C3%A9r%C3%A9e+{number}&actor=new&place=Tanger\
         &place_code=01.511.01.0&person1_name=Participante+g%C3%A9n%C3%A9r%C3%A9e&person1_sex={sex}&person1_born=1990\
         &name=Contact+g%C3%A9n%C3%A9r%C3%A9&contact={contact}&consent=yes&challenge={}&nonce={nonce}",
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
async fn straightforward(wish: Wish, come: Come) -> Option<Load> {
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
            wish.of(number),
            if is_woman(number) { "f" } else { "m" }
        )
    };
    let load = storm(serve(router).await, "/register", (0..PEOPLE).map(body).collect(), come).await;
    let least: i32 = client.query_one("SELECT MIN(taken) FROM session", &[]).await.unwrap().get(0);
    let most: i32 = client.query_one("SELECT MAX(taken) FROM session", &[]).await.unwrap().get(0);
    let men: i32 = client.query_one("SELECT MAX(taken - women) FROM session", &[]).await.unwrap().get(0);
    let all: i64 = client.query_one("SELECT COUNT(*) FROM registration", &[]).await.unwrap().get(0);
    assert!(least == PLACES && most == PLACES && all == PEOPLE as i64, "the same work was done");
    assert!(men <= PLACES - PLACES * WOMEN / 100, "the same rule was kept");
    // What still listens would hold its connections to the end.
    pool.close();
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
