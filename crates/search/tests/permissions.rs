//! Nobody learns of what she may not read: not by hits, totals, facets, passages, suggestions, likeness, a look at one record,
//! words that were "meant", nor by the order of what she may read.

#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

mod house;

use std::collections::BTreeSet;

use actors::Role;
use actors::policy::{Allow, Standing, permits};
use house::{COMPARTMENTS, For, NOTES, Note, find, in_memory, numbers, put, words};
use kernel::{Id, Lang, Text, place, right};
use search::{Like, Query, Reader, Search, thesaurus};
use store::Db;
use store::testing::each_engine;
use uuid::Uuid;

const A: Uuid = Uuid::from_u128(0xa);
const B: Uuid = Uuid::from_u128(0xb);

/// Words of no language and far from each other, so that none is found for another.
const SECRETS: [&str; 24] = [
    "zorblaxim",
    "quivertop",
    "mandrikel",
    "fustolane",
    "gribonczy",
    "helvantor",
    "jaxopline",
    "kerdumosi",
    "lompatrix",
    "nuvequist",
    "oblandure",
    "pyxolarde",
    "rastimuge",
    "skelvinda",
    "tromfabel",
    "uxorimant",
    "vendrople",
    "wiskalone",
    "yabrontek",
    "zephgolun",
    "bractimol",
    "cindropax",
    "dwelmorta",
    "eftagulin",
];

fn audiences() -> Vec<For> {
    let mut all = vec![For::Anyone, For::SignedIn];
    all.extend((0..6).map(For::Some));
    all.extend((0..6).map(|role| For::Space(A, role)));
    all.extend((1..6).map(|role| For::Space(B, role)));
    all.extend([For::Cleared(A, 0), For::Cleared(A, 1), For::Cleared(B, 0)]);
    all
}

/// A note for each audience, with a word, a year, a right, a theme and a province that no other has.
fn notes() -> Vec<Note> {
    let provinces: Vec<_> = place::of_level(place::Level::Province).collect();
    let themes: Vec<_> = thesaurus::themes().collect();
    let note = |(at, audience): (usize, For)| Note {
        summary: Text::of(Lang::Fr, format!("Le carnet {}.", SECRETS[at])),
        place: Some(provinces[at].code.to_owned()),
        rights: vec![right::all()[at].code.to_owned()],
        themes: vec![themes[at].code.clone()],
        date: Some(jiff::civil::date(1990 + i16::try_from(at).unwrap(), 6, 1)),
        ..Note::new(at as u128 + 1, audience, &format!("Registre {}", SECRETS[at]))
    };
    audiences().into_iter().enumerate().map(note).collect()
}

fn readers() -> Vec<Reader> {
    let of = |roles: &[(Uuid, Role)], clearances: &[(Uuid, usize)]| Reader {
        roles: roles.iter().map(|(space, role)| (Id::from_uuid(*space), *role)).collect(),
        clearances: clearances
            .iter()
            .map(|(space, at)| (Id::from_uuid(*space), COMPARTMENTS[*at].to_owned()))
            .collect(),
        is_signed_in: true,
    };
    let mut all = vec![Reader::visitor(), of(&[], &[])];
    all.extend(Role::granted().map(|role| of(&[(A, role)], &[])));
    all.extend(Role::granted().map(|role| of(&[(B, role)], &[])));
    all.push(of(&[(A, Role::Member), (B, Role::Officer)], &[]));
    all.push(of(&[], &[(A, 0)]));
    all.push(of(&[(A, Role::Member)], &[(A, 1)]));
    all.push(of(&[(B, Role::Administrator)], &[(B, 0), (A, 0)]));
    all
}

/// What the policy says of an address that asks for this.
fn may(reader: &Reader, audience: For) -> bool {
    let (allow, space) = match audience {
        For::Anyone => (Allow::Anyone, None),
        For::SignedIn => (Allow::SignedIn, None),
        For::Some(role) => (Allow::SomeSpace(Role::ALL[usize::from(role)]), None),
        For::Space(space, role) => (Allow::Space(Role::ALL[usize::from(role)]), Some(space)),
        For::Cleared(space, at) => (Allow::Clearance(COMPARTMENTS[usize::from(at)]), Some(space)),
    };
    let roles = reader.roles.iter();
    let role = roles.clone().find(|(at, _)| Some(at.uuid()) == space).map_or(Role::Visitor, |(_, role)| *role);
    let highest = roles.map(|(_, role)| *role).max().unwrap_or(Role::Visitor);
    let held = reader.clearances.iter().filter(|(at, _)| Some(at.uuid()) == space);
    let clearances: Vec<String> = held.map(|(_, name)| name.clone()).collect();
    let account = Standing::Account { keeper: false, role, highest, clearances: &clearances };
    permits(allow, if reader.is_signed_in { &account } else { &Standing::Stranger }).is_yes()
}

async fn filled(db: &Db, notes: &[Note]) -> Search {
    for note in notes {
        put(db, note).await;
    }
    let search = in_memory();
    search.catch_up(db).await.unwrap();
    search
}

#[test]
fn everybody_finds_and_counts_exactly_what_the_policy_lets_her_read() {
    each_engine("permitted", &[NOTES], |db| async move {
        let notes = notes();
        let search = filled(&db, &notes).await;
        for reader in readers() {
            let allowed: Vec<&Note> = notes.iter().filter(|note| may(&reader, note.audience)).collect();
            let ids: BTreeSet<u128> = allowed.iter().map(|note| note.id.as_u128()).collect();
            for query in ["registre", "carnet", "", "registres carnets", "regist"] {
                let found = search.find(&reader, &Query { limit: 100, ..words(query) }).unwrap();
                assert_eq!(numbers(&found).into_iter().collect::<BTreeSet<_>>(), ids, "{query} {reader:?}");
                assert_eq!(found.total, ids.len() as u64, "{query} {reader:?}");
                let facets = &found.facets;
                assert_eq!(facets.kinds.iter().map(|line| line.count).sum::<u64>(), found.total);
                assert_eq!(facets.places.iter().map(|line| line.count).sum::<u64>(), found.total);
                for (lines, expected) in [
                    (&facets.years, allowed.iter().map(|note| note.date.unwrap().year().to_string()).collect()),
                    (&facets.rights, allowed.iter().map(|note| note.rights[0].clone()).collect::<BTreeSet<String>>()),
                    (&facets.themes, allowed.iter().map(|note| note.themes[0].clone()).collect()),
                ] {
                    let codes: BTreeSet<String> = lines.iter().map(|line| line.code.clone()).collect();
                    assert_eq!(codes, expected, "{query} {reader:?}");
                }
            }
        }
    });
}

#[test]
fn a_hidden_record_cannot_be_told_from_one_that_does_not_exist() {
    each_engine("hidden", &[NOTES], |db| async move {
        let notes = notes();
        let search = filled(&db, &notes).await;
        for reader in readers() {
            for (at, note) in notes.iter().enumerate() {
                let (secret, is_seen) = (SECRETS[at], may(&reader, note.audience));
                let open = find(&search, &reader, &format!("{secret} "));
                let is_hit = open.hits.iter().any(|hit| hit.id == note.id);
                assert_eq!(is_hit, is_seen, "{secret} {reader:?}");
                assert_eq!(search.get(&reader, "note", note.id).unwrap().is_some(), is_seen, "{secret} {reader:?}");
                let offered = search.suggest(&reader, &secret[..6], 10).unwrap();
                assert_eq!(offered.iter().any(|offer| offer.words.contains(secret)), is_seen, "{secret} {reader:?}");
                let like = Like {
                    words: Text::of(Lang::Fr, secret),
                    themes: note.themes.clone(),
                    rights: note.rights.clone(),
                    place: note.place.clone(),
                    limit: 50,
                    ..Like::default()
                };
                let near = search.like(&reader, &like).unwrap();
                assert_eq!(near.iter().any(|hit| hit.id == note.id), is_seen, "{secret} {reader:?}");
                for query in [
                    Query { place: note.place.clone(), ..words("") },
                    Query { right: Some(note.rights[0].clone()), ..words("registre") },
                    Query { theme: Some(note.themes[0].clone()), ..words("") },
                    Query { year: note.date.map(jiff::civil::Date::year), ..words("carnet") },
                ] {
                    assert_eq!(search.find(&reader, &query).unwrap().total, u64::from(is_seen), "{query:?} {reader:?}");
                }
                // Words that were meant are those of open records only, whoever asks.
                let mistyped = format!("{}{} ", &secret[..4], &secret[5..]);
                let found = find(&search, &reader, &mistyped);
                assert_eq!(found.hits.iter().any(|hit| hit.id == note.id), is_seen, "{mistyped} {reader:?}");
                let is_open = may(&Reader::visitor(), note.audience);
                assert_eq!(found.meant.is_some_and(|meant| meant.contains(secret)), is_open, "{mistyped} {reader:?}");
            }
        }
    });
}

#[test]
fn what_is_hidden_changes_nothing_in_what_a_visitor_is_shown() {
    each_engine("no trace", &[NOTES], |db| async move {
        let public = |number: u128| {
            let body = "fontaine ".repeat(number as usize % 5) + &"marché ".repeat(number as usize % 3) + "place";
            Note { body, ..Note::new(number, For::Anyone, &format!("Place du marché {number}")) }
        };
        let open: Vec<Note> = (1..40).map(public).collect();
        let search = filled(&db, &open).await;
        let shown = |search: &Search| {
            let queries =
                ["fontaine", "marché", "fontaine marché", "place", "fontane", "fontaine zorblaxim ", "mar", ""];
            let found = queries.map(|query| format!("{:?}", find(search, &Reader::visitor(), query)));
            let offered =
                ["fon", "mar", "zor"].map(|begun| format!("{:?}", search.suggest(&Reader::visitor(), begun, 9)));
            (found, offered)
        };
        let before = shown(&search);
        for number in 100..160 {
            let audience = [For::SignedIn, For::Space(A, 1), For::Cleared(A, 0)][number as usize % 3];
            let note = Note::new(number, audience, "Fontaine fontaines zorblaxim marché");
            put(&db, &note).await;
        }
        assert_eq!(search.catch_up(&db).await.unwrap(), 60);
        assert_eq!(shown(&search), before);
        let secretary = house::member(A, Role::Secretary);
        assert!(find(&search, &secretary, "zorblaxim").total >= 40, "the hidden ones are there");
    });
}

#[test]
fn a_record_that_is_published_or_withdrawn_changes_its_shelf_and_leaves_no_words_behind() {
    each_engine("withdrawn", &[NOTES], |db| async move {
        let visitor = Reader::visitor();
        let note = |audience| Note { body: String::from("Une fontaine."), ..Note::new(1, audience, "Zorblaxim") };
        let search = filled(&db, &[note(For::Space(A, 1)), Note::new(2, For::Anyone, "Autre")]).await;
        assert_eq!(find(&search, &visitor, "zorblaxim").total, 0);
        put(&db, &note(For::Anyone)).await;
        search.catch_up(&db).await.unwrap();
        assert_eq!(find(&search, &visitor, "zorblaxim").total, 1);
        assert_eq!(find(&search, &visitor, "zorblaxin ").meant.as_deref(), Some("zorblaxim "));
        put(&db, &note(For::Cleared(A, 0))).await;
        search.catch_up(&db).await.unwrap();
        let found = find(&search, &visitor, "zorblaxin ");
        assert_eq!((found.total, found.meant), (0, None));
        assert!(search.suggest(&visitor, "zorb", 5).unwrap().is_empty());
        assert_eq!(find(&search, &house::member(A, Role::Administrator), "zorblaxim").total, 0);
        let cleared = Reader { clearances: vec![(Id::from_uuid(A), String::from("health"))], ..Reader::visitor() };
        assert_eq!(find(&search, &cleared, "zorblaxim").total, 1);
    });
}
