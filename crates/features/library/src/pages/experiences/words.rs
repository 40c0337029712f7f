//! The pieces of pages: texts, chips, places, periods, fields in two languages.

use jiff::civil::Date;
use kernel::{Lang, Text, place, right};
use maud::{Markup, html};
use search::thesaurus;
use web::changed::line;
use web::{Form, Message, Visit, args};

use super::Room;
use crate::model::experience::{Experience, Head, Obstacle, State};

/// The way back: the experiences of the space, then the experience.
pub(crate) fn crumbs(visit: &Visit, room: Option<&Room>) -> Markup {
    html! {
        nav.crumbs aria-label=(visit.t("library-experience-crumbs")) {
            a href=(visit.path("experiences")) { (visit.t("library-experience-title")) }
            @if let Some(room) = room { " › " a href=(room.path(visit, "")) { (name(visit, &room.experience.head)) } }
        }
    }
}

/// Its title, or that it has none yet.
pub(crate) fn name(visit: &Visit, head: &Head) -> Markup {
    html! { @if head.title.is_empty() { (visit.t("library-experience-untitled")) } @else { (visit.text(&head.title)) } }
}

/// Where it stands, as a chip.
pub(crate) fn chip(visit: &Visit, experience: &Experience) -> Markup {
    let class = match experience.state {
        State::Draft => "chip wait",
        State::Review => "chip",
        State::Validated | State::Published => "chip ok",
        State::Withdrawn => "chip late",
    };
    let is_revised = experience.is_public() && experience.state != State::Published;
    html! {
        span class=(class) { (visit.t(experience.state.label())) }
        @if is_revised { " " span.chip.ok { (visit.t("library-experience-public-too")) } }
        @if experience.is_generated { " " (generated(visit)) }
    }
}

/// That it was generated for the demonstration.
pub(crate) fn generated(visit: &Visit) -> Markup {
    html! { span.chip.wait { (visit.t("library-experience-generated")) } }
}

/// A text with its paragraphs and lists, marked with its language where it is another than the page's.
pub(crate) fn prose(visit: &Visit, text: &Text) -> Markup {
    let (lang, words) = text.in_lang(visit.lang);
    let other = (lang != visit.lang && !words.is_empty()).then_some(lang);
    html! {
        div.prose lang=[other.map(Lang::code)] dir=[other.map(|lang| lang.direction().code())] { (blocks(words)) }
    }
}

/// Lines as paragraphs; those that begin with a dash or a bullet as a list. What was typed is never markup.
pub(crate) fn blocks(words: &str) -> Markup {
    let lines: Vec<&str> = words.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let runs = lines.chunk_by(|one, other| item(one).is_some() == item(other).is_some());
    html! {
        @for run in runs {
            @if run.first().is_some_and(|line| item(line).is_some()) {
                ul { @for line in run { li { (item(line).unwrap_or(line)) } } }
            } @else {
                @for line in run { p { (line) } }
            }
        }
    }
}

/// The words behind the mark of a list's line.
pub(crate) fn item(line: &str) -> Option<&str> {
    ["- ", "– ", "— ", "• ", "* "].iter().find_map(|mark| line.strip_prefix(mark))
}

/// A place with those that contain it: "Tata, Souss-Massa".
pub(crate) fn place_name(visit: &Visit, code: &str) -> String {
    let way = place::path(code);
    let (Some(here), first) = (way.last(), way.first()) else { return String::new() };
    match first.filter(|region| region.code != here.code) {
        Some(region) => format!("{} ({})", visit.words(&here.name), visit.words(&region.name)),
        None => visit.words(&here.name).to_owned(),
    }
}

/// From when to when, as far as it is known.
pub(crate) fn period(visit: &Visit, from: Option<Date>, until: Option<Date>) -> Option<String> {
    match (from, until) {
        (Some(from), Some(until)) if from == until => Some(visit.date(from)),
        (Some(from), Some(until)) => Some(visit.t_with(
            "library-experience-from-until",
            &args![from = visit.first_of(from, until), until = visit.date(until)],
        )),
        (Some(from), None) => Some(visit.t_with("library-experience-since", &args![date = visit.date(from)])),
        (None, Some(until)) => Some(visit.t_with("library-experience-till", &args![date = visit.date(until)])),
        (None, None) => None,
    }
}

/// The name of a theme; its code where the thesaurus has it no longer.
pub(crate) fn theme_name<'a>(visit: &Visit, code: &'a str) -> &'a str {
    thesaurus::get(code).map_or(code, |concept| concept.name.in_lang(visit.lang).1)
}

/// The title of an article of human rights with its code.
pub(crate) fn right_name(visit: &Visit, code: &str) -> String {
    right::get(code).map_or_else(|| code.to_owned(), |article| format!("{} ({code})", visit.words(&article.title)))
}

/// What still stands before a step, in words.
pub(crate) fn obstacle(visit: &Visit, obstacle: &Obstacle) -> String {
    visit.say(&match obstacle {
        Obstacle::Head => Message::new("library-experience-lacks-head"),
        Obstacle::Section(section) => {
            let name = visit.t(section.label()).to_owned();
            let lacks = match section {
                crate::model::experience::Section::Results => "library-experience-lacks-results",
                _ => "library-experience-lacks-section",
            };
            Message::with(lacks, args![section = name])
        }
        Obstacle::Reviews(count) => Message::with("library-experience-lacks-reviews", args![count = *count]),
        Obstacle::Rework(count) => Message::with("library-experience-lacks-rework", args![count = *count]),
        Obstacle::Unanswered(count) => Message::with("library-experience-lacks-answers", args![count = *count]),
    })
}

/// The languages in which either text has words, each with the changes.
pub(crate) fn text_changes(before: &Text, after: &Text) -> Markup {
    let has = |lang: &Lang| before.get(*lang).is_some() || after.get(*lang).is_some();
    html! {
        @for lang in Lang::ALL.into_iter().filter(has).filter(|lang| before.get(*lang) != after.get(*lang)) {
            div.change lang=(lang.code()) dir=(lang.direction().code()) {
                (line(before.get(lang).unwrap_or(""), after.get(lang).unwrap_or("")))
            }
        }
    }
}

/// The fields of one text: French and Arabic open, the visitor's language first, the others folded away.
pub(crate) fn bilingual(visit: &Visit, form: &Form, name: &str, label: &str, hint: Option<&str>, rows: u8) -> Markup {
    let pair = if visit.lang == Lang::Ar { [Lang::Ar, Lang::Fr] } else { [Lang::Fr, Lang::Ar] };
    let others = [Lang::En, Lang::Zgh];
    let is_written = |lang: Lang| !form.value(&format!("{name}.{}", lang.code())).is_empty();
    html! {
        fieldset.multilingual.faulty[form.fault_of(name).is_some()] id=(format!("f-{name}")) {
            legend { (visit.t(label)) }
            @if let Some(hint) = hint { p.hint { (visit.t(hint)) } }
            @for lang in pair { (one_language(visit, form, name, lang, rows)) }
            details open[others.into_iter().any(is_written)] {
                summary { (visit.t("web-other-languages")) }
                @for lang in others { (one_language(visit, form, name, lang, rows)) }
            }
            @if let Some(fault) = form.fault_of(name) { p.fault { (visit.say(fault)) } }
        }
    }
}

fn one_language(visit: &Visit, form: &Form, name: &str, lang: Lang, rows: u8) -> Markup {
    let field = format!("{name}.{}", lang.code());
    let id = format!("f-{name}-{}", lang.code());
    let (code, dir, value) = (lang.code(), lang.direction().code(), form.value(&field));
    let fault = form.fault_of(&field).map(|message| visit.say(message));
    let invalid = fault.as_ref().map(|_| "true");
    html! {
        label for=(id) lang=(code) dir=(dir) { (lang.own_name()) }
        @if rows > 1 {
            textarea id=(id) name=(field) rows=(rows) lang=(code) dir=(dir) aria-invalid=[invalid] { "\n" (value) }
        } @else {
            input id=(id) name=(field) type="text" value=(value) lang=(code) dir=(dir) aria-invalid=[invalid];
        }
        @if let Some(fault) = fault { p.fault { (fault) } }
    }
}

/// The buttons under a form: save, and back without saving.
pub(crate) fn form_foot(visit: &Visit, save: &str, back: &str) -> Markup {
    html! { p.actions { button name="save" value="yes" { (visit.t(save)) } a href=(back) { (visit.t("web-cancel")) } } }
}

/// An address that may be followed: of the web, and nothing else. Anything else is shown as the words that it is.
pub(crate) fn web_address(typed: &str) -> Option<&str> {
    let is_web = ["https://", "http://"].iter().any(|scheme| {
        typed.len() > scheme.len() && typed.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    });
    let is_plain = !typed.chars().any(|c| c.is_whitespace() || c.is_control());
    (is_web && is_plain).then_some(typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_with_a_dash_are_a_list_and_nothing_typed_is_markup() {
        let shown = blocks("Un\n- deux\n- <script>alert(1)</script>\ntrois").into_string();
        let expected = "<p>Un</p><ul><li>deux</li><li>&lt;script&gt;alert(1)&lt;/script&gt;</li></ul><p>trois</p>";
        assert_eq!(shown, expected);
    }

    #[test]
    fn only_addresses_of_the_web_are_followed() {
        assert_eq!(web_address("https://example.org/a?b=c"), Some("https://example.org/a?b=c"));
        for typed in
            ["javascript:alert(1)", "data:text/html,x", "https://", "http://a b", "//example.org", "ftp://x", "é"]
        {
            assert_eq!(web_address(typed), None, "{typed}");
        }
    }
}
