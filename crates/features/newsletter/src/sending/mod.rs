//! Mailings: what hands copies to a carrier, reads what became of them, and goes on after whatever ended.
//!
//! A copy is marked as handed over in a commit before the carrier is told of it, and settled in a commit after the carrier's
//! log told what became of it; one commit does both for some hundred copies. Everything in memory here can be lost at any
//! instant: it is found again in the rows and in the logs of carriers (see [`post::carrier`]).

mod left;
mod mailing;
mod test;

use std::collections::{HashMap, HashSet};
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
use crate::model::{House, Issue, Key, Paused, Whose};
use crate::store::{copies, houses, imports, issues, lists, people, running};

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
/// So many mailings leave at the same time: each has a carrier with its connections.
const AT_ONCE: usize = 8;
/// How long it waits when nothing happened.
const PAUSE: Duration = Duration::from_millis(15);

/// The mailings that this program sends, and the name of its installation.
#[derive(Default)]
struct Mailings(Mutex<State>);

#[derive(Default)]
struct State {
    house: Option<House>,
    mailings: HashMap<Key, Mailing>,
    /// Carriers whose mailing was stopped: they end what is under way.
    ending: Vec<Mailing>,
}

/// Where the logs of carriers stand.
fn folder(app: &App) -> PathBuf {
    let keys = app.db.keys().path();
    keys.parent().map_or_else(|| PathBuf::from("carriers"), |folder| folder.join("carriers"))
}

/// One round: begins what is due, and goes on with what is under way. What goes wrong with one issue holds up no other.
async fn run(app: &App) -> Result<()> {
    let held = app.held::<Mailings>();
    let mut state = held.0.lock().await;
    let state = &mut *state;
    let house = house(app, state).await?;
    for issue in running::due(&app.db).await? {
        tell(&issue, start(app, &issue, house).await);
    }
    for issue in running::foreign(&app.db, house.id).await? {
        if issue.whose(house, app.world.now()) == Whose::Moved {
            tell(&issue, stop_moved(app, issue.key, house).await);
        }
    }
    let until = Instant::now() + ROUND;
    let (mut is_first, mut broken) = (true, HashSet::new());
    loop {
        let mut moved = false;
        let mut active = Vec::new();
        // What only waits is looked at once a round.
        let issues = if is_first { running::sending(&app.db).await? } else { with_carriers(app, state).await? };
        for issue in issues {
            let key = issue.key;
            if broken.contains(&key) {
                continue;
            }
            match go_on(app, state, &issue, house).await {
                Ok(done) => {
                    active.extend(done.map(|_| key));
                    moved |= done == Some(true);
                }
                fault => {
                    broken.insert(key);
                    tell(&issue, fault.map(drop));
                }
            }
        }
        is_first = false;
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
    left::settle(app, house.id, &living(state)).await
}

/// Writes into the log what went wrong with one issue; it is tried again in the next round.
fn tell(issue: &Issue, done: Result<()>) {
    if let Err(error) = done {
        tracing::error!(issue = %issue.key.issue, %error, "a mailing does not go on");
    }
}

/// Goes on with an issue if it is ours, or nobody's. Whether anything happened; nothing where it is none of our business.
async fn go_on(app: &App, state: &mut State, issue: &Issue, house: House) -> Result<Option<bool>> {
    let now = app.world.now();
    let is_held = issue.lease_until.is_some_and(|until| until > now + running::LEASE / 2);
    match issue.whose(house, now) {
        Whose::Ours if is_held => {}
        Whose::Ours | Whose::Nobodys => {
            let key = issue.key;
            let act = move |tx: &mut Tx<'_>| running::claim(tx, key, house);
            if !app.db.write(Stream::space(key.space), AGENT, act).await? {
                return Ok(None);
            }
        }
        Whose::Theirs => return Ok(None),
        Whose::Moved => {
            stop_moved(app, issue.key, house).await?;
            return Ok(None);
        }
    }
    round(app, state, issue, house).await.map(Some)
}

/// The issues under way that have a carrier.
async fn with_carriers(app: &App, state: &State) -> Result<Vec<Issue>> {
    let mut found = Vec::new();
    for key in state.mailings.keys() {
        found.extend(issues::get(&app.db, *key).await?.filter(|issue| issue.state == crate::model::State::Sending));
    }
    Ok(found)
}

fn living(state: &State) -> Vec<Uuid> {
    state.mailings.values().chain(&state.ending).map(Mailing::carrier).collect()
}

/// One step of one mailing. Whether anything happened.
async fn round(app: &App, state: &mut State, issue: &Issue, house: House) -> Result<bool> {
    let key = issue.key;
    if !state.mailings.contains_key(&key) {
        let under_way = copies::under_way(&app.db, issue).await?;
        let is_due = under_way.is_more || under_way.due_at.is_some_and(|due| due <= app.world.now());
        if under_way.handed > 0 && !left::settle_issue(app, key, &living(state)).await? {
            return Ok(false);
        }
        if under_way.handed == 0 && under_way.later == 0 && !under_way.is_more {
            finish(app, key).await?;
            return Ok(true);
        }
        if (!is_due && under_way.handed == 0) || state.mailings.len() + state.ending.len() >= AT_ONCE {
            return Ok(false);
        }
        let Some(mailing) = Mailing::begin(app, issue, house, folder(app)).await? else {
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

/// This installation as the database knows it. Its name stands beside its logs and is in no backup, so that a restored copy
/// is another one.
async fn house(app: &App, state: &mut State) -> Result<House> {
    if let Some(house) = state.house {
        return Ok(house);
    }
    let name = left::name_of(&folder(app), app.world.uuid()).map_err(Error::fault)?;
    let house = houses::known(&app.db, name).await?;
    state.house = Some(house);
    Ok(house)
}

/// Draws the letters of an issue and begins its sending.
async fn start(app: &App, issue: &Issue, house: House) -> Result<()> {
    match issue.whose(house, app.world.now()) {
        Whose::Ours | Whose::Nobodys => {}
        Whose::Theirs => return Ok(()),
        Whose::Moved => return stop_moved(app, issue.key, house).await,
    }
    if issues::is_taken(&app.db, &issue.slug).await? {
        return rename(app, issue).await;
    }
    let letters = letters(app, issue, issue.origin.as_deref().unwrap_or_default()).await?;
    if letters.is_empty() {
        return pause(app, issue.key, Paused::Wordless).await;
    }
    let (key, issue) = (issue.key, issue.clone());
    let act = move |tx: &mut Tx<'_>| {
        if !running::start(tx, &issue, house.id, &letters)? {
            return Err(store::Error::refused(Elsewhere));
        }
        Ok(())
    };
    match app.db.write(Stream::space(key.space), AGENT, act).await {
        Err(error) => Ok(error.refusal::<Elsewhere>().map(drop)?),
        Ok(()) => Ok(()),
    }
}

/// Gives an issue a public name that nobody's has: it begins in the next round.
async fn rename(app: &App, issue: &Issue) -> Result<()> {
    let mut slug = issue.key.issue.to_string();
    for number in 2..100 {
        let other = format!("{}-{number}", issue.slug);
        if !issues::is_taken(&app.db, &other).await? {
            slug = other;
            break;
        }
    }
    let key = issue.key;
    let act = move |tx: &mut Tx<'_>| running::rename(tx, key, &slug);
    Ok(app.db.write(Stream::space(key.space), AGENT, act).await?)
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

async fn pause(app: &App, key: Key, why: Paused) -> Result<()> {
    let act = move |tx: &mut Tx<'_>| running::pause(tx, key, why).map(drop);
    Ok(app.db.write(Stream::space(key.space), AGENT, act).await?)
}

/// Makes the installation whose keys stand at `keys` another one than it was, because its data were restored: what it was
/// about to send may have been sent since they were saved.
///
/// # Errors
/// The folder of carriers cannot be written to.
pub fn become_another(keys: &std::path::Path) -> std::io::Result<()> {
    let Some(folder) = keys.parent() else { return Ok(()) };
    match std::fs::remove_file(left::name_file(&folder.join("carriers"))) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

async fn stop_moved(app: &App, key: Key, house: House) -> Result<()> {
    let act = move |tx: &mut Tx<'_>| running::stop_moved(tx, key, house.id);
    Ok(app.db.write(Stream::space(key.space), AGENT, act).await?)
}

async fn finish(app: &App, key: Key) -> Result<()> {
    Ok(app.db.write(Stream::space(key.space), AGENT, move |tx| running::finish(tx, key)).await?)
}

async fn tidy(app: &App) -> Result<()> {
    while people::forget_stale(&app.db).await? {}
    while imports::forget_stale(&app.db).await? {}
    while copies::forget_old(&app.db).await? {}
    Ok(())
}
