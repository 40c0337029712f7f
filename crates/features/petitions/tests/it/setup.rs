//! Bringing a petition into the world, in a real database, on every engine.

use std::future::Future;

use actors::Space;
use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use jiff::civil::{Date, date};
use kernel::{Id, Lang, Text};
use store::testing::each_engine;
use store::{Db, Stream, Tx, Who};
use twiza_petitions::Refused;
use twiza_petitions::model::{Answer, Check, Confirmation, EventKind, Identity, Key, Part, State, law};
use twiza_petitions::store::checks::{self, NewAnswer};
use twiza_petitions::store::committee::{self, NewInitiator};
use twiza_petitions::store::petitions::{self, NewPetition, Texts};
use twiza_petitions::store::{events, signatures};

const WHO: Who = Who::system("test");
const DAY: Date = date(2026, 11, 21);

/// A space, and the hand that writes in it.
struct House {
    db: Db,
    space: Id<Space>,
}

fn on_each_engine<F: Future<Output = ()>>(name: &str, test: impl Fn(House) -> F) {
    let tables = [actors::MIGRATIONS, post::MIGRATIONS, twiza_petitions::MIGRATIONS];
    each_engine(name, &tables, |db| async { test(House::build(db).await).await });
}

impl House {
    async fn build(db: Db) -> Self {
        let name = Text::fr_ar("Association générée", "جمعية مولدة");
        let organisation = directory::create(&db, WHO, NewActor::organisation(name.clone()).generated()).await.unwrap();
        let new = NewSpace { slug: "generee".to_owned(), name, organisation, listed: true };
        let space = spaces::create(&db, WHO, new).await.unwrap().id;
        Self { db, space }
    }

    async fn write<R: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
    ) -> Result<R, Refused> {
        let written = self.db.write(Stream::space(self.space), WHO, act).await;
        written.map_err(|error| error.refusal::<Refused>().unwrap_or_else(|other| panic!("{other}")))
    }

    fn petition(&self, slug: &str) -> NewPetition {
        let rules = law::in_force("national-petition", DAY).unwrap();
        NewPetition {
            space: self.space,
            slug: slug.to_owned(),
            rules: rules.source().to_owned(),
            authority: "head-of-government".to_owned(),
            territory: None,
            association: None,
            title: Text::fr_ar("De l’eau", "الماء"),
            confirmation: Confirmation::Offered,
        }
    }

    async fn begin(&self, slug: &str) -> Result<Key, Refused> {
        let new = self.petition(slug);
        self.write(move |tx| petitions::create(tx, new)).await
    }

    async fn state(&self, key: Key) -> State {
        petitions::one(&self.db, key).await.unwrap().unwrap().state
    }

    async fn history(&self, key: Key) -> Vec<EventKind> {
        events::of(&self.db, key).await.unwrap().into_iter().map(|event| event.kind).collect()
    }
}

#[test]
fn an_address_belongs_to_one_petition_and_is_free_again_while_it_is_a_draft() {
    on_each_engine("setup_address", |house| async move {
        let key = house.begin("eau").await.unwrap();
        assert_eq!(house.begin("eau").await.unwrap_err(), Refused::AddressTaken);
        let other = house.begin("route").await.unwrap();
        assert_eq!(
            house.write(move |tx| petitions::readdress(tx, other, "eau")).await.unwrap_err(),
            Refused::AddressTaken
        );
        house.write(move |tx| petitions::readdress(tx, key, "eau-potable")).await.unwrap();
        house.write(move |tx| petitions::readdress(tx, other, "eau")).await.unwrap();
        assert_eq!(petitions::by_slug(&house.db, "eau").await.unwrap().unwrap().key, other);
        house.write(move |tx| petitions::open(tx, key, DAY)).await.unwrap();
        let refused = house.write(move |tx| petitions::readdress(tx, key, "encore")).await.unwrap_err();
        assert_eq!(refused, Refused::OutOfTurn);
    });
}

#[test]
fn nobody_changes_what_others_have_signed() {
    on_each_engine("setup_texts", |house| async move {
        let key = house.begin("eau").await.unwrap();
        let texts = Texts { title: Text::of(Lang::Fr, "De l’eau"), ..Texts::default() };
        let again = texts.clone();
        house.write(move |tx| petitions::write_texts(tx, key, &texts)).await.unwrap();
        house.write(move |tx| petitions::open(tx, key, DAY)).await.unwrap();
        let refused = house.write(move |tx| petitions::write_texts(tx, key, &again)).await.unwrap_err();
        assert_eq!(refused, Refused::OutOfTurn);
    });
}

#[test]
fn collection_opens_closes_and_opens_again_until_filing_and_the_history_tells_each_step() {
    on_each_engine("setup_states", |house| async move {
        let key = house.begin("eau").await.unwrap();
        assert!(!signatures::pulse(&house.db, key).await.unwrap().is_open);
        assert_eq!(house.write(move |tx| petitions::close(tx, key, DAY)).await.unwrap_err(), Refused::OutOfTurn);
        house.write(move |tx| petitions::open(tx, key, DAY)).await.unwrap();
        assert!(signatures::pulse(&house.db, key).await.unwrap().is_open);
        assert_eq!(house.write(move |tx| petitions::open(tx, key, DAY)).await.unwrap_err(), Refused::OutOfTurn);
        house.write(move |tx| petitions::close(tx, key, date(2026, 12, 1))).await.unwrap();
        assert!(!signatures::pulse(&house.db, key).await.unwrap().is_open);
        house.write(move |tx| petitions::open(tx, key, date(2026, 12, 2))).await.unwrap();
        let petition = petitions::one(&house.db, key).await.unwrap().unwrap();
        assert_eq!(petition.opened_on, Some(DAY), "the first day stays");
        house.write(move |tx| petitions::set_state(tx, key, State::Filed, date(2026, 12, 3))).await.unwrap();
        assert_eq!(house.state(key).await, State::Filed);
        assert!(!signatures::pulse(&house.db, key).await.unwrap().is_open);
        assert_eq!(house.write(move |tx| petitions::open(tx, key, DAY)).await.unwrap_err(), Refused::OutOfTurn);
        assert_eq!(house.history(key).await, [EventKind::Opened, EventKind::Closed, EventKind::Opened]);
    });
}

#[test]
fn a_draft_is_never_ended_so_that_nobody_outside_ever_sees_it() {
    on_each_engine("setup_draft", |house| async move {
        let key = house.begin("eau").await.unwrap();
        let refused = house.write(move |tx| petitions::set_state(tx, key, State::Ended, DAY)).await.unwrap_err();
        assert_eq!(refused, Refused::OutOfTurn);
    });
}

fn somebody(part: Part, family: &str) -> NewInitiator {
    let identity = Identity {
        given: "Initiatrice".to_owned(),
        family: family.to_owned(),
        number: Some("ZZ1234".to_owned()),
        expires_on: Some(date(2031, 1, 1)),
        ..Identity::default()
    };
    NewInitiator { part, region: Some("01".to_owned()), is_named: part == Part::Mandatary, identity }
}

#[test]
fn a_committee_has_one_mandatary_and_one_deputy_and_its_order() {
    on_each_engine("setup_committee", |house| async move {
        let key = house.begin("eau").await.unwrap();
        let add = |part, family: &'static str| {
            let new = somebody(part, family);
            house.write(move |tx| committee::add(tx, key, &new))
        };
        let first = add(Part::Mandatary, "une").await.unwrap();
        add(Part::Deputy, "deux").await.unwrap();
        let third = add(Part::Mandatary, "trois").await.unwrap();
        let all = committee::of(&house.db, key).await.unwrap();
        let parts: Vec<_> = all.iter().map(|one| (one.identity.family.as_str(), one.part)).collect();
        assert_eq!(parts, [("une", Part::Member), ("deux", Part::Deputy), ("trois", Part::Mandatary)]);
        assert_eq!(all[0].identity.number.as_deref(), Some("ZZ1234"));
        let again = somebody(Part::Deputy, "trois bis");
        house.write(move |tx| committee::change(tx, key, third, &again)).await.unwrap();
        house.write(move |tx| committee::remove(tx, key, first)).await.unwrap();
        let all = committee::of(&house.db, key).await.unwrap();
        let parts: Vec<_> = all.iter().map(|one| (one.identity.family.as_str(), one.part)).collect();
        assert_eq!(parts, [("deux", Part::Member), ("trois bis", Part::Deputy)]);
        assert_eq!(committee::named(&house.db, key).await.unwrap(), []);
    });
}

#[test]
fn what_names_an_initiator_is_sealed_and_fixed_once_filed() {
    on_each_engine("setup_sealed", |house| async move {
        let key = house.begin("eau").await.unwrap();
        let new = somebody(Part::Mandatary, "Scellée");
        let id = house.write(move |tx| committee::add(tx, key, &new)).await.unwrap();
        let data: Vec<u8> = house
            .db
            .one("SELECT data FROM petition_initiator WHERE id = $1", &store::params![id])
            .await
            .unwrap()
            .unwrap();
        for word in ["Scellée", "Initiatrice", "ZZ1234", "2031"] {
            assert!(!data.windows(word.len()).any(|bytes| bytes == word.as_bytes()), "{word}");
        }
        house.write(move |tx| committee::write_minutes(tx, key, DAY, "Tata", &Text::default(), &[id])).await.unwrap();
        house.write(move |tx| committee::write_minutes(tx, key, DAY, "Akka", &Text::default(), &[id])).await.unwrap();
        let minutes = committee::minutes(&house.db, key).await.unwrap().unwrap();
        assert_eq!((minutes.place.as_str(), minutes.present), ("Akka", vec![id]));
        house.write(move |tx| petitions::open(tx, key, DAY)).await.unwrap();
        house.write(move |tx| petitions::set_state(tx, key, State::Filed, DAY)).await.unwrap();
        let late = house.write(move |tx| committee::remove(tx, key, id)).await.unwrap_err();
        assert_eq!(late, Refused::OutOfTurn);
        let late = house.write(move |tx| committee::write_minutes(tx, key, DAY, "", &Text::default(), &[])).await;
        assert_eq!(late.unwrap_err(), Refused::OutOfTurn);
    });
}

#[test]
fn an_answer_replaces_the_one_before_and_can_be_taken_back() {
    on_each_engine("setup_checks", |house| async move {
        let key = house.begin("eau").await.unwrap();
        let answer = |code: &str, answer: Option<Answer>| {
            let given = [NewAnswer { item: Check::condition(code), answer, note: "Voir le statut".to_owned() }];
            house.write(move |tx| checks::answer(tx, key, &given))
        };
        answer("lawful", Some(Answer::Unsure)).await.unwrap();
        answer("clear", Some(Answer::Good)).await.unwrap();
        answer("lawful", Some(Answer::Against)).await.unwrap();
        answer("clear", None).await.unwrap();
        let all = checks::of(&house.db, key).await.unwrap();
        let told: Vec<_> = all.iter().map(|check| (check.item.as_str(), check.answer)).collect();
        assert_eq!(told, [("condition.lawful", Answer::Against)]);
    });
}

#[test]
fn the_petitions_of_a_space_come_a_page_at_a_time_the_newest_first() {
    on_each_engine("setup_list", |house| async move {
        let rows = web::table::PAGE_ROWS + 3;
        for number in 0..rows {
            house.begin(&format!("petition-{number}")).await.unwrap();
        }
        let page = petitions::list(&house.db, house.space, None).await.unwrap();
        assert_eq!(page.len(), web::table::PAGE_ROWS + 1);
        assert_eq!(page[0].petition.slug, format!("petition-{}", rows - 1));
        let last = &page[web::table::PAGE_ROWS - 1].petition;
        let rest = petitions::list(&house.db, house.space, Some((last.created_at, last.key.petition))).await.unwrap();
        assert_eq!(rest.len(), 3);
        assert_eq!(rest[2].petition.slug, "petition-0");
        assert_eq!(rest[2].pulse.standing(), 0);
        assert_eq!(petitions::running(&house.db, house.space, 5).await.unwrap(), []);
        let key = rest[2].petition.key;
        house.write(move |tx| petitions::open(tx, key, DAY)).await.unwrap();
        let running = petitions::running(&house.db, house.space, 5).await.unwrap();
        assert_eq!(running.iter().map(|row| row.petition.key).collect::<Vec<_>>(), [key]);
    });
}
