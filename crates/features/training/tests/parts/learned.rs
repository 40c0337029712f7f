//! What the year and the plan count: associations of which somebody attended enough, each once a year.

use twiza_training::model::call;
use twiza_training::model::year::Progress;
use twiza_training::store::{erasure, learned};

use super::*;

const NAMES: [&str; 6] = ["associations", "people", "women", "youth", "rural", "new"];

async fn progress(house: &House, year: i16) -> Progress {
    learned::progress(&house.db, house.space.id, year).await.unwrap()
}

/// What the measures of the plan count, in the order of [`NAMES`]; the page of the year says the same.
async fn measured(house: &House, year: i16) -> [i64; 6] {
    let mut sums = [0; 6];
    for (sum, name) in sums.iter_mut().zip(NAMES) {
        *sum = of_year(house, "training.trained", name, year).await;
    }
    let reached = learned::reached(&house.db, house.space.id, year).await.unwrap();
    let shown = [reached.associations, reached.people, reached.women, reached.youth, reached.rural, reached.new];
    assert_eq!(shown, sums, "the page and the plan count alike");
    sums
}

/// Takes back that somebody was there.
async fn struck(house: &House, session: Id<Session>, application: Id<Application>, day: Date) {
    let space = house.space.id;
    let people = session_people::of_application(&house.db, space, application).await.unwrap();
    let slot = Slot { day, part: Part::Morning };
    let strike = move |tx: &mut Tx<'_>| {
        people.iter().try_for_each(|one| attendance::tick(tx, space, session, slot, one.id, None))
    };
    house.write(strike).await.unwrap();
}

/// The chore, until nothing is left.
async fn caught_up(house: &House) -> usize {
    let due = learned::due(&house.db).await.unwrap();
    for (space, cohort) in &due {
        let (space, cohort) = (*space, *cohort);
        house.write(move |tx| learned::catch_up(tx, space, cohort)).await.unwrap();
    }
    due.len()
}

/// Cohorts of a programme of four hours, on mornings that are over, whose names may be erased once their call is closed.
async fn over(house: &House, cohorts: usize) -> (Calling, Date, Id<Programme>) {
    let day = house.db.world().today().saturating_sub(3.days());
    let terms = call::Content { kept_days: 0, ..content(Order::Arrival) };
    let calling = house.call(terms, &vec![5; cohorts]).await;
    let programme = plan::cohort(&house.db, house.space.id, calling.cohorts[0]).await.unwrap().unwrap().programme;
    teaches(house, programme, "finance").await;
    caught_up(house).await;
    (calling, day, programme)
}

#[test]
fn the_target_moves_by_who_came_and_a_confirmed_place_is_only_expected() {
    on_each_engine("training_target", |house| async move {
        let (calling, day, _) = over(&house, 2).await;
        let [first, second] = calling.cohorts[..] else { panic!("two cohorts") };
        let (comes, stays) = (house.association("Venue générée").await, house.association("Absente générée").await);
        let here = placed(&house, &calling, 0, 1, comes).await;
        placed(&house, &calling, 0, 2, stays).await;
        let again = placed(&house, &calling, 1, 3, comes).await;
        let today = house.db.world().today();
        moved(&house, first, today, today).await;
        moved(&house, second, today, today).await;
        let found = progress(&house, day.year()).await;
        assert_eq!((found.reached.associations, found.expected, found.unnoted), (0, 2, 0), "places count nothing");
        assert_eq!(measured(&house, day.year()).await, [0; 6]);
        moved(&house, first, day, day).await;
        moved(&house, second, day, day).await;
        let found = progress(&house, day.year()).await;
        assert_eq!((found.expected, found.unnoted), (0, 2), "over, and nobody has kept the register");
        let (one, other) = (meeting(&house, first, &[day]).await, meeting(&house, second, &[day]).await);
        came(&house, one, here, day).await;
        assert_eq!(measured(&house, day.year()).await, [1, 1, 1, 0, 0, 1]);
        let found = progress(&house, day.year()).await;
        assert_eq!((found.expected, found.unnoted), (0, 0), "the register is kept: who stayed away is not expected");
        // The same morning counts once, in whichever session: the second cohort meets on another.
        let next = day.saturating_add(1.days());
        let follow = meeting(&house, second, &[next]).await;
        came(&house, follow, again, next).await;
        assert_eq!(measured(&house, day.year()).await, [1, 2, 2, 0, 0, 1], "an association counts once a year");
        struck(&house, one, here, day).await;
        assert_eq!(measured(&house, day.year()).await, [1, 1, 1, 0, 0, 1], "it learned in the other");
        struck(&house, follow, again, next).await;
        assert_eq!(measured(&house, day.year()).await, [0; 6]);
        came(&house, other, again, day).await;
        house.give_up(calling.key, again).await.unwrap();
        assert_eq!(measured(&house, day.year()).await, [1, 1, 1, 0, 0, 1], "what was learned is not given up");
    });
}

#[test]
fn a_cohort_that_moves_and_a_programme_that_asks_for_more_are_counted_anew() {
    on_each_engine("training_target_moved", |house| async move {
        let (calling, day, programme) = over(&house, 1).await;
        let cohort = calling.cohorts[0];
        let actor = house.association("Venue générée").await;
        let application = placed(&house, &calling, 0, 1, actor).await;
        moved(&house, cohort, day, day).await;
        let session = meeting(&house, cohort, &[day]).await;
        came(&house, session, application, day).await;
        let earlier = day.saturating_sub(1.years());
        moved(&house, cohort, earlier, day).await;
        assert_eq!(measured(&house, day.year()).await, [0; 6], "cohorts count in the year in which they begin");
        assert_eq!(measured(&house, earlier.year()).await, [1, 1, 1, 0, 0, 1]);
        assert_eq!(caught_up(&house).await, 0, "all is counted as it stands");
        let space = house.space.id;
        let asks = move |hours| {
            move |tx: &mut Tx<'_>| {
                let before = plan::programme_in(tx, space, programme)?.content;
                plan::change_programme(tx, space, programme, &programme::Content { hours, ..before })
            }
        };
        house.write(asks(8)).await.unwrap();
        assert_eq!(caught_up(&house).await, 1);
        assert_eq!(measured(&house, earlier.year()).await, [0; 6], "four hours are not enough of eight");
        house.write(asks(5)).await.unwrap();
        caught_up(&house).await;
        assert_eq!(measured(&house, earlier.year()).await[0], 1, "they are enough of five");
        let entries = of_year(&house, "training.trained", "associations", earlier.year()).await;
        caught_up(&house).await;
        assert_eq!(of_year(&house, "training.trained", "associations", earlier.year()).await, entries);
    });
}

#[test]
fn what_was_counted_of_people_outlives_their_names() {
    on_each_engine("training_target_erased", |house| async move {
        let (calling, _, programme) = over(&house, 1).await;
        let (cohort, space) = (calling.cohorts[0], house.space.id);
        let day = house.db.world().today().saturating_sub(3.years());
        let actor = house.association("Venue générée").await;
        let application = placed(&house, &calling, 0, 1, actor).await;
        moved(&house, cohort, day, day).await;
        let session = meeting(&house, cohort, &[day]).await;
        came(&house, session, application, day).await;
        let key = calling.key;
        house.write(move |tx| calls::close(tx, key, &Silent).map(drop)).await.unwrap();
        house.write(move |tx| erasure::erase(tx, key)).await.unwrap();
        let asks = move |tx: &mut Tx<'_>| {
            let before = plan::programme_in(tx, space, programme)?.content;
            plan::change_programme(tx, space, programme, &programme::Content { hours: 3, ..before })
        };
        house.write(asks).await.unwrap();
        caught_up(&house).await;
        assert_eq!(measured(&house, day.year()).await, [1, 1, 1, 0, 0, 1]);
        struck(&house, session, application, day).await;
        assert_eq!(measured(&house, day.year()).await, [0; 6], "and is taken back as it was counted");
        came(&house, session, application, day).await;
        assert_eq!(measured(&house, day.year()).await, [1, 1, 1, 0, 0, 1], "its numbers are still known");
    });
}
