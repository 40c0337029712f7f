//! The one write path, on every engine.

#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

use kernel::Id;
use store::testing::{each_config, each_engine};
use store::{Entry, Error, Migrations, Stream, Tx, Who, params};

const NOTES: Migrations = Migrations {
    owner: "notes",
    steps: &[(
        "0001_notes",
        "CREATE TABLE note (space_id UUID NOT NULL, id UUID NOT NULL, words TEXT NOT NULL, PRIMARY KEY (space_id, id));\n\
         CREATE UNIQUE INDEX note_words ON note (space_id, words);",
    )],
};
const ADD: &str = "INSERT INTO note (space_id, id, words) VALUES ($1, $2, $3)";
const COUNT: &str = "SELECT COUNT(*) FROM note";

struct Note;

fn add(tx: &mut Tx<'_>, words: &str) -> store::Result<Id<Note>> {
    let id: Id<Note> = tx.id();
    tx.exec(ADD, &params![tx.stream().uuid(), id, words])?;
    tx.record(Entry::new("note.added", "note", id).with("words", words));
    Ok(id)
}

#[test]
fn one_bad_write_in_a_group_never_fails_its_neighbours() {
    each_engine("neighbours", &[NOTES], |db| async move {
        let stream = Stream::space(db.world().id::<Note>());
        let who = Who::system("test");
        let writes = (0..60).map(|n| {
            let db = db.clone();
            tokio::spawn(async move {
                db.write(stream, who, move |tx| {
                    add(tx, &format!("note {n}"))?;
                    match n % 6 {
                        0 => Err(Error::refused(std::fmt::Error)),
                        1 => panic!("a mistake in a feature"),
                        2 => add(tx, &format!("note {n}")).map(drop),
                        3 => tx.exec("INSERT INTO nothing (id) VALUES ($1)", &params![n]).map(drop),
                        _ => Ok(()),
                    }
                })
                .await
            })
        });
        let mut answers = Vec::new();
        for write in writes.collect::<Vec<_>>() {
            answers.push(write.await.unwrap());
        }
        for (n, answer) in answers.into_iter().enumerate() {
            match (n % 6, answer) {
                (0, Err(fault)) => assert!(fault.refusal::<std::fmt::Error>().is_ok()),
                (1 | 3, Err(Error::Internal(_))) | (2, Err(Error::Conflict { .. })) | (4 | 5, Ok(())) => {}
                (_, other) => panic!("write {n}: {other:?}"),
            }
        }
        assert_eq!(db.one::<i64>(COUNT, &[]).await.unwrap(), Some(20));
        assert_eq!(db.head(stream), 20);
    });
}

#[test]
fn a_write_that_tells_the_journal_nothing_is_not_kept() {
    each_engine("unjournaled", &[NOTES], |db| async move {
        let answer = db
            .write(Stream::COMMON, Who::system("test"), |tx| {
                tx.exec(ADD, &params![tx.stream().uuid(), tx.id::<Note>(), "silent"])
            })
            .await;
        assert!(matches!(answer, Err(Error::Unjournaled)), "{answer:?}");
        assert_eq!(db.one::<i64>(COUNT, &[]).await.unwrap(), Some(0));
    });
}

#[test]
fn writes_of_one_stream_never_run_side_by_side_even_from_two_openings() {
    each_config("sidebyside", |place| async move {
        let place = place;
        let (one, other) = (place.open(&[NOTES]).await, place.open(&[NOTES]).await);
        let stream = Stream::space(one.world().id::<Note>());
        let writes = (0..80).map(|n| {
            let db = if n % 2 == 0 { one.clone() } else { other.clone() };
            // Reads, thinks, writes: two that did so at once would choose the same words, and one of them would fail.
            tokio::spawn(async move {
                db.write(stream, Who::system("test"), |tx| {
                    let count: i64 = tx.one(COUNT, &[])?.unwrap_or_default();
                    std::thread::yield_now();
                    add(tx, &format!("note {count}")).map(drop)
                })
                .await
            })
        });
        for write in writes.collect::<Vec<_>>() {
            write.await.unwrap().unwrap();
        }
        assert_eq!(one.one::<i64>(COUNT, &[]).await.unwrap(), Some(80));
        assert!(store::verify(&one).await.unwrap().is_sound());
    });
}

#[test]
fn what_is_bound_reads_back_on_every_engine() {
    const KEEP: &str =
        "INSERT INTO kept (id, n, r, b, words, bytes, day, at, missing) VALUES ($9, $1, $2, $3, $4, $5, $6, $7, $8)";
    const READ: &str = "SELECT n, r, b, words, bytes, day, at, missing FROM kept WHERE id = $1";
    const KEPT: Migrations = Migrations {
        owner: "kept",
        steps: &[(
            "0001_kept",
            "CREATE TABLE kept (id UUID NOT NULL PRIMARY KEY, n INTEGER NOT NULL, r DOUBLE PRECISION NOT NULL, \
             b BOOLEAN NOT NULL, words TEXT COLLATE \"C\" NOT NULL, bytes BYTEA NOT NULL, day TEXT NOT NULL, \
             at BIGINT NOT NULL, missing BIGINT)",
        )],
    };
    type Row = (u32, f64, bool, kernel::Text, Vec<u8>, jiff::civil::Date, jiff::Timestamp, Option<i64>);
    each_engine("bound", &[KEPT], |db| async move {
        let id: Id<Note> = db.world().id();
        let text = kernel::Text::fr_ar("l’été — \"noël\"", "الجمع العام");
        let (day, at) =
            (jiff::civil::date(2026, 2, 28), jiff::Timestamp::from_microsecond(1_790_000_000_000_001).unwrap());
        let expected: Row = (7, 0.1, true, text.clone(), vec![0, 255, 39], day, at, None);
        db.write(Stream::COMMON, Who::account(id), move |tx| {
            tx.exec(KEEP, &params![7, 0.1, true, text, vec![0_u8, 255, 39], day, at, None::<i64>, id])?;
            tx.record(Entry::new("kept", "note", id));
            Ok(())
        })
        .await
        .unwrap();
        assert_eq!(db.one::<Row>(READ, &params![id]).await.unwrap(), Some(expected));
        assert_eq!(db.one::<Row>(READ, &params![db.world().id::<Note>()]).await.unwrap(), None);
        let mistaken = db.one::<i64>("SELECT words FROM kept", &[]).await;
        assert!(matches!(mistaken, Err(Error::Damaged { .. })), "{mistaken:?}");
    });
}

#[test]
fn every_statement_of_the_store_prepares_on_every_engine() {
    store::testing::prepare_all(&[], &store::testing::own_statements());
}

#[test]
fn a_careful_write_that_refuses_before_it_changes_anything_leaves_its_neighbours_alone() {
    each_engine("careful", &[NOTES], |db| async move {
        let stream = Stream::space(db.world().id::<Note>());
        let writes = (0..60).map(|n| {
            let db = db.clone();
            tokio::spawn(async move {
                let act = move |tx: &mut Tx<'_>| match n % 3 {
                    0 => Err(Error::refused(std::fmt::Error)),
                    _ => add(tx, &format!("note {n}")),
                };
                db.write_carefully(stream, Who::system("test"), act).await
            })
        });
        let mut refused = 0;
        for write in writes.collect::<Vec<_>>() {
            match write.await.unwrap() {
                Ok(_) => {}
                Err(Error::Refused(_)) => refused += 1,
                Err(other) => panic!("{other}"),
            }
        }
        assert_eq!((refused, db.head(stream)), (20, 40));
        assert_eq!(db.one::<i64>(COUNT, &[]).await.unwrap(), Some(40));
    });
}

#[test]
fn a_careful_write_that_refuses_after_a_change_is_undone_all_the_same() {
    each_engine("careless", &[NOTES], |db| async move {
        let stream = Stream::space(db.world().id::<Note>());
        let careless = db.write_carefully(stream, Who::system("test"), |tx| {
            add(tx, "careless")?;
            Err::<(), _>(Error::refused(std::fmt::Error))
        });
        assert!(matches!(careless.await, Err(Error::Refused(_))));
        assert_eq!((db.head(stream), db.one::<i64>(COUNT, &[]).await.unwrap()), (0, Some(0)));
    });
}
