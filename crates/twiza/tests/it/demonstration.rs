//! The demonstration, made at an hour of the night: its day is that of those who visit it.

use jiff::Timestamp;
use jiff::civil::date;
use kernel::FixedClock;
use store::{Config, Db, journal};
use twiza::{demo, house};

#[tokio::test]
async fn a_demonstration_made_after_midnight_stands_on_the_new_day_and_foresees_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let now: Timestamp = "2026-12-31T23:10:00Z".parse().unwrap();
    let clock = FixedClock::at(now);
    let migrations = house::migrations(&house::features());
    let db = Db::open(&Config::new(folder.path(), None), demo::repeating(&clock), &migrations).await.unwrap();
    demo::make(&db, &clock).await.unwrap();
    assert_eq!(db.world().now(), now, "whoever moved the clock put it back");
    assert_eq!(db.world().today(), date(2027, 1, 1), "Casablanca is an hour ahead of UTC");
    for head in journal::heads(&db).await.unwrap() {
        let entries = journal::onward(&db, head.stream, 0, u32::MAX).await.unwrap();
        let to_come = entries.iter().find(|entry| entry.at > now);
        assert!(to_come.is_none(), "the journal tells of a time to come: {to_come:?}");
    }
}
