//! The pages, judged by poppler: what a foreign program reads in them.

use std::path::{Path, PathBuf};
use std::process::Command;

use kernel::Lang;
use papers::pdf::{Align, Block, Column, Document, Node, Table, render};
use papers::{Error, limits};
use proptest::prelude::*;

/// Writes a PDF where the build keeps its things, and gives its path.
fn kept(name: &str, pdf: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
    std::fs::write(&path, pdf).unwrap();
    path
}

/// What a program of poppler-utils says of a PDF; nothing when it is not installed, which is said aloud.
fn poppler(program: &str, arguments: &[&str], pdf: &Path) -> Option<String> {
    match Command::new(program).args(arguments).arg(pdf).arg("-").output() {
        Ok(output) => Some(String::from_utf8_lossy(&output.stdout).into_owned()),
        Err(_) => {
            eprintln!("skipped: {program} is missing; install it with: apt install poppler-utils");
            None
        }
    }
}

fn words(pdf: &Path) -> Option<String> {
    poppler("pdftotext", &["-enc", "UTF-8"], pdf)
}

fn node(number: &str, title: &str, meta: &str, progress: Option<f32>, children: Vec<Node>) -> Node {
    Node {
        number: (!number.is_empty()).then(|| number.to_owned()),
        title: title.to_owned(),
        meta: (!meta.is_empty()).then(|| meta.to_owned()),
        progress,
        children,
    }
}

fn heading(level: u8, number: &str, text: &str) -> Block {
    Block::Heading { level, text: text.to_owned(), number: (!number.is_empty()).then(|| number.to_owned()) }
}

fn column(label: &str, align: Align, width: Option<u8>) -> Column {
    Column { label: label.to_owned(), align, width }
}

fn strings(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn french() -> Document {
    let rows = (1..=46).map(|n| {
        let name =
            if n % 9 == 4 { format!("شخص مولَّد {n:03}") } else { format!("Personne générée {n:03}") };
        let seat = ["Section de Zagora", "Antenne de Nador", "Réseau jeunesse"][n % 3];
        vec![name, seat.to_owned(), "2024 – 2027".to_owned(), format!("{} / 8", n % 8)]
    });
    Document {
        title: "Plan stratégique 2024 – 2028".to_owned(),
        subtitle: Some("Cinq axes, vingt-deux chantiers, une approche par les droits humains".to_owned()),
        lang: Lang::Fr,
        organisation: "Forum des Alternatives Maroc".to_owned(),
        date_line: "Édité le 21 novembre 2026".to_owned(),
        blocks: vec![
            Block::KeyValues(vec![
                ("Organe".to_owned(), "Conseil d’orientation, 50 membres".to_owned()),
                ("Adopté le".to_owned(), "12 janvier 2024, à Rabat".to_owned()),
                ("Nom arabe".to_owned(), "منتدى بدائل المغرب".to_owned()),
                ("ⵉⵙⵎ".to_owned(), "ⴰⵙⴰⵔⴰⴳ ⵏ ⵉⴱⴷⵉⵍⵏ".to_owned()),
            ]),
            heading(1, "1", "Le plan, tel qu’il avance"),
            Block::Paragraph(
                "La progression est tirée de ce qui s’est réellement passé : assemblées tenues, sessions animées, pétitions \
                 déposées. Rien n’est saisi à la main."
                    .to_owned(),
            ),
            Block::Outline(vec![
                node(
                    "1",
                    "Gouvernance, démocratie et droits humains",
                    "Secrétariat exécutif · 7 objectifs · 22 chantiers",
                    Some(0.62),
                    vec![
                        node("1.1", "Lois et décrets d’application", "2024 – 2026 · 20 lois suivies", Some(0.45), vec![
                            node("a", "Initiative populaire, pétition et démocratie participative", "", Some(0.8), vec![]),
                            node("b", "Libertés collectives et individuelles", "", Some(0.1), vec![]),
                            node("c", "Égalité entre les femmes et les hommes", "", None, vec![]),
                        ]),
                        node("1.2", "Droits économiques, sociaux, culturels et environnementaux", "", Some(1.0), vec![]),
                    ],
                ),
                node("2", "Mouvements sociaux", "4 objectifs · 9 coalitions", Some(0.48), vec![]),
                node("3", "Action jeunesse", "5 objectifs · 20 cafés", Some(0.0), vec![]),
                node("4", "E-Joussour, portail de la société civile Maghreb-Machrek", "", None, vec![]),
            ]),
            Block::Note("Trois chantiers attendent une décision du conseil avant le 31 décembre 2026.".to_owned()),
            heading(2, "1.1", "Ce qui vient"),
            Block::List {
                items: strings(&["Convoquer l’assemblée générale (110 membres)", "Publier la note sur la loi 44-14", "Café débat à Oujda"]),
                ordered: false,
            },
            Block::List { items: strings(&["Lire", "Débattre", "Voter"]), ordered: true },
            heading(1, "2", "Membres du conseil"),
            Block::Table(Table {
                columns: vec![
                    column("Nom", Align::Start, Some(3)),
                    column("Organisation", Align::Start, Some(3)),
                    column("Mandat", Align::Center, None),
                    column("Présences", Align::End, None),
                ],
                rows: rows.collect(),
            }),
            Block::PageBreak,
            heading(1, "3", "Notes"),
            heading(3, "", "Méthode"),
            Block::Paragraph("Première ligne.\nSeconde ligne.".to_owned()),
        ],
    }
}

fn arabic() -> Document {
    Document {
        title: "المخطط الاستراتيجي 2024 – 2028".to_owned(),
        subtitle: Some("خمسة محاور واثنان وعشرون ورشا، بمقاربة حقوق الإنسان".to_owned()),
        lang: Lang::Ar,
        organisation: "منتدى بدائل المغرب (FMAS)".to_owned(),
        date_line: "حُرر في 21 نونبر 2026".to_owned(),
        blocks: vec![
            Block::KeyValues(vec![
                ("الجهاز".to_owned(), "مجلس التوجيه، 50 عضوا".to_owned()),
                ("اعتُمد في".to_owned(), "12 يناير 2024 بالرباط".to_owned()),
                ("الاسم بالفرنسية".to_owned(), "Forum des Alternatives Maroc.".to_owned()),
            ]),
            heading(1, "1", "المخطط كما يتقدم"),
            Block::Paragraph(
                "يُستخرج التقدم مما وقع فعلا: جموع عامة انعقدت، ودورات نُشّطت، وعرائض أُودعت. ولا شيء يُكتب باليد. ويستند المخطط إلى \
                 القانون التنظيمي 44-14 وإلى بوابة E-Joussour لمجتمع مدني مغاربي مشرقي."
                    .to_owned(),
            ),
            Block::Outline(vec![
                node("1", "الحكامة والديمقراطية وحقوق الإنسان", "الكتابة التنفيذية · 7 أهداف · 22 ورشا", Some(0.62), vec![
                    node("1.1", "القوانين والمراسيم التطبيقية", "2024 – 2026 · 20 قانونا", Some(0.45), vec![
                        node("أ", "المبادرة الشعبية والعريضة والديمقراطية التشاركية", "", Some(0.8), vec![]),
                        node("ب", "الحريات الجماعية والفردية", "", None, vec![]),
                    ]),
                    node("1.2", "الحقوق الاقتصادية والاجتماعية والثقافية والبيئية", "", Some(1.0), vec![]),
                ]),
                node("2", "الحركات الاجتماعية", "4 أهداف · 9 ائتلافات", Some(0.48), vec![]),
                node("3", "عمل الشباب", "", Some(0.0), vec![]),
            ]),
            Block::Note("ثلاثة أوراش تنتظر قرار المجلس قبل 31 دجنبر 2026.".to_owned()),
            heading(2, "1.1", "ما هو آت"),
            Block::List { items: strings(&["استدعاء الجمع العام (110 أعضاء)", "نشر المذكرة حول القانون 44-14"]), ordered: false },
            Block::List { items: strings(&["قراءة", "نقاش", "تصويت"]), ordered: true },
            heading(1, "2", "أعضاء المجلس"),
            Block::Table(Table {
                columns: vec![
                    column("الاسم", Align::Start, Some(3)),
                    column("الجمعية", Align::Start, Some(3)),
                    column("الولاية", Align::Center, None),
                    column("الحضور", Align::End, None),
                ],
                rows: vec![
                    strings(&["شخص مولَّد 017", "فرع زاكورة", "2024 – 2027", "7 / 8"]),
                    strings(&["Personne générée 032", "فرع الناظور", "2023 – 2026", "5 / 8"]),
                    strings(&["شخص مولَّد 045", "Réseau jeunesse", "2022 – 2025"]),
                ],
            }),
        ],
    }
}

fn tamazight() -> Document {
    Document {
        title: "ⵜⵡⵉⵣⴰ".to_owned(),
        subtitle: Some("ⵜⴰⵎⴰⵣⵉⵖⵜ ⵏ ⵍⵎⵖⵔⵉⴱ, Tamazight, تمازيغت".to_owned()),
        lang: Lang::Zgh,
        organisation: "ⵜⴰⵎⵙⵎⵓⵏⵜ".to_owned(),
        date_line: "21 / 11 / 2026".to_owned(),
        blocks: vec![
            heading(1, "1", "ⴰⵣⵔⴼ ⵏ ⵓⴼⴳⴰⵏ"),
            Block::Paragraph("ⵜⴰⵎⴰⵣⵉⵖⵜ ⵉⵔⴰⵏ ⴰⵙⴽⴽⵉⵍ ⵏ ⵜⵉⴼⵉⵏⴰⵖ. Texte français, نص عربي.".to_owned()),
            Block::Outline(vec![node("1", "ⵜⵉⵎⵓⵔⴰ", "2026", Some(0.5), vec![])]),
        ],
    }
}

fn plain(title: &str, blocks: Vec<Block>) -> Document {
    Document {
        title: title.to_owned(),
        subtitle: None,
        lang: Lang::Fr,
        organisation: String::new(),
        date_line: String::new(),
        blocks,
    }
}

#[test]
fn a_french_plan_is_set_with_its_parts_in_order_and_its_pages_counted() {
    let pdf = kept("fr", &render(&french()).unwrap());
    let Some(text) = words(&pdf) else { return };
    let order =
        ["Plan stratégique 2024", "Le plan, tel qu’il avance", "Mouvements sociaux", "Membres du conseil", "Méthode"];
    let places: Vec<_> =
        order.iter().map(|words| text.find(words).unwrap_or_else(|| panic!("{words} in\n{text}"))).collect();
    assert!(places.is_sorted(), "{places:?}");
    let close = text.replace(' ', "");
    assert!(close.contains("1/4") && close.contains("4/4"), "{text}");
    for expected in ["62 %", "Édité le 21 novembre 2026", "شخص", "ⴰⵙⴰⵔⴰⴳ"] {
        assert!(text.contains(expected), "{expected} in\n{text}");
    }
    assert_eq!(text.matches("Présences").count(), 2, "a table's header is repeated on each of its pages");
}

#[test]
fn arabic_and_tifinagh_can_be_copied_out_of_the_pages() {
    let Some(text) = words(&kept("ar", &render(&arabic()).unwrap())) else { return };
    for expected in
        ["المخطط الاستراتيجي", "الحكامة والديمقراطية وحقوق الإنسان", "الكتابة التنفيذية", "E-Joussour", "أعضاء المجلس"]
    {
        assert!(text.contains(expected), "{expected} in\n{text}");
    }
    let Some(text) = words(&kept("zgh", &render(&tamazight()).unwrap())) else { return };
    for expected in ["ⵜⵡⵉⵣⴰ", "ⴰⵣⵔⴼ ⵏ ⵓⴼⴳⴰⵏ", "نص عربي"] {
        assert!(text.contains(expected), "{expected} in\n{text}");
    }
}

#[test]
fn the_fonts_travel_in_the_file() {
    for (name, document, fonts) in [
        ("fonts-fr", french(), &["NotoSans-Regular", "NotoSerif-SemiBold", "Amiri-Regular", "NotoSansTifinagh"][..]),
        ("fonts-ar", arabic(), &["Amiri-Regular", "Amiri-Bold", "NotoSans-Regular"][..]),
    ] {
        let pdf = kept(name, &render(&document).unwrap());
        let Ok(output) = Command::new("pdffonts").arg(&pdf).output() else {
            eprintln!("skipped: pdffonts is missing; install it with: apt install poppler-utils");
            return;
        };
        let listing = String::from_utf8_lossy(&output.stdout).into_owned();
        for font in fonts {
            assert!(listing.contains(font), "{font} in\n{listing}");
        }
        for line in listing.lines().skip(2) {
            assert!(line.contains(" yes yes yes "), "embedded, subset, and mapped to Unicode: {line}");
        }
    }
}

#[test]
fn the_file_is_tagged_for_screen_readers_and_bears_its_title() {
    let pdf = kept("info", &render(&french()).unwrap());
    let Ok(output) = Command::new("pdfinfo").arg(&pdf).output() else {
        eprintln!("skipped: pdfinfo is missing; install it with: apt install poppler-utils");
        return;
    };
    let listing = String::from_utf8_lossy(&output.stdout).into_owned();
    for expected in ["Title:           Plan stratégique 2024", "Tagged:          yes", "A4"] {
        assert!(listing.contains(expected), "{expected} in\n{listing}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(render(&arabic()).unwrap(), render(&arabic()).unwrap());
}

#[test]
fn words_are_never_markup() {
    let hostile = "#panic(\"x\") $x$ *gras* _i_ `raw` <label> @ref \\ // /* #import \"@preview/x:1.0.0\" \u{202e} \"'";
    let document = plain(
        hostile,
        vec![Block::Paragraph(hostile.to_owned()), heading(1, hostile, hostile), Block::Note(hostile.to_owned())],
    );
    let Some(text) = words(&kept("hostile", &render(&document).unwrap())) else { return };
    for expected in ["#panic(\"x\")", "*gras*", "$x$", "#import \"@preview/x:1.0.0\""] {
        assert!(text.contains(expected), "{expected} in\n{text}");
    }
}

#[test]
fn an_empty_document_is_a_page() {
    assert!(render(&plain("", Vec::new())).unwrap().starts_with(b"%PDF"));
    let hollow = vec![
        Block::Table(Table { columns: Vec::new(), rows: vec![Vec::new()] }),
        Block::Outline(Vec::new()),
        Block::List { items: Vec::new(), ordered: true },
        Block::KeyValues(Vec::new()),
        Block::Outline(vec![node("", "", "", Some(f32::NAN), vec![])]),
        Block::Outline(vec![node("", "", "", Some(-4.0), vec![]), node("", "", "", Some(40.0), vec![])]),
        heading(0, "", ""),
        heading(200, "", ""),
        Block::PageBreak,
    ];
    assert!(render(&plain("", hollow)).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_document_beyond_the_limits_is_refused_with_the_limit() {
    let long = plain("", vec![Block::Paragraph("a".repeat(limits::PAGE_BYTES + 1))]);
    assert_eq!(render(&long), Err(Error::PagesTooMany));
    let many = plain("", vec![Block::PageBreak; limits::PAGE_ITEMS + 1]);
    assert_eq!(render(&many), Err(Error::PagesTooMany));
    let deep =
        (0..=limits::OUTLINE_DEPTH).fold(Node::default(), |inner, _| Node { children: vec![inner], ..Node::default() });
    assert_eq!(render(&plain("", vec![Block::Outline(vec![deep])])), Err(Error::OutlineTooDeep));
    let wide = Table { columns: Vec::new(), rows: vec![strings(&["a"])] };
    assert_eq!(render(&plain("", vec![Block::Table(wide)])), Err(Error::TooManyColumns { row: 2 }));
}

fn anything() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[#$*_`\\\\\"'<>@/\\[\\]{}()=+~-]{0,40}", "[\u{600}-\u{6ff} a-z0-9.]{0,40}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_words_can_be_set(title in anything(), text in anything(), number in anything(), arabic in any::<bool>()) {
        let document = Document {
            lang: if arabic { Lang::Ar } else { Lang::Fr },
            organisation: text.clone(),
            date_line: number.clone(),
            subtitle: Some(text.clone()),
            ..plain(&title, vec![
                Block::Heading { level: 1, text: text.clone(), number: Some(number.clone()) },
                Block::Paragraph(text.clone()),
                Block::List { items: vec![text.clone()], ordered: false },
                Block::Outline(vec![Node { number: Some(number.clone()), title: text.clone(), meta: Some(title.clone()), progress: Some(0.3), children: vec![] }]),
                Block::Table(Table { columns: vec![column(&title, Align::End, None)], rows: vec![vec![text.clone()]] }),
                Block::KeyValues(vec![(number, text)]),
            ])
        };
        prop_assert!(render(&document).unwrap().starts_with(b"%PDF"));
    }
}
