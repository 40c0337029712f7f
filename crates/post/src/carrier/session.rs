//! One connection to the mail server, on which a letter is taken to the point of no return and beyond.

use std::error::Error as _;
use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::client::SmtpConnection;
use lettre::transport::smtp::commands::{Data, Ehlo, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};

use super::log::{Fate, Why};
use crate::sender::{Security, Smtp};

/// How long the server may be silent before it has a letter.
const SILENCE: Duration = Duration::from_secs(60);
/// How long it may look at a letter before it answers (RFC 5321 section 4.5.3.2.6): to hang up sooner would leave in doubt
/// what is only slow.
const LOOKING: Duration = Duration::from_mins(10);

/// What came of taking a letter to the mail server.
pub(super) enum Outcome {
    /// It is known what became of it.
    Ended(Fate),
    /// The connection is of no use any more, and the letter was not handed over.
    Broken,
}

/// A connection.
pub(super) struct Session {
    connection: SmtpConnection,
    /// Whether the server takes several commands at once (RFC 2920).
    pipelines: bool,
    takes_unicode: bool,
    /// Whether a letter that was refused half-way must be forgotten first.
    is_dirty: bool,
}

impl Session {
    /// Connects, encrypts and signs in.
    pub(super) fn open(smtp: &Smtp) -> Result<Self, Why> {
        let mut connection = smtp.connect().map_err(|_| match smtp.security {
            Security::Plain => Why::Unreachable,
            _ if is_reachable(smtp) => Why::Unsafe,
            _ => Why::Unreachable,
        })?;
        let name = ClientId::Domain(smtp.from.email.domain().to_owned());
        let told = connection.command(Ehlo::new(name)).map_err(|_| Why::Unwelcome)?;
        let pipelines = told.message().any(|line| line.eq_ignore_ascii_case("PIPELINING"));
        let takes_unicode = connection.server_info().supports_feature(Extension::SmtpUtfEight);
        Ok(Self { connection, pipelines, takes_unicode, is_dirty: false })
    }

    /// Takes a letter to the server. `begins` is called at the point of no return: the server is ready for what it says.
    pub(super) fn take(&mut self, sender: &lettre::Address, to: &str, mail: &[u8], begins: impl FnOnce()) -> Outcome {
        let Ok(recipient) = to.parse::<lettre::Address>() else { return Outcome::Ended(Fate::Refused(553)) };
        if !to.is_ascii() && !self.takes_unicode {
            return Outcome::Ended(Fate::Refused(553));
        }
        if self.is_dirty {
            if self.connection.command(Rset).is_err() {
                return Outcome::Broken;
            }
            self.is_dirty = false;
        }
        let options = if to.is_ascii() { vec![] } else { vec![MailParameter::SmtpUtfEight] };
        let (from, rcpt) = (Mail::new(Some(sender.clone()), options), Rcpt::new(recipient, vec![]));
        let ready = if self.pipelines { self.ask_at_once(&from, &rcpt) } else { self.ask(&from, &rcpt) };
        if let Err(outcome) = ready {
            self.is_dirty = true;
            return outcome;
        }
        begins();
        // A timeout that cannot be set leaves the shorter one.
        let _ = self.connection.set_timeout(Some(LOOKING));
        let answer = self.connection.command(whole(mail));
        let _ = self.connection.set_timeout(Some(SILENCE));
        Outcome::Ended(match answer {
            Ok(_) => Fate::Sent,
            Err(error) => match code(&error) {
                Some(code @ 400..=499) => Fate::Later(code),
                Some(code) => Fate::Unwanted(code),
                None => Fate::Doubtful,
            },
        })
    }

    /// Asks one command after the other.
    fn ask(&mut self, from: &Mail, rcpt: &Rcpt) -> Result<(), Outcome> {
        self.connection.command(from).map_err(|error| at_sender(&error))?;
        self.connection.command(rcpt).map_err(|error| at_recipient(&error))?;
        self.connection.command(Data).map_err(|error| at_sender(&error))?;
        Ok(())
    }

    /// Asks three commands with one message and reads the three answers.
    fn ask_at_once(&mut self, from: &Mail, rcpt: &Rcpt) -> Result<(), Outcome> {
        let from = self.connection.command(format!("{from}{rcpt}{Data}"));
        let broken = |answer: &Result<_, Error>| answer.as_ref().is_err_and(|error| code(error).is_none());
        if broken(&from) {
            return Err(Outcome::Broken);
        }
        let rcpt = self.connection.read_response();
        if broken(&rcpt) {
            return Err(Outcome::Broken);
        }
        let data = self.connection.read_response();
        if broken(&data) {
            return Err(Outcome::Broken);
        }
        match (from, rcpt, data) {
            (Ok(_), Ok(_), Ok(_)) => Ok(()),
            // It waits for a letter to nobody: an empty one ends that, and is refused.
            (Err(error), _, Ok(_)) => Err(self.call_off(at_sender(&error))),
            (_, Err(error), Ok(_)) => Err(self.call_off(at_recipient(&error))),
            (Err(error), _, _) => Err(at_sender(&error)),
            (_, Err(error), _) => Err(at_recipient(&error)),
            (_, _, Err(error)) => Err(at_sender(&error)),
        }
    }

    fn call_off(&mut self, outcome: Outcome) -> Outcome {
        match self.connection.command(".\r\n") {
            Err(error) if code(&error).is_none() => Outcome::Broken,
            _ => outcome,
        }
    }

    /// Whether the connection can be used on: not after an answer of the server that ends it, nor after silence.
    pub(super) fn is_usable(&self, outcome: &Outcome) -> bool {
        !matches!(outcome, Outcome::Broken | Outcome::Ended(Fate::Doubtful | Fate::Later(421)))
    }

    /// Says farewell. Everything was answered already.
    pub(super) fn close(mut self) {
        let _ = self.connection.quit();
    }
}

/// A mail as it is sent: points at the beginning of lines doubled, its end marked (RFC 5321 section 4.5.2). It goes out in one
/// piece; the library's own way writes the end apart, which then waits for the peer's delayed acknowledgement.
fn whole(mail: &[u8]) -> String {
    let mut text = String::from_utf8_lossy(mail).replace("\r\n.", "\r\n..");
    if text.starts_with('.') {
        text.insert(0, '.');
    }
    text.push_str("\r\n.\r\n");
    text
}

/// Whether somebody listens where the server should be, by which a bad certificate is told from an empty place.
fn is_reachable(smtp: &Smtp) -> bool {
    std::net::TcpStream::connect((smtp.host.as_str(), smtp.port)).is_ok()
}

fn code(error: &Error) -> Option<u16> {
    error.status().map(u16::from)
}

/// A refusal that concerns us rather than one recipient: none of them is to blame.
fn at_sender(error: &Error) -> Outcome {
    match code(error) {
        None | Some(421) => Outcome::Broken,
        Some(code @ 400..=499) => Outcome::Ended(Fate::Later(code)),
        Some(code) => Outcome::Ended(Fate::Unwanted(code)),
    }
}

/// A refusal of the recipient. Only what says that it does not exist or takes nothing (550, 551, 553; RFC 5321 section 4.2.3)
/// is for good, unless the server says that it is a matter of policy or security (5.7.x; RFC 3463): then it is about us.
fn at_recipient(error: &Error) -> Outcome {
    let is_policy = error.source().is_some_and(|said| said.to_string().starts_with("5.7."));
    match code(error) {
        None | Some(421) => Outcome::Broken,
        Some(code @ (550 | 551 | 553)) if !is_policy => Outcome::Ended(Fate::Refused(code)),
        // A full box (552) may be emptied.
        Some(code @ (400..=499 | 552)) => Outcome::Ended(Fate::Later(code)),
        Some(code) => Outcome::Ended(Fate::Unwanted(code)),
    }
}

#[cfg(test)]
mod tests {
    use super::whole;

    #[test]
    fn a_point_alone_on_a_line_ends_no_letter() {
        assert_eq!(whole(b"a\r\n.\r\n..b"), "a\r\n..\r\n...b\r\n.\r\n");
        assert_eq!(whole(b".x"), "..x\r\n.\r\n");
    }
}
