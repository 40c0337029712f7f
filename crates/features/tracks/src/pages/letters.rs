//! What the holder of a portfolio is written: her link, what was found, her statement, the end of what rests; in her
//! language.

use kernel::Text;
use post::{Letter, Way};
use web::{App, Visit, args};

use crate::model::{Portfolio, Track};
use crate::store::{News, Scribe};

/// Writes the letters of a track.
pub(crate) struct Writer {
    app: App,
    /// Where links lead; nothing where the installation was not told its address.
    origin: Option<String>,
    track: Text,
}

impl Writer {
    /// For an act of a visitor.
    pub(crate) fn of(visit: &Visit, track: &Track) -> Box<dyn Scribe> {
        Box::new(Self { app: visit.app().clone(), origin: visit.outside(), track: track.title.clone() })
    }

    /// For what happens by itself.
    pub(crate) fn of_app(app: &App, track: &Track) -> Box<dyn Scribe> {
        Box::new(Self { app: app.clone(), origin: app.settings.public_url.clone(), track: track.title.clone() })
    }

    fn fill(&self, portfolio: &Portfolio, id: &str, news: News<'_>) -> String {
        let (words, lang) = (&self.app.words, portfolio.lang);
        let day = words.date(lang, self.app.world.day_of(portfolio.ends_at()));
        let reason = if let News::Withdrawn(reason) = news { reason } else { "" };
        plain(&words.fill(lang, id, &args![track = self.track.in_lang(lang).1, day = day, reason = reason]))
    }
}

/// Where the link of a portfolio leads.
pub(crate) fn link(origin: &str, portfolio: &Portfolio) -> String {
    format!("{origin}{}", portfolio.link())
}

impl Scribe for Writer {
    fn letter(&self, portfolio: &Portfolio, news: News<'_>) -> Option<Letter> {
        let to = portfolio.card.address().filter(|to| self.app.post.has(to.way()))?;
        // Every letter is about something that she does or reads by her link.
        let link = link(self.origin.as_deref()?, portfolio);
        let (subject, words) = match news {
            News::Invited => ("tracks-letter-invited-subject", "tracks-letter-invited"),
            News::Renewed => ("tracks-letter-renewed-subject", "tracks-letter-renewed"),
            News::Settled => ("tracks-letter-settled-subject", "tracks-letter-settled"),
            News::Withdrawn(_) => ("tracks-letter-withdrawn-subject", "tracks-letter-withdrawn"),
            News::Resting => ("tracks-letter-resting-subject", "tracks-letter-resting"),
            News::Qualified => ("tracks-letter-qualified-subject", "tracks-letter-qualified"),
        };
        let (lang, about) = (portfolio.lang, Some(portfolio.key.portfolio.uuid()));
        let said = self.fill(portfolio, words, news);
        if to.way() == Way::Sms {
            let short: String = said.chars().take(400).collect();
            return Some(Letter { about, ..Letter::new(to, lang, "", format!("{short}\n{link}")) });
        }
        let hello = self.app.words.get(lang, "tracks-letter-hello").to_owned();
        let own = self.app.words.get(lang, "tracks-letter-own").to_owned();
        let subject: String = self.fill(portfolio, subject, news).chars().take(240).collect();
        Some(Letter { about, ..Letter::new(to, lang, subject, [hello, said, link, own].join("\n\n")) })
    }
}

/// Without the isolates that pages need around places: programs of mail and paper show them as boxes.
pub(crate) fn plain(words: &str) -> String {
    words.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}
