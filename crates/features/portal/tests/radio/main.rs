//! The webradio on both engines: what everybody hears and finds at each step, addresses and names that stay, recordings that
//! are public only while an episode is.

#![allow(clippy::unwrap_used)] // a test may fall over what it did not expect

mod review;

use std::future::Future;

use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use actors::{Role, Space};
use kernel::{Id, Lang, Text};
use media::store::Incoming;
use media::{About, Kind, Seen};
use search::{Audience, Document, Touched};
use store::{Db, Migrations, Stream, Tx, Who};
use twiza_portal::model::radio::{
    Episode, Profile, Programme, Said, Slot, Sound, State, Station, chapters, transcript,
};
use twiza_portal::store::radio::aired::{self, Filter};
use twiza_portal::store::radio::{dial, episodes, listens, programmes, stations, steps, transcripts};

const WHO: Who = Who::system("test");
const ORIGIN: &str = "https://twiza.test";

struct House {
    db: Db,
    space: Space,
}

fn on_each_engine<F: Future<Output = ()>>(name: &str, test: impl Fn(House) -> F) {
    store::testing::each_engine(name, TABLES, |db| async { test(House::build(db).await).await });
}

const TABLES: &[Migrations] = &[actors::MIGRATIONS, media::MIGRATIONS, twiza_portal::MIGRATIONS];

impl House {
    async fn build(db: Db) -> Self {
        let name = Text::fr_ar("Forum", "منتدى");
        let organisation = directory::create(&db, WHO, NewActor::organisation(name.clone())).await.unwrap();
        let new = NewSpace { slug: "forum".to_owned(), name, organisation, listed: true };
        let space = spaces::create(&db, WHO, new).await.unwrap();
        Self { db, space }
    }

    async fn write<R: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
    ) -> store::Result<R> {
        self.db.write(Stream::space(self.space.id), WHO, act).await
    }

    async fn programme(&self, title: &str) -> Id<Programme> {
        let profile = Profile { title: Text::of(Lang::Fr, title), ..Profile::default() };
        let space = self.space.id;
        self.write(move |tx| programmes::add(tx, space, &profile)).await.unwrap()
    }

    async fn episode(&self, programme: Id<Programme>, title: &str, lang: Lang) -> Id<Episode> {
        let summary = Text::of(Lang::Fr, "Un résumé.");
        let said = Said { title: Text::of(Lang::Fr, title), summary, lang, ..Said::default() };
        let space = self.space.id;
        self.write(move |tx| episodes::add(tx, space, programme, None, &said)).await.unwrap()
    }

    /// A recording in the store, and as an episode names it.
    async fn sound(&self) -> Sound {
        let mut incoming = Incoming::begin(&self.db, self.space.id, WHO).await.unwrap();
        incoming.push(&self.db, &[7; 5_000]).await.unwrap();
        let seen = Seen { kind: Kind::Sound, mime: "audio/mpeg", seconds: 90, is_cut: false };
        let id = incoming.finish(&self.db, seen, About::default()).await.unwrap();
        let file = media::store::get(&self.db, self.space.id, id).await.unwrap().unwrap();
        Sound { file: id, path: file.whole(), mime: file.mime, bytes: file.bytes, seconds: file.seconds }
    }

    async fn record(&self, episode: Id<Episode>) -> Id<media::File> {
        let (space, sound) = (self.space.id, self.sound().await);
        let file = sound.file;
        self.write(move |tx| episodes::record(tx, space, episode, None, sound)).await.unwrap();
        file
    }

    async fn publish(&self, episode: Id<Episode>) -> store::Result<String> {
        let space = self.space.id;
        let published = self.write(move |tx| {
            steps::submit(tx, space, episode, None, "")?;
            episodes::publish(tx, space, episode, None, ORIGIN)
        });
        Ok(published.await?.path())
    }

    async fn on_air(&self, title: &str, programme: Id<Programme>, lang: Lang) -> (Id<Episode>, String) {
        let episode = self.episode(programme, title, lang).await;
        self.record(episode).await;
        (episode, self.publish(episode).await.unwrap())
    }

    async fn listed(&self, filter: Filter) -> Vec<String> {
        let rows = aired::list(&self.db, filter, None, 100).await.unwrap();
        rows.into_iter().map(|row| row.slug).collect()
    }

    async fn is_public(&self, file: Id<media::File>) -> bool {
        media::store::is_public(&self.db, file).await.unwrap()
    }

    async fn document(&self, episode: Id<Episode>) -> Option<Document> {
        let feature = twiza_portal::feature();
        let kind = feature.searchable.iter().find(|kind| kind.kind == "episode").unwrap();
        let touched = [Touched { stream: self.space.id.uuid(), id: episode.uuid() }];
        (kind.load)(&self.db, &touched).await.unwrap().pop()
    }
}

/// Why a write was refused, as the id of its message.
fn why<T: std::fmt::Debug>(refused: store::Result<T>) -> String {
    format!("{:?}", refused.unwrap_err().refusal::<web::Refusal>().unwrap())
}

#[test]
fn an_episode_is_heard_once_it_has_a_recording_and_was_published_and_no_more_once_it_was_withdrawn() {
    on_each_engine("radio-states", |house| async move {
        let programme = house.programme("Paroles d’oasis").await;
        let episode = house.episode(programme, "L’eau du douar", Lang::Fr).await;
        assert!(why(house.publish(episode).await).contains("portal-radio-missing-sound"));
        let file = house.record(episode).await;
        assert!(!house.is_public(file).await, "a draft shows nothing");
        assert_eq!(house.listed(Filter::All).await, [""; 0]);
        assert_eq!(house.document(episode).await.unwrap().audience, Audience::Space(house.space.id, Role::Officer));

        assert_eq!(house.publish(episode).await.unwrap(), "/radio/paroles-d-oasis/l-eau-du-douar");
        assert!(house.is_public(file).await);
        for filter in [Filter::All, Filter::Lang(Lang::Fr), Filter::Programme(programme)] {
            assert_eq!(house.listed(filter).await, ["l-eau-du-douar"], "{filter:?}");
        }
        assert_eq!(house.listed(Filter::Lang(Lang::Ar)).await, [""; 0]);
        let document = house.document(episode).await.unwrap();
        assert_eq!(
            (document.audience, document.path.as_str()),
            (Audience::Anyone, "/radio/paroles-d-oasis/l-eau-du-douar")
        );

        let space = house.space.id;
        house
            .write(move |tx| episodes::withdraw(tx, space, episode, None, Text::of(Lang::Fr, "Erreur")))
            .await
            .unwrap();
        assert!(!house.is_public(file).await);
        assert_eq!(house.listed(Filter::All).await, [""; 0]);
        assert!(house.document(episode).await.is_none());
        let place = dial::by_slug(&house.db, "paroles-d-oasis").await.unwrap().unwrap();
        assert_eq!(place.stamp, 0, "nothing of the programme is on the air");
        assert!(dial::list(&house.db, None, 10).await.unwrap().is_empty());
        let aired = aired::by_slug(&house.db, programme, "l-eau-du-douar").await.unwrap().unwrap();
        assert!(aired.is_withdrawn, "its address says so");
        let change =
            house.write(move |tx| episodes::change(tx, space, episode, None, "said", |said| said.number = Some(2)));
        assert!(why(change.await).contains("portal-radio-refused-withdrawn"));
    });
}

#[test]
fn addresses_and_names_in_directories_stay_whatever_changes() {
    on_each_engine("radio-names", |house| async move {
        let programme = house.programme("Paroles d’oasis").await;
        let (episode, path) = house.on_air("L’eau", programme, Lang::Fr).await;
        let (space, guid) = (house.space.id, house.place(programme).await.card.guid);
        assert_eq!(guid, uuid_of("twiza.test/radio/paroles-d-oasis/podcast.rss"));
        let renamed = Profile { title: Text::of(Lang::Fr, "Un autre nom"), ..Profile::default() };
        house.write(move |tx| programmes::change(tx, space, programme, renamed)).await.unwrap();
        let retitle = |said: &mut Said| said.title = Text::of(Lang::Fr, "La terre");
        house.write(move |tx| episodes::change(tx, space, episode, None, "said", retitle)).await.unwrap();
        let at = aired::get(&house.db, episode).await.unwrap().unwrap().published_at();
        house
            .write(move |tx| {
                episodes::withdraw(tx, space, episode, None, Text::default())?;
                steps::restore(tx, space, episode, None)
            })
            .await
            .unwrap();
        assert_eq!(house.publish(episode).await.unwrap(), path);
        let aired = aired::get(&house.db, episode).await.unwrap().unwrap();
        assert_eq!((aired.card.title.get(Lang::Fr), aired.published_at()), (Some("La terre"), at));
        let place = house.place(programme).await;
        assert_eq!((place.card.title.get(Lang::Fr), place.card.guid), (Some("Un autre nom"), guid));
        // A second one of the same name has another address.
        let (_, second) = house.on_air("L’eau", programme, Lang::Fr).await;
        assert_eq!(second, format!("{path}-2"));
        let other = house.programme("Live").await;
        let (_, reserved) = house.on_air("L’eau", other, Lang::Fr).await;
        assert!(reserved.starts_with("/radio/live-2/"), "{reserved}: the page of the live stream is not hidden");
    });
}

fn uuid_of(feed: &str) -> uuid::Uuid {
    twiza_portal::model::radio::guid::of_feed(feed)
}

impl House {
    async fn place(&self, programme: Id<Programme>) -> dial::Place {
        dial::get(&self.db, programme).await.unwrap().unwrap()
    }
}

#[test]
fn what_is_said_and_its_chapters_are_found_and_shown_in_each_language() {
    on_each_engine("radio-said", |house| async move {
        let programme = house.programme("Paroles d’oasis").await;
        let (episode, _) = house.on_air("L’eau", programme, Lang::Fr).await;
        let space = house.space.id;
        let french = transcript::read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Fatima>La khettara est à sec.\n").unwrap();
        let arabic = transcript::read("الخطارة جافة.").unwrap();
        house
            .write(move |tx| {
                transcripts::put(tx, space, episode, None, Lang::Fr, &french)?;
                transcripts::put(tx, space, episode, None, Lang::Ar, &arabic)?;
                let chapters = chapters::read("0:00 Ouverture\n2:00 Les puits").unwrap();
                episodes::change(tx, space, episode, None, "chapters", |said| said.chapters = chapters)
            })
            .await
            .unwrap();
        let aired = aired::get(&house.db, episode).await.unwrap().unwrap();
        assert_eq!(aired.card.transcripts, [(Lang::Ar, false), (Lang::Fr, true)]);
        assert_eq!(aired.card.chapters, 2);
        let row = episodes::get(&house.db, space, episode).await.unwrap().unwrap();
        assert_eq!(row.chapters_behind_the_end(), 1, "the recording lasts 90 seconds");
        let body = house.document(episode).await.unwrap().body;
        let says = |lang: Lang, words: &str| body.iter().any(|(own, said)| *own == Some(lang) && said.contains(words));
        assert!(says(Lang::Fr, "La khettara est à sec.") && says(Lang::Ar, "الخطارة") && says(Lang::Fr, "Les puits"));
        house.write(move |tx| transcripts::remove(tx, space, episode, None, Lang::Ar)).await.unwrap();
        let again = house.write(move |tx| transcripts::remove(tx, space, episode, None, Lang::Ar)).await;
        assert!(why(again).contains("portal-radio-refused-gone"));
        assert_eq!(aired::get(&house.db, episode).await.unwrap().unwrap().card.transcripts, [(Lang::Fr, true)]);
    });
}

#[test]
fn another_recording_takes_the_place_of_the_first_for_everybody_at_once() {
    on_each_engine("radio-recording", |house| async move {
        let programme = house.programme("Paroles d’oasis").await;
        let episode = house.episode(programme, "L’eau", Lang::Fr).await;
        let first = house.record(episode).await;
        house.publish(episode).await.unwrap();
        let second = house.record(episode).await;
        assert!(!house.is_public(first).await && house.is_public(second).await);
        let aired = aired::get(&house.db, episode).await.unwrap().unwrap();
        assert_eq!(aired.card.sound.file, second);
    });
}

#[test]
fn lists_are_walked_page_by_page_without_losing_or_repeating_any() {
    on_each_engine("radio-pages", |house| async move {
        let programme = house.programme("Paroles d’oasis").await;
        for number in 0..7 {
            house.on_air(&format!("Épisode numéro {number}"), programme, Lang::Fr).await;
        }
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = aired::list(&house.db, Filter::All, after, 3).await.unwrap();
            let Some(last) = page.last() else { break };
            after = Some((last.stamp, last.id));
            seen.extend(page.into_iter().map(|aired| aired.id));
        }
        assert_eq!(seen.len(), 7);
        assert!(seen.is_sorted_by(|a, b| a > b), "the newest first");
        let kept = episodes::list(&house.db, house.space.id, programme, Some(seen[3])).await.unwrap();
        assert_eq!(kept.iter().map(|episode| episode.id).collect::<Vec<_>>(), &seen[4..]);
        assert!(kept.iter().all(|episode| episode.state == State::Published));
    });
}

#[test]
fn a_station_is_live_while_it_has_a_stream() {
    on_each_engine("radio-live", |house| async move {
        let space = house.space.id;
        let slot = Slot { day: 1, from: 600, minutes: 60, title: Text::of(Lang::Fr, "Matinale"), programme: None };
        let station =
            Station { stream: "https://radio.test/a.mp3".to_owned(), slots: vec![slot], ..Station::default() };
        let without = Station { stream: String::new(), ..station.clone() };
        let shown = station.clone();
        house.write(move |tx| stations::put(tx, space, shown)).await.unwrap();
        let live = stations::live(&house.db).await.unwrap();
        assert_eq!((live.len(), live[0].name.get(Lang::Ar), &live[0].station), (1, Some("منتدى"), &station));
        house.write(move |tx| stations::put(tx, space, without)).await.unwrap();
        assert!(stations::live(&house.db).await.unwrap().is_empty());
        assert!(stations::get(&house.db, space).await.unwrap().is_some());
    });
}
