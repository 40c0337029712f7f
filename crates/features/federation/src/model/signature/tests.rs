//! The worked examples of both specifications, and what must never be taken.

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use proptest::prelude::*;

use super::super::examples::{BODY, CAVAGE_KEY, RFC_9421_ED25519, RFC_9421_KEY};
use super::*;

const BASIC: &str = "qdx+H7PHHDZgy4y/Ahn9Tny9V3GP6YgBPyUXMmoxWtLbHpUnXS2mg2+SbrQDMCJypxBLSPQR2aAjn7ndmw2iicw3HMbe8VfEdKFYRqzic+efkb3nndiv/x1xSHDJWeSWkx3ButlYSuBskLu6kd9Fswtemr3lgdDEmn04swr2Os0=";
const ALL: &str = "vSdrb+dS3EceC9bcwHSo4MlyKS59iFIrhgYkz8+oVLEEzmYZZvRs8rgOp+63LEM3v+MFHB32NfpB2bEKBIvB1q52LaEUHFv120V01IL+TAD48XaERZFukWgHoBTLMhYS2Gb51gWxpeIq8knRmPnYePbF5MOkR0Zkly4zKH7s1dE=";
const DEFAULT: &str = "SjWJWbWN7i0wzBvtPl8rbASWz5xQW6mcJmn+ibttBqtifLN7Sazz6m79cNfwwb8DMJ5cou1s7uEGKKCs+FLEEaDV5lp7q25WqS+lavg7T8hc0GppauB6hbgEKTwblDHYGEtbGmtdHgVCk9SuS13F0hZ8FD0k/5OxEPXe5WozsbM=";
const PROXY: &str = "S6ZzPXSdAMOPjN/6KXfXWNO/f7V6cHm7BXYUh3YD/fRad4BCaRZxP+JH+8XY1I6+8Cy+CM5g92iHgxtRPz+MjniOaYmdkDcnL9cCpXJleXsOckpURl49GwiyUpZ10KHgOEe11sx3G2gxI8S0jnxQB+Pu68U9vVcasqOWAEObtNKKZd8tSFu7LB5YAv0RAGhB8tmpv7sFnIm9y+7X5kXQfi8NMaZaA8i2ZHwpBdg7a6CMfwnnrtflzvZdXAsD3LH2TwevU+/PBPv0B6NMNk93wUs/vfJvye+YuI87HU38lZHowtznbLVdp770I6VHR6WfgS9ddzirrswsE1w5o0LV/g==";

fn headers(pairs: &[(&str, &str)]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in pairs {
        headers.append(name.parse::<HeaderName>().unwrap(), value.parse::<HeaderValue>().unwrap());
    }
    headers
}

/// The request of the draft's appendix C.
fn of_the_draft(signature: &str) -> HeaderMap {
    headers(&[
        ("host", "example.com"),
        ("date", "Sun, 05 Jan 2014 21:31:40 GMT"),
        ("content-type", "application/json"),
        ("digest", "SHA-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE="),
        ("content-length", "18"),
        ("signature", signature),
    ])
}

fn asked(headers: &HeaderMap) -> Asked<'_> {
    let (origin, target) = ("https://example.com", "/foo?param=value&pet=dog");
    Asked { method: "POST", origin, target, headers, body: BODY }
}

fn then() -> Timestamp {
    "2014-01-05T21:31:40Z".parse().unwrap()
}

#[test]
fn the_worked_examples_of_the_draft_verify() {
    let key = TheirKey::of_an_example(CAVAGE_KEY);
    let cases = [
        (None, DEFAULT),
        (Some("(request-target) host date"), BASIC),
        (Some("(request-target) host date content-type digest content-length"), ALL),
    ];
    for (covered, signature) in cases {
        let list = covered.map(|list| format!(r#"headers="{list}","#)).unwrap_or_default();
        let header = format!(r#"keyId="Test",algorithm="rsa-sha256",{list}signature="{signature}""#);
        let (map, parts) = (of_the_draft(&header), cavage::Parts::read(&header).unwrap());
        let base = parts.base(&asked(&map)).unwrap();
        let signature = data_encoding::BASE64.decode(signature.as_bytes()).unwrap();
        assert!(key.signed(base.as_bytes(), &signature), "{base}");
        assert!(!key.signed(base.replace("2014", "2015").as_bytes(), &signature));
    }
}

#[test]
fn only_a_signature_that_covers_everything_is_taken() {
    let read = |covered: &str| {
        let header = format!(r#"keyId="https://a.example/actor#main-key",headers="{covered}",signature="{ALL}""#);
        let map = of_the_draft(&header);
        Claim::read(&asked(&map), then()).map(|claim| claim.host().unwrap())
    };
    assert_eq!(read("(request-target) host date digest"), Ok("a.example".to_owned()));
    for partial in [
        "date",
        "(request-target) host date",
        "host date digest",
        "(request-target) date digest",
        "(request-target) host digest",
    ] {
        assert_eq!(read(partial), Err(Flaw::Partial), "{partial}");
    }
    assert_eq!(read("(request-target) host date digest x-none"), Err(Flaw::Partial));
}

#[test]
fn the_worked_example_of_rfc_9421_verifies_among_two_signatures() {
    let map = headers(&[
        ("host", "origin.host.internal.example"),
        ("content-type", "application/json"),
        ("content-length", "18"),
        ("forwarded", "for=192.0.2.123;host=example.com;proto=https"),
        (
            "content-digest",
            "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:",
        ),
        (
            "signature-input",
            r#"sig1=("@method" "@authority" "@path" "content-digest" "content-type" "content-length");created=1618884475;keyid="test-key-ecc-p256";alg="ecdsa-p256-sha256", proxy_sig=("@method" "@authority" "@path" "content-digest" "content-type" "content-length" "forwarded");created=1618884480;keyid="test-key-rsa";alg="rsa-v1_5-sha256";expires=1618884540"#,
        ),
        ("signature", &format!("sig1=:X5spyd6C:, proxy_sig=:{PROXY}:")),
    ]);
    let asked = |body| Asked {
        method: "POST",
        origin: "https://origin.host.internal.example",
        target: "/foo?param=Value&Pet=dog",
        headers: &map,
        body,
    };
    let at = |second| Timestamp::from_second(second).unwrap();
    let claim = Claim::read(&asked(BODY), at(1_618_884_500)).unwrap();
    assert_eq!(claim.key_id, "test-key-rsa");
    assert!(claim.holds(&TheirKey::read(RFC_9421_KEY).unwrap()));
    assert_eq!(Claim::read(&asked(BODY), at(1_618_884_541)), Err(Flaw::Untimely));
    assert_eq!(Claim::read(&asked(b"{}"), at(1_618_884_500)), Err(Flaw::OtherBody));
}

/// An Ed25519 key as others name it.
fn ed25519(bytes: &[u8]) -> TheirKey {
    TheirKey::Ed25519(Box::new(ed25519_dalek::VerifyingKey::from_bytes(bytes.try_into().unwrap()).unwrap()))
}

#[test]
fn the_worked_example_of_rfc_9421_with_ed25519_verifies() {
    let key = ed25519(&data_encoding::BASE64.decode(RFC_9421_ED25519.as_bytes()).unwrap());
    let map = headers(&[
        ("host", "example.com"),
        ("date", "Tue, 20 Apr 2021 02:07:55 GMT"),
        ("content-type", "application/json"),
        ("content-length", "18"),
    ]);
    let asked = Asked {
        method: "POST",
        origin: "https://example.com",
        target: "/foo?param=Value&Pet=dog",
        headers: &map,
        body: BODY,
    };
    let said = r#"sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519""#;
    let input = rfc9421::Input::all(said).remove(0);
    let signature = "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==";
    let signature = data_encoding::BASE64.decode(signature.as_bytes()).unwrap();
    let base = input.base(&asked).unwrap();
    assert!(key.signed(base.as_bytes(), &signature));
    assert!(!key.signed(base.replace("POST", "PUT").as_bytes(), &signature));
}

#[test]
fn a_request_signed_with_ed25519_is_taken_and_by_no_other_way_of_signing() {
    use ed25519_dalek::Signer;
    let own = ed25519_dalek::SigningKey::from_bytes(&[7; 32]);
    let public = ed25519(own.verifying_key().as_bytes());
    let digest = digest::digest(BODY).replacen("SHA-256=", "sha-256=:", 1) + ":";
    let made = |alg: &str| {
        let params = format!(
            r#"("@method" "@target-uri" "content-digest");created={};keyid="https://b.example/actor#ed25519-key"{alg}"#,
            then().as_second()
        );
        let base = format!(
            "\"@method\": POST\n\"@target-uri\": https://twiza.example/federation/inbox\n\"content-digest\": {digest}\n\"@signature-params\": {params}"
        );
        let signature = data_encoding::BASE64.encode(&own.sign(base.as_bytes()).to_bytes());
        headers(&[
            ("content-digest", &digest),
            ("signature-input", &format!("sig1={params}")),
            ("signature", &format!("sig1=:{signature}:")),
        ])
    };
    fn asked(headers: &HeaderMap) -> Asked<'_> {
        let (origin, target) = ("https://twiza.example", "/federation/inbox");
        Asked { method: "POST", origin, target, headers, body: BODY }
    }
    for map in ["", r#";alg="ed25519""#].map(made) {
        assert!(Claim::read(&asked(&map), then()).unwrap().holds(&public));
    }
    let map = made(r#";alg="rsa-v1_5-sha256""#);
    assert!(!Claim::read(&asked(&map), then()).unwrap().holds(&public), "a key is used in its own way only");
    let map = made(r#";alg="hmac-sha256""#);
    assert_eq!(Claim::read(&asked(&map), then()), Err(Flaw::Partial));
}

/// What a request of ours looks like to whom it reaches.
fn arrived(signed: &Headers, url: &Url) -> HeaderMap {
    let mut map = HeaderMap::new();
    map.insert("host", super::super::address::host_of(url).unwrap().parse().unwrap());
    for (name, value) in signed {
        map.insert(*name, value.parse().unwrap());
    }
    map
}

#[test]
fn what_we_sign_we_take_in_both_ways_once_its_hour_and_body_and_address_fit() {
    let key = OwnKey::draw().unwrap();
    let public = TheirKey::read(&key.public_pem().unwrap()).unwrap();
    let url = Url::parse("https://twiza.example:8443/federation/inbox?x=1").unwrap();
    let ours = Ours { method: "POST", url: &url, body: Some(BODY) };
    for sign in [sign, sign_anew] {
        let map = arrived(&sign(&ours, "https://b.example/actor#main-key", &key, then()), &url);
        let at = |origin, target, body| Asked { method: "POST", origin, target, headers: &map, body };
        let right = at("https://twiza.example:8443", "/federation/inbox?x=1", BODY);
        let claim = Claim::read(&right, then()).unwrap();
        assert!(claim.holds(&public));
        let hours = |hours| then() + SignedDuration::from_hours(hours);
        assert_eq!(Claim::read(&right, hours(2)), Err(Flaw::Untimely));
        assert_eq!(Claim::read(&right, hours(-2)), Err(Flaw::Untimely));
        let other_body = at("https://twiza.example:8443", "/federation/inbox?x=1", b"{}".as_slice());
        assert_eq!(Claim::read(&other_body, then()), Err(Flaw::OtherBody));
        for (origin, target) in [
            ("https://other.example", "/federation/inbox?x=1"),
            ("https://twiza.example:8443", "/federation/inbox?x=2"),
        ] {
            let moved = Claim::read(&at(origin, target, BODY), then()).unwrap();
            assert!(!moved.holds(&public), "a signature for us is none for {origin}{target}");
        }
    }
}

proptest! {
    #[test]
    fn whatever_stands_in_the_headers_is_read_or_refused(input in ".{0,200}", signature in ".{0,200}") {
        let mut map = HeaderMap::new();
        if let (Ok(input), Ok(signature)) = (HeaderValue::from_str(&input), HeaderValue::from_str(&signature)) {
            map.insert("signature", signature);
            let _ = Claim::read(&asked(&map), then());
            map.insert("signature-input", input);
            let _ = Claim::read(&asked(&map), then());
        }
    }
}
