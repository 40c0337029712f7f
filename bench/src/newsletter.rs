//! A newsletter to 100,000 readers: rendered, handed to a carrier, taken by a mail server on this machine, settled; beside what
//! the same mail server takes from bare connections that send one ready letter again and again.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use kernel::{Lang, Text, World};
use store::{Config, Db, Stream, Tx, Who};
use twiza::house;
use twiza_newsletter::model::{Content, Key, List, Reader, State};
use twiza_newsletter::store::{issues, lists, people, running};
use web::App;

const WHO: Who = Who::system("bench");
const CONNECTIONS: usize = 8;

/// The carrier, as `twiza carry` runs it.
pub(crate) fn carry() {
    use std::os::fd::AsFd as _;
    let log = std::fs::File::from(std::io::stdout().as_fd().try_clone_to_owned().unwrap());
    post::carrier::carry(BufReader::new(std::io::stdin()), log, &post::carrier::Stop::default()).unwrap();
}

/// Measures it.
pub(crate) fn run(readers: usize) {
    let (port, taken) = server();
    let bare = bare(port, &taken);
    println!("{:<52} {bare:>9.0} /s", format!("a ready letter over {CONNECTIONS} bare connections"));
    taken.store(0, Ordering::SeqCst);
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let tables = house::migrations(&house::features());
        let db = Db::open(&Config::new(folder.path(), None), World::real(), &tables).await.unwrap();
        let key = ready(&db, readers).await;
        let mail = format!("smtp://127.0.0.1:{port}?from=noreply@example.org&connections={CONNECTIONS}");
        let post = post::Settings { mail: Some(mail), ..post::Settings::default() }.open().unwrap();
        let settings = web::Settings { post, ..web::Settings::default() };
        let app = App::new(db, house::features(), settings).unwrap();
        let (before, watch) = (memory(), Instant::now());
        let running = twiza::chores::start_these(&app, twiza_newsletter::feature().chores.to_vec());
        let mut most = before;
        while issues::get(&app.db, key).await.unwrap().unwrap().state != State::Sent {
            tokio::time::sleep(Duration::from_millis(250)).await;
            most = most.max(memory());
        }
        let each = readers as f64 / watch.elapsed().as_secs_f64();
        running.stop().await;
        assert_eq!(taken.load(Ordering::SeqCst), readers as u64, "each reader gets one");
        println!("{:<52} {each:>9.0} /s  {:.0} % of bare", format!("a newsletter to {readers}"), 100.0 * each / bare);
        println!("memory of the server: {before} MB before, {most} MB at most");
    });
}

/// Bare conversations, as fast as they go, for some seconds.
fn bare(port: u16, taken: &Arc<AtomicU64>) -> f64 {
    let letter = format!("Subject: x\r\n\r\n{}\r\n.\r\n", "words of a letter, and more of them\r\n".repeat(200));
    let (watch, until) = (Instant::now(), Duration::from_secs(5));
    let senders: Vec<_> = (0..CONNECTIONS)
        .map(|_| {
            let letter = letter.clone();
            thread::spawn(move || {
                let mut out = TcpStream::connect(("127.0.0.1", port)).unwrap();
                let mut answers = BufReader::new(out.try_clone().unwrap()).lines();
                answers.next();
                while watch.elapsed() < until {
                    for said in ["MAIL FROM:<a@b.org>\r\n", "RCPT TO:<c@d.org>\r\n", "DATA\r\n", &letter] {
                        out.write_all(said.as_bytes()).unwrap();
                        answers.next().unwrap().unwrap();
                    }
                }
            })
        })
        .collect();
    senders.into_iter().for_each(|sender| sender.join().unwrap());
    taken.load(Ordering::SeqCst) as f64 / watch.elapsed().as_secs_f64()
}

/// A mail server that takes everything and keeps nothing.
fn server() -> (u16, Arc<AtomicU64>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let (port, taken) = (listener.local_addr().unwrap().port(), Arc::<AtomicU64>::default());
    let counted = Arc::clone(&taken);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let counted = Arc::clone(&counted);
            // A client that hangs up ends the conversation.
            thread::spawn(move || drop(converse(stream.unwrap(), &counted)));
        }
    });
    (port, taken)
}

fn converse(stream: TcpStream, taken: &AtomicU64) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut out = stream.try_clone()?;
    let (mut lines, mut line) = (BufReader::with_capacity(64 * 1024, stream), String::new());
    out.write_all(b"220 bench\r\n")?;
    while lines.read_line(&mut line)? > 0 {
        let answer: &[u8] = match line.get(..4).unwrap_or_default() {
            "EHLO" => b"250-bench\r\n250-PIPELINING\r\n250 8BITMIME\r\n",
            "DATA" => {
                out.write_all(b"354 go\r\n")?;
                while line != ".\r\n" {
                    line.clear();
                    if lines.read_line(&mut line)? == 0 {
                        return Ok(());
                    }
                }
                taken.fetch_add(1, Ordering::SeqCst);
                b"250 taken\r\n"
            }
            _ => b"250 ok\r\n",
        };
        out.write_all(answer)?;
        line.clear();
    }
    Ok(())
}

/// A list with so many readers and an issue that is due.
async fn ready(db: &Db, readers: usize) -> Key {
    let name = Text::fr_ar("Organisation générée", "منظمة مولدة");
    let organisation = directory::create(db, WHO, NewActor::organisation(name.clone())).await.unwrap();
    let new = NewSpace { slug: "essai".into(), name, organisation, listed: true };
    let space = spaces::create(db, WHO, new).await.unwrap();
    let list = List {
        id: db.world().id(),
        slug: "lettre".into(),
        kept_by: space.id,
        title: Text::fr_ar("La lettre", "النشرة"),
        about: Text::fr_ar("Tout", "كل شيء"),
        langs: vec![Lang::Fr, Lang::Ar],
        kinds: vec![],
        theme: None,
        reply_to: None,
        is_open: true,
    };
    let (made, now) = (list.clone(), db.world().now());
    db.write(Stream::space(space.id), WHO, move |tx: &mut Tx<'_>| lists::add(tx, &made)).await.unwrap();
    for part in 0..readers.div_ceil(1_000) {
        let some: Vec<(Reader, Lang)> = (part * 1_000..readers.min((part + 1) * 1_000))
            .map(|number| {
                let lang = if number % 2 == 0 { Lang::Fr } else { Lang::Ar };
                (Reader { address: format!("reader{number}@example.org"), name: format!("Générée {number}") }, lang)
            })
            .collect();
        let (space, id) = (space.id, list.id);
        db.write(Stream::space(space), WHO, move |tx: &mut Tx<'_>| people::bring(tx, space, id, &some, now))
            .await
            .unwrap();
    }
    let key = Key { space: space.id, issue: db.world().id() };
    let act = move |tx: &mut Tx<'_>| {
        let words = "Une phrase d’un article, et une autre. ".repeat(60);
        let content = Content {
            subject: Text::fr_ar("Trois nouvelles du mouvement", "ثلاثة أخبار من الحركة"),
            intro: Text::fr_ar(words, "جملة من مقال وأخرى. ".repeat(60)),
            closing: Text::default(),
        };
        issues::add(tx, key, list.id, "lettre-1", &content)?;
        let now = tx.now();
        running::schedule(tx, key, now, "https://twiza.example.org")
    };
    db.write(Stream::space(space.id), WHO, act).await.unwrap();
    key
}

/// What the program holds in memory, in megabytes.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|kb| kb.parse::<u64>().ok()).unwrap_or(0) / 1024
}
