//! One mailing with its carrier.

use std::collections::HashMap;
use std::path::PathBuf;

use kernel::Lang;
use post::carrier::{Carrier, Content, Event, Fate, Finding, Hand, Judge, Letter, Why};
use store::{Entry, Stream, Tx};
use uuid::Uuid;
use web::{App, Error, Result};

use super::{AGENT, left};
use crate::model::render::Greeting;
use crate::model::{Count, House, Issue, Key, List, Mark, Token};
use crate::store::copies::{self, Ended, Handed, Settled};
use crate::store::{doubt, issues, lists, running};

/// So many copies are with the carrier at the same time: enough for all its connections while a commit is under way.
const OUT: usize = 2 * copies::BATCH as usize;
/// What came of a step.
pub(super) enum Step {
    /// Something happened.
    Moved,
    /// Nothing happened.
    Waits,
    /// The mail server does not want what is sent.
    Unwanted,
    /// There is nothing to do now: the carrier may end.
    Over,
}

/// A mailing that is under way.
pub(super) struct Mailing {
    key: Key,
    list: List,
    langs: Vec<Lang>,
    greetings: Vec<Greeting>,
    /// `None` only while the carrier is on another thread.
    carrier: Option<Carrier>,
    id: Uuid,
    /// The copies that the carrier has.
    out: HashMap<Hand, u64>,
    /// What became of others and is not on the disk yet; refusals wait here until one knows what to think of them.
    ended: Vec<Ended>,
    judge: Judge,
    /// Whether its editor says that refusals are for good, however many they are.
    believes: bool,
    /// Whether the mail server ever took a copy of this issue.
    has_taken: bool,
    trouble: Option<&'static str>,
    house: House,
    is_closed: bool,
}

impl Mailing {
    /// Begins a carrier for an issue; `None` where no mailing can leave this installation.
    pub(super) async fn begin(app: &App, issue: &Issue, house: House, folder: PathBuf) -> Result<Option<Self>> {
        let Some(setting) = app.post.carried() else { return Ok(None) };
        let list = lists::get(&app.db, issue.list).await?.ok_or(Error::NotFound)?;
        let space = actors::spaces::get(&app.db, issue.key.space).await?.ok_or(Error::NotFound)?;
        let renderings = running::renderings(&app.db, issue.key).await?;
        let counts = issues::counts(&app.db, issue.key).await?;
        let (id, mut langs) = (app.world.uuid(), Vec::new());
        let program = std::env::current_exe().map_err(Error::fault)?;
        let mut carrier = Carrier::begin(&program, &folder, id, setting).map_err(Error::fault)?;
        for (lang, letter) in renderings {
            let content = content(&list, issue, space.name.in_lang(lang).1, lang, letter);
            carrier.give_template(content).map_err(Error::fault)?;
            langs.push(lang);
        }
        let greetings = langs.iter().map(|lang| Greeting::of(&app.words, *lang)).collect();
        Ok(Some(Self {
            key: issue.key,
            list,
            langs,
            greetings,
            carrier: Some(carrier),
            id,
            out: HashMap::new(),
            ended: Vec::new(),
            judge: Judge::default(),
            believes: issue.believes,
            has_taken: counts.iter().any(|(what, number)| *what == Count::Sent && *number > 0),
            trouble: issue.trouble.as_deref().and_then(Why::of).map(Why::code),
            house,
            is_closed: false,
        }))
    }

    /// The name of its carrier.
    pub(super) fn carrier(&self) -> Uuid {
        self.id
    }

    /// Reads what became of copies, hands over more, and notes both in one commit.
    pub(super) async fn step(&mut self, app: &App) -> Result<Step> {
        let Some(carrier) = &mut self.carrier else { return Ok(Step::Over) };
        if carrier.has_ended().map_err(Error::fault)? {
            // Whoever ended it: what it had is settled by its log.
            return Ok(Step::Over);
        }
        let trouble = self.read()?;
        let told = (trouble != self.trouble).then_some(trouble);
        let has_room = self.out.len() + copies::BATCH as usize <= OUT;
        let mut finding = self.judge.finding();
        if self.settled(finding).is_empty() && told.is_none() && (!has_room || !self.is_due(app).await?) {
            if !self.out.is_empty() {
                return Ok(Step::Waits);
            }
            if self.ended.is_empty() {
                return Ok(Step::Over);
            }
            // No more answers come: now it is decided what to think of the refusals.
            finding = self.judge.at_the_end(self.has_taken);
        }
        let settled = self.settled(finding);
        let (done, handed) = self.write(app, told, settled, has_room && finding != Finding::Unwanted).await?;
        self.ended.retain(|(_, _, fate)| finding == Finding::Unsure && is_refusal(*fate));
        self.trouble = trouble;
        self.has_taken |= done.sent > 0;
        if !handed.is_empty() {
            self.give(app, handed).await?;
        }
        Ok(if finding == Finding::Unwanted { Step::Unwanted } else { Step::Moved })
    }

    /// What can be settled by what one thinks of the mail server: refusals of one that refuses everybody are none.
    fn settled(&self, finding: Finding) -> Vec<Ended> {
        let ended = self.ended.iter().copied();
        match finding {
            Finding::Calm => ended.collect(),
            Finding::Unsure => ended.filter(|(_, _, fate)| !is_refusal(*fate)).collect(),
            Finding::Unwanted => {
                ended.map(|(number, hand, fate)| (number, hand, fate.filter(|fate| !fate.is_refusal()))).collect()
            }
        }
    }

    async fn is_due(&self, app: &App) -> Result<bool> {
        let Some(issue) = issues::get(&app.db, self.key).await? else { return Ok(false) };
        let under_way = copies::under_way(&app.db, &issue).await?;
        Ok(under_way.is_more || (under_way.later > 0 && under_way.due_at.is_some_and(|due| due <= app.world.now())))
    }

    async fn write(
        &self,
        app: &App,
        trouble: Option<Option<&'static str>>,
        ended: Vec<Ended>,
        has_room: bool,
    ) -> Result<(Settled, Vec<Handed>)> {
        let (key, langs, id, house) = (self.key, self.langs.clone(), self.id, self.house.id);
        let act = move |tx: &mut Tx<'_>| {
            let settled = copies::settle(tx, key, &ended)?;
            let handed = if has_room { copies::hand_over(tx, key, house, &langs, id)? } else { Vec::new() };
            if let Some(trouble) = trouble {
                running::trouble(tx, key, trouble)?;
            }
            let entry = Entry::new("newsletter.issue.round", "newsletter-issue", key.issue);
            tx.record(entry.with("handed", handed.len()).with("settled", ended.len()));
            Ok((settled, handed))
        };
        Ok(app.db.write(Stream::space(key.space), AGENT, act).await?)
    }

    /// Reads what the log tells since the last time, and why nothing leaves if so.
    fn read(&mut self) -> Result<Option<&'static str>> {
        let Some(carrier) = &mut self.carrier else { return Ok(self.trouble) };
        let mut trouble = self.trouble;
        for event in carrier.events().map_err(Error::fault)? {
            match event {
                Event::Ended(hand, fate) => {
                    self.ended.extend(self.out.remove(&hand).map(|number| (number, hand, Some(fate))));
                    if !(self.believes && matches!(fate, Fate::Refused(_))) {
                        self.judge.hear(fate);
                    }
                    if fate != Fate::Doubtful {
                        trouble = None;
                    }
                }
                Event::Closed(why) => trouble = Some(why.code()),
                Event::Open | Event::May(_) | Event::Begun(_) => {}
            }
        }
        Ok(trouble)
    }

    /// Gives copies to the carrier. They are marked already; a carrier that has died meanwhile is noticed in the next step.
    async fn give(&mut self, app: &App, handed: Vec<Handed>) -> Result<()> {
        self.out.extend(handed.iter().map(|copy| (copy.hand, copy.number)));
        let letters: Vec<Letter> = handed.into_iter().map(|copy| self.letter(app, copy)).collect();
        let Some(mut carrier) = self.carrier.take() else { return Ok(()) };
        // The pipe may be full for a moment.
        let given = tokio::task::spawn_blocking(move || {
            let told = carrier.give(letters);
            (carrier, told)
        });
        let (carrier, told) = given.await.map_err(Error::fault)?;
        if told.is_err() {
            tracing::warn!("a carrier is gone; what it had not begun is handed to another one");
        }
        self.carrier = Some(carrier);
        Ok(())
    }

    fn letter(&self, app: &App, copy: Handed) -> Letter {
        let place = self.langs.iter().position(|lang| *lang == copy.lang).unwrap_or(0);
        let greeting = self.greetings.get(place).map(|greeting| greeting.to(&copy.reader.name)).unwrap_or_default();
        let token = Token { list: self.list.id, subscriber: copy.subscriber };
        let mark = Mark { issue: self.key.issue, number: copy.number };
        Letter {
            hand: copy.hand,
            template: u8::try_from(place).unwrap_or(0),
            to: copy.reader.address.clone(),
            greeting,
            token: token.write(app.db.keys()),
            mark: mark.write(app.db.keys()),
        }
    }

    /// Lets the carrier end and settles what it had. Whether that is done.
    pub(super) async fn ends(&mut self, app: &App) -> Result<bool> {
        let Some(carrier) = &mut self.carrier else { return Ok(true) };
        if !self.is_closed {
            carrier.close();
            self.is_closed = true;
        }
        if !carrier.has_ended().map_err(Error::fault)? {
            return Ok(false);
        }
        // By the rows and the log, not by what is in memory: a commit of which nobody knows whether it was done may have
        // left either behind.
        let standing = carrier.standing().map_err(Error::fault)?;
        let mut held = copies::handed(&app.db, self.key).await?;
        held.extend(doubt::copies(&app.db, self.key).await?);
        let held = held.into_iter().filter(|(_, _, carrier)| *carrier == self.id);
        let fate = |hand| if self.believes { standing.fate(hand) } else { standing.believed(hand) };
        let ended = held.map(|(number, hand, _)| (number, hand, fate(hand))).collect();
        left::write(app, self.key, ended).await?;
        if let Some(carrier) = self.carrier.take() {
            carrier.forget().map_err(Error::fault)?;
        }
        Ok(true)
    }
}

fn is_refusal(fate: Option<Fate>) -> bool {
    fate.is_some_and(Fate::is_refusal)
}

/// What letters say in one language, as the carrier is told it.
pub(super) fn content(
    list: &List,
    issue: &Issue,
    author: &str,
    lang: Lang,
    letter: crate::model::render::Letter,
) -> Content {
    let origin = issue.origin.as_deref().unwrap_or_default();
    let host = url::Url::parse(origin).ok().and_then(|url| url.host_str().map(str::to_owned));
    Content {
        lang: lang.code().to_owned(),
        author: Some(author.to_owned()).filter(|author| !author.is_empty()),
        reply_to: list.reply_to.clone(),
        subject: letter.subject,
        made_at: issue.started_at.unwrap_or(issue.made_at),
        list: format!("{}.{}", list.slug, host.unwrap_or_else(|| "localhost".to_owned())),
        leave: format!("{origin}/newsletter/leave/"),
        text: letter.text,
        html: letter.html,
    }
}
