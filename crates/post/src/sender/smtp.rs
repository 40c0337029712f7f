use std::time::{Duration, Instant};

use lettre::message::Mailbox;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{SmtpConnection, TlsParameters};
use lettre::transport::smtp::extension::ClientId;

use super::{Outcome, Sender};
use crate::{Message, mail};

/// How long the server may be silent.
const SILENCE: Duration = Duration::from_secs(30);
/// How long a batch may take; what is left then waits for the next one.
const LIMIT: Duration = Duration::from_mins(3);

/// How the connection is kept from other eyes.
#[derive(Clone)]
pub enum Security {
    /// Not at all: for a relay on the same machine.
    Plain,
    /// It begins in the open and must then be encrypted (STARTTLS); a server that cannot gets nothing.
    StartTls(TlsParameters),
    /// It is encrypted from the beginning.
    Tls(TlsParameters),
}

/// Sends mail by SMTP: one connection for a batch.
pub struct Smtp {
    /// The server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is kept from other eyes.
    pub security: Security,
    /// Name and password, when the server asks for them.
    pub credentials: Option<Credentials>,
    /// Who writes.
    pub from: Mailbox,
    /// Where letters of a mailing come back to when they cannot be delivered, `bounces@example.org`: the mark of each
    /// letter is put behind a plus. Without it they come back to who writes.
    pub bounces: Option<lettre::Address>,
    /// How many connections a mailing may open at the same time.
    pub connections: u8,
}

impl Smtp {
    pub(crate) fn connect(&self) -> Result<SmtpConnection, &'static str> {
        let name = ClientId::Domain(self.from.email.domain().to_owned());
        let wrapped = match &self.security {
            Security::Tls(tls) => Some(tls),
            _ => None,
        };
        let server = (self.host.as_str(), self.port);
        let mut connection =
            SmtpConnection::connect(server, Some(SILENCE), &name, wrapped, None).map_err(|error| closed(&error))?;
        if let Security::StartTls(tls) = &self.security {
            connection
                .starttls(tls, &name)
                .map_err(|_| "the mail server does not encrypt, or with a wrong certificate")?;
        }
        if let Some(credentials) = &self.credentials {
            let mechanisms = [Mechanism::Plain, Mechanism::Login];
            connection
                .auth(&mechanisms, credentials)
                .map_err(|_| "the mail server does not accept our name and password")?;
        }
        Ok(connection)
    }

    /// Hands one letter over. The connection is of no use after an error.
    fn hand_over(&self, held: &mut Option<SmtpConnection>, message: &Message) -> Outcome {
        let mail = match mail::written(message, &self.from) {
            Ok(mail) => mail,
            Err(why) => return Outcome::Refused(why),
        };
        let mut connection = match held.take().map_or_else(|| self.connect(), Ok) {
            Ok(connection) => connection,
            Err(why) => return Outcome::Closed(why),
        };
        match connection.send(mail.envelope(), &mail.formatted()) {
            Ok(_) => {
                *held = Some(connection);
                Outcome::Sent
            }
            Err(error) => outcome(&error),
        }
    }
}

/// Why there is no connection.
fn closed(error: &lettre::transport::smtp::Error) -> &'static str {
    if error.is_tls() {
        "the mail server's certificate is not accepted"
    } else if error.is_response() || error.status().is_some() {
        "the mail server does not want us"
    } else {
        "the mail server cannot be reached"
    }
}

/// What an answer in the middle of a letter means. Only what says that the recipient does not exist or takes nothing
/// (550, 551, 553; RFC 5321 section 4.2.3) is for good: other refusals are as often about us.
fn outcome(error: &lettre::transport::smtp::Error) -> Outcome {
    match error.status().map(u16::from) {
        Some(550 | 551 | 553) => Outcome::Refused("the mail server knows no such recipient"),
        Some(421 | 530 | 535) => Outcome::Closed("the mail server does not want us now"),
        Some(400..=499) => Outcome::Later("the mail server says later"),
        Some(_) => Outcome::Later("the mail server refuses it"),
        // It cannot be sent to this server as it is: an address in another alphabet.
        None if error.is_client() => Outcome::Later("the mail server cannot take such an address"),
        None => Outcome::Closed("the connection to the mail server broke"),
    }
}

impl Sender for Smtp {
    fn send(&self, messages: &[Message]) -> Vec<Outcome> {
        let (begun, mut connection) = (Instant::now(), None);
        let mut outcomes = Vec::with_capacity(messages.len());
        for message in messages {
            if begun.elapsed() > LIMIT {
                outcomes.push(Outcome::Closed("the mail server is too slow"));
                break;
            }
            let outcome = self.hand_over(&mut connection, message);
            outcomes.push(outcome);
            if matches!(outcome, Outcome::Closed(_)) {
                break;
            }
        }
        if let Some(mut connection) = connection {
            // Everything was acknowledged already; a farewell that fails changes nothing.
            let _ = connection.quit();
        }
        outcomes
    }
}
