use jiff::Timestamp;
use kernel::{Id, Lang};
use serde::{Deserialize, Serialize};
use store::{Sealed, Secret};

store::coded! {
    /// How a subscriber came.
    Source, "newsletter-source-" {
        /// By the public form, confirmed by a letter.
        Form = "form",
        /// In a list that an editor brought in, who declared that they agreed.
        Import = "import",
    }
}

store::coded! {
    /// Why nothing is sent to a subscriber any more.
    Stopped, "newsletter-stopped-" {
        /// The address does not exist.
        Hard = "hard",
        /// Letters came back again and again.
        Soft = "soft",
    }
}

store::coded! {
    /// Why an import may not bring an address back.
    Closed, "newsletter-closed-" {
        /// She left.
        Left = "left",
        /// She reported a letter as unwanted.
        Complained = "complained",
        /// She had herself erased.
        Erased = "erased",
    }
}

/// To whom a letter goes. It is sealed, and cannot be printed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reader {
    /// The address, as it was written.
    pub address: String,
    /// The name, where one was given.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Reader")
    }
}

impl Reader {
    /// What is sealed.
    pub fn sealed(&self) -> Secret<String> {
        Secret::new(serde_json::to_string(self).unwrap_or_default())
    }

    /// Reads what was sealed.
    pub fn read(opened: &Secret<String>) -> Option<Self> {
        serde_json::from_str(opened.reveal()).ok()
    }

    /// The address as it is looked up: one box has one form. Capitals do not tell boxes apart anywhere that matters.
    pub fn normal(address: &str) -> String {
        address.trim().to_lowercase()
    }

    /// The address as a page may show it to whoever holds a link of a letter, which may have been forwarded: `s…@example.org`.
    pub fn masked(&self) -> String {
        let (local, domain) = self.address.rsplit_once('@').unwrap_or((&self.address, ""));
        format!("{}…@{domain}", local.chars().next().unwrap_or_default())
    }
}

/// Somebody who is written to.
#[derive(Debug, Clone)]
pub struct Subscriber {
    /// Which.
    pub id: Id<Self>,
    /// Her sealed address and name.
    pub reader: Sealed,
    /// The language that she wishes.
    pub lang: Lang,
    /// How she came.
    pub source: Source,
    /// When she agreed.
    pub consented_at: Timestamp,
    /// Why nothing is sent to her.
    pub stopped: Option<Stopped>,
}

store::row! { Subscriber { id, reader, lang, source, consented_at, stopped } }

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writings_of_one_address_are_one() {
        assert_eq!(Reader::normal(" Salma@Example.ORG "), "salma@example.org");
    }

    #[test]
    fn who_reads_over_a_shoulder_does_not_read_the_address() {
        let reader = Reader { address: "salma.b@example.org".into(), name: "Salma".into() };
        assert_eq!(reader.masked(), "s…@example.org");
        assert!(!format!("{reader:?}").contains("salma"));
    }
}
