//! What a call says, and by what it is decided: the form.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};
use kernel::place::{self, Level};
use kernel::{Lang, Text};
use maud::{Markup, html};
use web::field::{faults, multilingual};
use web::{Field, Form, Page, Result, Visit};

use crate::model::call::Content;
use crate::model::eligibility::{Check, Criterion};
use crate::model::{Call, CallState, GridLine, Group, Order, Refused, Rule};
use crate::pages::{kept, kept_path, write};
use crate::store::calls;

const TITLE: usize = 200;
const WORDS: usize = 20_000;
/// A grid has no more lines, a call no more declarations.
const LINES: usize = 20;

/// The form of a new call.
pub(super) async fn new(visit: Visit) -> Result<Page> {
    let today = visit.world().today();
    let usual = Content {
        opens: today,
        closes: today.saturating_add(30.days()).to_datetime(Time::constant(23, 59, 0, 0)),
        rules: vec![Rule::AtLeast(Group::Women, 50), Rule::AtLeast(Group::Youth, 33)],
        criteria: vec![Criterion { code: "receipt".to_owned(), check: Check::Receipt }],
        ..Content::default()
    };
    Ok(page(&visit, None, &filled(&usual)))
}

/// Begins a call.
pub(super) async fn add(visit: Visit, mut form: Form) -> Result<Response> {
    let Some(content) = read(&mut form) else { return Ok(page(&visit, None, &form).invalid().into_response()) };
    let space = visit.space()?.id;
    match write(&visit, move |tx| calls::add(tx, space, &content)).await? {
        Ok(key) => Ok(visit.see_saying(kept_path(&visit, key, ""), "training-said-call").into_response()),
        Err(refused) => refuse(&visit, None, form, refused),
    }
}

/// The form of a call that is there.
pub(super) async fn edit(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Page> {
    let call = kept(&visit, &id).await?;
    Ok(page(&visit, Some(&call), &filled(&call.content)))
}

/// Changes it.
pub(super) async fn change(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let call = kept(&visit, &id).await?;
    let Some(content) = read(&mut form) else { return Ok(page(&visit, Some(&call), &form).invalid().into_response()) };
    let key = call.key;
    match write(&visit, move |tx| calls::change(tx, key, content)).await? {
        Ok(()) => Ok(visit.see_saying(kept_path(&visit, key, ""), "training-said-call").into_response()),
        Err(refused) => refuse(&visit, Some(&call), form, refused),
    }
}

fn refuse(visit: &Visit, call: Option<&Call>, mut form: Form, refused: Refused) -> Result<Response> {
    form.fault("title", refused.message());
    Ok(page(visit, call, &form).invalid().into_response())
}

fn filled(content: &Content) -> Form {
    let mut form = Form::default()
        .with_text("title", &content.title)
        .with_text("words", &content.words)
        .with("opens", content.opens)
        .with("close_day", content.closes.date())
        .with("close_time", content.closes.strftime("%H:%M"))
        .with("order", content.order.code())
        .with("people_each", content.people_each)
        .with("least_score", content.least_score)
        .with("gap", content.gap)
        .with("waiting", content.waiting)
        .with("confirm_days", content.confirm_days)
        .with("kept_days", content.kept_days)
        .with("contact", &content.contact);
    let grid = content.grid.iter().map(|line| (Some(line.points), &line.words));
    form = form.with_text("grid", &in_lines(grid));
    let declared = content.criteria.iter().filter_map(|criterion| match &criterion.check {
        Check::Declared(words) => Some((None, words)),
        _ => None,
    });
    form = form.with_text("declared", &in_lines(declared));
    for criterion in &content.criteria {
        form = match &criterion.check {
            Check::Founded(months) => form.with("founded", months),
            Check::Regions(codes) => codes.iter().fold(form, |form, code| form.with("region", code)),
            Check::Rural => form.with("only_rural", "yes"),
            Check::Women(percent) => form.with("women_each", percent),
            Check::New => form.with("only_new", "yes"),
            Check::Receipt => form.with("receipt", "yes"),
            Check::Declared(_) => form,
        };
    }
    for rule in &content.rules {
        form = match rule {
            Rule::AtLeast(group, percent) => form.with(&format!("rule_{}", group.code()), percent),
            Rule::RegionAtMost(most) => form.with("rule_region", most),
        };
    }
    form
}

/// Lines of several languages as texts: the first line of each language is the first thing.
fn in_lines<'a>(things: impl Iterator<Item = (Option<i32>, &'a Text)> + Clone) -> Text {
    Lang::ALL.into_iter().fold(Text::default(), |text, lang| {
        if things.clone().all(|(_, words)| words.get(lang).is_none()) {
            return text;
        }
        let line = |(points, words): (Option<i32>, &Text)| {
            let said = words.get(lang).unwrap_or_default();
            points.map_or_else(|| said.to_owned(), |points| format!("{points} | {said}"))
        };
        text.with(lang, things.clone().map(line).collect::<Vec<_>>().join("\n"))
    })
}

/// Reads such lines: the points before the bar, in whichever language they stand.
fn of_lines(text: &Text) -> Vec<(Option<i32>, Text)> {
    let mut things: Vec<(Option<i32>, Text)> = Vec::new();
    for (lang, words) in text.languages() {
        for (at, line) in words.lines().map(str::trim).filter(|line| !line.is_empty()).take(LINES).enumerate() {
            let (points, said) = match line.split_once('|') {
                Some((points, said)) => {
                    let plain: String = points.trim().chars().map(web::toll::latin_digit).collect();
                    (plain.parse().ok(), said.trim())
                }
                None => (None, line),
            };
            if at >= things.len() {
                things.push((None, Text::default()));
            }
            if let Some((own, text)) = things.get_mut(at) {
                *own = own.or(points);
                *text = std::mem::take(text).with(lang, said);
            }
        }
    }
    things
}

fn read(form: &mut Form) -> Option<Content> {
    let small = |form: &mut Form, name: &str, bounds: std::ops::RangeInclusive<i64>, usual: i32| {
        form.whole(name, bounds).and_then(|number| i32::try_from(number).ok()).unwrap_or(usual)
    };
    let usual = Content::default();
    let (opens, closes) = times(form);
    let order = form.required_choice("order", Order::from_code).unwrap_or(Order::Score);
    let content = Content {
        title: form.text("title", TITLE),
        words: form.text("words", WORDS),
        opens: opens.unwrap_or_default(),
        closes: closes.unwrap_or_default(),
        order,
        people_each: small(form, "people_each", 1..=4, usual.people_each),
        criteria: criteria(form),
        grid: grid(form, order),
        rules: rules(form),
        least_score: small(form, "least_score", 0..=100, 0),
        gap: small(form, "gap", 1..=100, usual.gap),
        waiting: small(form, "waiting", 0..=5_000, usual.waiting),
        confirm_days: small(form, "confirm_days", 1..=60, usual.confirm_days),
        kept_days: small(form, "kept_days", 30..=1_095, usual.kept_days),
        contact: form.words("contact", 0..=300),
    };
    form.is_good().then_some(content)
}

fn times(form: &mut Form) -> (Option<Date>, Option<DateTime>) {
    let opens = form.required_date("opens");
    let day = form.required_date("close_day");
    let typed = form.words("close_time", 0..=10);
    let plain: String = typed.chars().map(web::toll::latin_digit).collect::<String>().replace(['h', 'H'], ":");
    let (hour, minute) = plain.split_once(':').unwrap_or((plain.as_str(), ""));
    let time = match typed.is_empty() {
        true => Some(Time::constant(23, 59, 0, 0)),
        false => {
            hour.trim().parse().ok().and_then(|hour| Time::new(hour, minute.trim().parse().unwrap_or(0), 0, 0).ok())
        }
    };
    if time.is_none() {
        form.fault("close_time", "training-fault-time");
    }
    let closes = day.zip(time).map(|(day, time)| day.to_datetime(time));
    if let (Some(opens), Some(closes)) = (opens, closes)
        && closes.date() < opens
    {
        form.fault("close_day", "training-fault-closes");
    }
    (opens, closes)
}

fn criteria(form: &mut Form) -> Vec<Criterion> {
    let mut checks = Vec::new();
    if let Some(months) =
        form.whole("founded", 0..=600).and_then(|months| i32::try_from(months).ok()).filter(|months| *months > 0)
    {
        checks.push(("founded".to_owned(), Check::Founded(months)));
    }
    let regions: Vec<String> = form
        .values("region")
        .filter(|code| place::get(code).is_some_and(|p| p.level() == Level::Region))
        .map(str::to_owned)
        .collect();
    if !regions.is_empty() {
        checks.push(("regions".to_owned(), Check::Regions(regions)));
    }
    if form.is_ticked("only_rural") {
        checks.push(("rural".to_owned(), Check::Rural));
    }
    if let Some(percent) =
        form.whole("women_each", 0..=100).and_then(|n| i32::try_from(n).ok()).filter(|percent| *percent > 0)
    {
        checks.push(("women".to_owned(), Check::Women(percent)));
    }
    if form.is_ticked("only_new") {
        checks.push(("new".to_owned(), Check::New));
    }
    if form.is_ticked("receipt") {
        checks.push(("receipt".to_owned(), Check::Receipt));
    }
    let declared = of_lines(&form.optional_text("declared", WORDS));
    checks.extend((1..).zip(declared).map(|(at, (_, words))| (format!("d{at}"), Check::Declared(words))));
    checks.into_iter().map(|(code, check)| Criterion { code, check }).collect()
}

fn grid(form: &mut Form, order: Order) -> Vec<GridLine> {
    let lines = of_lines(&form.optional_text("grid", WORDS));
    if lines.is_empty() && order == Order::Score {
        form.fault("grid", "training-fault-no-grid");
    }
    let mut grid = Vec::with_capacity(lines.len());
    for (at, (points, words)) in (1..).zip(lines) {
        match points.filter(|points| (1..=100).contains(points)) {
            Some(points) => grid.push(GridLine { code: format!("g{at}"), words, points }),
            None => form.fault("grid", web::Message::with("training-fault-points", web::args![line = at])),
        }
    }
    grid
}

fn rules(form: &mut Form) -> Vec<Rule> {
    let mut rules = Vec::new();
    for group in Group::ALL {
        let percent = form.whole(&format!("rule_{}", group.code()), 0..=100).and_then(|n| i32::try_from(n).ok());
        rules.extend(percent.filter(|percent| *percent > 0).map(|percent| Rule::AtLeast(*group, percent)));
    }
    let most = form.whole("rule_region", 0..=5_000).and_then(|n| i32::try_from(n).ok());
    rules.extend(most.filter(|most| *most > 0).map(Rule::RegionAtMost));
    rules
}

fn page(visit: &Visit, call: Option<&Call>, form: &Form) -> Page {
    let back = call.map_or_else(|| visit.path("training"), |call| kept_path(visit, call.key, ""));
    let body = html! {
        nav.crumbs aria-label=(visit.t("training-crumbs")) { a href=(visit.path("training")) { (visit.t("training-title")) } }
        (faults(visit, form))
        @if call.is_some_and(|call| call.state != CallState::Draft) { p.note { (visit.t("training-call-bound")) } }
        form method="post" {
            (multilingual(visit, form, "title", "training-field-title", 1))
            (multilingual(visit, form, "words", "training-field-words", 8))
            div.fields {
                (Field::date("opens", "training-field-opens").required().show(visit, form))
                (Field::date("close_day", "training-field-close-day").required().show(visit, form))
                (Field::line("close_time", "training-field-close-time").left_to_right().show(visit, form))
            }
            (Field::number("people_each", "training-field-people-each").required().show(visit, form))
            (who(visit, form))
            (by_what(visit, form))
            (balance(visit, form))
            (afterwards(visit, form))
            p.actions { button { (visit.t("web-save")) } a href=(back) { (visit.t("web-cancel")) } }
        }
    };
    visit.page(if call.is_some() { "training-call-edit" } else { "training-call-new" }, body).style("training.css")
}

fn who(visit: &Visit, form: &Form) -> Markup {
    let chosen: Vec<&str> = form.values("region").collect();
    html! {
        fieldset { legend { (visit.t("training-criteria")) }
            p.hint { (visit.t("training-criteria-hint")) }
            (Field::tick("receipt", "training-criterion-receipt").show(visit, form))
            (Field::tick("only_rural", "training-criterion-rural").show(visit, form))
            (Field::tick("only_new", "training-criterion-new").show(visit, form))
            div.fields {
                (Field::number("founded", "training-field-criterion-founded").show(visit, form))
                (Field::number("women_each", "training-field-criterion-women").show(visit, form))
            }
            details open[!chosen.is_empty()] {
                summary { (visit.t("training-field-criterion-regions")) }
                div.columns { @for region in place::of_level(Level::Region) { label.tick {
                    input type="checkbox" name="region" value=(region.code) checked[chosen.contains(&region.code)];
                    span { (visit.text(&region.name)) }
                } } }
            }
            (multilingual(visit, form, "declared", "training-field-declared", 3))
            p.hint { (visit.t("training-field-declared-hint")) }
        }
    }
}

fn by_what(visit: &Visit, form: &Form) -> Markup {
    let orders = Order::ALL.iter().map(|order| (order.code().to_owned(), visit.t(order.label()).to_owned()));
    html! {
        fieldset { legend { (visit.t("training-field-group-order")) }
            (Field::choice("order", "training-field-order", orders).required().show(visit, form))
            (multilingual(visit, form, "grid", "training-field-grid", 5))
            p.hint { (visit.t("training-field-grid-hint")) }
            div.fields {
                (Field::number("least_score", "training-field-least-score").show(visit, form))
                (Field::number("gap", "training-field-gap").hint("training-field-gap-hint").show(visit, form))
            }
        }
    }
}

fn balance(visit: &Visit, form: &Form) -> Markup {
    html! {
        fieldset { legend { (visit.t("training-rules")) }
            p.hint { (visit.t("training-rules-hint")) }
            div.fields {
                (Field::number("rule_women", "training-field-women-percent").show(visit, form))
                (Field::number("rule_youth", "training-field-youth-percent").show(visit, form))
                (Field::number("rule_rural", "training-field-rural-percent").show(visit, form))
                (Field::number("rule_new", "training-field-new-percent").show(visit, form))
                (Field::number("rule_region", "training-field-rule-region").show(visit, form))
            }
        }
    }
}

fn afterwards(visit: &Visit, form: &Form) -> Markup {
    html! {
        fieldset { legend { (visit.t("training-after")) }
            div.fields {
                (Field::number("waiting", "training-field-waiting").show(visit, form))
                (Field::number("confirm_days", "training-field-confirm-days").show(visit, form))
                (Field::number("kept_days", "training-field-kept-days").show(visit, form))
            }
            (Field::line("contact", "training-field-ask").show(visit, form))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_several_languages_belong_together() {
        let typed = Text::fr_ar("20 | Motivation\n10 | Relève", "الدافع\n١٠ | الخلف");
        let lines = of_lines(&typed);
        assert_eq!(
            lines,
            [(Some(20), Text::fr_ar("Motivation", "الدافع")), (Some(10), Text::fr_ar("Relève", "الخلف"))]
        );
        let again = in_lines(lines.iter().map(|(points, words)| (*points, words)));
        assert_eq!(of_lines(&again), lines);
    }
}
