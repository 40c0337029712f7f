use std::collections::{BTreeMap, BTreeSet};

use petgraph::algo::articulation_points::articulation_points;
use petgraph::graph::UnGraph;
use proptest::prelude::*;

use super::*;

const REGIONS: [&str; 3] = ["01", "04", "08"];
const PROVINCES: [&str; 3] = ["01.511", "04.421", "08.587"];

fn id(number: usize) -> Uuid {
    Uuid::from_u128(number as u128 + 1)
}

fn org(number: usize, place: Option<&str>) -> Org {
    Org { id: id(number), place: place.map(str::to_owned), ..Org::default() }
}

/// A graph of so many organisations, partners of each other.
fn partners(places: &[Option<&str>], edges: &[(usize, usize)]) -> Graph {
    let orgs = places.iter().enumerate().map(|(number, place)| org(number, *place)).collect();
    let relations: Vec<Relation> =
        edges.iter().map(|(one, other)| (id(*one), id(*other), RelationKind::PartnerOf)).collect();
    Graph::of(orgs, &relations)
}

fn plain(many: usize, edges: &[(usize, usize)]) -> Graph {
    partners(&vec![None; many], edges)
}

#[derive(Debug, Clone)]
struct Drawn {
    places: Vec<Option<&'static str>>,
    edges: Vec<(usize, usize)>,
}

impl Drawn {
    fn graph(&self) -> Graph {
        partners(&self.places, &self.edges)
    }

    fn neighbours(&self) -> Vec<BTreeSet<usize>> {
        let mut all = vec![BTreeSet::new(); self.places.len()];
        for (one, other) in self.edges.iter().filter(|(one, other)| one != other) {
            all[*one].insert(*other);
            all[*other].insert(*one);
        }
        all
    }
}

fn drawn() -> impl Strategy<Value = Drawn> {
    (1_usize..14).prop_flat_map(|many| {
        let place = prop::option::of(prop::sample::select(PROVINCES.as_slice()));
        let places = prop::collection::vec(place, many);
        let edges = prop::collection::vec((0..many, 0..many), 0..many * 2);
        (places, edges).prop_map(|(places, edges)| Drawn { places, edges })
    })
}

/// The groups that remain without `gone`, each as a set.
fn groups(neighbours: &[BTreeSet<usize>], gone: Option<usize>) -> Vec<BTreeSet<usize>> {
    let mut left: BTreeSet<usize> = (0..neighbours.len()).filter(|node| Some(*node) != gone).collect();
    let mut groups = Vec::new();
    while let Some(start) = left.pop_first() {
        let (mut group, mut open) = (BTreeSet::from([start]), vec![start]);
        while let Some(node) = open.pop() {
            for near in neighbours[node].iter().filter(|near| Some(**near) != gone) {
                if left.remove(near) {
                    group.insert(*near);
                    open.push(*near);
                }
            }
        }
        groups.push(group);
    }
    groups
}

/// All shortest ways between two, found by trying all of them.
fn ways(neighbours: &[BTreeSet<usize>], from: usize, to: usize) -> Vec<Vec<usize>> {
    let mut open = vec![vec![from]];
    while !open.is_empty() {
        let done: Vec<_> = open.iter().filter(|way| way.last() == Some(&to)).cloned().collect();
        if !done.is_empty() {
            return done;
        }
        let longer = |way: Vec<usize>| {
            let last = *way.last().unwrap();
            let next: Vec<_> = neighbours[last].iter().filter(|near| !way.contains(near)).copied().collect();
            next.into_iter().map(move |near| [way.as_slice(), &[near]].concat())
        };
        open = open.into_iter().flat_map(longer).collect();
    }
    Vec::new()
}

proptest! {
    #[test]
    fn whoever_would_cut_others_off_is_found_with_how_many(drawn in drawn()) {
        let (graph, neighbours) = (drawn.graph(), drawn.neighbours());
        let whole = groups(&neighbours, None);
        let told: BTreeMap<Node, Missed> = graph.importance().missed.iter().map(|missed| (missed.node, *missed)).collect();
        for node in 0..neighbours.len() {
            let own = whole.iter().find(|group| group.contains(&node)).unwrap();
            let left: Vec<usize> =
                groups(&neighbours, Some(node)).iter().filter(|group| group.is_subset(own)).map(BTreeSet::len).collect();
            let expected = left.iter().sum::<usize>() - left.iter().max().copied().unwrap_or(0);
            let cut = told.get(&(node as Node)).map_or(0, |missed| missed.cut);
            prop_assert_eq!(cut as usize, expected, "node {}", node);
            if cut > 0 {
                prop_assert_eq!(told[&(node as Node)].pieces as usize, left.len());
            }
        }
    }

    #[test]
    fn whoever_would_cut_others_off_is_an_articulation_point_of_petgraph(drawn in drawn()) {
        let edges = drawn.neighbours().into_iter().enumerate().flat_map(|(one, near)| {
            near.into_iter().filter(move |other| *other > one).map(move |other| (one as u32, other as u32))
        });
        let mut theirs = UnGraph::<(), ()>::from_edges(edges);
        while theirs.node_count() < drawn.places.len() {
            theirs.add_node(());
        }
        let theirs: BTreeSet<Node> = articulation_points(&theirs).iter().map(|node| node.index() as Node).collect();
        let graph = drawn.graph();
        let ours: BTreeSet<Node> =
            graph.importance().missed.iter().filter(|missed| missed.cut > 0).map(|missed| missed.node).collect();
        prop_assert_eq!(ours, theirs);
    }

    #[test]
    fn whoever_lies_between_others_does_so_on_as_many_ways_as_are_counted_one_by_one(drawn in drawn()) {
        let (graph, neighbours) = (drawn.graph(), drawn.neighbours());
        let many = neighbours.len();
        let mut expected = vec![0.0; many];
        for from in 0..many {
            for to in 0..from {
                let ways = ways(&neighbours, from, to);
                for node in (0..many).filter(|node| *node != from && *node != to) {
                    let through = ways.iter().filter(|way| way.contains(&node)).count();
                    expected[node] += through as f64 / ways.len().max(1) as f64;
                }
            }
        }
        prop_assert!(graph.importance().is_exact());
        let pairs = (many.max(3) - 1) as f64 * (many.max(3) - 2) as f64 / 2.0;
        for node in graph.nodes() {
            let told = graph.importance().missed.iter().find(|missed| missed.node == node).map_or(0.0, |m| m.between);
            prop_assert!((f64::from(told) - expected[node as usize] / pairs).abs() < 1e-5, "node {}", node);
        }
    }

    #[test]
    fn a_chain_is_as_short_as_any_and_each_introducer_is_named_once(drawn in drawn()) {
        let (graph, neighbours) = (drawn.graph(), drawn.neighbours());
        let (from, to) = (0, neighbours.len() - 1);
        let all = ways(&neighbours, from, to);
        let found = graph.chains(from as Node, to as Node, 100);
        prop_assert_eq!(found.steps, all.first().map(|way| way.len() as u32 - 1));
        prop_assert_eq!(graph.distance(from as Node, to as Node), found.steps);
        if from != to {
            prop_assert_eq!(found.ways as usize, all.len());
            let introducers: BTreeSet<usize> = all.iter().map(|way| way[1]).collect();
            let told: BTreeSet<usize> = found.chains.iter().map(|chain| chain.nodes[1] as usize).collect();
            prop_assert_eq!(&told, &introducers);
            prop_assert_eq!(found.introducers, introducers.len());
            for chain in &found.chains {
                let nodes: Vec<usize> = chain.nodes.iter().map(|node| *node as usize).collect();
                prop_assert!(all.contains(&nodes));
                let crowd = |way: &[usize]| way[1..way.len() - 1].iter().map(|node| neighbours[*node].len()).sum::<usize>();
                let same_start = all.iter().filter(|way| way[1] == nodes[1]);
                prop_assert_eq!(Some(crowd(&nodes)), same_start.map(|way| crowd(way)).min());
            }
        }
    }

    #[test]
    fn bridges_are_those_who_reach_both_regions(drawn in drawn()) {
        let (graph, neighbours) = (drawn.graph(), drawn.neighbours());
        let number = |code: &str| regions().iter().position(|region| region.code == code).unwrap();
        let in_region = |node: usize, region: &str| drawn.places[node].is_some_and(|place| place.starts_with(region));
        let joined = graph.joined();
        for (one, other) in [(REGIONS[0], REGIONS[1]), (REGIONS[1], REGIONS[2])] {
            let found = graph.bridges(number(one), number(other), 100);
            let mut expected = BTreeMap::new();
            for (node, near) in neighbours.iter().enumerate() {
                let reach = |region: &str| {
                    near.iter().chain([&node]).filter(|near| in_region(**near, region)).count() as u32
                };
                if reach(one) > 0 && reach(other) > 0 {
                    expected.insert(node as Node, (reach(one), reach(other)));
                }
            }
            let told: BTreeMap<Node, (u32, u32)> =
                found.first.iter().map(|bridge| (bridge.node, (bridge.here, bridge.there))).collect();
            prop_assert_eq!(&told, &expected);
            prop_assert_eq!(joined.count(number(one), number(other)) as usize, expected.len());
            prop_assert_eq!(joined.count(number(other), number(one)) as usize, expected.len());
            prop_assert!(found.first.is_sorted_by_key(|bridge| std::cmp::Reverse(bridge.pairs())));
        }
    }

    #[test]
    fn every_group_is_found_with_its_size(drawn in drawn()) {
        let (graph, neighbours) = (drawn.graph(), drawn.neighbours());
        let mut expected: Vec<usize> = groups(&neighbours, None).iter().map(BTreeSet::len).collect();
        expected.sort_unstable_by_key(|size| std::cmp::Reverse(*size));
        let islands = graph.islands();
        prop_assert_eq!(islands.sizes.iter().map(|size| *size as usize).collect::<Vec<_>>(), expected);
        prop_assert_eq!(graph.alone(None).count(), islands.alone());
        for group in groups(&neighbours, None) {
            let numbers: BTreeSet<usize> = group.iter().map(|node| islands.of(*node as Node)).collect();
            prop_assert_eq!(numbers.len(), 1);
            prop_assert_eq!(islands.size_of(*group.first().unwrap() as Node) as usize, group.len());
        }
    }

    #[test]
    fn around_somebody_nobody_is_drawn_twice_and_nobody_is_forgotten(drawn in drawn(), most in 3_usize..12) {
        let (graph, neighbours) = (drawn.graph(), drawn.neighbours());
        let ego = graph.around(0, most);
        let all: Vec<Node> = ego.first.iter().chain(&ego.second).map(|spot| spot.node).collect();
        prop_assert!(all.len() <= most);
        prop_assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
        prop_assert!(!all.contains(&0));
        prop_assert_eq!(ego.first.len() + ego.first_hidden, neighbours[0].len());
        for spot in &ego.second {
            let through = ego.first[spot.through].node as usize;
            prop_assert!(neighbours[through].contains(&(spot.node as usize)));
            prop_assert!(!neighbours[0].contains(&(spot.node as usize)));
        }
    }

    #[test]
    fn overlaps_are_the_common_members_of_each_pair(
        memberships in prop::collection::vec((0_usize..8, 8_usize..12), 0..40),
    ) {
        let sort = |number: usize| (number >= 8).then_some(Sort::Coalition);
        let orgs = (0..12).map(|number| Org { sort: sort(number), ..org(number, None) }).collect();
        let relations: Vec<Relation> =
            memberships.iter().map(|(one, other)| (id(*one), id(*other), RelationKind::AlliedIn)).collect();
        let found = Graph::of(orgs, &relations).overlaps(100);
        let members = |coalition: usize| -> BTreeSet<usize> {
            memberships.iter().filter(|(_, other)| *other == coalition).map(|(one, _)| *one).collect()
        };
        let mut expected = BTreeMap::new();
        for one in 8..12 {
            for other in one + 1..12 {
                let shared = members(one).intersection(&members(other)).count();
                if shared > 0 {
                    expected.insert((one as Node, other as Node), shared as u32);
                }
            }
        }
        let told: BTreeMap<_, _> = found.first.iter().map(|pair| ((pair.one, pair.other), pair.shared)).collect();
        prop_assert_eq!(told, expected);
        for (coalition, count) in &found.coalitions {
            prop_assert_eq!(members(*coalition as usize).len(), *count as usize);
        }
        prop_assert_eq!(found.coalitions.len(), 4);
    }
}

#[test]
fn a_relation_is_seen_from_both_sides_with_each_of_its_kinds() {
    let orgs = vec![org(0, None), org(1, None)];
    let relations = [
        (id(0), id(1), RelationKind::MemberOf),
        (id(1), id(0), RelationKind::TrainedBy),
        (id(0), id(0), RelationKind::PartnerOf),
        (id(0), id(7), RelationKind::PartnerOf),
    ];
    let graph = Graph::of(orgs, &relations);
    assert_eq!((graph.relations(), graph.degree(0)), (2, 1));
    let seen: Vec<_> = graph.ties(0, 1).kinds().collect();
    assert_eq!(seen, [(RelationKind::MemberOf, false), (RelationKind::TrainedBy, true)]);
    let seen: Vec<_> = graph.ties(1, 0).kinds().collect();
    assert_eq!(seen, [(RelationKind::MemberOf, true), (RelationKind::TrainedBy, false)]);
}

#[test]
fn a_place_of_any_level_lies_in_its_province_and_region() {
    let commune = place::of_level(Level::Commune).find(|place| place.code.starts_with("08.587")).unwrap().code;
    let graph = Graph::of(vec![org(0, Some(commune)), org(1, Some("08")), org(2, Some("nowhere"))], &[]);
    assert_eq!(graph.province(0).map(|number| provinces()[number].code), Some("08.587"));
    assert_eq!(graph.region(0).map(|number| regions()[number].code), Some("08"));
    assert_eq!((graph.province(1), graph.region(1).map(|number| regions()[number].code)), (None, Some("08")));
    assert_eq!((graph.province(2), graph.region(2)), (None, None));
}

#[test]
fn a_province_without_anybody_on_a_theme_is_told() {
    let with = |number, place: &str, themes: &[&str]| Org {
        themes: themes.iter().map(|theme| (*theme).to_owned()).collect(),
        ..org(number, Some(place))
    };
    let graph = Graph::of(
        vec![
            with(0, "01.511", &["education", "health"]),
            with(1, "01.511", &["health"]),
            with(2, "08", &["education"]),
        ],
        &[],
    );
    let presence = graph.presence();
    let number = |code: &str| provinces().iter().position(|place| place.code == code).unwrap();
    assert_eq!(graph.theme_codes(), ["education", "health"]);
    assert_eq!((presence.count(number("01.511"), 0), presence.count(number("01.511"), 1)), (1, 2));
    assert_eq!(presence.without(1).count(), provinces().len() - 1);
    assert_eq!(presence.missing(number("08.587"), &[0, 1]), 2);
    let region = regions().iter().position(|place| place.code == "08").unwrap();
    assert_eq!((presence.in_region(region, 0), presence.elsewhere), (1, 1));
}

#[test]
fn a_sample_finds_the_one_in_the_middle() {
    // Two crowds that meet through one: too many for every way to be followed.
    let many = 4_001;
    let middle = 2_000;
    let mut edges: Vec<(usize, usize)> = Vec::new();
    for node in 0..many {
        let hub = if node < middle { 0 } else { many - 1 };
        edges.push((node, hub));
        edges.push((node, (node * 7 + 13) % middle + if node < middle { 0 } else { middle + 1 }));
    }
    edges.retain(|(one, other)| *one != middle && *other != middle && one != other);
    edges.extend([(0, middle), (middle, many - 1)]);
    let graph = plain(many, &edges);
    let importance = graph.importance();
    assert!(!importance.is_exact() && importance.sampled >= LEAST_SAMPLE);
    let told = importance.missed.iter().find(|missed| missed.node == middle as Node).unwrap();
    assert_eq!(told.cut, 2_000);
    assert!((told.between - 0.5).abs() < 0.1, "{}", told.between);
}

const LEAST_SAMPLE: usize = 12;

#[test]
fn an_organisation_is_found_by_the_beginnings_of_its_words_in_any_language() {
    let named = |number, fr: &str, ar: &str, acronym: Option<&str>| Org {
        name: Text::fr_ar(fr, ar),
        acronym: acronym.map(str::to_owned),
        ..org(number, None)
    };
    let graph = Graph::of(
        vec![
            named(0, "Réseau des associations de Tata", "شبكة جمعيات طاطا", Some("RAT")),
            named(1, "Association Tata", "", None),
            named(2, "Association Tata", "", None),
        ],
        &[],
    );
    assert_eq!(graph.search("assoc tata", 5), [1, 2, 0]);
    assert_eq!(graph.search("شبكة", 5), [0]);
    assert_eq!((graph.named("rat"), graph.named("Association TATA"), graph.named("")), (Some(0), None, None));
    assert!(graph.search(" ", 5).is_empty() && graph.search("xyz", 5).is_empty());
}
