use std::future::Future;

use actors::directory::{self, Actor, NewActor};
use actors::spaces::{self, NewSpace, Space};
use jiff::civil::date;
use kernel::{Id, Lang, Text, Visibility};
use store::{Db, Migrations, Who};
use twiza_plan::model::{Aim, NodeText, Owner, Pace, Plan, Scope, Span, Tree};
use twiza_plan::reader::Kind;
use twiza_plan::store::plans::{self, NewNode, NewPlan};

pub(crate) const WHO: Who = Who::system("test");

pub(crate) fn tables() -> Vec<Migrations> {
    vec![actors::MIGRATIONS, twiza_plan::MIGRATIONS]
}

/// A database with one space.
pub(crate) struct House {
    pub(crate) db: Db,
    pub(crate) space: Id<Space>,
    pub(crate) organisation: Id<Actor>,
}

/// Runs a test in a house on each engine.
pub(crate) fn on_each_engine<F: Future<Output = ()>>(name: &str, test: impl Fn(House) -> F) {
    store::testing::each_engine(name, &tables(), |db| async { test(house(db).await).await });
}

async fn house(db: Db) -> House {
    let name = Text::fr_ar("Forum", "منتدى");
    let organisation = directory::create(&db, WHO, NewActor::organisation(name.clone())).await.unwrap();
    let new = NewSpace { slug: "forum".to_owned(), name, organisation, listed: true };
    let space = spaces::create(&db, WHO, new).await.unwrap().id;
    House { db, space, organisation }
}

impl House {
    /// Puts a plan into force: from 2025 to 2028, with these nodes.
    pub(crate) async fn plan(&self, nodes: Vec<NewNode>) -> (Plan, Tree) {
        let span = Span::new(date(2025, 1, 1), date(2028, 12, 31)).unwrap();
        let title = Text::of(Lang::Fr, "Plan");
        let new = NewPlan {
            title,
            span,
            visibility: Visibility::Public,
            draft: None,
            nodes,
            facts: Vec::new(),
            founded: None,
        };
        let id = plans::confirm(&self.db, WHO, self.space, new).await.unwrap();
        let plan = plans::get(&self.db, self.space, id).await.unwrap().unwrap();
        let tree = plans::tree(&self.db, self.space, id).await.unwrap();
        (plan, tree)
    }

    pub(crate) async fn organisations(&self, count: usize) -> Vec<Id<Actor>> {
        let mut made = Vec::new();
        for number in 0..count {
            let name = Text::of(Lang::Fr, format!("Association générée {number:03}"));
            made.push(directory::create(&self.db, WHO, NewActor::organisation(name).generated()).await.unwrap());
        }
        made
    }
}

pub(crate) fn node(title: &str, children: Vec<NewNode>) -> NewNode {
    let text =
        NodeText { kind: Kind::Objective, number: None, title: Text::of(Lang::Fr, title), body: Text::default() };
    NewNode { text, owner: Owner::Nobody, rights: Vec::new(), aims: Vec::new(), children }
}

pub(crate) fn measured(mut node: NewNode, source: &str, pace: Pace, scope: Scope, amount: i64) -> NewNode {
    node.aims.push(Aim { source: source.to_owned(), scope, pace, amount, unit: Text::default() });
    node
}
