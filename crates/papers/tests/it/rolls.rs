//! Long lists, judged by poppler.

use std::process::Command;

use kernel::Lang;
use papers::roll::{Cell, Column, Form, PAGE_ROWS, Roll, pages};

fn form(lang: Lang, rows: u64) -> Form {
    let column =
        |arabic: &str, french: &str, share| Column { labels: vec![arabic.to_owned(), french.to_owned()], share };
    Form {
        title: "لائحة دعم العريضة".to_owned(),
        lang,
        head: vec!["عريضة مقدمة إلى رئيس الحكومة".to_owned(), "موضوع العريضة: النقل المدرسي".to_owned()],
        heading: "لائحة دعم العريضة".to_owned(),
        columns: vec![
            column("عدد", "N°", 5),
            column("الاسم الشخصي والعائلي", "Prénom et nom", 18),
            column("رقم البطاقة الوطنية للتعريف الإلكترونية", "N° de la carte nationale d’identité électronique", 11),
            column("تاريخ انتهاء صلاحية البطاقة", "Date d’expiration", 10),
            column("عنوان الإقامة", "Adresse", 26),
            column("التوقيع", "Signature", 12),
        ],
        foot: "يجب أن يكون مدعمو العريضة متمتعين بحقوقهم المدنية والسياسية.".to_owned(),
        rows,
    }
}

fn row(number: u64) -> Vec<Cell> {
    let arabic = number.is_multiple_of(2);
    let name = if arabic {
        format!("فاطمة الزهراء بنعلي {number}")
    } else {
        format!("Génération Essai {number}")
    };
    let address = if arabic {
        "زنقة 12، حي السلام، رقم 45، الرباط"
    } else {
        "12 rue de l’Essai, hay Salam, appartement 3, Salé Tabriquet"
    };
    let mark = match number % 3 {
        0 => Cell::Drawing("20,150 80,40 120,160 200,30 260,150|300,80 420,90 560,60".to_owned()),
        1 => Cell::Words(name.clone()),
        _ => Cell::Words("ورقة 12، سطر 7".to_owned()),
    };
    vec![
        Cell::Words(number.to_string()),
        Cell::Words(name),
        Cell::Words(format!("AB{number:06}")),
        Cell::Words("2031-05-17".to_owned()),
        Cell::Words(address.to_owned()),
        mark,
    ]
}

fn list(lang: Lang, rows: u64) -> Vec<u8> {
    let mut roll = Roll::new(form(lang, rows)).unwrap();
    for number in 1..=rows {
        roll.row(row(number)).unwrap();
    }
    roll.finish().unwrap()
}

fn poppler(program: &str, arguments: &[&str], name: &str, pdf: &[u8]) -> Option<String> {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
    std::fs::write(&path, pdf).unwrap();
    match Command::new(program).args(arguments).arg(&path).arg("-").output() {
        Ok(output) => Some(String::from_utf8_lossy(&output.stdout).into_owned()),
        Err(_) => {
            eprintln!("skipped: {program} is missing; install it with: apt install poppler-utils");
            None
        }
    }
}

#[test]
fn every_name_of_a_list_is_read_by_a_foreign_program_in_its_script() {
    for (lang, name) in [(Lang::Ar, "roll-ar"), (Lang::Fr, "roll-fr")] {
        let Some(text) = poppler("pdftotext", &["-enc", "UTF-8", "-layout"], name, &list(lang, 45)) else { return };
        let plain = text.replace(['\u{202a}', '\u{202b}', '\u{202c}', '\u{200e}', '\u{200f}'], "");
        for number in 1..=45_u64 {
            let words = if number % 2 == 0 { "فاطمة الزهراء بنعلي" } else { "Génération Essai" };
            assert!(plain.contains(words), "{plain}");
            assert!(plain.contains(&format!("AB{number:06}")), "{number}");
        }
        assert_eq!(
            plain.matches("فاطمة الزهراء بنعلي").count(),
            22 + (1..=45).filter(|n| n % 2 == 0 && n % 3 == 1).count()
        );
        assert!(plain.replace(' ', "").contains("3/3") && plain.contains("عنوان الإقامة"), "{plain}");
    }
}

#[test]
fn a_list_has_the_pages_that_it_announces() {
    for rows in [0, 1, PAGE_ROWS as u64, PAGE_ROWS as u64 + 1] {
        let Some(words) = poppler("pdftotext", &["-enc", "UTF-8"], "roll-pages", &list(Lang::Ar, rows)) else { return };
        assert_eq!(words.matches('\u{c}').count() as u64, pages(rows), "a form feed ends each page");
    }
}

#[test]
fn a_list_that_changed_while_it_was_written_is_refused() {
    let mut roll = Roll::new(form(Lang::Fr, 2)).unwrap();
    roll.row(row(1)).unwrap();
    assert!(roll.finish().is_err());
}

#[test]
fn strokes_that_no_finger_drew_do_no_harm() {
    let mut roll = Roll::new(form(Lang::Fr, 6)).unwrap();
    for strokes in ["", "|||", "x,y 1", "NaN,inf -5,9e30", "1,1", &"3,3 ".repeat(100_000)] {
        roll.row(vec![Cell::Drawing(strokes.to_owned())]).unwrap();
    }
    assert!(roll.finish().unwrap().starts_with(b"%PDF"));
}
