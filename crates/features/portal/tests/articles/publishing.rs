use std::collections::BTreeMap;

use actors::memberships;
use jiff::ToSpan;
use kernel::{Lang, Text};
use store::Stream;
use store::journal::{self, Period};
use twiza_portal::model::article::{Refused, State};
use twiza_portal::store::articles::{self, Head};
use twiza_portal::store::public::{self, Filter, Found};
use twiza_portal::store::versions::{self, Chosen, Shown};
use twiza_portal::store::{abouts, due, import, steps};

use crate::house::{House, WHO, account_of, on_each_engine, words};

async fn here(house: &House, slug: &str) -> twiza_portal::model::article::Published {
    match public::by_slug(&house.db, slug).await.unwrap() {
        Some(Found::Here(published)) => *published,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_a_reporter_wrote_is_public_once_an_editor_read_it_and_not_before() {
    on_each_engine("portal-publish", |house| async move {
        let key = house.draft(house.reporter, "L’eau au douar").await;
        let (reporter, editor) = (house.reporter, house.editor);
        assert_eq!(
            house.act(move |tx| versions::publish(tx, key, editor, &Chosen::new())).await,
            Err(Refused::OutOfTurn)
        );
        house.act(move |tx| steps::submit(tx, key, reporter, "")).await.unwrap();
        assert_eq!(public::by_slug(&house.db, "l-eau-au-douar").await.unwrap(), None);
        assert_eq!(
            house.act(move |tx| versions::publish(tx, key, reporter, &Chosen::new())).await,
            Err(Refused::OutOfTurn)
        );
        let slug = house.act(move |tx| versions::publish(tx, key, editor, &Chosen::new())).await.unwrap();
        let published = here(&house, &slug).await;
        assert_eq!(published.title, Text::of(Lang::Fr, "L’eau au douar"));
        assert_eq!(published.antenna.unwrap().slug, "tata");
        assert_eq!(house.one(key).await.state, State::Published);
    });
}

#[test]
fn nobody_publishes_her_own_words_by_whichever_account_unless_she_is_alone() {
    on_each_engine("portal-own", |house| async move {
        let (key, editor, chief) = (house.draft(house.editor, "Mien").await, house.editor, house.chief);
        house.act(move |tx| steps::submit(tx, key, editor, "")).await.unwrap();
        assert_eq!(
            house.act(move |tx| versions::publish(tx, key, editor, &Chosen::new())).await,
            Err(Refused::OwnWork)
        );
        let at = house.db.world().now().checked_add(1.hour()).unwrap();
        assert_eq!(house.act(move |tx| steps::schedule(tx, key, editor, at)).await, Err(Refused::OwnWork));
        // Another account of the same person is the same person.
        let person = actors::accounts::get(&house.db, editor.account).await.unwrap().unwrap().person;
        let second = account_of(&house.db, "edition-2", person).await;
        memberships::grant(&house.db, WHO, house.space.id, second, editor.role).await.unwrap();
        let second = twiza_portal::store::hands::Writer { account: second, role: editor.role };
        assert_eq!(
            house.act(move |tx| versions::publish(tx, key, second, &Chosen::new())).await,
            Err(Refused::OwnWork)
        );
        // Handing it to somebody else does not make the words hers.
        let reporter = house.reporter;
        house.act(move |tx| articles::hand_over(tx, key, editor, reporter)).await.unwrap();
        assert_eq!(
            house.act(move |tx| versions::publish(tx, key, editor, &Chosen::new())).await,
            Err(Refused::OwnWork)
        );
        memberships::end(&house.db, WHO, house.space.id, chief.account).await.unwrap();
        house.act(move |tx| versions::publish(tx, key, editor, &Chosen::new())).await.unwrap();
    });
}

#[test]
fn addresses_survive_a_change_of_title_and_are_never_given_to_another() {
    on_each_engine("portal-address", |house| async move {
        let (key, first) = house.published("L’eau").await;
        let (_, second) = house.published("L’eau").await;
        assert_eq!((first.as_str(), second.as_str()), ("l-eau", "l-eau-2"));
        let editor = house.editor;
        let article = house.one(key).await;
        let about = abouts::latest(&house.db, key).await.unwrap().about;
        let named = |slug: &str| Head { kind: article.kind, antenna: article.antenna, slug: slug.to_owned() };
        let move_to = |head: Head| {
            let about = about.clone();
            house.act(move |tx| {
                articles::describe(tx, key, editor, 1, &head, &about)?;
                versions::renew(tx, key, editor, &Chosen::new(), &Text::default())
            })
        };
        assert_eq!(move_to(named("l-eau-2")).await, Err(Refused::AddressTaken));
        move_to(named("la-regie")).await.unwrap();
        assert_eq!(public::by_slug(&house.db, "l-eau").await.unwrap(), Some(Found::Moved("la-regie".to_owned())));
        assert_eq!(here(&house, "la-regie").await.id, key.article);
        move_to(named("l-eau")).await.unwrap();
        assert_eq!(public::by_slug(&house.db, "la-regie").await.unwrap(), Some(Found::Moved("l-eau".to_owned())));
        let (_, third) = house.published("La régie").await;
        assert_ne!(third, "la-regie", "an address that was left is never another's");
    });
}

#[test]
fn a_correction_is_told_with_its_date_and_a_comma_is_not() {
    on_each_engine("portal-correct", |house| async move {
        let ((key, slug), editor) = (house.published("L’eau").await, house.editor);
        house.save(key, editor, Lang::Fr, 1, words("L’eau", "douze puits")).await.unwrap();
        assert!(house.one(key).await.is_ahead);
        assert!(!here(&house, &slug).await.body.get(Lang::Fr).unwrap().contains("douze"), "not before it is published");
        house.clock.set("2026-03-05T09:00:00Z".parse().unwrap());
        let told = Text::fr_ar("Douze puits, et non dix.", "اثنتا عشرة بئرا لا عشر.");
        let words_told = told.clone();
        house.act(move |tx| versions::renew(tx, key, editor, &Chosen::new(), &words_told)).await.unwrap();
        let published = here(&house, &slug).await;
        assert_eq!(published.corrected_at, Some("2026-03-05T09:00:00Z".parse().unwrap()));
        assert_eq!(published.corrections[0].words, told);
        assert_eq!(published.published_at, "2026-03-01T09:00:00Z".parse().unwrap());
        assert!(!house.one(key).await.is_ahead);
        house.save(key, editor, Lang::Fr, 2, words("L’eau", "douze puits.")).await.unwrap();
        house.act(move |tx| versions::renew(tx, key, editor, &Chosen::new(), &Text::default())).await.unwrap();
        assert_eq!(here(&house, &slug).await.corrections.len(), 1);
        let again = house.act(move |tx| versions::renew(tx, key, editor, &Chosen::new(), &Text::default())).await;
        assert_eq!(again, Err(Refused::Same));
        assert_eq!(versions::of(&house.db, key).await.unwrap().len(), 3);
    });
}

#[test]
fn readers_are_told_which_translation_is_older_and_see_only_what_was_chosen() {
    on_each_engine("portal-langs", |house| async move {
        let ((key, slug), editor) = (house.published("L’eau").await, house.editor);
        house.save(key, editor, Lang::Ar, 0, words("الماء", "واحد")).await.unwrap();
        assert_eq!(here(&house, &slug).await.title.get(Lang::Ar), None);
        let only = |lang, shown| BTreeMap::from([(lang, shown)]);
        let renew = |chosen: Chosen| house.act(move |tx| versions::renew(tx, key, editor, &chosen, &Text::default()));
        assert_eq!(renew(only(Lang::Ar, Shown::Hidden)).await, Err(Refused::Same));
        renew(Chosen::new()).await.unwrap();
        assert_eq!(here(&house, &slug).await.title.get(Lang::Ar), Some("الماء"));
        house.save(key, editor, Lang::Fr, 1, words("L’eau", "deux")).await.unwrap();
        house.save(key, editor, Lang::Ar, 1, words("الماء", "")).await.unwrap();
        renew(only(Lang::Ar, Shown::Kept)).await.unwrap();
        let published = here(&house, &slug).await;
        assert_eq!(published.stale, [Lang::Ar]);
        assert_eq!(published.body.get(Lang::Ar), Some("واحد"), "half a translation waits");
        assert!(house.one(key).await.is_ahead);
    });
}

#[test]
fn what_is_withdrawn_is_gone_from_every_list_and_its_address_says_why() {
    on_each_engine("portal-withdraw", |house| async move {
        let ((key, slug), editor, chief) = (house.published("L’eau").await, house.editor, house.chief);
        let why = Text::of(Lang::Fr, "Une personne citée le demande.");
        let said = why.clone();
        assert_eq!(
            house.act(move |tx| steps::withdraw(tx, key, editor, &Text::default())).await,
            Err(Refused::OutOfTurn)
        );
        house.act(move |tx| steps::withdraw(tx, key, chief, &said)).await.unwrap();
        assert_eq!(public::by_slug(&house.db, &slug).await.unwrap(), Some(Found::Gone));
        assert_eq!(public::withdrawal(&house.db, &slug).await.unwrap().unwrap().0, why);
        assert_eq!(public::latest(&house.db, &Filter::default(), None, 10).await.unwrap(), []);
        assert_eq!(public::tag_counts(&house.db, "theme").await.unwrap(), []);
        house.act(move |tx| steps::restore(tx, key, editor)).await.unwrap();
        house.act(move |tx| steps::submit(tx, key, editor, "")).await.unwrap();
        let again = house.act(move |tx| versions::publish(tx, key, chief, &Chosen::new())).await.unwrap();
        assert_eq!(again, slug);
        assert_eq!(public::withdrawal(&house.db, &slug).await.unwrap(), None);
    });
}

#[test]
fn what_is_scheduled_publishes_itself_once_and_never_before_its_hour() {
    on_each_engine("portal-due", |house| async move {
        let (key, editor) = (house.submitted("L’eau").await, house.editor);
        let at = "2026-03-02T07:00:00Z".parse().unwrap();
        let past = "2026-02-01T07:00:00Z".parse().unwrap();
        assert_eq!(house.act(move |tx| steps::schedule(tx, key, editor, past)).await, Err(Refused::Past));
        house.act(move |tx| steps::schedule(tx, key, editor, at)).await.unwrap();
        assert_eq!(due::ready(&house.db, 10).await.unwrap(), []);
        assert_eq!(house.act(move |tx| versions::publish_due(tx, key)).await, Err(Refused::OutOfTurn));
        house.clock.set(at);
        assert_eq!(due::ready(&house.db, 10).await.unwrap(), [key]);
        let slug = house.act(move |tx| versions::publish_due(tx, key)).await.unwrap();
        assert_eq!(here(&house, &slug).await.published_at, at);
        assert_eq!(
            house.act(move |tx| versions::publish_due(tx, key)).await,
            Err(Refused::Same),
            "another server came second"
        );
        assert_eq!(due::ready(&house.db, 10).await.unwrap(), []);
    });
}

#[test]
fn a_text_that_is_given_back_no_longer_publishes_itself() {
    on_each_engine("portal-due-back", |house| async move {
        let (key, editor) = (house.submitted("L’eau").await, house.editor);
        let at = "2026-03-02T07:00:00Z".parse().unwrap();
        house.act(move |tx| steps::schedule(tx, key, editor, at)).await.unwrap();
        house.act(move |tx| steps::give_back(tx, key, editor, "à reprendre")).await.unwrap();
        house.clock.set(at);
        assert_eq!(due::ready(&house.db, 10).await.unwrap(), []);
        assert_eq!(steps::of(&house.db, key).await.unwrap()[0].words, "à reprendre");
    });
}

#[test]
fn a_plan_counts_each_report_of_an_antenna_once() {
    on_each_engine("portal-measure", |house| async move {
        let ((key, _), editor, chief) = (house.published("Un").await, house.editor, house.chief);
        house.published("Deux").await;
        house.act(move |tx| steps::withdraw(tx, key, chief, &Text::of(Lang::Fr, "x"))).await.unwrap();
        house.act(move |tx| steps::restore(tx, key, editor)).await.unwrap();
        house.act(move |tx| steps::submit(tx, key, editor, "")).await.unwrap();
        house.act(move |tx| versions::publish(tx, key, chief, &Chosen::new())).await.unwrap();
        let own = house.draft(house.editor, "Sans antenne").await;
        house.act(move |tx| steps::submit(tx, own, editor, "")).await.unwrap();
        house.act(move |tx| versions::publish(tx, own, chief, &Chosen::new())).await.unwrap();
        let today = house.db.world().today();
        let period = Period::new(today, today);
        let stream = Stream::space(house.space.id);
        let reports = journal::sum(&house.db, stream, "portal.article.published", "reports", period).await.unwrap();
        assert_eq!(reports, 2);
    });
}

#[test]
fn an_old_article_comes_with_its_day_its_languages_and_its_address() {
    on_each_engine("portal-import", |house| async move {
        let old = import::Old {
            space: house.space.id,
            kind: twiza_portal::model::article::Kind::Article,
            antenna: None,
            original: Lang::Ar,
            texts: vec![(Lang::Ar, words("الماء", "واحد")), (Lang::Fr, words("L’eau", "un"))],
            about: Default::default(),
            slug: "l-eau-2009".to_owned(),
            published_at: Some("2009-05-01T10:00:00Z".parse().unwrap()),
            by: house.chief.account,
        };
        let (twice, draft) = (old.clone(), import::Old { published_at: None, ..old.clone() });
        let (key, slug) = house.act(move |tx| import::take(tx, &old)).await.unwrap();
        assert_eq!(slug.as_deref(), Some("l-eau-2009"));
        assert_eq!(house.act(move |tx| import::take(tx, &twice)).await.unwrap().1.as_deref(), Some("l-eau-2009-2"));
        assert_eq!(house.act(move |tx| import::take(tx, &draft)).await.unwrap().1, None);
        let filter = Filter { year: Some(2009), lang: Some(Lang::Fr), ..Filter::default() };
        let found = public::latest(&house.db, &filter, None, 10).await.unwrap();
        assert_eq!(found.len(), 2);
        assert_eq!(here(&house, "l-eau-2009").await.id, key.article);
    });
}
