//! Mailings: what hands copies to a carrier, reads what became of them, and goes on after whatever ended.
//!
//! A copy is marked as handed over in a commit before the carrier is told of it, and settled in a commit after the carrier's
//! log told what became of it; one commit does both for some hundred copies. Everything in memory here can be lost at any
//! instant: it is found again in the rows and in the logs of carriers (see [`post::carrier`]).

mod left;
mod mailing;
mod test;

use std::collections::HashMap;
use std::path::PathBuf;
use std::time::Duration;

use store::{Stream, Tx, Who};
use tokio::sync::Mutex;
use tokio::time::{Instant, sleep};
use uuid::Uuid;
use web::{App, Chore, Error, Result};

use self::mailing::{Mailing, Step};
pub(crate) use self::test::send_test;
use crate::model::render::{Draft, Letter};
use crate::model::{Issue, Key, Paused};
use crate::store::{copies, imports, issues, lists, people};

/// Sends what is to be sent.
pub(crate) const SEND: Chore =
    Chore { name: "newsletter", every: Duration::from_secs(2), run: |app| Box::pin(async { run(app).await }) };
/// Forgets what has been kept long enough.
pub(crate) const TIDY: Chore = Chore {
    name: "newsletter-retention",
    every: Duration::from_hours(1),
    run: |app| Box::pin(async { tidy(app).await }),
};

/// Who acts where nobody does.
const AGENT: Who = Who::system("newsletter");
/// How long one round goes on before the program may stop.
const ROUND: Duration = Duration::from_secs(8);
/// How long it waits when nothing happened.
const PAUSE: Duration = Duration::from_millis(15);

/// The mailings that this program sends, and the name of its installation.
#[derive(Default)]
struct Mailings(Mutex<State>);

#[derive(Default)]
struct State {
    house: Option<Uuid>,
    mailings: HashMap<Key, Mailing>,
    /// Carriers whose mailing was stopped: they end what is under way.
    ending: Vec<Mailing>,
}

/// Where the logs of carriers stand.
fn folder(app: &App) -> PathBuf {
    let keys = app.db.keys().path();
    keys.parent().map_or_else(|| PathBuf::from("carriers"), |folder| folder.join("carriers"))
}

/// One round: begins what is due, and goes on with what is under way.
async fn run(app: &App) -> Result<()> {
    let held = app.held::<Mailings>();
    let mut state = held.0.lock().await;
    let state = &mut *state;
    let house = house(app, state)?;
    for issue in issues::due(&app.db).await? {
        start(app, &issue, house).await?;
    }
    let until = Instant::now() + ROUND;
    loop {
        let mut moved = false;
        let mut active = Vec::new();
        for issue in issues::sending(&app.db).await? {
            if issue.house == Some(house) || adopt(app, &issue, house).await? {
                active.push(issue.key);
                moved |= round(app, state, &issue).await?;
            }
        }
        // What was paused or taken over meanwhile ends.
        let stopped: Vec<Key> = state.mailings.keys().copied().filter(|key| !active.contains(key)).collect();
        state.ending.extend(stopped.into_iter().filter_map(|key| state.mailings.remove(&key)));
        let mut still = Vec::new();
        for mut mailing in state.ending.drain(..) {
            if !mailing.ends(app).await? {
                still.push(mailing);
            }
        }
        state.ending = still;
        if (state.mailings.is_empty() && state.ending.is_empty()) || Instant::now() > until {
            break;
        }
        if !moved {
            sleep(PAUSE).await;
        }
    }
    left::settle(app, house, &living(state)).await
}

fn living(state: &State) -> Vec<Uuid> {
    state.mailings.values().chain(&state.ending).map(Mailing::carrier).collect()
}

/// One step of one mailing. Whether anything happened.
async fn round(app: &App, state: &mut State, issue: &Issue) -> Result<bool> {
    let key = issue.key;
    if !state.mailings.contains_key(&key) {
        let under_way = copies::under_way(&app.db, issue).await?;
        let is_due = under_way.is_more || under_way.due_at.is_some_and(|due| due <= app.world.now());
        if under_way.handed > 0 && !left::settle_issue(app, key, &living(state)).await? {
            return Ok(false);
        }
        if under_way.handed == 0 && under_way.later == 0 && !under_way.is_more {
            finish(app, issue).await?;
            return Ok(true);
        }
        if !is_due && under_way.handed == 0 {
            return Ok(false);
        }
        let Some(mailing) = Mailing::begin(app, issue, folder(app)).await? else {
            pause(app, key, Paused::NoPost).await?;
            return Ok(false);
        };
        state.mailings.insert(key, mailing);
    }
    let Some(mailing) = state.mailings.get_mut(&key) else { return Ok(false) };
    match mailing.step(app).await? {
        Step::Moved => Ok(true),
        Step::Waits => Ok(false),
        Step::Unwanted => {
            pause(app, key, Paused::Unwanted).await?;
            Ok(true)
        }
        Step::Over => {
            state.ending.extend(state.mailings.remove(&key));
            Ok(true)
        }
    }
}

/// The name of this installation: it stands beside its logs and is in no backup, so that a restored copy knows that it is
/// another one.
fn house(app: &App, state: &mut State) -> Result<Uuid> {
    if let Some(house) = state.house {
        return Ok(house);
    }
    let folder = folder(app);
    let house = left::name_of(&folder, app.world.uuid()).map_err(Error::fault)?;
    state.house = Some(house);
    Ok(house)
}

/// Draws the letters of an issue and begins its sending.
async fn start(app: &App, issue: &Issue, house: Uuid) -> Result<()> {
    let letters = letters(app, issue, issue.origin.as_deref().unwrap_or_default()).await?;
    let (key, issue) = (issue.key, issue.clone());
    let act = move |tx: &mut Tx<'_>| {
        if !issues::start(tx, &issue, house, &letters)? {
            return Err(store::Error::refused(Elsewhere));
        }
        Ok(())
    };
    match app.db.write(Stream::space(key.space), AGENT, act).await {
        Err(error) => Ok(error.refusal::<Elsewhere>().map(drop)?),
        Ok(()) => Ok(()),
    }
}

/// Another server was faster, or somebody took it back: nothing was done.
#[derive(Debug, thiserror::Error)]
#[error("nothing was to be done")]
struct Elsewhere;

/// What the letters of an issue say, in each of its languages.
pub(crate) async fn letters(app: &App, issue: &Issue, origin: &str) -> Result<Vec<(kernel::Lang, Letter)>> {
    let list = lists::get(&app.db, issue.list).await?.ok_or(Error::NotFound)?;
    let items = issues::items(&app.db, issue.key).await?;
    let space = actors::spaces::get(&app.db, issue.key.space).await?.ok_or(Error::NotFound)?;
    let draft = Draft { words: &app.words, list: &list, issue, items: &items, sender: &space.name, origin };
    Ok(issue.langs(&list).into_iter().map(|lang| (lang, draft.letter(lang))).collect())
}

/// Claims an issue that an editor lets go on.
async fn adopt(app: &App, issue: &Issue, house: Uuid) -> Result<bool> {
    if issue.house.is_some() {
        return Ok(false);
    }
    let key = issue.key;
    let act = move |tx: &mut Tx<'_>| issues::adopt(tx, key, house);
    Ok(app.db.write(Stream::space(key.space), AGENT, act).await?)
}

async fn pause(app: &App, key: Key, why: Paused) -> Result<()> {
    let act = move |tx: &mut Tx<'_>| issues::pause(tx, key, why).map(drop);
    Ok(app.db.write(Stream::space(key.space), AGENT, act).await?)
}

async fn finish(app: &App, issue: &Issue) -> Result<()> {
    let (issue, space) = (issue.clone(), issue.key.space);
    let act = move |tx: &mut Tx<'_>| {
        let counts = issues::counts_in(tx, issue.key)?;
        let sent = counts.iter().find(|(what, _)| *what == crate::model::Count::Sent).map_or(0, |(_, number)| *number);
        issues::finish(tx, &issue, u64::try_from(sent).unwrap_or(0))
    };
    Ok(app.db.write(Stream::space(space), AGENT, act).await?)
}

async fn tidy(app: &App) -> Result<()> {
    while people::forget_stale(&app.db).await? {}
    while imports::forget_stale(&app.db).await? {}
    while copies::forget_old(&app.db).await? {}
    Ok(())
}
