//! The way out: one signed POST, without redirections, to an address that is not inside.

use std::time::Duration;

use jiff::Timestamp;
use ureq::Agent;

use crate::model::{Message, Outcome, Signer};

/// A receiver answers within so long, or is tried again.
const TIMEOUT: Duration = Duration::from_secs(10);

/// The way out of this installation.
#[derive(Debug, Clone)]
pub struct Sender(Agent);

impl Sender {
    /// A way out; `reaches_inside` as for [`web::outward`].
    pub fn new(reaches_inside: bool) -> Self {
        Self(web::outward(reaches_inside, TIMEOUT))
    }

    /// Sends a message, signed by each of these, and tells what came of it and the status that was answered. It waits:
    /// to be called where that is allowed.
    pub fn send(&self, address: &str, message: &Message, signers: &[Signer], now: Timestamp) -> (Outcome, Option<u16>) {
        let second = now.as_second();
        let signatures: Vec<String> =
            signers.iter().map(|signer| signer.sign(&message.id, second, &message.payload)).collect();
        let sent = self
            .0
            .post(address)
            .header("content-type", "application/json")
            .header("webhook-id", &message.id)
            .header("webhook-timestamp", second.to_string())
            .header("webhook-signature", signatures.join(" "))
            .send(&message.payload);
        match sent {
            Ok(answer) => match answer.status().as_u16() {
                status @ 200..=299 => (Outcome::Taken, Some(status)),
                status @ 410 => (Outcome::Gone, Some(status)),
                status => (Outcome::Later, Some(status)),
            },
            Err(error) if web::is_inside(&error) => (Outcome::Inside, None),
            Err(_) => (Outcome::Unreachable, None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receiver_inside_is_not_called() {
        let message = Message::ping("h", "fmas", Timestamp::UNIX_EPOCH);
        let sent = Sender::new(false).send("http://127.0.0.1:9/x", &message, &[], Timestamp::UNIX_EPOCH);
        assert_eq!(sent, (Outcome::Inside, None));
    }
}
