//! Lists that were opened before somebody else wrote: they undo nothing. A half-day counts once, whichever session notes it.

use actors::{Role, memberships, sessions as browsers};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use tower::ServiceExt;
use twiza_training::model::learning_photo::{Consent, ConsentWay};
use twiza_training::store::{learning_photos, learning_trainers};
use web::{App, Settings};

use super::*;
use crate::house::{MIGRATIONS, WHO};

struct Desk {
    house: House,
    calling: Calling,
    router: axum::Router,
    cookie: String,
}

impl Desk {
    async fn build(db: store::Db) -> Self {
        let house = House::build(db.clone()).await;
        let calling = cohort(&house, 2).await;
        let account = house.reviewer(1).await;
        memberships::grant(&db, WHO, house.space.id, account, Role::Officer).await.unwrap();
        let token = browsers::open(&db, account, "test".to_owned(), false).await.unwrap();
        let app = App::new(db, vec![twiza_training::feature()], Settings::default())
            .unwrap_or_else(|faults| panic!("{faults:?}"));
        let cookie = format!("twiza_session={}", token.reveal());
        Self { house, calling, router: web::router::build(&app), cookie }
    }

    async fn get(&self, path: &str) -> (StatusCode, String) {
        let request = Request::get(path).header(header::COOKIE, &self.cookie).body(Body::empty()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, String::from_utf8_lossy(&body).into_owned())
    }

    async fn post(&self, path: &str, fields: String) -> StatusCode {
        self.send(path, fields).await.0
    }

    async fn send(&self, path: &str, fields: String) -> (StatusCode, String) {
        let request = Request::post(path)
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let response = self.router.clone().oneshot(request.body(Body::from(fields)).unwrap()).await.unwrap();
        let status = response.status();
        let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        (status, String::from_utf8_lossy(&body).into_owned())
    }

    /// Two who teach.
    async fn trainers(&self) -> [Id<Trainer>; 2] {
        let space = self.house.space.id;
        let add = |name: &str| {
            let card = TrainerCard { name: name.to_owned(), ..TrainerCard::default() };
            self.house.write(move |tx| session_trainers::add(tx, space, &card))
        };
        [add("Une générée").await.unwrap(), add("Autre générée").await.unwrap()]
    }
}

/// The fields that a form of a page would send, as it stands there.
fn fields(page: &str) -> Vec<(String, String)> {
    let of = |tag: &str, name: &str| {
        let at = tag.find(&format!(" {name}=\""))? + name.len() + 3;
        Some(tag[at..].split('"').next()?.to_owned())
    };
    let form = page.split("<form method=\"post\">").nth(1).unwrap().split("</form>").next().unwrap();
    let inputs = form.split("<input").skip(1).map(|rest| rest.split('>').next().unwrap());
    inputs
        .filter(|tag| !tag.contains("checkbox") || tag.contains("checked"))
        .filter_map(|tag| Some((of(tag, "name")?, of(tag, "value")?)))
        .collect()
}

fn encoded(fields: &[(String, String)]) -> String {
    fields.iter().map(|(name, value)| format!("{name}={}", web::encoded(value))).collect::<Vec<_>>().join("&")
}

#[test]
fn a_list_of_attendance_that_was_opened_before_strikes_nobody_out_who_came_meanwhile() {
    store::testing::each_engine("training_stale_list", &MIGRATIONS, |db| async {
        let desk = Desk::build(db).await;
        let house = &desk.house;
        let of_today = today(house);
        let (am, _) = slots(&of_today);
        let id = session(house, &desk.calling, of_today).await;
        let all = people(house, &desk.calling, 0).await;
        let (space, first, second) = (house.space.id, all[0].id, all[1].id);
        let tick = |who, way| house.write(move |tx| attendance::tick(tx, space, id, am, who, way));
        tick(first, Some(Noted::List)).await.unwrap();
        let path = format!("/s/reseau/training/sessions/{id}/attendance/{am}");
        let (status, page) = desk.get(&path).await;
        assert_eq!(status, StatusCode::OK);
        let opened = fields(&page);
        assert!(opened.contains(&("there".to_owned(), first.to_string())), "{opened:?}");
        // A phone notes the second, and somebody finds that the first was a mistake.
        tick(second, Some(Noted::Scan)).await.unwrap();
        tick(first, None).await.unwrap();
        let mut sent = opened;
        sent.push(("there".to_owned(), all[2].id.to_string()));
        assert_eq!(desk.post(&path, encoded(&sent)).await, StatusCode::SEE_OTHER);
        let there = attendance::all(&house.db, space, id).await.unwrap();
        assert_eq!(there.len(), 2, "she ticked one, and nothing else changed");
        assert!(there.contains(&(second, am)) && there.contains(&(all[2].id, am)));
    });
}

#[test]
fn a_list_of_consents_that_was_opened_before_widens_nothing_that_was_taken_back_meanwhile() {
    store::testing::each_engine("training_stale_consents", &MIGRATIONS, |db| async {
        let desk = Desk::build(db).await;
        let house = &desk.house;
        let all = people(house, &desk.calling, 0).await;
        let (space, cohort) = (house.space.id, desk.calling.cohorts[0]);
        let say = |who, photos, way| house.write(move |tx| learning_photos::say(tx, space, who, photos, way));
        say(all[0].id, Consent::Public, ConsentWay::Paper).await.unwrap();
        let path = format!("/s/reseau/training/cohorts/{cohort}/consents");
        let (_, page) = desk.get(&path).await;
        let mut sent: Vec<(String, String)> = fields(&page);
        assert!(sent.contains(&(format!("was-{}", all[0].id), "public".to_owned())), "{sent:?}");
        // On her page she takes it back; the list still says what it said, and notes another's paper.
        say(all[0].id, Consent::No, ConsentWay::Own).await.unwrap();
        sent.push((all[0].id.to_string(), "public".to_owned()));
        sent.push((all[1].id.to_string(), "cohort".to_owned()));
        assert_eq!(desk.post(&path, encoded(&sent)).await, StatusCode::SEE_OTHER);
        let said = learning_photos::consents(&house.db, space, cohort).await.unwrap();
        assert_eq!((said[&all[0].id].photos, said[&all[0].id].way), (Consent::No, ConsentWay::Own));
        assert_eq!(said[&all[1].id].photos, Consent::Cohort);
        // And once it was opened anew, what she said herself is offered no wider.
        let (_, page) = desk.get(&path).await;
        let hers = page.split(&format!("name=\"{}\"", all[0].id)).nth(1).unwrap().split("</select>").next().unwrap();
        assert!(hers.contains("value=\"no\"") && !hers.contains("value=\"public\""));
    });
}

#[test]
fn a_session_that_two_edit_keeps_its_trainers_and_says_what_the_other_changed() {
    store::testing::each_engine("training_stale_session", &MIGRATIONS, |db| async {
        let desk = Desk::build(db).await;
        let (house, space) = (&desk.house, desk.house.space.id);
        let of_today = today(house);
        let (am, _) = slots(&of_today);
        let id = session(house, &desk.calling, of_today.clone()).await;
        let path = format!("/s/reseau/training/sessions/{id}/edit");
        let seen = |page: &str| fields(page).into_iter().find(|(name, _)| name == "seen").unwrap();
        let sent = |seen, room: &str| {
            let day = am.day;
            let half_days = format!("{day} | 09:00 | 12:00 | 30 | Le budget | {room}\n{day} | 14:00 | 17:00 | 30 | | ");
            let field = |name: &str, value: String| (name.to_owned(), value);
            encoded(&[seen, field("title.fr", "Finances".into()), field("half_days", half_days)])
        };
        let opened = seen(&desk.get(&path).await.1);
        let [trainer, _] = desk.trainers().await;
        house.write(move |tx| learning_trainers::assign(tx, space, id, &[(am, vec![trainer])])).await.unwrap();
        assert_eq!(desk.post(&path, sent(opened.clone(), "Salle 7")).await, StatusCode::SEE_OTHER);
        let after = super::one(house, id).await.content;
        assert_eq!(
            (after.half_days[0].room.as_str(), after.half_days[0].trainers.as_slice()),
            ("Salle 7", &[trainer][..])
        );
        // The same form once more: by now it is another's word that stands there.
        let (status, page) = desk.send(&path, sent(opened, "Salle 9")).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("Salle 7") && page.contains("Salle 9"), "what stands, and what was typed: {page}");
        assert_eq!(super::one(house, id).await.content, after);
        assert_eq!(desk.post(&path, sent(seen(&page), "Salle 9")).await, StatusCode::SEE_OTHER, "she has read it");
        let last = super::one(house, id).await.content;
        assert_eq!(
            (last.half_days[0].room.as_str(), last.half_days[0].trainers.as_slice()),
            ("Salle 9", &[trainer][..])
        );
    });
}

#[test]
fn a_list_of_trainers_that_was_opened_before_takes_back_nobody_who_was_named_meanwhile() {
    store::testing::each_engine("training_stale_teaching", &MIGRATIONS, |db| async {
        let desk = Desk::build(db).await;
        let (house, space) = (&desk.house, desk.house.space.id);
        let of_today = today(house);
        let (am, pm) = slots(&of_today);
        let id = session(house, &desk.calling, of_today).await;
        let [first, second] = desk.trainers().await;
        let path = format!("/s/reseau/training/sessions/{id}/trainers");
        let opened = fields(&desk.get(&path).await.1);
        house.write(move |tx| learning_trainers::assign(tx, space, id, &[(am, vec![first])])).await.unwrap();
        let with = |slot: Slot, who: Id<Trainer>| {
            let mut sent = opened.clone();
            sent.push((slot.to_string(), who.to_string()));
            encoded(&sent)
        };
        let teaching = async || {
            let content = super::one(house, id).await.content;
            content.half_days.into_iter().map(|half| half.trainers).collect::<Vec<_>>()
        };
        assert_eq!(desk.post(&path, with(pm, second)).await, StatusCode::SEE_OTHER);
        assert_eq!(teaching().await, [vec![first], vec![second]], "the other half-day keeps who was named");
        assert_eq!(desk.post(&path, with(am, second)).await, StatusCode::SEE_OTHER);
        assert_eq!(teaching().await, [vec![first], vec![second]], "and the same one is not written over");
        let (_, page) = desk.get(&path).await;
        let was = fields(&page);
        assert!(was.contains(&(format!("was-{am}"), first.to_string())), "{was:?}");
        let mut sent = was;
        sent.push((pm.to_string(), second.to_string()));
        assert_eq!(desk.post(&path, encoded(&sent)).await, StatusCode::SEE_OTHER);
        assert_eq!(teaching().await, [vec![], vec![second]], "who opened it anew takes her back");
    });
}

#[test]
fn a_half_day_counts_once_whichever_sessions_of_the_cohort_note_it() {
    on_each_engine("training_once", |house| async move {
        let calling = cohort(&house, 1).await;
        let space = house.space.id;
        let of_today = today(&house);
        let (am, pm) = slots(&of_today);
        let first = session(&house, &calling, of_today.clone()).await;
        let second = session(&house, &calling, of_today).await;
        let one = people(&house, &calling, 0).await.remove(0);
        let who = one.id;
        let tick = |id, slot, way| house.write(move |tx| attendance::tick(tx, space, id, slot, who, way));
        tick(first, am, Some(Noted::Sheet)).await.unwrap();
        tick(second, am, Some(Noted::List)).await.unwrap();
        let noted = attendance::elsewhere(&house.db, &super::one(&house, second).await, am).await.unwrap();
        assert!(noted.contains(&who), "the list of the second says where she is noted");
        let now = house.db.world().now();
        let sent = send(&house, second, Clock { skew: 0 }, vec![scan(1, am, Whom::Listed(who), now)]).await;
        assert_eq!(sent, [Outcome::Twice]);
        assert_eq!(minutes(&house, &one).await, 150);
        assert_eq!(half_days(&house).await, 1, "and the plan counts one");
        tick(second, am, None).await.unwrap();
        assert_eq!((minutes(&house, &one).await, half_days(&house).await), (150, 1), "it was noted elsewhere");
        tick(second, pm, Some(Noted::List)).await.unwrap();
        assert_eq!(minutes(&house, &one).await, 300);
    });
}

async fn half_days(house: &House) -> i64 {
    use store::journal::{Period, sum};
    let period = Period::new(jiff::civil::date(2000, 1, 1), jiff::civil::date(2199, 1, 1));
    sum(&house.db, store::Stream::space(house.space.id), "training.attended", "half-days", period).await.unwrap()
}
