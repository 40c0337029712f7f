//! Signing in, by password, by code, by recovery code; and staying so.
#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

mod house;

use axum::http::StatusCode;
use house::{Browser, House, PASSWORD};
use totp_rs::{Builder, Secret};

#[tokio::test]
async fn a_wrong_login_and_a_wrong_password_are_told_apart_by_nobody() {
    let house = House::open().await;
    house.account("salma.tazi", false).await;
    let mut answers = Vec::new();
    for (login, password) in [("salma.tazi", "olives de Taroudant"), ("nobody", PASSWORD), ("<no login>", PASSWORD)] {
        let answer = house.browser().sign_in(login, password).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!answer.says(PASSWORD), "a password is never shown again");
        answers
            .push(answer.body.replace(&format!("value=\"{}\"", login.replace('<', "&lt;").replace('>', "&gt;")), ""));
    }
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]));
}

#[tokio::test]
async fn whoever_signs_in_comes_to_the_page_that_was_asked_for_and_is_known_there() {
    let house = House::open().await;
    house.account("salma.tazi", false).await;
    let mut browser = house.browser();
    assert_eq!(browser.get("/account").await.status, StatusCode::UNAUTHORIZED);
    let page = browser.get("/account/sign-in?then=/account/passkeys%3Fa%3D1").await;
    let then = page.value_of("then").to_owned();
    let fields = [("login", " Salma.TAZI "), ("password", PASSWORD), ("then", &then)];
    let answer = browser.post("/account/sign-in", &fields).await;
    assert_eq!(answer.location, "/account/passkeys?a=1");
    assert!(browser.get("/account").await.says("Personne générée salma.tazi"));
    assert_eq!(browser.get("/account/sign-in?then=/account/codes").await.location, "/account/codes");
}

#[tokio::test]
async fn signing_in_leads_to_no_other_site() {
    let house = House::open().await;
    house.account("salma.tazi", false).await;
    for then in ["//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example", "javascript:alert(1)"]
    {
        let fields = [("login", "salma.tazi"), ("password", PASSWORD), ("then", then)];
        let answer = house.browser().post("/account/sign-in", &fields).await;
        assert_eq!(answer.location, "/account", "{then:?}");
        let page = house.browser().get(&format!("/account/sign-in?then={}", web::encoded(then))).await;
        assert_eq!(page.value_of("then"), "/account", "{then:?}");
    }
}

#[tokio::test]
async fn whoever_guesses_too_often_is_told_how_many_seconds_to_wait() {
    let house = House::open().await;
    house.account("salma.tazi", false).await;
    for _ in 0..10 {
        house.browser().sign_in("salma.tazi", "a guess that is wrong").await;
    }
    let answer = house.browser().sign_in("salma.tazi", PASSWORD).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(answer.retry_after.as_deref(), Some("60"));
    assert!(answer.says("60"));
    house.wait(60);
    assert_eq!(house.browser().sign_in("salma.tazi", PASSWORD).await.status, StatusCode::SEE_OTHER);
}

/// Sets an application up in a signed-in browser: its secret, and the recovery codes.
async fn with_application(house: &House, browser: &mut Browser<'_>) -> (String, Vec<String>) {
    let begun = browser.post("/account/application/secret", &[("present", PASSWORD)]).await;
    let page = browser.follow(&begun).await;
    assert!(page.says("data:image/png;base64,"));
    let secret = page.codes()[0].replace(' ', "");
    let wrong = browser.post("/account/application", &[("code", "000000")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.codes()[0].replace(' ', ""), secret, "a mistyped code does not change the secret");
    let confirmed = browser.post("/account/application", &[("code", &code(house, &secret))]).await;
    assert_eq!(confirmed.status, StatusCode::OK, "{}", confirmed.body);
    assert_eq!(confirmed.codes().len(), 10);
    house.wait(30);
    (secret, confirmed.codes())
}

/// What the application shows now.
fn code(house: &House, secret: &str) -> String {
    let bytes = Secret::try_from_base32(secret).unwrap().as_ref().to_vec();
    let totp = Builder::new().with_secret(bytes).with_issuer(Some("Twiza")).with_account_name("test").build().unwrap();
    let now = u64::try_from(house.db.world().now().as_second()).unwrap();
    totp.generate(now).to_string()
}

#[tokio::test]
async fn with_an_application_the_password_alone_opens_nothing() {
    let house = House::open().await;
    house.account("salma.tazi", false).await;
    let mut phone = house.browser_of("salma.tazi").await;
    let (secret, _) = with_application(&house, &mut phone).await;

    let mut laptop = house.browser();
    let fields = [("login", "salma.tazi"), ("password", PASSWORD), ("then", "/account/codes")];
    let first = laptop.post("/account/sign-in", &fields).await;
    assert_eq!(first.location, "/account/sign-in/code?then=/account/codes");
    assert_eq!(laptop.get("/account").await.status, StatusCode::UNAUTHORIZED);
    assert!(laptop.follow(&first).await.says("name=\"code\""));
    let wrong = laptop.post("/account/sign-in/code", &[("code", "123456")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let shown = code(&house, &secret);
    let right = laptop.post("/account/sign-in/code", &[("code", &shown), ("then", "/account/codes")]).await;
    assert_eq!(right.location, "/account/codes");
    assert!(laptop.follow(&right).await.says("10 are left"));

    let mut thief = house.browser();
    thief.sign_in("salma.tazi", PASSWORD).await;
    let again = thief.post("/account/sign-in/code", &[("code", &shown)]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "a code is good once");
}

#[tokio::test]
async fn a_recovery_code_is_good_once_and_new_codes_replace_the_old() {
    let house = House::open().await;
    house.account("salma.tazi", false).await;
    let mut phone = house.browser_of("salma.tazi").await;
    let (_, codes) = with_application(&house, &mut phone).await;
    let mut laptop = house.browser();
    laptop.sign_in("salma.tazi", PASSWORD).await;
    let typed = codes[0].to_lowercase().replace('-', " ");
    let right = laptop.post("/account/sign-in/code", &[("code", &typed)]).await;
    assert_eq!(right.status, StatusCode::SEE_OTHER, "{}", right.body);
    assert!(laptop.get("/account").await.says("9 are left"));
    for (used, browser) in [(&codes[0], house.browser()), (&codes[1], house.browser())] {
        let mut browser = browser;
        browser.sign_in("salma.tazi", PASSWORD).await;
        if used == &codes[1] {
            let fresh = laptop.post("/account/codes", &[("present", PASSWORD)]).await;
            assert!(!fresh.codes().contains(used));
        }
        let answer = browser.post("/account/sign-in/code", &[("code", used)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn an_application_that_is_removed_is_asked_for_no_more() {
    let house = House::open().await;
    house.account("salma.tazi", false).await;
    let mut phone = house.browser_of("salma.tazi").await;
    with_application(&house, &mut phone).await;
    assert_eq!(phone.post("/account/application/end", &[("present", PASSWORD)]).await.location, "/account");
    assert_eq!(house.browser().sign_in("salma.tazi", PASSWORD).await.location, "/account");
    assert_eq!(phone.get("/account/codes").await.location, "/account/application");
}

#[tokio::test]
async fn nothing_that_would_keep_the_account_is_done_without_its_password() {
    let house = House::open().await;
    house.account("salma.tazi", false).await;
    let mut screen = house.browser_of("salma.tazi").await;
    with_application(&house, &mut screen).await;
    for path in ["/account/application/secret", "/account/application/end", "/account/codes"] {
        for present in ["", "a guess that is wrong"] {
            let answer = screen.post(path, &[("present", present)]).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
            assert!(answer.codes().is_empty());
        }
    }
    assert!(screen.get("/account").await.says("10 are left"));
}

#[tokio::test]
async fn a_passkey_is_made_by_whoever_knows_the_password_and_only_from_a_challenge_of_the_house() {
    let house = House::open().await;
    house.account("salma.tazi", false).await;
    let mut laptop = house.browser_of("salma.tazi").await;
    laptop.host = "localhost:8080";
    assert!(laptop.get("/account/passkeys").await.says("data-passkey=\"create\""));
    let refused = laptop.post("/account/passkeys/challenge", &[("present", "a guess that is wrong")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("not your present password"));
    let begun = laptop.post("/account/passkeys/challenge", &[("present", PASSWORD)]).await;
    assert!(begun.status.is_success() && begun.says("\"challenge\""));
    for ceremony in ["", "never begun"] {
        let forged = [("label", "telephone"), ("ceremony", ceremony), ("answer", "{}")];
        assert_eq!(laptop.post("/account/passkeys", &forged).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        let entry = [("ceremony", ceremony), ("answer", "{}")];
        let answer = laptop.post("/account/sign-in/passkey", &entry).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert!(laptop.get("/account").await.says("none"));
}

#[tokio::test]
async fn the_second_step_without_the_first_leads_back_to_it() {
    let house = House::open().await;
    let page = house.browser().get("/account/sign-in/code?then=/account/codes").await;
    assert_eq!(page.location, "/account/sign-in?then=/account/codes");
    let answer = house.browser().post("/account/sign-in/code", &[("code", "123456")]).await;
    assert_eq!(answer.location, "/account/sign-in?then=/account");
}

#[tokio::test]
async fn a_session_that_is_ended_from_elsewhere_works_no_more() {
    let house = House::open().await;
    house.account("salma.tazi", false).await;
    let mut lost = house.browser_of("salma.tazi").await;
    house.wait(60);
    let mut laptop = house.browser_of("salma.tazi").await;
    let page = laptop.get("/account").await;
    let action =
        page.body.split("action=\"").find(|rest| rest.starts_with("/account/sessions/") && rest.contains("/end\""));
    let path = action.unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(laptop.post(&path, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(lost.get("/account").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(laptop.get("/account").await.status, StatusCode::OK);

    let mut other = house.browser_of("salma.tazi").await;
    laptop.post("/account/sessions/end", &[]).await;
    assert_eq!(other.get("/account").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(laptop.get("/account").await.status, StatusCode::OK);
    assert_eq!(laptop.post("/account/sign-out", &[]).await.location, "/");
    assert_eq!(laptop.get("/account").await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_changed_password_signs_the_other_devices_out() {
    let house = House::open().await;
    house.account("salma.tazi", false).await;
    let mut laptop = house.browser_of("salma.tazi").await;
    let mut phone = house.browser_of("salma.tazi").await;
    let chosen = "grenades de Tata";
    for (present, new) in [("wrong present", chosen), (PASSWORD, "short"), (PASSWORD, "motdepasse123"), ("", "")] {
        let answer = laptop.post("/account/password", &[("present", present), ("password", new)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{present} {new}");
    }
    assert_eq!(phone.get("/account").await.status, StatusCode::OK);
    let answer = laptop.post("/account/password", &[("present", PASSWORD), ("password", chosen)]).await;
    assert_eq!(answer.location, "/account");
    assert_eq!(phone.get("/account").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(laptop.get("/account").await.status, StatusCode::OK);
    assert_eq!(house.browser().sign_in("salma.tazi", PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(house.browser().sign_in("salma.tazi", chosen).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_login_is_changed_by_whoever_knows_the_password_and_to_one_that_is_free() {
    let house = House::open().await;
    house.account("salma.tazi", false).await;
    house.account("zohra", false).await;
    let mut laptop = house.browser_of("salma.tazi").await;
    assert_eq!(laptop.get("/account/login").await.value_of("login"), "salma.tazi");
    for (login, present) in [("zohra", PASSWORD), ("s a l m a", PASSWORD), ("salma", "a guess that is wrong")] {
        let answer = laptop.post("/account/login", &[("login", login), ("present", present)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{login}");
    }
    assert_eq!(laptop.post("/account/login", &[("login", "Salma"), ("present", PASSWORD)]).await.location, "/account");
    assert_eq!(house.browser().sign_in("salma.tazi", PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(house.browser().sign_in("salma", PASSWORD).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_language_of_an_account_is_that_of_its_pages_from_then_on() {
    let house = House::open().await;
    house.account("salma.tazi", false).await;
    let mut laptop = house.browser_of("salma.tazi").await;
    let saved = laptop.post("/account/language", &[("lang", "ar")]).await;
    assert!(laptop.follow(&saved).await.says("<html lang=\"ar\" dir=\"rtl\">"));
    let mut phone = house.browser_of("salma.tazi").await;
    assert!(phone.get("/account").await.says("<html lang=\"ar\" dir=\"rtl\">"));
    assert_eq!(laptop.post("/account/language", &[("lang", "tlh")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn where_no_passkey_can_work_it_is_said_in_plain_words() {
    let house = House::open().await;
    house.account("salma.tazi", false).await;
    let mut browser = house.browser_of("salma.tazi").await;
    let page = browser.get("/account/passkeys").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.says("data-passkey"), "127.0.0.1 is no host name that a passkey can be bound to");
    assert!(page.says("https"));
    assert!(!house.browser().get("/account/sign-in").await.says("data-passkey"));
    let refused = house.browser().post("/account/sign-in/passkey/challenge", &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}
