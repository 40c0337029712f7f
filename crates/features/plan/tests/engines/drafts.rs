use actors::directory;
use jiff::civil::date;
use kernel::{Lang, Text, Visibility};
use papers::prose;
use twiza_plan::model::Span;
use twiza_plan::reader::{self, Draft, Edit, Finding};
use twiza_plan::store::drafts::{self, NewDraft};
use twiza_plan::store::plans::{self, NewPlan};

use crate::common::{House, WHO, node, on_each_engine};

const PAPER: &str =
    "Axes stratégiques :\n1. Former les associations\n2. Plaider pour la loi\na. La pétition\nb. La motion\n";

async fn stored(house: &House, paper: &[u8]) -> kernel::Id<drafts::StoredDraft> {
    let outline = Draft::of(reader::read(&prose::read(paper, "plan.txt").unwrap()));
    let new = NewDraft { title: "plan.txt".into(), file_name: "plan.txt".into(), source: paper.to_vec(), outline };
    drafts::add(&house.db, WHO, house.space, new).await.unwrap()
}

#[test]
fn a_paper_is_kept_as_it_came_and_its_corrections_too() {
    on_each_engine("draft_kept", |house| async move {
        let id = stored(&house, PAPER.as_bytes()).await;
        let node = drafts::get(&house.db, house.space, id).await.unwrap().unwrap().outline.nodes()[0].id;
        let rename = move |draft: &mut Draft| {
            draft.apply(Edit::Rename { node, title: "Nos axes".into() }).map_err(store::Error::refused)
        };
        drafts::correct(&house.db, WHO, house.space, id, "rename", rename).await.unwrap();
        let draft = drafts::get(&house.db, house.space, id).await.unwrap().unwrap();
        assert_eq!(draft.outline.node(node).unwrap().shown_title(), "Nos axes");
        assert_eq!(draft.version, 1);
        let (name, source) = drafts::source(&house.db, house.space, id).await.unwrap().unwrap();
        assert_eq!((name.as_str(), source.as_slice()), ("plan.txt", PAPER.as_bytes()));
    });
}

#[test]
fn a_correction_that_is_refused_changes_nothing() {
    on_each_engine("draft_refused", |house| async move {
        let id = stored(&house, PAPER.as_bytes()).await;
        let wrong = |draft: &mut Draft| draft.apply(Edit::Indent { node: 9999 }).map_err(store::Error::refused);
        assert!(drafts::correct(&house.db, WHO, house.space, id, "indent", wrong).await.is_err());
        assert_eq!(drafts::get(&house.db, house.space, id).await.unwrap().unwrap().version, 0);
    });
}

#[test]
fn a_draft_that_was_put_aside_is_no_longer_offered() {
    on_each_engine("draft_dropped", |house| async move {
        let id = stored(&house, PAPER.as_bytes()).await;
        assert_eq!(drafts::open(&house.db, house.space).await.unwrap().len(), 1);
        drafts::drop(&house.db, WHO, house.space, id).await.unwrap();
        assert!(drafts::open(&house.db, house.space).await.unwrap().is_empty());
        assert!(drafts::get(&house.db, house.space, id).await.unwrap().is_none());
        assert!(drafts::drop(&house.db, WHO, house.space, id).await.is_err());
    });
}

#[test]
fn a_paper_without_structure_becomes_a_draft_that_loses_no_line() {
    on_each_engine("draft_flat", |house| async move {
        let lines: Vec<String> = (0..300).map(|line| format!("ceci est la phrase {line} sans forme")).collect();
        let id = stored(&house, lines.join("\n").as_bytes()).await;
        let draft = drafts::get(&house.db, house.space, id).await.unwrap().unwrap();
        let words = |node: &reader::DraftNode| node.words();
        let all: String = draft
            .outline
            .nodes()
            .iter()
            .map(words)
            .chain(draft.outline.unplaced().iter().map(|l| l.line.text.clone()))
            .collect();
        assert!(lines.iter().all(|line| all.contains(line.as_str())));
    });
}

#[test]
fn a_paper_in_an_old_arabic_encoding_is_kept_and_read() {
    on_each_engine("draft_1256", |house| async move {
        // "المحور الأول: التكوين" in Windows-1256, twice, so that its language can be told.
        let line: &[u8] = b"\xc7\xe1\xe3\xcd\xe6\xd1 \xc7\xe1\xc3\xe6\xe1: \xc7\xe1\xca\xdf\xe6\xed\xe4 \xe6\xc7\xe1\xe3\xe6\xc7\xdf\xc8\xc9\n";
        let id = stored(&house, &line.repeat(4)).await;
        let draft = drafts::get(&house.db, house.space, id).await.unwrap().unwrap();
        let nodes = draft.outline.nodes().iter().map(reader::DraftNode::words);
        let all: String = nodes.chain(draft.outline.unplaced().iter().map(|l| l.line.text.clone())).collect();
        assert!(all.contains("التكوين"), "{all}");
    });
}

#[test]
fn a_confirmed_draft_becomes_the_plan_once_and_its_founding_day_joins_the_directory() {
    on_each_engine("draft_confirmed", |house| async move {
        let id = stored(&house, PAPER.as_bytes()).await;
        let founded = date(2003, 7, 26);
        let new = NewPlan {
            title: Text::of(Lang::Fr, "Plan"),
            span: Span::new(date(2025, 1, 1), date(2028, 12, 31)).unwrap(),
            visibility: Visibility::Space,
            draft: Some(id),
            nodes: vec![node("Former", vec![])],
            facts: vec![Finding::FoundedOn(founded)],
            founded: Some((house.organisation, founded)),
        };
        let plan = plans::confirm(&house.db, WHO, house.space, new.clone()).await.unwrap();
        assert_eq!(plans::facts(&house.db, house.space, plan).await.unwrap(), [Finding::FoundedOn(founded)]);
        let organisation = directory::get(&house.db, house.organisation).await.unwrap().unwrap();
        assert_eq!(organisation.facts.founded, Some(founded));
        assert!(drafts::get(&house.db, house.space, id).await.unwrap().is_none());
        assert!(plans::confirm(&house.db, WHO, house.space, new).await.is_err());
        assert_eq!(plans::in_force(&house.db, house.space).await.unwrap().unwrap().id, plan);
    });
}
