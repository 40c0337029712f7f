//! Letters that came back, and complaints: what they change.

use kernel::Id;
use store::{Db, Entry, Stream, Tx, Who, params};

use super::{copies, issues, people};
use crate::model::bounce::Verdict;
use crate::model::{Closed, Copy, Count, Mark, Stopped, Subscriber};

const OF: &str = "SELECT subscriber, state FROM newsletter_copy WHERE space_id = $1 AND issue = $2 AND number = $3";
const MARK: &str = "UPDATE newsletter_copy SET state = $4 WHERE space_id = $1 AND issue = $2 AND number = $3";

pub(super) const STATEMENTS: &[&str] = &[OF, MARK];

/// What came of a letter that came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noted {
    /// It was noted.
    Done,
    /// It was noted before, or its copy has been forgotten.
    Known,
    /// It is of no letter of this installation.
    Stranger,
}

/// Notes what came back. The same report twice changes nothing the second time.
///
/// # Errors
/// Whatever the engine meets.
pub async fn note(db: &Db, mark: Mark, verdict: Verdict) -> store::Result<Noted> {
    let Some(space) = issues::keeper(db, mark.issue).await? else { return Ok(Noted::Stranger) };
    let key = mark.key(space);
    let act = move |tx: &mut Tx<'_>| {
        let number = copies::n(mark.number);
        let found: Option<(Id<Subscriber>, Copy)> = tx.one(OF, &params![key.space, key.issue, number])?;
        let (state, what) = match verdict {
            Verdict::Complaint => (Copy::Complained, Count::Complained),
            _ => (Copy::Bounced, Count::Bounced),
        };
        let known = found.filter(|(_, before)| !matches!(before, Copy::Bounced | Copy::Complained) || *before != state);
        let entry = Entry::new("newsletter.returned", "newsletter-issue", key.issue);
        let Some((subscriber, before)) = known.filter(|(_, before)| *before != Copy::Complained) else {
            tx.record(entry.with("known", true));
            return Ok(Noted::Known);
        };
        tx.exec(MARK, &params![key.space, key.issue, number, state])?;
        if before == Copy::Doubtful {
            // Now one knows.
            issues::count(tx, key, Count::Doubtful, -1)?;
        }
        issues::count(tx, key, what, 1)?;
        match verdict {
            Verdict::Hard => copies::stop(tx, key, subscriber, Stopped::Hard)?,
            Verdict::Soft => copies::soften(tx, key, subscriber)?,
            Verdict::Complaint => {
                people::erase(tx, key.space, subscriber, Closed::Complained)?;
            }
            Verdict::Nothing => {}
        }
        tx.record(entry.with("verdict", what));
        Ok(Noted::Done)
    };
    db.write(Stream::space(space), Who::system("post"), act).await
}
