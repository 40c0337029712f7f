//! Experiences of a demonstration, in every state: written by two, reviewed by two others, published by a third.

use std::collections::BTreeMap;

use actors::accounts::Account;
use actors::{Role, memberships};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use kernel::{Id, Text};
use serde::Deserialize;
use store::{Stream, Tx, Who};
use web::demo::DemoStage;
use web::{Error, Result};

use crate::model::experience::{
    Body, Claim, Criterion, Grade, Grid, Head, Key, Proof, Public, Section, State, Step, Verdict,
};
use crate::store::experiences::notes::{self, Note};
use crate::store::experiences::reviews::{self, Judgement, Review};
use crate::store::experiences::sections::{self, Writer};
use crate::store::experiences::sheets::{self, New};
use crate::store::experiences::{authors, peers, steps};

/// An `[[experience]]` of the script.
#[derive(Deserialize, Clone)]
struct Script {
    slug: String,
    state: State,
    /// It was begun so many days ago.
    days_ago: i64,
    title: Text,
    #[serde(default)]
    summary: Text,
    #[serde(default)]
    lesson: Text,
    place: Option<String>,
    from: Option<Date>,
    until: Option<Date>,
    #[serde(default)]
    themes: Vec<String>,
    #[serde(default)]
    rights: Vec<String>,
    #[serde(default)]
    publics: Vec<Public>,
    /// How many generated associations took part.
    #[serde(default)]
    partners: usize,
    #[serde(default)]
    sections: BTreeMap<Section, Text>,
    #[serde(default)]
    claims: Vec<Claimed>,
    #[serde(default)]
    reviews: Vec<Reviewed>,
    #[serde(default)]
    comments: Vec<Commented>,
    /// What a second version changed; none without.
    changes: Option<String>,
    /// Why it was withdrawn.
    reason: Option<String>,
}

#[derive(Deserialize, Clone)]
struct Claimed {
    words: Text,
    proof: String,
    #[serde(default)]
    address: String,
}

#[derive(Deserialize, Clone)]
struct Reviewed {
    verdict: Verdict,
    words: String,
    /// In the order of the criteria.
    grid: Vec<Grade>,
    #[serde(default)]
    remarks: BTreeMap<Section, String>,
    /// What an author answered to each remark.
    answer: Option<String>,
}

#[derive(Deserialize, Clone)]
struct Commented {
    section: Section,
    words: String,
}

/// Who does what: all of them accounts of the demonstration.
struct Hands {
    author: Writer,
    second: Writer,
    leader: Writer,
    reviewers: [Writer; 2],
}

/// Plays the experiences of an organisation; the clock goes back with them and comes again.
pub(super) async fn play(stage: &DemoStage) -> Result<()> {
    let scripts: Vec<Script> = stage.read("experience")?;
    if scripts.is_empty() {
        return Ok(());
    }
    let hands = hands(stage).await?;
    offer(stage, &hands).await?;
    let now = stage.world.now();
    let mut played = Ok(());
    for script in scripts {
        played = one(stage, &hands, &script, now).await;
        if played.is_err() {
            break;
        }
    }
    stage.clock.set(now);
    played
}

async fn hands(stage: &DemoStage) -> Result<Hands> {
    let members = memberships::current(&stage.db, stage.space.id).await?;
    let of = |role: Role| {
        let member = members.iter().find(|member| member.role == role).ok_or_else(|| Error::fault("an empty role"))?;
        Ok::<_, Error>(Writer { account: member.account, role })
    };
    Ok(Hands {
        author: of(Role::Facilitator)?,
        second: of(Role::Member)?,
        leader: of(Role::Secretary)?,
        reviewers: [of(Role::Officer)?, of(Role::Administrator)?],
    })
}

/// The reviewers offer their eyes to the whole network.
async fn offer(stage: &DemoStage, hands: &Hands) -> Result<()> {
    for reviewer in hands.reviewers {
        let themes = ["women", "water", "participation", "education"].map(str::to_owned);
        let act = move |tx: &mut Tx<'_>| peers::offer(tx, reviewer.account, Some(&themes));
        stage.db.write(Stream::COMMON, Who::account(reviewer.account), act).await?;
    }
    Ok(())
}

async fn write<R: Send + 'static>(
    stage: &DemoStage,
    by: Id<Account>,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<R> {
    stage.db.write(Stream::space(stage.space.id), Who::account(by), act).await.map_err(Error::from)
}

/// Sets the clock to the morning of a day so many days ago.
fn back(stage: &DemoStage, now: Timestamp, days: i64) {
    stage.clock.set(now.saturating_sub((days * 24).hours()).unwrap_or(now));
}

async fn one(stage: &DemoStage, hands: &Hands, script: &Script, now: Timestamp) -> Result<()> {
    back(stage, now, script.days_ago);
    let key = begin(stage, hands, script).await?;
    if script.state == State::Draft {
        return Ok(());
    }
    back(stage, now, script.days_ago * 3 / 4);
    review(stage, hands, key, script).await?;
    if script.state == State::Review {
        return Ok(());
    }
    back(stage, now, script.days_ago / 2);
    let leader = hands.leader;
    write(stage, leader.account, move |tx| steps::take(tx, key, leader, Step::Validated, "")).await?;
    if script.state == State::Validated {
        return Ok(());
    }
    publish(stage, hands, key, "").await?;
    if let Some(changes) = &script.changes {
        back(stage, now, script.days_ago / 4);
        revise(stage, hands, key, script, changes).await?;
    }
    if script.state == State::Withdrawn {
        back(stage, now, script.days_ago / 4);
        let reason = script.reason.clone().unwrap_or_default();
        write(stage, leader.account, move |tx| steps::take(tx, key, leader, Step::Withdrawn, &reason)).await?;
    }
    Ok(())
}

async fn publish(stage: &DemoStage, hands: &Hands, key: Key, changes: &str) -> Result<()> {
    let (leader, keeper, changes) = (hands.leader, stage.space.name.clone(), changes.to_owned());
    write(stage, leader.account, move |tx| steps::publish(tx, key, leader, &keeper, &changes).map(drop)).await
}

/// A draft with its sections, written in turns.
async fn begin(stage: &DemoStage, hands: &Hands, script: &Script) -> Result<Key> {
    let head = Head {
        title: script.title.clone(),
        summary: script.summary.clone(),
        lesson: script.lesson.clone(),
        place: script.place.clone(),
        from: script.from,
        until: script.until,
        themes: script.themes.clone(),
        rights: script.rights.clone(),
        publics: script.publics.clone(),
        partners: stage.associations.iter().skip(script.slug.len()).take(script.partners).copied().collect(),
        ..Head::default()
    };
    let (author, second) = (hands.author, hands.second);
    let new = New { space: stage.space.id, slug: script.slug.clone(), head, by: author.account, is_generated: true };
    let key = write(stage, author.account, move |tx| {
        let key = sheets::create(tx, new)?;
        authors::add(tx, key, second.account)?;
        authors::name(tx, key, author.account, true)?;
        Ok(key)
    })
    .await?;
    let mut bodies: Vec<(Section, Body)> =
        script.sections.iter().map(|(section, text)| (*section, text_body(text))).collect();
    if !script.claims.is_empty() {
        let claims = script.claims.iter().map(claim).collect();
        bodies.push((Section::Results, Body { claims, ..Body::default() }));
    }
    for (turn, (section, body)) in bodies.into_iter().enumerate() {
        let by = if turn % 2 == 0 { author } else { second };
        write(stage, by.account, move |tx| sections::write(tx, key, by, section, 0, &body).map(drop)).await?;
    }
    for comment in script.comments.clone() {
        let by = second;
        write(stage, by.account, move |tx| notes::comment(tx, key, by, comment.section, &comment.words)).await?;
    }
    Ok(key)
}

fn text_body(text: &Text) -> Body {
    Body { text: text.clone(), ..Body::default() }
}

fn claim(one: &Claimed) -> Claim {
    let proof = Proof { words: one.proof.clone(), address: one.address.clone(), file: None };
    Claim { words: one.words.clone(), proof }
}

/// Submits it, lets peers judge it, and answers their remarks.
async fn review(stage: &DemoStage, hands: &Hands, key: Key, script: &Script) -> Result<()> {
    let (author, leader) = (hands.author, hands.leader);
    write(stage, author.account, move |tx| steps::take(tx, key, author, Step::Submitted, "")).await?;
    for reviewer in hands.reviewers {
        write(stage, leader.account, move |tx| reviews::invite(tx, key, leader, reviewer.account).map(drop)).await?;
    }
    let asked = reviews::of(&stage.db, key).await?;
    let latest = asked.first().map_or(0, |review| review.round);
    let asked: Vec<Review> = asked.into_iter().filter(|review| review.round == latest).collect();
    for (reviewed, reviewer) in script.reviews.iter().zip(hands.reviewers) {
        let Some(asked) = asked.iter().find(|asked| asked.reviewer == reviewer.account).cloned() else { continue };
        let judgement = Judgement {
            verdict: Some(reviewed.verdict),
            grid: Grid(Criterion::ALL.iter().copied().zip(reviewed.grid.iter().copied()).collect()),
            words: reviewed.words.clone(),
            remarks: reviewed.remarks.clone().into_iter().collect(),
        };
        let (by, id) = (asked.reviewer, asked.id);
        write(stage, by, move |tx| reviews::save(tx, &asked, by, &judgement, true)).await?;
        if let Some(answer) = &reviewed.answer {
            let remarks: Vec<Note> = notes::of_review(&stage.db, key, id).await?;
            for remark in remarks {
                let words = answer.clone();
                write(stage, author.account, move |tx| notes::answer(tx, key, author, remark.id, &words).map(drop))
                    .await?;
            }
        }
    }
    Ok(())
}

/// A second version: opened again, changed, reviewed, validated, published.
async fn revise(stage: &DemoStage, hands: &Hands, key: Key, script: &Script, changes: &str) -> Result<()> {
    let (author, leader) = (hands.author, hands.leader);
    let reason = changes.to_owned();
    write(stage, author.account, move |tx| steps::take(tx, key, author, Step::Reopened, &reason)).await?;
    let stands = sections::latest(&stage.db, key, Section::Difficulties).await?;
    let (number, mut body) = stands.map_or((0, Body::default()), |stands| (stands.number, stands.body));
    let more = Text::fr_ar(
        "La réserve du tarif a payé la réparation de l’été en quatre jours. (Ajout de la seconde version, généré.)",
        "غطى احتياطي التعريفة إصلاح الصيف في أربعة أيام. (إضافة النسخة الثانية، مولَّدة.)",
    );
    for (lang, words) in more.languages() {
        let so_far = body.text.get(lang).unwrap_or_default().to_owned();
        body.text = body.text.with(lang, format!("{so_far}\n{words}"));
    }
    write(stage, author.account, move |tx| {
        sections::write(tx, key, author, Section::Difficulties, number, &body).map(drop)
    })
    .await?;
    review(stage, hands, key, script).await?;
    write(stage, leader.account, move |tx| steps::take(tx, key, leader, Step::Validated, "")).await?;
    publish(stage, hands, key, changes).await
}
