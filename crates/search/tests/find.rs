//! Finding: words, beginnings, errors, filters, facets, passages.

#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

mod house;

use house::{For, NOTES, Note, find, in_memory, numbers, put, words};
use kernel::{Lang, Text};
use search::{Query, Reader, Search};
use store::testing::each_engine;

fn with(name: &str, notes: Vec<Note>, test: impl Fn(&Search)) {
    each_engine(name, &[NOTES], |db| {
        let (notes, test) = (notes.clone(), &test);
        async move {
            for note in &notes {
                put(&db, note).await;
            }
            let search = in_memory();
            assert_eq!(search.catch_up(&db).await.unwrap(), notes.len() as u64);
            test(&search);
        }
    });
}

fn note(number: u128, title: &str, body: &str) -> Note {
    Note { body: body.to_owned(), ..Note::new(number, For::Anyone, title) }
}

#[test]
fn a_record_is_found_by_all_the_words_and_titles_come_first() {
    let notes = vec![
        note(1, "Assemblée générale", "On y parla des fontaines du village."),
        note(2, "Les fontaines du village", "Un inventaire."),
        note(3, "Le village", "Rien de plus."),
    ];
    with("all words", notes, |search| {
        let found = find(search, &Reader::visitor(), "fontaines village");
        assert_eq!(numbers(&found), [2, 1]);
        assert_eq!((found.total, found.is_loosened), (2, false));
    });
}

#[test]
fn nothing_is_concluded_from_what_a_proper_name_means() {
    let village = Note { is_name: true, ..note(1, "Oued Laou", "") };
    let notes = vec![village, note(2, "L’eau potable", ""), note(3, "Crue d’un oued", "")];
    with("names", notes, |search| {
        let water = numbers(&find(search, &Reader::visitor(), "eau"));
        assert!(water.contains(&2) && !water.contains(&1), "{water:?}");
        assert!(numbers(&find(search, &Reader::visitor(), "oued laou")).contains(&1));
    });
}

#[test]
fn the_last_word_may_be_a_beginning() {
    let notes = vec![note(1, "Bibliothèque de quartier", ""), note(2, "Bibliographie", ""), note(3, "Autre", "")];
    with("prefix", notes, |search| {
        let mut found = numbers(&find(search, &Reader::visitor(), "bibli"));
        found.sort_unstable();
        assert_eq!(found, [1, 2]);
    });
}

#[test]
fn an_error_of_typing_is_forgiven_and_the_word_that_was_meant_is_offered() {
    let notes = vec![note(1, "Bibliothèque", ""), note(2, "Fontaine", "")];
    with("errors", notes, |search| {
        let found = find(search, &Reader::visitor(), "bibliohteque ");
        assert_eq!(numbers(&found), [1]);
        assert_eq!(found.meant.as_deref(), Some("bibliothèque "));
    });
}

#[test]
fn when_nothing_has_all_the_words_the_nearest_is_given_and_said_to_be_so() {
    let notes = vec![note(1, "Fontaine publique", ""), note(2, "Jardin", "")];
    with("loosened", notes, |search| {
        let found = find(search, &Reader::visitor(), "fontaine volcanologie ");
        assert_eq!(numbers(&found), [1]);
        assert!(found.is_loosened);
        assert!(!find(search, &Reader::visitor(), "fontaine ").is_loosened);
    });
}

#[test]
fn no_words_find_everything_newest_first_and_wildcards_are_no_words() {
    let dated = |number, year| Note { date: Some(jiff::civil::date(year, 5, 1)), ..note(number, "Note", "") };
    with("no words", vec![dated(1, 2020), dated(2, 2024), dated(3, 2022), note(4, "Sans date", "")], |search| {
        let found = find(search, &Reader::visitor(), "");
        assert_eq!(numbers(&found), [2, 3, 1, 4]);
        assert!(!found.is_wordless);
        for typed in ["***", "?? %%", "\u{0}\u{1}\u{7f}", "--- ()"] {
            let found = find(search, &Reader::visitor(), typed);
            assert_eq!((found.total, found.is_wordless), (4, true), "{typed:?}");
        }
    });
}

#[test]
fn facets_count_all_matches_and_each_ignores_its_own_filter() {
    let mut notes = Vec::new();
    for number in 1..=30 {
        notes.push(Note {
            place: (number % 2 == 0).then(|| String::from("01.511.01.0")),
            rights: (number % 3 == 0).then(|| String::from("ICCPR-22")).into_iter().collect(),
            themes: vec![String::from(if number % 5 == 0 { "education" } else { "participation" })],
            date: Some(jiff::civil::date(if number <= 10 { 2023 } else { 2024 }, 1, 1)),
            ..note(number, "Carnet", "")
        });
    }
    with("facets", notes, |search| {
        let facet = |facets: &[search::Facet]| -> Vec<(String, u64)> {
            facets.iter().map(|facet| (facet.code.clone(), facet.count)).collect()
        };
        let line = |code: &str, count| (code.to_owned(), count);
        let visitor = Reader::visitor();
        let found = search.find(&visitor, &Query { limit: 3, ..words("carnet") }).unwrap();
        assert_eq!((found.total, found.hits.len()), (30, 3));
        assert_eq!(facet(&found.facets.kinds), [line("note", 30)]);
        assert_eq!(facet(&found.facets.places), [line(kernel::place::path("01.511.01.0")[0].code, 15)]);
        assert_eq!(facet(&found.facets.rights), [line("ICCPR-22", 10)]);
        assert_eq!(facet(&found.facets.themes), [line("participation", 24), line("education", 6)]);
        assert_eq!(facet(&found.facets.years), [line("2024", 20), line("2023", 10)]);
        assert_eq!(facet(&found.facets.langs), [line("fr", 30)]);

        let only = Query { year: Some(2023), theme: Some(String::from("education")), ..words("carnet") };
        let found = search.find(&visitor, &only).unwrap();
        assert_eq!(found.total, 2);
        assert_eq!(facet(&found.facets.years), [line("2024", 4), line("2023", 2)]);
        assert_eq!(facet(&found.facets.themes), [line("participation", 8), line("education", 2)]);
        assert_eq!(facet(&found.facets.kinds), [line("note", 2)]);

        let within = Query { place: Some(String::from("01.511.01.0")), ..words("carnet") };
        assert_eq!(search.find(&visitor, &within).unwrap().total, 15);
        let region = kernel::place::path("01.511.01.0")[0].code.to_owned();
        let within = Query { place: Some(region), ..words("carnet") };
        assert_eq!(search.find(&visitor, &within).unwrap().total, 15);
        let right = Query { right: Some(String::from("ICCPR-22")), year: Some(2024), ..words("") };
        assert_eq!(search.find(&visitor, &right).unwrap().total, 7);
        for nowhere in [
            Query { kind: Some(String::from("volcano")), ..words("carnet") },
            Query { kind: Some(String::from("letter")), ..words("carnet") },
            Query { place: Some(String::from("99")), ..words("carnet") },
            Query { lang: Some(Lang::Ar), ..words("carnet") },
        ] {
            let found = search.find(&visitor, &nowhere).unwrap();
            assert_eq!((found.total, found.hits.len()), (0, 0), "{nowhere:?}");
        }
    });
}

#[test]
fn one_leafs_through_all_matches_and_meets_each_once() {
    let notes = (1..=95).map(|number| note(number, "Carnet de route", &"mot ".repeat(number as usize % 7))).collect();
    with("leaf", notes, |search| {
        let mut seen = Vec::new();
        for skip in (0..100).step_by(10) {
            let page = Query { skip, limit: 10, ..words("carnet") };
            seen.extend(numbers(&search.find(&Reader::visitor(), &page).unwrap()));
        }
        seen.sort_unstable();
        assert_eq!(seen, (1..=95).collect::<Vec<_>>());
    });
}

#[test]
fn a_passage_shows_the_words_that_were_looked_for_in_the_reader_s_language() {
    let far = format!("{} La fontaine est sèche depuis mai. {}", "Avant. ".repeat(60), "Après. ".repeat(60));
    let one = Note { summary: Text::fr_ar("Un résumé sans le mot.", "ملخص"), ..note(1, "Eau", &far) };
    let two = Note { summary: Text::fr_ar("La source du village.", "عين القرية"), ..note(2, "Source", "") };
    with("passage", vec![one, two], |search| {
        let hit = &find(search, &Reader::visitor(), "fontaine").hits[0];
        let marked: Vec<&str> =
            hit.snippet.iter().filter(|piece| piece.is_match).map(|piece| piece.words.as_str()).collect();
        assert_eq!(marked, ["fontaine"]);
        let whole: String = hit.snippet.iter().map(|piece| piece.words.as_str()).collect();
        assert!(whole.contains("La fontaine est sèche depuis mai.") && whole.starts_with('…') && whole.ends_with('…'));
        assert!(whole.chars().count() < 300, "{whole}");

        let arabic = Query { reader_lang: Some(Lang::Ar), ..words("source") };
        let hit = &search.find(&Reader::visitor(), &arabic).unwrap().hits[0];
        assert_eq!(hit.snippet.iter().filter(|piece| piece.is_match).count(), 1, "the French summary has the word");
        let arabic = Query { reader_lang: Some(Lang::Ar), ..words("") };
        let hits = search.find(&Reader::visitor(), &arabic).unwrap().hits;
        let hit = hits.iter().find(|hit| hit.id.as_u128() == 2).unwrap();
        assert_eq!(hit.snippet[0].words, "عين القرية");
    });
}

#[test]
fn words_in_quotation_marks_are_found_where_they_stand_just_so() {
    let notes = vec![
        note(1, "Carnet", "Le droit d’accès à l’eau potable est inscrit dans la loi."),
        note(2, "Accès à l’eau potable", ""),
        note(3, "Carnet", "L’eau potable : un accès difficile."),
        note(4, "دفتر", "الحق في الماء الصالح للشرب"),
        note(5, "دفتر", "الماء حق، والشرب الصالح حق"),
    ];
    with("phrase", notes, |search| {
        let found = |typed: &str| {
            let found = find(search, &Reader::visitor(), typed);
            let mut all = numbers(&found);
            all.sort_unstable();
            (all, found.is_loosened)
        };
        assert_eq!(found("accès eau potable").0, [1, 2, 3]);
        for typed in ["\"accès à l’eau potable\"", "« acces a l'eau potable »", "“Accès à l’eau” potable"]
        {
            assert_eq!(found(typed), (vec![1, 2], false), "{typed}");
        }
        assert_eq!(found("«الماء الصالح للشرب»"), (vec![4], false));
        assert_eq!(found("\"accès à l’eau potable\" \"inscrit dans\"").0, [1], "each of several");
        assert_eq!(found("\"potable eau accès\""), (vec![1, 2, 3], true), "nowhere just so, and it is said");
        let hit = &find(search, &Reader::visitor(), "\"eau potable est\"").hits[0];
        let marked: Vec<&str> = hit.snippet.iter().filter(|one| one.is_match).map(|one| one.words.as_str()).collect();
        assert_eq!(marked, ["eau potable est"], "the phrase is marked as a whole");
    });
}

#[test]
fn what_was_looked_for_is_marked_in_titles_too() {
    let notes = vec![
        Note { title: Text::fr_ar("Des fontaines pour tous", "سقايات للجميع"), ..note(1, "", "") },
        note(2, "Jardin", "une fontaine"),
    ];
    with("heading", notes, |search| {
        let asked = Query { reader_lang: Some(Lang::Fr), ..words("fontaine") };
        let hits = search.find(&Reader::visitor(), &asked).unwrap().hits;
        let heading = |number: u128| &hits.iter().find(|hit| hit.id.as_u128() == number).unwrap().heading;
        let marked: Vec<(&str, bool)> = heading(1).iter().map(|piece| (piece.words.as_str(), piece.is_match)).collect();
        assert_eq!(marked, [("Des ", false), ("fontaines", true), (" pour tous", false)]);
        assert!(heading(2).iter().all(|piece| !piece.is_match) && heading(2).len() == 1);
        let arabic = Query { reader_lang: Some(Lang::Ar), ..words("fontaine") };
        let hits = search.find(&Reader::visitor(), &arabic).unwrap().hits;
        let whole: String =
            hits.iter().find(|hit| hit.id.as_u128() == 1).unwrap().heading.iter().map(|p| p.words.as_str()).collect();
        assert_eq!(whole, "سقايات للجميع", "the title is the reader's");
    });
}

#[test]
fn titles_are_offered_while_one_types() {
    let notes = vec![note(1, "Fontaine de la place", ""), note(2, "Jardin", "fontaine"), note(3, "Fontes", "")];
    with("suggest", notes, |search| {
        let offered = search.suggest(&Reader::visitor(), "fontai", 5).unwrap();
        let titles: Vec<&str> = offered.iter().map(|offer| offer.words.as_str()).collect();
        assert_eq!(titles, ["Fontaine de la place"]);
        assert_eq!(offered[0].path.as_deref(), Some("/notes/00000000000000000000000000000001"));
        assert!(search.suggest(&Reader::visitor(), "", 5).unwrap().is_empty());
    });
}

#[test]
fn what_is_near_is_found_by_what_it_is_about() {
    let about = |number, title: &str, right: &str| Note { rights: vec![right.to_owned()], ..note(number, title, "") };
    let notes = vec![
        about(1, "Accès aux fontaines de montagne", "ICESCR-11"),
        about(2, "Fontaines de montagne", "ICESCR-11"),
        about(3, "Transport scolaire", "ICESCR-13"),
        note(4, "Tout autre chose", ""),
    ];
    with("like", notes, |search| {
        let like = search::Like {
            words: Text::of(Lang::Fr, "Des fontaines en montagne"),
            rights: vec![String::from("ICESCR-11")],
            except: Some(uuid::Uuid::from_u128(1)),
            limit: 5,
            ..search::Like::default()
        };
        let near: Vec<u128> =
            search.like(&Reader::visitor(), &like).unwrap().iter().map(|hit| hit.id.as_u128()).collect();
        assert_eq!(near, [2]);
        assert!(
            search.like(&Reader::visitor(), &search::Like { limit: 5, ..search::Like::default() }).unwrap().is_empty()
        );
    });
}

#[test]
fn one_word_or_one_article_in_common_is_no_nearness_and_a_subject_is() {
    let about = |number, title: &str, right: &str| Note { rights: vec![right.to_owned()], ..note(number, title, "") };
    let notes = vec![
        about(2, "Le registre du transport", "ICESCR-13"),
        about(3, "Bibliothèque ambulante", "ICESCR-11"),
        about(4, "Un registre au village", "ICESCR-11"),
        note(5, "Eau potable", ""),
    ];
    with("nearness", notes, |search| {
        let near = |text: &str, right: &str| -> Vec<u128> {
            let rights = if right.is_empty() { Vec::new() } else { vec![right.to_owned()] };
            let like = search::Like { words: Text::of(Lang::Fr, text), rights, limit: 5, ..search::Like::default() };
            let mut near: Vec<u128> =
                search.like(&Reader::visitor(), &like).unwrap().iter().map(|hit| hit.id.as_u128()).collect();
            near.sort_unstable();
            near
        };
        assert_eq!(near("Un registre du douar", "ICESCR-11"), [4], "a word and an article");
        assert_eq!(near("Des seaux portés à dos d’âne", "ICESCR-11"), [0; 0], "an article alone tells little");
        assert_eq!(near("", "ICESCR-11"), [3, 4], "unless nothing else is known");
        assert_eq!(near("La gestion de l’eau potable", ""), [5], "a subject is enough");
    });
}
