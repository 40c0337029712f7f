//! What other programs of the fediverse do differently, as they do it: keys at addresses of their own, wishes to quote, words
//! that mean nothing here.
#![allow(clippy::unwrap_used)]

mod house;

use std::sync::Arc;
use std::sync::atomic::Ordering;

use house::{RECORD, Stranger, each_house, read, send, wait};
use jiff::SignedDuration;
use serde_json::{Value, json};
use twiza_federation::model::signature::{Ours, sign};
use twiza_federation::store::{actors, followers, responses};
use uuid::Uuid;

#[test]
fn a_key_that_stands_at_an_address_of_its_own_is_hers_where_she_says_so() {
    each_house("federation_own_address", |house, amina| async move {
        // As GoToSocial has it: what stands at the key's address names whose it is and has no mailbox.
        let (actor, at) = (amina.actor(), format!("{}/main-key", amina.actor()));
        let key = Arc::clone(&amina.key.lock().unwrap());
        let public = json!({"id": at, "owner": actor, "publicKeyPem": key.public_pem().unwrap()});
        let whole = json!({"id": actor, "type": "Person", "preferredUsername": "amina", "inbox": format!("{actor}/inbox"),
            "publicKey": public});
        let stub = json!({"id": actor, "type": "Person", "preferredUsername": "amina", "publicKey": public});
        let path = |address: &str| address.strip_prefix(&amina.origin).unwrap().to_owned();
        let media = "application/activity+json; charset=utf-8";
        amina.files.lock().unwrap().extend([(path(&actor), (media, whole)), (path(&at), (media, stub))]);
        let tell = async |what: Value, key_id: &str| {
            let body = what.to_string().into_bytes();
            let ours = Ours { method: "POST", url: &house.inbox(), body: Some(&body) };
            let headers = sign(&ours, key_id, &key, house.app.world.now());
            send(&house.inbox(), headers, body).await
        };
        assert_eq!(tell(amina.says(1, "Follow", json!(house.actor())), &at).await, 202);
        assert_eq!(followers::count(&house.app.db).await.unwrap(), 1);
        assert_eq!(amina.asked.load(Ordering::SeqCst), 1, "she is asked, her key is not");
        let elsewhere = "http://127.0.0.1:1/main-key";
        assert_eq!(tell(amina.says(2, "Like", json!(house.object(RECORD))), elsewhere).await, 401);
        assert_eq!(amina.asked.load(Ordering::SeqCst), 1, "a key of another installation is not even looked for");
    });
}

#[test]
fn who_quotes_is_given_our_word_which_holds_while_both_stand() {
    each_house("federation_quotes", |house, amina| async move {
        let within = format!("{}/notes/1", amina.origin);
        let wish = |number: u32, whole: String| {
            let mut wish = amina.says(number, "QuoteRequest", json!(whole));
            wish["instrument"] = json!(within);
            wish
        };
        assert_eq!(amina.tell(&house, &wish(1, house.object(RECORD))).await, 202);
        house.run("delivering").await;
        let accept = amina.received.lock().unwrap()[0].clone();
        assert_eq!((&accept["type"], &accept["object"]["type"]), (&json!("Accept"), &json!("QuoteRequest")));
        assert_eq!(
            (&accept["object"]["id"], &accept["object"]["instrument"]),
            (&json!(format!("{}/acts/1", amina.origin)), &json!(within))
        );
        let word = accept["result"].as_str().unwrap().to_owned();
        let (status, stamp) = read(&word).await;
        assert_eq!(
            (status, &stamp["id"], &stamp["interactingObject"], &stamp["interactionTarget"], &stamp["attributedTo"]),
            (200, &json!(word), &json!(within), &json!(house.object(RECORD)), &json!(house.actor()))
        );
        // Asked again it is the same word; a record that nobody may read has none.
        wait(&house.clock, &house.app, SignedDuration::from_secs(1));
        amina.tell(&house, &wish(2, house.object(RECORD))).await;
        amina.tell(&house, &wish(3, house.object(Uuid::from_u128(99)))).await;
        house.run("delivering").await;
        let results: Vec<Value> = amina.received.lock().unwrap().iter().map(|one| one["result"].clone()).collect();
        assert_eq!(results, [json!(word), json!(word)]);
        let counts = responses::counts(&house.app.db, RECORD).await.unwrap();
        assert_eq!((counts.quotes, counts.boosts), (1, 0));
        assert!(house.page(RECORD).await.contains("citations"));
        // Somebody else's name is not given away by it, and nobody takes it back for her.
        let mallory = Stranger::open().await;
        mallory.tell(&house, &mallory.says(1, "Delete", json!(within))).await;
        assert_eq!(read(&word).await.0, 200);
        house.put(RECORD, "Les eaux", false).await;
        assert_eq!(read(&word).await.0, 404, "nobody may read what was quoted");
        house.put(RECORD, "Les eaux", true).await;
        assert_eq!(read(&word).await.0, 200);
        amina.tell(&house, &amina.says(4, "Delete", json!({"id": within, "type": "Tombstone"}))).await;
        assert_eq!((read(&word).await.0, responses::counts(&house.app.db, RECORD).await.unwrap().quotes), (404, 0));
    });
}

#[test]
fn the_end_of_somebody_whose_key_is_gone_is_believed_where_her_address_says_so() {
    each_house("federation_ended", |house, amina| async move {
        amina.tell(&house, &amina.says(1, "Follow", json!(house.actor()))).await;
        let mallory = Stranger::open().await;
        let end = |number: u32| {
            let body = amina.says(number, "Delete", json!(amina.actor())).to_string().into_bytes();
            (mallory.signed_as(&amina.actor(), &house.inbox(), &body, house.app.world.now()), body)
        };
        let (headers, body) = end(2);
        assert_eq!(send(&house.inbox(), headers, body).await, 401, "while she stands, only she says so");
        assert_eq!(followers::count(&house.app.db).await.unwrap(), 1);
        amina.is_gone.store(true, Ordering::SeqCst);
        wait(&house.clock, &house.app, SignedDuration::from_mins(20));
        let (headers, body) = end(3);
        assert_eq!(send(&house.inbox(), headers, body).await, 202);
        assert_eq!(followers::count(&house.app.db).await.unwrap(), 0);
        assert!(actors::of_address(&house.app.db, &amina.actor()).await.unwrap().is_none());
    });
}

#[test]
fn who_leaves_or_blocks_somebody_else_still_follows_us() {
    each_house("federation_others_left", |house, amina| async move {
        amina.tell(&house, &amina.says(1, "Follow", json!(house.actor()))).await;
        let other = "https://m.example/users/b";
        let follow = json!({"type": "Follow", "actor": amina.actor(), "object": other});
        assert_eq!(amina.tell(&house, &amina.says(2, "Undo", follow)).await, 202);
        assert_eq!(amina.tell(&house, &amina.says(3, "Block", json!(other))).await, 202);
        assert_eq!(followers::count(&house.app.db).await.unwrap(), 1);
        assert_eq!(amina.tell(&house, &amina.says(4, "Block", json!(house.actor()))).await, 202);
        assert_eq!(followers::count(&house.app.db).await.unwrap(), 0);
    });
}

#[test]
fn who_says_what_means_nothing_here_is_not_scolded_and_costs_nothing() {
    each_house("federation_other_words", |house, amina| async move {
        let before = house.entries().await;
        for number in 1..=40 {
            let letter = json!({"type": "ChatMessage", "id": format!("{}/c/{number}", amina.origin), "attributedTo": amina.actor()});
            assert_eq!(amina.tell(&house, &amina.says(number, "Create", letter)).await, 202);
        }
        assert_eq!(house.entries().await, before);
        assert_eq!(amina.asked.load(Ordering::SeqCst), 0, "no key is asked for it");
        assert!(actors::of_address(&house.app.db, &amina.actor()).await.unwrap().is_none());
        assert_eq!(amina.tell(&house, &amina.says(50, "Like", json!(house.object(RECORD)))).await, 202);
        assert_eq!(responses::counts(&house.app.db, RECORD).await.unwrap().likes, 1, "she is heard all the same");
    });
}

#[test]
fn what_we_are_is_read_by_every_kind_of_program() {
    each_house("federation_read", |house, _| async move {
        let (_, actor) = read(&house.actor()).await;
        assert_eq!(actor["icon"]["url"], format!("{}/federation/icon.png", house.origin));
        let (_, known) = read(&format!("{}/.well-known/nodeinfo", house.origin)).await;
        for link in known["links"].as_array().unwrap() {
            let (rel, href) = (link["rel"].as_str().unwrap(), link["href"].as_str().unwrap());
            let (status, info) = read(href).await;
            assert_eq!((status, info["version"].as_str()), (200, rel.rsplit('/').next()), "{rel}");
        }
        assert_eq!(known["links"].as_array().unwrap().len(), 2);
    });
}
