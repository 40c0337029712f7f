use maud::html;
use web::chart::Figure;
use web::table::{Column, table};
use web::{Page, Result, Visit, args};

use super::{around_path, ask, foot, graph_for, head, org, region_name, short};
use crate::model::graph::Missed;

const COLUMNS: [Column; 5] = [
    Column::words("network-graph-organisation"),
    Column::words("network-graph-region"),
    Column::number("network-graph-cut"),
    Column::number("network-graph-pieces"),
    Column::number("network-graph-between"),
];
/// How many the table lists, and how many are drawn.
const LISTED: usize = 50;
const DRAWN: usize = 12;

/// Who would be missed.
pub(crate) async fn show(visit: Visit) -> Result<Page> {
    let graph = graph_for(&visit).await?;
    let (cutting, exact, sampled, linked, cut, between) = ask(&graph, |graph| {
        let importance = graph.importance();
        let cut: Vec<Missed> =
            importance.missed.iter().take_while(|missed| missed.cut > 0).take(LISTED).copied().collect();
        let mut between = importance.missed.clone();
        between.sort_unstable_by(|one, other| other.between.total_cmp(&one.between).then(one.node.cmp(&other.node)));
        between.truncate(LISTED);
        (importance.cutting(), importance.is_exact(), importance.sampled, importance.linked, cut, between)
    })
    .await?;
    let rows = |all: &[Missed]| -> Vec<Vec<maud::Markup>> {
        let row = |missed: &Missed| {
            vec![
                org(&visit, &graph, missed.node),
                html! { (region_name(&visit, &graph, missed.node)) },
                html! { (visit.number(missed.cut.into())) },
                html! { (visit.number(missed.pieces.into())) },
                html! { (in_percent(&visit, missed.between)) },
            ]
        };
        all.iter().map(row).collect()
    };
    let figure = |missed: &Missed, value: i64| {
        Figure::new(short(&visit, &graph, missed.node), value).leading_to(around_path(&graph, missed.node))
    };
    let says = match cut.first() {
        Some(first) => visit.t_with(
            "network-graph-missed-answer",
            &args![count = cutting, first = visit.words(graph.name(first.node)).to_owned(), cut = first.cut],
        ),
        None => visit.t("network-graph-missed-none").to_owned(),
    };
    let body = html! {
        (head(&visit))
        p.lead { (visit.t("network-graph-missed-lead")) }
        p.net-answer { (says) }
        @if !cut.is_empty() {
            (visit.pen().bars(visit.t("network-graph-cut-drawn"), &cut.iter().take(DRAWN).map(|missed| figure(missed, missed.cut.into())).collect::<Vec<_>>()))
            h2 { (visit.t("network-graph-cut-listed")) }
            (table(&visit, visit.t("network-graph-cut-listed"), &COLUMNS, rows(&cut)))
            @if cutting > LISTED { p.soft { (visit.t_with("network-graph-more", &args![count = cutting - LISTED])) } }
        }
        @if !between.is_empty() {
            h2 { (visit.t("network-graph-between-listed")) }
            p.soft {
                (visit.t("network-graph-between-hint"))
                @if !exact { " " (visit.t_with("network-graph-sampled", &args![sampled = visit.number(sampled as i64), linked = visit.number(linked as i64)])) }
            }
            (table(&visit, visit.t("network-graph-between-listed"), &COLUMNS, rows(&between)))
        }
        (foot(&visit))
    };
    Ok(visit.page("network-graph-missed", body).wide().style("network-graph.css"))
}

/// A share in percent; below one percent with a decimal, because most organisations lie there.
fn in_percent(visit: &Visit, share: f32) -> String {
    let thousandths = (share * 1000.0).round() as i64;
    let decimal = if visit.lang == kernel::Lang::En { '.' } else { ',' };
    match thousandths {
        0 if share > 0.0 => format!("< 0{decimal}1 %"),
        part @ 0..=99 => format!("{}{decimal}{} %", part / 10, part % 10),
        part => format!("{} %", part / 10),
    }
}
