//! What who applied is written: one letter for each thing that happens, in the language in which she applied.

use kernel::{Lang, Text};
use post::{Letter, Way as PostWay};
use store::Db;
use web::{App, Result, Visit, args};

use super::{public_path, say};
use crate::model::{Application, ApplicationState, Call, Code, Cohort, Key};
use crate::store::{News, Scribe};

/// Writes the letters of a call.
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
        Self::boxed(app, app.settings.public_url.clone(), key, &app.db).await
    }

    async fn boxed(app: &App, origin: Option<String>, key: Key, db: &Db) -> Result<Box<dyn Scribe>> {
        let keeper = actors::spaces::get(db, key.space).await?.map(|space| space.name).unwrap_or_default();
        Ok(Box::new(Self { app: app.clone(), origin, keeper }))
    }

    fn get(&self, lang: Lang, id: &str) -> String {
        self.app.words.get(lang, id).to_owned()
    }

    /// What happened, in a sentence.
    fn news(&self, call: &Call, application: &Application, news: News) -> String {
        let (words, lang) = (&self.app.words, application.lang);
        let until = application.holds_until.map(|until| say::moment(words, lang, self.app.world.local(until)));
        let closes = say::moment(words, lang, call.content.closes);
        let of = args![
            title = call.content.title.in_lang(lang).1,
            until = until.unwrap_or_default(),
            closes = closes,
            number = application.number
        ];
        say::plain(&words.fill(lang, sentence(application.state, news), &of))
    }

    fn body(
        &self,
        call: &Call,
        cohort: Option<&Cohort>,
        application: &Application,
        news: News,
        said: String,
    ) -> String {
        let (words, lang) = (&self.app.words, application.lang);
        let mut parts = vec![self.get(lang, "training-letter-hello"), said];
        let is_off = application.state == ApplicationState::Cancelled;
        if matches!(news, News::Decision | News::MovedUp) && !is_off {
            parts.extend(say::why(words, lang, call, application));
        }
        if let Some(cohort) = cohort {
            parts.push(format!("{} {}", self.get(lang, "training-letter-cohort"), say::cohort(words, lang, cohort)));
        }
        let own = self.origin.as_ref().map(|origin| own_link(origin, call, application));
        let page = if application.state == ApplicationState::Offered {
            "training-letter-confirm"
        } else {
            "training-letter-page"
        };
        parts.extend(own.map(|link| format!("{}\n{link}", self.get(lang, page))));
        let decided = matches!(news, News::Decision) && !is_off && call.content.order == crate::model::Order::Score;
        if let Some(origin) = self.origin.as_ref().filter(|_| decided) {
            parts.push(format!("{}\n{origin}{}", self.get(lang, "training-letter-order"), public_path(call, "order")));
        }
        parts.push(self.keeper.in_lang(lang).1.to_owned());
        parts.join("\n\n")
    }
}

/// The link of an application's own page.
pub(crate) fn own_link(origin: &str, call: &Call, application: &Application) -> String {
    let code = Code::of(application.id, &application.card);
    format!("{origin}{}", public_path(call, &format!("applications/{code}")))
}

impl Scribe for Writer {
    fn letter(&self, call: &Call, cohort: Option<&Cohort>, application: &Application, news: News) -> Option<Letter> {
        let to = application.card.address().filter(|to| self.app.post.has(to.way()))?;
        let lang = application.lang;
        // A letter that only brings a link is none without it.
        if self.origin.is_none() && matches!(news, News::Draft | News::Again) {
            return None;
        }
        let said = self.news(call, application, news);
        let about = Some(call.key.call.uuid());
        if to.way() == PostWay::Sms {
            let link = self.origin.as_ref().map(|origin| own_link(origin, call, application)).unwrap_or_default();
            let short: String = said.chars().take(400).collect();
            let body = [short, link].join("\n").trim_end().to_owned();
            return Some(Letter { about, ..Letter::new(to, lang, "", body) });
        }
        let body = self.body(call, cohort, application, news, said);
        let title = call.content.title.in_lang(lang).1;
        let subject = say::plain(&self.app.words.fill(lang, subject(application.state, news), &args![title = title]));
        let subject: String = subject.chars().take(240).collect();
        Some(Letter { about, ..Letter::new(to, lang, subject, body) })
    }
}

const fn sentence(state: ApplicationState, news: News) -> &'static str {
    match (news, state) {
        (News::Draft, _) => "training-letter-draft",
        (News::Again, _) => "training-letter-again",
        (News::Received, _) => "training-letter-received",
        (News::MovedUp, _) => "training-letter-moved-up",
        (News::Lapsed, _) => "training-letter-lapsed",
        (News::Confirmed, _) => "training-letter-confirmed",
        (News::Moved, _) => "training-letter-moved",
        (News::Decision, ApplicationState::Offered | ApplicationState::Confirmed) => "training-letter-accepted",
        (News::Decision, ApplicationState::Waiting) => "training-letter-waiting",
        (News::Decision, ApplicationState::Ineligible) => "training-letter-ineligible",
        (News::Decision, ApplicationState::Cancelled) => "training-letter-cancelled",
        (News::Decision, _) => "training-letter-refused",
    }
}

const fn subject(state: ApplicationState, news: News) -> &'static str {
    match (news, state) {
        (News::Draft | News::Again, _) => "training-letter-subject-link",
        (News::Received, _) => "training-letter-subject-received",
        (News::MovedUp, _) | (News::Decision, ApplicationState::Offered) => "training-letter-subject-accepted",
        (News::Lapsed, _) => "training-letter-subject-lapsed",
        (News::Moved, _) => "training-letter-subject-moved",
        (News::Confirmed, _) | (News::Decision, ApplicationState::Confirmed) => "training-letter-subject-confirmed",
        (News::Decision, ApplicationState::Waiting) => "training-letter-subject-waiting",
        (News::Decision, ApplicationState::Cancelled) => "training-letter-subject-cancelled",
        (News::Decision, _) => "training-letter-subject-decided",
    }
}
