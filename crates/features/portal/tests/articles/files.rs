//! Who opens a file before anything public shows it.

use axum::http::StatusCode;
use kernel::{Id, Lang};
use media::{File, Kind};
use twiza_portal::store::hands::Writer;
use twiza_portal::store::{articles, files};

use actors::Role;

use crate::house::{House, member, on_each_engine, words};
use crate::pages::{Site, of};
use crate::pictures::add;

fn naming(file: Id<File>) -> twiza_portal::model::article::Words {
    words("L’eau", &format!("un\n\n![](media:{file})"))
}

/// What a file answers: its status, and what the page says.
async fn open(site: &Site, by: Option<Writer>, file: impl std::fmt::Display) -> (StatusCode, String) {
    site.get(by, &format!("/media/{file}/whole")).await
}

#[test]
fn a_hidden_file_opens_for_editors_and_for_whoever_brought_it() {
    on_each_engine("portal-file-hers", |house| async move {
        let stranger = member(&house.db, &house.space, "membre", Role::Member).await;
        let (space, me, hers) = (house.space.id, house.reporter, add(&house, Kind::Document, "À elle").await);
        let brought = move |tx: &mut store::Tx<'_>| {
            tx.record(store::Entry::new("test.brought", "media-file", hers));
            files::brought(tx, space, hers, me.account)
        };
        house.act(brought).await.unwrap();
        let theirs = add(&house, Kind::Document, "Aux éditeurs").await;
        let site = Site::open(&house, None);
        for (by, opens_hers, opens_theirs) in
            [(house.editor, true, true), (house.chief, true, true), (me, true, false), (house.other, false, false)]
        {
            assert_eq!(open(&site, Some(by), hers).await.0 == StatusCode::OK, opens_hers, "{by:?}");
            assert_eq!(open(&site, Some(by), theirs).await.0 == StatusCode::OK, opens_theirs, "{by:?}");
        }
        // What is hidden answers as what never was.
        for by in [Some(stranger), Some(house.other), None] {
            let hidden = open(&site, by, hers).await;
            assert_eq!(hidden.0, StatusCode::NOT_FOUND);
            let never = house.db.world().id::<File>();
            let unknown = open(&site, by, never).await;
            assert_eq!(
                (hidden.0, hidden.1.replace(&hers.to_string(), "")),
                (unknown.0, unknown.1.replace(&never.to_string(), ""))
            );
        }
        // In the newsroom too: each sees her own files, editors all.
        let list = "/s/maison/newsroom/media";
        let (_, page) = site.get(Some(me), list).await;
        assert!(page.contains(&hers.to_string()) && !page.contains(&theirs.to_string()));
        let (_, page) = site.get(Some(house.editor), list).await;
        assert!(page.contains(&hers.to_string()) && page.contains(&theirs.to_string()));
        assert_eq!(site.get(Some(me), &format!("{list}/{theirs}")).await.0, StatusCode::NOT_FOUND);
        assert_eq!(site.get(Some(me), &format!("{list}/{hers}")).await.0, StatusCode::OK);
    });
}

#[test]
fn naming_a_file_opens_it_for_nobody_and_giving_it_does() {
    on_each_engine("portal-file-given", |house: House| async move {
        let (file, site) = (add(&house, Kind::Picture, "Le puits caché").await, Site::open(&house, None));
        let (me, editor, other) = (house.reporter, house.editor, house.other);
        let opens = async |by| media_opens(&house, by, file).await;
        let key = house.draft(me, "L’eau").await;
        house.save(key, me, Lang::Fr, 1, naming(file)).await.unwrap();
        assert!(!opens(me).await, "she knew its name, no more");
        assert!(!site.get(Some(me), &of(key, "")).await.1.contains("Le puits caché"), "nor is she told what it shows");
        assert!(site.get(Some(editor), &of(key, "")).await.1.contains("Le puits caché"));
        let (_, page) = site.post(me, &of(key, "/about"), &[("kind", "report"), ("picture", &file.to_string())]).await;
        assert!(page.contains("id=\"f-picture\"") && !page.contains("Le puits caché"), "she cannot choose it either");
        // An editor leaves it where it is: now it is given.
        let body = words("L’eau", &format!("deux\n\n![](media:{file})"));
        house.save(key, editor, Lang::Fr, 2, body).await.unwrap();
        assert!(opens(me).await && !opens(other).await);
        house.act(move |tx| articles::hand_over(tx, key, editor, other)).await.unwrap();
        assert!(opens(other).await && !opens(me).await, "it goes with the draft");
    });
}

async fn media_opens(house: &House, by: Writer, file: Id<File>) -> bool {
    files::may_open(&house.db, house.space.id, file, by).await.unwrap()
}
