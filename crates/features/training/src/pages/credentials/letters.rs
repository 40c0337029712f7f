//! What an association is written about the documents of its people: one letter for each application, with a link for each person.

use kernel::Text;
use post::{Letter, Way};
use web::{App, Result, Visit, args};

use super::hours;
use crate::model::certificate::Address;
use crate::model::{Application, Call, Credential};
use crate::pages::letters::own_link;
use crate::pages::say;
use crate::store::awards::{AwardNews, AwardScribe};

/// Writes the letters about what is issued and withdrawn in a space.
#[derive(Clone)]
pub(crate) struct Writer {
    app: App,
    keeper: Text,
    slug: String,
    /// Where links lead; nothing where the installation was not told its address.
    origin: Option<String>,
}

impl Writer {
    /// For an act of a visitor in her space.
    pub(super) fn of_visit(visit: &Visit) -> Result<Self> {
        let space = visit.space()?;
        let (keeper, slug) = (space.name.clone(), space.slug.clone());
        Ok(Self { app: visit.app().clone(), keeper, slug, origin: visit.outside() })
    }

    /// Each document with whose it is and its link.
    fn lines(&self, application: &Application, of: &[Credential]) -> Vec<String> {
        let (words, lang) = (&self.app.words, application.lang);
        let line = |one: &Credential| {
            let kind = words.get(lang, one.kind.label());
            let said = format!("{} – {kind} – {}", one.card.name, hours(words, lang, one));
            match &self.origin {
                Some(origin) => format!("{said}\n{}", Address::new(origin, &self.slug).opened(one)),
                None => said,
            }
        };
        of.iter().map(line).collect()
    }
}

impl AwardScribe for Writer {
    fn letter(&self, call: &Call, application: &Application, of: &[Credential], news: AwardNews) -> Option<Letter> {
        let to = application.card.address().filter(|to| self.app.post.has(to.way()))?;
        // A letter that only brings links is none without them.
        if self.origin.is_none() && news == AwardNews::Issued {
            return None;
        }
        let (words, lang, first) = (&self.app.words, application.lang, of.first()?);
        let content = &first.content;
        let args = args![
            title = content.title.in_lang(lang).1,
            days = say::days(words, lang, content.first_day, content.last_day),
            reason = first.withdrawn.as_ref().map(|(_, reason)| reason.clone()).unwrap_or_default()
        ];
        let (subject, said) = match news {
            AwardNews::Issued => ("credentials-letter-subject-issued", "credentials-letter-issued"),
            AwardNews::Withdrawn => ("credentials-letter-subject-withdrawn", "credentials-letter-withdrawn"),
        };
        let [subject, said] = [subject, said].map(|id| say::plain(&words.fill(lang, id, &args)));
        let about = Some(call.key.call.uuid());
        if to.way() == Way::Sms {
            // One link is enough: the application's own page lists them all.
            let link = self.origin.as_ref().map(|origin| own_link(origin, call, application)).unwrap_or_default();
            let short: String = subject.chars().take(300).collect();
            return Some(Letter { about, ..Letter::new(to, lang, "", [short, link].join("\n").trim_end().to_owned()) });
        }
        let mut parts = vec![words.get(lang, "training-letter-hello").to_owned(), said];
        parts.extend(self.lines(application, of));
        parts.push(self.keeper.in_lang(lang).1.to_owned());
        let subject: String = subject.chars().take(240).collect();
        Some(Letter { about, ..Letter::new(to, lang, subject, parts.join("\n\n")) })
    }
}
