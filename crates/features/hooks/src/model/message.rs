use jiff::Timestamp;
use serde_json::json;
use store::journal::Record;

/// The kind of a message that only says that the way works.
pub const PING: &str = "hooks.ping";

/// A message as it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The same whenever it is sent again, so that a receiver knows it (`webhook-id`).
    pub id: String,
    /// What happened: the kind of the journal entry.
    pub kind: String,
    /// The number of the entry; nothing for a ping.
    pub entry: Option<u64>,
    /// What is sent, as JSON.
    pub payload: String,
}

impl Message {
    /// What a webhook tells of an entry of its space's journal.
    pub fn of(hook: &str, space: &str, entry: &Record) -> Self {
        let payload = json!({
            "type": entry.kind,
            "timestamp": entry.at.to_string(),
            "data": {
                "space": space,
                "number": entry.seq,
                "subject": { "kind": entry.subject_kind, "id": entry.subject },
                "on": entry.happened_on.to_string(),
                "body": entry.body,
            },
        });
        Self {
            id: format!("{hook}-{}", entry.seq),
            kind: entry.kind.clone(),
            entry: Some(entry.seq),
            payload: payload.to_string(),
        }
    }

    /// A message that says only that the way works.
    pub fn ping(hook: &str, space: &str, asked_at: Timestamp) -> Self {
        let payload = json!({ "type": PING, "timestamp": asked_at.to_string(), "data": { "space": space } });
        let id = format!("{hook}-ping-{}", asked_at.as_millisecond());
        Self { id, kind: PING.to_owned(), entry: None, payload: payload.to_string() }
    }
}
