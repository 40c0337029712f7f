//! What is written about a session: one letter for each association that has a place, and one for each who teaches.

use kernel::{Id, Lang, Text};
use post::{Address, Letter, Way};
use web::{App, Result, args};

use crate::model::application::read_contact;
use crate::model::session::HalfDay;
use crate::model::session_notice::SessionNews;
use crate::model::{Application, Attendee, Call, Session, Trainer};
use crate::pages::learning::her_link;
use crate::pages::letters::own_link;
use crate::pages::say;
use crate::store::session_notices::{Notice, SessionScribe};

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

    /// What happened, in a sentence.
    fn said(&self, session: &Session, lang: Lang, sentence: &str) -> String {
        let words = &self.app.words;
        let days = match (session.content.first_day(), session.content.last_day()) {
            (Some(first), Some(last)) => say::days(words, lang, first, last),
            _ => String::new(),
        };
        let of = args![title = session.content.title.in_lang(lang).1, days = days];
        say::plain(&words.fill(lang, sentence, &of))
    }

    fn body<'a>(
        &self,
        session: &Session,
        lang: Lang,
        said: &str,
        half_days: impl IntoIterator<Item = &'a HalfDay>,
        more: String,
    ) -> String {
        let words = &self.app.words;
        let mut parts = vec![words.get(lang, "training-letter-hello").to_owned(), said.to_owned()];
        let meets = half_days.into_iter().map(|half| {
            let (starts, ends) = (half.starts.strftime("%H:%M"), half.ends.strftime("%H:%M"));
            let day = say::days(words, lang, half.day, half.day);
            format!("{day}, {starts}–{ends} {} {}", half.module.in_lang(lang).1, half.room).trim_end().to_owned()
        });
        let meets: Vec<String> = meets.collect();
        if !meets.is_empty() {
            parts.extend(meets);
            parts.push(session.content.address.in_lang(lang).1.to_owned());
        }
        parts.push(more);
        parts.push(self.keeper.in_lang(lang).1.to_owned());
        parts.retain(|part| !part.is_empty());
        parts.join("\n\n")
    }

    /// Where calendars follow it.
    fn calendar(&self, session: &Session, lang: Lang) -> String {
        let Some(origin) = &self.app.settings.public_url else { return String::new() };
        let calendar = self.app.words.get(lang, "training-letter-session-calendar");
        format!("{calendar}\n{origin}/sessions/{}.ics", session.id)
    }

    /// The page of each of those people, in the order in which the application names them.
    fn own_pages(&self, session: &Session, application: &Application, people: &[(i32, Id<Attendee>)]) -> String {
        let Some(origin) = &self.app.settings.public_url else { return String::new() };
        let page = |(line, id): &(i32, Id<Attendee>)| {
            let one = application.card.people.get(usize::try_from(*line).ok()?)?;
            let of = args![name = one.name.as_str()];
            let words = say::plain(&self.app.words.fill(application.lang, "training-letter-own-page", &of));
            Some(format!("{words}\n{origin}{}", her_link(&self.app, session.space, *id)))
        };
        people.iter().filter_map(page).collect::<Vec<_>>().join("\n\n")
    }

    fn letter(&self, to: Address, lang: Lang, said: &str, body: String, short: &str) -> Letter {
        if to.way() == Way::Sms {
            let said: String = said.chars().take(400).collect();
            return Letter::new(to, lang, "", [&said, short].join("\n").trim_end().to_owned());
        }
        let subject: String = said.lines().next().unwrap_or_default().chars().take(240).collect();
        Letter::new(to, lang, subject, body)
    }
}

impl SessionScribe for Writer {
    fn to_application(
        &self,
        session: &Session,
        call: &Call,
        application: &Application,
        people: &[(i32, Id<Attendee>)],
        news: SessionNews,
    ) -> Option<Letter> {
        let to = application.card.address().filter(|to| self.app.post.has(to.way()))?;
        let lang = application.lang;
        let said = self.said(session, lang, sentence(news));
        let pages = self.own_pages(session, application, people);
        let body = match news {
            SessionNews::Cancelled => {
                let reason = session.reason.in_lang(lang).1;
                let more = [reason, &self.calendar(session, lang)].join("\n\n").trim().to_owned();
                self.body(session, lang, &said, [], more)
            }
            SessionNews::Answers => self.body(session, lang, &said, [], pages),
            // A change may have overtaken the invitation: her page comes with both.
            SessionNews::Invited | SessionNews::Changed | SessionNews::Coming => {
                let more = [self.calendar(session, lang), pages].join("\n\n").trim().to_owned();
                self.body(session, lang, &said, &session.content.half_days, more)
            }
        };
        // A short message has room for one address: the page of the application leads to those of its people.
        let origin = self.app.settings.public_url.as_ref();
        let short = origin.map(|origin| own_link(origin, call, application)).unwrap_or_default();
        let letter = self.letter(to, lang, &said, body, &short);
        Some(Letter { about: Some(call.key.call.uuid()), ..letter })
    }

    fn to_trainer(
        &self,
        session: &Session,
        trainer: &Trainer,
        half_days: &[&HalfDay],
        news: SessionNews,
    ) -> Option<Letter> {
        let to = read_contact(&trainer.card.contact).filter(|to| self.app.post.has(to.way()))?;
        // Nobody asked her in which language she reads: one in which she teaches.
        let lang = trainer.card.langs.iter().find_map(|code| Lang::from_code(code)).unwrap_or(Lang::Fr);
        let sentence = match news {
            SessionNews::Invited => "training-letter-teaching-asked",
            SessionNews::Changed if half_days.is_empty() => "training-letter-teaching-over",
            SessionNews::Changed => "training-letter-teaching-changed",
            SessionNews::Coming => "training-letter-teaching-coming",
            SessionNews::Cancelled => "training-letter-session-cancelled",
            SessionNews::Answers => return None,
        };
        let said = self.said(session, lang, sentence);
        let body = match news {
            SessionNews::Cancelled => self.body(session, lang, &said, [], session.reason.in_lang(lang).1.to_owned()),
            _ if half_days.is_empty() => self.body(session, lang, &said, [], String::new()),
            _ => self.body(session, lang, &said, half_days.iter().copied(), self.calendar(session, lang)),
        };
        Some(Letter { about: Some(session.id.uuid()), ..self.letter(to, lang, &said, body, "") })
    }
}

const fn sentence(news: SessionNews) -> &'static str {
    match news {
        SessionNews::Invited => "training-letter-session-invited",
        SessionNews::Changed => "training-letter-session-changed",
        SessionNews::Cancelled => "training-letter-session-cancelled",
        SessionNews::Coming => "training-letter-session-coming",
        SessionNews::Answers => "training-letter-session-answers",
    }
}
