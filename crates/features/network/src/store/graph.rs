use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use jiff::civil::Date;
use kernel::Text;
use store::journal;
use store::{Db, Stream, params};
use tokio::sync::Mutex;
use uuid::Uuid;

use crate::model::graph::{self, Graph, Org};
use crate::model::{Field, Fields, Moment, RelationKind, Sort};

/// Records of organisations, those that were merged into another too.
const ORGS: &str = "SELECT a.id, a.root, a.name, a.acronym, a.place_code, p.sort, p.is_public, p.closed, p.created_at \
     FROM actor a LEFT JOIN network_profile p ON p.actor = a.id \
     WHERE a.kind = 'organisation' AND a.id > $1 ORDER BY a.id LIMIT $2";
const THEMES: &str = "SELECT actor, theme FROM network_theme WHERE (actor, theme) > ($1, $2) \
     ORDER BY actor, theme LIMIT $3";
const RELATIONS: &str = "SELECT id, subject, object, kind, until, is_public FROM network_relation \
     WHERE id > $1 AND state = 'confirmed' ORDER BY id LIMIT $2";

pub(super) const STATEMENTS: &[&str] = &[ORGS, THEMES, RELATIONS];

/// Rows read at a time.
const PAGE: usize = 4_000;

/// The network as a visitor may know it, and as the network knows itself.
pub struct Graphs {
    /// What is public: nothing in it depends on what is not.
    pub public: Arc<Graph>,
    /// Everything.
    pub network: Arc<Graph>,
    /// The day on which relations had to last.
    day: Date,
    /// How far the journal of each stream was when they were read.
    read: HashMap<Stream, u64>,
}

/// The graphs as they were last read.
#[derive(Default)]
pub struct Held(Mutex<Option<Arc<Graphs>>>);

impl Held {
    /// The graphs as the directory stands: read anew when an organisation or relation was written since, by whatever
    /// server, or when a day has passed.
    ///
    /// # Errors
    /// Whatever the engine meets.
    pub async fn now(&self, db: &Db) -> store::Result<Arc<Graphs>> {
        let mut held = self.0.lock().await;
        let today = db.world().today();
        let heads = journal::heads(db).await?.into_iter().map(|head| (head.stream, head.size)).collect();
        if let Some(graphs) = held.as_ref().filter(|graphs| graphs.day == today) {
            if graphs.read == heads {
                return Ok(Arc::clone(graphs));
            }
            if !is_touched(db, &graphs.read, &heads).await? {
                let (public, network) = (Arc::clone(&graphs.public), Arc::clone(&graphs.network));
                let graphs = Arc::new(Graphs { public, network, day: today, read: heads });
                *held = Some(Arc::clone(&graphs));
                return Ok(graphs);
            }
        }
        let (public, network) = load(db, today).await?;
        let graphs = Arc::new(Graphs { public: Arc::new(public), network: Arc::new(network), day: today, read: heads });
        *held = Some(Arc::clone(&graphs));
        Ok(graphs)
    }
}

/// Whether what was written since can have changed the network. Of much it is taken for granted.
async fn is_touched(db: &Db, read: &HashMap<Stream, u64>, heads: &HashMap<Stream, u64>) -> store::Result<bool> {
    const MUCH: u32 = 200;
    for (stream, size) in heads {
        let known = read.get(stream).copied().unwrap_or(0);
        if *size <= known {
            continue;
        }
        let entries = journal::onward(db, *stream, known, MUCH).await?;
        if entries.len() >= MUCH as usize || entries.iter().any(|entry| concerns(&entry.kind)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether such an entry says that an organisation or a relation is another now.
fn concerns(kind: &str) -> bool {
    const KINDS: [&str; 5] = ["actor.", "network.profile", "network.linked", "network.relation", "network.coalition"];
    KINDS.iter().any(|known| kind.starts_with(known)) && !kind.starts_with("actor.contact")
}

/// An organisation's record as it is read.
struct Record {
    id: Uuid,
    root: Uuid,
    name: Text,
    acronym: Option<String>,
    place: Option<String>,
    sort: Option<Sort>,
    is_public: Option<bool>,
    closed: Option<Fields>,
    since: Option<i64>,
}

store::row! { Record { id, root, name, acronym, place, sort, is_public, closed, since } }

/// The profile that stands for an organisation: of whose record it is, and what it says.
struct Standing {
    record: Uuid,
    since: i64,
    sort: Sort,
    is_public: bool,
    closed: Fields,
}

/// Reads the whole network, a page at a time, and puts together what is public and what the network knows.
///
/// # Errors
/// Whatever the engine meets.
pub async fn load(db: &Db, today: Date) -> store::Result<(Graph, Graph)> {
    let (mut orgs, profiles, merged) = organisations(db).await?;
    let themes = themes(db, &profiles).await?;
    // Whoever has no profile is not in the directory.
    orgs.retain(|org| profiles.contains_key(&org.id));
    for org in &mut orgs {
        org.themes = profiles.get(&org.id).and_then(|profile| themes.get(&profile.record)).cloned().unwrap_or_default();
        org.sort = profiles.get(&org.id).map(|profile| profile.sort);
    }
    let open: Vec<Org> = orgs.iter().filter_map(|org| in_public(org, profiles.get(&org.id)?)).collect();
    let shown: HashSet<Uuid> = open.iter().map(|org| org.id).collect();
    let (mut all, mut public): (Vec<graph::Relation>, Vec<graph::Relation>) = (Vec::new(), Vec::new());
    let mut after = Uuid::nil();
    loop {
        let rows: Vec<(Uuid, Uuid, Uuid, RelationKind, Option<Moment>, bool)> =
            db.all(RELATIONS, &params![after, PAGE as i64]).await?;
        let Some((last, ..)) = rows.last() else { break };
        after = *last;
        let lasting = rows.into_iter().filter(|(.., until, _)| until.is_none_or(|until| until.last_day() >= today));
        for (_, subject, object, kind, _, is_public) in lasting {
            let root = |id: Uuid| merged.get(&id).copied().unwrap_or(id);
            let relation = (root(subject), root(object), kind);
            if is_public && shown.contains(&relation.0) && shown.contains(&relation.1) {
                public.push(relation);
            }
            all.push(relation);
        }
    }
    Ok((Graph::of(open, &public), Graph::of(orgs, &all)))
}

type Read = (Vec<Org>, BTreeMap<Uuid, Standing>, HashMap<Uuid, Uuid>);

/// The organisations that stand, their profiles, and for whom the merged ones stand.
async fn organisations(db: &Db) -> store::Result<Read> {
    let (mut orgs, mut profiles, mut merged) = (Vec::new(), BTreeMap::<Uuid, Standing>::new(), HashMap::new());
    let mut after = Uuid::nil();
    loop {
        let rows: Vec<Record> = db.all(ORGS, &params![after, PAGE as i64]).await?;
        let Some(last) = rows.last() else { break };
        after = last.id;
        for row in rows {
            if let (Some(sort), Some(is_public), Some(closed)) = (row.sort, row.is_public, row.closed) {
                let standing =
                    Standing { record: row.id, since: row.since.unwrap_or_default(), sort, is_public, closed };
                // Its own profile stands before that of a record merged into it, and of those the oldest.
                let rank = |standing: &Standing| (standing.record != row.root, standing.since, standing.record);
                if profiles.get(&row.root).is_none_or(|known| rank(&standing) < rank(known)) {
                    profiles.insert(row.root, standing);
                }
            }
            if row.root == row.id {
                let Record { id, name, acronym, place, .. } = row;
                orgs.push(Org { id, name, acronym, place, ..Org::default() });
            } else {
                merged.insert(row.id, row.root);
            }
        }
    }
    Ok((orgs, profiles, merged))
}

/// The themes of the profiles that stand, by the record of the profile.
async fn themes(db: &Db, profiles: &BTreeMap<Uuid, Standing>) -> store::Result<HashMap<Uuid, Vec<String>>> {
    let standing: HashSet<Uuid> = profiles.values().map(|profile| profile.record).collect();
    let mut themes: HashMap<Uuid, Vec<String>> = HashMap::new();
    let mut after = (Uuid::nil(), String::new());
    loop {
        let rows: Vec<(Uuid, String)> = db.all(THEMES, &params![after.0, &after.1, PAGE as i64]).await?;
        let Some(last) = rows.last() else { break };
        after = last.clone();
        for (actor, theme) in rows.into_iter().filter(|(actor, _)| standing.contains(actor)) {
            themes.entry(actor).or_default().push(theme);
        }
    }
    Ok(themes)
}

/// What of an organisation is public, if anything is.
fn in_public(org: &Org, profile: &Standing) -> Option<Org> {
    let is_open = |field| !profile.closed.has(field);
    profile.is_public.then(|| Org {
        id: org.id,
        name: org.name.clone(),
        acronym: org.acronym.clone(),
        sort: org.sort,
        place: org.place.clone().filter(|_| is_open(Field::Place)),
        themes: if is_open(Field::Themes) { org.themes.clone() } else { Vec::new() },
    })
}
