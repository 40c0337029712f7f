//! What the house does by itself: again and again, never twice at once, and not after it was told to stop.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use kernel::World;
use store::{Config, Db};
use twiza::{chores, house};
use web::{App, Chore, Settings};

async fn app(folder: &std::path::Path) -> App {
    let db = Db::open(&Config::new(folder, None), World::real(), &house::migrations(&house::features())).await.unwrap();
    App::new(db, house::features(), Settings::default()).unwrap_or_else(|faults| panic!("{faults:?}"))
}

async fn until(what: impl Fn() -> bool) {
    while !what() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

#[tokio::test]
async fn a_chore_that_fails_or_breaks_is_run_again() {
    static RUNS: AtomicUsize = AtomicUsize::new(0);
    let folder = tempfile::tempdir().unwrap();
    let chore = Chore {
        name: "test",
        every: Duration::from_millis(1),
        run: |_| {
            Box::pin(async {
                match RUNS.fetch_add(1, Ordering::SeqCst) {
                    0 => Err(store::Error::Busy.into()),
                    1 => panic!("a fault of the program"),
                    _ => Ok(()),
                }
            })
        },
    };
    let running = chores::start_these(&app(folder.path()).await, vec![chore]);
    until(|| RUNS.load(Ordering::SeqCst) > 3).await;
    running.stop().await;
    let ended = RUNS.load(Ordering::SeqCst);
    tokio::time::sleep(Duration::from_millis(10)).await;
    assert_eq!(RUNS.load(Ordering::SeqCst), ended);
}

#[tokio::test]
async fn a_chore_never_runs_twice_at_once_and_stopping_waits_for_it() {
    static UNDER_WAY: AtomicUsize = AtomicUsize::new(0);
    static RUNS: AtomicUsize = AtomicUsize::new(0);
    let folder = tempfile::tempdir().unwrap();
    let chore = Chore {
        name: "test",
        every: Duration::ZERO,
        run: |_| {
            Box::pin(async {
                assert_eq!(UNDER_WAY.fetch_add(1, Ordering::SeqCst), 0);
                tokio::time::sleep(Duration::from_millis(5)).await;
                UNDER_WAY.fetch_sub(1, Ordering::SeqCst);
                RUNS.fetch_add(1, Ordering::SeqCst);
                Ok(())
            })
        },
    };
    let running = chores::start_these(&app(folder.path()).await, vec![chore]);
    until(|| RUNS.load(Ordering::SeqCst) > 3).await;
    running.stop().await;
    assert_eq!(UNDER_WAY.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn the_chores_of_the_house_have_names_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let all = chores::all(&app(folder.path()).await);
    let names: BTreeSet<_> = all.iter().map(|chore| chore.name).collect();
    assert!(names.contains("session-sweep") && names.contains("post"));
    assert_eq!(names.len(), all.len());
    assert!(all.iter().all(|chore| chore.every >= Duration::from_secs(1)));
}
