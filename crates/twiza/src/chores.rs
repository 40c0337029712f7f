//! What the house does by itself from time to time: the chores of the features, and its own.

use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use web::{App, Chore};

/// The chores that belong to no feature.
const OWN: &[Chore] = &[
    Chore {
        name: "session-sweep",
        every: Duration::from_hours(24),
        run: |app| Box::pin(async { Ok(actors::sessions::sweep(&app.db).await?) }),
    },
    Chore {
        name: "post",
        every: Duration::from_secs(5),
        run: |app| Box::pin(async { Ok(app.post.deliver(&app.db).await.map(drop)?) }),
    },
];

/// How long a chore that is under way may take to end when the program is told to stop. A sender of mail gives up sooner.
const PATIENCE: Duration = Duration::from_secs(20);

/// Every chore of the house.
pub fn all(app: &App) -> Vec<Chore> {
    OWN.iter().chain(app.features.iter().flat_map(|feature| feature.chores)).copied().collect()
}

/// The chores that run.
pub struct Chores {
    tasks: JoinSet<()>,
    stop: watch::Sender<bool>,
}

/// Begins all chores of the house, each on its own: a slow one delays no other.
pub fn start(app: &App) -> Chores {
    start_these(app, all(app))
}

/// As [`start`], for these chores only.
pub fn start_these(app: &App, chores: Vec<Chore>) -> Chores {
    let stop = watch::Sender::new(false);
    let mut tasks = JoinSet::new();
    for chore in chores {
        tasks.spawn(live(app.clone(), chore, stop.subscribe()));
    }
    Chores { tasks, stop }
}

impl Chores {
    /// Begins nothing any more, and waits a moment for what is under way.
    pub async fn stop(mut self) {
        self.stop.send_replace(true);
        if timeout(PATIENCE, async { while self.tasks.join_next().await.is_some() {} }).await.is_err() {
            tracing::warn!("a chore did not end in time; it goes on where it was at the next start");
        }
    }
}

async fn live(app: App, chore: Chore, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        let run = {
            let app = app.clone();
            // A task of its own, so that a panic ends one run and not the chore.
            tokio::spawn(async move { (chore.run)(&app).await })
        };
        match run.await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::warn!(chore = chore.name, %error, "a chore failed"),
            Err(fault) => tracing::error!(chore = chore.name, %fault, "a chore broke"),
        }
        tokio::select! {
            () = sleep(chore.every) => {}
            _ = stop.changed() => {}
        }
    }
}
