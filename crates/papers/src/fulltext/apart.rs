//! A PDF is read in another process: whatever it does to its reader, by an overflow of the stack or by eating memory, it does
//! to that process alone.

use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::{FullText, is_pdf, read_pdf, read_prose};
use crate::{Error, Result, archive, limits};

/// The word by which a program is told to [`answer`].
pub const ARGUMENT: &str = "read-pdf";

/// How long the other process may take: longer than the reader in it gives itself.
const PATIENCE: Duration = Duration::from_secs(40);

/// The longest answer: words in JSON, where a sign takes up to six bytes.
const LONGEST: u64 = 6 * limits::FULLTEXT_BYTES as u64 + 1_000;

/// Reads the words of documents that strangers sent.
#[derive(Debug, Clone, Default)]
pub struct Reader {
    program: Option<PathBuf>,
}

impl Reader {
    /// Reads PDFs by this program, begun with [`ARGUMENT`]; the default reads them within the running one.
    pub fn apart(program: PathBuf) -> Self {
        Self { program: Some(program) }
    }

    /// As [`read`](super::read). A PDF that brings its reader down is [`Error::Damaged`].
    ///
    /// # Errors
    /// As [`read`](super::read); [`Error::Writing`] where the program cannot be started.
    pub fn read(&self, bytes: Vec<u8>, file_name_hint: &str) -> Result<FullText> {
        archive::fits(&bytes)?;
        match &self.program {
            _ if !is_pdf(&bytes) => read_prose(&bytes, file_name_hint),
            None => read_pdf(bytes),
            Some(program) => {
                let mut command = Command::new(program);
                command.arg(ARGUMENT);
                ask(command, &bytes, PATIENCE)
            }
        }
    }
}

/// Hands a document to a process of its own, and waits for its answer. It is told nothing of the environment, where the address
/// of the database may stand.
fn ask(mut command: Command, bytes: &[u8], patience: Duration) -> Result<FullText> {
    command.env_clear().stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().map_err(|error| Error::Writing(error.to_string()))?;
    let (Some(mut pipe), Some(answers)) = (child.stdin.take(), child.stdout.take()) else { return Err(Error::Damaged) };
    let told = thread::scope(|scope| {
        let (give, receive) = mpsc::channel();
        // It may end before it has heard everything: then it has nothing to say either.
        scope.spawn(move || pipe.write_all(bytes));
        scope.spawn(move || {
            let mut told = Vec::new();
            give.send(answers.take(LONGEST).read_to_end(&mut told).map(|_| told))
        });
        let told = receive.recv_timeout(patience);
        // It has ended, or it has to: both threads end with its pipes.
        let _ = child.kill();
        let _ = child.wait();
        told
    });
    let told = told.map_err(|_| Error::Damaged)?.map_err(|error| Error::Writing(error.to_string()))?;
    serde_json::from_slice(&told).unwrap_or(Err(Error::Damaged))
}

/// The other process: reads the PDF that comes in, and says what is in it.
///
/// # Errors
/// The pipes are broken: whoever asked is gone.
pub fn answer(document: impl Read, mut to: impl Write) -> io::Result<()> {
    let mut bytes = Vec::new();
    document.take(limits::FILE as u64 + 1).read_to_end(&mut bytes)?;
    let read = archive::fits(&bytes).and_then(|()| read_pdf(bytes));
    to.write_all(&serde_json::to_vec(&read)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PDF: &[u8] = b"%PDF-1.7\n";

    #[test]
    fn a_process_that_ends_without_a_word_or_talks_nonsense_found_a_damaged_file() {
        for program in ["false", "yes"] {
            assert_eq!(ask(Command::new(program), PDF, PATIENCE), Err(Error::Damaged), "{program}");
        }
    }

    #[test]
    fn a_process_that_is_never_done_is_ended() {
        let mut command = Command::new("sleep");
        command.arg("1000");
        // More than a pipe holds, of which it reads nothing.
        assert_eq!(ask(command, &vec![b' '; 1_000_000], Duration::from_millis(50)), Err(Error::Damaged));
    }

    #[test]
    fn what_the_reader_says_arrives_as_it_was_said_be_it_words_or_a_fault() {
        let mut said = Vec::new();
        answer(PDF, &mut said).unwrap();
        assert_eq!(serde_json::from_slice::<Result<FullText>>(&said).unwrap(), Err(Error::Damaged));
        let text = FullText {
            format: super::super::Format::Pdf,
            text: "ماء « eau »\n\n\u{1}".to_owned(),
            pages: 2,
            silent_pages: 1,
            outcome: super::super::Outcome::Beginning,
        };
        let said = serde_json::to_vec(&Ok::<_, Error>(text.clone())).unwrap();
        assert_eq!(serde_json::from_slice::<Result<FullText>>(&said).unwrap(), Ok(text));
    }

    #[test]
    fn a_program_that_is_not_there_is_a_fault_of_the_server_and_none_of_the_file() {
        let read = Reader::apart("/there/is/no/such/program".into()).read(PDF.to_vec(), "a.pdf");
        assert!(matches!(&read, Err(fault) if !fault.is_of_the_sender()), "{read:?}");
        let prose = Reader::apart("/there/is/no/such/program".into()).read("Des mots".into(), "a.txt");
        assert_eq!(prose.unwrap().text, "Des mots", "only a PDF needs it");
    }
}
