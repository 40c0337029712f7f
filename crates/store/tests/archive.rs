//! Backups and moves: everything arrives, on either engine, or nothing does.

#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

use std::path::Path;

use kernel::{Id, Text};
use store::archive::{Progress, Watch, inspect};
use store::testing::{TestPlace, each_pair, world};
use store::{Db, Entry, Error, Migrations, Stream, Who, backup, move_to, params, restore, verify};

const STEP_1: &str = "
CREATE TABLE member (
    space_id UUID NOT NULL, id UUID NOT NULL, parent UUID, name TEXT COLLATE \"C\" NOT NULL, hours BIGINT,
    share DOUBLE PRECISION, active BOOLEAN NOT NULL, seal BYTEA,
    PRIMARY KEY (space_id, id),
    FOREIGN KEY (space_id, parent) REFERENCES member (space_id, id)
);
CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value INTEGER NOT NULL);
INSERT INTO setting (name, value) VALUES ('seats', 110);
";
const MEMBERS: Migrations = Migrations { owner: "member", steps: &[("0001_member", STEP_1)] };
const MEMBERS_NEWER: Migrations = Migrations {
    owner: "member",
    steps: &[("0001_member", STEP_1), ("0002_note", "ALTER TABLE setting ADD COLUMN note TEXT")],
};
const MEMBERS_CHANGED: Migrations = Migrations { owner: "member", steps: &[("0001_member", "SELECT 1")] };

const ADD: &str = "INSERT INTO member (space_id, id, parent, name, hours, share, active, seal) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const ALL: &str = "SELECT space_id, id, parent, name, hours, share, active, seal FROM member ORDER BY space_id, id";

#[derive(Debug, PartialEq)]
struct Member {
    space: Id<()>,
    id: Id<Self>,
    parent: Option<Id<Self>>,
    name: Text,
    hours: Option<i64>,
    share: Option<f64>,
    active: bool,
    seal: Option<Vec<u8>>,
}

store::row! { Member { space, id, parent, name, hours, share, active, seal } }

fn silent() -> Watch {
    Box::new(|_: Progress<'_>| {})
}

/// 1,300 members, more than two batches, each pointing to a later one.
async fn filled(place: &TestPlace) -> Db {
    let db = place.open(&[MEMBERS]).await;
    let space: Id<()> = db.world().id();
    db.write(Stream::space(space), Who::system("test"), move |tx| {
        let mut later: Option<Id<Member>> = None;
        for n in (0..1300_u128).rev() {
            let id = Id::from_uuid(uuid::Uuid::from_u128(n + 1));
            let name = Text::fr_ar(format!("Personne générée {n:03}"), format!("شخص مولَّد {n:03}"));
            let (hours, share) = (n.is_multiple_of(2).then_some(n as i64), Some(n as f64 / 7.0));
            let seal = n.is_multiple_of(3).then(|| vec![n as u8; 40]);
            tx.exec(ADD, &params![space, id, later, name, hours, share, n.is_multiple_of(2), seal])?;
            later = Some(id);
        }
        tx.exec("UPDATE setting SET value = 50 WHERE name = 'seats'", &[])?;
        tx.record(Entry::new("member.imported", "space", space).amount("members", 1300));
        Ok(())
    })
    .await
    .unwrap();
    db
}

async fn all_of(db: &Db) -> (Vec<Member>, Option<i64>) {
    (db.all(ALL, &[]).await.unwrap(), db.one("SELECT value FROM setting", &[]).await.unwrap())
}

fn copy_keys(from: &TestPlace, to: &TestPlace) {
    std::fs::copy(&from.config.keys, &to.config.keys).unwrap();
}

#[test]
fn a_backup_restores_to_either_engine_as_it_was() {
    each_pair("restore", |from, to| async move {
        let (from, to) = (from, to);
        let db = filled(&from).await;
        let file = from.file("twiza.backup");
        let copied = backup(&from.config, &world(), &file, silent()).await.unwrap();
        // What is written later is not in the picture.
        db.write(Stream::COMMON, Who::system("test"), |tx| {
            tx.record(Entry::new("later", "thing", tx.id::<()>()));
            Ok(())
        })
        .await
        .unwrap();

        assert_eq!(restore(&file, &to.config, &[MEMBERS_NEWER], silent()).await.unwrap(), copied);
        copy_keys(&from, &to);
        let again = to.open(&[MEMBERS_NEWER]).await;
        assert_eq!(all_of(&again).await, all_of(&db).await);
        assert!(verify(&again).await.unwrap().is_sound());
        assert_eq!(again.head(Stream::COMMON), 0);

        let refused = restore(&file, &to.config, &[MEMBERS], silent()).await;
        assert!(matches!(refused, Err(Error::NotEmpty)), "{refused:?}");
    });
}

#[test]
fn a_move_takes_everything_to_the_other_engine_and_checks_it() {
    each_pair("move", |from, to| async move {
        let (from, to) = (from, to);
        let db = filled(&from).await;
        let moved = move_to(&from.config, &to.config, &[MEMBERS], None, &world(), silent()).await;
        let (copied, report) = moved.unwrap();
        assert!(copied.rows > 1300 && report.is_sound(), "{report:?}");
        copy_keys(&from, &to);
        let there = to.open(&[MEMBERS]).await;
        assert_eq!(all_of(&there).await, all_of(&db).await);
        // The links between rows hold there too.
        let dangling = there
            .write(Stream::COMMON, Who::system("test"), |tx| {
                tx.record(Entry::new("member.added", "member", tx.id::<()>()));
                let (one, nobody) = (tx.id::<()>(), tx.id::<()>());
                tx.exec(ADD, &params![one, one, nobody, "x", 1_i64, 1.0, true, None::<Vec<u8>>])
            })
            .await;
        assert!(matches!(dangling, Err(Error::Conflict { .. })), "{dangling:?}");
    });
}

#[test]
fn a_damaged_or_foreign_file_restores_nothing() {
    each_pair("damaged", |from, to| async move {
        let (from, to) = (from, to);
        drop(filled(&from).await);
        let file = from.file("twiza.backup");
        backup(&from.config, &world(), &file, silent()).await.unwrap();
        let whole = std::fs::read(&file).unwrap();
        let middle = whole.len() / 2;
        let mut flipped = whole.clone();
        flipped[middle] ^= 1;
        let damaged = [&whole[..whole.len() - 1], &whole[..middle], &flipped, b"", b"not a backup"];
        for bytes in damaged {
            std::fs::write(from.file("damaged"), bytes).unwrap();
            let refused = restore(&from.file("damaged"), &to.config, &[MEMBERS], silent()).await;
            assert!(matches!(refused, Err(Error::Damaged { .. })), "{refused:?}");
        }
        let newer = restore(&file, &to.config, &[], silent()).await;
        assert!(matches!(&newer, Err(Error::NewerDatabase { found }) if found == "member/0001_member"), "{newer:?}");
        let changed = restore(&file, &to.config, &[MEMBERS_CHANGED], silent()).await;
        assert!(matches!(changed, Err(Error::ChangedMigration { .. })), "{changed:?}");
        // Nothing stayed behind: the good file still finds an empty place.
        restore(&file, &to.config, &[MEMBERS], silent()).await.unwrap();
    });
}

#[test]
fn a_backup_says_what_it_is_and_overwrites_nothing() {
    each_pair("inspect", |from, _| async move {
        let from = from;
        let missing = backup(&from.config, &world(), &from.file("x"), silent()).await;
        assert!(matches!(missing, Err(Error::NotFound)), "{missing:?}");
        assert!(!Path::new(&from.file("x")).exists() && !from.file("x.part").exists());

        drop(filled(&from).await);
        let file = from.file("twiza.backup");
        backup(&from.config, &world(), &file, silent()).await.unwrap();
        let manifest = inspect(&file).await.unwrap();
        assert!(manifest.steps.iter().any(|step| step.owner == "member" && step.step == "0001_member"));
        let twice = backup(&from.config, &world(), &file, silent()).await;
        assert!(matches!(twice, Err(Error::Conflict { .. })), "{twice:?}");
        let keys = std::fs::read_to_string(&from.config.keys).unwrap();
        let secret = keys.lines().find_map(|line| line.strip_prefix("secret = ")).unwrap();
        assert!(!String::from_utf8_lossy(&std::fs::read(&file).unwrap()).contains(secret));
    });
}
