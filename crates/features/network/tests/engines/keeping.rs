//! Who keeps a profile, and what becomes of it.

use actors::directory::ContactKind;
use actors::merge;
use kernel::{Lang, Text};
use store::journal::{self, Filter, Period};
use store::{Stream, reseal};
use twiza_network::Refused;
use twiza_network::model::{By, Contact, Field, Profile, Public, Sort, What};
use twiza_network::store::{changes, links, profiles};

use crate::house::{House, WHO, on_each_engine};

#[test]
fn what_is_saved_is_read_back_whole() {
    on_each_engine("network-saved", |house| async move {
        let id = house.organisation("Association générée", |_, _| {}).await;
        let contact = |value: &str, is_public| Contact { kind: ContactKind::Phone, value: value.to_owned(), is_public };
        let save = house
            .change(id, By::Network(house.space), |profile, facts| {
                profile.sort = Sort::Movement;
                profile.description = Text::fr_ar("Une présentation", "تعريف");
                profile.site = Some("https://example.org".into());
                profile.contacts = vec![contact("0661 00 00 01", true), contact("0661 00 00 02", false)];
                profile.themes = vec!["water".into(), "youth".into()];
                profile.publics = vec![Public::Women, Public::Youth];
                profile.closed = [Field::Place].into_iter().collect();
                facts.place = Some("01.511".into());
            })
            .await;
        let wanted = save.profile.clone();
        let changed = house.save(save).await.unwrap();
        for field in ["sort", "description", "site", "contacts", "themes", "publics", "eyes", "place"] {
            assert!(changed.contains(&field), "{field}");
        }
        let found = house.profile(id).await;
        assert_eq!(found, Profile { revision: 2, edited_at: found.edited_at, ..wanted });
        assert_eq!(house.actor(id).await.facts.place.as_deref(), Some("01.511"));
    });
}

#[test]
fn the_second_of_two_who_change_a_profile_at_once_is_told_and_overwrites_nothing() {
    on_each_engine("network-twice", |house| async move {
        let id = house.organisation("Association générée", |_, _| {}).await;
        let by = By::Network(house.space);
        let first = house.change(id, by, |profile, _| profile.description = Text::of(Lang::Fr, "Première")).await;
        let second = house.change(id, by, |profile, _| profile.description = Text::of(Lang::Fr, "Seconde")).await;
        house.save(first).await.unwrap();
        assert_eq!(house.save(second).await, Err(Refused::SavedMeanwhile));
        assert_eq!(house.profile(id).await.description.get(Lang::Fr), Some("Première"));
        // A name that was changed on another page counts as well.
        let third = house.change(id, by, |profile, _| profile.site = Some("https://example.org".into())).await;
        let renamed = actors::directory::Facts { acronym: Some("AG".into()), ..house.actor(id).await.facts };
        actors::directory::update(&house.db, WHO, id, renamed).await.unwrap();
        assert_eq!(house.save(third).await, Err(Refused::SavedMeanwhile));
    });
}

#[test]
fn an_organisation_with_a_space_is_kept_by_it_alone() {
    on_each_engine("network-house", |house| async move {
        let (own, space) = (house.own, house.space);
        house
            .write(move |tx| {
                profiles::begin_in(tx, Profile { kept_by: Some(space), ..Profile::of(own, Sort::Association) })
            })
            .await
            .unwrap();
        for by in [By::Network(house.other_space), By::House(house.other_space), By::Link(house.other_space)] {
            let save = house.change(own, by, |profile, _| profile.is_public = true).await;
            assert_eq!(house.save(save).await, Err(Refused::NotKept), "{by:?}");
        }
        let save = house.change(own, By::House(space), |profile, _| profile.is_public = true).await;
        house.save(save).await.unwrap();
        assert!(house.profile(own).await.is_public);
    });
}

#[test]
fn once_an_association_kept_its_profile_by_its_link_no_secretary_changes_it() {
    on_each_engine("network-claimed", |house| async move {
        let id = house.organisation("Association générée", |_, _| {}).await;
        let token = house.token(id).await;
        let link = links::find(&house.db, &token).await.unwrap().unwrap();
        assert_eq!((link.actor, link.space), (id, house.space));
        let own = house.change(id, By::Link(link.space), |profile, _| profile.is_public = false).await;
        house.save(own).await.unwrap();
        assert!(house.profile(id).await.claimed_at.is_some());
        let save = house.change(id, By::Network(house.space), |profile, _| profile.is_public = true).await;
        assert_eq!(house.save(save).await, Err(Refused::NotKept));
        let history: Vec<What> =
            changes::of(&house.db, id, 10).await.unwrap().iter().map(|change| change.what).collect();
        assert!(history.contains(&What::Own) && history.contains(&What::Withdrawn) && history.contains(&What::Begun));
    });
}

#[test]
fn a_link_opens_one_profile_until_it_is_ended_or_over_and_no_other_secret_opens_any() {
    on_each_engine("network-links", |house| async move {
        let id = house.organisation("Association générée", |_, _| {}).await;
        let token = house.token(id).await;
        assert!(links::find(&house.db, &actors::Token::new(house.db.world())).await.unwrap().is_none());
        let link = links::find(&house.db, &token).await.unwrap().unwrap();
        assert_eq!(link.issued_at + links::GOOD_FOR, link.expires_at);
        house.write(move |tx| links::end_in(tx, link.id)).await.unwrap();
        assert!(links::find(&house.db, &token).await.unwrap().is_none());
        let used = token.clone();
        assert_eq!(house.write(move |tx| links::used_in(tx, &used)).await, Err(Refused::LinkOver));
        // Of more than five the oldest end.
        let tokens = [house.token(id).await, house.token(id).await, house.token(id).await, house.token(id).await];
        let last = [house.token(id).await, house.token(id).await];
        assert_eq!(links::open(&house.db, id).await.unwrap().len(), 5);
        assert!(links::find(&house.db, &tokens[0]).await.unwrap().is_none());
        assert!(links::find(&house.db, &last[1]).await.unwrap().is_some());
    });
}

#[test]
fn the_journal_names_the_fields_that_changed_and_none_of_their_values() {
    on_each_engine("network-journal", |house| async move {
        let id = house.organisation("Association générée", |_, _| {}).await;
        let save = house
            .change(id, By::Network(house.space), |profile, _| {
                profile.description = Text::of(Lang::Fr, "Un mot que le journal ne retient pas");
                let value = "secret@example.org".to_owned();
                profile.contacts = vec![Contact { kind: ContactKind::Email, value, is_public: false }];
            })
            .await;
        house.save(save).await.unwrap();
        let stream = Stream::space(house.space);
        let entries = journal::page(&house.db, stream, None, 50, Filter::Subject(id.uuid())).await.unwrap();
        let saved = entries.iter().find(|entry| entry.kind == "network.profile.saved").unwrap();
        assert_eq!(saved.body["fields"], serde_json::json!(["description", "contacts"]));
        let all = entries.iter().map(|entry| entry.body.to_string()).collect::<String>();
        assert!(!all.contains("retient") && !all.contains("example.org"), "{all}");
    });
}

#[test]
fn a_profile_is_counted_once_as_published_however_often_it_is_hidden_and_shown() {
    on_each_engine("network-published", |house| async move {
        let id = house.organisation("Association générée", |_, _| {}).await;
        for is_public in [false, true, false, true] {
            let save = house.change(id, By::Network(house.space), |profile, _| profile.is_public = is_public).await;
            house.save(save).await.unwrap();
        }
        let today = house.db.world().today();
        let (stream, period) = (Stream::space(house.space), Period::new(today, today));
        let count = journal::distinct(&house.db, stream, profiles::PUBLISHED, "actor", period).await.unwrap();
        assert_eq!(count, 1);
    });
}

#[test]
fn contacts_are_sealed_and_follow_the_keys() {
    on_each_engine("network-sealed", |house| async move {
        let id = house.organisation("Association générée", |profile, _| {
            let value = "+212 661 00 00 01".to_owned();
            profile.contacts = vec![Contact { kind: ContactKind::Phone, value, is_public: false }];
        });
        let id = id.await;
        house.db.keys().rotate().unwrap();
        assert!(reseal(&house.db, twiza_network::store::SEALED).await.unwrap() >= 1);
        assert_eq!(house.profile(id).await.contacts[0].value, "+212 661 00 00 01");
    });
}

#[test]
fn a_merge_keeps_one_profile_and_its_undoing_gives_both_back() {
    on_each_engine("network-merge", |house| async move {
        let kept = house
            .organisation("Association générée", |profile, _| profile.site = Some("https://one.example".into()))
            .await;
        let dropped = house
            .organisation("Association generee", |profile, _| profile.site = Some("https://two.example".into()))
            .await;
        let bare = bare(&house).await;
        let merged = merge::merge(&house.db, WHO, kept, dropped).await.unwrap();
        assert_eq!(house.profile(kept).await.site.as_deref(), Some("https://one.example"));
        merge::undo(&house.db, WHO, merged).await.unwrap();
        assert_eq!(house.profile(dropped).await.site.as_deref(), Some("https://two.example"));
        // A record without a profile takes that of the record that is merged into it, and makes it its own by saving it.
        merge::merge(&house.db, WHO, bare, dropped).await.unwrap();
        assert_eq!(house.profile(bare).await.site.as_deref(), Some("https://two.example"));
        let save = house.change(bare, By::Network(house.space), |profile, _| profile.is_public = false).await;
        house.save(save).await.unwrap();
        assert_eq!(house.profile(bare).await.actor, bare);
    });
}

async fn bare(house: &House) -> kernel::Id<actors::Actor> {
    let new = actors::directory::NewActor::organisation(Text::of(Lang::Fr, "Sans fiche")).generated();
    actors::directory::create(&house.db, WHO, new).await.unwrap()
}
