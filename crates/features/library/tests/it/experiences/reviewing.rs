use twiza_library::model::experience::{Grid, Refused, Section, State, Step, Verdict};
use twiza_library::store::experiences::reviews::{self, Judgement, may_read};
use twiza_library::store::experiences::{authors, notes};

use super::house::{account_of, judgement, on_each_engine, said};

#[test]
fn an_author_does_not_review_her_own_work_not_even_by_another_account_of_hers() {
    on_each_engine("exp_own", |house| async move {
        let key = house.whole("eau").await;
        house.take(key, house.author, Step::Submitted).await.unwrap();
        assert_eq!(house.ask(key, house.author).await.unwrap_err(), Refused::OwnWork);
        let person = actors::accounts::get(&house.db, house.author.account).await.unwrap().unwrap().person;
        let other = account_of(&house.db, "autrice-bis", person).await;
        actors::memberships::grant(&house.db, store::Who::system("test"), house.space.id, other, actors::Role::Member)
            .await
            .unwrap();
        let twin = twiza_library::store::experiences::sections::Writer { account: other, ..house.author };
        assert_eq!(house.ask(key, twin).await.unwrap_err(), Refused::OwnWork);
    });
}

#[test]
fn an_author_neither_chooses_the_reviewers_nor_validates_even_if_she_leads_the_space() {
    on_each_engine("exp_lead", |house| async move {
        let key = house.whole("eau").await;
        let (leader, peer) = (house.leader, house.peer);
        // The secretary corrects a word: she is an author from then on.
        house.save(key, leader, Section::Context, 1, said("Des mots, corrigés.")).await.unwrap();
        house.take(key, house.author, Step::Submitted).await.unwrap();
        let refused = house.write(move |tx| reviews::invite(tx, key, leader, peer.account)).await.unwrap_err();
        assert_eq!(refused, Refused::OutOfTurn);
        assert_eq!(house.take(key, leader, Step::Validated).await.unwrap_err(), Refused::OutOfTurn);
    });
}

#[test]
fn a_peer_of_another_space_is_asked_only_after_she_offered() {
    on_each_engine("exp_peers", |house| async move {
        let key = house.whole("eau").await;
        house.take(key, house.author, Step::Submitted).await.unwrap();
        assert_eq!(house.ask(key, house.stranger).await.unwrap_err(), Refused::NoPeer);
        house.offer(house.stranger).await;
        let review = house.ask(key, house.stranger).await.unwrap();
        assert_eq!(house.ask(key, house.stranger).await.unwrap_err(), Refused::AskedAlready);
        let asked = reviews::asked_of(&house.db, house.stranger.account, None).await.unwrap();
        assert_eq!(asked.iter().map(|one| one.id).collect::<Vec<_>>(), [review.id]);
        assert!(reviews::own(&house.db, house.peer.account, review.id).await.unwrap().is_none(), "it is hers alone");
    });
}

#[test]
fn a_review_is_seen_by_nobody_else_before_it_is_delivered_and_stays_as_it_was_delivered() {
    on_each_engine("exp_deliver", |house| async move {
        let key = house.whole("eau").await;
        house.take(key, house.author, Step::Submitted).await.unwrap();
        let review = house.ask(key, house.peer).await.unwrap();
        let begun = Judgement {
            remarks: vec![(Section::Cost, "Combien ?".to_owned())],
            verdict: None,
            grid: Grid::default(),
            ..judgement(Verdict::Reserved)
        };
        let (of, by) = (review.clone(), review.reviewer);
        house.write(move |tx| reviews::save(tx, &of, by, &begun, false)).await.unwrap();
        assert_eq!(reviews::tally(&house.db, key, 1).await.unwrap().delivered, 0);
        // The remark is there, but no author can answer what was not delivered.
        let remark = house.remarks(&review).await.remove(0);
        let (id, author) = (remark.id, house.author);
        let answered = house.db.write(store::Stream::space(house.space.id), store::Who::system("test"), move |tx| {
            notes::answer(tx, key, author, id, "Peu.").map(drop)
        });
        assert!(matches!(answered.await, Err(store::Error::NotFound)));
        let unfinished = Judgement { grid: Grid::default(), ..judgement(Verdict::Favourable) };
        assert_eq!(house.deliver(&review, unfinished).await.unwrap_err(), Refused::Unfinished);
        house.deliver(&review, judgement(Verdict::Favourable)).await.unwrap();
        assert_eq!(house.deliver(&review, judgement(Verdict::Rework)).await.unwrap_err(), Refused::OutOfTurn);
        let seen = reviews::of(&house.db, key).await.unwrap().remove(0);
        assert_eq!(seen.verdict, Some(Verdict::Favourable));
    });
}

#[test]
fn one_review_a_review_that_asks_for_work_or_an_unanswered_remark_hold_validation_up() {
    on_each_engine("exp_holds", |house| async move {
        let key = house.whole("eau").await;
        house.take(key, house.author, Step::Submitted).await.unwrap();
        house.offer(house.stranger).await;
        let (first, second) =
            (house.ask(key, house.peer).await.unwrap(), house.ask(key, house.stranger).await.unwrap());
        house.deliver(&first, judgement(Verdict::Favourable)).await.unwrap();
        assert_eq!(house.take(key, house.leader, Step::Validated).await.unwrap_err(), Refused::Unfinished);
        let remarks = vec![(Section::Cost, "Combien ?".to_owned())];
        house.deliver(&second, Judgement { remarks, ..judgement(Verdict::Reserved) }).await.unwrap();
        assert_eq!(house.take(key, house.leader, Step::Validated).await.unwrap_err(), Refused::Unfinished);
        let remark = house.remarks(&second).await.remove(0);
        let (id, author, leader) = (remark.id, house.author, house.leader);
        let refused = house.write(move |tx| notes::answer(tx, key, leader, id, "Peu.")).await.unwrap_err();
        assert_eq!(refused, Refused::OutOfTurn, "authors answer, nobody for them");
        house.write(move |tx| notes::answer(tx, key, author, id, "Peu.")).await.unwrap();
        house.take(key, house.leader, Step::Validated).await.unwrap();
        assert_eq!(house.state(key).await, State::Validated);
    });
}

#[test]
fn what_has_to_be_worked_on_goes_back_and_needs_two_new_reviews() {
    on_each_engine("exp_rework", |house| async move {
        let key = house.whole("eau").await;
        house.take(key, house.author, Step::Submitted).await.unwrap();
        house.offer(house.stranger).await;
        let (first, second) =
            (house.ask(key, house.peer).await.unwrap(), house.ask(key, house.stranger).await.unwrap());
        house.deliver(&first, judgement(Verdict::Favourable)).await.unwrap();
        house.deliver(&second, judgement(Verdict::Rework)).await.unwrap();
        assert_eq!(house.take(key, house.leader, Step::Validated).await.unwrap_err(), Refused::Unfinished);
        house.take(key, house.leader, Step::Returned).await.unwrap();
        let experience = house.experience(key).await;
        assert!(may_read(&first, experience.round, experience.state), "until the next round she may look back");
        house.save(key, house.author, Section::Cost, 0, said("Dix mille dirhams.")).await.unwrap();
        house.take(key, house.author, Step::Submitted).await.unwrap();
        let experience = house.experience(key).await;
        assert_eq!(experience.round, 2);
        assert!(!may_read(&first, experience.round, experience.state));
        assert_eq!(house.deliver(&first, judgement(Verdict::Favourable)).await.unwrap_err(), Refused::OutOfTurn);
        assert_eq!(house.take(key, house.leader, Step::Validated).await.unwrap_err(), Refused::Unfinished);
        house.review_round(key).await;
        house.take(key, house.leader, Step::Validated).await.unwrap();
    });
}

#[test]
fn who_declines_reviews_no_more_and_is_not_counted() {
    on_each_engine("exp_decline", |house| async move {
        let key = house.whole("eau").await;
        house.take(key, house.author, Step::Submitted).await.unwrap();
        let review = house.ask(key, house.peer).await.unwrap();
        let (of, by) = (review.clone(), review.reviewer);
        house.write(move |tx| reviews::decline(tx, &of, by)).await.unwrap();
        assert_eq!(house.deliver(&review, judgement(Verdict::Favourable)).await.unwrap_err(), Refused::OutOfTurn);
        let tally = reviews::tally(&house.db, key, 1).await.unwrap();
        assert_eq!((tally.delivered, tally.awaited), (0, 0));
        let seen = reviews::of(&house.db, key).await.unwrap().remove(0);
        assert!(!may_read(&seen, 1, State::Review));
    });
}

#[test]
fn who_reviews_in_a_round_writes_nothing_before_the_next() {
    on_each_engine("exp_twice", |house| async move {
        let key = house.whole("eau").await;
        let peer = house.peer.account;
        house.take(key, house.author, Step::Submitted).await.unwrap();
        let review = house.ask(key, house.peer).await.unwrap();
        house.take(key, house.leader, Step::Returned).await.unwrap();
        let refused = house.save(key, house.peer, Section::Cost, 0, said("Rien.")).await.unwrap_err();
        assert_eq!(refused, Refused::OutOfTurn);
        let refused = house.write(move |tx| authors::add(tx, key, peer)).await.unwrap_err();
        assert_eq!(refused, Refused::ReviewerWrites);
        assert_eq!(house.deliver(&review, judgement(Verdict::Favourable)).await.unwrap_err(), Refused::OutOfTurn);
    });
}

#[test]
fn who_wrote_and_was_taken_out_of_the_authors_does_not_judge_it() {
    on_each_engine("exp_former", |house| async move {
        let key = house.whole("eau").await;
        let second = house.second.account;
        house.write(move |tx| authors::add(tx, key, second)).await.unwrap();
        house.save(key, house.second, Section::Cost, 0, said("Peu.")).await.unwrap();
        house.write(move |tx| authors::remove(tx, key, second)).await.unwrap();
        house.take(key, house.author, Step::Submitted).await.unwrap();
        assert_eq!(house.ask(key, house.second).await.unwrap_err(), Refused::OwnWork);
    });
}

#[test]
fn a_slip_that_is_mended_after_two_reviews_needs_no_new_ones_but_a_second_person_all_the_same() {
    on_each_engine("exp_slip", |house| async move {
        let key = house.reviewed("eau").await;
        // Returned before it was published, and revised after: both times for a word.
        for (round, words) in [(2, "Des mots justes."), (3, "Des mots plus justes.")] {
            let back = if round == 2 { Step::Returned } else { Step::Reopened };
            house.take(key, house.author, back).await.unwrap();
            house.save(key, house.author, Section::Lessons, round - 1, said(words)).await.unwrap();
            house.take(key, house.author, Step::Submitted).await.unwrap();
            let tally = reviews::tally(&house.db, key, round).await.unwrap();
            assert_eq!((tally.delivered, tally.is_corrected), (0, true));
            assert_eq!(house.take(key, house.author, Step::Validated).await.unwrap_err(), Refused::OutOfTurn);
            house.take(key, house.leader, Step::Validated).await.unwrap();
            house.publish(key, house.leader).await.unwrap();
        }
    });
}

#[test]
fn slips_do_not_add_up_to_another_sheet() {
    on_each_engine("exp_slips", |house| async move {
        let key = house.reviewed("eau").await;
        let mut words = "Des mots.".to_owned();
        for (round, is_corrected) in [(2, true), (3, false)] {
            house.take(key, house.author, Step::Returned).await.unwrap();
            words.push_str(&" Un mot de plus, et puis encore un autre.".repeat(2));
            house.save(key, house.author, Section::Lessons, round - 1, said(&words)).await.unwrap();
            house.take(key, house.author, Step::Submitted).await.unwrap();
            let tally = reviews::tally(&house.db, key, round).await.unwrap();
            assert_eq!(tally.is_corrected, is_corrected, "round {round}: it is compared with what peers read");
        }
        assert_eq!(house.take(key, house.leader, Step::Validated).await.unwrap_err(), Refused::Unfinished);
    });
}
