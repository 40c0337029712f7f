//! The two real papers, where they are at hand. They are not part of this repository.

use jiff::civil::date;

use super::*;
use crate::reader::{BodyKind, Check, Finding};

/// A seed document as it is read from its file, or nothing, said aloud, where the seeds are absent.
fn prose(name: &str) -> Option<Prose> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/seeds").join(name);
    match std::fs::read(&path) {
        Ok(bytes) => Some(papers::prose::read(&bytes, name).unwrap()),
        Err(_) => {
            eprintln!("skipped: ../shared/seeds/{name} is not here");
            None
        }
    }
}

const FMAS: &str = "004_a075f5300608b191.txt";
const AMSED: &str = "000_6960251da896b0b9.txt";

fn fmas() -> Option<Outline> {
    prose(FMAS).as_ref().map(read)
}

fn amsed() -> Option<Outline> {
    prose(AMSED).as_ref().map(read)
}

/// Whether the titles begin with these words, one for one.
fn begin(nodes: &[&Node], beginnings: &[&str]) -> bool {
    nodes.len() == beginnings.len() && nodes.iter().zip(beginnings).all(|(node, words)| node.title.starts_with(words))
}

#[test]
fn the_forum_s_paper_becomes_mission_strategy_objectives_domains_worksites_and_strategies() {
    let Some(outline) = fmas() else { return };
    assert!(outline.unplaced.is_empty());
    let kinds: Vec<_> = outline.nodes.iter().map(|node| (node.kind, node.children.len())).collect();
    let sections =
        [(Kind::Section, 0), (Kind::Section, 10), (Kind::Section, 5), (Kind::Section, 4), (Kind::Section, 6)];
    assert_eq!(kinds[0], (Kind::Mission, 0));
    assert_eq!(kinds[1..], sections);
    let [mission, strategy, objectives, domains, worksites, strategies] = &outline.nodes[..] else {
        panic!("six sections")
    };
    assert_eq!(mission.title, "Mission");
    assert!(mission.body.starts_with("Le Forum des") && mission.body.ends_with("religieuse ou sexuelle."));
    assert_eq!(strategy.title, "Stratégie");
    assert!(strategy.body.starts_with("En tant qu") && strategy.body.chars().count() > 700);
    assert_eq!(objectives.body, "Le FMAS vise à :");
    assert_eq!(of_kind(objectives, Kind::Objective).len(), 10);
    assert_eq!(of_kind(domains, Kind::Domain).len(), 5);
    assert_eq!(of_kind(worksites, Kind::Priority).len(), 4);
    assert_eq!(of_kind(strategies, Kind::Strategy).len(), 6);
    assert!(strategies.body.starts_with("Considérant que"));
}

#[test]
fn the_forum_s_nodes_have_titles_that_a_secretary_would_write() {
    let Some(outline) = fmas() else { return };
    let of = |section: usize| outline.nodes[section].children.iter().collect::<Vec<_>>();
    let verbs = [
        "rénover",
        "contribuer",
        "contribuer",
        "mobiliser",
        "contribuer",
        "engager",
        "outiller",
        "créer",
        "initier",
        "créer",
    ];
    assert!(begin(&of(2), &verbs));
    assert!(begin(
        &of(3),
        &["Gouvernance et", "Mouvements sociaux", "Action Jeunesse", "E-JOUSSOUR, Portail", "Alternatives Femmes"]
    ));
    let worksites = of(4);
    let numbers: Vec<_> = worksites.iter().map(|node| node.number.as_deref()).collect();
    assert_eq!(numbers, [Some("1"), Some("2"), Some("3"), Some("4")]);
    assert!(begin(
        &worksites,
        &[
            "L’aspect institutionnel",
            "Les lois et décrets",
            "Les droits économiques, sociaux",
            "La mobilisation pour l’émergence"
        ]
    ));
    let strategies = of(5);
    let beginnings = [
        "La mise en réseaux",
        "Le plaidoyer, la",
        "Le renforcement des capacités",
        "La production de données",
        "La concertation et",
        "La veille et",
    ];
    assert!(begin(&strategies, &beginnings));
    for node in worksites.iter().chain(&strategies) {
        assert!(node.title.chars().count() <= 90 && !node.body.is_empty(), "{}", node.title);
    }
}

#[test]
fn the_sub_list_of_the_second_worksite_stands_under_it() {
    let Some(outline) = fmas() else { return };
    let worksites = &outline.nodes[4].children;
    let parts: Vec<_> = worksites.iter().map(|node| node.children.len()).collect();
    assert_eq!(parts, [0, 3, 0, 0]);
    let letters: Vec<_> = worksites[1].children.iter().map(|node| node.number.as_deref()).collect();
    assert_eq!(letters, [Some("a"), Some("b"), Some("c")]);
    assert!(worksites[1].children[2].title.starts_with("Sur l’égalité des"));
}

#[test]
fn the_forum_s_facts_are_its_foundation_and_its_bodies() {
    let Some(outline) = fmas() else { return };
    let held: Vec<_> =
        outline.facts.iter().filter(|fact| fact.holds).map(|fact| (fact.source.number, &fact.finding)).collect();
    let body = |name: &str, size, kind| Finding::Body { name: name.into(), size, kind };
    let expected = [
        Finding::FoundedOn(date(2003, 7, 26)),
        body("Assemblée Générale", 110, BodyKind::Assembly),
        body("Conseil d’Orientation", 50, BodyKind::Council),
        body("Secrétariat Exécutif", 12, BodyKind::Secretariat),
    ];
    assert_eq!(held, (1..).zip(&expected).collect::<Vec<_>>());
    let quoted: Vec<_> = outline.facts.iter().filter(|fact| !fact.holds).collect();
    assert_eq!(quoted.len(), 1);
    assert!(matches!(&quoted[0].finding, Finding::Amount { amount: 20, unit } if unit.starts_with("possibilités")));
    assert_eq!(outline.checks, [Check { line: 27, kind: Kind::Axis, announced: 5, found: 5 }]);
}

#[test]
fn the_other_association_s_four_domains_and_five_horizontal_actions_are_found() {
    let Some(outline) = amsed() else { return };
    assert!(outline.unplaced.is_empty());
    let [domains, actions] = &outline.nodes[..] else { panic!("two sections") };
    assert!(domains.title.starts_with("quatre domaines") && domains.title_last);
    assert!(actions.title.starts_with("actions horizontales") && actions.title_last);
    let titles = [
        "Le renforcement institutionnel aux ONG",
        "Droits socio-économiques et politiques",
        "Plaidoyer (démocratie) et",
        "La santé reproductive et",
    ];
    assert!(begin(&of_kind(domains, Kind::Domain), &titles));
    assert_eq!(domains.children[0].title, titles[0]);
    assert_eq!(domains.children[1].title, titles[1]);
    let verbs =
        ["Développer une", "Renforcer les partenariats", "Développer un système", "Renforcer et", "Œuvrer pour"];
    assert!(begin(&of_kind(actions, Kind::HorizontalAction), &verbs));
    assert!(actions.children.iter().all(|action| action.body.is_empty()));
    assert_eq!(outline.checks, [Check { line: 1, kind: Kind::Domain, announced: 4, found: 4 }]);
}

#[test]
fn the_other_association_s_yearly_target_is_quoted_where_it_stands() {
    let Some(outline) = amsed() else { return };
    let [fact] = &outline.facts[..] else { panic!("one fact") };
    assert!(!fact.holds && fact.source.number == 3);
    let Finding::YearlyTarget { what, amount, unit } = &fact.finding else { panic!("a yearly target") };
    assert_eq!((what.as_str(), *amount, unit.as_str()), ("AMSED forme en moyenne", 300, "associations"));
    assert!(outline.nodes[0].children[0].body.contains(&fact.source.text));
}

#[test]
fn every_letter_of_the_real_papers_is_kept_in_its_order() {
    for prose in [FMAS, AMSED].into_iter().filter_map(prose) {
        promises::assert_nothing_is_lost_or_invented(&prose);
    }
}

#[test]
fn the_real_papers_nodes_are_tagged_with_the_rights_that_they_name() {
    let (Some(fmas), Some(amsed)) = (fmas(), amsed()) else { return };
    let speaks_of = |node: &Node, article: &str| node.rights.contains(&article);
    assert!(speaks_of(&amsed.nodes[0].children[3], "ICESCR-12"), "health");
    assert!(speaks_of(&fmas.nodes[4].children[1].children[1], "UDHR-19"), "expression");
    assert!(speaks_of(&fmas.nodes[4].children[1].children[2], "CEDAW-2"), "equality");
    assert!(all_nodes(&fmas).iter().all(|node| node.kind != Kind::Section || node.rights.is_empty()));
}
