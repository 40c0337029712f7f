//! Texts that nobody wrote to be read.

use std::time::{Duration, Instant};

use super::*;
use crate::reader::build::MAX_DEPTH;

/// Ample on a slow machine that does other work, and far from what anything but proportional time would take.
const PATIENCE: Duration = Duration::from_secs(60);

fn read_in_time(prose: &Prose) -> Outline {
    let start = Instant::now();
    let outline = read(prose);
    assert!(start.elapsed() < PATIENCE, "{:?}", start.elapsed());
    outline
}

fn depth(node: &Node) -> usize {
    1 + node.children.iter().map(depth).max().unwrap_or(0)
}

#[test]
fn a_hundred_thousand_lines_are_read_in_time() {
    let lines = [
        "- Former les animateurs ;",
        "Former les animateurs",
        "1. Former",
        "Axe 1 : Former",
        "OBJECTIFS",
        "Il vise à :",
    ];
    let mixed = format!("{}\n", lines.join("\n")).repeat(100_000 / lines.len());
    let alike = lines.map(|line| format!("{line}\n").repeat(20_000));
    for text in alike.iter().chain([&mixed]) {
        let outline = read_in_time(&plain(text));
        assert!(all_nodes(&outline).len() + outline.unplaced.len() > 0);
    }
}

#[test]
fn a_line_of_a_megabyte_is_read_in_time_and_keeps_a_short_title() {
    for (opening, word) in [
        ("- ", "mot "),
        ("- ", "mot"),
        ("", "المحور "),
        ("1. ", "1."),
        ("", "AXE "),
        ("- ", "plus de 20 points, "),
        ("", "a:"),
    ] {
        let text = format!("Objectifs\n{opening}{}", word.repeat(1_000_000 / word.len()));
        let outline = read_in_time(&plain(&text));
        assert!(all_nodes(&outline).iter().all(|node| node.title.len() < 1000));
    }
}

#[test]
fn the_deepest_paper_has_a_bounded_outline() {
    let nested: String = (0..2000).map(|depth| format!("{}- point\n", " ".repeat(depth))).collect();
    let headings = (1..=200).map(|level| Block {
        line: level,
        text: format!("Titre {level}"),
        shape: Shape::Heading(level.min(255) as u8),
    });
    for prose in [plain(&nested), Prose { blocks: headings.collect(), ..Prose::default() }] {
        let outline = read_in_time(&prose);
        let deepest = outline.nodes.iter().map(depth).max();
        assert_eq!(deepest, Some(MAX_DEPTH));
        promises::assert_nothing_is_lost_or_invented(&prose);
    }
}
