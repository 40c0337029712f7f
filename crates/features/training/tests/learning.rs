//! Learning: what participants answer and when, what of it is shown, photos and what those in them allow, what is handed out, who
//! teaches, and a participant's own page. On both engines.

#![allow(clippy::unwrap_used)] // a test may fall over what it did not expect

#[path = "parts/erased.rs"]
mod erased;
mod house;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use house::{Calling, House, MIGRATIONS, content, on_each_engine};
use jiff::ToSpan;
use jiff::civil::{Date, Time};
use kernel::{Id, Lang, Text};
use media::{About, File, Kind, Made, MadePart, Part};
use tower::ServiceExt;
use twiza_training::model::cohort::Content as CohortContent;
use twiza_training::model::learning_material::{Content as Words, Home};
use twiza_training::model::learning_photo::{Circle, Consent, ConsentWay};
use twiza_training::model::session::{self, Content, HalfDay};
use twiza_training::model::session_quiz::{Moment, Question, UNSURE};
use twiza_training::model::session_trainer::Card;
use twiza_training::model::{Attendee, Cohort, Order, Refused, Session, Slot};
use twiza_training::store::learning_quiz::{self, Turn};
use twiza_training::store::{
    Silent, learning_answers, learning_materials, learning_photos, learning_trainers, plan, session_people,
    session_quiz, session_trainers, sessions,
};
use web::{App, Settings};

/// A house with a call of two cohorts; so many applications of two people each are confirmed in the first.
async fn cohort(house: &House, applications: u32) -> Calling {
    let calling = house.call(content(Order::Arrival), &[20, 20]).await;
    for number in 0..applications {
        let one = house.apply(&calling, 0, number, 1, 1).await.unwrap();
        house.confirm(calling.key, one.id).await.unwrap();
    }
    calling
}

async fn people(house: &House, calling: &Calling) -> Vec<Attendee> {
    session_people::list(&house.db, house.space.id, calling.cohorts[0], 0, 500).await.unwrap()
}

/// A session of one half-day that lasts all of a day.
fn all_day(day: Date) -> Content {
    let half = HalfDay {
        day,
        part: session::Part::Morning,
        starts: Time::midnight(),
        ends: Time::constant(23, 59, 0, 0),
        pause: 0,
        module: Text::fr_ar("Le budget", "الميزانية"),
        room: String::new(),
        trainers: Vec::new(),
    };
    Content { title: Text::of(Lang::Fr, "Finances"), half_days: vec![half], ..Content::default() }
}

async fn add_session(house: &House, cohort: Id<Cohort>, content: Content) -> Id<Session> {
    let space = house.space.id;
    house.write(move |tx| sessions::add(tx, space, cohort, &content)).await.unwrap()
}

/// The cohort meets on another day.
async fn moved(house: &House, id: Id<Session>, day: Date) {
    let space = house.space.id;
    house.write(move |tx| sessions::change(tx, space, id, &all_day(day))).await.unwrap();
}

fn days(house: &House, from_today: i64) -> Date {
    house.db.world().today().saturating_add(from_today.days())
}

fn question(words: &str, right: i32) -> Question {
    let choices = vec![Text::of(Lang::Fr, "Oui"), Text::of(Lang::Fr, "Non"), Text::of(Lang::Fr, "Selon")];
    Question { code: String::new(), words: Text::of(Lang::Fr, words), choices, right }
}

async fn ask(house: &House, cohort: Id<Cohort>, all: Vec<Question>) {
    let space = house.space.id;
    let write = move |tx: &mut store::Tx<'_>| {
        all.into_iter().try_for_each(|question| learning_quiz::write(tx, space, cohort, None, question))
    };
    house.write(write).await.unwrap();
}

async fn answer(house: &House, who: &Attendee, moment: Moment, choice: i32) -> store::Result<()> {
    let (space, id) = (house.space.id, who.id);
    let answers = match moment {
        Moment::Evaluation => vec![("content".to_owned(), choice)],
        Moment::Before | Moment::After => vec![("q1".to_owned(), choice)],
    };
    house.write(move |tx| learning_answers::take(tx, space, id, moment, &answers, "Utile")).await
}

async fn end(house: &House, cohort: Id<Cohort>, moment: Moment) -> store::Result<()> {
    let space = house.space.id;
    house.write(move |tx| learning_answers::end(tx, space, cohort, moment)).await
}

fn refused<R: std::fmt::Debug>(done: store::Result<R>) -> Refused {
    done.unwrap_err().refusal::<Refused>().unwrap()
}

#[test]
fn each_test_has_its_time_and_is_shown_once_it_is_ended() {
    on_each_engine("training_moments", |house| async move {
        let calling = cohort(&house, 4).await;
        let (space, cohort) = (house.space.id, calling.cohorts[0]);
        let all = people(&house, &calling).await;
        ask(&house, cohort, vec![question("Quoi ?", 1)]).await;
        let session = add_session(&house, cohort, all_day(days(&house, 1))).await;
        assert_eq!(refused(answer(&house, &all[0], Moment::After, 1).await), Refused::OutOfTurn, "nothing was taught");
        for (at, one) in all.iter().take(6).enumerate() {
            answer(&house, one, Moment::Before, if at == 0 { 1 } else { UNSURE }).await.unwrap();
        }
        moved(&house, session, days(&house, -1)).await;
        assert_eq!(refused(answer(&house, &all[7], Moment::Before, 1).await), Refused::OutOfTurn, "it has begun");
        for one in all.iter().take(4) {
            answer(&house, one, Moment::After, 1).await.unwrap();
        }
        assert_eq!(refused(end(&house, cohort, Moment::After).await), Refused::TooFewAnswers);
        let standing = |moment: Moment| {
            let (db, at) = (house.db.clone(), Moment::ALL.iter().position(|one| *one == moment).unwrap());
            async move { learning_answers::standings(&db, space, cohort).await.unwrap().remove(at) }
        };
        answer(&house, &all[4], Moment::After, 0).await.unwrap();
        assert_eq!(standing(Moment::After).await.counts.answers("q1"), 0, "it still grows");
        end(&house, cohort, Moment::After).await.unwrap();
        end(&house, cohort, Moment::Before).await.unwrap();
        assert_eq!(refused(answer(&house, &all[5], Moment::After, 1).await), Refused::OutOfTurn, "what is ended stays");
        let (before, after) = (standing(Moment::Before).await, standing(Moment::After).await);
        assert!(before.ended_at.is_some() && (before.answered, after.answered) == (6, 5));
        let quiz = session_quiz::quiz(&house.db, space, cohort).await.unwrap();
        let change = quiz.questions[0].change(&before.counts, &after.counts);
        assert_eq!((change.before, change.after), (Some(17), Some(80)), "who does not know counts as not right");
    });
}

#[test]
fn who_has_taken_the_test_after_does_not_take_the_one_before() {
    on_each_engine("training_moments_order", |house| async move {
        let calling = cohort(&house, 1).await;
        let cohort = calling.cohorts[0];
        ask(&house, cohort, vec![question("Quoi ?", 1)]).await;
        add_session(&house, cohort, all_day(days(&house, 0))).await;
        let all = people(&house, &calling).await;
        answer(&house, &all[0], Moment::After, 1).await.unwrap();
        assert_eq!(refused(answer(&house, &all[0], Moment::Before, 1).await), Refused::OutOfTurn);
        answer(&house, &all[1], Moment::Before, 1).await.unwrap();
        answer(&house, &all[1], Moment::After, 1).await.unwrap();
    });
}

async fn codes(house: &House, cohort: Id<Cohort>) -> Vec<String> {
    let quiz = session_quiz::quiz(&house.db, house.space.id, cohort).await.unwrap();
    quiz.questions.into_iter().map(|one| one.code).collect()
}

#[test]
fn questions_are_put_in_order_taken_over_and_stay_once_answered() {
    on_each_engine("training_questions", |house| async move {
        let calling = cohort(&house, 1).await;
        let (space, first, second) = (house.space.id, calling.cohorts[0], calling.cohorts[1]);
        ask(&house, first, vec![question("Une ?", 0), question("Deux ?", 1), question("Trois ?", 2)]).await;
        let turn = |code: &'static str, turn| house.write(move |tx| learning_quiz::turn(tx, space, first, code, turn));
        turn("q3", Turn::Up).await.unwrap();
        turn("q1", Turn::Up).await.unwrap();
        turn("q2", Turn::Drop).await.unwrap();
        ask(&house, first, vec![question("Quatre ?", 0)]).await;
        assert_eq!(codes(&house, first).await, ["q1", "q3", "q4"]);
        let programme = plan::cohort(&house.db, space, second).await.unwrap().unwrap().programme;
        assert_eq!(learning_quiz::others(&house.db, space, programme, second).await.unwrap(), [first]);
        house.write(move |tx| learning_quiz::take_over(tx, space, second, first)).await.unwrap();
        assert_eq!(
            codes(&house, second).await,
            codes(&house, first).await,
            "with their codes, so that both can be compared"
        );
        let changed = question("Une, autrement ?", 2);
        house.write(move |tx| learning_quiz::write(tx, space, first, Some("q1"), changed)).await.unwrap();
        let quiz = session_quiz::quiz(&house.db, space, first).await.unwrap();
        assert_eq!((quiz.questions[0].code.as_str(), quiz.questions[0].right), ("q1", 2));
        add_session(&house, first, all_day(days(&house, 1))).await;
        answer(&house, &people(&house, &calling).await[0], Moment::Before, 1).await.unwrap();
        assert_eq!(refused(turn("q4", Turn::Drop).await), Refused::Given);
    });
}

fn made(kind: Kind, bytes: &[u8]) -> Made {
    let (mime, part) =
        if kind == Kind::Picture { ("image/jpeg", Part::Full) } else { ("application/pdf", Part::Whole) };
    let part = MadePart { part, width: 40, height: 30, bytes: bytes.to_vec() };
    Made { kind, mime, seconds: 0, is_cut: false, faces: Vec::new(), hash: [1; 32], parts: vec![part] }
}

async fn photo(house: &House, cohort: Id<Cohort>, circle: Circle, who: &[Id<Attendee>]) -> store::Result<Id<File>> {
    let (space, who) = (house.space.id, who.to_vec());
    let about = About { alt: Text::of(Lang::Fr, "Le groupe au travail"), ..About::default() };
    let made = made(Kind::Picture, b"une photo");
    house.write(move |tx| learning_photos::add(tx, space, cohort, &made, &about, (circle, &who))).await
}

#[test]
fn a_photo_is_seen_as_widely_as_all_in_it_allow_and_hidden_in_the_same_write() {
    on_each_engine("training_photos", |house| async move {
        let calling = cohort(&house, 2).await;
        let (space, cohort) = (house.space.id, calling.cohorts[0]);
        let all = people(&house, &calling).await;
        let (one, two) = (all[0].id, all[1].id);
        let say = |who, allows, way| house.write(move |tx| learning_photos::say(tx, space, who, allows, way));
        let id = photo(&house, cohort, Circle::Public, &[one, two]).await.unwrap();
        let shown = || async { learning_photos::one(&house.db, space, id).await.unwrap().unwrap().shown };
        let is_public = || async { media::store::is_public(&house.db, id).await.unwrap() };
        assert_eq!((shown().await, is_public().await), (Circle::Team, false), "nobody said anything");
        say(one, Consent::Public, ConsentWay::Own).await.unwrap();
        say(two, Consent::Cohort, ConsentWay::Paper).await.unwrap();
        assert_eq!((shown().await, is_public().await), (Circle::Cohort, false));
        say(two, Consent::Public, ConsentWay::Paper).await.unwrap();
        assert_eq!((shown().await, is_public().await), (Circle::Public, true));
        assert_eq!(learning_photos::public(&house.db, space, cohort).await.unwrap(), [id]);
        say(two, Consent::No, ConsentWay::Own).await.unwrap();
        assert_eq!((shown().await, is_public().await), (Circle::Team, false), "her word is taken back");
        assert_eq!(
            refused(say(two, Consent::Public, ConsentWay::Paper).await),
            Refused::OutOfTurn,
            "others only narrow"
        );
        say(one, Consent::Cohort, ConsentWay::Paper).await.unwrap();
        assert_eq!(
            refused(say(one, Consent::Public, ConsentWay::Paper).await),
            Refused::OutOfTurn,
            "what she said herself stays the bound, also once others narrowed it"
        );
        let said = learning_photos::consent(&house.db, space, one).await.unwrap().unwrap();
        assert_eq!((said.photos, said.way), (Consent::Cohort, ConsentWay::Own));
        say(one, Consent::Public, ConsentWay::Own).await.unwrap();
        let other = calling.cohorts[1];
        assert_eq!(refused(photo(&house, other, Circle::Team, &[one]).await), Refused::OutOfTurn, "of another cohort");
        house.write(move |tx| learning_photos::change(tx, space, id, Circle::Public, &[one])).await.unwrap();
        assert_eq!(shown().await, Circle::Public, "she is not in it after all");
        house.write(move |tx| learning_photos::remove(tx, space, id)).await.unwrap();
        assert!(media::store::get(&house.db, space, id).await.unwrap().is_none(), "and so are its bytes");
    });
}

#[test]
fn a_trainer_teaches_what_she_is_named_for_and_her_name_can_go() {
    on_each_engine("training_teaching", |house| async move {
        let calling = cohort(&house, 0).await;
        let space = house.space.id;
        let card = Card { name: "Formatrice générée".into(), contact: "f@example.org".into(), ..Card::default() };
        let trainer = house.write(move |tx| session_trainers::add(tx, space, &card)).await.unwrap();
        let id = add_session(&house, calling.cohorts[0], all_day(days(&house, -1))).await;
        let slot = Slot { day: days(&house, -1), part: session::Part::Morning };
        let assign =
            |slot, who: Vec<_>| house.write(move |tx| learning_trainers::assign(tx, space, id, &[(slot, who)]));
        assign(slot, vec![trainer, trainer]).await.unwrap();
        assert_eq!(session_trainers::minutes(&house.db, space, trainer).await.unwrap(), 23 * 60 + 59, "once");
        let hours = |since| session_trainers::hours(&house.db, space, since);
        let whole = (23 * 60 + 59, 23 * 60 + 59);
        assert_eq!(hours(days(&house, -30)).await.unwrap()[&trainer], whole);
        assert_eq!(hours(days(&house, -1)).await.unwrap()[&trainer], (0, whole.1), "not since then");
        let wrong = Slot { day: days(&house, 3), ..slot };
        assert_eq!(refused(assign(wrong, vec![trainer]).await), Refused::Gone);
        house.write(move |tx| learning_trainers::forget(tx, space, trainer)).await.unwrap();
        let gone = session_trainers::one(&house.db, space, trainer).await.unwrap().unwrap();
        assert!(gone.is_retired && gone.card == Card::default());
        assign(slot, vec![trainer]).await.unwrap();
        assert_eq!(session_trainers::history(&house.db, space, trainer, None, 9).await.unwrap().len(), 1);
        assign(slot, vec![]).await.unwrap();
        assert_eq!(refused(assign(slot, vec![trainer]).await), Refused::OutOfTurn, "she is asked no more");
    });
}

struct Site {
    house: House,
    calling: Calling,
    router: Router,
}

impl Site {
    async fn build(db: store::Db) -> Self {
        let house = House::build(db.clone()).await;
        let calling = cohort(&house, 1).await;
        let app = App::new(db, vec![twiza_training::feature()], Settings::default())
            .unwrap_or_else(|faults| panic!("{faults:?}"));
        Self { house, calling, router: web::router::build(&app) }
    }

    async fn asked(&self, request: Request<Body>) -> (StatusCode, String) {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, String::from_utf8_lossy(&body).into_owned())
    }

    async fn get(&self, path: &str) -> (StatusCode, String) {
        self.asked(Request::get(path).body(Body::empty()).unwrap()).await
    }

    async fn post(&self, path: &str, fields: &str) -> (StatusCode, String) {
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.asked(request.body(Body::from(fields.to_owned())).unwrap()).await
    }

    fn link(&self, of: &Attendee) -> String {
        let link = learning_answers::link(self.house.db.keys(), self.house.space.id, of.id);
        format!("/training/participants/{link}")
    }
}

#[test]
fn her_page_opens_by_her_link_only_and_shows_nobody_else() {
    store::testing::each_engine("training_own_page", &MIGRATIONS, |db| async {
        let site = Site::build(db).await;
        let all = people(&site.house, &site.calling).await;
        let own = site.link(&all[0]);
        let (status, page) = site.get(&own).await;
        assert!(status == StatusCode::OK && page.contains("Participante générée 0") && page.contains("<svg"));
        let code = session_people::token(site.house.db.keys(), site.house.space.id, all[0].id).to_string();
        assert!(page.replace(' ', "").contains(&code), "the code can be read out");
        let forged = format!("{}{}", &own[..own.len() - 1], if own.ends_with('a') { 'b' } else { 'a' });
        let door = format!("/training/participants/{}", code.trim_start_matches("TWZ1").to_lowercase());
        let neighbours = format!("{}{}", &site.link(&all[1])[..48], &own[48..]);
        for wrong in [forged, door, neighbours, "/training/participants/none".to_owned()] {
            assert_eq!(site.get(&wrong).await.0, StatusCode::NOT_FOUND, "{wrong}");
        }
        let of = all[0].application;
        site.house.give_up(site.calling.key, of).await.unwrap();
        let (status, page) = site.get(&own).await;
        assert!(status == StatusCode::OK && !page.contains("Participante générée") && !page.contains(&code[..8]));
    });
}

#[test]
fn after_the_last_half_day_nobody_asks_for_her_code() {
    store::testing::each_engine("training_own_code", &MIGRATIONS, |db| async {
        let site = Site::build(db).await;
        let (house, cohort) = (&site.house, site.calling.cohorts[0]);
        let own = site.link(&people(house, &site.calling).await[0]);
        let has_code = async || site.get(&own).await.1.contains("TWZ1");
        let (space, taught) = (house.space.id, plan::cohort(&house.db, house.space.id, cohort).await.unwrap().unwrap());
        let ends = async |day: Date| {
            let content = CohortContent { first_day: day, last_day: day, ..taught.content.clone() };
            let program = taught.programme;
            house.write(move |tx| plan::change_cohort(tx, space, cohort, program, &content, &Silent)).await.unwrap();
        };
        ends(days(house, -1)).await;
        assert!(!has_code().await, "it is over");
        add_session(house, cohort, all_day(days(house, 0))).await;
        assert!(has_code().await, "a session is held today");
    });
}

#[test]
fn what_she_answers_is_checked_counted_and_told_to_her_alone() {
    store::testing::each_engine("training_own_answers", &MIGRATIONS, |db| async {
        let site = Site::build(db).await;
        let (house, cohort) = (&site.house, site.calling.cohorts[0]);
        ask(house, cohort, vec![question("Première ?", 1), question("Seconde ?", 0)]).await;
        add_session(house, cohort, all_day(days(house, -1))).await;
        let own = site.link(&people(house, &site.calling).await[0]);
        assert_eq!(site.get(&format!("{own}/answers/before")).await.0, StatusCode::SEE_OTHER, "its time is over");
        let after = format!("{own}/answers/after");
        assert!(site.get(&after).await.1.contains("Seconde ?"));
        let (status, page) = site.post(&after, "a_q1=1").await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("#f-a_q2"), "what is missing is named");
        assert!(page.contains("value=\"1\" checked"), "what she chose is still there");
        let (status, page) = site.post(&after, "a_q1=1&a_q2=-1").await;
        assert!(status == StatusCode::OK && page.contains("1 sur 2"), "she is told what she got right");
        assert_eq!(site.post(&after, "a_q1=1&a_q2=0").await.0, StatusCode::SEE_OTHER, "once only");
        let answered = |moment| session_quiz::answered(&house.db, house.space.id, cohort, moment);
        assert_eq!(answered(Moment::After).await.unwrap(), 1);
        let marks = "a_content=5&a_trainers=4&a_materials=3&a_place=2&a_use=1&words=Merci";
        assert_eq!(site.post(&format!("{own}/answers/evaluation"), marks).await.0, StatusCode::SEE_OTHER);
        assert_eq!(answered(Moment::Evaluation).await.unwrap(), 1);
        assert_eq!(site.get(&format!("{own}/answers/nothing")).await.0, StatusCode::NOT_FOUND);
    });
}

#[test]
fn files_reach_those_for_whom_they_are() {
    store::testing::each_engine("training_own_files", &MIGRATIONS, |db| async {
        let site = Site::build(db).await;
        let (house, space, cohort) = (&site.house, site.house.space.id, site.calling.cohorts[0]);
        let all = people(house, &site.calling).await;
        let own = site.link(&all[0]);
        let programme = plan::cohort(&house.db, space, cohort).await.unwrap().unwrap().programme;
        let hand = |home, since: Option<Date>| {
            let words = Words { title: Text::of(Lang::Fr, "Guide remis"), since, ..Words::default() };
            house.write(move |tx| {
                let made = made(Kind::Document, b"%PDF-1.7 guide");
                learning_materials::add(tx, space, home, &words, Some((&made, "guide.pdf".into())))
            })
        };
        let file =
            |id| async move { learning_materials::one(&house.db, space, id).await.unwrap().unwrap().file.unwrap() };
        let now = file(hand(Home::Programme(programme), None).await.unwrap()).await;
        let later = file(hand(Home::Cohort(cohort), Some(days(house, 1))).await.unwrap()).await;
        let other = file(hand(Home::Cohort(site.calling.cohorts[1]), None).await.unwrap()).await;
        assert!(site.get(&own).await.1.contains(&format!("files/{now}/")));
        let at = |file: Id<File>, name: &str| format!("{own}/files/{file}/{name}");
        assert_eq!(site.get(&at(now, "full")).await, (StatusCode::OK, "%PDF-1.7 guide".to_owned()));
        for hidden in [later, other] {
            assert_eq!(site.get(&at(hidden, "full")).await.0, StatusCode::NOT_FOUND);
        }
        let hers = photo(house, cohort, Circle::Team, &[all[0].id]).await.unwrap();
        let neighbours = photo(house, cohort, Circle::Cohort, &[all[1].id]).await.unwrap();
        assert_eq!(site.get(&at(hers, "full")).await.0, StatusCode::OK, "she may see what shows her");
        assert_eq!(site.get(&at(neighbours, "full")).await.0, StatusCode::NOT_FOUND, "her neighbour said nothing");
        let theirs = site.link(&all[1]);
        assert_eq!(site.post(&format!("{theirs}/photos"), "photos=cohort").await.0, StatusCode::SEE_OTHER);
        assert_eq!(site.get(&at(neighbours, "full")).await.0, StatusCode::OK);
        assert_eq!(site.post(&format!("{theirs}/photos"), "photos=no").await.0, StatusCode::SEE_OTHER);
        assert_eq!(site.get(&at(neighbours, "full")).await.0, StatusCode::NOT_FOUND, "at once");
    });
}

#[test]
fn a_photo_of_several_is_seen_by_one_of_them_only_as_all_allow_and_by_nobody_elsewhere() {
    store::testing::each_engine("training_photo_of_several", &MIGRATIONS, |db| async {
        let site = Site::build(db).await;
        let (house, space, cohort) = (&site.house, site.house.space.id, site.calling.cohorts[0]);
        let all = people(house, &site.calling).await;
        let both = photo(house, cohort, Circle::Public, &[all[0].id, all[1].id]).await.unwrap();
        let (own, theirs) = (site.link(&all[0]), site.link(&all[1]));
        let at = |link: &str| format!("{link}/files/{both}/full");
        let say = |link: &str, allows: &str| {
            let (path, fields) = (format!("{link}/photos"), format!("photos={allows}"));
            let site = &site;
            async move { assert_eq!(site.post(&path, &fields).await.0, StatusCode::SEE_OTHER) }
        };
        say(&own, "public").await;
        assert_eq!(site.get(&at(&own)).await.0, StatusCode::NOT_FOUND, "it shows somebody else who said nothing");
        say(&theirs, "cohort").await;
        assert_eq!(site.get(&at(&own)).await.0, StatusCode::OK);
        // Whoever gave her place up is of the cohort no more; a photo that everybody may see she sees, too.
        house.give_up(site.calling.key, all[0].application).await.unwrap();
        assert_eq!(site.get(&at(&own)).await.0, StatusCode::NOT_FOUND);
        say(&theirs, "public").await;
        assert_eq!(site.get(&at(&own)).await.0, StatusCode::OK);
        // The house knows it wherever the photo is named: an article may show it, and no longer once one of them says no.
        let withheld = || async { media::store::get(&house.db, space, both).await.unwrap().unwrap().is_withheld };
        let article: Id<()> = house.db.world().id();
        let show = move |tx: &mut store::Tx<'_>| {
            tx.record(store::Entry::new("test.published", "test", article));
            media::store::publish_in(tx, space, article, &[both])
        };
        house.write(show).await.unwrap();
        assert!(!withheld().await && media::store::is_public(&house.db, both).await.unwrap());
        say(&theirs, "no").await;
        assert!(withheld().await && !media::store::is_public(&house.db, both).await.unwrap());
        house.write(show).await.unwrap();
        assert!(!media::store::is_public(&house.db, both).await.unwrap(), "nor one that is published afterwards");
        assert_eq!(site.get(&at(&own)).await.0, StatusCode::NOT_FOUND);
    });
}
