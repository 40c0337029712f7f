use actors::directory;
use jiff::civil::date;
use kernel::{Id, Lang, Text};
use store::journal::{self, Filter};
use twiza_plan::model::{Node, Owner, Tree};
use twiza_plan::store::{nodes, plans, rights};

use crate::common::{House, WHO, node, on_each_engine};

fn titled(tree: &Tree, title: &str) -> Id<Node> {
    let found = tree.branches().iter().find(|branch| branch.node.title.get(Lang::Fr) == Some(title));
    found.map(|branch| branch.node.id).unwrap()
}

fn titles(tree: &Tree) -> Vec<String> {
    tree.branches().iter().map(|b| format!("{}{}", ".".repeat(b.depth), b.node.title.in_lang(Lang::Fr).1)).collect()
}

async fn small(house: &House) -> (Id<twiza_plan::model::Plan>, Tree) {
    let (plan, tree) =
        house.plan(vec![node("A", vec![node("A1", vec![]), node("A2", vec![])]), node("B", vec![])]).await;
    (plan.id, tree)
}

#[test]
fn a_plan_is_read_back_as_it_was_confirmed() {
    on_each_engine("plan_back", |house| async move {
        let (_, tree) = small(&house).await;
        assert_eq!(titles(&tree), ["A", ".A1", ".A2", "B"]);
    });
}

#[test]
fn a_new_plan_ends_the_one_before_and_both_stay_readable() {
    on_each_engine("plan_next", |house| async move {
        let (first, _) = small(&house).await;
        let (second, _) = small(&house).await;
        let in_force = plans::in_force(&house.db, house.space).await.unwrap().unwrap();
        assert_eq!(in_force.id, second);
        assert!(plans::get(&house.db, house.space, first).await.unwrap().unwrap().is_past);
        assert_eq!(plans::all(&house.db, house.space).await.unwrap().len(), 2);
    });
}

#[test]
fn an_empty_plan_is_refused_and_leaves_the_old_one_in_force() {
    on_each_engine("plan_empty", |house| async move {
        let (kept, _) = small(&house).await;
        let span = twiza_plan::model::Span::new(date(2025, 1, 1), date(2025, 12, 31)).unwrap();
        let new = plans::NewPlan {
            title: Text::of(Lang::Fr, "Vide"),
            span,
            visibility: kernel::Visibility::Public,
            draft: None,
            nodes: Vec::new(),
            facts: Vec::new(),
            founded: None,
        };
        assert!(plans::confirm(&house.db, WHO, house.space, new).await.is_err());
        assert_eq!(plans::in_force(&house.db, house.space).await.unwrap().unwrap().id, kept);
    });
}

#[test]
fn moving_keeps_every_node_and_never_makes_a_circle() {
    on_each_engine("plan_move", |house| async move {
        let (plan, tree) = small(&house).await;
        let (a, a1, b) = (titled(&tree, "A"), titled(&tree, "A1"), titled(&tree, "B"));
        let shift = |node, under, index| nodes::shift(&house.db, WHO, house.space, node, under, index);
        shift(a1, Some(b), 0).await.unwrap();
        shift(b, None, 0).await.unwrap();
        let tree = plans::tree(&house.db, house.space, plan).await.unwrap();
        assert_eq!(titles(&tree), ["B", ".A1", "A", ".A2"]);
        assert!(shift(b, Some(a1), 0).await.is_err());
        assert!(shift(a, Some(a), 0).await.is_err());
        assert_eq!(titles(&plans::tree(&house.db, house.space, plan).await.unwrap()), ["B", ".A1", "A", ".A2"]);
    });
}

#[test]
fn a_removed_node_leaves_the_tree_with_its_parts_and_keeps_its_history() {
    on_each_engine("plan_remove", |house| async move {
        let (plan, tree) = small(&house).await;
        let (a, a1) = (titled(&tree, "A"), titled(&tree, "A1"));
        nodes::remove(&house.db, WHO, house.space, a).await.unwrap();
        assert_eq!(titles(&plans::tree(&house.db, house.space, plan).await.unwrap()), ["B"]);
        assert!(nodes::get(&house.db, house.space, a1).await.unwrap().unwrap().is_removed);
        let stream = store::Stream::space(house.space);
        let history = journal::page(&house.db, stream, None, 5, Filter::Subject(a1.uuid())).await.unwrap();
        assert_eq!(history[0].kind, "plan.node.removed");
        assert!(nodes::remove(&house.db, WHO, house.space, a).await.is_err());
    });
}

#[test]
fn an_owner_of_the_directory_is_shown_by_the_name_that_it_bears_today() {
    on_each_engine("plan_owner", |house| async move {
        let (_, tree) = small(&house).await;
        let a = titled(&tree, "A");
        let owner = Owner::Actor { id: house.organisation, name: Text::default() };
        nodes::hand_over(&house.db, WHO, house.space, a, owner).await.unwrap();
        let facts = directory::get(&house.db, house.organisation).await.unwrap().unwrap().facts;
        let renamed = directory::Facts { name: Text::of(Lang::Fr, "Forum renommé"), ..facts };
        directory::update(&house.db, WHO, house.organisation, renamed).await.unwrap();
        let Owner::Actor { name, .. } = nodes::get(&house.db, house.space, a).await.unwrap().unwrap().owner else {
            panic!("the owner is gone")
        };
        assert_eq!(name.get(Lang::Fr), Some("Forum renommé"));
    });
}

#[test]
fn the_rights_of_a_node_are_exactly_those_last_chosen() {
    on_each_engine("plan_rights", |house| async move {
        let (plan, tree) = small(&house).await;
        let a = titled(&tree, "A");
        let set = |codes: &[&str]| {
            let codes = codes.iter().map(|code| (*code).to_owned()).collect();
            rights::set(&house.db, WHO, house.space, plan, a, codes)
        };
        set(&["ICCPR-22", "CEDAW-2"]).await.unwrap();
        set(&["CEDAW-2", "ICESCR-12"]).await.unwrap();
        let now = rights::of_node(&house.db, house.space, plan, a).await.unwrap();
        assert_eq!(now, ["CEDAW-2", "ICESCR-12"]);
    });
}
