//! What is understood, and what is not believed.

use proptest::prelude::*;
use serde_json::json;

use super::*;

const AMINA: &str = "https://m.example/users/amina";
const OURS: &str = "https://twiza.example/federation/article/0190";

fn told(mut json: Value) -> Option<What> {
    let map = json.as_object_mut().unwrap();
    map.entry("id").or_insert(json!("https://m.example/act/1"));
    map.entry("actor").or_insert(json!(AMINA));
    Told::read(&json).map(|told| told.what)
}

#[test]
fn what_people_elsewhere_do_is_understood() {
    assert_eq!(told(json!({"type": "Follow", "object": OURS})), Some(What::Follow(OURS.into())));
    assert_eq!(told(json!({"type": "Like", "object": {"id": OURS}})), Some(What::Like(OURS.into())));
    assert_eq!(told(json!({"type": "Announce", "object": [OURS]})), Some(What::Boost(OURS.into())));
    assert_eq!(
        told(json!({"type": "Undo", "object": {"type": "Like", "actor": AMINA, "object": OURS}})),
        Some(What::Unlike(OURS.into()))
    );
    let follow = json!({"type": "Follow", "actor": AMINA, "object": OURS});
    assert_eq!(told(json!({"type": "Undo", "object": follow})), Some(What::Unfollow(OURS.into())));
    assert_eq!(told(json!({"type": "Block", "object": OURS})), Some(What::Blocked(OURS.into())));
    assert_eq!(told(json!({"type": "Delete", "object": AMINA})), Some(What::Deleted(AMINA.into())));
    assert_eq!(told(json!({"type": "Update", "object": {"id": AMINA, "type": "Person"}})), Some(What::Renewed));
    assert_eq!(
        told(json!({"type": "Move", "target": "https://n.example/amina"})),
        Some(What::Moved("https://n.example/amina".into()))
    );
    assert_eq!(told(json!({"type": "Listen", "object": OURS})), Some(What::Other));
}

#[test]
fn what_other_programs_send_is_understood_in_the_shape_in_which_they_send_it() {
    let like = || Some(What::Like(OURS.into()));
    // Mastodon: a reply with its mention, the warning empty, and for whom only in the activity.
    let note = json!({"id": "https://m.example/users/amina/statuses/1", "type": "Note", "summary": null, "inReplyTo": OURS,
        "published": "2026-03-02T11:00:00Z", "url": "https://m.example/@amina/1", "attributedTo": AMINA, "sensitive": false,
        "content": "<p><span class=\"h-card\" translate=\"no\"><a href=\"https://twiza.example/\" class=\"u-url mention\">@<span>joussour</span></a></span> Voir <a href=\"https://eau.example/rapport\"><span class=\"invisible\">https://</span><span class=\"\">eau.example/rapport</span></a></p>",
        "contentMap": {"fr": "…"}, "attachment": [], "tag": [], "replies": {"type": "Collection", "first": {}}});
    let create =
        json!({"type": "Create", "to": "https://www.w3.org/ns/activitystreams#Public", "cc": [], "object": note});
    let Some(What::Wrote(piece)) = told(create) else { panic!("not understood") };
    assert_eq!(piece.content, "@joussour Voir https://eau.example/rapport");
    assert!(piece.is_public && piece.warning.is_empty());
    assert_eq!(piece.url, "https://m.example/@amina/1");
    // Misskey and Pleroma: likes with a picture; PeerTube: several authors, each whole.
    assert_eq!(told(json!({"type": "Like", "object": OURS, "_misskey_reaction": "🎉", "content": "🎉"})), like());
    assert_eq!(told(json!({"type": "EmojiReact", "object": OURS, "content": "🌊"})), like());
    let by = json!([{"type": "Person", "id": AMINA}, {"type": "Group", "id": "https://m.example/video-channels/eau"}]);
    let video = json!({"type": "Video", "id": "https://m.example/videos/1", "name": "L’eau", "attributedTo": by,
        "url": [{"type": "Link", "mediaType": "text/html", "href": "https://m.example/w/1"}]});
    let Some(What::Wrote(video)) = told(json!({"type": "Create", "object": video})) else { panic!("not understood") };
    assert_eq!((video.name.as_str(), video.url.as_str()), ("L’eau", "https://m.example/w/1"));
    // Mastodon asks before it quotes: what quotes by its address, or whole.
    let within = "https://m.example/users/amina/statuses/2";
    let wish = |instrument: Value| told(json!({"type": "QuoteRequest", "object": OURS, "instrument": instrument}));
    let quoted = || Some(What::Quoted { whole: OURS.into(), within: within.into() });
    assert_eq!(wish(json!(within)), quoted());
    assert_eq!(wish(json!({"id": within, "type": "Note", "attributedTo": AMINA, "quote": OURS})), quoted());
    assert_eq!(
        wish(json!({"id": within, "type": "Note", "attributedTo": "https://m.example/users/b"})),
        Some(What::Other)
    );
    assert_eq!(wish(json!("https://other.example/1")), Some(What::Other), "she asks for her own words only");
    // What has no meaning here is no fault: Pleroma’s letters, Lemmy’s votes handed on, somebody else’s channel.
    for (sort, object) in [
        ("Create", json!({"type": "ChatMessage", "id": "https://m.example/c/1", "attributedTo": AMINA})),
        ("Update", json!({"type": "Group", "id": "https://m.example/video-channels/eau"})),
        ("Delete", json!("https://other.example/posts/1")),
        ("Undo", json!("https://m.example/likes/1")),
        ("Flag", json!([OURS])),
        ("Move", json!(AMINA)),
    ] {
        assert_eq!(told(json!({"type": sort, "object": object})), Some(What::Other), "{sort}");
    }
}

#[test]
fn one_former_address_may_stand_alone() {
    let actor = json!({"id": AMINA, "type": "Person", "inbox": "https://m.example/in", "alsoKnownAs": "https://old.example/a",
        "publicKey": {"id": format!("{AMINA}/main-key"), "owner": AMINA, "publicKeyPem": "pem"}});
    assert_eq!(Profile::read(&actor).unwrap().also, ["https://old.example/a"]);
}

#[test]
fn a_reply_is_kept_in_plain_words() {
    let note = json!({"type": "Note", "id": "https://m.example/n/1", "attributedTo": AMINA, "inReplyTo": OURS,
        "to": "as:Public", "summary": "<b>warning</b>", "content": "<p>Bravo <b>à vous</b></p><img src=x onerror=alert(1)>", "url": "https://evil.example/"});
    let Some(What::Wrote(piece)) = told(json!({"type": "Create", "object": note})) else { panic!("not understood") };
    assert_eq!((piece.content.as_str(), piece.in_reply_to.as_deref()), ("Bravo à vous", Some(OURS)));
    assert_eq!((piece.warning.as_str(), piece.is_public), ("warning", true));
    assert_eq!(piece.url, "https://m.example/n/1", "a page of another installation is not linked");
}

#[test]
fn a_link_leads_to_a_page_and_runs_nothing() {
    let note = json!({"type": "Note", "id": "https://m.example/n/1", "url": "javascript://m.example/%0aalert(1)"});
    assert_eq!(Piece::read(&note, &Value::Null).unwrap().url, "https://m.example/n/1");
    let note = json!({"type": "Note", "id": "javascript://m.example/%0aalert(1)", "content": "x"});
    assert_eq!(told(json!({"type": "Create", "object": note})), Some(What::Other));
}

#[test]
fn the_language_is_that_of_the_words_and_never_guessed() {
    let lang = |map: Value| {
        Piece::read(
            &json!({"type": "Note", "id": "https://m.example/n/1", "content": "Bonjour",
        "contentMap": map}),
            &Value::Null,
        )
        .unwrap()
        .lang
    };
    assert_eq!(lang(json!({"ar": "مرحبا", "fr": "Bonjour"})).as_deref(), Some("fr"));
    assert_eq!(lang(json!({"fr-MA": "<p>Bonjour</p>"})).as_deref(), Some("fr-MA"));
    assert_eq!(lang(json!({"ar": "مرحبا", "en": "Hello"})), None);
    assert_eq!(lang(json!({"x\" onload=": "Bonjour"})), None);
}

#[test]
fn nobody_speaks_for_another() {
    let other = "https://other.example/users/b";
    assert_eq!(
        told(json!({"id": "https://other.example/1", "type": "Like", "object": OURS})),
        None,
        "its address is elsewhere"
    );
    assert_eq!(
        told(json!({"type": "Undo", "object": {"type": "Like", "actor": other, "object": OURS}})),
        Some(What::Other)
    );
    assert_eq!(told(json!({"type": "Delete", "object": other})), Some(What::Other));
    let note = json!({"type": "Note", "id": "https://other.example/n/1", "inReplyTo": OURS});
    assert_eq!(told(json!({"type": "Create", "object": note})), Some(What::Other));
    let note = json!({"type": "Note", "id": "https://m.example/n/1", "attributedTo": "https://m.example/users/b"});
    assert_eq!(told(json!({"type": "Create", "object": note})), Some(What::Other));
}

#[test]
fn a_profile_with_a_key_or_mailbox_of_another_installation_is_none() {
    let good = json!({"id": AMINA, "type": "Person", "inbox": "https://m.example/in", "preferredUsername": "amina",
        "publicKey": {"id": format!("{AMINA}#main-key"), "owner": AMINA, "publicKeyPem": "pem"},
        "endpoints": {"sharedInbox": "https://m.example/inbox"}});
    let profile = Profile::read(&good).unwrap();
    assert_eq!((profile.name.as_str(), profile.shared.as_deref()), ("amina", Some("https://m.example/inbox")));
    for (at, value) in [
        ("/inbox", json!("https://other.example/in")),
        ("/publicKey/id", json!("https://other.example/key")),
        ("/publicKey/owner", json!("https://m.example/users/b")),
        ("/publicKey/publicKeyPem", json!("x".repeat(5_000))),
        ("/id", json!(null)),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(at).unwrap() = value;
        assert_eq!(Profile::read(&bad), None, "{at}");
    }
}

#[test]
fn further_keys_are_hers_only_where_she_controls_them() {
    let multikey = |id: &str, controller: &str| json!({"id": id, "type": "Multikey", "controller": controller, "publicKeyMultibase": "z6Mk"});
    let actor = json!({"id": AMINA, "type": "Person", "inbox": "https://m.example/in",
        "assertionMethod": [multikey("https://m.example/users/b#k", "https://m.example/users/b"),
            multikey("https://other.example/k", AMINA), multikey(&format!("{AMINA}#k"), AMINA)]});
    let profile = Profile::read(&actor).unwrap();
    assert_eq!((profile.key_of(&format!("{AMINA}#k")), profile.more.len()), (Some("z6Mk"), 0));
    assert_eq!(profile.key_of("https://other.example/k"), None);
}

fn any_json() -> impl Strategy<Value = Value> {
    let words = ["Follow", "Undo", "Create", "Delete", "Note", AMINA, OURS, "", "x"];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        proptest::sample::select(words.to_vec()).prop_map(Value::from)
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        let names =
            ["id", "type", "actor", "object", "url", "attributedTo", "inReplyTo", "content", "publicKey", "target"];
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::vec((proptest::sample::select(names.to_vec()), inner), 0..8).prop_map(|pairs| {
                Value::Object(pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
            }),
        ]
    })
}

proptest! {
    #[test]
    fn whatever_is_sent_is_understood_or_not(json in any_json()) {
        let _ = Told::read(&json);
        let _ = Profile::read(&json);
    }
}
