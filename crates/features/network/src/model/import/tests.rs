use jiff::civil::date;
use kernel::{Lang, Text};
use papers::table::{Table, read};
use proptest::prelude::*;
use web::Words;

use super::*;
use crate::model::{Public, Sort};

fn dictionary() -> &'static Dictionary {
    static DICTIONARY: std::sync::LazyLock<Dictionary> = std::sync::LazyLock::new(|| {
        let locales = [crate::LOCALES, web::LOCALES].concat();
        Dictionary::of(&Words::read(&locales).unwrap_or_else(|faults| panic!("{faults:?}")))
    });
    &DICTIONARY
}

fn table(csv: &str) -> Table {
    read(csv.as_bytes(), "liste.csv").unwrap()
}

fn lines_filled(csv: &str, fills_down: bool) -> Vec<Line> {
    let (table, dictionary) = (table(csv), dictionary());
    let columns = Columns::of(&table);
    assert!(columns.name_organisations(), "{columns:?}");
    let mut reader = Reader::new(&columns, dictionary, date(2026, 11, 22), fills_down);
    table.rows.iter().skip(columns.skip).filter_map(|row| reader.read(row)).collect()
}

fn lines(csv: &str) -> Vec<Line> {
    lines_filled(csv, false)
}

fn faults(line: &Line) -> Vec<(Column, FaultKind)> {
    line.faults.iter().map(|fault| (fault.column, fault.kind)).collect()
}

#[test]
fn a_row_in_french_is_understood() {
    let all = lines(
        "Nom de l'association;Nom (arabe);Sigle;Type;Région;Province;Commune;Domaines d'intervention;Public cible;E-mail;Tél.;Site web;Date de création;Membre de\n\
         Association générée Al Amal;جمعية الأمل المولَّدة;AGA;Association;Drâa-Tafilalet;Zagora;;Éducation, Droits humains;\"Femmes et filles; jeunes\";\
         a@example.org, b@example.org;06 61 00 00 01;www.example.org;26/07/2003;\"Réseau du Sud; Espace associatif\"\n",
    );
    let line = &all[0];
    assert_eq!(line.faults, []);
    assert_eq!(line.number, 2);
    assert_eq!(line.name, Text::fr_ar("Association générée Al Amal", "جمعية الأمل المولَّدة"));
    assert_eq!((line.acronym.as_deref(), line.sort), (Some("AGA"), Some(Sort::Association)));
    assert_eq!(line.place.as_deref(), Some("08.587"));
    assert_eq!(line.themes, ["education", "human-rights"]);
    assert_eq!(line.publics, [Public::Women, Public::Youth]);
    assert_eq!(line.emails, ["a@example.org", "b@example.org"]);
    assert_eq!((line.phones.len(), line.site.as_deref()), (1, Some("https://www.example.org")));
    assert_eq!(line.founded, Some(date(2003, 7, 26)));
    assert_eq!(line.member_of, ["Réseau du Sud", "Espace associatif"]);
}

#[test]
fn a_row_in_arabic_is_understood() {
    let all = lines(
        "اسم الجمعية,النوع,الإقليم,مجالات الاشتغال,الفئات المستهدفة,الهاتف,تاريخ التأسيس\nجمعية مولَّدة 017,جمعية,إقليم زاكورة,حقوق الإنسان,النساء,٠٦٦١٠٠٠٠٠١,٢٦ يوليوز ٢٠٠٣\n",
    );
    let line = &all[0];
    assert_eq!(line.name, Text::of(Lang::Ar, "جمعية مولَّدة 017"));
    assert_eq!((line.place.as_deref(), line.founded), (Some("08.587"), Some(date(2003, 7, 26))));
    assert_eq!(
        (line.themes.as_slice(), line.publics.as_slice()),
        (["human-rights".to_owned()].as_slice(), [Public::Women].as_slice())
    );
}

#[test]
fn headings_are_found_under_titles_and_groups_of_merged_cells() {
    let all = lines(
        "Liste des associations 2026,,,,\n,,,,\nIdentité,,Contacts,,Lieu\nNom,Sigle,Courriel,Tél,Province\nAssociation générée 001,AG1,a@example.org,0661000001,Zagora\n",
    );
    assert_eq!((all.len(), all[0].number), (1, 5));
    assert_eq!((all[0].emails.len(), all[0].phones.len(), all[0].place.as_deref()), (1, 1, Some("08.587")));
    let spread = table(
        "Association,Contacts,,Province\n,E-mail,Téléphone,\nAssociation générée 001,a@example.org,0661000001,Zagora\n",
    );
    let columns = Columns::of(&spread);
    assert_eq!((columns.skip, columns.heading_row), (1, Some(2)));
    assert_eq!(
        [Column::Name, Column::Email, Column::Phone, Column::Province].map(|c| columns.index(c)),
        [0, 1, 2, 3].map(Some)
    );
    assert_eq!(Columns::of(&table("Nom,Type\nX,Association\n")).heading_row, None);
}

#[test]
fn every_bad_cell_is_named_by_column_and_leaves_out_nothing_else() {
    let all = lines(
        "nom,type,province,commune,thèmes,public,courriel,tél,site,création\n\
         Association générée 001,peut-être,Zagora,Atlantide,sorcellerie,martiens,pas une adresse,abc,ni site,31/02/2024\n\
         =1+1,association,,,,,,,,01/01/2090\n\
         ,association,Zagora,,,,,,,\n",
    );
    let expected = [
        (Column::Sort, FaultKind::Sort),
        (Column::Place, FaultKind::Place),
        (Column::Themes, FaultKind::Theme),
        (Column::Publics, FaultKind::Public),
        (Column::Email, FaultKind::Email),
        (Column::Phone, FaultKind::Phone),
        (Column::Site, FaultKind::Site),
        (Column::Founded, FaultKind::Date),
    ];
    assert_eq!(faults(&all[0]), expected);
    assert_eq!((all[0].place.as_deref(), &all[0].verdict), (Some("08.587"), &Verdict::New));
    assert_eq!(faults(&all[1]), [(Column::Name, FaultKind::Formula), (Column::Founded, FaultKind::Later)]);
    assert_eq!((faults(&all[2]), &all[2].verdict), (vec![(Column::Name, FaultKind::Nobody)], &Verdict::Refused));
}

#[test]
fn dates_are_read_in_the_ways_of_lists() {
    let all = lines(
        "nom,création\nA,2003-07-26\nB,26.07.2003\nC,26 juillet 2003\nD,37828\nE,2003\nF,juillet 2003\nG,26/07/03\n",
    );
    let read: Vec<_> = all.iter().map(|line| line.founded).collect();
    let day = Some(date(2003, 7, 26));
    assert_eq!(read, [day, day, day, day, Some(date(2003, 1, 1)), Some(date(2003, 7, 1)), None]);
    assert_eq!(faults(&all[6]), [(Column::Founded, FaultKind::Date)]);
}

#[test]
fn merged_cells_of_places_are_filled_down_where_the_person_says_so() {
    let csv = "nom,région,province\nA,Drâa-Tafilalet,Zagora\nB,,\nC,,Tinghir\nD,Souss-Massa,\nE,,Tata\n";
    let places =
        |fills| lines_filled(csv, fills).into_iter().map(|line| line.place.unwrap_or_default()).collect::<Vec<_>>();
    let filled = places(true);
    assert_eq!(filled[0], filled[1]);
    assert!(filled[2].starts_with("08.") && filled[2] != filled[0]);
    assert_eq!(filled[3], "09");
    assert!(filled[4].starts_with("09."));
    assert_eq!(places(false)[1], "");
}

#[test]
fn a_commune_is_found_within_its_province_and_one_of_many_is_not_guessed() {
    let all = lines("nom,province,commune\nA,Zagora,Zagora\nB,Tata,Zagora\n");
    assert!(all[0].place.as_deref().is_some_and(|code| code.starts_with("08.587.")));
    assert_eq!(faults(&all[1]), [(Column::Place, FaultKind::Place)]);
    let twice: std::collections::HashMap<String, usize> =
        kernel::place::of_level(kernel::place::Level::Commune).fold(Default::default(), |mut seen, place| {
            *seen.entry(place.name.in_lang(Lang::Fr).1.to_owned()).or_default() += 1;
            seen
        });
    let many = twice.iter().filter(|(_, count)| **count > 1).map(|(name, _)| name).min().unwrap();
    let all = lines(&format!("nom,commune\nA,\"{many}\"\n"));
    assert_eq!(faults(&all[0]), [(Column::Place, FaultKind::Places)], "{many}");
}

#[test]
fn rows_that_could_be_one_are_found_and_rows_that_say_the_same() {
    let all = lines(
        "nom,province,tél\nAssociation générée Al Amal,Zagora,\nASSOCIATION GÉNÉRÉE AL AMAAL,Zagora,\nAssociation générée Al Amal,Zagora,\nRéseau généré du Nord,Tata,\n",
    );
    let twins = Twins::of(&all);
    assert_eq!((twins.same(&all, 0), twins.same(&all, 1), twins.same(&all, 2)), (None, None, Some(2)));
    assert!(twins.perhaps(&all, 0).is_empty());
    let found = twins.perhaps(&all, 1);
    assert_eq!(found.iter().map(|twin| twin.whom).collect::<Vec<_>>(), [Whom::Row(2)]);
    assert!(twins.perhaps(&all, 3).is_empty());
}

#[test]
fn a_record_is_surely_meant_only_where_nothing_speaks_against_it() {
    let all = lines("nom,sigle,province,création\nAssociation générée,AG,Zagora,2003\nAssociation générée,,,\n");
    let record = all[0].facts();
    assert!(all[0].is_surely(&record) && !all[1].is_surely(&record));
    assert!(all[0].is_surely(&actors::directory::Facts { founded: None, acronym: None, ..record.clone() }));
    for other in [
        actors::directory::Facts { acronym: Some("XY".into()), ..record.clone() },
        actors::directory::Facts { founded: Some(date(2004, 1, 1)), ..record.clone() },
        actors::directory::Facts { place: None, ..record.clone() },
        actors::directory::Facts { name: Text::of(Lang::Fr, "Association générée 2"), ..record.clone() },
        actors::directory::Facts { name: Text::of(Lang::Ar, "جمعية"), ..record },
    ] {
        assert!(!all[0].is_surely(&other), "{other:?}");
    }
}

#[test]
fn no_heading_means_two_columns() {
    let mut seen = std::collections::BTreeMap::new();
    for column in Column::ALL {
        for heading in column.headings() {
            let known = seen.insert(kernel::fold(heading), *column);
            assert!(known.is_none_or(|known| known == *column), "{heading}");
        }
    }
}

proptest! {
    #[test]
    fn no_list_whatever_stops_the_reader(cells in prop::collection::vec(prop::collection::vec(".{0,20}", 0..8), 1..12)) {
        let rows: Vec<papers::table::Row> =
            (1..).zip(&cells).map(|(line, cells)| papers::table::Row { line, cells: cells.clone() }).collect();
        let table = Table { head: vec!["Nom".into(), "Province".into(), "E-mail".into(), "Création".into()], rows };
        let (columns, dictionary) = (Columns::of(&table), dictionary());
        let mut reader = Reader::new(&columns, dictionary, date(2026, 11, 22), true);
        let all: Vec<Line> = table.rows.iter().skip(columns.skip).filter_map(|row| reader.read(row)).collect();
        let twins = Twins::of(&all);
        for row in 0..all.len() {
            twins.same(&all, row);
            twins.perhaps(&all, row);
        }
        let json = serde_json::to_string(&all).unwrap();
        prop_assert_eq!(serde_json::from_str::<Vec<Line>>(&json).unwrap(), all);
    }
}

#[test]
fn every_column_is_recognised_by_its_code_and_by_its_label_in_each_language() {
    let locales = [crate::LOCALES, web::LOCALES].concat();
    let words = Words::read(&locales).unwrap();
    for column in Column::ALL {
        let labels = [Lang::Fr, Lang::Ar, Lang::En].map(|lang| words.get(lang, column.label()));
        for heading in labels.into_iter().chain([column.code()]) {
            assert_eq!(Column::headed(heading), Some(*column), "{heading}");
        }
    }
}
