//! A list page of 50 rows beside an empty handler of the same server library, and its time as the list grows.

use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use actors::accounts::{self, Login, NewAccount, Password};
use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use actors::{Role, memberships, sessions};
use axum::Router;
use kernel::{Lang, Text, World};
use store::{Config, Db, Who};
use tokio::net::TcpListener;
use twiza::house;
use web::{App, Settings};

use crate::measure::{Measured, Watch};

const SIZES: [u64; 3] = [10_000, 100_000, 1_000_000];
const ROUNDS: usize = 3;
const SECONDS: u64 = 3;
const CLIENTS: u32 = 32;

/// Measures, and prints ratios.
pub(crate) fn run() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let empty = serve(Router::new().route("/", axum::routing::get(|| async { "ok" }))).await;
        let mut of_sizes = Vec::new();
        for size in SIZES {
            let folder = tempfile::tempdir().unwrap();
            let (app, cookie) = house_of(folder.path(), size).await;
            let list = serve(web::router::build(&app)).await;
            let address = format!("http://{list}/people?kind=");
            let mut best = [Measured::default(); 3];
            for _ in 0..ROUNDS {
                keep_better(&mut best[0], load(&format!("http://{empty}/"), None, Ask::TheSame).await);
                keep_better(&mut best[1], load(&address, Some(&cookie), Ask::TheSame).await);
                keep_better(&mut best[2], load(&address, Some(&cookie), Ask::AnotherEachTime).await);
            }
            let percent = |of: &Measured| 100.0 * of.per_second() / best[0].per_second();
            best[0].print("an empty handler");
            best[1].print(&format!("50 rows out of {size}, one address"));
            best[2].print(&format!("50 rows out of {size}, another address each time"));
            println!(
                "    of the empty handler: {:.0} % (goal at 100,000 rows: 40 %), {:.0} % drawn anew",
                percent(&best[1]),
                percent(&best[2])
            );
            of_sizes.push(best[2]);
        }
        let growth = of_sizes[2].processor_each() / of_sizes[0].processor_each();
        println!("processor time of a page drawn anew, from 10,000 to 1,000,000 rows: × {growth:.2} (goal: below 1.3)");
    });
}

fn keep_better(best: &mut Measured, new: Measured) {
    if new.per_second() > best.per_second() || best.operations == 0 {
        *best = new;
    }
}

pub(crate) async fn serve(router: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>()).await.unwrap();
    });
    address
}

/// An installation whose directory has `size` more organisations, and the cookie of a member.
async fn house_of(folder: &Path, size: u64) -> (App, String) {
    let db = Db::open(&Config::new(folder, None), World::real(), &house::migrations(&house::features())).await.unwrap();
    let who = || Who::system("bench");
    let name = Text::of(Lang::Fr, "Organisation générée");
    let organisation = directory::create(&db, who(), NewActor::organisation(name.clone()).generated()).await.unwrap();
    let space = spaces::create(&db, who(), NewSpace { slug: "banc".to_owned(), name, organisation, listed: true })
        .await
        .unwrap();
    let person = NewActor::person(Text::of(Lang::Fr, "Personne générée")).generated();
    let person = directory::create(&db, who(), person).await.unwrap();
    let login = Login::read("membre").unwrap();
    let password = Some(Password::choose("quatre mots sans suite".to_owned().into(), &login).unwrap());
    let account =
        accounts::create(&db, who(), NewAccount { person, login, password, keeper: false, lang: None }).await.unwrap();
    memberships::grant(&db, who(), space.id, account, Role::Member).await.unwrap();
    let token = sessions::open(&db, account, "banc".to_owned(), false).await.unwrap();
    fill(&folder.join("twiza.db"), size);
    let app = App::new(db, house::features(), Settings::default()).unwrap_or_else(|faults| panic!("{faults:?}"));
    (app, format!("twiza_session={}", token.reveal()))
}

/// Rows put straight into the table: how they came there makes no difference to reading them.
fn fill(database: &Path, size: u64) {
    let mut connection = rusqlite::Connection::open(database).unwrap();
    connection.create_collation("C", |one, other| one.cmp(other)).unwrap();
    let transaction = connection.transaction().unwrap();
    {
        let mut insert = transaction
            .prepare(
                "INSERT INTO actor (id, kind, name, sort_key, place_code, generated, created_at, root)
                 VALUES (?1, 'organisation', ?2, ?3, '04.421', TRUE, 0, ?1)",
            )
            .unwrap();
        for number in 0..size {
            let id = uuid::Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + u128::from(number));
            let name = format!(r#"{{"fr":"Association générée {number:07}","ar":"جمعية مولَّدة {number:07}"}}"#);
            insert.execute((id.as_bytes(), name, format!("association generee {number:07}"))).unwrap();
        }
    }
    transaction.commit().unwrap();
    connection.execute_batch("ANALYZE").unwrap();
}

/// Whether every request asks for the same address, whose page is then given again, or for one of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ask {
    TheSame,
    AnotherEachTime,
}

/// What wrk runs for each request so that no two addresses are the same.
const ANOTHER_EACH_TIME: &str =
    "local n = 0\nrequest = function() n = n + 1 return wrk.format('GET', wrk.path .. '&n=' .. n) end\n";

/// Loads an address with wrk, a load generator that we did not write, in a process of its own.
async fn load(address: &str, cookie: Option<&str>, ask: Ask) -> Measured {
    let script = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(script.path(), ANOTHER_EACH_TIME).unwrap();
    let mut wrk = Command::new("wrk");
    wrk.args(["-t1", &format!("-c{CLIENTS}"), &format!("-d{SECONDS}s"), address]);
    if let Some(cookie) = cookie {
        wrk.args(["-H", &format!("Cookie: {cookie}")]);
    }
    if ask == Ask::AnotherEachTime {
        wrk.arg("-s").arg(script.path());
    }
    let watch = Watch::start();
    let output = tokio::task::spawn_blocking(move || wrk.output()).await.unwrap();
    let output = output.expect("wrk is installed: apt-get install wrk");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(!text.contains("Non-2xx"), "{text}");
    let requests =
        text.lines().find_map(|line| line.trim().split(" requests in").next()?.parse().ok()).expect("wrk's count");
    let measured = watch.stop(requests);
    Measured { wall: measured.wall.max(Duration::from_millis(1)), ..measured }
}
