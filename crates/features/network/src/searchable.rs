//! Organisations as they are found by searching: exactly what whoever may open the page may read there.

use std::collections::BTreeSet;

use actors::{Actor, ActorKind, Role, directory};
use futures_util::future::BoxFuture;
use kernel::{Id, Text};
use search::{Audience, Document, Loaded, Searchable, Touched};
use store::Db;

use crate::model::{Field, Profile};
use crate::store::profiles;

/// What this feature lets be found.
pub(crate) const ALL: &[Searchable] = &[Searchable {
    kind: "organisation",
    label: "network-organisations",
    subjects: &["actor"],
    load,
    all: |db, after, limit| Box::pin(search::every_common(db, IDS, after, limit)),
}];

/// Profiles in the order of their records: each stands for the record into which it was merged.
const IDS: &str = "SELECT actor FROM network_profile WHERE actor > $1 ORDER BY actor LIMIT $2";

pub(crate) const STATEMENTS: &[&str] = &[IDS];

fn load<'a>(db: &'a Db, touched: &'a [Touched]) -> BoxFuture<'a, Loaded> {
    Box::pin(async move {
        let mut seen = BTreeSet::new();
        let mut documents = Vec::new();
        for touched in touched {
            let found = directory::standing(db, Id::from_uuid(touched.id)).await.map_err(of_store)?;
            let Some(actor) = found.filter(|actor| actor.kind == ActorKind::Organisation) else { continue };
            if seen.insert(actor.id)
                && let Some(profile) = profiles::of(db, actor.id).await?
            {
                let names = directory::names(db, actor.id).await.map_err(of_store)?;
                let earlier =
                    names.into_iter().map(|past| past.name).filter(|name| *name != actor.facts.name).collect();
                documents.push(document(&actor, &profile, earlier));
            }
        }
        Ok(documents)
    })
}

fn of_store(error: actors::Error) -> store::Error {
    match error {
        actors::Error::Store(error) => error,
        actors::Error::Refused(refusal) => refusal.into(),
    }
}

/// What is searched of an organisation: of a public one what is public, of another what the network sees.
fn document(actor: &Actor, profile: &Profile, earlier: Vec<Text>) -> Document {
    let is_open = |field: Field| !profile.is_public || !profile.closed.has(field);
    let description = if is_open(Field::Description) { profile.description.clone() } else { Text::default() };
    let mut names: Vec<String> = actor.facts.acronym.clone().into_iter().collect();
    names.extend(earlier.iter().flat_map(|name| name.languages().map(|(_, words)| words.to_owned())));
    let body = description.languages().map(|(lang, words)| (Some(lang), words.to_owned())).collect();
    Document {
        id: actor.id.uuid(),
        space: None,
        audience: if profile.is_public { Audience::Anyone } else { Audience::SomeSpace(Role::Member) },
        path: format!("/directory/{}", actor.id),
        title: actor.facts.name.clone(),
        summary: summary(&description),
        body,
        names,
        place: actor.facts.place.clone().filter(|_| is_open(Field::Place)),
        rights: Vec::new(),
        themes: if is_open(Field::Themes) { profile.themes.clone() } else { Vec::new() },
        date: actor.facts.founded.filter(|_| is_open(Field::Founded)),
        changed: None,
        picture: None,
        is_name: false,
    }
}

/// The first words of a description, in each of its languages.
fn summary(description: &Text) -> Text {
    description.languages().fold(Text::default(), |summary, (lang, words)| {
        let first: String = words.lines().next().unwrap_or_default().chars().take(280).collect();
        summary.with(lang, first)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use actors::directory::Facts;
    use jiff::Timestamp;
    use kernel::Lang;
    use uuid::Uuid;

    use crate::model::{Public, Sort};

    fn actor() -> Actor {
        let id = Id::from_uuid(Uuid::from_u128(7));
        Actor {
            id,
            kind: ActorKind::Organisation,
            facts: Facts {
                acronym: Some("AGT".into()),
                place: Some("01.511".into()),
                ..Facts::named(Text::fr_ar("Association générée", "جمعية مولدة"))
            },
            generated: true,
            created_at: Timestamp::UNIX_EPOCH,
            merged_into: None,
            root: id,
        }
    }

    fn profile(is_public: bool) -> Profile {
        Profile {
            description: Text::of(Lang::Fr, "Un secret du réseau"),
            themes: vec!["water".into()],
            publics: vec![Public::Women],
            closed: [Field::Description, Field::Place, Field::Themes].into_iter().collect(),
            is_public,
            ..Profile::of(actor().id, Sort::Association)
        }
    }

    #[test]
    fn what_an_organisation_keeps_within_the_network_is_found_by_nobody_in_its_public_document() {
        let found = document(&actor(), &profile(true), vec![Text::of(Lang::Fr, "Ancien nom")]);
        assert_eq!(found.audience, Audience::Anyone);
        assert!(found.summary.is_empty() && found.body.is_empty() && found.place.is_none() && found.themes.is_empty());
        assert_eq!(found.names, ["AGT", "Ancien nom"]);
    }

    #[test]
    fn a_profile_of_the_network_is_found_whole_and_by_the_network_alone() {
        let found = document(&actor(), &profile(false), Vec::new());
        assert_eq!(found.audience, Audience::SomeSpace(Role::Member));
        assert_eq!(found.place.as_deref(), Some("01.511"));
        assert_eq!(found.summary.get(Lang::Fr), Some("Un secret du réseau"));
    }
}
