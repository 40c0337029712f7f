//! Lists of applicants that are brought in: as many rows as a list may have, what becomes of each, and who is written to.

use std::fmt::Write as _;
use std::time::Duration;

use actors::{Role, memberships, sessions as browsers};
use twiza_training::model::import::{Line, Verdict};
use twiza_training::store::imports::{self, Head, Import, Judged};
use twiza_training::store::{News, Silent, decisions};

use super::*;
use crate::house::{Diary, WHO};

async fn officer(site: &Site) -> String {
    let account = site.house.reviewer(1).await;
    memberships::grant(&site.house.db, WHO, site.house.space.id, account, Role::Officer).await.unwrap();
    let token = browsers::open(&site.house.db, account, "test".to_owned(), false).await.unwrap();
    format!("twiza_session={}", token.reveal())
}

/// A list in which every tenth row has a fault and every hundredth names somebody of another row in another spelling. No name
/// is anybody's.
fn list(rows: usize) -> String {
    let mut csv = String::from("Association;Commune;E-mail;Participant;Sexe;Année de naissance\n");
    let syllables =
        ["ba", "dou", "fi", "ga", "hi", "jou", "ka", "li", "mou", "na", "ri", "sou", "ta", "wi", "za", "cha"];
    let name = |at: usize| {
        let mut name = String::from("Gen ");
        let mut rest = at;
        for _ in 0..5 {
            name.push_str(syllables[rest % syllables.len()]);
            rest /= syllables.len();
        }
        name
    };
    for at in 0..rows {
        let whom = if at % 100 == 99 { at - 1 } else { at };
        let sex = if at % 10 == 5 { "peut-être" } else { "F" };
        let born = 1960 + whom % 40;
        writeln!(csv, "Association générée {at};Tanger;a{at}@example.org;{};{sex};{born}", name(whom * 7)).unwrap();
    }
    csv
}

/// What the process has held at most, in kilobytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

impl Site {
    async fn ask_as(&self, cookie: &str, request: axum::http::request::Builder, body: Body) -> Response<Body> {
        self.ask(request.header(header::COOKIE, cookie).body(body).unwrap()).await
    }

    /// Waits until a work has ended, and says where it leads.
    async fn done(&self, cookie: &str, work: &str) -> String {
        assert!(work.starts_with("/work/"), "{work}");
        loop {
            let answer = self.ask_as(cookie, Request::get(work), Body::empty()).await;
            if answer.status() == StatusCode::SEE_OTHER {
                return there(&answer);
            }
            let (_, page) = words(answer).await;
            assert!(page.contains("http-equiv=\"refresh\""), "it ended badly");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }
}

#[test]
fn as_many_rows_as_a_list_may_have_are_read_with_their_faults_and_taken() {
    store::testing::each_engine("training_big_list", &MIGRATIONS, |db| async {
        let site = Site::build(db, content(Order::Score), None).await;
        let cookie = officer(&site).await;
        let (rows, before) = (twiza_training::model::import::MOST, peak());
        let csv = list(rows);
        let body = format!(
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"liste.csv\"\r\nContent-Type: \
             text/csv\r\n\r\n{csv}\r\n--b--\r\n"
        );
        let path = format!("/s/reseau/training/calls/{}/import", site.calling.key.call);
        let request = Request::post(&path).header(header::CONTENT_TYPE, "multipart/form-data; boundary=b");
        let sent = site.ask_as(&cookie, request, Body::from(body)).await;
        assert_eq!(sent.status(), StatusCode::SEE_OTHER);
        let preview = site.done(&cookie, &there(&sent)).await;
        let (status, page) = words(site.ask_as(&cookie, Request::get(&preview), Body::empty()).await).await;
        assert!(
            status == StatusCode::OK && page.contains("E7") && page.contains("peut-être"),
            "each fault by its cell"
        );
        let id = preview.rsplit('/').next().unwrap().parse().unwrap();
        let space = site.house.space.id;
        let left = imports::left(&site.house.db, space, id).await.unwrap();
        assert_eq!((left.values().sum::<i64>(), left[&Verdict::Faulty]), (rows as i64, rows as i64 / 10));
        assert!(left[&Verdict::Doubtful] >= rows as i64 / 50, "who stands there twice is found");
        let list = imports::one(&site.house.db, space, id).await.unwrap().unwrap();
        assert!(list.is_whole());
        let told: Vec<i64> = list.faults.iter().map(|often| often.rows).collect();
        assert_eq!(told, [rows as i64 / 10], "and how often each stands there, without what stands there");
        let body = format!("cohort={}", site.calling.cohorts[0]);
        let request = Request::post(format!("{preview}/confirm"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let sent = site.ask_as(&cookie, request, Body::from(body)).await;
        site.done(&cookie, &there(&sent)).await;
        let counts = applications::counts(&site.house.db, site.calling.key).await.unwrap();
        assert_eq!(counts, [(ApplicationState::Sent, left[&Verdict::Good])]);
        let grown = (peak() - before) / 1024;
        assert!(grown < 250, "{grown} MB for a list of {rows} rows");
    });
}

fn line(number: u32, women: usize) -> Judged {
    let card = house::written(kernel::Id::from_uuid(uuid::Uuid::nil()), number, women, 1 - women).card;
    let line = Line {
        number,
        association: card.association,
        place: card.place,
        name: card.name,
        contact: card.contact,
        people: card.people,
        ..Line::default()
    };
    Judged { line, verdict: Verdict::Good }
}

async fn kept(house: &House, calling: &Calling, rows: &[Judged]) -> kernel::Id<Import> {
    let (key, head, rows) = (calling.key, Head::of(rows), rows.to_vec());
    let act = move |tx: &mut store::Tx<'_>| {
        let id = imports::begin(tx, key, &head)?;
        imports::keep(tx, key.space, id, &rows)?;
        Ok(id)
    };
    house.write(act).await.unwrap()
}

#[test]
fn who_finds_no_place_stays_in_the_list_and_whoever_is_given_one_is_told() {
    house::on_each_engine("training_list_full", |house| async move {
        let calling = house.call(Content { waiting: 1, ..content(Order::Arrival) }, &[2]).await;
        let online = house.apply(&calling, 0, 90, 1, 0).await.unwrap();
        let rows: Vec<Judged> = (1..=4).map(|number| line(number, 1)).chain([line(90, 1)]).collect();
        let id = kept(&house, &calling, &rows).await;
        let (key, cohort, diary) = (calling.key, calling.cohorts[0], Diary::default());
        let (taken, writes) = (rows.clone(), diary.clone());
        let take = move |tx: &mut store::Tx<'_>| imports::take(tx, key, id, (cohort, kernel::Lang::Ar), taken, &writes);
        assert_eq!(house.write(take).await.unwrap(), 2, "one place and one on the waiting list");
        assert!(diary.pages().is_empty(), "nobody hears of a form that she has not filled in");
        let space = house.space.id;
        let left = imports::rows(&house.db, space, id, Verdict::Good, 0, 9).await.unwrap();
        assert_eq!(
            left.iter().map(|row| row.line.number).collect::<Vec<_>>(),
            [3, 4],
            "she who had applied is not there"
        );
        let owing: Vec<_> = decisions::owing(&house.db).await.unwrap().into_iter().map(|of| of.id).collect();
        let writes = diary.clone();
        house.write(move |tx| decisions::pay(tx, key, &owing, &writes)).await.unwrap();
        let mut told = diary.pages();
        told.sort_by_key(|(number, _)| *number);
        assert_eq!(told, [(2, News::Decision), (3, News::Decision)], "each has time to confirm, and knows of it");
        // A place more: those who are left can be taken.
        house.give_up(key, online.id).await.unwrap();
        let take = move |tx: &mut store::Tx<'_>| imports::take(tx, key, id, (cohort, kernel::Lang::Ar), left, &Silent);
        assert_eq!(house.write(take).await.unwrap(), 1);
    });
}

#[test]
fn a_list_that_was_interrupted_says_so_and_is_not_taken() {
    store::testing::each_engine("training_list_half", &MIGRATIONS, |db| async {
        let site = Site::build(db, content(Order::Score), None).await;
        let cookie = officer(&site).await;
        let id = kept(&site.house, &site.calling, &[line(1, 1)]).await;
        let path = format!("/s/reseau/training/calls/{}/import/{id}", site.calling.key.call);
        let (status, page) = words(site.ask_as(&cookie, Request::get(&path), Body::empty()).await).await;
        assert!(status == StatusCode::OK && page.contains("n’est pas terminée") && !page.contains("/confirm"));
        let take = || async {
            let body = Body::from(format!("cohort={}", site.calling.cohorts[0]));
            let request = Request::post(format!("{path}/confirm"))
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            site.ask_as(&cookie, request, body).await
        };
        assert_ne!(take().await.status(), StatusCode::SEE_OTHER);
        let space = site.house.space.id;
        site.house.write(move |tx| imports::end(tx, space, id)).await.unwrap();
        let sent = take().await;
        site.done(&cookie, &there(&sent)).await;
        assert_eq!(site.house.in_state(site.calling.key, ApplicationState::Sent).await.len(), 1);
    });
}

#[test]
fn a_draft_keeps_its_address_so_that_nobody_tries_out_whose_stands_there() {
    house::on_each_engine("training_draft_address", |house| async move {
        use twiza_training::model::application::Ref;
        use twiza_training::store::applications::{Applied, apply, save};
        let calling = house.call(content(Order::Score), &[2]).await;
        house.apply(&calling, 0, 1, 1, 0).await.unwrap();
        let (key, mut own) = (calling.key, house::written(calling.cohorts[0], 2, 1, 0));
        own.is_sent = false;
        let draft = own.clone();
        let act = move |tx: &mut store::Tx<'_>| apply(tx, key, draft, twiza_training::model::Way::Online, &Silent);
        let Applied::New(kept) = house.write(act).await.unwrap() else { panic!() };
        for contact in ["a1@example.org", "nobody@example.org"] {
            let mut tries = own.clone();
            tries.card.contact = contact.into();
            let of = Ref { call: key, id: kept.id };
            let saved = house.write(move |tx| save(tx, of, tries, &Silent)).await.unwrap();
            assert_eq!(saved.card.contact, "a2@example.org", "the answer is the same for both");
        }
    });
}
