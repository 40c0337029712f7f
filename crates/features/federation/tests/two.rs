//! Two installations that trust each other, over real sockets: what one publishes, corrects and withdraws is seen in the other.
#![allow(clippy::unwrap_used)]

mod house;

use house::{House, WHO, noon, read, wait};
use jiff::SignedDuration;
use store::Stream;
use store::testing::each_pair;
use twiza_federation::model::Trust;
use twiza_federation::store::{followers, trust};
use uuid::Uuid;

async fn titles(house: &House) -> Vec<String> {
    let newest = trust::newest(&house.app.db, None, None, 50).await.unwrap();
    newest.into_iter().map(|piece| piece.title).collect()
}

#[test]
fn two_installations_follow_each_others_portals() {
    each_pair("federation_two", |first, second| async move {
        let clock = noon();
        let (here, there) = (House::open(&first, &clock, 1).await, House::open(&second, &clock, 2).await);
        let (old, new) = (Uuid::from_u128(1), Uuid::from_u128(2));
        there.put(old, "Déjà publié", true).await;
        there.speak().await;

        let host = there.host();
        here.app.db.write(Stream::space(here.space), WHO, move |tx| trust::add(tx, &host)).await.unwrap();
        here.run("visiting").await;
        let trusted = trust::list(&here.app.db).await.unwrap().remove(0);
        assert_eq!((trusted.state, trusted.name.as_str()), (Trust::Asked, "Réseau généré 2"));
        assert_eq!(titles(&here).await, ["Déjà publié"], "what was published before is read from the outbox");

        here.run("delivering").await;
        assert_eq!(followers::count(&there.app.db).await.unwrap(), 1);
        there.run("delivering").await;
        assert_eq!(trust::list(&here.app.db).await.unwrap()[0].state, Trust::Following);

        wait(&clock, &here.app, SignedDuration::from_secs(60));
        there.put(new, "Tout neuf", true).await;
        there.speak().await;
        assert_eq!(titles(&here).await, ["Tout neuf", "Déjà publié"]);
        let newest = trust::newest(&here.app.db, None, None, 1).await.unwrap().remove(0);
        assert_eq!(newest.said(kernel::Lang::Ar).0, "عنوان", "who reads Arabic reads its Arabic title");
        assert_eq!(newest.said(kernel::Lang::En).0, "Tout neuf");
        wait(&clock, &here.app, SignedDuration::from_secs(60));
        there.put(new, "Corrigé", true).await;
        there.speak().await;
        assert_eq!(titles(&here).await, ["Corrigé", "Déjà publié"]);
        let (status, object) = read(&there.object(new)).await;
        assert_eq!(
            (status, object["name"].as_str(), object["nameMap"]["ar"].as_str()),
            (200, Some("Corrigé"), Some("عنوان"))
        );
        assert!(object["updated"].is_string());

        wait(&clock, &here.app, SignedDuration::from_secs(60));
        there.put(new, "Corrigé", false).await;
        there.speak().await;
        assert_eq!(titles(&here).await, ["Déjà publié"]);
        let (status, gone) = read(&there.object(new)).await;
        assert_eq!((status, gone["type"].as_str()), (410, Some("Tombstone")));
        let (_, outbox) = read(&format!("{}/federation/outbox?before=new", there.origin)).await;
        assert_eq!(outbox["orderedItems"].as_array().unwrap().len(), 1);

        let gone = trust::list(&here.app.db).await.unwrap().remove(0).id;
        here.app.db.write(Stream::space(here.space), WHO, move |tx| trust::remove(tx, gone)).await.unwrap();
        assert!(titles(&here).await.is_empty());
    });
}

#[test]
fn who_is_blocked_is_trusted_no_longer() {
    each_pair("federation_blocked_trust", |first, second| async move {
        let clock = noon();
        let (here, there) = (House::open(&first, &clock, 6).await, House::open(&second, &clock, 7).await);
        there.put(Uuid::from_u128(1), "Déjà publié", true).await;
        there.speak().await;
        let host = there.host();
        let name = host.clone();
        here.app.db.write(Stream::space(here.space), WHO, move |tx| trust::add(tx, &name)).await.unwrap();
        here.run("visiting").await;
        assert_eq!(titles(&here).await, ["Déjà publié"]);
        let block = move |tx: &mut store::Tx<'_>| twiza_federation::store::hosts::block(tx, &host);
        here.app.db.write(Stream::space(here.space), WHO, block).await.unwrap();
        assert!(titles(&here).await.is_empty());
        assert!(trust::list(&here.app.db).await.unwrap().is_empty());
    });
}

#[test]
fn nothing_is_told_twice_and_nothing_that_did_not_change() {
    each_pair("federation_once", |first, second| async move {
        let clock = noon();
        let (here, there) = (House::open(&first, &clock, 3).await, House::open(&second, &clock, 4).await);
        there.speak().await;
        let host = there.host();
        here.app.db.write(Stream::space(here.space), WHO, move |tx| trust::add(tx, &host)).await.unwrap();
        here.run("visiting").await;
        here.run("delivering").await;
        there.run("delivering").await;
        there.put(Uuid::from_u128(9), "Une fois", true).await;
        there.speak().await;
        let before = here.entries().await;
        there.put(Uuid::from_u128(9), "Une fois", true).await;
        there.speak().await;
        there.speak().await;
        assert_eq!(here.entries().await, before, "what is said is as it was said");
        let quiet = there.entries().await;
        there.speak().await;
        assert_eq!(there.entries().await, quiet, "who has nothing to say writes nothing");
    });
}

#[test]
fn a_silent_voice_answers_nothing() {
    each_pair("federation_silent", |first, _| async move {
        let house = House::open(&first, &noon(), 5).await;
        let voice = twiza_federation::store::voice::get(&house.app.db).await.unwrap().unwrap();
        let account = format!("acct:joussour@{}", house.host());
        let finger = format!("{}/.well-known/webfinger?resource={account}", house.origin);
        let (status, found) = read(&finger).await;
        assert_eq!((status, found["links"][0]["href"].as_str()), (200, Some(house.actor().as_str())));
        let close = move |tx: &mut store::Tx<'_>| twiza_federation::store::voice::close(tx, voice.id);
        house.app.db.write(Stream::space(house.space), WHO, close).await.unwrap();
        for path in [
            "/.well-known/nodeinfo",
            "/nodeinfo/2.1",
            "/federation/actor",
            "/federation/outbox",
            "/federation/directory",
        ] {
            assert_eq!(read(&format!("{}{path}", house.origin)).await.0, 404, "{path}");
        }
        assert_eq!(read(&finger).await.0, 404);
    });
}
