use std::collections::{BTreeMap, BTreeSet};

use actors::Space;
use jiff::Timestamp;
use kernel::Id;
use media::{About, File, Made};
use store::{Db, Entry, Tx, params};

use super::{plan, session_people};
use crate::model::learning_photo::{Circle, Consent, ConsentWay, may_note, shown};
use crate::model::{Attendee, Cohort, Key, Refused};

const CONSENT: &str = "SELECT photos, way, at FROM training_consent WHERE space_id = $1 AND participant = $2";
const CONSENTS: &str = "SELECT c.participant, c.photos, c.way, c.at FROM training_consent c \
     JOIN training_participant p ON p.space_id = c.space_id AND p.id = c.participant \
     WHERE p.space_id = $1 AND p.cohort = $2";
const SAY: &str = "INSERT INTO training_consent (space_id, participant, photos, way, at) VALUES ($1, $2, $3, $4, $5) \
     ON CONFLICT (space_id, participant) DO UPDATE SET photos = excluded.photos, way = excluded.way, at = excluded.at";
const ONE: &str = "SELECT id, cohort, circle, shown, added_at FROM training_photo WHERE space_id = $1 AND id = $2";
const LIST: &str = "SELECT id, cohort, circle, shown, added_at FROM training_photo \
     WHERE space_id = $1 AND cohort = $2 AND id < $3 ORDER BY id DESC LIMIT $4";
// As widely as all in it allow; one that shows nobody but her, always.
const HERS: &str = "SELECT f.id, f.cohort, f.circle, f.shown, f.added_at FROM training_photo f \
     WHERE f.space_id = $1 AND f.cohort = $2 AND f.id < $3 AND (f.shown IN ('public', $5) OR ( \
     EXISTS (SELECT 1 FROM training_photo_person p WHERE p.space_id = f.space_id AND p.photo = f.id AND p.participant = $4) \
     AND NOT EXISTS (SELECT 1 FROM training_photo_person o WHERE o.space_id = f.space_id AND o.photo = f.id \
     AND o.participant <> $4))) ORDER BY f.id DESC LIMIT $6";
const PUBLIC: &str = "SELECT id FROM training_photo WHERE space_id = $1 AND cohort = $2 AND shown = 'public' \
     ORDER BY id LIMIT 1000";
const HIDDEN: &str = "SELECT id FROM training_photo WHERE space_id = $1 AND cohort = $2 AND shown <> 'public' \
     ORDER BY id LIMIT 1000";
const COUNT: &str = "SELECT COUNT(*) FROM training_photo WHERE space_id = $1 AND cohort = $2";
const ADD: &str = "INSERT INTO training_photo (space_id, id, cohort, circle, shown, added_at) \
     VALUES ($1, $2, $3, $4, 'team', $5)";
const MEAN: &str = "UPDATE training_photo SET circle = $3 WHERE space_id = $1 AND id = $2";
const SHOW: &str = "UPDATE training_photo SET shown = $3 WHERE space_id = $1 AND id = $2";
const REMOVE: &str = "DELETE FROM training_photo WHERE space_id = $1 AND id = $2";
const PEOPLE: &str =
    "SELECT participant FROM training_photo_person WHERE space_id = $1 AND photo = $2 ORDER BY participant";
const ALLOWED: &str = "SELECT c.photos FROM training_photo_person p LEFT JOIN training_consent c \
     ON c.space_id = p.space_id AND c.participant = p.participant WHERE p.space_id = $1 AND p.photo = $2";
const WITH: &str =
    "SELECT photo FROM training_photo_person WHERE space_id = $1 AND participant = $2 ORDER BY photo LIMIT 1000";
const NAME: &str = "INSERT INTO training_photo_person (space_id, photo, participant) VALUES ($1, $2, $3) \
     ON CONFLICT DO NOTHING";
const UNNAME: &str = "DELETE FROM training_photo_person WHERE space_id = $1 AND photo = $2";

pub(super) const STATEMENTS: &[&str] = &[
    CONSENT, CONSENTS, SAY, ONE, LIST, HERS, PUBLIC, HIDDEN, COUNT, ADD, MEAN, SHOW, REMOVE, PEOPLE, ALLOWED, WITH,
    NAME, UNNAME,
];

/// More photos than any cohort has.
pub const MOST: i64 = 500;

/// What a participant said of photos of her.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// What she allows.
    pub photos: Consent,
    /// How she said so.
    pub way: ConsentWay,
    /// When.
    pub at: Timestamp,
}
store::row! { Said { photos, way, at } }

/// A photo of a cohort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// The file.
    pub id: Id<File>,
    /// Of which cohort.
    pub cohort: Id<Cohort>,
    /// Who is meant to see it.
    pub circle: Circle,
    /// Who may, as those in it allow.
    pub shown: Circle,
    /// When it came.
    pub added_at: Timestamp,
}
store::row! { Photo { id, cohort, circle, shown, added_at } }

/// What a participant said; none where she said nothing.
///
/// # Errors
/// As [`Db::one`].
pub async fn consent(db: &Db, space: Id<Space>, participant: Id<Attendee>) -> store::Result<Option<Said>> {
    db.one(CONSENT, &params![space, participant]).await
}

/// What the participants of a cohort said; who said nothing is not among them.
///
/// # Errors
/// As [`Db::all`].
pub async fn consents(db: &Db, space: Id<Space>, cohort: Id<Cohort>) -> store::Result<BTreeMap<Id<Attendee>, Said>> {
    let rows: Vec<(Id<Attendee>, Consent, ConsentWay, Timestamp)> = db.all(CONSENTS, &params![space, cohort]).await?;
    Ok(rows.into_iter().map(|(who, photos, way, at)| (who, Said { photos, way, at })).collect())
}

/// Writes down what a participant allows. Photos that she does not allow any more are seen no more from this very write on.
///
/// # Errors
/// [`Refused::OutOfTurn`] for somebody else who would widen what she said herself, [`Refused::Gone`]; as [`Tx::exec`].
pub fn say(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    participant: Id<Attendee>,
    photos: Consent,
    way: ConsentWay,
) -> store::Result<()> {
    let attendee = session_people::one_in(tx, space, participant)?.ok_or(Refused::Gone)?;
    let there: Option<Said> = tx.one(CONSENT, &params![space, participant])?;
    if way == ConsentWay::Paper && !may_note(there.map(|said| (said.photos, said.way)), photos) {
        return Err(Refused::OutOfTurn.into());
    }
    let now = tx.now();
    // What she said herself stays the bound of what others write down, also once they narrowed it.
    let by = there.map_or(way, |said| if said.way == ConsentWay::Own { said.way } else { way });
    tx.exec(SAY, &params![space, participant, photos, by, now])?;
    let with: Vec<Id<File>> = tx.all(WITH, &params![space, participant])?;
    for photo in with {
        settle(tx, space, photo)?;
    }
    publish(tx, space, attendee.cohort)?;
    let entry = Entry::new("training.consent.said", "training-participant", participant);
    tx.record(entry.with("photos", photos.code()).with("way", way.code()));
    Ok(())
}

/// Writes down what a participant of a cohort signed on paper.
///
/// # Errors
/// [`Refused::Gone`] for somebody of another cohort; as [`say`].
pub fn note(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    cohort: Id<Cohort>,
    participant: Id<Attendee>,
    photos: Consent,
) -> store::Result<()> {
    session_people::one_in(tx, space, participant)?.filter(|one| one.cohort == cohort).ok_or(Refused::Gone)?;
    say(tx, space, participant, photos, ConsentWay::Paper)
}

/// A photo.
///
/// # Errors
/// As [`Db::one`].
pub async fn one(db: &Db, space: Id<Space>, id: Id<File>) -> store::Result<Option<Photo>> {
    db.one(ONE, &params![space, id]).await
}

/// The photos of a cohort, the newest first, a page of them.
///
/// # Errors
/// As [`Db::all`].
pub async fn list(
    db: &Db,
    space: Id<Space>,
    cohort: Id<Cohort>,
    after: Option<Id<File>>,
    limit: u32,
) -> store::Result<Vec<Photo>> {
    let after = after.unwrap_or_else(|| Id::from_uuid(uuid::Uuid::max()));
    db.all(LIST, &params![space, cohort, after, limit]).await
}

/// The photos of her cohort that a participant may see, the newest first, a page of them.
///
/// # Errors
/// As [`Db::all`].
pub async fn hers(
    db: &Db,
    space: Id<Space>,
    attendee: &Attendee,
    has_place: bool,
    after: Option<Id<File>>,
    limit: u32,
) -> store::Result<Vec<Photo>> {
    let after = after.unwrap_or_else(|| Id::from_uuid(uuid::Uuid::max()));
    let widest = if has_place { Circle::Cohort } else { Circle::Public };
    db.all(HERS, &params![space, attendee.cohort, after, attendee.id, widest, limit]).await
}

/// The photos of a cohort that everybody may see.
///
/// # Errors
/// As [`Db::all`].
pub async fn public(db: &Db, space: Id<Space>, cohort: Id<Cohort>) -> store::Result<Vec<Id<File>>> {
    db.all(PUBLIC, &params![space, cohort]).await
}

/// Who can be recognised in a photo.
///
/// # Errors
/// As [`Db::all`].
pub async fn people(db: &Db, space: Id<Space>, photo: Id<File>) -> store::Result<BTreeSet<Id<Attendee>>> {
    let rows: Vec<Id<Attendee>> = db.all(PEOPLE, &params![space, photo]).await?;
    Ok(rows.into_iter().collect())
}

/// Keeps a photo of a cohort.
///
/// # Errors
/// [`Refused::Full`] beyond [`MOST`], [`Refused::OutOfTurn`] for somebody of another cohort; as [`Tx::exec`].
pub fn add(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    cohort: Id<Cohort>,
    made: &Made,
    about: &About,
    (circle, people): (Circle, &[Id<Attendee>]),
) -> store::Result<Id<File>> {
    plan::cohort_in(tx, space, cohort)?;
    if tx.one::<i64>(COUNT, &params![space, cohort])?.unwrap_or(0) >= MOST {
        return Err(Refused::Full.into());
    }
    let (id, now) = (media::store::put_in(tx, space, made, about)?, tx.now());
    tx.exec(ADD, &params![space, id, cohort, circle, now])?;
    tx.record(Entry::new("training.photo.added", "training-photo", id).with("cohort", cohort));
    mean(tx, space, cohort, id, circle, people)?;
    Ok(id)
}

/// Says anew who is meant to see a photo and who can be recognised in it.
///
/// # Errors
/// [`Refused::Gone`]; as [`add`].
pub fn change(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Id<File>,
    circle: Circle,
    people: &[Id<Attendee>],
) -> store::Result<()> {
    let photo: Photo = tx.one(ONE, &params![space, id])?.ok_or(Refused::Gone)?;
    tx.record(Entry::new("training.photo.changed", "training-photo", id).with("circle", circle.code()));
    mean(tx, space, photo.cohort, id, circle, people)
}

fn mean(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    cohort: Id<Cohort>,
    id: Id<File>,
    circle: Circle,
    people: &[Id<Attendee>],
) -> store::Result<()> {
    tx.exec(MEAN, &params![space, id, circle])?;
    tx.exec(UNNAME, &params![space, id])?;
    for one in people {
        let attendee = session_people::one_in(tx, space, *one)?.ok_or(Refused::Gone)?;
        if attendee.cohort != cohort {
            return Err(Refused::OutOfTurn.into());
        }
        tx.exec(NAME, &params![space, id, one])?;
    }
    settle(tx, space, id)?;
    publish(tx, space, cohort)
}

/// Takes a photo away, and its bytes.
///
/// # Errors
/// [`Refused::Gone`]; as [`Tx::exec`].
pub fn remove(tx: &mut Tx<'_>, space: Id<Space>, id: Id<File>) -> store::Result<()> {
    if tx.one::<Photo>(ONE, &params![space, id])?.is_none() {
        return Err(Refused::Gone.into());
    }
    drop_one(tx, space, id)?;
    tx.record(Entry::new("training.photo.removed", "training-photo", id));
    Ok(())
}

fn drop_one(tx: &mut Tx<'_>, space: Id<Space>, id: Id<File>) -> store::Result<()> {
    tx.exec(UNNAME, &params![space, id])?;
    tx.exec(REMOVE, &params![space, id])?;
    // The newsroom may have erased the file itself.
    if media::store::in_write(tx, space, id)?.is_some() {
        media::store::delete(tx, space, id)?;
    }
    Ok(())
}

/// Reckons who may see a photo.
fn settle(tx: &mut Tx<'_>, space: Id<Space>, id: Id<File>) -> store::Result<()> {
    let Some(photo) = tx.one::<Photo>(ONE, &params![space, id])? else { return Ok(()) };
    let allowed: Vec<Option<Consent>> = tx.all(ALLOWED, &params![space, id])?;
    let to = shown(photo.circle, allowed);
    tx.exec(SHOW, &params![space, id, to])?;
    // Others (an article) may show it too; what those in it do not allow, nothing public shows.
    match to {
        Circle::Public => media::store::allow_in(tx, space, id),
        Circle::Team | Circle::Cohort => media::store::withhold_in(tx, space, id),
    }
}

/// Says which photos of a cohort everybody may see.
fn publish(tx: &mut Tx<'_>, space: Id<Space>, cohort: Id<Cohort>) -> store::Result<()> {
    let public: Vec<Id<File>> = tx.all(PUBLIC, &params![space, cohort])?;
    media::store::publish_in(tx, space, cohort, &public)
}

/// Erases the photos of a call's cohorts that not everybody may see. Those that everybody may see stay until one whom they show
/// takes her word back, as her own page lets her.
pub(super) fn erase(tx: &mut Tx<'_>, call: Key) -> store::Result<()> {
    let mut gone = 0_i64;
    for cohort in plan::cohorts_in(tx, call.space, call.call)? {
        let hidden: Vec<Id<File>> = tx.all(HIDDEN, &params![call.space, cohort.id])?;
        for id in hidden {
            drop_one(tx, call.space, id)?;
            gone += 1;
        }
    }
    tx.record(Entry::new("training.photos.erased", "training-call", call.call).amount("photos", gone));
    Ok(())
}
