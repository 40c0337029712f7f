//! What happens by itself: calls close at their hour, places that nobody confirmed go to who waits, letters with decisions are
//! written, registers are counted, names are erased.

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::{SignedDuration, ToSpan};
use store::{Stream, Tx, Who};
use web::{App, Chore, Result};

use super::letters::Writer;
use super::sessions::letters::Writer as SessionWriter;
use crate::model::{Key, Refused};
use crate::store::{calls, decisions, erasure, imports, learned, learners, places, plan, session_notices};

/// Moves places on and writes letters.
pub(crate) const MOVE: Chore =
    Chore { name: "training-places", every: Duration::from_secs(15), run: |app| Box::pin(move_round(app)) };
/// Erases names whose time has come, drafts that were never sent, and lists that were brought in.
pub(crate) const KEEP: Chore =
    Chore { name: "training-retention", every: Duration::from_hours(6), run: |app| Box::pin(keep_round(app)) };

const AGENT: Who = Who::system("schedule");
/// After so long the rows of a list that was brought in are forgotten.
const LISTS_KEPT: SignedDuration = SignedDuration::from_hours(7 * 24);

/// One round: calls whose hour has come, places that were not confirmed, letters.
pub(crate) async fn move_round(app: &App) -> Result<()> {
    close_calls(app).await?;
    tell_sessions(app).await?;
    count_cohorts(app).await?;
    for of in places::overdue(&app.db).await? {
        let scribe = Writer::of_app(app, of.call).await?;
        let lapse = move |tx: &mut Tx<'_>| places::lapse(tx, of, &*scribe);
        if let Err(fault) = app.db.write(Stream::space(of.call.space), AGENT, lapse).await {
            tracing::error!(call = %of.call.call, %fault, "a place that nobody confirmed was not given on");
        }
    }
    loop {
        let owing = decisions::owing(&app.db).await?;
        let is_last = owing.len() < 100;
        let mut by_call: BTreeMap<_, (Key, Vec<_>)> = BTreeMap::new();
        for of in owing {
            by_call.entry(of.call.call).or_insert_with(|| (of.call, Vec::new())).1.push(of.id);
        }
        for (key, ids) in by_call.into_values() {
            let scribe = Writer::of_app(app, key).await?;
            let pay = move |tx: &mut Tx<'_>| decisions::pay(tx, key, &ids, &*scribe);
            if let Err(fault) = app.db.write(Stream::space(key.space), AGENT, pay).await {
                tracing::error!(call = %key.call, %fault, "letters of a call were not written");
                return Ok(());
            }
        }
        if is_last {
            return Ok(());
        }
    }
}

/// Letters about sessions: a part of each notice in each round, so that none waits for another.
async fn tell_sessions(app: &App) -> Result<()> {
    for notice in session_notices::due(&app.db).await? {
        let scribe = SessionWriter::of(app, &notice).await?;
        let (stream, session) = (Stream::space(notice.space), notice.session);
        let tell = move |tx: &mut Tx<'_>| session_notices::tell(tx, &notice, &scribe).map(drop);
        if let Err(fault) = app.db.write(stream, AGENT, tell).await {
            tracing::error!(%session, %fault, "letters about a session were not written");
        }
    }
    Ok(())
}

/// Cohorts whose registers are not counted as they stand: a part of them in each round.
async fn count_cohorts(app: &App) -> Result<()> {
    for (space, cohort) in learned::due(&app.db).await? {
        let count = move |tx: &mut Tx<'_>| learned::catch_up(tx, space, cohort);
        if let Err(fault) = app.db.write(Stream::space(space), AGENT, count).await {
            tracing::error!(%cohort, %fault, "the register of a cohort was not counted");
        }
    }
    Ok(())
}

async fn close_calls(app: &App) -> Result<()> {
    let mut last = None;
    loop {
        let closed = calls::due(&app.db, last.as_ref()).await?;
        for call in &closed {
            let key = call.key;
            let scribe = Writer::of_app(app, key).await?;
            let close = move |tx: &mut Tx<'_>| calls::close(tx, key, &*scribe).map(drop);
            if let Err(error) = app.db.write(Stream::space(key.space), AGENT, close).await {
                // Nobody named reviewers yet: the page of the call says so, and the next round tries again.
                let refused = error.refusal::<Refused>()?;
                tracing::debug!(call = %key.call, %refused, "a call could not be closed");
            }
        }
        let is_last = closed.len() < 100;
        last = closed.into_iter().last();
        if is_last {
            return Ok(());
        }
    }
}

/// One round over what has closed.
pub(crate) async fn keep_round(app: &App) -> Result<()> {
    let (db, today) = (&app.db, app.world.today());
    let mut last = None;
    loop {
        let closed = calls::closed(db, last.as_ref()).await?;
        for call in &closed {
            let (key, stream) = (call.key, Stream::space(call.key.space));
            let cohorts = plan::cohorts_of(db, key.space, key.call).await?;
            if today >= erasure::erased_on(call, &cohorts) {
                db.write(stream, AGENT, move |tx| erasure::erase(tx, key)).await?;
            } else if has_old_drafts(app, call).await? {
                db.write(stream, AGENT, move |tx| erasure::drop_drafts(tx, key)).await?;
            }
        }
        let is_last = closed.len() < 100;
        last = closed.into_iter().last();
        if is_last {
            break;
        }
    }
    for (space, import) in imports::old(db, app.world.now() - LISTS_KEPT).await? {
        db.write(Stream::space(space), AGENT, move |tx| imports::forget(tx, space, import)).await?;
    }
    end_names(app).await
}

/// Erases the names in certificates whose time has come.
async fn end_names(app: &App) -> Result<()> {
    loop {
        let over = learners::over(&app.db, app.world.today()).await?;
        if over.is_empty() {
            return Ok(());
        }
        for of in over {
            app.db.write(Stream::space(of.space), AGENT, move |tx: &mut Tx<'_>| learners::end(tx, of)).await?;
        }
    }
}

async fn has_old_drafts(app: &App, call: &crate::model::Call) -> Result<bool> {
    let closed = call.content.closes.date().saturating_add(erasure::DRAFTS_KEPT.days());
    if app.world.today() < closed {
        return Ok(false);
    }
    let counts = crate::store::applications::counts(&app.db, call.key).await?;
    Ok(counts.iter().any(|(state, count)| *state == crate::model::ApplicationState::Draft && *count > 0))
}
