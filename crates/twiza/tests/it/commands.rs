//! The commands of the administrator, run as she runs them: the built program, its words, its exit codes.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

/// Runs `twiza` in English with `typed` on standard input.
fn twiza(arguments: &[&str], typed: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_twiza"))
        .args(arguments)
        .env("LC_ALL", "en")
        .env_remove("TWIZA_DATA")
        .env_remove("TWIZA_DATABASE")
        .env_remove("TWIZA_MAIL")
        .env_remove("TWIZA_SMS_COMMAND")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // One that refuses before it reads leaves a closed pipe.
    let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
    child.wait_with_output().unwrap()
}

fn done(arguments: &[&str], typed: &str) -> String {
    let output = twiza(arguments, typed);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{arguments:?}\n{said}{}", String::from_utf8_lossy(&output.stderr));
    said
}

fn refused(arguments: &[&str], typed: &str) -> String {
    let output = twiza(arguments, typed);
    assert!(!output.status.success(), "{arguments:?} was not refused");
    String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout)
}

/// An installation with one space and its keeper.
fn installation(data: &str) {
    done(&["space", "add", "--data", data, "--slug", "essai", "--name", "Organisation générée"], "");
    let user = ["user", "add", "--data", data, "--login", "gardienne", "--name", "Personne générée", "--keeper"];
    done(&[&user[..], &["--space", "essai", "--role", "administrator"]].concat(), "quatre mots sans suite\n");
}

fn path(of: &Path) -> &str {
    of.to_str().unwrap()
}

#[test]
fn what_was_backed_up_is_restored_whole_and_opens_with_its_keys_only() {
    let folder = tempfile::tempdir().unwrap();
    let (old, new, file) = (folder.path().join("old"), folder.path().join("new"), folder.path().join("essai.twiza"));
    installation(path(&old));
    done(&["backup", "--data", path(&old), "--to", path(&file)], "");
    assert!(refused(&["backup", "--data", path(&old), "--to", path(&file)], "").contains("--force"));
    done(&["restore", "--data", path(&new), "--from", path(&file)], "");
    assert!(refused(&["restore", "--data", path(&new), "--from", path(&file)], "").contains("already holds data"));

    assert!(refused(&["space", "list", "--data", path(&new)], "").contains("key file"), "no keys travel in a backup");
    std::fs::copy(old.join("keys.toml"), new.join("keys.toml")).unwrap();
    assert!(done(&["space", "list", "--data", path(&new)], "").contains("essai"));
    assert!(done(&["verify", "--data", path(&new), "--since", path(&file)], "").contains("none was changed"));
}

#[test]
fn a_move_takes_data_and_keys_along_and_leaves_the_old_place_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let (old, new) = (folder.path().join("old"), folder.path().join("new"));
    installation(path(&old));
    done(&["move", "--data", path(&old), "--to", path(&new)], "");
    for place in [&old, &new] {
        assert!(done(&["space", "list", "--data", path(place)], "").contains("essai"));
    }
    assert!(refused(&["move", "--data", path(&old), "--to", path(&new)], "").contains("already holds data"));
}

#[test]
fn one_space_speaks_for_the_network_and_another_can_be_named() {
    let folder = tempfile::tempdir().unwrap();
    let data = path(folder.path());
    installation(data);
    done(&["space", "add", "--data", data, "--slug", "autre", "--name", "Autre organisation générée"], "");
    assert!(refused(&["space", "speak", "--data", data, "--slug", "personne"], "").contains("personne"));
    let speaking = || {
        let list = done(&["space", "list", "--data", data], "");
        let lines = list.lines().filter(|line| line.contains("speaks for the network"));
        lines.map(|line| line.split(' ').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert!(speaking().is_empty(), "nobody speaks before somebody was named");
    for slug in ["essai", "autre", "essai"] {
        assert!(done(&["space", "speak", "--data", data, "--slug", slug], "").contains(slug));
        assert_eq!(speaking(), [slug]);
    }
    assert!(done(&["verify", "--data", data], "").contains("none was changed"));
}

#[test]
fn the_doctor_finds_nothing_on_a_good_installation_and_says_what_is_wrong_on_others() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    assert!(refused(&["doctor", "--data", path(&data)], "").contains("does not exist"));
    installation(path(&data));
    assert!(done(&["doctor", "--data", path(&data)], "").contains("All is well"));
    let mail = "smtp://keeper:word@mail.example.org?from=twiza@example.org";
    assert!(done(&["doctor", "--data", path(&data), "--mail", mail], "").contains("mail can leave; 0 wait"));
    let said = refused(&["doctor", "--data", path(&data), "--mail", "smtp://keeper:word@mail.example.org"], "");
    assert!(said.contains("from whom") && !said.contains("word@"));
    std::fs::create_dir(data.join("procedures")).unwrap();
    std::fs::write(data.join("procedures/next-law.toml"), "\ncode = 3\n").unwrap();
    let said = refused(&["doctor", "--data", path(&data)], "");
    assert!(said.contains("next-law.toml is not used: line 2:"), "{said}");
    std::fs::remove_file(data.join("keys.toml")).unwrap();
    assert!(refused(&["doctor", "--data", path(&data)], "").contains("keys.toml is missing"));
}

#[test]
fn an_account_is_made_with_a_password_that_keeps_the_rules_and_a_role_that_exists() {
    let folder = tempfile::tempdir().unwrap();
    let data = path(folder.path());
    installation(data);
    let add = ["user", "add", "--data", data, "--login", "autre", "--name", "Autre personne générée"];
    assert!(refused(&add, "court\n").contains("too short"));
    assert!(refused(&add, "").contains("No password"));
    assert!(refused(&[&add[..], &["--space", "essai", "--role", "reine"]].concat(), "").contains("reine"));
    assert!(refused(&[&add[..], &["--space", "rien", "--role", "member"]].concat(), "").contains("rien"));
    done(&add, "encore quatre mots sans suite\n");
    done(&["user", "password", "--data", data, "--login", "AUTRE"], "tout autres mots sans suite\n");
    assert!(refused(&["user", "password", "--data", data, "--login", "personne"], "x\n").contains("personne"));
}

#[test]
fn keys_are_rotated_and_what_was_sealed_still_opens() {
    let folder = tempfile::tempdir().unwrap();
    let data = path(folder.path());
    installation(data);
    assert!(done(&["keys", "rotate", "--data", data], "").contains("generation 2"));
    assert!(done(&["doctor", "--data", data], "").contains("All is well"));
}

/// A server on a free port; it ends with the test.
struct Server(std::process::Child, String);

impl Server {
    fn start(data: &str) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_twiza"))
            .args(["serve", "--data", data, "--listen", "127.0.0.1:0"])
            .env("LC_ALL", "en")
            .env_remove("TWIZA_DATABASE")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines
            .map(Result::unwrap)
            .find_map(|line| Some(line.split("http://").nth(1)?.split(' ').next()?.to_owned()));
        Self(child, address.unwrap())
    }

    /// What it answers, without its head.
    fn ask(&self, path: &str) -> String {
        let mut stream = std::net::TcpStream::connect(&self.1).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.1).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer.split_once("\r\n\r\n").unwrap().1.to_owned()
    }

    /// Asks until an answer is as it should be.
    fn ask_until(&self, path: &str, is_good: impl Fn(&str) -> bool) -> String {
        for _ in 0..6_000 {
            let answer = self.ask(path);
            if is_good(&answer) {
                return answer;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("{path} never answered as it should");
    }

    fn stop(mut self) {
        let pid = self.0.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
        assert!(self.0.wait().unwrap().success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
    }
}

const TANGER: &str = "/search.json?q=tanger&kind=place";

fn is_found(answer: &str) -> bool {
    answer.contains("\"complete\":true") && answer.contains("/places/01.511.01.0")
}

#[test]
fn the_index_is_made_anew_by_one_command_while_the_server_answers_from_the_old_one() {
    let folder = tempfile::tempdir().unwrap();
    let data = path(folder.path());
    installation(data);
    assert!(done(&["doctor", "--data", data], "").contains("no index yet"));
    let server = Server::start(data);
    server.ask_until(TANGER, is_found);
    let marker = || std::fs::read_to_string(folder.path().join("search/current")).unwrap();
    let before = marker();
    let rebuilding = std::thread::spawn({
        let data = data.to_owned();
        move || done(&["search", "rebuild", "--data", &data], "")
    });
    while !rebuilding.is_finished() {
        assert!(is_found(&server.ask(TANGER)), "it goes on answering");
    }
    assert!(rebuilding.join().unwrap().contains("made anew: "));
    assert_ne!(marker(), before, "another one took its place");
    assert!(is_found(&server.ask(TANGER)));
    assert!(done(&["doctor", "--data", data], "").contains("the index has "));
    server.stop();
    assert!(done(&["search", "rebuild", "--data", data], "").contains("made anew: "), "without a server too");
}

#[test]
fn an_index_that_was_deleted_under_the_server_comes_back_by_itself() {
    let folder = tempfile::tempdir().unwrap();
    let data = path(folder.path());
    installation(data);
    let server = Server::start(data);
    server.ask_until(TANGER, is_found);
    std::fs::remove_dir_all(folder.path().join("search")).unwrap();
    server.ask_until(TANGER, |answer| is_found(answer) && folder.path().join("search/current").exists());
    server.stop();
}

#[test]
fn the_index_stays_behind_when_data_is_restored_or_moved_and_is_made_where_it_is_needed() {
    let folder = tempfile::tempdir().unwrap();
    let place = |name: &str| folder.path().join(name);
    let (old, restored, moved, file) = (place("old"), place("restored"), place("moved"), place("essai.twiza"));
    installation(path(&old));
    done(&["search", "rebuild", "--data", path(&old)], "");
    done(&["backup", "--data", path(&old), "--to", path(&file)], "");
    done(&["restore", "--data", path(&restored), "--from", path(&file)], "");
    std::fs::copy(old.join("keys.toml"), restored.join("keys.toml")).unwrap();
    done(&["move", "--data", path(&old), "--to", path(&moved)], "");
    for new in [&restored, &moved] {
        assert!(!new.join("search").exists());
        let server = Server::start(path(new));
        server.ask_until(TANGER, is_found);
        let space = server.ask_until("/search.json?q=essai&kind=space", |answer| answer.contains("\"complete\":true"));
        assert!(space.contains("/s/essai"), "{space}");
        server.stop();
    }
    // One that was copied along is taken for what it is: of this data, and not up to its end.
    std::fs::remove_dir_all(restored.join("search")).unwrap();
    copy_all(&old.join("search"), &restored.join("search"));
    done(&["space", "add", "--data", path(&restored), "--slug", "autre", "--name", "Autre organisation générée"], "");
    let server = Server::start(path(&restored));
    server.ask_until("/search.json?q=autre&kind=space", |answer| answer.contains("/s/autre"));
    server.stop();
}

fn copy_all(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_all(&entry.path(), &target)
        } else {
            std::fs::copy(entry.path(), target).map(|_| ()).unwrap()
        }
    }
}
