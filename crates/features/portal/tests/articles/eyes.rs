//! Nobody publishes alone what nobody else has read.

use std::collections::BTreeMap;

use actors::memberships;
use kernel::{Id, Lang, Text};
use media::{File, Kind};
use twiza_portal::model::article::{About, Key, Refused, Step, Words};
use twiza_portal::store::articles::Head;
use twiza_portal::store::hands::Writer;
use twiza_portal::store::versions::{self, Chosen, Shown};
use twiza_portal::store::{abouts, articles, due, public, steps, texts};

use crate::house::{House, WHO, account_of, on_each_engine, words};
use crate::pictures::add;

/// A text of three hundred words, none of which another one has.
fn long(word: &str) -> Words {
    words("L’eau", &(0..300).map(|n| format!("{word}{n}")).collect::<Vec<_>>().join(" "))
}

/// An article that the reporter wrote and the editor published.
async fn read(house: &House) -> Key {
    let key = house.draft(house.reporter, "L’eau").await;
    house.save(key, house.reporter, Lang::Fr, 1, long("a")).await.unwrap();
    let (reporter, editor) = (house.reporter, house.editor);
    house.act(move |tx| steps::submit(tx, key, reporter, "")).await.unwrap();
    house.act(move |tx| versions::publish(tx, key, editor, &Chosen::new())).await.unwrap();
    key
}

async fn renew(house: &House, key: Key, by: Writer, correction: &str) -> Result<String, Refused> {
    let correction = Text::of(Lang::Fr, correction);
    house.act(move |tx| versions::renew(tx, key, by, &Chosen::new(), &correction)).await
}

#[test]
fn what_an_editor_rewrote_is_published_by_somebody_else_whatever_she_calls_it() {
    on_each_engine("portal-rewritten", |house| async move {
        let (key, editor, chief) = (read(&house).await, house.editor, house.chief);
        house.save(key, editor, Lang::Fr, 2, long("b")).await.unwrap();
        for correction in ["", "Une correction qui change tout."] {
            assert_eq!(renew(&house, key, editor, correction).await, Err(Refused::OwnWork));
        }
        // By whichever account.
        let person = actors::accounts::get(&house.db, editor.account).await.unwrap().unwrap().person;
        let second = account_of(&house.db, "edition-2", person).await;
        memberships::grant(&house.db, WHO, house.space.id, second, editor.role).await.unwrap();
        let second = Writer { account: second, role: editor.role };
        assert_eq!(renew(&house, key, second, "").await, Err(Refused::OwnWork));
        renew(&house, key, chief, "").await.unwrap();
        assert!(!steps::of(&house.db, key).await.unwrap()[0].is_alone);
        // Once read, it is corrected as anything else.
        house.save(key, editor, Lang::Fr, 3, words("L’eau", &format!("{} douze", long("b").body))).await.unwrap();
        renew(&house, key, editor, "Douze.").await.unwrap();
    });
}

#[test]
fn a_correction_waits_for_nobody_and_many_small_ones_are_a_rewriting() {
    on_each_engine("portal-small", |house| async move {
        let (key, editor, chief) = (read(&house).await, house.editor, house.chief);
        let mut body: Vec<String> = long("a").body.split(' ').map(str::to_owned).collect();
        let mut refused = None;
        for round in 0..5_u32 {
            for at in 0..12 {
                body[round as usize * 12 + at] = format!("c{round}{at}");
            }
            house.save(key, editor, Lang::Fr, round + 2, words("L’eau", &body.join(" "))).await.unwrap();
            if renew(&house, key, editor, "").await == Err(Refused::OwnWork) {
                refused = Some(round);
                break;
            }
        }
        assert_eq!(refused, Some(2), "the third one passes a tenth of what somebody else read");
        renew(&house, key, chief, "").await.unwrap();
        // What was taken back changed nothing.
        let back = body.join(" ");
        house.save(key, editor, Lang::Fr, 4 + 1, long("d")).await.unwrap();
        house.save(key, editor, Lang::Fr, 6, words("L’eau", &back)).await.unwrap();
        assert_eq!(renew(&house, key, editor, "").await.map(drop), Ok(()));
    });
}

#[test]
fn an_editor_who_rewrote_a_draft_does_not_publish_it_and_whoever_wrote_on_has_read_it() {
    on_each_engine("portal-draft-rewritten", |house| async move {
        let (key, editor, chief) = (house.submitted("L’eau").await, house.editor, house.chief);
        house.save(key, editor, Lang::Fr, 1, long("b")).await.unwrap();
        let publish = |by: Writer| house.act(move |tx| versions::publish(tx, key, by, &Chosen::new()));
        assert_eq!(publish(editor).await, Err(Refused::OwnWork));
        // The other one writes half of it anew: now that half is what nobody else has read.
        let half = [&long("b").body[..600], &long("e").body].concat();
        house.save(key, chief, Lang::Fr, 2, words("L’eau", &half)).await.unwrap();
        assert_eq!(publish(chief).await, Err(Refused::OwnWork));
        publish(editor).await.unwrap();
    });
}

#[test]
fn a_language_that_she_rewrote_waits_and_the_others_do_not() {
    on_each_engine("portal-one-lang", |house| async move {
        let (key, editor, chief) = (read(&house).await, house.editor, house.chief);
        // A new translation is read against its original by whoever makes it.
        house.save(key, editor, Lang::Ar, 0, words("الماء", &long("ا").body)).await.unwrap();
        renew(&house, key, editor, "").await.unwrap();
        house.save(key, editor, Lang::Ar, 1, words("الماء", &long("ب").body)).await.unwrap();
        house.save(key, editor, Lang::Fr, 2, words("L’eau", &format!("{} fin", long("a").body))).await.unwrap();
        assert_eq!(renew(&house, key, editor, "").await, Err(Refused::OwnWork));
        let chosen = |shown| BTreeMap::from([(Lang::Ar, shown)]);
        let with = |chosen: Chosen| house.act(move |tx| versions::renew(tx, key, editor, &chosen, &Text::default()));
        with(chosen(Shown::Kept)).await.unwrap();
        // Hiding it and showing it again is no way around.
        with(chosen(Shown::Hidden)).await.unwrap();
        assert_eq!(with(chosen(Shown::New)).await, Err(Refused::OwnWork));
        // The original cannot be hidden, and is therefore shown.
        house.save(key, editor, Lang::Fr, 3, long("f")).await.unwrap();
        assert_eq!(with(BTreeMap::from([(Lang::Fr, Shown::Hidden)])).await, Err(Refused::OwnWork));
        renew(&house, key, chief, "").await.unwrap();
    });
}

#[test]
fn whoever_is_alone_publishes_and_the_history_says_so() {
    on_each_engine("portal-alone", |house| async move {
        let (editor, chief) = (house.editor, house.chief);
        let key = house.draft(editor, "Mien").await;
        let theirs = read(&house).await;
        memberships::end(&house.db, WHO, house.space.id, chief.account).await.unwrap();
        house.act(move |tx| steps::submit(tx, key, editor, "")).await.unwrap();
        house.act(move |tx| versions::publish(tx, key, editor, &Chosen::new())).await.unwrap();
        let last = |key: Key| {
            let db = house.db.clone();
            async move { steps::of(&db, key).await.unwrap().swap_remove(0) }
        };
        let taken = last(key).await;
        assert_eq!((taken.step, taken.is_alone), (Step::Published, true));
        house.save(theirs, editor, Lang::Fr, 2, long("b")).await.unwrap();
        renew(&house, theirs, editor, "").await.unwrap();
        assert!(last(theirs).await.is_alone);
        // A comma needs nobody, and nothing is said of it.
        house.save(theirs, editor, Lang::Fr, 3, words("L’eau", &format!("{} b", long("b").body))).await.unwrap();
        renew(&house, theirs, editor, "").await.unwrap();
        assert!(!last(theirs).await.is_alone);
        // A second editor comes: what was published alone counts as read, what is written from now on does not.
        memberships::grant(&house.db, WHO, house.space.id, chief.account, chief.role).await.unwrap();
        house.save(theirs, editor, Lang::Fr, 4, long("c")).await.unwrap();
        assert_eq!(renew(&house, theirs, editor, "").await, Err(Refused::OwnWork));
    });
}

#[test]
fn what_is_changed_after_the_second_reading_no_longer_publishes_itself() {
    on_each_engine("portal-held-back", |house| async move {
        let (editor, chief) = (house.editor, house.chief);
        let at = "2026-03-02T07:00:00Z".parse().unwrap();
        let key = house.draft(editor, "Mien").await;
        house.act(move |tx| steps::submit(tx, key, editor, "")).await.unwrap();
        let schedule = |by: Writer| house.act(move |tx| steps::schedule(tx, key, by, at));
        schedule(chief).await.unwrap();
        // Another editor's comma leaves it as it is.
        let comma = words("Mien", "un,\n\ndeux\n\ntrois\n\nquatre");
        assert!(!house.save(key, chief, Lang::Fr, 1, comma.clone()).await.unwrap().is_unscheduled);
        // Whoever wrote it writes on: a second person reads that first.
        let hers = words("Mien", &[comma.body.as_str(), "cinq"].join("\n\n"));
        assert!(house.save(key, editor, Lang::Fr, 2, hers).await.unwrap().is_unscheduled);
        assert_eq!(house.one(key).await.due_at, None);
        assert_eq!(steps::of(&house.db, key).await.unwrap()[0].step, Step::Unscheduled);
        house.clock.set(at);
        assert_eq!(due::ready(&house.db, 10).await.unwrap(), []);
        let later = "2026-03-03T07:00:00Z".parse().unwrap();
        house.act(move |tx| steps::schedule(tx, key, chief, later)).await.unwrap();
        // What is said about it counts, too: under whose name it stands.
        let article = house.one(key).await;
        let head = Head { kind: article.kind, antenna: article.antenna, slug: article.slug };
        let said = abouts::latest(&house.db, key).await.unwrap();
        let about = About { byline: Some("Autre".to_owned()), ..said.about };
        let described = house.act(move |tx| articles::describe(tx, key, editor, said.number, &head, &about)).await;
        assert_eq!(described, Ok(true));
        assert_eq!(house.one(key).await.due_at, None);
        assert!(texts::latest(&house.db, key, Lang::Fr).await.unwrap().unwrap().words.body.ends_with("cinq"));
    });
}

/// Says under whose name an article stands and with which picture, over the writing that stands.
async fn sign(house: &House, key: Key, by: Writer, name: Option<&str>, picture: Option<Id<File>>) {
    let (article, said) = (house.one(key).await, abouts::latest(&house.db, key).await.unwrap());
    let head = Head { kind: article.kind, antenna: article.antenna, slug: article.slug };
    let about = About { byline: name.map(str::to_owned), picture, ..said.about };
    house.act(move |tx| articles::describe(tx, key, by, said.number, &head, &about)).await.unwrap();
}

#[test]
fn a_new_name_or_picture_waits_for_somebody_else_and_what_goes_waits_for_nobody() {
    on_each_engine("portal-signed", |house| async move {
        let (key, editor, chief) = (read(&house).await, house.editor, house.chief);
        let seen = || async {
            let article = public::get(&house.db, key.article).await.unwrap().unwrap();
            (article.byline, article.picture)
        };
        let picture = add(&house, Kind::Picture, "Le puits").await;
        for (name, picture) in [(Some("Une autre"), None), (None, Some(picture))] {
            sign(&house, key, editor, name, picture).await;
            assert_eq!(renew(&house, key, editor, "").await, Err(Refused::Same), "alone she shows nothing of it");
            // A correction goes out at once, without it.
            let stands = texts::latest(&house.db, key, Lang::Fr).await.unwrap().unwrap();
            let body = format!("{} fin", stands.words.body);
            house.save(key, editor, Lang::Fr, stands.number, words("L’eau", &body)).await.unwrap();
            renew(&house, key, editor, "Fin.").await.unwrap();
            assert_eq!(seen().await, (None, None));
            assert!(house.one(key).await.is_ahead, "the desk shows that something waits");
            renew(&house, key, chief, "").await.unwrap();
            assert_eq!(seen().await, (name.map(str::to_owned), picture));
            assert!(!house.one(key).await.is_ahead);
            // Whoever must not be named or seen any more goes at once.
            sign(&house, key, editor, None, None).await;
            renew(&house, key, editor, "").await.unwrap();
            assert_eq!(seen().await, (None, None));
        }
    });
}

#[test]
fn whoever_is_alone_signs_and_the_history_says_so() {
    on_each_engine("portal-signed-alone", |house| async move {
        let (key, editor) = (read(&house).await, house.editor);
        memberships::end(&house.db, WHO, house.space.id, house.chief.account).await.unwrap();
        sign(&house, key, editor, Some("Une autre"), None).await;
        renew(&house, key, editor, "").await.unwrap();
        assert_eq!(public::get(&house.db, key.article).await.unwrap().unwrap().byline.as_deref(), Some("Une autre"));
        assert!(steps::of(&house.db, key).await.unwrap()[0].is_alone);
    });
}
