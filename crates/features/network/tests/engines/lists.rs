//! The list of organisations as different eyes see it.

use std::collections::BTreeSet;

use kernel::{Lang, Text};
use twiza_network::model::{Eyes, Field, Public, Sort};
use twiza_network::store::directory::{self, Filter, Listed};

use crate::house::{House, WHO, on_each_engine};

async fn names(house: &House, filter: &Filter, eyes: Eyes) -> BTreeSet<String> {
    let rows = directory::page(&house.db, filter, eyes, None, 100).await.unwrap();
    rows.iter().map(|row| row.name.in_lang(Lang::Fr).1.to_owned()).collect()
}

fn set<const N: usize>(names: [&str; N]) -> BTreeSet<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// Four organisations: one open, one that closes what can be closed, one for the network only, one far away.
async fn four(house: &House) {
    let fill = |place: &'static str| {
        move |profile: &mut twiza_network::model::Profile, facts: &mut actors::directory::Facts| {
            profile.themes = vec!["water".into()];
            profile.publics = vec![Public::Women];
            profile.description = Text::of(Lang::Fr, "Ce qu’elle fait");
            facts.place = Some(place.into());
        }
    };
    house.organisation("Ouverte", fill("01.511.01.0")).await;
    house
        .organisation("Discrète", |profile, facts| {
            fill("01.511")(profile, facts);
            profile.closed = Field::ALL.iter().copied().collect();
        })
        .await;
    house
        .organisation("Réservée", |profile, facts| {
            fill("01.511")(profile, facts);
            profile.is_public = false;
        })
        .await;
    house
        .organisation("Lointaine", |profile, facts| {
            fill("12.391")(profile, facts);
            profile.sort = Sort::Media;
        })
        .await;
}

#[test]
fn nobody_finds_out_by_a_filter_what_an_organisation_keeps_within_the_network() {
    on_each_engine("network-filters", |house| async move {
        four(&house).await;
        let all = |eyes| {
            let house = &house;
            async move { names(house, &Filter::default(), eyes).await }
        };
        assert_eq!(all(Eyes::Everybody).await, set(["Ouverte", "Discrète", "Lointaine"]));
        assert_eq!(all(Eyes::Network).await, set(["Ouverte", "Discrète", "Réservée", "Lointaine"]));
        let filters = [
            Filter { place: Some("01".into()), ..Filter::default() },
            Filter { theme: Some("water".into()), place: Some("01.511".into()), ..Filter::default() },
            Filter { public: Some(Public::Women), place: Some("01".into()), ..Filter::default() },
        ];
        for filter in filters {
            assert_eq!(names(&house, &filter, Eyes::Everybody).await, set(["Ouverte"]), "{filter:?}");
            assert_eq!(
                names(&house, &filter, Eyes::Network).await,
                set(["Ouverte", "Discrète", "Réservée"]),
                "{filter:?}"
            );
        }
        let themed = Filter { theme: Some("water".into()), ..Filter::default() };
        assert_eq!(names(&house, &themed, Eyes::Everybody).await, set(["Ouverte", "Lointaine"]));
        let named = Filter { words: "discrète".into(), ..Filter::default() };
        let rows = directory::page(&house.db, &named, Eyes::Everybody, None, 9);
        let [row] = &rows.await.unwrap()[..] else { panic!("one is found by its name") };
        assert!(
            row.place.is_none()
                && row.description.is_empty()
                && row.themes().count() == 0
                && row.publics().count() == 0
        );
    });
}

#[test]
fn figures_count_what_the_list_shows_and_tell_no_closed_place() {
    on_each_engine("network-figures", |house| async move {
        four(&house).await;
        let figures = directory::figures(&house.db, &Filter::default(), Eyes::Everybody).await.unwrap();
        let found: Vec<(Sort, &str, i64)> = figures.iter().map(|f| (f.sort, f.place.as_str(), f.count)).collect();
        assert_eq!(found, [(Sort::Association, "", 1), (Sort::Association, "01.511", 1), (Sort::Media, "12.391", 1)]);
        let network = directory::figures(&house.db, &Filter::default(), Eyes::Network).await.unwrap();
        assert_eq!(network.iter().map(|figure| figure.count).sum::<i64>(), 4);
    });
}

#[test]
fn a_list_is_paged_by_key_without_a_gap_or_a_double() {
    on_each_engine("network-pages", |house| async move {
        let mut wanted = BTreeSet::new();
        for number in 0..23 {
            let name = format!("Association générée {:02}", number / 2); // some bear the same name
            wanted.insert(house.organisation(&name, |_, _| {}).await);
        }
        let mut found: Vec<Listed> = Vec::new();
        loop {
            let after = found.last().map(|last| (last.sort_key.clone(), last.id));
            let after = after.as_ref().map(|(key, id)| (key.as_str(), *id));
            let rows = directory::page(&house.db, &Filter::default(), Eyes::Everybody, after, 5).await.unwrap();
            if rows.is_empty() {
                break;
            }
            found.extend(rows);
        }
        assert_eq!(found.len(), 23);
        assert_eq!(found.iter().map(|row| row.id).collect::<BTreeSet<_>>(), wanted);
        assert!(found.is_sorted_by(|a, b| (&a.sort_key, a.id) < (&b.sort_key, b.id)));
    });
}

#[test]
fn an_organisation_is_found_by_its_acronym_by_an_earlier_name_and_as_it_sounds() {
    on_each_engine("network-words", |house| async move {
        house
            .organisation("Forum généré", |_, facts| {
                facts.acronym = Some("FGX".into());
                facts.name = Text::fr_ar("Forum généré", "منتدى مولد");
            })
            .await;
        house.organisation("Une autre", |_, _| {}).await;
        let asked = |words: &str| Filter { words: words.into(), ..Filter::default() };
        for words in ["FGX", "forum", "GENERE for", "منتدى", "muntada"] {
            assert_eq!(names(&house, &asked(words), Eyes::Everybody).await, set(["Forum généré"]), "{words}");
        }
        assert!(names(&house, &asked("zzzz"), Eyes::Everybody).await.is_empty());
        for no_word in ["…", "%%%", "';--"] {
            assert_eq!(names(&house, &asked(no_word), Eyes::Everybody).await.len(), 2, "{no_word} asks for nothing");
        }
    });
}

#[test]
fn organisations_that_were_merged_are_listed_once() {
    on_each_engine("network-list-merged", |house| async move {
        let one = house.organisation("Une", |_, _| {}).await;
        let twin = house.organisation("Une bis", |profile, _| profile.themes = vec!["youth".into()]).await;
        let bare = actors::directory::NewActor::organisation(Text::of(Lang::Fr, "Sans fiche")).generated();
        let bare = actors::directory::create(&house.db, WHO, bare).await.unwrap();
        actors::merge::merge(&house.db, WHO, one, twin).await.unwrap();
        assert_eq!(names(&house, &Filter::default(), Eyes::Everybody).await, set(["Une"]));
        let themed = Filter { theme: Some("youth".into()), ..Filter::default() };
        assert!(names(&house, &themed, Eyes::Everybody).await.is_empty(), "the profile of the kept record stands");
        actors::merge::merge(&house.db, WHO, bare, one).await.unwrap();
        assert_eq!(names(&house, &Filter::default(), Eyes::Everybody).await, set(["Sans fiche"]));
        let by_old_name = Filter { words: "bis".into(), ..Filter::default() };
        assert_eq!(names(&house, &by_old_name, Eyes::Everybody).await, set(["Sans fiche"]));
        let figures = directory::figures(&house.db, &Filter::default(), Eyes::Everybody).await.unwrap();
        assert_eq!(figures.iter().map(|figure| figure.count).sum::<i64>(), 1);
    });
}
