//! What a search may find of organisations.

use actors::Role;
use search::{Audience, Touched};
use twiza_network::model::By;
use uuid::Uuid;

use crate::house::{House, WHO, on_each_engine};

async fn documents(house: &House, ids: &[kernel::Id<actors::Actor>]) -> Vec<search::Document> {
    let feature = twiza_network::feature();
    let touched: Vec<Touched> = ids.iter().map(|id| Touched { stream: Uuid::nil(), id: id.uuid() }).collect();
    (feature.searchable[0].load)(&house.db, &touched).await.unwrap()
}

#[test]
fn a_document_is_for_exactly_those_who_may_open_the_page() {
    on_each_engine("network-audience", |house| async move {
        let id = house.organisation("Association générée", |_, _| {}).await;
        assert_eq!(documents(&house, &[id]).await[0].audience, Audience::Anyone);
        let hide = house.change(id, By::Network(house.space), |profile, _| profile.is_public = false).await;
        house.save(hide).await.unwrap();
        assert_eq!(documents(&house, &[id]).await[0].audience, Audience::SomeSpace(Role::Member));
        assert!(documents(&house, &[house.own]).await.is_empty(), "without a profile there is no page to find");
    });
}

#[test]
fn a_merged_record_leaves_the_index_for_the_one_that_stands_for_it() {
    on_each_engine("network-index-merged", |house| async move {
        let kept = house.organisation("Association gardée", |_, _| {}).await;
        let dropped = house.organisation("Association fondue", |_, _| {}).await;
        actors::merge::merge(&house.db, WHO, kept, dropped).await.unwrap();
        let found = documents(&house, &[kept, dropped]).await;
        assert_eq!(found.iter().map(|document| document.id).collect::<Vec<_>>(), [kept.uuid()]);
        assert!(found[0].names.iter().any(|name| name == "Association fondue"));
    });
}

#[test]
fn all_records_are_listed_in_the_order_of_their_keys() {
    on_each_engine("network-index-all", |house| async move {
        for number in 0..7 {
            house.organisation(&format!("Association {number}"), |_, _| {}).await;
        }
        let all = twiza_network::feature().searchable[0].all;
        let (mut after, mut count) = (None, 0);
        loop {
            let some = all(&house.db, after, 3).await.unwrap();
            let Some(last) = some.last().copied() else { break };
            assert!(some.iter().all(|touched| after.is_none_or(|after: Touched| touched.id > after.id)));
            (after, count) = (Some(last), count + some.len());
        }
        assert_eq!(count, 7);
    });
}
