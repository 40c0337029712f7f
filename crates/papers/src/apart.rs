//! A document that a stranger sent is read in another process: whatever it does to its reader, by an overflow of the stack, by
//! eating memory or by never ending, it does to that process alone.
//!
//! The process hears one line that says what is sought, and then the document; it answers in JSON.

use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::fulltext::{self, FullText};
use crate::prose::{self, Prose};
use crate::table::{self, Book, Table};
use crate::{Error, Result, archive, limits};

/// The word by which a program is told to [`answer`].
pub const ARGUMENT: &str = "read-document";

/// How long the other process may take: longer than the reader of PDFs in it gives itself.
const PATIENCE: Duration = Duration::from_secs(40);

/// The longest answer: the words of a table in JSON, with their marks. Whatever is longer is cut, and so damaged.
const LONGEST: u64 = 2 * limits::UNPACKED as u64;

/// What is sought in a document, and the name that it was sent with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Question {
    sought: Sought,
    name: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum Sought {
    Words,
    Prose,
    Table,
    /// A spreadsheet, open at the sheet of this name.
    Book(Option<String>),
}

/// Reads documents that strangers sent.
#[derive(Debug, Clone, Default)]
pub struct Reader {
    program: Option<PathBuf>,
}

/// Each is [`Error::Damaged`] for a document that brings its reader down, and [`Error::Writing`] where the program cannot be
/// started.
impl Reader {
    /// Reads by this program, begun with [`ARGUMENT`]; the default reads within the running one.
    pub fn apart(program: PathBuf) -> Self {
        Self { program: Some(program) }
    }

    /// As [`fulltext::read`].
    ///
    /// # Errors
    /// As [`fulltext::read`].
    pub fn words(&self, bytes: &[u8], file_name_hint: &str) -> Result<FullText> {
        let here = || fulltext::read(bytes.to_vec(), file_name_hint);
        self.ask(Sought::Words, file_name_hint, bytes).unwrap_or_else(here)
    }

    /// As [`prose::read`].
    ///
    /// # Errors
    /// As [`prose::read`].
    pub fn prose(&self, bytes: &[u8], file_name_hint: &str) -> Result<Prose> {
        self.ask(Sought::Prose, file_name_hint, bytes).unwrap_or_else(|| prose::read(bytes, file_name_hint))
    }

    /// As [`table::read`].
    ///
    /// # Errors
    /// As [`table::read`].
    pub fn table(&self, bytes: &[u8], file_name_hint: &str) -> Result<Table> {
        self.ask(Sought::Table, file_name_hint, bytes).unwrap_or_else(|| table::read(bytes, file_name_hint))
    }

    /// As [`table::open`].
    ///
    /// # Errors
    /// As [`table::open`].
    pub fn book(&self, bytes: &[u8], file_name_hint: &str, sheet: Option<&str>) -> Result<Book> {
        let sought = Sought::Book(sheet.map(str::to_owned));
        self.ask(sought, file_name_hint, bytes).unwrap_or_else(|| table::open(bytes, file_name_hint, sheet))
    }

    /// What the other process answers; nothing where there is none to ask.
    fn ask<T: DeserializeOwned + Send>(&self, sought: Sought, name: &str, bytes: &[u8]) -> Option<Result<T>> {
        let program = self.program.as_ref()?;
        let mut command = Command::new(program);
        command.arg(ARGUMENT);
        let question = Question { sought, name: name.to_owned() };
        Some(archive::fits(bytes).and_then(|()| ask(command, &question, bytes, PATIENCE)))
    }
}

/// Hands a document to a process of its own, and waits for its answer. It is told nothing of the environment, where the address
/// of the database may stand.
fn ask<T: DeserializeOwned + Send>(
    mut command: Command,
    question: &Question,
    bytes: &[u8],
    patience: Duration,
) -> Result<T> {
    command.env_clear().stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let question = serde_json::to_string(question).map_err(|error| Error::Writing(error.to_string()))?;
    let mut child = command.spawn().map_err(|error| Error::Writing(error.to_string()))?;
    let (Some(mut pipe), Some(answers)) = (child.stdin.take(), child.stdout.take()) else { return Err(Error::Damaged) };
    thread::scope(|scope| {
        let (give, receive) = mpsc::channel();
        // It may end before it has heard everything: then it has nothing to say either.
        scope.spawn(move || writeln!(pipe, "{question}").and_then(|()| pipe.write_all(bytes)));
        scope.spawn(move || {
            // Read as it comes: a large table is not held twice.
            give.send(serde_json::from_reader(BufReader::new(answers.take(LONGEST))))
        });
        let told = receive.recv_timeout(patience);
        // It has ended, or it has to: both threads end with its pipes.
        let _ = child.kill();
        let _ = child.wait();
        match told {
            Ok(Ok(read)) => read,
            _ => Err(Error::Damaged),
        }
    })
}

/// The other process: reads the document that comes in, and says what is in it.
///
/// # Errors
/// The pipes are broken, or no question comes: whoever asked is gone.
pub fn answer(asked: impl Read, to: impl Write) -> io::Result<()> {
    let mut asked = BufReader::new(asked);
    let mut question = String::new();
    asked.read_line(&mut question)?;
    let Question { sought, name } = serde_json::from_str(&question)?;
    let mut bytes = Vec::new();
    asked.take(limits::FILE as u64 + 1).read_to_end(&mut bytes)?;
    match sought {
        Sought::Words => tell(to, &fulltext::read(bytes, &name)),
        Sought::Prose => tell(to, &prose::read(&bytes, &name)),
        Sought::Table => tell(to, &table::read(&bytes, &name)),
        Sought::Book(sheet) => tell(to, &table::open(&bytes, &name, sheet.as_deref())),
    }
}

fn tell<T: Serialize>(to: impl Write, read: &Result<T>) -> io::Result<()> {
    let mut to = BufWriter::new(to);
    serde_json::to_writer(&mut to, read)?;
    to.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PDF: &[u8] = b"%PDF-1.7\n";

    fn of(sought: Sought, name: &str) -> Question {
        Question { sought, name: name.to_owned() }
    }

    fn ask_words(command: Command, bytes: &[u8], patience: Duration) -> Result<FullText> {
        ask(command, &of(Sought::Words, "a.pdf"), bytes, patience)
    }

    #[test]
    fn a_process_that_ends_without_a_word_or_talks_nonsense_found_a_damaged_file() {
        for program in ["false", "yes"] {
            assert_eq!(ask_words(Command::new(program), PDF, PATIENCE), Err(Error::Damaged), "{program}");
        }
    }

    #[test]
    fn a_process_that_is_never_done_is_ended() {
        let mut command = Command::new("sleep");
        command.arg("1000");
        // More than a pipe holds, of which it reads nothing.
        assert_eq!(ask_words(command, &vec![b' '; 1_000_000], Duration::from_millis(50)), Err(Error::Damaged));
    }

    /// What [`answer`] says to a question about a document.
    fn answered<T: DeserializeOwned>(question: &Question, bytes: &[u8]) -> Result<T> {
        let asked = [serde_json::to_string(question).unwrap().as_bytes(), b"\n", bytes].concat();
        let mut said = Vec::new();
        answer(&asked[..], &mut said).unwrap();
        serde_json::from_slice(&said).unwrap()
    }

    #[test]
    fn what_the_reader_says_arrives_as_it_was_said_be_it_words_rows_or_a_fault() {
        assert_eq!(answered::<FullText>(&of(Sought::Words, "a.pdf"), PDF), Err(Error::Damaged));
        let text = "# ماء « eau »\n\nUne \"source\"\u{1}\n".as_bytes();
        // The name decides between kinds of text, and may hold anything.
        for name in ["note.md", "note\n.txt", "ملف \"1\".txt"] {
            assert_eq!(answered(&of(Sought::Words, name), text), fulltext::read(text.to_vec(), name), "{name}");
            assert_eq!(answered(&of(Sought::Prose, name), text), prose::read(text, name), "{name}");
        }
        let list = "Nom;Ville\nأمل;Fès\n".as_bytes();
        assert_eq!(answered(&of(Sought::Table, "a.csv"), list), table::read(list, "a.csv"));
        assert_eq!(answered(&of(Sought::Book(None), "a.csv"), list), table::open(list, "a.csv", None));
        let missing = Sought::Book(Some("Feuille 2".to_owned()));
        assert_eq!(answered(&of(missing, "a.csv"), list), table::open(list, "a.csv", Some("Feuille 2")));
    }

    #[test]
    fn a_program_that_is_not_there_is_a_fault_of_the_server_and_none_of_the_file() {
        let read = Reader::apart("/there/is/no/such/program".into()).words(PDF, "a.pdf");
        assert!(matches!(&read, Err(fault) if !fault.is_of_the_sender()), "{read:?}");
    }
}
