//! What is not taken, and how little it costs: forgeries, floods of them, and people who say more than people do.
#![allow(clippy::unwrap_used)]

mod house;

use std::sync::Arc;
use std::sync::atomic::Ordering;

use house::{RECORD, Stranger, caller, each_house, send, wait};
use jiff::SignedDuration;
use serde_json::json;
use twiza_federation::store::{hosts, responses};

#[test]
fn somebody_who_says_more_than_people_do_has_to_wait_and_too_many_replies_are_not_kept() {
    each_house("federation_crowd", |house, amina| async move {
        let mut statuses = Vec::new();
        for number in 1..=110 {
            let note = amina.note(number, &house.object(RECORD), &format!("Réponse {number}"));
            statuses.push(amina.tell_from(&house, number, &amina.says(number, "Create", note)).await);
        }
        assert_eq!(statuses.iter().filter(|status| **status == 202).count(), 100);
        assert_eq!(statuses.iter().filter(|status| **status == 429).count(), 10);
        assert_eq!(responses::totals(&house.app.db).await.unwrap().waiting, 20);
        wait(&house.clock, &house.app, SignedDuration::from_secs(10));
        assert_eq!(amina.tell_from(&house, 7, &amina.says(200, "Like", json!(house.object(RECORD)))).await, 202);
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
fn a_flood_of_forgeries_from_everywhere_in_the_name_of_everybody_is_bounded() {
    each_house("federation_flood_all", |house, amina| async move {
        let before = house.entries().await;
        let (inbox, now) = (house.inbox(), house.app.world.now());
        // Installations that hold nobody's key, and count who asks.
        let asked = Arc::new(std::sync::atomic::AtomicUsize::new(0));
        let mut hosts_asked = Vec::new();
        for _ in 0..26 {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            hosts_asked.push(format!("http://{}", listener.local_addr().unwrap()));
            let asked = Arc::clone(&asked);
            let count = move || async move {
                asked.fetch_add(1, Ordering::SeqCst);
                axum::http::StatusCode::NOT_FOUND
            };
            tokio::spawn(async move { axum::serve(listener, axum::Router::new().fallback(count)).await });
        }
        let mut statuses = std::collections::BTreeMap::<u16, usize>::new();
        let mut number = 0_u32;
        for host in &hosts_asked {
            for user in 0..15 {
                number += 1;
                let name = format!("{host}/users/{user}");
                let like =
                    json!({"id": format!("{name}/1"), "type": "Like", "actor": name, "object": house.object(RECORD)});
                let body = like.to_string().into_bytes();
                let mut headers = amina.signed_as(&name, &inbox, &body, now);
                headers.push(("x-forwarded-for", caller(number)));
                *statuses.entry(send(&inbox, headers, body).await).or_default() += 1;
            }
        }
        let asked = asked.load(Ordering::SeqCst);
        assert_eq!((asked, statuses), (200, [(401, 200), (503, 190)].into()), "of 390 from 390 addresses");
        assert_eq!(house.entries().await, before);
        assert!(hosts::list(&house.app.db, "", 10).await.unwrap().is_empty(), "nobody is remembered for it");
        // Who is known is heard all the while.
        wait(&house.clock, &house.app, SignedDuration::from_secs(30));
        assert_eq!(amina.tell(&house, &amina.says(1, "Follow", json!(house.actor()))).await, 202);
    });
}
