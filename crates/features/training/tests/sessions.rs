//! Sessions: who has a place, who was there, what phones send late, what calendars and letters are told. On both engines.

#![allow(clippy::unwrap_used)] // a test may fall over what it did not expect

mod house;
#[path = "parts/letters.rs"]
mod letters;
#[path = "parts/stale.rs"]
mod stale;

use std::sync::{Arc, Mutex};

use actors::Space;
use house::{Calling, House, content, on_each_engine};
use jiff::civil::Time;
use jiff::{SignedDuration, Timestamp, ToSpan};
use kernel::{Id, Lang, Text};
use post::Letter;
use twiza_training::model::application::Ref;
use twiza_training::model::attendance::{Clock, Noted, Outcome, Scan, Whom};
use twiza_training::model::session::{Content, HalfDay, Part};
use twiza_training::model::session_notice::SessionNews;
use twiza_training::model::session_quiz::{Moment, Question, Quiz};
use twiza_training::model::session_trainer::Card as TrainerCard;
use twiza_training::model::{Application, Attendee, Call, Order, Refused, Session, SessionState, Slot, Trainer};
use twiza_training::store::session_notices::{self, SessionScribe};
use twiza_training::store::{
    Silent, attendance, places, plan, session_people, session_quiz, session_trainers, sessions,
};

/// A house with a call of two cohorts; so many applications of two people each are confirmed in the first.
async fn cohort(house: &House, applications: u32) -> Calling {
    let calling = house.call(content(Order::Arrival), &[20, 20]).await;
    for number in 0..applications {
        let one = house.apply(&calling, 0, number, 1, 1).await.unwrap();
        house.confirm(calling.key, one.id).await.unwrap();
    }
    calling
}

async fn people(house: &House, calling: &Calling, at: usize) -> Vec<Attendee> {
    session_people::list(&house.db, house.space.id, calling.cohorts[at], 0, 500).await.unwrap()
}

/// A day of two half-days, today: so that whoever comes comes at its hours or around them.
fn today(house: &House) -> Content {
    let day = house.db.world().today();
    let half = |part, starts, ends| HalfDay {
        day,
        part,
        starts: Time::constant(starts, 0, 0, 0),
        ends: Time::constant(ends, 0, 0, 0),
        pause: 30,
        module: Text::fr_ar("Le budget", "الميزانية"),
        room: "Salle 2".into(),
        trainers: Vec::new(),
    };
    let half_days = vec![half(Part::Morning, 9, 12), half(Part::Afternoon, 14, 17)];
    Content { title: Text::of(Lang::Fr, "Finances"), half_days, per_half_day: 10_000, ..Content::default() }
}

async fn session(house: &House, calling: &Calling, content: Content) -> Id<Session> {
    let (space, cohort) = (house.space.id, calling.cohorts[0]);
    house.write(move |tx| sessions::add(tx, space, cohort, &content)).await.unwrap()
}

async fn one(house: &House, id: Id<Session>) -> Session {
    sessions::one(&house.db, house.space.id, id).await.unwrap().unwrap()
}

fn slots(content: &Content) -> (Slot, Slot) {
    (content.half_days[0].slot(), content.half_days[1].slot())
}

fn refused<R: std::fmt::Debug>(done: store::Result<R>) -> Refused {
    done.unwrap_err().refusal::<Refused>().unwrap()
}

async fn minutes(house: &House, of: &Attendee) -> i64 {
    attendance::minutes(&house.db, house.space.id, of.id).await.unwrap()
}

#[test]
fn whoever_is_confirmed_is_somebody_and_who_gives_up_is_not_named_any_more() {
    on_each_engine("training_people", |house| async move {
        let calling = cohort(&house, 3).await;
        let all = people(&house, &calling, 0).await;
        assert_eq!(all.iter().map(|one| one.number).collect::<Vec<_>>(), (1..=6).collect::<Vec<_>>());
        assert!(all.iter().all(|one| one.person.name.starts_with("Participante générée") && one.left_at.is_none()));
        let first = all[0].application;
        house.confirm(calling.key, first).await.unwrap();
        assert_eq!(people(&house, &calling, 0).await.len(), 6, "confirming twice makes nobody twice");
        house.give_up(calling.key, first).await.unwrap();
        let after = people(&house, &calling, 0).await;
        assert!(after[..2].iter().all(|one| one.left_at.is_some() && one.person.name.is_empty()));
        assert!(after[2..].iter().all(|one| one.left_at.is_none() && !one.person.name.is_empty()));
    });
}

fn scan(number: u128, slot: Slot, who: Whom, said_at: Timestamp) -> Scan {
    Scan { id: uuid::Uuid::from_u128(number), slot, who, said_at }
}

async fn send(house: &House, id: Id<Session>, clock: Clock, scans: Vec<Scan>) -> Vec<Outcome> {
    let space = house.space.id;
    let answers = house.write(move |tx| attendance::reconcile(tx, space, id, clock, &scans)).await.unwrap();
    answers.into_iter().map(|answer| answer.outcome).collect()
}

#[test]
fn what_a_phone_noted_counts_once_however_often_it_is_sent() {
    on_each_engine("training_scans", |house| async move {
        let calling = cohort(&house, 2).await;
        let mut of_today = today(&house);
        let (am, pm) = slots(&of_today);
        let to_come = HalfDay { day: am.day.saturating_add(2.days()), ..of_today.half_days[0].clone() };
        of_today.half_days.push(to_come.clone());
        let id = session(&house, &calling, of_today).await;
        let all = people(&house, &calling, 0).await;
        let code = |of: &Attendee| Whom::Code(session_people::token(house.db.keys(), house.space.id, of.id));
        let now = house.db.world().now();
        let right = Clock { skew: 0 };
        let elsewhere = house.apply(&calling, 1, 90, 1, 0).await.unwrap();
        house.confirm(calling.key, elsewhere.id).await.unwrap();
        let other = people(&house, &calling, 1).await.remove(0);
        let tomorrow = Slot { day: am.day.tomorrow().unwrap(), part: Part::Morning };
        let forged = session_people::token(house.db.keys(), Id::<Space>::from_uuid(uuid::Uuid::nil()), all[1].id);
        let batch = vec![
            scan(1, am, code(&all[0]), now),
            scan(2, am, code(&all[0]), now),
            scan(3, am, code(&other), now),
            scan(4, tomorrow, code(&all[0]), now),
            scan(5, am, Whom::Code(forged), now),
            scan(6, am, Whom::Nobody, now),
            scan(7, pm, Whom::Listed(all[1].id), now),
            // A phone that believes that it is years later notes nobody for what has not been.
            scan(8, to_come.slot(), Whom::Listed(all[1].id), now + SignedDuration::from_hours(24 * 900)),
        ];
        let first = send(&house, id, right, batch.clone()).await;
        assert!(first[0].is_there() && first[0] != Outcome::Twice);
        assert_eq!(
            first[1..6],
            [Outcome::Twice, Outcome::OtherSession, Outcome::NoHalfDay, Outcome::Unknown, Outcome::Unknown]
        );
        assert!(first[6].is_there());
        assert_eq!(first[7], Outcome::NotYet);
        assert_eq!(send(&house, id, right, batch).await, first, "sent again, it is answered alike");
        assert_eq!((minutes(&house, &all[0]).await, minutes(&house, &all[1]).await), (150, 150));
        assert_eq!(minutes(&house, &other).await, 0);
        let odd = attendance::odd(&house.db, house.space.id, id).await.unwrap();
        assert!(odd.len() >= 5 && odd.iter().all(|odd| odd.outcome != Outcome::Noted));
    });
}

#[test]
fn a_clock_that_is_wrong_is_told_and_put_right() {
    on_each_engine("training_clock", |house| async move {
        let calling = cohort(&house, 1).await;
        let of_today = today(&house);
        let (am, _) = slots(&of_today);
        let starts = house.db.world().instant(am.day.to_datetime(Time::constant(9, 5, 0, 0)));
        let id = session(&house, &calling, of_today).await;
        let one = people(&house, &calling, 0).await.remove(0);
        let now = house.db.world().now();
        // The phone believes that it is three years later; what it noted was noted when the half-day began, or now.
        let wrong = SignedDuration::from_hours(24 * 365 * 3);
        let made = starts.min(now);
        let clock = Clock::of(now + wrong, now);
        assert!(clock.is_wrong());
        let outcomes = send(&house, id, clock, vec![scan(1, am, Whom::Listed(one.id), made + wrong)]).await;
        assert!(outcomes[0].is_there());
        let odd = attendance::odd(&house.db, house.space.id, id).await.unwrap();
        assert_eq!((odd.len(), odd[0].clock), (1, clock), "a wrong clock is told, also where all is well");
    });
}

#[test]
fn a_half_day_with_people_stays_and_counts_what_it_lasts() {
    on_each_engine("training_half_days", |house| async move {
        let calling = cohort(&house, 1).await;
        let space = house.space.id;
        let of_today = today(&house);
        let (am, pm) = slots(&of_today);
        let id = session(&house, &calling, of_today.clone()).await;
        let one = people(&house, &calling, 0).await.remove(0);
        let tick = |slot, way| {
            let who = one.id;
            house.write(move |tx| attendance::tick(tx, space, id, slot, who, way))
        };
        tick(am, Some(Noted::Sheet)).await.unwrap();
        tick(am, Some(Noted::List)).await.unwrap();
        assert_eq!(minutes(&house, &one).await, 150, "a half-day counts once");
        let mut longer = of_today.clone();
        longer.half_days[0].ends = Time::constant(13, 0, 0, 0);
        house.write(move |tx| sessions::change(tx, space, id, &longer)).await.unwrap();
        assert_eq!(minutes(&house, &one).await, 210);
        let mut without = of_today.clone();
        without.half_days.remove(0);
        let gone = house.write(move |tx| sessions::change(tx, space, id, &without)).await;
        assert_eq!(refused(gone), Refused::Attended);
        tick(am, None).await.unwrap();
        assert_eq!(minutes(&house, &one).await, 0);
        let other = Slot { day: pm.day.saturating_add(1.days()), part: Part::Morning };
        assert_eq!(refused(tick(other, Some(Noted::List)).await), Refused::OutOfTurn);
    });
}

/// What was told: to whoever has a place, how many people, what, and by which change; to trainers, for how many half-days.
#[derive(Default)]
struct Told {
    people: Vec<(usize, SessionNews, i32)>,
    trainers: Vec<(usize, SessionNews)>,
}

/// Who remembers what was told.
#[derive(Clone, Default)]
struct Diary(Arc<Mutex<Told>>);

impl SessionScribe for Diary {
    fn to_application(
        &self,
        session: &Session,
        _: &Call,
        application: &Application,
        people: &[(i32, Id<Attendee>)],
        news: SessionNews,
    ) -> Option<Letter> {
        self.0.lock().unwrap().people.push((people.len(), news, session.sequence));
        Some(Letter::new(application.card.address()?, application.lang, "Objet", "Bonjour"))
    }

    fn to_trainer(&self, _: &Session, trainer: &Trainer, hers: &[&HalfDay], news: SessionNews) -> Option<Letter> {
        self.0.lock().unwrap().trainers.push((hers.len(), news));
        let to = twiza_training::model::application::read_contact(&trainer.card.contact)?;
        Some(Letter::new(to, Lang::Fr, "Objet", "Bonjour"))
    }
}

/// Writes all letters that are due.
async fn told(house: &House) -> Told {
    let diary = Diary::default();
    for _ in 0..20 {
        for notice in session_notices::due(&house.db).await.unwrap() {
            let scribe = diary.clone();
            house.write(move |tx| session_notices::tell(tx, &notice, &scribe)).await.unwrap();
        }
    }
    assert!(session_notices::due(&house.db).await.unwrap().is_empty());
    std::mem::take(&mut *diary.0.lock().unwrap())
}

async fn post_all(house: &House) -> Vec<(usize, SessionNews, i32)> {
    told(house).await.people
}

#[test]
fn each_association_is_told_once_what_is_true_last() {
    on_each_engine("training_letters", |house| async move {
        let calling = cohort(&house, 3).await;
        let space = house.space.id;
        let of_today = today(&house);
        let id = session(&house, &calling, of_today.clone()).await;
        assert!(post_all(&house).await.is_empty(), "a plan is no invitation");
        house.write(move |tx| sessions::invite(tx, space, id)).await.unwrap();
        assert_eq!(post_all(&house).await, vec![(2, SessionNews::Invited, 0); 3]);
        let mut moved = of_today.clone();
        moved.half_days[0].starts = Time::constant(8, 0, 0, 0);
        house.write(move |tx| sessions::change(tx, space, id, &moved)).await.unwrap();
        // Called off before the letters of the change went out: nobody is told of an hour that is none any more.
        let reason = Text::of(Lang::Fr, "Route coupée");
        house.write(move |tx| sessions::call_off(tx, space, id, &reason)).await.unwrap();
        assert_eq!(post_all(&house).await, vec![(2, SessionNews::Cancelled, 2); 3]);
        assert_eq!(one(&house, id).await.state, SessionState::Cancelled);
        let again = house.write(move |tx| sessions::call_off(tx, space, id, &Text::default())).await;
        assert_eq!(refused(again), Refused::OutOfTurn);
    });
}

#[test]
fn the_sessions_of_a_cohort_end_with_it() {
    on_each_engine("training_cohort_off", |house| async move {
        let calling = cohort(&house, 1).await;
        let (space, cohort) = (house.space.id, calling.cohorts[0]);
        let id = session(&house, &calling, today(&house)).await;
        house.write(move |tx| sessions::invite(tx, space, id)).await.unwrap();
        let of = plan::cohort(&house.db, space, cohort).await.unwrap().unwrap();
        let content = twiza_training::model::cohort::Content { is_cancelled: true, ..of.content };
        house.write(move |tx| plan::change_cohort(tx, space, cohort, of.programme, &content, &Silent)).await.unwrap();
        assert_eq!(one(&house, id).await.state, SessionState::Cancelled);
        assert!(post_all(&house).await.is_empty(), "who has a place hears of the cohort");
        let left = people(&house, &calling, 0).await;
        assert!(left.iter().all(|one| one.left_at.is_some() && !one.person.name.is_empty()));
    });
}

#[test]
fn answers_are_counted_once_and_shown_from_five_on() {
    on_each_engine("training_quiz", |house| async move {
        let calling = cohort(&house, 3).await;
        let (space, cohort) = (house.space.id, calling.cohorts[0]);
        let question = Question {
            code: "q1".into(),
            words: Text::of(Lang::Fr, "Qu’est-ce qu’un budget ?"),
            choices: vec![Text::default(), Text::default()],
            right: 1,
        };
        let quiz = Quiz { questions: vec![question.clone()] };
        let set = quiz.clone();
        house.write(move |tx| session_quiz::set_quiz(tx, space, cohort, &set)).await.unwrap();
        let all = people(&house, &calling, 0).await;
        let answer = |who: &Attendee, moment, question: &str, choice, words: &'static str| {
            let (who, answers) = (who.id, vec![(question.to_owned(), choice)]);
            house.write(move |tx| session_quiz::answer(tx, space, who, moment, &answers, words))
        };
        for (at, one) in all.iter().take(5).enumerate() {
            answer(one, Moment::Before, "q1", i32::from(at == 0), "").await.unwrap();
            answer(one, Moment::After, "q1", i32::from(at > 0), "").await.unwrap();
            if at < 4 {
                answer(one, Moment::Evaluation, "content", 4, "Très utile").await.unwrap();
            }
        }
        assert_eq!(refused(answer(&all[0], Moment::Before, "q1", 1, "").await), Refused::Given);
        assert_eq!(refused(answer(&all[5], Moment::Before, "q1", 2, "").await), Refused::OutOfTurn);
        let changed = quiz.clone();
        let late = house.write(move |tx| session_quiz::set_quiz(tx, space, cohort, &changed)).await;
        assert_eq!(refused(late), Refused::Given);
        let counts = |moment| session_quiz::counts(&house.db, space, cohort, moment);
        assert_eq!(counts(Moment::Before).await.unwrap().answers("q1"), 0, "nothing is shown that still grows");
        let end = |moment| house.write(move |tx| session_quiz::end(tx, space, cohort, moment));
        end(Moment::Before).await.unwrap();
        end(Moment::After).await.unwrap();
        let change = question.change(&counts(Moment::Before).await.unwrap(), &counts(Moment::After).await.unwrap());
        assert_eq!((change.before, change.after, change.points()), (Some(20), Some(80), Some(60)));
        end(Moment::Evaluation).await.unwrap();
        assert_eq!(counts(Moment::Evaluation).await.unwrap().answers("content"), 0, "four show nothing");
        assert!(session_quiz::remarks(&house.db, space, cohort).await.unwrap().is_empty());
        let late = answer(&all[4], Moment::Evaluation, "content", 5, "").await;
        assert_eq!(refused(late), Refused::OutOfTurn, "what is ended stays as it was shown");
    });
}

#[test]
fn what_a_trainer_taught_is_what_the_sessions_say() {
    on_each_engine("training_trainers", |house| async move {
        let calling = cohort(&house, 0).await;
        let space = house.space.id;
        let card = TrainerCard { name: "Formatrice générée".into(), ..TrainerCard::default() };
        let trainer = house.write(move |tx| session_trainers::add(tx, space, &card)).await.unwrap();
        let mut content = today(&house);
        content.half_days[0].trainers.push(trainer);
        let id = session(&house, &calling, content.clone()).await;
        let history = || session_trainers::history(&house.db, space, trainer, None, 50);
        assert_eq!(history().await.unwrap().len(), 1);
        let clash = sessions::clashes(&house.db, space, None, &content).await.unwrap();
        assert_eq!(clash, [(trainer, content.half_days[0].slot())]);
        assert!(sessions::clashes(&house.db, space, Some(id), &content).await.unwrap().is_empty(), "not with itself");
        content.half_days[0].trainers.clear();
        house.write(move |tx| sessions::change(tx, space, id, &content)).await.unwrap();
        assert!(history().await.unwrap().is_empty());
    });
}

#[test]
fn a_code_is_its_persons_and_names_end_with_the_call() {
    on_each_engine("training_codes", |house| async move {
        let calling = cohort(&house, 1).await;
        let one = people(&house, &calling, 0).await.remove(0);
        let token = session_people::token(house.db.keys(), house.space.id, one.id);
        let found = session_people::by_token(&house.db, &token).await.unwrap().unwrap();
        assert_eq!((found.0, found.1.id), (house.space.id, one.id));
        let forged = session_people::token(house.db.keys(), Id::<Space>::from_uuid(uuid::Uuid::nil()), one.id);
        assert!(session_people::by_token(&house.db, &forged).await.unwrap().is_none());
        let of = Ref { call: calling.key, id: one.application };
        house.write(move |tx| places::give_up(tx, of, &Silent)).await.unwrap();
        assert!(people(&house, &calling, 0).await[0].person.name.is_empty());
    });
}
