//! An old site of 20,000 posts from a WordPress export to articles that everybody reads, and the same export once more.
//!
//! Beside it stands what the machine does at least for it: the same file only read, and its bytes only written to the disk.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::time::Instant;

use actors::accounts::{self, Account, Login, NewAccount};
use actors::directory::{self, NewActor};
use kernel::{Id, Lang, Text, World};
use store::{Config, Db, Who};
use twiza_portal::model::wxr::Reader;
use twiza_portal::store::wxr::{self, Outcome};

use crate::imports::{Chance, memory, settled_space};

const POSTS: usize = 20_000;
/// Of so many posts one is the Arabic of the one before it.
const TRANSLATED: usize = 4;
const WHO: Who = Who::system("bench");

/// Measures the import of a generated site.
pub(crate) fn run() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("site.xml");
        let bytes = site(&file);
        let tables = [actors::MIGRATIONS, post::MIGRATIONS, media::MIGRATIONS, twiza_portal::MIGRATIONS];
        let db = Db::open(&Config::new(folder.path(), None), World::real(), &tables).await.unwrap();
        let space = settled_space(&db).await;
        let me = somebody(&db).await;
        println!("an export of {POSTS} posts, {:.1} MB; memory before: {} MB", bytes as f64 / 1e6, memory());
        println!("only read: {:.1} s; only written to the disk: {:.1} s", only_read(&file), only_written(&file, folder.path()));
        for what in ["into an empty newsroom", "the same export again"] {
            let watch = Instant::now();
            let id = wxr::begin(&db, WHO, space, me).await.unwrap();
            wxr::take_in(&db, WHO, space, id, file.clone(), |_| ()).await.unwrap();
            let read = watch.elapsed();
            let most = memory();
            let import = wxr::get(&db, space, id).await.unwrap().unwrap();
            wxr::run(&db, WHO, space, import, |_| ()).await.unwrap();
            let counts = wxr::counts(&db, space, id).await.unwrap();
            let of = |outcome| counts.iter().filter(|(_, to, _)| *to == outcome).map(|(.., n)| n).sum::<u32>();
            println!(
                "{what}: {:.1} s (read and kept {:.1} s, made {:.1} s); {} posts made, {} known; memory {most} MB after the \
                 reading, {} MB at the end (goal: 60 s)",
                watch.elapsed().as_secs_f64(),
                read.as_secs_f64(),
                (watch.elapsed() - read).as_secs_f64(),
                of(Outcome::Made) + of(Outcome::Lacking),
                of(Outcome::Known),
                memory(),
            );
        }
    });
}

async fn somebody(db: &Db) -> Id<Account> {
    let person = NewActor::person(Text::of(Lang::Fr, "Rédactrice générée")).generated();
    let person = directory::create(db, WHO, person).await.unwrap();
    let login = Login::read("banc").unwrap();
    accounts::create(db, WHO, NewAccount { person, login, password: None, keeper: false, lang: None }).await.unwrap()
}

fn only_read(file: &Path) -> f64 {
    let watch = Instant::now();
    let mut reader = Reader::new(std::fs::File::open(file).unwrap());
    while reader.next().unwrap().is_some() {}
    watch.elapsed().as_secs_f64()
}

fn only_written(file: &Path, folder: &Path) -> f64 {
    let bytes = std::fs::read(file).unwrap();
    let watch = Instant::now();
    let mut copy = std::fs::File::create(folder.join("copy")).unwrap();
    copy.write_all(&bytes).unwrap();
    copy.sync_all().unwrap();
    watch.elapsed().as_secs_f64()
}

/// Writes a generated site: posts of ten paragraphs with headings, lists, links and pictures, in French and Arabic, with
/// categories, tags and comments. Tells how many bytes it has.
fn site(file: &Path) -> u64 {
    let french = ["eau", "école", "santé", "budget", "jeunes", "femmes", "oasis", "route", "forêt", "justice"];
    let arabic =
        ["الماء", "المدرسة", "الصحة", "الميزانية", "الشباب", "النساء", "الواحة", "الطريق", "الغابة", "العدالة"];
    let mut out = std::io::BufWriter::new(std::fs::File::create(file).unwrap());
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>Site généré</title>\n\
        <link>https://ancien.example</link><language>fr-FR</language>\n";
    out.write_all(head.as_bytes()).unwrap();
    let mut chance = Chance(7);
    for number in 1..=POSTS {
        let is_arabic = number % TRANSLATED == 0;
        let words = if is_arabic { &arabic } else { &french };
        let mut body = String::new();
        for paragraph in 0..10 {
            let said: Vec<&str> = (0..60).map(|_| words[chance.below(words.len())]).collect();
            let said = said.join(" ");
            match paragraph {
                3 => writeln!(body, "<h2>{}</h2>\n<ul><li>{said}</li><li><em>{said}</em></li></ul>", words[number % 10]),
                6 => write!(
                    body,
                    "<a href=\"https://ancien.example/?p={}\">{said}</a>\n<img src=\"https://ancien.example/wp-content/uploads/2014/{}.jpg\" alt=\"\" />\n\n",
                    1 + chance.below(POSTS),
                    number % 500,
                ),
                _ => write!(body, "<strong>{}</strong> {said}\n\n", words[paragraph % 10]),
            }
            .unwrap();
        }
        let group = if is_arabic { number - 1 } else { number };
        let (lang, word) = if is_arabic { ("ar", arabic[number % 10]) } else { ("fr", french[number % 10]) };
        let item = format!(
            "<item><title>{word} {number}</title><link>https://ancien.example/2014/{:02}/texte-{number}/</link>\n\
             <dc:creator>redac{}</dc:creator><content:encoded><![CDATA[{body}]]></content:encoded>\n\
             <excerpt:encoded></excerpt:encoded><wp:post_id>{number}</wp:post_id>\
             <wp:post_date_gmt>2014-{:02}-{:02} 08:00:00</wp:post_date_gmt><wp:post_name>texte-{number}</wp:post_name>\
             <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>\n\
             <category domain=\"category\" nicename=\"{}\">{}</category>\
             <category domain=\"language\" nicename=\"{lang}\">{lang}</category>\
             <category domain=\"post_translations\" nicename=\"pll_{group}\">pll_{group}</category>\n\
             <wp:comment><wp:comment_content>Généré</wp:comment_content></wp:comment></item>\n",
            1 + number % 12,
            number % 30,
            1 + number % 12,
            1 + number % 28,
            number % 10,
            french[number % 10],
        );
        out.write_all(item.as_bytes()).unwrap();
    }
    out.write_all(b"</channel></rss>\n").unwrap();
    out.flush().unwrap();
    std::fs::metadata(file).unwrap().len()
}
