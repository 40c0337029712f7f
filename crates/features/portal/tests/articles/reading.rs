use kernel::Lang;
use search::Audience;
use twiza_portal::model::article::Kind;
use twiza_portal::store::found::SEARCHABLE;
use twiza_portal::store::public::{self, Filter};

use crate::house::on_each_engine;

#[test]
fn lists_are_narrowed_by_everything_at_once_and_paged_without_a_gap() {
    on_each_engine("portal-lists", |house| async move {
        for number in 0..5 {
            house.clock.set(format!("2026-03-0{}T09:00:00Z", number + 1).parse().unwrap());
            house.published(&format!("Article {number}")).await;
        }
        let all = Filter {
            kind: Some(Kind::Report),
            lang: Some(Lang::Fr),
            place: Some("09".to_owned()),
            theme: Some("water".to_owned()),
            antenna: Some(house.antenna),
            year: Some(2026),
            space: Some(house.space.id),
            dossier: None,
        };
        let mut seen = Vec::new();
        let mut after = None;
        loop {
            let page = public::latest(&house.db, &all, after, 2).await.unwrap();
            let Some(last) = page.last() else { break };
            after = Some((last.published_at, last.id));
            seen.extend(page.iter().map(|one| one.slug.clone()));
        }
        assert_eq!(seen, ["article-4", "article-3", "article-2", "article-1", "article-0"]);
        for other in [
            Filter { kind: Some(Kind::Opinion), ..all.clone() },
            Filter { lang: Some(Lang::Ar), ..all.clone() },
            Filter { place: Some("04".to_owned()), ..all.clone() },
            Filter { theme: Some("youth".to_owned()), ..all.clone() },
            Filter { year: Some(2025), ..all.clone() },
        ] {
            assert_eq!(public::latest(&house.db, &other, None, 9).await.unwrap(), [], "{other:?}");
        }
        assert_eq!(public::tag_counts(&house.db, "year").await.unwrap(), [("2026".to_owned(), 5)]);
    });
}

#[test]
fn a_draft_is_found_by_editors_only_and_what_is_published_by_everybody() {
    on_each_engine("portal-found", |house| async move {
        let draft = house.draft(house.reporter, "Brouillon secret").await;
        let (published, slug) = house.published("Publié").await;
        let all = (SEARCHABLE.all)(&house.db, None, 10).await.unwrap();
        let documents = (SEARCHABLE.load)(&house.db, &all).await.unwrap();
        let of = |key: twiza_portal::model::article::Key| {
            documents.iter().find(|document| document.id == key.article.uuid()).unwrap()
        };
        assert_eq!(of(draft).audience, Audience::Space(house.space.id, actors::Role::Officer));
        assert_eq!(of(published).audience, Audience::Anyone);
        assert_eq!(of(published).path, format!("/articles/{slug}"));
        assert!(of(published).body.iter().any(|(lang, words)| *lang == Some(Lang::Fr) && words.contains("quatre")));
    });
}
