//! The list of supporters as it is filed: read from the store, opened, and written as pages and as a workbook.

use kernel::World;
use twiza_petitions::model::law::Rules;
use twiza_petitions::papers::list::{Span, Writer};
use twiza_petitions::store::{list, petitions};

use crate::measure::Watch;
use crate::signing::House;

const ROWS: u64 = 20_000;

/// Measures a list of 20,000, from the sealed rows to both documents.
pub(crate) fn run() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let house = House::open(folder.path(), World::real()).await;
        let key = house.petition("liste").await.key;
        house.fill(key, ROWS).await;
        let petition = petitions::one(&house.app.db, key).await.unwrap().unwrap();
        let (words, rules) = (&house.app.words, Rules::read(&petition.rules).unwrap());
        let watch = Watch::start();
        let mut writer = Writer::new(words, &rules, &petition, Span { first: 1, rows: ROWS }).unwrap();
        let mut after = None;
        loop {
            let page = list::page(&house.app.db, key, after, 500).await.unwrap();
            let Some(last) = page.last() else { break };
            after = Some(last.leaf);
            page.iter().for_each(|listed| writer.row(words, listed).unwrap());
        }
        let (pages, book) = writer.finish().unwrap();
        println!(
            "a list of {ROWS} supporters, opened and written: {:.1} s for both the PDF ({:.1} MB) and the XLSX ({:.1} MB) \
             (goals: 30 s and 3 s)",
            watch.elapsed().as_secs_f64(),
            pages.len() as f64 / 1e6,
            book.len() as f64 / 1e6,
        );
    });
}
