//! What happens by itself: places that nobody confirmed go to who waits, guests are told and reminded, those who came are counted,
//! names are erased.

use std::time::Duration;

use jiff::SignedDuration;
use store::{Stream, Who};
use web::{App, Chore, Result};

use super::letters::Writer;
use crate::model::{Event, State};
use crate::store::{attendance, erasure, events, guests, notices, shelf};

/// Moves the queue on and writes to guests.
pub(crate) const TELL: Chore =
    Chore { name: "events-guests", every: Duration::from_secs(15), run: |app| Box::pin(tell_round(app)) };
/// Reminds guests.
pub(crate) const REMIND: Chore =
    Chore { name: "events-reminders", every: Duration::from_hours(1), run: |app| Box::pin(remind_round(app)) };
/// Counts who came, and erases names whose time has come.
pub(crate) const KEEP: Chore =
    Chore { name: "events-retention", every: Duration::from_hours(6), run: |app| Box::pin(keep_round(app)) };

const AGENT: Who = Who::system("schedule");
/// Within so many days before an event its guests are reminded, from the second to the first: a letter to plan by, and one so as
/// not to forget. In between nothing is said: of an event that is announced for Thursday nobody is told that it is in a week.
const REMINDERS: [(i32, i32); 2] = [(1, 0), (7, 5)];
/// After so long what was ticked counts as who came, where nobody said otherwise.
const COUNTED_AFTER: SignedDuration = SignedDuration::from_hours(3 * 24);

/// One round: places that were not confirmed, then letters.
pub(crate) async fn tell_round(app: &App) -> Result<()> {
    for (key, guest) in guests::overdue(&app.db).await? {
        let scribe = Writer::of_app(app, key).await?;
        let lapse = move |tx: &mut store::Tx<'_>| guests::lapse(tx, key, guest, &*scribe);
        if let Err(fault) = app.db.write(Stream::space(key.space), AGENT, lapse).await {
            tracing::error!(event = %key.event, %fault, "a place that nobody confirmed was not given on");
        }
    }
    for mut notice in notices::open(&app.db).await? {
        loop {
            let guests = notices::next(&app.db, &notice).await?;
            let is_last = guests.len() < 100;
            let (scribe, now) = (Writer::of_app(app, notice.key).await?, notice.clone());
            notice.after = guests.last().map_or(notice.after, |guest| guest.number);
            let write = move |tx: &mut store::Tx<'_>| notices::write(tx, &now, &guests, &*scribe);
            app.db.write(Stream::space(notice.key.space), AGENT, write).await?;
            if is_last {
                break;
            }
        }
    }
    Ok(())
}

/// One round of reminders: of what begins within a week.
pub(crate) async fn remind_round(app: &App) -> Result<()> {
    let (db, now) = (&app.db, app.world.now());
    let until = now + SignedDuration::from_hours(24 * 7);
    let mut after = (now, kernel::Id::from_uuid(uuid::Uuid::nil()));
    loop {
        let keys = shelf::beginning(db, after, until).await?;
        let count = keys.len();
        for key in keys {
            let Some(event) = events::one(db, key).await? else { continue };
            after = (event.starts_at, key.event);
            remind(app, &event).await?;
        }
        if count < 100 {
            return Ok(());
        }
    }
}

async fn remind(app: &App, event: &Event) -> Result<()> {
    let Some(days) = due_reminder(event.starts_at.duration_since(app.world.now()))
        .filter(|_| event.state == State::Announced && event.content.registration.is_some())
    else {
        return Ok(());
    };
    if notices::is_reminded(&app.db, event, days).await? {
        return Ok(());
    }
    let event = event.clone();
    let stream = Stream::space(event.key.space);
    Ok(app.db.write(stream, AGENT, move |tx| notices::remind(tx, &event, days)).await?)
}

/// The reminder for which it is time so long before an event.
fn due_reminder(left: SignedDuration) -> Option<i32> {
    let days = |days: i32| SignedDuration::from_hours(24 * i64::from(days));
    let due = REMINDERS.into_iter().find(|(most, least)| left > days(*least) && left <= days(*most));
    due.map(|(most, _)| most)
}

/// One round over what has ended.
pub(crate) async fn keep_round(app: &App) -> Result<()> {
    let (db, now) = (&app.db, app.world.now());
    let mut last: Option<Event> = None;
    loop {
        let keys = erasure::ended(db, last.as_ref(), now).await?;
        let count = keys.len();
        for key in keys {
            let Some(event) = events::one(db, key).await? else { continue };
            if let Err(fault) = keep(app, &event).await {
                tracing::error!(event = %key.event, %fault, "an event that has ended was not looked after");
            }
            last = Some(event);
        }
        if count < 100 {
            return Ok(());
        }
    }
}

async fn keep(app: &App, event: &Event) -> Result<()> {
    let (key, stream) = (event.key, Stream::space(event.key.space));
    if app.world.today() >= event.erased_on() {
        return Ok(app.db.write(stream, AGENT, move |tx| erasure::erase(tx, key)).await?);
    }
    let is_due = event.attended.is_none() && event.ends_at + COUNTED_AFTER <= app.world.now();
    let people = attendance::people(&app.db, key).await?;
    if is_due && people > 0 && event.state == State::Announced {
        let people = i32::try_from(people).unwrap_or(i32::MAX);
        app.db.write(stream, AGENT, move |tx| attendance::count(tx, key, people, None)).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_told_that_it_is_in_a_week_when_it_is_in_three_days() {
        let at = |hours| due_reminder(SignedDuration::from_hours(hours));
        assert_eq!([at(24 * 8), at(24 * 7), at(24 * 5 + 1)], [None, Some(7), Some(7)]);
        assert_eq!([at(24 * 5), at(24 * 2), at(24), at(1), at(0)], [None, None, Some(1), Some(1), None]);
    }
}
