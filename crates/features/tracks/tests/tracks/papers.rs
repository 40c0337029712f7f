//! What is printed, in both scripts.

use axum::http::StatusCode;
use twiza_tracks::store::{Silent, statements};

use crate::house::{House, house, on_each_engine};
use crate::pages::Site;

fn text(pdf: Vec<u8>) -> String {
    assert!(pdf.starts_with(b"%PDF"));
    papers::fulltext::read(pdf, "x.pdf").unwrap().text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_statement_says_in_both_scripts_whose_it_is_what_was_validated_and_where_it_is_checked() {
    on_each_engine("tracks_paper", |own: House| async move {
        let site = Site::build(own);
        let holder = site.house.whole().await;
        let id = site.house.write(move |tx| statements::give(tx, holder.key, &Silent)).await.unwrap();
        let (device, link) = (site.device(holder).await, site.link(holder.key).await);
        for (file, lang, level) in [("fr.pdf", kernel::Lang::Fr, "Niveau 3"), ("ar.pdf", kernel::Lang::Ar, "المستوى 3")]
        {
            let (status, pdf) = site.bytes(&device, &format!("{link}/statements/{file}")).await;
            assert_eq!(status, StatusCode::OK);
            let words = text(pdf);
            assert!(words.contains("Personne générée"), "{words}");
            // Our own reader parts the last letter of an Arabic line that goes on; pdftotext does not.
            let joined: String = words.split_whitespace().collect();
            let level: String = level.split_whitespace().collect();
            assert!(joined.contains(&level), "{level}: {words}");
            assert!(joined.contains(&format!("twiza.example/tracks/statements/{id}?k=")), "{words}");
            for competency in &house().competencies {
                let title = competency.title.get(lang).unwrap();
                let title: String = title.split_whitespace().collect();
                assert!(joined.contains(&title), "{title}: {words}");
            }
        }
    });
}

#[test]
fn she_has_her_portfolio_on_paper() {
    on_each_engine("tracks_own_paper", |own: House| async move {
        let site = Site::build(own);
        let holder = site.house.holder().await;
        site.house.gathers(holder).await;
        let (device, link) = (site.device(holder).await, site.link(holder.key).await);
        let (status, pdf) = site.bytes(&device, &format!("{link}/portfolio.pdf?lang=fr")).await;
        let words = text(pdf);
        assert!(
            status == StatusCode::OK
                && words.contains("Preuve générée de protect")
                && words.contains("Ce qui a été fait.")
        );
    });
}
