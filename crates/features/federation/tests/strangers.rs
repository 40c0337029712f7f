//! What people and programs elsewhere tell us: counted once, shown after somebody has read it.
#![allow(clippy::unwrap_used)]

mod house;

use std::sync::Arc;
use std::sync::atomic::Ordering;

use house::{House, PUBLIC, RECORD, Stranger, WHO, each_house, read, send, wait};
use jiff::SignedDuration;
use kernel::Id;
use serde_json::json;
use sha2::Digest as _;
use store::Stream;
use twiza_federation::model::Shown;
use twiza_federation::model::keys::OwnKey;
use twiza_federation::store::{actors, followers, hosts, responses};
use uuid::Uuid;

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
        let note = |words: &str| amina.note(1, &house.object(RECORD), words);
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

/// The replies that nobody has decided about.
async fn waiting(house: &House) -> Vec<responses::Row> {
    responses::replies(&house.app.db, Shown::Waiting, None, 10).await.unwrap()
}

async fn show(house: &House, id: Id<responses::Row>) {
    let decide = move |tx: &mut store::Tx<'_>| responses::decide(tx, id, Shown::Shown);
    house.app.db.write(Stream::space(house.space), WHO, decide).await.unwrap();
}

#[test]
fn a_letter_and_words_for_a_few_are_never_shown() {
    each_house("federation_private", |house, amina| async move {
        let mut note = amina.note(1, &house.object(RECORD), "Entre nous : mon adresse est…");
        for whom in [json!([house.actor()]), json!(format!("{}/followers", amina.actor())), json!([])] {
            note["to"] = whom;
            let create = amina.says(1, "Create", note.clone());
            assert_eq!(amina.tell(&house, &create).await, 202);
            wait(&house.clock, &house.app, SignedDuration::from_secs(1));
        }
        note.as_object_mut().unwrap().remove("to");
        amina.tell(&house, &amina.says(2, "Create", note.clone())).await;
        assert!(waiting(&house).await.is_empty());

        note["cc"] = json!(PUBLIC);
        amina.tell(&house, &amina.says(3, "Create", note.clone())).await;
        show(&house, waiting(&house).await[0].id).await;
        note["cc"] = json!([house.actor()]);
        amina.tell(&house, &amina.says(4, "Update", note)).await;
        assert!(responses::shown(&house.app.db, RECORD).await.unwrap().is_empty(), "it is for everybody no longer");
    });
}

#[test]
fn a_reply_to_a_reply_is_counted_and_stands_under_it_once_both_were_read() {
    each_house("federation_threads", |house, amina| async move {
        let badr = Stranger::open().await;
        amina.tell(&house, &amina.says(1, "Create", amina.note(1, &house.object(RECORD), "Bravo !"))).await;
        let first = waiting(&house).await.remove(0);
        let second = badr.note(2, &format!("{}/notes/1", amina.origin), "D’accord avec elle.");
        assert_eq!(badr.tell(&house, &badr.says(2, "Create", second)).await, 202);
        let other = badr.note(3, &format!("{}/notes/99", amina.origin), "À propos d’autre chose.");
        assert_eq!(badr.tell(&house, &badr.says(3, "Create", other)).await, 202);
        let all = waiting(&house).await;
        assert_eq!(all.len(), 2, "what answers nothing of ours is not kept");
        let second = all.iter().find(|row| row.id != first.id).unwrap();
        assert_eq!((second.parent, second.object), (Some(first.id), RECORD));

        show(&house, second.id).await;
        let page = house.page(RECORD).await;
        assert!(page.contains("D’accord avec elle.") && !page.contains("Bravo !"), "{page}");
        show(&house, first.id).await;
        wait(&house.clock, &house.app, SignedDuration::from_secs(3));
        assert_eq!(responses::counts(&house.app.db, RECORD).await.unwrap().replies, 2);
        let page = house.page(RECORD).await;
        let (before, after) = page.split_once("Bravo !").unwrap();
        assert!(!before.contains("D’accord") && after.split_once("D’accord").unwrap().0.contains("<ol"), "{page}");
    });
}

#[test]
fn what_came_of_a_record_is_nowhere_while_it_is_hidden() {
    each_house("federation_hidden", |house, amina| async move {
        amina.tell(&house, &amina.says(1, "Like", json!(house.object(RECORD)))).await;
        amina.tell(&house, &amina.says(2, "Create", amina.note(1, &house.object(RECORD), "Bravo !"))).await;
        show(&house, waiting(&house).await[0].id).await;
        let replies = format!("{}/replies", house.object(RECORD));
        assert!(house.page(RECORD).await.contains("Bravo !"));
        assert_eq!(read(&replies).await.1["totalItems"], 1);
        // Before it is told, and after.
        house.put(RECORD, "Les eaux", false).await;
        for _ in 0..2 {
            assert_eq!(house.page(RECORD).await, house.page(Uuid::from_u128(99)).await);
            assert_eq!(read(&replies).await.0, 404);
            amina.tell(&house, &amina.says(3, "Announce", json!(house.object(RECORD)))).await;
            assert_eq!(responses::counts(&house.app.db, RECORD).await.unwrap().boosts, 0);
            wait(&house.clock, &house.app, SignedDuration::from_secs(3));
            house.speak().await;
        }
    });
}

#[test]
fn a_file_that_somebody_left_on_an_installation_speaks_for_nobody_there() {
    each_house("federation_files", |house, amina| async move {
        let mallory = Stranger::open().await;
        let inbox = house.inbox();
        for (number, media) in [(1, "application/activity+json"), (2, "application/json")] {
            let address = format!("{}/files/{number}", amina.origin);
            let key = format!("{address}#main-key");
            let pem = mallory.key.lock().unwrap().public_pem().unwrap();
            let says = |id: &str| {
                json!({"id": id, "type": "Person", "preferredUsername": "amina", "inbox": format!("{}/inbox", amina.actor()),
                    "publicKey": {"id": key, "owner": id, "publicKeyPem": pem}})
            };
            // It says that it is she; or only that it is itself, but it was not sent as what speaks.
            let who = if number == 1 { amina.actor() } else { address.clone() };
            amina.files.lock().unwrap().insert(format!("/files/{number}"), (media, says(&who)));
            let like = json!({"id": format!("{}/acts/{number}", amina.origin), "type": "Like", "actor": who,
                "object": house.object(RECORD)});
            let body = like.to_string().into_bytes();
            let headers = mallory.signed_as(&address, &inbox, &body, house.app.world.now());
            assert_eq!(send(&inbox, headers, body).await, 401, "{media}");
        }
        assert_eq!(responses::counts(&house.app.db, RECORD).await.unwrap().likes, 0);
    });
}

#[test]
fn a_signature_with_ed25519_is_taken_where_the_actor_says_that_the_key_is_hers() {
    use ed25519_dalek::Signer;
    each_house("federation_ed25519", |house, amina| async move {
        let own = ed25519_dalek::SigningKey::from_bytes(&[0; 32]);
        let tell = async |number: u32| {
            let body = amina.says(number, "Follow", json!(house.actor())).to_string().into_bytes();
            let digest = data_encoding::BASE64.encode(&sha2::Sha256::digest(&body));
            let params = format!(
                r#"("@method" "@target-uri" "content-digest");created={};keyid="{}#ed25519-key""#,
                house.app.world.now().as_second(),
                amina.actor()
            );
            let base = format!(
                "\"@method\": POST\n\"@target-uri\": {}\n\"content-digest\": sha-256=:{digest}:\n\"@signature-params\": {params}",
                house.inbox()
            );
            let signature = data_encoding::BASE64.encode(&own.sign(base.as_bytes()).to_bytes());
            let headers = vec![
                ("content-digest", format!("sha-256=:{digest}:")),
                ("signature-input", format!("sig1={params}")),
                ("signature", format!("sig1=:{signature}:")),
            ];
            send(&house.inbox(), headers, body).await
        };
        assert_eq!(tell(1).await, 401, "nobody says that it is hers");
        *amina.multikey.lock().unwrap() = Some("z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp");
        assert_eq!(tell(2).await, 202);
        assert_eq!(followers::count(&house.app.db).await.unwrap(), 1);
        let asked = amina.asked.load(Ordering::SeqCst);
        assert_eq!(tell(3).await, 202);
        assert_eq!(amina.asked.load(Ordering::SeqCst), asked, "the key is known now");
    });
}

#[test]
fn what_means_nothing_is_not_written_down_and_a_wish_is_granted_in_few_words() {
    each_house("federation_few_words", |house, amina| async move {
        let mut wish = amina.says(1, "Follow", json!(house.actor()));
        wish["ballast"] = json!("x".repeat(100_000));
        assert_eq!(amina.tell(&house, &wish).await, 202);
        house.speak().await;
        let accept = amina.received.lock().unwrap()[0].clone();
        assert_eq!(
            accept["object"],
            amina
                .says(1, "Follow", json!(house.actor()))
                .as_object()
                .map(|wish| {
                    let mut wish = wish.clone();
                    wish.remove("@context");
                    serde_json::Value::from(wish)
                })
                .unwrap()
        );
        let before = house.entries().await;
        for number in 2..20 {
            assert_eq!(amina.tell(&house, &amina.says(number, "Listen", json!("https://radio.example/"))).await, 202);
            let note = amina.note(number, "https://m.example/notes/1", "Bonjour");
            assert_eq!(amina.tell(&house, &amina.says(100 + number, "Create", note)).await, 202);
        }
        assert_eq!(house.entries().await, before);
    });
}

#[test]
fn an_old_site_that_is_brought_in_does_not_fall_upon_who_follows() {
    each_house("federation_old", |house, amina| async move {
        amina.tell(&house, &amina.says(1, "Follow", json!(house.actor()))).await;
        house.put(Uuid::from_u128(21), "Vieux texte", true).await;
        house.put(Uuid::from_u128(22), "Nouveau", true).await;
        house.speak().await;
        assert_eq!(amina.sorts(), ["Accept", "Create"]);
        let outbox = read(&format!("{}/federation/outbox?before=new", house.origin)).await.1;
        let items = outbox["orderedItems"].as_array().unwrap();
        let old = items.iter().find(|item| item["object"]["name"] == "Vieux texte").unwrap();
        assert_eq!(old["published"], "2013-05-12T00:00:00Z", "it stands where it belongs");
        wait(&house.clock, &house.app, SignedDuration::from_secs(1));
        house.put(Uuid::from_u128(21), "Vieux texte", false).await;
        house.speak().await;
        assert_eq!(amina.sorts(), ["Accept", "Create", "Delete"]);
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
