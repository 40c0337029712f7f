use actors::Role;
use search::{Audience, Touched};
use twiza_library::model::experience::{Section, Step};
use twiza_library::store::experiences::documents;

use super::house::{House, on_each_engine, said, words};

async fn document(house: &House, key: twiza_library::model::experience::Key) -> search::Document {
    let touched = [Touched { stream: key.space.uuid(), id: key.experience.uuid() }];
    documents::load(&house.db, &touched).await.unwrap().remove(0)
}

#[test]
fn a_draft_is_found_by_its_members_and_what_is_published_by_everybody_as_it_was_published() {
    on_each_engine("exp_found", |house| async move {
        let key = house.begin("eau").await;
        let draft = document(&house, key).await;
        assert_eq!(draft.audience, Audience::Space(house.space.id, Role::Member));
        assert_eq!(draft.path, format!("/s/ici/experiences/{}", key.experience));
        let key = house.published("publique").await;
        let public = document(&house, key).await;
        assert_eq!((public.audience, public.path.as_str()), (Audience::Anyone, "/experiences/publique"));
        house.take(key, house.author, Step::Reopened).await.unwrap();
        house.save(key, house.author, Section::Cost, 0, said("Ce que personne ne doit trouver encore.")).await.unwrap();
        let revised = document(&house, key).await;
        assert_eq!(revised.audience, Audience::Anyone);
        assert!(
            revised.body.iter().all(|(_, words)| !words.contains("encore")),
            "the draft of a revision is not public"
        );
    });
}

#[test]
fn what_was_withdrawn_is_found_by_its_space_only_and_not_by_its_words() {
    on_each_engine("exp_gone", |house| async move {
        let key = house.published("eau").await;
        house.take(key, house.leader, Step::Withdrawn).await.unwrap();
        let document = document(&house, key).await;
        assert_eq!(document.audience, Audience::Space(house.space.id, Role::Member));
        assert_eq!(document.title.get(kernel::Lang::Fr), Some("De l’eau au douar"));
        assert!(document.body.iter().all(|(_, said)| said == "Le tarif avant les tuyaux."));
        assert_eq!(document.summary, words("Un réseau tenu par ses usagères."));
    });
}

#[test]
fn all_experiences_of_all_spaces_are_listed_once_by_their_keys() {
    on_each_engine("exp_all", |house| async move {
        for slug in ["un-eau", "deux-eau", "trois-eau"] {
            house.begin(slug).await;
        }
        let first = documents::all(&house.db, None, 2).await.unwrap();
        let rest = documents::all(&house.db, first.last().copied(), 2).await.unwrap();
        assert_eq!((first.len(), rest.len()), (2, 1));
        assert!(documents::all(&house.db, rest.last().copied(), 2).await.unwrap().is_empty());
        let nobody = [Touched { stream: uuid::Uuid::nil(), id: first[0].id }];
        assert!(documents::load(&house.db, &nobody).await.unwrap().is_empty(), "a record is its space's");
    });
}
