//! From the invitation to the statement: what the rules refuse, and what is left.

use actors::{Role, memberships};
use jiff::ToSpan;
use jiff::civil::date;
use kernel::Lang;
use store::Stream;
use store::journal::{self, Period};
use twiza_tracks::model::handover::ASKED_FOR;
use twiza_tracks::model::portfolio::MOST_READERS;
use twiza_tracks::model::{Half, PortfolioState, Refused, RequestState, Verdict};
use twiza_tracks::store::portfolios::{self, Holder};
use twiza_tracks::store::{Silent, evidence, files, handovers, readers, requests, statements, tracks};
use web::entrance::{Code, Guess};

use crate::house::{House, Postman, account_of, house, level, on_each_engine, refused};

#[test]
fn two_who_differ_are_settled_by_a_third_and_nobody_speaks_twice() {
    on_each_engine("tracks_third", |house: House| async move {
        let holder = house.holder().await;
        house.gathers(holder).await;
        let request = house.ask(holder, "animate").await.unwrap();
        assert_eq!(house.find(request, house.validators[0], 4).await.unwrap(), Verdict::Awaited);
        assert_eq!(refused(house.find(request, house.validators[0], 4).await), Refused::TooNear, "she has spoken");
        assert_eq!(house.find(request, house.validators[1], 2).await.unwrap(), Verdict::Third);
        assert_eq!(house.find(request, house.validators[2], 3).await.unwrap(), Verdict::Settled(level(3)));
        let settled = requests::one(&house.db, house.space.id, request).await.unwrap().unwrap();
        assert_eq!((settled.state, settled.level), (RequestState::Attained, Some(level(3))));
        assert_eq!(refused(house.find(request, house.validators[2], 3).await), Refused::Gone, "it is settled");
        assert_eq!(refused(house.ask(holder, "animate").await), Refused::Attained);
        let held = requests::held(&house.db, holder.key).await.unwrap();
        assert_eq!(held["animate"].0, level(3));
    });
}

#[test]
fn what_is_not_there_yet_can_be_asked_again() {
    on_each_engine("tracks_not_yet", |house: House| async move {
        let holder = house.holder().await;
        house.gathers(holder).await;
        let request = house.ask(holder, "protect").await.unwrap();
        house.find(request, house.validators[0], 2).await.unwrap();
        assert_eq!(house.find(request, house.validators[1], 1).await.unwrap(), Verdict::Settled(level(1)));
        assert!(requests::held(&house.db, holder.key).await.unwrap().is_empty());
        let reasons = requests::opinions(&house.db, house.space.id, request).await.unwrap();
        assert!(reasons.len() == 2 && reasons.iter().all(|said| said.words.contains("preuve")), "she can read why");
        house.ask(holder, "protect").await.unwrap();
    });
}

#[test]
fn nobody_validates_what_is_her_own_or_of_whom_she_accompanies() {
    on_each_engine("tracks_near", |house: House| async move {
        let holder = house.holder().await;
        house.gathers(holder).await;
        // She is signed in on the telephone on which she gathers; the account is one of those who validate here.
        let signed = Holder { account: Some(house.validators[2]), ..holder };
        house.sees(signed, 2).await;
        assert_eq!(refused(house.ask(holder, "animate").await), Refused::TooFewValidators);
        // Whoever invited her stands near as well; so a fourth is needed.
        let (space, track, guide) = (house.space.id, house.track, house.guide);
        house.write(move |tx| tracks::appoint(tx, space, track, guide)).await.unwrap();
        assert_eq!(refused(house.ask(holder, "animate").await), Refused::TooFewValidators);
        // Another account of the one who gathers is the same person.
        let person = actors::accounts::get(&house.db, house.validators[2]).await.unwrap().unwrap().person;
        let other = account_of(&house.db, person, "autre-compte").await;
        memberships::grant(&house.db, crate::house::WHO, house.space.id, other, Role::Member).await.unwrap();
        house.write(move |tx| tracks::appoint(tx, space, track, other)).await.unwrap();
        assert_eq!(refused(house.ask(holder, "animate").await), Refused::TooFewValidators);
        let fourth = account_of(&house.db, crate::house::person(&house.db, "quatre").await, "quatre").await;
        assert_eq!(refused(house.write(move |tx| tracks::appoint(tx, space, track, fourth)).await), Refused::NoMember);
        memberships::grant(&house.db, crate::house::WHO, house.space.id, fourth, Role::Member).await.unwrap();
        house.write(move |tx| tracks::appoint(tx, space, track, fourth)).await.unwrap();
        let request = house.ask(holder, "animate").await.unwrap();
        for near in [house.validators[2], other, guide] {
            assert_eq!(refused(house.find(request, near, 4).await), Refused::TooNear);
        }
        let stranger = account_of(&house.db, crate::house::person(&house.db, "cinq").await, "cinq").await;
        assert_eq!(refused(house.find(request, stranger, 4).await), Refused::Gone, "she does not validate here");
        assert_eq!(house.find(request, fourth, 4).await.unwrap(), Verdict::Awaited);
        let waits = |account| {
            let db = &house.db;
            async move { requests::waiting_for(db, space, track, account, 50).await.unwrap().len() }
        };
        assert_eq!((waits(guide).await, waits(other).await, waits(fourth).await), (0, 0, 0));
        assert_eq!(waits(house.validators[0]).await, 1);
        memberships::end(&house.db, crate::house::WHO, space, house.validators[0]).await.unwrap();
        assert_eq!(refused(house.find(request, house.validators[0], 4).await), Refused::Gone, "she left the space");
        assert_eq!(refused(house.ask(holder, "include").await), Refused::TooFewValidators);
    });
}

#[test]
fn what_is_asked_needs_an_estimate_and_evidence_and_does_not_change_under_their_eyes() {
    on_each_engine("tracks_looked", |house: House| async move {
        let holder = house.holder().await;
        assert_eq!(refused(house.ask(holder, "animate").await), Refused::NoEstimate);
        house.sees(holder, 1).await;
        house.show(holder, "animate", Vec::new()).await.unwrap();
        assert_eq!(refused(house.ask(holder, "animate").await), Refused::TooLittle, "two pieces are asked");
        let piece = house.show(holder, "animate", vec![7; 500_000]).await.unwrap();
        assert_eq!(refused(house.ask(holder, "nothing").await), Refused::Gone);
        let request = house.ask(holder, "animate").await.unwrap();
        assert_eq!(refused(house.ask(holder, "animate").await), Refused::Looked);
        assert_eq!(refused(house.show(holder, "animate", Vec::new()).await), Refused::Looked);
        assert_eq!(refused(house.write(move |tx| evidence::remove(tx, holder, piece)).await), Refused::Looked);
        house.show(holder, "include", Vec::new()).await.unwrap();
        let other = house.holder().await;
        assert_eq!(refused(house.write(move |tx| requests::take_back(tx, other, request)).await), Refused::Gone);
        house.write(move |tx| requests::take_back(tx, holder, request)).await.unwrap();
        assert_eq!(refused(house.find(request, house.validators[0], 3).await), Refused::Gone);
        let bytes = files::read(&house.db, house.space.id, piece).await.unwrap();
        assert_eq!(bytes, vec![7; 500_000], "a file of several parts comes back whole");
        house.write(move |tx| evidence::remove(tx, holder, piece)).await.unwrap();
        assert_eq!(house.count("SELECT COUNT(*) FROM tracks_file").await, 0);
    });
}

#[test]
fn a_statement_is_given_once_for_all_that_is_asked_and_counted_once() {
    on_each_engine("tracks_statement", |house: House| async move {
        let early = house.holder().await;
        let give = |key| move |tx: &mut store::Tx<'_>| statements::give(tx, key, &Silent);
        assert_eq!(refused(house.write(give(early.key)).await), Refused::NotQualified);
        let holder = house.whole().await;
        house.write(move |tx| portfolios::decide(tx, holder, false, true, true)).await.unwrap();
        let id = house.write(give(holder.key)).await.unwrap();
        assert_eq!(refused(house.write(give(holder.key)).await), Refused::Given);
        let (space, statement) = statements::find(&house.db, id).await.unwrap().unwrap();
        assert_eq!((space, statement.content.held.len()), (house.space.id, crate::house::house().competencies.len()));
        assert!(statement.content.held.iter().all(|held| held.level == level(3)), "the lower of two that agree");
        assert_eq!(counts(&house).await, [1, 1, 1]);
        let space = house.space.id;
        house.write(move |tx| statements::withdraw(tx, space, id, "Une preuve était fausse.", &Silent)).await.unwrap();
        assert_eq!(counts(&house).await, [0, 0, 0]);
        assert_eq!(
            refused(house.write(move |tx| statements::withdraw(tx, space, id, "encore", &Silent)).await),
            Refused::Gone
        );
        let (_, statement) = statements::find(&house.db, id).await.unwrap().unwrap();
        assert_eq!(statement.reason.as_deref(), Some("Une preuve était fausse."));
        house.write(give(holder.key)).await.unwrap();
    });
}

/// How many people, women and young people the plan counts as qualified.
async fn counts(house: &House) -> [i64; 3] {
    let (stream, ever) = (Stream::space(house.space.id), Period::new(date(2000, 1, 1), date(2100, 1, 1)));
    let mut counts = [0; 3];
    for (count, name) in counts.iter_mut().zip(["people", "women", "youth"]) {
        *count = journal::sum(&house.db, stream, "tracks.qualified", name, ever).await.unwrap();
    }
    counts
}

#[test]
fn whatever_she_tells_later_a_withdrawal_takes_back_what_was_counted() {
    on_each_engine("tracks_bearer", |house: House| async move {
        let space = house.space.id;
        for way in 0..3 {
            let holder = house.whole().await;
            house.write(move |tx| portfolios::decide(tx, holder, false, true, true)).await.unwrap();
            let id = house.write(move |tx| statements::give(tx, holder.key, &Silent)).await.unwrap();
            assert_eq!(counts(&house).await, [1, 1, 1]);
            house
                .write(move |tx| match way {
                    0 => portfolios::decide(tx, holder, false, false, false),
                    1 => portfolios::end(tx, holder.key, false),
                    _ => statements::end_name(tx, space, id),
                })
                .await
                .unwrap();
            house.write(move |tx| statements::withdraw(tx, space, id, "Pour la mesure.", &Silent)).await.unwrap();
            assert_eq!(counts(&house).await, [0, 0, 0], "way {way}");
        }
    });
}

#[test]
fn a_name_in_a_statement_has_its_end_and_the_statement_stands_on() {
    on_each_engine("tracks_names", |house: House| async move {
        let (holder, space) = (house.whole().await, house.space.id);
        let id = house.write(move |tx| statements::give(tx, holder.key, &Silent)).await.unwrap();
        let (_, given) = statements::find(&house.db, id).await.unwrap().unwrap();
        let last = given.given_on.saturating_add(10.years());
        assert_eq!(given.names_until, Some(last));
        assert!(statements::over(&house.db, last).await.unwrap().is_empty(), "it stands there on its last day");
        let over = statements::over(&house.db, last.saturating_add(1.day())).await.unwrap();
        assert_eq!(over, [(space, id)]);
        house.write(move |tx| statements::end_name(tx, space, id)).await.unwrap();
        let (_, after) = statements::find(&house.db, id).await.unwrap().unwrap();
        assert!(after.seal.name.is_empty() && !after.seal.is_key(&given.seal.key) && after.withdrawn_on.is_none());
        assert_eq!((after.names_until, after.content), (None, given.content));
        assert_eq!(refused(house.write(move |tx| statements::end_name(tx, space, id)).await), Refused::Gone);
        assert!(statements::over(&house.db, last.saturating_add(1.day())).await.unwrap().is_empty());
    });
}

#[test]
fn two_hand_a_new_link_over_and_neither_opens_it_alone_nor_both_afterwards() {
    on_each_engine("tracks_handover", |house: House| async move {
        let holder = house.holder().await;
        let (key, one, two) = (holder.key, house.guide, house.validators[0]);
        let ask = |by| move |tx: &mut store::Tx<'_>| handovers::ask(tx, key, by);
        let agree = |by| move |tx: &mut store::Tx<'_>| handovers::agree(tx, key, by, &Silent);
        let before = house.portfolio(key).await;
        assert_eq!(refused(house.write(agree(two)).await), Refused::Gone, "nobody asks");
        house.write(ask(one)).await.unwrap();
        assert_eq!(refused(house.write(ask(two)).await), Refused::Gone, "it is asked already");
        assert_eq!(refused(house.write(agree(one)).await), Refused::SamePerson);
        let person = actors::accounts::get(&house.db, one).await.unwrap().unwrap().person;
        let other = account_of(&house.db, person, "guide-encore").await;
        assert_eq!(refused(house.write(agree(other)).await), Refused::SamePerson, "by whichever of her accounts");
        assert_eq!(house.portfolio(key).await.card.latch, before.card.latch, "until then her own link opens");

        house.write(agree(two)).await.unwrap();
        let handed = house.portfolio(key).await;
        let handover = handed.card.handover.clone().unwrap();
        let Half::Digits(pin) = handover.half_of(one) else { panic!("who asked has the digits") };
        let pin = pin.to_owned();
        assert_eq!(handover.half_of(two), Half::Link);
        assert!(!handed.card.latch.is_fresh(), "the link begins nothing without the digits");
        let old = Code::of(key.portfolio, &before.card.latch.secret);
        assert!(portfolios::by_code(&house.db, &old).await.unwrap().is_none());
        let typed = pin.clone();
        let opened = house.write(move |tx| portfolios::unlock(tx, holder, &typed)).await.unwrap();
        let after = house.portfolio(key).await;
        assert_eq!(opened, Guess::Opened(after.card.latch.device.clone()));
        assert!(after.card.handover.is_none() && after.card.latch.device != handed.card.latch.device);
        if after.card.latch.pin != pin {
            let again = house.write(move |tx| portfolios::unlock(tx, holder, &pin)).await.unwrap();
            assert_eq!(again, Guess::Wrong, "what the two knew serves once");
        }
        for near in [one, two] {
            assert!(portfolios::is_near(&house.db, key, near).await.unwrap(), "and they validate nothing of hers");
        }
    });
}

#[test]
fn a_new_link_that_is_asked_again_or_too_late_opens_nothing() {
    on_each_engine("tracks_handover_again", |house: House| async move {
        let holder = house.holder().await;
        let (key, one, two) = (holder.key, house.guide, house.validators[0]);
        house.write(move |tx| handovers::ask(tx, key, one)).await.unwrap();
        house.write(move |tx| handovers::take_back(tx, key)).await.unwrap();
        let late = house.write(move |tx| handovers::agree(tx, key, two, &Silent)).await;
        assert_eq!(refused(late), Refused::Gone, "it was taken back");
        house.write(move |tx| handovers::ask(tx, key, one)).await.unwrap();
        let asked = house.portfolio(key).await.card.handover.unwrap();
        assert!(asked.waits(asked.asked_at) && !asked.waits(asked.asked_at + ASKED_FOR));
        house.write(move |tx| handovers::agree(tx, key, two, &Silent)).await.unwrap();
        house.write(move |tx| handovers::ask(tx, key, two)).await.unwrap();
        let pin = asked.pin.clone();
        let tried = house.write(move |tx| portfolios::unlock(tx, holder, &pin)).await.unwrap();
        assert_eq!(tried, Guess::Wrong, "the first link is void as soon as another is asked for");
        let invited = house.invite("").await.unwrap();
        let early = house.write(move |tx| handovers::ask(tx, invited, one)).await;
        assert_eq!(refused(early), Refused::Gone, "there is nothing behind it yet");
    });
}

#[test]
fn saving_what_she_decides_gives_nobody_more_tries() {
    on_each_engine("tracks_tries", |house: House| async move {
        let holder = house.holder().await;
        let wrong = |typed: &'static str| move |tx: &mut store::Tx<'_>| portfolios::unlock(tx, holder, typed);
        for _ in 0..4 {
            house.write(wrong("1")).await.unwrap();
        }
        house.write(move |tx| portfolios::decide(tx, holder, true, false, false)).await.unwrap();
        assert_eq!(house.portfolio(holder.key).await.tries, 4);
        let pin = house.portfolio(holder.key).await.card.latch.pin;
        let opened = house.write(move |tx| portfolios::unlock(tx, holder, &pin)).await.unwrap();
        assert!(matches!(opened, Guess::Opened(_)));
        assert_eq!(house.portfolio(holder.key).await.tries, 0, "her own digits forgive her mistakes");
    });
}

#[test]
fn who_ends_her_portfolio_leaves_nothing_in_it_and_decides_about_her_statements() {
    on_each_engine("tracks_end", |house: House| async move {
        let holder = house.whole().await;
        house.show(holder, "animate", vec![1; 300_000]).await.unwrap();
        house.write(move |tx| readers::add(tx, holder, "Une école".into(), date(2099, 1, 1))).await.unwrap();
        let id = house.write(move |tx| statements::give(tx, holder.key, &Silent)).await.unwrap();
        house.write(move |tx| portfolios::end(tx, holder.key, false)).await.unwrap();
        for left in [
            "SELECT COUNT(*) FROM tracks_portfolio",
            "SELECT COUNT(*) FROM tracks_piece",
            "SELECT COUNT(*) FROM tracks_file",
            "SELECT COUNT(*) FROM tracks_estimate",
            "SELECT COUNT(*) FROM tracks_request",
            "SELECT COUNT(*) FROM tracks_opinion",
            "SELECT COUNT(*) FROM tracks_reader",
            "SELECT COUNT(*) FROM tracks_door",
            "SELECT COUNT(*) FROM tracks_kin",
        ] {
            assert_eq!(house.count(left).await, 0, "{left}");
        }
        let (_, statement) = statements::find(&house.db, id).await.unwrap().unwrap();
        assert!(statement.portfolio.is_none() && statement.withdrawn_on.is_none(), "what was given stays");
        assert_eq!(statement.seal.name, "Personne générée");

        let holder = house.whole().await;
        let id = house.write(move |tx| statements::give(tx, holder.key, &Silent)).await.unwrap();
        house.write(move |tx| portfolios::end(tx, holder.key, true)).await.unwrap();
        let (_, statement) = statements::find(&house.db, id).await.unwrap().unwrap();
        assert!(statement.withdrawn_on.is_some() && statement.seal.name.is_empty(), "her name is gone");
    });
}

#[test]
fn a_reading_link_ends_on_its_day_or_when_she_ends_it() {
    on_each_engine("tracks_reader", |house: House| async move {
        let holder = house.holder().await;
        let day = date(2030, 5, 17);
        let code = house.write(move |tx| readers::add(tx, holder, "Une école".into(), day)).await.unwrap();
        let shown = |code: Code, on| {
            let db = &house.db;
            async move { readers::by_code(db, &code, on).await.unwrap().is_some() }
        };
        assert!(shown(code.clone(), day).await && !shown(code.clone(), day.saturating_add(1.day())).await);
        let forged = Code::read(&format!("{}{}", &code.to_string()[..26], "a".repeat(26))).unwrap();
        assert!(!shown(forged, day).await);
        let own = house.portfolio(holder.key).await;
        let hers = Code::of(holder.key.portfolio, &own.card.latch.secret);
        assert!(!shown(hers.clone(), day).await, "her own link is no reading link");
        assert!(portfolios::by_code(&house.db, &code).await.unwrap().is_none(), "nor the other way round");
        assert!(portfolios::by_code(&house.db, &hers).await.unwrap().is_some());
        let id = readers::list(&house.db, holder.key).await.unwrap()[0].id;
        house.write(move |tx| readers::remove(tx, holder, id)).await.unwrap();
        assert!(!shown(code, day).await);
    });
}

#[test]
fn reading_links_that_are_over_take_no_place() {
    on_each_engine("tracks_readers", |house: House| async move {
        let holder = house.holder().await;
        let show = |until| house.write(move |tx| readers::add(tx, holder, "Une école".into(), until));
        let (over, open) = (date(2001, 1, 1), date(2099, 1, 1));
        for until in std::iter::once(over).chain(std::iter::repeat_n(open, MOST_READERS)) {
            show(until).await.unwrap();
        }
        let held = readers::list(&house.db, holder.key).await.unwrap();
        assert!(held.len() == MOST_READERS && held.iter().all(|reader| reader.until == open));
        assert_eq!(refused(show(open).await), Refused::TooManyReaders);
    });
}

#[test]
fn each_is_invited_once_and_a_link_is_replaced_or_taken_back() {
    on_each_engine("tracks_links", |house: House| async move {
        let key = house.invite("Une.Personne@example.org").await.unwrap();
        assert_eq!(refused(house.invite("une.personne@EXAMPLE.org").await), Refused::Known);
        let before = house.portfolio(key).await;
        let old = Code::of(key.portfolio, &before.card.latch.secret);
        let holder = Holder { key, account: None };
        house.write(move |tx| portfolios::begin(tx, holder, Lang::Ar)).await.unwrap();
        assert_eq!(refused(house.write(move |tx| portfolios::begin(tx, holder, Lang::Ar)).await), Refused::InUse);
        assert_eq!(refused(house.write(move |tx| portfolios::take_back(tx, key)).await), Refused::Begun);
        assert_eq!(refused(house.write(move |tx| portfolios::renew(tx, key, None, &Silent)).await), Refused::ByTwo);
        house.write(move |tx| portfolios::renew(tx, key, None, &Postman)).await.unwrap();
        assert!(portfolios::by_code(&house.db, &old).await.unwrap().is_none());
        let after = house.portfolio(key).await;
        assert_eq!((after.state, after.links, after.card.latch.is_fresh()), (PortfolioState::Begun, 2, true));
        let unused = house.invite("").await.unwrap();
        house.write(move |tx| portfolios::take_back(tx, unused)).await.unwrap();
        assert!(portfolios::one(&house.db, unused).await.unwrap().is_none());
        let (space, track) = (house.space.id, house.track);
        house.write(move |tx| tracks::close(tx, space, track, true)).await.unwrap();
        assert_eq!(refused(house.invite("").await), Refused::Closed);
        assert_eq!(house_framework(&house).await, *crate::house::house(), "the copy is word for word");
    });
}

async fn house_framework(own: &House) -> twiza_tracks::model::Framework {
    let track = tracks::one(&own.db, own.space.id, own.track).await.unwrap().unwrap();
    assert_eq!(track.title.get(Lang::Fr), Some("Jeunes"));
    assert!(house().check().is_ok());
    tracks::framework(&own.db, &track).await.unwrap()
}
