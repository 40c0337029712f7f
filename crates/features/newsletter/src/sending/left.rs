//! What carriers of earlier runs left behind.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use post::carrier::{self, Fate, Left};
use store::{Entry, Stream, Tx};
use uuid::Uuid;
use web::{App, Error, Result};

use super::{AGENT, folder};
use crate::model::Key;
use crate::store::copies::{self, Ended};
use crate::store::{doubt, running};

/// Where the name of the installation stands.
pub(super) fn name_file(folder: &Path) -> PathBuf {
    folder.join("house")
}

/// The name of the installation, made when there is none.
pub(super) fn name_of(folder: &Path, fresh: Uuid) -> io::Result<Uuid> {
    let file = name_file(folder);
    if let Some(name) = fs::read_to_string(&file).ok().and_then(|name| name.trim().parse().ok()) {
        return Ok(name);
    }
    fs::create_dir_all(folder)?;
    let mut made = fs::File::create(&file)?;
    made.write_all(fresh.to_string().as_bytes())?;
    made.sync_all()?;
    Ok(fresh)
}

/// Settles what a mailing's earlier carriers had. Whether all of it is settled: a carrier that still lives ends what is under
/// way first. A copy whose carrier has no log surely never left: the log is there before anything is handed over.
pub(super) async fn settle_issue(app: &App, key: Key, living: &[Uuid]) -> Result<bool> {
    let logs: HashMap<Uuid, Left> =
        carrier::left(&folder(app)).map_err(Error::fault)?.into_iter().map(|left| (left.id, left)).collect();
    let (mut ended, mut is_whole): (Vec<Ended>, bool) = (Vec::new(), true);
    for (number, hand, carrier) in copies::handed(&app.db, key).await? {
        match logs.get(&carrier) {
            _ if living.contains(&carrier) => is_whole = false,
            None => ended.push((number, hand, None)),
            Some(Left { standing: None, .. }) => is_whole = false,
            Some(Left { standing: Some(standing), .. }) => ended.push((number, hand, standing.believed(hand))),
        }
    }
    write(app, key, ended).await?;
    Ok(is_whole)
}

/// Notes what became of copies, some hundred in a commit.
pub(super) async fn write(app: &App, key: Key, ended: Vec<Ended>) -> Result<()> {
    for some in ended.chunks(copies::BATCH as usize) {
        let some = some.to_vec();
        let act = move |tx: &mut Tx<'_>| {
            copies::settle(tx, key, &some)?;
            tx.record(Entry::new("newsletter.issue.settled", "newsletter-issue", key.issue).with("copies", some.len()));
            Ok(())
        };
        app.db.write(Stream::space(key.space), AGENT, act).await?;
    }
    Ok(())
}

/// Removes the logs in which everything is settled: issues that are under way settle theirs before they go on, paused ones
/// here.
pub(super) async fn settle(app: &App, house: Uuid, living: &[Uuid]) -> Result<()> {
    let left = carrier::left(&folder(app)).map_err(Error::fault)?;
    let ended: Vec<&Left> = left.iter().filter(|left| left.standing.is_some() && !living.contains(&left.id)).collect();
    if ended.is_empty() {
        return Ok(());
    }
    let mut needed = Vec::new();
    for key in running::unsettled(&app.db, house).await? {
        settle_issue(app, key, living).await?;
        needed.extend(copies::handed(&app.db, key).await?.into_iter().map(|(_, _, carrier)| carrier));
    }
    settle_doubts(app, &ended).await?;
    for left in ended.into_iter().filter(|left| !needed.contains(&left.id)) {
        left.forget().map_err(Error::fault)?;
    }
    Ok(())
}

/// Another installation took a mailing over and doubts of what our carriers had: they know.
async fn settle_doubts(app: &App, logs: &[&Left]) -> Result<()> {
    let logs: HashMap<Uuid, &Left> = logs.iter().map(|left| (left.id, *left)).collect();
    for key in doubt::issues_in_doubt(&app.db).await? {
        let mut ended: Vec<Ended> = Vec::new();
        for (number, hand, carrier) in doubt::copies(&app.db, key).await? {
            if let Some(standing) = logs.get(&carrier).and_then(|left| left.standing.as_ref()) {
                ended.push((number, hand, standing.believed(hand)));
            }
        }
        ended.retain(|(_, _, fate)| *fate != Some(Fate::Doubtful));
        write(app, key, ended).await?;
    }
    Ok(())
}
