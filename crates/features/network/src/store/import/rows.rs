//! The rows of one part, as they are written.

use std::collections::{BTreeMap, HashMap};

use actors::directory::{self, Facts, NewActor, NewContact, NewRecord};
use actors::duplicates::Finder;
use actors::{Actor, Space};
use kernel::Id;
use store::{Db, Entry, Tx, Value, params};

use super::{Choice, Import};
use crate::model::import::{Line, Verdict, Whom};
use crate::model::{Fields, Profile, Sort, What};
use crate::store::profiles;

const KNOWN: &str = "SELECT print, actor FROM network_import_made WHERE space_id = $1 AND print IN \
     ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
const MADE: &str = "INSERT INTO network_import_made (space_id, print, import, line, actor, is_new) \
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (space_id, print) DO NOTHING";
const PROFILE: &str = "INSERT INTO network_profile (actor, sort, description, site, contacts, closed, is_public, kept_by, \
     claimed_at, revision, created_at, edited_at) VALUES ($1, $2, '{}', $3, NULL, $4, $5, $6, NULL, 1, $7, $7)";
const THEME: &str = "INSERT INTO network_theme (actor, theme) VALUES ($1, $2)";
const PUBLIC: &str = "INSERT INTO network_public (actor, public) VALUES ($1, $2)";
const CHANGE: &str =
    "INSERT INTO network_change (actor, changed_at, id, what, fields, space) VALUES ($1, $2, $3, $4, '', $5)";

pub(super) const STATEMENTS: [&str; 6] = [KNOWN, MADE, PROFILE, THEME, PUBLIC, CHANGE];

/// How many prints one statement asks for.
const ASKED: usize = 16;
const PRINT: &str = "network_import_made.print";

/// The print of each row that a space has brought in before, with the record that came of it; by the row's place.
///
/// # Errors
/// As [`Db::all`].
pub async fn prints(db: &Db, space: Id<Space>, lines: &[Line]) -> store::Result<HashMap<usize, Id<Actor>>> {
    let prints: Vec<Vec<u8>> = lines.iter().map(|line| db.keys().hash(PRINT, &line.print())).collect();
    let mut known = HashMap::new();
    for asked in prints.chunks(ASKED) {
        known.extend(db.all::<(Vec<u8>, Id<Actor>)>(KNOWN, &asking(space, asked)).await?);
    }
    let found = prints.iter().enumerate().filter_map(|(place, print)| Some((place, *known.get(print)?)));
    Ok(found.collect())
}

fn asking(space: Id<Space>, prints: &[Vec<u8>]) -> Vec<Value> {
    let prints = prints.iter().map(Value::from).chain(std::iter::repeat_with(|| Value::from(Vec::new())));
    std::iter::once(Value::from(space)).chain(prints.take(ASKED)).collect()
}

/// An import that is going in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Order {
    pub(super) space: Id<Space>,
    pub(super) import: Id<Import>,
    pub(super) is_public: bool,
}

/// What came of a part.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Outcome {
    pub(super) made: i64,
    pub(super) completed: i64,
}

impl Order {
    /// Brings the rows of a part in: those that nobody is like, or that were decided to be apart, all at once; those that
    /// are known complete what is known.
    pub(super) fn apply_in(
        self,
        tx: &mut Tx<'_>,
        finder: &mut Finder,
        lines: &[Line],
        choices: &BTreeMap<u32, Choice>,
    ) -> store::Result<Outcome> {
        let prints: Vec<Vec<u8>> = lines.iter().map(|line| tx.keys().hash(PRINT, &line.print())).collect();
        let mut known: HashMap<Vec<u8>, Id<Actor>> = HashMap::new();
        for asked in prints.chunks(ASKED) {
            known.extend(tx.all::<(Vec<u8>, Id<Actor>)>(KNOWN, &asking(self.space, asked))?);
        }
        let (mut fresh, mut same): (Vec<usize>, Vec<(usize, Id<Actor>)>) = (Vec::new(), Vec::new());
        for (place, line) in lines.iter().enumerate().filter(|(place, _)| !known.contains_key(&prints[*place])) {
            match (&line.verdict, choices.get(&line.number)) {
                (Verdict::Refused | Verdict::Same(Whom::Row(_)), _) | (_, Some(Choice::Skip)) => {}
                (Verdict::Same(Whom::Record(actor)), _) | (Verdict::Perhaps(_), Some(Choice::Same(actor))) => {
                    same.push((place, *actor));
                }
                (Verdict::New | Verdict::Perhaps(_), _) => fresh.push(place),
            }
        }
        let records = fresh.iter().map(|place| self.record(&lines[*place])).collect();
        let made = directory::create_many_in(tx, finder, records)?;
        let pairs: Vec<(&Line, Id<Actor>)> =
            fresh.iter().map(|place| &lines[*place]).zip(made.iter().copied()).collect();
        self.profiles_in(tx, &pairs)?;
        for (place, actor) in &same {
            self.complete_in(tx, &lines[*place], *actor)?;
        }
        let came = fresh.iter().copied().zip(made).map(|(place, actor)| (place, actor, true));
        let came = came.chain(same.iter().map(|(place, actor)| (*place, *actor, false)));
        let row = |(place, actor, is_new): (usize, Id<Actor>, bool)| {
            Vec::from(params![self.space, &prints[place], self.import, lines[place].number, actor, is_new])
        };
        let rows: Vec<Vec<Value>> = came.map(row).collect();
        tx.exec_many(MADE, &rows)?;
        Ok(Outcome { made: fresh.len() as i64, completed: same.len() as i64 })
    }

    fn record(self, line: &Line) -> NewRecord {
        let actor = NewActor { kind: Line::KIND, facts: line.facts(), generated: false };
        NewRecord { actor, contacts: self.contacts(line).collect() }
    }

    fn contacts(self, line: &Line) -> impl Iterator<Item = NewContact> {
        let kept_by = self.space;
        line.contacts().map(move |(kind, value)| NewContact { kept_by, kind, value: value.to_owned().into() })
    }

    /// The profiles of organisations that were just made.
    fn profiles_in(self, tx: &mut Tx<'_>, made: &[(&Line, Id<Actor>)]) -> store::Result<()> {
        let (now, closed) = (tx.now(), Value::from(&Fields::default()));
        let (mut profiles, mut themes, mut publics, mut changes) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (line, actor) in made {
            let sort = line.sort.unwrap_or(Sort::Association);
            let [site, public] = [Value::from(&line.site), Value::from(self.is_public)];
            let [head, keeper] = [params![*actor, sort], params![self.space, now]].map(Vec::from);
            profiles.push([head, vec![site, closed.clone(), public], keeper].concat());
            themes.extend(line.themes.iter().map(|theme| Vec::from(params![*actor, theme])));
            publics.extend(line.publics.iter().map(|public| Vec::from(params![*actor, *public])));
            changes.push(Vec::from(params![*actor, now, tx.id::<()>(), What::Begun, self.space]));
            profiles::tell_begun(tx, *actor, sort, self.is_public);
        }
        tx.exec_many(PROFILE, &profiles)?;
        tx.exec_many(THEME, &themes)?;
        tx.exec_many(PUBLIC, &publics)?;
        tx.exec_many(CHANGE, &changes)
    }

    /// Adds to a known record what the row says and the record does not: contacts of this space; and, unless the
    /// organisation keeps its profile itself or another space does, what the directory misses.
    fn complete_in(self, tx: &mut Tx<'_>, line: &Line, actor: Id<Actor>) -> store::Result<()> {
        let actor = directory::root_in(tx, actor)?;
        for contact in self.contacts(line) {
            directory::add_contact_in(tx, actor, &contact)?;
        }
        let profile = profiles::of_in(tx, actor)?;
        let house = profiles::house_in(tx, actor)?;
        let is_others = profile.as_ref().is_some_and(|profile| {
            profile.claimed_at.is_some() || profile.kept_by.is_some_and(|keeper| keeper != self.space)
        });
        if is_others || house.is_some_and(|house| house != self.space) {
            tx.record(Entry::new("network.import.matched", "actor", actor));
            return Ok(());
        }
        let facts = directory::standing_in(tx, actor)?.facts;
        let completed = completed(&facts, line);
        if completed != facts {
            directory::update_in(tx, actor, completed)?;
        }
        if profile.is_none() {
            let mut profile = Profile::of(actor, line.sort.unwrap_or(Sort::Association));
            profile.site.clone_from(&line.site);
            profile.themes.clone_from(&line.themes);
            profile.publics.clone_from(&line.publics);
            (profile.is_public, profile.kept_by) = (self.is_public, Some(self.space));
            profiles::begin_in(tx, profile)?;
        }
        tx.record(Entry::new("network.import.matched", "actor", actor));
        Ok(())
    }
}

/// The facts with what only the row says.
fn completed(facts: &Facts, line: &Line) -> Facts {
    let mut completed = facts.clone();
    for (lang, words) in line.name.languages() {
        if completed.name.get(lang).is_none() {
            completed.name = completed.name.with(lang, words);
        }
    }
    completed.acronym = completed.acronym.or_else(|| line.acronym.clone());
    completed.place = completed.place.or_else(|| line.place.clone());
    completed.founded = completed.founded.or(line.founded);
    completed
}
