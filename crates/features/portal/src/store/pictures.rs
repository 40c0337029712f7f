//! The pictures of a newsroom, to be chosen from.

use actors::Space;
use actors::accounts::Account;
use kernel::{Id, fold};
use media::{File, Kind};
use store::Db;

use super::files::brought_by;

/// Files that are read at once.
const READ: u32 = 100;
/// Files that are looked through for one page: whoever looks for what is nowhere goes on from there.
const MOST: usize = 1_000;

/// Some pictures, and behind which file to go on; nothing where there are no more files.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// The pictures, the newest first.
    pub files: Vec<File>,
    /// The file that was looked at last, where there are older ones.
    pub next: Option<Id<File>>,
}

/// The newest pictures of a space behind a file, whose description, credit or name has all these words: all of them, or those
/// that one account brought. What those who are in it do not allow everybody to see is offered to nobody.
///
/// # Errors
/// As [`Db::all`].
pub async fn of_space(
    db: &Db,
    space: Id<Space>,
    hers: Option<Id<Account>>,
    words: &str,
    after: Option<Id<File>>,
    most: usize,
) -> store::Result<Found> {
    let folded = fold(words);
    let sought: Vec<&str> = folded.split_whitespace().collect();
    let (mut found, mut seen, mut behind) = (Vec::new(), 0, after);
    loop {
        let files = match hers {
            Some(account) => brought_by(db, space, account, behind, READ).await?,
            None => media::store::latest(db, space, behind, READ).await?,
        };
        let is_last = files.len() < READ as usize;
        for file in files {
            if found.len() == most || seen == MOST {
                return Ok(Found { files: found, next: behind });
            }
            (seen, behind) = (seen + 1, Some(file.id));
            if file.kind == Kind::Picture && !file.is_withheld && says(&file, &sought) {
                found.push(file);
            }
        }
        if is_last {
            return Ok(Found { files: found, next: None });
        }
    }
}

fn says(file: &File, sought: &[&str]) -> bool {
    let said = file.alt.languages().map(|(_, words)| words).chain([file.credit.as_str(), file.name.as_str()]);
    let said: Vec<String> = said.map(fold).collect();
    sought.iter().all(|word| said.iter().any(|said| said.contains(word)))
}
