//! How figures and groups are called, and the sentences that figures make.

use kernel::{Lang, Text, place};
use web::{Visit, args};

use crate::model::{Asked, By, Change, OTHERS, Report, Since};

/// A level: 2.4 of 4. A whole one has its decimal, too: beside others, 3 would look like another sort of figure than 2.9.
pub(crate) fn level(visit: &Visit, hundredths: i64) -> String {
    let told = visit.decimal(hundredths as f64 / 100.0);
    if hundredths % 100 == 0 { format!("{told}{}0", if visit.lang == Lang::En { '.' } else { ',' }) } else { told }
}

/// By how much something changed, with its sign.
pub(crate) fn signed(visit: &Visit, hundredths: i64) -> String {
    let sign = if hundredths > 0 { "+" } else { "" };
    // The sign stands before the figure, also where words run from right to left.
    let mark = if visit.lang.direction() == kernel::Direction::Rtl { "\u{200e}" } else { "" };
    format!("{mark}{sign}{}", level(visit, hundredths))
}

/// What an instrument is called; `own` is what an organisation calls one of its own.
pub(crate) fn instrument(visit: &Visit, code: &str, own: Option<&Text>) -> String {
    match own {
        Some(name) => visit.words(name).to_owned(),
        None if code == super::HOUSE_INSTRUMENT => visit.t("change-instrument-associations").to_owned(),
        None => visit.t("change-instrument-own").to_owned(),
    }
}

/// What a domain is called; one of an organisation's own as it was called last.
pub(crate) fn domain(visit: &Visit, report: &Report, code: &str) -> String {
    let label = match code {
        "governance" => "change-domain-governance",
        "administration" => "change-domain-administration",
        "people" => "change-domain-people",
        "finance" => "change-domain-finance",
        "organisation" => "change-domain-organisation",
        "programmes" => "change-domain-programmes",
        "partnership" => "change-domain-partnership",
        own => match report.domain_names.get(own) {
            Some(name) => return visit.words(name).to_owned(),
            None => "change-domain-own",
        },
    };
    visit.t(label).to_owned()
}

/// The domains in the order in which an assessment asks them.
pub(crate) fn in_order(domains: impl Iterator<Item = String>) -> Vec<String> {
    const ORDER: [&str; 7] =
        ["governance", "administration", "people", "finance", "organisation", "programmes", "partnership"];
    let mut codes: Vec<String> = domains.collect();
    codes.sort_by_key(|code| ORDER.iter().position(|known| known == code).unwrap_or(ORDER.len()));
    codes
}

/// What a group is called.
pub(crate) fn group(visit: &Visit, by: By, key: &str) -> String {
    let label = match (by, key) {
        (_, OTHERS) => "change-others",
        (By::Cohort, "") => "change-untrained",
        (_, "") => "change-unknown",
        (By::Region, code) => {
            return place::get(code).map_or(code, |place| visit.words(&place.name)).to_owned();
        }
        (By::Milieu, "rural") => "change-milieu-rural",
        (By::Milieu, _) => "change-milieu-urban",
        (By::Age, "1-new") => "change-age-new",
        (By::Age, "2-grown") => "change-age-grown",
        (By::Age, _) => "change-age-old",
        (By::Path, "1-both") => "change-path-both",
        (By::Path, "2-trained") => "change-path-trained",
        (By::Path, "3-coached") => "change-path-coached",
        (By::Path, _) => "change-path-neither",
        (By::Year | By::Cohort, year) => return year.to_owned(),
    };
    visit.t(label).to_owned()
}

/// The period in words: "2024", "2024 – 2026".
pub(crate) fn period(asked: &Asked) -> String {
    if asked.from == asked.to { asked.from.to_string() } else { format!("{} – {}", asked.from, asked.to) }
}

/// A count in sentences: also of thousands.
fn count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// What the figures say, in sentences: nothing in them is written beforehand but the words between.
pub(crate) fn said(visit: &Visit, report: &Report) -> Vec<String> {
    let Some(change) = &report.whole.change else { return vec![visit.t("change-said-few").to_owned()] };
    let mut said = vec![whole(visit, report, change)];
    said.extend(extremes(visit, report));
    said.push(visit.t_with(
        "change-said-share",
        &args![
            higher = count(change.higher),
            of = count(change.of),
            same = count(change.same),
            lower = count(change.lower)
        ],
    ));
    if let Some(middle) = change.middle {
        let (from, to) = (signed(visit, middle.from), signed(visit, middle.to));
        said.push(visit.t_with("change-said-middle", &args![from = from, to = to]));
    }
    if report.work.trained > 0 {
        let (trained, paired) = (count(report.work.trained), count(report.work.trained_paired));
        said.push(visit.t_with("change-said-trained", &args![trained = trained, paired = paired]));
    }
    said.extend(missing(visit, report));
    said.push(visit.t("change-said-limit").to_owned());
    said
}

fn whole(visit: &Visit, report: &Report, change: &Change) -> String {
    let id = match report.asked.since {
        Since::First => "change-said-since-first",
        Since::Previous => "change-said-since-previous",
    };
    let (before, after) = (level(visit, change.before), level(visit, change.after));
    let (all, by) = (count(report.whole.members), signed(visit, change.by));
    visit.t_with(id, &args![period = period(&report.asked), count = all, before = before, after = after, by = by])
}

/// In which domains most and least changed.
fn extremes(visit: &Visit, report: &Report) -> Option<String> {
    let domains = &report.whole.domains;
    let (most, most_by) = domains.iter().max_by_key(|(_, change)| change.by)?;
    let (least, least_by) = domains.iter().min_by_key(|(_, change)| change.by)?;
    if most == least {
        return None;
    }
    let (most, least) = (domain(visit, report, most), domain(visit, report, least));
    let (most_by, least_by) = (signed(visit, most_by.by), signed(visit, least_by.by));
    Some(visit.t_with("change-said-most", &args![most = most, most_by = most_by, least = least, least_by = least_by]))
}

/// Who is not in it.
fn missing(visit: &Visit, report: &Report) -> Vec<String> {
    let seen = &report.seen;
    let mut said = Vec::new();
    if seen.gone > 0 {
        said.push(visit.t_with("change-said-gone", &args![count = count(seen.gone), of = count(seen.assessed)]));
    }
    if let Some((stayed, gone)) = report.stayed_and_gone {
        let (stayed, gone) = (level(visit, stayed), level(visit, gone));
        said.push(visit.t_with("change-said-gone-began", &args![stayed = stayed, gone = gone]));
    }
    if seen.waiting > 0 {
        said.push(visit.t_with("change-said-waiting", &args![count = count(seen.waiting)]));
    }
    said
}

/// How the report was made.
pub(crate) fn method(visit: &Visit, report: &Report) -> Vec<String> {
    let mut said: Vec<String> = [
        "change-method-self",
        "change-method-pairs",
        "change-method-fives",
        "change-method-grain",
        "change-method-groups",
        "change-method-noted",
        "change-method-today",
        "change-method-source",
    ]
    .iter()
    .map(|id| visit.t(id).to_owned())
    .collect();
    if report.editions_differ > 0 {
        said.push(visit.t_with("change-method-editions", &args![count = count(report.editions_differ)]));
    }
    said
}

/// Words for paper: without the marks by which screens isolate names.
pub(crate) fn plain(words: &str) -> String {
    words.replace(['\u{2068}', '\u{2069}'], "")
}

/// The figures of what was done: each with its message.
pub(crate) fn figures(report: &Report) -> Vec<(&'static str, i64)> {
    let work = &report.work;
    [
        ("change-figure-paired", count(report.seen.paired)),
        ("change-figure-trained", count(work.trained)),
        ("change-figure-people", work.people),
        ("change-figure-women", work.women),
        ("change-figure-youth", work.youth),
        ("change-figure-hours", work.minutes / 60),
        ("change-figure-certificates", work.certificates),
        ("change-figure-visits", work.visits),
        ("change-figure-spaces", work.spaces),
    ]
    .into_iter()
    .filter(|(id, value)| *value != 0 || *id == "change-figure-paired")
    .collect()
}
