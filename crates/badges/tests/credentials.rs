//! Credentials as outsiders read them: the canonical form that a JSON-LD processor finds, proofs of exactly what is said.
#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by ending there

use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::civil::date;
use proptest::prelude::*;
use serde_json::{Value, json};
use twiza_badges::status::{LENGTH, List, Place};
use twiza_badges::{Achievement, Award, Error, Holder, Issuer, IssuerKeys, NameHash, PublicKeys, proof, token};

const METHOD: &str = "https://twiza.example/credentials/issuers/amsed#ed25519";
const KEY: &str = "https://twiza.example/credentials/issuers/amsed/keys/1";

/// Drawn once: an RSA key takes its time.
static KEYS: LazyLock<IssuerKeys> = LazyLock::new(|| IssuerKeys::draw().unwrap());
static OTHERS: LazyLock<IssuerKeys> = LazyLock::new(|| IssuerKeys::draw().unwrap());

fn at() -> Timestamp {
    "2026-11-22T10:00:00.25Z".parse().unwrap()
}

fn award(name: &str) -> Award {
    let base = "https://twiza.example/credentials";
    Award {
        id: format!("{base}/1"),
        issuer: Issuer {
            id: format!("{base}/issuers/amsed"),
            name: "AMSED".to_owned(),
            url: "https://twiza.example/s/amsed".to_owned(),
        },
        achievement: Achievement {
            id: format!("{base}/achievements/2"),
            kind: "Certificate",
            name: name.to_owned(),
            description: "Gouverner une association".to_owned(),
            criteria: "18 heures sur 20".to_owned(),
        },
        holder: Holder {
            id: "urn:uuid:0190f3a0-0000-7000-8000-000000000001".to_owned(),
            name: Some(NameHash::of("Personne Générée", "sel")),
        },
        began: Some(date(2026, 10, 1)),
        ended: Some(date(2026, 10, 3)),
        valid_from: at(),
        valid_until: None,
        status: Place { id: format!("{base}/1/status"), list: format!("{base}/lists/3"), index: 94_567 },
    }
}

#[test]
fn a_proof_is_of_this_document_and_this_key() {
    let proven = proof::attach(&award("Gouvernance").document(), &KEYS, METHOD, at()).unwrap();
    assert_eq!(proof::check(&proven, &KEYS.public()), Ok(()));
    assert_eq!(proof::method(&proven), Some(METHOD));
    assert_eq!(proof::check(&proven, &OTHERS.public()), Err(Error::Forged));
    for (pointer, value) in [
        ("/name", json!("Présidence")),
        ("/credentialSubject/achievement/criteria/narrative", json!("200 heures")),
        ("/credentialStatus/statusListIndex", json!("1")),
        ("/proof/created", json!("2020-01-01T00:00:00Z")),
        ("/proof/verificationMethod", json!("https://elsewhere.example/key")),
    ] {
        let mut changed = proven.clone();
        *changed.pointer_mut(pointer).unwrap() = value;
        assert_eq!(proof::check(&changed, &KEYS.public()), Err(Error::Forged), "{pointer}");
    }
}

#[test]
fn what_is_not_understood_is_neither_signed_nor_checked() {
    let mut document = award("Gouvernance").document();
    document["credentialSubject"]["rank"] = json!("first");
    assert_eq!(proof::attach(&document, &KEYS, METHOD, at()), Err(Error::Term("rank".to_owned())));
    let mut proven = proof::attach(&award("Gouvernance").document(), &KEYS, METHOD, at()).unwrap();
    proven["note"] = json!("by the king");
    assert_eq!(proof::check(&proven, &KEYS.public()), Err(Error::Term("note".to_owned())));
    proven["proof"] = json!({ "type": "Ed25519Signature2020" });
    assert_eq!(proof::check(&proven, &KEYS.public()), Err(Error::NoProof));
}

#[test]
fn a_token_says_what_its_document_says_and_nothing_else() {
    let document = award("Gouvernance").document();
    let signed = token::encode(&document, &KEYS, KEY).unwrap();
    assert_eq!(token::decode(&signed, &KEYS.public()), Ok(document));
    assert_eq!(token::decode(&signed, &OTHERS.public()), Err(Error::Forged));
    let claims = signed.split('.').nth(1).unwrap();
    let claims: Value =
        serde_json::from_slice(&data_encoding::BASE64URL_NOPAD.decode(claims.as_bytes()).unwrap()).unwrap();
    assert_eq!(claims["nbf"], json!(at().as_second()));
    assert_eq!(claims["iss"], claims["issuer"]["id"]);
    // The same claims under a header that asks for no signature.
    let unsigned = format!(
        "{}.{}.",
        data_encoding::BASE64URL_NOPAD.encode(br#"{"alg":"none"}"#),
        signed.split('.').nth(1).unwrap()
    );
    assert_eq!(token::decode(&unsigned, &KEYS.public()), Err(Error::NoProof));
}

#[test]
fn nobody_reads_a_name_in_a_credential_but_who_knows_it_recognises_it() {
    let document = award("Gouvernance").document();
    assert!(!document.to_string().contains("Générée"));
    let identity = &document["credentialSubject"]["identifier"][0];
    assert_eq!(
        identity["identityHash"],
        json!("sha256$028f37fc3dbed84bddbf6d8b99a2473b5d845fd35b6350c01b8db59443d70393")
    );
}

#[test]
fn without_a_name_it_is_still_a_credential() {
    let mut nameless = award("Gouvernance");
    nameless.holder.name = None;
    let proven = proof::attach(&nameless.document(), &KEYS, METHOD, at()).unwrap();
    assert_eq!(proof::check(&proven, &KEYS.public()), Ok(()));
    assert_eq!(proven["credentialSubject"].get("identifier"), None);
    assert_eq!(proven["credentialSubject"]["id"], nameless.holder.id);
}

#[test]
fn keys_are_kept_and_read_back() {
    let kept = KEYS.keep().unwrap();
    let read = IssuerKeys::read(kept.reveal()).unwrap();
    assert_eq!(read.public().multikey(), KEYS.public().multikey());
    assert_eq!(read.public().jwk(), KEYS.public().jwk());
    assert!(KEYS.public().multikey().starts_with("z6Mk"));
    assert_eq!(IssuerKeys::read("{}").err(), Some(Error::Key));
}

#[test]
fn public_keys_are_read_back_from_what_everybody_reads() {
    let public = KEYS.public();
    let read = PublicKeys::read(&public.multikey(), &public.jwk()).unwrap();
    assert_eq!((read.multikey(), read.jwk()), (public.multikey(), public.jwk()));
    let proven = proof::attach(&award("Gouvernance").document(), &KEYS, METHOD, at()).unwrap();
    assert_eq!(proof::check(&proven, &read), Ok(()));
    assert_eq!(PublicKeys::read("z6Mk", &public.jwk()).err(), Some(Error::Key));
    assert_eq!(PublicKeys::read(&public.multikey(), &json!({ "n": "AQAB" })).err(), Some(Error::Key));
}

#[test]
fn a_list_that_is_cut_short_or_swollen_is_none() {
    let said = List::default().document("https://twiza.example/credentials/lists/3", METHOD, at());
    let encoded = said["credentialSubject"]["encodedList"].as_str().unwrap();
    assert_eq!(List::decode(encoded), Ok(List::default()));
    assert!(List::decode(&encoded[..encoded.len() - 8]).is_err());
    assert!(List::decode("uH4sIAAAAAAAAAwMAAAAAAAAAAAA").is_err());
    assert!(List::decode("").is_err());
}

proptest! {
    #[test]
    fn whatever_words_a_name_holds_its_proof_holds(name in ".{0,60}") {
        let proven = proof::attach(&award(&name).document(), &KEYS, METHOD, at()).unwrap();
        prop_assert_eq!(proof::check(&proven, &KEYS.public()), Ok(()));
    }

    #[test]
    fn exactly_those_that_were_withdrawn_are(withdrawn in prop::collection::btree_set(0..LENGTH, 0..40), asked in 0..LENGTH) {
        let mut list = List::default();
        withdrawn.iter().for_each(|index| list.withdraw(*index));
        let said = list.document("https://twiza.example/credentials/lists/3", METHOD, at());
        let read = List::decode(said["credentialSubject"]["encodedList"].as_str().unwrap()).unwrap();
        prop_assert_eq!(read.is_withdrawn(asked), withdrawn.contains(&asked));
        prop_assert!(withdrawn.iter().all(|index| read.is_withdrawn(*index)));
    }
}
