//! Many records in one write: for imports. What comes of it is what [`create_in`](super::create_in) and
//! [`add_contact_in`](super::add_contact_in) would have made one by one.

use std::collections::BTreeSet;

use kernel::Id;
use store::{Entry, Tx, Value, params};

use super::{Actor, ContactHash, NewActor, NewContact, contacts, names, store as rows};
use crate::duplicates::{self, Finder, Made, Portrait};

/// A record to be made, with what its maker keeps of it.
#[derive(Debug)]
pub struct NewRecord {
    /// The record.
    pub actor: NewActor,
    /// How to reach it.
    pub contacts: Vec<NewContact>,
}

/// The rows to be written, a list for each table.
#[derive(Default)]
struct Rows {
    actors: Vec<Vec<Value>>,
    names: Vec<Vec<Value>>,
    words: Vec<Vec<Value>>,
    keys: Vec<Vec<Value>>,
    contacts: Vec<Vec<Value>>,
}

/// Adds many people or organisations with their contacts, and proposes what could be the same, also among themselves.
/// `finder` remembers what it reads from one call to the next.
///
/// # Errors
/// As [`create_in`](super::create_in) and [`add_contact_in`](super::add_contact_in): of the first that is refused, and
/// nothing is written.
pub fn create_many_in(tx: &mut Tx<'_>, finder: &mut Finder, records: Vec<NewRecord>) -> store::Result<Vec<Id<Actor>>> {
    let (mut rows, mut made) = (Rows::default(), Vec::with_capacity(records.len()));
    for NewRecord { actor: NewActor { kind, facts, generated }, contacts } in records {
        let facts = facts.tidy();
        facts.check(tx.today())?;
        let id = tx.id();
        let actor = Actor { id, kind, facts, generated, created_at: tx.now(), merged_into: None, root: id };
        let portrait = Portrait::of(kind, &actor.facts);
        let keys = names::keys(&actor.facts);
        let hashes = rows.add(tx, &actor, &keys, &contacts)?;
        tx.record(Entry::new("actor.created", "actor", id).with("kind", kind.code()));
        if !hashes.is_empty() {
            tx.record(Entry::new("actor.contact.added", "actor", id).with("count", hashes.len()));
        }
        finder.meet(id, actor.facts, portrait.clone());
        made.push(Made { id, portrait, keys, hashes });
    }
    rows.write(tx)?;
    duplicates::propose_many_in(tx, finder, &made)?;
    Ok(made.into_iter().map(|made| made.id).collect())
}

impl Rows {
    fn add(
        &mut self,
        tx: &Tx<'_>,
        actor: &Actor,
        keys: &BTreeSet<String>,
        contacts: &[NewContact],
    ) -> store::Result<Vec<ContactHash>> {
        self.actors.push(rows::row(actor));
        let (name, now, hand) = (tx.id::<()>(), tx.now(), crate::hand(tx));
        self.names.push(Vec::from(params![name, actor.id, &actor.facts.name, now, hand]));
        self.words.extend(names::words(&actor.facts).into_iter().map(|word| Vec::from(params![word, actor.id])));
        self.keys.extend(keys.iter().map(|key| Vec::from(params![key, actor.id])));
        let mut hashes: Vec<ContactHash> = Vec::new();
        for contact in contacts {
            let (row, hash) = contacts::row(tx, actor.id, contact)?;
            if !hashes.contains(&hash) {
                self.contacts.push(row);
                hashes.push(hash);
            }
        }
        Ok(hashes)
    }

    /// Writes them, those of an index in its order: neighbours then lie on the same pages.
    fn write(mut self, tx: &mut Tx<'_>) -> store::Result<()> {
        fn first(row: &[Value]) -> &str {
            match row.first() {
                Some(Value::Text(words)) => words,
                _ => "",
            }
        }
        self.words.sort_by(|one, other| first(one).cmp(first(other)));
        self.keys.sort_by(|one, other| first(one).cmp(first(other)));
        tx.exec_many(rows::INSERT, &self.actors)?;
        tx.exec_many(rows::ADD_NAME, &self.names)?;
        tx.exec_many(rows::ADD_WORD, &self.words)?;
        tx.exec_many(rows::ADD_KEY, &self.keys)?;
        tx.exec_many(contacts::ADD, &self.contacts)
    }
}
