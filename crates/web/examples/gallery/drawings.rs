//! Every drawing, with figures like those of an association.

use maud::{Markup, html};
use twiza_web::chart::{Band, Figure, Organ, Outlines, Part, Pen, PlaceFigure, Series, Tone};

use crate::Speaker;

pub(crate) fn page(l: Speaker, pen: Pen<'_>) -> Markup {
    html! {
        main #main .wrap {
            h1 { (l.say("Les dessins", "الرسوم")) }
            div.grid {
                div.card { (pen.stacked(l.say("Parité dans l’assemblée", "المناصفة في الجمع العام"), &parity(l), Some(50))) }
                div.card { (pen.hemicycle(l.say("Assemblée générale", "الجمع العام"), &parity(l))) }
                div.card { (pen.hemicycle(l.say("Conseil", "المجلس"), &seats(l))) }
                div.card { (pen.hemicycle(l.say("Secrétariat", "الكتابة التنفيذية"), &[Part::new(l.say("Pourvus", "مشغولة"), 12, Tone::Majorelle)])) }
            }
            div.two {
                (pen.columns(l.say("Associations accompagnées par an", "الجمعيات المواكبة سنويا"), &years()))
                (pen.bars(l.say("Membres par région", "الأعضاء حسب الجهة"), &regions(l)))
            }
            div.two {
                (pen.lines(l.say("Avancement de l’axe 1", "تقدم المحور 1"), &months(l), &progress(l)))
                (pen.pyramid(l.say("Âge et sexe des membres", "سن الأعضاء وجنسهم"), &bands()))
            }
            (pen.organigram(l.say("Organigramme", "الهيكل التنظيمي"), &organs(l)))
            div.two {
                (pen.map(l.say("Associations par province", "الجمعيات حسب الإقليم"), Outlines::Provinces, &places(kernel::place::Level::Province)))
                (pen.map(l.say("Associations par région", "الجمعيات حسب الجهة"), Outlines::Regions, &places(kernel::place::Level::Region)))
            }
        }
    }
}

fn parity(l: Speaker) -> [Part; 3] {
    [
        Part::new(l.say("Femmes", "نساء"), 46, Tone::Majorelle),
        Part::new(l.say("Hommes", "رجال"), 57, Tone::Saffron),
        Part::new(l.say("Non précisé", "غير محدد"), 7, Tone::Plain),
    ]
}

fn seats(l: Speaker) -> [Part; 3] {
    [
        Part::new(l.say("En cours", "سارية"), 38, Tone::Majorelle),
        Part::new(l.say("Expirent bientôt", "تنتهي قريبا"), 7, Tone::Saffron),
        Part::new(l.say("Vacants", "شاغرة"), 5, Tone::Hollow),
    ]
}

fn years() -> Vec<Figure> {
    (2015..=2026)
        .zip([84, 120, 97, 160, 214, 60, 145, 232, 280, 301, 296, 214])
        .map(|(year, value)| Figure::new(year.to_string(), value))
        .collect()
}

fn months(l: Speaker) -> Vec<String> {
    let french = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
    let arabic =
        ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"];
    french.into_iter().zip(arabic).map(|(fr, ar)| l.say(fr, ar).to_owned()).collect()
}

fn progress(l: Speaker) -> [Series; 2] {
    let done = [12, 30, 44, 71, 96, 118, 121, 130, 171, 214].map(Some).into_iter().chain([None, None]).collect();
    let expected = (1..=12).map(|month| Some(month * 25)).collect();
    [
        Series { name: l.say("Attendu", "المتوقع").to_owned(), values: expected, tone: Tone::Plain },
        Series { name: l.say("Réalisé", "المنجز").to_owned(), values: done, tone: Tone::Majorelle },
    ]
}

fn regions(l: Speaker) -> Vec<Figure> {
    kernel::place::of_level(kernel::place::Level::Region)
        .zip([31, 28, 19, 44, 9, 52, 36, 27, 41, 12, 7, 4])
        .map(|(place, value)| Figure::new(place.name.in_lang(l.0).1, value).leading_to("#"))
        .collect()
}

fn bands() -> [Band; 5] {
    let band = |name: &str, women, men| Band { name: name.to_owned(), women, men };
    [band("60 +", 3, 9), band("45–59", 11, 18), band("35–44", 14, 15), band("25–34", 13, 10), band("18–24", 5, 5)]
}

fn places(level: kernel::place::Level) -> Vec<PlaceFigure> {
    let figure = |(index, place): (usize, &kernel::place::Place)| PlaceFigure {
        code: place.code.to_owned(),
        value: (index as i64 * 37 % 61) - 6,
        href: Some("#".to_owned()),
    };
    kernel::place::of_level(level).enumerate().map(figure).collect()
}

fn organs(l: Speaker) -> Vec<Organ> {
    let organ = |fr: &str, ar: &str, filled: u32, seats: u32, below: Vec<Organ>| Organ {
        name: l.say(fr, ar).to_owned(),
        detail: l.say(&format!("{filled} sièges sur {seats}"), &format!("{filled} من {seats} مقعدا")).to_owned(),
        filled,
        seats,
        href: Some("#".to_owned()),
        below,
    };
    let sections = ["Zagora", "Nador", "Figuig", "Tiznit"]
        .map(|name| organ(&format!("Section de {name}"), "فرع محلي", 5, 7, Vec::new()));
    let secretariat = organ("Secrétariat exécutif", "الكتابة التنفيذية", 12, 12, sections.to_vec());
    let commissions = vec![
        organ("Commission jeunesse et mouvements sociaux", "لجنة الشباب والحركات الاجتماعية", 4, 9, Vec::new()),
        organ("Commission plaidoyer", "لجنة الترافع", 9, 9, Vec::new()),
    ];
    let council = organ(
        "Conseil d’orientation et de suivi",
        "مجلس التوجيه والتتبع",
        45,
        50,
        [vec![secretariat], commissions].concat(),
    );
    vec![organ(
        "Assemblée générale",
        "الجمع العام",
        103,
        110,
        vec![council, organ("Commissaires aux comptes", "مراقبو الحسابات", 2, 2, Vec::new())],
    )]
}
