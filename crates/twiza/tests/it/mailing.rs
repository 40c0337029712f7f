//! A mailing by the built program to a mail server of the test's own, with the server of the house killed in the middle.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use actors::Space;
use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use kernel::{Id, Lang, Text, World};
use store::{Config, Db, Stream, Tx, Who};
use twiza::house;
use twiza_newsletter::model::{Content, Count, Issue, Item, Key, List, Paused, Reader, State};
use twiza_newsletter::store::{issues, lists, people, running};

const WHO: Who = Who::system("test");

/// What the mail server does with letters.
#[derive(Default)]
struct Manner {
    /// It says "later" to each recipient so many times.
    greylists: u64,
    /// It hangs up without an answer after so many letters, once, having kept the last one.
    dies_after: Option<u64>,
    /// It refuses every recipient while this is set, once it has taken so many letters.
    refuses: Option<(u64, Arc<AtomicBool>)>,
}

impl Manner {
    fn refuses(&self, taken: u64) -> bool {
        self.refuses.as_ref().is_some_and(|(after, is_set)| taken >= *after && is_set.load(Ordering::SeqCst))
    }
}

/// A mail server: it keeps who got how many letters, and answers slowly enough that one can be killed in between.
struct Server {
    port: u16,
    got: Arc<Mutex<HashMap<String, u64>>>,
    letters: Arc<Mutex<Vec<String>>>,
    count: Arc<AtomicU64>,
}

impl Server {
    fn start(manner: Manner) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = Self { port, got: Arc::default(), letters: Arc::default(), count: Arc::default() };
        let (got, letters, count) = (Arc::clone(&server.got), Arc::clone(&server.letters), Arc::clone(&server.count));
        let (manner, grey, died) =
            (Arc::new(manner), Arc::<Mutex<HashMap<String, u64>>>::default(), Arc::<AtomicBool>::default());
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (got, letters, count) = (Arc::clone(&got), Arc::clone(&letters), Arc::clone(&count));
                let (manner, grey, died) = (Arc::clone(&manner), Arc::clone(&grey), Arc::clone(&died));
                thread::spawn(move || {
                    // A client that is killed breaks the conversation off.
                    let _ = converse(stream.unwrap(), &got, &letters, &count, &manner, &grey, &died);
                });
            }
        });
        server
    }

    fn total(&self) -> u64 {
        self.count.load(Ordering::SeqCst)
    }
}

#[allow(clippy::too_many_arguments)] // what a connection shares with the others
fn converse(
    stream: TcpStream,
    got: &Mutex<HashMap<String, u64>>,
    letters: &Mutex<Vec<String>>,
    count: &AtomicU64,
    manner: &Manner,
    grey: &Mutex<HashMap<String, u64>>,
    died: &AtomicBool,
) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut out = stream.try_clone()?;
    let mut lines = BufReader::new(stream).lines();
    out.write_all(b"220 test\r\n")?;
    let mut to = String::new();
    while let Some(line) = lines.next() {
        let line = line?;
        let word = line.to_ascii_uppercase();
        if word.starts_with("EHLO") {
            out.write_all(b"250-test\r\n250-PIPELINING\r\n250 8BITMIME\r\n")?;
        } else if word.starts_with("RCPT") {
            to = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
            let mut seen = grey.lock().unwrap();
            let times = seen.entry(to.clone()).or_insert(0);
            if to.starts_with("dead") {
                out.write_all(b"550 5.1.1 no such user\r\n")?;
                to.clear();
            } else if manner.refuses(count.load(Ordering::SeqCst)) {
                out.write_all(b"550 no\r\n")?;
                to.clear();
            } else if *times < manner.greylists {
                *times += 1;
                out.write_all(b"451 4.7.1 greylisted\r\n")?;
                to.clear();
            } else {
                out.write_all(b"250 ok\r\n")?;
            }
        } else if word == "DATA" {
            if to.is_empty() {
                out.write_all(b"503 no recipient\r\n")?;
                continue;
            }
            out.write_all(b"354 go\r\n")?;
            let (mut letter, mut is_whole) = (String::new(), false);
            for line in lines.by_ref() {
                let line = line?;
                is_whole = line == ".";
                if is_whole {
                    break;
                }
                letter.push_str(&line);
                letter.push('\n');
            }
            if !is_whole {
                // What breaks off before its end was never handed over.
                return Ok(());
            }
            *got.lock().unwrap().entry(to.clone()).or_insert(0) += 1;
            if letters.lock().unwrap().len() < 20 {
                letters.lock().unwrap().push(letter);
            }
            let number = count.fetch_add(1, Ordering::SeqCst) + 1;
            if manner.dies_after.is_some_and(|after| number >= after) && !died.swap(true, Ordering::SeqCst) {
                return Ok(());
            }
            thread::sleep(Duration::from_millis(3));
            out.write_all(b"250 taken\r\n")?;
        } else if word == "QUIT" {
            out.write_all(b"221 bye\r\n")?;
            return Ok(());
        } else {
            out.write_all(b"250 ok\r\n")?;
        }
    }
    Ok(())
}

async fn open(data: &Path) -> Db {
    Db::open(&Config::new(data, None), World::real(), &house::migrations(&house::features())).await.unwrap()
}

/// An installation with a list, so many readers and an issue that is due.
async fn installation(data: &Path, readers: usize) -> (Key, List) {
    let db = open(data).await;
    let organisation =
        directory::create(&db, WHO, NewActor::organisation(Text::fr_ar("Organisation générée", "منظمة مولدة")))
            .await
            .unwrap();
    let name = Text::fr_ar("Organisation générée", "منظمة مولدة");
    let space =
        spaces::create(&db, WHO, NewSpace { slug: "essai".into(), name, organisation, listed: true }).await.unwrap();
    let list = List {
        id: db.world().id(),
        slug: "lettre".into(),
        kept_by: space.id,
        title: Text::fr_ar("La lettre", "النشرة"),
        about: Text::fr_ar("Tout", "كل شيء"),
        langs: vec![Lang::Fr, Lang::Ar],
        kinds: vec![],
        theme: None,
        reply_to: Some("redaction@example.org".into()),
        is_open: true,
    };
    let key = Key { space: space.id, issue: db.world().id() };
    let (made, now) = (list.clone(), db.world().now());
    let act = move |tx: &mut Tx<'_>| {
        lists::add(tx, &made)?;
        let some: Vec<(Reader, Lang)> = (0..readers)
            .map(|number| {
                let who = if number % 50 == 49 { "dead" } else { "reader" };
                let reader =
                    Reader { address: format!("{who}{number}@example.org"), name: format!("Générée {number}") };
                (reader, if number % 2 == 0 { Lang::Fr } else { Lang::Ar })
            })
            .collect();
        // Once more, in capitals: the same people.
        let again: Vec<_> = some
            .iter()
            .map(|(reader, lang)| (Reader { address: reader.address.to_uppercase(), ..reader.clone() }, *lang))
            .collect();
        assert_eq!(people::bring(tx, made.kept_by, made.id, &some, now)?, readers as u64);
        assert_eq!(people::bring(tx, made.kept_by, made.id, &again, now)?, 0);
        let content = Content {
            subject: Text::fr_ar("Trois nouvelles du mouvement", "ثلاثة أخبار من الحركة"),
            intro: Text::fr_ar("Chères amies, **bonjour**.", "صديقاتنا العزيزات، **تحية**."),
            closing: Text::default(),
        };
        issues::add(tx, key, made.id, "lettre-1", &content)?;
        let item = Item {
            id: tx.id(),
            kind: None,
            record: None,
            path: "/petitions".into(),
            title: Text::fr_ar("Une pétition", "عريضة"),
            words: Text::default(),
        };
        issues::edit(tx, key, &content, &[item])?;
        running::schedule(tx, key, now, "https://twiza.example.org")
    };
    db.write(Stream::space(space.id), WHO, act).await.unwrap();
    (key, list)
}

fn serve(data: &Path, port: u16) -> Child {
    Command::new(env!("CARGO_BIN_EXE_twiza"))
        .args(["serve", "--listen", "127.0.0.1:0", "--data", data.to_str().unwrap()])
        .args(["--public-url", "https://twiza.example.org"])
        .env(
            "TWIZA_MAIL",
            format!("smtp://127.0.0.1:{port}?from=noreply@example.org&bounces=retours@example.org&connections=4"),
        )
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

async fn issue(data: &Path, key: Key) -> (Issue, Vec<(Count, i64)>) {
    let db = open(data).await;
    (issues::get(&db, key).await.unwrap().unwrap(), issues::counts(&db, key).await.unwrap())
}

fn of(counts: &[(Count, i64)], what: Count) -> i64 {
    counts.iter().find(|(own, _)| *own == what).map_or(0, |(_, number)| *number)
}

/// How long is waited for what has to come, on a slow machine that does other work.
const PATIENCE: Duration = Duration::from_mins(6);

/// Waits until the issue is out.
async fn is_out(data: &Path, key: Key) -> Vec<(Count, i64)> {
    let until = Instant::now() + PATIENCE;
    loop {
        let (issue, counts) = issue(data, key).await;
        if issue.state == State::Sent {
            return counts;
        }
        assert!(Instant::now() < until, "it stays {:?} with {counts:?}", issue.state);
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
}

fn stop(mut child: Child) {
    child.kill().unwrap();
    child.wait().unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn each_reader_gets_one_copy_however_often_the_server_is_killed() {
    let (folder, server) = (tempfile::tempdir().unwrap(), Server::start(Manner::default()));
    let data = folder.path().join("data");
    let readers = 3_000;
    let (key, _) = installation(&data, readers).await;
    let chance = World::real();
    let mut killed = 0;
    while server.total() < (readers as u64) / 2 && killed < 12 {
        let child = serve(&data, server.port);
        let (before, limit) = (server.total(), chance.below(250) + 1);
        let until = Instant::now() + Duration::from_secs(30);
        while server.total() < before + limit && Instant::now() < until {
            thread::sleep(Duration::from_millis(1));
        }
        stop(child);
        killed += 1;
    }
    assert!(killed >= 4, "it was killed in the middle {killed} times only");
    let child = serve(&data, server.port);
    let counts = is_out(&data, key).await;
    let until = Instant::now() + PATIENCE;
    while !logs(&data).is_empty() {
        assert!(Instant::now() < until, "logs that are settled are removed: {:?}", logs(&data));
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    stop(child);
    let got = server.got.lock().unwrap().clone();
    let dead = readers / 50;
    assert!(got.values().all(|copies| *copies == 1), "somebody got two");
    assert_eq!(got.len(), readers - dead, "somebody got none");
    assert_eq!(of(&counts, Count::Sent), (readers - dead) as i64);
    assert_eq!(of(&counts, Count::Refused), dead as i64);
    assert_eq!(of(&counts, Count::Doubtful), 0);
    for letter in server.letters.lock().unwrap().iter() {
        for wanted in [
            "List-Unsubscribe: <https://twiza.example.org/newsletter/leave/",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            "Reply-To: redaction@example.org",
            "multipart/alternative",
        ] {
            assert!(letter.contains(wanted), "{wanted}\n{letter}");
        }
        assert!(letter.lines().all(|line| line.len() <= 998 && line.is_ascii()));
    }
}

fn logs(data: &Path) -> Vec<String> {
    let names = std::fs::read_dir(data.join("carriers")).unwrap();
    let names = names.filter_map(|entry| entry.unwrap().file_name().into_string().ok());
    names.filter(|name| name.ends_with(".log")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_gets_two_copies_when_carrier_and_server_are_killed_together() {
    let (folder, server) = (tempfile::tempdir().unwrap(), Server::start(Manner::default()));
    let data = folder.path().join("data");
    let readers = 1_000;
    let (key, _) = installation(&data, readers).await;
    for round in 1..=3_u64 {
        let child = serve(&data, server.port);
        let until = Instant::now() + Duration::from_secs(30);
        while server.total() < round * 200 && Instant::now() < until {
            thread::sleep(Duration::from_millis(1));
        }
        let carriers = children_of(child.id());
        stop(child);
        for carrier in carriers {
            // It may have ended by itself in this very moment.
            let _ = Command::new("kill").args(["-9", &carrier.to_string()]).status();
        }
    }
    let child = serve(&data, server.port);
    let counts = is_out(&data, key).await;
    stop(child);
    let got = server.got.lock().unwrap().clone();
    let (dead, doubtful) = (readers / 50, of(&counts, Count::Doubtful) as usize);
    assert!(got.values().all(|copies| *copies == 1), "somebody got two");
    assert!(doubtful <= 12, "no more are in doubt than there were connections: {doubtful}");
    assert!(got.len() + doubtful >= readers - dead, "somebody got none, and nobody is told");
    assert_eq!(of(&counts, Count::Sent) as usize + doubtful, readers - dead);
}

fn children_of(parent: u32) -> Vec<u32> {
    let found = std::fs::read_to_string(format!("/proc/{parent}/task/{parent}/children")).unwrap_or_default();
    let mut children: Vec<u32> = found.split_whitespace().filter_map(|id| id.parse().ok()).collect();
    // A child belongs to the thread that began it.
    for task in std::fs::read_dir(format!("/proc/{parent}/task")).unwrap() {
        let path = task.unwrap().path().join("children");
        let found = std::fs::read_to_string(path).unwrap_or_default();
        children.extend(found.split_whitespace().filter_map(|id| id.parse::<u32>().ok()));
    }
    children.sort_unstable();
    children.dedup();
    children
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_server_that_greylists_everybody_gets_everything_at_the_second_try() {
    let server = Server::start(Manner { greylists: 1, ..Manner::default() });
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let (key, _) = installation(&data, 120).await;
    let child = serve(&data, server.port);
    let counts = is_out(&data, key).await;
    stop(child);
    assert_eq!(of(&counts, Count::Sent), 118);
    assert!(server.got.lock().unwrap().values().all(|copies| *copies == 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_server_that_dies_in_the_middle_leaves_doubt_about_one_copy_and_no_second_one() {
    let server = Server::start(Manner { dies_after: Some(60), ..Manner::default() });
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let (key, _) = installation(&data, 200).await;
    let child = serve(&data, server.port);
    let counts = is_out(&data, key).await;
    stop(child);
    assert_eq!(of(&counts, Count::Doubtful), 1);
    assert_eq!(of(&counts, Count::Sent), 195);
    let got = server.got.lock().unwrap();
    assert_eq!((got.len(), got.values().max()), (196, Some(&1)));
}

/// Waits until an issue is as one wants it.
async fn until(data: &Path, key: Key, wanted: impl Fn(&Issue) -> bool) -> Issue {
    let patience = Instant::now() + PATIENCE;
    loop {
        let (issue, _) = issue(data, key).await;
        if wanted(&issue) {
            return issue;
        }
        assert!(Instant::now() < patience, "it stays {:?} {:?}", issue.state, issue.paused);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// So many at most are believed to be dead before a server that refuses everybody is found out: four in a row are, and a
/// letter that another connection had handed over before begins a new row.
const FEW: u64 = 12;

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_server_that_refuses_everybody_stops_the_mailing_and_costs_no_reader_her_place() {
    let is_wrong = Arc::new(AtomicBool::new(true));
    let server = Server::start(Manner { refuses: Some((100, Arc::clone(&is_wrong))), ..Manner::default() });
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let readers = 400;
    let (key, list) = installation(&data, readers).await;
    let child = serve(&data, server.port);
    let paused = until(&data, key, |issue| issue.state == State::Paused).await;
    assert_eq!(paused.paused, Some(Paused::Unwanted));
    // What the carrier had begun is settled a moment later.
    tokio::time::sleep(Duration::from_secs(3)).await;
    let db = open(&data).await;
    let stopped: u64 = people::stopped(&db, key.space).await.unwrap().iter().map(|(_, count)| *count).sum();
    assert!(
        stopped <= 8 + FEW,
        "{stopped} were set aside: more than were dead, and the first few that nobody could doubt"
    );
    assert_eq!(lists::readers(&db, &list).await.unwrap(), readers as u64);
    is_wrong.store(false, Ordering::SeqCst);
    db.write(Stream::space(key.space), WHO, move |tx| running::resume(tx, key, false)).await.unwrap();
    drop(db);
    let counts = is_out(&data, key).await;
    stop(child);
    let got = server.got.lock().unwrap();
    assert!(got.values().all(|copies| *copies == 1));
    assert!(got.len() as u64 + FEW >= readers as u64 - 8, "{} got it; {counts:?}", got.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_editor_pauses_a_mailing_and_lets_it_go_on() {
    let (folder, server) = (tempfile::tempdir().unwrap(), Server::start(Manner::default()));
    let data = folder.path().join("data");
    let readers = 1_500;
    let (key, _) = installation(&data, readers).await;
    let child = serve(&data, server.port);
    let db = open(&data).await;
    let patience = Instant::now() + PATIENCE;
    while server.total() < 200 && Instant::now() < patience {
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    let act = move |tx: &mut Tx<'_>| running::pause(tx, key, Paused::ByHand);
    assert!(db.write(Stream::space(key.space), WHO, act).await.unwrap());
    // What is on its way arrives; then nothing leaves. A mailing that does not rest goes on to its end.
    let mut at_rest = 0;
    while server.total() > at_rest {
        at_rest = server.total();
        tokio::time::sleep(Duration::from_secs(2)).await;
    }
    assert!(at_rest < 1_000, "it was paused in the middle: {at_rest}");
    db.write(Stream::space(key.space), WHO, move |tx| running::resume(tx, key, false)).await.unwrap();
    let counts = is_out(&data, key).await;
    stop(child);
    let got = server.got.lock().unwrap();
    assert!(got.len() == readers - 30 && got.values().all(|copies| *copies == 1));
    assert_eq!((of(&counts, Count::Sent), of(&counts, Count::Doubtful)), (1_470, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waited_in_a_backup_is_mailed_by_no_restored_copy_until_its_editor_says_so() {
    let (folder, server) = (tempfile::tempdir().unwrap(), Server::start(Manner::default()));
    let (data, copy) = (folder.path().join("data"), folder.path().join("copy"));
    let (key, _) = installation(&data, 20).await;
    let db = open(&data).await;
    let late = db.world().now() - jiff::SignedDuration::from_mins(30);
    let later = db.world().now() + jiff::SignedDuration::from_mins(30);
    let due = |at: jiff::Timestamp| {
        move |tx: &mut Tx<'_>| {
            running::unschedule(tx, key)?;
            running::schedule(tx, key, at, "https://twiza.example.org")
        }
    };
    db.write(Stream::space(key.space), WHO, due(later)).await.unwrap();
    let child = serve(&data, server.port);
    let patience = Instant::now() + PATIENCE;
    while !data.join("carriers/house").exists() && Instant::now() < patience {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    stop(child);
    db.write(Stream::space(key.space), WHO, due(late)).await.unwrap();
    drop(db);
    let backup = folder.path().join("backup");
    store::backup(&Config::new(&data, None), &World::real(), &backup, Box::new(|_| {})).await.unwrap();
    // The same machine: everything but the database is still there, as when somebody puts an older state back.
    std::fs::create_dir_all(copy.join("carriers")).unwrap();
    for kept in ["keys.toml", "carriers/house"] {
        std::fs::copy(data.join(kept), copy.join(kept)).unwrap();
    }
    let restored = Command::new(env!("CARGO_BIN_EXE_twiza"))
        .args(["restore", "--data", copy.to_str().unwrap(), "--from", backup.to_str().unwrap()])
        .output()
        .unwrap();
    assert!(restored.status.success(), "{}", String::from_utf8_lossy(&restored.stderr));
    let child = serve(&copy, server.port);
    let stopped = until(&copy, key, |issue| issue.state == State::Paused).await;
    assert_eq!((stopped.paused, server.total()), (Some(Paused::Moved), 0));
    let db = open(&copy).await;
    db.write(Stream::space(key.space), WHO, move |tx| running::resume(tx, key, false)).await.unwrap();
    is_out(&copy, key).await;
    stop(child);
    assert_eq!(server.total(), 20);
    // The original, that knew it when it was scheduled, begins by itself.
    let child = serve(&data, server.port);
    is_out(&data, key).await;
    stop(child);
    assert_eq!(server.total(), 40);
}

/// A report that comes back, given to `twiza bounce`.
fn bounce(data: &Path, report: &str) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_twiza"))
        .args(["bounce", "--data", data.to_str().unwrap()])
        .env("LC_ALL", "en")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(report.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_back_stops_the_address_and_no_forged_report_does() {
    let (folder, server) = (tempfile::tempdir().unwrap(), Server::start(Manner::default()));
    let data = folder.path().join("data");
    let (key, list) = installation(&data, 10).await;
    let child = serve(&data, server.port);
    is_out(&data, key).await;
    stop(child);
    let marks: Vec<String> = server
        .letters
        .lock()
        .unwrap()
        .iter()
        .filter_map(|letter| {
            Some(letter.lines().find_map(|line| line.strip_prefix("Message-ID: <"))?.split('@').next()?.to_owned())
        })
        .collect();
    let report = |mark: &str, status: &str| {
        format!(
            "To: retours+{mark}@example.org\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: \
             message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nFinal-Recipient: rfc822; reader0@example.org\r\nAction: failed\r\nStatus: {status}\r\n\r\n--b--\r\n"
        )
    };
    assert!(bounce(&data, &report(&marks[0], "5.1.1")).contains("It is noted."));
    assert!(bounce(&data, &report(&marks[0], "5.1.1")).contains("noted already"));
    assert!(bounce(&data, &report(&"a".repeat(50), "5.1.1")).contains("no mailing of this installation"));
    assert!(
        bounce(&data, "Subject: hello\r\n\r\nwords").contains("cannot be read")
            || bounce(&data, "x").contains("no delivery report")
    );
    let complaint = format!(
        "Content-Type: multipart/report; report-type=feedback-report; boundary=b\r\n\r\n--b\r\nContent-Type: message/feedback-report\r\n\r\n\
         Feedback-Type: abuse\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <{}@example.org>\r\n\r\nx\r\n--b--\r\n",
        marks[1]
    );
    assert!(bounce(&data, &complaint).contains("It is noted."));
    let (_, counts) = issue(&data, key).await;
    assert_eq!((of(&counts, Count::Bounced), of(&counts, Count::Complained)), (1, 1));
    let db = open(&data).await;
    assert_eq!(lists::readers(&db, &list).await.unwrap(), 9, "who complained is gone");
    let stopped = people::stopped(&db, key.space).await.unwrap();
    assert_eq!(stopped.iter().map(|(_, count)| *count).sum::<u64>(), 1);
    let space: Id<Space> = key.space;
    assert_eq!(space, list.kept_by);
}
