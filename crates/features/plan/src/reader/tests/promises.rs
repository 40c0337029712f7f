//! What holds for every text.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;

/// Every line is in exactly one place, and its letters are there in their order.
pub(super) fn assert_nothing_is_lost_or_invented(prose: &Prose) {
    let outline = read(prose);
    let texts: BTreeMap<u32, &str> =
        prose.blocks.iter().map(|block| (block.line, without_round_bullet(block))).collect();
    let raw: BTreeMap<u32, &str> = prose.blocks.iter().map(|block| (block.line, block.text.trim())).collect();
    let mut placed = BTreeSet::new();
    let mut place = |line: u32| assert!(placed.insert(line), "line {line} has two places");
    for node in all_nodes(&outline) {
        node.lines.iter().for_each(|line| place(*line));
        let read = if node.title_last {
            format!("{}{}", node.body, node.title)
        } else {
            format!("{}{}", node.title, node.body)
        };
        let written: String = node.lines.iter().map(|line| letters(texts[line])).collect();
        let number = node.number.clone().unwrap_or_default();
        assert_eq!(letters(&number) + &letters(&read), written);
    }
    for fact in &outline.facts {
        assert!(texts[&fact.source.number].contains(&fact.source.text), "a fact quotes its line");
        if fact.holds {
            place(fact.source.number);
            assert!(texts[&fact.source.number].ends_with(&fact.source.text));
            assert_eq!(letters(&fact.source.text), letters(texts[&fact.source.number]));
        }
    }
    for line in &outline.unplaced {
        place(line.number);
        assert_eq!(line.text, raw[&line.number]);
    }
    assert_eq!(placed.len(), texts.len(), "every line has a place");
}

/// A line without the letter that typists put for a round bullet: "o Former".
fn without_round_bullet(block: &Block) -> &str {
    let words = block.text.trim().strip_prefix("o ").filter(|words| words.trim_start().starts_with(char::is_uppercase));
    words.filter(|_| block.shape == Shape::Plain).unwrap_or(&block.text)
}

/// Pieces of which strategy papers are made, and pieces that look like them.
fn piece() -> impl Strategy<Value = String> {
    let marks = [
        "", "", "", "- ", "-", "• ", "1. ", "2. ", "3) ", "1.1 ", "1.2 ", "a. ", "b) ", "i. ", "ii. ", "IV. ", "أ. ",
        "    - ", "o ", "* ", "(c) ", "— ",
    ];
    let words = [
        "",
        "Mission",
        "Vision :",
        "Objectifs",
        "Axe 1 : Gouvernance",
        "Axe 2",
        "Objectif 2.1 : former",
        "AXES STRATÉGIQUES",
        "DOMAINE(S) D’ACTIVITÉ :",
        "L’association a défini trois domaines d’action :",
        "Elle vise à :",
        "selon les 5 axes susmentionnés, les chantiers sont les suivants :",
        "Former les animateurs,",
        "former les animateurs de quartier",
        "Jeunesse et culture",
        "المحور الأول: الحكامة",
        "الأهداف",
        "تهدف الجمعية إلى:",
        "Pillar 1: Voice",
        "Date de constitution : 3 mai 1998",
        "Conseil : 15 membres",
        "Elle forme 40 associations par an.",
        "Contexte :",
        "***",
        "2003. Un an",
        "Une phrase assez longue pour n’être le titre de rien, qui dit en détail ce que le réseau entreprend avec les communes. Et une autre, plus courte.",
        "Objectifs : former, accompagner",
        "M. Alami",
        "a",
        "1",
        ":",
        "actions horizontales",
        "Premier axe",
        "Résultats attendus :",
    ];
    let ends = ["", "", ".", ";", ":", " :", " (bis)"];
    (prop::sample::select(marks.to_vec()), prop::sample::select(words.to_vec()), prop::sample::select(ends.to_vec()))
        .prop_map(|(a, b, c)| format!("{a}{b}{c}"))
}

fn shape() -> impl Strategy<Value = Shape> {
    let item =
        (0u8..4, any::<bool>()).prop_map(|(level, ordered)| Shape::Item { level, ordered, marker: String::new() });
    prop_oneof![6 => Just(Shape::Plain), 1 => (1u8..5).prop_map(Shape::Heading), 1 => item]
}

fn made_of(lines: Vec<(String, Shape)>) -> Prose {
    let lines = lines.into_iter().filter(|(text, _)| !text.trim().is_empty());
    Prose {
        blocks: (1..).zip(lines).map(|(line, (text, shape))| Block { line, text, shape }).collect(),
        ..Prose::default()
    }
}

proptest! {
    #[test]
    fn no_paper_loses_a_line(lines in prop::collection::vec((piece(), shape()), 0..40)) {
        assert_nothing_is_lost_or_invented(&made_of(lines));
    }

    #[test]
    fn no_text_at_all_loses_a_line(lines in prop::collection::vec(("\\PC{0,40}", shape()), 0..20)) {
        assert_nothing_is_lost_or_invented(&made_of(lines));
    }
}
