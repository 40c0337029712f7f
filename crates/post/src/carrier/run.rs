//! The carrier itself: `twiza carry`.

use std::collections::VecDeque;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError, RwLock};
use std::thread;
use std::time::Duration;

use lettre::message::Mailbox;

use super::log::{Event, Fate, Log};
use super::session::{Outcome, Session};
use super::template::Template;
use super::{Frame, Letter};
use crate::sender::Smtp;
use crate::settings::{Carriage, carriage};

/// How many letters one connection takes for itself: for so many the log is synced once, and so many of each connection
/// are in doubt when the machine dies.
const TOGETHER: usize = 16;
/// How many letters wait in memory; the pipe waits with the rest.
const WAITING: usize = 4_000;
/// How often the connection may break on one letter before others go first.
const BREAKS: u8 = 3;
/// The first and the longest pause before a server that does not answer is asked again.
const PAUSES: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(30));

/// Tells a carrier to end what is under way and to begin nothing more.
#[derive(Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Tells it.
    pub fn now(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    fn is_told(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

/// Carries the letters that come in as [`Frame`]s, and writes what becomes of them into `log`, until `input` ends or it is
/// told to stop. It waits: to be run on a thread of its own. When it was told to stop, `input` may still be read from.
///
/// # Errors
/// A log that cannot be written: nothing leaves that could not be noted.
pub fn carry(input: impl BufRead + Send + 'static, log: File, stop: &Stop) -> io::Result<()> {
    let mut lines = input.lines();
    let Some(first) = lines.next() else { return Ok(()) };
    let Ok(Frame::Open(setting)) = serde_json::from_str(&first?) else { return Err(unreadable()) };
    let way = carriage(&setting).map_err(io::Error::other)?;
    let office = Arc::new(Office::open(Log::begin(log)?, way, stop.clone()));
    let reader = Arc::clone(&office);
    thread::spawn(move || {
        // The last line of a server that died may be cut short: nothing of it has begun.
        let _ = lines.try_for_each(|line| reader.read(&line?));
        reader.end();
    });
    let connections: Vec<_> = (0..office.connections())
        .map(|_| {
            let office = Arc::clone(&office);
            thread::spawn(move || office.work())
        })
        .collect();
    for connection in connections {
        connection.join().map_err(|_| io::Error::other("a connection broke"))?;
    }
    let fault = office.fault.lock().unwrap_or_else(PoisonError::into_inner).take();
    fault.map_or(Ok(()), Err)
}

fn unreadable() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "the carrier was told something that it does not understand")
}

/// What the connections of a carrier share.
struct Office {
    log: Log,
    way: Carriage,
    templates: RwLock<Vec<Arc<Template>>>,
    queue: Mutex<VecDeque<Waiting>>,
    changed: Condvar,
    stop: Stop,
    fault: Mutex<Option<io::Error>>,
}

/// A letter and how often a connection broke on it.
struct Waiting {
    letter: Letter,
    breaks: u8,
}

impl Office {
    fn open(log: Log, way: Carriage, stop: Stop) -> Self {
        Self {
            log,
            way,
            templates: RwLock::default(),
            queue: Mutex::default(),
            changed: Condvar::new(),
            stop,
            fault: Mutex::default(),
        }
    }

    fn connections(&self) -> usize {
        match &self.way {
            Carriage::Server(smtp) => usize::from(smtp.connections),
            Carriage::Folder(..) => 1,
        }
    }

    fn from(&self) -> &Mailbox {
        match &self.way {
            Carriage::Server(smtp) => &smtp.from,
            Carriage::Folder(_, from) => from,
        }
    }

    /// Takes one line of what the server tells.
    fn read(&self, line: &str) -> io::Result<()> {
        let Ok(frame) = serde_json::from_str(line) else { return Err(unreadable()) };
        match frame {
            Frame::Open(_) => return Err(unreadable()),
            Frame::Template(content) => {
                let mut templates = self.templates.write().unwrap_or_else(PoisonError::into_inner);
                let boundary = format!("{}-{}", content.made_at.as_microsecond(), templates.len());
                let template = Template::new(&content, self.from(), &boundary).ok_or_else(unreadable)?;
                templates.push(Arc::new(template));
            }
            Frame::Letters(letters) => {
                let mut queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
                while queue.len() > WAITING && !self.stop.is_told() {
                    queue = self.wait(queue);
                }
                queue.extend(letters.into_iter().map(|letter| Waiting { letter, breaks: 0 }));
                self.changed.notify_all();
            }
        }
        if self.stop.is_told() { Err(io::ErrorKind::Interrupted.into()) } else { Ok(()) }
    }

    fn wait<'a>(
        &self,
        queue: std::sync::MutexGuard<'a, VecDeque<Waiting>>,
    ) -> std::sync::MutexGuard<'a, VecDeque<Waiting>> {
        let waited = self.changed.wait_timeout(queue, Duration::from_millis(200));
        waited.unwrap_or_else(PoisonError::into_inner).0
    }

    /// Begins nothing any more.
    fn end(&self) {
        self.stop.now();
        self.changed.notify_all();
    }

    /// Some letters for one connection, once there are any; none when nothing may begin any more.
    fn some(&self) -> Vec<Waiting> {
        let mut queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        while !self.stop.is_told() {
            if !queue.is_empty() {
                // When few are left, each connection gets some.
                let share = queue.len().div_ceil(self.connections()).clamp(1, TOGETHER);
                let some = queue.drain(..share).collect();
                self.changed.notify_all();
                return some;
            }
            queue = self.wait(queue);
        }
        Vec::new()
    }

    fn put_back(&self, letters: impl Iterator<Item = Waiting>) {
        let mut queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        letters.for_each(|letter| queue.push_front(letter));
    }

    /// What one connection does all the time.
    fn work(&self) {
        let done = match &self.way {
            Carriage::Server(smtp) => self.serve(smtp),
            Carriage::Folder(folder, _) => self.file(folder),
        };
        if let Err(fault) = done {
            *self.fault.lock().unwrap_or_else(PoisonError::into_inner) = Some(fault);
            self.end();
        }
    }

    fn serve(&self, smtp: &Smtp) -> io::Result<()> {
        let (mut session, mut pause) = (None, PAUSES.0);
        loop {
            let mut some = self.some();
            if some.is_empty() {
                break;
            }
            if session.is_none() {
                match Session::open(smtp) {
                    Ok(opened) => {
                        self.log.note(&Event::Open)?;
                        session = Some(opened);
                    }
                    Err(why) => {
                        self.put_back(some.into_iter().rev());
                        self.log.note(&Event::Closed(why))?;
                        self.rest(pause);
                        pause = (pause * 2).min(PAUSES.1);
                        continue;
                    }
                }
            }
            self.log.note_safely(&Event::May(some.iter().map(|waiting| waiting.letter.hand).collect()))?;
            let sent = self.take(smtp, &mut session, &mut some)?;
            if sent > 0 {
                pause = PAUSES.0;
            } else if session.is_none() {
                self.rest(pause);
                pause = (pause * 2).min(PAUSES.1);
            }
            self.put_back(some.into_iter().rev());
        }
        if let Some(session) = session {
            session.close();
        }
        Ok(())
    }

    /// Takes letters to the server until all are there, the connection breaks or nothing may begin any more; what stays in
    /// `some` has not begun. Tells how many the server answered.
    fn take(&self, smtp: &Smtp, held: &mut Option<Session>, some: &mut Vec<Waiting>) -> io::Result<usize> {
        let (mut answered, mut mail) = (0, Vec::new());
        let mut rest = std::mem::take(some).into_iter();
        while let Some(mut session) = held.take() {
            let Some(mut waiting) = rest.next().filter(|_| !self.stop.is_told()) else {
                *held = Some(session);
                break;
            };
            let letter = &waiting.letter;
            let Some(template) = self.template(letter) else { continue };
            template.fill(letter, &mut mail);
            let (sender, mut noted) = (sender(smtp, &letter.mark), Ok(()));
            let outcome =
                session.take(&sender, &letter.to, &mail, || noted = self.log.note(&Event::Begun(letter.hand)));
            noted?;
            if session.is_usable(&outcome) {
                *held = Some(session);
            }
            match outcome {
                Outcome::Ended(fate) => {
                    self.log.note(&Event::Ended(letter.hand, fate))?;
                    answered += 1;
                }
                Outcome::Broken if waiting.breaks + 1 >= BREAKS => {
                    self.log.note(&Event::Ended(letter.hand, Fate::Later(0)))?;
                }
                Outcome::Broken => {
                    waiting.breaks += 1;
                    some.push(waiting);
                }
            }
        }
        some.extend(rest);
        Ok(answered)
    }

    fn template(&self, letter: &Letter) -> Option<Arc<Template>> {
        self.templates.read().unwrap_or_else(PoisonError::into_inner).get(usize::from(letter.template)).cloned()
    }

    /// Waits before the server is asked again, unless told to stop.
    fn rest(&self, pause: Duration) {
        let queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        let told = self.changed.wait_timeout_while(queue, pause, |_| !self.stop.is_told());
        drop(told);
    }

    /// Puts letters into a folder, each under a name of its own.
    fn file(&self, folder: &Path) -> io::Result<()> {
        fs::DirBuilder::new().recursive(true).create(folder)?;
        let mut mail = Vec::new();
        loop {
            let some = self.some();
            if some.is_empty() {
                return Ok(());
            }
            self.log.note_safely(&Event::May(some.iter().map(|waiting| waiting.letter.hand).collect()))?;
            for Waiting { letter, .. } in some {
                let Some(template) = self.template(&letter).filter(|_| !self.stop.is_told()) else { continue };
                template.fill(&letter, &mut mail);
                self.log.note(&Event::Begun(letter.hand))?;
                let part = folder.join(format!(".{}.part", letter.mark));
                let mut file = OpenOptions::new().create(true).write(true).truncate(true).mode(0o600).open(&part)?;
                file.write_all(&mail)?;
                fs::rename(&part, folder.join(format!("{}.eml", letter.mark)))?;
                self.log.note(&Event::Ended(letter.hand, Fate::Sent))?;
            }
        }
    }
}

/// Where a letter comes back to: the address for that with the letter's mark, or who writes.
fn sender(smtp: &Smtp, mark: &str) -> lettre::Address {
    let marked = smtp
        .bounces
        .as_ref()
        .and_then(|bounces| lettre::Address::new(format!("{}+{mark}", bounces.user()), bounces.domain()).ok());
    marked.unwrap_or_else(|| smtp.from.email.clone())
}
