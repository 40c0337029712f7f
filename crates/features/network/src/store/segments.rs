use actors::directory::spans;
use actors::{Actor, Space};
use jiff::Timestamp;
use kernel::{Id, Text};
use store::{Cell, Column, Db, Entry, Tx, Value, params};
use uuid::Uuid;

use crate::model::{Segment, Sort};

/// Those in a segment. The profile that stands for a record is its own, else the oldest of those merged into it.
/// `$1` space, `$2` sort, `$3` and `$4` span of places, `$5` theme, `$6` public, `$7` kind of relation, `$8` to whom, `$9` today,
/// `$10` its year, `$11` e-mail, `$12` phone, `$13` to `$16` spans of two words.
macro_rules! within {
    ($and:literal) => {
        concat!(
            "FROM actor r LEFT JOIN network_profile p ON p.actor = (SELECT q.actor FROM actor b \
                JOIN network_profile q ON q.actor = b.id WHERE b.root = r.id \
                ORDER BY (CASE WHEN b.id = r.id THEN 0 ELSE 1 END), q.created_at, q.actor LIMIT 1) \
             WHERE r.merged_into IS NULL AND r.kind = 'organisation' \
             AND ($2 = '' OR p.sort = $2) AND ($3 = '' OR (r.place_code >= $3 AND r.place_code < $4)) \
             AND ($5 = '' OR EXISTS (SELECT 1 FROM network_theme t WHERE t.actor = p.actor AND t.theme = $5)) \
             AND ($6 = '' OR EXISTS (SELECT 1 FROM network_public u WHERE u.actor = p.actor AND u.public = $6)) \
             AND ($7 = '' OR EXISTS (SELECT 1 FROM actor s JOIN network_relation x ON x.subject = s.id \
                JOIN actor o ON o.id = x.object WHERE s.root = r.id AND o.root = $8 AND x.state = 'confirmed' \
                AND (x.kind = $7 OR ($7 = 'member-of' AND x.kind IN ('allied-in', 'part-of'))) \
                AND (x.until IS NULL OR x.until >= $9 OR (LENGTH(x.until) = 4 AND x.until >= $10)))) \
             AND ($11 = '' OR EXISTS (SELECT 1 FROM actor d JOIN actor_contact c ON c.actor = d.id \
                WHERE d.root = r.id AND c.kept_by = $1 AND c.until_at IS NULL AND c.kind = $11)) \
             AND ($12 = '' OR EXISTS (SELECT 1 FROM actor d JOIN actor_contact c ON c.actor = d.id \
                WHERE d.root = r.id AND c.kept_by = $1 AND c.until_at IS NULL AND c.kind = $12)) \
             AND ($13 = '' OR EXISTS (SELECT 1 FROM actor d JOIN actor_word w ON w.actor = d.id \
                WHERE d.root = r.id AND w.word >= $13 AND w.word < $14)) \
             AND ($15 = '' OR EXISTS (SELECT 1 FROM actor d JOIN actor_word w ON w.actor = d.id \
                WHERE d.root = r.id AND w.word >= $15 AND w.word < $16)) ",
            $and
        )
    };
}
macro_rules! page {
    ($and:literal) => {
        concat!(
            "SELECT r.id, r.sort_key, r.name, r.acronym, r.place_code, p.sort ",
            within!($and),
            "AND (r.sort_key, r.id) > ($17, $18) ORDER BY r.sort_key, r.id LIMIT $19"
        )
    };
}
macro_rules! count {
    ($and:literal) => {
        concat!("SELECT COUNT(*) ", within!($and))
    };
}

const PAGE: &str = page!("");
const PAGE_LINKED: &str = page!(
    "AND r.id IN (SELECT s.root FROM actor o JOIN network_relation x ON x.object = o.id \
        JOIN actor s ON s.id = x.subject WHERE o.root = $8) "
);
const PAGE_NAMED: &str = page!(
    "AND r.id IN (SELECT d.root FROM actor_word w JOIN actor d ON d.id = w.actor WHERE w.word >= $13 AND w.word < $14) "
);
const PAGE_THEMED: &str =
    page!("AND r.id IN (SELECT d.root FROM network_theme t JOIN actor d ON d.id = t.actor WHERE t.theme = $5) ");
const COUNT: &str = count!("");
const COUNT_LINKED: &str = count!(
    "AND r.id IN (SELECT s.root FROM actor o JOIN network_relation x ON x.object = o.id \
        JOIN actor s ON s.id = x.subject WHERE o.root = $8) "
);
const COUNT_NAMED: &str = count!(
    "AND r.id IN (SELECT d.root FROM actor_word w JOIN actor d ON d.id = w.actor WHERE w.word >= $13 AND w.word < $14) "
);
const COUNT_THEMED: &str =
    count!("AND r.id IN (SELECT d.root FROM network_theme t JOIN actor d ON d.id = t.actor WHERE t.theme = $5) ");

const ALL: &str = "SELECT id, name, filter, changed_at, seen_count, seen_at FROM network_segment \
     WHERE space_id = $1 AND id > $2 ORDER BY id LIMIT 100";
const ONE: &str = "SELECT id, name, filter, changed_at, seen_count, seen_at FROM network_segment \
     WHERE space_id = $1 AND id = $2";
const SEEN: &str = "SELECT seen FROM network_segment WHERE space_id = $1 AND id = $2";
const INSERT: &str = "INSERT INTO network_segment (space_id, id, name, filter, created_at, changed_at, seen_count) \
     VALUES ($1, $2, $3, $4, $5, $5, 0)";
/// A filter that changed is looked at anew.
const UPDATE: &str = "UPDATE network_segment SET name = $3, filter = $4, changed_at = $5, seen = NULL, seen_count = 0, \
     seen_at = NULL WHERE space_id = $1 AND id = $2";
const LOOKED: &str =
    "UPDATE network_segment SET seen = $3, seen_count = $4, seen_at = $5 WHERE space_id = $1 AND id = $2";
const DROP: &str = "DELETE FROM network_segment WHERE space_id = $1 AND id = $2";

pub(super) const STATEMENTS: &[&str] = &[
    PAGE,
    PAGE_LINKED,
    PAGE_NAMED,
    PAGE_THEMED,
    COUNT,
    COUNT_LINKED,
    COUNT_NAMED,
    COUNT_THEMED,
    ALL,
    ONE,
    SEEN,
    INSERT,
    UPDATE,
    LOOKED,
    DROP,
];

/// A list of a space that keeps itself up to date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Its identity.
    pub id: Id<Self>,
    /// Its name, as the space calls it.
    pub name: String,
    /// Who is in it.
    pub filter: Segment,
    /// When its filter was last changed.
    pub changed_at: Timestamp,
    /// How many were in it at the last look.
    pub seen_count: i64,
    /// When somebody last noted who was in it.
    pub seen_at: Option<Timestamp>,
}

store::row! { Saved { id, name, filter, changed_at, seen_count, seen_at } }

impl Column for Segment {
    fn from_cell(cell: Cell<'_>) -> Option<Self> {
        match cell {
            Cell::Text(json) => serde_json::from_str(json).ok(),
            _ => None,
        }
    }
}

/// Somebody in a segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The standing record.
    pub id: Id<Actor>,
    /// Its folded name, by which members are sorted.
    pub sort_key: String,
    /// Its name.
    pub name: Text,
    /// Its acronym.
    pub acronym: Option<String>,
    /// Where it is.
    pub place: Option<String>,
    /// What it is, if somebody has said so.
    pub sort: Option<Sort>,
}

store::row! { Member { id, sort_key, name, acronym, place, sort } }

/// The statement that begins where fewest are, and its parameters.
fn asked(db: &Db, space: Id<Space>, filter: &Segment, sql: [&'static str; 4]) -> (&'static str, Vec<Value>) {
    let today = db.world().today();
    let words = spans(&filter.words, false);
    let [all, linked, named, themed] = sql;
    let sql = match (&filter.linked, words[0].as_str(), &filter.theme) {
        (Some(_), ..) => linked,
        (None, "", Some(_)) => themed,
        (None, "", None) => all,
        (None, ..) => named,
    };
    let code = |is_wanted: bool, code: &'static str| if is_wanted { code } else { "" };
    let place = filter.place.clone().unwrap_or_default();
    let (kind, object) = filter.linked.map_or(("", Uuid::nil()), |(kind, object)| (kind.code(), object.uuid()));
    let values = params![
        space,
        filter.sort.map_or("", Sort::code),
        // The codes of what lies within a place are its own code, a dot and more; the slash is what follows the dot.
        &place,
        format!("{place}/"),
        filter.theme.clone().unwrap_or_default(),
        filter.public.map_or("", |public| public.code()),
        kind,
        object,
        today.to_string(),
        format!("{:04}", today.year()),
        code(filter.has_email, "email"),
        code(filter.has_phone, "phone"),
        &words[0],
        &words[1],
        &words[2],
        &words[3]
    ];
    (sql, Vec::from(values))
}

/// Those in a segment who sort behind `after`, at most `limit`: for pages, exports and letters that walk the whole of it.
///
/// # Errors
/// As [`Db::all`].
pub async fn walk(
    db: &Db,
    space: Id<Space>,
    filter: &Segment,
    after: Option<(&str, Id<Actor>)>,
    limit: usize,
) -> store::Result<Vec<Member>> {
    let (sql, mut values) = asked(db, space, filter, [PAGE, PAGE_LINKED, PAGE_NAMED, PAGE_THEMED]);
    let (sort_key, id) = after.unwrap_or(("", Id::from_uuid(Uuid::nil())));
    values.extend(params![sort_key, id, i64::try_from(limit).unwrap_or(i64::MAX)]);
    db.all(sql, &values).await
}

/// How many are in a segment now.
///
/// # Errors
/// As [`Db::one`].
pub async fn count(db: &Db, space: Id<Space>, filter: &Segment) -> store::Result<i64> {
    let (sql, values) = asked(db, space, filter, [COUNT, COUNT_LINKED, COUNT_NAMED, COUNT_THEMED]);
    Ok(db.one(sql, &values).await?.unwrap_or_default())
}

/// Who is in a segment now, in the order of their ids: for telling who came and who went. At most 200,000.
///
/// # Errors
/// As [`Db::all`].
pub async fn everybody(db: &Db, space: Id<Space>, filter: &Segment) -> store::Result<Vec<Id<Actor>>> {
    const MOST: usize = 200_000;
    const PAGE: usize = 2_000;
    let mut all: Vec<Id<Actor>> = Vec::new();
    let mut after: Option<(String, Id<Actor>)> = None;
    while all.len() < MOST {
        let key = after.as_ref().map(|(sort_key, id)| (sort_key.as_str(), *id));
        let page = walk(db, space, filter, key, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = Some((last.sort_key.clone(), last.id));
        all.extend(page.iter().map(|member| member.id));
        if page.len() < PAGE {
            break;
        }
    }
    all.sort_unstable();
    Ok(all)
}

/// The segments of a space in the order of their making, a hundred at a time.
///
/// # Errors
/// As [`Db::all`].
pub async fn all(db: &Db, space: Id<Space>, after: Option<Id<Saved>>) -> store::Result<Vec<Saved>> {
    db.all(ALL, &params![space, after.unwrap_or(Id::from_uuid(Uuid::nil()))]).await
}

/// A segment of a space.
///
/// # Errors
/// As [`Db::one`]; [`store::Error::NotFound`].
pub async fn get(db: &Db, space: Id<Space>, id: Id<Saved>) -> store::Result<Saved> {
    db.one(ONE, &params![space, id]).await?.ok_or(store::Error::NotFound)
}

/// Who was in it at the last look, in the order of their ids; nothing where nobody has looked yet.
///
/// # Errors
/// As [`Db::one`].
pub async fn seen(db: &Db, space: Id<Space>, id: Id<Saved>) -> store::Result<Option<Vec<Id<Actor>>>> {
    let seen: Option<Option<Vec<u8>>> = db.one(SEEN, &params![space, id]).await?;
    let read =
        |bytes: Vec<u8>| bytes.chunks_exact(16).filter_map(|id| Uuid::from_slice(id).ok()).map(Id::from_uuid).collect();
    Ok(seen.flatten().map(read))
}

/// Saves a segment, new or not.
///
/// # Errors
/// Whatever the engine meets; [`store::Error::NotFound`].
pub fn save_in(
    tx: &mut Tx<'_>,
    space: Id<Space>,
    id: Option<Id<Saved>>,
    (name, filter): (&str, &Segment),
) -> store::Result<Id<Saved>> {
    let now = tx.now();
    let json = serde_json::json!(filter);
    match id {
        Some(id) => {
            if tx.exec(UPDATE, &params![space, id, name, json, now])? == 0 {
                return Err(store::Error::NotFound);
            }
            tx.record(Entry::new("network.segment.changed", "network-segment", id));
            Ok(id)
        }
        None => {
            let id = tx.id();
            tx.exec(INSERT, &params![space, id, name, json, now])?;
            tx.record(Entry::new("network.segment.saved", "network-segment", id));
            Ok(id)
        }
    }
}

/// Notes who is in it now, for the next look.
///
/// # Errors
/// Whatever the engine meets; [`store::Error::NotFound`].
pub fn looked_in(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Saved>, members: &[Id<Actor>]) -> store::Result<()> {
    let bytes: Vec<u8> = members.iter().flat_map(|member| member.uuid().into_bytes()).collect();
    let now = tx.now();
    if tx.exec(LOOKED, &params![space, id, bytes, members.len() as i64, now])? == 0 {
        return Err(store::Error::NotFound);
    }
    tx.record(Entry::new("network.segment.looked", "network-segment", id).with("count", members.len()));
    Ok(())
}

/// Tells the journal that a list left the house with what the space knows of its members.
pub fn exported_in(tx: &mut Tx<'_>, id: Id<Saved>, members: usize, form: &'static str) {
    tx.record(Entry::new("network.segment.exported", "network-segment", id).with("count", members).with("form", form));
}

/// Forgets a segment. Whoever is in it stays in the directory.
///
/// # Errors
/// Whatever the engine meets; [`store::Error::NotFound`].
pub fn drop_in(tx: &mut Tx<'_>, space: Id<Space>, id: Id<Saved>) -> store::Result<()> {
    if tx.exec(DROP, &params![space, id])? == 0 {
        return Err(store::Error::NotFound);
    }
    tx.record(Entry::new("network.segment.dropped", "network-segment", id));
    Ok(())
}
