//! What guests are written: one letter for each thing that happens, in the language in which they registered.

use kernel::{Lang, Text};
use post::{Letter, Way as PostWay};
use store::Db;
use web::{App, Result, Visit, args};

use super::{place_words, public_path, when};
use crate::model::guest::Code;
use crate::model::{Event, Guest, GuestState, Key};
use crate::store::{News, Scribe};

/// Writes the letters of an event.
pub(crate) struct Writer {
    app: App,
    /// Where links lead; nothing where the installation was not told its address.
    origin: Option<String>,
    keeper: Text,
}

impl Writer {
    /// For an act of a visitor.
    pub(crate) async fn of_visit(visit: &Visit, key: Key) -> Result<Box<dyn Scribe>> {
        Self::boxed(visit.app(), visit.outside(), key, visit.db()).await
    }

    /// For a chore.
    pub(crate) async fn of_app(app: &App, key: Key) -> Result<Box<dyn Scribe>> {
        Self::boxed(app, app.outside(), key, &app.db).await
    }

    async fn boxed(app: &App, origin: Option<String>, key: Key, db: &Db) -> Result<Box<dyn Scribe>> {
        let keeper = actors::spaces::get(db, key.space).await?.map(|space| space.name).unwrap_or_default();
        Ok(Box::new(Self { app: app.clone(), origin, keeper }))
    }

    fn say(&self, lang: Lang, id: &str) -> String {
        self.app.words.get(lang, id).to_owned()
    }

    /// What happened, in a sentence.
    fn news(&self, event: &Event, guest: &Guest, news: News) -> String {
        let lang = guest.lang;
        let title = event.content.title.in_lang(lang).1;
        let until = guest.holds_until.map(|until| self.until(event, lang, until)).unwrap_or_default();
        let days = if let News::Reminder(days) = news { days } else { 0 };
        let args = args![title = title, until = until, days = days];
        plain(&self.app.words.fill(lang, sentence(guest.state, news), &args))
    }

    fn until(&self, event: &Event, lang: Lang, until: jiff::Timestamp) -> String {
        when::moment(&self.app.words, lang, event.content.time_zone().to_datetime(until))
    }

    /// When, where, and for who has a place how to take part from afar.
    fn facts(&self, event: &Event, guest: &Guest, is_on: bool) -> Vec<String> {
        let (lang, content) = (guest.lang, &event.content);
        let mut lines = vec![format!(
            "{} {}",
            self.say(lang, "events-letter-when"),
            plain(&when::span(&self.app.words, lang, &content.zone, content.starts, content.ends))
        )];
        let place = content.place.as_deref().map(|code| place_words(code, lang));
        let address = Some(content.address.in_lang(lang).1.to_owned()).filter(|words| !words.is_empty());
        let whereabouts: Vec<String> = address.into_iter().chain(place).collect();
        if !whereabouts.is_empty() {
            let comma = if lang == Lang::Ar { "، " } else { ", " };
            lines.push(format!("{} {}", self.say(lang, "events-letter-where"), whereabouts.join(comma)));
        }
        if is_on && guest.state == GuestState::Seated && !content.link.is_empty() {
            lines.push(format!("{}\n{}", self.say(lang, "events-letter-online"), content.link));
        }
        lines
    }
}

impl Scribe for Writer {
    fn letter(&self, event: &Event, guest: &Guest, news: News) -> Option<Letter> {
        let to = guest.card.address().filter(|to| self.app.post.has(to.way()))?;
        let (lang, title) = (guest.lang, event.content.title.in_lang(guest.lang).1);
        let code = Code::of(guest.id, &guest.card);
        let link = self.link(event, &format!("registrations/{code}"));
        // A letter that asks her to do something by a link is none without it.
        if link.is_none() && matches!(news, News::Registered | News::Again | News::MovedUp) {
            return None;
        }
        let said = self.news(event, guest, news);
        let about = Some(event.key.event.uuid());
        if to.way() == PostWay::Sms {
            let short: String = said.chars().take(400).collect();
            let body = [short, link.unwrap_or_default()].join("\n").trim_end().to_owned();
            return Some(Letter { about, ..Letter::new(to, lang, "", body) });
        }
        let body = self.body(event, guest, news, said, link);
        let subject = plain(&self.app.words.fill(lang, subject(guest.state, news), &args![title = title]));
        let subject: String = subject.chars().take(240).collect();
        Some(Letter { about, ..Letter::new(to, lang, subject, body) })
    }
}

impl Writer {
    fn link(&self, event: &Event, below: &str) -> Option<String> {
        self.origin.as_ref().map(|origin| format!("{origin}{}", public_path(event, below)))
    }

    fn body(&self, event: &Event, guest: &Guest, news: News, said: String, link: Option<String>) -> String {
        let lang = guest.lang;
        let is_on = !matches!(news, News::Cancelled | News::Postponed | News::Lapsed);
        let mut parts = vec![self.say(lang, "events-letter-hello"), said];
        let reason = event.reason.in_lang(lang).1;
        if matches!(news, News::Cancelled | News::Postponed) && !reason.is_empty() {
            parts.push(reason.to_owned());
        }
        if is_on {
            parts.push(self.facts(event, guest, is_on).join("\n"));
            parts.extend(link.map(|link| format!("{}\n{link}", self.say(lang, page_words(guest.state)))));
        } else if news == News::Lapsed {
            let page = self.link(event, "");
            parts.extend(page.map(|page| format!("{}\n{page}", self.say(lang, "events-letter-again"))));
        }
        let kept = self.app.words.date(lang, event.erased_on());
        parts.push(plain(&self.app.words.fill(lang, "events-letter-kept", &args![day = kept])));
        parts.push(self.keeper.in_lang(lang).1.to_owned());
        parts.join("\n\n")
    }
}

/// Without the isolates that pages need around places: programs of mail show them as boxes.
fn plain(words: &str) -> String {
    words.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}

const fn sentence(state: GuestState, news: News) -> &'static str {
    match (news, state) {
        (News::Registered, GuestState::Waiting) => "events-letter-registered-waiting",
        (News::Registered, GuestState::Offered) => "events-letter-registered-offered",
        (News::Registered, _) => "events-letter-registered-seated",
        (News::Again, _) => "events-letter-again-link",
        (News::MovedUp, GuestState::Offered) => "events-letter-moved-up-offered",
        (News::MovedUp, _) => "events-letter-moved-up-seated",
        (News::Lapsed, _) => "events-letter-lapsed",
        (News::Moved, _) => "events-letter-moved",
        (News::Relocated, _) => "events-letter-relocated",
        (News::Postponed, _) => "events-letter-postponed",
        (News::Cancelled, _) => "events-letter-cancelled",
        (News::Reminder(_), _) => "events-letter-reminder",
    }
}

const fn subject(state: GuestState, news: News) -> &'static str {
    match (news, state) {
        (News::Registered, GuestState::Waiting) => "events-letter-subject-waiting",
        (News::Registered | News::MovedUp, GuestState::Offered) => "events-letter-subject-confirm",
        (News::Registered | News::Again | News::MovedUp, _) => "events-letter-subject-registered",
        (News::Lapsed, _) => "events-letter-subject-lapsed",
        (News::Moved, _) => "events-letter-subject-moved",
        (News::Relocated, _) => "events-letter-subject-relocated",
        (News::Postponed, _) => "events-letter-subject-postponed",
        (News::Cancelled, _) => "events-letter-subject-cancelled",
        (News::Reminder(_), _) => "events-letter-subject-reminder",
    }
}

const fn page_words(state: GuestState) -> &'static str {
    match state {
        GuestState::Offered => "events-letter-page-confirm",
        _ => "events-letter-page",
    }
}
