//! What happens to an article: submission, return, schedule, withdrawal, restoration, another author.

use actors::{Role, memberships};
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use jiff::civil::Time;
use kernel::{Id, Text};
use maud::{Markup, html};
use web::{Error, Form, Result, See, Visit, args, field};

use super::show::{remark, told};
use super::{Room, letters, write_or_tell};
use crate::model::article::{Act, Refused, State, Step};
use crate::store::hands::Writer;
use crate::store::steps;
use crate::store::texts::Writing;
use crate::store::{antennas, articles};

/// The most characters of a remark.
const REMARK: usize = 4_000;

type At = Path<(String, String)>;

/// The form of a step that came back: which one, with what was typed in it and what is wrong.
#[derive(Default)]
pub(in crate::pages) struct Tried {
    step: &'static str,
    form: Form,
    blank: Form,
}

impl Tried {
    pub(in crate::pages) fn new(step: &'static str, form: Form) -> Self {
        Self { step, form, blank: Form::default() }
    }

    /// Whether it is this one.
    pub(in crate::pages) fn is(&self, step: &str) -> bool {
        self.step == step
    }

    /// What the form of a step shows: what came back of it, or nothing yet.
    pub(in crate::pages) fn of(&self, step: &str) -> &Form {
        if self.is(step) { &self.form } else { &self.blank }
    }

    /// What is wrong, above the page.
    pub(in crate::pages) fn faults(&self, visit: &Visit) -> Markup {
        field::faults(visit, &self.form)
    }
}

/// The article with the form of a step that came back.
async fn again(visit: &Visit, room: &Room, step: &'static str, form: Form) -> Result<Response> {
    Ok(super::show::page(visit, room, "", &Tried::new(step, form)).await?.invalid().into_response())
}

/// Everything that can be done with an article where it stands.
pub(super) async fn panel(visit: &Visit, room: &Room, written: &[Writing], tried: &Tried) -> Result<Markup> {
    let article = &room.article;
    let original = written.iter().find(|text| text.lang == article.original);
    let is_whole = original.is_some_and(|text| text.words.is_whole());
    let may = |step: Step| room.may(Act::Take(step));
    let edits = room.hand.edits();
    Ok(html! {
        section.card.next-steps aria-label=(visit.t("portal-articles-next")) {
            @match article.state {
                State::Draft => {
                    @if !is_whole { (lacking(visit, original)) }
                    @else if may(Step::Submitted) { (submission(visit, room, tried)) }
                }
                State::Review => (review(visit, room, edits, tried)),
                State::Published => {
                    p { a.button.quiet href=(format!("/articles/{}", article.slug)) { (visit.t("portal-articles-read")) } " "
                        @if edits { a.button href=(room.path(visit, "publication")) {
                            (visit.t(if article.is_ahead { "portal-articles-publish-changes" } else { "portal-articles-correct" }))
                        } }
                    }
                    @if edits && !may(Step::Renewed) { p.note { (visit.t("portal-articles-rewritten")) " " (visit.t("portal-articles-second")) } }
                }
                State::Withdrawn => { @if may(Step::Restored) { (button(visit, room, "restoration", "portal-articles-restore")) } }
            }
            (withdrawal(visit, room, tried))
            @if may(Step::Handed) { (handing(visit, room).await?) }
        }
    })
}

fn submission(visit: &Visit, room: &Room, tried: &Tried) -> Markup {
    html! {
        form method="post" action=(room.path(visit, "submission")) {
            (remark(visit, tried.of("submission"), "portal-articles-word-for-editors", None, false))
            button { (visit.t("portal-articles-submit")) }
        }
    }
}

/// In review: an editor publishes or gives it back; whoever wrote it waits, and may take it back.
fn review(visit: &Visit, room: &Room, edits: bool, tried: &Tried) -> Markup {
    let article = &room.article;
    let publishes = room.may(Act::Take(Step::Published));
    html! {
        @if edits && !publishes { p.note { (visit.t("portal-articles-refused-own")) " " (visit.t("portal-articles-second")) } }
        @if publishes && room.hand.is_own_work(article.state) { p.note { (visit.t("portal-articles-alone")) } }
        @if publishes { p { a.button href=(room.path(visit, "publication")) { (visit.t("portal-articles-to-publication")) } } }
        @if article.due_at.is_some() && room.may(Act::Take(Step::Unscheduled)) {
            (button(visit, room, "schedule/end", "portal-articles-unschedule"))
        }
        @if edits {
            details #give-back open[tried.is("return")] {
                summary { (visit.t("portal-articles-give-back")) }
                form method="post" action=(room.path(visit, "return")) {
                    (remark(visit, tried.of("return"), "portal-articles-remarks", Some("portal-articles-remarks-hint"), true))
                    button { (visit.t("portal-articles-give-back")) }
                }
            }
        } @else {
            p { (visit.t("portal-articles-in-review")) }
            @if room.may(Act::Take(Step::Returned)) { (button(visit, room, "return", "portal-articles-take-back")) }
        }
    }
}

fn withdrawal(visit: &Visit, room: &Room, tried: &Tried) -> Markup {
    let is_public = room.article.is_public();
    html! {
        @if room.may(Act::Take(Step::Withdrawn)) {
            details #withdraw open[tried.is("withdrawal")] {
                summary { (visit.t(if is_public { "portal-articles-withdraw" } else { "portal-articles-put-aside" })) }
                form method="post" action=(room.path(visit, "withdrawal")) {
                    @if is_public {
                        p.hint { (visit.t("portal-articles-withdraw-what")) }
                        (told(visit, tried.of("withdrawal"), "words", "portal-articles-withdraw-words"))
                        button.danger { (visit.t("portal-articles-withdraw")) }
                    } @else { button.danger { (visit.t("portal-articles-put-aside")) } }
                }
            }
        }
    }
}

/// Who answers for the draft.
async fn handing(visit: &Visit, room: &Room) -> Result<Markup> {
    let members = writers(visit).await?;
    let options = field::options(visit, members.iter().map(|(account, name, _)| (*account, name)));
    let form = Form::default().with("account", room.article.author);
    Ok(html! {
        details #hand-over {
            summary { (visit.t("portal-articles-hand-over")) }
            form.inline method="post" action=(room.path(visit, "author")) {
                (web::Field::choice("account", "portal-articles-author", options).required().show(visit, &form))
                button.quiet { (visit.t("portal-articles-save")) }
            }
        }
    })
}

/// Those who can answer for a draft: the reporters and the editors.
async fn writers(visit: &Visit) -> Result<Vec<(Id<actors::accounts::Account>, Text, Role)>> {
    let space = visit.space()?.id;
    let members = memberships::current(visit.db(), space).await?;
    let mut reporting = std::collections::BTreeSet::new();
    for antenna in antennas::of_space(visit.db(), space).await? {
        reporting.extend(antennas::reporters(visit.db(), space, antenna.id).await?.into_iter().map(|one| one.account));
    }
    let writes = |role: Role, account| role >= Role::Officer || reporting.contains(&account);
    let writers = members.into_iter().filter(|member| writes(member.role, member.account));
    Ok(writers.map(|member| (member.account, member.name, member.role)).collect())
}

fn button(visit: &Visit, room: &Room, below: &str, label: &str) -> Markup {
    html! { form.inline method="post" action=(room.path(visit, below)) { button.quiet { (visit.t(label)) } } }
}

/// What the original still lacks before anybody can read it.
fn lacking(visit: &Visit, original: Option<&Writing>) -> Markup {
    let Some(words) = original.map(|text| &text.words) else {
        return html! { p.hint { (visit.t("portal-articles-not-whole")) } };
    };
    let parts = [
        (&words.title, "portal-articles-no-title"),
        (&words.summary, "portal-articles-no-summary"),
        (&words.body, "portal-articles-no-body"),
    ];
    html! { @for (_, missing) in parts.iter().filter(|(words, _)| words.is_empty()) { p.hint { (visit.t(missing)) } } }
}

/// Hands the draft to the editors.
pub(crate) async fn submit(visit: Visit, Path((_, id)): At, mut form: Form) -> Result<Response> {
    let room = Room::of(&visit, &id).await?;
    let words = said(&mut form);
    if !form.is_good() {
        return again(&visit, &room, "submission", form).await;
    }
    let (key, me) = (room.article.key, room.me);
    write_or_tell(&visit, move |tx| steps::submit(tx, key, me, &words)).await?;
    Ok(visit.see_saying(room.path(&visit, ""), "portal-articles-was-submitted").into_response())
}

/// Gives it back with remarks, of which its author hears; or its author takes it back.
pub(crate) async fn give_back(visit: Visit, Path((_, id)): At, mut form: Form) -> Result<Response> {
    let room = Room::of(&visit, &id).await?;
    let words = said(&mut form);
    if words.trim().is_empty() && room.hand.edits() && !room.hand.is_author {
        form.fault("words", "portal-articles-remarks-needed");
    }
    if !form.is_good() {
        return again(&visit, &room, "return", form).await;
    }
    let (key, me) = (room.article.key, room.me);
    let letter = if room.hand.is_author { None } else { letters::returned(&visit, &room, &words).await? };
    write_or_tell(&visit, move |tx| {
        steps::give_back(tx, key, me, &words)?;
        letter.map_or(Ok(()), |letter| post::enqueue(tx, &letter))
    })
    .await?;
    Ok(visit.see_saying(room.path(&visit, ""), "portal-articles-was-returned").into_response())
}

/// Lets it publish itself at an hour of the installation's day.
pub(crate) async fn schedule(visit: Visit, Path((_, id)): At, mut form: Form) -> Result<Response> {
    let room = Room::of(&visit, &id).await?;
    let Some(at) = hour_to_come(&visit, &mut form) else {
        return Ok(super::publish::page(&visit, &room, &form).await?.invalid().into_response());
    };
    let (key, me) = (room.article.key, room.me);
    write_or_tell(&visit, move |tx| steps::schedule(tx, key, me, at)).await?;
    let said = web::Message::with("portal-articles-was-scheduled", args![when = visit.instant(at)]);
    Ok(visit.see_saying(room.path(&visit, ""), said).into_response())
}

/// The hour of the installation's day that a form means; what is wrong with it stands beside its fields.
pub(in crate::pages) fn hour_to_come(visit: &Visit, form: &mut Form) -> Option<Timestamp> {
    let day = form.required_date("day");
    let time: Option<Time> = form.required_choice("time", read_time);
    let (day, time) = day.zip(time)?;
    let Some(at) = instant(visit, day.to_datetime(time)) else {
        form.fault("day", "portal-articles-when-needed");
        return None;
    };
    if at <= visit.world().now() {
        form.fault(if day < visit.world().today() { "day" } else { "time" }, Refused::Past.message());
        return None;
    }
    Some(at)
}

/// An hour as browsers send it: `08:30`.
pub(in crate::pages) fn read_time(typed: &str) -> Option<Time> {
    let (hour, minute) = typed.split_once(':')?;
    Time::new(hour.trim().parse().ok()?, minute.get(..2)?.parse().ok()?, 0, 0).ok()
}

/// The instant at which clocks of the installation show this: found from what they show at the same time in UTC.
pub(in crate::pages) fn instant(visit: &Visit, wished: jiff::civil::DateTime) -> Option<Timestamp> {
    let as_utc = wished.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp();
    let ahead = visit.world().local(as_utc).to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp().duration_since(as_utc);
    as_utc.checked_sub(ahead).ok()
}

/// Takes that back.
pub(crate) async fn unschedule(visit: Visit, Path((_, id)): At) -> Result<See> {
    let room = Room::of(&visit, &id).await?;
    let (key, me) = (room.article.key, room.me);
    write_or_tell(&visit, move |tx| steps::unschedule(tx, key, me)).await?;
    Ok(visit.see_saying(room.path(&visit, ""), "portal-articles-was-unscheduled"))
}

/// Takes it back from the public, or puts a draft aside.
pub(crate) async fn withdraw(visit: Visit, Path((_, id)): At, mut form: Form) -> Result<Response> {
    let room = Room::of(&visit, &id).await?;
    let words = form.optional_text("words", 600);
    if room.article.is_public() && words.is_empty() && form.is_good() {
        form.fault("words", "portal-articles-withdraw-needed");
    }
    if !form.is_good() {
        return again(&visit, &room, "withdrawal", form).await;
    }
    let (key, me) = (room.article.key, room.me);
    write_or_tell(&visit, move |tx| steps::withdraw(tx, key, me, &words)).await?;
    Ok(visit.see_saying(room.path(&visit, ""), "portal-articles-was-withdrawn").into_response())
}

/// Takes up again what was put aside.
pub(crate) async fn restore(visit: Visit, Path((_, id)): At) -> Result<See> {
    let room = Room::of(&visit, &id).await?;
    let (key, me) = (room.article.key, room.me);
    write_or_tell(&visit, move |tx| steps::restore(tx, key, me)).await?;
    Ok(visit.see_saying(room.path(&visit, ""), "portal-articles-was-restored"))
}

/// Lets somebody else answer for the draft.
pub(crate) async fn hand_over(visit: Visit, Path((_, id)): At, mut form: Form) -> Result<See> {
    let room = Room::of(&visit, &id).await?;
    let account: Option<Id<actors::accounts::Account>> = form.id("account");
    let to = writers(&visit).await?.into_iter().find(|(one, _, _)| Some(*one) == account);
    let Some((account, _, role)) = to else { return Err(Error::told("portal-articles-refused-reporter")) };
    let (key, me, to) = (room.article.key, room.me, Writer { account, role });
    write_or_tell(&visit, move |tx| articles::hand_over(tx, key, me, to)).await?;
    Ok(visit.see_saying(room.path(&visit, ""), "portal-articles-was-handed"))
}

/// The words that go with a step.
pub(in crate::pages) fn said(form: &mut Form) -> String {
    super::words::lines(&form.words("words", 0..=REMARK))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_is_read_as_browsers_send_it() {
        assert_eq!(read_time("08:30"), Time::new(8, 30, 0, 0).ok());
        assert_eq!(read_time("23:59:00"), Time::new(23, 59, 0, 0).ok());
        for typed in ["", "24:00", "8h30", "08:61", "08:é"] {
            assert_eq!(read_time(typed), None, "{typed}");
        }
    }
}
