//! The bodies in a real database, on every engine.
#![allow(clippy::unwrap_used)] // a test fails where it stands

use actors::Space;
use actors::directory::{self, Actor, NewActor, Sex};
use actors::spaces::{self, NewSpace};
use jiff::Span;
use jiff::civil::Date;
use kernel::{Id, Lang, Text, Visibility};
use store::{Db, Migrations, Stream, Who};
use twiza_governance::Refused;
use twiza_governance::model::{
    Body, BodyFacts, BodyKind, Broken, EndReason, Ending, Mandate, Office, Parity, Reserve, Rule, Seat, Tenure,
};
use twiza_governance::store::{bodies, mandates, rules, seats};

const TABLES: [Migrations; 2] = [actors::MIGRATIONS, twiza_governance::MIGRATIONS];

/// A space with one body, and the hand that writes in it.
struct House {
    db: Db,
    space: Id<Space>,
    body: Id<Body>,
}

fn facts() -> BodyFacts {
    BodyFacts {
        kind: BodyKind::Council,
        name: Text::fr_ar("Conseil d’orientation", "مجلس التوجيه"),
        parent: None,
        position: 1,
        visibility: Visibility::Public,
        members_published: false,
        since: None,
        until: None,
    }
}

fn person(number: u32, sex: Option<Sex>) -> NewActor {
    let name = Text::fr_ar(format!("Personne générée {number:03}"), format!("شخص مولَّد {number:03}"));
    NewActor::person(name).with(|facts| facts.sex = sex).generated()
}

impl House {
    async fn build(db: Db, count: u32) -> Self {
        let organisation = NewActor::organisation(Text::of(Lang::Fr, "Association générée 001"));
        let organisation = directory::create(&db, Who::system("test"), organisation).await.unwrap();
        let new = NewSpace { slug: "essai".into(), name: Text::of(Lang::Fr, "Essai"), organisation, listed: true };
        let space = spaces::create(&db, Who::system("test"), new).await.unwrap().id;
        let write = move |tx: &mut store::Tx<'_>| bodies::create_in(tx, space, &facts(), count);
        let body = db.write(Stream::space(space), Who::system("test"), write).await.unwrap();
        Self { db, space, body }
    }

    async fn write<R: Send + 'static>(
        &self,
        act: impl FnOnce(&mut store::Tx<'_>, Id<Space>) -> store::Result<R> + Send + 'static,
    ) -> Result<R, Refused> {
        let space = self.space;
        let written = self.db.write(Stream::space(space), Who::system("test"), move |tx| act(tx, space)).await;
        written.map_err(|error| error.refusal::<Refused>().unwrap_or_else(|other| panic!("{other}")))
    }

    async fn person(&self, number: u32, sex: Option<Sex>) -> Id<Actor> {
        directory::create(&self.db, Who::system("test"), person(number, sex)).await.unwrap()
    }

    async fn seat(&self, number: u32) -> Id<Seat> {
        let rows = seats::every(&self.db, self.space, self.body).await.unwrap();
        rows.iter().find(|row| row.number == number).unwrap().id
    }

    async fn begin(&self, seat: u32, holder: Id<Actor>, tenure: Tenure) -> Result<Id<Mandate>, Refused> {
        let new = mandates::Beginning { seat: self.seat(seat).await, holder, office: Office::default(), tenure };
        self.write(move |tx, space| mandates::begin_in(tx, space, &new)).await
    }

    async fn end(&self, mandate: Id<Mandate>, on: Date, why: EndReason) -> Result<(), Refused> {
        self.write(move |tx, space| mandates::end_in(tx, space, mandate, Ending { on, why })).await
    }

    async fn body(&self) -> Body {
        bodies::get(&self.db, self.space, self.body).await.unwrap().unwrap()
    }

    async fn numbers(&self, show: seats::Show) -> Vec<u32> {
        let rows = seats::page(&self.db, self.space, self.body, &show, &seats::After::default()).await.unwrap();
        rows.iter().map(|row| row.number).collect()
    }

    fn today(&self) -> Date {
        self.db.world().today()
    }

    fn ago(&self, days: i32) -> Date {
        self.today().saturating_sub(Span::new().days(days))
    }
}

#[test]
fn every_statement_has_its_meaning_on_both_engines() {
    store::testing::prepare_all(&TABLES, twiza_governance::store::STATEMENTS);
}

#[test]
fn a_seat_is_filled_once_and_a_person_sits_once() {
    store::testing::each_engine("sits_once", &TABLES, |db| async move {
        let house = House::build(db, 3).await;
        let (one, two) = (house.person(1, Some(Sex::Female)).await, house.person(2, None).await);
        let since = Tenure::from(house.ago(100), None);
        house.begin(1, one, since).await.unwrap();
        assert_eq!(house.begin(1, two, since).await, Err(Refused::Mandate(Broken::SeatHeld)));
        assert_eq!(house.begin(2, one, since).await, Err(Refused::Mandate(Broken::SitsAlready)));
        house.begin(2, two, since).await.unwrap();
        let body = house.body().await;
        assert_eq!((body.seats, body.filled, body.vacant()), (3, 2, 1));
        assert_eq!(house.numbers(seats::Show::Vacant).await, [3]);
    });
}

#[test]
fn two_records_of_one_person_count_as_one_person() {
    store::testing::each_engine("merged", &TABLES, |db| async move {
        let house = House::build(db, 2).await;
        let (kept, dropped) = (house.person(1, None).await, house.person(1, None).await);
        house.begin(1, kept, Tenure::from(house.ago(10), None)).await.unwrap();
        actors::merge::merge(&house.db, Who::system("test"), kept, dropped).await.unwrap();
        let again = house.begin(2, dropped, Tenure::from(house.ago(5), None)).await;
        assert_eq!(again, Err(Refused::Mandate(Broken::SitsAlready)));
        assert_eq!(mandates::of_holder(&house.db, house.space, kept).await.unwrap().len(), 1);
    });
}

#[test]
fn the_history_of_a_seat_remembers_who_sat_and_why_they_left() {
    store::testing::each_engine("history", &TABLES, |db| async move {
        let house = House::build(db, 1).await;
        let (one, two) = (house.person(1, None).await, house.person(2, None).await);
        let first = house.begin(1, one, Tenure::from(house.ago(500), Some(house.ago(10)))).await.unwrap();
        house.end(first, house.ago(60), EndReason::Resigned).await.unwrap();
        assert_eq!(house.end(first, house.ago(50), EndReason::Resigned).await, Err(Refused::EndedAlready));
        assert_eq!(house.body().await.filled, 0);
        let early = house.begin(1, two, Tenure::from(house.ago(61), None)).await;
        assert_eq!(early, Err(Refused::Mandate(Broken::SeatHeld)));
        house.begin(1, two, Tenure::from(house.ago(60), None)).await.unwrap();
        let history = mandates::of_seat(&house.db, house.space, house.seat(1).await).await.unwrap();
        let told: Vec<_> =
            history.iter().map(|row| (row.mandate.holder, row.mandate.tenure.ended.map(|end| end.why))).collect();
        assert_eq!(told, [(two, None), (one, Some(EndReason::Resigned))]);
    });
}

#[test]
fn a_mandate_recorded_by_mistake_never_was() {
    store::testing::each_engine("mistake", &TABLES, |db| async move {
        let house = House::build(db, 2).await;
        let (one, two) = (house.person(1, None).await, house.person(2, None).await);
        let since = Tenure::from(house.ago(30), None);
        let wrong = house.begin(1, one, since).await.unwrap();
        house.end(wrong, house.today(), EndReason::Mistake).await.unwrap();
        house.begin(1, two, since).await.unwrap();
        house.begin(2, one, since).await.unwrap();
        assert_eq!(house.body().await.filled, 2);
    });
}

#[test]
fn seats_are_listed_by_number_by_name_and_by_the_end_of_the_term() {
    store::testing::each_engine("lists", &TABLES, |db| async move {
        let house = House::build(db, 4).await;
        let terms = [(1, 30, 400), (2, 20, -5), (3, 10, 40)];
        for (seat, number, days_left) in terms {
            let person = house.person(number, None).await;
            let until = house.today().saturating_add(Span::new().days(days_left));
            house.begin(seat, person, Tenure::from(house.ago(300), Some(until))).await.unwrap();
        }
        assert_eq!(house.numbers(seats::Show::ByNumber).await, [1, 2, 3, 4]);
        assert_eq!(house.numbers(seats::Show::ByName).await, [3, 2, 1, 4]);
        assert_eq!(house.numbers(seats::Show::ByTerm).await, [2, 3, 1, 4]);
        let soon = house.today().saturating_add(Span::new().days(90));
        assert_eq!(house.numbers(seats::Show::Ending(soon)).await, [2, 3]);
        assert_eq!(house.numbers(seats::Show::Named("generee 02".into())).await, [2]);
        assert_eq!(house.numbers(seats::Show::Named("مولد".into())).await, [1, 2, 3]);
        assert_eq!(house.numbers(seats::Show::Named("nobody".into())).await, [0_u32; 0]);
    });
}

#[test]
fn a_name_is_found_whether_few_or_many_names_have_its_words() {
    store::testing::each_engine("names", &TABLES, |db| async move {
        let house = House::build(db, 6).await;
        // More names that begin so than are counted to call it rare.
        let commoner = |number: u32| NewActor::person(Text::of(Lang::Fr, format!("Commune{number:04}"))).generated();
        let act = move |tx: &mut store::Tx<'_>| {
            (1..=2_010).map(|number| directory::create_in(tx, commoner(number))).collect()
        };
        let people: Vec<Id<Actor>> = house.db.write(Stream::COMMON, Who::system("test"), act).await.unwrap();
        for seat in 1..=5 {
            let holder = people[seat as usize * 400 - 1];
            house.begin(seat, holder, Tenure::from(house.ago(1), None)).await.unwrap();
        }
        house.begin(6, house.person(6, None).await, Tenure::from(house.ago(1), None)).await.unwrap();
        let found = |words: &str| house.numbers(seats::Show::Named(words.to_owned()));
        assert_eq!(found("commune").await, [1, 2, 3, 4, 5]);
        assert_eq!(found("Commune1200").await, [3]);
        assert_eq!(found("personne").await, [6]);
        assert_eq!(found("generee personne").await, [6]);
        assert_eq!(found("commune personne").await, [0_u32; 0]);
        assert_eq!(found("inconnue").await, [0_u32; 0]);
    });
}

#[test]
fn a_list_is_read_page_by_page_without_gap_or_repetition() {
    store::testing::each_engine("pages", &TABLES, |db| async move {
        let house = House::build(db, 120).await;
        for show in [seats::Show::ByNumber, seats::Show::ByName, seats::Show::ByTerm] {
            let (mut after, mut seen) = (seats::After::default(), Vec::new());
            loop {
                let rows = seats::page(&house.db, house.space, house.body, &show, &after).await.unwrap();
                let more = rows.len() > 50;
                let rows = &rows[..rows.len().min(50)];
                seen.extend(rows.iter().map(|row| row.number));
                let Some(last) = rows.last().filter(|_| more) else { break };
                after = seats::After { key: last.key(&show), seat: Some(last.id) };
            }
            seen.sort_unstable();
            assert_eq!(seen, (1..=120).collect::<Vec<_>>(), "{show:?}");
        }
    });
}

#[test]
fn a_body_grows_and_gives_up_only_vacant_seats() {
    store::testing::each_engine("resize", &TABLES, |db| async move {
        let house = House::build(db, 3).await;
        let resize = |count: u32| {
            house.write({
                let body = house.body;
                move |tx, space| bodies::update_in(tx, space, body, &facts(), count)
            })
        };
        resize(5).await.unwrap();
        assert_eq!(house.body().await.seats, 5);
        house.begin(4, house.person(1, None).await, Tenure::from(house.ago(1), None)).await.unwrap();
        assert_eq!(resize(3).await, Err(Refused::SeatKept(4)));
        resize(4).await.unwrap();
        assert_eq!(house.numbers(seats::Show::ByNumber).await, [1, 2, 3, 4]);
        let own = BodyFacts { parent: Some(house.body), ..facts() };
        let body = house.body;
        let circle = house.write(move |tx, space| bodies::update_in(tx, space, body, &own, 4)).await;
        assert_eq!(circle, Err(Refused::Circle));
    });
}

#[test]
fn parity_counts_those_who_sit_today() {
    store::testing::each_engine("parity", &TABLES, |db| async move {
        let house = House::build(db, 4).await;
        let sexes = [Some(Sex::Female), Some(Sex::Female), Some(Sex::Male), None];
        let mut last = None;
        for (seat, sex) in (1..).zip(sexes) {
            let person = house.person(seat, sex).await;
            last = Some(house.begin(seat, person, Tenure::from(house.ago(9), None)).await.unwrap());
        }
        let count = || bodies::parity(&house.db, house.space, house.body, Some(35), house.today());
        assert_eq!(count().await.unwrap(), Parity { women: 2, men: 1, unstated: 1, youth: Some(0) });
        house.end(last.unwrap(), house.today(), EndReason::Resigned).await.unwrap();
        assert_eq!(count().await.unwrap().members(), 3);
    });
}

#[test]
fn a_new_rule_ends_the_one_before_it_and_keeps_it() {
    store::testing::each_engine("rules", &TABLES, |db| async move {
        let house = House::build(db, 1).await;
        let body = house.body;
        let set = |months: u32, from: Date| {
            house.write(move |tx, space| {
                let new = rules::NewRule { body: Some(body), rule: Rule::Term { months }, article: "9".into(), from };
                rules::set_in(tx, space, &new)
            })
        };
        set(36, house.ago(1000)).await.unwrap();
        set(24, house.ago(100)).await.unwrap();
        let statutes = rules::statutes(&house.db, house.space, body).await.unwrap();
        assert_eq!(statutes.articles().len(), 2);
        let term = |day: Date| statutes.term_end(day).map(|end| end.year() - day.year());
        assert_eq!((term(house.ago(101)), term(house.today())), (Some(3), Some(2)));
    });
}

#[test]
fn a_seat_keeps_what_it_is_called_and_for_whom() {
    store::testing::each_engine("seat", &TABLES, |db| async move {
        let house = House::build(db, 1).await;
        let seat = house.seat(1).await;
        let label = Text::of(Lang::Fr, "Collège jeunesse");
        let given = label.clone();
        house.write(move |tx, space| seats::update_in(tx, space, seat, &given, Some(&Reserve::Youth))).await.unwrap();
        let kept = seats::get(&house.db, house.space, seat).await.unwrap().unwrap();
        assert_eq!((kept.label, kept.reserve), (label, Some(Reserve::Youth)));
    });
}

#[test]
fn the_journal_dates_a_mandate_by_the_day_it_began_and_names_nobody() {
    store::testing::each_engine("journal", &TABLES, |db| async move {
        let house = House::build(db, 1).await;
        let person = house.person(7, Some(Sex::Female)).await;
        house.begin(1, person, Tenure::from(house.ago(400), None)).await.unwrap();
        let stream = Stream::space(house.space);
        let filter = store::journal::Filter::Kind("gov.mandate.begun");
        let page = store::journal::page(&house.db, stream, None, 10, filter).await.unwrap();
        assert_eq!(page[0].happened_on, house.ago(400));
        assert!(!page[0].body.to_string().contains("générée"));
        let period = store::journal::Period { from: house.ago(401), to: house.today() };
        let sum = store::journal::sum(&house.db, stream, "gov.mandate.begun", "women", period);
        assert_eq!(sum.await.unwrap(), 1);
    });
}
