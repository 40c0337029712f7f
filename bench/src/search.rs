//! Searching generated records of both scripts, beside the full-text search of PostgreSQL and SQLite over the same records:
//! what is found of a judged set, and how fast the same queries are answered at a million, each for a reader who may see
//! some of it. Twiza's answer holds the number of matches, six facets and a passage for each hit; the rivals' only the ids
//! of the best twenty.

mod corpus;
mod ours;
mod postgres;
mod sqlite;

use std::collections::{BTreeMap, HashSet};
use std::time::{Duration, Instant};

use corpus::{Judged, Made};

/// How many hits of a query are looked at for recall.
const LOOKED_AT: usize = 100;
/// How many hits a page has, for speed.
const PAGE: usize = 20;
/// How often each query is asked for speed, after once to warm up.
const ROUNDS: usize = 5;

/// Records in an engine that can be asked.
trait Engine {
    fn name(&self) -> &'static str;
    /// The numbers of the best records, among those that the reader may see.
    fn ask(&mut self, query: &Judged, limit: usize) -> Vec<u64>;
    /// How long it took to take in its records.
    fn filled_in(&self) -> Duration;
    /// What it takes on the disk for searching, in bytes: everything but the records themselves, as far as it can be told apart.
    fn size(&self) -> u64;
}

/// Measures recall on the judged set, then speed over `count` records.
pub(crate) fn run(count: u64) {
    let queries = corpus::queries();
    println!(
        "{} judged queries; recall in the first {LOOKED_AT}, of those who may read everything that is there",
        queries.len()
    );
    let judged = corpus::judged();
    let recalls: Vec<Recall> = engines(&|| Box::new(corpus::judged().into_iter()))
        .iter_mut()
        .map(|engine| Recall::of(engine.as_mut(), &judged, &queries))
        .collect();
    Recall::print(&recalls);

    println!("\n{count} generated records, {} queries {ROUNDS} times, one after the other", queries.len());
    let mut engines = engines(&|| Box::new((0..count).map(corpus::any)));
    let speeds: Vec<Speed> = engines.iter_mut().map(|engine| Speed::of(engine.as_mut(), &queries)).collect();
    for speed in &speeds {
        speed.print(count);
    }
    // What finds nothing is answered fast by whoever does not look far.
    let answered: Vec<usize> =
        (0..queries.len()).filter(|at| speeds.iter().all(|speed| speed.queries[*at].finds)).collect();
    side_by_side("all queries", &speeds, &(0..queries.len()).collect::<Vec<_>>());
    side_by_side("queries that all of them find something for", &speeds, &answered);
}

fn side_by_side(what: &str, speeds: &[Speed], queries: &[usize]) {
    println!("\n{what}: {}", queries.len());
    for speed in speeds {
        let [p50, p99] = [50, 99].map(|percent| 1e3 * speed.at(percent, queries).as_secs_f64());
        println!("{:<22} p50 {p50:>8.2} ms   p99 {p99:>8.2} ms", speed.name);
    }
    let [ours, rivals @ ..] = speeds else { return };
    for rival in rivals {
        let [p50, p99] =
            [50, 99].map(|percent| rival.at(percent, queries).as_secs_f64() / ours.at(percent, queries).as_secs_f64());
        println!("of {}: p50 {p50:.1} × as fast, p99 {p99:.1} × (goal over PostgreSQL: 10 × each)", rival.name);
    }
    println!("our p99: {:.1} ms (goal: at most 20 ms at a million)", 1e3 * ours.at(99, queries).as_secs_f64());
}

/// The records, from the first, as often as one likes.
type Records<'a> = &'a dyn Fn() -> Coming;
type Coming = Box<dyn Iterator<Item = Made> + Send>;

fn engines(records: Records<'_>) -> Vec<Box<dyn Engine>> {
    let mut engines: Vec<Box<dyn Engine>> = vec![Box::new(ours::Twiza::fill(records))];
    match postgres::Postgres::fill(records) {
        Some(postgres) => engines.push(Box::new(postgres)),
        None => println!("TWIZA_BENCH_POSTGRES names no server: PostgreSQL is left out"),
    }
    engines.push(Box::new(sqlite::Sqlite::fill(records)));
    engines
}

/// What an engine found of the judged set: for each kind of query the sums of recall and of precision in the first ten.
struct Recall {
    name: &'static str,
    kinds: BTreeMap<String, [f64; 3]>,
}

impl Recall {
    fn of(engine: &mut dyn Engine, made: &[Made], queries: &[Judged]) -> Self {
        let mut kinds: BTreeMap<String, [f64; 3]> = BTreeMap::new();
        for query in queries {
            let wanted: HashSet<u64> =
                made.iter().filter(|made| query.is_met_by(made)).map(|made| made.number).collect();
            let found = engine.ask(query, LOOKED_AT);
            let recall = found.iter().filter(|number| wanted.contains(number)).count() as f64 / wanted.len() as f64;
            let first = &found[..found.len().min(10)];
            let about = first.iter().filter(|number| query.is_about(&made[**number as usize])).count() as f64;
            let precision = about / first.len().max(1) as f64;
            for kind in [query.kind.as_str(), ALL] {
                let sums = kinds.entry(kind.to_owned()).or_default();
                *sums = [sums[0] + 1.0, sums[1] + recall, sums[2] + precision];
            }
        }
        Self { name: engine.name(), kinds }
    }

    fn print(recalls: &[Self]) {
        let heads: String = recalls.iter().map(|recall| format!(" | {:>22}", recall.name)).collect();
        println!("{:<20} {:>5}{heads}   (recall, precision in the first ten)", "", "");
        let Some(first) = recalls.first() else { return };
        for (kind, [count, ..]) in &first.kinds {
            let cells: String = recalls
                .iter()
                .map(|recall| {
                    let [count, sum, precision] = recall.kinds[kind];
                    format!(" | {:>12.3} {:>9.3}", sum / count, precision / count)
                })
                .collect();
            println!("{kind:<20} {count:>5}{cells}");
        }
    }
}

/// Sorted behind the names of the kinds.
const ALL: &str = "~ all";

/// How fast an engine answered.
struct Speed {
    name: &'static str,
    queries: Vec<Timed>,
    filled_in: Duration,
    size: u64,
}

/// How fast it answered one query.
struct Timed {
    words: String,
    times: [Duration; ROUNDS],
    finds: bool,
}

impl Speed {
    fn of(engine: &mut dyn Engine, queries: &[Judged]) -> Self {
        let timed = queries.iter().map(|query| {
            let finds = !engine.ask(query, PAGE).is_empty();
            let times = std::array::from_fn(|_| {
                let began = Instant::now();
                engine.ask(query, PAGE);
                began.elapsed()
            });
            Timed { words: query.words.clone(), times, finds }
        });
        let queries = timed.collect();
        Self { name: engine.name(), queries, filled_in: engine.filled_in(), size: engine.size() }
    }

    /// The time within which so many of a hundred answers came to these queries.
    fn at(&self, percent: usize, queries: &[usize]) -> Duration {
        let mut times: Vec<Duration> = queries.iter().flat_map(|at| self.queries[*at].times).collect();
        times.sort_unstable();
        times.get(times.len().saturating_sub(1) * percent / 100).copied().unwrap_or_default()
    }

    fn print(&self, count: u64) {
        println!(
            "{:<22} {:>7.0} records/s taken in   {:>6} MB for searching",
            self.name,
            count as f64 / self.filled_in.as_secs_f64(),
            self.size / 1_000_000,
        );
        let mut slowest: Vec<(Duration, &str)> = self
            .queries
            .iter()
            .map(|timed| (timed.times.iter().min().copied().unwrap_or_default(), timed.words.as_str()))
            .collect();
        slowest.sort_unstable_by(|one, other| other.cmp(one));
        let slowest: Vec<String> =
            slowest.iter().take(5).map(|(time, words)| format!("{words} {:.1} ms", 1e3 * time.as_secs_f64())).collect();
        println!("    slowest: {}", slowest.join(" · "));
    }
}
