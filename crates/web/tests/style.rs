//! What the one style of the house promises, read from its text.

use std::collections::HashMap;

const STYLE: &str = include_str!("../assets/twiza.css");

/// Words on their ground: WCAG 2.2, 1.4.3 asks for 4.5.
const WORDS: &[(&str, &str)] = &[
    ("ink", "paper"),
    ("ink", "sheet"),
    ("ink", "brick-wash"),
    ("soft", "paper"),
    ("soft", "sheet"),
    ("soft", "majorelle-wash"),
    ("soft", "brick-wash"),
    ("majorelle", "paper"),
    ("majorelle", "sheet"),
    ("majorelle", "majorelle-wash"),
    ("majorelle-deep", "paper"),
    ("majorelle-deep", "sheet"),
    ("on-majorelle", "majorelle"),
    ("on-majorelle", "majorelle-deep"),
    ("saffron-ink", "paper"),
    ("saffron-ink", "sheet"),
    ("saffron-ink", "saffron-wash"),
    ("mint", "sheet"),
    ("mint", "mint-wash"),
    ("brick", "paper"),
    ("brick", "sheet"),
    ("brick", "brick-wash"),
];

/// Shapes that must be seen: borders of fields, the ring of focus, parts of drawings. WCAG 2.2, 1.4.11 asks for 3.
const SHAPES: &[(&str, &str)] = &[
    ("edge", "paper"),
    ("edge", "sheet"),
    ("saffron", "paper"),
    ("saffron", "sheet"),
    ("saffron", "majorelle-wash"),
    ("majorelle", "sheet"),
    ("mint", "sheet"),
    ("brick", "sheet"),
];

#[test]
fn words_and_shapes_can_be_told_from_their_ground_in_light_and_in_dark() {
    let light = tokens(&STYLE[..STYLE.find("@media").unwrap()]);
    let dark = tokens(block_after("(prefers-color-scheme: dark)"));
    for (theme, tokens) in [("light", light), ("dark", dark)] {
        let pairs = WORDS.iter().map(|pair| (pair, 4.5)).chain(SHAPES.iter().map(|pair| (pair, 3.0)));
        for ((above, ground), least) in pairs {
            let found = contrast(tokens[above], tokens[ground]);
            assert!(found >= least, "{above} on {ground}, {theme}: {found:.2}");
        }
    }
}

#[test]
fn a_colour_is_written_in_the_tokens_and_nowhere_else() {
    for line in STYLE.lines().filter(|line| !line.trim_start().starts_with("--")) {
        let has_hex = line.split('#').skip(1).any(|after| after.starts_with(|c: char| c.is_ascii_hexdigit()));
        assert!(!has_hex && !line.contains("rgb(") && !line.contains("hsl("), "{line}");
    }
}

#[test]
fn the_style_knows_no_left_and_no_right() {
    let sided = ["-left", "-right", " left:", " right:", ": left", ": right", " width:", " height:"];
    for line in STYLE.lines() {
        let line = line.replace("(prefers", "").replace("(max-width:", "").replace("(min-width:", "");
        let found = sided.iter().find(|side| line.contains(**side));
        assert!(found.is_none(), "{found:?} in {line}");
    }
}

fn block_after(mark: &str) -> &'static str {
    let rest = &STYLE[STYLE.find(mark).expect("the block is there")..];
    &rest[..rest.find("}\n}").expect("a block in a block ends")]
}

/// The colours of a block by the names of their tokens: `--ink: #1d2433;`.
fn tokens(block: &'static str) -> HashMap<&'static str, &'static str> {
    let lines = block.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(": #"));
    lines.map(|(name, colour)| (name, colour.trim_end_matches(';'))).collect()
}

/// The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).expect("two hexadecimal digits")) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}
