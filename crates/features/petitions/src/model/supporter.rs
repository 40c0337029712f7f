use data_encoding::BASE64URL_NOPAD;
use jiff::civil::Date;
use kernel::Lang;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Marks the identity of a signature.
#[derive(Debug)]
pub struct Signature;

/// What a supporter wrote: only what the procedure asks for. It exists in memory while it is written or filed, and sealed
/// everywhere else.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Supporter {
    /// Drawn for this signature: without it nobody can try names against the log. It goes when the sealed data goes.
    pub salt: String,
    /// First names (*prénom*, الاسم الشخصي).
    pub given: String,
    /// Family name (*nom*, الاسم العائلي).
    pub family: String,
    /// The number of the national identity card, normalised ([`law`](super::law) says whether it is asked).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Until when the card is valid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_on: Option<Date>,
    /// Where she lives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The code of the commune where she lives; none abroad.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commune: Option<String>,
    /// Where she was born.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth_place: Option<String>,
    /// Her number on the general electoral rolls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roll_number: Option<String>,
    /// Where a confirmation goes, if she left a contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
    /// How she signed.
    pub mark: Mark,
    /// The language in which she signed and will be written to.
    pub lang: Lang,
}

/// Where a confirmation goes.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Contact {
    /// An address of electronic mail.
    Email(String),
    /// A telephone number in international form.
    Phone(String),
}

/// A signature.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// The name, typed and declared to be a signature.
    Typed(String),
    /// Drawn with a finger: strokes of points on a field of 600 by 200, `"12,80 14,82|30,80"`.
    Drawn(String),
    /// On the paper sheet of this number, on this line.
    Sheet(u32, u16),
}

/// Says nothing: what a supporter wrote is never printed by accident.
impl std::fmt::Debug for Supporter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[supporter]")
    }
}

/// As [`Supporter`].
impl std::fmt::Debug for Contact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[contact]")
    }
}

/// As [`Supporter`].
impl std::fmt::Debug for Mark {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[signature]")
    }
}

impl Supporter {
    /// What the public log holds of this signature: a SHA-256 over salt, number, expiry date and names, each on a line of
    /// its own, in base 64. Who has a receipt can make it again; who has not learns nothing from it.
    pub fn commitment(&self) -> String {
        let number = self.number.as_deref().unwrap_or_default();
        let expires_on = self.expires_on.map(|day| day.to_string()).unwrap_or_default();
        let mut hash = Sha256::new_with_prefix(b"twiza signature 1\n");
        for line in [&self.salt, number, &expires_on, &self.given, &self.family] {
            hash.update(line);
            hash.update(b"\n");
        }
        BASE64URL_NOPAD.encode(&hash.finalize())
    }

    /// What keeps a supporter single: the number where the procedure asks for one, the contact otherwise.
    pub fn person(&self) -> Option<String> {
        match (&self.number, &self.contact) {
            (Some(number), _) => Some(format!("number {number}")),
            (None, Some(Contact::Email(address))) => Some(format!("email {}", address.to_lowercase())),
            (None, Some(Contact::Phone(number))) => Some(format!("phone {number}")),
            (None, None) => None,
        }
    }

    /// What only the supporter knows beside her number: its expiry date, or for want of one her names.
    pub fn proof(&self) -> String {
        match self.expires_on {
            Some(day) => format!("expires {day}"),
            None => format!("named {}", kernel::fold(&format!("{} {}", self.given, self.family))),
        }
    }
}
