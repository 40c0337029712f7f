//! One letter of an issue to the editor herself, by the very way that all will go.

use std::time::Duration;

use post::Address;
use post::carrier::{Carrier, Event, Fate, Letter};
use tokio::time::{Instant, sleep};
use web::{App, Error, Result};

use super::mailing::content;
use super::{folder, letters};
use crate::model::render::Greeting;
use crate::model::{Issue, List, Mark, Token};

/// How long the editor waits for the mail server.
const PATIENCE: Duration = Duration::from_secs(20);

/// Sends a test in every language of the issue. What became of each; nothing where the mail server did not answer in time.
/// Its links lead nowhere: the subscriber that they name is nobody.
pub(crate) async fn send_test(app: &App, list: &List, issue: &Issue, to: &Address, origin: &str) -> Result<Vec<Fate>> {
    let Some(setting) = app.post.carried() else { return Ok(Vec::new()) };
    let mut issue = issue.clone();
    issue.origin = Some(origin.to_owned());
    issue.started_at = Some(app.world.now());
    let space = actors::spaces::get(&app.db, issue.key.space).await?.ok_or(Error::NotFound)?;
    let program = std::env::current_exe().map_err(Error::fault)?;
    let mut carrier = Carrier::begin(&program, &folder(app), app.world.uuid(), setting).map_err(Error::fault)?;
    let mut sent = Vec::new();
    for (lang, letter) in letters(app, &issue, origin).await? {
        let content = content(list, &issue, space.name.in_lang(lang).1, lang, letter);
        let template = carrier.give_template(content).map_err(Error::fault)?;
        let token = Token { list: list.id, subscriber: app.world.id() };
        sent.push(Letter {
            hand: u64::from(template),
            template,
            to: to.reveal().to_owned(),
            greeting: Greeting::of(&app.words, lang).to(""),
            token: token.write(app.db.keys()),
            mark: Mark { issue: app.world.id(), number: 0 }.write(app.db.keys()),
        });
    }
    let wanted = sent.len();
    carrier.give(sent).map_err(Error::fault)?;
    let (mut fates, until) = (Vec::new(), Instant::now() + PATIENCE);
    while fates.len() < wanted && Instant::now() < until && !carrier.has_ended().map_err(Error::fault)? {
        for event in carrier.events().map_err(Error::fault)? {
            if let Event::Ended(_, fate) = event {
                fates.push(fate);
            }
        }
        sleep(Duration::from_millis(50)).await;
    }
    carrier.close();
    // It ends within a moment; a mail server that holds it up is not waited for. What is left of its log is swept later.
    let until = Instant::now() + Duration::from_secs(2);
    while !carrier.has_ended().map_err(Error::fault)? && Instant::now() < until {
        sleep(Duration::from_millis(20)).await;
    }
    if carrier.has_ended().map_err(Error::fault)? {
        carrier.forget().map_err(Error::fault)?;
    }
    Ok(fates)
}
