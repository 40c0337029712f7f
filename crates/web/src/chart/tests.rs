use super::*;
use std::sync::LazyLock;

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::read(crate::LOCALES).expect("the shell's words"));

fn pen(lang: Lang) -> Pen<'static> {
    Pen::new(lang, &WORDS)
}

fn parity() -> [Part; 3] {
    [
        Part::new("Femmes", 41, Tone::Majorelle),
        Part::new("Hommes", 60, Tone::Saffron),
        Part::new("Non dit", 9, Tone::Plain),
    ]
}

/// The values of an attribute, in the order of the drawing.
fn values(markup: &Markup, name: &str) -> Vec<f64> {
    let mark = format!(" {name}=\"");
    let rest = markup.0.split(&mark).skip(1);
    rest.map(|rest| rest.split('"').next().unwrap().trim_end_matches('%').parse().unwrap()).collect()
}

/// Every drawing of the house, with some content and with none.
fn all(pen: &Pen<'_>, name: &str) -> Vec<Markup> {
    let figures = [Figure::new(name, 7).leading_to("/a"), Figure::new("b", 0)];
    let parts = [Part::new(name, 3, Tone::Mint), Part::new("b", 0, Tone::Hollow)];
    let series = [Series { name: name.to_owned(), values: vec![Some(2), None], tone: Tone::Brick }];
    let organs = [Organ {
        name: name.to_owned(),
        detail: name.to_owned(),
        filled: 1,
        seats: 2,
        href: Some("/a".to_owned()),
        below: Vec::new(),
    }];
    let bands = [Band { name: name.to_owned(), women: 3, men: 4 }];
    let places = [PlaceFigure { code: "01".to_owned(), value: 4, href: Some("/a".to_owned()) }];
    let labels = [name.to_owned(), "b".to_owned()];
    vec![
        pen.bar(1, 2, name),
        pen.stacked(name, &parts, Some(50)),
        pen.bars(name, &figures),
        pen.columns(name, &figures),
        pen.lines(name, &labels, &series),
        pen.hemicycle(name, &parts),
        pen.organigram(name, &organs),
        pen.pyramid(name, &bands),
        pen.radar(name, &[name.to_owned(), "b".to_owned(), "c".to_owned()], (0, 4), 4, &series),
        pen.radar(name, &[], (0, 0), 0, &[]),
        pen.map(name, Outlines::Regions, &places),
        pen.map(name, Outlines::Provinces, &[]),
        pen.map_of_told(name, Outlines::Regions, &places, name),
        pen.stacked(name, &[], None),
        pen.bars(name, &[]),
        pen.columns(name, &[]),
        pen.lines(name, &[], &[]),
        pen.hemicycle(name, &[]),
        pen.organigram(name, &[]),
        pen.pyramid(name, &[]),
    ]
}

#[test]
fn no_drawing_lets_a_name_become_markup_or_brings_style_of_its_own() {
    for lang in Lang::ALL {
        for drawing in all(&pen(lang), "<script>\"x\" & 'y'") {
            assert!(!drawing.0.contains("<script>"), "{}", drawing.0);
            assert!(
                !drawing.0.contains(" style=") && !drawing.0.contains("NaN") && !drawing.0.contains("inf"),
                "{}",
                drawing.0
            );
        }
    }
}

#[test]
fn every_picture_says_what_it_shows() {
    for drawing in all(&pen(Lang::Fr), "Parité") {
        for svg in drawing.0.split("<svg").skip(1).map(|rest| rest.split('>').next().unwrap()) {
            assert!(svg.contains("aria-label=") || svg.contains("aria-hidden="), "{svg}");
        }
    }
}

#[test]
fn a_bar_fills_from_where_reading_starts() {
    assert_eq!(values(&pen(Lang::Fr).bar(1, 4, "w"), "x"), [0.0]);
    assert_eq!(values(&pen(Lang::Ar).bar(1, 4, "w"), "x"), [75.0]);
    assert_eq!(values(&pen(Lang::Ar).bar(9, 4, "w"), "width"), [100.0, 100.0]);
    assert_eq!(values(&pen(Lang::Fr).bar(1, 0, "w"), "width"), [100.0, 0.0]);
}

#[test]
fn the_parts_of_a_stacked_bar_make_the_whole() {
    let drawn = pen(Lang::Fr).stacked("Parité", &parity(), Some(50));
    let widths = values(&drawn, "width");
    assert!((widths[1..4].iter().sum::<f64>() - 100.0).abs() < 0.05, "{widths:?}");
    assert_eq!(values(&drawn, "x")[1], 37.27);
}

#[test]
fn a_stacked_bar_is_mirrored_for_arabic() {
    let (french, arabic) = (pen(Lang::Fr).stacked("t", &parity(), None), pen(Lang::Ar).stacked("t", &parity(), None));
    let ends: Vec<f64> =
        values(&arabic, "x").iter().zip(&values(&arabic, "width")[1..]).map(|(x, width)| 100.0 - x - width).collect();
    for (from_right, from_left) in ends.iter().zip(values(&french, "x")) {
        assert!((from_right - from_left).abs() < 0.05);
    }
}

#[test]
fn an_assembly_has_a_dot_for_each_seat_in_the_colours_of_its_parts() {
    let drawn = pen(Lang::Ar).hemicycle("الجمع العام", &parity()).0;
    assert_eq!(drawn.matches("<circle").count(), 110);
    assert_eq!(drawn.matches("<circle class=\"saffron\"").count(), 60);
}

#[test]
fn an_assembly_of_thousands_is_drawn_as_a_bar() {
    let drawn = pen(Lang::Fr).hemicycle("Membres", &[Part::new("Femmes", 4_000, Tone::Majorelle)]).0;
    assert!(!drawn.contains("<circle") && drawn.contains("<rect"));
}

#[test]
fn columns_are_as_high_as_their_figures() {
    let figures = [Figure::new("2024", 150), Figure::new("2025", 300), Figure::new("2026", 0)];
    let heights = values(&pen(Lang::Fr).columns("Associations", &figures), "height");
    assert_eq!(heights[1..], [80.0, 160.0, 0.0]);
}

#[test]
fn names_under_many_columns_are_thinned_out() {
    let figures: Vec<Figure> = (1990..2030).map(|year| Figure::new(year.to_string(), year)).collect();
    let drawn = pen(Lang::Fr).columns("Associations", &figures).0;
    let shown = |year: i64| drawn.contains(&format!(">{year}</text>"));
    assert!(shown(1990) && shown(1993) && !shown(1991));
}

#[test]
fn a_line_stops_where_nothing_is_known_yet() {
    let labels: Vec<String> = (1..=4).map(|quarter| quarter.to_string()).collect();
    let series =
        [Series { name: "Fait".to_owned(), values: vec![Some(0), Some(10), Some(20), None], tone: Tone::Majorelle }];
    let drawn = pen(Lang::Fr).lines("Avancement", &labels, &series);
    assert_eq!(drawn.0.matches("class=\"stroke majorelle\"").count(), 2);
    assert_eq!(values(&drawn, "cy"), [20.0]);
    assert!(drawn.0.contains('–'));
}

#[test]
fn the_map_shows_each_place_once_and_names_it_in_the_language_of_the_reader() {
    let figures = [PlaceFigure { code: "01".to_owned(), value: 12, href: None }];
    let drawn = pen(Lang::Ar).map("الجمعيات", Outlines::Regions, &figures).0;
    assert_eq!(drawn.matches("<path").count(), 12);
    assert!(drawn.contains("طنجة") && drawn.contains("role=\"img\""));
}

#[test]
fn a_map_of_what_may_be_told_never_says_zero_of_what_may_not() {
    let told = |code: &str, value: i64| PlaceFigure { code: code.to_owned(), value, href: None };
    let titles = |drawn: &str, words: &str| drawn.matches(&format!(" · {words}</title>")).count();
    let figures = [told("01", 25), told("02", 0)];
    let counted = pen(Lang::Fr).map("Nombre", Outlines::Regions, &figures).0;
    assert_eq!(titles(&counted, "0"), 11, "nothing was counted there");
    assert_eq!(counted.matches("class=\"none\" d=").count(), 11);
    let drawn = pen(Lang::Fr).with_decimals(2).map_of_told("Écart", Outlines::Regions, &figures, "Trop peu").0;
    assert_eq!((titles(&drawn, "0"), titles(&drawn, "0,25"), titles(&drawn, "Trop peu")), (1, 1, 10));
    assert_eq!(drawn.matches("class=\"none\" d=").count(), 10, "the one that is told as zero has a shade");
    assert!(drawn.contains("</svg> Trop peu</span>"), "the key says it, too: {drawn}");
    let below = pen(Lang::Fr).map("Écart", Outlines::Regions, &[told("01", -5)]).0;
    assert_eq!((titles(&below, "–"), titles(&below, "−5")), (11, 1), "what can lie below zero is no count");
}

#[test]
fn a_scale_ends_on_a_round_number_above_all_figures() {
    let tops: Vec<i64> = [0, 1, 7, 12, 41, 61, 300, 1_001].into_iter().map(top_of_scale).collect();
    assert_eq!(tops, [2, 2, 8, 20, 50, 80, 300, 2_000]);
}

#[test]
fn a_radar_shows_before_and_after_on_axes_that_follow_the_reading_direction() {
    let axes: Vec<String> = ["Gouvernance", "Finances", "Programmes", "Plaidoyer"].map(str::to_owned).to_vec();
    let series = [
        Series { name: "Avant".to_owned(), values: vec![Some(100), Some(400), None, Some(250)], tone: Tone::Plain },
        Series { name: "Après".to_owned(), values: vec![Some(400); 4], tone: Tone::Majorelle },
    ];
    let drawn = |lang: Lang| pen(lang).with_decimals(2).radar("Profil", &axes, (100, 400), 3, &series);
    assert_eq!(drawn(Lang::Fr).0.matches("class=\"ring\"").count(), 3);
    assert_eq!(drawn(Lang::Fr).0.matches("<polygon class=\"stroke").count(), 1, "a shape with a gap is no polygon");
    assert!(drawn(Lang::Fr).0.contains("2,5") && drawn(Lang::Fr).0.contains('–'), "the table has the figures");
    assert_eq!(values(&drawn(Lang::Fr), "cx"), [190.0, 286.0, 190.0, 94.0]);
    assert_eq!(values(&drawn(Lang::Ar), "cx"), [190.0, 94.0, 190.0, 286.0]);
}
