//! The dossiers: kept by a space, read by everybody once they are open.

use actors::{Role, Space};
use futures_util::FutureExt as _;
use jiff::Timestamp;
use kernel::{Id, Lang, Text};
use search::{Audience, Document, Loaded, Searchable, Spaces, Touched, beginning, every};
use store::{Db, Entry, Tx, params};
use uuid::Uuid;
use web::Refusal;

use super::public;
use crate::model::article::{Article, Refused, slug};
use crate::model::dossier::{Dossier, MOST_PIECES, Pick};

macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT d.space_id, d.id, d.slug, d.title, d.words, d.is_public, d.changed_at FROM ", $rest)
    };
}

const OPEN: &str = select!(
    "portal_dossier_address a JOIN portal_dossier d ON d.space_id = a.space AND d.id = a.dossier \
     WHERE a.slug = $1 AND a.open_at IS NOT NULL"
);
const ALL_OPEN: &str = select!(
    "portal_dossier_address a JOIN portal_dossier d ON d.space_id = a.space AND d.id = a.dossier \
     WHERE (a.open_at, a.dossier) < ($1, $2) ORDER BY a.open_at DESC, a.dossier DESC LIMIT $3"
);
const OF_SPACE: &str =
    select!("portal_dossier d WHERE d.space_id = $1 ORDER BY d.changed_at DESC, d.id DESC LIMIT 200");
const ONE: &str = select!("portal_dossier d WHERE d.space_id = $1 AND d.id = $2");
const OPENED: &str = "SELECT open_at FROM portal_dossier_address WHERE slug = $1";
const PLACE: &str = "SELECT open_at, dossier FROM portal_dossier_address WHERE slug = $1";
const INSERT: &str = "INSERT INTO portal_dossier (space_id, id, slug, title, words, is_public, changed_at) \
     VALUES ($1, $2, $3, $4, $5, FALSE, $6)";
const ADDRESS: &str = "INSERT INTO portal_dossier_address (slug, space, dossier, open_at) VALUES ($1, $2, $3, NULL) \
     ON CONFLICT DO NOTHING";
const CHANGE: &str = "UPDATE portal_dossier SET title = $3, words = $4, is_public = $5, changed_at = $6 \
     WHERE space_id = $1 AND id = $2";
const SHOW: &str = "UPDATE portal_dossier_address SET open_at = $2 WHERE slug = $1";
const PIECES: &str =
    "SELECT kind, record FROM portal_dossier_piece WHERE space_id = $1 AND dossier = $2 ORDER BY position";
const CLEAR: &str = "DELETE FROM portal_dossier_piece WHERE space_id = $1 AND dossier = $2";
const PIECE: &str =
    "INSERT INTO portal_dossier_piece (space_id, dossier, position, kind, record) VALUES ($1, $2, $3, $4, $5)";
const PUBLISHED_AT: &str = "SELECT published_at FROM portal_published WHERE article = $1";

const EVERY: &str =
    "SELECT space_id, id FROM portal_dossier WHERE (space_id, id) > ($1, $2) ORDER BY space_id, id LIMIT $3";

pub(super) const STATEMENTS: &[&str] = &[
    EVERY,
    OPEN,
    ALL_OPEN,
    OF_SPACE,
    ONE,
    OPENED,
    PLACE,
    INSERT,
    ADDRESS,
    CHANGE,
    SHOW,
    PIECES,
    CLEAR,
    PIECE,
    PUBLISHED_AT,
];

/// What can be found.
pub const SEARCHABLE: Searchable = Searchable {
    kind: "dossier",
    label: "portal-reading-dossiers",
    subjects: &["dossier"],
    load: |db, touched| load(db, touched).boxed(),
    all: |db, after, most| every(db, EVERY, after, most).boxed(),
};

async fn load(db: &Db, touched: &[Touched]) -> Loaded {
    let (mut spaces, mut found) = (Spaces::default(), Vec::new());
    for touched in touched {
        let Some(space) = spaces.get(db, touched.stream).await? else { continue };
        let dossier = one(db, space.id, Id::from_uuid(touched.id)).await?;
        let Some(dossier) = dossier else { continue };
        let opened: Option<Timestamp> = db.one::<Option<Timestamp>>(OPENED, &params![&dossier.slug]).await?.flatten();
        let (audience, path) = match dossier.is_public {
            true => (Audience::Anyone, dossier.path()),
            false => (
                Audience::Space(space.id, Role::Officer),
                format!("/s/{}/newsroom/dossiers/{}", space.slug, dossier.id),
            ),
        };
        let mut document = Document::new(dossier.id, audience, path, dossier.title.clone());
        document.changed = Some(dossier.changed_at);
        document.space = Some(space.id);
        document.date = opened.map(|at| db.world().day_of(at));
        document.summary = beginning(&dossier.words);
        found.push(document.saying(&dossier.words));
    }
    Ok(found)
}

store::row! { Dossier { space, id, slug, title, words, is_public, changed_at } }

/// The dossier of a public address that everybody can read.
///
/// # Errors
/// As [`Db::one`].
pub async fn open(db: &Db, slug: &str) -> store::Result<Option<Dossier>> {
    db.one(OPEN, &params![slug]).await
}

/// The dossiers that everybody can read, the one opened last first, from behind the address of one of them.
///
/// # Errors
/// As [`Db::all`].
pub async fn all_open(db: &Db, after: Option<&str>, limit: u32) -> store::Result<Vec<Dossier>> {
    let behind: Option<(Option<Timestamp>, Uuid)> = match after {
        Some(slug) => db.one(PLACE, &params![slug]).await?,
        None => None,
    };
    let (at, id) = match behind {
        Some((Some(at), id)) => (at, id),
        _ => (Timestamp::MAX, Uuid::max()),
    };
    db.all(ALL_OPEN, &params![at, id, limit]).await
}

/// The dossiers of a space, the one changed last first.
///
/// # Errors
/// As [`Db::all`].
pub async fn of_space(db: &Db, space: Id<Space>) -> store::Result<Vec<Dossier>> {
    db.all(OF_SPACE, &params![space]).await
}

/// A dossier of a space.
///
/// # Errors
/// As [`Db::one`].
pub async fn one(db: &Db, space: Id<Space>, dossier: Id<Dossier>) -> store::Result<Option<Dossier>> {
    db.one(ONE, &params![space, dossier]).await
}

/// What a dossier gathers, in its order.
///
/// # Errors
/// As [`Db::all`].
pub async fn pieces(db: &Db, dossier: &Dossier) -> store::Result<Vec<Pick>> {
    let rows: Vec<(String, Uuid)> = db.all(PIECES, &params![dossier.space, dossier.id]).await?;
    Ok(rows.into_iter().map(|(kind, record)| Pick { kind, record }).collect())
}

/// Begins a dossier under an address made from its title.
///
/// # Errors
/// [`Refusal`] where every address like its title belongs to another.
pub fn begin(tx: &mut Tx<'_>, space: Id<Space>, title: &Text, words: &Text) -> store::Result<Id<Dossier>> {
    let id: Id<Dossier> = tx.id();
    let wished = slug::propose(title.in_lang(Lang::Fr).1).unwrap_or_else(|| "dossier".to_owned());
    let taken = |tx: &mut Tx<'_>, slug: &str| Ok::<_, store::Error>(tx.exec(ADDRESS, &params![slug, space, id])? == 0);
    let mut slug = wished.clone();
    for number in 2..100 {
        if !taken(tx, &slug)? {
            tx.exec(INSERT, &params![space, id, &slug, title, words, tx.now()])?;
            tx.record(Entry::new("portal.dossier.begun", "dossier", id));
            return Ok(id);
        }
        slug = format!("{wished}-{number}");
    }
    Err(Refusal::because("portal-front-dossier-address"))
}

/// How a dossier is to stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// Its title.
    pub title: Text,
    /// What it is about.
    pub words: Text,
    /// Whether everybody can read it.
    pub is_public: bool,
    /// What it gathers, each once.
    pub pieces: Vec<Pick>,
}

/// Writes down how a dossier stands now, over how it stood at `mark`; without one, nothing is asked. Its articles are found by
/// it from then on.
///
/// # Errors
/// [`store::Error::NotFound`] where the space has no such dossier; [`Refused::Meanwhile`] where somebody else changed it since;
/// [`Refusal`] where it gathers too much.
pub fn change(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Id<Dossier>,
    standing: &Standing,
    mark: Option<Timestamp>,
) -> store::Result<()> {
    if standing.pieces.len() > MOST_PIECES {
        return Err(Refusal::because("portal-front-dossier-full"));
    }
    let dossier: Dossier = tx.one(ONE, &params![space, id])?.ok_or(store::Error::NotFound)?;
    if mark.is_some_and(|mark| mark != dossier.changed_at) {
        return Err(Refused::Meanwhile.into());
    }
    let Standing { title, words, is_public, pieces } = standing;
    let now = tx.now();
    tx.exec(CHANGE, &params![space, id, title, words, *is_public, now])?;
    let opened: Option<Timestamp> = tx.one::<Option<Timestamp>>(OPENED, &params![&dossier.slug])?.flatten();
    let opened = is_public.then(|| opened.unwrap_or(now));
    tx.exec(SHOW, &params![&dossier.slug, opened])?;
    let before: Vec<(String, Uuid)> = tx.all(PIECES, &params![space, id])?;
    for (_, record) in before.iter().filter(|(kind, _)| kind == "article") {
        public::ungather(tx, Id::from_uuid(*record), id.uuid())?;
    }
    tx.exec(CLEAR, &params![space, id])?;
    for (position, pick) in (0_u32..).zip(pieces) {
        tx.exec(PIECE, &params![space, id, position, &pick.kind, pick.record])?;
        if pick.is_article() {
            let article: Id<Article> = Id::from_uuid(pick.record);
            if let Some(at) = tx.one::<Timestamp>(PUBLISHED_AT, &params![article])? {
                public::gather(tx, article, at, id.uuid())?;
            }
        }
    }
    let kind = if *is_public { "portal.dossier.published" } else { "portal.dossier.changed" };
    tx.record(Entry::new(kind, "dossier", id).with("pieces", pieces.len()));
    Ok(())
}
