//! The network at its goal: 50,000 organisations and 300,000 relations, read from the store and asked every question.

use std::time::{Duration, Instant};

use kernel::World;
use kernel::place::{self, Level};
use store::{Config, Db, Entry, Stream, Value, Who, params};
use twiza_network::model::graph::{Graph, Node, regions};
use twiza_network::store::graph::load;

use crate::imports::{Chance, memory, settled_space};

const ACTORS: usize = 50_000;
const RELATIONS: usize = 300_000;
const KINDS: [&str; 6] = ["member-of", "funded-by", "trained-by", "allied-in", "partner-of", "part-of"];

/// Fills a database, loads the graph, asks each question, and prints the slowest answer of each.
pub(crate) fn run() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let tables = [actors::MIGRATIONS, post::MIGRATIONS, twiza_network::MIGRATIONS];
        let db = Db::open(&Config::new(folder.path(), None), World::real(), &tables).await.unwrap();
        fill(&db).await;
        let before = memory();
        let began = Instant::now();
        let (public, network) = load(&db, db.world().today()).await.unwrap();
        println!(
            "{} organisations and {} relations read from the store into two graphs: {:.2} s, {} MB more memory",
            network.len(),
            network.relations(),
            began.elapsed().as_secs_f64(),
            memory().saturating_sub(before),
        );
        drop(public);
        ask(&network);
    });
}

const ACTOR: &str = "INSERT INTO actor (id, kind, name, sort_key, place_code, generated, created_at, root) \
     VALUES ($1, 'organisation', $2, $3, $4, TRUE, 0, $1)";
const PROFILE: &str = "INSERT INTO network_profile (actor, sort, description, closed, is_public, revision, created_at, edited_at) \
     VALUES ($1, $2, '{}', ' ', TRUE, 1, 0, 0)";
const THEME: &str = "INSERT INTO network_theme (actor, theme) VALUES ($1, $2) ON CONFLICT DO NOTHING";
const RELATION: &str = "INSERT INTO network_relation (id, subject, object, kind, is_public, state, recorded_at) \
     VALUES ($1, $2, $3, $4, TRUE, 'confirmed', 0)";

/// Organisations of all communes; most relations within a region, many to a few large networks, as they are in life.
async fn fill(db: &Db) {
    let world = db.world().clone();
    let ids: Vec<kernel::Id<actors::Actor>> = (0..ACTORS).map(|_| world.id()).collect();
    let communes: Vec<&str> = place::of_level(Level::Commune).map(|place| place.code).collect();
    let themes: Vec<String> = ::search::thesaurus::themes().map(|theme| theme.code.clone()).collect();
    let mut chance = Chance(1);
    let (mut actors, mut profiles, mut themed) = (Vec::new(), Vec::new(), Vec::new());
    for (number, id) in ids.iter().enumerate() {
        let name = format!("Organisation générée {number:05}");
        let place = communes[number * communes.len() / ACTORS];
        actors.push(Vec::from(params![*id, kernel::Text::fr_ar(&name, ""), kernel::fold(&name), place]));
        profiles.push(Vec::from(params![*id, if number % 125 == 0 { "coalition" } else { "association" }]));
        themed.extend((0..2).map(|_| Vec::from(params![*id, &themes[chance.below(themes.len())]])));
    }
    let mut relations: Vec<Vec<Value>> = Vec::new();
    while relations.len() < RELATIONS {
        let subject = chance.below(ACTORS);
        let object = match chance.below(10) {
            0..=4 => (subject + 1 + chance.below(400)) % ACTORS,
            5..=7 => chance.below(ACTORS / 125) * 125,
            _ => chance.below(ACTORS),
        };
        let kind = if object % 125 == 0 { "allied-in" } else { KINDS[chance.below(KINDS.len())] };
        // One in eight organisations is linked to nobody.
        if subject != object && subject % 8 != 3 && object % 8 != 3 {
            relations.push(Vec::from(params![world.id::<()>(), ids[subject], ids[object], kind]));
        }
    }
    for (sql, rows) in [(ACTOR, actors), (PROFILE, profiles), (THEME, themed), (RELATION, relations)] {
        for part in rows.chunks(20_000) {
            let part = part.to_vec();
            let act = move |tx: &mut store::Tx<'_>| {
                tx.exec_many(sql, &part)?;
                tx.record(Entry::new("bench.filled", "bench", tx.id::<()>()));
                Ok(())
            };
            db.write(Stream::COMMON, Who::system("bench"), act).await.unwrap();
        }
    }
    settled_space(db).await;
}

fn ask(graph: &Graph) {
    let mut chance = Chance(7);
    let told = |question: &str, asked: &mut dyn FnMut() -> usize, times: usize| {
        let mut spent: Vec<Duration> = Vec::with_capacity(times);
        let mut seen = 0;
        for _ in 0..times {
            let began = Instant::now();
            seen = asked();
            spent.push(began.elapsed());
        }
        spent.sort_unstable();
        println!(
            "{question:<44} median {:>7.1} ms, slowest {:>7.1} ms of {times} ({seen})",
            spent[times / 2].as_secs_f64() * 1e3,
            spent[times - 1].as_secs_f64() * 1e3,
        );
    };
    told("groups that reach each other (once)", &mut || graph.islands().sizes.len(), 1);
    told("who would be missed (once, then remembered)", &mut || graph.importance().missed.len(), 1);
    println!("    ways followed from {} of {}", graph.importance().sampled, graph.importance().linked);
    let mut pair = 0;
    let mut bridges = || {
        pair += 1;
        graph.bridges(pair % regions().len(), (pair * 5 + 1) % regions().len(), 100).total
    };
    told("who bridges two regions", &mut bridges, 60);
    told("how many join each pair of regions", &mut || graph.joined().count(0, 1) as usize, 10);
    told("which provinces have nobody on which theme", &mut || graph.presence().without(0).count(), 10);
    told("which coalitions overlap", &mut || graph.overlaps(100).total, 10);
    told("who is linked to nobody", &mut || graph.alone(None).count(), 10);
    let mut any = || chance.below(graph.len()) as Node;
    let mut chains = || graph.chains(any(), any(), 6).introducers;
    told("who can introduce us", &mut chains, 200);
    let mut around = 0;
    let mut ego = || {
        around += 125;
        graph.around((around % graph.len()) as Node, 120).first.len()
    };
    told("who is around", &mut ego, 200);
    told("finding by name (the first folds all names)", &mut || graph.search("generee 04", 30).len(), 20);
}
