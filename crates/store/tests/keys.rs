//! Sealed fields: they open where they were sealed and nowhere else, and survive a rotation of keys.

#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

use kernel::Id;
use store::testing::{each_config, each_engine, world};
use store::{Db, Entry, Error, Keys, Migrations, Sealed, SealedColumn, Secret, Stream, Who, params, reseal};
use uuid::Uuid;

const PEOPLE: Migrations = Migrations {
    owner: "people",
    steps: &[(
        "0001_people",
        "CREATE TABLE sealed_person (space_id UUID NOT NULL, id UUID NOT NULL, number BYTEA, number_hash BYTEA, \
         PRIMARY KEY (space_id, id)); CREATE INDEX sealed_person_hash ON sealed_person (space_id, number_hash)",
    )],
};
const COLUMN: SealedColumn = SealedColumn {
    table: "sealed_person",
    key: &["space_id", "id"],
    id: "id",
    column: "number",
    context: "person.number",
};
const ADD: &str = "INSERT INTO sealed_person (space_id, id, number, number_hash) VALUES ($1, $2, $3, $4)";
const ALL: &str = "SELECT id, number FROM sealed_person ORDER BY id";
const FIND: &str = "SELECT id FROM sealed_person WHERE space_id = $1 AND number_hash = $2";

struct Person;

fn keys() -> (tempfile::TempDir, Keys) {
    let folder = tempfile::tempdir().unwrap();
    let keys = Keys::create(&folder.path().join("keys.toml"), &world()).unwrap();
    (folder, keys)
}

#[test]
fn a_sealed_value_opens_only_in_its_row_and_column() {
    let (_folder, keys) = keys();
    let (row, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let sealed = keys.seal("person.number", row, &Secret::from("BE123456"));
    assert_eq!(keys.open("person.number", row, &sealed).unwrap().reveal(), "BE123456");
    for moved in [keys.open("person.number", other, &sealed), keys.open("person.phone", row, &sealed)] {
        assert!(matches!(moved, Err(Error::Damaged { .. })));
    }
    for at in 0..sealed.0.len() {
        let mut changed = sealed.clone();
        changed.0[at] ^= 1;
        assert!(keys.open("person.number", row, &changed).is_err(), "byte {at}");
        assert!(keys.open("person.number", row, &Sealed(sealed.0[..at].to_vec())).is_err(), "cut at {at}");
    }
    assert!(!sealed.0.windows(8).any(|bytes| bytes == b"BE123456"));
}

#[test]
fn the_same_words_are_never_sealed_to_the_same_bytes() {
    let (_folder, keys) = keys();
    let seal = || keys.seal("person.number", Uuid::nil(), &Secret::from("BE123456"));
    assert_ne!(seal(), seal());
}

#[test]
fn another_key_file_opens_nothing() {
    // Made in the same world: keys are never drawn from chance that repeats itself.
    let (_folder, first) = keys();
    let (_other_folder, second) = keys();
    let sealed = first.seal("person.number", Uuid::nil(), &Secret::from("BE123456"));
    assert!(second.open("person.number", Uuid::nil(), &sealed).is_err());
    assert_ne!(first.hash("person.number", "BE123456"), second.hash("person.number", "BE123456"));
}

#[test]
fn a_look_up_hash_survives_a_rotation_and_tells_columns_apart() {
    let (_folder, keys) = keys();
    let before = keys.hash("person.number", "BE123456");
    assert_eq!(keys.rotate().unwrap(), 2);
    assert_eq!(keys.hash("person.number", "BE123456"), before);
    assert_ne!(keys.hash("person.phone", "BE123456"), before);
    assert_ne!(keys.hash("person.numberB", "E123456"), before);
}

#[test]
fn a_key_file_is_its_owner_s_alone_and_is_never_overwritten() {
    let (_folder, keys) = keys();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(keys.path()).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert!(matches!(Keys::create(keys.path(), &world()), Err(Error::Conflict { .. })));
    let words = std::fs::read_to_string(keys.path()).unwrap();
    std::fs::write(keys.path(), words.replace("secret = \"", "secret = \"zz")).unwrap();
    let damaged = Keys::load(keys.path(), &world()).unwrap_err();
    let secret = words.lines().find_map(|line| line.strip_prefix("secret = ")).unwrap().trim_matches('"');
    assert!(matches!(damaged, Error::Damaged { .. }) && !damaged.to_string().contains(secret));
}

async fn add_people(db: &Db, space: Id<()>, count: u128) {
    db.write(Stream::space(space), Who::system("test"), move |tx| {
        for n in 0..count {
            let id = Id::<Person>::from_uuid(Uuid::from_u128(n));
            let number = format!("BE{n}");
            let (sealed, hash) = {
                let keys = tx.keys();
                (
                    keys.seal(COLUMN.context, id.uuid(), &Secret::from(number.as_str())),
                    keys.hash(COLUMN.context, &number),
                )
            };
            tx.exec(ADD, &params![space, id, sealed, hash])?;
        }
        tx.record(Entry::new("person.added", "space", space));
        Ok(())
    })
    .await
    .unwrap();
}

#[test]
fn every_sealed_value_is_brought_to_new_keys_once() {
    each_engine("reseal", &[PEOPLE], |db| async move {
        let space: Id<()> = db.world().id();
        add_people(&db, space, 1100).await;
        assert_eq!(reseal(&db, &[COLUMN]).await.unwrap(), 0);
        assert_eq!(db.keys().rotate().unwrap(), 2);
        assert_eq!(reseal(&db, &[COLUMN]).await.unwrap(), 1100);
        assert_eq!(reseal(&db, &[COLUMN]).await.unwrap(), 0);
        for (n, (id, sealed)) in db.all::<(Uuid, Sealed)>(ALL, &[]).await.unwrap().into_iter().enumerate() {
            assert_eq!(sealed.0[..5], [1, 0, 0, 0, 2]);
            assert_eq!(db.keys().open(COLUMN.context, id, &sealed).unwrap().reveal(), &format!("BE{n}"));
        }
        let hash = db.keys().hash(COLUMN.context, "BE700");
        let found: Option<Uuid> = db.one(FIND, &params![space, hash]).await.unwrap();
        assert_eq!(found, Some(Uuid::from_u128(700)));
        assert!(store::verify(&db).await.unwrap().is_sound(), "entries of both generations verify");
    });
}

#[test]
fn a_wrong_or_missing_key_file_is_recognised_at_opening() {
    each_config("wrongkey", |place| async move {
        let place = place;
        drop(place.open(&[]).await);
        let held = std::fs::read(&place.config.keys).unwrap();

        std::fs::remove_file(&place.config.keys).unwrap();
        let missing = Db::open(&place.config, world(), &[]).await.map(drop);
        assert!(matches!(missing, Err(Error::MissingKey { .. })), "{missing:?}");
        assert!(!place.config.keys.exists(), "no new keys are made for a database that has some");

        Keys::create(&place.config.keys, &world()).unwrap();
        let wrong = Db::open(&place.config, world(), &[]).await.map(drop);
        assert!(matches!(wrong, Err(Error::WrongKey { .. })), "{wrong:?}");

        std::fs::write(&place.config.keys, held).unwrap();
        drop(place.open(&[]).await);
    });
}
