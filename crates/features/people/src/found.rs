//! The people of the directory as they are found: by whoever reads the directory, under their names of today and of before.
//! Organisations are found by their profiles (feature `network`).

use actors::directory::{self, Actor};
use actors::{ActorKind, Role};
use futures_util::FutureExt;
use kernel::Id;
use search::{Audience, Document, Loaded, Searchable, Touched};
use store::Db;

const EVERY: &str =
    "SELECT id FROM actor WHERE kind = 'person' AND merged_into IS NULL AND id > $1 ORDER BY id LIMIT $2";

pub(crate) const STATEMENTS: &[&str] = &[EVERY];

pub(crate) const SEARCHABLE: &[Searchable] = &[Searchable {
    kind: "person",
    label: "people-found",
    subjects: &["actor"],
    load: |db, touched| load(db, touched).boxed(),
    all: |db, after, limit| search::every_common(db, EVERY, after, limit).boxed(),
}];

/// A record that was merged is found as the one that stands for it, and no longer by itself.
async fn load(db: &Db, touched: &[Touched]) -> Loaded {
    let mut found: Vec<Document> = Vec::new();
    for touched in touched {
        let standing = directory::standing(db, Id::from_uuid(touched.id)).await.map_err(of_store)?;
        let Some(person) = standing.filter(|actor| actor.kind == ActorKind::Person) else { continue };
        if found.iter().all(|document| document.id != person.id.uuid()) {
            found.push(document(db, &person).await?);
        }
    }
    Ok(found)
}

async fn document(db: &Db, person: &Actor) -> store::Result<Document> {
    let past = directory::names(db, person.id).await.map_err(of_store)?;
    let mut names: Vec<String> =
        past.iter().flat_map(|past| past.name.languages()).map(|(_, w)| w.to_owned()).collect();
    names.retain(|name| person.facts.name.languages().all(|(_, words)| words != name));
    names.sort_unstable();
    names.dedup();
    let path = format!("/people/{}", person.id);
    Ok(Document {
        is_name: true,
        names,
        place: person.facts.place.clone(),
        ..Document::new(person.id, Audience::SomeSpace(Role::Member), path, person.facts.name.clone())
    })
}

fn of_store(error: actors::Error) -> store::Error {
    match error {
        actors::Error::Store(error) => error,
        actors::Error::Refused(refusal) => refusal.into(),
    }
}
