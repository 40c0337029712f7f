//! What the letters of a mailing say in one language, made ready once.

use std::time::SystemTime;

use jiff::Timestamp;
use lettre::message::Mailbox;
use lettre::message::header::{ContentType, Date, From as Author, Headers, ReplyTo, Subject};
use serde::{Deserialize, Serialize};

use super::Letter;
use super::mime::{Encoded, Gap, Part};

/// Stands in text and HTML where each letter has its own token. It is no character that anybody types.
pub const TOKEN: char = '\u{e000}';
/// Stands where each letter greets its reader.
pub const GREETING: char = '\u{e001}';

/// What letters say in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// The code of the language.
    pub lang: String,
    /// The name under which the house writes; its address is that of the post.
    pub author: Option<String>,
    /// Where answers go, if not to the address of the post.
    pub reply_to: Option<String>,
    /// The subject, on one line.
    pub subject: String,
    /// When the mailing began.
    pub made_at: Timestamp,
    /// The list, as RFC 2919 names it: `bulletin.twiza.example`.
    pub list: String,
    /// Where one leaves, up to the token; it takes a POST of `List-Unsubscribe=One-Click` from anybody (RFC 8058).
    pub leave: String,
    /// What it says as plain text, with [`TOKEN`] and [`GREETING`] in their places.
    pub text: String,
    /// What it says as a page of HTML, with the same marks; the greeting is escaped when it is filled in.
    pub html: String,
}

/// A template that is ready to be filled.
pub struct Template {
    /// The headers that are the same for all.
    head: Vec<u8>,
    domain: String,
    leave: String,
    has_one_click: bool,
    boundary: String,
    text: Encoded,
    html: Encoded,
}

impl Template {
    /// Makes it ready. `boundary` is any word that no text holds, such as a random number; `None` where the author or the
    /// address for answers is none.
    pub fn new(content: &Content, from: &Mailbox, boundary: &str) -> Option<Self> {
        let author = content.author.clone().or_else(|| from.name.clone());
        let mut headers = Headers::new();
        headers.set(Date::new(SystemTime::from(content.made_at)));
        headers.set(Author::from(lettre::message::Mailboxes::from(Mailbox::new(author, from.email.clone()))));
        if let Some(reply_to) = &content.reply_to {
            let reply_to: Mailbox = reply_to.parse().ok()?;
            headers.set(ReplyTo::from(lettre::message::Mailboxes::from(reply_to)));
        }
        headers.set(Subject::from(content.subject.split_whitespace().collect::<Vec<_>>().join(" ")));
        let boundary = format!("twiza-{boundary}");
        let content_type = format!("multipart/alternative; boundary=\"{boundary}\"");
        headers.set(ContentType::parse(&content_type).ok()?);
        let list: String = content.list.chars().filter(|c| c.is_ascii_alphanumeric() || ".-".contains(*c)).collect();
        let lang = &content.lang;
        let fixed = format!(
            "{headers}MIME-Version: 1.0\r\nContent-Language: {lang}\r\nList-Id: <{list}>\r\nPrecedence: bulk\r\n\
             Auto-Submitted: auto-generated\r\n"
        );
        Some(Self {
            head: fixed.into_bytes(),
            domain: from.email.domain().to_owned(),
            leave: content.leave.clone(),
            has_one_click: content.leave.starts_with("https://"),
            boundary,
            text: encoded(&content.text),
            html: encoded(&content.html),
        })
    }

    /// Writes a whole mail (RFC 5322) for one reader, instead of what `out` held.
    pub fn fill(&self, letter: &Letter, out: &mut Vec<u8>) {
        out.clear();
        out.extend_from_slice(&self.head);
        let Letter { to, token, mark, .. } = letter;
        let Self { domain, leave, .. } = self;
        push(out, &["To: <", to, ">\r\nMessage-ID: <", mark, "@", domain, ">\r\n"]);
        push(out, &["List-Unsubscribe: <", leave, token, ">\r\n"]);
        if self.has_one_click {
            push(out, &["List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"]);
        }
        self.part(out, "plain", &self.text, letter);
        self.part(out, "html", &self.html, letter);
        push(out, &["\r\n--", &self.boundary, "--"]);
    }

    fn part(&self, out: &mut Vec<u8>, kind: &str, body: &Encoded, letter: &Letter) {
        push(out, &["\r\n--", &self.boundary, "\r\nContent-Type: text/", kind, "; charset=utf-8\r\n"]);
        push(out, &["Content-Transfer-Encoding: ", body.name(), "\r\n\r\n"]);
        let is_html = kind == "html";
        body.fill(out, |gap| match gap {
            Gap::Token => letter.token.clone().into_bytes(),
            Gap::Greeting if is_html => escaped(&letter.greeting).into_bytes(),
            Gap::Greeting => letter.greeting.clone().into_bytes(),
        });
    }
}

fn push(out: &mut Vec<u8>, words: &[&str]) {
    words.iter().for_each(|word| out.extend_from_slice(word.as_bytes()));
}

fn encoded(text: &str) -> Encoded {
    let text = text.replace("\r\n", "\n").replace('\n', "\r\n");
    let mut parts = Vec::new();
    let mut rest = text.as_str();
    while let Some((at, mark)) = rest.char_indices().find(|(_, c)| matches!(*c, TOKEN | GREETING)) {
        if at > 0 {
            parts.push(Part::Same(&rest[..at]));
        }
        parts.push(Part::Gap(if mark == TOKEN { Gap::Token } else { Gap::Greeting }));
        rest = &rest[at + mark.len_utf8()..];
    }
    if !rest.is_empty() {
        parts.push(Part::Same(rest));
    }
    Encoded::of(&parts)
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
