//! A letter as a mail: plain text, with the headers by which mail programs know what it is.

use std::time::SystemTime;

use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, SinglePart};

use crate::Message;

/// The letter as a mail (RFC 5322): UTF-8 plain text, told to be automatic (RFC 3834), with how one ends such letters by
/// one press (RFC 2369, RFC 8058). Each try makes the same `Message-ID`.
pub(crate) fn written(message: &Message, from: &Mailbox) -> Result<lettre::Message, &'static str> {
    const UNWRITABLE: &str = "it cannot be written as a mail";
    let to: lettre::Address = message.to().parse().map_err(|_| UNWRITABLE)?;
    let mut mail = lettre::Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(message.subject())
        .date(SystemTime::from(message.made_at))
        .message_id(Some(format!("<{}@{}>", message.id, from.email.domain())))
        .raw_header(raw("Auto-Submitted", "auto-generated"))
        .raw_header(raw("Content-Language", message.lang()));
    if let Some(address) = message.unsubscribe() {
        mail = mail.raw_header(raw("List-Unsubscribe", &format!("<{address}>")));
        // One press is a POST without a page in between, which RFC 8058 allows only where nobody can read along.
        if address.starts_with("https://") {
            mail = mail.raw_header(raw("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
    }
    let body = message.body().to_owned();
    mail.singlepart(SinglePart::builder().header(ContentType::TEXT_PLAIN).body(body)).map_err(|_| UNWRITABLE)
}

/// A header as it stands: ASCII without line ends (see `Letter::unfit`).
fn raw(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::dangerous_new_pre_encoded(HeaderName::new_from_ascii_str(name), value.to_owned(), value.to_owned())
}
