//! Offices, standings and rules in the visitor's language.

use actors::directory::Sex;
use jiff::civil::Date;
use kernel::{Lang, place};
use maud::{Markup, html};
use web::{Visit, args};

use crate::model::{Article, Base, Function, Office, Reserve, Rule, SecondCall, Share, Standing, Tenure, Threshold};

/// What the holder of a seat does, in the form that suits the person.
pub(crate) fn office(visit: &Visit, office: &Office, sex: Option<Sex>) -> String {
    match office {
        Office::Known(known) => function(visit, *known, sex.map_or("m", Sex::code)),
        Office::Own(text) => visit.words(text).to_owned(),
    }
}

/// A function for whoever may take it, for lists of choices.
pub(crate) fn function(visit: &Visit, function: Function, sex: &'static str) -> String {
    visit.t_with(function.label(), &args![sex = sex])
}

/// For whom a seat is kept.
pub(crate) fn reserve(visit: &Visit, reserve: &Reserve) -> String {
    match reserve {
        Reserve::Women => visit.t("gov-reserve-women").to_owned(),
        Reserve::Youth => visit.t("gov-reserve-youth").to_owned(),
        Reserve::Region(code) => {
            let name = place::get(code).map_or(code.as_str(), |place| visit.words(&place.name));
            visit.t_with("gov-reserve-region", &args![region = name.to_owned()])
        }
    }
}

/// How a mandate stands, as a coloured word.
pub(crate) fn standing(visit: &Visit, standing: Standing) -> Markup {
    match standing {
        Standing::Sitting => html! { span.chip.ok.nowrap { (visit.t("gov-standing-sitting")) } },
        Standing::Expiring(days) => {
            html! { span.chip.wait.nowrap { (visit.t_with("gov-standing-expiring", &args![days = days])) } }
        }
        Standing::Overdue(days) => {
            html! { span.chip.late.nowrap { (visit.t_with("gov-standing-overdue", &args![days = days])) } }
        }
        Standing::Ended => html! { span.chip { (visit.t("gov-standing-ended")) } },
    }
}

/// A day for people and for programs.
pub(crate) fn day(visit: &Visit, day: Date) -> Markup {
    html! { time.nowrap datetime=(day) { (visit.date(day)) } }
}

/// Where the statutes say a rule: "art. 14" for a number, other words as they are.
pub(crate) fn article(visit: &Visit, article: &Article) -> Markup {
    let words = &article.article;
    let is_number = words.starts_with(|c: char| c.is_ascii_digit());
    html! {
        @if !words.is_empty() {
            span.small.soft { "(" @if is_number { (visit.t("gov-article")) " " } bdi { (words) } ")" }
        }
    }
}

/// A sentence that begins as sentences do.
fn begun(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// From when to when a seat was held: "since …" while it is.
pub(crate) fn tenure(visit: &Visit, tenure: Tenure) -> String {
    let since = visit.date(tenure.since);
    match tenure.ended {
        Some(ending) => visit.t_with("gov-tenure-ended", &args![since = since, until = visit.date(ending.on)]),
        None => visit.t_with("gov-tenure-since", &args![since = since]),
    }
}

/// A rule as a sentence.
pub(crate) fn rule(visit: &Visit, rule: &Rule) -> String {
    let count = |id: &str, number: u32| visit.t_with(id, &args![count = number]);
    match rule {
        Rule::Quorum { first, second } => {
            let second = match second {
                SecondCall::Same => visit.t("gov-second-same").to_owned(),
                SecondCall::Anybody => visit.t("gov-second-anybody").to_owned(),
                SecondCall::Needs(needs) => threshold(visit, *needs, Base::Members),
            };
            let first = threshold(visit, *first, Base::Members);
            visit.t_with("gov-rule-quorum", &args![first = first, second = second])
        }
        Rule::Majority { threshold: needs, of, .. } => begun(&threshold(visit, *needs, *of)),
        Rule::Term { months } if months % 12 == 0 => count("gov-rule-years", months / 12),
        Rule::Term { months } => count("gov-rule-months", *months),
        Rule::Terms { most } => count("gov-rule-terms", *most),
        Rule::Notice { days } => count("gov-rule-notice", *days),
        Rule::Youth { below } => count("gov-rule-youth", *below),
        Rule::Parity { share } => visit.t_with("gov-rule-parity", &args![share = share_of_women(visit, *share)]),
        Rule::Warning { days } => count("gov-rule-warning", *days),
        Rule::Proxies { most } => count("gov-rule-proxies", *most),
    }
}

fn threshold(visit: &Visit, threshold: Threshold, of: Base) -> String {
    let of = visit.t(of.label()).to_owned();
    match threshold {
        Threshold::AtLeast(part) => visit.t_with("gov-threshold-at-least", &args![share = share(visit, part), of = of]),
        Threshold::MoreThan(part) => {
            visit.t_with("gov-threshold-more-than", &args![share = share(visit, part), of = of])
        }
        Threshold::Heads(heads) => visit.t_with("gov-threshold-heads", &args![count = heads]),
    }
}

/// The shares that a language has a word for; others in percent or as a fraction.
fn share(visit: &Visit, share: Share) -> String {
    let word = match share.parts() {
        (1, 2) => "gov-share-half",
        (1, 3) => "gov-share-third",
        (2, 3) => "gov-share-two-thirds",
        (1, 4) => "gov-share-quarter",
        (3, 4) => "gov-share-three-quarters",
        _ => return visit.t_with("gov-share-other", &args![share = share.to_string()]),
    };
    visit.t(word).to_owned()
}

fn share_of_women(visit: &Visit, share: Share) -> String {
    let (part, whole) = share.parts();
    visit.percent(part.into(), whole.into())
}

/// The name of a place with its code, as an import understands it again.
pub(crate) fn place_with_code(lang: Lang, code: &str) -> String {
    place::get(code).map_or_else(String::new, |place| format!("{} ({code})", place.name.in_lang(lang).1))
}

/// Some words one after the other, parted as the language parts them.
pub(crate) fn list<'a>(visit: &Visit, words: impl IntoIterator<Item = &'a str>) -> String {
    let words: Vec<&str> = words.into_iter().collect();
    words.join(&format!("{} ", visit.t("gov-comma")))
}
