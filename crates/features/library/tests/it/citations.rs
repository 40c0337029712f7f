//! Citations: what we write is read back as it was, what is wrong with a bibliography is told with its line, and the styles
//! say what their manuals ask for.

use kernel::Lang;
use proptest::prelude::*;
use twiza_library::citations::read::{ENTRIES, Row, read};
use twiza_library::citations::{Format, Partial, Source, SourceKind, Style, cite};

fn study() -> Source {
    Source {
        key: "eau-potable-zagora".to_owned(),
        kind: SourceKind::Report,
        title: "L’eau potable à Zagora & ses 100 % d’oubliées".to_owned(),
        authors: vec!["Benali, Fatima Zahra".to_owned(), "Forum des Alternatives Maroc".to_owned()],
        date: Some(Partial { year: 2024, month: Some(5), day: Some(12) }),
        publisher: "Association générée 001".to_owned(),
        place: "Rabat".to_owned(),
        doi: "10.1000/eau_potable.2024".to_owned(),
        url: "https://twiza.example/library/eau-potable-zagora".to_owned(),
        summary: "Une étude.".to_owned(),
        keywords: vec!["eau".to_owned(), "oasis".to_owned()],
        lang: Some(Lang::Fr),
        ..Source::default()
    }
}

fn only(text: &str) -> Row {
    let mut rows = read(text).unwrap();
    assert_eq!(rows.len(), 1, "{text}");
    rows.remove(0)
}

#[test]
fn what_is_written_is_read_back_as_it_was() {
    for format in [Format::Bibtex, Format::Ris] {
        let row = only(&format.write([&study()]));
        assert!(row.fault.is_none() && row.remarks.is_empty(), "{row:?}");
        assert_eq!(row.source, study(), "{}", format.write([&study()]));
    }
}

#[test]
fn classic_bibtex_gets_the_fields_of_classic_bibtex() {
    let written = Format::Bibtex.write([&study()]);
    assert!(written.starts_with("@techreport{eau-potable-zagora,\n"), "{written}");
    assert!(written.contains("author = {Benali, Fatima Zahra and {Forum des Alternatives Maroc}}"), "{written}");
    assert!(written.contains(r"title = {L’eau potable à Zagora \& ses 100 \% d’oubliées}"), "{written}");
    assert!(written.contains("doi = {10.1000/eau_potable.2024}"), "{written}");
    assert!(written.contains("institution = {Association générée 001}"), "{written}");
}

#[test]
fn csl_json_is_what_the_schema_says() {
    let items: serde_json::Value = serde_json::from_str(&Format::Csl.write([&study()])).unwrap();
    let item = &items[0];
    assert_eq!(item["type"], "report");
    assert_eq!(item["author"][0]["family"], "Benali");
    assert_eq!(item["author"][1]["literal"], "Forum des Alternatives Maroc");
    assert_eq!(item["issued"]["date-parts"][0], serde_json::json!([2024, 5, 12]));
}

fn cited(source: &Source, style: Style, lang: Lang) -> String {
    cite(source, style, lang).into_iter().map(|piece| piece.words).collect()
}

#[test]
fn each_style_cites_author_year_title_and_publisher_in_the_language_of_the_reader() {
    for style in Style::ALL {
        for lang in [Lang::Fr, Lang::Ar, Lang::En] {
            let words = cited(&study(), *style, lang);
            for part in ["benali", "2024", "eau potable à zagora", "forum des alternatives maroc"] {
                assert!(words.to_lowercase().contains(part), "{style:?} {lang:?}: {words}");
            }
        }
    }
    assert!(
        cited(&study(), Style::Iso690, Lang::Fr).contains(". [En ligne]. Rabat"),
        "{}",
        cited(&study(), Style::Iso690, Lang::Fr)
    );
    let apa = cited(&study(), Style::Apa, Lang::Fr);
    assert!(
        apa.starts_with("Benali, F. Z.") && apa.contains("(2024") && apa.contains("10.1000/eau_potable.2024"),
        "{apa}"
    );
    let titled = cite(&study(), Style::Apa, Lang::Fr);
    assert!(titled.iter().any(|piece| piece.is_italic && piece.words.contains("eau potable")), "{titled:?}");
}

#[test]
fn an_arabic_study_is_cited_in_arabic() {
    let source = Source {
        key: "ma".to_owned(),
        kind: SourceKind::Book,
        title: "الماء في الواحات".to_owned(),
        authors: vec!["العلوي, محمد".to_owned(), "بنعلي, فاطمة".to_owned()],
        date: Some(Partial::year(2023)),
        publisher: "دار النشر المولدة".to_owned(),
        lang: Some(Lang::Ar),
        ..Source::default()
    };
    let words = cited(&source, Style::Chicago, Lang::Ar);
    for part in ["العلوي", "محمد", "2023", "الماء في الواحات", "دار النشر المولدة"]
    {
        assert!(words.contains(part), "{words}");
    }
    assert!(!words.contains(" and "), "{words}");
}

#[test]
fn bibtex_with_mistakes_gives_the_good_entries_and_the_lines_of_the_others() {
    let text = "\
% Bibliographie de l'équipe
@string{fmas = \"Forum des Alternatives Maroc\"}

@book{bon, title = {Un livre}, author = {Benali, Fatima and Mohammed {El Alaoui}}, year = 2021, publisher = fmas, isbn = {9782123456804}}
@article{sans_titre, author = {Quelqu'un}, year = {2020}}
@misc{ouvert, title = {Jamais fermé, year = 2019,
  note = {x}

@comment{rien}
@techreport{virgule
  title = {Sans virgule}}
@article{abrege, title = {T}, journal = inconnu}
@phdthesis{these, title = \"La {CNIE} \\'et\\'e\", author = {Zahra, F.}, date = {2018-05}, school = {Université X}, doi = {https://doi.org/10.1000/abc_d}}
";
    let rows = read(text).unwrap();
    let told: Vec<(u32, Option<&str>)> =
        rows.iter().map(|row| (row.line, row.fault.as_ref().map(|f| f.id()))).collect();
    assert_eq!(
        told,
        [
            (4, None),
            (5, Some("library-works-import-no-title")),
            (6, Some("library-works-import-unclosed")),
            (10, Some("library-works-import-comma")),
            (12, Some("library-works-import-abbreviation")),
            (13, None),
        ]
    );
    let book = &rows[0].source;
    assert_eq!(book.authors, ["Benali, Fatima", "El Alaoui, Mohammed"]);
    assert_eq!((book.publisher.as_str(), book.isbn.as_str()), ("Forum des Alternatives Maroc", ""));
    assert_eq!(rows[0].remarks[0].id(), "library-works-import-isbn");
    let thesis = &rows[5].source;
    assert_eq!((thesis.title.as_str(), thesis.kind), ("La CNIE été", SourceKind::Thesis));
    assert_eq!(thesis.date, Some(Partial { year: 2018, month: Some(5), day: None }));
    assert_eq!(thesis.doi, "10.1000/abc_d");
}

#[test]
fn ris_is_read_as_programs_write_it() {
    let text = "\u{feff}Provider: x\r\n\r\nTY  - JOUR\r\nA1  - El Alaoui, Mohammed\r\nAU  - بنعلي, فاطمة\r\nT1  - Un titre\r\nqui continue\r\n\
                JF  - La revue\r\nVL  - 12\r\nIS  - 3\r\nSP  - 45\r\nEP  - 67\r\nPY  - 2019/05/\r\nSN  - 2049-3630\r\nDO  - doi:10.1000/xyz\r\n\
                UR  - pas une adresse\r\nKW  - eau\r\nER  - \r\nTY  - THES\nTI  - Sans fin\nPY  - l'an passé\n";
    let rows = read(text).unwrap();
    assert_eq!(rows.len(), 2);
    let article = &rows[0].source;
    assert_eq!((article.title.as_str(), article.container.as_str()), ("Un titre qui continue", "La revue"));
    assert_eq!(
        (article.pages.as_str(), article.issn.as_str(), article.doi.as_str()),
        ("45-67", "2049-3630", "10.1000/xyz")
    );
    assert_eq!(article.date, Some(Partial { year: 2019, month: Some(5), day: None }));
    assert_eq!(article.authors, ["El Alaoui, Mohammed", "بنعلي, فاطمة"]);
    assert_eq!(rows[0].remarks.iter().map(|r| r.id()).collect::<Vec<_>>(), ["library-works-import-url"]);
    assert_eq!(
        rows[1].remarks.iter().map(|r| r.id()).collect::<Vec<_>>(),
        ["library-works-import-no-end", "library-works-import-year"]
    );
}

#[test]
fn what_is_no_bibliography_says_so_and_a_flood_is_refused() {
    for text in ["", "Bonjour", "@", "TY", "courriel@example.org { }", "{\"a\": 1}"] {
        assert_eq!(read(text).unwrap_err().id(), "library-works-import-unknown", "{text}");
    }
    let flood = "@misc{a, title={b}}\n".repeat(ENTRIES + 1);
    assert_eq!(read(&flood).unwrap_err().id(), "library-works-import-too-many");
    let deep = format!("@misc{{a, title={}{}}}", "{".repeat(100_000), "}".repeat(100_000));
    assert!(read(&deep).unwrap()[0].fault.is_some());
    let open = "@misc{a, title={".repeat(20_000);
    assert!(read(&open).unwrap()[0].fault.is_some());
}

/// Words as people type them, with the signs that mean something to TeX.
fn words() -> impl Strategy<Value = String> {
    proptest::string::string_regex(
        "[A-Za-zéàçÉ0-9&%$#_{}~^\\\\'.:;?!()«»\u{0621}-\u{063a}\u{0641}-\u{064a}ⴰ-ⵥ<>/+*@ -]{0,40}",
    )
    .unwrap()
    .prop_map(|words| words.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn named() -> impl Strategy<Value = String> {
    let part = "[A-ZÉ][a-zéè]{1,8}( [A-Z][a-z]{1,6})?";
    proptest::string::string_regex(&format!("{part}(, {part})?")).unwrap()
}

prop_compose! {
    fn source()(
        kind in proptest::sample::select(SourceKind::ALL),
        title in words().prop_filter("a title", |title| !title.is_empty()),
        authors in proptest::collection::vec(named(), 0..4),
        year in proptest::option::of(1900_i16..2100),
        month in proptest::option::of(1_i8..=12),
        texts in proptest::array::uniform4(words()),
        number in 1_u32..9_999,
    ) -> Source {
        let [publisher, place, container, summary] = texts;
        Source {
            key: format!("cle-{number}"), kind, title, authors,
            date: year.map(|year| Partial { year, month, day: None }),
            publisher, place, container, summary,
            volume: number.to_string(),
            pages: format!("{number}-{}", number + 9),
            doi: format!("10.1000/x_{number}"),
            url: format!("https://twiza.example/library/a_b-{number}?x=1&y=%20"),
            ..Source::default()
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn any_source_survives_ris(source in source()) {
        prop_assert_eq!(only(&Format::Ris.write([&source])).source, source);
    }

    #[test]
    fn any_source_survives_bibtex(source in source()) {
        let written = Format::Bibtex.write([&source]);
        let row = only(&written);
        prop_assert!(row.fault.is_none(), "{:?}\n{}", row.fault, written);
        prop_assert_eq!(row.source, source, "{}", written);
    }

    #[test]
    fn no_bytes_bring_the_readers_down(noise in "[@{}()=,\"#\\\\a-z0-9 \nTYER-]{0,300}") {
        let _ = read(&noise);
        let _ = read(&format!("@misc{{a, title={{{noise}"));
        let _ = read(&format!("TY  - JOUR\n{noise}"));
    }
}
