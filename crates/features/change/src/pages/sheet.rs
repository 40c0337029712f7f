//! The report as rows: one for each group and domain, so that any program can count on.

use papers::sheet::{Cell, Column, Sheet};
use web::Visit;

use super::words;
use crate::model::{Change, Group, Report};

/// The rows: the whole first, then each division; the level over all domains before each domain.
pub(super) fn of(visit: &Visit, report: &Report) -> Sheet {
    let label = |id: &str| visit.t(id).to_owned();
    let mut rows = group(visit, report, [&label("change-all"), &label("change-all")], &report.whole);
    for division in &report.divisions {
        for part in &division.groups {
            let name = words::group(visit, division.by, &part.key);
            rows.extend(group(visit, report, [visit.t(division.by.label()), &name], part));
        }
    }
    Sheet {
        title: format!("{} {}", label("change-title"), words::period(&report.asked)),
        lang: visit.lang,
        columns: vec![
            Column::text("division", label("change-column-division")),
            Column::text("group", label("change-column-name")),
            Column::text("domain", label("change-column-domain")),
            Column::number("members", label("change-column-members")),
            Column::number("averaged", label("change-column-averaged")),
            Column::number("before", label("change-column-before")),
            Column::number("after", label("change-column-after")),
            Column::number("change", label("change-column-by")),
            Column::number("higher", label("change-column-higher")),
            Column::number("same", label("change-column-same")),
            Column::number("lower", label("change-column-lower")),
        ],
        rows,
    }
}

fn group(visit: &Visit, report: &Report, [division, name]: [&str; 2], of: &Group) -> Vec<Vec<Cell>> {
    let row = |domain: &str, change: Option<&Change>| {
        let count = |value: fn(&Change) -> usize| Cell::from(change.map(|change| value(change) as i64));
        let level = |value: fn(&Change) -> i64| Cell::from(change.map(|change| value(change) as f64 / 100.0));
        vec![
            Cell::from(division),
            Cell::from(name),
            Cell::from(domain),
            Cell::from(of.members as i64),
            count(|change| change.of),
            level(|change| change.before),
            level(|change| change.after),
            level(|change| change.by),
            count(|change| change.higher),
            count(|change| change.same),
            count(|change| change.lower),
        ]
    };
    let mut rows = vec![row(visit.t("change-all-domains"), of.change.as_ref())];
    for code in words::in_order(of.domains.keys().cloned()) {
        rows.push(row(&words::domain(visit, report, &code), of.domains.get(&code)));
    }
    rows
}
