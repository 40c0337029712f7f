//! The thread of human rights: which articles the plan serves and which it leaves, and the tags of one node.

use std::collections::{BTreeMap, BTreeSet};

use axum::response::{IntoResponse, Response};
use kernel::fold;
use kernel::right::{self, Article, Instrument};
use maud::{Markup, html};
use web::table::Listing;
use web::{Form, Page, Result, See, Visit, args, chart};

use super::Of;
use super::nodes::{see_node, standing};
use super::view::{View, the_plan};
use crate::model::{Branch, Node};
use crate::store;
use web::instrument_label;

/// How many articles are suggested for a node.
const SUGGESTED: usize = 8;

/// `GET …/plan/rights`: each instrument with its articles, those that the plan serves with their nodes, and the gaps.
pub(crate) async fn show(visit: Visit) -> Result<Page> {
    let plan = the_plan(&visit).await?;
    let view = View::of(&visit, plan).await?;
    let mut serving: BTreeMap<&str, Vec<&Branch>> = BTreeMap::new();
    for branch in view.tree.branches() {
        for code in view.rights_of(branch.node.id) {
            serving.entry(code).or_default().push(branch);
        }
    }
    let body = html! {
        p.lead { (visit.t("plan-rights-lead")) }
        (summary(&visit, &serving))
        @for instrument in right::instruments() { (one_instrument(&visit, instrument, &serving)) }
    };
    Ok(visit.page("plan-rights-thread", body))
}

fn summary(visit: &Visit, serving: &BTreeMap<&str, Vec<&Branch>>) -> Markup {
    html! {
        ul.rights-summary { @for instrument in right::instruments() {
            @let (served, all) = served_of(instrument, serving);
            @let words = visit.t_with("plan-rights-served", &args![served = served, count = all]);
            li {
                a href=(format!("#{}", instrument_label(instrument))) { (visit.t(instrument_label(instrument))) }
                (chart::bar(visit, served as i64, all as i64, &words))
                span.soft.small { (words) }
            }
        } }
    }
}

fn served_of(instrument: Instrument, serving: &BTreeMap<&str, Vec<&Branch>>) -> (usize, usize) {
    let served = right::of(instrument).filter(|article| serving.contains_key(article.code)).count();
    (served, right::of(instrument).count())
}

fn one_instrument(visit: &Visit, instrument: Instrument, serving: &BTreeMap<&str, Vec<&Branch>>) -> Markup {
    let (served, gaps): (Vec<&Article>, Vec<&Article>) =
        right::of(instrument).partition(|article| serving.contains_key(article.code));
    html! {
        section {
            h2 id=(instrument_label(instrument)) { (visit.t(instrument_label(instrument))) }
            p.soft.small { (visit.text(instrument.name())) @if let Some(day) = instrument.ratified_on() { " · " (visit.t_with("plan-ratified", &args![date = visit.date(day)])) } }
            @if served.is_empty() { p.soft { (visit.t("plan-rights-none-here")) } }
            dl.thread { @for article in served {
                div {
                    dt { strong { (visit.article(article)) } " – " (visit.text(&article.title)) }
                    dd { ul { @for branch in serving.get(article.code).into_iter().flatten() {
                        li { a href=(visit.path(&format!("plan/nodes/{}", branch.node.id))) { (visit.text(&branch.node.title)) } }
                    } } }
                }
            } }
            @if !gaps.is_empty() {
                details {
                    summary { (visit.t_with("plan-rights-gaps", &args![count = gaps.len()])) }
                    ul.gaps { @for article in gaps { li { (visit.article(article)) " – " (visit.text(&article.title)) } } }
                }
            }
        }
    }
}

/// `GET …/plan/nodes/{id}/rights?q=`: the tags of a node, what its words suggest, and a search.
pub(crate) async fn form(visit: Visit, Of(id): Of<Node>, listing: Listing) -> Result<Response> {
    let (plan, node) = standing(&visit, id).await?;
    let tagged = store::rights::of_node(visit.db(), visit.space()?.id, plan.id, id).await?;
    let suggested = right::suggest(&all_words(&node), SUGGESTED);
    let found = found(listing.filter());
    let mut shown = BTreeSet::new();
    let body = html! {
        p.lead { (visit.text(&node.title)) }
        form.filter role="search" method="get" {
            label.hidden for="q" { (visit.t("plan-rights-search")) }
            input #q type="search" name="q" value=(listing.filter()) placeholder=(visit.t("plan-rights-search"));
            button.quiet { (visit.t("plan-search")) }
        }
        form method="post" {
            (choices(&visit, "plan-rights-now", tagged.iter().filter_map(|code| right::get(code)), &tagged, &mut shown))
            (choices(&visit, "plan-rights-found", found, &tagged, &mut shown))
            (choices(&visit, "plan-rights-suggested", suggested, &tagged, &mut shown))
            @for instrument in right::instruments() {
                details { summary { (visit.text(instrument.name())) }
                    (choices(&visit, instrument_label(instrument), right::of(instrument), &tagged, &mut shown)) }
            }
            button { (visit.t("web-save")) }
        }
    };
    Ok(visit.page("plan-rights-set", body).into_response())
}

/// The articles that are about some words, or bear them in their title in any language.
fn found(words: &str) -> Vec<&'static Article> {
    let folded = fold(words);
    if folded.is_empty() {
        return Vec::new();
    }
    let bears = |article: &&Article| article.title.languages().any(|(_, title)| fold(title).contains(&folded));
    right::suggest(words, SUGGESTED).into_iter().chain(right::all().iter().filter(bears)).collect()
}

/// Boxes to tick. An article is offered once on the page, where it first fits.
fn choices(
    visit: &Visit,
    legend: &'static str,
    articles: impl IntoIterator<Item = &'static Article>,
    tagged: &[String],
    shown: &mut BTreeSet<&'static str>,
) -> Markup {
    let articles: Vec<_> = articles.into_iter().filter(|article| shown.insert(article.code)).collect();
    html! {
        @if !articles.is_empty() {
            fieldset { legend { (visit.t(legend)) }
                @for article in articles {
                    label.tick {
                        input type="checkbox" name="article" value=(article.code) checked[tagged.iter().any(|code| code == article.code)];
                        span { strong { (visit.article(article)) } " – " (visit.text(&article.title)) }
                    }
                }
            }
        }
    }
}

fn all_words(node: &Node) -> String {
    let texts = [&node.title, &node.body];
    texts.into_iter().flat_map(|text| text.languages().map(|(_, words)| words)).collect::<Vec<_>>().join(" ")
}

/// `POST …/plan/nodes/{id}/rights`.
pub(crate) async fn tag(visit: Visit, Of(id): Of<Node>, form: Form) -> Result<See> {
    let (plan, _) = standing(&visit, id).await?;
    let articles = form.values("article").filter_map(right::get).map(|article| article.code.to_owned()).collect();
    store::rights::set(visit.db(), visit.who(), visit.space()?.id, plan.id, id, articles).await?;
    Ok(see_node(&visit, id, "plan-saved"))
}
