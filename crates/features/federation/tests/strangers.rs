//! What people and programs elsewhere tell us: counted once, shown after somebody has read it; and what is not taken, and
//! how little it costs.
#![allow(clippy::unwrap_used)]

mod house;

use std::sync::Arc;
use std::sync::atomic::Ordering;

use house::{House, Stranger, WHO, noon, send, wait};
use jiff::SignedDuration;
use serde_json::json;
use store::Stream;
use store::testing::each_config;
use twiza_federation::model::Shown;
use twiza_federation::model::keys::OwnKey;
use twiza_federation::store::{actors, followers, hosts, responses};
use uuid::Uuid;

const RECORD: Uuid = Uuid::from_u128(7);

fn each_house<F: Future<Output = ()>>(name: &str, test: impl Fn(House, Stranger) -> F) {
    each_config(name, |place| {
        let test = &test;
        async move {
            let place = place;
            let house = House::open(&place, &noon(), 11).await;
            house.put(RECORD, "Les eaux", true).await;
            house.speak().await;
            test(house, Stranger::open().await).await;
        }
    });
}

#[test]
fn who_follows_is_accepted_and_told_what_happens() {
    each_house("federation_follow", |house, amina| async move {
        assert_eq!(amina.tell(&house, &amina.says(1, "Follow", json!(house.actor()))).await, 202);
        assert_eq!(amina.tell_anew(&house, &amina.says(2, "Follow", json!(house.actor()))).await, 202);
        assert_eq!(followers::count(&house.app.db).await.unwrap(), 1);
        wait(&house.clock, &house.app, SignedDuration::from_secs(1));
        house.put(Uuid::from_u128(8), "Nouveau", true).await;
        wait(&house.clock, &house.app, SignedDuration::from_secs(1));
        house.speak().await;
        house.put(Uuid::from_u128(8), "Corrigé", true).await;
        wait(&house.clock, &house.app, SignedDuration::from_secs(1));
        house.speak().await;
        house.put(Uuid::from_u128(8), "Corrigé", false).await;
        wait(&house.clock, &house.app, SignedDuration::from_secs(1));
        house.speak().await;
        assert_eq!(amina.sorts(), ["Accept", "Accept", "Create", "Update", "Delete"]);
        let follow = json!({"id": amina.actor(), "type": "Follow", "actor": amina.actor(), "object": house.actor()});
        assert_eq!(amina.tell(&house, &amina.says(3, "Undo", follow)).await, 202);
        assert_eq!(followers::count(&house.app.db).await.unwrap(), 0);
    });
}

#[test]
fn likes_and_boosts_are_counted_once_and_taken_back() {
    each_house("federation_likes", |house, amina| async move {
        let record = json!(house.object(RECORD));
        for number in 1..4 {
            assert_eq!(amina.tell(&house, &amina.says(number, "Like", record.clone())).await, 202);
        }
        amina.tell(&house, &amina.says(4, "Announce", record.clone())).await;
        amina.tell(&house, &amina.says(5, "Like", json!(house.object(Uuid::from_u128(99))))).await;
        let counts = responses::counts(&house.app.db, RECORD).await.unwrap();
        assert_eq!((counts.likes, counts.boosts), (1, 1));
        let like = json!({"type": "Like", "actor": amina.actor(), "object": record});
        amina.tell(&house, &amina.says(6, "Undo", like)).await;
        let counts = responses::counts(&house.app.db, RECORD).await.unwrap();
        assert_eq!((counts.likes, counts.boosts), (0, 1));
        let totals = responses::totals(&house.app.db).await.unwrap();
        assert_eq!(totals, counts, "a record that nobody may read was not liked");
    });
}

#[test]
fn a_reply_is_shown_only_once_somebody_has_read_it_and_again_after_it_was_changed() {
    each_house("federation_reply", |house, amina| async move {
        let note = |words: &str| {
            json!({"id": format!("{}/notes/1", amina.origin), "type": "Note", "attributedTo": amina.actor(),
            "inReplyTo": house.object(RECORD), "content": words, "published": "2026-03-02T11:00:00Z"})
        };
        amina.tell(&house, &amina.says(1, "Create", note("<p>Bravo<script>x</script></p>"))).await;
        assert!(responses::shown(&house.app.db, RECORD).await.unwrap().is_empty());
        let waiting = responses::replies(&house.app.db, Shown::Waiting, None, 10).await.unwrap();
        let words = waiting[0].words(house.app.db.keys()).unwrap().unwrap();
        assert_eq!(words.text, "Bravo");
        let id = waiting[0].id;
        let decide = move |tx: &mut store::Tx<'_>| responses::decide(tx, id, Shown::Shown);
        house.app.db.write(Stream::space(house.space), WHO, decide).await.unwrap();
        assert_eq!(responses::shown(&house.app.db, RECORD).await.unwrap().len(), 1);
        amina.tell(&house, &amina.says(2, "Update", note("Achetez !"))).await;
        assert!(responses::shown(&house.app.db, RECORD).await.unwrap().is_empty(), "other words are read again first");
        amina
            .tell(
                &house,
                &amina.says(3, "Delete", json!({"id": format!("{}/notes/1", amina.origin), "type": "Tombstone"})),
            )
            .await;
        assert!(responses::replies(&house.app.db, Shown::Waiting, None, 10).await.unwrap().is_empty());
    });
}

#[test]
fn what_is_forged_changed_old_or_sent_again_changes_nothing() {
    each_house("federation_forged", |house, amina| async move {
        amina.tell(&house, &amina.says(1, "Follow", json!(house.actor()))).await;
        let before = house.entries().await;
        let like = amina.says(2, "Like", json!(house.object(RECORD))).to_string().into_bytes();
        let (inbox, now) = (house.inbox(), house.app.world.now());
        let good = amina.signed(&inbox, &like, now);

        assert_eq!(send(&inbox, Vec::new(), like.clone()).await, 401, "without a signature");
        let changed = String::from_utf8(like.clone()).unwrap().replace("acts/2", "acts/3").into_bytes();
        assert_eq!(send(&inbox, good.clone(), changed).await, 401, "another body");
        let old = amina.signed(&inbox, &like, now - SignedDuration::from_hours(2));
        assert_eq!(send(&inbox, old, like.clone()).await, 401, "of the morning");
        let mallory = Stranger::open().await;
        let forged = mallory.signed_as(&amina.actor(), &inbox, &like, now);
        assert_eq!(send(&inbox, forged, like.clone()).await, 401, "with another's key");
        let as_herself = mallory.signed(&inbox, &like, now);
        assert_eq!(send(&inbox, as_herself, like.clone()).await, 401, "in another's name");
        assert_eq!(send(&inbox, good.clone(), b"{}".to_vec()).await, 400);
        assert_eq!(send(&inbox, good.clone(), vec![b'x'; 257 * 1024]).await, 413);
        assert_eq!(house.entries().await, before, "nothing was written");

        assert_eq!(send(&inbox, good.clone(), like.clone()).await, 202);
        let after = house.entries().await;
        assert_eq!(send(&inbox, good, like).await, 202, "who sends twice is not scolded");
        assert_eq!(house.entries().await, after, "but a signature is taken once");
    });
}

#[test]
fn a_flood_of_forged_signatures_costs_a_few_questions_and_no_writes() {
    each_house("federation_flood", |house, amina| async move {
        let before = house.entries().await;
        let (inbox, now) = (house.inbox(), house.app.world.now());
        let mallory = Stranger::open().await;
        let mut statuses = Vec::new();
        for number in 0..300 {
            let name = format!("{}/users/{number}", amina.origin);
            let like =
                json!({"id": format!("{name}/1"), "type": "Like", "actor": name, "object": house.object(RECORD)});
            let body = like.to_string().into_bytes();
            statuses.push(send(&inbox, mallory.signed_as(&name, &inbox, &body, now), body).await);
        }
        assert_eq!(house.entries().await, before);
        let asked = amina.asked.load(Ordering::SeqCst);
        assert!(asked <= 20, "{asked} questions for 300 forgeries");
        assert!(statuses.iter().all(|status| [401, 429, 503].contains(status)));
        assert!(statuses.iter().filter(|status| **status == 429).count() > 250);
    });
}

#[test]
fn a_key_that_was_changed_is_asked_for_again() {
    each_house("federation_rekey", |house, amina| async move {
        amina.tell(&house, &amina.says(1, "Follow", json!(house.actor()))).await;
        *amina.key.lock().unwrap() = Arc::new(OwnKey::draw().unwrap());
        assert_eq!(amina.tell(&house, &amina.says(2, "Like", json!(house.object(RECORD)))).await, 202);
        assert_eq!(responses::counts(&house.app.db, RECORD).await.unwrap().likes, 1);
    });
}

#[test]
fn who_is_blocked_is_neither_heard_nor_written_to() {
    each_house("federation_blocked", |house, amina| async move {
        amina.tell(&house, &amina.says(1, "Follow", json!(house.actor()))).await;
        amina.tell(&house, &amina.says(2, "Like", json!(house.object(RECORD)))).await;
        let host = amina.origin.trim_start_matches("http://").to_owned();
        let block = move |tx: &mut store::Tx<'_>| hosts::block(tx, &host);
        house.app.db.write(Stream::space(house.space), WHO, block).await.unwrap();
        assert_eq!(followers::count(&house.app.db).await.unwrap(), 0);
        assert_eq!(responses::counts(&house.app.db, RECORD).await.unwrap().likes, 0);
        assert_eq!(amina.tell(&house, &amina.says(3, "Follow", json!(house.actor()))).await, 403);
        house.put(Uuid::from_u128(8), "Nouveau", true).await;
        house.speak().await;
        assert!(amina.sorts().is_empty());
    });
}

#[test]
fn who_is_away_gets_everything_later_rests_after_a_week_and_wakes_when_it_is_heard_of() {
    each_house("federation_away", |house, amina| async move {
        amina.tell(&house, &amina.says(1, "Follow", json!(house.actor()))).await;
        house.speak().await;
        amina.script.lock().unwrap().extend([500, 503, 429]);
        house.put(Uuid::from_u128(8), "Nouveau", true).await;
        for _ in 0..4 {
            house.speak().await;
            wait(&house.clock, &house.app, SignedDuration::from_mins(40));
        }
        assert_eq!(amina.sorts(), ["Accept", "Create"]);

        amina.script.lock().unwrap().extend([500; 200]);
        house.put(Uuid::from_u128(8), "Corrigé", true).await;
        for _ in 0..40 {
            house.speak().await;
            wait(&house.clock, &house.app, SignedDuration::from_hours(6));
        }
        let line = hosts::list(&house.app.db, "", 10).await.unwrap().remove(0);
        assert!(line.rests_since.is_some() && line.waiting == 0 && line.followers == 1, "{line:?}");
        let tries = 200 - amina.script.lock().unwrap().len();
        assert!((10..20).contains(&tries), "{tries} tries in a week");
        amina.script.lock().unwrap().clear();
        house.put(Uuid::from_u128(8), "Encore", true).await;
        house.speak().await;
        assert_eq!(amina.sorts().len(), 2, "nothing is sent to who rests");
        amina.tell(&house, &amina.says(2, "Like", json!(house.object(RECORD)))).await;
        house.put(Uuid::from_u128(8), "De nouveau", true).await;
        house.speak().await;
        assert_eq!(amina.sorts(), ["Accept", "Create", "Update"]);
    });
}

#[test]
fn who_ends_is_forgotten_and_who_moves_is_followed_to_the_new_place() {
    each_house("federation_end", |house, amina| async move {
        let elsewhere = Stranger::open().await;
        amina.tell(&house, &amina.says(1, "Follow", json!(house.actor()))).await;
        let mut moving = amina.says(2, "Move", json!(amina.actor()));
        moving["target"] = json!(elsewhere.actor());
        amina.tell(&house, &moving).await;
        let old = actors::of_address(&house.app.db, &amina.actor()).await.unwrap();
        assert!(old.is_some() && followers::count(&house.app.db).await.unwrap() == 1);
        assert!(
            actors::of_address(&house.app.db, &elsewhere.actor()).await.unwrap().is_none(),
            "the new place does not say so"
        );
        wait(&house.clock, &house.app, SignedDuration::from_hours(1));
        elsewhere.also.lock().unwrap().push(amina.actor());
        moving["id"] = json!(format!("{}/acts/3", amina.origin));
        amina.tell(&house, &moving).await;
        assert!(actors::of_address(&house.app.db, &elsewhere.actor()).await.unwrap().is_some());
        assert_eq!(followers::count(&house.app.db).await.unwrap(), 1);

        let mut end = elsewhere.says(4, "Delete", json!(elsewhere.actor()));
        end["actor"] = json!(elsewhere.actor());
        assert_eq!(elsewhere.tell(&house, &end).await, 202);
        assert_eq!(followers::count(&house.app.db).await.unwrap(), 0);
        assert!(actors::of_address(&house.app.db, &elsewhere.actor()).await.unwrap().is_none());
        let asked = elsewhere.asked.load(Ordering::SeqCst);
        assert_eq!(elsewhere.tell(&house, &end).await, 202, "the end of a stranger is nobody's business");
        assert_eq!(elsewhere.asked.load(Ordering::SeqCst), asked, "and asks nothing");
    });
}
