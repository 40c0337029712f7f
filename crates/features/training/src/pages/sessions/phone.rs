//! The list at the door, which stays on a trainer's phone: who is there is noted without a network, and what became of each is
//! told once there is one.

use std::collections::HashMap;

use axum::Json;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use kernel::Id;
use maud::{Markup, html};
use serde_json::json;
use web::{Asset, Error, Form, Result, Visit, args, offline};

use super::{found, path};
use crate::model::attendance::{Clock, Scan};
use crate::model::attendance_sent::{clock, scan};
use crate::model::{Attendee, Session, SessionState, Slot};
use crate::pages::{private, say, write};
use crate::store::attendance::{self, MOST_SCANS};
use crate::store::session_people;

/// What notes and sends.
pub(crate) const SCRIPT: Asset = Asset {
    name: "checkin.js",
    mime: "text/javascript; charset=utf-8",
    bytes: include_bytes!("../../../assets/checkin.js"),
};
/// How the list looks.
pub(crate) const STYLE: Asset = Asset {
    name: "checkin.css",
    mime: "text/css; charset=utf-8",
    bytes: include_bytes!("../../../assets/checkin.css"),
};

/// More than any cohort has.
const MOST: u32 = 5_000;

/// What the script says: `training-checkin-` and each.
const WORDS: [&str; 19] = [
    "online",
    "offline",
    "sending",
    "expired",
    "forbidden",
    "failed",
    "storage",
    "unsent",
    "camera",
    "look",
    "stop",
    "seen",
    "kept",
    "already",
    "taken-back",
    "elsewhere",
    "strange",
    "somebody",
    "waiting",
];

/// The page.
pub(super) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let session = found(&visit, &id).await?;
    if session.state == SessionState::Cancelled {
        return Err(Error::NotFound);
    }
    let mut people = session_people::list(visit.db(), session.space, session.cohort, 0, MOST).await?;
    people.retain(|one| one.left_at.is_none());
    let mut there: HashMap<_, Vec<String>> = HashMap::new();
    for (who, slot) in attendance::all(visit.db(), session.space, session.id).await? {
        there.entry(who.uuid()).or_default().push(slot.to_string());
    }
    let slots_of = |who: Id<Attendee>| there.get(&who.uuid()).map(|slots| slots.join(" ")).unwrap_or_default();
    let page = path(&visit, session.id, "phone");
    let until = session.content.half_days.iter().map(|half| millis(&visit, half.slot(), half.ends)).max().unwrap_or(0);
    let body = html! {
        div #checkin.checkin data-session=(session.id) data-page=(page) data-worker=(format!("{page}/worker.js"))
            data-send=(path(&visit, session.id, "scans")) data-until=(until)
            data-rendered=(visit.world().now().as_millisecond()) {
            p.kind { (visit.t("training-checkin-title")) }
            h1 { (visit.text(&session.content.title)) }
            noscript { p.note { (visit.t("training-checkin-needs-script")) " "
                a href=(path(&visit, session.id, "")) { (visit.t("training-session-attendance")) } } }
            (standing(&visit))
            (ways_to_note(&visit, &session))
            @if people.is_empty() { div.empty { p { (visit.t("training-session-none-noted")) } } }
            ul.people { @for one in &people { li {
                button type="button" data-person=(one.id) data-number=(one.number) data-there=(slots_of(one.id)) aria-pressed="false" {
                    span.num { (one.number) }
                    span { bdi data-name { (one.person.name) } small.soft { bdi { (one.person.association) } } }
                    span data-mark aria-hidden="true" {}
                }
            } } }
            (foot(&visit, &session))
        }
    };
    let title = visit.t("training-checkin-title").to_owned();
    Ok(private(visit.page_named(&title, body).bare().scanning().style("checkin.css").script("checkin.js")))
}

fn standing(visit: &Visit) -> Markup {
    html! {
        p.net data-part="net" role="status" {}
        p.counts {
            span { (visit.t("training-checkin-present")) " " strong data-part="present" dir="ltr" {} }
            span { (visit.t("training-checkin-waiting")) " " strong data-part="waiting" {} }
        }
        p.note data-part="trouble" role="alert" hidden {}
        p.note data-part="clock" role="alert" hidden {}
        section data-part="told" hidden {
            h2 { (visit.t("training-session-odd")) }
            ul.told data-part="told-list" {}
        }
        p.last data-part="last" role="status" {}
    }
}

fn ways_to_note(visit: &Visit, session: &Session) -> Markup {
    html! {
        div.field {
            label for="slot" { (visit.t("training-checkin-slot")) }
            select #slot data-part="slot" { @for half in &session.content.half_days {
                option value=(half.slot()) data-starts=(millis(visit, half.slot(), half.starts)) data-ends=(millis(visit, half.slot(), half.ends)) {
                    (say::days(&visit.app().words, visit.lang, half.day, half.day)) " – " (visit.t(half.part.label()))
                }
            } }
        }
        p { button.big type="button" data-part="look" data-act="look" hidden { (visit.t("training-checkin-look")) } }
        video data-part="video" hidden muted playsinline {}
        p.hint data-part="no-camera" hidden { (visit.t("training-checkin-no-camera")) }
        form.inline data-part="typed" autocomplete="off" {
            div.field {
                label for="typed" { (visit.t("training-checkin-typed")) }
                input #typed name="typed" autocapitalize="characters" spellcheck="false" dir="ltr";
            }
            button { (visit.t("training-checkin-note")) }
        }
        div.field {
            label for="find" { (visit.t("training-checkin-find")) }
            input #find data-part="find" type="search" autocomplete="off";
        }
    }
}

fn foot(visit: &Visit, session: &Session) -> Markup {
    html! {
        p { button.big type="button" data-part="send" data-act="send" disabled { (visit.t("training-checkin-send")) } }
        details { summary { (visit.t("training-checkin-how")) } p { (visit.t("training-checkin-how-words")) } }
        p.foot {
            a data-part="back" href=(path(visit, session.id, "")) { (visit.t("training-checkin-back")) }
            button.quiet type="button" data-act="forget" { (visit.t("training-checkin-forget")) }
        }
        div hidden { @for word in WORDS { span data-say=(word) { (visit.t(&format!("training-checkin-{word}"))) } } }
    }
}

fn millis(visit: &Visit, slot: Slot, time: jiff::civil::Time) -> i64 {
    visit.world().instant(slot.day.to_datetime(time)).as_millisecond()
}

/// What keeps the page on the phone.
pub(super) async fn worker(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response> {
    let session = found(&visit, &id).await?;
    let page = path(&visit, session.id, "phone");
    Ok(offline::worker(
        &visit,
        "checkin",
        &page,
        &["twiza.css", "checkin.css", "checkin.js", "star.svg"],
        offline::Beside::Nothing,
    ))
}

/// Takes the fields `now`, what the phone's clock says as it sends, and `scan`, a line for each thing that it noted. The answer
/// names for each what became of it, in the reader's language; what is not among the answers is to be sent again.
pub(super) async fn take(visit: Visit, Path((_, id)): Path<(String, String)>, form: Form) -> Result<Response> {
    let session = found(&visit, &id).await?;
    let now = visit.world().now();
    let clock = clock(form.value("now")).map_or(Clock { skew: 0 }, |said| Clock::of(said, now));
    let scans: Vec<Scan> = form.values("scan").take(MOST_SCANS).filter_map(scan).collect();
    let (space, id) = (session.space, session.id);
    let answers = match write(&visit, move |tx| attendance::reconcile(tx, space, id, clock, &scans)).await? {
        Ok(answers) => answers,
        Err(refused) => {
            let body = json!({ "refused": visit.say(&refused.message()) });
            return Ok((axum::http::StatusCode::UNPROCESSABLE_ENTITY, Json(body)).into_response());
        }
    };
    let each = answers.iter().map(|answer| {
        json!({ "id": answer.id.to_string(), "outcome": answer.outcome.code(), "words": visit.t(answer.outcome.label()) })
    });
    let off = args![minutes = clock.skew.unsigned_abs() / 60];
    let words = clock.is_wrong().then(|| visit.t_with("training-session-odd-clock", &off));
    let body = json!({
        "at": now.as_millisecond(),
        "clock": { "wrong": clock.is_wrong(), "behind": clock.skew, "words": words },
        "scans": each.collect::<Vec<_>>(),
    });
    Ok(Json(body).into_response())
}
