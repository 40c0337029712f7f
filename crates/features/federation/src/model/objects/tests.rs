//! What others read of us, as they read it.

use kernel::Id;
use search::Audience;

use super::*;

fn home() -> Home {
    Home { origin: "https://twiza.example".into(), handle: "joussour".into() }
}

fn article() -> Document {
    let title = Text::fr_ar("Les eaux <de> l’Ourika", "مياه أوريكا");
    let mut document =
        Document::new(Id::<()>::from_uuid(Uuid::from_u128(7)), Audience::Anyone, "/articles/ourika".into(), title);
    document.summary = Text::fr_ar("Un résumé", "ملخص");
    document.picture = Some("/media/1/card.jpg".into());
    document
}

fn told() -> Told {
    let html = "<p>Un <em>texte</em> &amp; <a href=\"/articles/eau\">un lien</a>, href=\"/x\"</p><ul><li>a</li></ul>\
        <blockquote><p>dit</p></blockquote><figure><img src=\"/media/1/wide.jpg\" alt=\"Une séguia\"></figure>";
    let picture = web::Pictured {
        address: "/media/1/wide.jpg".into(),
        media: "image/jpeg".into(),
        size: (1024, 683),
        alt: Text::fr_ar("Une séguia", "ساقية"),
    };
    Told { html: vec![(Lang::Fr, html.into())], pictures: vec![picture], ..Told::default() }
}

#[test]
fn an_article_is_told_whole_in_each_language_with_its_links_lists_quotes_and_pictures() {
    let object = object(&home(), "article", &article(), &told(), Timestamp::UNIX_EPOCH, None);
    assert_eq!(object["type"], "Article");
    assert_eq!((&object["name"], &object["nameMap"]["ar"]), (&json!("Les eaux <de> l’Ourika"), &json!("مياه أوريكا")));
    let french = object["contentMap"]["fr"].as_str().unwrap();
    for told in [
        "<p>Un résumé</p>",
        "<em>texte</em> &amp; <a href=\"https://twiza.example/articles/eau\">un lien</a>, href=\"/x\"",
        "<li>a</li>",
        "<blockquote><p>dit</p></blockquote>",
        "<img src=\"https://twiza.example/media/1/wide.jpg\" alt=\"Une séguia\">",
        "<a href=\"https://twiza.example/articles/ourika?lang=fr\">",
    ] {
        assert!(french.contains(told), "{told} in {french}");
    }
    assert!(!french.contains("ملخص"), "{french}");
    assert_eq!(object["content"], object["contentMap"]["fr"]);
    assert_eq!(object["summary"], "<p>Un résumé</p>", "HTML: Mastodon shows it as it is");
    assert_eq!(object["summaryMap"]["ar"], "<p>ملخص</p>");
    assert_eq!(
        object["attachment"],
        json!([{"type": "Image", "url": "https://twiza.example/media/1/wide.jpg", "mediaType": "image/jpeg",
            "width": 1024, "height": 683, "name": "Une séguia", "nameMap": {"fr": "Une séguia", "ar": "ساقية"}}])
    );
    let short = object["preview"]["content"].as_str().unwrap();
    assert!(short.starts_with("<p><strong>Les eaux &lt;de&gt; l’Ourika</strong></p><p>Un résumé</p>"), "{short}");
    assert_eq!(
        (&object["to"][0], &object["cc"][0]),
        (&json!(PUBLIC), &json!("https://twiza.example/federation/followers"))
    );
    let alone = super::object(&home(), "work", &article(), &Told::default(), Timestamp::UNIX_EPOCH, None);
    assert_eq!(alone["attachment"][0]["url"], "https://twiza.example/media/1/card.jpg");
    assert!(alone["attachment"][0].get("name").is_none(), "a title does not say what a picture shows");
}

#[test]
fn an_address_of_another_installation_stays_one() {
    let html = "<a href=\"//evil.example/x\">a</a> <a href=\"https://b.example/\">b</a> <a href=\"#note-1\">1</a>";
    assert_eq!(whole_addresses(html, "https://twiza.example"), html);
}

#[test]
fn a_petition_is_a_note_with_its_title_and_an_event_says_when_and_that_it_is_off() {
    let petition = object(&home(), "petition", &article(), &Told::default(), Timestamp::UNIX_EPOCH, None);
    assert!(petition["content"].as_str().unwrap().starts_with("<p><strong>Les eaux &lt;de&gt; l’Ourika</strong></p>"));
    assert!(petition.get("name").is_none());
    assert!(petition.get("summary").is_none(), "it would be a warning");
    let at = |text: &str| text.parse::<Timestamp>().unwrap();
    let takes_place = Some((at("2026-12-10T18:30:00+01:00"), at("2026-12-10T20:00:00+01:00")));
    let told = Told { notice: Text::fr_ar("Annulé", "أُلغي"), takes_place, ..Told::default() };
    let event = object(&home(), "event", &article(), &told, Timestamp::UNIX_EPOCH, None);
    assert_eq!(
        (&event["startTime"], &event["endTime"]),
        (&json!("2026-12-10T17:30:00Z"), &json!("2026-12-10T19:00:00Z"))
    );
    assert_eq!(event["summary"], "<p><strong>Annulé</strong></p><p>Un résumé</p>");
}

#[test]
fn an_address_of_ours_is_known_again_and_no_other() {
    let id = Uuid::from_u128(7);
    let address = home().object("article", id);
    assert_eq!(home().record(&address), Some(("article", id)));
    for other in [
        "https://other.example/federation/article/x",
        "https://twiza.example/federation/person/0",
        "",
        &format!("{address}/x"),
    ] {
        assert_eq!(home().record(other), None, "{other}");
    }
}

#[test]
fn a_theme_is_one_word() {
    assert_eq!(hashtag("droits humains"), "#DroitsHumains");
    assert_eq!(hashtag("l’eau"), "#LEau");
    assert_eq!(hashtag("حقوق الإنسان"), "#حقوقالإنسان");
}

#[test]
fn two_changes_are_two_activities() {
    let one = activity(
        &home(),
        "Update",
        tombstone(&home(), "work", Uuid::nil(), Timestamp::UNIX_EPOCH),
        Timestamp::UNIX_EPOCH,
    );
    let other =
        activity(&home(), "Update", one["object"].clone(), Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_secs(1));
    assert_ne!(one["id"], other["id"]);
}

#[test]
fn who_speaks_has_a_picture_and_says_what_it_is_where_somebody_wrote_that() {
    let (name, about) = (Text::fr_ar("Réseau", "شبكة"), Text::fr_ar("Un réseau <ouvert>", "شبكة مفتوحة"));
    let face = Face { name: &name, about: &about, key: "pem", opened: Timestamp::UNIX_EPOCH };
    let actor = actor(&home(), &face);
    assert_eq!((&actor["type"], &actor["preferredUsername"]), (&json!("Organization"), &json!("joussour")));
    assert_eq!(actor["icon"]["url"], "https://twiza.example/federation/icon.png");
    assert_eq!(actor["summary"], "<p>Un réseau &lt;ouvert&gt;</p>");
    assert_eq!(actor["summaryMap"]["ar"], "<p>شبكة مفتوحة</p>");
    let silent = super::actor(&home(), &Face { about: &Text::default(), ..face });
    assert!(silent.get("summary").is_none());
}

#[test]
fn what_is_public_may_be_quoted_and_our_word_for_it_names_both() {
    let object = object(&home(), "article", &article(), &told(), Timestamp::UNIX_EPOCH, None);
    assert_eq!(object["interactionPolicy"]["canQuote"]["automaticApproval"], json!([PUBLIC]));
    let (record, quote) = (Uuid::from_u128(7), Uuid::from_u128(8));
    let word = stamp(&home(), ("article", record), quote, "https://m.example/notes/1");
    assert_eq!(word["id"], format!("{}/quotes/{quote}", home().object("article", record)));
    assert_eq!(
        (&word["type"], &word["attributedTo"], &word["interactingObject"], &word["interactionTarget"]),
        (
            &json!("QuoteAuthorization"),
            &json!(home().actor()),
            &json!("https://m.example/notes/1"),
            &json!(home().object("article", record))
        )
    );
}
