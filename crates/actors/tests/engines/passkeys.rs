use actors::accounts::passkeys::{Begun, Passkeys, list, remove};
use actors::accounts::{self, Limits};
use actors::{Account, Refusal, sessions};
use data_encoding::BASE64URL_NOPAD as BASE64;
use kernel::Id;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use store::Db;

use crate::signin::caller;
use crate::{WHO, each, light_account, refusal};

const ORIGIN: &str = "https://twiza.example";

/// A device that keeps one passkey, as a browser would speak for it.
struct Device {
    key: SigningKey,
    owner: Id<Account>,
    counter: u32,
}

impl Device {
    fn new(owner: Id<Account>) -> Self {
        Self { key: SigningKey::from_slice(&[7; 32]).unwrap(), owner, counter: 0 }
    }

    fn client_data(kind: &str, begun: &Begun) -> Vec<u8> {
        let challenge = begun.options["publicKey"]["challenge"].as_str().unwrap();
        json!({ "type": kind, "challenge": challenge, "origin": ORIGIN, "crossOrigin": false }).to_string().into_bytes()
    }

    /// Hash of the site, flags (present, verified, and whether a credential follows), counter.
    fn authenticator_data(&mut self, credential_follows: bool) -> Vec<u8> {
        self.counter += 1;
        let flags = if credential_follows { 0b0100_0101 } else { 0b0000_0101 };
        let mut data = Sha256::digest(b"twiza.example").to_vec();
        data.push(flags);
        data.extend(self.counter.to_be_bytes());
        data
    }

    fn register(&mut self, begun: &Begun) -> String {
        let mut data = self.authenticator_data(true);
        data.extend([0; 16]);
        data.extend([0, 4]);
        data.extend(b"key1");
        data.extend(self.public_key());
        // CBOR: {"fmt": "none", "attStmt": {}, "authData": data}
        let mut object = vec![0xa3, 0x63];
        object.extend(b"fmt\x64none\x67attStmt\xa0\x68authData\x58");
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(data);
        json!({
            "id": BASE64.encode(b"key1"), "rawId": BASE64.encode(b"key1"), "type": "public-key", "extensions": {},
            "response": {
                "attestationObject": BASE64.encode(&object),
                "clientDataJSON": BASE64.encode(&Self::client_data("webauthn.create", begun)),
            },
        })
        .to_string()
    }

    /// CBOR of a COSE key: EC2, ES256, P-256, x, y.
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let (x, y) = (&point.as_bytes()[1..33], &point.as_bytes()[33..]);
        let mut cose = vec![0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20];
        cose.extend(x);
        cose.extend([0x22, 0x58, 0x20]);
        cose.extend(y);
        cose
    }

    fn sign_in(&mut self, begun: &Begun) -> Value {
        let data = self.authenticator_data(false);
        let client = Self::client_data("webauthn.get", begun);
        let signed = [data.clone(), Sha256::digest(&client).to_vec()].concat();
        let signature: Signature = self.key.sign(&signed);
        json!({
            "id": BASE64.encode(b"key1"), "rawId": BASE64.encode(b"key1"), "type": "public-key", "extensions": {},
            "response": {
                "authenticatorData": BASE64.encode(&data),
                "clientDataJSON": BASE64.encode(&client),
                "signature": BASE64.encode(signature.to_der().as_bytes()),
                "userHandle": BASE64.encode(self.owner.uuid().as_bytes()),
            },
        })
    }
}

async fn registered(db: &Db, site: &Passkeys) -> (Id<Account>, Device) {
    let id = light_account(db, "salma", false).await;
    let account = accounts::get(db, id).await.unwrap().unwrap();
    let mut device = Device::new(id);
    let begun = site.begin_registration(db, &account).await.unwrap();
    assert_eq!(begun.options["publicKey"]["authenticatorSelection"]["residentKey"], "required");
    let answer = device.register(&begun);
    site.finish_registration(db, id, &begun.ceremony, &answer, " Téléphone ").await.unwrap();
    let again = site.finish_registration(db, id, &begun.ceremony, &answer, "Téléphone").await;
    assert_eq!(refusal(again), Refusal::Expired);
    (id, device)
}

#[test]
fn a_passkey_signs_in_without_a_password_as_two_factors() {
    each("passkey", |db, _| async move {
        let (site, limits) = (Passkeys::at(ORIGIN).unwrap(), Limits::default());
        let (id, mut device) = registered(&db, &site).await;
        for _ in 0..2 {
            let begun = site.begin_sign_in(&db).unwrap();
            let answer = device.sign_in(&begun).to_string();
            let token = site.finish_sign_in(&db, &limits, &caller(), &begun.ceremony, &answer).await.unwrap();
            let signed_in = sessions::find(&db, &token).await.unwrap().unwrap();
            assert_eq!(signed_in.account.id, id);
            assert!(signed_in.second_factor);
        }
        let listed = list(&db, id).await.unwrap();
        assert_eq!(listed[0].label, "Téléphone");
        assert!(listed[0].used_at.is_some());
    });
}

#[test]
fn an_answer_is_good_once_and_only_for_its_question_and_its_owner() {
    each("answer", |db, _| async move {
        let (site, limits) = (Passkeys::at(ORIGIN).unwrap(), Limits::default());
        let (_, mut device) = registered(&db, &site).await;
        let try_with = async |begun: &Begun, answer: &str| {
            site.finish_sign_in(&db, &limits, &caller(), &begun.ceremony, answer).await
        };
        let begun = site.begin_sign_in(&db).unwrap();
        let answer = device.sign_in(&begun).to_string();
        assert!(try_with(&begun, &answer).await.is_ok());
        assert!(try_with(&begun, &answer).await.is_err(), "a replay");
        let other = site.begin_sign_in(&db).unwrap();
        assert_eq!(refusal(try_with(&other, &answer).await), Refusal::BadPasskey);
        let mut forged = device.sign_in(&other);
        forged["response"]["userHandle"] = BASE64.encode(db.world().uuid().as_bytes()).into();
        assert_eq!(refusal(try_with(&other, &forged.to_string()).await), Refusal::BadPasskey);
        let mut forged = device.sign_in(&other);
        forged["response"]["signature"] = BASE64.encode(&[0x30, 0x06, 2, 1, 1, 2, 1, 1]).into();
        assert_eq!(refusal(try_with(&other, &forged.to_string()).await), Refusal::BadPasskey);
        assert_eq!(refusal(try_with(&other, "{").await), Refusal::BadPasskey);
    });
}

#[test]
fn a_copied_device_is_refused() {
    each("copied", |db, _| async move {
        let (site, limits) = (Passkeys::at(ORIGIN).unwrap(), Limits::default());
        let (_, mut device) = registered(&db, &site).await;
        device.counter = 40;
        let begun = site.begin_sign_in(&db).unwrap();
        let answer = device.sign_in(&begun).to_string();
        site.finish_sign_in(&db, &limits, &caller(), &begun.ceremony, &answer).await.unwrap();
        device.counter = 5;
        let begun = site.begin_sign_in(&db).unwrap();
        let answer = device.sign_in(&begun).to_string();
        let refused = site.finish_sign_in(&db, &limits, &caller(), &begun.ceremony, &answer).await;
        assert_eq!(refusal(refused), Refusal::BadPasskey);
    });
}

#[test]
fn a_removed_passkey_opens_nothing() {
    each("forgotten", |db, _| async move {
        let (site, limits) = (Passkeys::at(ORIGIN).unwrap(), Limits::default());
        let (id, mut device) = registered(&db, &site).await;
        let key = list(&db, id).await.unwrap()[0].id;
        let stranger = light_account(&db, "karim", false).await;
        assert!(remove(&db, WHO, stranger, key).await.is_err());
        remove(&db, WHO, id, key).await.unwrap();
        let begun = site.begin_sign_in(&db).unwrap();
        let answer = device.sign_in(&begun).to_string();
        let refused = site.finish_sign_in(&db, &limits, &caller(), &begun.ceremony, &answer).await;
        assert_eq!(refusal(refused), Refusal::BadPasskey);
    });
}
