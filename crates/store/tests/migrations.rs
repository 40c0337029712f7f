//! Migrations: each step once, and never a database that this program does not understand.

#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

use store::testing::{each_config, world};
use store::{Db, Error, Migrations};

const FIRST: (&str, &str) =
    ("0001_first", "CREATE TABLE a (id UUID NOT NULL PRIMARY KEY); CREATE TABLE b (id UUID NOT NULL PRIMARY KEY)");
const SECOND: (&str, &str) = ("0002_second", "INSERT INTO a SELECT id FROM b; DROP TABLE b");
const OLD: Migrations = Migrations { owner: "notes", steps: &[FIRST] };
const NEW: Migrations = Migrations { owner: "notes", steps: &[FIRST, SECOND] };
const CHANGED: Migrations = Migrations { owner: "notes", steps: &[("0001_first", "CREATE TABLE a (id UUID)")] };
const BROKEN: Migrations = Migrations {
    owner: "notes",
    steps: &[FIRST, ("0002_broken", "CREATE TABLE c (id UUID NOT NULL PRIMARY KEY); SELECT nothing")],
};

const TABLE_C: &str = "SELECT COUNT(*) FROM c";

#[test]
fn steps_run_once_and_later_ones_follow() {
    each_config("steps", |place| async move {
        let place = place;
        drop(place.open(&[OLD]).await);
        drop(place.open(&[OLD]).await);
        let db = place.open(&[NEW]).await;
        let steps: Vec<String> =
            db.all("SELECT step FROM migration WHERE owner = 'notes' ORDER BY step", &[]).await.unwrap();
        assert_eq!(steps, ["0001_first", "0002_second"]);
    });
}

#[test]
fn a_database_of_a_newer_version_is_left_alone() {
    each_config("newer", |place| async move {
        let place = place;
        drop(place.open(&[NEW]).await);
        let refused = Db::open(&place.config, world(), &[OLD]).await.map(drop);
        assert!(matches!(&refused, Err(Error::NewerDatabase { found }) if found == "notes/0002_second"), "{refused:?}");
        drop(place.open(&[NEW]).await);
    });
}

#[test]
fn a_changed_step_is_refused() {
    each_config("changed", |place| async move {
        let place = place;
        drop(place.open(&[OLD]).await);
        let refused = Db::open(&place.config, world(), &[CHANGED]).await.map(drop);
        assert!(matches!(&refused, Err(Error::ChangedMigration { step }) if step == "notes/0001_first"), "{refused:?}");
    });
}

#[test]
fn a_step_that_fails_leaves_nothing() {
    each_config("broken", |place| async move {
        let place = place;
        let refused = Db::open(&place.config, world(), &[BROKEN]).await.map(drop);
        assert!(matches!(refused, Err(Error::Internal(_))), "{refused:?}");
        let db = place.open(&[OLD]).await;
        assert!(db.one::<i64>(TABLE_C, &[]).await.is_err());
    });
}

#[test]
fn two_that_start_together_do_not_collide() {
    each_config("together", |place| async move {
        let place = place;
        // The key file is there already, as on every installation but the very first start.
        store::Keys::create(&place.config.keys, &world()).unwrap();
        let open = || {
            let config = place.config.clone();
            tokio::spawn(async move { Db::open(&config, world(), &[NEW]).await.map(drop) })
        };
        for opened in [open(), open(), open(), open()] {
            opened.await.unwrap().unwrap();
        }
    });
}
