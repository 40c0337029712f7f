use std::fs::{self, DirBuilder, OpenOptions};
use std::io::Write as _;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::PathBuf;

use lettre::message::Mailbox;

use super::{Outcome, Sender};
use crate::{Message, Way, mail};

/// Puts each letter into a folder as a file that only its owner reads: mail as `.eml`, short messages as `.txt`. For the
/// demonstration, for tests, and for whoever carries them on.
pub struct Folder {
    folder: PathBuf,
    from: Mailbox,
}

impl Folder {
    /// A folder, which is made when the first letter comes.
    pub fn new(folder: PathBuf, from: Mailbox) -> Self {
        Self { folder, from }
    }

    fn put(&self, message: &Message) -> Result<(), Outcome> {
        const UNWRITTEN: Outcome = Outcome::Closed("the folder of letters cannot be written to");
        let (ending, content) = match message.way {
            Way::Email => ("eml", mail::written(message, &self.from).map_err(Outcome::Refused)?.formatted()),
            Way::Sms => ("txt", format!("{}\n\n{}\n", message.to(), message.body()).into_bytes()),
        };
        DirBuilder::new().recursive(true).mode(0o700).create(&self.folder).map_err(|_| UNWRITTEN)?;
        let (part, whole) =
            (self.folder.join(format!(".{}.part", message.id)), self.folder.join(format!("{}.{ending}", message.id)));
        let file = OpenOptions::new().create(true).write(true).truncate(true).mode(0o600).open(&part);
        file.and_then(|mut file| file.write_all(&content))
            .and_then(|()| fs::rename(&part, whole))
            .map_err(|_| UNWRITTEN)
    }
}

impl Sender for Folder {
    fn send(&self, messages: &[Message]) -> Vec<Outcome> {
        messages.iter().map(|message| self.put(message).map_or_else(|outcome| outcome, |()| Outcome::Sent)).collect()
    }
}
