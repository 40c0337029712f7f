//! An old site comes into the newsroom: whole, once, with its languages, pictures and addresses.
#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by ending there

use std::collections::BTreeSet;
use std::io::{Cursor, Write};
use std::path::PathBuf;

use actors::accounts::{self, Account, Login, NewAccount};
use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use actors::{Role, Space};
use kernel::{Id, Lang, Text};
use store::testing::{TestPlace, each_config};
use store::{Db, Migrations, Who};
use twiza_portal::model::article::{Article, Key, Kind, Published, State, Words};
use twiza_portal::model::wxr::{Plan, Sort};
use twiza_portal::store::hands::Writer;
use twiza_portal::store::public::{self, Filter, Found};
use twiza_portal::store::wxr::{self, Import, ImportState, Outcome};
use twiza_portal::store::{articles, texts};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const EXPORT: &str = include_str!("wxr/site.xml");
const WHO: Who = Who::system("test");
const TABLES: [Migrations; 3] = [actors::MIGRATIONS, media::MIGRATIONS, twiza_portal::MIGRATIONS];

struct House {
    db: Db,
    space: Id<Space>,
    me: Id<Account>,
    place: TestPlace,
}

impl House {
    async fn open(place: TestPlace) -> Self {
        let db = place.open(&TABLES).await;
        let organisation = NewActor::organisation(Text::of(Lang::Fr, "Organisation générée")).generated();
        let organisation = directory::create(&db, WHO, organisation).await.unwrap();
        let name = Text::of(Lang::Fr, "Espace généré");
        let new = NewSpace { slug: "essai".to_owned(), name, organisation, listed: true };
        let space = spaces::create(&db, WHO, new).await.unwrap().id;
        let person = NewActor::person(Text::of(Lang::Fr, "Rédactrice générée")).generated();
        let person = directory::create(&db, WHO, person).await.unwrap();
        let login = Login::read("redactrice").unwrap();
        let new = NewAccount { person, login, password: None, keeper: false, lang: None };
        let me = accounts::create(&db, WHO, new).await.unwrap();
        Self { db, space, me, place }
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.place.file(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// Hands in an export.
    async fn hand_in(&self, bytes: &[u8]) -> Id<Import> {
        let import = wxr::begin(&self.db, WHO, self.space, self.me).await.unwrap();
        let file = self.file("export.xml", bytes);
        wxr::take_in(&self.db, WHO, self.space, import, file, |_| {}).await.unwrap();
        import
    }

    async fn import(&self, id: Id<Import>) -> Import {
        wxr::get(&self.db, self.space, id).await.unwrap().unwrap()
    }

    async fn run(&self, id: Id<Import>) -> u64 {
        let mut seen = 0;
        wxr::run(&self.db, WHO, self.space, self.import(id).await, |items| seen += items).await.unwrap();
        assert_eq!(self.import(id).await.state, ImportState::Done);
        seen
    }

    async fn public(&self) -> Vec<Published> {
        let mut all = Vec::new();
        for listed in public::latest(&self.db, &Filter::default(), None, 100).await.unwrap() {
            all.push(public::get(&self.db, listed.id).await.unwrap().unwrap());
        }
        all
    }

    async fn came_to(&self, id: Id<Import>, outcome: Outcome) -> u32 {
        let counts = wxr::counts(&self.db, self.space, id).await.unwrap();
        counts.iter().filter(|(sort, came_to, _)| sort != "attachment" && *came_to == outcome).map(|(.., n)| n).sum()
    }
}

fn on_each_engine<F: Future<Output = ()>>(name: &str, test: impl Fn(House) -> F) {
    each_config(name, |place| {
        let test = &test;
        async move { test(House::open(place).await).await }
    });
}

/// A picture of one pixel.
const DOT: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde\0\0\0\x0cIDATx\x9cc\xf8\xff\xff?\0\x05\xfe\x02\xfe\r\xefF\xb8\0\0\0\0IEND\xaeB`\x82";

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_site_comes_whole_with_its_dates_bylines_languages_and_addresses() {
    on_each_engine("wxr_whole", |house| async move {
        let id = house.hand_in(EXPORT.as_bytes()).await;
        let import = house.import(id).await;
        assert_eq!((import.state, import.host.as_str()), (ImportState::Ready, "ancien.example"));
        let survey = &import.survey;
        assert_eq!((survey.posts, survey.pages, survey.kept, survey.gone, survey.files), (2, 1, 2, 1, 1));
        assert_eq!((survey.comments, survey.fault.clone()), (2, None));
        assert!(house.public().await.is_empty(), "nothing is public before somebody decided");

        assert_eq!(house.run(id).await, 6);
        let public = house.public().await;
        let [article] = public.as_slice() else { panic!("{public:?}") };
        assert_eq!((article.kind, article.original), (Kind::Interview, Lang::Fr));
        assert_eq!(article.slug, "leau-a-tata");
        assert_eq!(article.published_at.to_string(), "2013-05-12T09:30:00Z");
        assert_eq!(article.byline.as_deref(), Some("Rédaction générée"));
        assert_eq!(article.title.get(Lang::Ar), Some("الماء في طاطا: حق ونضال"), "the translation is its Arabic");
        assert_eq!(article.summary.get(Lang::Ar), Some("سكان الدوار يطالبون بحقهم."));
        assert_eq!(article.body.get(Lang::Ar), Some("سكان الدوار يطالبون **بالماء**."));
        assert!(!article.themes.is_empty());
        for address in ["?p=12", "?p=13", "/2013/05/leau-a-tata", "/2013/05/eau-tata", "/ar/الماء-في-طاطا"] {
            let target = wxr::follow(&house.db, address).await.unwrap();
            assert_eq!(target.as_deref(), Some("/articles/leau-a-tata"), "{address}");
        }
        assert_eq!(wxr::follow(&house.db, "/feed").await.unwrap().as_deref(), Some("/feed.rss"));
        assert!(wxr::follow(&house.db, "/tag/eau").await.unwrap().unwrap().starts_with("/articles?theme="));
        assert_eq!(wxr::follow(&house.db, "?p=14").await.unwrap(), None, "a draft leads nowhere");
        assert_eq!(house.came_to(id, Outcome::Lacking).await, 2, "the pictures were not sent");
        assert_eq!(house.came_to(id, Outcome::Made).await, 2, "two drafts");
        assert_eq!(house.came_to(id, Outcome::Left).await, 2, "the page and what was thrown away");
        let made =
            wxr::listed(&house.db, house.space, id, twiza_portal::model::wxr::Sort::Post, Outcome::Made, 0).await;
        let (.., draft) = made.unwrap().pop().unwrap();
        let key = twiza_portal::model::article::Key { space: house.space, article: draft.unwrap() };
        let draft = twiza_portal::store::articles::one(&house.db, key).await.unwrap().unwrap();
        assert_eq!((draft.state, draft.author), (State::Draft, house.me));
    });
}

#[test]
fn the_same_site_twice_makes_nothing_double_and_brings_what_is_new() {
    on_each_engine("wxr_twice", |house| async move {
        let first = house.hand_in(EXPORT.as_bytes()).await;
        house.run(first).await;
        let before: BTreeSet<_> = house.public().await.into_iter().map(|article| article.id).collect();
        let later = EXPORT.replace(
            "</channel>",
            "<item><title>Plus tard</title><content:encoded>Un mot.</content:encoded>\
            <wp:post_id>99</wp:post_id><wp:post_date_gmt>2015-12-01 08:00:00</wp:post_date_gmt>\
            <wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel>",
        );
        let second = house.hand_in(later.as_bytes()).await;
        house.run(second).await;
        let after: BTreeSet<_> = house.public().await.into_iter().map(|article| article.id).collect();
        assert_eq!((before.len(), after.len()), (1, 2));
        assert!(after.is_superset(&before));
        assert_eq!(house.came_to(second, Outcome::Known).await, 4);
        wxr::put_away(&house.db, WHO, house.space, first).await.unwrap();
        assert_eq!(wxr::get(&house.db, house.space, first).await.unwrap(), None);
        assert_eq!(house.public().await.len(), 2, "what was brought stays");
        assert!(wxr::follow(&house.db, "?p=12").await.unwrap().is_some());
    });
}

#[test]
fn pictures_of_a_zip_stand_in_the_texts_and_are_public_with_them() {
    on_each_engine("wxr_files", |house| async move {
        let id = house.hand_in(EXPORT.as_bytes()).await;
        let zip = zipped(&[
            ("wp-content/uploads/2013/05/seguia.jpg", DOT),
            ("wp-content/uploads/2013/05/seguia-300x200.jpg", DOT),
            ("wp-content/uploads/2013/05/virus.php", b"<?php"),
            ("../../etc/passwd", b"x"),
        ]);
        let file = house.file("uploads.zip", &zip);
        let import = house.import(id).await;
        let bring = |file: PathBuf| wxr::bring_files(&house.db, WHO, house.space, &import, file, |_, _| {});
        let brought = bring(file.clone()).await.unwrap();
        assert_eq!((brought.kept, brought.known, brought.refused), (1, 0, 0), "what the site names, and once");
        assert_eq!(bring(file).await.unwrap().known, 1);
        assert!(bring(house.file("no.zip", b"rien")).await.is_err());
        house.run(id).await;
        let article = house.public().await.pop().unwrap();
        let picture = article.picture.unwrap();
        assert!(article.body.get(Lang::Fr).unwrap().contains(&format!("![La séguia](media:{picture})")));
        assert!(media::store::is_public(&house.db, picture).await.unwrap());
        let target = wxr::follow(&house.db, "/wp-content/uploads/2013/05/seguia.jpg").await.unwrap().unwrap();
        assert!(target.starts_with(&format!("/media/{picture}/")), "{target}");
        let kept = media::store::get(&house.db, house.space, picture).await.unwrap().unwrap();
        assert_eq!(kept.alt.get(Lang::Fr), Some("Une séguia"));
    });
}

#[test]
fn what_stands_before_the_break_of_a_file_comes_and_large_sites_come_in_parts() {
    on_each_engine("wxr_parts", |house| async move {
        let cut = &EXPORT[..EXPORT.find("<wp:post_id>14").unwrap()];
        let id = house.hand_in(cut.as_bytes()).await;
        let import = house.import(id).await;
        assert!(import.survey.fault.is_some());
        assert_eq!((import.state, import.survey.posts), (ImportState::Ready, 2));
        let second = EXPORT.replace("<wp:post_id>1", "<wp:post_id>7").replace("pll_5190a", "pll_2");
        let zip =
            zipped(&[("site.001.xml", EXPORT.as_bytes()), ("site.002.xml", second.as_bytes()), ("lisez.txt", b"x")]);
        let id = house.hand_in(&zip).await;
        assert_eq!(house.import(id).await.survey.posts, 4);
        house.run(id).await;
        assert_eq!(house.public().await.len(), 2);
        for other in [b"bonjour".as_slice(), b"", &zipped(&[("a.txt", b"x")]), b"PK\x03\x04 no zip"] {
            let id = house.hand_in(other).await;
            let survey = house.import(id).await.survey;
            assert!(survey.fault.is_some() && survey.texts() == 0);
        }
    });
}

#[test]
fn an_import_that_was_interrupted_goes_on_where_it_was() {
    on_each_engine("wxr_again", |house| async move {
        let many: String = (1..=150)
            .map(|number| {
                format!(
                    "<item><title>Texte généré {number}</title><link>https://b.example/{number}/</link>\
                     <content:encoded>Mot {number}.</content:encoded><wp:post_id>{number}</wp:post_id>\
                     <wp:post_date_gmt>2014-01-01 08:00:00</wp:post_date_gmt><wp:status>publish</wp:status>\
                     <wp:post_type>post</wp:post_type></item>"
                )
            })
            .collect();
        let xml = format!("<rss><channel><link>https://b.example</link>{many}</channel></rss>");
        let id = house.hand_in(xml.as_bytes()).await;
        wxr::decide(&house.db, WHO, house.space, id, Plan::default()).await.unwrap();
        let import = house.import(id).await;
        // It is ended in the middle, as when the program is killed between two writes.
        let (db, space) = (house.db.clone(), house.space);
        let (tell, told) = tokio::sync::oneshot::channel();
        let mut tell = Some(tell);
        let running = tokio::spawn(async move {
            wxr::run(&db, WHO, space, import, |_| {
                if let Some(tell) = tell.take() {
                    let _ = tell.send(());
                }
            })
            .await
        });
        told.await.unwrap();
        running.abort();
        let _ = running.await;
        assert_eq!(house.import(id).await.state, ImportState::Going);
        let made = house.came_to(id, Outcome::Made).await;
        assert!((60..150).contains(&made), "{made}");
        house.run(id).await;
        assert_eq!(house.came_to(id, Outcome::Made).await, 150);
        let mut slugs = BTreeSet::new();
        let mut after = None;
        loop {
            let page = public::latest(&house.db, &Filter::default(), after, 100).await.unwrap();
            let Some(last) = page.last() else { break };
            after = Some((last.published_at, last.id));
            slugs.extend(page.into_iter().map(|listed| listed.slug));
        }
        assert_eq!(slugs.len(), 150, "each once");
        let found = public::by_slug(&house.db, "texte-genere-7").await.unwrap();
        assert!(matches!(found, Some(Found::Here(_))));
    });
}

/// An export as WordPress writes it today, with what real sites do to it.
const WORDPRESS: &str = include_str!("wxr/wordpress.xml");

impl House {
    async fn words(&self, slug: &str, lang: Lang) -> String {
        match public::by_slug(&self.db, slug).await.unwrap() {
            Some(Found::Here(article)) => article.body.get(lang).unwrap_or_default().to_owned(),
            other => panic!("{other:?}"),
        }
    }

    async fn bring(&self, id: Id<Import>, files: &[(&str, &[u8])]) {
        let file = self.file("uploads.zip", &zipped(files));
        let import = self.import(id).await;
        let before = wxr::shelf(&self.db, self.space, &import.host).await.unwrap();
        wxr::bring_files(&self.db, WHO, self.space, &import, file, |_, _| {}).await.unwrap();
        wxr::mend(&self.db, WHO, (self.space, self.editor()), import, before, |_| {}).await.unwrap();
    }

    fn editor(&self) -> Writer {
        Writer { account: self.me, role: Role::Officer }
    }

    /// The first article that is offered: its number in the export, and why.
    async fn offered(&self, id: Id<Import>) -> Option<(u32, String, Id<Article>)> {
        let listed = wxr::listed(&self.db, self.space, id, Sort::Post, Outcome::Changed, 0).await.unwrap();
        listed.into_iter().next().map(|(number, _, fault, article)| (number, fault, article.unwrap()))
    }

    /// Somebody of the newsroom writes on.
    async fn edit(&self, article: Id<Article>, lang: Lang, body: &str) {
        let (key, by) = (Key { space: self.space, article }, self.editor());
        let stands = texts::latest(&self.db, key, lang).await.unwrap().unwrap();
        let words = Words { body: body.to_owned(), ..stands.words };
        let saving = texts::Saving { lang, based_on: stands.number, of_original: None, words };
        let writing = move |tx: &mut store::Tx<'_>| texts::write(tx, key, by, &saving).map(drop);
        self.db.write(store::Stream::space(self.space), WHO, writing).await.unwrap();
    }
}

#[test]
fn a_site_as_wordpress_writes_it_comes_and_what_was_not_for_everybody_never_does() {
    on_each_engine("wxr_wordpress", |house| async move {
        let id = house.hand_in(WORDPRESS.as_bytes()).await;
        let import = house.import(id).await;
        assert_eq!(import.survey.fault, None);
        assert_eq!((import.survey.posts, import.survey.kept, import.survey.comments), (2, 7, 1));
        let files = [("uploads/2024/03/rade.jpg", DOT), ("uploads/2024/03/temoin.jpg", DOT)];
        house.bring(id, &files).await;
        house.run(id).await;

        let public = house.public().await;
        let [article] = public.as_slice() else { panic!("{public:?}") };
        assert_eq!((article.slug.as_str(), article.byline.as_deref()), ("la-rade", None), "no address is a byline");
        assert_eq!(article.title.get(Lang::Fr), Some("La rade ’ et le « port »"));
        let picture = article.picture.unwrap();
        let expected = format!(
            "Ici commence<sup>1</sup> l’histoire\u{a0}: le code finit par \\]\\]\\> et A\\&B; reste.\n\n\
             ![La rade, au matin](media:{picture})\n\n> Le port est à nous.\n>\n> *Une pêcheuse*"
        );
        assert_eq!(article.body.get(Lang::Fr), Some(expected.as_str()));
        let arabic = article.body.get(Lang::Ar).unwrap();
        assert!(arabic.contains(&format!("![المرسى صباحاً](media:{picture})")), "{arabic}");
        assert!(arabic.contains("سطر داخل عمودين") && !arabic.contains("[col]"), "{arabic}");
        assert!(!format!("{public:?}").contains("SECRET"));
        assert!(!format!("{public:?}").contains("littoral.example"), "{public:?}");

        let drafts = articles::board(&house.db, house.space, 50).await.unwrap().drafts;
        assert_eq!(drafts.len(), 7, "an editor decides about each");
        for number in 103..=112 {
            assert_eq!(wxr::follow(&house.db, &format!("?p={number}")).await.unwrap(), None, "{number}");
        }
        let witness = wxr::follow(&house.db, "/wp-content/uploads/2024/03/temoin.jpg").await.unwrap().unwrap();
        let witness = witness.split('/').nth(2).unwrap().parse().unwrap();
        assert!(!media::store::is_public(&house.db, witness).await.unwrap(), "a picture of a closed text is not shown");

        // What is told to programs elsewhere is what everybody reads.
        let app = web::App::new(house.db.clone(), vec![twiza_portal::feature()], web::Settings::default());
        let app = app.unwrap_or_else(|faults| panic!("{faults:?}"));
        let telling = twiza_portal::feature().tellings[0];
        let record = search::Touched { stream: house.space.uuid(), id: article.id.uuid() };
        let told = (telling.tell)(&app, record).await.unwrap().unwrap();
        let french = &told.html.iter().find(|(lang, _)| *lang == Lang::Fr).unwrap().1;
        assert!(french.contains("<blockquote>") && french.contains("alt=\"La rade vue de la jetée\""), "{french}");
        assert_eq!(told.pictures.len(), 1);
        assert_eq!(told.pictures[0].alt.get(Lang::Fr), Some("La rade vue de la jetée"));
        let draft = search::Touched { id: drafts[0].key.article.uuid(), ..record };
        assert_eq!((telling.tell)(&app, draft).await.unwrap(), None);
    });
}

#[test]
fn what_changed_on_the_old_site_is_offered_and_overwrites_nothing() {
    on_each_engine("wxr_changed", |house| async move {
        let first = house.hand_in(WORDPRESS.as_bytes()).await;
        house.run(first).await;
        let article = house.public().await.remove(0).id;
        house.edit(article, Lang::Fr, "Nos propres mots.").await;

        let later = WORDPRESS.replace("Le port est à nous.", "Le port est à toutes.");
        let second = house.hand_in(later.as_bytes()).await;
        house.run(second).await;
        let (number, fault, offered) = house.offered(second).await.unwrap();
        assert_eq!((fault.as_str(), offered), ("portal-wxr-changed-words", article));
        let key = Key { space: house.space, article };
        let stands = || async { texts::latest(&house.db, key, Lang::Fr).await.unwrap().unwrap() };
        assert_eq!(stands().await.words.body, "Nos propres mots.", "nothing was overwritten");
        assert_eq!(house.came_to(second, Outcome::Known).await, 7, "and what did not change is known");

        let import = house.import(second).await;
        let by = (house.space, house.editor());
        assert_eq!(wxr::take_newer(&house.db, WHO, by, import.clone(), number).await.unwrap(), article);
        assert!(stands().await.words.body.contains("Le port est à toutes."));
        assert_eq!(texts::at(&house.db, key, Lang::Fr, 2).await.unwrap().unwrap().words.body, "Nos propres mots.");
        assert!(!house.words("la-rade", Lang::Fr).await.contains("toutes"), "readers see it once it is published");
        assert!(wxr::take_newer(&house.db, WHO, by, import, number).await.is_err(), "it is taken once");

        let third = house.hand_in(later.as_bytes()).await;
        house.run(third).await;
        assert!(house.offered(third).await.is_none(), "what was taken is known");
        let closed = later.replacen("<![CDATA[publish]]>", "<![CDATA[private]]>", 2);
        let fourth = house.hand_in(closed.as_bytes()).await;
        house.run(fourth).await;
        assert_eq!(house.offered(fourth).await.unwrap().1, "portal-wxr-changed-closed");
        assert_eq!(house.public().await.len(), 1, "an editor decides");
    });
}

#[test]
fn pictures_that_come_later_join_the_articles_that_nobody_changed() {
    on_each_engine("wxr_later", |house| async move {
        let other = "<item><title>Autre</title><content:encoded><![CDATA[<p>Un mot.</p><img src=\"https://littoral.example/wp-content/uploads/2024/03/temoin.jpg\">]]></content:encoded>\
            <wp:post_id>201</wp:post_id><wp:post_name>autre</wp:post_name><wp:post_date_gmt>2024-03-12 09:00:00</wp:post_date_gmt>\
            <wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel>";
        let export = WORDPRESS.replace("</channel>", other);
        let id = house.hand_in(export.as_bytes()).await;
        house.run(id).await;
        assert!(!house.words("la-rade", Lang::Fr).await.contains("media:"));
        let Some(Found::Here(edited)) = public::by_slug(&house.db, "autre").await.unwrap() else { panic!("not here") };
        house.edit(edited.id, Lang::Fr, "Nos propres mots.").await;

        house.bring(id, &[("2024/03/rade.jpg", DOT)]).await;
        assert!(house.words("la-rade", Lang::Fr).await.contains("![La rade, au matin](media:"));
        let picture = house.public().await.into_iter().find_map(|article| article.picture).unwrap();
        assert!(media::store::is_public(&house.db, picture).await.unwrap());
        assert!(house.offered(id).await.is_none());

        house.bring(id, &[("2024/03/temoin.jpg", DOT)]).await;
        let (_, fault, offered) = house.offered(id).await.unwrap();
        assert_eq!((fault.as_str(), offered), ("portal-wxr-changed-pictures", edited.id));
        assert_eq!(house.words("autre", Lang::Fr).await, "Un mot.", "what somebody changed stays as it is");
    });
}
