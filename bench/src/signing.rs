//! Signing a petition over HTTP, from the request to a signature that is durable, sealed, single and logged, beside an
//! empty handler that reads the same form and beside the straightforward version over PostgreSQL.

mod rivals;
mod storm;

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use actors::Space;
use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use axum::Router;
use jiff::civil::date;
use kernel::{Id, Lang, Text, World};
use store::{Config, Db, Stream, Who};
use tokio::net::TcpListener;
use twiza::house;
use twiza_petitions::model::law;
use twiza_petitions::model::{Confirmation, How, Key, Mark, Supporter};
use twiza_petitions::store::petitions::{self, NewPetition};
use twiza_petitions::store::signatures::{self, Ready, Whereabouts};
use web::{App, Settings};

use self::storm::{Load, Target, storm};

/// Signatures of each storm: a fixed count, however fast.
const COUNT: u64 = 20_000;
/// Storms of each kind; the best counts, because the machine is shared.
const ROUNDS: u64 = 3;
/// Signatures in a petition before it is measured.
const SMALL: u64 = 10_000;

/// Measures, and prints ratios. `large` is the number of signatures in the large petition.
pub(crate) fn run(large: u64) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let house = House::open(folder.path(), World::real()).await;
        let empty = Target::form(serve(rivals::empty()).await);
        let straight = rivals::Straightforward::open().await;
        for clients in [64, 1_000] {
            side_by_side(&house, &empty, straight.as_ref(), clients).await;
        }
        as_it_grows(&house, large).await;
    });
}

async fn side_by_side(house: &House, empty: &Target, straight: Option<&rivals::Straightforward>, clients: u32) {
    let petition = house.petition(&format!("storm-{clients}")).await;
    house.fill(petition.key, SMALL).await;
    let (mut ideal, mut ours, mut rival) = (Load::default(), Load::default(), Load::default());
    for round in 0..ROUNDS {
        let requests = petition.requests(round).await;
        ideal.keep_better(storm(empty, clients, &requests).await);
        ours.keep_better(storm(&petition.target, clients, &requests).await);
        if let Some(straight) = straight {
            straight.clear().await;
            let few = storm::Requests::make(&petition.target, 0, COUNT / 10).await;
            rival.keep_better(storm(&Target::form(straight.address), clients, &few).await);
        }
    }
    println!("\n{clients} connections, {COUNT} signatures, best of {ROUNDS}");
    ideal.print("an empty handler that reads the same form");
    ours.print("Twiza, a petition of 10,000 and more");
    println!("    of the empty handler: {:.0} % (goal: at least 40 %)", 100.0 * ours.rate() / ideal.rate());
    println!("    of Pytition as seen elsewhere with a faster hash, 98 /s: {:.0} × (goal: 100 ×)", ours.rate() / 98.0);
    if straight.is_some() {
        rival.print("PostgreSQL, one transaction for each, a tenth as many");
        println!("    of it: {:.1} × (goal: at least 20 ×)", ours.rate() / rival.rate());
    }
}

async fn as_it_grows(house: &House, most: u64) {
    let (small, large) = (house.petition("petite").await, house.petition("grande").await);
    house.fill(small.key, SMALL).await;
    let page = small.page_in_a_storm().await;
    println!("\nthe public page while 64 connections sign: p99 {page:.1} ms (goal: at most 5), memory {} MB", memory());
    house.fill(large.key, most).await;
    println!("another petition filled to {most} signatures, memory {} MB", memory());
    let (mut at_small, mut at_large) = (Load::default(), Load::default());
    for round in 0..ROUNDS {
        at_small.keep_better(storm(&small.target, 64, &small.requests(round).await).await);
        at_large.keep_better(storm(&large.target, 64, &large.requests(round).await).await);
    }
    at_small.print("64 connections, the small petition");
    at_large.print("64 connections, the large petition");
    println!("    of the small one's rate: {:.0} % (goal: at least 80 %)", 100.0 * at_large.rate() / at_small.rate());
    let page = large.page_in_a_storm().await;
    println!("    its public page meanwhile: p99 {page:.1} ms (goal: at most 5), memory {} MB", memory());
}

/// Memory of this process, in megabytes.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1024
}

async fn serve(router: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>()).await.unwrap();
    });
    address
}

/// An installation that is served.
pub(crate) struct House {
    pub(crate) app: App,
    space: Id<Space>,
    address: SocketAddr,
}

/// A petition that can be signed.
pub(crate) struct Petition {
    pub(crate) key: Key,
    target: Target,
}

impl House {
    pub(crate) async fn open(folder: &Path, world: World) -> Self {
        let migrations = house::migrations(&house::features());
        let db = Db::open(&Config::new(folder, None), world, &migrations).await.unwrap();
        let who = || Who::system("bench");
        let name = Text::of(Lang::Fr, "Organisation générée");
        let organisation =
            directory::create(&db, who(), NewActor::organisation(name.clone()).generated()).await.unwrap();
        let new = NewSpace { slug: "banc".to_owned(), name, organisation, listed: true };
        let space = spaces::create(&db, who(), new).await.unwrap();
        let app = App::new(db, house::features(), Settings::default()).unwrap_or_else(|f| panic!("{f:?}"));
        let address = serve(web::router::build(&app)).await;
        Self { app, space: space.id, address }
    }

    pub(crate) async fn petition(&self, slug: &str) -> Petition {
        let rules = law::in_force("national-petition", self.app.world.today()).unwrap();
        let new = NewPetition {
            space: self.space,
            slug: slug.to_owned(),
            rules: rules.source().to_owned(),
            authority: rules.authorities[0].code.clone(),
            territory: None,
            association: None,
            title: Text::fr_ar("De l’eau pour tous", "الماء للجميع"),
            confirmation: Confirmation::Offered,
        };
        let today = self.app.world.today();
        let opened = self.app.db.write(Stream::space(self.space), Who::system("bench"), move |tx| {
            let key = petitions::create(tx, new)?;
            petitions::open(tx, key, today)?;
            Ok(key)
        });
        let key = opened.await.unwrap();
        Petition { key, target: Target::petition(self.address, slug) }
    }

    /// Adds signatures through the store, without HTTP and proofs of work, from many hands.
    pub(crate) async fn fill(&self, key: Key, to: u64) {
        let next = Arc::new(AtomicU64::new(0));
        let hands: Vec<_> = (0..256)
            .map(|_| {
                let (db, next) = (self.app.db.clone(), Arc::clone(&next));
                tokio::spawn(async move {
                    while let Some(number) = Some(next.fetch_add(1, Ordering::Relaxed)).filter(|number| *number < to) {
                        sign(&db, key, number).await;
                    }
                })
            })
            .collect();
        for hand in hands {
            hand.await.unwrap();
        }
    }
}

async fn sign(db: &Db, key: Key, number: u64) {
    let supporter = Supporter {
        salt: data_encoding::BASE64URL_NOPAD.encode(&db.world().bytes::<16>()),
        given: "Signataire".to_owned(),
        family: "Générée".to_owned(),
        // Three letters: no card has them, and none of the storms.
        number: Some(format!("ZZZ{number}")),
        expires_on: Some(date(2031, 5, 4)),
        address: Some("12, rue de l’Exemple, Hay Générée".to_owned()),
        commune: Some("01.511.01.0".to_owned()),
        birth_place: Some("Tanger".to_owned()),
        roll_number: None,
        contact: None,
        mark: Mark::Typed("Signataire Générée".to_owned()),
        lang: Lang::Fr,
    };
    let place = Whereabouts { province: "01.511".to_owned(), commune: None };
    let ready = Ready::of(db.world(), db.keys(), key, &supporter, place, How::Online).unwrap();
    db.write_carefully(key.log(), Who::system("bench"), move |tx| signatures::sign(tx, key, ready)).await.unwrap();
}

impl Petition {
    /// Requests that were never sent before: `round` tells them from those of other storms.
    async fn requests(&self, round: u64) -> storm::Requests {
        storm::Requests::make(&self.target, round * COUNT, COUNT).await
    }

    /// The 99th percentile of the public page's time while 64 connections sign, in milliseconds.
    async fn page_in_a_storm(&self) -> f64 {
        let requests = self.requests(ROUNDS).await;
        let page = storm::read_page(&self.target);
        let (_, page) = tokio::join!(storm(&self.target, 64, &requests), page);
        page
    }
}
