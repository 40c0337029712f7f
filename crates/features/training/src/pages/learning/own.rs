//! A participant's own page, by the link that only she has: her code for the door, when and where, what is handed out, her
//! tests and her evaluation, her hours, and what she allows of photos.

use actors::Space;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use kernel::Id;
use maud::{Markup, PreEscaped, html};
use media::{File, Kind, Part};
use store::{Stream, Tx};
use web::table::{Listing, pager};
use web::{App, Desk, Error, Form, Result, Visit, args};

use crate::model::application::Ref;
use crate::model::learning_link::OwnLink;
use crate::model::learning_material::Handout;
use crate::model::learning_photo::{Circle, Consent, ConsentWay};
use crate::model::learning_time::{Stands, Windows};
use crate::model::session_quiz::Moment;
use crate::model::{ApplicationState, Attendee, Cohort, Refused, Session, SessionState, Slot};
use crate::pages::{APPLICANT, credentials, place_words, private, say};
use crate::store::{
    attendance, learning_answers, learning_materials, learning_photos, plan, session_people, session_quiz, sessions,
};

/// Whose page it is.
pub(super) struct Own {
    pub(super) space: Id<Space>,
    link: OwnLink,
    pub(super) attendee: Attendee,
    pub(super) cohort: Cohort,
    sessions: Vec<Session>,
    windows: Windows,
}

/// The participant of a link; a link that is nobody's answers as an address that is none.
pub(super) async fn found(visit: &Visit, code: &str) -> Result<Own> {
    let link = OwnLink::read(code).ok_or(Error::NotFound)?;
    let (space, attendee) = learning_answers::by_link(visit.db(), &link).await?.ok_or(Error::NotFound)?;
    let cohort = plan::cohort(visit.db(), space, attendee.cohort).await?.ok_or(Error::NotFound)?;
    let sessions = sessions::of_cohort(visit.db(), space, cohort.id).await?;
    let windows = Windows::of(&cohort.content, &sessions);
    Ok(Own { space, link, attendee, cohort, sessions, windows })
}

impl Own {
    pub(super) fn path(&self, below: &str) -> String {
        let path = format!("/training/participants/{}", self.link);
        if below.is_empty() { path } else { format!("{path}/{below}") }
    }

    /// Whether she has a place in a cohort that takes place.
    pub(super) const fn has_place(&self) -> bool {
        self.attendee.left_at.is_none() && !self.cohort.content.is_cancelled
    }

    /// Whether a half-day is still to come, or is today: afterwards nobody asks for her code.
    fn is_to_come(&self, today: Date) -> bool {
        let last = self.sessions.iter().filter(|session| session.state != SessionState::Cancelled);
        let last = last.filter_map(|session| session.content.last_day()).max();
        last.unwrap_or(self.cohort.content.last_day).max(self.cohort.content.last_day) >= today
    }

    /// What she is invited to, and what was called off after it.
    fn told(&self) -> impl Iterator<Item = &Session> {
        self.sessions.iter().filter(|session| {
            session.state == SessionState::Invited
                || (session.state == SessionState::Cancelled && session.invited_at.is_some())
        })
    }
}

/// Where one of her tests, or her evaluation, stands for her.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// Nothing is asked.
    None,
    /// It is to come.
    Coming,
    /// She can answer.
    Open,
    /// She has answered.
    Done,
    /// It is over.
    Over,
}

pub(super) async fn turn(visit: &Visit, own: &Own, moment: Moment) -> Result<Turn> {
    let db = visit.db();
    if session_quiz::has_answered(db, own.space, &own.attendee, moment).await? {
        return Ok(Turn::Done);
    }
    let asks =
        moment == Moment::Evaluation || !session_quiz::quiz(db, own.space, own.cohort.id).await?.questions.is_empty();
    if !own.has_place() || !asks {
        return Ok(Turn::None);
    }
    if session_quiz::ended(db, own.space, own.cohort.id, moment).await?.is_some() {
        return Ok(Turn::Over);
    }
    let is_behind =
        moment == Moment::Before && session_quiz::has_answered(db, own.space, &own.attendee, Moment::After).await?;
    Ok(match own.windows.stands(moment, visit.world().local(visit.world().now())) {
        Stands::Coming => Turn::Coming,
        Stands::Open if !is_behind => Turn::Open,
        Stands::Open | Stands::Over => Turn::Over,
    })
}

/// The page.
pub(super) async fn show(visit: Visit, Path(code): Path<String>, listing: Listing) -> Result<Response> {
    let own = found(&visit, &code).await?;
    let keeper = actors::spaces::get(visit.db(), own.space).await?.ok_or(Error::NotFound)?;
    let there = attendance::of_one(visit.db(), own.space, own.attendee.id).await?;
    let handouts =
        if own.has_place() { learning_materials::of_cohort(visit.db(), &own.cohort).await? } else { Vec::new() };
    let (photos, next) = photos(&visit, &own, &listing).await?;
    let below = pager(&visit, &listing, next.map(|id| ("p", id)));
    let said = learning_photos::consent(visit.db(), own.space, own.attendee.id).await?;
    let mut turns = Vec::new();
    for moment in Moment::ALL {
        turns.push((*moment, turn(&visit, &own, *moment).await?));
    }
    let name = &own.attendee.person.name;
    let body = html! {
        p.lead { (say::cohort(&visit.app().words, visit.lang, &own.cohort)) " · " (visit.text(&keeper.name)) }
        @if !name.is_empty() { p { (visit.t("training-mine-hello")) " " strong { bdi { (name) } }
            @if !own.attendee.person.association.is_empty() { " – " bdi { (own.attendee.person.association) } } } }
        @if own.attendee.left_at.is_some() { p.note { (visit.t("training-mine-left")) } }
        @else if own.cohort.content.is_cancelled { p.note { (visit.t("training-mine-cancelled")) } }
        @else if own.is_to_come(visit.world().today()) { (door(&visit, &own).await?) }
        (credentials::given_to(&visit, own.space, &own.attendee).await?)
        (asked(&visit, &own, &turns))
        (meetings(&visit, &own, &there))
        (handed_out(&visit, &own, &handouts))
        (pictures(&visit, &own, &photos, &below, said.map(|said| said.photos)))
        @if let Some(said) = said { p.small.soft { (visit.t_with("training-mine-consent-since", &args![at = visit.instant(said.at)])) } }
        p.small.soft { (visit.t("training-mine-keep-link")) }
    };
    Ok(private(visit.page("training-mine-title", body).style("training.css")))
}

/// The code that she shows at the door, and the same in letters for whoever has no camera.
async fn door(visit: &Visit, own: &Own) -> Result<Markup> {
    let token = session_people::token(visit.db().keys(), own.space, own.attendee.id).to_string();
    let drawn = token.clone();
    let code = Desk::free().await?.make(move || papers::qr::svg(&drawn)).await?;
    Ok(html! {
        section.door {
            h2 { (visit.t("training-mine-code")) }
            p { (visit.t("training-mine-code-words")) }
            figure role="img" aria-label=(visit.t("training-mine-code-alt")) { (PreEscaped(code)) }
            p.small { (visit.t("training-mine-code-typed")) " " bdi.code dir="ltr" { (grouped(&token)) } }
        }
    })
}

/// In fours, as one reads it out.
pub(super) fn grouped(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

fn asked(visit: &Visit, own: &Own, turns: &[(Moment, Turn)]) -> Markup {
    let words = &visit.app().words;
    html! {
        @if turns.iter().any(|(_, turn)| *turn != Turn::None) { section {
            h2 { (visit.t("training-mine-asked")) }
            p.small.soft { (visit.t("training-mine-anonymous")) }
            ul.links { @for (moment, turn) in turns { @match turn {
                Turn::None => {},
                Turn::Open => li { a.button href=(own.path(&format!("answers/{}", moment.code()))) { (visit.t(moment.label())) } },
                Turn::Done => li { (visit.t(moment.label())) " " span.chip.ok { (visit.t("training-mine-answered")) } },
                Turn::Over => li { (visit.t(moment.label())) " " span.chip { (visit.t("training-mine-over")) } },
                Turn::Coming => li { (visit.t(moment.label())) " " span.chip.wait { (visit.t_with("training-mine-from", &args![at = say::moment(words, visit.lang, own.windows.after_from)])) } },
            } } }
        } }
    }
}

fn meetings(visit: &Visit, own: &Own, there: &[(Id<Session>, Slot, i32)]) -> Markup {
    let words = &visit.app().words;
    let was_there = |session: &Session, slot: Slot| there.iter().any(|(of, at, _)| *of == session.id && *at == slot);
    let minutes: i32 = there.iter().map(|(.., minutes)| minutes).sum();
    let (today, any) = (visit.world().today(), own.told().next().is_some());
    html! {
        section {
            h2 { (visit.t("training-sessions")) }
            @if !any { p.soft { (visit.t("training-mine-no-session")) } }
            @for session in own.told() {
                h3 { (visit.text(&session.content.title)) @if session.state == SessionState::Cancelled { " " span.chip.late { (visit.t(session.state.label())) } } }
                @if !session.reason.is_empty() { p.note { (visit.text(&session.reason)) } }
                p { (visit.text(&session.content.address)) @if let Some(place) = &session.content.place { " " (place_words(place, visit.lang)) } }
                ul.links { @for half in &session.content.half_days { li {
                    (words.date(visit.lang, half.day)) " – " (visit.t(half.part.label())) " "
                    bdi dir="ltr" { (half.starts.strftime("%H:%M")) "–" (half.ends.strftime("%H:%M")) }
                    @if !half.module.is_empty() { " · " (visit.text(&half.module)) }
                    @if !half.room.is_empty() { " · " bdi { (half.room) } }
                    @if was_there(session, half.slot()) { " " span.chip.ok { (visit.t("training-mine-there")) } }
                    @else if half.day < today && session.state != SessionState::Cancelled { " " span.chip { (visit.t("training-mine-not-there")) } }
                } } }
                p { a href=(format!("/sessions/{}.ics", session.id)) { (visit.t("training-session-calendar")) } }
            }
            @if minutes > 0 { p { strong { (visit.t_with("training-mine-hours", &args![hours = minutes / 60, minutes = minutes % 60])) } } }
        }
    }
}

fn handed_out(visit: &Visit, own: &Own, handouts: &[Handout]) -> Markup {
    let today = visit.world().today();
    let out: Vec<&Handout> = handouts.iter().filter(|one| one.content.is_out(today)).collect();
    let invited = own.told().filter(|session| own.has_place() && session.state == SessionState::Invited);
    let of_sessions: Vec<_> = invited.flat_map(|session| &session.content.materials).collect();
    html! {
        @if !out.is_empty() || !of_sessions.is_empty() { section {
            h2 { (visit.t("training-materials-title")) }
            ul.links {
                @for one in out { li { a href=(own_address(own, one)) { (visit.text(&one.content.title)) } } }
                @for one in of_sessions { li { a href=(one.address) { (visit.text(&one.title)) } } }
            }
        } }
    }
}

fn own_address(own: &Own, one: &Handout) -> String {
    match one.file {
        Some(file) => own.path(&format!("files/{file}/full")),
        None => one.content.address.clone(),
    }
}

/// Whether she may see a photo: as widely as all in it allow; one that shows only her, always.
pub(super) async fn sees(visit: &Visit, own: &Own, photo: &learning_photos::Photo) -> Result<bool> {
    if photo.shown == Circle::Public || (photo.shown == Circle::Cohort && own.has_place()) {
        return Ok(true);
    }
    let people = learning_photos::people(visit.db(), own.space, photo.id).await?;
    Ok(people.len() == 1 && people.contains(&own.attendee.id))
}

/// Photos of a page.
const SHOWN: usize = 24;

/// A page of the photos that she may see, and where the next begins.
async fn photos(visit: &Visit, own: &Own, listing: &Listing) -> Result<(Vec<File>, Option<String>)> {
    let after: Option<Id<File>> = listing.after().and_then(|(_, id)| id.parse().ok());
    let limit = SHOWN as u32 + 1;
    let mut rows = learning_photos::hers(visit.db(), own.space, &own.attendee, own.has_place(), after, limit).await?;
    let more = rows.len() > SHOWN;
    rows.truncate(SHOWN);
    let next = rows.last().filter(|_| more).map(|last| last.id.to_string());
    let mut files = Vec::with_capacity(rows.len());
    for photo in rows {
        files.extend(media::store::get(visit.db(), own.space, photo.id).await?);
    }
    Ok((files, next))
}

fn pictures(visit: &Visit, own: &Own, photos: &[File], below: &Markup, said: Option<Consent>) -> Markup {
    html! {
        section {
            h2 { (visit.t("training-photos-title")) }
            @if !photos.is_empty() { div.grid { @for file in photos { (picture(visit, file, &own.path("files"))) } } (below) }
            form method="post" action=(own.path("photos")) {
                fieldset {
                    legend { (visit.t("training-mine-consent")) }
                    p.hint { (visit.t("training-mine-consent-words")) }
                    @for consent in Consent::ALL { label.tick {
                        input type="radio" name="photos" value=(consent.code()) required checked[said == Some(*consent)];
                        span { (visit.t(consent.label())) }
                    } }
                }
                p.actions { button.quiet { (visit.t("web-save")) } }
            }
        }
    }
}

/// A picture in a list, from an address that asks who looks.
pub(super) fn picture(visit: &Visit, file: &File, base: &str) -> Markup {
    let (width, height) = file.size_of(Part::Card);
    let address = |part: Part| format!("{base}/{}/{}", file.id, part.code());
    let alt = visit.words(&file.alt);
    html! {
        @if file.kind == Kind::Picture {
            a.photo href=(address(Part::Full)) { img src=(address(Part::Card)) width=(width) height=(height) alt=(alt) loading="lazy" decoding="async"; }
        }
    }
}

/// She says what she allows of photos.
pub(super) async fn consent(visit: Visit, Path(code): Path<String>, mut form: Form) -> Result<Response> {
    let own = found(&visit, &code).await?;
    let Some(photos) = form.required_choice("photos", Consent::from_code) else {
        return Ok(visit.see_saying(own.path(""), "training-mine-consent-choose").into_response());
    };
    let (space, id) = (own.space, own.attendee.id);
    let act = move |tx: &mut Tx<'_>| learning_photos::say(tx, space, id, photos, ConsentWay::Own);
    let done = written(&visit, space, act).await?;
    Ok(crate::pages::answered(&visit, own.path(""), done, "training-mine-consent-said"))
}

/// Writes what a participant does; a refusal comes back apart. Who she is stays out of the journal's actors.
pub(super) async fn written<R: Send + 'static>(
    visit: &Visit,
    space: Id<Space>,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<std::result::Result<R, Refused>> {
    match visit.db().write(Stream::space(space), APPLICANT, act).await {
        Ok(done) => Ok(Ok(done)),
        Err(error) => Ok(Err(error.refusal::<Refused>()?)),
    }
}

/// The address of a participant's page.
pub(crate) fn her_link(app: &App, space: Id<Space>, attendee: Id<Attendee>) -> String {
    format!("/training/participants/{}", learning_answers::link(app.db.keys(), space, attendee))
}

/// On the page of a confirmed application: the page of each whom it sends.
pub(crate) async fn her_people(visit: &Visit, of: Ref, state: ApplicationState) -> Result<Markup> {
    if state != ApplicationState::Confirmed {
        return Ok(html! {});
    }
    let people = session_people::of_application(visit.db(), of.call.space, of.id).await?;
    Ok(html! {
        @if people.iter().any(|one| one.left_at.is_none()) { section {
            h2 { (visit.t("training-mine-pages")) }
            p { (visit.t("training-mine-pages-words")) }
            ul.links { @for one in people.iter().filter(|one| one.left_at.is_none()) {
                li { a href=(her_link(visit.app(), of.call.space, one.id)) { bdi { (one.person.name) } } }
            } }
        } }
    })
}
