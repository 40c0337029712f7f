//! What its holder is told in time: that her portfolio rests and will be erased, that her statement was withdrawn.

use std::sync::{Arc, Mutex};

use axum::http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use kernel::{FixedClock, Lang, SeededChance, World};
use post::{Message, Outcome, Post, Sender};
use twiza_tracks::model::Key;
use twiza_tracks::model::portfolio::{RESTS_FOR, TOLD_BEFORE};
use twiza_tracks::store::portfolios::{self, Holder};
use twiza_tracks::store::{Silent, statements};

use crate::house::{House, MIGRATIONS};
use crate::pages::Site;

/// What left: to whom, in which language, what it said.
type Left = (String, String, String);

/// Keeps the letters that it is given.
#[derive(Default)]
struct Letters(Mutex<Vec<Left>>);

impl Sender for Letters {
    fn send(&self, messages: &[Message]) -> Vec<Outcome> {
        let left = |one: &Message| (one.to().to_owned(), one.lang().to_owned(), one.body().to_owned());
        self.0.lock().unwrap().extend(messages.iter().map(left));
        messages.iter().map(|_| Outcome::Sent).collect()
    }
}

/// A house whose clock is moved by hand, with its post.
struct Years {
    site: Site,
    clock: FixedClock,
    letters: Arc<Letters>,
}

const BEGAN: &str = "2026-05-04T09:00:00Z";
const DAY: SignedDuration = SignedDuration::from_hours(24);

fn through_years<F: Future<Output = ()>>(name: &str, test: impl Fn(Years) -> F) {
    store::testing::each_config(name, |place| {
        let test = &test;
        async move {
            let clock = FixedClock::at(BEGAN.parse().unwrap());
            let world = World::new(clock.clone(), SeededChance::new(7), jiff::tz::TimeZone::UTC);
            let db = store::Db::open(&place.config, world, &MIGRATIONS).await.unwrap();
            let letters = Arc::new(Letters::default());
            let post = Post::new(Some(Arc::clone(&letters) as Arc<dyn Sender>), None);
            test(Years { site: Site::with(House::build(db).await, post), clock, letters }).await;
        }
    });
}

impl Years {
    /// The chores of a day that lies so long after the beginning, and the letters that left by them.
    async fn after(&self, time: SignedDuration) -> Vec<Left> {
        self.clock.set(BEGAN.parse::<Timestamp>().unwrap() + time);
        for chore in twiza_tracks::feature().chores {
            (chore.run)(&self.site.app).await.unwrap();
        }
        self.left().await
    }

    async fn left(&self) -> Vec<Left> {
        self.site.app.post.deliver(&self.site.house.db).await.unwrap();
        std::mem::take(&mut *self.letters.0.lock().unwrap())
    }

    async fn holder(&self, contact: &str, lang: Lang) -> Holder {
        let holder = Holder { key: self.site.house.invite(contact).await.unwrap(), account: None };
        self.site.house.write(move |tx| portfolios::begin(tx, holder, lang)).await.unwrap();
        holder
    }

    async fn stands(&self, key: Key) -> bool {
        portfolios::one(&self.site.house.db, key).await.unwrap().is_some()
    }
}

#[test]
fn whoever_does_not_come_back_is_told_once_in_her_language_and_keeps_it_or_loses_it() {
    through_years("tracks_resting", |years| async move {
        let gone = years.holder("gone@example.org", Lang::Ar).await;
        let comes = years.holder("comes@example.org", Lang::Fr).await;
        let unreached = years.holder("", Lang::Fr).await;
        assert_eq!(years.after(RESTS_FOR - TOLD_BEFORE - DAY).await, [], "it is not its time");
        let page =
            async |holder| years.site.get(&years.site.device(holder).await, &years.site.link(holder.key).await).await.1;
        assert!(page(comes).await.contains("3 mai 2029") && !page(comes).await.contains("keeping"), "it says when");

        let mut letters = years.after(RESTS_FOR - TOLD_BEFORE + DAY).await;
        letters.sort();
        let [to_comes, to_gone] = &letters[..] else { panic!("{letters:?}") };
        assert_eq!((to_comes.0.as_str(), to_comes.1.as_str()), ("comes@example.org", "fr"));
        assert_eq!((to_gone.0.as_str(), to_gone.1.as_str()), ("gone@example.org", "ar"));
        let link = format!("https://twiza.example{}", years.site.link(gone.key).await);
        assert!(to_gone.2.contains(&link) && to_gone.2.contains("2029"), "her way in, and when: {}", to_gone.2);
        assert!(to_comes.2.contains("4 mai 2029") && to_comes.2.contains("preuves"), "{}", to_comes.2);
        assert_eq!(years.after(RESTS_FOR - TOLD_BEFORE + DAY * 3).await, [], "once");

        assert!(page(comes).await.contains("keeping"));
        let (mut browser, keeping) =
            (years.site.device(comes).await, format!("{}/keeping", years.site.link(comes.key).await));
        assert_eq!(years.site.post(&mut browser, &keeping, &[]).await, StatusCode::SEE_OTHER);
        years.after(RESTS_FOR).await;
        assert!(years.stands(gone.key).await && years.stands(unreached.key).await, "six weeks are six weeks");
        years.after(RESTS_FOR + DAY * 2).await;
        assert!(!years.stands(gone.key).await && !years.stands(unreached.key).await);
        assert!(years.stands(comes.key).await, "she came back");
        let again = years.after(RESTS_FOR * 2 - TOLD_BEFORE + DAY).await;
        assert_eq!(again.len(), 1, "and is told anew when it has rested anew");
    });
}

#[test]
fn what_has_rested_unseen_while_the_house_slept_is_not_erased_before_its_holder_was_told_in_time() {
    through_years("tracks_slept", |years| async move {
        let holder = years.holder("late@example.org", Lang::Fr).await;
        assert_eq!(years.after(RESTS_FOR + DAY * 90).await.len(), 1);
        assert!(years.stands(holder.key).await);
        years.after(RESTS_FOR + DAY * 90 + TOLD_BEFORE - DAY).await;
        assert!(years.stands(holder.key).await);
        years.after(RESTS_FOR + DAY * 90 + TOLD_BEFORE + DAY).await;
        assert!(!years.stands(holder.key).await);
    });
}

#[test]
fn whose_statement_is_withdrawn_is_written_to_once_in_her_language_with_the_reason() {
    through_years("tracks_withdrawn_letter", |years| async move {
        let (house, holder) = (&years.site.house, years.holder("hers@example.org", Lang::Ar).await);
        house.attains(holder).await;
        let id = house.write(move |tx| statements::give(tx, holder.key, &Silent)).await.unwrap();
        years.left().await;
        let mut guide = years.site.browser(house.guide).await;
        let withdrawal = format!("/s/douar/tracks/statements/{id}/withdrawal");
        let reason = "إحدى الأدلة كانت لشخص آخر.";
        for _ in 0..2 {
            years.site.post(&mut guide, &withdrawal, &[("reason", reason)]).await;
        }
        let letters = years.left().await;
        let [(to, lang, body)] = &letters[..] else { panic!("once: {letters:?}") };
        assert_eq!((to.as_str(), lang.as_str()), ("hers@example.org", "ar"));
        let link = format!("https://twiza.example{}", years.site.link(holder.key).await);
        assert!(body.contains(reason) && body.contains(&link) && body.contains("سحبت الجمعية"), "{body}");
    });
}
