use actors::{Space, Token};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use kernel::Id;
use serde::{Deserialize, Serialize};
use store::{Db, Entry, Sealed, SealedColumn, Tx, params};

use super::{houses, opened, sealed};
use crate::model::Refused;
use crate::model::watch::{OBJECTION_DAYS, Proof};

/// What is sealed of a handover: who showed which proof.
pub const SEALED: SealedColumn =
    SealedColumn { table: "toolkit_claim", key: &["space_id", "id"], id: "id", column: "data", context: CONTEXT };
const CONTEXT: &str = "toolkit_claim.data";

/// How long a link is good once it may be used.
pub const LIFETIME: SignedDuration = SignedDuration::from_hours(14 * 24);

macro_rules! claims {
    ($rest:literal) => {
        concat!(
            "SELECT id, guardian, proof, proof_on, issued_at, opens_at, expires_at, ended_why FROM toolkit_claim WHERE space_id = $1 ",
            $rest
        )
    };
}

const INSERT: &str = "INSERT INTO toolkit_claim (space_id, id, guardian, token_hash, proof, proof_on, data, issued_at, opens_at, \
     expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const OPEN: &str = claims!("AND ended_at IS NULL AND expires_at > $2 ORDER BY id DESC LIMIT 1");
const BY_TOKEN: &str = claims!("AND token_hash = $2");
const PAST: &str = claims!("AND ended_why IS NOT NULL ORDER BY id DESC LIMIT 20");
const SAID: &str = "SELECT data FROM toolkit_claim WHERE space_id = $1 AND id = $2";
const GUARDIAN: &str = "SELECT guardian FROM toolkit_claim WHERE space_id = $1 AND id = $2";
const END: &str =
    "UPDATE toolkit_claim SET ended_why = $3, ended_at = $4 WHERE space_id = $1 AND id = $2 AND ended_at IS NULL";

pub(super) const STATEMENTS: &[&str] = &[INSERT, OPEN, BY_TOKEN, PAST, SAID, GUARDIAN, END];

/// A handover of a space to somebody of its bureau.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Its identity within the space that is handed over.
    pub id: Id<Self>,
    /// The programme whose secretariat looked at the proof.
    pub guardian: Id<Space>,
    /// What was shown.
    pub proof: Proof,
    /// Its date.
    pub proof_on: Date,
    /// When the link was made.
    pub issued_at: Timestamp,
    /// From when it may be used.
    pub opens_at: Timestamp,
    /// Until when.
    pub expires_at: Timestamp,
    /// `accepted`, `stopped` or `withdrawn`.
    pub ended_why: Option<String>,
}

store::row! { Claim { id, guardian, proof, proof_on, issued_at, opens_at, expires_at, ended_why } }

/// Who showed which proof: for the space that was handed over.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// The name of whoever asks for the space.
    pub name: String,
    /// Her function.
    pub office: String,
    /// What the secretariat saw: number, seal, signatures.
    pub words: String,
    /// Where the link was sent.
    pub email: String,
}

/// Makes the link by which somebody of the bureau takes a space over, in the stream of that space. Where somebody still
/// administers it, the link may be used only after [`OBJECTION_DAYS`].
///
/// # Errors
/// [`Refused::Claimed`] while another one waits.
pub fn issue(
    tx: &mut Tx<'_>,
    house: Id<Space>,
    guardian: Id<Space>,
    proof: (Proof, Date),
    shown: &Shown,
    is_administered: bool,
) -> store::Result<(Id<Claim>, Token)> {
    let now = tx.now();
    if tx.one::<Claim>(OPEN, &params![house, now])?.is_some() {
        return Err(Refused::Claimed.into());
    }
    let waits = if is_administered { SignedDuration::from_hours(24 * OBJECTION_DAYS) } else { SignedDuration::ZERO };
    let (id, token, opens_at) = (tx.id::<Claim>(), Token::new(tx.world()), now + waits);
    let data = sealed(tx.keys(), CONTEXT, id.uuid(), shown)?;
    let row = params![house, id, guardian, token.hash(), proof.0, proof.1, data, now, opens_at, opens_at + LIFETIME];
    tx.exec(INSERT, &row)?;
    houses::mark_claimed(tx, guardian, house, true)?;
    let entry = Entry::new("toolkit.claim.made", "toolkit-claim", id).with("proof", proof.0.code());
    tx.record(entry.with("proof_on", proof.1).link("space", guardian));
    Ok((id, token))
}

/// The handover that waits in a space, if one does.
///
/// # Errors
/// As [`Db::one`].
pub async fn waiting(db: &Db, house: Id<Space>) -> store::Result<Option<Claim>> {
    db.one(OPEN, &params![house, db.world().now()]).await
}

/// The last handovers that ended.
///
/// # Errors
/// As [`Db::all`].
pub async fn past(db: &Db, house: Id<Space>) -> store::Result<Vec<Claim>> {
    db.all(PAST, &params![house]).await
}

/// Who showed which proof.
///
/// # Errors
/// As [`Db::one`]; whatever keeps a sealed value from being opened.
pub async fn shown(db: &Db, house: Id<Space>, claim: Id<Claim>) -> store::Result<Option<Shown>> {
    let data: Option<Sealed> = db.one(SAID, &params![house, claim]).await?;
    data.map(|data| opened(db.keys(), CONTEXT, claim.uuid(), &data)).transpose()
}

/// The handover behind a link, if it can still be used, today or later.
///
/// # Errors
/// As [`Db::one`].
pub async fn by_token(db: &Db, house: Id<Space>, token: &Token) -> store::Result<Option<Claim>> {
    let found: Option<Claim> = db.one(BY_TOKEN, &params![house, token.hash()]).await?;
    Ok(found.filter(|claim| claim.ended_why.is_none() && claim.expires_at > db.world().now()))
}

/// Takes a space over, within the write that makes the new administrator.
///
/// # Errors
/// [`Refused::Link`], [`Refused::Early`].
pub fn accept(tx: &mut Tx<'_>, house: Id<Space>, token: &Token) -> store::Result<()> {
    let now = tx.now();
    let found: Option<Claim> = tx.one(BY_TOKEN, &params![house, token.hash()])?;
    let claim = found.filter(|claim| claim.ended_why.is_none() && claim.expires_at > now).ok_or(Refused::Link)?;
    if claim.opens_at > now {
        return Err(Refused::Early.into());
    }
    tx.exec(END, &params![house, claim.id, "accepted", now])?;
    houses::mark_taken(tx, claim.guardian, house)?;
    tx.record(Entry::new("toolkit.claim.accepted", "toolkit-claim", claim.id).link("space", claim.guardian));
    Ok(())
}

/// Ends a handover: `stopped` by somebody of the space, `withdrawn` by the programme.
///
/// # Errors
/// [`Refused::Link`] where it has ended.
pub fn end(tx: &mut Tx<'_>, house: Id<Space>, claim: Id<Claim>, why: &'static str) -> store::Result<()> {
    let now = tx.now();
    let guardian: Option<Id<Space>> = tx.one(GUARDIAN, &params![house, claim])?;
    if tx.exec(END, &params![house, claim, why, now])? == 0 {
        return Err(Refused::Link.into());
    }
    if let Some(guardian) = guardian {
        houses::mark_claimed(tx, guardian, house, false)?;
    }
    tx.record(Entry::new("toolkit.claim.ended", "toolkit-claim", claim).with("why", why));
    Ok(())
}
