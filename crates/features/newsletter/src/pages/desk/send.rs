//! What is done to an issue that is written: tested, scheduled, stopped, let go on.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::civil::{DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use kernel::World;
use post::Address;
use post::carrier::Fate;
use web::{Error, Form, Message, Result, See, Visit, args};

use super::super::{outside, write};
use super::{compose, issue, issue_of, issue_path, list_path};
use crate::model::Paused;
use crate::sending::send_test;
use crate::store::{doubt, issues, running};

type Of = Path<(String, String)>;

/// Sends the issue to one address, as it stands.
pub(super) async fn test(visit: Visit, Path((_, id)): Of, mut form: Form) -> Result<Response> {
    let (issue, list) = issue_of(&visit, &id).await?;
    let path = format!("{}/preview", issue_path(&visit, &issue));
    let Some(origin) = outside(&visit) else { return Err(Error::told("newsletter-no-address")) };
    if visit.app().post.carried().is_none() {
        return Err(Error::told("newsletter-desk-no-post"));
    }
    if issue.langs(&list).is_empty() {
        return Err(Error::told("newsletter-preview-nothing"));
    }
    let Some(to) = Address::email(&form.words("to", 1..=254)) else {
        return Err(Error::told("newsletter-fault-address"));
    };
    let fates = send_test(visit.app(), &list, &issue, &to, &origin).await?;
    let wanted = issue.langs(&list).len();
    let sent = fates.iter().filter(|fate| **fate == Fate::Sent).count();
    let said = match fates.iter().find(|fate| **fate != Fate::Sent) {
        None if sent == wanted => Message::with("newsletter-test-sent", args![count = sent]),
        Some(Fate::Refused(_)) => Message::new("newsletter-test-refused"),
        Some(Fate::Later(_)) => Message::new("newsletter-test-later"),
        Some(Fate::Unwanted(_)) => Message::new("newsletter-test-unwanted"),
        _ => Message::new("newsletter-test-silent"),
    };
    Ok(visit.see_saying(path, said).into_response())
}

/// Lets it go out: at its time, or now. What is wrong stays beside its field.
pub(super) async fn schedule(visit: Visit, Path((_, id)): Of, mut form: Form) -> Result<Response> {
    let (issue, list) = issue_of(&visit, &id).await?;
    let Some(origin) = outside(&visit) else { return Err(Error::told("newsletter-no-address")) };
    if visit.app().post.carried().is_none() {
        return Err(Error::told("newsletter-desk-no-post"));
    }
    if !issue.is_open() {
        return Err(Error::told("newsletter-issue-closed"));
    }
    if issue.langs(&list).is_empty() {
        return Err(Error::told("newsletter-preview-nothing"));
    }
    let items = issues::items(visit.db(), issue.key).await?;
    if items.is_empty() && issue.content.intro.is_empty() {
        return Err(Error::told("newsletter-nothing-said"));
    }
    let now = visit.world().now();
    let due = due(&mut form, visit.world());
    if !form.is_ticked("sure") {
        form.fault("sure", "newsletter-fault-sure");
    }
    let Some(due) = due.filter(|_| form.is_good()) else {
        return Ok(compose::show_sending(&visit, &issue, &list, &form).await?.invalid().into_response());
    };
    let key = issue.key;
    write(&visit, move |tx| running::schedule(tx, key, due.max(now), &origin)).await?;
    Ok(visit.see(issue_path(&visit, &issue)).into_response())
}

/// When it is to go out, on the clocks of the place: now where nothing is said, in the morning of a day without a time.
fn due(form: &mut Form, world: &World) -> Option<Timestamp> {
    let (day, typed) = (form.date("day"), form.value("time").to_owned());
    let time = read_time(&typed);
    if time.is_none() && !typed.trim().is_empty() {
        form.fault("time", "newsletter-fault-time");
        return None;
    }
    if day.is_none() && time.is_none() {
        return Some(world.now());
    }
    let day = day.unwrap_or_else(|| world.today());
    let due = instant(world, day.to_datetime(time.unwrap_or_else(|| Time::constant(8, 0, 0, 0))));
    // The minute that clocks show at this moment is not past yet.
    if due + 1.minute() <= world.now() {
        form.fault(if day < world.today() { "day" } else { "time" }, "newsletter-fault-past");
    }
    Some(due)
}

/// A time as people type it: 8:30, 08:30, 8h30, 8h.
fn read_time(typed: &str) -> Option<Time> {
    let (hour, minute) = typed.trim().split_once([':', 'h', 'H', '.'])?;
    let minute = if minute.is_empty() { "0" } else { minute };
    Time::new(hour.trim().parse().ok()?, minute.trim().parse().ok()?, 0, 0).ok()
}

/// The instant at which clocks here show a date and time.
fn instant(world: &World, shown: DateTime) -> Timestamp {
    let as_utc = |shown: DateTime| TimeZone::UTC.to_timestamp(shown).unwrap_or(Timestamp::MAX);
    let guess = as_utc(shown);
    let offset = as_utc(world.local(guess)).duration_since(guess);
    let near = guess - offset;
    // Where the clocks change between the two, the second look is right.
    let offset = as_utc(world.local(near)).duration_since(near);
    guess - offset
}

/// Makes it a draft again.
pub(super) async fn unschedule(visit: Visit, Path((_, id)): Of) -> Result<See> {
    let (issue, _) = issue_of(&visit, &id).await?;
    let key = issue.key;
    write(&visit, move |tx| running::unschedule(tx, key)).await?;
    Ok(visit.see(issue_path(&visit, &issue)))
}

/// Stops it; what is under way at this moment still leaves.
pub(super) async fn pause(visit: Visit, Path((_, id)): Of) -> Result<See> {
    let (issue, _) = issue_of(&visit, &id).await?;
    let key = issue.key;
    write(&visit, move |tx| running::pause(tx, key, Paused::ByHand).map(drop)).await?;
    Ok(visit.see(issue_path(&visit, &issue)))
}

/// Lets it go on; its editor may say that what the mail server refuses is refused for good.
pub(super) async fn resume(visit: Visit, Path((_, id)): Of, form: Form) -> Result<See> {
    let (issue, _) = issue_of(&visit, &id).await?;
    let (key, believes) = (issue.key, form.is_ticked("believes"));
    write(&visit, move |tx| running::resume(tx, key, believes)).await?;
    Ok(visit.see(issue_path(&visit, &issue)))
}

/// Ends it for good: who has no copy yet gets none.
pub(super) async fn end(visit: Visit, Path((_, id)): Of) -> Result<See> {
    let (issue, _) = issue_of(&visit, &id).await?;
    let key = issue.key;
    write(&visit, move |tx| running::end(tx, key)).await?;
    Ok(visit.see_saying(issue_path(&visit, &issue), "newsletter-end-done"))
}

/// Sends what is in doubt once more, where its editor says that she means it.
pub(super) async fn doubtful(visit: Visit, Path((_, id)): Of, mut form: Form) -> Result<Response> {
    let (issue, list) = issue_of(&visit, &id).await?;
    if !form.is_ticked("sure") {
        form.fault("sure", "newsletter-doubtful-fault-sure");
        return Ok(issue::standing(&visit, &issue, &list, &form).await?.invalid().into_response());
    }
    let key = issue.key;
    write(&visit, move |tx| doubt::send_again(tx, key).map(drop)).await?;
    Ok(visit.see(issue_path(&visit, &issue)).into_response())
}

/// Throws a draft away.
pub(super) async fn remove(visit: Visit, Path((_, id)): Of) -> Result<See> {
    let (issue, list) = issue_of(&visit, &id).await?;
    let key = issue.key;
    write(&visit, move |tx| issues::drop_draft(tx, key)).await?;
    Ok(visit.see_saying(list_path(&visit, &list), "newsletter-removed"))
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};
    use kernel::{FixedClock, SeededChance};

    use super::*;

    #[test]
    fn a_time_is_read_as_people_type_it() {
        for typed in ["8:30", "08:30", "8h30", " 8H30 "] {
            assert_eq!(read_time(typed), Some(time(8, 30, 0, 0)), "{typed}");
        }
        assert_eq!(read_time("18h"), Some(time(18, 0, 0, 0)));
        for wrong in ["", "8", "25:00", "8:61", "matin"] {
            assert_eq!(read_time(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_time_that_is_past_is_told_beside_its_field() {
        let now: Timestamp = "2026-05-04T09:30:40Z".parse().unwrap_or_default();
        let world = World::new(FixedClock::at(now), SeededChance::new(1), TimeZone::UTC);
        let told = |day: &str, time: &str| {
            let mut form = Form::default().with("day", day).with("time", time);
            due(&mut form, &world);
            form.faults().iter().map(|(field, _)| field.clone()).collect::<Vec<_>>()
        };
        assert_eq!(told("2026-05-03", "18:00"), ["day"]);
        assert_eq!(told("2026-05-04", "9:29"), ["time"], "a minute ago");
        assert_eq!(told("", "8h"), ["time"]);
        assert_eq!(told("2026-05-04", ""), ["time"], "the morning of today is over");
        assert_eq!(told("2026-05-04", "matin"), ["time"]);
        for (day, time) in [("", ""), ("2026-05-04", "9:30"), ("2026-05-04", "10:00"), ("2026-05-05", "")] {
            assert!(told(day, time).is_empty(), "{day} {time}");
        }
    }

    #[test]
    fn the_clock_of_the_place_counts() {
        let zone = TimeZone::get("Africa/Casablanca").unwrap_or_else(|_| TimeZone::fixed(jiff::tz::offset(1)));
        let world = World::new(FixedClock::at(Timestamp::UNIX_EPOCH), SeededChance::new(1), zone);
        for shown in [date(2026, 5, 4).at(8, 30, 0, 0), date(2026, 3, 1).at(23, 59, 0, 0)] {
            assert_eq!(world.local(instant(&world, shown)), shown);
        }
    }
}
