//! The ways out, each with a receiver that is not ours: a mail server and a mail reader of Python, a shell, the file system.
#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by ending there

extern crate twiza_post as post;

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use kernel::{Id, Lang, World};
use post::{Address, Letter, Post, Report, Settings, Way};
use store::{Config, Db, Entry, Stream, Who};

const ARABIC: &str = "شكرا لدعمكم العريضة.\n\nسطر طويل جدا: عريضة عريضة عريضة عريضة عريضة عريضة عريضة عريضة عريضة عريضة عريضة عريضة عريضة عريضة عريضة عريضة عريضة\n.\n..نقطتان";
const SUBJECT: &str =
    "تأكيد دعم العريضة – une confirmation qui ne tient pas sur une seule ligne d’en-tête, même en français";
const UNSUBSCRIBE: &str =
    "https://twiza.example.org/petitions/essai/lettres/fin/0123456789abcdef0123456789abcdef0123456789abcdef";

async fn db(folder: &Path) -> Db {
    Db::open(&Config::new(folder, None), World::real(), &[post::MIGRATIONS]).await.unwrap()
}

async fn write(db: &Db, letter: Letter) {
    let act = move |tx: &mut store::Tx<'_>| {
        tx.record(Entry::new("test.written", "test", Id::<()>::from_uuid(uuid::Uuid::nil())));
        post::enqueue(tx, &letter)
    };
    db.write(Stream::COMMON, Who::system("test"), act).await.unwrap();
}

fn mail(to: &str) -> Letter {
    let unsubscribe = Some(UNSUBSCRIBE.to_owned());
    Letter { unsubscribe, ..Letter::new(Address::email(to).unwrap(), Lang::Ar, SUBJECT, ARABIC) }
}

fn short(to: &str) -> Letter {
    Letter::new(Address::phone(to).unwrap(), Lang::Ar, "", "رمزكم: 123456")
}

fn by_mail(setting: String) -> Post {
    Settings { mail: Some(setting), ..Settings::default() }.open().unwrap()
}

fn by_sms(program: &str) -> Post {
    Settings { sms_command: Some(program.to_owned()), ..Settings::default() }.open().unwrap()
}

/// A mail server of Python's own library, which tells what it received as its mail reader understands it.
struct Server {
    child: Child,
    told: BufReader<ChildStdout>,
    port: u16,
}

const SERVER: &str = r#"
import asyncore, email, email.policy, json, smtpd, sys
class Server(smtpd.SMTPServer):
    def process_message(self, peer, sender, recipients, data, **options):
        if recipients[0].startswith("nobody"):
            return "550 <%s> no such user" % recipients[0]
        if recipients[0].startswith("later"):
            return "451 try later"
        mail = email.message_from_bytes(data, policy=email.policy.default)
        headers = {name.lower(): str(value) for name, value in mail.items()}
        print(json.dumps({"from": sender, "to": recipients, "headers": headers, "text": mail.get_content(),
            "lines": max(map(len, data.splitlines())), "defects": len(mail.defects)}), flush=True)
server = Server(("127.0.0.1", 0), None)
print(server.socket.getsockname()[1], flush=True)
asyncore.loop()
"#;

impl Server {
    /// `None` where Python has no mail server in its library (from 3.12 on).
    fn start() -> Option<Self> {
        let mut child = Command::new("python3")
            .args(["-W", "ignore", "-c", SERVER])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let mut told = BufReader::new(child.stdout.take()?);
        let mut line = String::new();
        told.read_line(&mut line).ok()?;
        let port = line.trim().parse();
        if port.is_err() {
            eprintln!("no smtpd in this python3: the mail server of the test is missing, and the test with it");
            child.wait().unwrap();
        }
        Some(Self { child, told, port: port.ok()? })
    }

    fn next(&mut self) -> serde_json::Value {
        let mut line = String::new();
        self.told.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test]
async fn a_mail_server_that_is_not_ours_receives_what_was_written() {
    let Some(mut server) = Server::start() else { return };
    let folder = tempfile::tempdir().unwrap();
    let db = db(folder.path()).await;
    let post = by_mail(format!("smtp://127.0.0.1:{}?from=Twiza – essai <twiza@example.org>", server.port));
    for to in ["salma@example.org", "nobody@example.org", "later@example.org", "amine@example.org"] {
        write(&db, mail(to)).await;
    }
    let report = post.deliver(&db).await.unwrap();
    assert_eq!(report, Report { sent: 2, put_off: 1, given_up: 1, expired: 0 });
    for to in ["salma@example.org", "amine@example.org"] {
        let told = server.next();
        let header = |name: &str| told["headers"][name].as_str().unwrap_or_default();
        assert_eq!((told["from"].as_str(), told["to"][0].as_str()), (Some("twiza@example.org"), Some(to)));
        assert_eq!(told["text"].as_str().unwrap().trim_end().replace("\r\n", "\n"), ARABIC);
        assert_eq!(header("subject"), SUBJECT);
        assert_eq!((header("to"), header("from")), (to, "Twiza – essai <twiza@example.org>"));
        assert_eq!((header("auto-submitted"), header("content-language")), ("auto-generated", "ar"));
        assert_eq!(header("list-unsubscribe"), format!("<{UNSUBSCRIBE}>"));
        assert_eq!(header("list-unsubscribe-post"), "List-Unsubscribe=One-Click");
        assert!(header("content-type").starts_with("text/plain") && header("content-type").contains("utf-8"));
        assert!(header("message-id").ends_with("@example.org>") && !header("date").is_empty());
        assert!(told["lines"].as_u64().unwrap() <= 998, "RFC 5322 section 2.1.1");
        assert_eq!(told["defects"], 0);
    }
}

#[tokio::test]
async fn a_mail_server_that_is_not_there_keeps_every_letter_waiting() {
    let folder = tempfile::tempdir().unwrap();
    let db = db(folder.path()).await;
    // Nobody listens there; a port that was free a moment ago may be another test's by now.
    let post = by_mail("smtp://127.0.0.1:1?from=twiza@example.org".to_owned());
    write(&db, mail("salma@example.org")).await;
    assert_eq!(post.deliver(&db).await.unwrap(), Report { put_off: 1, ..Report::default() });
    assert_eq!(post::waiting(&db, Way::Email).await.unwrap().tried, 0);
}

#[tokio::test]
async fn a_server_that_must_encrypt_and_cannot_gets_nothing() {
    let Some(server) = Server::start() else { return };
    let folder = tempfile::tempdir().unwrap();
    let db = db(folder.path()).await;
    let port = server.port;
    write(&db, mail("salma@example.org")).await;
    let post = by_mail(format!("smtp://127.0.0.1:{port}?tls=starttls&from=twiza@example.org"));
    assert_eq!(post.deliver(&db).await.unwrap(), Report { put_off: 1, ..Report::default() });
}

#[tokio::test]
async fn a_folder_keeps_letters_that_only_its_owner_reads() {
    let folder = tempfile::tempdir().unwrap();
    let db = db(folder.path()).await;
    let outbox = folder.path().join("outbox");
    let post = Settings { folder: Some(outbox.clone()), ..Settings::default() }.open().unwrap();
    write(&db, mail("salma@example.org")).await;
    write(&db, short("06 61 00 00 01")).await;
    assert_eq!(post.deliver(&db).await.unwrap().sent, 2);
    let mut files: Vec<_> = fs::read_dir(&outbox).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort_by_key(|file| file.extension().map(ToOwned::to_owned));
    let [mail, sms] = files.as_slice() else { panic!("{files:?}") };
    assert!(fs::read_to_string(mail).unwrap().contains("To: salma@example.org"));
    assert_eq!(fs::read_to_string(sms).unwrap(), "+212661000001\n\nرمزكم: 123456\n");
    for file in &files {
        assert_eq!(fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert_eq!(fs::metadata(&outbox).unwrap().permissions().mode() & 0o777, 0o700);
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_to_keeps_every_letter_waiting() {
    let folder = tempfile::tempdir().unwrap();
    let db = db(folder.path()).await;
    let file = folder.path().join("no-folder");
    fs::write(&file, "").unwrap();
    write(&db, mail("salma@example.org")).await;
    let post = by_mail(format!("folder:{}", file.display()));
    assert_eq!(post.deliver(&db).await.unwrap(), Report { put_off: 1, ..Report::default() });
    assert_eq!(post::waiting(&db, Way::Email).await.unwrap().tried, 0);
}

fn script(folder: &Path, lines: &str) -> String {
    let file = folder.join("gateway");
    fs::write(&file, format!("{lines}\n")).unwrap();
    // Not started itself: a file that was just written may still be "busy" for that.
    format!("/bin/sh {} argument", file.display())
}

#[tokio::test]
async fn a_program_is_given_a_short_message_as_json() {
    let folder = tempfile::tempdir().unwrap();
    let db = db(folder.path()).await;
    let got = folder.path().join("got");
    let post = by_sms(&script(folder.path(), &format!("cat > {}", got.display())));
    assert!(post.sms() && !post.email());
    write(&db, short("06 61 00 00 01")).await;
    assert_eq!(post.deliver(&db).await.unwrap().sent, 1);
    let got: serde_json::Value = serde_json::from_str(&fs::read_to_string(got).unwrap()).unwrap();
    assert_eq!((&got["kind"], &got["to"]), (&"sms".into(), &"+212661000001".into()));
    assert_eq!((&got["lang"], &got["text"]), (&"ar".into(), &"رمزكم: 123456".into()));
}

#[tokio::test]
async fn a_program_says_by_its_status_what_became_of_a_message() {
    for (status, report) in [
        (0, Report { sent: 1, ..Report::default() }),
        (1, Report { put_off: 1, ..Report::default() }),
        (67, Report { given_up: 1, ..Report::default() }),
        (69, Report { put_off: 1, ..Report::default() }),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let db = db(folder.path()).await;
        // It does not read what it is given, which is more than a pipe holds.
        let program = script(folder.path(), &format!("exit {status}"));
        write(&db, Letter { body: "x".repeat(60_000), ..mail("salma@example.org") }).await;
        let post = by_mail(format!("command:{program}"));
        assert_eq!(post.deliver(&db).await.unwrap(), report, "status {status}");
        assert_eq!(post::waiting(&db, Way::Email).await.unwrap().tried, u64::from(status == 1));
    }
}

#[tokio::test]
async fn a_program_that_is_not_there_keeps_every_message_waiting() {
    let folder = tempfile::tempdir().unwrap();
    let db = db(folder.path()).await;
    write(&db, short("06 61 00 00 01")).await;
    assert_eq!(by_sms("/nowhere/gateway").deliver(&db).await.unwrap(), Report { put_off: 1, ..Report::default() });
}
