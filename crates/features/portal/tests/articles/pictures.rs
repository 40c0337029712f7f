//! Choosing a picture among many.

use axum::http::StatusCode;
use kernel::{Id, Lang, Text};
use media::{About, File, Kind, Made, MadePart, Part};
use twiza_portal::store::pictures;

use crate::house::{House, on_each_engine};
use crate::pages::{Site, of};

pub(crate) async fn add(house: &House, kind: Kind, alt: &str) -> Id<File> {
    let space = house.space.id;
    let part = MadePart { part: Part::Whole, width: 1, height: 1, bytes: vec![0] };
    let made = Made {
        kind,
        mime: "image/jpeg",
        seconds: 0,
        is_cut: false,
        faces: Vec::new(),
        hash: [0; 32],
        parts: vec![part],
    };
    let about = About { alt: Text::of(Lang::Fr, alt), ..About::default() };
    house.act(move |tx| media::store::put_in(tx, space, &made, &about)).await.unwrap()
}

#[test]
fn every_picture_of_a_newsroom_can_be_found_by_its_words_or_by_going_on() {
    on_each_engine("portal-pictures", |house| async move {
        let (space, oldest) = (house.space.id, add(&house, Kind::Picture, "Le puits de l’École").await);
        for number in 0..230 {
            add(&house, if number % 2 == 0 { Kind::Picture } else { Kind::Document }, &format!("Vue {number}")).await;
        }
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let found = pictures::of_space(&house.db, space, None, "", after, 18).await.unwrap();
            seen.extend(found.files.iter().map(|file| file.id));
            assert!(found.files.iter().all(|file| file.kind == Kind::Picture));
            after = found.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!((seen.len(), seen.last()), (116, Some(&oldest)));
        let found = pictures::of_space(&house.db, space, None, "ECOLE puits", None, 18).await.unwrap();
        assert_eq!(found.files.iter().map(|file| file.id).collect::<Vec<_>>(), [oldest]);
        assert_eq!(pictures::of_space(&house.db, space, None, "école rivière", None, 18).await.unwrap().files.len(), 0);
        assert_eq!(
            pictures::of_space(&house.db, Id::from_uuid(uuid::Uuid::nil()), None, "", None, 18).await.unwrap().files,
            []
        );
    });
}

#[test]
fn looking_for_a_picture_saves_nothing_and_loses_nothing() {
    on_each_engine("portal-picture-page", |house| async move {
        let (key, by) = (house.draft(house.editor, "L’eau").await, house.editor);
        let oldest = add(&house, Kind::Picture, "Le puits").await;
        for number in 0..20 {
            add(&house, Kind::Picture, &format!("Vue {number}")).await;
        }
        let site = Site::open(&house, None);
        let path = of(key, "/about");
        let (_, page) = site.get(Some(by), &path).await;
        let older = page.split("value=\"older:").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        assert!(!page.contains("Le puits"));
        let look = |look: &str, words: &str| {
            [
                ("look", look),
                ("picture_words", words),
                ("byline", "Antenne de Tata"),
                ("kind", "report"),
                ("slug", "l-eau"),
            ]
            .map(|(name, value)| (name, value.to_owned()))
        };
        for (pressed, words) in [(format!("older:{older}"), ""), ("find".to_owned(), "puits")] {
            let fields = look(&pressed, words);
            let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
            let (status, page) = site.post(by, &path, &fields).await;
            assert_eq!(status, StatusCode::OK);
            assert!(
                page.contains("Le puits") && page.contains("Antenne de Tata") && page.contains(&oldest.to_string())
            );
        }
        let about = twiza_portal::store::abouts::latest(&house.db, key).await.unwrap();
        assert_eq!((about.number, about.about.byline), (1, None), "nothing was saved");
    });
}
