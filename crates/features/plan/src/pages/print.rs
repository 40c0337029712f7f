//! `GET …/plan.pdf?lang=fr`: the plan on paper, in any language of the house.

use kernel::{Id, right};
use papers::pdf::{self, Block, Document};
use web::{Desk, Download, Result, Visit, args};

use super::view::{View, the_plan};
use super::{kinds, show};
use crate::model::{Branch, Node};

/// Prints the plan in force in the language of the visit, which `?lang=` chooses.
pub(crate) async fn show(visit: Visit) -> Result<Download> {
    let desk = Desk::free().await?;
    let plan = the_plan(&visit).await?;
    let view = View::of(&visit, plan).await?;
    let document = document(&visit, &view)?;
    let bytes = desk.make(move || pdf::render(&document)).await?;
    Ok(Download::pdf(&format!("plan-{}-{}", visit.space()?.slug, visit.lang.code()), bytes))
}

fn document(visit: &Visit, view: &View) -> Result<Document> {
    let whole = view.whole();
    let mut blocks = vec![
        Block::Paragraph(match whole.ratio() {
            Some(ratio) => visit.t_with(
                "plan-print-lead",
                &args![percent = show::percent(visit, ratio), good = whole.on_track, count = whole.measures],
            ),
            None => visit.t("plan-unmeasured").to_owned(),
        }),
        Block::Outline(view.tree.roots().map(|branch| node(visit, view, branch)).collect()),
    ];
    let served = served_articles(visit, view);
    if !served.is_empty() {
        blocks.push(Block::Heading { level: 1, text: visit.t("plan-rights-thread").to_owned(), number: None });
        blocks.push(Block::KeyValues(served));
    }
    blocks.push(Block::Note(visit.t("plan-how-journal").to_owned()));
    Ok(Document {
        title: visit.words(&view.plan.title).to_owned(),
        subtitle: Some(show::span(visit, view.plan.span())),
        lang: visit.lang,
        organisation: visit.words(&visit.space()?.name).to_owned(),
        date_line: visit.t_with("plan-print-date", &args![date = visit.date(view.today)]),
        blocks,
    })
}

fn node(visit: &Visit, view: &View, branch: &Branch) -> pdf::Node {
    let standing = view.standing(branch.node.id);
    pdf::Node {
        number: branch.node.number.clone(),
        title: visit.words(&branch.node.title).to_owned(),
        meta: Some(meta(visit, view, &branch.node)),
        progress: standing.ratio().map(|ratio| ratio as f32),
        children: view.tree.children_of(Some(branch.node.id)).map(|child| node(visit, view, child)).collect(),
    }
}

/// What stands small under a title: kind, owner, measures, articles.
fn meta(visit: &Visit, view: &View, node: &Node) -> String {
    let mut parts = vec![visit.t(kinds::label(node.kind)).to_owned()];
    parts.extend(show::owner_words(visit, &node.owner).map(str::to_owned));
    parts
        .extend(view.measures_of(node.id).map(|(measure, tally)| {
            format!("{} {}", show::figures(visit, &tally), show::measure_name(visit, measure))
        }));
    parts.extend(articles(visit, view, node.id));
    parts.join(" · ")
}

fn articles(visit: &Visit, view: &View, node: Id<Node>) -> Vec<String> {
    let articles = view.rights_of(node).iter().filter_map(|code| right::get(code));
    articles.map(|article| visit.article(article)).collect()
}

/// The articles that the plan serves, with their titles.
fn served_articles(visit: &Visit, view: &View) -> Vec<(String, String)> {
    let served = right::all().iter().filter(|article| view.rights.values().flatten().any(|code| code == article.code));
    served.map(|article| (visit.article(article), visit.words(&article.title).to_owned())).collect()
}
