use actors::accounts::{self, Limits, Login, NewAccount, Password, resets};
use actors::directory::{NewActor, create};
use actors::first_run::{FirstRun, first_run};
use actors::{Refusal, Token, sessions};
use jiff::SignedDuration;
use kernel::{Lang, Text};
use store::Who;

use crate::{PASSWORD, WHO, account, each, fr, light_account, refusal, space, start};

#[test]
fn a_login_belongs_to_one_account_in_any_writing() {
    each("login", |db, _| async move {
        let first = light_account(&db, "salma@example.org", false).await;
        let person = create(&db, WHO, NewActor::person(fr("Personne générée 002"))).await.unwrap();
        let login = Login::read("SALMA@Example.org").unwrap();
        let again = NewAccount { person, login: login.clone(), password: None, keeper: false, lang: None };
        assert_eq!(refusal(accounts::create(&db, WHO, again).await), Refusal::LoginTaken);
        assert_eq!(accounts::by_login(&db, &login).await.unwrap().unwrap().id, first);
        assert_eq!(accounts::login(&db, first).await.unwrap().reveal(), "salma@example.org");
        let stored: Vec<Vec<u8>> = db.all("SELECT login FROM account", &[]).await.unwrap();
        assert!(!stored[0].windows(5).any(|part| part == b"salma"));
        accounts::change_login(&db, WHO, first, Login::read("salma.a").unwrap()).await.unwrap();
        assert!(accounts::by_login(&db, &login).await.unwrap().is_none());
    });
}

#[test]
fn an_account_is_a_person_s() {
    each("person", |db, _| async move {
        let house = create(&db, WHO, NewActor::organisation(Text::of(Lang::Fr, "Organisation générée"))).await.unwrap();
        let login = Login::read("organisation").unwrap();
        let new = NewAccount { person: house, login, password: None, keeper: false, lang: None };
        assert_eq!(refusal(accounts::create(&db, WHO, new).await), Refusal::KindsDiffer);
        assert!(accounts::none_yet(&db).await.unwrap());
    });
}

#[test]
fn the_installation_is_never_without_a_keeper_nor_a_space_without_an_administrator() {
    each("keeper", |db, _| async move {
        let keeper = light_account(&db, "keeper", true).await;
        assert_eq!(refusal(accounts::set_keeper(&db, WHO, keeper, false).await), Refusal::LastKeeper);
        assert_eq!(refusal(accounts::close(&db, WHO, keeper).await), Refusal::LastKeeper);
        let other = light_account(&db, "other", true).await;
        accounts::set_keeper(&db, WHO, keeper, false).await.unwrap();
        let space = space(&db, "espace").await;
        actors::memberships::grant(&db, WHO, space.id, keeper, actors::Role::Administrator).await.unwrap();
        assert_eq!(refusal(accounts::close(&db, WHO, keeper).await), Refusal::LastAdministrator);
        actors::memberships::grant(&db, WHO, space.id, other, actors::Role::Administrator).await.unwrap();
        accounts::close(&db, WHO, keeper).await.unwrap();
        assert!(accounts::get(&db, keeper).await.unwrap().is_none());
        accounts::reopen(&db, WHO, keeper).await.unwrap();
        assert!(accounts::get(&db, keeper).await.unwrap().is_some());
        assert_eq!(accounts::list(&db, None).await.unwrap().len(), 2);
    });
}

#[test]
fn a_new_password_ends_the_other_sessions() {
    each("password", |db, _| async move {
        let id = account(&db, "salma").await;
        let here = sessions::open(&db, id, "Firefox, Linux".into(), false).await.unwrap();
        let there = sessions::open(&db, id, "Chrome, Android".into(), false).await.unwrap();
        let kept = sessions::find(&db, &here).await.unwrap().unwrap().session;
        let chosen = || Password::choose("amandes de Tafraout".into(), &Login::read("salma").unwrap()).unwrap();
        let limits = Limits::default();
        let wrong = accounts::change_password(&db, &limits, id, "amandes de Tata".into(), chosen(), kept).await;
        assert_eq!(refusal(wrong), Refusal::WrongPassword);
        accounts::change_password(&db, &limits, id, PASSWORD.into(), chosen(), kept).await.unwrap();
        assert!(sessions::find(&db, &here).await.unwrap().is_some());
        assert!(sessions::find(&db, &there).await.unwrap().is_none());
    });
}

#[test]
fn a_reset_link_is_good_once_and_for_three_days() {
    each("reset", |db, clock| async move {
        let id = light_account(&db, "salma", false).await;
        let chosen = || Password::choose(PASSWORD.into(), &Login::read("salma").unwrap()).unwrap();
        let (old, link) = (resets::issue(&db, WHO, id).await.unwrap(), resets::issue(&db, WHO, id).await.unwrap());
        assert_eq!(refusal(resets::redeem(&db, &old, chosen()).await), Refusal::BadLink);
        assert_eq!(resets::login(&db, &link).await.unwrap().reveal(), "salma");
        let session = sessions::open(&db, id, String::new(), false).await.unwrap();
        assert_eq!(resets::redeem(&db, &link, chosen()).await.unwrap(), id);
        assert!(sessions::find(&db, &session).await.unwrap().is_none());
        assert_eq!(refusal(resets::redeem(&db, &link, chosen()).await), Refusal::BadLink);
        assert!(accounts::safety(&db, id).await.unwrap().unwrap().password);

        let late = resets::issue(&db, WHO, id).await.unwrap();
        clock.set(start() + resets::LIFETIME);
        assert_eq!(refusal(resets::login(&db, &late).await), Refusal::BadLink);
    });
}

#[test]
fn a_session_lasts_while_it_is_used_and_never_beyond_its_term() {
    each("session", |db, clock| async move {
        let id = light_account(&db, "salma", false).await;
        accounts::set_lang(&db, WHO, id, Lang::Ar).await.unwrap();
        let token = sessions::open(&db, id, "Firefox, Linux".into(), true).await.unwrap();
        let found = sessions::find(&db, &token).await.unwrap().unwrap();
        assert!(found.second_factor);
        assert_eq!((found.account.id, found.account.lang), (id, Some(Lang::Ar)));
        assert_eq!(found.who(), Who::account(id));
        assert_eq!(sessions::find(&db, &Token::new(db.world())).await.unwrap(), None);

        for week in 1..=12 {
            clock.set(start() + SignedDuration::from_hours(7 * 24 * week));
            assert!(sessions::find(&db, &token).await.unwrap().is_some(), "week {week}");
        }
        clock.set(start() + sessions::LIFETIME);
        assert!(sessions::find(&db, &token).await.unwrap().is_none());
    });
}

#[test]
fn a_session_that_is_not_used_ends_and_is_swept() {
    each("idle", |db, clock| async move {
        let id = light_account(&db, "salma", false).await;
        let token = sessions::open(&db, id, String::new(), false).await.unwrap();
        clock.set(start() + sessions::IDLE);
        assert!(sessions::find(&db, &token).await.unwrap().is_none());
        assert!(sessions::list(&db, id).await.unwrap().is_empty());
        sessions::sweep(&db).await.unwrap();
        let left: Vec<i64> = db.all("SELECT COUNT(*) FROM session", &[]).await.unwrap();
        assert_eq!(left, [0]);
    });
}

#[test]
fn use_is_noted_once_a_day_not_at_every_page() {
    each("noted", |db, clock| async move {
        let id = light_account(&db, "salma", false).await;
        let token = sessions::open(&db, id, String::new(), false).await.unwrap();
        let head = db.head(store::Stream::COMMON);
        clock.set(start() + SignedDuration::from_hours(23));
        sessions::find(&db, &token).await.unwrap().unwrap();
        assert_eq!(db.head(store::Stream::COMMON), head);
        clock.set(start() + SignedDuration::from_hours(25));
        sessions::find(&db, &token).await.unwrap().unwrap();
        sessions::find(&db, &token).await.unwrap().unwrap();
        assert_ne!(db.head(store::Stream::COMMON), head);
        assert_eq!(sessions::list(&db, id).await.unwrap()[0].seen_at, start() + SignedDuration::from_hours(25));
    });
}

#[test]
fn sessions_are_listed_and_revoked_one_by_one_or_all_others() {
    each("revoked", |db, _| async move {
        let (id, stranger) = (light_account(&db, "salma", false).await, light_account(&db, "karim", false).await);
        let mut tokens = Vec::new();
        for device in ["Firefox, Linux", "Chrome, Android", "Safari, iPhone"] {
            tokens.push(sessions::open(&db, id, device.into(), false).await.unwrap());
        }
        let listed = sessions::list(&db, id).await.unwrap();
        assert_eq!(listed.len(), 3);
        let last = sessions::find(&db, &tokens[2]).await.unwrap().unwrap().session;
        sessions::revoke(&db, WHO, stranger, last).await.unwrap();
        assert!(sessions::find(&db, &tokens[2]).await.unwrap().is_some(), "only its owner can end a session");
        sessions::revoke(&db, WHO, id, last).await.unwrap();
        assert!(sessions::find(&db, &tokens[2]).await.unwrap().is_none());
        let first = sessions::find(&db, &tokens[0]).await.unwrap().unwrap().session;
        sessions::revoke_all_others(&db, WHO, id, first).await.unwrap();
        assert_eq!(sessions::list(&db, id).await.unwrap().len(), 1);
    });
}

#[test]
fn the_first_run_makes_a_keeper_who_administers_the_first_space_and_happens_once() {
    each("first", |db, _| async move {
        let first = |login: &str| {
            let login = Login::read(login).unwrap();
            let password = Password::choose(PASSWORD.into(), &login).unwrap();
            let (organisation, keeper) = (fr("Organisation générée"), fr("Personne générée 001"));
            FirstRun { organisation, slug: "espace".into(), keeper, login, password, lang: Lang::Ar }
        };
        let (id, space) = first_run(&db, first("salma")).await.unwrap();
        let keeper = accounts::get(&db, id).await.unwrap().unwrap();
        assert!(keeper.keeper && keeper.lang == Some(Lang::Ar));
        let roles = actors::memberships::of_account(&db, id).await.unwrap();
        assert_eq!(roles, [(space.id, actors::Role::Administrator)]);
        assert_eq!(refusal(first_run(&db, first("karim")).await), Refusal::SetUpAlready);
        assert_eq!(actors::spaces::all(&db).await.unwrap().len(), 1);
    });
}
