//! Who may do what with an episode: a reporter prepares it, another person publishes it, at once or at its hour; and how often
//! it is listened to.

use actors::accounts::{self, Login, NewAccount, Password};
use actors::memberships;
use jiff::{SignedDuration, Timestamp};
use kernel::{FixedClock, SeededChance, World};
use twiza_portal::model::article::Step;
use twiza_portal::store::antennas;
use twiza_portal::store::hands::Writer;
use twiza_portal::store::radio::corrections;

use super::*;

impl House {
    async fn member(&self, login: &str, role: Role) -> Writer {
        let name = Text::of(Lang::Fr, format!("Personne générée {login}"));
        let person = directory::create(&self.db, WHO, NewActor::person(name).generated()).await.unwrap();
        let login = Login::read(login).unwrap();
        let password = Password::choose("quatre mots sans suite".to_owned().into(), &login).unwrap();
        let new = NewAccount { person, login, password: Some(password), lang: None, keeper: false };
        let account = accounts::create(&self.db, WHO, new).await.unwrap();
        memberships::grant(&self.db, WHO, self.space.id, account, role).await.unwrap();
        Writer { account, role }
    }

    async fn reporter(&self, login: &str) -> Writer {
        let me = self.member(login, Role::Member).await;
        let (space, name) = (self.space.id, Text::of(Lang::Fr, format!("Antenne {login}")));
        self.write(move |tx| {
            let words = antennas::Words { name, words: Text::default(), place: None };
            let antenna = antennas::open(tx, space, &format!("antenne-{}", me.account), &words)?;
            antennas::add_reporter(tx, space, antenna, me.account)
        })
        .await
        .unwrap();
        me
    }

    /// An episode with a recording, prepared by somebody.
    async fn prepared(&self, me: Writer) -> store::Result<Id<Episode>> {
        let programme = self.programme("Paroles d’oasis").await;
        let (space, sound) = (self.space.id, self.sound().await);
        let text = |words: &str| Text::of(Lang::Fr, words);
        let said = Said { title: text("L’eau"), summary: text("Un résumé."), ..Said::default() };
        self.write(move |tx| {
            let id = episodes::add(tx, space, programme, Some(me), &said)?;
            episodes::record(tx, space, id, Some(me), sound)?;
            Ok(id)
        })
        .await
    }

    async fn submit(&self, id: Id<Episode>, me: Writer) -> store::Result<()> {
        let space = self.space.id;
        self.write(move |tx| steps::submit(tx, space, id, Some(me), "Pour vendredi")).await
    }

    async fn publish_as(&self, id: Id<Episode>, me: Writer) -> store::Result<episodes::Published> {
        let space = self.space.id;
        self.write(move |tx| episodes::publish(tx, space, id, Some(me), ORIGIN)).await
    }

    async fn retitle(&self, id: Id<Episode>, me: Writer) -> store::Result<()> {
        let space = self.space.id;
        let change = |said: &mut Said| said.title = Text::of(Lang::Fr, "Autre");
        self.write(move |tx| episodes::change(tx, space, id, Some(me), "said", change)).await
    }
}

#[test]
fn a_reporter_prepares_an_episode_and_an_editor_publishes_it() {
    on_each_engine("radio-review", |house| async move {
        let (reporter, other) = (house.reporter("reporter").await, house.reporter("autre").await);
        let (stranger, editor) =
            (house.member("membre", Role::Member).await, house.member("edition", Role::Officer).await);
        assert!(why(house.prepared(stranger).await).contains("portal-articles-refused-reporter"));
        let episode = house.prepared(reporter).await.unwrap();
        let turn = "portal-radio-refused-turn";
        assert!(why(house.retitle(episode, other).await).contains(turn), "what is hers is nobody else's");
        assert!(why(house.publish_as(episode, editor).await).contains(turn), "nothing is published unread");
        house.submit(episode, reporter).await.unwrap();
        assert!(why(house.retitle(episode, reporter).await).contains(turn), "what is read does not change");
        assert!(why(house.publish_as(episode, reporter).await).contains(turn));
        let space = house.space.id;
        house.write(move |tx| steps::give_back(tx, space, episode, Some(editor), "Le son est bas")).await.unwrap();
        house.retitle(episode, reporter).await.unwrap();
        house.submit(episode, reporter).await.unwrap();
        house.publish_as(episode, editor).await.unwrap();
        assert_eq!(house.listed(Filter::All).await, ["autre"]);
        let taken = steps::of(&house.db, space, episode).await.unwrap();
        let walked: Vec<Step> = taken.iter().rev().map(|one| one.step).collect();
        assert_eq!(walked, [Step::Begun, Step::Submitted, Step::Returned, Step::Submitted, Step::Published]);
        assert_eq!(taken[2].words, "Le son est bas");
        assert!(why(house.retitle(episode, reporter).await).contains(turn), "what is public is the editors'");
        let back = house.write(move |tx| episodes::withdraw(tx, space, episode, Some(reporter), Text::default()));
        assert!(why(back.await).contains(turn));
        let own = episodes::of_author(&house.db, space, reporter.account, 9).await.unwrap();
        assert_eq!(own.iter().map(|one| one.id).collect::<Vec<_>>(), [episode]);
    });
}

#[test]
fn nobody_publishes_her_own_episode_while_another_editor_could() {
    on_each_engine("radio-own", |house| async move {
        let editor = house.member("edition", Role::Officer).await;
        let alone = house.prepared(editor).await.unwrap();
        house.submit(alone, editor).await.unwrap();
        let second = house.member("seconde", Role::Officer).await;
        assert!(why(house.publish_as(alone, editor).await).contains("portal-articles-refused-own"));
        let (space, later) = (house.space.id, house.db.world().now() + SignedDuration::from_hours(1));
        let soon = house.write(move |tx| steps::schedule(tx, space, alone, Some(editor), later, ORIGIN));
        assert!(why(soon.await).contains("portal-articles-refused-own"));
        house.publish_as(alone, second).await.unwrap();
        assert!(
            why(house.publish_as(alone, second).await).contains("portal-radio-refused-turn"),
            "a button pressed twice"
        );
    });
}

#[test]
fn an_episode_is_heard_from_its_hour_on_once_and_not_where_it_was_taken_back() {
    store::testing::each_config("radio-due", |place| async move {
        let now: Timestamp = "2026-03-01T09:00:00Z".parse().unwrap();
        let clock = FixedClock::at(now);
        let world = World::new(clock.clone(), SeededChance::new(5), jiff::tz::TimeZone::UTC);
        due(House::build(Db::open(&place.config, world, TABLES).await.unwrap()).await, clock, now).await;
    });
}

async fn due(house: House, clock: FixedClock, now: Timestamp) {
    let (maker, editor) = (house.reporter("reporter").await, house.member("edition", Role::Officer).await);
    let (space, hour) = (house.space.id, now + SignedDuration::from_hours(3));
    let scheduled = |id: Id<Episode>, at: Timestamp| {
        house.write(move |tx| steps::schedule(tx, space, id, Some(editor), at, ORIGIN))
    };
    let (kept, taken_back) = (house.prepared(maker).await.unwrap(), house.prepared(maker).await.unwrap());
    for id in [kept, taken_back] {
        house.submit(id, maker).await.unwrap();
        assert!(why(scheduled(id, now).await).contains("refused-past"));
        scheduled(id, hour).await.unwrap();
    }
    house.write(move |tx| steps::unschedule(tx, space, taken_back, Some(editor))).await.unwrap();
    clock.set(hour - SignedDuration::from_secs(1));
    assert!(steps::ready(&house.db, 9).await.unwrap().is_empty(), "not before its hour");
    assert!(!house.write(move |tx| steps::publish_due(tx, space, kept)).await.unwrap());
    clock.set(hour);
    assert_eq!(steps::ready(&house.db, 9).await.unwrap(), [(space, kept)]);
    for is_first in [true, false] {
        let done = house.write(move |tx| steps::publish_due(tx, space, kept)).await.unwrap();
        assert_eq!(done, is_first, "once, whichever server looks");
    }
    assert!(!house.write(move |tx| steps::publish_due(tx, space, taken_back)).await.unwrap());
    assert_eq!(house.listed(Filter::All).await, ["l-eau"]);
    assert!(steps::ready(&house.db, 9).await.unwrap().is_empty());
    let episode = episodes::get(&house.db, space, kept).await.unwrap().unwrap();
    assert_eq!((episode.state, episode.due_at, episode.published_at), (State::Published, None, Some(hour)));
}

#[test]
fn listenings_add_up_by_day_and_are_one_entry_of_the_journal() {
    on_each_engine("radio-listens", |house| async move {
        let (editor, space) = (house.member("edition", Role::Officer).await, house.space.id);
        let (one, two) = (house.prepared(editor).await.unwrap(), house.prepared(editor).await.unwrap());
        let today = house.db.world().today();
        for times in [3, 4] {
            listens::add(&house.db, space, today, [(one, times), (two, 1)].into()).await.unwrap();
        }
        listens::add(&house.db, space, today.yesterday().unwrap(), [(one, 5)].into()).await.unwrap();
        assert_eq!(listens::of_episode(&house.db, space, one).await.unwrap(), 12);
        assert_eq!(listens::since(&house.db, space, today).await.unwrap(), 9);
        // A recording is counted for the public episode that it is heard in; one of a draft is not heard.
        let programme = house.programme("Voix des ponts").await;
        let (public, draft) = (house.episode(programme, "La terre", Lang::Fr).await, house.sound().await.file);
        let sound = house.record(public).await;
        house.publish(public).await.unwrap();
        listens::add_heard(&house.db, today, [(sound, 2), (draft, 9)].into()).await.unwrap();
        assert_eq!(listens::of_episode(&house.db, space, public).await.unwrap(), 2);
        assert_eq!(listens::since(&house.db, space, today).await.unwrap(), 11);
        let entries = store::journal::since(&house.db, Stream::space(space), 0, 200).await.unwrap();
        let sums = entries.iter().filter(|entry| entry.touched == [("space".to_owned(), space.uuid())]);
        assert_eq!(sums.count(), 4, "each names the space and nobody else");
    });
}

#[test]
fn listeners_are_told_with_its_date_what_was_wrong_and_that_a_recording_was_replaced() {
    on_each_engine("radio-corrected", |house| async move {
        let (reporter, editor) = (house.reporter("reporter").await, house.member("edition", Role::Officer).await);
        let (episode, space) = (house.prepared(reporter).await.unwrap(), house.space.id);
        let words = Text::of(Lang::Fr, "Le puits a douze mètres, et non vingt.");
        let correct =
            |by: Writer, words: Text| house.write(move |tx| corrections::correct(tx, space, episode, Some(by), &words));
        let turn = "portal-radio-refused-turn";
        assert!(why(correct(editor, words.clone()).await).contains(turn), "nobody heard it yet");
        house.submit(episode, reporter).await.unwrap();
        house.publish_as(episode, editor).await.unwrap();
        let before = aired::get(&house.db, episode).await.unwrap().unwrap();
        assert_eq!(before.card.corrections, []);
        assert!(why(correct(reporter, words.clone()).await).contains(turn), "what is public is the editors'");
        assert!(why(correct(editor, Text::default()).await).contains("correction-needed"), "and something is said");
        correct(editor, words.clone()).await.unwrap();
        let sound = house.sound().await;
        house.write(move |tx| episodes::record(tx, space, episode, Some(editor), sound)).await.unwrap();
        let told = aired::get(&house.db, episode).await.unwrap().unwrap().card.corrections;
        let said: Vec<&Text> = told.iter().map(|one| &one.words).collect();
        assert_eq!(said, [&Text::default(), &words], "the latest first; without words: another recording");
        assert!(told.iter().all(|one| one.at >= before.published_at()));
        let taken = steps::of(&house.db, space, episode).await.unwrap();
        assert_eq!(taken[..2].iter().map(|one| one.step).collect::<Vec<_>>(), [Step::Corrected; 2]);
        // What changes beside it keeps them.
        let change = |said: &mut Said| said.title = Text::of(Lang::Fr, "Autre");
        house.write(move |tx| episodes::change(tx, space, episode, Some(editor), "said", change)).await.unwrap();
        assert_eq!(aired::get(&house.db, episode).await.unwrap().unwrap().card.corrections, told);
    });
}
