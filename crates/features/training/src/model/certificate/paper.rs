use badges::status::Place;
use badges::{Achievement, Award, Holder, Issuer, NameHash};
use kernel::{Id, Lang, Text};

use super::{Credential, IssuerKey, Kind, StatusList};

/// Where the credentials of a space are, as the outside knows it. It stands in what is signed: it never comes from a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    origin: String,
    slug: String,
}

impl Address {
    /// Of a space; `origin` has no slash at its end.
    pub fn new(origin: impl Into<String>, slug: impl Into<String>) -> Self {
        Self { origin: origin.into(), slug: slug.into() }
    }

    /// Of who issues.
    pub fn issuer(&self) -> String {
        format!("{}/credentials/issuers/{}", self.origin, self.slug)
    }

    /// Of the key that proves within a document: the part of the issuer's document that tells it.
    pub fn method(&self, key: Id<IssuerKey>) -> String {
        format!("{}#{key}", self.issuer())
    }

    /// Of the key that signs tokens.
    pub fn token_key(&self, key: Id<IssuerKey>) -> String {
        format!("{}/keys/{key}", self.issuer())
    }

    /// Of a credential.
    pub fn credential(&self, id: Id<Credential>) -> String {
        format!("{}/credentials/{id}", self.origin)
    }

    /// Of a credential, with the key by which its name is read.
    pub fn opened(&self, credential: &Credential) -> String {
        format!("{}?k={}", self.credential(credential.id), credential.card.secret)
    }

    /// As on paper: its key shows the name and nothing else.
    pub fn on_paper(&self, credential: &Credential) -> String {
        format!("{}?k={}", self.credential(credential.id), credential.card.glance)
    }

    /// Of a list of what was withdrawn.
    pub fn list(&self, id: Id<StatusList>) -> String {
        format!("{}/credentials/lists/{id}", self.origin)
    }

    fn achievement(&self, credential: &Credential) -> String {
        format!("{}#{}-{}", self.issuer(), credential.kind.code(), credential.programme)
    }

    fn space(&self) -> String {
        format!("{}/s/{}", self.origin, self.slug)
    }
}

/// The same words in the languages in which they are there, French first, since documents have one name.
fn both(text: &Text) -> String {
    let (first, words) = text.in_lang(Lang::Fr);
    let (other, also) = text.in_lang(Lang::Ar);
    if first == other { words.to_owned() } else { format!("{words} / {also}") }
}

/// What is attested, as machines read it; `criteria` says the hours in words.
pub fn achievement(address: &Address, credential: &Credential, criteria: String) -> Achievement {
    let content = &credential.content;
    let aims = both(&content.aims);
    Achievement {
        id: address.achievement(credential),
        kind: match credential.kind {
            Kind::Certificate => "CertificateOfCompletion",
            Kind::Attendance => "Course",
        },
        name: both(&content.title),
        // What one can do after it is what the standard asks for; a programme that does not say it has its title.
        description: if aims.is_empty() { both(&content.title) } else { aims },
        criteria,
    }
}

/// The credential as Open Badges say it. Nobody reads a name in it.
pub fn award(address: &Address, space: &Text, credential: &Credential, criteria: String) -> Award {
    let (content, card) = (&credential.content, &credential.card);
    Award {
        id: address.credential(credential.id),
        issuer: Issuer { id: address.issuer(), name: both(space), url: address.space() },
        achievement: achievement(address, credential, criteria),
        holder: Holder {
            // Of this credential only: two of one person do not show that they are.
            id: format!("urn:uuid:{}", credential.id.uuid()),
            name: credential.bears_a_name().then(|| NameHash::of(&card.name, &card.salt)),
        },
        began: Some(content.first_day),
        ended: Some(content.last_day),
        valid_from: credential.issued_at,
        valid_until: None,
        status: Place {
            id: format!("{}/status", address.credential(credential.id)),
            list: address.list(credential.list),
            index: credential.place.unsigned_abs(),
        },
    }
}
