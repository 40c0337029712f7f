//! The home page and the dossiers as editors keep them.

use axum::http::StatusCode;
use kernel::{Id, Text};
use store::Tx;
use twiza_portal::model::article::{Key, Refused};
use twiza_portal::model::dossier::{Dossier, Pick};
use twiza_portal::model::front::{Block, Layout, Sort};
use twiza_portal::store::dossiers::{self, Standing};
use twiza_portal::store::public::{self, Filter};
use twiza_portal::store::versions::{self, Chosen};
use twiza_portal::store::{front, steps};

use crate::house::{House, on_each_engine};
use crate::pages::Site;

fn layout(sorts: &[Sort]) -> Layout {
    Layout { blocks: sorts.iter().copied().map(Block::new).collect() }
}

async fn dossier(house: &House, title: &str, pieces: &[Key]) -> Dossier {
    let (space, title) = (house.space.id, Text::fr_ar(title, ""));
    let pieces = pieces.iter().map(|key| Pick::article(key.article)).collect();
    let standing = Standing { title: title.clone(), words: Text::default(), is_public: true, pieces };
    let begun = move |tx: &mut Tx<'_>| {
        let id: Id<Dossier> = dossiers::begin(tx, space, &title, &Text::default())?;
        dossiers::change(tx, space, id, &standing, None)?;
        Ok(id)
    };
    let id = house.act(begun).await.unwrap();
    dossiers::one(&house.db, space, id).await.unwrap().unwrap()
}

#[test]
fn two_who_compose_at_once_do_not_undo_each_other_unseen() {
    on_each_engine("portal-front-meanwhile", |house| async move {
        let space = house.space.id;
        let before = front::mark(&house.db, space).await.unwrap();
        let keep =
            |sorts: &'static [Sort], mark| house.act(move |tx| front::keep(tx, space, &layout(sorts), Some(mark)));
        keep(&[Sort::Lead], before).await.unwrap();
        house.clock.set("2026-03-01T10:00:00Z".parse().unwrap());
        assert_eq!(keep(&[Sort::Words], before).await, Err(Refused::Meanwhile));
        let publish = |mark| house.act(move |tx| front::publish(tx, space, &layout(&[Sort::Words]), Some(mark)));
        assert_eq!(publish(before).await, Err(Refused::Meanwhile));
        assert_eq!(house.act(move |tx| front::discard(tx, space, Some(before))).await, Err(Refused::Meanwhile));
        assert_eq!(front::draft(&house.db, space).await.unwrap().unwrap().0, layout(&[Sort::Lead]));
        publish(front::mark(&house.db, space).await.unwrap()).await.unwrap();
        assert_eq!(front::draft(&house.db, space).await.unwrap(), None, "published is no draft any more");
        assert_eq!(front::published(&house.db, space).await.unwrap().unwrap().number, 1);
        assert_eq!(publish(before).await, Err(Refused::Meanwhile), "a page that was published since counts, too");
    });
}

#[test]
fn whoever_composed_meanwhile_is_told_and_what_she_composed_stays_in_the_form() {
    on_each_engine("portal-front-told", |house| async move {
        let (space, editor) = (house.space.id, house.editor);
        let site = Site::open(&house, None);
        let mark = front::mark(&house.db, space).await.unwrap().to_string();
        let form = |act: &'static str, mark: &str| {
            let fields = [("act", act), ("mark", mark), ("b0.sort", "words"), ("b0.words.fr", "Bonjour à tous")];
            fields.map(|(name, value)| (name, value.to_owned()))
        };
        let send = async |act: &'static str, mark: &str| {
            let form = form(act, mark);
            let fields = form.each_ref().map(|(name, value)| (*name, value.as_str()));
            site.post(editor, "/s/maison/newsroom/front", &fields).await
        };
        assert_eq!(send("keep", &mark).await.0, StatusCode::SEE_OTHER);
        house.clock.set("2026-03-01T10:00:00Z".parse().unwrap());
        for stale in [mark.as_str(), "", "nonsense"] {
            let (status, page) = send("publish", stale).await;
            assert_eq!(status, StatusCode::CONFLICT, "{stale}");
            assert!(page.contains("Quelqu’un d’autre a enregistré") && page.contains("Bonjour à tous"));
        }
        assert_eq!(front::published(&house.db, space).await.unwrap(), None);
        let now = front::mark(&house.db, space).await.unwrap().to_string();
        assert_eq!(send("publish", &now).await.0, StatusCode::SEE_OTHER);
        let shown = front::published(&house.db, space).await.unwrap().unwrap().layout;
        assert_eq!(shown.blocks[0].words.get(kernel::Lang::Fr), Some("Bonjour à tous"));
    });
}

#[test]
fn a_dossier_is_changed_over_what_stands_and_keeps_what_was_withdrawn_for_a_while() {
    on_each_engine("portal-dossier", |house| async move {
        let ((key, slug), (other, _)) = (house.published("L’eau").await, house.published("Le pain").await);
        let (space, editor, chief) = (house.space.id, house.editor, house.chief);
        let dossier = dossier(&house, "Ressources", &[key, other]).await;
        let filter = Filter { dossier: Some(dossier.id.uuid()), ..Filter::default() };
        let listed = async || public::latest(&house.db, &filter, None, 9).await.unwrap().len();
        assert_eq!(listed().await, 2);
        house.act(move |tx| steps::withdraw(tx, key, chief, &Text::fr_ar("x", ""))).await.unwrap();
        assert_eq!(listed().await, 1);
        house.act(move |tx| steps::restore(tx, key, editor)).await.unwrap();
        house.act(move |tx| steps::submit(tx, key, editor, "")).await.unwrap();
        assert_eq!(house.act(move |tx| versions::publish(tx, key, chief, &Chosen::new())).await, Ok(slug));
        assert_eq!(listed().await, 2, "published again, it is in its dossier again");
        house.clock.set("2026-03-01T10:00:00Z".parse().unwrap());
        let standing = Standing { title: dossier.title.clone(), is_public: true, ..Standing::default() };
        let change = |mark| {
            let (standing, id) = (standing.clone(), dossier.id);
            house.act(move |tx| dossiers::change(tx, space, id, &standing, Some(mark)))
        };
        change(dossier.changed_at).await.unwrap();
        assert_eq!(change(dossier.changed_at).await, Err(Refused::Meanwhile));
        assert_eq!(listed().await, 0);
    });
}

#[test]
fn all_dossiers_are_reached_page_by_page() {
    on_each_engine("portal-dossiers", |house| async move {
        for number in 0..30 {
            // Several are opened in the same moment.
            if number % 7 == 0 {
                house.clock.set(format!("2026-03-01T1{}:00:00Z", number / 7).parse().unwrap());
            }
            dossier(&house, &format!("Dossier {number}"), &[]).await;
        }
        let mut seen = std::collections::BTreeSet::new();
        let mut after: Option<String> = None;
        for _ in 0..8 {
            let page = dossiers::all_open(&house.db, after.as_deref(), 7).await.unwrap();
            let Some(last) = page.last() else { break };
            after = Some(last.slug.clone());
            for dossier in page {
                assert!(seen.insert(dossier.slug), "twice");
            }
        }
        assert_eq!(seen.len(), 30);
        let (_, page) = Site::open(&house, None).get(None, "/dossiers?lang=fr").await;
        assert!(page.contains("rel=\"next\"") && page.contains("Dossier 29") && !page.contains("Dossier 0<"));
    });
}
