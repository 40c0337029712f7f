//! What the journal tells becomes the report: read once, made anew, on both engines, in both scripts.
#![allow(clippy::unwrap_used, missing_docs)] // a test that cannot go on stops

use std::collections::BTreeMap;
use std::future::Future;
use std::sync::atomic::{AtomicUsize, Ordering};

use actors::accounts::{self, Login, NewAccount};
use actors::directory::{self, Actor, NewActor};
use actors::spaces::{self, NewSpace};
use actors::{Role, Space, memberships, sessions};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use jiff::civil::{Date, date};
use kernel::{Id, Lang, Text};
use store::journal::{self, Period};
use store::{Db, Entry, Migrations, Stream, Who};
use tower::ServiceExt;
use twiza_change::model::{Asked, By, Report, Since};
use twiza_change::store::{follow, histories};
use web::{App, Settings};

const WHO: Who = Who::system("test");
const MIGRATIONS: [Migrations; 2] = [actors::MIGRATIONS, twiza_change::MIGRATIONS];
const STEPS: usize = 100;

struct House {
    db: Db,
    space: Space,
}

fn on_each_engine<F: Future<Output = ()>>(name: &str, test: impl Fn(House) -> F) {
    store::testing::each_engine(name, &MIGRATIONS, |db| async { test(House::build(db).await).await });
}

impl House {
    async fn build(db: Db) -> Self {
        let space = space(&db, "programme").await;
        Self { db, space }
    }

    async fn association(&self, number: usize) -> Id<Actor> {
        let name = Text::fr_ar(format!("Association générée {number}"), format!("جمعية مولدة {number}"));
        let new = NewActor::organisation(name).generated().with(|facts| {
            facts.place = Some(if number.is_multiple_of(2) { "01.511.01.0" } else { "04.421" }.to_owned());
            facts.founded = Some(date(2019, 1, 1));
        });
        directory::create(&self.db, WHO, new).await.unwrap()
    }

    async fn tell(&self, entries: Vec<Entry>) {
        let act = move |tx: &mut store::Tx<'_>| {
            for entry in entries {
                tx.record(entry);
            }
            Ok(())
        };
        self.db.write(Stream::space(self.space.id), WHO, act).await.unwrap();
    }

    /// So many associations with a round in 2024 and one in 2025, trained and visited between.
    async fn told(&self, count: usize) -> Vec<Id<Actor>> {
        let mut all = Vec::new();
        for number in 0..count {
            let one = self.association(number).await;
            let by = number as i64;
            self.tell(vec![
                closed(one, date(2024, 2, 1), 150 + by),
                place(one, date(2024, 5, 1), 1),
                Entry::new("training.attended", "training-session", fresh::<()>(&self.db))
                    .at(date(2024, 5, 1))
                    .link("actor", one)
                    .amount("half-days", 2)
                    .amount("minutes", 360),
                Entry::new("capacity.visit", "capacity-visit", fresh::<()>(&self.db))
                    .at(date(2024, 9, 1))
                    .link("actor", one),
                closed(one, date(2025, 2, 1), 210 + by),
            ])
            .await;
            all.push(one);
        }
        all
    }

    async fn report(&self) -> Report {
        self.report_with("associations").await
    }

    async fn report_with(&self, instrument: &str) -> Report {
        let (place, all) = histories::whole(&self.db, self.space.id, STEPS).await.unwrap();
        assert!(place.is_reached(), "{place:?}");
        let asked = Asked { from: 2024, to: 2025, since: Since::First, instrument: instrument.to_owned() };
        Report::of(&all.unwrap(), asked, date(2025, 12, 1))
    }

    async fn begun(&self) -> i64 {
        let ever = Period::new(date(2000, 1, 1), date(9999, 1, 1));
        journal::count(&self.db, Stream::space(self.space.id), "change.journal.begun", ever).await.unwrap()
    }

    async fn entries(&self) -> u64 {
        let heads = journal::heads(&self.db).await.unwrap();
        heads.iter().find(|head| head.stream == Stream::space(self.space.id)).unwrap().size
    }
}

fn fresh<T>(db: &Db) -> Id<T> {
    db.world().id()
}

fn closed(association: Id<Actor>, on: Date, level: i64) -> Entry {
    let assessment: Id<()> = Id::from_uuid(uuid::Uuid::from_u128(
        association.uuid().as_u128() ^ on.day_of_year() as u128 ^ ((on.year() as u128) << 16),
    ));
    Entry::new("capacity.assessment.closed", "capacity-assessment", assessment)
        .at(on)
        .link("actor", association)
        .with("instrument", "associations")
        .amount("level.finance", level)
        .amount("level.governance", level + 40)
        .amount("level.people", level - 20)
        .amount("voices", 5)
}

fn place(association: Id<Actor>, on: Date, by: i64) -> Entry {
    Entry::new("training.place.confirmed", "training-application", association)
        .at(on)
        .link("actor", association)
        .amount("places", by)
        .amount("people", 2 * by)
        .amount("women", by)
        .amount("youth", by)
}

async fn space(db: &Db, slug: &str) -> Space {
    let name = Text::fr_ar("Programme généré", "برنامج مولد");
    let organisation = directory::create(db, WHO, NewActor::organisation(name.clone()).generated()).await.unwrap();
    spaces::create(db, WHO, NewSpace { slug: slug.to_owned(), name, organisation, listed: true }).await.unwrap()
}

#[test]
fn what_was_recorded_is_in_the_report() {
    on_each_engine("change_report", |house: House| async move {
        house.told(12).await;
        let report = house.report().await;
        let change = report.whole.change.unwrap();
        assert_eq!((report.whole.members, change.of, change.by), (12, 10, 60));
        assert_eq!((change.before, change.after), (160, 220), "the mean of three domains of the first ten, in tenths");
        assert_eq!(report.whole.domains["governance"].before, 190, "(150 … 159) + 40, rounded");
        let work = report.work;
        assert_eq!((work.trained, work.trained_paired, work.people, work.women), (12, 12, 24, 12));
        assert_eq!((work.minutes, work.visits, work.visited), (12 * 360, 12, 12));
        let regions = report.divisions.iter().find(|division| division.by == By::Region).unwrap();
        assert_eq!(regions.groups.iter().map(|group| group.members).collect::<Vec<_>>(), [6, 6]);
        assert!(report.is_generated);
    });
}

#[test]
fn the_journal_is_read_once_and_can_be_read_anew() {
    on_each_engine("change_anew", |house: House| async move {
        let all = house.told(6).await;
        let first = house.report().await;
        let entries = house.entries().await;
        assert_eq!(house.report().await, first);
        assert_eq!(house.entries().await, entries, "nothing is written where nothing is new");

        house.tell(vec![place(all[0], date(2024, 5, 1), -1)]).await;
        let later = house.report().await;
        assert_eq!((first.work.trained, later.work.trained), (6, 5), "a place was given up");

        follow::forget(&house.db, house.space.id, WHO).await.unwrap();
        assert_eq!(house.report().await, later, "the same, read from the beginning");
    });
}

#[test]
fn two_who_read_at_once_count_nothing_twice() {
    on_each_engine("change_at_once", |house: House| async move {
        house.told(5).await;
        follow::catch_up(&house.db, house.space.id, 0).await.unwrap();
        let read = || follow::catch_up(&house.db, house.space.id, STEPS);
        let (one, two, three) = tokio::join!(read(), read(), read());
        assert!([one, two, three].into_iter().all(|read| read.is_ok()));
        let work = house.report().await.work;
        assert_eq!((work.places, work.visits, work.minutes), (5, 5, 5 * 360));
    });
}

#[test]
fn two_who_begin_to_read_at_once_begin_once() {
    on_each_engine("change_begin", |house: House| async move {
        house.told(5).await;
        let read = || follow::catch_up(&house.db, house.space.id, STEPS);
        let (one, two, three) = tokio::join!(read(), read(), read());
        assert!([one, two, three].into_iter().all(|read| read.is_ok()));
        assert_eq!(house.begun().await, 1, "who comes second forgets nothing of what the first has read");
        let work = house.report().await.work;
        assert_eq!((work.places, work.visits, work.minutes), (5, 5, 5 * 360));
    });
}

#[test]
fn a_report_is_never_made_of_what_is_being_read_anew() {
    on_each_engine("change_settled", |house: House| async move {
        house.told(6).await;
        let (db, space) = (&house.db, house.space.id);
        house.report().await;
        let looks = AtomicUsize::new(0);
        let look = || async {
            // Somebody has the journal read anew just when the first one looks.
            if looks.fetch_add(1, Ordering::SeqCst) == 0 {
                follow::forget(db, space, WHO).await?;
            }
            Ok(looks.load(Ordering::SeqCst))
        };
        let (place, found) = follow::settled(db, space, STEPS, look).await.unwrap();
        assert_eq!((place.is_reached(), found), (true, Some(2)), "what was found first was thrown away");
        let always = || follow::forget(db, space, WHO);
        let (place, found) = follow::settled(db, space, STEPS, always).await.unwrap();
        assert_eq!((place.is_reached(), found), (false, None), "the page comes again");
        let (place, found) = follow::settled(db, space, 0, || async { Ok(()) }).await.unwrap();
        assert_eq!((place.is_reached(), found), (false, None), "nor is it made of what was not read yet");
        assert_eq!(house.report().await.work.trained, 6);
    });
}

#[test]
fn a_visit_whose_day_is_corrected_counts_on_the_right_one_and_once() {
    on_each_engine("change_corrected", |house: House| async move {
        let one = house.association(0).await;
        let visit: Id<()> = fresh(&house.db);
        let entry = |kind: &'static str, on: Date| Entry::new(kind, "capacity-visit", visit).at(on).link("actor", one);
        let moved = |on: Date, by: i64| entry("capacity.visit.corrected", on).amount("visits", by);
        house
            .tell(vec![entry("capacity.visit", date(2024, 9, 1)), entry("capacity.visit.corrected", date(2024, 9, 1))])
            .await;
        let by_year = |report: &Report| report.years.iter().map(|line| line.work.visits).collect::<Vec<_>>();
        assert_eq!(by_year(&house.report().await), [1, 0], "words that were corrected are no visit");
        house.tell(vec![moved(date(2024, 9, 1), -1), moved(date(2025, 1, 9), 1)]).await;
        let report = house.report().await;
        assert_eq!((by_year(&report), report.work.visits, report.work.visited), (vec![0, 1], 1, 1));
    });
}

#[test]
fn an_organisations_own_domains_and_instruments_are_called_by_their_names() {
    on_each_engine("change_names", |house: House| async move {
        let own = |entry: Entry| {
            let named = entry.with("instrument", "own-7").with("title", Text::of(Lang::Fr, "Notre outil"));
            named.amount("level.own-1", 250).with("domains", BTreeMap::from([("own-1", Text::of(Lang::Fr, "L’eau"))]))
        };
        for number in 0..5 {
            let one = house.association(number).await;
            let rounds = [(date(2024, 3, 1), 200), (date(2025, 3, 1), 300)].map(|(on, level)| closed(one, on, level));
            house.tell(rounds.map(own).into()).await;
            let again = [(date(2024, 6, 1), 200), (date(2025, 6, 1), 300)].map(|(on, level)| closed(one, on, level));
            house.tell(again.into()).await;
        }
        let report = house.report_with("own-7").await;
        assert_eq!(report.whole.domains["own-1"].before, 250);
        let site = Site::build(&house);
        let officer = cookie(&house, "charge", Role::Officer).await;
        let path = "/s/programme/change?from=2024&to=2025&lang=fr&instrument=own-7";
        let (_, page) = site.ask(&officer, "GET", path).await;
        let page = String::from_utf8(page).unwrap();
        assert!(page.contains("L’eau") && page.contains("Notre outil") && !page.contains(">own-"), "{page}");
        let (_, csv) = site.ask(&officer, "GET", &path.replace("change?", "change/report.csv?")).await;
        assert!(String::from_utf8(csv).unwrap().contains("L’eau"));
        let (_, pdf) = site.ask(&officer, "GET", &path.replace("change?", "change/report.pdf?")).await;
        let text = papers::fulltext::read(pdf, "report.pdf").unwrap().text;
        assert!(text.contains("L’eau") && text.contains("Notre outil"), "{text}");
    });
}

#[test]
fn a_merged_association_counts_once_and_persons_do_not_count() {
    on_each_engine("change_merged", |house: House| async move {
        let all = house.told(6).await;
        let twin = house.association(0).await;
        house.tell(vec![closed(twin, date(2025, 10, 1), 300), place(twin, date(2025, 3, 1), 1)]).await;
        let person =
            directory::create(&house.db, WHO, NewActor::person(Text::of(Lang::Fr, "Personne générée")).generated())
                .await
                .unwrap();
        house.tell(vec![closed(person, date(2024, 3, 1), 100), closed(person, date(2025, 3, 1), 400)]).await;
        let apart = house.report().await;
        assert_eq!((apart.seen.assessed, apart.work.trained), (7, 7));
        actors::merge::merge(&house.db, WHO, all[0], twin).await.unwrap();
        let together = house.report().await;
        assert_eq!((together.seen.assessed, together.seen.paired, together.work.trained), (6, 6, 6));
    });
}

struct Site {
    router: Router,
}

impl Site {
    fn build(house: &House) -> Self {
        let app = App::new(house.db.clone(), vec![twiza_change::feature()], Settings::default());
        Self { router: web::router::build(&app.unwrap_or_else(|faults| panic!("{faults:?}"))) }
    }

    async fn ask(&self, cookie: &str, method: &str, path: &str) -> (StatusCode, Vec<u8>) {
        let request = Request::builder().method(method).uri(path).header(header::COOKIE, cookie);
        let response = self.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        (response.status(), to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec())
    }
}

async fn cookie(house: &House, login: &str, role: Role) -> String {
    let name = Text::fr_ar(format!("Personne générée {login}"), format!("شخص مولد {login}"));
    let person = directory::create(&house.db, WHO, NewActor::person(name).generated()).await.unwrap();
    let new = NewAccount { person, login: Login::read(login).unwrap(), password: None, lang: None, keeper: false };
    let account = accounts::create(&house.db, WHO, new).await.unwrap();
    memberships::grant(&house.db, WHO, house.space.id, account, role).await.unwrap();
    let token = sessions::open(&house.db, account, "test".to_owned(), false).await.unwrap();
    format!("twiza_session={}", token.reveal())
}

#[test]
fn the_report_leaves_as_a_page_a_pdf_and_a_workbook_in_both_scripts() {
    on_each_engine("change_pages", |house: House| async move {
        house.told(10).await;
        let site = Site::build(&house);
        let officer = cookie(&house, "charge", Role::Officer).await;
        let years = "from=2024&to=2025";
        for (lang, title, domain) in [("fr", "Ce qui a changé", "Gouvernance"), ("ar", "ما الذي تغير", "الحكامة")]
        {
            let (status, page) = site.ask(&officer, "GET", &format!("/s/programme/change?{years}&lang={lang}")).await;
            let page = String::from_utf8(page).unwrap();
            assert_eq!(status, StatusCode::OK);
            assert!(page.contains(title) && page.contains(domain) && page.contains("class=\"radar\""), "{page}");
            assert!(!page.contains("Association générée"), "no association is named");
            for audience in ["assembly", "donor"] {
                let path = format!("/s/programme/change/report.pdf?{years}&lang={lang}&for={audience}");
                let (status, pdf) = site.ask(&officer, "GET", &path).await;
                assert_eq!(status, StatusCode::OK);
                let text = papers::fulltext::read(pdf, "report.pdf").unwrap();
                let text = text.text;
                assert!(text.contains(domain) && text.contains("+0,6"), "{lang} {audience}: {text}");
            }
        }
        let (status, csv) = site.ask(&officer, "GET", &format!("/s/programme/change/report.csv?{years}")).await;
        assert_eq!(status, StatusCode::OK);
        let csv = String::from_utf8(csv).unwrap();
        assert!(csv.lines().any(|line| line.contains("Gouvernance") && line.contains("10")), "{csv}");
        let (status, xlsx) = site.ask(&officer, "GET", &format!("/s/programme/change/report.xlsx?{years}")).await;
        assert!(status == StatusCode::OK && xlsx.starts_with(b"PK"));
    });
}

#[test]
fn of_few_the_page_says_that_nothing_can_be_told() {
    on_each_engine("change_few", |house: House| async move {
        house.told(4).await;
        let site = Site::build(&house);
        let officer = cookie(&house, "charge", Role::Officer).await;
        let (status, page) = site.ask(&officer, "GET", "/s/programme/change?lang=fr").await;
        let page = String::from_utf8(page).unwrap();
        assert!(status == StatusCode::OK && page.contains("Moins de cinq associations"), "{page}");
        assert!(!page.contains("class=\"radar\""));
        let (status, pdf) = site.ask(&officer, "GET", "/s/programme/change/report.pdf?lang=fr").await;
        assert!(status == StatusCode::OK && pdf.starts_with(b"%PDF"));
        let (status, _) = site.ask(&officer, "GET", "/s/programme/change?from=abc&to=99999&since=x&instrument=y").await;
        assert_eq!(status, StatusCode::OK, "what is asked wrongly is answered with all there is");
    });
}

#[test]
fn only_officers_see_it_and_only_who_administers_reads_anew() {
    on_each_engine("change_roles", |house: House| async move {
        house.told(1).await;
        let site = Site::build(&house);
        let member = cookie(&house, "membre", Role::Member).await;
        let officer = cookie(&house, "charge", Role::Officer).await;
        let administrator = cookie(&house, "admin", Role::Administrator).await;
        for path in ["", "/report.pdf", "/report.xlsx", "/report.csv"] {
            let (status, _) = site.ask(&member, "GET", &format!("/s/programme/change{path}")).await;
            assert!(!status.is_success(), "{path}");
        }
        assert!(!site.ask(&officer, "POST", "/s/programme/change/reading").await.0.is_redirection());
        let (status, _) = site.ask(&administrator, "POST", "/s/programme/change/reading").await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        assert_eq!(house.report().await.work.visits, 1);
    });
}
