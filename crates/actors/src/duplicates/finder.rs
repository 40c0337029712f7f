use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use kernel::Id;
use store::{Db, Keys, Tx, Value};
use uuid::Uuid;

use super::score::{Score, THRESHOLD};
use super::{BLOCK, Made, Portrait, keys};
use crate::directory::store::actor_columns;
use crate::directory::{Actor, ActorKind, ContactHash, Facts, NewContact, hash};

/// One arm of a statement that looks into several blocks at once, each up to one more than [`BLOCK`].
macro_rules! arm {
    ($place:literal) => {
        concat!(
            "SELECT * FROM (SELECT ",
            $place,
            " AS place, d.root FROM actor_key k JOIN actor d ON d.id = k.actor WHERE k.block = $",
            $place,
            " AND d.kind = $17 LIMIT 41) b",
            $place
        )
    };
}
macro_rules! contact_arm {
    ($place:literal) => {
        concat!(
            "SELECT * FROM (SELECT ",
            $place,
            " AS place, d.root FROM actor_contact c JOIN actor d ON d.id = c.actor WHERE c.hash = $",
            $place,
            " AND c.until_at IS NULL AND d.kind = $9 LIMIT 41) b",
            $place
        )
    };
}
macro_rules! arms {
    ($arm:ident $first:literal $($place:literal)+) => {
        concat!($arm!($first) $(, " UNION ALL ", $arm!($place))+)
    };
}

/// How many blocks, contacts and records one statement asks for.
const ARMS: usize = 16;
const CONTACTS: usize = 8;

const BY_BLOCKS: &str = arms!(arm 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16);
const BY_CONTACTS: &str = arms!(contact_arm 1 2 3 4 5 6 7 8);
const BY_IDS: &str = concat!(
    "SELECT ",
    actor_columns!("r"),
    " FROM actor r WHERE r.id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"
);

pub(super) const STATEMENTS: [&str; 3] = [BY_BLOCKS, BY_CONTACTS, BY_IDS];

/// Finds for many records in a row with which of the directory each could be one. It remembers what it read, up to a
/// bound: for the length of one import, not longer.
#[derive(Default)]
pub struct Finder {
    known: HashMap<Id<Actor>, Arc<Known>>,
    /// Blocks with more records than tell anything. They only grow.
    crowded: HashSet<String>,
}

/// A record that was read.
#[derive(Debug)]
pub struct Known {
    /// What is said of it.
    pub facts: Facts,
    /// What of it is compared.
    pub portrait: Portrait,
}

/// A record of the directory that could be the one in question.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Which.
    pub id: Id<Actor>,
    /// What is known of it.
    pub known: Arc<Known>,
    /// How much it looks alike, and why.
    pub score: Score,
}

/// A record about to be made, for which likenesses are sought.
#[derive(Debug)]
pub struct Sought<'a> {
    portrait: &'a Portrait,
    keys: BTreeSet<String>,
    hashes: Vec<ContactHash>,
}

impl<'a> Sought<'a> {
    /// The record of these facts; `contacts` are those that somebody keeps of it.
    pub fn new(secrets: &Keys, portrait: &'a Portrait, facts: &Facts, contacts: &[NewContact]) -> Self {
        let hashes = contacts.iter().filter_map(|contact| hash(secrets, contact)).collect();
        Self { portrait, keys: keys(facts), hashes }
    }
}

/// Records and blocks remembered at most: some tens of megabytes.
const REMEMBERED: usize = 60_000;
const CROWDED: usize = 200_000;

impl Finder {
    /// With which standing records of this kind each of several about to be made could be one, the likest first. What several of
    /// them ask is read once.
    ///
    /// # Errors
    /// Whatever the engine meets.
    pub async fn find_many(
        &mut self,
        db: &Db,
        kind: ActorKind,
        sought: &[Sought<'_>],
    ) -> store::Result<Vec<Vec<Candidate>>> {
        let keys: BTreeSet<String> = sought.iter().flat_map(|sought| &sought.keys).cloned().collect();
        let mut blocks = HashMap::new();
        for asked in self.blocks(&keys) {
            let rows = db.all(BY_BLOCKS, &block_params(&asked, kind)).await?;
            blocks.extend(self.sorted(&asked, rows));
        }
        let mut sharing = HashMap::new();
        for asked in each_once(sought.iter().flat_map(|sought| &sought.hashes)).chunks(CONTACTS) {
            sharing.extend(by_contact(asked, db.all(BY_CONTACTS, &contact_params(asked, kind)).await?));
        }
        let among = |sought: &Sought<'_>| Found::among(&blocks, &sharing, &sought.keys, &sought.hashes);
        let found: Vec<Found> = sought.iter().map(among).collect();
        for ids in self.unknown(&all(&found)) {
            self.remember(db.all(BY_IDS, &ids).await?);
        }
        Ok(sought.iter().zip(&found).map(|(sought, found)| self.compare(sought.portrait, found)).collect())
    }

    /// As [`Finder::find_many`] for records that were just written, within their write.
    pub(crate) fn find_many_in(&mut self, tx: &mut Tx<'_>, made: &[Made]) -> store::Result<Vec<Vec<Candidate>>> {
        let mut candidates = vec![Vec::new(); made.len()];
        for kind in ActorKind::ALL {
            let places: Vec<usize> = (0..made.len()).filter(|place| made[*place].portrait.kind() == kind).collect();
            let of_kind = || places.iter().map(|place| &made[*place]);
            let (blocks, sharing) = (self.blocks_in(tx, kind, of_kind())?, sharing_in(tx, kind, of_kind())?);
            let among = |made: &Made| Found::among(&blocks, &sharing, &made.keys, &made.hashes).without(made.id);
            let found: Vec<Found> = of_kind().map(among).collect();
            for ids in self.unknown(&all(&found)) {
                self.remember(tx.all(BY_IDS, &ids)?);
            }
            for (place, found) in places.iter().zip(&found) {
                candidates[*place] = self.compare(&made[*place].portrait, found);
            }
        }
        Ok(candidates)
    }

    /// The records in each of the blocks of these, but for blocks that are too large to tell anything.
    fn blocks_in<'a>(
        &mut self,
        tx: &mut Tx<'_>,
        kind: ActorKind,
        made: impl Iterator<Item = &'a Made>,
    ) -> store::Result<HashMap<String, Vec<Id<Actor>>>> {
        let keys: BTreeSet<String> = made.flat_map(|made| &made.keys).cloned().collect();
        let mut blocks = HashMap::new();
        for asked in self.blocks(&keys) {
            let rows = tx.all(BY_BLOCKS, &block_params(&asked, kind))?;
            blocks.extend(self.sorted(&asked, rows));
        }
        Ok(blocks)
    }

    /// Remembers a record that was just made.
    pub(crate) fn meet(&mut self, id: Id<Actor>, facts: Facts, portrait: Portrait) {
        if self.known.len() >= REMEMBERED {
            self.known.clear();
        }
        self.known.insert(id, Arc::new(Known { facts, portrait }));
    }

    /// The blocks to look into, a few at a time.
    fn blocks(&self, keys: &BTreeSet<String>) -> Vec<Vec<String>> {
        let keys: Vec<&String> = keys.iter().filter(|key| !self.crowded.contains(*key)).collect();
        keys.chunks(ARMS).map(|chunk| chunk.iter().map(|key| (*key).clone()).collect()).collect()
    }

    /// The records of each block that is small enough to tell something.
    fn sorted(&mut self, asked: &[String], rows: Vec<(i64, Id<Actor>)>) -> Vec<(String, Vec<Id<Actor>>)> {
        let mut blocks: BTreeMap<i64, Vec<Id<Actor>>> = BTreeMap::new();
        rows.into_iter().for_each(|(place, id)| blocks.entry(place).or_default().push(id));
        let named = blocks.into_iter().filter_map(|(place, ids)| {
            let place = usize::try_from(place - 1).ok()?;
            Some((asked.get(place)?.clone(), ids))
        });
        let (told, crowded): (Vec<_>, Vec<_>) = named.partition(|(_, ids)| ids.len() <= BLOCK);
        let room = CROWDED.saturating_sub(self.crowded.len());
        self.crowded.extend(crowded.into_iter().take(room).map(|(block, _)| block));
        told
    }

    /// The candidates that were not read yet, as parameters, a few at a time.
    fn unknown(&mut self, candidates: &BTreeSet<Id<Actor>>) -> Vec<Vec<Value>> {
        if self.known.len() + candidates.len() > REMEMBERED {
            self.known.clear();
        }
        let ids: Vec<Id<Actor>> = candidates.iter().filter(|id| !self.known.contains_key(id)).copied().collect();
        let padded = |chunk: &[Id<Actor>]| {
            let ids = chunk.iter().map(|id| id.uuid()).chain(std::iter::repeat(Uuid::nil()));
            ids.take(ARMS).map(Value::from).collect()
        };
        ids.chunks(ARMS).map(padded).collect()
    }

    fn remember(&mut self, actors: Vec<Actor>) {
        for actor in actors {
            let portrait = Portrait::of(actor.kind, &actor.facts);
            self.known.insert(actor.id, Arc::new(Known { facts: actor.facts, portrait }));
        }
    }

    fn compare(&self, portrait: &Portrait, found: &Found) -> Vec<Candidate> {
        let compared = found.candidates.iter().filter_map(|id| {
            let known = self.known.get(id)?;
            let score = portrait.compare(&known.portrait, found.sharing.contains(id));
            (score.value >= THRESHOLD).then(|| Candidate { id: *id, known: Arc::clone(known), score })
        });
        let mut candidates: Vec<Candidate> = compared.collect();
        candidates.sort_by_key(|candidate| (std::cmp::Reverse(candidate.score.value), candidate.id));
        candidates
    }
}

/// Who came up.
#[derive(Default)]
struct Found {
    candidates: BTreeSet<Id<Actor>>,
    /// Those who share a contact.
    sharing: BTreeSet<Id<Actor>>,
}

impl Found {
    /// Who came up for one of many.
    fn among(
        blocks: &HashMap<String, Vec<Id<Actor>>>,
        sharing: &HashMap<ContactHash, Vec<Id<Actor>>>,
        keys: &BTreeSet<String>,
        hashes: &[ContactHash],
    ) -> Self {
        let by_keys = keys.iter().filter_map(|key| blocks.get(key)).flatten().copied();
        let sharing: BTreeSet<Id<Actor>> =
            hashes.iter().filter_map(|hash| sharing.get(hash)).flatten().copied().collect();
        Self { candidates: by_keys.chain(sharing.iter().copied()).collect(), sharing }
    }

    fn without(mut self, id: Id<Actor>) -> Self {
        self.candidates.remove(&id);
        self
    }
}

/// Everybody who came up for somebody.
fn all(found: &[Found]) -> BTreeSet<Id<Actor>> {
    found.iter().flat_map(|found| &found.candidates).copied().collect()
}

fn each_once<'a>(hashes: impl Iterator<Item = &'a ContactHash>) -> Vec<ContactHash> {
    hashes.collect::<BTreeSet<_>>().into_iter().cloned().collect()
}

/// Who shares each contact of these, unless so many do that it says too little.
fn sharing_in<'a>(
    tx: &mut Tx<'_>,
    kind: ActorKind,
    made: impl Iterator<Item = &'a Made>,
) -> store::Result<HashMap<ContactHash, Vec<Id<Actor>>>> {
    let mut sharing = HashMap::new();
    for asked in each_once(made.flat_map(|made| &made.hashes)).chunks(CONTACTS) {
        sharing.extend(by_contact(asked, tx.all(BY_CONTACTS, &contact_params(asked, kind))?));
    }
    Ok(sharing)
}

/// The records that share each contact; a number that more of them share, as that of a federation, says too little.
fn by_contact(asked: &[ContactHash], rows: Vec<(i64, Id<Actor>)>) -> Vec<(ContactHash, Vec<Id<Actor>>)> {
    let of = |place: i64| rows.iter().filter(move |(row, _)| *row == place).map(|(_, id)| *id);
    let each = (1..).zip(asked).map(|(place, hash)| (hash.clone(), of(place).collect::<Vec<_>>()));
    each.filter(|(_, ids)| ids.len() <= BLOCK).collect()
}

fn block_params(asked: &[String], kind: ActorKind) -> Vec<Value> {
    // No block has an empty key.
    let keys = asked.iter().map(Value::from).chain(std::iter::repeat_with(|| Value::from("")));
    keys.take(ARMS).chain([Value::from(kind)]).collect()
}

fn contact_params(asked: &[ContactHash], kind: ActorKind) -> Vec<Value> {
    let hashes = asked.iter().map(Value::from).chain(std::iter::repeat_with(|| Value::from(Vec::new())));
    hashes.take(CONTACTS).chain([Value::from(kind)]).collect()
}
