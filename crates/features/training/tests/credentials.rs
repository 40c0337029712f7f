//! Certificates: for the hours really attended, once to each, withdrawn for good, signed by keys that are renewed.
#![allow(clippy::unwrap_used)] // a test that cannot go on stops

mod house;

use std::sync::{Arc, Mutex};

use actors::Actor;
use badges::{IssuerKeys, PublicKeys, proof};
use house::{Calling, House, content, on_each_engine};
use jiff::ToSpan;
use jiff::civil::Time;
use kernel::{Id, Lang, Text};
use post::Letter;
use store::journal::{Period, sum};
use store::{Stream, Tx};
use twiza_training::model::attendance::Noted;
use twiza_training::model::certificate::{Address, Kind, Rule, award};
use twiza_training::model::session::{Content, HalfDay, Part};
use twiza_training::model::{Application, Call, Cohort, Credential, Order, Programme, Refused, Session, programme};
use twiza_training::store::attended::{self, Attended};
use twiza_training::store::awards::{self, AwardNews, AwardScribe};
use twiza_training::store::{Silent, attendance, credentials, issuers, learners, plan, sessions, withdrawn};

struct Ended {
    calling: Calling,
    programme: Programme,
    cohort: Cohort,
    session: Id<Session>,
}

/// Half-days of 240, 240, 239 and 241 minutes, so many days ago.
const HALF_DAYS: [(i64, Part, Time, Time); 4] = [
    (2, Part::Morning, Time::constant(8, 0, 0, 0), Time::constant(12, 0, 0, 0)),
    (2, Part::Afternoon, Time::constant(13, 0, 0, 0), Time::constant(17, 0, 0, 0)),
    (1, Part::Morning, Time::constant(8, 0, 0, 0), Time::constant(11, 59, 0, 0)),
    (1, Part::Afternoon, Time::constant(13, 0, 0, 0), Time::constant(17, 1, 0, 0)),
];
const ALL: [usize; 4] = [0, 1, 2, 3];

/// A programme of ten hours and a cohort that ends today. Each of `people` is of an association of her own and was there on
/// these half-days.
async fn ended(house: &House, people: &[&[usize]]) -> Ended {
    let (space, today) = (house.space.id, house.db.world().today());
    let calling = house.call(content(Order::Arrival), &[300]).await;
    for number in 0..people.len() {
        let number = u32::try_from(number).unwrap();
        let one = house.apply(&calling, 0, number, 1, 0).await.unwrap();
        house.confirm(calling.key, one.id).await.unwrap();
    }
    let half = |(days, part, starts, ends): (i64, Part, Time, Time)| HalfDay {
        day: today.saturating_sub(days.days()),
        part,
        starts,
        ends,
        pause: 0,
        module: Text::default(),
        room: String::new(),
        trainers: Vec::new(),
    };
    let half_days = HALF_DAYS.map(half).to_vec();
    let mut cohort = plan::cohort(&house.db, space, calling.cohorts[0]).await.unwrap().unwrap();
    (cohort.content.first_day, cohort.content.last_day) = (today.saturating_sub(2.days()), today);
    let (id, of, change) = (cohort.id, cohort.programme, cohort.content);
    let session = house
        .write(move |tx| {
            let taught = programme::Content {
                title: Text::fr_ar("Gouvernance", "الحكامة"),
                hours: 10,
                certificate: Rule { percent: 80, years: 5 },
                ..Default::default()
            };
            plan::change_programme(tx, space, of, &taught)?;
            plan::change_cohort(tx, space, id, of, &change, &Silent)?;
            let content = Content { title: Text::of(Lang::Fr, "Session"), half_days, ..Content::default() };
            sessions::add(tx, space, id, &content)
        })
        .await
        .unwrap();
    let ended = Ended {
        calling,
        programme: plan::programme(&house.db, space, of).await.unwrap().unwrap(),
        cohort: plan::cohort(&house.db, space, id).await.unwrap().unwrap(),
        session,
    };
    for (one, halves) in at(house, &ended).await.into_iter().zip(people) {
        tick(house, &ended, &one, halves, true).await;
    }
    ended
}

/// Notes somebody on half-days, or strikes her off.
async fn tick(house: &House, of: &Ended, one: &Attended, halves: &[usize], is_there: bool) {
    let (space, session, participant) = (house.space.id, of.session, one.participant);
    let content = sessions::one(&house.db, space, session).await.unwrap().unwrap().content;
    let slots: Vec<_> = halves.iter().map(|half| content.half_days[*half].slot()).collect();
    let way = is_there.then_some(Noted::List);
    let act = move |tx: &mut Tx<'_>| {
        slots.iter().try_for_each(|slot| attendance::tick(tx, space, session, *slot, participant, way))
    };
    if !halves.is_empty() {
        house.write(act).await.unwrap();
    }
}

async fn at(house: &House, of: &Ended) -> Vec<Attended> {
    attended::of_cohort(&house.db, &of.cohort, 0, 1_000).await.unwrap()
}

/// Who remembers what was written.
#[derive(Clone, Default)]
struct Diary(Arc<Mutex<Vec<(i32, usize, AwardNews)>>>);

impl AwardScribe for Diary {
    fn letter(&self, _: &Call, application: &Application, of: &[Credential], news: AwardNews) -> Option<Letter> {
        self.0.lock().unwrap().push((application.number, of.len(), news));
        Some(Letter::new(application.card.address()?, application.lang, "Objet", "Bonjour"))
    }
}

async fn issue(house: &House, of: &Ended) -> store::Result<i64> {
    issue_telling(house, of, &Diary::default()).await
}

async fn issue_telling(house: &House, of: &Ended, diary: &Diary) -> store::Result<i64> {
    let (programme, cohort, diary) = (of.programme.clone(), of.cohort.clone(), diary.clone());
    house
        .write(move |tx| {
            let people = attended::of_cohort_in(tx, &cohort, 0, 1_000)?;
            awards::issue(tx, &programme, &cohort, &people, &diary)
        })
        .await
}

async fn withdraw(house: &House, of: &Credential, reason: &'static str) -> store::Result<()> {
    let id = of.id;
    house.write(move |tx| awards::withdraw(tx, id, reason, &Silent)).await
}

async fn all(house: &House, of: &Ended) -> Vec<Credential> {
    credentials::of_cohort(&house.db, &of.cohort, None, 1_000).await.unwrap()
}

/// What the plan counts.
async fn counted(house: &House, amount: &str) -> i64 {
    let ever = Period::new(jiff::civil::date(2000, 1, 1), jiff::civil::date(2199, 1, 1));
    sum(&house.db, Stream::space(house.space.id), "training.certificate.issued", amount, ever).await.unwrap()
}

#[test]
fn each_is_given_what_her_hours_are_worth_and_once() {
    on_each_engine("credentials_hours", |house| async move {
        // 480 minutes of 600 are 80 % to the minute, 479 are not.
        let of = ended(&house, &[&[0, 1], &[0, 2], &[], &ALL]).await;
        let diary = Diary::default();
        assert_eq!(issue_telling(&house, &of, &diary).await.unwrap(), 3);
        assert_eq!(issue_telling(&house, &of, &diary).await.unwrap(), 0, "nobody is given two");
        let told: Vec<_> = diary.0.lock().unwrap().iter().map(|(_, count, news)| (*count, *news)).collect();
        assert_eq!(told, [(1, AwardNews::Issued); 3], "each is written to once");
        let (people, all) = (at(&house, &of).await, all(&house, &of).await);
        let of_one = |which: usize| all.iter().find(|one| one.participant == people[which].participant);
        assert_eq!(of_one(0).map(|one| (one.kind, one.content.minutes)), Some((Kind::Certificate, 480)));
        assert_eq!(of_one(1).map(|one| (one.kind, one.content.minutes)), Some((Kind::Attendance, 479)));
        assert_eq!(of_one(2), None, "who never came is given nothing");
        assert_eq!(of_one(3).map(|one| one.content.minutes), Some(600), "never more than the programme has");
        let bits: std::collections::BTreeSet<i32> = all.iter().map(|one| one.place).collect();
        assert_eq!(bits.len(), 3, "each has a bit of its own");
        assert_eq!((counted(&house, "certificates").await, counted(&house, "statements").await), (2, 1));
        assert!(people.iter().all(|one| one.has.is_some() == (one.minutes > 0) && !one.differs(&of.programme)));
    });
}

#[test]
fn who_gave_her_place_up_is_given_nothing() {
    on_each_engine("credentials_left", |house| async move {
        let of = ended(&house, &[&ALL, &ALL]).await;
        let first = at(&house, &of).await.remove(0);
        house.give_up(of.calling.key, first.application.id).await.unwrap();
        assert_eq!(issue(&house, &of).await.unwrap(), 1);
        assert!(all(&house, &of).await.iter().all(|one| one.participant != first.participant && one.bears_a_name()));
    });
}

#[test]
fn a_withdrawn_one_stays_and_says_why_and_another_is_given_for_the_hours_as_they_are() {
    on_each_engine("credentials_withdrawn", |house| async move {
        let of = ended(&house, &[&ALL, &ALL]).await;
        issue(&house, &of).await.unwrap();
        let one = all(&house, &of).await.remove(0);
        let who = at(&house, &of).await.into_iter().find(|who| who.participant == one.participant).unwrap();
        tick(&house, &of, &who, &[1, 2, 3], false).await;
        let corrected = at(&house, &of).await;
        let marked: Vec<_> = corrected.iter().filter(|who| who.differs(&of.programme)).collect();
        assert_eq!(marked.iter().map(|who| who.participant).collect::<Vec<_>>(), [who.participant]);
        assert_eq!(issue(&house, &of).await.unwrap(), 0, "what stands is not replaced by itself");

        withdraw(&house, &one, "Heures mal comptées").await.unwrap();
        let again = withdraw(&house, &one, "Encore une fois").await.unwrap_err();
        assert_eq!(again.refusal::<Refused>().unwrap(), Refused::OutOfTurn);
        let read = credentials::one(&house.db, one.id).await.unwrap().unwrap();
        assert_eq!(read.withdrawn.unwrap().1, "Heures mal comptées");
        let status = withdrawn::status(&house.db, one.list).await.unwrap().unwrap();
        let is_withdrawn = |one: &Credential| status.bits.is_withdrawn(one.place.unsigned_abs());
        assert_eq!(all(&house, &of).await.iter().filter(|one| is_withdrawn(one)).count(), 1);
        assert_eq!(counted(&house, "certificates").await, 1, "the plan hears of it");

        assert_eq!(issue(&house, &of).await.unwrap(), 1);
        let (space, cohort) = (house.space.id, of.cohort.id);
        let both = credentials::of_participant(&house.db, space, cohort, one.participant).await.unwrap();
        assert_eq!(both.len(), 2);
        assert!(both.iter().any(|new| new.withdrawn.is_none() && new.kind == Kind::Attendance));
        let learned = credentials::of_learner(&house.db, space, one.learner).await.unwrap();
        assert_eq!(learned.len(), 2, "it is the same person's");
    });
}

#[test]
fn the_name_is_read_with_the_key_or_by_the_holders_wish() {
    on_each_engine("credentials_name", |house| async move {
        let of = ended(&house, &[&ALL]).await;
        issue(&house, &of).await.unwrap();
        let one = all(&house, &of).await.remove(0);
        assert_eq!(one.name_for(""), None);
        assert_eq!(one.name_for("aaaaaaaaaaaaaaaaaaaaaaaaaa"), None);
        assert_eq!(one.name_for(&one.card.secret), Some("Participante générée 0"));
        let id = one.id;
        house.write(move |tx| awards::show_name(tx, &one, true)).await.unwrap();
        let open = credentials::one(&house.db, id).await.unwrap().unwrap();
        assert_eq!(open.name_for(""), Some("Participante générée 0"));
    });
}

#[test]
fn a_name_is_erased_by_wish_or_when_its_time_has_come_and_the_document_stands() {
    on_each_engine("credentials_erased", |house| async move {
        let (of, space) = (ended(&house, &[&ALL, &ALL]).await, house.space.id);
        issue(&house, &of).await.unwrap();
        let (first, second) = {
            let all = all(&house, &of).await;
            (all[0].clone(), all[1].clone())
        };
        house.write(move |tx| learners::forget(tx, space, first.learner)).await.unwrap();
        let read = credentials::one(&house.db, first.id).await.unwrap().unwrap();
        assert!(!read.bears_a_name() && read.names_until.is_none() && !read.is_opened_by(&first.card.secret));
        assert!(read.withdrawn.is_none(), "it is as good as before");
        assert!(learners::link_secret(&house.db, space, first.learner).await.unwrap().is_none());
        let open = read.clone();
        house.write(move |tx| awards::show_name(tx, &open, true)).await.unwrap();
        assert!(!credentials::one(&house.db, first.id).await.unwrap().unwrap().is_open, "there is nothing to show");
        assert_eq!(issue(&house, &of).await.unwrap(), 0, "and she is not given another for it");

        let today = house.db.world().today();
        let until = today.saturating_add(5.years());
        assert_eq!(second.names_until, Some(until), "as the programme's rule says");
        assert!(learners::over(&house.db, until).await.unwrap().is_empty(), "the last day still bears it");
        let over = learners::over(&house.db, until.tomorrow().unwrap()).await.unwrap();
        assert_eq!(over.iter().map(|one| one.credential).collect::<Vec<_>>(), [second.id]);
        let one = over[0];
        house.write(move |tx| learners::end(tx, one)).await.unwrap();
        assert!(!credentials::one(&house.db, second.id).await.unwrap().unwrap().bears_a_name());
        assert!(learners::link_secret(&house.db, space, second.learner).await.unwrap().is_none());
        assert!(learners::over(&house.db, until.tomorrow().unwrap()).await.unwrap().is_empty());
    });
}

#[test]
fn an_association_that_was_merged_keeps_its_record_and_its_people() {
    on_each_engine("credentials_merged", |house| async move {
        let of = ended(&house, &[&ALL]).await;
        issue(&house, &of).await.unwrap();
        let before = all(&house, &of).await.remove(0);
        let other: Id<Actor> = house.association("Association générée, écrite autrement").await;
        actors::merge::merge(&house.db, house::WHO, other, before.actor).await.unwrap();
        withdraw(&house, &before, "Nom de l’association").await.unwrap();
        issue(&house, &of).await.unwrap();
        let record = credentials::of_actor(&house.db, house.space.id, other, None, 10).await.unwrap();
        assert_eq!(record.len(), 2, "what it was given under both names");
        assert!(record.iter().all(|one| one.learner == before.learner), "the same person over the years");
        let by_old = credentials::of_actor(&house.db, house.space.id, before.actor, None, 10).await.unwrap();
        assert_eq!(by_old.len(), 2);
    });
}

#[test]
fn nothing_is_issued_before_the_last_day() {
    on_each_engine("credentials_early", |house| async move {
        let mut of = ended(&house, &[&ALL]).await;
        of.cohort.content.last_day = of.cohort.content.last_day.tomorrow().unwrap();
        assert_eq!(issue(&house, &of).await.unwrap_err().refusal::<Refused>().unwrap(), Refused::OutOfTurn);
        assert!(all(&house, &of).await.is_empty());
    });
}

#[test]
fn nothing_is_issued_while_a_half_day_is_to_come() {
    on_each_engine("credentials_to_come", |house| async move {
        let of = ended(&house, &[&[0, 1]]).await;
        let (space, cohort, tomorrow) = (house.space.id, of.cohort.id, house.db.world().today().tomorrow().unwrap());
        let (_, part, starts, ends) = HALF_DAYS[0];
        let (module, room, trainers) = (Text::default(), String::new(), Vec::new());
        let half = HalfDay { day: tomorrow, part, starts, ends, pause: 0, module, room, trainers };
        let content = Content { title: Text::of(Lang::Fr, "Fin"), half_days: vec![half], ..Content::default() };
        let last = house.write(move |tx| sessions::add(tx, space, cohort, &content)).await.unwrap();
        let kept = attended::kept(&house.db, &of.cohort).await.unwrap();
        assert_eq!((kept.half_days, kept.missing, kept.to_come), (5, 2, 1), "what is to come is not missed");
        assert_eq!(issue(&house, &of).await.unwrap_err().refusal::<Refused>().unwrap(), Refused::ToCome);
        assert!(all(&house, &of).await.is_empty());
        let reason = Text::of(Lang::Fr, "Salle fermée");
        house.write(move |tx| sessions::call_off(tx, space, last, &reason)).await.unwrap();
        assert_eq!(issue(&house, &of).await.unwrap(), 1);
    });
}

#[test]
fn half_days_of_which_no_list_came_are_told() {
    on_each_engine("credentials_register", |house| async move {
        let of = ended(&house, &[&[0, 1]]).await;
        let kept = attended::kept(&house.db, &of.cohort).await.unwrap();
        assert_eq!((kept.half_days, kept.noted, kept.missing, kept.to_come, kept.minutes), (4, 2, 2, 0, 960));
        let rule = of.programme.content.certificate;
        assert!(!kept.is_too_short(rule, 10) && !kept.is_too_short(rule, 20) && kept.is_too_short(rule, 21));
        let (space, session) = (house.space.id, of.session);
        let reason = Text::of(Lang::Fr, "Salle fermée");
        house.write(move |tx| sessions::call_off(tx, space, session, &reason)).await.unwrap();
        assert_eq!(attended::kept(&house.db, &of.cohort).await.unwrap().half_days, 0);
    });
}

#[test]
fn what_old_keys_signed_is_checked_by_the_public_halves_that_stay() {
    on_each_engine("credentials_keys", |house| async move {
        let (of, space) = (ended(&house, &[&ALL]).await, house.space.id);
        issue(&house, &of).await.unwrap();
        let one = all(&house, &of).await.remove(0);
        let first = IssuerKeys::draw().unwrap();
        house.write(move |tx| issuers::begin(tx, space, &first)).await.unwrap();
        let address = Address::new("https://twiza.example", "reseau");
        let document = award(&address, &house.space.name, &one, "10 h".to_owned()).document();
        assert!(!document.to_string().contains("Participante"));
        let before = issuers::signing(&house.db, space).await.unwrap().unwrap();
        let proven = proof::attach(&document, &before.keys, &address.method(before.id), one.issued_at).unwrap();
        let second = IssuerKeys::draw().unwrap();
        house.write(move |tx| issuers::rotate(tx, space, &second, false)).await.unwrap();
        let now = issuers::signing(&house.db, space).await.unwrap().unwrap();
        assert_ne!(now.id, before.id);
        let keys = issuers::all(&house.db, space).await.unwrap();
        assert_eq!(
            keys.iter().map(|key| (key.number, key.ended_at.is_some())).collect::<Vec<_>>(),
            [(2, false), (1, true)]
        );
        let old = PublicKeys::read(&keys[1].multikey, &keys[1].jwk).unwrap();
        assert_eq!(proof::check(&proven, &old), Ok(()));
        let new = PublicKeys::read(&keys[0].multikey, &keys[0].jwk).unwrap();
        assert!(proof::check(&proven, &new).is_err());
    });
}

#[path = "parts/credential_pages.rs"]
mod pages;
