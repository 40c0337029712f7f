//! What assessors are written: their link, that the answers were counted, what came out; in their language.

use actors::directory;
use kernel::{Lang, Text};
use post::{Letter, Way};
use web::{App, Result, Visit, args};

use crate::model::{Assessment, Assessor};
use crate::store::{News, Scribe};

/// Writes the letters of an assessment.
pub(crate) struct Writer {
    app: App,
    /// Where links lead; nothing where the installation was not told its address.
    origin: Option<String>,
    association: Text,
}

impl Writer {
    /// For an act of a visitor.
    pub(crate) async fn of(visit: &Visit, assessment: &Assessment) -> Result<Box<dyn Scribe>> {
        let actor = directory::standing(visit.db(), assessment.association).await?;
        let association = actor.map(|actor| actor.facts.name).unwrap_or_default();
        Ok(Box::new(Self { app: visit.app().clone(), origin: visit.outside(), association }))
    }

    fn fill(&self, lang: Lang, id: &str, assessment: &Assessment) -> String {
        let name = self.association.in_lang(lang).1;
        let until = assessment.answers_until.map(|day| self.app.words.date(lang, day)).unwrap_or_default();
        plain(&self.app.words.fill(lang, id, &args![association = name, until = until]))
    }
}

/// Where a link leads.
pub(crate) fn link(origin: &str, assessor: &Assessor) -> String {
    format!("{origin}{}", assessor.link())
}

impl Scribe for Writer {
    fn letter(&self, assessment: &Assessment, assessor: &Assessor, news: News) -> Option<Letter> {
        let to = assessor.card.address().filter(|to| self.app.post.has(to.way()))?;
        // Every letter is about something that she does by her link.
        let link = link(self.origin.as_deref()?, assessor);
        let (subject, words) = match news {
            News::Invited => ("capacity-letter-invited-subject", "capacity-letter-invited"),
            News::Renewed => ("capacity-letter-renewed-subject", "capacity-letter-renewed"),
            News::Consensus => ("capacity-letter-consensus-subject", "capacity-letter-consensus"),
            News::Closed => ("capacity-letter-closed-subject", "capacity-letter-closed"),
        };
        let (lang, about) = (assessor.lang, Some(assessment.key.assessment.uuid()));
        let said = self.fill(lang, words, assessment);
        if to.way() == Way::Sms {
            let short: String = said.chars().take(400).collect();
            return Some(Letter { about, ..Letter::new(to, lang, "", format!("{short}\n{link}")) });
        }
        let mut parts = vec![self.app.words.get(lang, "capacity-letter-hello").to_owned(), said];
        if news == News::Invited && assessment.answers_until.is_some() {
            parts.push(self.fill(lang, "capacity-letter-until", assessment));
        }
        parts.push(link);
        parts.push(self.app.words.get(lang, "capacity-letter-own").to_owned());
        let subject: String = self.fill(lang, subject, assessment).chars().take(240).collect();
        Some(Letter { about, ..Letter::new(to, lang, subject, parts.join("\n\n")) })
    }
}

/// Without the isolates that pages need around places: programs of mail show them as boxes.
fn plain(words: &str) -> String {
    words.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}
