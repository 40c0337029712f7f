//! Counting readers without knowing any of them: a number in memory for each address, which a chore adds to the day's count.
//! Nothing of who reads is looked at beyond what tells a program from a person, and nothing of it is kept.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use axum::extract::Request;
use axum::http::{HeaderMap, header};
use kernel::Id;
use web::{App, Chore, Measure, MeasureKind, Result};

use crate::model::article::Article;
use crate::store::public::{self, Found};
use crate::store::reads;

/// Addresses counted at once: whoever makes up more is not counted.
const MOST: usize = 20_000;

/// How often articles were opened, as plans count it.
pub(crate) const MEASURE: Measure = Measure {
    code: "portal.read",
    label: "portal-reading-measure",
    entry: "portal.read",
    how: MeasureKind::Sum("reads"),
};

/// Writes down what was counted. Rarely, because every write makes remembered pages old.
pub(crate) const CHORE: Chore =
    Chore { name: "portal-reads", every: Duration::from_secs(60), run: |app| Box::pin(write_down(app)) };

/// What was counted since the last time, by the last part of the address.
#[derive(Default)]
struct Counted(Mutex<HashMap<Box<str>, u64>>);

impl Counted {
    fn add(&self, slug: &str) {
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(times) = counted.get_mut(slug) {
            *times += 1;
        } else if counted.len() < MOST {
            counted.insert(slug.into(), 1);
        }
    }

    fn take(&self) -> HashMap<Box<str>, u64> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Sees that an article is asked for.
pub(super) fn witness(app: &App, request: &Request) {
    if is_person(request.headers())
        && let Some((_, slug)) = request.uri().path().rsplit_once('/')
        && slug.len() <= 80
    {
        app.held::<Counted>().add(slug);
    }
}

/// Words by which programs that read by themselves name themselves.
const PROGRAMS: [&str; 10] = ["bot", "crawl", "spider", "slurp", "preview", "fetch", "feed", "curl", "wget", "monitor"];

/// Whether the request looks like somebody who opens a page: not a program, and not a browser that only prepares for it.
fn is_person(headers: &HeaderMap) -> bool {
    let word = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let agent = word(header::USER_AGENT.as_str()).to_ascii_lowercase();
    let prepares = word("sec-purpose").contains("prefetch") || word("purpose") == "prefetch";
    agent.starts_with("mozilla/") && !prepares && !PROGRAMS.iter().any(|program| agent.contains(program))
}

/// Adds what was counted to the counts of the day, newsroom by newsroom. What no article has is forgotten.
async fn write_down(app: &App) -> Result<()> {
    let counted = app.held::<Counted>().take();
    let mut by_space: BTreeMap<_, BTreeMap<Id<Article>, u64>> = BTreeMap::new();
    for (slug, times) in counted {
        if let Some(Found::Here(article)) = public::by_slug(&app.db, &slug).await? {
            *by_space.entry(article.space).or_default().entry(article.id).or_default() += times;
        }
    }
    for (space, counted) in by_space {
        reads::add(&app.db, space, app.world.today(), counted).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, HeaderValue};

    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value))).collect()
    }

    #[test]
    fn people_are_counted_and_programs_are_not() {
        let person = ("user-agent", "Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0");
        assert!(is_person(&headers(&[person])));
        assert!(!is_person(&headers(&[person, ("sec-purpose", "prefetch;prerender")])));
        for program in
            ["Mozilla/5.0 (compatible; Googlebot/2.1)", "curl/8.5", "Feedly/1.0", "", "Mozilla/5.0 (feed reader)"]
        {
            assert!(!is_person(&headers(&[("user-agent", program)])), "{program}");
        }
    }

    #[test]
    fn invented_addresses_fill_no_memory_and_known_ones_go_on_being_counted() {
        let counted = Counted::default();
        counted.add("eau");
        (0..MOST + 10).for_each(|number| counted.add(&number.to_string()));
        counted.add("eau");
        let counted = counted.take();
        assert_eq!((counted.len(), counted.get("eau")), (MOST, Some(&2)));
    }
}
