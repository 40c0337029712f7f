use std::io::Write as _;
use std::process::{Child, Command as Process, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;

use super::{Outcome, Sender};
use crate::{Message, Way};

/// How long a program may take for one letter.
const LIMIT: Duration = Duration::from_secs(20);
/// How often it is looked after.
const LOOK: Duration = Duration::from_millis(10);

/// Gives each letter to a program, as one line of JSON on its standard input: this is how a gateway of short messages, or
/// anything else, is plugged in.
///
/// ```json
/// {"kind": "sms", "id": "0198…", "to": "+212661000001", "lang": "ar", "text": "…"}
/// {"kind": "email", "id": "0198…", "to": "name@example.org", "lang": "fr", "subject": "…", "text": "…", "unsubscribe": "https://…"}
/// ```
///
/// The program says by its exit status what became of it: 0 it was taken over; 65 or 67 (`EX_DATAERR`, `EX_NOUSER`) never
/// try again; 69, 77 or 78 (`EX_UNAVAILABLE`, `EX_NOPERM`, `EX_CONFIG`) nothing leaves now; anything else try later. Its
/// output is not kept, since it may name the recipient.
pub struct Command {
    program: String,
    arguments: Vec<String>,
}

impl Command {
    /// A program with its arguments, separated by blanks; there is no shell.
    pub fn new(line: &str) -> Option<Self> {
        let mut words = line.split_whitespace().map(str::to_owned);
        Some(Self { program: words.next()?, arguments: words.collect() })
    }

    fn give(&self, message: &Message) -> Outcome {
        let child = Process::new(&self.program)
            .args(&self.arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let Ok(mut child) = child else { return Outcome::Closed("the program cannot be started") };
        let Some(mut input) = child.stdin.take() else { return Outcome::Later("the program takes no input") };
        let line = line(message);
        // On a thread of its own: a program that does not read would otherwise hold us up for ever.
        let writing = thread::spawn(move || input.write_all(line.as_bytes()));
        let outcome = wait(&mut child);
        // What the program did not read does not matter: its status tells.
        drop(writing.join());
        outcome
    }
}

fn line(message: &Message) -> String {
    let mut line = json!({
        "kind": message.way.code(),
        "id": message.id.to_string(),
        "to": message.to(),
        "lang": message.lang(),
        "text": message.body(),
    });
    if message.way == Way::Email {
        line["subject"] = message.subject().into();
        line["unsubscribe"] = message.unsubscribe().into();
    }
    format!("{line}\n")
}

fn wait(child: &mut Child) -> Outcome {
    let begun = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => {
                return match status.code() {
                    Some(0) => Outcome::Sent,
                    Some(65 | 67) => Outcome::Refused("the program refused it for good"),
                    Some(69 | 77 | 78) => Outcome::Closed("the program cannot send now"),
                    _ => Outcome::Later("the program did not take it"),
                };
            }
            Ok(None) if begun.elapsed() < LIMIT => thread::sleep(LOOK),
            Ok(None) | Err(_) => {
                // It may have ended in this very moment.
                let _ = child.kill();
                let _ = child.wait();
                return Outcome::Closed("the program took too long");
            }
        }
    }
}

impl Sender for Command {
    fn send(&self, messages: &[Message]) -> Vec<Outcome> {
        let mut outcomes = Vec::with_capacity(messages.len());
        for message in messages {
            let outcome = self.give(message);
            outcomes.push(outcome);
            // The others are not answered for, and wait.
            if matches!(outcome, Outcome::Closed(_)) {
                break;
            }
        }
        outcomes
    }
}
