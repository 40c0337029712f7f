//! A credential, its token and a list of what was withdrawn, signed by keys drawn now: for judges that we did not write
//! (`tests/badges`).

use std::error::Error;

use jiff::Timestamp;
use jiff::civil::date;
use serde_json::json;
use twiza_badges::status::{List, Place};
use twiza_badges::{Achievement, Award, Holder, Issuer, IssuerKeys, NameHash, proof, token};

fn main() -> Result<(), Box<dyn Error>> {
    let base = "https://twiza.example/credentials";
    let issuer = format!("{base}/issuers/generated");
    let (method, key, list) = (format!("{issuer}#1"), format!("{issuer}/keys/1"), format!("{base}/lists/3"));
    let at: Timestamp = "2026-11-22T10:00:00Z".parse()?;
    let award = Award {
        id: format!("{base}/1"),
        issuer: Issuer {
            id: issuer.clone(), name: "Réseau généré / شبكة مولدة".to_owned(), url: base.to_owned()
        },
        achievement: Achievement {
            id: format!("{issuer}#certificate-2"),
            kind: "CertificateOfCompletion",
            name: "Gouvernance \"et\" finances\n\\ الحكامة".to_owned(),
            description: "Gouverner une association".to_owned(),
            criteria: "18 h suivies sur 20 h".to_owned(),
        },
        holder: Holder {
            id: "urn:uuid:0190f3a0-0000-7000-8000-000000000001".to_owned(),
            name: Some(NameHash::of("Personne Générée", "sel")),
        },
        began: Some(date(2026, 10, 1)),
        ended: Some(date(2026, 10, 3)),
        valid_from: at,
        valid_until: None,
        status: Place { id: format!("{base}/1/status"), list: list.clone(), index: 94_567 },
    };
    let keys = IssuerKeys::draw()?;
    let mut withdrawn = List::default();
    withdrawn.withdraw(7);
    let document = award.document();
    let said = json!({
        "issuer": issuer, "method": method, "key": key,
        "proven": proof::attach(&document, &keys, &method, at)?,
        "list": proof::attach(&withdrawn.document(&list, &issuer, at), &keys, &method, at)?,
        "token": token::encode(&document, &keys, &key)?,
        "multikey": keys.public().multikey(),
        "jwk": keys.public().jwk(),
        "name": "Personne Générée", "withdrawn": [7], "standing": [0, 6, 8, 94_567],
    });
    #[allow(clippy::print_stdout)] // what an example is for
    {
        println!("{said}");
    }
    Ok(())
}
