use jiff::{SignedDuration, Timestamp};
use kernel::Lang;
use serde::{Deserialize, Serialize};
use store::Secret;
use uuid::Uuid;
use zeroize::Zeroize;

use crate::{Address, Way};

/// How long a letter is worth sending unless it says otherwise.
pub const KEPT_FOR: SignedDuration = SignedDuration::from_hours(3 * 24);

/// The longest subject, in characters.
const SUBJECT_LIMIT: usize = 250;
/// The longest mail, in bytes: a batch of them stays small in memory.
const MAIL_LIMIT: usize = 64 * 1024;
/// The longest short message, in characters: nine or ten parts in Arabic.
const SMS_LIMIT: usize = 640;

/// A letter to be sent.
#[derive(Debug)]
pub struct Letter {
    /// Where it goes.
    pub to: Address,
    /// The language in which it is written.
    pub lang: Lang,
    /// Its subject; a short message has none and shows none.
    pub subject: String,
    /// What it says, as plain text.
    pub body: String,
    /// Where one ends such letters: an address that takes a POST of `List-Unsubscribe=One-Click` from anybody (RFC 8058).
    /// Every letter that its reader did not just ask for has one.
    pub unsubscribe: Option<String>,
    /// What it is about, so that letters which wait can be taken back with [`forget`](crate::forget): a petition.
    pub about: Option<Uuid>,
    /// After how long it is no longer worth sending.
    pub kept_for: SignedDuration,
}

impl Letter {
    /// A letter about nothing in particular, worth sending for three days.
    pub fn new(to: Address, lang: Lang, subject: impl Into<String>, body: impl Into<String>) -> Self {
        let (subject, body) = (subject.into(), body.into());
        Self { to, lang, subject, body, unsubscribe: None, about: None, kept_for: KEPT_FOR }
    }

    /// Why it cannot be sent as it is, if so.
    pub(crate) fn unfit(&self) -> Option<Unfit> {
        let too_long = match self.to.way() {
            Way::Email => self.body.len() > MAIL_LIMIT || self.subject.chars().count() > SUBJECT_LIMIT,
            Way::Sms => self.body.chars().count() > SMS_LIMIT,
        };
        let is_address = |url: &String| {
            (url.starts_with("https://") || url.starts_with("http://"))
                && url.len() <= 900
                && url.chars().all(|c| c.is_ascii_graphic() && !"<>,".contains(c))
        };
        if too_long {
            Some(Unfit::TooLong)
        } else if self.body.trim().is_empty() {
            Some(Unfit::Empty)
        } else {
            (!self.unsubscribe.as_ref().is_none_or(is_address)).then_some(Unfit::Unsubscribe)
        }
    }

    /// What is sealed of it.
    pub(crate) fn sealed(&self) -> Secret<String> {
        let content = Content {
            to: self.to.reveal().to_owned(),
            lang: self.lang.code().to_owned(),
            // One line: a subject of several would begin further headers.
            subject: self.subject.split_whitespace().collect::<Vec<_>>().join(" "),
            body: self.body.clone(),
            unsubscribe: self.unsubscribe.clone(),
        };
        Secret::new(serde_json::to_string(&content).unwrap_or_default())
    }
}

/// Why a letter cannot be sent: a fault of the feature that wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// It is longer than the way allows.
    #[error("the letter is too long for its way")]
    TooLong,
    /// It says nothing.
    #[error("the letter is empty")]
    Empty,
    /// The address that ends such letters is none.
    #[error("the letter's address for ending such letters is not an address of the web in ASCII")]
    Unsubscribe,
}

/// What stands in the sealed column.
#[derive(Serialize, Deserialize)]
struct Content {
    to: String,
    lang: String,
    subject: String,
    body: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unsubscribe: Option<String>,
}

impl Drop for Content {
    fn drop(&mut self) {
        self.to.zeroize();
        self.body.zeroize();
    }
}

/// A letter on its way, opened. It cannot be printed.
pub struct Message {
    /// Its identity, the same each time it is tried.
    pub id: Uuid,
    /// By which way it goes.
    pub way: Way,
    /// When it was written.
    pub made_at: Timestamp,
    content: Content,
}

impl Message {
    /// Opens what was sealed; `None` when that is no letter.
    pub(crate) fn read(id: Uuid, way: Way, made_at: Timestamp, sealed: &Secret<String>) -> Option<Self> {
        Some(Self { id, way, made_at, content: serde_json::from_str(sealed.reveal()).ok()? })
    }

    /// The address or number to which it goes.
    pub fn to(&self) -> &str {
        &self.content.to
    }

    /// The code of its language.
    pub fn lang(&self) -> &str {
        &self.content.lang
    }

    /// Its subject, on one line.
    pub fn subject(&self) -> &str {
        &self.content.subject
    }

    /// What it says.
    pub fn body(&self) -> &str {
        &self.content.body
    }

    /// Where one ends such letters.
    pub fn unsubscribe(&self) -> Option<&str> {
        self.content.unsubscribe.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(body: &str) -> Letter {
        Letter::new(Address::email("salma@example.org").unwrap(), Lang::Fr, "Objet", body)
    }

    #[test]
    fn a_letter_that_cannot_be_sent_is_refused_when_it_is_written() {
        assert_eq!(letter("Bonjour").unfit(), None);
        assert_eq!(letter(" \n").unfit(), Some(Unfit::Empty));
        assert_eq!(letter(&"x".repeat(MAIL_LIMIT + 1)).unfit(), Some(Unfit::TooLong));
        let short = Letter::new(Address::phone("0661000001").unwrap(), Lang::Ar, "", "س".repeat(SMS_LIMIT + 1));
        assert_eq!(short.unfit(), Some(Unfit::TooLong));
        for wrong in
            ["javascript:alert(1)", "https://a.org/x>, <mailto:b@c.org", "https://a.org/\r\nBcc: x", "https://é.org"]
        {
            let unsubscribe = Some(wrong.to_owned());
            assert_eq!(Letter { unsubscribe, ..letter("Bonjour") }.unfit(), Some(Unfit::Unsubscribe), "{wrong}");
        }
    }

    #[test]
    fn a_subject_stays_on_one_line() {
        let mut letter = letter("Bonjour");
        letter.subject = "Merci\r\nBcc: x@example.org".to_owned();
        let message = Message::read(Uuid::nil(), Way::Email, Timestamp::UNIX_EPOCH, &letter.sealed()).unwrap();
        assert_eq!(message.subject(), "Merci Bcc: x@example.org");
    }

    #[test]
    fn a_letter_cannot_be_printed_with_its_address() {
        assert!(!format!("{:?}", letter("Bonjour")).contains("salma"));
    }
}
