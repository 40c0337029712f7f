//! The list of organisations as a reader may see it: what an organisation keeps within the network is not shown to others,
//! and they cannot filter by it.

use actors::Actor;
use actors::directory::spans;
use jiff::civil::Date;
use kernel::{Id, Text};
use store::{Db, Sealed, Value, params};
use uuid::Uuid;

use super::profiles;
use crate::model::{Contact, Eyes, Field, Fields, Public, Sort};

/// Which organisations a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this sort.
    pub sort: Option<Sort>,
    /// Only this place and those within it, by code.
    pub place: Option<String>,
    /// Only with this theme.
    pub theme: Option<String>,
    /// Only those who work for these.
    pub public: Option<Public>,
    /// Only those of whose name or acronym each of the first three words begins a word, in any language; if none does,
    /// those that sound alike.
    pub words: String,
}

impl Filter {
    /// Whether it lets everything through.
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }
}

/// An organisation in a list. What the reader may not see was left out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The standing record.
    pub id: Id<Actor>,
    /// Its folded name, by which the list is sorted.
    pub sort_key: String,
    /// Its name.
    pub name: Text,
    /// Its acronym.
    pub acronym: Option<String>,
    /// Where it is.
    pub place: Option<String>,
    /// When it was founded.
    pub founded: Option<Date>,
    /// Whether it was generated for a demonstration.
    pub generated: bool,
    /// The record whose profile it is: the standing one, or one that was merged into it.
    profile: Id<Actor>,
    /// What it is.
    pub sort: Sort,
    /// What it is and does.
    pub description: Text,
    /// Its page on the web.
    pub site: Option<String>,
    contacts: Option<Sealed>,
    closed: Fields,
    /// Whether everybody may see it.
    pub is_public: bool,
    /// Codes of the thesaurus, between spaces.
    themes: String,
    /// Codes of publics, between spaces.
    publics: String,
}

store::row! {
    Listed {
        id, sort_key, name, acronym, place, founded, generated, profile, sort, description, site, contacts, closed,
        is_public, themes, publics,
    }
}

impl Listed {
    /// What it works on: codes of the thesaurus.
    pub fn themes(&self) -> impl Iterator<Item = &str> {
        self.themes.split_whitespace()
    }

    /// Whom it works for and with.
    pub fn publics(&self) -> impl Iterator<Item = Public> {
        self.publics.split_whitespace().filter_map(Public::from_code)
    }

    /// How to reach it, as far as these eyes may see.
    ///
    /// # Errors
    /// What opening the sealed value meets.
    pub fn contacts(&self, db: &Db, eyes: Eyes) -> store::Result<Vec<Contact>> {
        let sealed = self.contacts.as_ref();
        let mut contacts =
            sealed.map(|sealed| profiles::open(db.keys(), self.profile, sealed)).transpose()?.unwrap_or_default();
        contacts.retain(|contact| contact.is_public || eyes == Eyes::Network);
        Ok(contacts)
    }

    /// The same as these eyes may see it.
    fn seen_by(mut self, eyes: Eyes) -> Self {
        if eyes == Eyes::Network {
            return self;
        }
        for field in &self.closed.0 {
            match field {
                Field::Place => self.place = None,
                Field::Founded => self.founded = None,
                Field::Description => self.description = Text::default(),
                Field::Site => self.site = None,
                Field::Themes => self.themes.clear(),
                Field::Publics => self.publics.clear(),
            }
        }
        self
    }
}

/// The organisations with the profile that stands for each: its own, else the oldest of those merged into it.
macro_rules! standing {
    () => {
        "FROM actor r JOIN actor a ON a.root = r.id JOIN network_profile p ON p.actor = a.id \
         WHERE r.merged_into IS NULL AND r.kind = 'organisation' \
         AND (a.id = r.id OR NOT EXISTS (SELECT 1 FROM actor b JOIN network_profile q ON q.actor = b.id WHERE b.root = r.id \
            AND (b.id = r.id OR q.created_at < p.created_at OR (q.created_at = p.created_at AND q.actor < p.actor)))) "
    };
}

/// What passes: `$1` whose eyes, `$2` sort, `$3` and `$4` span of places, `$5` theme, `$6` public.
macro_rules! passing {
    () => {
        "AND ($1 = 'network' OR p.is_public) AND ($2 = '' OR p.sort = $2) \
         AND ($3 = '' OR (r.place_code >= $3 AND r.place_code < $4 AND ($1 = 'network' OR p.closed NOT LIKE '% place %'))) \
         AND ($5 = '' OR (($1 = 'network' OR p.closed NOT LIKE '% themes %') \
            AND EXISTS (SELECT 1 FROM network_theme t WHERE t.actor = p.actor AND t.theme = $5))) \
         AND ($6 = '' OR (($1 = 'network' OR p.closed NOT LIKE '% publics %') \
            AND EXISTS (SELECT 1 FROM network_public u WHERE u.actor = p.actor AND u.public = $6))) "
    };
}

/// With these words in its name: `$7` to `$12`, the spans of three words. A name that a merged record bore counts too.
macro_rules! named {
    () => {
        "AND r.id IN (SELECT d.root FROM actor_word w JOIN actor d ON d.id = w.actor WHERE w.word >= $7 AND w.word < $8 \
            AND ($9 = '' OR EXISTS (SELECT 1 FROM actor_word x WHERE x.actor = d.id AND x.word >= $9 AND x.word < $10)) \
            AND ($11 = '' OR EXISTS (SELECT 1 FROM actor_word y WHERE y.actor = d.id AND y.word >= $11 AND y.word < $12))) "
    };
}

macro_rules! listed {
    ($and:expr, $after:literal) => {
        concat!(
            "SELECT r.id, r.sort_key, r.name, r.acronym, r.place_code, r.founded_on, r.generated, p.actor, p.sort, \
                p.description, p.site, p.contacts, p.closed, p.is_public, \
                COALESCE((SELECT STRING_AGG(t.theme, ' ' ORDER BY t.theme) FROM network_theme t WHERE t.actor = p.actor), ''), \
                COALESCE((SELECT STRING_AGG(u.public, ' ' ORDER BY u.public) FROM network_public u WHERE u.actor = p.actor), '') ",
            standing!(),
            passing!(),
            $and,
            $after
        )
    };
}

macro_rules! counted {
    ($and:expr) => {
        concat!(
            "SELECT p.sort, CASE WHEN $1 = 'network' OR p.closed NOT LIKE '% place %' \
                THEN SUBSTR(COALESCE(r.place_code, ''), 1, 6) ELSE '' END AS province, COUNT(*) ",
            standing!(),
            passing!(),
            $and,
            "GROUP BY 1, 2 ORDER BY 1, 2"
        )
    };
}

const LIST: &str = listed!("", "AND (r.sort_key, r.id) > ($7, $8) ORDER BY r.sort_key, r.id LIMIT $9");
const LIST_NAMED: &str = listed!(named!(), "AND (r.sort_key, r.id) > ($13, $14) ORDER BY r.sort_key, r.id LIMIT $15");
const COUNT: &str = counted!("");
const COUNT_NAMED: &str = counted!(named!());

pub(super) const STATEMENTS: &[&str] = &[LIST, LIST_NAMED, COUNT, COUNT_NAMED];

/// How many organisations there are of a sort in a province or prefecture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What they are.
    pub sort: Sort,
    /// Where: the code of a province, or of a region where no more is known, or nothing.
    pub place: String,
    /// How many.
    pub count: i64,
}

store::row! { Figure { sort, place, count } }

/// A search by name: as it is written, or, where that finds nothing, as it sounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Named {
    Not,
    Written,
    Sounding,
}

/// The readings of the words of a filter, the surer one first.
fn readings(filter: &Filter) -> &'static [Named] {
    // Words without a letter or a figure name nobody.
    if spans(&filter.words, false)[0].is_empty() { &[Named::Not] } else { &[Named::Written, Named::Sounding] }
}

fn passing(filter: &Filter, eyes: Eyes, named: Named) -> Vec<Value> {
    let place = filter.place.as_deref().unwrap_or_default();
    let (sort, public) = (filter.sort.map_or("", Sort::code), filter.public.map_or("", Public::code));
    let theme = filter.theme.as_deref().unwrap_or_default();
    // The codes of what lies within a place are its own code, a dot and more; the slash is what follows the dot.
    let mut values = params![eyes.code(), sort, place, format!("{place}/"), theme, public].to_vec();
    if named != Named::Not {
        values.extend(spans(&filter.words, named == Named::Sounding).map(Value::from));
    }
    values
}

/// One page by name: what passes the filter and sorts behind `after`, at most `limit`.
///
/// # Errors
/// Whatever the engine meets.
pub async fn page(
    db: &Db,
    filter: &Filter,
    eyes: Eyes,
    after: Option<(&str, Id<Actor>)>,
    limit: u32,
) -> store::Result<Vec<Listed>> {
    let (sort_key, id) = after.unwrap_or(("", Id::from_uuid(Uuid::nil())));
    let mut found: Vec<Listed> = Vec::new();
    for named in readings(filter) {
        let mut values = passing(filter, eyes, *named);
        values.extend(params![sort_key, id, limit]);
        found = db.all(if *named == Named::Not { LIST } else { LIST_NAMED }, &values).await?;
        // A later page is empty because the list ends, unless the first page was found by sound.
        if !found.is_empty() {
            break;
        }
    }
    Ok(found.into_iter().map(|listed| listed.seen_by(eyes)).collect())
}

/// How many organisations pass the filter, by sort and province.
///
/// # Errors
/// Whatever the engine meets.
pub async fn figures(db: &Db, filter: &Filter, eyes: Eyes) -> store::Result<Vec<Figure>> {
    for named in readings(filter) {
        let values = passing(filter, eyes, *named);
        let found: Vec<Figure> = db.all(if *named == Named::Not { COUNT } else { COUNT_NAMED }, &values).await?;
        if !found.is_empty() {
            return Ok(found);
        }
    }
    Ok(Vec::new())
}
