//! A personal link, for who takes part without an account. Whoever opens it first begins; from then on it opens in that browser
//! only, or with six digits that it was told, so that whoever gave the link out, or saw it, opens nothing with it.

use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use data_encoding::BASE32_NOPAD;
use jiff::SignedDuration;
use kernel::{Id, World};
use maud::{Markup, html};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::field::faults;
use crate::toll::{latin_digit, same};
use crate::{Field, Form, Page, Visit, args, cookie, set_cookie};

/// So many wrong digits are taken before a new link is needed.
pub const MOST_TRIES: i32 = 5;
/// The letters of an identity in an address.
const ID: usize = 26;

/// What opens the link of one record: kept sealed with what else is known of its holder.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Latch {
    /// The secret of the link.
    pub secret: String,
    /// What the browser holds that began with the link; empty before.
    pub device: String,
    /// The digits that open the link on another device; empty before.
    pub pin: String,
}

impl std::fmt::Debug for Latch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Latch(sealed)")
    }
}

/// A new secret: 128 bits in letters that survive being read out.
pub fn secret(world: &World) -> String {
    BASE32_NOPAD.encode(&world.bytes::<16>()).to_ascii_lowercase()
}

/// Six digits.
pub fn pin(world: &World) -> String {
    format!("{:06}", world.below(1_000_000))
}

impl Latch {
    /// Of a link with which nobody has begun.
    pub fn new(world: &World) -> Self {
        Self { secret: secret(world), ..Self::default() }
    }

    /// Of a link that opens nowhere without these digits, from the first time on.
    pub fn behind(world: &World, pin: String) -> Self {
        Self { secret: secret(world), device: secret(world), pin }
    }

    /// Whether nobody has begun with it.
    pub fn is_fresh(&self) -> bool {
        self.device.is_empty()
    }

    /// Somebody begins: gives what her browser is to hold; nothing where another browser began.
    pub fn begin(&mut self, world: &World) -> Option<String> {
        if !self.is_fresh() {
            return None;
        }
        (self.device, self.pin) = (secret(world), pin(world));
        Some(self.device.clone())
    }

    /// Whether this is the browser that began.
    pub fn is_device(&self, held: &str) -> bool {
        !self.device.is_empty() && same(held.as_bytes(), self.device.as_bytes())
    }

    /// Whether these are the digits, in whatever writing and with whatever between them.
    pub fn is_pin(&self, typed: &str) -> bool {
        let digits: String = typed.chars().map(latin_digit).filter(char::is_ascii_digit).collect();
        !self.pin.is_empty() && same(digits.as_bytes(), self.pin.as_bytes())
    }

    /// What becomes of digits that were typed on another device, after so many wrong ones.
    pub fn guess(&self, tries: i32, typed: &str) -> Guess {
        match tries >= MOST_TRIES {
            true => Guess::Locked,
            false if self.is_pin(typed) => Guess::Opened(self.device.clone()),
            false => Guess::Wrong,
        }
    }
}

/// What became of digits that were typed on another device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Guess {
    /// They are right: what this browser is to hold.
    Opened(String),
    /// They are not.
    Wrong,
    /// No digits are taken any more.
    Locked,
}

impl Guess {
    /// For the journal.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Opened(_) => "opened",
            Self::Wrong => "wrong",
            Self::Locked => "locked",
        }
    }
}

/// What stands in the address of a link: whose it is, and its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Whose it is.
    pub id: Uuid,
    secret: String,
}

impl Code {
    /// Of a record and its secret.
    pub fn of<T: ?Sized>(id: Id<T>, secret: &str) -> Self {
        Self { id: id.uuid(), secret: secret.to_owned() }
    }

    /// Reads what stands in an address.
    pub fn read(written: &str) -> Option<Self> {
        let (id, secret) = written.split_at_checked(ID)?;
        let id: Id<Latch> = id.parse().ok()?;
        Some(Self { id: id.uuid(), secret: secret.to_ascii_lowercase() })
    }

    /// Whether it is the code of this secret.
    pub fn opens(&self, secret: &str) -> bool {
        !secret.is_empty() && same(self.secret.as_bytes(), secret.as_bytes())
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", Id::<Latch>::from_uuid(self.id), self.secret)
    }
}

/// What a link opens in this browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// Her own pages.
    Inside,
    /// Nobody began with it.
    Fresh,
    /// Another browser began with it.
    Taken,
}

/// Where the links of one kind of record lead.
#[derive(Debug, Clone, Copy)]
pub struct Entrance {
    /// Below it stand the pages of a link, and nowhere else does the browser send what it holds: `/portfolios`.
    pub path: &'static str,
    /// The beginning of the cookie's name, `twiza_portfolio`: there is one for each link, because families share telephones.
    pub cookie: &'static str,
    /// For how long a browser holds it.
    pub held_for: SignedDuration,
}

impl Entrance {
    /// The address of a link, without the site's name.
    pub fn link<T: ?Sized>(&self, id: Id<T>, latch: &Latch) -> String {
        format!("{}/{}", self.path, Code::of(id, &latch.secret))
    }

    /// What a link opens in the browser of a request.
    pub fn door<T: ?Sized>(&self, headers: &HeaderMap, id: Id<T>, latch: &Latch) -> Door {
        let held = cookie(headers, &self.cookie_name(id)).unwrap_or_default();
        match latch.is_fresh() {
            true => Door::Fresh,
            false if latch.is_device(held) => Door::Inside,
            false => Door::Taken,
        }
    }

    fn cookie_name<T: ?Sized>(&self, id: Id<T>) -> String {
        format!("{}_{id}", self.cookie)
    }

    /// Sends a browser that began, or knew the digits, to `to`, and has it hold what opens the link in it.
    pub fn held<T: ?Sized>(&self, visit: &Visit, id: Id<T>, device: &str, to: String) -> Response {
        let secure = if visit.client.secure { "; Secure" } else { "" };
        let (name, path, age) = (self.cookie_name(id), self.path, self.held_for.as_secs());
        let mut answer = visit.see(to).into_response();
        set_cookie(
            &mut answer,
            &format!("{name}={device}; Path={path}; Max-Age={age}; HttpOnly; SameSite=Lax{secure}"),
        );
        answer
    }
}

/// The page of a link with which another browser began: it asks for the digits, which go to `action`.
pub fn elsewhere(visit: &Visit, title: &'static str, action: &str, tries: i32, form: &Form) -> Page {
    let body = html! {
        p.lead { (visit.t("web-entrance-elsewhere")) }
        @if tries >= MOST_TRIES { p.note { (visit.t("web-entrance-locked")) } }
        @else {
            (faults(visit, form))
            form method="post" action=(action) {
                (Field::line("pin", "web-entrance-pin").hint("web-entrance-pin-hint").required().left_to_right().autocomplete("off").show(visit, form))
                p.actions { button { (visit.t("web-entrance-open")) } }
            }
        }
        p.small.soft { (visit.t("web-entrance-elsewhere-help")) }
    };
    visit.page(title, body)
}

/// Says beside the field what became of digits that did not open; gives the status of the page that asks for them again.
pub fn fault(form: &mut Form, guess: &Guess) -> StatusCode {
    let (words, status) = match guess {
        Guess::Locked => ("web-entrance-locked", StatusCode::TOO_MANY_REQUESTS),
        Guess::Wrong | Guess::Opened(_) => ("web-entrance-wrong", StatusCode::UNPROCESSABLE_ENTITY),
    };
    form.fault("pin", words);
    status
}

/// What opens the link on another device, for the browser that began; and whether the link was replaced.
pub fn other_device(visit: &Visit, latch: &Latch, links: i32) -> Markup {
    html! {
        @if !latch.pin.is_empty() { details {
            summary { (visit.t("web-entrance-other-device")) }
            p { (visit.t("web-entrance-other-device-words")) " " strong dir="ltr" { (latch.pin) } }
        } }
        (replaced(visit, links))
    }
}

/// How many links somebody was given, where it was more than one.
pub fn replaced(visit: &Visit, links: i32) -> Markup {
    html! { @if links > 1 { p.small.soft { (visit.t_with("web-entrance-links", &args![count = links])) } } }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot go on stops

    use super::*;

    fn latch(secret: &str) -> Latch {
        Latch { secret: secret.to_owned(), ..Latch::default() }
    }

    #[test]
    fn a_link_opens_what_it_is_of_and_nothing_else() {
        let world = World::real();
        let (one, other) = (Latch::new(&world), Latch::new(&world));
        let id = Id::<Latch>::from_uuid(Uuid::from_u128(7));
        let code = Code::read(&Code::of(id, &one.secret).to_string()).unwrap();
        assert!(code.id == id.uuid() && code.opens(&one.secret) && !code.opens(&other.secret));
        assert!(!Code::read(&id.to_string()).unwrap().opens(""), "no secret opens nothing");
        for wrong in ["", "x", "é123456789abcdefghjkmnpqrsxx"] {
            assert_eq!(Code::read(wrong), None);
        }
    }

    #[test]
    fn one_browser_begins_and_others_need_the_digits_as_people_type_them() {
        let world = World::real();
        let mut own = Latch::new(&world);
        assert!(!own.is_device("") && !own.is_pin(""), "nothing opens before somebody began");
        let device = own.begin(&world).unwrap();
        assert!(own.is_device(&device) && own.begin(&world).is_none());
        own.pin = "042117".into();
        assert!(own.is_pin("042117") && own.is_pin(" 042 117 ") && own.is_pin("٠٤٢١١٧") && !own.is_pin("42117"));
        assert_eq!(own.guess(MOST_TRIES - 1, "042117"), Guess::Opened(device));
        assert_eq!(own.guess(0, "042118"), Guess::Wrong);
        assert_eq!(own.guess(MOST_TRIES, "042117"), Guess::Locked, "nobody goes on guessing");
    }

    #[test]
    fn a_link_behind_digits_is_begun_by_nobody_without_them() {
        let world = World::real();
        let mut own = Latch::behind(&world, "042117".into());
        assert!(own.begin(&world).is_none() && own.is_pin("042117") && !own.is_fresh());
    }

    #[test]
    fn what_was_sealed_before_opens_as_it_did() {
        #[derive(Serialize, Deserialize)]
        #[serde(default)]
        #[derive(Default)]
        struct Card {
            name: String,
            #[serde(flatten)]
            latch: Latch,
        }
        let card: Card = serde_json::from_str(r#"{"name":"n","secret":"s","device":"d","pin":"0421"}"#).unwrap();
        assert_eq!(
            (card.latch.secret.as_str(), card.latch.is_device("d"), card.latch.is_pin("04 21")),
            ("s", true, true)
        );
        let card: Card = serde_json::from_str(r#"{"name":"n"}"#).unwrap();
        assert_eq!(card.latch, Latch::default());
    }

    #[test]
    fn what_opens_a_link_is_never_printed() {
        assert!(!format!("{:?}", latch("zoubida")).contains("zoubida"));
    }
}
