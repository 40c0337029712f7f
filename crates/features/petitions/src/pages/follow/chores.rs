//! What happens by itself: reminders of deadlines, the end of personal data, the end of packs that nobody fetched.

use std::time::Duration;

use actors::directory::{self, ContactKind};
use actors::{Role, Space, memberships};
use jiff::civil::Date;
use kernel::{Id, Lang};
use post::{Address, Letter};
use store::{Stream, Who};
use uuid::Uuid;
use web::{App, Chore, Result, args};

use super::deadlines::{standing, way_of};
use super::ending::erasure_day;
use super::pack::Shelf;
use crate::model::law::DueState;
use crate::model::{Key, Part, Petition, State};
use crate::pages::rules_of;
use crate::store::{committee, erasure, events, petitions, reminders};

/// Reminds the mandatary and the officers of deadlines.
pub(crate) const REMIND: Chore =
    Chore { name: "petition-reminders", every: Duration::from_hours(6), run: |app| Box::pin(each(app, Round::Remind)) };
/// Erases personal data whose time has come.
pub(crate) const KEEP: Chore =
    Chore { name: "petition-retention", every: Duration::from_hours(12), run: |app| Box::pin(each(app, Round::Erase)) };
/// Drops packs that nobody fetched.
pub(crate) const SHELVE: Chore = Chore {
    name: "petition-packs",
    every: Duration::from_mins(5),
    run: |app| {
        Box::pin(async move {
            app.held::<Shelf>().tidy(app.world.now());
            Ok(())
        })
    },
};

const AGENT: &str = "schedule";

#[derive(Clone, Copy)]
enum Round {
    Remind,
    Erase,
}

/// Looks at every petition whose personal data is still there, space by space. What is wrong with one keeps no other.
async fn each(app: &App, round: Round) -> Result<()> {
    let (db, mut space): (_, Id<Space>) = (&app.db, Id::from_uuid(Uuid::nil()));
    loop {
        let spaces = reminders::spaces(db, space).await?;
        let Some(last) = spaces.last() else { return Ok(()) };
        space = *last;
        for space in spaces {
            let mut petition: Id<Petition> = Id::from_uuid(Uuid::nil());
            loop {
                let found = reminders::followed(db, space, petition).await?;
                let Some(last) = found.last() else { break };
                petition = *last;
                for petition in found {
                    if let Err(fault) = one(app, Key { space, petition }, round).await {
                        tracing::error!(%petition, %fault, "a petition was not looked after");
                    }
                }
            }
        }
    }
}

async fn one(app: &App, key: Key, round: Round) -> Result<()> {
    let Some(petition) = petitions::one(&app.db, key).await? else { return Ok(()) };
    match round {
        Round::Remind => remind(app, &petition).await,
        Round::Erase => erase(app, &petition).await,
    }
}

async fn erase(app: &App, petition: &Petition) -> Result<()> {
    if petition.state != State::Ended {
        return Ok(());
    }
    let due = erasure_day(petition, &*rules_of(petition)?);
    if due.is_some_and(|day| day <= app.world.today()) {
        erasure::erase(&app.db, Who::system(AGENT), petition.key).await?;
    }
    Ok(())
}

/// A reminder that is due: of which deadline, when it ends, how many days before.
struct Reminder {
    deadline: String,
    step: kernel::Text,
    ends_on: Date,
    days: i32,
    left: i32,
}

async fn remind(app: &App, petition: &Petition) -> Result<()> {
    if petition.filed_on.is_none() || petition.state == State::Ended {
        return Ok(());
    }
    let rules = rules_of(petition)?;
    let history = events::of(&app.db, petition.key).await?;
    let way = way_of(&app.db, petition).await?;
    let mut due = Vec::new();
    for found in standing(&rules, petition, way, &history, app.world.today()) {
        let left = match found.state {
            DueState::Running { days_left } => i32::try_from(days_left).unwrap_or(i32::MAX),
            DueState::Overdue { days } => -i32::try_from(days).unwrap_or(i32::MAX),
            _ => continue,
        };
        let Some((days, ends_on)) = reminders::due(left).zip(found.ends_on) else { continue };
        let (deadline, step) = (found.deadline.code.clone(), found.deadline.step.clone());
        due.push(Reminder { deadline, step, ends_on, days, left });
    }
    for reminder in due {
        write(app, petition, reminder).await?;
    }
    Ok(())
}

/// Marks a reminder and puts its letters into the outbox, in one write: each is written once.
async fn write(app: &App, petition: &Petition, reminder: Reminder) -> Result<()> {
    if reminders::is_marked(&app.db, petition.key, &reminder.deadline, reminder.ends_on, reminder.days).await? {
        return Ok(());
    }
    let letters = letters(app, petition, &reminder).await?;
    let key = petition.key;
    let put = move |tx: &mut store::Tx<'_>| {
        if reminders::mark(tx, key, &reminder.deadline, reminder.ends_on, reminder.days)? {
            for letter in &letters {
                post::enqueue(tx, letter)?;
            }
        }
        Ok(())
    };
    Ok(app.db.write(Stream::space(key.space), Who::system(AGENT), put).await?)
}

async fn letters(app: &App, petition: &Petition, reminder: &Reminder) -> Result<Vec<Letter>> {
    let space = actors::spaces::get(&app.db, petition.key.space).await?;
    let link =
        space.and_then(|space| app.link(&format!("/s/{}/petitions/{}/follow", space.slug, petition.key.petition)));
    let say = |lang: Lang, id: &str| {
        let args = args![
            title = petition.title.in_lang(lang).1,
            step = reminder.step.in_lang(lang).1,
            date = crate::papers::day(reminder.ends_on),
            days = reminder.left.abs(),
            late = if reminder.left < 0 { "yes" } else { "no" },
        ];
        crate::papers::list::plain(&app.words.fill(lang, id, &args))
    };
    // In both languages: which one a mandatary reads is written nowhere.
    let both = |id: &str, between: &str| [say(Lang::Ar, id), say(Lang::Fr, id)].join(between);
    let subject = both("petition-follow-letter-subject", " — ");
    let mut body = both("petition-follow-letter-body", "\n\n");
    if let Some(link) = link {
        body = format!("{body}\n\n{}\n{link}", both("petition-follow-letter-link", " — "));
    }
    let written = addresses(app, petition).await?.into_iter();
    Ok(written.map(|to| Letter::new(to, Lang::Ar, subject.clone(), body.clone())).collect())
}

/// Where the mandatary and the officers of the space are reached, each address once.
async fn addresses(app: &App, petition: &Petition) -> Result<Vec<Address>> {
    let (db, key) = (&app.db, petition.key);
    let mut written: Vec<String> = committee::of(db, key)
        .await?
        .into_iter()
        .filter(|one| matches!(one.part, Part::Mandatary | Part::Deputy))
        .filter_map(|one| one.identity.email)
        .collect();
    for member in memberships::current(db, key.space).await? {
        if member.role >= Role::Officer {
            let contacts = directory::contacts(db, member.person, key.space).await?;
            let emails = contacts.into_iter().filter(|contact| contact.kind == ContactKind::Email);
            written.extend(emails.map(|contact| contact.value.reveal().clone()));
        }
    }
    let mut addresses: Vec<Address> = Vec::new();
    for address in written.iter().filter_map(|written| Address::email(written)) {
        if !addresses.iter().any(|known| known.reveal() == address.reveal()) {
            addresses.push(address);
        }
    }
    Ok(addresses)
}
