//! What happens by itself: the journal is read on, what is due is reminded of, and programmes see how their spaces are doing.

use std::time::Duration;

use actors::{Role, Space, memberships, spaces};
use jiff::civil::Date;
use kernel::{Id, Lang};
use store::journal::{Filter, page};
use store::{Db, Stream, Tx, Who};
use uuid::Uuid;
use web::{App, Chore, Result, args};

use super::letters;
use crate::model::duty::{Duty, Key, State, reminder};
use crate::model::watch::House;
use crate::papers::written_day;
use crate::store::houses::Seen;
use crate::store::{claims, duties, follow, houses};

/// Reads the journals on and reminds.
pub(crate) const REMIND: Chore =
    Chore { name: "toolkit-reminders", every: Duration::from_hours(1), run: |app| Box::pin(each(app, Round::Remind)) };
/// Looks at the spaces that programmes look after.
pub(crate) const WATCH: Chore =
    Chore { name: "toolkit-watch", every: Duration::from_mins(10), run: |app| Box::pin(each(app, Round::Watch)) };

#[derive(Clone, Copy)]
enum Round {
    Remind,
    Watch,
}

/// Goes round all spaces. What is wrong with one keeps no other.
async fn each(app: &App, round: Round) -> Result<()> {
    let mut after: Id<Space> = Id::from_uuid(Uuid::nil());
    loop {
        let found = houses::spaces(&app.db, after).await?;
        let Some(last) = found.last() else { return Ok(()) };
        after = *last;
        for id in found {
            let Some(space) = spaces::get(&app.db, id).await? else { continue };
            let done = match round {
                Round::Remind => remind(app, &space).await,
                Round::Watch => watch(app, &space).await,
            };
            if let Err(fault) = done {
                tracing::error!(space = %space.id, %fault, "a space was not looked after");
            }
        }
    }
}

async fn remind(app: &App, space: &Space) -> Result<()> {
    follow::catch_up(&app.db, space).await?;
    let today = app.world.today();
    for duty in duties::in_state(&app.db, space.id, State::Todo).await? {
        let left = duty.due_on.since(today).map(|span| span.get_days()).unwrap_or(i32::MAX);
        let Some(days) = reminder(left) else { continue };
        let key = Key { space: space.id, duty: duty.id };
        if !duties::is_reminded(&app.db, key, duty.due_on, days).await? {
            write(app, space, &duty, days, left).await?;
        }
    }
    Ok(())
}

/// Marks a reminder and puts its letters into the outbox, in one write: each is written once.
async fn write(app: &App, space: &Space, duty: &Duty, days: i32, left: i32) -> Result<()> {
    let key = Key { space: space.id, duty: duty.id };
    let origin = app.settings.public_url.clone();
    let link = origin.map(|origin| format!("{origin}/s/{}/obligations/{}", space.slug, duty.id)).unwrap_or_default();
    let fill = |lang: Lang| {
        args![
            association = space.name.in_lang(lang).1,
            duty = duty.name().in_lang(lang).1,
            date = written_day(&app.words, lang, duty.due_on),
            days = left.abs(),
            late = if left < 0 { "yes" } else { "no" },
            link = link.clone()
        ]
    };
    let to = letters::addresses(app, space.id, Role::Officer).await?;
    let letters: Vec<post::Letter> = to
        .into_iter()
        .map(|to| letters::both(app, to, "toolkit-letter-due-subject", "toolkit-letter-due", fill))
        .collect();
    let due_on = duty.due_on;
    let put = move |tx: &mut Tx<'_>| {
        if duties::mark_reminded(tx, key, due_on, days)? {
            for letter in &letters {
                post::enqueue(tx, letter)?;
            }
        } else {
            tx.record(store::Entry::new("toolkit.reminder.known", "toolkit-duty", key.duty));
        }
        Ok(())
    };
    Ok(app.db.write(Stream::space(space.id), Who::system("schedule"), put).await?)
}

/// Looks at each space that a programme looks after; writes once, and only if something changed.
pub(crate) async fn watch(app: &App, programme: &Space) -> Result<()> {
    let db = &app.db;
    let mut after: Option<(String, Id<Space>)> = None;
    let mut changed = Vec::new();
    loop {
        let page = houses::list(db, programme.id, crate::model::watch::Show::All, after, 200).await?;
        let Some(last) = page.last() else { break };
        after = Some((last.name_key.clone(), last.house));
        for house in page {
            let Some(seen) = look(db, &house).await? else { continue };
            if !seen.is_known(&house) {
                changed.push(seen);
            }
        }
    }
    if changed.is_empty() {
        return Ok(());
    }
    let space = programme.id;
    let act = move |tx: &mut Tx<'_>| houses::note(tx, space, &changed);
    Ok(db.write(Stream::space(space), Who::system("schedule"), act).await?)
}

/// How many of the newest entries are looked at for the last act of a person.
const LOOKED_AT: u32 = 200;

/// Dates and counts of a space: who does something there is asked, what is done is not.
pub(crate) async fn look(db: &Db, house: &House) -> Result<Option<Seen>> {
    let Some(space) = spaces::get(db, house.house).await? else { return Ok(None) };
    follow::catch_up(db, &space).await?;
    let administrators: Vec<Uuid> = memberships::current(db, space.id)
        .await?
        .into_iter()
        .filter(|member| member.role == Role::Administrator)
        .map(|member| member.account.uuid())
        .collect();
    let stream = Stream::space(space.id);
    let newest = page(db, stream, None, LOOKED_AT, Filter::All).await?;
    let active_on = newest.iter().find(|record| record.account.is_some()).map(|record| db.world().day_of(record.at));
    let mut administered_on: Option<Date> = None;
    for account in &administrators {
        let last = page(db, stream, None, 1, Filter::Account(*account)).await?;
        administered_on = administered_on.max(last.first().map(|record| db.world().day_of(record.at)));
    }
    let (overdue, next_due) = duties::standing(db, space.id, db.world().today()).await?;
    Ok(Some(Seen {
        administrators: i32::try_from(administrators.len()).unwrap_or(i32::MAX),
        administered_on,
        // What was seen before stays, where the newest entries are all of the program itself.
        active_on: active_on.or(house.active_on).or(Some(house.opened_on)),
        overdue: i32::try_from(overdue).unwrap_or(i32::MAX),
        next_due,
        claimed: claims::waiting(db, space.id).await?.is_some(),
        space,
    }))
}
