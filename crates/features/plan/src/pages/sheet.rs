//! `GET …/plan.xlsx`: the plan as a sheet, a row for each node.

use kernel::{Lang, right};
use papers::sheet::{self, Cell, Column, Sheet};
use web::{Desk, Download, Result, Visit};

use super::view::{View, the_plan};
use super::{kinds, show};
use crate::model::Branch;

/// Exports the plan in force.
pub(crate) async fn xlsx(visit: Visit) -> Result<Download> {
    let desk = Desk::free().await?;
    let plan = the_plan(&visit).await?;
    let view = View::of(&visit, plan).await?;
    let column = |key, label| Column::text(key, visit.t(label));
    let columns = vec![
        Column::number("level", visit.t("plan-level")),
        column("kind", "plan-kind"),
        column("number", "plan-number"),
        column("title_fr", "plan-title-fr"),
        column("title_ar", "plan-title-ar"),
        column("title_en", "plan-title-en"),
        column("body", "plan-node-body"),
        column("owner", "plan-owner"),
        Column::date("first_day", visit.t("plan-first-day")),
        Column::date("last_day", visit.t("plan-last-day")),
        column("rights", "plan-rights"),
        column("measures", "plan-measures"),
        Column::percent("progress", visit.t("plan-progress")),
        Column::number("late", visit.t("plan-late-measures")),
    ];
    let rows = view.tree.branches().iter().map(|branch| row(&visit, &view, branch)).collect();
    let title = visit.words(&view.plan.title).to_owned();
    let sheet = Sheet { title, lang: visit.lang, columns, rows };
    let bytes = desk.make(move || sheet::xlsx(&sheet)).await?;
    Ok(Download::xlsx(&format!("plan-{}", visit.space()?.slug), bytes))
}

fn row(visit: &Visit, view: &View, branch: &Branch) -> Vec<Cell> {
    let (node, standing) = (&branch.node, view.standing(branch.node.id));
    let span = node.span(&view.plan);
    let rights = view.rights_of(node.id).iter().filter_map(|code| right::get(code));
    let rights: Vec<String> = rights.map(|article| visit.article(article)).collect();
    let measures = view.measures_of(node.id);
    let measures: Vec<String> = measures
        .map(|(measure, tally)| {
            show::labelled(visit, &show::measure_name(visit, measure), &show::figures(visit, &tally))
        })
        .collect();
    vec![
        (branch.depth as i64 + 1).into(),
        visit.t(kinds::label(node.kind)).into(),
        node.number.clone().into(),
        node.title.get(Lang::Fr).into(),
        node.title.get(Lang::Ar).into(),
        node.title.get(Lang::En).into(),
        visit.words(&node.body).into(),
        show::owner_words(visit, &node.owner).into(),
        span.first().into(),
        span.last().into(),
        rights.join("\n").into(),
        measures.join("\n").into(),
        standing.ratio().into(),
        (standing.late as i64).into(),
    ]
}
