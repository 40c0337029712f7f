//! A list of 50,000 organisations from a workbook to the directory, its duplicates found, and the same list once more.

use std::sync::Arc;
use std::time::Instant;

use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use kernel::place::{self, Level};
use kernel::{Id, Lang, Text, World};
use papers::sheet::{self, Cell, Column, Sheet};
use store::{Config, Db, Who};
use twiza_network::model::import::{Columns, Dictionary, Reader, Twins, Verdict};
use twiza_network::store::import;
use web::Words;

const ROWS: usize = 50_000;
/// Of so many rows one is another writing of an earlier one.
const TWIN: usize = 20;

/// Measures an import of 50,000 rows into an empty directory, then of the same file, then of others into a full one.
pub(crate) fn run() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let tables = [actors::MIGRATIONS, post::MIGRATIONS, twiza_network::MIGRATIONS];
        let db = Db::open(&Config::new(folder.path(), None), World::real(), &tables).await.unwrap();
        let space = settled_space(&db).await;
        let words = Words::read(&[twiza_network::LOCALES, web::LOCALES].concat()).unwrap();
        let dictionary = Arc::new(Dictionary::of(&words));
        let first = workbook(0);
        println!("a workbook of {ROWS} rows, {:.1} MB; memory before: {} MB", first.len() as f64 / 1e6, memory());
        bring_in(&db, space, &dictionary, &first, "into an empty directory").await;
        bring_in(&db, space, &dictionary, &first, "the same file again").await;
        bring_in(&db, space, &dictionary, &workbook(ROWS), "50,000 others into a directory of 50,000").await;
    });
}

async fn bring_in(db: &Db, space: Id<actors::Space>, dictionary: &Arc<Dictionary>, bytes: &[u8], what: &str) {
    let watch = Instant::now();
    let table = papers::table::read(bytes, "liste.xlsx").unwrap();
    let columns = Columns::of(&table);
    let mut reader = Reader::new(&columns, dictionary, db.world().today(), false);
    let mut lines: Vec<_> = table.rows.iter().skip(columns.skip).filter_map(|row| reader.read(row)).collect();
    drop(reader);
    drop(table);
    let read = watch.elapsed();
    let twins = Twins::of(&lines);
    import::judge(db, space, &mut lines, &twins, |_| ()).await.unwrap();
    drop(twins);
    let judged = watch.elapsed();
    let perhaps = lines.iter().filter(|line| matches!(line.verdict, Verdict::Perhaps(_))).count();
    let rows = lines.len();
    let id = import::keep(db, Who::system("bench"), space, (columns, true), lines).await.unwrap();
    let kept = watch.elapsed();
    let most = memory();
    import::go(db, Who::system("bench"), space, id, |_| ()).await.unwrap();
    let done = import::get(db, space, id).await.unwrap();
    println!(
        "{what}: {rows} rows in {:.1} s (read {:.1} s, duplicates looked for {:.1} s, kept sealed {:.1} s, written {:.1} s); \
         {} made, {perhaps} in doubt; memory {most} MB after the preview, {} MB at the end (goal: 20 s)",
        watch.elapsed().as_secs_f64(),
        read.as_secs_f64(),
        (judged - read).as_secs_f64(),
        (kept - judged).as_secs_f64(),
        (watch.elapsed() - kept).as_secs_f64(),
        done.made,
        memory(),
    );
}

/// Generated associations as a list of a ministry has them: two names, a place, themes, publics, an e-mail address, a
/// telephone number, a date, a network.
fn workbook(first: usize) -> Vec<u8> {
    let french = [
        "Al Amal",
        "Tifawin",
        "Afoulki",
        "Al Wafae",
        "Azour",
        "Tamounte",
        "Al Massira",
        "Ifoulkine",
        "Annakhil",
        "Assafa",
        "Tagmat",
        "Al Karama",
    ];
    let arabic = [
        "الأمل",
        "تيفاوين",
        "أفولكي",
        "الوفاء",
        "أزور",
        "تامونت",
        "المسيرة",
        "إيفولكين",
        "النخيل",
        "الصفاء",
        "تاكمات",
        "الكرامة",
    ];
    let fields = [
        ("le développement", "التنمية"),
        ("la femme rurale", "المرأة القروية"),
        ("l'enfance", "الطفولة"),
        ("la culture", "الثقافة"),
        ("l'environnement", "البيئة"),
        ("l'eau", "الماء"),
    ];
    let communes: Vec<_> = place::of_level(Level::Commune).collect();
    let themes: Vec<&Text> = ::search::thesaurus::themes().map(|theme| &theme.name).collect();
    let mut chance = Chance(11 + first as u64);
    let rows = (first..first + ROWS).map(|number| {
        let own = if number % TWIN == TWIN - 1 { number - 7 } else { number };
        let (name, field, commune) = (own % french.len(), own / 12 % fields.len(), own / 3 % communes.len());
        let serial = own / 72;
        let place = communes[commune].name.in_lang(Lang::Fr).1;
        let written = format!("Association {} pour {} {place} {serial}", french[name], fields[field].0);
        let written = if own == number { written } else { written.to_uppercase() };
        let theme = themes[chance.below(themes.len())].in_lang(Lang::Fr).1;
        vec![
            Cell::from(written),
            Cell::from(format!("جمعية {} من أجل {} {serial}", arabic[name], fields[field].1)),
            Cell::from("association"),
            Cell::from(format!("{place} ({})", communes[commune].code)),
            Cell::from(theme),
            Cell::from("Femmes et filles"),
            Cell::from(format!("contact{own}@example.org")),
            Cell::from(format!("06{own:08}")),
            Cell::from(format!("{:02}/{:02}/{}", 1 + own % 28, 1 + own % 12, 1990 + own % 35)),
            Cell::from(if number % 5 == 0 {
                format!("Association {} pour {} {} 0", french[0], fields[0].0, communes[0].name.in_lang(Lang::Fr).1)
            } else {
                String::new()
            }),
        ]
    });
    let heads = [
        "Nom",
        "Nom (arabe)",
        "Type",
        "Commune",
        "Thèmes",
        "Public cible",
        "E-mail",
        "Téléphone",
        "Date de création",
        "Membre de",
    ];
    let columns = heads.map(|head| Column::text("column", head)).into();
    sheet::xlsx(&Sheet { title: "Associations".to_owned(), lang: Lang::Fr, columns, rows: rows.collect() }).unwrap()
}

/// A space whose organisation stands in the directory.
pub(crate) async fn settled_space(db: &Db) -> Id<actors::Space> {
    let who = Who::system("bench");
    let name = Text::fr_ar("Organisation du banc d’essai", "");
    let organisation = directory::create(db, who, NewActor::organisation(name.clone()).generated()).await.unwrap();
    spaces::create(db, who, NewSpace { slug: "banc".to_owned(), name, organisation, listed: true }).await.unwrap().id
}

/// Numbers that look like chance and are the same each time (xorshift).
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound.max(1) as u64) as usize
    }
}

/// The memory that this process has in use, in megabytes; zero where there is no /proc.
pub(crate) fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes: u64 = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0);
    kilobytes / 1024
}
