use std::collections::BTreeSet;

use actors::directory::Actor;
use jiff::civil::{Date, date};
use kernel::{Id, Lang, Text};
use twiza_plan::MEASURES;
use twiza_plan::model::{ActivityKind, Held, NewActivity, Node, Pace, Plan, Scope, Span, Turnout};
use twiza_plan::store::activities::{self, Asked, Order};
use twiza_plan::store::{nodes, progress};

use crate::common::{House, WHO, measured, node, on_each_engine};

fn training(day: Date, nodes: &[Id<Node>], organisations: &[Id<Actor>]) -> NewActivity {
    NewActivity {
        title: Text::fr_ar("Formation à Tata", "تكوين في طاطا"),
        note: Text::default(),
        held: Held {
            kind: ActivityKind::Training,
            span: Span::new(day, day).unwrap(),
            place: Some("09.551".to_owned()),
            turnout: Turnout { women: 12, men: 8, unstated: 0, youth: 5 },
            nodes: nodes.iter().copied().collect(),
            organisations: organisations.iter().copied().collect(),
        },
    }
}

/// What each measure of the plan counts, by its source, year after year.
async fn counts(house: &House, plan: &Plan) -> Vec<(String, Vec<i64>)> {
    let sources: Vec<&web::Measure> = MEASURES.iter().collect();
    let counted = progress::counted(&house.db, house.space, plan.id, &sources).await.unwrap();
    let done =
        |measure: &twiza_plan::model::Measure| counted.tallies[&measure.id].iter().map(|tally| tally.done).collect();
    let mut counts: Vec<_> = counted.measures.iter().map(|measure| (measure.source.clone(), done(measure))).collect();
    counts.sort();
    counts
}

fn of<'a>(counts: &'a [(String, Vec<i64>)], source: &str) -> &'a [i64] {
    &counts.iter().find(|(code, _)| code == source).unwrap().1
}

/// A plan whose root counts everything, with two parts that activities serve.
async fn counting(house: &House) -> (Plan, Id<Node>, Id<Node>) {
    let sources = ["plan.activities", "plan.trainings", "plan.participants", "plan.women", "plan.strengthened"];
    let parts = vec![node("un", vec![]), node("deux", vec![])];
    let root = sources
        .iter()
        .fold(node("racine", parts), |root, source| measured(root, source, Pace::Yearly, Scope::Node, 10));
    let (plan, tree) = house.plan(vec![root]).await;
    (plan, tree.branches()[1].node.id, tree.branches()[2].node.id)
}

#[test]
fn what_is_recorded_counts_once_for_the_node_above_in_the_year_when_it_happened() {
    on_each_engine("count_once", |house| async move {
        let (plan, one, two) = counting(&house).await;
        let organisations = house.organisations(3).await;
        let record = |said| activities::record(&house.db, WHO, house.space, said);
        record(training(date(2025, 3, 1), &[one, two], &organisations)).await.unwrap();
        record(training(date(2026, 3, 1), &[two], &organisations[..1])).await.unwrap();
        record(training(date(2026, 4, 1), &[], &organisations)).await.unwrap();
        record(training(date(2024, 12, 31), &[one], &organisations)).await.unwrap();
        let counts = counts(&house, &plan).await;
        assert_eq!(of(&counts, "plan.activities"), [1, 1, 0, 0]);
        assert_eq!(of(&counts, "plan.trainings"), [1, 1, 0, 0]);
        assert_eq!(of(&counts, "plan.participants"), [20, 20, 0, 0]);
        assert_eq!(of(&counts, "plan.women"), [12, 12, 0, 0]);
        assert_eq!(of(&counts, "plan.strengthened"), [3, 1, 0, 0]);
    });
}

#[test]
fn a_correction_counts_as_if_it_had_been_there_from_the_start() {
    on_each_engine("count_correct", |house| async move {
        let (plan, one, two) = counting(&house).await;
        let organisations = house.organisations(4).await;
        let said = training(date(2026, 3, 1), &[one], &organisations[..2]);
        let id = activities::record(&house.db, WHO, house.space, said.clone()).await.unwrap();
        let mut corrected = said;
        corrected.held.kind = ActivityKind::Coaching;
        corrected.held.span = Span::new(date(2025, 6, 1), date(2025, 6, 2)).unwrap();
        corrected.held.turnout = Turnout { women: 1, men: 2, unstated: 0, youth: 0 };
        corrected.held.nodes = BTreeSet::from([two]);
        corrected.held.organisations = organisations[1..].iter().copied().collect();
        activities::correct(&house.db, WHO, house.space, id, corrected.clone()).await.unwrap();
        let counts = counts(&house, &plan).await;
        assert_eq!(of(&counts, "plan.activities"), [1, 0, 0, 0]);
        assert_eq!(of(&counts, "plan.trainings"), [0, 0, 0, 0]);
        assert_eq!(of(&counts, "plan.participants"), [3, 0, 0, 0]);
        assert_eq!(of(&counts, "plan.strengthened"), [3, 0, 0, 0]);
        assert_eq!(activities::get(&house.db, house.space, id).await.unwrap().unwrap().said, corrected);
    });
}

#[test]
fn a_cancelled_activity_is_counted_nowhere_and_another_of_the_same_day_still_is() {
    on_each_engine("count_cancel", |house| async move {
        let (plan, one, _) = counting(&house).await;
        let organisations = house.organisations(2).await;
        let said = training(date(2026, 3, 1), &[one], &organisations);
        let id = activities::record(&house.db, WHO, house.space, said).await.unwrap();
        let other = training(date(2026, 3, 1), &[one], &organisations[..1]);
        activities::record(&house.db, WHO, house.space, other).await.unwrap();
        activities::cancel(&house.db, WHO, house.space, id).await.unwrap();
        let counts = counts(&house, &plan).await;
        assert_eq!(of(&counts, "plan.activities"), [0, 1, 0, 0]);
        assert_eq!(of(&counts, "plan.participants"), [0, 20, 0, 0]);
        assert_eq!(of(&counts, "plan.strengthened"), [0, 1, 0, 0]);
        assert!(activities::cancel(&house.db, WHO, house.space, id).await.is_err());
        let of_node = activities::of_node(&house.db, house.space, one, 10).await.unwrap();
        assert_eq!(of_node.len(), 1);
    });
}

#[test]
fn a_measure_of_the_whole_space_counts_what_serves_no_node_too() {
    on_each_engine("count_space", |house| async move {
        let root = measured(node("racine", vec![]), "plan.activities", Pace::Whole, Scope::Space, 5);
        let root = measured(root, "plan.organisations", Pace::Whole, Scope::Space, 5);
        let root = measured(root, "plan.women", Pace::Whole, Scope::Space, 5);
        let (plan, _) = house.plan(vec![root]).await;
        let organisations = house.organisations(2).await;
        activities::record(&house.db, WHO, house.space, training(date(2025, 3, 1), &[], &organisations)).await.unwrap();
        let id = activities::record(&house.db, WHO, house.space, training(date(2026, 3, 1), &[], &organisations))
            .await
            .unwrap();
        activities::cancel(&house.db, WHO, house.space, id).await.unwrap();
        let counts = counts(&house, &plan).await;
        assert_eq!(of(&counts, "plan.activities"), [1]);
        assert_eq!(of(&counts, "plan.organisations"), [2]);
        assert_eq!(of(&counts, "plan.women"), [12]);
    });
}

#[test]
fn what_was_done_for_a_removed_node_stays_counted_above_it() {
    on_each_engine("count_removed", |house| async move {
        let (plan, one, _) = counting(&house).await;
        activities::record(&house.db, WHO, house.space, training(date(2026, 3, 1), &[one], &[])).await.unwrap();
        nodes::remove(&house.db, WHO, house.space, one).await.unwrap();
        assert_eq!(of(&counts(&house, &plan).await, "plan.activities"), [0, 1, 0, 0]);
    });
}

#[test]
fn what_is_still_to_come_is_refused() {
    on_each_engine("future", |house| async move {
        let said = training(date(2999, 1, 1), &[], &[]);
        assert!(activities::record(&house.db, WHO, house.space, said).await.is_err());
    });
}

#[test]
fn the_list_is_paged_by_key_filtered_and_sorted_without_gap_or_repeat() {
    on_each_engine("pages", |house| async move {
        for day in 1..=9 {
            let mut said = training(date(2026, 1, 1 + day / 2), &[], &[]);
            said.title = Text::of(Lang::Fr, format!("Séance {}", 9 - day));
            activities::record(&house.db, WHO, house.space, said).await.unwrap();
        }
        for order in [Order::Newest, Order::Title] {
            let (mut seen, mut after) = (Vec::new(), None);
            loop {
                let asked = Asked { order, words: "seance", kind: Some(ActivityKind::Training), after, limit: 4 };
                let page = activities::page(&house.db, house.space, asked).await.unwrap();
                let Some(last) = page.last() else { break };
                let key = match order {
                    Order::Newest => last.said.held.span.first().to_string(),
                    Order::Title => activities::title_key(&last.said),
                };
                after = Some((key, last.id));
                seen.extend(page.iter().map(|activity| activity.id));
            }
            assert_eq!(seen.len(), 9);
            assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), 9);
        }
        let none = Asked { order: Order::Newest, words: "", kind: Some(ActivityKind::Study), after: None, limit: 4 };
        assert!(activities::page(&house.db, house.space, none).await.unwrap().is_empty());
        let by_place = activities::by_place(&house.db, house.space).await.unwrap();
        assert_eq!(by_place.values().map(|count| count.activities).sum::<i64>(), 9);
    });
}
