//! Lists of organisations from their file to the directory, and the same file again.

use std::collections::BTreeMap;

use actors::directory::{self, ContactKind};
use actors::duplicates::{self, Finder, Portrait, Sought};
use actors::{Actor, ActorKind};
use kernel::{Id, Lang};
use twiza_network::model::graph::Graph;
use twiza_network::model::import::{Columns, Dictionary, Line, Reader, Verdict, Whom};
use twiza_network::model::{Public, Sort};
use twiza_network::store::graph::Held;
use twiza_network::store::import::{self, Choice, Import, Shown, State};
use twiza_network::store::{profiles, relations};
use web::Words;

use crate::house::{House, WHO, on_each_engine};

fn lines(house: &House, csv: &str) -> (Columns, Vec<Line>) {
    let words = Words::read(&[twiza_network::LOCALES, web::LOCALES].concat()).unwrap();
    let (table, dictionary) = (papers::table::read(csv.as_bytes(), "liste.csv").unwrap(), Dictionary::of(&words));
    let columns = Columns::of(&table);
    let mut reader = Reader::new(&columns, &dictionary, house.db.world().today(), false);
    let lines = table.rows.iter().skip(columns.skip).filter_map(|row| reader.read(row)).collect();
    (columns.clone(), lines)
}

/// Reads a list and keeps it, each row's verdict given by `judge`; without one, every row is new.
async fn keep(house: &House, csv: &str, judge: impl Fn(&Line) -> Option<Verdict>) -> Id<Import> {
    let (columns, mut lines) = lines(house, csv);
    let known = import::prints(&house.db, house.space, &lines).await.unwrap();
    for (place, line) in lines.iter_mut().enumerate() {
        if let Some(record) = known.get(&place) {
            line.verdict = Verdict::Same(Whom::Record(*record));
        } else if let Some(verdict) = judge(line) {
            line.verdict = verdict;
        }
    }
    import::keep(&house.db, WHO, house.space, (columns, true), lines).await.unwrap()
}

async fn go(house: &House, id: Id<Import>) -> Import {
    import::go(&house.db, WHO, house.space, id, |_| ()).await.unwrap();
    import::get(&house.db, house.space, id).await.unwrap()
}

async fn named(house: &House, name: &str) -> Vec<Id<Actor>> {
    let found = directory::search(&house.db, Some(ActorKind::Organisation), name, 20).await.unwrap();
    found.iter().filter(|actor| actor.name().in_lang(Lang::Fr).1 == name).map(|actor| actor.id).collect()
}

const LIST: &str = "nom,nom (arabe),sigle,type,province,thèmes,public,e-mail,tél,site,création,membre de\n\
    Association générée Al Amal,جمعية الأمل المولَّدة,AGA,association,Zagora,éducation,femmes,amal@example.org,0661000001,example.org,2003,Réseau généré du Sud\n\
    Média généré,,,média,Tata,,,pas une adresse,,,,Réseau inconnu\n\
    ,,,association,Zagora,,,,,,,\n\
    Réseau généré du Sud,,RGS,réseau,,,,,,,,\n";

#[test]
fn a_list_comes_in_with_profiles_contacts_and_links_and_the_same_list_again_adds_nothing() {
    on_each_engine("import-list", |house| async move {
        let id = keep(&house, LIST, |_| None).await;
        let read = import::get(&house.db, house.space, id).await.unwrap();
        assert_eq!((read.state, read.fresh, read.refused, read.faults), (State::Read, 3, 1, 2));
        let (faulty, more) = import::shown(&house.db, house.space, id, Shown::Faulty, (0, 50)).await.unwrap();
        assert_eq!((faulty.iter().map(|line| line.number).collect::<Vec<_>>(), more), (vec![3, 4], false));
        assert!(named(&house, "Média généré").await.is_empty(), "nothing is written before it is confirmed");

        let done = go(&house, id).await;
        assert_eq!((done.state, done.made, done.completed, done.linked), (State::Done, 3, 0, 1));
        assert_eq!(done.unlinked, ["Réseau inconnu"]);
        let [amal] = named(&house, "Association générée Al Amal").await[..] else { panic!() };
        let profile = profiles::of(&house.db, amal).await.unwrap().unwrap();
        assert_eq!((profile.sort, profile.is_public, profile.kept_by), (Sort::Association, true, Some(house.space)));
        assert_eq!((profile.themes, profile.publics), (vec!["education".to_owned()], vec![Public::Women]));
        let contacts = directory::contacts(&house.db, amal, house.space).await.unwrap();
        assert_eq!(contacts.iter().map(|contact| contact.kind).collect::<Vec<_>>().len(), 2);
        assert!(directory::contacts(&house.db, amal, house.other_space).await.unwrap().is_empty());
        let [network] = named(&house, "Réseau généré du Sud").await[..] else { panic!() };
        let linked = relations::of(&house.db, amal).await.unwrap();
        assert_eq!((linked.len(), linked[0].object), (1, network));
        let made = import::made(&house.db, house.space, id, 0, 50).await.unwrap();
        assert_eq!(
            made.iter().map(|made| (made.line, made.is_new)).collect::<Vec<_>>(),
            [(2, true), (3, true), (5, true)]
        );

        let entries: Option<i64> =
            house.db.one("SELECT COUNT(*) FROM journal_entry WHERE kind = 'actor.created'", &[]).await.unwrap();
        let again = keep(&house, LIST, |_| None).await;
        assert_eq!(import::get(&house.db, house.space, again).await.unwrap().same, 3);
        let done = go(&house, again).await;
        assert_eq!((done.made, done.completed, done.linked), (0, 0, 0));
        let after: Option<i64> =
            house.db.one("SELECT COUNT(*) FROM journal_entry WHERE kind = 'actor.created'", &[]).await.unwrap();
        assert_eq!(after, entries);
        let graph: std::sync::Arc<Graph> = std::sync::Arc::clone(&Held::default().now(&house.db).await.unwrap().public);
        assert_eq!((graph.len(), graph.relations()), (3, 1));
    });
}

#[test]
fn nothing_that_a_list_says_of_how_to_reach_somebody_lies_open_or_stays_longer_than_it_must() {
    on_each_engine("import-sealed", |house| async move {
        let id = keep(&house, LIST, |_| None).await;
        let stored: Vec<Vec<u8>> = house.db.all("SELECT rows FROM network_import_part", &[]).await.unwrap();
        assert!(
            !stored.is_empty()
                && stored.iter().all(|rows| !rows.windows(4).any(|part| part == b"amal" || part == b"Amal"))
        );
        go(&house, id).await;
        let left: Option<i64> = house.db.one("SELECT COUNT(*) FROM network_import_part", &[]).await.unwrap();
        assert_eq!(left, Some(0));
        let bodies: Vec<String> = house.db.all("SELECT body FROM journal_entry", &[]).await.unwrap();
        assert!(bodies.iter().all(|body| !body.contains("example.org") && !body.contains("Amal")));
    });
}

#[test]
fn rows_in_doubt_are_made_apart_and_proposed_unless_somebody_decides() {
    on_each_engine("import-doubt", |house| async move {
        let known =
            house.organisation("Association générée Al Amal", |_, facts| facts.place = Some("08.587".into())).await;
        let csv = "nom,province,tél\nAssociation générée Al Amal,Tata,\nASSOCIATION GÉNÉRÉE AL AMAL,,\nAssociation generee Al Amal,Zagora,0661000002\n";
        let doubt = |line: &Line| {
            let twin = twiza_network::model::import::Twin {
                whom: Whom::Record(known),
                name: line.name.clone(),
                place: None,
                score: 70,
            };
            Some(Verdict::Perhaps(vec![twin]))
        };
        let id = keep(&house, csv, doubt).await;
        let choices = BTreeMap::from([(3, Choice::Skip), (4, Choice::Same(known))]);
        import::choose(&house.db, WHO, house.space, id, choices.clone()).await.unwrap();
        assert_eq!(import::choices(&house.db, house.space, id, (0, 9)).await.unwrap(), choices);
        let done = go(&house, id).await;
        assert_eq!((done.made, done.completed), (1, 1));
        assert_eq!(named(&house, "Association générée Al Amal").await.len(), 2);
        let proposed = duplicates::of(&house.db, known).await.unwrap();
        assert_eq!(proposed.len(), 1, "the one made apart is proposed");
        let contacts = directory::contacts(&house.db, known, house.space).await.unwrap();
        assert_eq!(contacts.iter().map(|contact| contact.kind).collect::<Vec<_>>(), [ContactKind::Phone]);
    });
}

#[test]
fn what_an_organisation_keeps_itself_is_completed_by_nobody_elses_list() {
    on_each_engine("import-own", |house| async move {
        let kept_by = Some(house.other_space);
        let known = house.organisation("Association générée", |profile, _| profile.kept_by = kept_by).await;
        let other = house.other_space;
        house
            .write_for(other, move |tx| {
                let mut profile = profiles::of_in(tx, known)?.unwrap();
                profile.kept_by = Some(other);
                profiles::put_in(tx, &profile)?;
                tx.record(store::Entry::new("test.kept", "actor", known));
                Ok(())
            })
            .await
            .unwrap();
        let csv = "nom,sigle,e-mail\nAssociation générée,AG,a@example.org\n";
        let id = keep(&house, csv, |_| Some(Verdict::Same(Whom::Record(known)))).await;
        go(&house, id).await;
        assert_eq!(house.actor(known).await.facts.acronym, None);
        assert_eq!(directory::contacts(&house.db, known, house.space).await.unwrap().len(), 1);
    });
}

#[test]
fn an_import_that_was_interrupted_goes_on_and_makes_nobody_twice() {
    on_each_engine("import-interrupted", |house| async move {
        let rows: String = (0..900).map(|row| format!("Association générée {row:04},Tata\n")).collect();
        let id = keep(&house, &format!("nom,province\n{rows}"), |_| None).await;
        // Interrupted in the middle: whoever waits goes away after the first part.
        let (db, space) = (house.db.clone(), house.space);
        let (told, hears) = std::sync::mpsc::channel();
        let running = tokio::spawn(async move {
            import::go(&db, WHO, space, id, move |rows| told.send(rows).unwrap_or_default()).await
        });
        let first = tokio::task::spawn_blocking(move || hears.recv()).await.unwrap().unwrap();
        running.abort();
        let _ = running.await;
        assert_eq!(first, 800);
        let done = go(&house, id).await;
        assert_eq!((done.state, done.made), (State::Done, 900));
        assert_eq!(go(&house, id).await.made, 900);
        let all: Option<i64> =
            house.db.one("SELECT COUNT(*) FROM actor WHERE kind = 'organisation'", &[]).await.unwrap();
        assert_eq!(all, Some(902));
    });
}

#[test]
fn a_finder_finds_what_a_form_is_told() {
    on_each_engine("import-finder", |house| async move {
        house.organisation("Association générée Al Amal de Tata", |_, _| {}).await;
        house.organisation("Réseau généré", |_, facts| facts.acronym = Some("RG".into())).await;
        let names =
            ["ASSOCIATION GENEREE AL AMAL TATA", "Réseau généré", "Autre chose", "Association générée Al Amal de Tata"];
        let facts = names.map(|name| directory::Facts::named(kernel::Text::of(Lang::Fr, name)));
        let portraits = facts.each_ref().map(|facts| Portrait::of(ActorKind::Organisation, facts));
        let sought = |(facts, portrait)| Sought::new(house.db.keys(), portrait, facts, &[]);
        let sought: Vec<Sought<'_>> = facts.iter().zip(&portraits).map(sought).collect();
        let found = Finder::default().find_many(&house.db, ActorKind::Organisation, &sought).await.unwrap();
        for ((name, facts), found) in names.iter().zip(&facts).zip(found) {
            let alike = duplicates::alike(&house.db, ActorKind::Organisation, facts).await.unwrap();
            let ours: Vec<_> = found.iter().map(|candidate| (candidate.id, candidate.score.clone())).collect();
            let theirs: Vec<_> = alike.iter().map(|alike| (alike.actor.id, alike.score.clone())).collect();
            assert_eq!(ours, theirs, "{name}");
        }
    });
}

#[test]
fn each_row_is_told_whom_it_means() {
    on_each_engine("import-judge", |house| async move {
        let place = |profile: &mut twiza_network::model::Profile, facts: &mut directory::Facts| {
            profile.is_public = true;
            facts.place = Some("08.587".into());
        };
        let known = house.organisation("Association générée Al Amal", place).await;
        let email = directory::NewContact {
            kept_by: house.space,
            kind: ContactKind::Email,
            value: "rg@example.org".to_owned().into(),
        };
        let network = house.organisation("Réseau généré", |_, facts| facts.acronym = Some("RG".into())).await;
        directory::add_contact(&house.db, WHO, network, email).await.unwrap();
        let csv = "nom,sigle,province,e-mail\n\
            Association générée Al Amal,,Zagora,\n\
            Association générée Al Amal,,Tata,\n\
            Association générée Al Amal,,Tata,\n\
            Tout autre nom,RG,,rg@example.org\n\
            Nouvelle générée du Rif,,,\n";
        let (_, mut lines) = lines(&house, csv);
        let twins = twiza_network::model::import::Twins::of(&lines);
        import::judge(&house.db, house.space, &mut lines, &twins, |_| ()).await.unwrap();
        let whom = |row: usize| match &lines[row].verdict {
            Verdict::Perhaps(twins) => twins.iter().map(|twin| twin.whom).collect(),
            Verdict::Same(whom) => vec![*whom, *whom],
            _ => Vec::new(),
        };
        assert_eq!(whom(0), [Whom::Record(known); 2], "surely the one that is there");
        assert_eq!(whom(1), [Whom::Record(known), Whom::Row(2)], "another province: perhaps");
        assert_eq!(whom(2), [Whom::Row(3); 2], "the row above says the same");
        assert_eq!(whom(3), [Whom::Record(network)], "an acronym and an e-mail address in common");
        assert_eq!(lines[4].verdict, Verdict::New);
        import::judge(&house.db, house.other_space, &mut lines, &twins, |_| ()).await.unwrap();
        assert_eq!(lines[3].verdict, Verdict::New, "another space does not learn whose address it is");
    });
}
