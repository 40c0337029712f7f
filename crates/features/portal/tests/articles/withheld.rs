//! What those who are in a picture do not allow everybody to see stands in no article, whoever puts it there and when.

use axum::http::StatusCode;
use kernel::{Id, Lang, Text};
use media::{File, Kind, Made, MadePart, Part};
use twiza_portal::model::article::{About, Key, Refused};
use twiza_portal::model::wxr::path_of;
use twiza_portal::store::articles::{self, Head};
use twiza_portal::store::versions::{self, Chosen};
use twiza_portal::store::{abouts, due, pictures, steps, wxr};

use crate::house::{House, on_each_engine, words};
use crate::pages::{Site, of};

/// A photo as a training keeps it, with all its sizes.
async fn photo(house: &House, alt: &str) -> Id<File> {
    let space = house.space.id;
    let part = |part: Part| MadePart { part, width: 40, height: 30, bytes: vec![7; 9] };
    let parts = Part::SIZES.map(part).to_vec();
    let made = Made {
        kind: Kind::Picture,
        mime: "image/jpeg",
        seconds: 0,
        is_cut: false,
        faces: Vec::new(),
        hash: [3; 32],
        parts,
    };
    let about = media::About { alt: Text::of(Lang::Fr, alt), ..media::About::default() };
    house.act(move |tx| media::store::put_in(tx, space, &made, &about)).await.unwrap()
}

async fn allow(house: &House, file: Id<File>, is_allowed: bool) {
    let space = house.space.id;
    let act = move |tx: &mut store::Tx<'_>| {
        tx.record(store::Entry::new("test.consent", "media-file", file));
        match is_allowed {
            true => media::store::allow_in(tx, space, file),
            false => media::store::withhold_in(tx, space, file),
        }
    };
    house.act(act).await.unwrap();
}

/// An article of the reporter in review, with the photo at its head and another in its text.
async fn illustrated(house: &House, head: Id<File>, within: Id<File>) -> Key {
    let (key, editor, reporter) = (house.draft(house.reporter, "Le groupe").await, house.editor, house.reporter);
    house.act(move |tx| steps::submit(tx, key, reporter, "")).await.unwrap();
    let text = words("Le groupe", &format!("un\n\n![Au travail](media:{within})"));
    house.save(key, house.chief, Lang::Fr, 1, text).await.unwrap();
    let article = house.one(key).await;
    let head_of = Head { kind: article.kind, antenna: article.antenna, slug: article.slug };
    let about = About { picture: Some(head), ..About::default() };
    house.act(move |tx| articles::describe(tx, key, editor, 1, &head_of, &about)).await.unwrap();
    key
}

#[test]
fn a_picture_without_consent_is_neither_offered_nor_chosen_nor_published() {
    on_each_engine("portal-withheld", |house| async move {
        let (space, editor) = (house.space.id, house.editor);
        let (head, within) = (photo(&house, "Le groupe entier").await, photo(&house, "Deux au tableau").await);
        let key = illustrated(&house, head, within).await;
        let site = Site::open(&house, None);
        let publish = || house.act(move |tx| versions::publish(tx, key, editor, &Chosen::new()));
        let later = "2026-03-02T07:00:00Z".parse().unwrap();
        for file in [head, within] {
            allow(&house, file, false).await;
            let offered = pictures::of_space(&house.db, space, None, "", None, 18).await.unwrap().files;
            assert!(offered.len() == 1 && offered[0].id != file, "it is not offered");
            assert_eq!(publish().await, Err(Refused::Withheld));
            assert_eq!(house.act(move |tx| steps::schedule(tx, key, editor, later)).await, Err(Refused::Withheld));
            let (status, page) = site.post(editor, &of(key, "/publication"), &[("lang-fr", "new")]).await;
            assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("ne l’a pas permis"), "{status}");
            // Nor by a form that names it all the same.
            let file = file.to_string();
            let fields = [("picture", file.as_str()), ("kind", "report"), ("based_on", "2"), ("slug", "le-groupe")];
            let (status, page) = site.post(editor, &of(key, "/about"), &fields).await;
            assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("#f-picture"), "{status}");
            allow(&house, file.parse().unwrap(), true).await;
        }
        assert_eq!(abouts::latest(&house.db, key).await.unwrap().number, 2, "nothing was saved");
        let said = site.get(Some(editor), &format!("/s/maison/newsroom/media/{head}")).await.1;
        assert!(!said.contains("Accord manquant"));
        allow(&house, head, false).await;
        let said = site.get(Some(editor), &format!("/s/maison/newsroom/media/{head}")).await.1;
        assert!(said.contains("Accord manquant") && !said.contains(&format!("media:{head}")), "the newsroom sees why");
        allow(&house, head, true).await;
        publish().await.unwrap();
    });
}

#[test]
fn consent_taken_back_leaves_no_trace_of_a_picture_and_stops_no_correction() {
    on_each_engine("portal-withdrawn-consent", |house| async move {
        let editor = house.editor;
        let (head, within) = (photo(&house, "Le groupe entier").await, photo(&house, "Deux au tableau").await);
        let key = illustrated(&house, head, within).await;
        let slug = house.act(move |tx| versions::publish(tx, key, editor, &Chosen::new())).await.unwrap();
        let site = Site::open(&house, None);
        let places =
            [format!("/articles/{slug}"), "/articles".to_owned(), "/feed.json".to_owned(), "/feed.rss".to_owned()];
        let shown = |file: Id<File>| {
            let (site, places) = (&site, &places);
            async move {
                let mut shown = Vec::new();
                for place in places {
                    let (status, page) = site.get(None, place).await;
                    assert_eq!(status, StatusCode::OK, "{place}");
                    shown.push(page.contains(&format!("/media/{file}/")));
                }
                shown
            }
        };
        let size = format!("/media/{head}/card.jpg");
        // An address that the picture had on an older site leads to it as long as everybody may see it.
        let (old, space, target) = ("/wp-content/uploads/2014/03/groupe.jpg", house.space.id, size.clone());
        let address = path_of(old, "").unwrap();
        let lead = move |tx: &mut store::Tx<'_>| {
            tx.record(store::Entry::new("test.led", "media-file", head));
            wxr::lead(tx, space, &[address], &target)
        };
        house.act(lead).await.unwrap();
        assert_eq!(site.get(None, old).await.0, StatusCode::MOVED_PERMANENTLY);
        assert_eq!(shown(head).await, [true; 4]);
        assert_eq!(site.get(None, &size).await.0, StatusCode::OK);
        allow(&house, head, false).await;
        assert_eq!(shown(head).await, [false; 4], "neither the article, nor lists, nor feeds");
        for hidden in [&size, old] {
            assert_eq!(site.get(None, hidden).await.0, StatusCode::NOT_FOUND, "nor {hidden}");
        }
        allow(&house, within, false).await;
        let page = site.get(None, &places[0]).await.1;
        assert!(!page.contains("<img") && page.contains("Au travail"), "the caption stays");
        // An error is corrected all the same.
        let said = words("Le groupe", &format!("un, deux\n\n![Au travail](media:{within})"));
        house.save(key, editor, Lang::Fr, 2, said).await.unwrap();
        let correction = Text::of(Lang::Fr, "Deux, et non un.");
        house.act(move |tx| versions::renew(tx, key, editor, &Chosen::new(), &correction)).await.unwrap();
        assert_eq!(shown(head).await, [false; 4]);
    });
}

#[test]
fn an_hour_that_comes_shows_no_picture_whose_consent_went_meanwhile() {
    on_each_engine("portal-due-withheld", |house| async move {
        let (editor, later) = (house.editor, "2026-03-02T07:00:00Z".parse().unwrap());
        let (head, within) = (photo(&house, "Le groupe entier").await, photo(&house, "Deux au tableau").await);
        let key = illustrated(&house, head, within).await;
        house.act(move |tx| steps::schedule(tx, key, editor, later)).await.unwrap();
        allow(&house, head, false).await;
        house.clock.set(later);
        assert_eq!(due::ready(&house.db, 10).await.unwrap(), [key]);
        let slug = house.act(move |tx| versions::publish_due(tx, key)).await.unwrap();
        let page = Site::open(&house, None).get(None, &format!("/articles/{slug}")).await.1;
        assert!(!page.contains(&format!("/media/{head}/")) && page.contains(&format!("/media/{within}/")));
    });
}
