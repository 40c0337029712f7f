//! Letters about sessions: late joiners, trainers, reminders, and what short messages hold.

use twiza_training::store::learning_trainers::assign;
use twiza_training::store::session_quiz;
use web::{App, Settings};

use super::*;
use crate::house::MIGRATIONS;

/// The same two half-days, so many days from today.
fn in_days(house: &House, days: i64) -> Content {
    let mut content = today(house);
    for half in &mut content.half_days {
        half.day = half.day.saturating_add(days.days());
    }
    content
}

/// The time of some reminders has come.
async fn hurry(house: &House, kind: &'static str) {
    let now = house.db.world().now();
    let act = move |tx: &mut store::Tx<'_>| {
        let hurry = "UPDATE training_session_notice SET made_at = $1 WHERE is_done = FALSE AND kind LIKE $2";
        tx.exec(hurry, &store::params![now, kind])?;
        tx.record(store::Entry::new("test.hurried", "test", Id::<Session>::from_uuid(uuid::Uuid::nil())));
        Ok(())
    };
    house.write(act).await.unwrap();
}

async fn invite(house: &House, id: Id<Session>) {
    let space = house.space.id;
    house.write(move |tx| sessions::invite(tx, space, id)).await.unwrap();
}

async fn joins(house: &House, calling: &Calling, number: u32) {
    let one = house.apply(calling, 0, number, 1, 0).await.unwrap();
    house.confirm(calling.key, one.id).await.unwrap();
}

#[test]
fn whoever_confirms_once_others_were_invited_is_invited_too_and_once() {
    on_each_engine("training_joined", |house| async move {
        let calling = cohort(&house, 2).await;
        let id = session(&house, &calling, in_days(&house, 20)).await;
        let planned = session(&house, &calling, in_days(&house, 40)).await;
        let over = session(&house, &calling, in_days(&house, -3)).await;
        invite(&house, id).await;
        invite(&house, over).await;
        joins(&house, &calling, 7).await;
        let all = post_all(&house).await;
        assert_eq!(
            all.iter().filter(|(people, ..)| *people == 1).count(),
            2,
            "the letters under way reach her: {all:?}"
        );
        assert_eq!(all.len(), 6);
        joins(&house, &calling, 8).await;
        joins(&house, &calling, 9).await;
        assert_eq!(
            post_all(&house).await,
            vec![(1, SessionNews::Invited, 0); 2],
            "to what is to come, and to nothing else"
        );
        assert_eq!(one(&house, planned).await.state, SessionState::Planned);
    });
}

#[test]
fn who_has_a_place_is_reminded_before_and_asked_once_for_answers_that_are_missing() {
    on_each_engine("training_reminders", |house| async move {
        let calling = cohort(&house, 2).await;
        let space = house.space.id;
        let id = session(&house, &calling, in_days(&house, 20)).await;
        invite(&house, id).await;
        assert_eq!(post_all(&house).await.len(), 2);
        assert!(post_all(&house).await.is_empty(), "no reminder before its time");
        hurry(&house, "coming-%").await;
        assert_eq!(post_all(&house).await, vec![(2, SessionNews::Coming, 0); 2]);
        hurry(&house, "answers-%").await;
        assert!(post_all(&house).await.is_empty(), "nothing is asked before it was taught");
        // Another day: what was told of the old one is told anew of the new one.
        let mut now = today(&house);
        now.half_days[0].starts = Time::midnight();
        now.half_days[1].starts = Time::midnight();
        now.half_days[0].ends = Time::constant(0, 1, 0, 0);
        now.half_days[0].pause = 0;
        now.half_days[1].ends = Time::constant(23, 59, 0, 0);
        house.write(move |tx| sessions::change(tx, space, id, &now)).await.unwrap();
        assert_eq!(post_all(&house).await, vec![(2, SessionNews::Changed, 1); 2]);
        let all = people(&house, &calling, 0).await;
        for who in [all[0].id, all[1].id, all[2].id] {
            let marks = vec![("content".to_owned(), 4)];
            let answer =
                move |tx: &mut store::Tx<'_>| session_quiz::answer(tx, space, who, Moment::Evaluation, &marks, "");
            house.write(answer).await.unwrap();
        }
        hurry(&house, "answers-%").await;
        assert_eq!(post_all(&house).await, [(1, SessionNews::Answers, 1)], "whoever answered is left alone");
        hurry(&house, "answers-%").await;
        assert!(post_all(&house).await.is_empty(), "once");
    });
}

#[test]
fn trainers_are_asked_told_of_changes_and_reminded() {
    on_each_engine("training_taught", |house| async move {
        let calling = cohort(&house, 1).await;
        let space = house.space.id;
        let mut both = Vec::new();
        for number in 0..2 {
            let contact = format!("f{number}@example.org");
            let card = TrainerCard { name: "Formatrice générée".into(), contact, ..TrainerCard::default() };
            both.push(house.write(move |tx| session_trainers::add(tx, space, &card)).await.unwrap());
        }
        let mut content = in_days(&house, 20);
        let (am, pm) = slots(&content);
        content.half_days[0].trainers.push(both[0]);
        let id = session(&house, &calling, content.clone()).await;
        let teach = |slot, who: Vec<Id<Trainer>>| house.write(move |tx| assign(tx, space, id, &[(slot, who)]));
        assert!(told(&house).await.trainers.is_empty(), "a plan is not told");
        invite(&house, id).await;
        assert_eq!(told(&house).await.trainers, [(1, SessionNews::Invited)]);
        teach(pm, vec![both[1]]).await.unwrap();
        let after = told(&house).await;
        assert_eq!((after.trainers, after.people), (vec![(1, SessionNews::Changed)], vec![]), "she alone is told");
        teach(pm, vec![both[0]]).await.unwrap();
        let mut changed = told(&house).await.trainers;
        changed.sort_by_key(|(half_days, _)| *half_days);
        assert_eq!(changed, [(0, SessionNews::Changed), (2, SessionNews::Changed)], "who is asked no more, and who is");
        hurry(&house, "trainer-coming-%").await;
        assert_eq!(told(&house).await.trainers, [(2, SessionNews::Coming)], "each once, and only who still teaches");
        teach(am, vec![both[1]]).await.unwrap();
        told(&house).await;
        house.write(move |tx| sessions::call_off(tx, space, id, &Text::default())).await.unwrap();
        assert_eq!(told(&house).await.trainers, [(1, SessionNews::Cancelled); 2]);
        // What is over is put right without a letter.
        let past = session(&house, &calling, in_days(&house, -5)).await;
        invite(&house, past).await;
        told(&house).await;
        let slot = in_days(&house, -5).half_days[0].slot();
        let trainer = both[0];
        house.write(move |tx| assign(tx, space, past, &[(slot, vec![trainer])])).await.unwrap();
        let after = told(&house).await;
        assert!(after.trainers.is_empty() && after.people.is_empty());
    });
}

/// The letters that lie in a folder, each as one text without the breaks that mail puts into lines.
fn letters(folder: &std::path::Path) -> Vec<String> {
    let read = |entry: std::io::Result<std::fs::DirEntry>| std::fs::read_to_string(entry.unwrap().path()).unwrap();
    let all: Vec<String> = std::fs::read_dir(folder).unwrap().map(read).collect();
    all.into_iter().map(|letter| letter.replace("=\r\n", "").replace("=3D", "=")).collect()
}

#[test]
fn letters_of_changes_and_reminders_bring_each_ones_own_page() {
    store::testing::each_engine("training_own_pages_sent", &MIGRATIONS, |db| async {
        let house = House::build(db.clone()).await;
        let calling = cohort(&house, 1).await;
        let (folder, space) = (tempfile::tempdir().unwrap(), house.space.id);
        let mut phone = house::written(calling.cohorts[0], 50, 1, 0);
        phone.card.contact = "0661000050".into();
        let key = calling.key;
        let apply = move |tx: &mut store::Tx<'_>| {
            use twiza_training::model::Way;
            use twiza_training::store::applications::{self, Applied};
            match applications::apply(tx, key, phone, Way::Online, &Silent)? {
                Applied::New(application) => Ok(application.id),
                Applied::Again(application) => Ok(application.id),
            }
        };
        let by_phone = house.write(apply).await.unwrap();
        house.confirm(key, by_phone).await.unwrap();
        let post = post::Settings { folder: Some(folder.path().to_owned()), ..post::Settings::default() };
        let settings = Settings {
            post: post.open().unwrap(),
            public_url: Some("https://twiza.example".into()),
            ..Settings::default()
        };
        let app = App::new(db, vec![twiza_training::feature()], settings).unwrap_or_else(|faults| panic!("{faults:?}"));
        let id = session(&house, &calling, in_days(&house, 20)).await;
        invite(&house, id).await;
        let mut moved = in_days(&house, 21);
        moved.half_days[0].starts = Time::constant(8, 0, 0, 0);
        house.write(move |tx| sessions::change(tx, space, id, &moved)).await.unwrap();
        hurry(&house, "coming-%").await;
        for chore in twiza_training::feature().chores {
            (chore.run)(&app).await.unwrap();
        }
        app.post.deliver(&app.db).await.unwrap();
        let all = letters(folder.path());
        let of = |number: u32| all.iter().filter(|letter| letter.contains(&format!("a{number}@"))).collect::<Vec<_>>();
        assert_eq!(of(0).len(), 2, "the change, which overtook the invitation, and the reminder: {all:?}");
        for letter in of(0) {
            assert_eq!(letter.matches("https://twiza.example/training/participants/").count(), 2, "{letter}");
            assert!(letter.contains(&format!("/sessions/{id}.ics")));
        }
        let short: Vec<&String> = all.iter().filter(|letter| letter.starts_with("+212661000050")).collect();
        assert_eq!(short.len(), 2, "{all:?}");
        assert!(
            short
                .iter()
                .all(|letter| letter.contains("https://twiza.example/training/calls/appel-genere/applications/"))
        );
    });
}
