//! Who belongs to a space: invitations, roles, reset links, clearances; and the accounts for keepers.
#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

mod house;

use actors::directory::{self, NewActor};
use actors::{Role, memberships};
use axum::http::StatusCode;
use house::{House, PASSWORD};
use kernel::{Lang, Text};
use store::Who;

/// The path of a link that a page shows to be handed over.
fn link(answer: &house::Answer) -> String {
    let shown = answer.body.split("http://127.0.0.1:8080").nth(1).unwrap();
    shown.split('<').next().unwrap().to_owned()
}

#[tokio::test]
async fn an_invitation_is_accepted_once_and_its_secret_leaves_the_address_at_once() {
    let house = House::open().await;
    let space = house.space("tata").await;
    house.member(&space, "admin", Role::Administrator).await;
    let mut admin = house.browser_of("admin").await;
    let issued = admin.post("/s/tata/members/invite", &[("role", "secretary"), ("person", "")]).await;
    assert_eq!(issued.status, StatusCode::OK, "{}", issued.body);
    let link = link(&issued);
    let secret = link.rsplit('/').next().unwrap().to_owned();

    let mut guest = house.browser();
    let entered = guest.get(&link).await;
    assert_eq!(entered.location, "/s/tata/invitation");
    let page = guest.follow(&entered).await;
    assert!(page.says("Secretary") && !page.says(&secret));
    let short = [("name", "Personne générée 017"), ("login", "invitee"), ("password", "short")];
    let refused = guest.post("/s/tata/invitation", &short).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.value_of("name"), "Personne générée 017", "nothing typed is lost");
    let taken = [("name", "Personne générée 017"), ("login", "admin"), ("password", PASSWORD)];
    assert_eq!(guest.post("/s/tata/invitation", &taken).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let good = [("name", "Personne générée 017"), ("login", "invitee"), ("password", PASSWORD)];
    assert_eq!(guest.post("/s/tata/invitation", &good).await.location, "/s/tata");
    assert!(guest.get("/account").await.says("Secretary"));

    let mut second = house.browser();
    second.get(&link).await;
    assert_eq!(second.get("/s/tata/invitation").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let late = [("name", "Personne générée 018"), ("login", "late"), ("password", PASSWORD)];
    assert_eq!(second.post("/s/tata/invitation", &late).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(admin.get("/s/tata/members").await.says("Personne générée 017"));
}

#[tokio::test]
async fn an_invitation_is_accepted_with_the_account_that_one_has() {
    let house = House::open().await;
    let space = house.space("tata").await;
    house.member(&space, "admin", Role::Administrator).await;
    house.account("salma.tazi", false).await;
    let mut admin = house.browser_of("admin").await;
    let issued = admin.post("/s/tata/members/invite", &[("role", "officer")]).await;
    let mut guest = house.browser();
    guest.get(&link(&issued)).await;
    assert!(guest.get("/s/tata/invitation").await.says("/account/sign-in?then=/s/tata/invitation"));
    let fields = [("login", "salma.tazi"), ("password", PASSWORD), ("then", "/s/tata/invitation")];
    let signed_in = guest.post("/account/sign-in", &fields).await;
    assert!(guest.follow(&signed_in).await.says("Personne générée salma.tazi"));
    assert_eq!(guest.post("/s/tata/invitation", &[]).await.location, "/s/tata");
    assert!(admin.get("/s/tata/members").await.says("Personne générée salma.tazi"));
}

#[tokio::test]
async fn an_invitation_for_somebody_of_the_directory_makes_no_second_record() {
    let house = House::open().await;
    let space = house.space("tata").await;
    house.member(&space, "admin", Role::Administrator).await;
    let known = NewActor::person(Text::of(Lang::Fr, "Personne générée Zohra")).generated();
    let person = directory::create(&house.db, Who::system("test"), known).await.unwrap();
    let mut admin = house.browser_of("admin").await;
    assert!(admin.get("/s/tata/members/invite?q=zohra").await.says(&person.to_string()));
    let issued = admin.post("/s/tata/members/invite", &[("role", "member"), ("person", &person.to_string())]).await;
    assert!(admin.get("/s/tata/members").await.says("Personne générée Zohra"));
    let mut guest = house.browser();
    guest.get(&link(&issued)).await;
    let good = [("login", "zohra"), ("password", PASSWORD)];
    assert_eq!(guest.post("/s/tata/invitation", &good).await.location, "/s/tata");
    let members = memberships::current(&house.db, space.id).await.unwrap();
    assert!(members.iter().any(|member| member.person == person && member.role == Role::Member));
}

#[tokio::test]
async fn an_invitation_that_is_withdrawn_or_garbled_opens_nothing() {
    let house = House::open().await;
    let space = house.space("tata").await;
    house.member(&space, "admin", Role::Administrator).await;
    let mut admin = house.browser_of("admin").await;
    let issued = admin.post("/s/tata/members/invite", &[("role", "member")]).await;
    let page = admin.get("/s/tata/members").await;
    let action = page.body.split("action=\"").find(|rest| rest.starts_with("/s/tata/members/invitations/")).unwrap();
    let path = action.split('"').next().unwrap().to_owned();
    assert_eq!(admin.post(&path, &[]).await.status, StatusCode::SEE_OTHER);
    let mut guest = house.browser();
    guest.get(&link(&issued)).await;
    assert_eq!(guest.get("/s/tata/invitation").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(house.browser().get("/s/tata/invitation/garbled").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(house.browser().get("/s/tata/invitation").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    for role in ["visitor", "owner", ""] {
        let refused = admin.post("/s/tata/members/invite", &[("role", role)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{role}");
    }
}

#[tokio::test]
async fn a_space_keeps_its_last_administrator() {
    let house = House::open().await;
    let space = house.space("tata").await;
    let own = house.member(&space, "admin", Role::Administrator).await;
    let other = house.member(&space, "other", Role::Member).await;
    let mut admin = house.browser_of("admin").await;
    for (act, fields) in [("role", vec![("role", "member")]), ("end", vec![])] {
        let answer = admin.post(&format!("/s/tata/members/{own}/{act}"), &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{act}");
    }
    let raised = admin.post(&format!("/s/tata/members/{other}/role"), &[("role", "administrator")]).await;
    assert_eq!(raised.location, "/s/tata/members");
    let lowered = admin.post(&format!("/s/tata/members/{own}/role"), &[("role", "member")]).await;
    assert_eq!(lowered.location, "/s/tata", "who gives the office up is led out of it");
    assert_eq!(admin.get("/s/tata/members").await.status, StatusCode::FORBIDDEN);
    let reloaded = admin.get(&format!("/s/tata/members/{own}/role?lang=fr")).await;
    assert_eq!(
        reloaded.location,
        format!("/s/tata/members/{own}?lang=fr"),
        "the page of an act is the one that holds its form"
    );
    let mut next = house.browser_of("other").await;
    assert_eq!(next.post(&format!("/s/tata/members/{own}/end"), &[]).await.location, "/s/tata/members");
    assert!(next.get(&format!("/s/tata/members/{own}")).await.says("has ended"));
    assert!(!next.get("/s/tata/members").await.says("Personne générée admin"));
}

#[tokio::test]
async fn who_never_belonged_to_a_space_is_not_seen_from_it() {
    let house = House::open().await;
    let (here, elsewhere) = (house.space("tata").await, house.space("zagora").await);
    house.member(&here, "admin", Role::Administrator).await;
    let stranger = house.member(&elsewhere, "stranger", Role::Administrator).await;
    let mut admin = house.browser_of("admin").await;
    assert_eq!(admin.get(&format!("/s/tata/members/{stranger}")).await.status, StatusCode::NOT_FOUND);
    for act in ["role", "end", "reset"] {
        let answer = admin.post(&format!("/s/tata/members/{stranger}/{act}"), &[("role", "member")]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{act}");
    }
    assert_eq!(admin.get("/s/zagora/members").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_reset_link_sets_a_password_once_and_ends_all_sessions() {
    let house = House::open().await;
    let space = house.space("tata").await;
    house.member(&space, "admin", Role::Administrator).await;
    let member = house.member(&space, "salma.tazi", Role::Member).await;
    let mut phone = house.browser_of("salma.tazi").await;
    let mut admin = house.browser_of("admin").await;
    let issued = admin.post(&format!("/s/tata/members/{member}/reset"), &[]).await;
    let link = link(&issued);
    let mut browser = house.browser();
    let entered = browser.get(&link).await;
    assert_eq!(entered.location, "/account/reset");
    assert!(browser.follow(&entered).await.says("salma.tazi"));
    let refused = browser.post("/account/reset", &[("password", "salma.tazi")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let chosen = "grenades de Tata";
    assert_eq!(browser.post("/account/reset", &[("password", chosen)]).await.location, "/account/sign-in");
    assert_eq!(phone.get("/account").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(house.browser().sign_in("salma.tazi", chosen).await.status, StatusCode::SEE_OTHER);
    let mut again = house.browser();
    again.get(&link).await;
    assert_eq!(again.get("/account/reset").await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn an_administrator_makes_no_reset_link_for_an_account_that_opens_other_doors() {
    let house = House::open().await;
    let (here, elsewhere) = (house.space("tata").await, house.space("zagora").await);
    house.member(&here, "admin", Role::Administrator).await;
    let both = house.member(&here, "both", Role::Member).await;
    memberships::grant(&house.db, Who::system("test"), elsewhere.id, both, Role::Member).await.unwrap();
    let keeper = house.account("keeper", true).await;
    memberships::grant(&house.db, Who::system("test"), here.id, keeper, Role::Member).await.unwrap();
    let mut admin = house.browser_of("admin").await;
    for account in [both, keeper] {
        let answer = admin.post(&format!("/s/tata/members/{account}/reset"), &[]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!answer.says("/account/reset/"));
    }
}

#[tokio::test]
async fn a_sealed_compartment_opens_to_those_who_are_cleared_by_name() {
    let house = House::open().await;
    let space = house.space("tata").await;
    house.member(&space, "admin", Role::Administrator).await;
    let member = house.member(&space, "salma.tazi", Role::Member).await;
    let (mut admin, mut peer) = (house.browser_of("admin").await, house.browser_of("salma.tazi").await);
    let page = format!("/s/tata/members/{member}");
    assert_eq!(peer.get("/s/tata/sealed").await.status, StatusCode::FORBIDDEN);
    assert!(admin.get(&page).await.says("health"));
    let unknown = admin.post(&format!("{page}/clearances"), &[("compartment", "casework")]).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    let granted = admin.post(&format!("{page}/clearances"), &[("compartment", "health")]).await;
    assert!(admin.follow(&granted).await.says("cleared since 2 March 2026"));
    assert_eq!(peer.get("/s/tata/sealed").await.status, StatusCode::OK);
    assert_eq!(admin.get("/s/tata/sealed").await.status, StatusCode::FORBIDDEN);
    admin.post(&format!("{page}/clearances/end"), &[("compartment", "health")]).await;
    assert_eq!(peer.get("/s/tata/sealed").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_keeper_closes_and_reopens_accounts_and_the_last_keeper_stays() {
    let house = House::open().await;
    let own = house.account("keeper", true).await;
    let other = house.account("salma.tazi", false).await;
    let (mut keeper, mut phone) = (house.browser_of("keeper").await, house.browser_of("salma.tazi").await);
    assert_eq!(phone.get("/keeper/accounts").await.status, StatusCode::FORBIDDEN);
    assert!(keeper.get("/keeper/accounts").await.says("Personne générée salma.tazi"));
    let act = |account, verb| format!("/keeper/accounts/{account}/{verb}");
    assert_eq!(keeper.post(&act(own, "close"), &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let given_up = keeper.post(&act(own, "keeper"), &[("keeper", "no")]).await;
    assert_eq!(given_up.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(keeper.post(&act(other, "close"), &[]).await.location, "/keeper/accounts");
    assert_eq!(phone.get("/account").await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(house.browser().sign_in("salma.tazi", PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(keeper.post(&act(other, "reopen"), &[]).await.location, "/keeper/accounts");
    assert_eq!(house.browser().sign_in("salma.tazi", PASSWORD).await.status, StatusCode::SEE_OTHER);
    assert_eq!(keeper.post(&act(other, "keeper"), &[("keeper", "yes")]).await.location, "/keeper/accounts");
    assert_eq!(keeper.post(&act(own, "keeper"), &[("keeper", "no")]).await.location, "/account");
    assert!(
        link(&house.browser_of("salma.tazi").await.post(&act(own, "reset"), &[]).await).starts_with("/account/reset/")
    );
}

#[tokio::test]
async fn a_forgotten_screen_of_somebody_in_charge_sets_no_password_and_drops_no_code() {
    let house = House::open().await;
    let space = house.space("tata").await;
    let own = house.account("keeper", true).await;
    memberships::grant(&house.db, Who::system("test"), space.id, own, Role::Administrator).await.unwrap();
    let mut keeper = house.browser_of("keeper").await;
    for path in [format!("/s/tata/members/{own}/reset"), format!("/keeper/accounts/{own}/reset")] {
        assert_eq!(keeper.post(&path, &[]).await.location, "/account/password", "{path}");
    }
    let dropped = keeper.post(&format!("/keeper/accounts/{own}/application/end"), &[]).await;
    assert_eq!(dropped.location, "/account/application");
    assert!(!keeper.get(&format!("/s/tata/members/{own}")).await.says("/reset"));
}

#[tokio::test]
async fn who_has_left_a_space_is_not_brought_back_unasked() {
    let house = House::open().await;
    let space = house.space("tata").await;
    house.member(&space, "admin", Role::Administrator).await;
    let member = house.member(&space, "salma.tazi", Role::Member).await;
    let mut admin = house.browser_of("admin").await;
    admin.post(&format!("/s/tata/members/{member}/end"), &[]).await;
    let back = admin.post(&format!("/s/tata/members/{member}/role"), &[("role", "member")]).await;
    assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!admin.get("/s/tata/members").await.says("Personne générée salma.tazi"));
}
