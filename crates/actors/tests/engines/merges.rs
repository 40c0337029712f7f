use std::collections::BTreeMap;

use actors::directory::{self, Birth, ContactKind, Facts, NewActor, NewContact, Sex};
use actors::merge::{self, Merge};
use actors::{Actor, Refusal, duplicates};
use kernel::{Id, Lang, Text};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use store::Db;

use crate::{KEEPER, WHO, each, fr, person, refusal};

#[test]
fn a_merged_record_is_found_under_the_one_that_was_kept() {
    each("merged", |db, _| async move {
        let keep = person(&db, "Salma Générée Alami").await;
        let drop = directory::create(&db, WHO, NewActor::person(Text::of(Lang::Ar, "سلمى مولَّدة"))).await.unwrap();
        let email = NewContact { kept_by: KEEPER, kind: ContactKind::Email, value: "salma@example.org".into() };
        directory::add_contact(&db, WHO, drop, email).await.unwrap();
        merge::merge(&db, WHO, keep, drop).await.unwrap();

        let standing = directory::standing(&db, drop).await.unwrap().unwrap();
        assert_eq!(standing.id, keep);
        assert_eq!(standing.name(), &Text::fr_ar("Salma Générée Alami", "سلمى مولَّدة"));
        assert_eq!(directory::resolve(&db, drop).await.unwrap(), Some(keep));
        assert_eq!(directory::contacts(&db, keep, KEEPER).await.unwrap().len(), 1);
        let found = directory::search(&db, None, "مولدة", 5).await.unwrap();
        assert_eq!(found.iter().map(|actor| actor.id).collect::<Vec<_>>(), [keep]);
        let listed = directory::list(&db, &directory::Filter::default(), None).await.unwrap();
        assert_eq!(listed.actors.len(), 1);
    });
}

#[test]
fn undoing_a_merge_gives_both_records_back_as_they_were() {
    each("undone", |db, _| async move {
        let keep = person(&db, "Salma Générée Alami").await;
        let new = NewActor::person(fr("Salma Alami Générée")).with(|facts| facts.birth = Some(Birth::Year(1990)));
        let drop = directory::create(&db, WHO, new).await.unwrap();
        let before = (directory::get(&db, keep).await.unwrap(), directory::get(&db, drop).await.unwrap());
        let proposed = duplicates::proposed(&db, 5).await.unwrap();
        assert_eq!(proposed.len(), 1);

        let merged = merge::merge(&db, WHO, keep, drop).await.unwrap();
        assert_eq!(directory::get(&db, keep).await.unwrap().unwrap().facts.birth, Some(Birth::Year(1990)));
        assert_eq!(duplicates::count(&db).await.unwrap(), 0);
        merge::undo(&db, WHO, merged).await.unwrap();

        assert_eq!((directory::get(&db, keep).await.unwrap(), directory::get(&db, drop).await.unwrap()), before);
        assert_eq!(duplicates::proposed(&db, 5).await.unwrap(), proposed);
        assert_eq!(refusal(merge::undo(&db, WHO, merged).await), Refusal::NotMerged);
        let history = merge::of(&db, keep).await.unwrap();
        assert!(history.len() == 1 && history[0].undone_at.is_some());
    });
}

#[test]
fn what_was_corrected_after_a_merge_survives_its_undoing() {
    each("corrected", |db, _| async move {
        let keep = person(&db, "Salma Générée Alami").await;
        let new = NewActor::person(fr("Salma Alami")).with(|facts| facts.birth = Some(Birth::Year(1990)));
        let drop = directory::create(&db, WHO, new).await.unwrap();
        let merged = merge::merge(&db, WHO, keep, drop).await.unwrap();
        let mut facts = directory::get(&db, keep).await.unwrap().unwrap().facts;
        facts.birth = Some(Birth::Year(1989));
        directory::update(&db, WHO, drop, facts).await.unwrap();
        merge::undo(&db, WHO, merged).await.unwrap();
        assert_eq!(directory::get(&db, keep).await.unwrap().unwrap().facts.birth, Some(Birth::Year(1989)));
        assert_eq!(directory::get(&db, drop).await.unwrap().unwrap().facts.birth, Some(Birth::Year(1990)));
    });
}

#[test]
fn what_cannot_be_one_is_not_merged() {
    each("unmerged", |db, _| async move {
        let one = person(&db, "Personne générée 001").await;
        let house = directory::create(&db, WHO, NewActor::organisation(fr("Organisation générée"))).await.unwrap();
        assert_eq!(refusal(merge::merge(&db, WHO, one, house).await), Refusal::KindsDiffer);
        assert_eq!(refusal(merge::merge(&db, WHO, one, one).await), Refusal::AlreadyOne);
        assert_eq!(refusal(merge::merge(&db, WHO, one, db.world().id()).await), Refusal::UnknownActor);
        let (two, three) = (person(&db, "Personne générée 002").await, person(&db, "Personne générée 003").await);
        let first = merge::merge(&db, WHO, two, one).await.unwrap();
        merge::merge(&db, WHO, three, two).await.unwrap();
        assert_eq!(refusal(merge::merge(&db, WHO, one, three).await), Refusal::AlreadyOne);
        assert_eq!(refusal(merge::undo(&db, WHO, first).await), Refusal::MergedFurther);
    });
}

/// One thing that somebody does: merge two of the records, or undo one of the merges made so far.
#[derive(Debug, Clone)]
enum Act {
    Merge(usize, usize),
    Undo(usize),
}

const RECORDS: usize = 6;

fn any_act() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => (0..RECORDS, 0..RECORDS).prop_map(|(keep, drop)| Act::Merge(keep, drop)),
        2 => (0_usize..8).prop_map(Act::Undo),
    ]
}

fn any_facts() -> impl Strategy<Value = Facts> {
    let name = prop_oneof![Just("Personne générée 001"), Just("Personne générée 002")];
    let arabic = prop::option::of(Just("شخص مولَّد 001"));
    (name, arabic, prop::option::of(1950_i16..1953), prop::option::of(any::<bool>())).prop_map(|(fr, ar, year, sex)| {
        Facts {
            name: Text::of(Lang::Fr, fr).with(Lang::Ar, ar.unwrap_or_default()),
            birth: year.map(Birth::Year),
            sex: sex.map(|female| if female { Sex::Female } else { Sex::Male }),
            ..Facts::default()
        }
    })
}

/// What the directory should say: the merges that stand, made one after the other on the records as they were at first.
struct Model {
    first: Vec<(Id<Actor>, Facts)>,
    standing: Vec<(Id<Merge>, Id<Actor>, Id<Actor>)>,
}

impl Model {
    /// Of each record, who stands for it and what is said of it.
    fn told(&self) -> BTreeMap<Id<Actor>, (Id<Actor>, Facts)> {
        let mut told: BTreeMap<_, _> = self.first.iter().map(|(id, facts)| (*id, (*id, facts.clone()))).collect();
        for (_, keep, drop) in &self.standing {
            let (_, dropped) = told[drop].clone();
            let (_, kept) = told.get_mut(keep).unwrap();
            for (lang, words) in dropped.name.languages() {
                if kept.name.get(lang).is_none() {
                    kept.name = kept.name.clone().with(lang, words);
                }
            }
            kept.birth = kept.birth.or(dropped.birth);
            kept.sex = kept.sex.or(dropped.sex);
            told.values_mut().filter(|(root, _)| root == drop).for_each(|(root, _)| *root = *keep);
        }
        told
    }
}

async fn told(db: &Db, records: &[(Id<Actor>, Facts)]) -> BTreeMap<Id<Actor>, (Id<Actor>, Facts)> {
    let mut told = BTreeMap::new();
    for (id, _) in records {
        let actor = directory::get(db, *id).await.unwrap().unwrap();
        told.insert(*id, (actor.root, actor.facts));
    }
    told
}

/// Does `acts`, comparing the directory with the model after each, then undoes everything from the last merge back.
async fn live_through(db: &Db, facts: Vec<Facts>, acts: Vec<Act>) {
    let mut first = Vec::new();
    for facts in facts {
        let new = NewActor { kind: actors::ActorKind::Person, facts: facts.clone(), generated: true };
        first.push((directory::create(db, WHO, new).await.unwrap(), facts));
    }
    let mut model = Model { first, standing: Vec::new() };
    for act in acts {
        match act {
            Act::Merge(keep, drop) => {
                let before = model.told();
                let (keep, drop) = (before[&model.first[keep].0].0, before[&model.first[drop].0].0);
                match merge::merge(db, WHO, keep, drop).await {
                    Ok(id) => model.standing.push((id, keep, drop)),
                    refused => assert_eq!(refusal(refused), Refusal::AlreadyOne),
                }
            }
            Act::Undo(which) => {
                let Some((id, keep, _)) = model.standing.get(which).copied() else { continue };
                match merge::undo(db, WHO, id).await {
                    Ok(()) => drop(model.standing.remove(which)),
                    Err(refused) => {
                        assert_eq!(refusal::<()>(Err(refused)), Refusal::MergedFurther);
                        assert_ne!(model.told()[&keep].0, keep);
                    }
                }
            }
        }
        assert_eq!(told(db, &model.first).await, model.told());
    }
    while let Some((id, ..)) = model.standing.pop() {
        merge::undo(db, WHO, id).await.unwrap();
    }
    assert_eq!(told(db, &model.first).await, model.told());
}

#[test]
fn after_any_merges_and_undoings_only_the_standing_merges_count() {
    each("any", |db, _| async move {
        let config = Config { cases: 24, failure_persistence: None, ..Config::default() };
        let mut runner = TestRunner::new(config);
        let lives = (prop::collection::vec(any_facts(), RECORDS), prop::collection::vec(any_act(), 0..14));
        let handle = tokio::runtime::Handle::current();
        let outcome = tokio::task::block_in_place(|| {
            runner.run(&lives, |(facts, acts)| {
                handle.block_on(live_through(&db, facts, acts));
                Ok(())
            })
        });
        outcome.unwrap();
    });
}
