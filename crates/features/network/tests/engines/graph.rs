//! The network in memory: who may know what of it, and that it follows what is written.

use actors::merge;
use twiza_network::model::graph::Graph;
use twiza_network::model::{Field, RelationKind, Sort};
use twiza_network::store::graph::Held;

use crate::house::{WHO, moment, on_each_engine};

/// What a visitor can be told, as text: every answer of the graph.
fn answers(graph: &Graph) -> String {
    let named = |node: u32| graph.name(node).in_lang(kernel::Lang::Fr).1.to_owned();
    let all: Vec<_> = graph.nodes().map(|node| (named(node), graph.degree(node), graph.region(node))).collect();
    let joined = graph.joined();
    let pairs: Vec<u32> = (0..12)
        .flat_map(|one| (0..12).map(move |other| (one, other)))
        .map(|(one, other)| joined.count(one, other))
        .collect();
    let missed: Vec<_> = graph.importance().missed.iter().map(|missed| (named(missed.node), missed.cut)).collect();
    let chains: Vec<_> = graph.nodes().map(|node| graph.chains(0, node, 9)).collect();
    format!(
        "{all:?} {pairs:?} {missed:?} {chains:?} {:?} {:?} {:?}",
        graph.islands().sizes,
        graph.overlaps(99),
        graph.theme_codes()
    )
}

#[test]
fn what_is_hidden_changes_no_answer_to_a_visitor() {
    on_each_engine("graph-hidden", |house| async move {
        let place = |code: &'static str| {
            move |profile: &mut twiza_network::model::Profile, facts: &mut actors::directory::Facts| {
                profile.themes = vec!["education".into()];
                facts.place = Some(code.into());
            }
        };
        let north = house.organisation("Ouverte du Nord", place("01.511")).await;
        let south = house.organisation("Ouverte du Sud", place("08.587")).await;
        let held = Held::default();
        house.link(house.relation(north, RelationKind::PartnerOf, south)).await.unwrap();
        let before = answers(&held.now(&house.db).await.unwrap().public);
        let hidden = house
            .organisation("Cachée", |profile, facts| {
                place("12.391")(profile, facts);
                profile.themes = vec!["health".into()];
                profile.is_public = false;
            })
            .await;
        house.link(house.relation(north, RelationKind::MemberOf, hidden)).await.unwrap();
        house.link(house.relation(hidden, RelationKind::PartnerOf, south)).await.unwrap();
        let mut quiet = house.relation(south, RelationKind::TrainedBy, north);
        quiet.is_public = false;
        house.link(quiet).await.unwrap();
        let graphs = held.now(&house.db).await.unwrap();
        assert_eq!(answers(&graphs.public), before);
        assert_eq!((graphs.network.len(), graphs.network.relations()), (3, 4));
    });
}

#[test]
fn a_field_that_is_closed_is_unknown_to_visitors() {
    on_each_engine("graph-closed", |house| async move {
        house
            .organisation("Discrète", |profile, facts| {
                profile.themes = vec!["education".into()];
                profile.closed = [Field::Place, Field::Themes].into_iter().collect();
                facts.place = Some("08.587".into());
            })
            .await;
        let graphs = Held::default().now(&house.db).await.unwrap();
        assert_eq!((graphs.public.region(0), graphs.public.theme_codes().len()), (None, 0));
        assert!(graphs.network.region(0).is_some() && graphs.network.theme_codes() == ["education"]);
    });
}

#[test]
fn the_graph_follows_what_is_written_and_stands_while_nothing_concerns_it() {
    on_each_engine("graph-follows", |house| async move {
        let held = Held::default();
        let (one, two) = (house.organisation("Une", |_, _| {}).await, house.organisation("Deux", |_, _| {}).await);
        let first = held.now(&house.db).await.unwrap();
        assert_eq!((first.public.len(), first.public.relations()), (2, 0));
        house
            .write(|tx| {
                tx.record(store::Entry::new(
                    "test.happened",
                    "test",
                    kernel::Id::<()>::from_uuid(uuid::Uuid::from_u128(1)),
                ));
                Ok(())
            })
            .await
            .unwrap();
        let second = held.now(&house.db).await.unwrap();
        assert!(std::sync::Arc::ptr_eq(&first.public, &second.public), "nothing that concerns it was written");
        house.link(house.relation(one, RelationKind::PartnerOf, two)).await.unwrap();
        assert_eq!(held.now(&house.db).await.unwrap().public.relations(), 1);
        let save = house
            .change(two, twiza_network::model::By::Network(house.space), |profile, _| profile.is_public = false)
            .await;
        house.save(save).await.unwrap();
        let hidden = held.now(&house.db).await.unwrap();
        assert_eq!((hidden.public.len(), hidden.public.relations(), hidden.network.relations()), (1, 0, 1));
    });
}

#[test]
fn relations_that_ended_or_were_not_confirmed_are_left_out_and_merged_records_are_one() {
    on_each_engine("graph-merged", |house| async move {
        let coalition = house.organisation("Coalition générée", |profile, _| profile.sort = Sort::Coalition).await;
        let (one, twin) =
            (house.organisation("Une", |_, _| {}).await, house.organisation("Une aussi", |_, _| {}).await);
        let mut ended = house.relation(one, RelationKind::MemberOf, coalition);
        (ended.since, ended.until) = (moment("2001"), moment("2002"));
        house.link(ended).await.unwrap();
        house.link(house.relation(twin, RelationKind::AlliedIn, coalition)).await.unwrap();
        merge::merge(&house.db, WHO, one, twin).await.unwrap();
        let graph = Held::default().now(&house.db).await.unwrap();
        assert_eq!((graph.public.len(), graph.public.relations()), (2, 1));
        let (kept, coalition) = (graph.public.find(one.uuid()).unwrap(), graph.public.find(coalition.uuid()).unwrap());
        assert_eq!(graph.public.members(coalition).collect::<Vec<_>>(), [kept]);
        assert_eq!(graph.public.overlaps(5).coalitions, [(coalition, 1)]);
    });
}
