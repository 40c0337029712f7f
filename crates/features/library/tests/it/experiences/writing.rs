use actors::Role;
use kernel::{Lang, Text};
use twiza_library::model::experience::{Body, Head, Refused, Section, State, Step};
use twiza_library::store::experiences::sections::{self, Writer};
use twiza_library::store::experiences::{authors, notes, sheets, steps};

use super::house::{head, on_each_engine, said, words};

#[test]
fn who_saves_over_what_another_saved_is_told_and_nothing_of_either_is_lost() {
    on_each_engine("exp_meanwhile", |house| async move {
        let key = house.begin("eau").await;
        house.write(move |tx| authors::add(tx, key, house.second.account)).await.unwrap();
        let first = house.save(key, house.author, Section::Context, 0, said("un")).await.unwrap();
        // Both opened the first writing.
        house.save(key, house.second, Section::Context, first, said("un, deux")).await.unwrap();
        let refused = house.save(key, house.author, Section::Context, first, said("un, trois")).await.unwrap_err();
        assert_eq!(refused, Refused::Meanwhile);
        let stands = sections::latest(&house.db, key, Section::Context).await.unwrap().unwrap();
        assert_eq!((stands.number, stands.body.text), (2, words("un, deux")));
        // She saw both, and saves over the second.
        house.save(key, house.author, Section::Context, 2, said("un, deux, trois")).await.unwrap();
        let past = sections::past(&house.db, key, Section::Context, 99, 9).await.unwrap();
        let texts: Vec<Text> = past.into_iter().map(|writing| writing.body.text).collect();
        assert_eq!(texts, [words("un, deux, trois"), words("un, deux"), words("un")]);
    });
}

#[test]
fn two_who_write_in_two_languages_at_once_are_put_together() {
    on_each_engine("exp_merge", |house| async move {
        let key = house.begin("eau").await;
        house.write(move |tx| authors::add(tx, key, house.second.account)).await.unwrap();
        house.save(key, house.author, Section::Lessons, 0, said("leçon")).await.unwrap();
        let arabic = Body { text: words("leçon").with(Lang::Ar, "درس"), ..Body::default() };
        house.save(key, house.second, Section::Lessons, 1, arabic).await.unwrap();
        house.save(key, house.author, Section::Lessons, 1, said("leçons")).await.unwrap();
        let stands = sections::latest(&house.db, key, Section::Lessons).await.unwrap().unwrap();
        assert_eq!(stands.body.text, Text::fr_ar("leçons", "درس"));
    });
}

#[test]
fn the_second_head_of_two_is_held_up_until_the_first_was_seen() {
    on_each_engine("exp_head", |house| async move {
        let key = house.begin("eau").await;
        let (author, leader) = (house.author, house.leader);
        let theirs = Head { lesson: words("Le leur."), ..head() };
        let mine = Head { lesson: words("Le mien."), ..head() };
        house.write(move |tx| sections::write_head(tx, key, leader, 1, &theirs)).await.unwrap();
        let again = mine.clone();
        let refused = house.write(move |tx| sections::write_head(tx, key, author, 1, &again)).await.unwrap_err();
        assert_eq!(refused, Refused::Meanwhile);
        house.write(move |tx| sections::write_head(tx, key, author, 2, &mine)).await.unwrap();
        assert_eq!(house.experience(key).await.head.lesson, words("Le mien."));
    });
}

#[test]
fn saving_what_stands_there_already_writes_nothing() {
    on_each_engine("exp_same", |house| async move {
        let key = house.begin("eau").await;
        house.save(key, house.author, Section::Context, 0, said("un")).await.unwrap();
        let refused = house.save(key, house.author, Section::Context, 1, said("un")).await.unwrap_err();
        assert_eq!(refused, Refused::Same);
        let refused = house.save(key, house.author, Section::Method, 0, Body::default()).await.unwrap_err();
        assert_eq!(refused, Refused::Same);
        let head_again = head();
        let author = house.author;
        let refused = house.write(move |tx| sections::write_head(tx, key, author, 1, &head_again)).await.unwrap_err();
        assert_eq!(refused, Refused::Same);
    });
}

#[test]
fn only_authors_and_those_who_lead_write_and_a_leader_who_writes_is_an_author_from_then_on() {
    on_each_engine("exp_writers", |house| async move {
        let key = house.begin("eau").await;
        for by in [house.second, house.stranger, Writer { role: Role::Visitor, ..house.author }] {
            let refused = house.save(key, by, Section::Context, 0, said("un")).await.unwrap_err();
            assert_eq!(refused, Refused::OutOfTurn);
        }
        house.save(key, house.leader, Section::Context, 0, said("un")).await.unwrap();
        let all = authors::of(&house.db, key).await.unwrap();
        assert!(all.iter().any(|author| author.account == house.leader.account));
    });
}

#[test]
fn an_address_belongs_to_one_sheet_and_is_free_again_while_nobody_has_read_it() {
    on_each_engine("exp_address", |house| async move {
        let key = house.begin("eau").await;
        let other = house.begin("route").await;
        let refused = house.write(move |tx| sheets::readdress(tx, other, "eau")).await.unwrap_err();
        assert_eq!(refused, Refused::AddressTaken);
        house.write(move |tx| sheets::readdress(tx, key, "eau-potable")).await.unwrap();
        house.write(move |tx| sheets::readdress(tx, other, "eau")).await.unwrap();
        assert_eq!(sheets::by_slug(&house.db, "eau").await.unwrap().unwrap().key, other);
        let public = house.published("publique").await;
        let refused = house.write(move |tx| sheets::readdress(tx, public, "encore")).await.unwrap_err();
        assert_eq!(refused, Refused::OutOfTurn);
    });
}

#[test]
fn the_last_author_stays_and_a_reviewer_does_not_become_one() {
    on_each_engine("exp_authors", |house| async move {
        let key = house.whole("eau").await;
        let (author, peer) = (house.author.account, house.peer.account);
        let refused = house.write(move |tx| authors::remove(tx, key, author)).await.unwrap_err();
        assert_eq!(refused, Refused::LastAuthor);
        house.take(key, house.author, Step::Submitted).await.unwrap();
        house.ask(key, house.peer).await.unwrap();
        let refused = house.write(move |tx| authors::add(tx, key, peer)).await.unwrap_err();
        assert_eq!(refused, Refused::ReviewerWrites);
    });
}

#[test]
fn comments_are_answered_and_counted_and_a_stranger_makes_none() {
    on_each_engine("exp_comments", |house| async move {
        let key = house.begin("eau").await;
        let (second, author, stranger) = (house.second, house.author, house.stranger);
        house.write(move |tx| notes::comment(tx, key, second, Section::Context, "Depuis quand ?")).await.unwrap();
        let note = notes::of_section(&house.db, key, Section::Context).await.unwrap().remove(0);
        house.write(move |tx| notes::answer(tx, key, author, note.id, "Depuis 2012.")).await.unwrap();
        let all = notes::of_section(&house.db, key, Section::Context).await.unwrap();
        assert_eq!(all.len(), 2);
        assert_eq!(all[1].answers, Some(all[0].id));
        assert_eq!(notes::counts(&house.db, key).await.unwrap(), [(Section::Context, 2)]);
        let refused =
            house.write(move |tx| notes::comment(tx, key, stranger, Section::Context, "?")).await.unwrap_err();
        assert_eq!(refused, Refused::OutOfTurn);
    });
}

#[test]
fn every_step_is_a_row_with_who_and_why_and_the_state_is_the_last_of_them() {
    on_each_engine("exp_steps", |house| async move {
        let key = house.published("eau").await;
        let taken: Vec<Step> = steps::of(&house.db, key).await.unwrap().iter().map(|one| one.step).collect();
        assert_eq!(taken, [Step::Begun, Step::Submitted, Step::Validated, Step::Published]);
        assert_eq!(house.state(key).await, State::Published);
        let all = steps::of(&house.db, key).await.unwrap();
        assert!(all.iter().all(|one| one.by.is_some()));
        assert_eq!(all[1].words, "parce que");
    });
}
