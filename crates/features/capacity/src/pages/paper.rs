//! An assessment on paper, in the language of whoever prints it: the profile, the priorities, the levels with their reasons.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use papers::pdf::{self, Align, Block, Column, Document, Table as Sheet};
use web::{Desk, Download, Result, Visit, args};

use super::{View, drawn, result};
use crate::model::{Act, Assessment, Averages, Priority};
use crate::store::consensus::{self, Table};
use crate::store::plans;

/// The PDF.
pub(super) async fn print(visit: &Visit, view: &View) -> Result<Response> {
    view.must(Act::SeeResult)?;
    let desk = Desk::free().await?;
    let before = result::before(visit, view).await?;
    let table = consensus::table(visit.db(), view.key()).await?;
    let priorities = plans::list(visit.db(), view.key()).await?;
    let document = document(visit, view, before.as_ref(), &table, &priorities);
    let pdf = desk.make(move || pdf::render(&document)).await?;
    let name = format!("capacity-{}-{}", view.assessment.round, visit.lang.code());
    Ok(([(header::CACHE_CONTROL, "private, no-store")], Download::pdf(&name, pdf)).into_response())
}

fn document(
    visit: &Visit,
    view: &View,
    before: Option<&Assessment>,
    table: &Table,
    priorities: &[Priority],
) -> Document {
    let day = |at: jiff::Timestamp| visit.date(visit.world().day_of(at));
    let own = &view.assessment;
    let mut blocks = Vec::new();
    if view.is_generated {
        blocks.push(Block::Note(visit.t("capacity-generated").to_owned()));
    }
    let mut facts = vec![
        (visit.t("capacity-fact-instrument").to_owned(), visit.words(&view.instrument.title).to_owned()),
        (visit.t("capacity-fact-round").to_owned(), visit.number(own.round.into())),
        (visit.t("capacity-fact-voices").to_owned(), visit.number(own.voices.into())),
    ];
    facts.extend(own.closed_at.map(|at| (visit.t("capacity-fact-closed").to_owned(), day(at))));
    blocks.push(Block::KeyValues(facts));
    blocks.push(heading(visit.t("capacity-plan"), 1));
    blocks.push(plan(visit, priorities));
    blocks.push(heading(visit.t("capacity-profile"), 1));
    blocks.push(profile(visit, view, before));
    for domain in view.instrument.filled_domains() {
        blocks.push(heading(visit.words(&domain.title), 1));
        for statement in &domain.statements {
            blocks.push(heading(visit.words(&statement.words), 2));
            let level = table.level(&statement.code);
            let said = level.map(|level| visit.words(&statement.levels[level.index()]).to_owned());
            let line: Vec<String> = std::iter::once(drawn::level_name(visit, level)).chain(said).collect();
            blocks.push(Block::Paragraph(line.join(" – ")));
            if let Some(proposal) = table.proposals.get(&statement.code) {
                blocks.push(Block::Paragraph(format!("{} {}", visit.t("capacity-reason"), proposal.words)));
            }
            if let Some(words) = table.remarks.get(&statement.code) {
                blocks.push(Block::Note(format!("{} {words}", visit.t("capacity-remark-of"))));
            }
        }
    }
    Document {
        title: visit.t_with("capacity-report-title", &args![round = own.round]).replace(['\u{2068}', '\u{2069}'], ""),
        subtitle: Some(visit.words(&view.association).to_owned()),
        lang: visit.lang,
        organisation: visit.words(&view.association).to_owned(),
        date_line: visit.date(visit.world().today()),
        blocks,
    }
}

fn heading(words: &str, level: u8) -> Block {
    Block::Heading { level, text: words.to_owned(), number: None }
}

fn plan(visit: &Visit, priorities: &[Priority]) -> Block {
    if priorities.is_empty() {
        return Block::Paragraph(visit.t("capacity-plan-empty").to_owned());
    }
    let column =
        |label: &str, width: u8| Column { label: visit.t(label).to_owned(), align: Align::Start, width: Some(width) };
    let theme = |code: &str| visit.words(&drawn::theme_title(code)).to_owned();
    let row = |priority: &Priority| {
        vec![
            format!("{}. {}", priority.number, priority.deed.what),
            priority.deed.who.clone(),
            visit.date(priority.due),
            priority.theme.as_deref().map(theme).unwrap_or_default(),
        ]
    };
    Block::Table(Sheet {
        columns: vec![
            column("capacity-field-what", 5),
            column("capacity-field-who", 3),
            column("capacity-field-due", 2),
            column("capacity-field-theme", 3),
        ],
        rows: priorities.iter().map(row).collect(),
    })
}

fn profile(visit: &Visit, view: &View, before: Option<&Assessment>) -> Block {
    let column = |label: String, align: Align| Column { label, align, width: None };
    let named =
        |round: i32| visit.t_with("capacity-round-named", &args![round = round]).replace(['\u{2068}', '\u{2069}'], "");
    let rounds: Vec<(&Assessment, &Averages)> = before
        .into_iter()
        .chain([&view.assessment])
        .filter_map(|round| round.averages.as_ref().map(|averages| (round, averages)))
        .collect();
    let level = |averages: &Averages, code: &str| {
        averages.get(code).map_or("–".to_owned(), |level| visit.decimal(*level as f64 / 100.0))
    };
    let mut columns = vec![column(visit.t("capacity-column-domain").to_owned(), Align::Start)];
    columns.extend(rounds.iter().map(|(round, _)| column(named(round.round), Align::End)));
    let rows = view.instrument.filled_domains().map(|domain| {
        let cells = rounds.iter().map(|(_, averages)| level(averages, &domain.code));
        std::iter::once(visit.words(&domain.title).to_owned()).chain(cells).collect()
    });
    Block::Table(Sheet { columns, rows: rows.collect() })
}
