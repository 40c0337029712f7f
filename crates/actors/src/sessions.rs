//! Sessions: sign-ins that last. The browser holds a [`Token`], the store its hash; neither the network address nor the
//! full description of the device is kept.

use jiff::{SignedDuration, Timestamp};
use kernel::{Id, Lang, Text};
use store::{Db, Entry, FromRow, Row, Stream, Tx, Who, params};

use crate::accounts::Account;
use crate::{Result, Role, Space, Token};

/// A session that is not used for so long ends.
pub const IDLE: SignedDuration = SignedDuration::from_hours(30 * 24);
/// A session ends after so long in any case.
pub const LIFETIME: SignedDuration = SignedDuration::from_hours(90 * 24);
/// Use is noted once in so long: a finer trace of people's days is nobody's business, and every note is a write.
const NOTED_EVERY: SignedDuration = SignedDuration::from_hours(24);

/// What the journal names where it does not say whose session it was.
const INSTALLATION: Id<Session> = Id::from_uuid(uuid::Uuid::nil());

/// Marks the identity of a session.
pub struct Session;

/// Who is behind a request, and what they may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// The session of this browser.
    pub session: Id<Session>,
    /// Whose it is.
    pub account: Account,
    /// The roles held, by space.
    pub roles: Vec<(Id<Space>, Role)>,
    /// The sealed compartments that the account is cleared for, by space.
    pub clearances: Vec<(Id<Space>, String)>,
    /// Whether a second factor or a passkey was shown at sign-in.
    pub second_factor: bool,
}

impl SignedIn {
    /// The role in a space: visitor when none is held.
    pub fn role_in(&self, space: Id<Space>) -> Role {
        self.roles.iter().find(|(at, _)| *at == space).map_or(Role::Visitor, |(_, role)| *role)
    }

    /// The highest role held in any space.
    pub fn highest_role(&self) -> Role {
        self.roles.iter().map(|(_, role)| *role).max().unwrap_or(Role::Visitor)
    }

    /// The compartments of a space that the account is cleared for.
    pub fn clearances_in(&self, space: Id<Space>) -> Vec<String> {
        self.clearances.iter().filter(|(at, _)| *at == space).map(|(_, compartment)| compartment.clone()).collect()
    }

    /// Who acts, for the journal.
    pub fn who(&self) -> Who {
        Who::account(self.account.id)
    }
}

/// One session in the list that its owner sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The session.
    pub id: Id<Session>,
    /// The family of browser and system, such as "Firefox, Android".
    pub device: String,
    /// Whether a second factor or a passkey was shown.
    pub second_factor: bool,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it was last used, to the day.
    pub seen_at: Timestamp,
}

store::row! { Listed { id, device, second_factor, opened_at, seen_at } }

const INSERT: &str = "INSERT INTO session
    (id, account, token_hash, device, second_factor, opened_at, seen_at, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $6, $7)";
const FIND: &str = "SELECT s.id, s.second_factor, s.seen_at, a.id, r.id, r.name, a.keeper, a.lang
    FROM session s
    JOIN account a ON a.id = s.account JOIN actor p ON p.id = a.person JOIN actor r ON r.id = p.root
    WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.seen_at > $3 AND a.closed_at IS NULL";
const RIGHTS: &str = "SELECT space_id, role, CAST(NULL AS TEXT) FROM membership
    WHERE account = $1 AND until_at IS NULL
    UNION ALL
    SELECT space_id, CAST(NULL AS TEXT), compartment FROM clearance WHERE account = $1 AND until_at IS NULL";
const SEEN: &str = "UPDATE session SET seen_at = $2 WHERE id = $1";
const LIST: &str = "SELECT id, device, second_factor, opened_at, seen_at FROM session
    WHERE account = $1 AND expires_at > $2 AND seen_at > $3 ORDER BY seen_at DESC, id LIMIT 100";
const REVOKE: &str = "DELETE FROM session WHERE id = $1 AND account = $2";
const REVOKE_OTHERS: &str = "DELETE FROM session WHERE account = $1 AND id <> $2";
const REVOKE_ALL: &str = "DELETE FROM session WHERE account = $1";
const SWEEP: &str = "DELETE FROM session WHERE expires_at <= $1 OR seen_at <= $2";
const SWEEP_CEREMONIES: &str = "DELETE FROM ceremony_spent WHERE expires_at <= $1";

pub(crate) const STATEMENTS: &[&str] =
    &[INSERT, FIND, RIGHTS, SEEN, LIST, REVOKE, REVOKE_OTHERS, REVOKE_ALL, SWEEP, SWEEP_CEREMONIES];

struct Found {
    signed_in: SignedIn,
    seen_at: Timestamp,
}

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> store::Result<Self> {
        let columns = row.columns();
        let (session, second_factor, seen_at) = (columns.take()?, columns.take()?, columns.take()?);
        let account = Account {
            id: columns.take()?,
            person: columns.take()?,
            name: columns.take::<Text>()?,
            keeper: columns.take()?,
            lang: columns.take::<Option<Lang>>()?,
        };
        let signed_in = SignedIn { session, account, roles: Vec::new(), clearances: Vec::new(), second_factor };
        Ok(Self { signed_in, seen_at })
    }
}

/// Opens a session; the token is for the browser's cookie and is nowhere else.
pub async fn open(db: &Db, account: Id<Account>, device: String, second_factor: bool) -> Result<Token> {
    let who = Who::account(account);
    Ok(db.write(Stream::COMMON, who, move |tx| open_in(tx, account, &device, second_factor)).await?)
}

/// As [`open`], within a write.
pub(crate) fn open_in(
    tx: &mut Tx<'_>,
    account: Id<Account>,
    device: &str,
    second_factor: bool,
) -> store::Result<Token> {
    crate::accounts::require_open(tx, account)?;
    let (id, token, now) = (tx.id::<Session>(), Token::new(tx.world()), tx.now());
    tx.exec(INSERT, &params![id, account, token.hash(), device, second_factor, now, now + LIFETIME])?;
    tx.record(Entry::new("session.opened", "session", id));
    Ok(token)
}

/// Who is behind a token: two look-ups by index, on every page. Notes the use, at most once a day.
pub async fn find(db: &Db, token: &Token) -> Result<Option<SignedIn>> {
    let now = db.world().now();
    let found: Option<Found> = db.one(FIND, &params![token.hash(), now, now - IDLE]).await?;
    let Some(Found { mut signed_in, seen_at }) = found else { return Ok(None) };
    let rights: Vec<(Id<Space>, Option<Role>, Option<String>)> = db.all(RIGHTS, &params![signed_in.account.id]).await?;
    for (space, role, compartment) in rights {
        signed_in.roles.extend(role.map(|role| (space, role)));
        signed_in.clearances.extend(compartment.map(|compartment| (space, compartment)));
    }
    if now.duration_since(seen_at) >= NOTED_EVERY {
        // A page can be read although the use of the session cannot be noted: the disk is full, or for reading only.
        let _ = note_use(db, &signed_in, now).await;
    }
    Ok(Some(signed_in))
}

async fn note_use(db: &Db, signed_in: &SignedIn, now: Timestamp) -> Result<()> {
    let session = signed_in.session;
    let act = move |tx: &mut Tx<'_>| {
        tx.exec(SEEN, &params![session, now])?;
        // Not which one: the journal cannot forget, and would keep everybody's days.
        tx.record(Entry::new("session.used", "installation", INSTALLATION));
        Ok(())
    };
    Ok(db.write(Stream::COMMON, Who::system("sessions"), act).await?)
}

/// The sessions of an account, the last used first; at most 100.
pub async fn list(db: &Db, account: Id<Account>) -> Result<Vec<Listed>> {
    let now = db.world().now();
    Ok(db.all(LIST, &params![account, now, now - IDLE]).await?)
}

/// Ends one session of an account. Ending one that has ended changes nothing.
pub async fn revoke(db: &Db, who: Who, account: Id<Account>, session: Id<Session>) -> Result<()> {
    let act = move |tx: &mut Tx<'_>| {
        tx.exec(REVOKE, &params![session, account])?;
        tx.record(Entry::new("session.ended", "session", session));
        Ok(())
    };
    Ok(db.write(Stream::COMMON, who, act).await?)
}

/// Ends all sessions of an account but one.
pub async fn revoke_all_others(db: &Db, who: Who, account: Id<Account>, kept: Id<Session>) -> Result<()> {
    let act = move |tx: &mut Tx<'_>| {
        let ended = revoke_others_in(tx, account, kept)?;
        tx.record(Entry::new("session.others.ended", "account", account).with("ended", ended));
        Ok(())
    };
    Ok(db.write(Stream::COMMON, who, act).await?)
}

/// As [`revoke_all_others`], within a write that tells the journal; how many ended.
pub(crate) fn revoke_others_in(tx: &mut Tx<'_>, account: Id<Account>, kept: Id<Session>) -> store::Result<u64> {
    tx.exec(REVOKE_OTHERS, &params![account, kept])
}

/// Ends all sessions of an account, within a write: its password changed, or it was closed.
pub(crate) fn revoke_all_in(tx: &mut Tx<'_>, account: Id<Account>) -> store::Result<()> {
    tx.exec(REVOKE_ALL, &params![account]).map(|_| ())
}

/// Forgets sessions that have ended by themselves, and ceremonies that can no longer be replayed. Worth doing daily.
pub async fn sweep(db: &Db) -> Result<()> {
    let act = move |tx: &mut Tx<'_>| {
        let now = tx.now();
        let ended = tx.exec(SWEEP, &params![now, now - IDLE])?;
        tx.exec(SWEEP_CEREMONIES, &params![now])?;
        tx.record(Entry::new("session.swept", "installation", INSTALLATION).with("ended", ended));
        Ok(())
    };
    Ok(db.write(Stream::COMMON, Who::system("sessions"), act).await?)
}

/// The family of browser and system named by a `User-Agent` header, such as "Firefox, Android": enough for somebody to
/// know their own device, too little to follow it.
pub fn device(user_agent: &str) -> String {
    const BROWSERS: [(&str, &str); 6] = [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("Chrom", "Chrome"),
        ("Safari/", "Safari"),
    ];
    const SYSTEMS: [(&str, &str); 6] = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];
    let family = |known: &[(&str, &'static str)]| {
        known.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, family)| *family)
    };
    [family(&BROWSERS), family(&SYSTEMS)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_told_by_its_family_only() {
        for (agent, family) in [
            ("Mozilla/5.0 (Android 14; Mobile; rv:131.0) Gecko/131.0 Firefox/131.0", "Firefox, Android"),
            (
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0",
                "Edge, Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1",
                "Safari, iPhone",
            ),
            (
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36",
                "Chrome, Linux",
            ),
            ("curl/8.0", ""),
        ] {
            assert_eq!(device(agent), family);
        }
    }
}
