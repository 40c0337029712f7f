//! `twiza doctor`: looks at everything that commonly goes wrong and says it in plain words.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use actors::accounts;
use jiff::SignedDuration;
use kernel::World;
use post::Way;
use search::Search;
use store::{Db, journal};
use web::{Args, Message, args};

use crate::arguments::Place;
use crate::house;
use crate::terminal::{Failure, Terminal, of_post};

/// Below this, writes may soon fail.
const LOW_SPACE_MB: u64 = 500;

/// What was looked at, and how it is.
struct Findings<'a> {
    terminal: &'a Terminal,
    looked_at: u64,
    troubles: u64,
}

impl Findings<'_> {
    fn fine(&mut self, id: &'static str, args: Args) {
        self.looked_at += 1;
        let what = self.terminal.advised(&Message::with(id, args));
        self.terminal.say_with("cli-doctor-fine", &args![what = what]);
    }

    fn trouble(&mut self, id: &'static str, args: Args) {
        self.looked_at += 1;
        self.troubles += 1;
        let what = self.terminal.advised(&Message::with(id, args));
        self.terminal.say_with("cli-doctor-trouble", &args![what = what]);
    }
}

/// Looks at the folder, the disk, the key file, the rules of petitions, the database, the journal, the clock, the index, the post and who keeps
/// the installation.
/// The exit code is 1 if something is wrong. Nothing is changed, except that the database is brought up to date.
pub(crate) async fn run(terminal: &Terminal, place: Place, post: &post::Settings) -> Result<ExitCode, Failure> {
    let mut findings = Findings { terminal, looked_at: 0, troubles: 0 };
    if look_at_folder(&mut findings, &place.data) {
        look_at_keys(&mut findings, &house::config(&place).keys);
        look_at_procedures(&mut findings, &place.data);
        if let Some(db) = look_at_database(&mut findings, &place).await {
            look_inside(&mut findings, &db).await?;
            look_at_index(&mut findings, &db, &place).await?;
            look_at_post(&mut findings, &db, post).await?;
        }
    }
    if findings.troubles > 0 {
        return Ok(ExitCode::FAILURE);
    }
    terminal.say_with("cli-doctor-good", &args![count = findings.looked_at]);
    Ok(ExitCode::SUCCESS)
}

fn look_at_folder(findings: &mut Findings<'_>, folder: &Path) -> bool {
    let path = || folder.display().to_string();
    if !folder.is_dir() {
        findings.trouble("cli-doctor-folder-missing", args![path = path()]);
        return false;
    }
    let probe = folder.join(".twiza-doctor");
    let written = fs::write(&probe, b"probe").and_then(|()| fs::remove_file(&probe));
    match written {
        Ok(()) => findings.fine("cli-doctor-folder", args![path = path()]),
        Err(reason) => findings.trouble("cli-doctor-folder-closed", args![path = path(), reason = reason.to_string()]),
    }
    if let Ok(disk) = rustix::fs::statvfs(folder) {
        let free = disk.f_bavail.saturating_mul(disk.f_frsize) / 1_000_000;
        let id = if free < LOW_SPACE_MB { "cli-doctor-space-low" } else { "cli-doctor-space-left" };
        let say = if free < LOW_SPACE_MB { Findings::trouble } else { Findings::fine };
        say(findings, id, args![free = free]);
    }
    true
}

fn look_at_keys(findings: &mut Findings<'_>, keys: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let path = keys.display().to_string();
    match fs::metadata(keys) {
        Err(_) => findings.trouble("cli-doctor-keys-missing", args![path = path]),
        Ok(file) if file.permissions().mode() & 0o077 != 0 => {
            findings.trouble("cli-doctor-keys-open", args![path = path])
        }
        Ok(_) => findings.fine("cli-doctor-keys", args![path = path]),
    }
}

/// The rules of petitions: those that came with the program, and the files that this installation added.
fn look_at_procedures(findings: &mut Findings<'_>, folder: &Path) {
    let shelf = twiza_petitions::model::law::Shelf::open(Some(folder));
    for file in &shelf.bad {
        let why = findings.terminal.advised(&file.message());
        findings.trouble("cli-doctor-procedure-bad", args![path = file.path.display().to_string(), why = why]);
    }
    findings.fine("cli-doctor-procedures", args![count = shelf.rules.len()]);
}

async fn look_at_database(findings: &mut Findings<'_>, place: &Place) -> Option<Db> {
    let name = house::config(place).place.to_string();
    match house::open(place, World::real()).await {
        Ok(db) => {
            findings.fine("cli-doctor-database", args![place = name]);
            Some(db)
        }
        Err(error) => {
            let why = findings.terminal.advised(&Message::new(error.code()));
            findings.trouble("cli-doctor-database-bad", args![place = name, why = why]);
            None
        }
    }
}

async fn look_inside(findings: &mut Findings<'_>, db: &Db) -> Result<(), Failure> {
    match db.check().await {
        Ok(()) => findings.fine("cli-doctor-whole", args![]),
        Err(error) => {
            let why = findings.terminal.advised(&Message::new(error.code()));
            findings.trouble("cli-doctor-not-whole", args![why = why]);
        }
    }
    if accounts::none_yet(db).await? {
        findings.trouble("cli-doctor-keeper-missing", args![]);
    } else {
        findings.fine("cli-doctor-keeper", args![]);
    }
    let report = journal::verify(db).await?;
    if report.is_sound() {
        findings.fine("cli-doctor-journal", args![entries = report.entries]);
    } else {
        findings.trouble("cli-doctor-journal-bad", args![]);
    }
    let newest = journal::page(db, store::Stream::COMMON, None, 1, journal::Filter::All).await?;
    match newest.first().filter(|entry| entry.at > db.world().now()) {
        Some(ahead) => findings.trouble("cli-doctor-clock-bad", args![at = ahead.at.to_string()]),
        None => findings.fine("cli-doctor-clock", args![]),
    }
    Ok(())
}

/// Entries of the journal that the index has not read yet while a server runs; more are a trouble.
const FAR_BEHIND: u64 = 1_000;

/// The index heals by itself: that there is none, or one of other data, is no trouble. One whose server does not keep up is.
async fn look_at_index(findings: &mut Findings<'_>, db: &Db, place: &Place) -> Result<(), Failure> {
    let settings = house::search(place);
    if !settings.folder.as_ref().is_some_and(|folder| folder.exists()) {
        findings.fine("cli-doctor-index-none", args![]);
        return Ok(());
    }
    let search = Search::open(&settings, house::kinds(&house::features()))?;
    match search.standing(db).await? {
        None => findings.fine("cli-doctor-index-anew", args![]),
        Some(index) if !index.is_sound => findings.trouble("cli-doctor-index-damaged", args![]),
        Some(index) if index.behind > FAR_BEHIND => {
            findings.trouble("cli-doctor-index-behind", args![count = index.documents, behind = index.behind]);
        }
        Some(index) => findings.fine("cli-doctor-index", args![count = index.documents, behind = index.behind]),
    }
    Ok(())
}

/// Letters that were tried in vain and wait longer than this are a trouble.
const LONG_WAIT: SignedDuration = SignedDuration::from_hours(2);
/// Letters that were given up are told for so many days.
const MEMORY: i32 = 30;

/// Whether letters can leave, and how many wait. To have no way out is no fault, unless letters wait for it.
async fn look_at_post(findings: &mut Findings<'_>, db: &Db, settings: &post::Settings) -> Result<(), Failure> {
    let post = match settings.open() {
        Ok(post) => post,
        Err(error) => {
            let why = findings.terminal.advised(&of_post(&error));
            findings.trouble("cli-doctor-post-bad", args![why = why]);
            return Ok(());
        }
    };
    for way in Way::ALL {
        let waiting = post::waiting(db, way).await?;
        let is_stuck = waiting.tried > 0 && waiting.since.is_some_and(|since| db.world().now() - LONG_WAIT > since);
        let (closed, fine, no_way, stuck) = match way {
            Way::Email => {
                ("cli-doctor-mail-none", "cli-doctor-mail", "cli-doctor-mail-no-way", "cli-doctor-mail-stuck")
            }
            Way::Sms => ("cli-doctor-sms-none", "cli-doctor-sms", "cli-doctor-sms-no-way", "cli-doctor-sms-stuck"),
        };
        let counts = args![waiting = waiting.letters, tried = waiting.tried];
        match (post.has(way), waiting.letters) {
            (false, 0) => findings.fine(closed, args![]),
            (false, _) => findings.trouble(no_way, counts),
            (true, _) if is_stuck => findings.trouble(stuck, counts),
            (true, _) => findings.fine(fine, counts),
        }
    }
    let given_up = post::given_up_since(db, MEMORY).await?;
    findings.fine("cli-doctor-given-up", args![letters = given_up, days = MEMORY]);
    Ok(())
}
