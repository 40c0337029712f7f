//! What a reporter is told by letter.

use actors::directory::{self, ContactKind, NewContact};
use kernel::Lang;
use store::Secret;
use twiza_portal::model::article::State;
use twiza_portal::store::steps;

use crate::house::{House, WHO, on_each_engine, words};
use crate::pages::{Left, Site, of};

const HOUSE: &str = "https://twiza.example";

/// The newsroom knows under which address the reporter is reached.
async fn reached(house: &House) {
    let person = actors::accounts::get(&house.db, house.reporter.account).await.unwrap().unwrap().person;
    let value = Secret::new("reporter@example.org".to_owned());
    let contact = NewContact { kept_by: house.space.id, kind: ContactKind::Email, value };
    directory::add_contact(&house.db, WHO, person, contact).await.unwrap();
}

fn only(letters: Vec<Left>) -> Left {
    let [letter] = <[Left; 1]>::try_from(letters).unwrap_or_else(|letters| panic!("{letters:?}"));
    letter
}

async fn publish_due(site: &Site) {
    let feature = twiza_portal::feature();
    let chore = feature.chores.iter().find(|chore| chore.name == "portal-publish").unwrap();
    (chore.run)(&site.app).await.unwrap();
}

#[test]
fn a_reporter_is_told_what_is_to_be_done_and_that_she_is_read_with_a_link_that_no_visitor_made_up() {
    on_each_engine("portal-letters", |house| async move {
        reached(&house).await;
        let (key, reporter, editor) = (house.submitted("L’eau").await, house.reporter, house.editor);
        let site = Site::open(&house, Some(HOUSE));
        site.post(editor, &of(key, "/return"), &[("words", "Qui l’a dit ?\r\nEt quand ?")]).await;
        let back = only(site.letters().await);
        assert_eq!((back.to.as_str(), back.lang.as_str()), ("reporter@example.org", "fr"));
        assert_eq!(back.subject, "À reprendre : L’eau");
        assert!(back.body.contains("Qui l’a dit ?\nEt quand ?"), "{}", back.body);
        assert!(back.body.ends_with(&format!("\n{HOUSE}{}", of(key, ""))), "{}", back.body);
        house.act(move |tx| steps::submit(tx, key, reporter, "")).await.unwrap();
        site.post(editor, &of(key, "/publication"), &[("lang-fr", "new")]).await;
        let read = only(site.letters().await);
        assert_eq!(read.subject, "Publié : L’eau");
        assert!(read.body.contains("L’eau") && read.body.ends_with(&of(key, "")), "{}", read.body);
        assert!(![&back.body, &read.body].iter().any(|body| body.contains("evil") || body.contains('\u{2068}')));
    });
}

#[test]
fn a_house_that_was_not_told_its_address_sends_no_half_links() {
    on_each_engine("portal-letters-bare", |house| async move {
        reached(&house).await;
        let (key, editor) = (house.submitted("L’eau").await, house.editor);
        let site = Site::open(&house, None);
        site.post(editor, &of(key, "/return"), &[("words", "À revoir.")]).await;
        let back = only(site.letters().await);
        assert!(back.body.ends_with("À revoir.") && !back.body.contains('/'), "{}", back.body);
    });
}

#[test]
fn what_publishes_itself_is_told_once_however_many_servers_look() {
    on_each_engine("portal-letters-due", |house| async move {
        reached(&house).await;
        let (editor, at) = (house.editor, "2026-03-02T07:00:00Z".parse().unwrap());
        let site = Site::open(&house, Some(HOUSE));
        let key = house.submitted("L’eau").await;
        // One that cannot be published any more holds up nothing behind it.
        let lame = house.submitted("Boiteux").await;
        house.act(move |tx| steps::schedule(tx, key, editor, at)).await.unwrap();
        house.act(move |tx| steps::schedule(tx, lame, editor, at)).await.unwrap();
        let emptied = words("Boiteux", "");
        house.save(lame, editor, Lang::Fr, 1, emptied).await.unwrap();
        publish_due(&site).await;
        assert_eq!(site.letters().await, [], "not before its hour");
        house.clock.set(at);
        publish_due(&site).await;
        publish_due(&site).await;
        let letter = only(site.letters().await);
        assert!(letter.subject.contains("L’eau") && letter.body.ends_with(&format!("{HOUSE}{}", of(key, ""))));
        assert_eq!((house.one(key).await.state, house.one(lame).await.state), (State::Published, State::Review));
        assert_eq!(house.one(lame).await.due_at, None, "it waits for an editor");
        let bare = Site::open(&house, None);
        let second = house.submitted("Le pain").await;
        let later = "2026-03-03T07:00:00Z".parse().unwrap();
        house.act(move |tx| steps::schedule(tx, second, editor, later)).await.unwrap();
        house.clock.set(later);
        publish_due(&bare).await;
        let letter = only(bare.letters().await);
        assert!(letter.body.ends_with("Merci.") && !letter.body.contains("/s/"), "{}", letter.body);
    });
}

#[test]
fn nobody_is_written_to_about_what_she_did_herself_or_where_no_letter_leaves() {
    on_each_engine("portal-letters-none", |house| async move {
        let (key, editor, reporter) = (house.submitted("L’eau").await, house.editor, house.reporter);
        let site = Site::open(&house, Some(HOUSE));
        site.post(editor, &of(key, "/return"), &[("words", "À revoir.")]).await;
        assert_eq!(site.letters().await, [], "nobody knows her address");
        reached(&house).await;
        house.act(move |tx| steps::submit(tx, key, reporter, "")).await.unwrap();
        site.post(reporter, &of(key, "/return"), &[]).await;
        assert_eq!(house.one(key).await.state, State::Draft);
        assert_eq!(site.letters().await, [], "she took it back herself");
    });
}
