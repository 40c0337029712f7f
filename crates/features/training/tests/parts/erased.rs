//! What is erased stays erased, and a participant's page asks little however many photos there are.

use twiza_training::store::{Silent, erasure};

use super::*;

/// A cohort that is over and of which nothing personal is to be kept any longer; its session was today.
async fn over(house: &House, applications: u32) -> Calling {
    use twiza_training::model::call;
    let calling = house.call(call::Content { kept_days: 0, ..content(Order::Arrival) }, &[20]).await;
    for number in 0..applications {
        let one = house.apply(&calling, 0, number, 1, 1).await.unwrap();
        house.confirm(calling.key, one.id).await.unwrap();
    }
    let (space, id) = (house.space.id, calling.cohorts[0]);
    house.close(calling.key, &[]).await;
    let cohort = plan::cohort(&house.db, space, id).await.unwrap().unwrap();
    let mut of = cohort.content;
    (of.first_day, of.last_day) = (days(house, -2), days(house, -1));
    let programme = cohort.programme;
    house.write(move |tx| plan::change_cohort(tx, space, id, programme, &of, &Silent)).await.unwrap();
    add_session(house, id, all_day(days(house, 0))).await;
    calling
}

#[test]
fn words_that_come_after_the_names_were_erased_are_not_kept_and_the_marks_count() {
    on_each_engine("training_erased_words", |house| async move {
        let calling = over(&house, 3).await;
        let (space, cohort, key) = (house.space.id, calling.cohorts[0], calling.key);
        let all = people(&house, &calling).await;
        for one in &all[..2] {
            answer(&house, one, Moment::Evaluation, 5).await.unwrap();
        }
        house.write(move |tx| erasure::erase(tx, key)).await.unwrap();
        for one in &all[2..] {
            answer(&house, one, Moment::Evaluation, 2).await.unwrap();
        }
        end(&house, cohort, Moment::Evaluation).await.unwrap();
        assert!(session_quiz::remarks(&house.db, space, cohort).await.unwrap().is_empty(), "neither before nor after");
        let counts = session_quiz::counts(&house.db, space, cohort, Moment::Evaluation).await.unwrap();
        assert_eq!((counts.answers("content"), counts.mean("content")), (6, Some(300)));
        assert!(people(&house, &calling).await.iter().all(|one| one.person.name.is_empty()));
    });
}

#[test]
fn her_page_shows_a_page_of_photos_and_never_one_that_she_may_not_see() {
    store::testing::each_engine("training_own_photos", &MIGRATIONS, |db| async {
        let site = Site::build(db).await;
        let (house, cohort) = (&site.house, site.calling.cohorts[0]);
        let all = people(house, &site.calling).await;
        let own = site.link(&all[0]);
        let mut hers = vec![photo(house, cohort, Circle::Team, &[all[0].id]).await.unwrap()];
        let hidden = photo(house, cohort, Circle::Cohort, &[all[0].id, all[1].id]).await.unwrap();
        for at in 0..30 {
            let circle = if at % 2 == 0 { Circle::Cohort } else { Circle::Public };
            hers.push(photo(house, cohort, circle, &[]).await.unwrap());
        }
        let shown = |page: &str| hers.iter().filter(|id| page.contains(&format!("files/{id}/card"))).count();
        let (_, first) = site.get(&own).await;
        assert_eq!(shown(&first), 24);
        let next = first.split("rel=\"next\"").next().unwrap().rsplit("href=\"").next().unwrap();
        let next = next.split('"').next().unwrap().replace("&amp;", "&");
        let (_, second) = site.get(&next).await;
        assert_eq!(shown(&second), 7, "{next}");
        assert!(
            !first.contains(&hidden.to_string()) && !second.contains(&hidden.to_string()),
            "her neighbour said nothing"
        );
        site.house.give_up(site.calling.key, all[0].application).await.unwrap();
        let (_, left) = site.get(&own).await;
        assert_eq!(shown(&left), 16, "what is public, and what shows her alone");
    });
}
