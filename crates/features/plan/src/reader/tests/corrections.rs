//! Correcting a draft: each correction does what it says, and no row of corrections loses a word.

use proptest::prelude::*;

use super::*;
use crate::reader::{Draft, DraftNode, Edit, EditError};

const PAPER: &str = "\
Date de constitution : 3 mai 1998
Une ligne sans place
Objectifs
- former les animateurs ;
- ouvrir les maisons de jeunes
- publier les comptes, chaque trimestre, sur la place du marché et dans les douars les plus éloignés de la commune. Les lire à voix haute.
Axe 1 : Eau
1.1 Mesurer
1.2 Publier";

fn draft() -> Draft {
    Draft::of(read(&plain(PAPER)))
}

fn all(draft: &Draft) -> Vec<&DraftNode> {
    fn collect<'a>(nodes: &'a [DraftNode], into: &mut Vec<&'a DraftNode>) {
        for node in nodes {
            into.push(node);
            collect(&node.children, into);
        }
    }
    let mut nodes = Vec::new();
    collect(draft.nodes(), &mut nodes);
    nodes
}

fn id(draft: &Draft, title: &str) -> u32 {
    all(draft).iter().find(|node| node.shown_title().starts_with(title)).map(|node| node.id).unwrap()
}

/// The tree by its titles: `Objectifs(former ouvrir)`, each with its first word.
fn shape(nodes: &[DraftNode]) -> String {
    let parts = nodes.iter().map(|node| {
        let word = node.shown_title().split(' ').next().unwrap_or_default();
        if node.children.is_empty() { word.to_owned() } else { format!("{word}({})", shape(&node.children)) }
    });
    parts.collect::<Vec<_>>().join(" ")
}

/// Every letter of the paper that the draft has somewhere, in no order.
fn kept(draft: &Draft) -> Vec<char> {
    let mut kept: Vec<char> =
        all(draft).iter().flat_map(|node| letters(&node.words()).chars().collect::<Vec<_>>()).collect();
    kept.extend(
        draft
            .facts()
            .iter()
            .filter(|fact| fact.fact.holds)
            .flat_map(|fact| letters(&fact.fact.source.text).chars().collect::<Vec<_>>()),
    );
    kept.extend(draft.unplaced().iter().flat_map(|unplaced| letters(&unplaced.line.text).chars().collect::<Vec<_>>()));
    kept.sort_unstable();
    kept
}

#[test]
fn a_node_is_dragged_with_its_parts() {
    let mut draft = draft();
    assert_eq!(shape(draft.nodes()), "Objectifs(former ouvrir publier) Eau(Mesurer Publier)");
    let (water, goals) = (id(&draft, "Eau"), id(&draft, "Objectifs"));
    draft.apply(Edit::Move { node: water, under: Some(goals), at: 1 }).unwrap();
    assert_eq!(shape(draft.nodes()), "Objectifs(former Eau(Mesurer Publier) ouvrir publier)");
    draft.apply(Edit::Move { node: water, under: None, at: 0 }).unwrap();
    assert_eq!(shape(draft.nodes()), "Eau(Mesurer Publier) Objectifs(former ouvrir publier)");
    assert_eq!(
        draft.apply(Edit::Move { node: water, under: Some(id(&draft, "Mesurer")), at: 0 }),
        Err(EditError::IntoItself)
    );
    assert_eq!(draft.apply(Edit::Move { node: 999, under: None, at: 0 }), Err(EditError::NoSuchNode));
    assert_eq!(draft.apply(Edit::Move { node: water, under: Some(999), at: 0 }), Err(EditError::NoSuchNode));
}

#[test]
fn a_node_is_indented_under_the_one_above_and_outdented_again() {
    let mut draft = draft();
    let (first, second) = (id(&draft, "former"), id(&draft, "ouvrir"));
    draft.apply(Edit::Indent { node: second }).unwrap();
    assert_eq!(shape(draft.nodes()), "Objectifs(former(ouvrir) publier) Eau(Mesurer Publier)");
    draft.apply(Edit::Outdent { node: second }).unwrap();
    assert_eq!(shape(draft.nodes()), "Objectifs(former ouvrir publier) Eau(Mesurer Publier)");
    assert_eq!(draft.apply(Edit::Indent { node: first }), Err(EditError::NothingAbove));
    assert_eq!(draft.apply(Edit::Outdent { node: id(&draft, "Objectifs") }), Err(EditError::Outermost));
}

#[test]
fn merged_nodes_keep_the_words_and_parts_of_both() {
    let mut draft = draft();
    let (goals, water) = (id(&draft, "Objectifs"), id(&draft, "Eau"));
    draft.apply(Edit::Merge { node: water, into: goals }).unwrap();
    assert_eq!(shape(draft.nodes()), "Objectifs(former ouvrir publier Mesurer Publier)");
    assert_eq!(draft.node(goals).unwrap().body, "Axe 1 Eau");
    assert_eq!(draft.apply(Edit::Merge { node: goals, into: goals }), Err(EditError::IntoItself));
}

#[test]
fn a_node_is_split_at_a_sentence() {
    let mut draft = draft();
    let node = id(&draft, "publier les comptes");
    let seams = draft.node(node).unwrap().seams();
    assert_eq!(seams.len(), 1);
    draft.apply(Edit::Split { node, at: seams[0] }).unwrap();
    let titles: Vec<_> = draft.nodes()[0].children.iter().map(|child| child.title.as_str()).collect();
    assert_eq!(titles[3], "Les lire à voix haute");
    assert!(draft.node(node).unwrap().text().ends_with("de la commune."));
    assert_eq!(draft.apply(Edit::Split { node, at: 0 }), Err(EditError::NothingToSplit));
    assert_eq!(draft.apply(Edit::Split { node, at: usize::MAX }), Err(EditError::NothingToSplit));
}

#[test]
fn a_split_inside_a_word_keeps_the_word_whole() {
    let mut draft = draft();
    let node = id(&draft, "ouvrir");
    draft.apply(Edit::Split { node, at: "ouvrir les mai".len() }).unwrap();
    assert_eq!(shape(draft.nodes()), "Objectifs(former ouvrir maisons publier) Eau(Mesurer Publier)");
    assert_eq!(draft.node(node).unwrap().title, "ouvrir les");
}

#[test]
fn a_renamed_node_keeps_the_paper_s_words_beside_the_new_title() {
    let mut draft = draft();
    let node = id(&draft, "former");
    draft.apply(Edit::Rename { node, title: "  Former des animateurs ".into() }).unwrap();
    let renamed = draft.node(node).unwrap();
    assert_eq!((renamed.shown_title(), renamed.title.as_str()), ("Former des animateurs", "former les animateurs"));
    assert_eq!(draft.apply(Edit::Rename { node, title: " – ".into() }), Err(EditError::EmptyTitle));
    assert_eq!(draft.apply(Edit::Rename { node, title: "mot ".repeat(100) }), Err(EditError::LongTitle));
    draft.apply(Edit::Recast { node, kind: Kind::Action }).unwrap();
    assert_eq!(draft.node(node).unwrap().kind, Kind::Action);
}

#[test]
fn what_is_removed_becomes_unplaced_and_what_is_unplaced_finds_a_place() {
    let mut draft = draft();
    let goals = id(&draft, "Objectifs");
    draft.apply(Edit::Remove { node: goals }).unwrap();
    assert_eq!(shape(draft.nodes()), "former ouvrir publier Eau(Mesurer Publier)");
    let unplaced: Vec<_> = draft.unplaced().iter().map(|unplaced| unplaced.line.text.as_str()).collect();
    assert_eq!(unplaced, ["Une ligne sans place", "Objectifs"]);
    let line = draft.unplaced()[0].id;
    draft.apply(Edit::Place { line, under: Some(id(&draft, "Eau")), at: 0, kind: Kind::Objective }).unwrap();
    assert_eq!(shape(draft.nodes()), "former ouvrir publier Eau(Une Mesurer Publier)");
    assert_eq!(draft.apply(Edit::Place { line, under: None, at: 0, kind: Kind::Action }), Err(EditError::NoSuchLine));
}

#[test]
fn a_dismissed_fact_gives_its_line_back() {
    let mut draft = draft();
    let fact = draft.facts()[0].id;
    draft.apply(Edit::Dismiss { fact }).unwrap();
    assert!(draft.facts().is_empty());
    assert_eq!(draft.unplaced()[0].line.text, "Date de constitution : 3 mai 1998");
    assert_eq!(draft.apply(Edit::Dismiss { fact }), Err(EditError::NoSuchFact));
}

#[test]
fn no_correction_makes_the_tree_too_deep() {
    let lines: String = (0..20).map(|depth| format!("{}- point {depth}\n", " ".repeat(depth))).collect();
    let mut draft = Draft::of(read(&plain(&lines)));
    let last_two: Vec<u32> = all(&draft).iter().rev().take(2).map(|node| node.id).collect();
    assert_eq!(draft.apply(Edit::Indent { node: last_two[0] }), Err(EditError::TooDeep));
    assert_eq!(draft.apply(Edit::Move { node: draft.nodes()[0].id, under: None, at: 0 }), Ok(()));
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let node = || 0u32..24;
    let under = || prop::option::of(0u32..24);
    prop_oneof![
        (node(), under(), 0usize..6).prop_map(|(node, under, at)| Edit::Move { node, under, at }),
        node().prop_map(|node| Edit::Indent { node }),
        node().prop_map(|node| Edit::Outdent { node }),
        (node(), node()).prop_map(|(node, into)| Edit::Merge { node, into }),
        (node(), 0usize..60).prop_map(|(node, at)| Edit::Split { node, at }),
        (node(), "[a-z ]{0,8}").prop_map(|(node, title)| Edit::Rename { node, title }),
        (node(), prop::sample::select(Kind::ALL.to_vec())).prop_map(|(node, kind)| Edit::Recast { node, kind }),
        node().prop_map(|node| Edit::Remove { node }),
        (node(), under(), 0usize..6).prop_map(|(line, under, at)| Edit::Place {
            line,
            under,
            at,
            kind: Kind::Objective
        }),
        node().prop_map(|fact| Edit::Dismiss { fact }),
    ]
}

proptest! {
    #[test]
    fn no_row_of_corrections_loses_a_word(edits in prop::collection::vec(any_edit(), 0..60)) {
        let mut draft = draft();
        let words = kept(&draft);
        for edit in edits {
            let before = draft.clone();
            if draft.apply(edit).is_err() {
                prop_assert_eq!(&draft, &before);
            }
            prop_assert_eq!(&kept(&draft), &words);
            let mut ids: Vec<u32> = all(&draft).iter().map(|node| node.id).collect();
            ids.sort_unstable();
            ids.dedup();
            prop_assert_eq!(ids.len(), all(&draft).len());
        }
    }

    #[test]
    fn corrections_are_taken_back_one_by_one_and_survive_storage(edits in prop::collection::vec(any_edit(), 0..30)) {
        let mut draft = draft();
        let mut states = vec![draft.clone()];
        for edit in edits {
            if draft.apply(edit).is_ok() {
                states.push(draft.clone());
            }
        }
        let stored = serde_json::to_string(&draft).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Draft>(&stored).unwrap(), &draft);
        while let Some(state) = states.pop() {
            prop_assert_eq!(&draft, &state);
            prop_assert_eq!(draft.undo().is_some(), !states.is_empty());
        }
    }
}
