use jiff::{SignedDuration, Timestamp};
use kernel::Id;
use store::{Db, Entry, Keys, Sealed, SealedColumn, Secret, Stream, Tx, Who, params};

use crate::model::{How, Key, Signature, Supporter};
use crate::store::signatures::{self, Ready, Signed, Whereabouts};

/// What is sealed of a signature that waits for its confirmation.
pub const SEALED: SealedColumn = SealedColumn {
    table: "petition_pending",
    key: &["space_id", "petition", "id"],
    id: "id",
    column: "data",
    context: CONTEXT,
};
const CONTEXT: &str = "petition_pending.data";

/// How long a link to confirm holds.
const HOLDS: SignedDuration = SignedDuration::from_hours(7 * 24);

const ADD: &str = "INSERT INTO petition_pending (space_id, petition, id, token, province, commune, expires_at, data) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
const BY_TOKEN: &str = "SELECT id, province, commune, expires_at, data, leaf, signature FROM petition_pending \
     WHERE space_id = $1 AND petition = $2 AND token = $3";
const CLAIM: &str = "UPDATE petition_pending SET leaf = -1, data = $4 \
     WHERE space_id = $1 AND petition = $2 AND id = $3 AND leaf IS NULL";
const SETTLE: &str = "UPDATE petition_pending SET leaf = $4, signature = $5 \
     WHERE space_id = $1 AND petition = $2 AND id = $3";
const LEAF_OF: &str = "SELECT leaf, signature FROM petition_pending WHERE space_id = $1 AND petition = $2 AND id = $3";
const OLD: &str =
    "SELECT space_id, petition, id FROM petition_pending WHERE expires_at < $1 ORDER BY expires_at LIMIT 500";
const DROP: &str = "DELETE FROM petition_pending WHERE space_id = $1 AND petition = $2 AND id = $3";

pub(super) const STATEMENTS: &[&str] = &[ADD, BY_TOKEN, CLAIM, SETTLE, LEAF_OF, OLD, DROP];

/// Marks the identity of a signature that waits for its confirmation.
#[derive(Debug)]
pub struct Waiting;

/// The secret of a link to confirm: 16 bytes, of which only a keyed hash is stored.
pub struct Token([u8; 16]);

impl Token {
    /// As it stands in the link.
    pub fn code(&self) -> String {
        data_encoding::BASE32_NOPAD.encode(&self.0).to_ascii_lowercase()
    }

    /// Reads it from the link.
    pub fn read(code: &str) -> Option<Self> {
        let bytes = data_encoding::BASE32_NOPAD.decode(code.to_ascii_uppercase().as_bytes()).ok()?;
        bytes.try_into().ok().map(Self)
    }

    fn hash(&self, keys: &Keys, key: Key) -> Vec<u8> {
        keys.hash("petition pending", &format!("{} {}", key.petition, self.code()))
    }
}

/// A signature made ready to wait, outside the write.
pub struct ReadyToWait {
    id: Id<Waiting>,
    hash: Vec<u8>,
    place: Whereabouts,
    data: Sealed,
}

impl ReadyToWait {
    /// Seals what a supporter wrote, and draws the secret of her link.
    ///
    /// # Errors
    /// When it cannot be written as JSON: a fault of the caller.
    pub fn of(db: &Db, key: Key, supporter: &Supporter, place: Whereabouts) -> web::Result<(Self, Token)> {
        let token = Token(db.world().bytes());
        let id: Id<Waiting> = db.world().id();
        let written = serde_json::to_string(supporter).map_err(web::Error::fault)?;
        let data = db.keys().seal(CONTEXT, id.uuid(), &Secret::new(written));
        Ok((Self { id, hash: token.hash(db.keys(), key), place, data }, token))
    }

    /// Its identity, by which a letter about it is found.
    pub fn id(&self) -> Id<Waiting> {
        self.id
    }
}

/// Lets a signature wait for its confirmation. It keeps nobody from signing, not even with the same number. To be
/// written to the stream of the petition's space.
///
/// # Errors
/// [`crate::Refused::NotOpen`] when the petition collects none: it could never be confirmed; whatever the engine meets.
pub fn leave(tx: &mut Tx<'_>, key: Key, ready: ReadyToWait) -> store::Result<()> {
    if !signatures::pulse_in(tx, key)?.is_open {
        return Err(crate::Refused::NotOpen.into());
    }
    let ReadyToWait { id, hash, place, data } = ready;
    let expires_at = tx.now() + HOLDS;
    let row = params![key.space, key.petition, id, hash, place.province, place.commune, expires_at, data];
    tx.exec(ADD, &row)?;
    tx.record(Entry::new("petition.signing.left", "petition", key.petition));
    Ok(())
}

/// What a link to confirm leads to.
pub enum Found {
    /// A signature that waits.
    Waiting(Box<Held>),
    /// One that was confirmed before.
    Confirmed(Signed),
}

/// A signature that waits, opened.
pub struct Held {
    id: Id<Waiting>,
    place: Whereabouts,
    /// What the supporter wrote.
    pub supporter: Supporter,
}

struct Row {
    id: Id<Waiting>,
    province: String,
    commune: Option<String>,
    expires_at: Timestamp,
    data: Sealed,
    leaf: Option<i64>,
    signature: Option<Id<Signature>>,
}

store::row! { Row { id, province, commune, expires_at, data, leaf, signature } }

/// What a link leads to; none when it never led anywhere or has run out.
///
/// # Errors
/// As [`Db::one`]; a fault when what was sealed does not open.
pub async fn find(db: &Db, key: Key, token: &Token) -> web::Result<Option<Found>> {
    let hash = token.hash(db.keys(), key);
    let row: Option<Row> = db.one(BY_TOKEN, &params![key.space, key.petition, hash]).await?;
    let Some(row) = row.filter(|row| row.expires_at > db.world().now()) else { return Ok(None) };
    if let (Some(leaf), Some(id)) = (row.leaf, row.signature) {
        return Ok(Some(Found::Confirmed(Signed { leaf: leaf as u64, id })));
    }
    let opened = db.keys().open(CONTEXT, row.id.uuid(), &row.data)?;
    let supporter = serde_json::from_str(opened.reveal()).map_err(super::unreadable)?;
    let place = Whereabouts { province: row.province, commune: row.commune };
    Ok(Some(Found::Waiting(Box::new(Held { id: row.id, place, supporter }))))
}

/// Counts a signature that waited: once, however often its link is followed. The petition's rules about doubles and about
/// being open are asked now.
///
/// # Errors
/// As [`signatures::sign`].
pub async fn confirm(db: &Db, key: Key, held: Held) -> web::Result<store::Result<Signed>> {
    let Held { id, place, supporter } = held;
    let ready = Ready::of(db.world(), db.keys(), key, &supporter, place, How::Online)?;
    let nothing = db.keys().seal(CONTEXT, id.uuid(), &Secret::new(String::new()));
    let count = move |tx: &mut Tx<'_>| {
        if tx.exec(CLAIM, &params![key.space, key.petition, id, nothing])? == 0 {
            let before: Option<(Option<i64>, Option<Id<Signature>>)> =
                tx.one(LEAF_OF, &params![key.space, key.petition, id])?;
            let Some((Some(leaf), Some(id))) = before else { return Err(crate::Refused::NoSignature.into()) };
            return Err(store::Error::refused(Before(Signed { leaf: leaf as u64, id })));
        }
        let signed = signatures::sign(tx, key, ready)?;
        tx.exec(SETTLE, &params![key.space, key.petition, id, signed.leaf as i64, signed.id])?;
        Ok(signed)
    };
    let counted = db.write(key.log(), Who::system("visitor"), count).await;
    Ok(counted.or_else(|error| error.refusal::<Before>().map(|before| before.0)))
}

/// Travels out of a write that has nothing to do: the link was followed twice at once.
#[derive(Debug, thiserror::Error)]
#[error("confirmed before")]
struct Before(Signed);

/// Erases the signatures that nobody confirmed in time, and what is left of those that somebody did. To be run from time
/// to time.
///
/// # Errors
/// Whatever the engine meets.
pub async fn sweep(db: &Db) -> store::Result<u64> {
    let mut swept = 0;
    loop {
        let old: Vec<(Id<actors::Space>, Id<crate::model::Petition>, Id<Waiting>)> =
            db.all(OLD, &params![db.world().now()]).await?;
        for of_space in old.chunk_by(|one, other| one.0 == other.0) {
            let rows = of_space.to_vec();
            let erase = move |tx: &mut Tx<'_>| {
                for (space, petition, id) in rows {
                    tx.exec(DROP, &params![space, petition, id])?;
                    tx.record(Entry::new("petition.signing.expired", "petition", petition));
                }
                Ok(())
            };
            db.write(Stream::space(of_space[0].0), Who::system("schedule"), erase).await?;
        }
        swept += old.len() as u64;
        if old.len() < 500 {
            return Ok(swept);
        }
    }
}
