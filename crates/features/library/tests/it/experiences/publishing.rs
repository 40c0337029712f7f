use kernel::Lang;
use store::Stream;
use store::journal::{self, Period};
use twiza_library::model::experience::{Body, Consent, FileKind, Medium, Refused, Section, State, Step};
use twiza_library::store::catalogue;
use twiza_library::store::experiences::{authors, files, published, sections};

use super::house::{on_each_engine, said, words};

#[test]
fn what_is_published_is_a_copy_that_drafting_does_not_touch_and_older_versions_stay() {
    on_each_engine("exp_versions", |house| async move {
        let key = house.published("eau").await;
        house.take(key, house.author, Step::Reopened).await.unwrap();
        assert!(house.experience(key).await.is_public(), "the public version stays while the next one is written");
        house.save(key, house.author, Section::Lessons, 1, said("Une leçon de plus.")).await.unwrap();
        let first = published::version(&house.db, key, 1).await.unwrap().unwrap();
        assert_eq!(first.content.section(Section::Lessons), said("Des mots."));
        house.take(key, house.author, Step::Submitted).await.unwrap();
        assert_eq!(house.publish(key, house.leader).await.unwrap_err(), Refused::OutOfTurn);
        house.review_round(key).await;
        house.take(key, house.leader, Step::Validated).await.unwrap();
        assert_eq!(house.publish(key, house.leader).await.unwrap(), 2);
        let second = published::version(&house.db, key, 2).await.unwrap().unwrap();
        assert_eq!(second.content.section(Section::Lessons), said("Une leçon de plus."));
        assert_eq!(published::version(&house.db, key, 1).await.unwrap().unwrap(), first);
        let numbers: Vec<u32> =
            published::versions(&house.db, key).await.unwrap().iter().map(|(number, ..)| *number).collect();
        assert_eq!(numbers, [2, 1]);
    });
}

#[test]
fn publishing_puts_it_into_the_common_catalogue_and_withdrawing_leaves_a_deleted_record() {
    on_each_engine("exp_catalogue", |house| async move {
        let author = house.author.account;
        let key = house.reviewed("eau").await;
        house.write(move |tx| authors::name(tx, key, author, true)).await.unwrap();
        house.take(key, house.leader, Step::Validated).await.unwrap();
        assert!(catalogue::by_slug(&house.db, "eau").await.unwrap().is_none());
        house.publish(key, house.leader).await.unwrap();
        let record = catalogue::by_slug(&house.db, "eau").await.unwrap().unwrap();
        assert_eq!((record.id, record.path()), (key.experience.uuid(), "/experiences/eau".to_owned()));
        let card = record.card();
        assert_eq!(card.creators, ["Personne générée autrice"]);
        assert_eq!(card.langs, [Lang::Fr, Lang::Ar]);
        assert_eq!(card.themes, ["water", "women"]);
        house.take(key, house.leader, Step::Withdrawn).await.unwrap();
        assert!(catalogue::by_slug(&house.db, "eau").await.unwrap().unwrap().is_deleted);
        assert!(published::one(&house.db, key.experience).await.unwrap().is_none());
        assert!(!published::bears(&house.db, key.experience, &["theme:water".to_owned()]).await.unwrap());
    });
}

#[test]
fn an_author_who_did_not_say_so_is_not_named() {
    on_each_engine("exp_named", |house| async move {
        let key = house.published("eau").await;
        let version = published::version(&house.db, key, 1).await.unwrap().unwrap();
        let written = &version.content.authors;
        assert!(!written.is_empty());
        assert!(authors::named(&house.db, key, written).await.unwrap().is_empty());
        let card = catalogue::by_slug(&house.db, "eau").await.unwrap().unwrap().card();
        assert_eq!(card.creators, ["Association générée ici"]);
    });
}

#[test]
fn a_photo_without_consent_is_in_no_published_version() {
    on_each_engine("exp_photo", |house| async move {
        let key = house.whole("eau").await;
        let of = |consent| Medium {
            alt: words("Une réunion"),
            address: "https://example.org".to_owned(),
            consent,
            ..Medium::default()
        };
        let media = vec![of(Consent::Unknown), of(Consent::Given)];
        house.save(key, house.author, Section::Media, 0, Body { media, ..Body::default() }).await.unwrap();
        house.take(key, house.author, Step::Submitted).await.unwrap();
        house.review_round(key).await;
        house.take(key, house.leader, Step::Validated).await.unwrap();
        house.publish(key, house.leader).await.unwrap();
        let shown = published::version(&house.db, key, 1).await.unwrap().unwrap().content.section(Section::Media);
        assert_eq!(shown.media.iter().map(|one| one.consent).collect::<Vec<_>>(), [Consent::Given]);
        let kept = sections::latest(&house.db, key, Section::Media).await.unwrap().unwrap();
        assert_eq!(kept.body.media.len(), 2, "the space keeps both");
    });
}

#[test]
fn each_required_section_holds_submission_up_and_nothing_is_half_done() {
    on_each_engine("exp_missing", |house| async move {
        let key = house.begin("eau").await;
        assert_eq!(house.take(key, house.author, Step::Submitted).await.unwrap_err(), Refused::Unfinished);
        assert_eq!((house.state(key).await, house.experience(key).await.round), (State::Draft, 0));
        assert_eq!(house.take(key, house.author, Step::Published).await.unwrap_err(), Refused::OutOfTurn);
        assert_eq!(house.publish(key, house.leader).await.unwrap_err(), Refused::OutOfTurn);
    });
}

#[test]
fn the_public_list_is_filtered_by_all_tags_at_once_and_paged_by_key() {
    on_each_engine("exp_list", |house| async move {
        let mut keys = Vec::new();
        for slug in ["un-eau", "deux-eau", "trois-eau"] {
            keys.push(house.published(slug).await);
        }
        let tag = |words: &str| words.to_owned();
        let all = |tags: Vec<String>| {
            let db = house.db.clone();
            async move { published::list(&db, &tags, None, 10).await.unwrap() }
        };
        assert_eq!(all(vec![]).await.len(), 3);
        let region = vec![tag("place:09"), tag("theme:water"), tag("right:ICESCR-11"), tag("year:2023")];
        assert_eq!(all(region).await.len(), 3, "a province lies in its region, a year in its period");
        assert!(all(vec![tag("theme:water"), tag("theme:youth")]).await.is_empty());
        assert!(all(vec![tag("year:2022")]).await.is_empty());
        for tags in [vec![], vec![tag("theme:women")]] {
            let first = published::list(&house.db, &tags, None, 2).await.unwrap();
            let last = first.last().unwrap();
            let after = Some((last.first_at, last.experience));
            let rest = published::list(&house.db, &tags, after, 2).await.unwrap();
            let mut seen: Vec<_> = first.iter().chain(&rest).map(|row| row.experience).collect();
            seen.sort();
            seen.dedup();
            assert_eq!((seen.len(), rest.len()), (3, 1));
        }
        assert_eq!(published::tag_counts(&house.db, "theme").await.unwrap(), [(tag("water"), 3), (tag("women"), 3)]);
    });
}

#[test]
fn the_journal_counts_publications_revisions_and_reviews_and_names_nobody() {
    on_each_engine("exp_journal", |house| async move {
        let key = house.published("eau").await;
        house.take(key, house.author, Step::Reopened).await.unwrap();
        house.save(key, house.author, Section::Cost, 0, said("Peu.")).await.unwrap();
        house.take(key, house.author, Step::Submitted).await.unwrap();
        house.review_round(key).await;
        house.take(key, house.leader, Step::Validated).await.unwrap();
        house.publish(key, house.leader).await.unwrap();
        let stream = Stream::space(house.space.id);
        let today = house.db.world().today();
        for (kind, count) in
            [("library.experience.published", 1), ("library.experience.revised", 1), ("library.experience.reviewed", 4)]
        {
            let counted = journal::count(&house.db, stream, kind, Period::new(today, today)).await.unwrap();
            assert_eq!(counted, count, "{kind}");
        }
        let records = journal::page(&house.db, stream, None, 200, journal::Filter::All).await.unwrap();
        assert!(records.len() > 10);
        let told = format!("{records:?}");
        assert!(!told.contains("générée") && !told.contains("Clair."), "the journal cannot forget");
    });
}

#[test]
fn a_slug_that_a_work_was_published_under_meanwhile_is_told_not_overwritten() {
    on_each_engine("exp_taken", |house| async move {
        let key = house.reviewed("eau").await;
        house.take(key, house.leader, Step::Validated).await.unwrap();
        let space = house.space.id;
        house
            .write(move |tx| {
                let other = tx.id::<()>().uuid();
                catalogue::put(tx, catalogue::Kind::Work, other, "eau", space, &catalogue::Card::default())?;
                tx.record(store::Entry::new("library.work.published", "work", kernel::Id::<()>::from_uuid(other)));
                Ok(())
            })
            .await
            .unwrap();
        assert_eq!(house.publish(key, house.leader).await.unwrap_err(), Refused::AddressTaken);
        house
            .write(move |tx| twiza_library::store::experiences::sheets::readdress(tx, key, "eau-du-douar"))
            .await
            .unwrap();
        assert_eq!(house.publish(key, house.leader).await.unwrap(), 1);
    });
}

#[test]
fn an_author_who_takes_her_name_back_is_named_nowhere_from_then_on() {
    on_each_engine("exp_unnamed", |house| async move {
        let author = house.author.account;
        let key = house.reviewed("eau").await;
        house.write(move |tx| authors::name(tx, key, author, true)).await.unwrap();
        house.take(key, house.leader, Step::Validated).await.unwrap();
        house.publish(key, house.leader).await.unwrap();
        let version = published::version(&house.db, key, 1).await.unwrap().unwrap();
        assert_eq!(authors::named(&house.db, key, &version.content.authors).await.unwrap().len(), 1);
        house.write(move |tx| authors::name(tx, key, author, false)).await.unwrap();
        assert!(authors::named(&house.db, key, &version.content.authors).await.unwrap().is_empty());
        let record = catalogue::by_slug(&house.db, "eau").await.unwrap().unwrap();
        assert_eq!(record.card().creators, ["Association générée ici"]);
        let stored = serde_json::to_string(&version.content).unwrap();
        assert!(!stored.contains("autrice"), "a version holds no name");
    });
}

#[test]
fn an_erased_photo_is_gone_from_every_version_at_once_and_only_authors_and_those_who_lead_erase() {
    on_each_engine("exp_erase", |house| async move {
        let key = house.begin("eau").await;
        let author = house.author;
        let file = house.write(move |tx| files::add(tx, key, author, FileKind::Png, b"pixels")).await.unwrap();
        assert_eq!(files::open(&house.db, key, file).await.unwrap(), Some((FileKind::Png, b"pixels".to_vec())));
        for by in [house.second, house.stranger] {
            let refused = house.write(move |tx| files::erase(tx, key, by, file)).await.unwrap_err();
            assert_eq!(refused, Refused::OutOfTurn);
        }
        let other = house.begin("route").await;
        assert!(!files::is_of(&house.db, other, file).await.unwrap(), "a file is its sheet's");
        house.write(move |tx| files::erase(tx, key, author, file)).await.unwrap();
        assert_eq!(files::open(&house.db, key, file).await.unwrap(), None);
        assert!(files::kinds(&house.db, key).await.unwrap().is_empty());
    });
}
