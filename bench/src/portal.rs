//! The front page and an article of the portal beside an empty handler of the same server library: requests per second, the
//! slowest of a hundred at that load, and what a visit weighs.

use std::path::Path;
use std::process::Command;

use actors::accounts::{self, Login, NewAccount, Password};
use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use axum::Router;
use kernel::{Lang, Text, World};
use store::{Config, Db, Who};
use twiza::house;
use web::{App, Settings};

use crate::list_page::serve;

const ARTICLES: u64 = 5_000;
const ROUNDS: usize = 3;
const SECONDS: u64 = 3;
const CLIENTS: u32 = 32;
/// What a first visit, and an article without pictures after it, may weigh in bytes.
const FIRST_VISIT: usize = 60_000;
const ARTICLE: usize = 20_000;

/// Measures, and prints ratios.
pub(crate) fn run() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let app = house_of(folder.path()).await;
        let empty = serve(Router::new().route("/", axum::routing::get(|| async { "ok" }))).await;
        let portal = serve(web::router::build(&app)).await;
        let addresses = [
            ("an empty handler", format!("http://{empty}/")),
            ("the front page, 5,000 articles", format!("http://{portal}/")),
            ("an article", format!("http://{portal}/articles/generated-7")),
            ("the list of articles", format!("http://{portal}/articles")),
        ];
        let mut best = vec![Load::default(); addresses.len()];
        for _ in 0..ROUNDS {
            for ((_, address), best) in addresses.iter().zip(&mut best) {
                let load = load(address).await;
                if load.per_second > best.per_second {
                    *best = load;
                }
            }
        }
        let base = best[0].per_second;
        for ((name, _), load) in addresses.iter().zip(&best) {
            let percent = 100.0 * load.per_second / base;
            println!(
                "{name:<40} {:>9.0} /s {percent:>5.0} % (goal: 40 %)  p99 {:>6.2} ms (goal: 10 ms)",
                load.per_second, load.p99
            );
        }
        let (front, article) = (weight(&addresses[1].1), weight(&addresses[2].1));
        let styles = assets(&addresses[1].1);
        println!(
            "a first visit weighs {} bytes (goal: {FIRST_VISIT}), an article after it {article} (goal: {ARTICLE})",
            front + styles
        );
    });
}

/// What wrk found.
#[derive(Clone, Copy, Default)]
struct Load {
    per_second: f64,
    /// Milliseconds in which 99 of 100 requests were answered.
    p99: f64,
}

/// Loads an address with wrk, a load generator that we did not write, in a process of its own.
async fn load(address: &str) -> Load {
    let mut wrk = Command::new("wrk");
    wrk.args(["-t1", &format!("-c{CLIENTS}"), &format!("-d{SECONDS}s"), "--latency", address]);
    let output = tokio::task::spawn_blocking(move || wrk.output()).await.unwrap();
    let output = output.expect("wrk is installed: apt-get install wrk");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(!text.contains("Non-2xx"), "{text}");
    let word =
        |begin: &str| text.lines().find_map(|line| line.trim().strip_prefix(begin).map(str::trim)).unwrap_or_default();
    Load { per_second: word("Requests/sec:").parse().expect("wrk's rate"), p99: milliseconds(word("99%")) }
}

/// A time as wrk writes it: `812.00us`, `1.35ms`, `1.02s`.
fn milliseconds(words: &str) -> f64 {
    let units = [("us", 0.001), ("ms", 1.0), ("s", 1000.0)];
    let read = |(unit, factor): &(&str, f64)| Some(words.strip_suffix(unit)?.parse::<f64>().ok()? * factor);
    units.iter().find_map(read).expect("wrk's latency")
}

/// How many bytes an address sends to a browser that takes gzip.
fn weight(address: &str) -> usize {
    fetch(address).len()
}

fn fetch(address: &str) -> Vec<u8> {
    let output =
        Command::new("curl").args(["-s", "-H", "Accept-Encoding: gzip", address]).output().expect("curl is installed");
    output.stdout
}

/// The styles and scripts that the head of a page names, each fetched once.
fn assets(address: &str) -> usize {
    let page = Command::new("curl").args(["-s", address]).output().expect("curl is installed");
    let page = String::from_utf8_lossy(&page.stdout).into_owned();
    let origin = address.trim_end_matches('/');
    let named = page.split('"').filter(|word| word.starts_with("/assets/")).collect::<std::collections::BTreeSet<_>>();
    named.into_iter().map(|asset| weight(&format!("{origin}{asset}"))).sum()
}

/// An installation whose portal has so many articles.
async fn house_of(folder: &Path) -> App {
    let db = Db::open(&Config::new(folder, None), World::real(), &house::migrations(&house::features())).await.unwrap();
    let who = || Who::system("bench");
    let name = Text::fr_ar("Organisation générée", "منظمة مولَّدة");
    let organisation = directory::create(&db, who(), NewActor::organisation(name.clone()).generated()).await.unwrap();
    let new = NewSpace { slug: "banc".to_owned(), name, organisation, listed: true };
    let space = spaces::create(&db, who(), new).await.unwrap();
    spaces::set_voice(&db, who(), space.id).await.unwrap();
    let person = NewActor::person(Text::of(Lang::Fr, "Personne générée")).generated();
    let person = directory::create(&db, who(), person).await.unwrap();
    let login = Login::read("admin").unwrap();
    let password = Some(Password::choose("quatre mots sans suite".to_owned().into(), &login).unwrap());
    accounts::create(&db, who(), NewAccount { person, login, password, keeper: true, lang: None }).await.unwrap();
    fill(&folder.join("twiza.db"), space.id.uuid());
    App::new(db, house::features(), Settings::default()).unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// Rows put straight into the tables: how they came there makes no difference to reading them.
fn fill(database: &Path, space: uuid::Uuid) {
    let mut connection = rusqlite::Connection::open(database).unwrap();
    connection.create_collation("C", |one, other| one.cmp(other)).unwrap();
    let transaction = connection.transaction().unwrap();
    let paragraph = "Un paragraphe **généré** pour la mesure, qui dit ce que dit un paragraphe. ".repeat(6);
    let body = format!("{paragraph}\n\n## Un titre\n\n{paragraph}\n\n- un\n- deux\n\n").repeat(3);
    for number in 0..ARTICLES {
        let id = uuid::Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + u128::from(number));
        let at = 1_700_000_000_000_000_i64 + i64::try_from(number).unwrap() * 3_600_000_000;
        let line = serde_json::json!({
            "kind": "article", "original": "fr", "title": { "fr": format!("Article généré {number}"), "ar": format!("مقال مولَّد {number}") },
            "summary": { "fr": "Deux phrases générées. Elles disent de quoi il s’agit.", "ar": "جملتان مولَّدتان." },
            "byline": null, "place": "04.421", "themes": ["water"], "picture": null, "corrected_at": null, "is_generated": true,
        });
        let whole = serde_json::json!({ "body": { "fr": body, "ar": "فقرة مولَّدة." }, "rights": [], "sources": [], "corrections": [], "stale": [] });
        let slug = format!("generated-{number}");
        transaction
            .execute(
                "INSERT INTO portal_published (article, space, slug, antenna, published_at, renewed_at, line, whole)
                 VALUES (?1, ?2, ?3, NULL, ?4, ?4, ?5, ?6)",
                (id.as_bytes(), space.as_bytes(), &slug, at, line.to_string(), whole.to_string()),
            )
            .unwrap();
        transaction
            .execute("INSERT INTO portal_address VALUES (?1, ?2, ?3)", (&slug, space.as_bytes(), id.as_bytes()))
            .unwrap();
        for tag in ["kind:article", "lang:fr", "lang:ar", "theme:water", "place:04", "place:04.421"] {
            transaction.execute("INSERT INTO portal_tag VALUES (?1, ?2, ?3)", (tag, at, id.as_bytes())).unwrap();
        }
    }
    let sums = "INSERT INTO portal_tag_sum SELECT tag, COUNT(*) FROM portal_tag WHERE TRUE GROUP BY tag
                ON CONFLICT (tag) DO UPDATE SET articles = excluded.articles";
    transaction.execute(sums, ()).unwrap();
    transaction.commit().unwrap();
    connection.execute_batch("ANALYZE").unwrap();
}
