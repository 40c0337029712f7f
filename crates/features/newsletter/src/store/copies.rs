//! One row for each subscriber and issue: made and handed over in one commit, settled in another.

use jiff::{SignedDuration, Timestamp};
use kernel::{Id, Lang};
use post::carrier::{Fate, Hand};
use store::{Db, Entry, Sealed, Tx, params};
use uuid::Uuid;

use super::{issues, people, running};
use crate::model::{Copy, Count, Issue, Key, Reader, State, Stopped, Subscriber};

const LATER: &str = "SELECT c.number, c.subscriber, c.lang, c.tries, s.reader, s.stopped, u.since FROM newsletter_copy c
    LEFT JOIN newsletter_subscriber s ON s.space_id = c.space_id AND s.id = c.subscriber
    LEFT JOIN newsletter_subscription u ON u.space_id = c.space_id AND u.list = $3 AND u.subscriber = c.subscriber
    WHERE c.space_id = $1 AND c.issue = $2 AND c.state = 'later' AND c.due_at <= $4 ORDER BY c.due_at, c.number LIMIT $5";
const FRESH: &str = "SELECT u.subscriber, s.lang, s.reader, s.stopped, u.since FROM newsletter_subscription u
    JOIN newsletter_subscriber s ON s.space_id = u.space_id AND s.id = u.subscriber
    WHERE u.space_id = $1 AND u.list = $2 AND u.subscriber > $3 ORDER BY u.subscriber LIMIT $4";
const MAKE: &str =
    "INSERT INTO newsletter_copy (space_id, issue, number, subscriber, lang, state, hand, carrier, tries, due_at, code)
    VALUES ($1, $2, $3, $4, $5, 'handed', $6, $7, 1, 0, 0)";
const AGAIN: &str = "UPDATE newsletter_copy SET state = 'handed', hand = $4, carrier = $5, tries = tries + 1
    WHERE space_id = $1 AND issue = $2 AND number = $3";
const GONE: &str = "DELETE FROM newsletter_copy WHERE space_id = $1 AND issue = $2 AND number = $3";
const ALONG: &str =
    "UPDATE newsletter_issue SET upto = $3, copies = $4, hands = $5, lease_until = $6 WHERE space_id = $1 AND id = $2";
const HANDED: &str =
    "SELECT number, hand, carrier FROM newsletter_copy WHERE space_id = $1 AND issue = $2 AND state = 'handed'
    ORDER BY hand LIMIT $3";
const OF_HAND: &str =
    "SELECT subscriber, tries, state FROM newsletter_copy WHERE space_id = $1 AND issue = $2 AND number = $3
    AND hand = $4 AND state IN ('handed', 'doubtful')";
const SETTLE: &str =
    "UPDATE newsletter_copy SET state = $5, code = $6, due_at = $7, tries = $8 WHERE space_id = $1 AND issue = $2
    AND number = $3 AND hand = $4 AND state IN ('handed', 'doubtful')";
const UNDER_WAY: &str = "SELECT state, COUNT(*), MIN(due_at) FROM newsletter_copy WHERE space_id = $1 AND issue = $2
    AND state IN ('handed', 'later') GROUP BY state";
const ANY_FRESH: &str =
    "SELECT subscriber FROM newsletter_subscription WHERE space_id = $1 AND list = $2 AND subscriber > $3
    ORDER BY subscriber LIMIT 1";
const STOP: &str = "UPDATE newsletter_subscriber SET stopped = $3, stopped_at = $4 WHERE space_id = $1 AND id = $2";
const SOFT: &str = "SELECT softs, soft_at FROM newsletter_subscriber WHERE space_id = $1 AND id = $2";
const SOFTER: &str = "UPDATE newsletter_subscriber SET softs = $3, soft_at = $4 WHERE space_id = $1 AND id = $2";
const OLD: &str = "SELECT i.space_id, i.id FROM newsletter_issue i WHERE i.state = 'sent' AND i.ended_at < $1
    AND EXISTS (SELECT 1 FROM newsletter_copy c WHERE c.space_id = i.space_id AND c.issue = i.id) LIMIT 1";
const FORGET: &str = "DELETE FROM newsletter_copy WHERE space_id = $1 AND issue = $2 AND number <= $3";
const LOWEST: &str = "SELECT MIN(number) FROM newsletter_copy WHERE space_id = $1 AND issue = $2";

pub(super) const STATEMENTS: &[&str] = &[
    LATER, FRESH, MAKE, AGAIN, GONE, ALONG, HANDED, OF_HAND, SETTLE, UNDER_WAY, ANY_FRESH, STOP, SOFT, SOFTER, OLD,
    FORGET, LOWEST,
];

/// How many copies one commit hands over.
pub const BATCH: u32 = 500;
/// After each try that failed for a passing reason: a server that greylists is asked again soon, one that is full later.
const WAITS: [SignedDuration; 8] = [
    SignedDuration::from_mins(1),
    SignedDuration::from_mins(5),
    SignedDuration::from_mins(15),
    SignedDuration::from_hours(1),
    SignedDuration::from_hours(3),
    SignedDuration::from_hours(6),
    SignedDuration::from_hours(12),
    SignedDuration::from_hours(24),
];
/// So many letters that came back one after the other stop an address, unless so long passed between two of them.
const SOFTS: u32 = 4;
const FORGIVEN: SignedDuration = SignedDuration::from_hours(90 * 24);
/// How long copies are kept after their issue is out: letters still come back for some days.
const KEPT: SignedDuration = SignedDuration::from_hours(90 * 24);

/// A number as the store has it.
pub(super) fn n(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A copy that was handed over.
pub struct Handed {
    /// The number of the copy.
    pub number: u64,
    /// The number of this handing over.
    pub hand: Hand,
    /// Whose it is.
    pub subscriber: Id<Subscriber>,
    /// The language in which she gets it.
    pub lang: Lang,
    /// Where it goes.
    pub reader: Reader,
}

/// What became of a copy that was handed over; `None` where it never began.
pub type Ended = (u64, Hand, Option<Fate>);

type Later = (u64, Id<Subscriber>, Lang, u32, Option<Sealed>, Option<Stopped>, Option<i64>);
type Fresh = (Id<Subscriber>, Lang, Sealed, Option<Stopped>, Timestamp);

/// Hands over what is due of an issue that is under way, at most [`BATCH`]: first what is tried again, then subscribers who
/// had no copy yet. Nothing where the issue is no longer under way, or no longer this installation's.
///
/// # Errors
/// Whatever the engine meets.
pub fn hand_over(tx: &mut Tx<'_>, key: Key, house: Uuid, langs: &[Lang], carrier: Uuid) -> store::Result<Vec<Handed>> {
    let is_ours = |issue: &Issue| issue.state == State::Sending && issue.house == Some(house);
    let Some(mut issue) = issues::get_in(tx, key)?.filter(is_ours) else { return Ok(Vec::new()) };
    let mut handed = again(tx, &mut issue, carrier)?;
    let room = BATCH.saturating_sub(u32::try_from(handed.len()).unwrap_or(BATCH));
    if room > 0 {
        fresh(tx, &mut issue, langs, carrier, room, &mut handed)?;
    }
    let until = tx.now() + running::LEASE;
    tx.exec(ALONG, &params![key.space, key.issue, issue.upto, n(issue.copies), n(issue.hands), until])?;
    Ok(handed)
}

fn again(tx: &mut Tx<'_>, issue: &mut Issue, carrier: Uuid) -> store::Result<Vec<Handed>> {
    let (Key { space, issue: id }, now) = (issue.key, tx.now());
    let mut handed = Vec::new();
    for (number, subscriber, lang, _, reader, stopped, since) in
        tx.all::<Later>(LATER, &params![space, id, issue.list, now, BATCH])?
    {
        let reader = reader.filter(|_| since.is_some() && stopped.is_none());
        let Some(reader) = reader.and_then(|sealed| people::reader_in(tx, subscriber.uuid(), &sealed)) else {
            // She left meanwhile.
            tx.exec(GONE, &params![space, id, n(number)])?;
            continue;
        };
        issue.hands += 1;
        tx.exec(AGAIN, &params![space, id, n(number), n(issue.hands), carrier])?;
        handed.push(Handed { number, hand: issue.hands, subscriber, lang, reader });
    }
    Ok(handed)
}

fn fresh(
    tx: &mut Tx<'_>,
    issue: &mut Issue,
    langs: &[Lang],
    carrier: Uuid,
    room: u32,
    handed: &mut Vec<Handed>,
) -> store::Result<()> {
    let Key { space, issue: id } = issue.key;
    let begun = issue.started_at.unwrap_or(Timestamp::MAX);
    let rows: Vec<Fresh> = tx.all(FRESH, &params![space, issue.list, issue.upto.unwrap_or(Uuid::nil()), room])?;
    let mut made = Vec::with_capacity(rows.len());
    for (subscriber, wished, reader, stopped, since) in rows {
        issue.upto = Some(subscriber.uuid());
        // Who came after it began gets the next one.
        if stopped.is_some() || since > begun {
            continue;
        }
        let lang = Issue::lang_for(langs, wished).unwrap_or(wished);
        let Some(reader) = people::reader_in(tx, subscriber.uuid(), &reader) else { continue };
        issue.copies += 1;
        issue.hands += 1;
        let (number, hand) = (issue.copies, issue.hands);
        made.push(params![space, id, n(number), subscriber, lang, n(hand), carrier].to_vec());
        handed.push(Handed { number, hand, subscriber, lang, reader });
    }
    tx.exec_many(MAKE, &made)
}

/// What a settling counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Settled {
    /// Copies that mail servers took over.
    pub sent: u64,
    /// Copies that wait for another try.
    pub later: u64,
}

/// Notes what became of copies. A copy that was settled already stays as it is; of one that was in doubt, somebody knows now.
///
/// # Errors
/// Whatever the engine meets.
pub fn settle(tx: &mut Tx<'_>, key: Key, ended: &[Ended]) -> store::Result<Settled> {
    let (mut settled, mut counts) = (Settled::default(), Counts::default());
    for (number, hand, fate) in ended {
        let found: Option<(Id<Subscriber>, u32, Copy)> =
            tx.one(OF_HAND, &params![key.space, key.issue, n(*number), n(*hand)])?;
        let Some((subscriber, tries, before)) = found else { continue };
        let (state, code) = of_fate(*fate, tries);
        if before == Copy::Doubtful {
            if state == Copy::Doubtful {
                continue;
            }
            issues::count(tx, key, Count::Doubtful, -1)?;
        }
        let now = tx.now();
        let (due, tries) = match fate {
            // It lost no try.
            None => (now, tries.saturating_sub(1)),
            Some(_) => (now + WAITS[(tries.max(1) as usize - 1).min(WAITS.len() - 1)], tries),
        };
        tx.exec(SETTLE, &params![key.space, key.issue, n(*number), n(*hand), state, code, due, tries])?;
        match state {
            Copy::Sent => settled.sent += 1,
            Copy::Refused => {
                tx.exec(STOP, &params![key.space, subscriber, Stopped::Hard, now])?;
            }
            Copy::Failed => soften(tx, key, subscriber)?,
            Copy::Later => settled.later += 1,
            _ => {}
        }
        counts.add(state);
    }
    for (what, number) in counts.0 {
        issues::count(tx, key, what, number)?;
    }
    if settled.later > 0 {
        running::reopen(tx, key)?;
    }
    Ok(settled)
}

fn of_fate(fate: Option<Fate>, tries: u32) -> (Copy, u16) {
    match fate {
        None => (Copy::Later, 0),
        Some(Fate::Sent) => (Copy::Sent, 0),
        Some(Fate::Refused(code)) => (Copy::Refused, code),
        Some(Fate::Doubtful) => (Copy::Doubtful, 0),
        Some(Fate::Later(code) | Fate::Unwanted(code)) if tries as usize > WAITS.len() => (Copy::Failed, code),
        Some(Fate::Later(code) | Fate::Unwanted(code)) => (Copy::Later, code),
    }
}

#[derive(Default)]
struct Counts(Vec<(Count, i64)>);

impl Counts {
    fn add(&mut self, state: Copy) {
        let what = match state {
            Copy::Sent => Count::Sent,
            Copy::Refused => Count::Refused,
            Copy::Failed => Count::Failed,
            Copy::Doubtful => Count::Doubtful,
            _ => return,
        };
        match self.0.iter_mut().find(|(own, _)| *own == what) {
            Some((_, number)) => *number += 1,
            None => self.0.push((what, 1)),
        }
    }
}

/// Counts one more letter that came back for a passing reason, and stops the address after several.
pub(super) fn soften(tx: &mut Tx<'_>, key: Key, subscriber: Id<Subscriber>) -> store::Result<()> {
    let now = tx.now();
    let Some((softs, last)) = tx.one::<(u32, Option<Timestamp>)>(SOFT, &params![key.space, subscriber])? else {
        return Ok(());
    };
    let is_new = last.is_none_or(|last| now.duration_since(last) > FORGIVEN);
    let softs = if is_new { 1 } else { softs + 1 };
    tx.exec(SOFTER, &params![key.space, subscriber, softs, now])?;
    if softs >= SOFTS {
        stop(tx, key, subscriber, Stopped::Soft)?;
    }
    Ok(())
}

/// Writes no more to a subscriber.
pub(super) fn stop(tx: &mut Tx<'_>, key: Key, subscriber: Id<Subscriber>, why: Stopped) -> store::Result<()> {
    let now = tx.now();
    tx.exec(STOP, &params![key.space, subscriber, why, now])?;
    Ok(())
}

/// A copy that carriers have: its number, that of its handing over, and the carrier.
pub type Held = (u64, Hand, Uuid);

/// The copies of an issue that carriers have.
///
/// # Errors
/// Whatever the engine meets.
pub async fn handed(db: &Db, key: Key) -> store::Result<Vec<Held>> {
    db.all(HANDED, &params![key.space, key.issue, 100_000_u32]).await
}

/// What is still under way of an issue.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct UnderWay {
    /// Copies that carriers have.
    pub handed: u64,
    /// Copies that wait for another try.
    pub later: u64,
    /// When the next of them is due.
    pub due_at: Option<Timestamp>,
    /// Whether there may be subscribers who had no copy yet.
    pub is_more: bool,
}

/// What is still under way.
///
/// # Errors
/// Whatever the engine meets.
pub async fn under_way(db: &Db, issue: &Issue) -> store::Result<UnderWay> {
    let Key { space, issue: id } = issue.key;
    let mut found = UnderWay::default();
    for (state, count, due) in db.all::<(Copy, u64, Option<Timestamp>)>(UNDER_WAY, &params![space, id]).await? {
        match state {
            Copy::Handed => found.handed = count,
            _ => (found.later, found.due_at) = (count, due),
        }
    }
    let upto = issue.upto.unwrap_or(Uuid::nil());
    found.is_more = db.one::<Uuid>(ANY_FRESH, &params![space, issue.list, upto]).await?.is_some();
    Ok(found)
}

/// Forgets some copies of an issue that has been out for long; its counts stay. Whether there may be more.
///
/// # Errors
/// Whatever the engine meets.
pub async fn forget_old(db: &Db) -> store::Result<bool> {
    let found: Option<(Id<actors::Space>, Id<Issue>)> = db.one(OLD, &params![db.world().now() - KEPT]).await?;
    let Some((space, issue)) = found else { return Ok(false) };
    let act = move |tx: &mut Tx<'_>| {
        let lowest: i64 = tx.one::<Option<i64>>(LOWEST, &params![space, issue])?.flatten().unwrap_or(0);
        let forgotten = tx.exec(FORGET, &params![space, issue, lowest + 2_000])?;
        tx.record(Entry::new("newsletter.copies.forgotten", "newsletter-issue", issue).with("count", forgotten));
        Ok(())
    };
    db.write(store::Stream::space(space), store::Who::system("schedule"), act).await?;
    Ok(true)
}
