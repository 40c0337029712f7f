use std::net::IpAddr;

use actors::accounts::signin::{Caller, Step, with_code, with_password};
use actors::accounts::{self, Limits, recovery, totp};
use actors::{Account, Refusal, sessions};
use jiff::{SignedDuration, Timestamp};
use kernel::Id;
use store::Db;
use totp_rs::{Builder, Secret};

use crate::{PASSWORD, WHO, account, each, refusal, start};

pub(crate) fn caller() -> Caller {
    Caller { address: IpAddr::from([192, 0, 2, 7]), device: "Firefox, Linux".into() }
}

/// What an application would show.
fn code(base32: &str, at: Timestamp) -> String {
    let secret = Secret::try_from_base32(base32).unwrap();
    Builder::new().with_secret(secret).build().unwrap().generate(at.as_second().unsigned_abs()).to_string()
}

/// Sets up an application for an account; its secret, and the recovery codes.
async fn enrol(db: &Db, account: Id<Account>) -> (String, recovery::Codes) {
    let secret = totp::begin(db, account).await.unwrap().secret();
    let wrong = totp::confirm(db, account, "000 000").await;
    assert_eq!(refusal(wrong), Refusal::WrongCode);
    let again = totp::pending(db, account).await.unwrap();
    assert_eq!(again.secret(), secret);
    assert!(again.address().unwrap().starts_with("otpauth://totp/"));
    assert!(again.picture().unwrap().starts_with(b"\x89PNG"));
    let codes = totp::confirm(db, account, &code(&secret, db.world().now())).await.unwrap();
    (secret, codes)
}

async fn password_step(db: &Db, limits: &Limits) -> String {
    match with_password(db, limits, &caller(), "salma", PASSWORD.into()).await.unwrap() {
        Step::SecondFactor(begun) => begun,
        Step::SignedIn(_) => panic!("the second factor was not asked for"),
    }
}

#[test]
fn the_right_password_signs_in_and_nothing_else_does() {
    each("password", |db, _| async move {
        let (id, limits) = (account(&db, "salma").await, Limits::default());
        let Step::SignedIn(token) = with_password(&db, &limits, &caller(), " SALMA ", PASSWORD.into()).await.unwrap()
        else {
            panic!("no second factor was set up")
        };
        let signed_in = sessions::find(&db, &token).await.unwrap().unwrap();
        assert_eq!(signed_in.account.id, id);
        assert!(!signed_in.second_factor);
        for (login, password) in [("salma", "amandes de Tata"), ("karim", PASSWORD), ("", ""), ("salma", "")] {
            let refused = with_password(&db, &limits, &caller(), login, password.into()).await;
            assert_eq!(refusal(refused), Refusal::WrongPassword, "{login}");
        }
    });
}

#[test]
fn a_guesser_is_told_to_wait_and_the_right_password_then_waits_too() {
    each("guesser", |db, clock| async move {
        account(&db, "salma").await;
        let limits = Limits::default();
        for _ in 0..10 {
            let wrong = with_password(&db, &limits, &caller(), "salma", "amandes de Tata".into()).await;
            assert_eq!(refusal(wrong), Refusal::WrongPassword);
        }
        let stopped = with_password(&db, &limits, &caller(), "salma", PASSWORD.into()).await;
        assert!(matches!(refusal(stopped), Refusal::TooMany { .. }));
        clock.set(start() + SignedDuration::from_secs(61));
        assert!(with_password(&db, &limits, &caller(), "salma", PASSWORD.into()).await.is_ok());
    });
}

#[test]
fn a_closed_account_does_not_sign_in() {
    each("closed", |db, _| async move {
        let (id, limits) = (account(&db, "salma").await, Limits::default());
        let token = sessions::open(&db, id, String::new(), false).await.unwrap();
        accounts::close(&db, WHO, id).await.unwrap();
        assert!(sessions::find(&db, &token).await.unwrap().is_none());
        let refused = with_password(&db, &limits, &caller(), "salma", PASSWORD.into()).await;
        assert_eq!(refusal(refused), Refusal::WrongPassword);
        assert_eq!(refusal(sessions::open(&db, id, String::new(), false).await), Refusal::UnknownAccount);
    });
}

#[test]
fn with_an_application_the_password_alone_opens_nothing() {
    each("totp", |db, clock| async move {
        let (id, limits) = (account(&db, "salma").await, Limits::default());
        let (secret, codes) = enrol(&db, id).await;
        assert_eq!(codes.len(), recovery::COUNT);
        clock.set(start() + SignedDuration::from_secs(60));
        let now = db.world().now();

        let begun = password_step(&db, &limits).await;
        assert!(sessions::list(&db, id).await.unwrap().is_empty());
        let wrong = with_code(&db, &limits, &caller(), &begun, "000000").await;
        assert_eq!(refusal(wrong), Refusal::WrongCode);
        let Step::SignedIn(token) = with_code(&db, &limits, &caller(), &begun, &code(&secret, now)).await.unwrap()
        else {
            panic!("the code was right")
        };
        assert!(sessions::find(&db, &token).await.unwrap().unwrap().second_factor);

        let replayed = with_code(&db, &limits, &caller(), &begun, &code(&secret, now)).await;
        assert_eq!(refusal(replayed), Refusal::Expired);
        let begun = password_step(&db, &limits).await;
        let same_code = with_code(&db, &limits, &caller(), &begun, &code(&secret, now)).await;
        assert_eq!(refusal(same_code), Refusal::WrongCode);
        clock.set(now + SignedDuration::from_secs(30));
        let next = code(&secret, db.world().now());
        assert!(with_code(&db, &limits, &caller(), &begun, &next).await.is_ok());
    });
}

#[test]
fn a_recovery_code_is_good_once() {
    each("recovery", |db, _| async move {
        let (id, limits) = (account(&db, "salma").await, Limits::default());
        let (_, codes) = enrol(&db, id).await;
        let typed = codes[3].reveal().to_lowercase().replace('-', " ");
        let begun = password_step(&db, &limits).await;
        assert!(with_code(&db, &limits, &caller(), &begun, &typed).await.is_ok());
        assert_eq!(accounts::safety(&db, id).await.unwrap().unwrap().recovery_codes, 9);
        let begun = password_step(&db, &limits).await;
        assert_eq!(refusal(with_code(&db, &limits, &caller(), &begun, &typed).await), Refusal::WrongCode);
        let fresh = recovery::replace(&db, id).await.unwrap();
        let stale = with_code(&db, &limits, &caller(), &begun, codes[4].reveal()).await;
        assert_eq!(refusal(stale), Refusal::WrongCode);
        assert!(with_code(&db, &limits, &caller(), &begun, fresh[0].reveal()).await.is_ok());
    });
}

#[test]
fn a_second_step_that_was_never_begun_or_took_too_long_is_refused() {
    each("late", |db, clock| async move {
        let (id, limits) = (account(&db, "salma").await, Limits::default());
        let (secret, _) = enrol(&db, id).await;
        for forged in ["", "AAAA", "é", &"A".repeat(120)] {
            let refused = with_code(&db, &limits, &caller(), forged, "000000").await;
            assert_eq!(refusal(refused), Refusal::Expired, "{forged}");
        }
        let begun = password_step(&db, &limits).await;
        clock.set(start() + SignedDuration::from_mins(11));
        let late = with_code(&db, &limits, &caller(), &begun, &code(&secret, db.world().now())).await;
        assert_eq!(refusal(late), Refusal::Expired);
    });
}

#[test]
fn codes_cannot_be_guessed_at_leisure() {
    each("leisure", |db, _| async move {
        let (id, limits) = (account(&db, "salma").await, Limits::default());
        enrol(&db, id).await;
        let begun = password_step(&db, &limits).await;
        for _ in 0..5 {
            assert_eq!(refusal(with_code(&db, &limits, &caller(), &begun, "000000").await), Refusal::WrongCode);
        }
        let stopped = with_code(&db, &limits, &caller(), &begun, "000000").await;
        assert!(matches!(refusal(stopped), Refusal::TooMany { .. }));
    });
}

#[test]
fn a_removed_application_is_not_asked_for() {
    each("removed", |db, _| async move {
        let (id, limits) = (account(&db, "salma").await, Limits::default());
        enrol(&db, id).await;
        totp::remove(&db, WHO, id).await.unwrap();
        let step = with_password(&db, &limits, &caller(), "salma", PASSWORD.into()).await.unwrap();
        assert!(matches!(step, Step::SignedIn(_)));
        assert_eq!(accounts::safety(&db, id).await.unwrap().unwrap().recovery_codes, 0);
    });
}

#[test]
fn what_is_no_login_is_not_counted_against_anybody() {
    each("garbage", |db, _| async move {
        account(&db, "salma").await;
        let limits = Limits::default();
        for number in 0..12 {
            let garbage = format!("? {number}");
            let refused = with_password(&db, &limits, &caller(), &garbage, PASSWORD.into()).await;
            assert_eq!(refusal(refused), Refusal::WrongPassword);
        }
        assert!(with_password(&db, &limits, &caller(), "salma", PASSWORD.into()).await.is_ok());
    });
}
