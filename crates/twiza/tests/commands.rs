//! The commands of the administrator, run as she runs them: the built program, its words, its exit codes.
#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by ending there

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

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
    child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
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
