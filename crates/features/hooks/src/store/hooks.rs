use actors::Space;
use jiff::{SignedDuration, Timestamp};
use kernel::Id;
use store::{Db, Entry, FromRow, Keys, Row, Sealed, SealedColumn, Secret, Tx, params};

use crate::model::{Outcome, Paused, Signer};

const ADDRESS: &str = "hook.address";
const SECRET: &str = "hook.secret";
const OLD_SECRET: &str = "hook.old_secret";

const fn sealed(column: &'static str, context: &'static str) -> SealedColumn {
    SealedColumn { table: "hook", key: &["space_id", "id"], id: "id", column, context }
}

pub(super) const SEALED: [SealedColumn; 3] =
    [sealed("address", ADDRESS), sealed("secret", SECRET), sealed("old_secret", OLD_SECRET)];

/// How long the secret before the present one signs beside it.
const GRACE: SignedDuration = SignedDuration::from_hours(24);

macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, address, secret, old_secret, old_until, kinds, made_at, next_entry, ping_at, tries, \
             failing_since, paused_why FROM hook WHERE ",
            $rest
        )
    };
}

const LIST: &str = select!("space_id = $1 ORDER BY id LIMIT 50");
const GET: &str = select!("space_id = $1 AND id = $2");
const COUNT: &str = "SELECT COUNT(*) FROM hook WHERE space_id = $1";
const HEAD: &str = "SELECT size FROM journal_stream WHERE stream = $1";
const ADD: &str =
    "INSERT INTO hook (space_id, id, address, secret, kinds, made_at, made_by, next_entry, ping_at, due_at, tries)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $6, $6, 0)";
const PAUSE: &str =
    "UPDATE hook SET paused_at = $3, paused_why = $4 WHERE space_id = $1 AND id = $2 AND paused_at IS NULL";
const WAKE: &str =
    "UPDATE hook SET paused_at = NULL, paused_why = NULL, tries = 0, failing_since = NULL, claim = NULL, due_at = $3
    WHERE space_id = $1 AND id = $2";
const PING: &str = "UPDATE hook SET ping_at = $3, due_at = $3 WHERE space_id = $1 AND id = $2";
const RENEW: &str = "UPDATE hook SET old_secret = $3, old_until = $4, secret = $5 WHERE space_id = $1 AND id = $2";
const REMOVE_TRIES: &str = "DELETE FROM hook_try WHERE space_id = $1 AND hook = $2";
const REMOVE: &str = "DELETE FROM hook WHERE space_id = $1 AND id = $2";
const TRIES: &str = "SELECT kind, entry, tried_at, outcome, status FROM hook_try
    WHERE space_id = $1 AND hook = $2 ORDER BY number DESC LIMIT 50";

pub(super) const STATEMENTS: &[&str] =
    &[LIST, GET, COUNT, HEAD, ADD, PAUSE, WAKE, PING, RENEW, REMOVE_TRIES, REMOVE, TRIES];

/// As many as one space may have.
const MOST: i64 = 20;

/// Whom a space tells of what happens in it.
pub struct Hook {
    /// Which.
    pub id: Id<Self>,
    address: Sealed,
    secret: Sealed,
    old_secret: Option<Sealed>,
    old_until: Option<Timestamp>,
    /// The kinds of journal entries that are told; none given means all.
    pub kinds: Vec<String>,
    /// Since when.
    pub made_at: Timestamp,
    /// The number of the next entry of the space's journal to be looked at.
    pub next_entry: u64,
    /// When a message was asked for that only says that the way works, and that is still to be sent.
    pub ping_at: Option<Timestamp>,
    /// How often the present message was tried in vain.
    pub tries: u32,
    /// Since when nothing arrives.
    pub failing_since: Option<Timestamp>,
    /// Why it rests, if it does.
    pub paused: Option<Paused>,
}

impl FromRow for Hook {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        Self::take(&columns)
    }
}

impl Hook {
    /// Reads its columns, in the order of `select!`.
    pub(super) fn take(columns: &store::Columns<'_>) -> store::Result<Self> {
        let (id, address, secret) = (columns.take()?, columns.take()?, columns.take()?);
        let (old_secret, old_until) = (columns.take()?, columns.take()?);
        let kinds: String = columns.take()?;
        Ok(Self {
            id,
            address,
            secret,
            old_secret,
            old_until,
            kinds: serde_json::from_str(&kinds).unwrap_or_default(),
            made_at: columns.take()?,
            next_entry: columns.take()?,
            ping_at: columns.take()?,
            tries: columns.take()?,
            failing_since: columns.take()?,
            paused: columns.take()?,
        })
    }

    /// Where it sends.
    ///
    /// # Errors
    /// Whatever keeps a sealed value from being opened.
    pub fn address(&self, keys: &Keys) -> store::Result<Secret<String>> {
        keys.open(ADDRESS, self.id.uuid(), &self.address)
    }

    /// The secrets that sign now: the present one, and the one before it while receivers change over.
    ///
    /// # Errors
    /// As [`Hook::address`].
    pub fn signers(&self, keys: &Keys, now: Timestamp) -> store::Result<Vec<Signer>> {
        let mut signers = vec![Signer::kept(keys.open(SECRET, self.id.uuid(), &self.secret)?)];
        let old = self.old_secret.as_ref().filter(|_| self.old_until.is_some_and(|until| now < until));
        if let Some(old) = old {
            signers.push(Signer::kept(keys.open(OLD_SECRET, self.id.uuid(), old)?));
        }
        Ok(signers)
    }

    /// Whether it tells entries of a kind. What the sending of webhooks itself writes is told to nobody.
    pub fn tells(&self, kind: &str) -> bool {
        !kind.starts_with("hooks.") && (self.kinds.is_empty() || self.kinds.iter().any(|told| told == kind))
    }
}

/// What a new webhook needs.
pub struct NewHook {
    /// Where it sends.
    pub address: Secret<String>,
    /// The kinds of journal entries; none for all.
    pub kinds: Vec<String>,
    /// What it signs with.
    pub signer: Signer,
}

/// One try, as its page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Try {
    /// What was told.
    pub kind: String,
    /// The number of the entry.
    pub entry: Option<u64>,
    /// When.
    pub tried_at: Timestamp,
    /// What came of it.
    pub outcome: Outcome,
    /// The status that was answered.
    pub status: Option<u16>,
}

store::row! { Try { kind, entry, tried_at, outcome, status } }

/// The webhooks of a space.
///
/// # Errors
/// Whatever the engine meets.
pub async fn list(db: &Db, space: Id<Space>) -> store::Result<Vec<Hook>> {
    db.all(LIST, &params![space]).await
}

/// One webhook.
///
/// # Errors
/// Whatever the engine meets.
pub async fn get(db: &Db, space: Id<Space>, id: Id<Hook>) -> store::Result<Option<Hook>> {
    db.one(GET, &params![space, id]).await
}

/// Its latest tries, the newest first.
///
/// # Errors
/// Whatever the engine meets.
pub async fn tries(db: &Db, space: Id<Space>, id: Id<Hook>) -> store::Result<Vec<Try>> {
    db.all(TRIES, &params![space, id]).await
}

/// Adds a webhook, which tells what happens from now on, and first that the way works.
///
/// # Errors
/// A refusal where the space has as many as it may; whatever the engine meets.
pub fn add(tx: &mut Tx<'_>, space: Id<Space>, new: NewHook) -> store::Result<Id<Hook>> {
    if tx.one::<i64>(COUNT, &params![space])?.unwrap_or(0) >= MOST {
        return Err(web::Refusal::because(web::Message::with("hooks-too-many", web::args![most = MOST])));
    }
    let (id, now, by) = (tx.id::<Hook>(), tx.now(), tx.who().account_id());
    let head: i64 = tx.one(HEAD, &params![space])?.unwrap_or(0);
    let kinds = serde_json::to_string(&new.kinds).unwrap_or_default();
    let address = tx.keys().seal(ADDRESS, id.uuid(), &new.address);
    let secret = tx.keys().seal(SECRET, id.uuid(), new.signer.secret());
    tx.exec(ADD, &params![space, id, address, secret, kinds, now, by, head])?;
    tx.record(Entry::new("hooks.added", "hook", id).with("kinds", new.kinds));
    Ok(id)
}

/// Stops it; it remembers where it was.
///
/// # Errors
/// Whatever the engine meets.
pub fn pause(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Hook>, why: Paused) -> store::Result<()> {
    let now = tx.now();
    tx.exec(PAUSE, &params![space, id, now, why])?;
    tx.record(Entry::new("hooks.paused", "hook", id).with("why", why.code()));
    Ok(())
}

/// Lets it go on where it was.
///
/// # Errors
/// Whatever the engine meets.
pub fn wake(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Hook>) -> store::Result<()> {
    let now = tx.now();
    tx.exec(WAKE, &params![space, id, now])?;
    tx.record(Entry::new("hooks.woken", "hook", id));
    Ok(())
}

/// Asks for a message that only says that the way works, at once.
///
/// # Errors
/// Whatever the engine meets.
pub fn ping(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Hook>) -> store::Result<()> {
    let now = tx.now();
    tx.exec(PING, &params![space, id, now])?;
    tx.record(Entry::new("hooks.pinged", "hook", id));
    Ok(())
}

/// Gives it a new secret; the old one signs beside it for a day.
///
/// # Errors
/// Whatever keeps a sealed value from being opened; whatever the engine meets.
pub fn renew(tx: &mut Tx<'_>, space: Id<Space>, hook: &Hook, signer: &Signer) -> store::Result<()> {
    let (id, until) = (hook.id, tx.now() + GRACE);
    let old = tx.keys().open(SECRET, id.uuid(), &hook.secret)?;
    let old = tx.keys().seal(OLD_SECRET, id.uuid(), &old);
    let secret = tx.keys().seal(SECRET, id.uuid(), signer.secret());
    tx.exec(RENEW, &params![space, id, old, until, secret])?;
    tx.record(Entry::new("hooks.renewed", "hook", id));
    Ok(())
}

/// Takes it away.
///
/// # Errors
/// Whatever the engine meets.
pub fn remove(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Hook>) -> store::Result<()> {
    tx.exec(REMOVE_TRIES, &params![space, id])?;
    tx.exec(REMOVE, &params![space, id])?;
    tx.record(Entry::new("hooks.removed", "hook", id));
    Ok(())
}
