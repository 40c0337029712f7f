//! Datasets on both engines: published, read back, revised, withdrawn, hidden.

use std::future::Future;

use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use actors::{Role, Space};
use jiff::civil::date;
use kernel::{Id, Lang, Text, Visibility};
use papers::table;
use search::{Audience, Touched};
use store::journal::{self, Period};
use store::{Db, Migrations, Stream, Who};
use twiza_library::model::dataset::change::Side;
use twiza_library::model::dataset::frame::{Cell, Values};
use twiza_library::model::dataset::{
    About, Dataset, Kind, Licence, PIECE, Plan, Recipe, Report, Version, apply, edition, propose,
};
use twiza_library::store::{catalogue, datasets};

const WHO: Who = Who::system("test");

fn tables() -> Vec<Migrations> {
    vec![actors::MIGRATIONS, post::MIGRATIONS, twiza_library::MIGRATIONS]
}

#[test]
fn every_statement_of_the_library_has_its_meaning_on_both_engines() {
    store::testing::prepare_all(&tables(), twiza_library::store::STATEMENTS);
}

/// A database with one space.
pub(crate) struct House {
    pub(crate) db: Db,
    pub(crate) space: Space,
}

pub(crate) fn on_each_engine<F: Future<Output = ()>>(name: &str, test: impl Fn(House) -> F) {
    store::testing::each_engine(name, &tables(), |db| async {
        let name = Text::fr_ar("Forum", "منتدى");
        let organisation = directory::create(&db, WHO, NewActor::organisation(name.clone())).await.unwrap();
        let new = NewSpace { slug: "forum".to_owned(), name, organisation, listed: true };
        let space = spaces::create(&db, WHO, new).await.unwrap();
        test(House { db, space }).await;
    });
}

impl House {
    /// Begins a dataset with a file.
    pub(crate) async fn begin(&self, title: &str, csv: &str) -> Id<Dataset> {
        let (recipe, report) = read(csv, &[]);
        let about = About {
            title: Text::of(Lang::Fr, title),
            summary: Text::of(Lang::Fr, "Généré pour un essai."),
            licence: Some(Licence::Cc0),
            ..About::default()
        };
        let file = datasets::NewFile { name: "essai.csv".to_owned(), bytes: csv.as_bytes().to_vec() };
        datasets::begin(&self.db, WHO, self.space.id, about, file, recipe, report).await.unwrap()
    }

    /// Sends in the file of the next version.
    pub(crate) async fn continue_with(&self, id: Id<Dataset>, csv: &str, known: &[Plan]) {
        let (recipe, report) = read(csv, known);
        let file = datasets::NewFile { name: "suite.csv".to_owned(), bytes: csv.as_bytes().to_vec() };
        datasets::begin_version(&self.db, WHO, self.space.id, id, file, recipe, report).await.unwrap();
    }

    /// Publishes what is being prepared.
    pub(crate) async fn publish(&self, id: Id<Dataset>) -> (String, u32) {
        let dataset = self.get(id).await;
        let draft = datasets::draft(&self.db, self.space.id, id).await.unwrap().unwrap();
        let file = datasets::file(&self.db, self.space.id, draft.file).await.unwrap().unwrap();
        let made = apply(&table::open(&file.bytes, &file.name, None).unwrap(), &draft.recipe);
        let before = datasets::version(&self.db, self.space.id, id, dataset.current).await.unwrap();
        let mut values: Vec<Values> = Vec::new();
        if let Some(before) = &before {
            for index in 0..before.columns.len() {
                values.push(datasets::column(&self.db, &dataset, before, index).await.unwrap().as_ref().clone());
            }
        }
        let side = before.as_ref().map(|before| Side { columns: &before.columns, values: &values, rows: before.rows });
        let made = edition(&made, draft.recipe, Text::default(), side.as_ref()).unwrap();
        let name = self.space.name.clone();
        datasets::publish(&self.db, WHO, self.space.id, name, id, draft.file, made).await.unwrap()
    }

    pub(crate) async fn get(&self, id: Id<Dataset>) -> Dataset {
        datasets::get(&self.db, self.space.id, id).await.unwrap().unwrap()
    }

    async fn version(&self, id: Id<Dataset>, number: u32) -> Version {
        datasets::version(&self.db, self.space.id, id, number).await.unwrap().unwrap()
    }

    pub(crate) async fn show_to(&self, id: Id<Dataset>, eyes: Visibility) {
        let about = self.get(id).await.about;
        let name = self.space.name.clone();
        datasets::describe(&self.db, WHO, self.space.id, name, id, about, eyes).await.unwrap();
    }

    /// How many a visitor finds in the list.
    async fn listed(&self, with_network: bool) -> usize {
        let asked = datasets::Listed { with_network, after: None, limit: 100 };
        datasets::listed(&self.db, asked).await.unwrap().len()
    }
}

fn read(csv: &str, known: &[Plan]) -> (Recipe, Report) {
    let book = table::open(csv.as_bytes(), "essai.csv", None).unwrap();
    let recipe = propose(&book, known, Lang::Fr);
    let report = apply(&book, &recipe).report;
    (recipe, report)
}

const FIRST: &str = "Province;Date;Budget\r\nFès;12/03/2025;1 200 DH\r\nTata;3 mai 2025;800,50 DH\r\n";
const SECOND: &str = "Province;Date;Budget;Notes\r\nFès;12/03/2025;1 300 DH;a\r\nTata;3 mai 2025;800,50 DH;b\r\nGuercif;2025-06-01;10 DH;c\r\n";

#[test]
fn what_was_published_is_read_back_value_by_value() {
    on_each_engine("dataset_round", |house| async move {
        let id = house.begin("Budgets par province", FIRST).await;
        let (slug, number) = house.publish(id).await;
        assert_eq!((slug.as_str(), number), ("budgets-par-province", 1));
        let (dataset, version) = (house.get(id).await, house.version(id, 1).await);
        assert_eq!((version.rows, dataset.current), (2, 1));
        let kinds: Vec<Kind> = version.columns.iter().map(|column| column.kind).collect();
        assert_eq!(kinds, [Kind::Place, Kind::Date, Kind::Money]);
        let budget = datasets::column(&house.db, &dataset, &version, 2).await.unwrap();
        assert_eq!(budget.cell(1, Kind::Money), Cell::Real(800.5));
        let places = datasets::piece(&house.db, &dataset, &version, 0, 0).await.unwrap();
        assert_eq!(places.cell(1, Kind::Place), Cell::Words("09.551"));
        let file = datasets::file(&house.db, house.space.id, version.file).await.unwrap().unwrap();
        assert_eq!(file.bytes, FIRST.as_bytes(), "the file itself is never changed");
        assert!(datasets::draft(&house.db, house.space.id, id).await.unwrap().is_none());
    });
}

#[test]
fn a_new_version_says_what_it_changed_and_the_old_one_stays() {
    on_each_engine("dataset_versions", |house| async move {
        let id = house.begin("Budgets", FIRST).await;
        house.publish(id).await;
        let known = datasets::recipe(&house.db, house.space.id, id, 1).await.unwrap().unwrap();
        house.continue_with(id, SECOND, &known.columns).await;
        let (slug, number) = house.publish(id).await;
        assert_eq!((slug.as_str(), number), ("budgets", 2), "the address stays");
        let change = house.version(id, 2).await.change.unwrap();
        assert_eq!((change.added, change.removed, change.changed), (1, 0, Some(1)));
        assert_eq!(change.new_columns, ["notes"]);
        let versions = datasets::versions(&house.db, house.space.id, id, 1000, 10).await.unwrap();
        assert_eq!(versions.iter().map(|version| (version.number, version.rows)).collect::<Vec<_>>(), [(2, 3), (1, 2)]);
    });
}

#[test]
fn a_table_longer_than_one_piece_is_read_back_whole() {
    on_each_engine("dataset_long", |house| async move {
        let rows = PIECE + 1_000;
        let lines = (0..rows).map(|row| format!("{row},mot {}\n", row % 97));
        let csv: String = std::iter::once("n,mot\n".to_owned()).chain(lines).collect();
        let id = house.begin("Long", &csv).await;
        house.publish(id).await;
        let (dataset, version) = (house.get(id).await, house.version(id, 1).await);
        let numbers = datasets::column(&house.db, &dataset, &version, 0).await.unwrap();
        assert!((0..rows).all(|row| numbers.cell(row, Kind::Whole) == Cell::Whole(row as i64)));
        let words = datasets::column(&house.db, &dataset, &version, 1).await.unwrap();
        let last = format!("mot {}", (rows - 1) % 97);
        assert_eq!(words.cell(rows - 1, version.columns[1].kind), Cell::Words(&last));
        let piece = datasets::piece(&house.db, &dataset, &version, 0, 1).await.unwrap();
        assert_eq!(piece.cell(0, Kind::Whole), Cell::Whole(PIECE as i64));
    });
}

#[test]
fn what_is_hidden_is_in_no_list_no_catalogue_and_found_by_its_own_eyes_only() {
    on_each_engine("dataset_hidden", |house| async move {
        let id = house.begin("Caché", FIRST).await;
        let (slug, _) = house.publish(id).await;
        let touched = [Touched { stream: house.space.id.uuid(), id: id.uuid() }];
        let audience = || async {
            let found = (datasets::SEARCHABLE.load)(&house.db, &touched).await.unwrap();
            found.first().map(|document| document.audience.clone())
        };
        assert_eq!((house.listed(false).await, house.listed(true).await), (0, 0));
        assert_eq!(audience().await, Some(Audience::Space(house.space.id, Role::Member)));
        assert!(catalogue::by_slug(&house.db, &slug).await.unwrap().is_none());
        house.show_to(id, Visibility::Network).await;
        assert_eq!((house.listed(false).await, house.listed(true).await), (0, 1));
        assert_eq!(audience().await, Some(Audience::SignedIn));
        assert!(catalogue::by_slug(&house.db, &slug).await.unwrap().is_none());
        house.show_to(id, Visibility::Public).await;
        assert_eq!((house.listed(false).await, house.listed(true).await), (1, 1));
        assert_eq!(audience().await, Some(Audience::Anyone));
        assert!(!catalogue::by_slug(&house.db, &slug).await.unwrap().unwrap().is_deleted);
        house.show_to(id, Visibility::Space).await;
        assert_eq!(house.listed(true).await, 0);
        assert!(catalogue::by_slug(&house.db, &slug).await.unwrap().unwrap().is_deleted);
    });
}

#[test]
fn what_was_withdrawn_keeps_its_address_and_a_new_version_brings_it_back() {
    on_each_engine("dataset_withdrawn", |house| async move {
        let id = house.begin("Retiré", FIRST).await;
        house.show_to(id, Visibility::Public).await;
        let (slug, _) = house.publish(id).await;
        let name = house.space.name.clone();
        datasets::withdraw(&house.db, WHO, house.space.id, name.clone(), id).await.unwrap();
        assert!(datasets::by_slug(&house.db, &slug).await.unwrap().unwrap().is_withdrawn);
        assert_eq!(house.listed(true).await, 0);
        let touched = [Touched { stream: house.space.id.uuid(), id: id.uuid() }];
        assert!((datasets::SEARCHABLE.load)(&house.db, &touched).await.unwrap().is_empty());
        assert!(datasets::withdraw(&house.db, WHO, house.space.id, name, id).await.is_err(), "only once");
        let other = house.begin("Retiré", FIRST).await;
        assert_eq!(house.publish(other).await.0, "retire-2", "an address is never given to another");
        house.continue_with(id, SECOND, &[]).await;
        assert_eq!(house.publish(id).await, (slug.clone(), 2));
        assert!(!datasets::by_slug(&house.db, &slug).await.unwrap().unwrap().is_withdrawn);
    });
}

#[test]
fn of_two_corrections_at_once_the_later_one_is_told() {
    on_each_engine("dataset_two_hands", |house| async move {
        let id = house.begin("À deux", FIRST).await;
        let draft = datasets::draft(&house.db, house.space.id, id).await.unwrap().unwrap();
        let correct = || {
            let (recipe, report) = (draft.recipe.clone(), draft.report.clone());
            datasets::correct(&house.db, WHO, house.space.id, id, draft.edition, recipe, report)
        };
        assert!(correct().await.unwrap());
        assert!(!correct().await.unwrap());
    });
}

#[test]
fn what_was_never_published_goes_with_its_draft_and_what_was_stays() {
    on_each_engine("dataset_dropped", |house| async move {
        let never = house.begin("Jamais", FIRST).await;
        datasets::drop_draft(&house.db, WHO, house.space.id, never).await.unwrap();
        assert!(datasets::get(&house.db, house.space.id, never).await.unwrap().is_none());
        let once = house.begin("Une fois", FIRST).await;
        house.publish(once).await;
        datasets::drop_draft(&house.db, WHO, house.space.id, once).await.unwrap();
        assert_eq!(house.get(once).await.current, 1);
    });
}

#[test]
fn the_index_is_made_anew_from_every_dataset_in_order() {
    on_each_engine("dataset_all", |house| async move {
        let mut expected = Vec::new();
        for title in ["Un", "Deux", "Trois"] {
            let id = house.begin(title, FIRST).await;
            house.publish(id).await;
            expected.push(id.uuid());
        }
        house.begin("Brouillon", FIRST).await;
        expected.sort_unstable();
        let mut seen = Vec::new();
        let mut after = None;
        loop {
            let page = (datasets::SEARCHABLE.all)(&house.db, after, 2).await.unwrap();
            let Some(last) = page.last() else { break };
            after = Some(*last);
            seen.extend(page.iter().map(|touched| touched.id));
        }
        assert_eq!(seen, expected);
    });
}

#[test]
fn a_dataset_is_counted_once_when_it_is_published_and_once_when_it_is_opened() {
    on_each_engine("dataset_measures", |house| async move {
        let always = Period::new(date(2000, 1, 1), date(2200, 1, 1));
        let count = |kind: &'static str| {
            let (db, stream) = (house.db.clone(), Stream::space(house.space.id));
            async move { journal::distinct(&db, stream, kind, "dataset", always).await.unwrap() }
        };
        let id = house.begin("Compté", FIRST).await;
        house.publish(id).await;
        assert_eq!((count("library.dataset.published").await, count("library.dataset.opened").await), (1, 0));
        house.show_to(id, Visibility::Public).await;
        house.continue_with(id, SECOND, &[]).await;
        house.publish(id).await;
        assert_eq!((count("library.dataset.published").await, count("library.dataset.opened").await), (1, 1));
    });
}
