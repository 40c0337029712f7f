//! The one write path, on every engine.

#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

use kernel::Id;
use store::testing::each_engine;
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
fn every_statement_of_the_store_prepares_on_every_engine() {
    store::testing::prepare_all(&[], &store::testing::own_statements());
}
