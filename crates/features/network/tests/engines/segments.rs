//! Lists of contacts that keep themselves up to date.

use actors::directory::{self, ContactKind, NewContact};
use kernel::Lang;
use twiza_network::model::{Public, RelationKind, Segment, Sort, changes};
use twiza_network::store::segments;

use crate::house::{House, WHO, moment, on_each_engine};

async fn names(house: &House, filter: &Segment) -> Vec<String> {
    let members = segments::walk(&house.db, house.space, filter, None, 100).await.unwrap();
    let count = segments::count(&house.db, house.space, filter).await.unwrap();
    assert_eq!(count as usize, members.len(), "{filter:?}");
    let everybody = segments::everybody(&house.db, house.space, filter).await.unwrap();
    assert_eq!(everybody.len(), members.len());
    members.iter().map(|member| member.name.in_lang(Lang::Fr).1.to_owned()).collect()
}

#[test]
fn each_condition_lets_in_whom_it_should_and_all_together_whom_all_do() {
    on_each_engine("segment-filters", |house| async move {
        let coalition = house.organisation("Coalition", |profile, _| profile.sort = Sort::Coalition).await;
        let one = house
            .organisation("Alpha du Sud", |profile, facts| {
                profile.themes = vec!["education".into()];
                profile.publics = vec![Public::Women];
                facts.place = Some("08.587".into());
            })
            .await;
        let two = house.organisation("Bêta du Sud", |_, facts| facts.place = Some("08.587".into())).await;
        let three = house.organisation("Gamma du Nord", |profile, _| profile.is_public = false).await;
        house.link(house.relation(one, RelationKind::AlliedIn, coalition)).await.unwrap();
        house.link(house.relation(two, RelationKind::TrainedBy, house.own)).await.unwrap();
        let mut ended = house.relation(three, RelationKind::MemberOf, coalition);
        (ended.since, ended.until) = (moment("2001"), moment("2002"));
        house.link(ended).await.unwrap();
        for (actor, kept_by) in [(one, house.space), (two, house.other_space)] {
            let email = NewContact { kept_by, kind: ContactKind::Email, value: "a@example.org".to_owned().into() };
            directory::add_contact(&house.db, WHO, actor, email).await.unwrap();
        }
        let of = |say: &dyn Fn(&mut Segment)| {
            let mut filter = Segment::default();
            say(&mut filter);
            filter
        };
        let found = |filter: Segment| {
            let house = &house;
            async move { names(house, &filter).await }
        };
        assert_eq!(found(of(&|filter| filter.sort = Some(Sort::Coalition))).await, ["Coalition"]);
        assert_eq!(found(of(&|filter| filter.place = Some("08".into()))).await, ["Alpha du Sud", "Bêta du Sud"]);
        assert_eq!(found(of(&|filter| filter.theme = Some("education".into()))).await, ["Alpha du Sud"]);
        assert_eq!(found(of(&|filter| filter.public = Some(Public::Women))).await, ["Alpha du Sud"]);
        assert_eq!(
            found(of(&|filter| filter.linked = Some((RelationKind::MemberOf, coalition)))).await,
            ["Alpha du Sud"]
        );
        assert_eq!(
            found(of(&|filter| filter.linked = Some((RelationKind::TrainedBy, house.own)))).await,
            ["Bêta du Sud"]
        );
        assert_eq!(
            found(of(&|filter| filter.has_email = true)).await,
            ["Alpha du Sud"],
            "the e-mail of another space is not ours"
        );
        assert!(found(of(&|filter| filter.has_phone = true)).await.is_empty());
        assert_eq!(found(of(&|filter| filter.words = "sud b".into())).await, ["Bêta du Sud"]);
        assert_eq!(found(of(&|filter| filter.words = "gamma".into())).await, ["Gamma du Nord"]);
        let all = of(&|filter| {
            filter.sort = Some(Sort::Association);
            filter.place = Some("08.587".into());
            filter.theme = Some("education".into());
            filter.public = Some(Public::Women);
            filter.linked = Some((RelationKind::AlliedIn, coalition));
            filter.has_email = true;
            filter.words = "alpha sud".into();
        });
        assert_eq!(found(all).await, ["Alpha du Sud"]);
    });
}

#[test]
fn a_long_list_is_walked_page_by_page_without_anybody_missing_or_twice() {
    on_each_engine("segment-walk", |house| async move {
        for number in 0..25 {
            house.organisation(&format!("Association générée {:02}", number / 2), |_, _| {}).await;
        }
        let filter = Segment { sort: Some(Sort::Association), ..Segment::default() };
        let (mut seen, mut after) = (Vec::new(), None::<(String, _)>);
        loop {
            let key = after.as_ref().map(|(key, id): &(String, _)| (key.as_str(), *id));
            let page = segments::walk(&house.db, house.space, &filter, key, 4).await.unwrap();
            let Some(last) = page.last() else { break };
            after = Some((last.sort_key.clone(), last.id));
            seen.extend(page.iter().map(|member| member.id));
        }
        assert_eq!(seen.len(), 25);
        seen.sort_unstable();
        assert_eq!(seen, segments::everybody(&house.db, house.space, &filter).await.unwrap());
    });
}

#[test]
fn what_changed_since_the_last_look_is_told_and_a_changed_filter_begins_anew() {
    on_each_engine("segment-look", |house| async move {
        let filter = Segment { place: Some("08.587".into()), ..Segment::default() };
        let stays = house.organisation("Reste", |_, facts| facts.place = Some("08.587".into())).await;
        let goes = house.organisation("Part", |_, facts| facts.place = Some("08.587".into())).await;
        let (space, saved) = (house.space, filter.clone());
        let id = house.write(move |tx| segments::save_in(tx, space, None, ("Zagora", &saved))).await.unwrap();
        assert_eq!(segments::seen(&house.db, space, id).await.unwrap(), None);
        let now = segments::everybody(&house.db, space, &filter).await.unwrap();
        house.write(move |tx| segments::looked_in(tx, space, id, &now)).await.unwrap();
        let comes = house.organisation("Vient", |_, facts| facts.place = Some("08.587".into())).await;
        let save = house.change(goes, twiza_network::model::By::Network(space), |_, facts| facts.place = None).await;
        house.save(save).await.unwrap();
        let seen = segments::seen(&house.db, space, id).await.unwrap().unwrap();
        let now = segments::everybody(&house.db, space, &filter).await.unwrap();
        assert_eq!(changes(&seen, &now), (vec![comes], vec![goes]));
        assert!(now.contains(&stays));
        let changed = filter.clone();
        house.write(move |tx| segments::save_in(tx, space, Some(id), ("Zagora", &changed))).await.unwrap();
        assert_eq!(segments::seen(&house.db, space, id).await.unwrap(), None);
        let other = house.other_space;
        assert!(
            matches!(segments::get(&house.db, other, id).await, Err(store::Error::NotFound)),
            "another space has no such list"
        );
        house.write(move |tx| segments::drop_in(tx, space, id)).await.unwrap();
        assert!(segments::all(&house.db, space, None).await.unwrap().is_empty());
    });
}
