//! What whoever has a place is written about a session: one letter for each association.

use kernel::{Id, Lang, Text};
use post::{Letter, Way};
use web::{App, Result, args};

use crate::model::{Application, Attendee, Call, Session};
use crate::pages::learning::her_link;
use crate::pages::say;
use crate::store::sessions::{Notice, SessionNews, SessionScribe};

/// Writes the letters of a session.
pub(crate) struct Writer {
    app: App,
    keeper: Text,
}

impl Writer {
    /// For a notice.
    pub(crate) async fn of(app: &App, notice: &Notice) -> Result<Self> {
        let keeper = actors::spaces::get(&app.db, notice.space).await?.map(|space| space.name).unwrap_or_default();
        Ok(Self { app: app.clone(), keeper })
    }

    fn body(&self, session: &Session, lang: Lang, said: String, news: SessionNews) -> String {
        let words = &self.app.words;
        let mut parts = vec![words.get(lang, "training-letter-hello").to_owned(), said];
        if news == SessionNews::Cancelled {
            parts.push(session.reason.in_lang(lang).1.to_owned());
        } else {
            parts.extend(session.content.half_days.iter().map(|half| {
                let (starts, ends) = (half.starts.strftime("%H:%M"), half.ends.strftime("%H:%M"));
                let day = say::days(words, lang, half.day, half.day);
                format!("{day}, {starts}–{ends} {} {}", half.module.in_lang(lang).1, half.room).trim_end().to_owned()
            }));
            parts.push(session.content.address.in_lang(lang).1.to_owned());
        }
        if let Some(origin) = &self.app.settings.public_url {
            let calendar = words.get(lang, "training-letter-session-calendar");
            parts.push(format!("{calendar}\n{origin}/sessions/{}.ics", session.id));
        }
        parts.push(self.keeper.in_lang(lang).1.to_owned());
        parts.retain(|part| !part.is_empty());
        parts.join("\n\n")
    }
}

impl Writer {
    /// The page of each whom the association sends, in the order in which the application names them.
    fn own_pages(&self, session: &Session, application: &Application, people: &[Id<Attendee>]) -> String {
        let Some(origin) = &self.app.settings.public_url else { return String::new() };
        let mut pages = String::new();
        for (id, one) in people.iter().zip(&application.card.people) {
            let words =
                self.app.words.fill(application.lang, "training-letter-own-page", &args![name = one.name.as_str()]);
            pages.push_str(&format!("\n\n{}\n{origin}{}", say::plain(&words), her_link(&self.app, session.space, *id)));
        }
        pages
    }
}

impl SessionScribe for Writer {
    fn letter(
        &self,
        session: &Session,
        call: &Call,
        application: &Application,
        people: &[Id<Attendee>],
        news: SessionNews,
    ) -> Option<Letter> {
        let to = application.card.address().filter(|to| self.app.post.has(to.way()))?;
        let (words, lang) = (&self.app.words, application.lang);
        let days = match (session.content.first_day(), session.content.last_day()) {
            (Some(first), Some(last)) => say::days(words, lang, first, last),
            _ => String::new(),
        };
        let of = args![title = session.content.title.in_lang(lang).1, days = days];
        let said = say::plain(&words.fill(lang, sentence(news), &of));
        let about = Some(call.key.call.uuid());
        if to.way() == Way::Sms {
            let short: String = said.chars().take(400).collect();
            return Some(Letter { about, ..Letter::new(to, lang, "", short) });
        }
        let subject: String = said.lines().next().unwrap_or_default().chars().take(240).collect();
        let mut body = self.body(session, lang, said, news);
        // A change may have overtaken the invitation: her page comes with both.
        if news != SessionNews::Cancelled {
            body.push_str(&self.own_pages(session, application, people));
        }
        Some(Letter { about, ..Letter::new(to, lang, subject, body) })
    }
}

const fn sentence(news: SessionNews) -> &'static str {
    match news {
        SessionNews::Invited => "training-letter-session-invited",
        SessionNews::Changed => "training-letter-session-changed",
        SessionNews::Cancelled => "training-letter-session-cancelled",
    }
}
