use actors::directory::{self, Birth, ContactKind, Facts, Filter, NewActor, NewContact, PAGE, Sex};
use actors::{ActorKind, Refusal, duplicates};
use jiff::SignedDuration;
use kernel::{Lang, Text};

use crate::{KEEPER, WHO, each, fr, person, refusal, space, start};

#[test]
fn a_record_is_kept_as_it_was_told() {
    each("kept", |db, _| async move {
        let facts = Facts {
            acronym: Some("OG".into()),
            sex: Some(Sex::Female),
            birth: Some(Birth::Day("1990-05-06".parse().unwrap())),
            founded: Some("2001-02-03".parse().unwrap()),
            ..Facts::named(Text::fr_ar("Personne générée 001", "شخص مولَّد 001"))
        };
        let new = NewActor { kind: ActorKind::Person, facts: facts.clone(), generated: true };
        let id = directory::create(&db, WHO, new).await.unwrap();
        let kept = directory::get(&db, id).await.unwrap().unwrap();
        assert_eq!(kept.facts, facts);
        assert!(kept.generated && kept.is_living());
        assert_eq!(kept.root, id);
        assert_eq!(directory::count(&db, ActorKind::Person).await.unwrap(), 1);
        assert_eq!(directory::count(&db, ActorKind::Organisation).await.unwrap(), 0);
    });
}

#[test]
fn a_new_name_joins_the_history_and_the_old_one_stays() {
    each("history", |db, clock| async move {
        let id = person(&db, "Personne générée 001").await;
        clock.set(start() + SignedDuration::from_hours(24));
        directory::update(&db, WHO, id, Facts::named(fr("Personne générée 002"))).await.unwrap();
        let names = directory::names(&db, id).await.unwrap();
        assert_eq!(
            names.iter().map(|past| past.name.clone()).collect::<Vec<_>>(),
            [fr("Personne générée 001"), fr("Personne générée 002")]
        );
        assert_eq!(names[0].until_at, Some(names[1].since_at));
        assert_eq!(names[1].until_at, None);
        let found = directory::search(&db, None, "001", 10).await.unwrap();
        assert!(found.is_empty(), "the old name is history, not an index");
    });
}

#[test]
fn a_record_without_a_name_or_in_an_unknown_place_is_refused_and_leaves_nothing() {
    each("refused", |db, _| async move {
        let nameless = directory::create(&db, WHO, NewActor::person(Text::default())).await;
        assert_eq!(refusal(nameless), Refusal::NameMissing);
        let nowhere = NewActor::person(fr("Personne générée 001")).with(|facts| facts.place = Some("99".into()));
        assert_eq!(refusal(directory::create(&db, WHO, nowhere).await), Refusal::UnknownPlace);
        assert_eq!(directory::count(&db, ActorKind::Person).await.unwrap(), 0);
    });
}

#[test]
fn a_list_is_turned_page_by_page_without_a_gap_or_a_repeat() {
    each("pages", |db, _| async move {
        for number in 0..(2 * PAGE + 7) {
            person(&db, &format!("Personne générée {number:03}")).await;
        }
        directory::create(&db, WHO, NewActor::organisation(fr("Organisation générée"))).await.unwrap();
        let filter = Filter { kind: Some(ActorKind::Person), ..Filter::default() };
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = directory::list(&db, &filter, after).await.unwrap();
            seen.extend(page.actors.iter().map(|actor| actor.name().in_lang(Lang::Fr).1.to_owned()));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        let expected: Vec<String> = (0..(2 * PAGE + 7)).map(|number| format!("Personne générée {number:03}")).collect();
        assert_eq!(seen, expected);
        let all = directory::list(&db, &Filter::default(), None).await.unwrap();
        assert_eq!(all.actors[0].kind, ActorKind::Organisation);
    });
}

#[test]
fn somebody_is_found_by_the_beginning_of_any_word_in_any_language() {
    each("words", |db, _| async move {
        let new = NewActor::organisation(Text::fr_ar("Forum généré des Alternatives", "منتدى مولَّد للبدائل"))
            .with(|facts| facts.acronym = Some("FGA".into()));
        let id = directory::create(&db, WHO, new).await.unwrap();
        person(&db, "Personne générée 001").await;
        for words in ["forum", "ALTER", "alt for", "منتدى", "fga", "généré forum alternatives", "gener forum"] {
            let found = directory::search(&db, None, words, 10).await.unwrap();
            assert_eq!(found.iter().map(|actor| actor.id).collect::<Vec<_>>(), [id], "{words}");
        }
        let wrong_kind = directory::search(&db, Some(ActorKind::Person), "forum", 10).await.unwrap();
        assert!(wrong_kind.is_empty());
        assert!(directory::search(&db, None, "forum xyz", 10).await.unwrap().is_empty());
        assert!(directory::search(&db, None, "' OR 1=1 --", 10).await.unwrap().is_empty());
    });
}

#[test]
fn a_name_typed_in_one_script_finds_it_in_the_other() {
    each("sounds", |db, _| async move {
        let id = person(&db, "Fatima Zahra Générée").await;
        let found = directory::search(&db, None, "فاطمة", 10).await.unwrap();
        assert_eq!(found.iter().map(|actor| actor.id).collect::<Vec<_>>(), [id]);
    });
}

#[test]
fn a_place_lists_those_within_it() {
    each("places", |db, _| async move {
        let Some(commune) = kernel::place::all().iter().find(|place| place.parent.is_some()) else { return };
        let region = kernel::place::path(commune.code).first().unwrap().code;
        let at = |code: &str| Some(code.to_owned());
        let new = NewActor::person(fr("Personne générée 001")).with(|facts| facts.place = at(commune.code));
        let id = directory::create(&db, WHO, new).await.unwrap();
        person(&db, "Personne générée 002").await;
        for code in [region, commune.code] {
            let filter = Filter { place: at(code), ..Filter::default() };
            let listed = directory::list(&db, &filter, None).await.unwrap().actors;
            assert_eq!(listed.iter().map(|actor| actor.id).collect::<Vec<_>>(), [id], "{code}");
        }
    });
}

#[test]
fn a_contact_is_sealed_and_opens_for_its_reader() {
    each("contacts", |db, _| async move {
        let id = person(&db, "Personne générée 001").await;
        let phone = |value: &str| NewContact { kept_by: KEEPER, kind: ContactKind::Phone, value: value.into() };
        directory::add_contact(&db, WHO, id, phone("06 61 00 00 01")).await.unwrap();
        directory::add_contact(&db, WHO, id, phone("+212661000001")).await.unwrap();
        let contacts = directory::contacts(&db, id, KEEPER).await.unwrap();
        assert_eq!(contacts.len(), 1, "one number in two writings is one contact");
        assert_eq!(contacts[0].value.reveal(), "06 61 00 00 01");
        let stored: Vec<Vec<u8>> = db.all("SELECT value FROM actor_contact", &[]).await.unwrap();
        assert!(!stored[0].windows(8).any(|part| part == b"61 00 00"), "nothing is readable in the database");
        directory::end_contact(&db, WHO, KEEPER, contacts[0].id).await.unwrap();
        assert!(directory::contacts(&db, id, KEEPER).await.unwrap().is_empty());
        assert_eq!(refusal(directory::add_contact(&db, WHO, id, phone("abc")).await), Refusal::BadContact);
    });
}

#[test]
fn an_identifier_names_one_record_only() {
    each("identifiers", |db, _| async move {
        let (one, other) = (person(&db, "Personne générée 001").await, person(&db, "Personne générée 002").await);
        directory::identify(&db, WHO, one, "cin".into(), "AB 12345".into()).await.unwrap();
        directory::identify(&db, WHO, one, "cin".into(), "ab12345".into()).await.unwrap();
        let again = directory::identify(&db, WHO, other, "cin".into(), "AB12345".into()).await;
        assert_eq!(refusal(again), Refusal::IdentifierTaken);
        assert_eq!(directory::by_identifier(&db, "cin", &"AB-12345".into()).await.unwrap(), Some(one));
        assert_eq!(directory::by_identifier(&db, "ice", &"AB12345".into()).await.unwrap(), None);
        assert_eq!(directory::identifiers(&db, one).await.unwrap().len(), 1);
        let empty = directory::identify(&db, WHO, one, "cin".into(), " - ".into()).await;
        assert_eq!(refusal(empty), Refusal::BadIdentifier);
    });
}

#[test]
fn likely_duplicates_are_proposed_once_and_a_no_is_remembered() {
    each("twins", |db, _| async move {
        let one = person(&db, "Salma Générée Alami").await;
        let other = person(&db, "ALAMI Salma Generee").await;
        person(&db, "Karim Généré Tazi").await;
        let proposed = duplicates::proposed(&db, 10).await.unwrap();
        assert_eq!(proposed.len(), 1);
        assert_eq!([proposed[0].one.id, proposed[0].other.id], [one.min(other), one.max(other)]);
        assert!(proposed[0].score.reasons.contains(&duplicates::Reason::SameName));
        assert_eq!(duplicates::of(&db, one).await.unwrap(), duplicates::of(&db, other).await.unwrap());
        duplicates::dismiss(&db, WHO, other, one).await.unwrap();
        directory::update(&db, WHO, one, Facts::named(fr("Salma Générée Alami"))).await.unwrap();
        assert_eq!(duplicates::count(&db).await.unwrap(), 0);
        assert!(duplicates::proposed(&db, 10).await.unwrap().is_empty());
    });
}

#[test]
fn a_corrected_name_withdraws_its_proposal() {
    each("withdrawn", |db, _| async move {
        let one = person(&db, "Salma Générée Alami").await;
        person(&db, "Salma Générée Alami").await;
        assert_eq!(duplicates::count(&db).await.unwrap(), 1);
        directory::update(&db, WHO, one, Facts::named(fr("Nadia Générée Tazi"))).await.unwrap();
        assert_eq!(duplicates::count(&db).await.unwrap(), 0);
    });
}

#[test]
fn a_form_is_told_who_is_alike_before_it_saves() {
    each("alike", |db, _| async move {
        let id = person(&db, "Mohamed Ben Généré").await;
        let typed = Facts::named(fr("Bengenere Mohammed"));
        let alike = duplicates::alike(&db, ActorKind::Person, &typed).await.unwrap();
        assert_eq!(alike.iter().map(|alike| alike.actor.id).collect::<Vec<_>>(), [id]);
        assert!(duplicates::alike(&db, ActorKind::Organisation, &typed).await.unwrap().is_empty());
    });
}

#[test]
fn two_hundred_generated_people_are_no_duplicates() {
    each("generated", |db, _| async move {
        for number in 0..200 {
            person(&db, &format!("Personne générée {number:03}")).await;
        }
        assert_eq!(duplicates::count(&db).await.unwrap(), 0);
    });
}

#[test]
fn the_journal_tells_which_facts_changed_and_never_what_they_are() {
    each("journal", |db, _| async move {
        let id = person(&db, "Personne générée 001").await;
        directory::update(&db, WHO, id, Facts::named(fr("Personne générée 002"))).await.unwrap();
        let email = NewContact { kept_by: KEEPER, kind: ContactKind::Email, value: "personne@example.org".into() };
        directory::add_contact(&db, WHO, id, email).await.unwrap();
        let bodies: Vec<String> = db.all("SELECT body FROM journal_entry", &[]).await.unwrap();
        let told = bodies.join("\n");
        assert!(told.contains("\"name\""), "{told}");
        for secret in ["générée", "example.org"] {
            assert!(!told.contains(secret), "{secret} in {told}");
        }
    });
}

#[test]
fn what_is_personal_is_open_to_the_organisations_that_keep_the_record_and_to_no_other() {
    each("keepers", |db, _| async move {
        let (ours, theirs) = (space(&db, "notres").await, space(&db, "leurs").await);
        let (id, twin) = (person(&db, "Personne générée 001").await, person(&db, "Autre personne générée").await);
        let keeper = ours.id;
        let keep = move |tx: &mut store::Tx<'_>| {
            directory::keep_in(tx, id, keeper)?;
            tx.record(store::Entry::new("test.kept", "actor", id));
            Ok(())
        };
        db.write(store::Stream::COMMON, WHO, keep).await.unwrap();
        let (ours, theirs) = ([ours], [theirs]);
        let record = directory::standing(&db, id).await.unwrap().unwrap();
        assert!(directory::is_kept_by(&db, &record, &ours).await.unwrap());
        assert!(!directory::is_kept_by(&db, &record, &theirs).await.unwrap());
        assert!(!directory::is_kept_by(&db, &record, &[]).await.unwrap());

        actors::merge::merge(&db, WHO, twin, id).await.unwrap();
        let record = directory::standing(&db, twin).await.unwrap().unwrap();
        assert!(directory::is_kept_by(&db, &record, &ours).await.unwrap(), "the merged record keeps its keepers");
    });
}

#[test]
fn many_records_at_once_are_what_they_would_have_been_one_by_one() {
    let names = [
        "Association générée Al Amal de Tata",
        "ASSOCIATION GENEREE AL AMAL DE TATA",
        "Association générée Alamal Tata",
        "Réseau généré des femmes du Sud",
        "Réseau généré des femmes du Nord",
        "Association générée Al Amal de Tatta",
    ];
    let record = |name: &str, number: usize| {
        let email =
            NewContact { kept_by: KEEPER, kind: ContactKind::Email, value: "meme@example.org".to_owned().into() };
        let mut actor = NewActor::organisation(fr(name)).generated();
        actor.facts.acronym = (number == 3 || number == 4).then(|| "RGF".to_owned());
        actor.facts.place = Some("08.587".to_owned());
        directory::NewRecord { actor, contacts: if number < 3 { Vec::new() } else { vec![email] } }
    };
    type Told = (Vec<(String, String, u8, String)>, Vec<String>, Vec<String>, i64);
    async fn told(db: &store::Db) -> Told {
        let named = |name: &Text| name.in_lang(Lang::Fr).1.to_owned();
        let mut pairs: Vec<_> = duplicates::proposed(db, 100)
            .await
            .unwrap()
            .iter()
            .map(|pair| {
                let mut names = [named(&pair.one.facts.name), named(&pair.other.facts.name)];
                names.sort();
                let reasons: Vec<&str> = pair.score.reasons.iter().map(|reason| reason.code()).collect();
                let [one, other] = names;
                (one, other, pair.score.value, reasons.join(" "))
            })
            .collect();
        pairs.sort();
        let words =
            db.all("SELECT w.word FROM actor_word w JOIN actor a ON a.id = w.actor ORDER BY w.word, a.name", &[]);
        let keys =
            db.all("SELECT k.block FROM actor_key k JOIN actor a ON a.id = k.actor ORDER BY k.block, a.name", &[]);
        let contacts: Option<i64> = db.one("SELECT COUNT(*) FROM actor_contact", &[]).await.unwrap();
        (pairs, words.await.unwrap(), keys.await.unwrap(), contacts.unwrap())
    }
    let all = std::sync::Mutex::new(Vec::new());
    for at_once in [true, false] {
        each(if at_once { "at_once" } else { "one_by_one" }, |db, _| {
            let all = &all;
            async move {
                person(&db, "Personne générée Al Amal de Tata").await;
                let act = move |tx: &mut store::Tx<'_>| {
                    let records: Vec<_> = names.iter().enumerate().map(|(number, name)| record(name, number)).collect();
                    if at_once {
                        let mut finder = duplicates::Finder::default();
                        let mut rest = records.into_iter();
                        for part in [2, 3, 1] {
                            directory::create_many_in(tx, &mut finder, rest.by_ref().take(part).collect())?;
                        }
                        return Ok(());
                    }
                    for directory::NewRecord { actor, contacts } in records {
                        let id = directory::create_in(tx, actor)?;
                        contacts.iter().try_for_each(|contact| directory::add_contact_in(tx, id, contact))?;
                    }
                    Ok(())
                };
                db.write(store::Stream::COMMON, WHO, act).await.unwrap();
                let told = told(&db).await;
                all.lock().unwrap().push(told);
            }
        });
    }
    let all = all.into_inner().unwrap();
    assert!(all[0].0.len() >= 4, "{:?}", all[0].0);
    assert!(all.iter().all(|told| *told == all[0]), "{all:#?}");
}

#[test]
fn of_many_records_none_is_made_when_one_is_refused() {
    each("many_refused", |db, _| async move {
        let act = |tx: &mut store::Tx<'_>| {
            let record =
                |name: &str| directory::NewRecord { actor: NewActor::organisation(fr(name)), contacts: Vec::new() };
            let records = vec![record("Association générée 001"), record("  ")];
            directory::create_many_in(tx, &mut duplicates::Finder::default(), records)
        };
        let refused = db.write(store::Stream::COMMON, WHO, act).await.map_err(actors::Error::from);
        assert_eq!(refusal(refused), Refusal::NameMissing);
        assert_eq!(directory::count(&db, ActorKind::Organisation).await.unwrap(), 0);
    });
}
