//! Filing, following and forgetting, in a real database, on every engine.

use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use jiff::civil::{Date, date};
use kernel::{Id, Lang, Text};
use store::{Db, Migrations, Stream, Who, params};
use twiza_petitions::Refused;
use twiza_petitions::model::law::Way;
use twiza_petitions::model::sheet::{Keyed, ScanKind};
use twiza_petitions::model::{Confirmation, EventKind, How, Identity, Key, Mark, Part, State, Supporter};
use twiza_petitions::store::pending::{self, ReadyToWait};
use twiza_petitions::store::signatures::{Ready, Whereabouts, pulse, sign, tallies, withdraw};
use twiza_petitions::store::{
    committee, erasure, events, files, filing, list, petitions, promises, reminders, scans, sheets,
};

const TABLES: [Migrations; 2] = [actors::MIGRATIONS, twiza_petitions::MIGRATIONS];
const DAY: Date = date(2026, 3, 2);
const NAME: &str = "زوليخة المولَّدة";

struct House {
    db: Db,
    key: Key,
}

fn supporter(number: u32) -> Supporter {
    Supporter {
        salt: format!("salt {number}"),
        given: NAME.to_owned(),
        family: format!("{number:05}"),
        number: Some(format!("AB{number:06}")),
        expires_on: Some(date(2031, 5, 6)),
        address: Some("12 rue de l’Essai".to_owned()),
        commune: None,
        birth_place: None,
        roll_number: None,
        contact: None,
        mark: Mark::Typed(NAME.to_owned()),
        lang: Lang::Ar,
    }
}

impl House {
    async fn build(db: Db) -> Self {
        let organisation = NewActor::organisation(Text::of(Lang::Fr, "Association générée 001"));
        let organisation = directory::create(&db, Who::system("test"), organisation).await.unwrap();
        let new = NewSpace { slug: "essai".into(), name: Text::of(Lang::Fr, "Essai"), organisation, listed: true };
        let space = spaces::create(&db, Who::system("test"), new).await.unwrap().id;
        let new = petitions::NewPetition {
            space,
            slug: "transport".into(),
            rules: String::new(),
            authority: "head-of-government".into(),
            territory: None,
            association: None,
            title: Text::fr_ar("Transport scolaire", "النقل المدرسي"),
            confirmation: Confirmation::Offered,
        };
        let stream = Stream::space(space);
        let key = db.write(stream, Who::system("test"), move |tx| petitions::create(tx, new)).await.unwrap();
        db.write(stream, Who::system("test"), move |tx| petitions::open(tx, key, DAY)).await.unwrap();
        Self { db, key }
    }

    async fn write<R: Send + 'static>(
        &self,
        act: impl FnOnce(&mut store::Tx<'_>, Key) -> store::Result<R> + Send + 'static,
    ) -> Result<R, Refused> {
        let key = self.key;
        let written = self.db.write(Stream::space(key.space), Who::system("test"), move |tx| act(tx, key)).await;
        written.map_err(|error| error.refusal::<Refused>().unwrap_or_else(|other| panic!("{other}")))
    }

    async fn sign(&self, number: u32) -> Result<u64, Refused> {
        let place = Whereabouts { province: "01.511".into(), commune: None };
        let ready =
            Ready::of(self.db.world(), self.db.keys(), self.key, &supporter(number), place, How::Online).unwrap();
        let key = self.key;
        let written = self.db.write(key.log(), Who::system("test"), move |tx| sign(tx, key, ready)).await;
        written.map(|signed| signed.leaf).map_err(|error| error.refusal::<Refused>().unwrap())
    }

    async fn file(&self) -> Id<events::Event> {
        let filing = filing::Filing {
            filed_on: date(2026, 6, 1),
            way: Way::Direct,
            place: "Bureau d’ordre".into(),
            receipt: "12/2026".into(),
            signatures: 3,
            checkpoint: "essai\n3\n".into(),
            recorded_at: self.db.world().now(),
        };
        self.write(move |tx, key| filing::file(tx, key, &filing, Text::default())).await.unwrap()
    }

    async fn rows(&self, sql: &'static str) -> i64 {
        let key = self.key;
        self.db.one(sql, &params![key.space, key.petition]).await.unwrap().unwrap()
    }
}

fn with_house<F: Future<Output = ()>>(name: &str, test: impl Fn(House) -> F) {
    store::testing::each_engine(name, &TABLES, |db| {
        let test = &test;
        async move { test(House::build(db).await).await }
    });
}

#[test]
fn the_list_is_opened_page_by_page_in_the_order_of_the_log_and_without_those_who_withdrew() {
    with_house("follow_list", |house| async move {
        for number in 0..7 {
            house.sign(number).await.unwrap();
        }
        let key = house.key;
        house.db.write(key.log(), Who::system("test"), move |tx| withdraw(tx, key, 2)).await.unwrap();
        let first = list::page(&house.db, key, None, 4).await.unwrap();
        assert_eq!(first.iter().map(|one| one.leaf).collect::<Vec<_>>(), [0, 1, 3, 4]);
        assert_eq!(first[2].supporter, supporter(3));
        let second = list::page(&house.db, key, Some(4), 4).await.unwrap();
        assert_eq!(second.iter().map(|one| one.leaf).collect::<Vec<_>>(), [5, 6]);
        assert!(list::page(&house.db, key, Some(u64::MAX), 4).await.unwrap().is_empty());
    });
}

#[test]
fn filing_ends_the_collection_and_is_done_once() {
    with_house("follow_filing", |house| async move {
        house.sign(1).await.unwrap();
        house.file().await;
        assert_eq!(house.sign(2).await, Err(Refused::NotOpen));
        let petition = petitions::one(&house.db, house.key).await.unwrap().unwrap();
        assert_eq!((petition.state, petition.filed_on), (State::Filed, Some(date(2026, 6, 1))));
        assert!(!petition.state.may_withdraw() && !pulse(&house.db, house.key).await.unwrap().is_open);
        let held = filing::of(&house.db, house.key).await.unwrap().unwrap();
        assert_eq!((held.receipt.as_str(), held.signatures), ("12/2026", 3));
        house.write(|tx, key| filing::settle(tx, key, 5, "essai\n5\n")).await.unwrap();
        let settled = filing::of(&house.db, house.key).await.unwrap().unwrap();
        assert_eq!((settled.signatures, settled.checkpoint.as_str()), (5, "essai\n5\n"), "who signed meanwhile counts");
        let again = house.write(move |tx, key| filing::file(tx, key, &held, Text::default())).await;
        assert_eq!(again, Err(Refused::OutOfTurn));
    });
}

#[test]
fn a_step_that_was_written_down_wrongly_stays_and_is_corrected_once() {
    with_house("follow_correction", |house| async move {
        house.file().await;
        let add = |tx: &mut store::Tx<'_>, key| {
            events::add(tx, key, EventKind::Accepted, date(2026, 7, 1), Text::default(), true)
        };
        let wrong = house.write(add).await.unwrap();
        let correct = move |tx: &mut store::Tx<'_>, key| {
            events::correct(tx, key, wrong, Some(EventKind::Accepted), date(2026, 7, 3), Text::default(), true)
        };
        let right = house.write(correct).await.unwrap();
        assert_eq!(house.write(correct).await, Err(Refused::OutOfTurn));
        let history = events::of(&house.db, house.key).await.unwrap();
        assert!(history.iter().any(|event| event.id == wrong && event.corrected_by == Some(right)));
        let steps = events::steps(&history);
        assert!(steps.contains(&(EventKind::Accepted, date(2026, 7, 3))));
        assert!(!steps.contains(&(EventKind::Accepted, date(2026, 7, 1))));
        let filed = history.iter().find(|event| event.kind == EventKind::Filed).unwrap().id;
        let undo = move |tx: &mut store::Tx<'_>, key| {
            events::correct(tx, key, filed, None, date(2026, 7, 3), Text::default(), true)
        };
        assert_eq!(house.write(undo).await, Err(Refused::OutOfTurn), "its list was frozen by it");
    });
}

#[test]
fn a_document_comes_out_as_it_went_in_and_nothing_of_it_is_readable_in_the_database() {
    with_house("follow_file", |house| async move {
        let event = house.file().await;
        let bytes = [b"%PDF-1.7 ".as_slice(), &[0, 1, 2, 255], "récépissé".as_bytes()].concat();
        let kept = bytes.clone();
        let id =
            house.write(move |tx, key| files::add(tx, key, event, files::FileKind::Pdf, &kept, false)).await.unwrap();
        let opened = files::open(&house.db, house.key, id).await.unwrap().unwrap();
        assert!(opened.bytes == bytes && !opened.is_public);
        let raw: Vec<u8> = house
            .db
            .one("SELECT data FROM petition_file WHERE space_id = $1", &params![house.key.space])
            .await
            .unwrap()
            .unwrap();
        assert!(!raw.windows(4).any(|part| part == b"%PDF"));
    });
}

#[test]
fn a_document_that_was_shown_by_mistake_is_taken_back_with_its_step_and_erased_with_the_rest() {
    with_house("follow_taken_back", |house| async move {
        house.file().await;
        let noted = |is_public: bool| {
            house.write(move |tx, key| {
                let step = events::add(tx, key, EventKind::Noted, date(2026, 6, 2), Text::default(), is_public)?;
                let id = files::add(tx, key, step, files::FileKind::Pdf, b"%PDF-", true)?;
                Ok((step, id))
            })
        };
        let (internal, shown) = (noted(false).await.unwrap(), noted(true).await.unwrap());
        let is_public = |id| {
            let (db, key) = (house.db.clone(), house.key);
            async move { files::open(&db, key, id).await.unwrap().unwrap().is_public }
        };
        assert!(!is_public(internal.1).await && is_public(shown.1).await);
        let correct = move |tx: &mut store::Tx<'_>, key| {
            events::correct(tx, key, shown.0, None, date(2026, 6, 2), Text::default(), true)
        };
        house.write(correct).await.unwrap();
        assert!(!is_public(shown.1).await);
        house.write(|tx, key| petitions::set_state(tx, key, State::Ended, date(2026, 9, 1))).await.unwrap();
        erasure::erase(&house.db, Who::system("test"), house.key).await.unwrap();
        assert!(files::open(&house.db, house.key, shown.1).await.unwrap().is_none());
    });
}

#[test]
fn a_promise_is_settled_once_and_the_history_tells_both() {
    with_house("follow_promise", |house| async move {
        house.file().await;
        let new = promises::NewPromise {
            words: Text::of(Lang::Fr, "Deux minibus"),
            by_whom: "Président du conseil".into(),
            made_on: date(2026, 9, 1),
            due_on: Some(date(2027, 9, 1)),
            amount: Some(800_000),
            plan_line: "Axe 2".into(),
            node: None,
        };
        let id = house.write(move |tx, key| promises::add(tx, key, &new)).await.unwrap();
        let held = promises::of(&house.db, house.key).await.unwrap();
        assert!(held[0].is_late(date(2027, 9, 2)) && !held[0].is_late(date(2027, 9, 1)));
        let settle = move |tx: &mut store::Tx<'_>, key| {
            promises::settle(tx, key, id, false, date(2027, 10, 1), &Text::default())
        };
        house.write(settle).await.unwrap();
        assert_eq!(house.write(settle).await, Err(Refused::OutOfTurn));
        let kinds: Vec<_> = events::of(&house.db, house.key).await.unwrap().iter().map(|event| event.kind).collect();
        assert!(kinds.contains(&EventKind::Promised) && kinds.contains(&EventKind::Broken));
    });
}

#[test]
fn a_reminder_is_written_once() {
    with_house("follow_reminder", |house| async move {
        let mark = |days| {
            move |tx: &mut store::Tx<'_>, key| {
                // A reminder that was written before leaves no entry of its own: the round's does.
                let fresh = reminders::mark(tx, key, "reply", date(2026, 8, 1), days)?;
                tx.record(store::Entry::new("test.round", "petition", key.petition));
                Ok(fresh)
            }
        };
        assert!(house.write(mark(14)).await.unwrap());
        assert!(!house.write(mark(14)).await.unwrap());
        assert!(house.write(mark(7)).await.unwrap());
        let followed = reminders::followed(&house.db, house.key.space, Id::from_uuid(uuid::Uuid::nil())).await.unwrap();
        assert_eq!(followed, [house.key.petition]);
    });
}

#[test]
fn what_comes_too_late_to_count_is_not_kept() {
    with_house("follow_late", |house| async move {
        let order = sheets::Order { count: 1, lines: 1, lang: Lang::Fr, commune: None };
        house.write(move |tx, key| sheets::print(tx, key, &order)).await.unwrap();
        let scan = || {
            let kind = ScanKind::of(b"%PDF-").unwrap();
            let scan = scans::Prepared::of(house.db.world(), house.db.keys(), kind, b"%PDF-");
            house.write(move |tx, key| scans::add(tx, key, 1, scan).map(|_| ()))
        };
        let wait = || {
            let place = Whereabouts { province: "01.511".into(), commune: None };
            let (ready, _) = ReadyToWait::of(&house.db, house.key, &supporter(9), place).unwrap();
            house.write(move |tx, key| pending::leave(tx, key, ready))
        };
        let key_in = || house.write(|tx, key| sheets::key_in(tx, key, 1, &[Keyed::Void]).map(|_| ()));
        assert_eq!((scan().await, wait().await), (Ok(()), Ok(())));
        house.file().await;
        assert_eq!(wait().await, Err(Refused::NotOpen));
        assert_eq!(key_in().await, Err(Refused::NotOpen));
        assert_eq!(scan().await, Ok(()), "what was filed may still be shown");
        house.write(|tx, key| petitions::set_state(tx, key, State::Ended, date(2026, 9, 1))).await.unwrap();
        assert_eq!(scan().await, Err(Refused::OutOfTurn));
        assert_eq!(key_in().await, Err(Refused::NotOpen));
    });
}

#[test]
fn erasure_leaves_counts_and_log_and_neither_words_nor_ciphertext() {
    with_house("follow_erasure", |house| async move {
        for number in 0..5 {
            house.sign(number).await.unwrap();
        }
        let identity = Identity { given: NAME.into(), family: "المولَّدة".into(), ..Identity::default() };
        let new = committee::NewInitiator { part: Part::Mandatary, region: None, is_named: true, identity };
        let id = house.write(move |tx, key| committee::add(tx, key, &new)).await.unwrap();
        let minutes = move |tx: &mut store::Tx<'_>, key| {
            committee::write_minutes(tx, key, DAY, "12 rue de l’Essai", &Text::of(Lang::Fr, NAME), &[id])
        };
        house.write(minutes).await.unwrap();
        let event = house.file().await;
        for is_public in [true, false] {
            let add = move |tx: &mut store::Tx<'_>, key| {
                files::add(tx, key, event, files::FileKind::Png, b"\x89PNG\r\n\x1a\n", is_public)
            };
            house.write(add).await.unwrap();
        }
        let (before, log) = (tallies(&house.db, house.key).await.unwrap(), house.db.head(house.key.log()));
        let who = Who::system("test");
        let early = erasure::erase(&house.db, who, house.key).await.unwrap_err();
        assert_eq!(early.refusal::<Refused>().unwrap(), Refused::OutOfTurn, "it still goes on");
        let slip = house.write(|tx, key| petitions::set_state(tx, key, State::Ended, date(2025, 9, 1))).await;
        assert_eq!(slip.unwrap_err(), Refused::TooEarly, "a slip of the year erases nothing");
        house.write(|tx, key| petitions::set_state(tx, key, State::Ended, date(2026, 9, 1))).await.unwrap();
        erasure::erase(&house.db, who, house.key).await.unwrap();
        for table in [
            "SELECT COUNT(*) FROM petition_signature WHERE space_id = $1 AND petition = $2",
            "SELECT COUNT(*) FROM petition_pending WHERE space_id = $1 AND petition = $2",
            "SELECT COUNT(*) FROM petition_initiator WHERE space_id = $1 AND petition = $2",
            "SELECT COUNT(*) FROM petition_file WHERE space_id = $1 AND petition = $2 AND NOT is_public",
        ] {
            assert_eq!(house.rows(table).await, 0, "{table}");
        }
        let petition = petitions::one(&house.db, house.key).await.unwrap().unwrap();
        assert!(petition.erased_at.is_some());
        assert_eq!(tallies(&house.db, house.key).await.unwrap(), before);
        assert_eq!((house.db.head(house.key.log()), pulse(&house.db, house.key).await.unwrap().signed), (log, 5));
        assert_eq!(files::of(&house.db, house.key).await.unwrap().len(), 1);
        let minutes = committee::minutes(&house.db, house.key).await.unwrap().unwrap();
        assert!(minutes.place.is_empty() && minutes.decisions.is_empty() && minutes.present.is_empty());
        let late = house.write(move |tx, key| files::add(tx, key, event, files::FileKind::Png, b"", false)).await;
        assert_eq!(late.unwrap_err(), Refused::OutOfTurn, "what came in now, nobody would erase");
        let again = erasure::erase(&house.db, who, house.key).await.unwrap_err();
        assert_eq!(again.refusal::<Refused>().unwrap(), Refused::OutOfTurn);
        let found = store::journal::verify(&house.db).await.unwrap();
        assert!(found.is_sound(), "{found:?}");
    });
}
