//! The small forms of steps: what is wrong comes back with what was typed, and the fault beside its field.

use axum::http::StatusCode;
use kernel::{Lang, Text};
use media::store::Incoming;
use media::{About, Kind, Seen};
use twiza_portal::model::article::State;
use twiza_portal::model::radio::{Profile, Said, Sound};
use twiza_portal::store::public;
use twiza_portal::store::radio::{episodes, programmes, steps as radio};
use twiza_portal::store::steps;

use crate::house::{House, WHO, on_each_engine};
use crate::pages::{Site, of};

/// The page that comes back: with the fault beside a field, and what was typed still in it.
fn came_back((status, page): (StatusCode, String), field: &str, typed: &str) {
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains(&format!("id=\"f-{field}-fault\"")) && page.contains("role=\"alert\""), "{field}: {page}");
    assert!(page.contains(typed), "{typed} is lost: {page}");
}

fn long() -> String {
    "très ".repeat(900).trim().to_owned()
}

#[test]
fn what_is_wrong_with_a_step_of_an_article_comes_back_with_its_words() {
    on_each_engine("portal-step-forms", |house| async move {
        let (site, me, editor, chief) = (Site::open(&house, None), house.reporter, house.editor, house.chief);
        let key = house.draft(me, "L’eau").await;
        let words = long();
        came_back(site.post(me, &of(key, "/submission"), &[("words", &words)]).await, "words", &words);
        assert_eq!(house.one(key).await.state, State::Draft);
        assert_eq!(site.post(me, &of(key, "/submission"), &[("words", "Pour lundi")]).await.0, StatusCode::SEE_OTHER);
        came_back(site.post(editor, &of(key, "/return"), &[("words", &words)]).await, "words", &words);
        came_back(site.post(editor, &of(key, "/return"), &[("words", " ")]).await, "words", "quelques mots suffisent");
        let hours = [("2026-02-28", "08:30", "day"), ("2026-03-01", "09:00", "time"), ("", "08:30", "day")];
        for (day, time, fault) in hours {
            let answer = site.post(editor, &of(key, "/schedule"), &[("day", day), ("time", time)]).await;
            came_back(answer, fault, &format!("<option value=\"{time}\" selected>"));
        }
        let answer = site.post(editor, &of(key, "/schedule"), &[("day", "2026-04-31"), ("time", "08:30")]).await;
        came_back(answer, "day", "value=\"2026-04-31\"");
        assert_eq!(house.one(key).await.due_at, None);
        assert_eq!(site.post(editor, &of(key, "/publication"), &[]).await.0, StatusCode::SEE_OTHER);
        came_back(
            site.post(chief, &of(key, "/withdrawal"), &[("words.fr", "")]).await,
            "words",
            "id=\"withdraw\" open",
        );
        let answer = site.post(chief, &of(key, "/withdrawal"), &[("words.fr", &words)]).await;
        came_back(answer, "words-fr", &words);
        assert_eq!(house.one(key).await.state, State::Published);
    });
}

#[test]
fn what_is_wrong_with_a_step_of_an_episode_comes_back_with_its_words() {
    on_each_engine("portal-episode-forms", |house| async move {
        let (site, me, editor) = (Site::open(&house, None), house.reporter, house.editor);
        let mut incoming = Incoming::begin(&house.db, house.space.id, WHO).await.unwrap();
        incoming.push(&house.db, &[7; 5_000]).await.unwrap();
        let seen = Seen { kind: Kind::Sound, mime: "audio/mpeg", seconds: 90, is_cut: false };
        let file = incoming.finish(&house.db, seen, About::default()).await.unwrap();
        let file = media::store::get(&house.db, house.space.id, file).await.unwrap().unwrap();
        let (space, id, path) = (house.space.id, file.id, file.whole());
        let sound = Sound { file: id, path: path.clone(), mime: file.mime, bytes: file.bytes, seconds: file.seconds };
        let title = Text::of(Lang::Fr, "Paroles d’oasis");
        let said = Said { title: title.clone(), summary: title.clone(), ..Said::default() };
        let write = house.db.write(store::Stream::space(space), WHO, move |tx| {
            let programme = programmes::add(tx, space, &Profile { title, ..Profile::default() })?;
            let episode = episodes::add(tx, space, programme, Some(me), &said)?;
            episodes::record(tx, space, episode, Some(me), sound)?;
            Ok(episode)
        });
        let episode = write.await.unwrap();
        // What she recorded is heard by her and by editors, before others hear it.
        for (by, status) in [(me, StatusCode::OK), (editor, StatusCode::OK), (house.other, StatusCode::NOT_FOUND)] {
            assert_eq!(site.get(Some(by), &path).await.0, status, "{by:?}");
        }
        let (at, words) = (|below: &str| format!("/s/maison/newsroom/radio/episodes/{episode}/{below}"), long());
        came_back(site.post(me, &at("submission"), &[("words", &words)]).await, "words", &words);
        assert_eq!(site.post(me, &at("submission"), &[("words", "")]).await.0, StatusCode::SEE_OTHER);
        came_back(site.post(editor, &at("return"), &[("words", &words)]).await, "words", &words);
        came_back(site.post(editor, &at("return"), &[]).await, "words", "quelques mots suffisent");
        for (day, time, fault) in [("2026-02-28", "08:30", "day"), ("2026-03-01", "09:00", "time")] {
            let answer = site.post(editor, &at("schedule"), &[("day", day), ("time", time)]).await;
            came_back(answer, fault, &format!("value=\"{day}\""));
        }
        assert_eq!(radio::ready(&house.db, 9).await.unwrap(), []);
    });
}

#[test]
fn the_sums_of_the_lists_follow_what_is_public() {
    on_each_engine("portal-tag-sums", |house: House| async move {
        let counts = async |sort| public::tag_counts(&house.db, sort).await.unwrap();
        let ((key, _), chief) = (house.published("L’eau").await, house.chief);
        house.published("La terre").await;
        assert_eq!(counts("theme").await, [("water".to_owned(), 2)]);
        assert_eq!(counts("lang").await, [("fr".to_owned(), 2)]);
        assert_eq!(counts("year").await, [("2026".to_owned(), 2)]);
        // A translation adds its language, and what stays as it was is not counted twice.
        house.save(key, chief, Lang::Ar, 0, crate::house::words("الماء", "واحد")).await.unwrap();
        let renew = twiza_portal::store::versions::renew;
        house.act(move |tx| renew(tx, key, chief, &Default::default(), &Text::default())).await.unwrap();
        assert_eq!(counts("lang").await, [("ar".to_owned(), 1), ("fr".to_owned(), 2)]);
        assert_eq!(counts("theme").await, [("water".to_owned(), 2)]);
        house.act(move |tx| steps::withdraw(tx, key, chief, &Text::of(Lang::Fr, "x"))).await.unwrap();
        assert_eq!(counts("lang").await, [("fr".to_owned(), 1)]);
        assert_eq!(counts("kind").await, [("report".to_owned(), 1)]);
    });
}
