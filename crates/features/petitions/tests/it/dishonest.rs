//! What a dishonest administrator, who holds the database and even its keys, cannot do unseen.

use store::journal::log;
use store::journal::proof::is_consistent;
use store::testing::{TestPlace, each_config};
use store::{Db, params, verify};
use twiza_petitions::model::Key;
use twiza_petitions::store::audit::{Discrepancy, audit};
use twiza_petitions::store::signatures::pulse;

use crate::stage;

const SIGNATURES: u32 = 300;

async fn signed(place: &TestPlace) -> (Db, Key) {
    let db = place.open(&stage::MIGRATIONS).await;
    let key = stage::opened(&db).await;
    for number in 0..SIGNATURES {
        stage::sign(&db, key, &stage::supporter(&db, &format!("ZZ{number:05}"))).await.unwrap();
    }
    stage::withdraw(&db, key, 17).await.unwrap();
    let audit = audit(&db, key).await.unwrap();
    assert!(audit.is_sound(), "{audit:?}");
    assert_eq!(audit.standing, u64::from(SIGNATURES) - 1);
    assert_eq!(audit.standing, pulse(&db, key).await.unwrap().standing());
    (db, key)
}

#[test]
fn a_signature_dropped_from_the_list_is_missed_by_the_log() {
    each_config("dropped", |place| async move {
        let place = place;
        let (db, key) = signed(&place).await;
        place.raw("DELETE FROM petition_signature WHERE petition = $1 AND leaf = 42", &params![key.petition]).await;
        assert_eq!(audit(&db, key).await.unwrap().discrepancies, [Discrepancy::Missing(42)]);
    });
}

#[test]
fn a_signature_slipped_into_the_list_is_not_in_the_log() {
    each_config("slipped", |place| async move {
        let place = place;
        let (db, key) = signed(&place).await;
        let copy = "INSERT INTO petition_signature SELECT space_id, petition, leaf + 5000, id, $2, proof, province, commune, how, \
                    signed_at, data FROM petition_signature WHERE petition = $1 AND leaf = 3";
        place.raw(copy, &params![key.petition, vec![9_u8; 16]]).await;
        assert_eq!(audit(&db, key).await.unwrap().discrepancies, [Discrepancy::Unlogged(5003)]);
    });
}

#[test]
fn names_put_in_the_place_of_others_do_not_make_the_public_commitment() {
    each_config("swapped", |place| async move {
        let place = place;
        let (db, key) = signed(&place).await;
        // With the keys one can seal any names for any row; here those of one row are given to another.
        let swap = "UPDATE petition_signature SET id = (SELECT id FROM petition_signature WHERE petition = $1 AND leaf = 4), \
                    data = (SELECT data FROM petition_signature WHERE petition = $1 AND leaf = 4) WHERE petition = $1 AND leaf = 5";
        place.raw(swap, &params![key.petition]).await;
        assert_eq!(audit(&db, key).await.unwrap().discrepancies, [Discrepancy::Changed(5)]);
    });
}

#[test]
fn an_entry_changed_in_the_log_is_named_by_the_verification() {
    each_config("changed", |place| async move {
        let place = place;
        let (db, key) = signed(&place).await;
        let change = "UPDATE journal_entry SET body = REPLACE(body, '01.511', '04.421') WHERE stream = $1 AND seq = 8";
        place.raw(change, &params![key.petition]).await;
        assert!(!verify(&db).await.unwrap().is_sound());
    });
}

#[test]
fn a_history_rewritten_with_the_keys_contradicts_every_checkpoint_that_somebody_noted() {
    each_config("rewritten", |place| async move {
        let place = place;
        let (db, key) = signed(&place).await;
        let noted = log::tree(&db, key.log()).await.unwrap();
        drop(db);
        // The administrator has the keys: the whole log is thrown away and signed anew without one of the supporters.
        for table in ["journal_entry", "journal_checkpoint", "journal_node", "journal_stream"] {
            place.raw(&format!("DELETE FROM {table} WHERE stream = $1"), &params![key.petition]).await;
        }
        place.raw("DELETE FROM petition_signature WHERE petition = $1", &params![key.petition]).await;
        let db = place.open(&stage::MIGRATIONS).await;
        for number in 1..=SIGNATURES + 20 {
            stage::sign(&db, key, &stage::supporter(&db, &format!("ZZ{number:05}"))).await.unwrap();
        }
        assert!(verify(&db).await.unwrap().is_sound(), "by itself the new history is without fault");
        let now = log::tree(&db, key.log()).await.unwrap();
        let path = log::consistency(&db, key.log(), noted.size, now.size).await.unwrap().unwrap();
        assert!(!is_consistent(noted.size, now.size, &path, &noted.root, &now.root));
    });
}
