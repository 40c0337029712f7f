//! What happens when letters do not leave at once.

use jiff::SignedDuration;
use post::{Letter, Outcome};

use crate::{Fake, each, letter, waiting, write};

const MINUTE: SignedDuration = SignedDuration::from_mins(1);

/// A letter that is worth sending for long.
fn lasting() -> Letter {
    Letter { kept_for: SignedDuration::from_hours(24 * 30), ..letter("salma@example.org") }
}

#[test]
fn a_letter_that_does_not_leave_is_tried_later_each_time_and_given_up_at_last() {
    each("later", |db, clock| async move {
        let fake = Fake::answering(Outcome::Later("not now"));
        write(&db, vec![lasting()]).await.unwrap();
        let mut waits = Vec::new();
        while waiting(&db).await > 0 {
            let before = fake.tries();
            fake.post().deliver(&db).await.unwrap();
            match (fake.tries() > before, waits.last_mut()) {
                (true, _) => waits.push(0),
                (false, Some(minutes)) => *minutes += 1,
                (false, None) => panic!("it is tried at once"),
            }
            clock.go_on(MINUTE);
        }
        // Each is looked at in the minute after it became due.
        assert_eq!(waits, [0, 3, 15, 63, 255, 359, 359, 359, 359, 0]);
        assert_eq!((fake.tries(), post::given_up_since(&db, 30).await.unwrap()), (10, 1));
    });
}

#[test]
fn a_recipient_who_does_not_exist_is_not_tried_again() {
    each("nobody", |db, _| async move {
        let fake = Fake::answering(Outcome::Refused("nobody"));
        write(&db, vec![lasting()]).await.unwrap();
        let report = fake.post().deliver(&db).await.unwrap();
        assert_eq!((report.given_up, waiting(&db).await, fake.tries()), (1, 0, 1));
    });
}

#[test]
fn a_server_that_is_away_for_days_costs_no_letter() {
    each("away", |db, clock| async move {
        let fake = Fake::answering(Outcome::Closed("away"));
        let post = fake.post();
        write(&db, vec![lasting(), lasting()]).await.unwrap();
        post.deliver(&db).await.unwrap();
        let first = fake.tries();
        post.deliver(&db).await.unwrap();
        assert_eq!(fake.tries(), first, "the way rests before it is tried again");
        for _ in 0..50 {
            clock.go_on(SignedDuration::from_hours(1));
            post.deliver(&db).await.unwrap();
        }
        fake.answer(Outcome::Sent);
        clock.go_on(2 * MINUTE);
        assert_eq!((post.deliver(&db).await.unwrap().sent, waiting(&db).await), (2, 0));
    });
}
