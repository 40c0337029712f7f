//! A published stream proves to outsiders what it holds and that it only grew.

#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

use kernel::Id;
use store::journal::log::{self, TILE_WIDTH};
use store::journal::merkle::{self, Hash};
use store::journal::proof::{is_consistent, is_included};
use store::testing::{each_config, each_engine};
use store::{Db, Entry, Stream, Who, params, verify};
use uuid::Uuid;

const STREAM: Stream = Stream::from_uuid(Uuid::from_u128(7));

async fn grow(db: &Db, by: u64) {
    let written = db.write(STREAM, Who::system("test"), move |tx| {
        for _ in 0..by {
            let id: Id<()> = tx.id();
            tx.record(Entry::new("petition.signed", "signature", id).with("province", "01.511").published());
        }
        Ok(())
    });
    written.await.unwrap();
}

async fn leaves(db: &Db, size: u64) -> Vec<Hash> {
    let mut leaves = Vec::new();
    for position in 0..size.div_ceil(TILE_WIDTH) {
        let width = TILE_WIDTH.min(size - position * TILE_WIDTH);
        let bundle = log::bundle(db, STREAM, position, width).await.unwrap().unwrap();
        let mut rest = bundle.as_slice();
        while let Some((length, more)) = rest.split_at_checked(2) {
            let (line, more) = more.split_at(usize::from(u16::from_be_bytes(length.try_into().unwrap())));
            leaves.push(merkle::leaf(line));
            rest = more;
        }
    }
    leaves
}

#[test]
fn tiles_entries_and_proofs_agree_with_the_root_at_every_size() {
    each_engine("log", &[], |db| async move {
        let mut grown = 0;
        // Around the borders of one tile of tiles, where levels begin and end.
        for size in [1, 2, 3, 255, 256, 257, 700, 65_535, 65_536, 65_537, 66_000] {
            grow(&db, size - grown).await;
            grown = size;
            let tree = log::tree(&db, STREAM).await.unwrap();
            assert_eq!(tree.size, size);
            let leaves = leaves(&db, size).await;
            assert_eq!(store::journal::proof::root(&leaves), tree.root, "of {size}");

            for leaf in [0, size / 3, size / 2, size - 1] {
                let path = log::inclusion(&db, STREAM, leaf, size).await.unwrap().unwrap();
                let hash = &leaves[leaf as usize];
                assert!(is_included(hash, leaf, size, &path, &tree.root), "{leaf} of {size}");
            }
            for old in [1, size / 3, size / 2 + 1, size - 1, size] {
                let path = log::consistency(&db, STREAM, old, size).await.unwrap().unwrap();
                let old_root = store::journal::proof::root(&leaves[..old as usize]);
                assert!(is_consistent(old, size, &path, &old_root, &tree.root), "{old} of {size}");
            }
        }
        let level_1 = log::tile(&db, STREAM, 1, 0, 256).await.unwrap().unwrap();
        let level_2 = log::tile(&db, STREAM, 2, 0, 1).await.unwrap().unwrap();
        let (hashes, _) = level_1.as_chunks::<32>();
        assert_eq!(level_2, store::journal::proof::root(hashes), "a node stands for the full tile below it");
        assert!(verify(&db).await.unwrap().is_sound());
    });
}

#[test]
fn there_is_no_tile_and_no_proof_of_what_is_not_there() {
    each_engine("log-none", &[], |db| async move {
        assert_eq!(log::tree(&db, STREAM).await.unwrap().root, merkle::empty());
        grow(&db, 3).await;
        for (level, position, width) in [(0, 0, 4), (0, 0, 0), (0, 0, 257), (0, 1, 1), (1, 0, 1), (0, u64::MAX, 1)] {
            assert_eq!(log::tile(&db, STREAM, level, position, width).await.unwrap(), None);
        }
        assert_eq!(log::bundle(&db, STREAM, 0, 4).await.unwrap(), None);
        assert_eq!(log::inclusion(&db, STREAM, 3, 3).await.unwrap(), None);
        assert_eq!(log::inclusion(&db, STREAM, 0, 4).await.unwrap(), None);
        assert_eq!(log::consistency(&db, STREAM, 4, 3).await.unwrap(), None);
    });
}

#[test]
fn an_entry_that_was_not_published_is_shown_to_nobody() {
    each_engine("log-hidden", &[], |db| async move {
        let written = db.write(STREAM, Who::system("test"), |tx| {
            let id: Id<()> = tx.id();
            tx.record(Entry::new("plan.node.renamed", "plan-node", id));
            Ok(())
        });
        written.await.unwrap();
        assert_eq!(log::entry(&db, STREAM, 0).await.unwrap(), None);
        assert_eq!(log::bundle(&db, STREAM, 0, 1).await.unwrap(), None);
    });
}

#[test]
fn verification_sees_a_node_that_was_changed_for_outsiders() {
    each_config("log-node", |place| async move {
        let place = place;
        let db = place.open(&[]).await;
        grow(&db, 300).await;
        assert!(verify(&db).await.unwrap().is_sound());
        let forged = params![STREAM.uuid(), vec![0_u8; 32]];
        place.raw("UPDATE journal_node SET hash = $2 WHERE stream = $1", &forged).await;
        assert!(!verify(&db).await.unwrap().is_sound());
    });
}

#[test]
fn a_write_knows_the_numbers_that_its_entries_will_have() {
    each_engine("log-numbers", &[], |db| async move {
        let mut told = Vec::new();
        for round in 0..40_u64 {
            let write = db.write(STREAM, Who::system("test"), move |tx| {
                let id: Id<()> = tx.id();
                let seq = tx.record(Entry::new("petition.signed", "signature", id).with("round", round).published());
                // Every third write changes its mind: its number goes to the next one.
                if round % 3 == 2 { Err(store::Error::NotFound) } else { Ok((seq, round)) }
            });
            told.push(write);
        }
        for (seq, round) in futures_util::future::join_all(told).await.into_iter().flatten() {
            let line = log::entry(&db, STREAM, seq).await.unwrap().unwrap();
            assert!(line.contains(&format!(r#""round":{round}}}"#)), "{line}");
        }
    });
}

#[test]
fn a_checkpoint_is_signed_by_the_key_that_the_log_names() {
    each_engine("log-note", &[], |db| async move {
        grow(&db, 5).await;
        let tree = log::tree(&db, STREAM).await.unwrap();
        let note = log::checkpoint(db.keys(), "twiza.example/petitions/eau/log", &tree);
        let key = log::verifier(db.keys(), "twiza.example/petitions/eau/log");
        let (name, rest) = key.split_once('+').unwrap();
        let (id, key) = rest.split_once('+').unwrap();
        let key = data_encoding::BASE64.decode(key.as_bytes()).unwrap();
        let (text, signature) = note.rsplit_once("\n\n").unwrap();
        let signature = signature.trim_end().strip_prefix(&format!("— {name} ")).unwrap();
        let signature = data_encoding::BASE64.decode(signature.as_bytes()).unwrap();
        assert_eq!(data_encoding::HEXLOWER.encode(&signature[..4]), id);
        let key = ed25519_dalek::VerifyingKey::from_bytes(&key[1..].try_into().unwrap()).unwrap();
        let signed = ed25519_dalek::Signature::from_slice(&signature[4..]).unwrap();
        key.verify_strict(format!("{text}\n").as_bytes(), &signed).unwrap();
        let before = log::verifier(db.keys(), name);
        db.keys().rotate().unwrap();
        assert_eq!(log::verifier(db.keys(), name), before, "who remembers the key can go on checking");
    });
}
