use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

/// What the terms of a credential mean: <https://www.w3.org/TR/vc-data-model-2.0/>.
pub(crate) const CREDENTIALS: &str = "https://www.w3.org/ns/credentials/v2";
/// What the terms of a badge mean: <https://www.imsglobal.org/spec/ob/v3p0/>.
pub(crate) const BADGES: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

/// Who attests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer {
    /// Its address, where its public keys are read.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where people read about it.
    pub url: String,
}

/// What is attested: the same for all who are awarded it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Achievement {
    /// Its address.
    pub id: String,
    /// Of the list of the specification: `Certificate`, `CertificateOfCompletion`, `Course`, `Badge`.
    pub kind: &'static str,
    /// Its name.
    pub name: String,
    /// What one has learned.
    pub description: String,
    /// What one has to do for it, such as the hours.
    pub criteria: String,
}

/// The name of whom it was awarded to, which only those recognise who know it: `sha256$` of the name followed by the salt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameHash {
    hash: String,
    salt: String,
}

impl NameHash {
    /// Hashes a name. The salt has to be drawn for each credential, so that two of one person do not show that they are.
    pub fn of(name: &str, salt: &str) -> Self {
        let digest = Sha256::new().chain_update(name).chain_update(salt).finalize();
        Self { hash: format!("sha256${}", data_encoding::HEXLOWER.encode(&digest)), salt: salt.to_owned() }
    }
}

/// To whom it was awarded. Nobody reads a name in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// `urn:uuid:…`, of this credential only.
    pub id: String,
    /// By which who knows the name can see that it is she; nothing once her name was erased.
    pub name: Option<NameHash>,
}

/// That somebody achieved something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Award {
    /// Its address.
    pub id: String,
    /// Who attests.
    pub issuer: Issuer,
    /// What.
    pub achievement: Achievement,
    /// To whom.
    pub holder: Holder,
    /// When it took place.
    pub began: Option<Date>,
    /// The last day.
    pub ended: Option<Date>,
    /// From when on it is valid.
    pub valid_from: Timestamp,
    /// Until when, if it ends.
    pub valid_until: Option<Timestamp>,
    /// Where it stands in the list of what was withdrawn.
    pub status: crate::status::Place,
}

impl Award {
    /// Its JSON-LD, without a proof.
    pub fn document(&self) -> Value {
        let mut document = json!({
            "@context": [CREDENTIALS, BADGES],
            "id": self.id,
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "name": self.achievement.name,
            "issuer": { "id": self.issuer.id, "type": ["Profile"], "name": self.issuer.name, "url": self.issuer.url },
            "validFrom": instant(self.valid_from),
            "credentialSubject": self.subject(),
            "credentialStatus": self.status.entry(),
        });
        if let (Some(until), Some(members)) = (self.valid_until, document.as_object_mut()) {
            members.insert("validUntil".to_owned(), instant(until).into());
        }
        document
    }

    fn subject(&self) -> Value {
        let Achievement { id, kind, name, description, criteria } = &self.achievement;
        let mut subject = Map::new();
        let mut say = |term: &str, value: Value| subject.insert(term.to_owned(), value);
        say("id", self.holder.id.as_str().into());
        say("type", json!(["AchievementSubject"]));
        if let Some(day) = self.began {
            say("activityStartDate", day.to_string().into());
        }
        if let Some(day) = self.ended {
            say("activityEndDate", day.to_string().into());
        }
        if let Some(NameHash { hash, salt }) = &self.holder.name {
            let identity = json!({ "type": "IdentityObject", "hashed": true, "identityHash": hash, "identityType": "name", "salt": salt });
            say("identifier", json!([identity]));
        }
        say(
            "achievement",
            json!({
                "id": id, "type": ["Achievement"], "achievementType": kind, "name": name, "description": description,
                "criteria": { "narrative": criteria },
            }),
        );
        Value::Object(subject)
    }
}

/// An instant as credentials write it: whole seconds of UTC.
pub(crate) fn instant(at: Timestamp) -> String {
    Timestamp::from_second(at.as_second()).unwrap_or(at).to_string()
}
