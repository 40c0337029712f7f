//! Works on both engines: who finds and opens what, what the catalogue and the shelf say, files and their words, lists and
//! harvests in pages.

use std::collections::BTreeSet;
use std::future::Future;
use std::time::Duration;

use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use actors::{Role, Space};
use kernel::{Id, Lang, Text, Visibility};
use papers::apart::Reader;
use papers::pdf::{Block, Document, render};
use search::{Audience, Touched};
use store::{Db, Migrations, Stream, Tx, Who};
use twiza_library::citations::Partial;
use twiza_library::model::file::{Reading, look};
use twiza_library::model::work::{Content, Key, Work, WorkKind, WorkState};
use twiza_library::store::works::shelf::{self, Filter};
use twiza_library::store::works::{self, files};
use twiza_library::store::{catalogue, harvest};
use uuid::Uuid;

const WHO: Who = Who::system("test");

struct House {
    db: Db,
    space: Space,
}

fn on_each_engine<F: Future<Output = ()>>(name: &str, test: impl Fn(House) -> F) {
    let tables: Vec<Migrations> = vec![actors::MIGRATIONS, twiza_library::MIGRATIONS];
    store::testing::each_engine(name, &tables, |db| async {
        let name = Text::fr_ar("Forum", "منتدى");
        let organisation = directory::create(&db, WHO, NewActor::organisation(name.clone())).await.unwrap();
        let new = NewSpace { slug: "forum".to_owned(), name, organisation, listed: true };
        let space = spaces::create(&db, WHO, new).await.unwrap();
        test(House { db, space }).await;
    });
}

impl House {
    async fn write<R: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
    ) -> store::Result<R> {
        self.db.write(Stream::space(self.space.id), WHO, act).await
    }

    async fn add(&self, content: Content) -> Key {
        let space = self.space.id;
        self.write(move |tx| works::add(tx, space, &content)).await.unwrap()
    }

    async fn publish(&self, key: Key, eyes: Visibility) -> Work {
        self.write(move |tx| works::publish(tx, key, eyes, "")).await.unwrap()
    }

    async fn withdraw(&self, key: Key) {
        self.write(move |tx| works::withdraw(tx, key, Text::of(Lang::Fr, "Chiffres faux"))).await.unwrap();
    }

    /// Where it can be found and by whom; nothing where it is not in the index.
    async fn document(&self, key: Key) -> Option<(Audience, String, String)> {
        let feature = twiza_library::feature();
        let work = feature.searchable.iter().find(|kind| kind.kind == "work").unwrap();
        let touched = [Touched { stream: self.space.id.uuid(), id: key.work.uuid() }];
        let found = (work.load)(&self.db, &touched).await.unwrap().pop()?;
        let words: Vec<&str> = found.body.iter().map(|(_, words)| words.as_str()).collect();
        Some((found.audience, found.path, words.join(" ")))
    }

    async fn listed(&self, is_network: bool, filter: &Filter) -> Vec<String> {
        let rows = shelf::list(&self.db, is_network, filter, None, 100).await.unwrap();
        rows.into_iter().map(|row| row.slug).collect()
    }
}

fn study(title: &str) -> Content {
    Content {
        title: Text::of(Lang::Fr, title),
        summary: Text::of(Lang::Fr, "Une étude générée."),
        authors: vec!["Générée, Fatima".to_owned()],
        date: Some(Partial::year(2024)),
        langs: vec![Lang::Fr],
        themes: vec!["water".to_owned()],
        place: Some("08.577".to_owned()),
        ..Content::default()
    }
}

fn pdf(words: &str) -> Vec<u8> {
    render(&Document {
        title: "Étude".to_owned(),
        subtitle: None,
        lang: Lang::Ar,
        organisation: "Forum".to_owned(),
        date_line: "2024".to_owned(),
        blocks: vec![Block::Paragraph(words.to_owned())],
    })
    .unwrap()
}

#[test]
fn a_work_is_found_by_exactly_those_who_may_open_it() {
    on_each_engine("works_audience", |house| async move {
        let key = house.add(study("L’eau des oasis")).await;
        let kept = format!("/s/forum/library/{}", key.work);
        let officer = (Audience::Space(house.space.id, Role::Officer), kept.clone());
        let at = |document: Option<(Audience, String, String)>| document.map(|(audience, path, _)| (audience, path));
        assert_eq!(at(house.document(key).await), Some(officer.clone()), "a draft is its keepers'");
        let members = (Audience::Space(house.space.id, Role::Member), kept);
        house.publish(key, Visibility::Space).await;
        assert_eq!(at(house.document(key).await), Some(members));
        assert_eq!(house.listed(true, &Filter::default()).await, Vec::<String>::new());
        let work = house.publish(key, Visibility::Network).await;
        let address = format!("/library/{}", work.slug.clone().unwrap());
        assert_eq!(at(house.document(key).await), Some((Audience::SomeSpace(Role::Member), address.clone())));
        assert_eq!(house.listed(false, &Filter::default()).await, Vec::<String>::new(), "a visitor sees nothing of it");
        assert_eq!(house.listed(true, &Filter::default()).await.len(), 1);
        assert_eq!(catalogue::get(&house.db, key.work.uuid()).await.unwrap(), None, "harvesters neither");
        house.publish(key, Visibility::Public).await;
        assert_eq!(at(house.document(key).await), Some((Audience::Anyone, address)));
        assert_eq!(house.listed(false, &Filter::default()).await.len(), 1);
        house.withdraw(key).await;
        assert_eq!(house.document(key).await, None, "what was withdrawn leaves the index");
        assert_eq!(house.listed(true, &Filter::default()).await, Vec::<String>::new());
        let record = catalogue::get(&house.db, key.work.uuid()).await.unwrap().unwrap();
        assert!(record.is_deleted && record.slug == work.slug.unwrap(), "its address is kept for ever");
    });
}

#[test]
fn the_words_of_a_pdf_are_found_at_once_and_gone_with_it() {
    on_each_engine("works_words", |house| async move {
        let key = house.add(study("L’eau")).await;
        let bytes = pdf("يقسم الماء بالنوبة منذ أجيال في ست واحات.");
        let looked = look(&Reader::default(), &bytes, "dirasa.pdf").unwrap();
        assert_eq!((looked.reading, looked.pages), (Reading::Whole, 1));
        let (copy, again) = (bytes.clone(), looked.clone());
        let file = house.write(move |tx| files::add(tx, key, "dirasa.pdf", &copy, &again)).await.unwrap();
        let (_, _, words) = house.document(key).await.unwrap();
        assert!(words.contains("يقسم الماء بالنوبة منذ أجيال"), "{words}");
        let mut read = Vec::new();
        for number in 0.. {
            let Some(piece) = files::piece(&house.db, key, file, number).await.unwrap() else { break };
            read.extend(piece);
        }
        assert_eq!(read, bytes, "it comes back as it went in");
        let twice = house.write(move |tx| files::add(tx, key, "autre.pdf", &bytes, &looked)).await;
        assert!(twice.is_err(), "the same file twice");
        house.write(move |tx| files::remove(tx, key, file)).await.unwrap();
        let (_, _, words) = house.document(key).await.unwrap();
        assert!(!words.contains("بالنوبة"));
        assert_eq!(files::piece(&house.db, key, file, 0).await.unwrap(), None);
    });
}

#[test]
fn a_large_file_is_kept_in_pieces() {
    on_each_engine("works_pieces", |house| async move {
        let key = house.add(study("Un son")).await;
        let bytes: Vec<u8> = b"ID3".iter().copied().chain((0..1_300_000_u32).map(|n| (n % 251) as u8)).collect();
        let looked = look(&Reader::default(), &bytes, "son.mp3").unwrap();
        assert_eq!(looked.reading, Reading::Unread);
        let copy = bytes.clone();
        let file = house.write(move |tx| files::add(tx, key, "son.mp3", &copy, &looked)).await.unwrap();
        let sizes = [files::PIECE_BYTES, files::PIECE_BYTES, bytes.len() - 2 * files::PIECE_BYTES];
        for (number, size) in (0..).zip(sizes) {
            assert_eq!(files::piece(&house.db, key, file, number).await.unwrap().unwrap().len(), size);
        }
        assert_eq!(files::one(&house.db, key, file).await.unwrap().unwrap().size, bytes.len() as u64);
    });
}

#[test]
fn scanned_pages_wait_for_recognition_and_are_found_after_it() {
    on_each_engine("works_scan", |house| async move {
        let key = house.add(study("Un scan")).await;
        let looked = twiza_library::model::file::Looked {
            kind: twiza_library::model::file::FileKind::Pdf,
            pages: 3,
            reading: Reading::Silent,
            words: String::new(),
        };
        let file = house.write(move |tx| files::add(tx, key, "scan.pdf", b"%PDF-1.4", &looked)).await.unwrap();
        assert_eq!(files::silent(&house.db).await.unwrap(), Some((key, file)));
        house.write(move |tx| files::recognised(tx, key, file, "Procès-verbal du conseil")).await.unwrap();
        assert_eq!(files::silent(&house.db).await.unwrap(), None);
        let (_, _, words) = house.document(key).await.unwrap();
        assert!(words.contains("Procès-verbal du conseil"));
        let row = files::one(&house.db, key, file).await.unwrap().unwrap();
        assert_eq!(row.reading, Reading::Recognised);
    });
}

#[test]
fn the_shelf_is_narrowed_by_every_tag_and_paged_by_key() {
    on_each_engine("works_shelf", |house| async move {
        for number in 0..7 {
            let content = Content {
                kind: if number % 2 == 0 { WorkKind::Study } else { WorkKind::Guide },
                date: Some(Partial::year(2020 + number)),
                langs: if number < 4 { vec![Lang::Fr, Lang::Ar] } else { vec![Lang::Ar] },
                themes: if number == 3 { vec!["health".to_owned()] } else { vec!["water".to_owned()] },
                ..study(&format!("Document numéro {number}"))
            };
            let key = house.add(content).await;
            house.publish(key, Visibility::Public).await;
        }
        let all = house.listed(false, &Filter::default()).await;
        assert_eq!(all.len(), 7);
        let house = &house;
        let count = |filter: Filter| async move { house.listed(false, &filter).await };
        assert_eq!(count(Filter { kind: Some(WorkKind::Study), ..Filter::default() }).await.len(), 4);
        assert_eq!(count(Filter { year: Some(2023), ..Filter::default() }).await.len(), 1);
        assert_eq!(
            count(Filter { lang: Some(Lang::Fr), kind: Some(WorkKind::Guide), ..Filter::default() }).await.len(),
            2
        );
        let region = kernel::place::path("08.577").first().map(|place| place.code.to_owned());
        let narrow = Filter {
            kind: Some(WorkKind::Guide),
            theme: Some("health".to_owned()),
            place: region,
            year: Some(2023),
            lang: Some(Lang::Ar),
        };
        assert_eq!(count(narrow).await, [all[3].clone()], "the fourth of seven, whichever end one counts from");
        let mut seen = Vec::new();
        let mut after = None;
        loop {
            let page = shelf::list(&house.db, false, &Filter::default(), after, 2).await.unwrap();
            let Some(last) = page.last() else { break };
            after = Some((last.stamp, last.id));
            seen.extend(page.into_iter().map(|row| row.slug));
        }
        assert_eq!(seen, all, "page by page the same as at once");
    });
}

#[test]
fn a_harvest_in_pages_sees_everything_once_also_what_was_deleted() {
    on_each_engine("works_harvest", |house| async move {
        let mut ids = BTreeSet::new();
        for number in 0..9 {
            let key = house.add(study(&format!("Moisson {number}"))).await;
            house.publish(key, Visibility::Public).await;
            ids.insert(key.work.uuid());
            if number % 4 == 0 {
                house.withdraw(key).await;
            }
        }
        for part in [
            harvest::Part::All,
            harvest::Part::Kind(catalogue::Kind::Work),
            harvest::Part::Space(house.space.id),
            harvest::Part::Theme("water".to_owned()),
        ] {
            let (mut after, mut seen, mut deleted) = ((i64::MIN, uuid::Uuid::max()), Vec::new(), 0);
            loop {
                let page = harvest::changed(&house.db, &part, after, i64::MAX, 2).await.unwrap();
                let Some(last) = page.last() else { break };
                assert!(page.windows(2).all(|pair| (pair[0].stamp, pair[0].id) < (pair[1].stamp, pair[1].id)));
                after = (last.stamp, last.id);
                deleted += page.iter().filter(|record| record.is_deleted).count();
                seen.extend(page.into_iter().map(|record| record.id));
            }
            assert_eq!(seen.len(), 9, "{part:?}: each once");
            assert_eq!(seen.into_iter().collect::<BTreeSet<_>>(), ids, "{part:?}");
            assert_eq!(deleted, 3, "{part:?}");
            assert_eq!(harvest::count(&house.db, &part, i64::MIN, i64::MAX).await.unwrap(), 9, "{part:?}");
            assert_eq!(harvest::count(&house.db, &part, i64::MIN, after.0).await.unwrap(), 8, "without the last one");
        }
        let health = harvest::Part::Theme("health".to_owned());
        let none = harvest::changed(&house.db, &health, (i64::MIN, uuid::Uuid::max()), i64::MAX, 2);
        assert!(none.await.unwrap().is_empty());
    });
}

#[test]
fn what_changes_after_publication_is_a_version_and_what_is_withdrawn_stands_still() {
    on_each_engine("works_versions", |house| async move {
        let key = house.add(study("Avant")).await;
        house.publish(key, Visibility::Public).await;
        house.write(move |tx| works::change(tx, key, study("Après"), "Titre corrigé")).await.unwrap();
        let versions = works::versions(&house.db, key).await.unwrap();
        assert_eq!(
            versions.iter().map(|one| (one.version, one.note.as_str())).collect::<Vec<_>>(),
            [(2, "Titre corrigé"), (1, "")]
        );
        let record = catalogue::get(&house.db, key.work.uuid()).await.unwrap().unwrap();
        assert_eq!(record.card().title.get(Lang::Fr), Some("Après"), "the catalogue follows in the same write");
        house.withdraw(key).await;
        assert!(house.write(move |tx| works::change(tx, key, study("Encore"), "")).await.is_err());
        assert!(house.write(move |tx| works::withdraw(tx, key, Text::default())).await.is_err(), "once is enough");
        let slug = works::get(&house.db, key).await.unwrap().unwrap().slug;
        let again = house.publish(key, Visibility::Public).await;
        assert_eq!((again.state, again.slug), (WorkState::Published, slug), "it comes back to its own address");
    });
}

#[test]
fn the_same_work_is_known_by_its_doi_or_by_title_and_year() {
    on_each_engine("works_known", |house| async move {
        let content = Content { doi: "10.1000/ABC".to_owned(), ..study("L’Eau potable : un état") };
        let key = house.add(content.clone()).await;
        let like = |doi: &'static str, title: &'static str, year| {
            let title = twiza_library::model::work::title_key(title, Some(year));
            let (db, space) = (house.db.clone(), house.space.id);
            async move { works::like(&db, space, doi, &title).await.unwrap().map(|work| work.key) }
        };
        assert_eq!(like("10.1000/abc", "Tout autre", 1999).await, Some(key));
        assert_eq!(like("", "l'eau potable un etat", 2024).await, Some(key));
        assert_eq!(like("", "l'eau potable un etat", 2023).await, None);
        let twin = house.add(content).await;
        let (one, two) = (house.publish(key, Visibility::Public).await, house.publish(twin, Visibility::Public).await);
        assert_ne!(one.slug, two.slug, "two works never share an address");
    });
}

/// Publishes something of a space, and takes the stamp of the write for some time before it ends.
async fn publishing(db: &Db, number: u128, lasting: Duration) -> i64 {
    let (space, id) = (Id::<Space>::from_uuid(Uuid::from_u128(number)), Uuid::from_u128(1_000 + number));
    let publish = move |tx: &mut Tx<'_>| {
        catalogue::put(tx, catalogue::Kind::Work, id, &format!("oeuvre-{number}"), space, &catalogue::Card::default())?;
        std::thread::sleep(lasting);
        tx.record(store::Entry::new("library.work.published", "work", Id::<()>::from_uuid(id)));
        Ok(())
    };
    db.write(Stream::space(space), WHO, publish).await.unwrap();
    catalogue::get(db, id).await.unwrap().unwrap().stamp
}

#[test]
fn no_record_is_seen_before_one_with_an_earlier_stamp_however_many_publish_at_once() {
    on_each_engine("works_stamps", |house| async move {
        // Others begin while each is under way; on PostgreSQL they are written by several lanes.
        let under_way: Vec<_> = (1..=12_u128)
            .map(|number| {
                let db = house.db.clone();
                tokio::spawn(async move {
                    let stamp = publishing(&db, number, Duration::from_millis(30)).await;
                    // What a harvester sees now: everything that was stamped before is there.
                    let all = (i64::MIN, Uuid::max());
                    let seen = harvest::changed(&db, &harvest::Part::All, all, stamp, 100).await.unwrap();
                    (stamp, seen.len())
                })
            })
            .collect();
        let mut seen = Vec::new();
        for one in under_way {
            seen.push(one.await.unwrap());
        }
        seen.sort_unstable();
        let before: Vec<usize> = seen.iter().map(|(_, before)| *before).collect();
        assert_eq!(before, (0..12).collect::<Vec<_>>(), "{seen:?}");
    });
}
