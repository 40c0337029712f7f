//! From reviews to the decision: independent scores, a third where two differ, what the rules propose, what a person rules. On both
//! engines.

#![allow(clippy::unwrap_used)] // a test may fall over what it did not expect

mod house;

use actors::Account;
use house::{Calling, Diary, House, content, on_each_engine, written};
use kernel::Id;
use twiza_training::model::application::Ref;
use twiza_training::model::call::Content;
use twiza_training::model::{
    Application, ApplicationState, CallState, Group, Order, Outcome, Refused, ReviewState, Rule, Way, Why,
};
use twiza_training::store::applications::{self, Applied};
use twiza_training::store::{News, Silent, calls, decisions, erasure, reviews};

async fn give(house: &House, of: Ref, account: Id<Account>, points: i32) -> store::Result<()> {
    house.write(move |tx| reviews::give(tx, of, account, &[points], "Avis généré")).await
}

/// Every reviewer who is asked about an application gives so many points.
async fn all_give(house: &House, of: Ref, points: i32) {
    loop {
        let there = reviews::of_application(&house.db, of).await.unwrap();
        let Some(asked) = there.iter().find(|review| review.state == ReviewState::Asked) else { return };
        give(house, of, asked.account, points).await.unwrap();
    }
}

async fn three(house: &House) -> Vec<Id<Account>> {
    vec![house.reviewer(1).await, house.reviewer(2).await, house.reviewer(3).await]
}

/// What a person saw of the proposal, and decides.
async fn decide(house: &House, calling: &Calling) -> store::Result<()> {
    let seen = seen(house, calling).await;
    let key = calling.key;
    house.write(move |tx| decisions::decide(tx, key, &seen, &Silent)).await
}

async fn seen(house: &House, calling: &Calling) -> String {
    let call = calls::one(&house.db, calling.key).await.unwrap().unwrap();
    let mut proposals = Vec::new();
    for cohort in twiza_training::store::plan::cohorts_of(&house.db, house.space.id, calling.key.call).await.unwrap() {
        proposals.push(decisions::propose(&house.db, &call, &cohort).await.unwrap());
    }
    decisions::print(house.db.keys(), calling.key, &proposals)
}

async fn states(house: &House, calling: &Calling, all: &[Application]) -> Vec<ApplicationState> {
    let mut states = Vec::new();
    for one in all {
        states.push(house.one(calling.key, one.id).await.state);
    }
    states
}

#[test]
fn each_application_is_reviewed_by_two_and_by_a_third_where_they_differ() {
    on_each_engine("training_reviews", |house| async move {
        let calling = house.call(Content { gap: 20, ..content(Order::Score) }, &[5]).await;
        let one = house.apply(&calling, 0, 1, 1, 0).await.unwrap();
        let reviewers = three(&house).await;
        house.close(calling.key, &reviewers).await;
        let of = Ref { call: calling.key, id: one.id };
        let asked: Vec<Id<Account>> =
            reviews::of_application(&house.db, of).await.unwrap().iter().map(|review| review.account).collect();
        assert_eq!(asked.len(), 2);
        give(&house, of, asked[0], 30).await.unwrap();
        assert_eq!(house.one(calling.key, one.id).await.score, None, "one review makes no score");
        let again = give(&house, of, asked[0], 90).await.unwrap_err();
        assert_eq!(again.refusal::<Refused>().unwrap(), Refused::Given, "what was given stays");
        let third = *reviewers.iter().find(|account| !asked.contains(account)).unwrap();
        let early = give(&house, of, third, 90).await.unwrap_err();
        assert_eq!(early.refusal::<Refused>().unwrap(), Refused::Given, "who was not asked gives nothing");
        give(&house, of, asked[1], 90).await.unwrap();
        assert_eq!(house.one(calling.key, one.id).await.score, None, "they differ");
        assert_eq!(reviews::mine(&house.db, calling.key, third, ReviewState::Asked, None, 9).await.unwrap().len(), 1);
        give(&house, of, third, 80).await.unwrap();
        assert_eq!(house.one(calling.key, one.id).await.score, Some(8_500), "the two that are nearest");
    });
}

#[test]
fn who_knows_the_association_is_replaced_and_work_is_shared() {
    on_each_engine("training_recusal", |house| async move {
        let calling = house.call(content(Order::Score), &[5]).await;
        let mut all = Vec::new();
        for number in 0..6 {
            all.push(house.apply(&calling, 0, number, 1, 0).await.unwrap());
        }
        let reviewers = three(&house).await;
        house.close(calling.key, &reviewers).await;
        let states = reviews::states(&house.db, calling.key).await.unwrap();
        assert!(states.iter().all(|(_, _, count)| *count == 4), "twelve reviews, three reviewers: {states:?}");
        let of = Ref { call: calling.key, id: all[0].id };
        let first = reviews::of_application(&house.db, of).await.unwrap()[0].account;
        house.write(move |tx| reviews::recuse(tx, of, first)).await.unwrap();
        let now = reviews::of_application(&house.db, of).await.unwrap();
        let asked: Vec<Id<Account>> =
            now.iter().filter(|review| review.state == ReviewState::Asked).map(|review| review.account).collect();
        assert!(asked.len() == 2 && !asked.contains(&first));
        let nobody = house.write(move |tx| reviews::recuse(tx, of, asked[0])).await.unwrap_err();
        assert_eq!(nobody.refusal::<Refused>().unwrap(), Refused::TooFewReviewers);
    });
}

#[test]
fn the_decision_follows_scores_and_rules_and_is_told_to_each_once() {
    on_each_engine("training_decision", |house| async move {
        let rules = vec![Rule::AtLeast(Group::Women, 50)];
        let calling = house.call(Content { rules, waiting: 1, ..content(Order::Score) }, &[2]).await;
        let mut all = Vec::new();
        for (number, women) in [(1, 0), (2, 0), (3, 1), (4, 0)] {
            all.push(house.apply(&calling, 0, number, women, 1 - women).await.unwrap());
        }
        let reviewers = three(&house).await;
        house.close(calling.key, &reviewers).await;
        let open = decide(&house, &calling).await.unwrap_err();
        assert_eq!(open.refusal::<Refused>().unwrap(), Refused::ReviewsOpen);
        for (one, points) in all.iter().zip([90, 80, 70, 60]) {
            all_give(&house, Ref { call: calling.key, id: one.id }, points).await;
        }
        let stale = seen(&house, &calling).await;
        let (key, of) = (calling.key, Ref { call: calling.key, id: all[3].id });
        house
            .write(move |tx| decisions::rule(tx, of, Some(Outcome::Refused), "Déjà formée cette année."))
            .await
            .unwrap();
        let changed = house.write(move |tx| decisions::decide(tx, key, &stale, &Silent)).await.unwrap_err();
        assert_eq!(changed.refusal::<Refused>().unwrap(), Refused::Changed, "nobody decides what she did not see");
        let (diary, seen) = (Diary::default(), seen(&house, &calling).await);
        let writes = diary.clone();
        house.write(move |tx| decisions::decide(tx, key, &seen, &writes)).await.unwrap();
        use ApplicationState::{Offered, Refused as NotSelected, Waiting};
        assert_eq!(states(&house, &calling, &all).await, [Offered, Waiting, Offered, NotSelected]);
        let second = house.one(calling.key, all[1].id).await;
        assert_eq!(second.why, Why::GaveWay { group: Group::Women, to: 3 }, "she is told why");
        let fourth = house.one(calling.key, all[3].id).await;
        assert_eq!((fourth.why, fourth.card.ruling_words.as_str()), (Why::Person, "Déjà formée cette année."));
        let mut told = diary.pages();
        told.sort_by_key(|(number, _)| *number);
        assert_eq!(told, [1, 2, 3, 4].map(|number| (number, News::Decision)), "each once");
        assert!(decisions::owing(&house.db).await.unwrap().is_empty(), "nobody is owed a letter any more");
        let (writes, all_ids) = (diary.clone(), all.iter().map(|one| one.id).collect::<Vec<_>>());
        house.write(move |tx| decisions::pay(tx, key, &all_ids, &writes)).await.unwrap();
        assert_eq!(diary.pages().len(), 4, "whoever asks again writes none twice");
        // The woman gives up: the waiting man moves up, since nobody else waits.
        house.give_up(calling.key, all[2].id).await.unwrap();
        assert_eq!(house.one(calling.key, all[1].id).await.state, Offered);
        assert_eq!(calls::one(&house.db, key).await.unwrap().unwrap().state, CallState::Decided);
    });
}

#[test]
fn an_application_that_does_not_meet_a_criterion_is_told_so_and_not_decided() {
    on_each_engine("training_excluded", |house| async move {
        use twiza_training::model::Criterion;
        use twiza_training::model::eligibility::Check;
        let criteria = vec![Criterion { code: "receipt".into(), check: Check::Receipt }];
        let calling = house.call(Content { criteria, ..content(Order::Score) }, &[2]).await;
        let one = house.apply(&calling, 0, 1, 1, 0).await.unwrap();
        let reviewers = three(&house).await;
        house.close(calling.key, &reviewers).await;
        let of = Ref { call: calling.key, id: one.id };
        let unknown = house.write(move |tx| applications::exclude(tx, of, "nothing", &Silent)).await.unwrap_err();
        assert_eq!(unknown.refusal::<Refused>().unwrap(), Refused::OutOfTurn);
        let diary = Diary::default();
        let writes = diary.clone();
        house.write(move |tx| applications::exclude(tx, of, "receipt", &writes)).await.unwrap();
        assert_eq!(diary.pages(), [(1, News::Decision)]);
        assert!(reviews::of_application(&house.db, of).await.unwrap().is_empty(), "nobody reviews it any more");
        decide(&house, &calling).await.unwrap();
        assert_eq!(house.one(calling.key, one.id).await.state, ApplicationState::Ineligible);
        assert!(decisions::owing(&house.db).await.unwrap().is_empty());
    });
}

#[test]
fn a_draft_is_kept_saved_anew_and_sent_and_the_same_address_has_one_only() {
    on_each_engine("training_draft", |house| async move {
        let calling = house.call(content(Order::Score), &[2]).await;
        let (key, mut new) = (calling.key, written(calling.cohorts[0], 1, 1, 0));
        new.is_sent = false;
        let draft = new.clone();
        let act = move |tx: &mut store::Tx<'_>| applications::apply(tx, key, draft, Way::Online, &Silent);
        let Applied::New(kept) = house.write(act).await.unwrap() else { panic!() };
        assert_eq!((kept.state, kept.number), (ApplicationState::Draft, 0));
        let (again, diary) = (new.clone(), Diary::default());
        let writes = diary.clone();
        let act = move |tx: &mut store::Tx<'_>| applications::apply(tx, key, again, Way::Online, &writes);
        assert!(matches!(house.write(act).await.unwrap(), Applied::Again(other) if other.id == kept.id));
        assert_eq!(diary.pages(), [(0, News::Again)]);
        new.is_sent = true;
        let of = Ref { call: key, id: kept.id };
        let sent = house.write(move |tx| applications::save(tx, of, new, &Silent)).await.unwrap();
        assert_eq!((sent.state, sent.number), (ApplicationState::Sent, 1));
        assert_eq!(sent.card.secret, kept.card.secret, "her link stays");
        let late = house.write(move |tx| applications::discard(tx, of)).await.unwrap_err();
        assert_eq!(late.refusal::<Refused>().unwrap(), Refused::OutOfTurn);
    });
}

#[test]
fn names_are_erased_only_when_their_time_has_come() {
    on_each_engine("training_erasure", |house| async move {
        let calling = house.call(content(Order::Score), &[2]).await;
        house.apply(&calling, 0, 1, 1, 0).await.unwrap();
        let key = calling.key;
        let early = house.write(move |tx| erasure::erase(tx, key)).await.unwrap_err();
        assert_eq!(early.refusal::<Refused>().unwrap(), Refused::OutOfTurn);
    });
}
