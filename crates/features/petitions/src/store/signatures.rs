use jiff::civil::Date;
use kernel::{Id, World};
use store::{Db, Entry, Keys, Sealed, SealedColumn, Secret, Tx, params};

use crate::Refused;
use crate::model::{How, Key, Signature, Supporter};

/// What is sealed of a signature.
pub const SEALED: SealedColumn = SealedColumn {
    table: "petition_signature",
    key: &["space_id", "petition", "leaf"],
    id: "id",
    column: "data",
    context: CONTEXT,
};
const CONTEXT: &str = "petition_signature.data";

const ADD: &str = "INSERT INTO petition_signature (space_id, petition, leaf, id, person, proof, province, commune, how, \
     signed_at, data) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING";
const PROOF_OF: &str = "SELECT proof FROM petition_signature WHERE space_id = $1 AND person = $2";
const IS_OPEN: &str = "SELECT is_open FROM petition_pulse WHERE space_id = $1 AND petition = $2";
const BEAT: &str = "UPDATE petition_pulse SET signed = signed + 1 WHERE space_id = $1 AND petition = $2 AND is_open";
const COUNT_IN: &str = "INSERT INTO petition_tally (space_id, petition, day, province, how, count) \
     VALUES ($1, $2, $3, $4, $5, 1) ON CONFLICT (space_id, petition, day, province, how) \
     DO UPDATE SET count = petition_tally.count + 1";
const HELD: &str = "SELECT id, province, how, signed_at FROM petition_signature \
     WHERE space_id = $1 AND petition = $2 AND leaf = $3";
const DROP: &str = "DELETE FROM petition_signature WHERE space_id = $1 AND petition = $2 AND leaf = $3";
const COUNT_OUT: &str = "UPDATE petition_tally SET count = count - 1 \
     WHERE space_id = $1 AND petition = $2 AND day = $3 AND province = $4 AND how = $5";
const BEAT_BACK: &str = "UPDATE petition_pulse SET withdrawn = withdrawn + 1 WHERE space_id = $1 AND petition = $2";
const PULSE: &str = "SELECT is_open, signed, withdrawn FROM petition_pulse WHERE space_id = $1 AND petition = $2";
const TALLY: &str = "SELECT day, province, how, count FROM petition_tally WHERE space_id = $1 AND petition = $2 \
     ORDER BY day, province, how";

pub(super) const STATEMENTS: &[&str] =
    &[ADD, PROOF_OF, IS_OPEN, BEAT, COUNT_IN, HELD, DROP, COUNT_OUT, BEAT_BACK, PULSE, TALLY];

/// Where a supporter lives, as far as it is counted in public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whereabouts {
    /// The code of her province or prefecture; [`ABROAD`] for who lives abroad.
    pub province: String,
    /// The code of her commune, where the petition's territory is smaller than a province.
    pub commune: Option<String>,
}

/// The province of who lives abroad.
pub const ABROAD: &str = "abroad";

/// The province of who was not asked where she lives, or did not say it.
pub const UNKNOWN: &str = "unknown";

/// A signature made ready outside the write: sealed, hashed, committed to.
pub struct Ready {
    id: Id<Signature>,
    person: Vec<u8>,
    proof: Vec<u8>,
    place: Whereabouts,
    how: How,
    data: Sealed,
    commitment: String,
}

/// What became of a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signed {
    /// Its number in the petition's log, from 0.
    pub leaf: u64,
    /// Its identity.
    pub id: Id<Signature>,
}

impl Ready {
    /// Seals what a supporter wrote, under the newest keys.
    ///
    /// # Errors
    /// When it cannot be written as JSON, or when nothing in it keeps the supporter single: faults of the caller.
    pub fn of(
        world: &World,
        keys: &Keys,
        key: Key,
        supporter: &Supporter,
        place: Whereabouts,
        how: How,
    ) -> web::Result<Self> {
        let id: Id<Signature> = world.id();
        let person = supporter.person().ok_or_else(|| web::Error::fault("a supporter without a number or contact"))?;
        let written = serde_json::to_string(supporter).map_err(web::Error::fault)?;
        Ok(Self {
            id,
            person: mark(keys, "petition person", key, &person),
            proof: mark(keys, "petition proof", key, &format!("{person} {}", supporter.proof())),
            place,
            how,
            data: keys.seal(CONTEXT, id.uuid(), &Secret::new(written)),
            commitment: supporter.commitment(),
        })
    }
}

/// Sixteen bytes by which a person is found again within one petition; in another petition they are others.
fn mark(keys: &Keys, context: &str, key: Key, words: &str) -> Vec<u8> {
    let mut hash = keys.hash(context, &format!("{} {words}", key.petition));
    hash.truncate(16);
    hash
}

/// Adds a signature to the list and to the log. To be written to [`Key::log`]; it refuses before it changes anything, so
/// [`Db::write_carefully`] may be asked.
///
/// # Errors
/// [`Refused::NotOpen`], [`Refused::SignedAlready`], [`Refused::NotTaken`]; whatever the engine meets.
pub fn sign(tx: &mut Tx<'_>, key: Key, ready: Ready) -> store::Result<Signed> {
    let open: Option<bool> = tx.one(IS_OPEN, &params![key.space, key.petition])?;
    if open != Some(true) {
        return Err(Refused::NotOpen.into());
    }
    let Ready { id, person, proof, place, how, data, commitment } = ready;
    let entry = Entry::new("petition.signed", "signature", id)
        .with("commitment", commitment)
        .with("province", &place.province)
        .with("how", how)
        .published();
    let leaf = tx.record(entry);
    let (at, day) = (tx.now(), tx.today());
    let row = params![
        key.space,
        key.petition,
        leaf as i64,
        id,
        &person,
        &proof,
        &place.province,
        &place.commune,
        how,
        at,
        data
    ];
    if tx.exec(ADD, &row)? == 0 {
        return Err(standing(tx, key, &person, &proof)?.into());
    }
    // Asked again by the row that closing changes: another server may have closed it meanwhile.
    if tx.exec(BEAT, &params![key.space, key.petition])? == 0 {
        return Err(Refused::NotOpen.into());
    }
    tx.exec(COUNT_IN, &params![key.space, key.petition, day, place.province, how])?;
    Ok(Signed { leaf, id })
}

/// What to tell somebody whose number stands in the list.
fn standing(tx: &mut Tx<'_>, key: Key, person: &[u8], proof: &[u8]) -> store::Result<Refused> {
    let held: Option<Vec<u8>> = tx.one(PROOF_OF, &params![key.space, person.to_vec()])?;
    Ok(if held.as_deref() == Some(proof) { Refused::SignedAlready } else { Refused::NotTaken })
}

/// Takes a signature out of the list, with all that was sealed of it, and says so in the log; gives back whose it was.
/// Whether the petition still allows it is the caller's to ask. To be written to [`Key::log`].
///
/// # Errors
/// [`Refused::NoSignature`]; whatever the engine meets.
pub fn withdraw(tx: &mut Tx<'_>, key: Key, leaf: u64) -> store::Result<Id<Signature>> {
    let held: Option<(Id<Signature>, String, How, jiff::Timestamp)> =
        tx.one(HELD, &params![key.space, key.petition, leaf as i64])?;
    let (id, province, how, signed_at) = held.ok_or(Refused::NoSignature)?;
    let day = tx.world().day_of(signed_at);
    tx.exec(DROP, &params![key.space, key.petition, leaf as i64])?;
    tx.exec(COUNT_OUT, &params![key.space, key.petition, day, &province, how])?;
    tx.exec(BEAT_BACK, &params![key.space, key.petition])?;
    let entry = Entry::new("petition.withdrawn", "signature", id);
    tx.record(entry.with("leaf", leaf).with("province", province).published());
    Ok(id)
}

/// How many signatures there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pulse {
    /// Whether the petition can be signed.
    pub is_open: bool,
    /// Signatures that were ever given.
    pub signed: u64,
    /// Those of them that were withdrawn.
    pub withdrawn: u64,
}

store::row! { Pulse { is_open, signed, withdrawn } }

impl Pulse {
    /// Signatures that stand.
    pub const fn standing(self) -> u64 {
        self.signed.saturating_sub(self.withdrawn)
    }
}

/// How many signatures a petition has. A petition that was never opened has none.
///
/// # Errors
/// As [`Db::one`].
pub async fn pulse(db: &Db, key: Key) -> store::Result<Pulse> {
    Ok(db.one(PULSE, &params![key.space, key.petition]).await?.unwrap_or_default())
}

/// As [`pulse`], within a write.
pub(super) fn pulse_in(tx: &mut Tx<'_>, key: Key) -> store::Result<Pulse> {
    Ok(tx.one(PULSE, &params![key.space, key.petition])?.unwrap_or_default())
}

/// Signatures that stand, of one day, province and way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The day on which they were given.
    pub day: Date,
    /// The code of the province, or [`ABROAD`].
    pub province: String,
    /// The way.
    pub how: How,
    /// How many.
    pub count: u64,
}

store::row! { Tally { day, province, how, count } }

/// All tallies of a petition, by day: at most some eighty for each day of the collection.
///
/// # Errors
/// As [`Db::all`].
pub async fn tallies(db: &Db, key: Key) -> store::Result<Vec<Tally>> {
    db.all(TALLY, &params![key.space, key.petition]).await
}
