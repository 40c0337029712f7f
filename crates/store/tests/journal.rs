//! The journal, on every engine: what was tampered with is named exactly.

#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

use jiff::civil::{Date, date};
use kernel::{Id, World};
use store::journal::{Filter, Finding, Measure, Period, count, distinct, measures, page, sum};
use store::testing::{TestPlace, each_config, each_engine};
use store::{Db, Entry, Stream, Who, params, verify, verify_since};
use uuid::Uuid;

struct Thing;

const SPACE: Stream = Stream::from_uuid(Uuid::from_u128(7));

/// Twelve entries in each of two streams, four to a group, the fifth with the title `fifth`.
async fn filled(place: &TestPlace, fifth: &'static str) -> Db {
    let world = World::fixed("2026-03-01T10:00:00Z".parse().unwrap(), 3);
    let db = Db::open(&place.config, world, &[]).await.unwrap();
    for stream in [Stream::COMMON, SPACE] {
        for group in 0..3_u64 {
            db.write(stream, Who::system("test"), move |tx| {
                for n in group * 4..group * 4 + 4 {
                    let title = if n == 5 { fifth } else { "as it was" };
                    let thing = Id::<Thing>::from_uuid(Uuid::from_u128(n.into()));
                    let entry = Entry::new("thing.named", "thing", thing).with("title", title);
                    tx.record(entry.amount("hours", 2).link("organisation", thing));
                }
                Ok(())
            })
            .await
            .unwrap();
        }
    }
    db
}

async fn findings(db: &Db) -> Vec<Finding> {
    let report = verify(db).await.unwrap();
    assert_eq!(report.more, 0);
    report.findings
}

/// What is found after `tamper` was done to the space's stream behind the store's back.
fn after(tamper: &'static [&'static str], expected: &'static [Finding]) {
    each_config("tampered", |place| async move {
        let place = place;
        let db = filled(&place, "fifth").await;
        assert_eq!(findings(&db).await, []);
        for statement in tamper {
            assert!(place.raw(statement, &params![SPACE.uuid()]).await > 0, "{statement}");
        }
        assert_eq!(findings(&db).await, expected);
    });
}

#[test]
fn an_untouched_journal_is_sound() {
    each_config("sound", |place| async move {
        let place = place;
        let db = filled(&place, "fifth").await;
        let report = verify(&db).await.unwrap();
        assert!(report.is_sound(), "{report:?}");
        assert_eq!((report.streams, report.entries), (2, 24));
    });
}

#[test]
fn a_changed_entry_is_named() {
    after(
        &["UPDATE journal_entry SET body = '{}' WHERE stream = $1 AND seq = 5"],
        &[Finding::Changed { stream: SPACE, seq: 5 }],
    );
    after(
        &["UPDATE journal_entry SET at = at + 1, agent = 'x' WHERE stream = $1 AND seq IN (2, 11)"],
        &[Finding::Changed { stream: SPACE, seq: 2 }, Finding::Changed { stream: SPACE, seq: 11 }],
    );
}

#[test]
fn whichever_column_is_changed_its_entry_is_named() {
    const TAMPER: [&str; 11] = [
        "UPDATE journal_entry SET at = at + 1 WHERE stream = $1 AND seq = 0",
        "UPDATE journal_entry SET account = subject WHERE stream = $1 AND seq = 1",
        "UPDATE journal_entry SET agent = 'account' WHERE stream = $1 AND seq = 2",
        "UPDATE journal_entry SET kind = 'thing.held' WHERE stream = $1 AND seq = 3",
        "UPDATE journal_entry SET subject_kind = 'person' WHERE stream = $1 AND seq = 4",
        "UPDATE journal_entry SET subject = stream WHERE stream = $1 AND seq = 5",
        "UPDATE journal_entry SET happened_on = '2020-01-01' WHERE stream = $1 AND seq = 6",
        "UPDATE journal_entry SET body = body || ' ' WHERE stream = $1 AND seq = 7",
        "UPDATE journal_entry SET facts = '' WHERE stream = $1 AND seq = 8",
        "UPDATE journal_entry SET leaf = tag WHERE stream = $1 AND seq = 9",
        "UPDATE journal_entry SET tag = leaf WHERE stream = $1 AND seq = 10",
    ];
    each_config("columns", |place| async move {
        let place = place;
        let db = filled(&place, "fifth").await;
        for statement in TAMPER {
            assert_eq!(place.raw(statement, &params![SPACE.uuid()]).await, 1, "{statement}");
        }
        let found = findings(&db).await;
        for seq in 0..11 {
            assert!(found.contains(&Finding::Changed { stream: SPACE, seq }), "entry {seq}: {found:?}");
        }
        let named = |finding: &Finding| finding.stream() == SPACE && finding.numbers().iter().all(|(_, seq)| *seq < 11);
        assert!(found.iter().all(named), "{found:?}");
    });
}

#[test]
fn a_changed_entry_is_named_even_when_its_hash_was_made_to_fit() {
    each_config("refitted", |place| async move {
        let place = place;
        let db = filled(&place, "fifth").await;
        // The forger's own copy, where the entry always said something else, gives the hash that fits.
        let other = tempfile::tempdir().unwrap();
        let config = store::Config::new(other.path(), None);
        let copy = TestCopy::of(&config).await;
        let changed = place
            .raw(
                "UPDATE journal_entry SET body = $2, leaf = $3 WHERE stream = $1 AND seq = 5",
                &params![SPACE.uuid(), copy.body, copy.leaf],
            )
            .await;
        assert_eq!(changed, 1);
        assert_eq!(findings(&db).await, [Finding::Changed { stream: SPACE, seq: 5 }]);
    });
}

struct TestCopy {
    body: String,
    leaf: Vec<u8>,
}

store::row! { TestCopy { body, leaf } }

impl TestCopy {
    async fn of(config: &store::Config) -> Self {
        let world = World::fixed("2026-03-01T10:00:00Z".parse().unwrap(), 4);
        let db = Db::open(config, world, &[]).await.unwrap();
        for n in 0..6_u64 {
            db.write(SPACE, Who::system("test"), move |tx| {
                let thing = Id::<Thing>::from_uuid(Uuid::from_u128(n.into()));
                let entry = Entry::new("thing.named", "thing", thing).with("title", "forged");
                tx.record(entry.amount("hours", 2).link("organisation", thing));
                Ok(())
            })
            .await
            .unwrap();
        }
        const FIFTH: &str = "SELECT body, leaf FROM journal_entry WHERE stream = $1 AND seq = 5";
        db.one(FIFTH, &params![SPACE.uuid()]).await.unwrap().unwrap()
    }
}

#[test]
fn a_dropped_entry_is_named() {
    after(
        &["DELETE FROM journal_entry WHERE stream = $1 AND seq IN (5, 6)"],
        &[
            Finding::Dropped { stream: SPACE, from: 5, to: 6 },
            Finding::Figures { stream: SPACE, seq: 5 },
            Finding::Figures { stream: SPACE, seq: 6 },
        ],
    );
}

#[test]
fn a_dropped_end_is_named() {
    const FIGURES: [&str; 2] = [
        "DELETE FROM journal_amount WHERE stream = $1 AND seq >= 10",
        "DELETE FROM journal_link WHERE stream = $1 AND seq >= 10",
    ];
    after(
        &["DELETE FROM journal_entry WHERE stream = $1 AND seq >= 10", FIGURES[0], FIGURES[1]],
        &[Finding::Dropped { stream: SPACE, from: 10, to: 11 }],
    );
    after(
        &[
            "DELETE FROM journal_entry WHERE stream = $1 AND seq >= 8",
            "DELETE FROM journal_checkpoint WHERE stream = $1 AND size > 8",
            "DELETE FROM journal_amount WHERE stream = $1 AND seq >= 8",
            "DELETE FROM journal_link WHERE stream = $1 AND seq >= 8",
        ],
        &[Finding::Dropped { stream: SPACE, from: 8, to: 11 }],
    );
    after(
        &[
            "DELETE FROM journal_entry WHERE stream = $1",
            "DELETE FROM journal_amount WHERE stream = $1",
            "DELETE FROM journal_link WHERE stream = $1",
        ],
        &[Finding::Dropped { stream: SPACE, from: 0, to: 11 }],
    );
}

#[test]
fn an_end_dropped_without_a_trace_is_named_by_what_a_backup_remembers() {
    const TRACELESS: [&str; 5] = [
        "DELETE FROM journal_entry WHERE stream = $1",
        "DELETE FROM journal_amount WHERE stream = $1",
        "DELETE FROM journal_link WHERE stream = $1",
        "DELETE FROM journal_checkpoint WHERE stream = $1",
        "DELETE FROM journal_stream WHERE stream = $1",
    ];
    each_config("traceless", |place| async move {
        let place = place;
        let db = filled(&place, "fifth").await;
        let file = place.file("backup");
        store::backup(&place.config, db.world(), &file, Box::new(|_| {})).await.unwrap();
        let heads = store::archive::inspect(&file).await.unwrap().heads;
        assert!(verify_since(&db, &heads).await.unwrap().is_sound());
        for statement in TRACELESS {
            place.raw(statement, &params![SPACE.uuid()]).await;
        }
        assert_eq!(findings(&db).await, [], "by itself the database looks sound");
        let report = verify_since(&db, &heads).await.unwrap();
        assert_eq!(report.findings, [Finding::Dropped { stream: SPACE, from: 0, to: 11 }]);

        let mut other = heads;
        other[0].root = [0; 32];
        let report = verify_since(&db, &other[..1]).await.unwrap();
        assert_eq!(report.findings, [Finding::Broken { stream: Stream::COMMON, size: 12 }]);
    });
}

#[test]
fn an_added_entry_is_named() {
    after(
        &[
            "INSERT INTO journal_entry SELECT stream, 12, at, account, agent, kind, subject_kind, subject, happened_on, \
           body, '', leaf, tag, published FROM journal_entry WHERE stream = $1 AND seq = 11",
        ],
        &[Finding::Added { stream: SPACE, seq: 12 }],
    );
}

#[test]
fn two_entries_that_changed_places_are_named() {
    after(
        &[
            "UPDATE journal_entry SET seq = -5 WHERE stream = $1 AND seq = 5",
            "UPDATE journal_entry SET seq = 5 WHERE stream = $1 AND seq = 6",
            "UPDATE journal_entry SET seq = 6 WHERE stream = $1 AND seq = -5",
        ],
        &[
            Finding::Changed { stream: SPACE, seq: 5 },
            Finding::Changed { stream: SPACE, seq: 6 },
            Finding::Figures { stream: SPACE, seq: 5 },
            Finding::Figures { stream: SPACE, seq: 6 },
        ],
    );
}

#[test]
fn a_forged_checkpoint_is_named() {
    after(
        &["UPDATE journal_checkpoint SET at = at + 1 WHERE stream = $1 AND size = 8"],
        &[Finding::Forged { stream: SPACE, size: 8 }],
    );
}

#[test]
fn missing_checkpoints_are_named() {
    after(
        &["DELETE FROM journal_checkpoint WHERE stream = $1 AND size > 4"],
        &[Finding::Missing { stream: SPACE, size: 12 }],
    );
}

#[test]
fn a_falsified_state_is_named() {
    after(&["UPDATE journal_stream SET root = frontier WHERE stream = $1"], &[Finding::State { stream: SPACE }]);
}

#[test]
fn entries_hidden_below_the_first_are_found() {
    after(
        &[
            "INSERT INTO journal_entry SELECT stream, -1, at, account, agent, kind, subject_kind, subject, happened_on, \
             body, '', leaf, tag, published FROM journal_entry WHERE stream = $1 AND seq = 11",
            "INSERT INTO journal_amount SELECT stream, kind, name, happened_on, -1, amount FROM journal_amount \
             WHERE stream = $1 AND seq = 11",
        ],
        &[Finding::State { stream: SPACE }],
    );
}

#[test]
fn falsified_figures_are_named() {
    after(
        &["UPDATE journal_amount SET amount = 200 WHERE stream = $1 AND seq = 3"],
        &[Finding::Figures { stream: SPACE, seq: 3 }],
    );
    after(&["DELETE FROM journal_link WHERE stream = $1 AND seq = 7"], &[Finding::Figures { stream: SPACE, seq: 7 }]);
}

#[test]
fn measures_are_drawn_from_the_entries_of_their_period() {
    each_engine("measures", &[], |db| async move {
        const DAYS: [Date; 3] = [date(2026, 1, 10), date(2026, 2, 10), date(2026, 3, 10)];
        let stream = Stream::space(db.world().id::<Thing>());
        for (n, day) in DAYS.into_iter().enumerate() {
            db.write(stream, Who::system("test"), move |tx| {
                for organisation in 0..=n as u128 {
                    let organisation = Id::<Thing>::from_uuid(Uuid::from_u128(organisation));
                    let entry = Entry::new("session.held", "session", tx.id::<Thing>()).at(day);
                    tx.record(entry.amount("participants", 10).link("organisation", organisation));
                }
                Ok(())
            })
            .await
            .unwrap();
        }
        let (kind, year) = ("session.held", Period::new(date(2026, 1, 1), date(2026, 12, 31)));
        let february = Period::new(date(2026, 2, 10), date(2026, 2, 10));
        assert_eq!(count(&db, stream, kind, year).await.unwrap(), 6);
        assert_eq!(count(&db, stream, kind, february).await.unwrap(), 2);
        assert_eq!(count(&db, Stream::COMMON, kind, year).await.unwrap(), 0);
        assert_eq!(sum(&db, stream, kind, "participants", year).await.unwrap(), 60);
        assert_eq!(sum(&db, stream, kind, "nothing", year).await.unwrap(), 0);
        assert_eq!(distinct(&db, stream, kind, "organisation", year).await.unwrap(), 3);
        let wanted = [
            Measure::Sum { kind, name: "participants", period: february },
            Measure::Count { kind, period: year },
            Measure::Distinct { kind, link_kind: "organisation", period: february },
            Measure::Subjects { kind, period: year },
        ];
        assert_eq!(measures(&db, stream, &wanted).await.unwrap(), [20, 6, 2, 6]);
        assert!(measures(&db, stream, &[]).await.unwrap().is_empty());
        let many = vec![Measure::Count { kind, period: february }; 120];
        assert_eq!(measures(&db, stream, &many).await.unwrap(), vec![2; 120]);
    });
}

#[test]
fn a_page_is_read_from_the_newest_back() {
    each_config("page", |place| async move {
        let place = place;
        let db = filled(&place, "fifth").await;
        let first = page(&db, SPACE, None, 5, Filter::All).await.unwrap();
        assert_eq!(first.iter().map(|record| record.seq).collect::<Vec<_>>(), [11, 10, 9, 8, 7]);
        let next = page(&db, SPACE, Some(7), 5, Filter::Kind("thing.named")).await.unwrap();
        assert_eq!(next.iter().map(|record| record.seq).collect::<Vec<_>>(), [6, 5, 4, 3, 2]);
        assert_eq!(next[1].body, serde_json::json!({ "title": "fifth" }));
        assert_eq!(next[1].happened_on, date(2026, 3, 1));
        let one = page(&db, SPACE, None, 5, Filter::Subject(Uuid::from_u128(4))).await.unwrap();
        assert_eq!(one.iter().map(|record| record.seq).collect::<Vec<_>>(), [4]);
        assert_eq!(page(&db, SPACE, None, 5, Filter::Account(Uuid::from_u128(4))).await.unwrap(), []);
    });
}

#[test]
fn who_follows_hears_of_each_commit() {
    each_engine("follow", &[], |db| async move {
        let mut heard = db.follow();
        let entry = Entry::new("thing.named", "thing", db.world().id::<Thing>());
        db.write(SPACE, Who::system("test"), move |tx| {
            tx.record(entry);
            Ok(())
        })
        .await
        .unwrap();
        let head = heard.recv().await.unwrap();
        assert_eq!((head.stream, head.size), (SPACE, 1));
        assert_eq!(db.head(SPACE), 1);
    });
}
