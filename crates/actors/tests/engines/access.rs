use accounts::{Login, Password, resets};
use actors::directory::resolve;
use actors::invitations::{self, Newcomer};
use actors::spaces::{self, NewSpace};
use actors::{Refusal, Role, accounts, memberships, merge, sessions};
use jiff::SignedDuration;
use kernel::Text;
use store::Who;

use crate::{PASSWORD, WHO, each, fr, light_account, person, refusal, space, start};

#[test]
fn a_space_has_a_short_name_of_its_own() {
    each("slug", |db, _| async move {
        let made = space(&db, "espace").await;
        let taken = NewSpace { slug: "espace".into(), name: fr("x"), organisation: made.organisation, listed: false };
        assert_eq!(refusal(spaces::create(&db, WHO, taken.clone()).await), Refusal::SlugTaken);
        let bad = NewSpace { slug: "É space".into(), ..taken };
        assert_eq!(refusal(spaces::create(&db, WHO, bad).await), Refusal::BadSlug);
        spaces::update(&db, WHO, made.id, fr("Autre nom généré"), false).await.unwrap();
        let found = spaces::by_slug(&db, "espace").await.unwrap().unwrap();
        assert_eq!((found.name, found.listed), (fr("Autre nom généré"), false));
        assert_eq!(spaces::all(&db).await.unwrap().len(), 1);
        assert_eq!(spaces::by_slug(&db, "ailleurs").await.unwrap(), None);
    });
}

#[test]
fn a_role_holds_in_its_space_only_and_its_past_stays() {
    each("role", |db, clock| async move {
        let (here, there) = (space(&db, "ici").await, space(&db, "ailleurs").await);
        let account = light_account(&db, "salma", false).await;
        let token = sessions::open(&db, account, String::new(), false).await.unwrap();
        memberships::grant(&db, WHO, here.id, account, Role::Member).await.unwrap();
        clock.set(start() + SignedDuration::from_hours(1));
        memberships::grant(&db, WHO, here.id, account, Role::Secretary).await.unwrap();
        memberships::grant(&db, WHO, here.id, account, Role::Secretary).await.unwrap();
        let signed_in = sessions::find(&db, &token).await.unwrap().unwrap();
        assert_eq!(signed_in.role_in(here.id), Role::Secretary);
        assert_eq!(signed_in.role_in(there.id), Role::Visitor);
        let history = memberships::history(&db, here.id, account).await.unwrap();
        assert_eq!(history.iter().map(|past| past.role).collect::<Vec<_>>(), [Role::Member, Role::Secretary]);
        assert_eq!(history[0].until_at, Some(history[1].since_at));
        memberships::end(&db, WHO, here.id, account).await.unwrap();
        let signed_in = sessions::find(&db, &token).await.unwrap().unwrap();
        assert_eq!(signed_in.role_in(here.id), Role::Visitor);
        assert_eq!(refusal(memberships::end(&db, WHO, here.id, account).await), Refusal::NoMembership);
        let visitor = memberships::grant(&db, WHO, here.id, account, Role::Visitor).await;
        assert_eq!(refusal(visitor), Refusal::BadRole);
    });
}

#[test]
fn the_last_administrator_can_neither_be_removed_nor_demoted() {
    each("last", |db, _| async move {
        let space = space(&db, "espace").await;
        let (one, other) = (light_account(&db, "salma", false).await, light_account(&db, "karim", false).await);
        memberships::grant(&db, WHO, space.id, one, Role::Administrator).await.unwrap();
        let demoted = memberships::grant(&db, WHO, space.id, one, Role::Member).await;
        assert_eq!(refusal(demoted), Refusal::LastAdministrator);
        assert_eq!(refusal(memberships::end(&db, WHO, space.id, one).await), Refusal::LastAdministrator);
        memberships::grant(&db, WHO, space.id, other, Role::Administrator).await.unwrap();
        memberships::end(&db, WHO, space.id, one).await.unwrap();
        assert_eq!(memberships::current(&db, space.id).await.unwrap().len(), 1);
    });
}

#[test]
fn a_clearance_is_granted_to_members_and_ends_with_the_membership() {
    each("clearance", |db, _| async move {
        let space = space(&db, "espace").await;
        let account = light_account(&db, "salma", false).await;
        let token = sessions::open(&db, account, String::new(), false).await.unwrap();
        let stranger = memberships::clear(&db, WHO, space.id, account, "health".into()).await;
        assert_eq!(refusal(stranger), Refusal::NoMembership);
        memberships::grant(&db, WHO, space.id, account, Role::Member).await.unwrap();
        for _ in 0..2 {
            memberships::clear(&db, WHO, space.id, account, "health".into()).await.unwrap();
        }
        assert_eq!(memberships::clearances(&db, space.id).await.unwrap().len(), 1);
        let signed_in = sessions::find(&db, &token).await.unwrap().unwrap();
        assert_eq!(signed_in.clearances_in(space.id), ["health"]);
        memberships::unclear(&db, WHO, space.id, account, "health".into()).await.unwrap();
        memberships::clear(&db, WHO, space.id, account, "health".into()).await.unwrap();
        memberships::end(&db, WHO, space.id, account).await.unwrap();
        let signed_in = sessions::find(&db, &token).await.unwrap().unwrap();
        assert!(signed_in.clearances_in(space.id).is_empty());
    });
}

fn newcomer(login: &str) -> Newcomer {
    let login = Login::read(login).unwrap();
    let password = Password::choose(PASSWORD.into(), &login).unwrap();
    Newcomer { name: fr("Personne générée 009"), login, password, lang: None }
}

#[test]
fn an_invitation_lets_one_newcomer_in_and_no_second() {
    each("invited", |db, _| async move {
        let space = space(&db, "espace").await;
        let link = invitations::issue(&db, WHO, space.id, Role::Officer, None).await.unwrap();
        assert_eq!(invitations::open(&db, space.id, &link).await.unwrap().role, Role::Officer);
        let account = invitations::accept_new(&db, space.id, &link, newcomer("salma")).await.unwrap();
        let members = memberships::current(&db, space.id).await.unwrap();
        assert_eq!((members[0].account, members[0].role), (account, Role::Officer));
        assert_eq!(members[0].name, fr("Personne générée 009"));
        let again = invitations::accept_new(&db, space.id, &link, newcomer("karim")).await;
        assert_eq!(refusal(again), Refusal::BadLink);
        assert!(invitations::list(&db, space.id).await.unwrap()[0].accepted_at.is_some());
    });
}

#[test]
fn an_invitation_for_somebody_of_the_directory_makes_no_second_record() {
    each("known", |db, _| async move {
        let space = space(&db, "espace").await;
        let known = person(&db, "Personne générée 004").await;
        let link = invitations::issue(&db, WHO, space.id, Role::Member, Some(known)).await.unwrap();
        let account = invitations::accept_new(&db, space.id, &link, newcomer("salma")).await.unwrap();
        assert_eq!(accounts::get(&db, account).await.unwrap().unwrap().person, known);
    });
}

#[test]
fn an_invitation_of_another_space_or_too_old_or_withdrawn_is_no_invitation() {
    each("stale", |db, clock| async move {
        let (here, there) = (space(&db, "ici").await, space(&db, "ailleurs").await);
        let account = light_account(&db, "salma", false).await;
        let link = invitations::issue(&db, WHO, here.id, Role::Member, None).await.unwrap();
        assert_eq!(refusal(invitations::accept(&db, there.id, &link, account).await), Refusal::BadLink);
        let id = invitations::list(&db, here.id).await.unwrap()[0].id;
        invitations::withdraw(&db, WHO, here.id, id).await.unwrap();
        assert_eq!(refusal(invitations::accept(&db, here.id, &link, account).await), Refusal::BadLink);
        let link = invitations::issue(&db, WHO, here.id, Role::Member, None).await.unwrap();
        clock.set(start() + invitations::LIFETIME);
        assert_eq!(refusal(invitations::accept(&db, here.id, &link, account).await), Refusal::BadLink);
        let visitor = invitations::issue(&db, WHO, here.id, Role::Visitor, None).await;
        assert_eq!(refusal(visitor), Refusal::BadRole);
    });
}

#[test]
fn an_administrator_who_is_dismissed_keeps_no_invitation_for_later() {
    each("dismissed", |db, _| async move {
        let space = space(&db, "espace").await;
        let (one, other) = (light_account(&db, "salma", false).await, light_account(&db, "karim", false).await);
        for administrator in [one, other] {
            memberships::grant(&db, WHO, space.id, administrator, Role::Administrator).await.unwrap();
        }
        let link = invitations::issue(&db, Who::account(one), space.id, Role::Administrator, None).await.unwrap();
        assert!(invitations::open(&db, space.id, &link).await.is_ok());
        memberships::grant(&db, WHO, space.id, one, Role::Member).await.unwrap();
        assert_eq!(refusal(invitations::accept(&db, space.id, &link, one).await), Refusal::BadLink);
        assert!(invitations::list(&db, space.id).await.unwrap().is_empty());
    });
}

#[test]
fn a_reset_link_opens_nothing_more_than_its_maker_administers() {
    each("kept-back", |db, _| async move {
        let (here, there) = (space(&db, "ici").await, space(&db, "ailleurs").await);
        let (maker, member) = (light_account(&db, "salma", false).await, light_account(&db, "karim", false).await);
        memberships::grant(&db, WHO, here.id, maker, Role::Administrator).await.unwrap();
        memberships::grant(&db, WHO, here.id, member, Role::Member).await.unwrap();
        let link = resets::issue(&db, Who::account(maker), member).await.unwrap();
        assert!(resets::login(&db, &link).await.is_ok());
        memberships::grant(&db, WHO, there.id, member, Role::Secretary).await.unwrap();
        assert_eq!(refusal(resets::login(&db, &link).await), Refusal::BadLink, "it would open another space");
        memberships::end(&db, WHO, there.id, member).await.unwrap();
        accounts::set_keeper(&db, WHO, member, true).await.unwrap();
        assert_eq!(refusal(resets::login(&db, &link).await), Refusal::BadLink, "it would open the installation");
        let by_keeper = resets::issue(&db, Who::account(member), maker).await.unwrap();
        assert!(resets::login(&db, &by_keeper).await.is_ok());
        let by_console = resets::issue(&db, WHO, member).await.unwrap();
        assert!(resets::login(&db, &by_console).await.is_ok());
    });
}

#[test]
fn accepting_an_invitation_never_takes_a_higher_role_away() {
    each("higher", |db, _| async move {
        let space = space(&db, "espace").await;
        let account = light_account(&db, "salma", false).await;
        memberships::grant(&db, WHO, space.id, account, Role::Administrator).await.unwrap();
        let link = invitations::issue(&db, WHO, space.id, Role::Member, None).await.unwrap();
        invitations::accept(&db, space.id, &link, account).await.unwrap();
        assert_eq!(memberships::current(&db, space.id).await.unwrap()[0].role, Role::Administrator);
    });
}

#[test]
fn merging_persons_gives_nobody_any_right() {
    each("rights", |db, _| async move {
        let space = space(&db, "espace").await;
        let (one, other) = (light_account(&db, "salma", false).await, light_account(&db, "karim", false).await);
        memberships::grant(&db, WHO, space.id, one, Role::Administrator).await.unwrap();
        let persons = [
            accounts::get(&db, one).await.unwrap().unwrap().person,
            accounts::get(&db, other).await.unwrap().unwrap().person,
        ];
        merge::merge(&db, WHO, persons[0], persons[1]).await.unwrap();
        assert_eq!(resolve(&db, persons[1]).await.unwrap(), Some(persons[0]));
        let token = sessions::open(&db, other, String::new(), false).await.unwrap();
        let signed_in = sessions::find(&db, &token).await.unwrap().unwrap();
        assert_eq!(signed_in.account.person, persons[0], "the person resolves");
        assert_eq!(signed_in.role_in(space.id), Role::Visitor, "the rights do not");
        assert_eq!(accounts::of_person(&db, persons[0]).await.unwrap().len(), 2);
        let name: Text = signed_in.account.name;
        assert_eq!(name, fr("Personne générée 001"));
    });
}
