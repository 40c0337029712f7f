use std::fmt;
use std::ops::AddAssign;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;
use store::{Db, Secret};

use crate::outbox::{self, Batch, Counts, REST, Settled};
use crate::{Message, Outcome, Sender, Way};

/// How many batches one delivery takes of a way: it ends soon, and the rest is taken by the next one.
const ROUNDS: usize = 10;

/// The post of an installation: its ways out. Cheap to clone. Without a sender a way is closed: features ask
/// [`Post::email`] and [`Post::sms`] before they offer it.
#[derive(Clone, Default)]
pub struct Post {
    email: Option<Door>,
    sms: Option<Door>,
    carried: Option<Arc<Secret<String>>>,
}

/// A way out that exists.
#[derive(Clone)]
struct Door {
    sender: Arc<dyn Sender>,
    /// Until when it rests, because its server could not be reached; microseconds since 1970.
    rests_until: Arc<AtomicI64>,
}

/// What a delivery did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Report {
    /// Letters that left.
    pub sent: u64,
    /// Letters that could not leave now and are tried again.
    pub put_off: u64,
    /// Letters that were refused for good or tried too often, and dropped.
    pub given_up: u64,
    /// Letters that waited longer than they were worth, and were dropped.
    pub expired: u64,
}

impl Post {
    /// A post with these ways out.
    pub fn new(email: Option<Arc<dyn Sender>>, sms: Option<Arc<dyn Sender>>) -> Self {
        let door = |sender| Door { sender, rests_until: Arc::new(AtomicI64::new(i64::MIN)) };
        Self { email: email.map(door), sms: sms.map(door), carried: None }
    }

    /// The same post, whose long mailings go the way that this setting names.
    pub(crate) fn with_carriers(self, setting: Option<Secret<String>>) -> Self {
        Self { carried: setting.map(Arc::new), ..self }
    }

    /// What a [`Carrier`](crate::carrier::Carrier) is told of where letters go; nothing where no long mailing can leave.
    pub fn carried(&self) -> Option<&Secret<String>> {
        self.carried.as_deref()
    }

    /// The address from which letters leave by e-mail; nothing where no mail server takes them.
    pub fn address(&self) -> Option<String> {
        let smtp = crate::settings::smtp(self.carried.as_ref()?.reveal()).ok()?;
        Some(smtp.from.email.to_string())
    }

    /// Whether letters can be sent by e-mail.
    pub fn email(&self) -> bool {
        self.email.is_some()
    }

    /// Whether short messages can be sent to telephones.
    pub fn sms(&self) -> bool {
        self.sms.is_some()
    }

    /// Whether letters can leave by this way.
    pub fn has(&self, way: Way) -> bool {
        self.door(way).is_some()
    }

    fn door(&self, way: Way) -> Option<&Door> {
        match way {
            Way::Email => self.email.as_ref(),
            Way::Sms => self.sms.as_ref(),
        }
    }

    /// Sends what is due, up to two hundred letters of each way, and drops what waited too long. One indexed look at each
    /// way when there is nothing to do.
    ///
    /// # Errors
    /// What the store meets; what senders meet is counted, not an error.
    pub async fn deliver(&self, db: &Db) -> store::Result<Report> {
        let mut report = Report::default();
        for way in Way::ALL {
            if let Some(door) = self.door(way) {
                door.deliver(db, way, &mut report).await?;
            }
        }
        if outbox::any_expired(db).await? {
            report += outbox::turn(db, None, None).await?.1;
        }
        Ok(report)
    }
}

impl Door {
    async fn deliver(&self, db: &Db, way: Way, report: &mut Report) -> store::Result<()> {
        let mut last: Option<Settled> = None;
        for _ in 0..ROUNDS {
            if self.rests(db.world().now()) || (last.is_none() && !outbox::any_due(db, way).await?) {
                break;
            }
            let (batch, counts) = outbox::turn(db, last.take(), Some(way)).await?;
            *report += counts;
            if batch.letters.is_empty() {
                break;
            }
            let settled = self.send(db, batch).await;
            if settled.fates.iter().any(|(_, outcome)| matches!(outcome, Outcome::Closed(_))) {
                self.rest(db.world().now());
            }
            tell(way, &settled);
            last = Some(settled);
        }
        if last.is_some() {
            *report += outbox::turn(db, last, None).await?.1;
        }
        Ok(())
    }

    /// Hands a batch to the sender, on a thread where waiting is allowed.
    async fn send(&self, db: &Db, batch: Batch) -> Settled {
        let opened: Vec<Option<Message>> = batch.letters.iter().map(|taken| taken.open(db)).collect();
        let whole: Vec<bool> = opened.iter().map(Option::is_some).collect();
        let messages: Vec<Message> = opened.into_iter().flatten().collect();
        let sender = Arc::clone(&self.sender);
        let answers = tokio::task::spawn_blocking(move || sender.send(&messages)).await.unwrap_or_default();
        let mut answers = answers.into_iter().chain(std::iter::repeat_with(|| Outcome::Closed("no answer")));
        let outcome = |is_whole| if is_whole { answers.next() } else { Some(Outcome::Later("it does not open")) };
        batch.settled(whole.into_iter().filter_map(outcome).collect())
    }

    fn rests(&self, now: Timestamp) -> bool {
        now.as_microsecond() < self.rests_until.load(Ordering::Relaxed)
    }

    fn rest(&self, now: Timestamp) {
        self.rests_until.store((now + REST).as_microsecond(), Ordering::Relaxed);
    }
}

/// Says in the log why letters did not leave, once for each reason of a batch: never whose they are.
fn tell(way: Way, settled: &Settled) {
    let mut told: Vec<&str> = Vec::new();
    for (_, outcome) in &settled.fates {
        let (Outcome::Later(why) | Outcome::Refused(why) | Outcome::Closed(why)) = outcome else { continue };
        if !told.contains(why) {
            tracing::warn!(way = way.code(), why, "letters did not leave");
            told.push(why);
        }
    }
}

impl AddAssign<Counts> for Report {
    fn add_assign(&mut self, counts: Counts) {
        self.sent += counts.sent;
        self.put_off += counts.put_off;
        self.given_up += counts.given_up;
        self.expired += counts.expired;
    }
}

impl fmt::Debug for Post {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Post").field("email", &self.email()).field("sms", &self.sms()).finish()
    }
}
