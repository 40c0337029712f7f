//! Visits are counted without trackers: by petition, day and source, no cookie, no address, nothing about the reader. They
//! are held in memory and written every ten minutes; what was counted since is lost when the program ends in between.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use actors::Space;
use axum::extract::Request;
use axum::http::header;
use futures_util::future::BoxFuture;
use jiff::civil::Date;
use kernel::Id;
use store::{Entry, Stream, Who};
use web::{App, Result, Visit};

use super::source::Source;
use crate::model::{Key, Petition};
use crate::store::{petitions, visits};

/// More pages than this are not held at once: addresses that do not exist are only told from others when they are written.
const MOST_PAGES: usize = 5_000;
/// More sites than this are not told apart of one page.
const MOST_SOURCES: usize = 64;
const LONGEST_SLUG: usize = 100;

/// Programs that fetch pages, by words in what they call themselves.
const MACHINES: [&str; 12] = [
    "bot",
    "crawl",
    "spider",
    "slurp",
    "preview",
    "facebookexternalhit",
    "whatsapp/",
    "curl/",
    "wget/",
    "python",
    "headless",
    "monitor",
];

/// What was counted since it was last written.
#[derive(Default)]
pub(super) struct Visits(Mutex<HashMap<Page, HashMap<Source, u64>>>);

/// A petition's public page on one day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Page {
    slug: String,
    day: Date,
}

impl Visits {
    fn count(&self, page: Page, source: Source) {
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if pages.len() >= MOST_PAGES && !pages.contains_key(&page) {
            // Pages that were asked for once: what does not exist, for the most part.
            pages.retain(|_, sources| sources.values().sum::<u64>() > 1);
            if pages.len() >= MOST_PAGES {
                return;
            }
        }
        let sources = pages.entry(page).or_default();
        if sources.len() < MOST_SOURCES || sources.contains_key(&source) {
            *sources.entry(source).or_default() += 1;
        } else {
            *sources.entry(Source::By(super::source::Channel::Sites)).or_default() += 1;
        }
    }

    fn take(&self) -> HashMap<Page, HashMap<Source, u64>> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// What is not yet written of a petition, by source.
    fn waiting(&self, slug: &str) -> Vec<(Source, u64)> {
        let pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let of_slug = pages.iter().filter(|(page, _)| page.slug == slug);
        of_slug.flat_map(|(_, sources)| sources).map(|(source, visits)| (source.clone(), *visits)).collect()
    }
}

/// Sees a request for the public page of a petition.
pub(crate) fn witness(app: &App, request: &Request) {
    let path = request.uri().path();
    let Some(slug) = path.rsplit('/').next().filter(|slug| slug.len() <= LONGEST_SLUG) else { return };
    let word = |name: header::HeaderName| request.headers().get(name).and_then(|value| value.to_str().ok());
    if is_machine(word(header::USER_AGENT).unwrap_or_default()) || is_prefetch(request) {
        return;
    }
    let own = word(header::HOST).unwrap_or_default();
    let via = request.uri().query().and_then(|query| query.split('&').find_map(|pair| pair.strip_prefix("via=")));
    if let Some(source) = Source::of(path, own, via, word(header::REFERER)) {
        app.held::<Visits>().count(Page { slug: slug.to_owned(), day: app.world.today() }, source);
    }
}

fn is_machine(agent: &str) -> bool {
    let agent = agent.to_ascii_lowercase();
    MACHINES.iter().any(|word| agent.contains(word))
}

/// Whether a browser fetches the page in case it should be wanted.
fn is_prefetch(request: &Request) -> bool {
    let says = |name: &str| request.headers().get(name).is_some_and(|value| value.as_bytes().starts_with(b"prefetch"));
    says("sec-purpose") || says("purpose")
}

/// Visits of a petition's public page on one day, by source.
type Counted = (Key, Date, HashMap<String, u64>);

/// Writes what was counted: one write for each space, so that its journal stays short.
pub(crate) fn write(app: &App) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let mut by_space: HashMap<Id<Space>, Vec<Counted>> = HashMap::new();
        for (page, sources) in app.held::<Visits>().take() {
            let petition = petitions::by_slug(&app.db, &page.slug).await?;
            if let Some(petition) = petition.filter(|petition| petition.state.is_public()) {
                let counts = sources.into_iter().map(|(source, visits)| (source.code(), visits)).collect();
                by_space.entry(petition.key.space).or_default().push((petition.key, page.day, counts));
            }
        }
        for (space, pages) in by_space {
            let act = move |tx: &mut store::Tx<'_>| {
                let total: u64 = pages.iter().flat_map(|(_, _, counts)| counts.values()).sum();
                pages.iter().try_for_each(|(key, day, counts)| visits::add(tx, *key, *day, counts))?;
                tx.record(Entry::new("petition.visits.counted", "space", space).with("visits", total));
                Ok(())
            };
            app.db.write(Stream::space(space), Who::system("visits"), act).await?;
        }
        Ok(())
    })
}

/// Visits of a petition by source, the most first, those included that are not written yet.
pub(super) async fn of(visit: &Visit, petition: &Petition) -> Result<Vec<(Source, u64)>> {
    let written = visits::by_source(visit.db(), petition.key).await?;
    let mut all: Vec<(Source, u64)> = written.iter().map(|(code, visits)| (Source::from_code(code), *visits)).collect();
    for (source, visits) in visit.app().held::<Visits>().waiting(&petition.slug) {
        match all.iter_mut().find(|(known, _)| *known == source) {
            Some((_, count)) => *count += visits,
            None => all.push((source, visits)),
        }
    }
    all.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.code().cmp(&b.0.code())));
    Ok(all)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::source::Channel;
    use super::*;

    fn page(slug: &str) -> Page {
        Page { slug: slug.to_owned(), day: date(2026, 11, 22) }
    }

    #[test]
    fn a_program_is_not_a_reader() {
        assert!(is_machine("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"));
        assert!(is_machine("WhatsApp/2.23.20.0 A") && is_machine("facebookexternalhit/1.1") && is_machine("curl/8.5"));
        assert!(!is_machine("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36"));
        assert!(!is_machine(""));
    }

    #[test]
    fn addresses_that_do_not_exist_fill_no_memory_and_push_nothing_out() {
        let visits = Visits::default();
        visits.count(page("eau"), Source::By(Channel::Poster));
        visits.count(page("eau"), Source::By(Channel::Poster));
        for number in 0..3 * MOST_PAGES {
            visits.count(page(&format!("nothing-{number}")), Source::By(Channel::Direct));
        }
        assert_eq!(visits.waiting("eau"), [(Source::By(Channel::Poster), 2)]);
        assert!(visits.take().len() <= MOST_PAGES);
    }

    #[test]
    fn sites_beyond_the_bound_are_counted_together() {
        let visits = Visits::default();
        for number in 0..100 {
            visits.count(page("eau"), Source::Site(format!("site-{number}.example.org")));
        }
        let waiting = visits.waiting("eau");
        assert_eq!(waiting.iter().map(|(_, count)| count).sum::<u64>(), 100);
        assert!(waiting.len() <= MOST_SOURCES + 1 && waiting.contains(&(Source::By(Channel::Sites), 36)));
    }
}
