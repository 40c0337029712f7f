//! Which confirmed places a year expects: a cohort that moves takes them along, and who gives up is expected no more.

use jiff::ToSpan;
use jiff::civil::Date;
use kernel::Id;
use store::journal::{self, Period};
use twiza_training::model::Cohort;

use super::*;

async fn move_to(house: &House, id: Id<Cohort>, first: Date, diary: &Diary) {
    let space = house.space.id;
    let cohort = plan::cohort(&house.db, space, id).await.unwrap().unwrap();
    let mut content = cohort.content;
    (content.first_day, content.last_day) = (first, first.saturating_add(2.days()));
    let (programme, writes) = (cohort.programme, diary.clone());
    house.write(move |tx| plan::change_cohort(tx, space, id, programme, &content, &writes)).await.unwrap();
}

async fn sum(house: &House, name: &str, year: i16) -> i64 {
    let period = Period::new(jiff::civil::date(year, 1, 1), jiff::civil::date(year, 12, 31));
    let stream = store::Stream::space(house.space.id);
    journal::sum(&house.db, stream, "training.place.confirmed", name, period).await.unwrap()
}

async fn of_association(
    house: &House,
    calling: &Calling,
    at: usize,
    number: u32,
    actor: Id<actors::Actor>,
) -> twiza_training::model::Application {
    let mut new = written(calling.cohorts[at], number, 1, 0);
    new.actor = Some(actor);
    let key = calling.key;
    let act = move |tx: &mut store::Tx<'_>| applications::apply(tx, key, new, Way::Online, &Silent);
    let Applied::New(application) = house.write(act).await.unwrap() else { panic!() };
    application
}

#[test]
fn a_cohort_that_moves_takes_its_places_into_its_new_year_and_tells_who_has_one() {
    on_each_engine("training_moved", |house| async move {
        let calling = house.call(content(Order::Arrival), &[2]).await;
        let (space, id) = (house.space.id, calling.cohorts[0]);
        let mut all = Vec::new();
        for number in 0..3 {
            all.push(house.apply(&calling, 0, number, 1, 1).await.unwrap());
        }
        house.confirm(calling.key, all[0].id).await.unwrap();
        let before = plan::cohort(&house.db, space, id).await.unwrap().unwrap().content.first_day;
        let diary = Diary::default();
        let after = Date::constant(before.year() + 1, 3, 2);
        move_to(&house, id, after, &diary).await;
        assert_eq!(diary.pages(), [(2, News::Moved), (1, News::Moved)], "who holds a place is told, who waits is not");
        for name in ["places", "associations", "new"] {
            let told = (sum(&house, name, before.year()).await, sum(&house, name, after.year()).await);
            assert_eq!(told, (0, 1), "{name}");
        }
        assert_eq!(sum(&house, "people", after.year()).await, 2);
        assert_eq!(plan::years(&house.db, space).await.unwrap(), [after.year()]);
        let again = Diary::default();
        move_to(&house, id, after, &again).await;
        assert!(again.pages().is_empty(), "nothing moved");
        house.give_up(calling.key, all[0].id).await.unwrap();
        assert_eq!(sum(&house, "places", after.year()).await, 0);
        assert!(plan::years(&house.db, space).await.unwrap().is_empty());
    });
}

#[test]
fn an_association_is_new_in_its_first_year_only_also_where_it_applied_for_both_before() {
    on_each_engine("training_new_once", |house| async move {
        let calling = house.call(content(Order::Arrival), &[5, 5]).await;
        let actor = house.association("Association générée de l’oasis").await;
        let first = of_association(&house, &calling, 0, 1, actor).await;
        let later = of_association(&house, &calling, 1, 2, actor).await;
        assert!(first.facts.is_new && later.facts.is_new, "it has had no place when it applied");
        let space = house.space.id;
        let day = plan::cohort(&house.db, space, calling.cohorts[0]).await.unwrap().unwrap().content.first_day;
        move_to(&house, calling.cohorts[1], Date::constant(day.year() + 1, 2, 1), &Diary::default()).await;
        house.confirm(calling.key, first.id).await.unwrap();
        house.confirm(calling.key, later.id).await.unwrap();
        let new = || async { (sum(&house, "new", day.year()).await, sum(&house, "new", day.year() + 1).await) };
        assert_eq!(new().await, (1, 0));
        house.give_up(calling.key, later.id).await.unwrap();
        assert_eq!(new().await, (1, 0), "what was not counted is not taken away");
        house.give_up(calling.key, first.id).await.unwrap();
        assert_eq!(new().await, (0, 0));
    });
}

#[test]
fn a_place_that_is_given_up_is_told_of_its_association() {
    on_each_engine("training_released", |house| async move {
        let calling = house.call(content(Order::Arrival), &[5]).await;
        let actor = house.association("Association générée des palmiers").await;
        let one = of_association(&house, &calling, 0, 1, actor).await;
        house.confirm(calling.key, one.id).await.unwrap();
        house.give_up(calling.key, one.id).await.unwrap();
        // Whoever reads the journal by association (the report does) finds both the place and its end.
        let linked = "SELECT COUNT(*) FROM journal_link WHERE kind = 'training.place.confirmed' AND link_kind = 'actor' \
             AND link = $1";
        let entries: i64 = house.db.one(linked, &store::params![actor]).await.unwrap().unwrap();
        assert_eq!(entries, 2);
    });
}
