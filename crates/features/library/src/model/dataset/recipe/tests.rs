use super::super::frame::Cell;
use super::*;
use papers::table::Merged;

fn book(rows: &[&[&str]], merged: Vec<Merged>) -> Book {
    let row = |(index, cells): (usize, &&[&str])| Row {
        line: u32::try_from(index + 1).unwrap(),
        cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
    };
    let grid = Grid { rows: rows.iter().enumerate().map(row).collect(), merged };
    Book { sheets: vec!["Feuil1".to_owned()], open: 0, grid }
}

fn activities() -> Book {
    book(
        &[
            &["Activités 2025"],
            &["Province", "Date", "Participants", "Budget"],
            &["Fès", "12/03/2025", "14", "1 200 DH"],
            &["", "15/04/2025", "environ 20", "800 DH"],
            &["Tata", "3 mai 2025", "7", "500 DH"],
            &["Total", "", "41", "2 500 DH"],
            &["Source : rapports des équipes de terrain"],
        ],
        vec![Merged { lines: (3, 4), columns: (0, 0) }],
    )
}

#[test]
fn a_sheet_becomes_a_typed_table_and_says_what_did_not_fit() {
    let book = activities();
    let recipe = propose(&book, &[], Lang::Fr);
    let kinds: Vec<Kind> = recipe.columns.iter().map(|plan| plan.reading.kind).collect();
    assert_eq!(kinds, [Kind::Place, Kind::Date, Kind::Text, Kind::Money]);
    let mut recipe = recipe;
    recipe.columns[2].reading.kind = Kind::Whole;
    let made = apply(&book, &recipe);
    assert_eq!(made.report.rows, 3);
    assert_eq!(made.columns[0].cell(1, Kind::Place), Cell::Words("03.231"), "merged cells mean each of their rows");
    assert_eq!((made.report.misfits[0].line, made.report.misfits[0].source), (4, 2));
    assert_eq!(made.columns[2].cell(1, Kind::Whole), Cell::Empty);
    assert_eq!(made.report.left_out, [(6, LeftOut::Total), (7, LeftOut::Note)]);
    recipe.fix(4, 2, "20");
    let made = apply(&book, &recipe);
    assert!(made.report.misfits.is_empty());
    assert_eq!(made.columns[2].cell(1, Kind::Whole), Cell::Whole(20));
}

#[test]
fn a_veiled_table_shows_no_row_that_few_share_and_keeps_all_the_rest() {
    let heads: [&[&str]; 1] = [&["Province", "Sexe", "Âge", "Heures"]];
    let usual: &[&str] = &["Fès", "f", "30", "12"];
    let lone: [&[&str]; 5] = [
        &["Tata", "f", "61", "7"],
        &["Zagora", "h", "30", "8"],
        &["Fès", "h", "19", "9"],
        &["Figuig", "f", "44", "10"],
        &["Fès", "f", "88", "11"],
    ];
    let rows: Vec<&[&str]> = heads.into_iter().chain([usual; 6]).chain(lone).collect();
    let book = book(&rows, Vec::new());
    let mut recipe = propose(&book, &[], Lang::Fr);
    let kinds: Vec<Kind> = recipe.columns.iter().map(|plan| plan.reading.kind).collect();
    assert_eq!((kinds[0], kinds[2], kinds[3]), (Kind::Place, Kind::Whole, Kind::Whole));
    let open = apply(&book, &recipe);
    assert_eq!((open.report.alone, open.report.rare), (5, 5), "how old she is tells of the last one");
    recipe.is_veiled = true;
    let veiled = apply(&book, &recipe);
    assert_eq!((veiled.report.rows, veiled.report.alone), (11, 0));
    for row in 0..11 {
        assert_eq!((0..3).all(|column| veiled.columns[column].is_empty_at(row)), row >= 6, "row {row}");
        assert_eq!(veiled.columns[3].number(row), open.columns[3].number(row), "hours stay");
    }
}

#[test]
fn what_was_said_of_a_column_is_kept_for_the_next_version() {
    let mut recipe = propose(&activities(), &[], Lang::Fr);
    recipe.columns[2].label = Text::fr_ar("Personnes venues", "الحاضرون");
    recipe.columns[2].reading.kind = Kind::Whole;
    let next = book(&[&["Date", "Participants"], &["12/03/2026", "12"], &["13/03/2026", "15"]], Vec::new());
    let next = propose(&next, &recipe.columns, Lang::Fr);
    assert_eq!(next.columns[1].label.get(Lang::Ar), Some("الحاضرون"));
    assert_eq!((next.columns[1].name.as_str(), next.columns[1].source), ("participants", 1));
}

proptest::proptest! {
    /// Whatever stands on a sheet, however its cells are merged, something is proposed and made of it.
    #[test]
    fn any_sheet_can_be_read(
        rows in proptest::collection::vec(proptest::collection::vec("[a-zé0-9 ,./%-]{0,6}|[٠-٩]{1,3}|Total|Source : x|", 0..6), 1..14),
        merges in proptest::collection::vec((1_u32..18, 0_u32..6, 0_usize..8, 0_usize..8), 0..6),
    ) {
        let cells: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
        let lent: Vec<&[&str]> = cells.iter().map(Vec::as_slice).collect();
        let merged = merges.into_iter().map(|(line, high, column, wide)| Merged {
            lines: (line, line + high),
            columns: (column, column + wide),
        });
        let book = book(&lent, merged.collect());
        let recipe = propose(&book, &[], Lang::Fr);
        let made = apply(&book, &recipe);
        for values in &made.columns {
            proptest::prop_assert_eq!(values.len(), made.report.rows);
        }
        proptest::prop_assert_eq!(made.columns.len(), recipe.kept().count());
        proptest::prop_assert!(made.report.rows <= rows.len());
    }
}

#[test]
fn a_unit_in_brackets_is_a_unit() {
    let lands = book(&[&["Terrain", "Superficie (ha)"], &["a", "1,5"], &["b", "2"]], Vec::new());
    let plan = propose(&lands, &[], Lang::Fr).columns.remove(1);
    assert_eq!((plan.label.get(Lang::Fr), plan.unit.as_str()), (Some("Superficie"), "ha"));
    assert_eq!(parted("(ha)"), ("(ha)", ""));
}

#[test]
fn columns_of_one_name_are_told_apart() {
    let twice = book(&[&["Total", "Total"], &["1", "2"], &["3", "4"]], Vec::new());
    let names: Vec<String> = propose(&twice, &[], Lang::Fr).columns.into_iter().map(|plan| plan.name).collect();
    assert_eq!(names, ["total", "total_2"]);
}
