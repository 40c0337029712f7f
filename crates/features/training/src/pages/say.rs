//! What stands in the data, said in words: rules, criteria, reasons, days.

use jiff::civil::{Date, DateTime};
use kernel::Lang;
use maud::{Markup, html};
use web::{Visit, Words, args};

use super::{place_name, place_words};
use crate::model::balance::{Tally, needed};
use crate::model::eligibility::{Check, Criterion};
use crate::model::{Application, ApplicationState, Call, CallState, Cohort, Rule, Why};

/// A rule: "Au moins 50 % de femmes parmi les participants."
pub(crate) fn rule(visit: &Visit, rule: &Rule) -> String {
    match rule {
        Rule::AtLeast(group, percent) => visit.t_with(group_rule(group.code()), &args![percent = *percent]),
        Rule::RegionAtMost(most) => visit.t_with("training-rule-region", &args![count = *most]),
    }
}

fn group_rule(code: &str) -> &'static str {
    match code {
        "women" => "training-rule-women",
        "youth" => "training-rule-youth",
        "rural" => "training-rule-rural",
        _ => "training-rule-new",
    }
}

/// A rule with how far a set of places is: so many of so many.
pub(crate) fn standing(visit: &Visit, of: &Rule, tally: &Tally) -> Markup {
    match of {
        Rule::AtLeast(group, percent) => {
            let (there, wanted) = (tally.of_group(*group), needed(*group, *percent, tally.whole()));
            let is_met = there >= wanted;
            html! {
                (rule(visit, of)) " "
                span.chip.ok[is_met].late[!is_met] { (visit.t_with("training-rule-standing", &args![there = there, wanted = wanted])) }
            }
        }
        Rule::RegionAtMost(most) => {
            let is_met = tally.regions.values().all(|there| there <= most);
            html! { (rule(visit, of)) " " span.chip.ok[is_met].late[!is_met] { (visit.t(if is_met { "training-rule-met" } else { "training-rule-unmet" })) } }
        }
    }
}

/// A criterion.
pub(crate) fn criterion(words: &Words, lang: Lang, of: &Criterion) -> String {
    match &of.check {
        Check::Founded(months) => words.fill(lang, "training-criterion-founded", &args![count = *months]),
        Check::Regions(codes) => {
            let comma = if lang == Lang::Ar { "، " } else { ", " };
            let names: Vec<String> = codes.iter().map(|code| place_name(code, lang)).collect();
            words.fill(lang, "training-criterion-regions", &args![regions = names.join(comma)])
        }
        Check::Rural => words.get(lang, "training-criterion-rural").to_owned(),
        Check::Women(percent) => words.fill(lang, "training-criterion-women", &args![percent = *percent]),
        Check::New => words.get(lang, "training-criterion-new").to_owned(),
        Check::Receipt => words.get(lang, "training-criterion-receipt").to_owned(),
        Check::Declared(text) => text.in_lang(lang).1.to_owned(),
    }
}

/// Why an application stands where it stands. Another is named by its number only.
pub(crate) fn why(words: &Words, lang: Lang, call: &Call, application: &Application) -> Option<String> {
    let said = match &application.why {
        Why::Open => return None,
        Why::Score => words.get(lang, "training-why-score").to_owned(),
        Why::Rule { group, .. } => {
            words.fill(lang, "training-why-rule", &args![group = words.get(lang, group.label())])
        }
        Why::GaveWay { group, to } => {
            let of = args![group = words.get(lang, group.label()), number = *to];
            words.fill(lang, "training-why-gave-way", &of)
        }
        Why::NoPlace => words.get(lang, "training-why-no-place").to_owned(),
        Why::Region => words.get(lang, "training-why-region").to_owned(),
        Why::LowScore => words.fill(lang, "training-why-low-score", &args![percent = call.content.least_score]),
        Why::ListFull => words.get(lang, "training-why-list-full").to_owned(),
        Why::NotReviewed => words.get(lang, "training-why-not-reviewed").to_owned(),
        Why::Criterion { code } => {
            let own = call.content.criteria.iter().find(|criterion| criterion.code == *code);
            let own = own.map(|own| criterion(words, lang, own)).unwrap_or_default();
            words.fill(lang, "training-why-criterion", &args![criterion = own])
        }
        Why::Person => {
            let said = words.get(lang, "training-why-person").to_owned();
            let own = &application.card.ruling_words;
            if own.is_empty() { said } else { format!("{said} {own}") }
        }
        Why::Arrival => words.get(lang, "training-why-arrival").to_owned(),
        Why::Held => words.get(lang, "training-why-held").to_owned(),
    };
    Some(plain(&said))
}

/// Without the isolates that pages need around places: programs of mail show them as boxes.
pub(crate) fn plain(words: &str) -> String {
    words.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect()
}

/// A score, in percent with its decimals.
pub(crate) fn score(visit: &Visit, score: Option<i32>) -> String {
    let space = if matches!(visit.lang, Lang::Fr | Lang::Zgh) { "\u{202f}" } else { "" };
    score.map_or_else(|| "–".to_owned(), |score| format!("{}{space}%", visit.decimal(f64::from(score) / 100.0)))
}

/// From one day to another.
pub(crate) fn days(words: &Words, lang: Lang, first: Date, last: Date) -> String {
    if first == last {
        return words.date(lang, first);
    }
    words.fill(lang, "training-days", &args![from = words.first_of(lang, first, last), to = words.date(lang, last)])
}

/// A day and a time.
pub(crate) fn moment(words: &Words, lang: Lang, at: DateTime) -> String {
    let comma = if lang == Lang::Ar { "،" } else { "," };
    format!("{}{comma} {}", words.date(lang, at.date()), at.strftime("%H:%M"))
}

/// A cohort in a line: its name, its days, its place.
pub(crate) fn cohort(words: &Words, lang: Lang, of: &Cohort) -> String {
    let comma = if lang == Lang::Ar { "، " } else { ", " };
    format!("{}{comma}{}", of.content.title.in_lang(lang).1, when_and_where(words, lang, of))
}

/// The days of a cohort and its place, which is not said again where its name says it.
pub(crate) fn when_and_where(words: &Words, lang: Lang, of: &Cohort) -> String {
    let comma = if lang == Lang::Ar { "، " } else { ", " };
    let content = &of.content;
    let title = content.title.in_lang(lang).1;
    let place = content.place.as_deref().map(|code| place_name(code, lang));
    let mut parts = vec![days(words, lang, content.first_day, content.last_day)];
    parts.extend(place.filter(|name| !name.is_empty() && !title.contains(name.as_str())));
    plain(&parts.join(comma))
}

/// Where a call stands.
pub(crate) fn call_chip(visit: &Visit, call: &Call) -> Markup {
    let (tone, label) = chip_of(
        call.state,
        call.takes_applications(visit.world().now(), visit.world().today()),
        call.is_coming(visit.world().today()),
    );
    html! { span class=(format!("chip {tone}")) { (visit.t(label)) } }
}

/// The tone and the words of where a call stands; one that is published says whether it takes applications now.
pub(crate) const fn chip_of(state: CallState, is_open: bool, is_coming: bool) -> (&'static str, &'static str) {
    match state {
        CallState::Draft => ("wait", "training-call-draft"),
        CallState::Open if is_open => ("ok", "training-call-open"),
        CallState::Open if is_coming => ("wait", "training-call-coming"),
        CallState::Open => ("late", "training-call-closed"),
        CallState::Review => ("wait", "training-call-review"),
        CallState::Decided => ("", "training-call-decided"),
    }
}

/// Where an application stands.
pub(crate) fn state_chip(visit: &Visit, state: ApplicationState) -> Markup {
    let tone = match state {
        ApplicationState::Confirmed => "ok",
        ApplicationState::Offered | ApplicationState::Waiting | ApplicationState::Draft => "wait",
        ApplicationState::Sent => "",
        _ => "late",
    };
    html! { span class=(format!("chip {tone}")) { (visit.t(state.label())) } }
}

/// A place, the nearest first; a dash where there is none.
pub(crate) fn whereabouts(visit: &Visit, code: Option<&str>) -> String {
    code.map_or_else(|| "–".to_owned(), |code| place_words(code, visit.lang))
}
