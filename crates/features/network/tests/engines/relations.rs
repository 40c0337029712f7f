//! Who is linked to whom.

use actors::merge;
use store::Stream;
use store::journal::{self, Period};
use twiza_network::Refused;
use twiza_network::model::{By, Eyes, RelationKind, Sort, State};
use twiza_network::store::relations::{self, LINKED, NewRelation};

use crate::house::{House, WHO, moment, on_each_engine};

async fn linked(house: &House, space: kernel::Id<actors::Space>) -> i64 {
    let today = house.db.world().today();
    journal::distinct(&house.db, Stream::space(space), LINKED, "actor", Period::new(today, today)).await.unwrap()
}

#[test]
fn a_relation_with_oneself_or_that_ended_before_it_began_is_refused() {
    on_each_engine("network-impossible", |house| async move {
        let one = house.organisation("Une", |_, _| {}).await;
        let other = house.organisation("Autre", |_, _| {}).await;
        let itself = house.relation(one, RelationKind::PartnerOf, one);
        assert_eq!(house.link(itself).await, Err(Refused::WithItself));
        let backwards = NewRelation {
            since: moment("2015"),
            until: moment("2014"),
            ..house.relation(one, RelationKind::MemberOf, other)
        };
        assert_eq!(house.link(backwards).await, Err(Refused::EndedBeforeItBegan));
        let no_coalition = house.relation(one, RelationKind::AlliedIn, other);
        assert_eq!(house.link(no_coalition).await, Err(Refused::NoCoalition));
    });
}

#[test]
fn a_relation_that_stands_already_is_refused_with_since_when_and_one_of_another_time_is_taken() {
    on_each_engine("network-known", |house| async move {
        let one = house.organisation("Une", |_, _| {}).await;
        let other = house.organisation("Autre", |_, _| {}).await;
        let past = NewRelation {
            since: moment("2010"),
            until: moment("2014"),
            ..house.relation(one, RelationKind::MemberOf, other)
        };
        house.link(past.clone()).await.unwrap();
        assert_eq!(house.link(past).await, Err(Refused::Known { since: moment("2010") }));
        let again = NewRelation { since: moment("2016"), ..house.relation(one, RelationKind::MemberOf, other) };
        house.link(again).await.unwrap();
        // Partners are partners from both sides.
        house.link(house.relation(one, RelationKind::PartnerOf, other)).await.unwrap();
        let mirrored = house.relation(other, RelationKind::PartnerOf, one);
        assert_eq!(house.link(mirrored).await, Err(Refused::Known { since: None }));
        // The other direction of membership is another relation.
        house.link(house.relation(other, RelationKind::MemberOf, one)).await.unwrap();
    });
}

#[test]
fn what_one_space_writes_about_another_waits_for_its_answer_and_is_shown_to_nobody_else_until_then() {
    on_each_engine("network-proposed", |house| async move {
        for (actor, space) in [(house.own, house.space), (house.other, house.other_space)] {
            let profile = twiza_network::model::Profile {
                is_public: true,
                kept_by: Some(space),
                ..twiza_network::model::Profile::of(actor, Sort::Association)
            };
            house.write_for(space, move |tx| twiza_network::store::profiles::begin_in(tx, profile)).await.unwrap();
        }
        let (id, state) = house.link(house.relation(house.own, RelationKind::PartnerOf, house.other)).await.unwrap();
        assert_eq!(state, State::Proposed);
        assert_eq!(
            (linked(&house, house.space).await, relations::waiting(&house.db, house.other_space).await.unwrap()),
            (0, 1)
        );
        assert_eq!(relations::waiting(&house.db, house.space).await.unwrap(), 0);
        let seen = |eyes| relations::ties(&house.db, house.own, eyes);
        assert!(seen(Eyes::Everybody).await.unwrap()[0].is_empty());
        assert_eq!(seen(Eyes::Network).await.unwrap()[0].len(), 1);
        // Whoever proposed cannot confirm.
        let space = house.space;
        assert_eq!(
            house.write(move |tx| relations::answer_in(tx, id, space, true)).await.unwrap_err(),
            Refused::NotYours
        );
        let asked = house.other_space;
        let answered = house.write_for(asked, move |tx| relations::answer_in(tx, id, asked, true)).await.unwrap();
        assert_eq!(answered.state, State::Confirmed);
        assert_eq!(linked(&house, asked).await, 2);
        assert_eq!(seen(Eyes::Everybody).await.unwrap()[0].len(), 1);
        // Corrected by one side, it is asked of the other again.
        let state = house.write(move |tx| relations::correct_in(tx, id, [moment("2012"), None], space)).await.unwrap();
        assert_eq!(state, State::Proposed);
        let asked_again = house.write_for(asked, move |tx| relations::answer_in(tx, id, asked, false)).await.unwrap();
        assert_eq!(asked_again.state, State::Declined);
        // What was declined may be proposed anew.
        house.link(house.relation(house.own, RelationKind::PartnerOf, house.other)).await.unwrap();
    });
}

#[test]
fn two_organisations_with_spaces_are_linked_by_one_of_them_and_by_nobody_else() {
    on_each_engine("network-foreign", |house| async move {
        let third = house.organisation("Tierce", |_, _| {}).await;
        let new = NewRelation {
            recorded_by: Some(house.space),
            ..house.relation(house.other, RelationKind::MemberOf, third)
        };
        assert_eq!(house.link(new).await.unwrap().1, State::Proposed, "the side that has a space is asked");
        let stranger = stranger(&house).await;
        let new = NewRelation {
            recorded_by: Some(stranger),
            ..house.relation(house.own, RelationKind::PartnerOf, house.other)
        };
        assert_eq!(house.link(new).await, Err(Refused::NotYours));
    });
}

async fn stranger(house: &House) -> kernel::Id<actors::Space> {
    let name = kernel::Text::fr_ar("Association générée trois", "");
    let new = actors::directory::NewActor::organisation(name.clone()).generated();
    let organisation = actors::directory::create(&house.db, WHO, new).await.unwrap();
    let new = actors::spaces::NewSpace { slug: "trois".into(), name, organisation, listed: false };
    actors::spaces::create(&house.db, WHO, new).await.unwrap().id
}

#[test]
fn a_relation_is_public_only_while_both_sides_show_it() {
    on_each_engine("network-shown", |house| async move {
        let one = house.organisation("Une", |_, _| {}).await;
        let other = house.organisation("Autre", |_, _| {}).await;
        let (id, _) = house.link(house.relation(one, RelationKind::MemberOf, other)).await.unwrap();
        let count = async |actor| relations::ties(&house.db, actor, Eyes::Everybody).await.unwrap().concat().len();
        assert_eq!((count(one).await, count(other).await), (1, 1));
        for (side, is_shown, public) in [(other, false, 0), (one, false, 0), (other, true, 0), (one, true, 1)] {
            let mut save = house.change(side, By::Link(house.space), |_, _| {}).await;
            save.shown = vec![(id, is_shown)];
            house.save(save).await.unwrap();
            assert_eq!((count(one).await, count(other).await), (public, public));
        }
        // An organisation that only the network sees is named on no public page.
        let hide = house.change(other, By::Link(house.space), |profile, _| profile.is_public = false).await;
        house.save(hide).await.unwrap();
        assert_eq!(count(one).await, 0);
    });
}

#[test]
fn relations_follow_merges_and_come_back_with_their_undoing() {
    on_each_engine("network-relations-merge", |house| async move {
        let one = house.organisation("Une", |_, _| {}).await;
        let twin = house.organisation("Une encore", |_, _| {}).await;
        let third = house.organisation("Tierce", |_, _| {}).await;
        house.link(house.relation(one, RelationKind::MemberOf, third)).await.unwrap();
        house.link(house.relation(twin, RelationKind::FundedBy, third)).await.unwrap();
        house.link(house.relation(one, RelationKind::PartnerOf, twin)).await.unwrap();
        let merged = merge::merge(&house.db, WHO, one, twin).await.unwrap();
        let [from, to] = relations::ties(&house.db, one, Eyes::Everybody).await.unwrap();
        assert_eq!((from.len(), to.len()), (2, 0), "both, and none with itself");
        assert!(from.iter().all(|tie| tie.other == third && tie.relation.subject == one));
        let same = house.relation(one, RelationKind::FundedBy, third);
        assert_eq!(house.link(same).await, Err(Refused::Known { since: None }), "what the twin had is known");
        merge::undo(&house.db, WHO, merged).await.unwrap();
        let [from, _] = relations::ties(&house.db, one, Eyes::Everybody).await.unwrap();
        assert_eq!(from.len(), 2);
        let [_, to] = relations::ties(&house.db, twin, Eyes::Everybody).await.unwrap();
        assert_eq!(to.len(), 1);
    });
}

#[test]
fn a_relation_ends_and_stays_in_the_history_and_what_never_was_is_taken_out() {
    on_each_engine("network-ended", |house| async move {
        let one = house.organisation("Une", |_, _| {}).await;
        let (id, _) = house
            .link(NewRelation { since: moment("2010"), ..house.relation(one, RelationKind::MemberOf, house.own) })
            .await
            .unwrap();
        let space = house.space;
        let early = moment("2009").unwrap();
        assert_eq!(
            house.write(move |tx| relations::end_in(tx, id, early, space)).await,
            Err(Refused::EndedBeforeItBegan)
        );
        house.write(move |tx| relations::end_in(tx, id, moment("2018").unwrap(), space)).await.unwrap();
        let [from, _] = relations::ties(&house.db, one, Eyes::Network).await.unwrap();
        assert!(!from[0].relation.lasts(house.db.world().today()));
        let stranger = stranger(&house).await;
        let refused = house.write_for(stranger, move |tx| relations::remove_in(tx, id, stranger)).await;
        assert_eq!(refused, Err(Refused::NotYours));
        house.write(move |tx| relations::remove_in(tx, id, space)).await.unwrap();
        assert_eq!(relations::get(&house.db, id).await.unwrap(), None);
    });
}

#[test]
fn organisations_that_are_linked_are_counted_once_each() {
    on_each_engine("network-linked", |house| async move {
        let coalition = house.organisation("Coalition", |profile, _| profile.sort = Sort::Coalition).await;
        for name in ["Une", "Deux", "Trois"] {
            let one = house.organisation(name, |_, _| {}).await;
            house.link(house.relation(one, RelationKind::AlliedIn, coalition)).await.unwrap();
            house.link(house.relation(one, RelationKind::PartnerOf, coalition)).await.unwrap();
        }
        assert_eq!(linked(&house, house.space).await, 4);
        assert_eq!(linked(&house, house.other_space).await, 0);
    });
}
