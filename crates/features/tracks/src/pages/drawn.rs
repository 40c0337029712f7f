//! What several pages draw: frameworks, progress, evidence, what was found.

use maud::{Markup, html};
use web::chart::{Series, Tone};
use web::{Attested, Register, Visit, args};

use super::{Checked, Whole};
use crate::model::{Competency, Framework, Level, Piece, PieceKind, Portfolio, Request, RequestState};

/// "Niveau 2".
pub(super) fn level_name(visit: &Visit, level: Level) -> String {
    visit.t_with("tracks-level", &args![number = i64::from(level.number())])
}

/// A level in words: its number and how it is described.
pub(super) fn level_words(visit: &Visit, competency: &Competency, level: Level) -> Markup {
    html! { strong { (level_name(visit, level)) } " – " (visit.text(&competency.levels[level.index()])) }
}

/// Where the last request of a competency stands.
pub(super) fn state_chip(visit: &Visit, state: RequestState) -> Markup {
    html! { span.chip.ok[state == RequestState::Attained].wait[state == RequestState::Open].late[state == RequestState::NotYet] { (visit.t(state.label())) } }
}

/// Says that what stands here was generated.
pub(super) fn generated(visit: &Visit, is_generated: bool) -> Markup {
    html! { @if is_generated { p { span.chip { (visit.t("tracks-generated")) } } } }
}

/// A framework to read: what it is for, what it rests on, each competency with its levels and what shows it.
pub(super) fn framework(visit: &Visit, own: &Framework) -> Markup {
    html! {
        p.lead { (visit.text(&own.words)) }
        p.small.soft { (visit.text(&own.source)) " " (visit.t_with("tracks-in-force", &args![day = visit.date(own.in_force_from)]))
            @if own.verify { " " span.chip.wait { (visit.t("tracks-verify")) } } }
        p { (asked_in_all(visit, own)) }
        @for competency in &own.competencies { section {
            h2 { (visit.text(&competency.title)) @if competency.may_be_chosen { " " span.chip { (visit.t("tracks-choice")) } } }
            p { (visit.text(&competency.words)) }
            ol.levels { @for level in Level::ALL { li.needed[level == competency.needed] {
                (visit.text(&competency.levels[level.index()])) @if level == competency.needed { " " span.chip { (visit.t("tracks-needed")) } }
            } } }
            (shown_by(visit, competency))
        } }
    }
}

/// How much a qualification asks.
pub(super) fn asked_in_all(visit: &Visit, own: &Framework) -> String {
    let all = own.competencies.iter().filter(|competency| !competency.may_be_chosen).count();
    let choice = own.competencies.len() - all;
    match own.chosen {
        0 => visit.t_with("tracks-asks-all", &args![all = all]),
        chosen => visit.t_with("tracks-asks", &args![all = all, chosen = chosen, choice = choice]),
    }
}

/// What shows a competency.
pub(super) fn shown_by(visit: &Visit, competency: &Competency) -> Markup {
    html! {
        p { strong { (visit.t("tracks-evidence")) } }
        ul { @for one in &competency.evidence { li { (visit.text(one)) } } }
        p.small.soft { (visit.t_with("tracks-least-pieces", &args![count = competency.least_pieces])) }
    }
}

/// How far somebody is: a bar, and the picture of herself at first, now, and as others confirmed it.
pub(super) fn progress(visit: &Visit, whole: &Whole) -> Markup {
    let progress = whole.framework.progress(&whole.held());
    let words = visit.t_with("tracks-progress", &args![attained = progress.attained, needed = progress.needed]);
    let counted = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    html! {
        p { (words) }
        (visit.pen().bar(counted(progress.attained), counted(progress.needed), &words))
        (picture(visit, whole))
    }
}

fn picture(visit: &Visit, whole: &Whole) -> Markup {
    let own = &whole.framework.competencies;
    let axes: Vec<String> = own.iter().map(|competency| visit.words(&competency.title).to_owned()).collect();
    let value = |level: Option<&Level>| level.map(|level| i64::from(level.number()));
    let day = |at: jiff::Timestamp| visit.date(visit.world().day_of(at));
    let mut series = Vec::new();
    let drawn = |name: String, levels: &std::collections::BTreeMap<String, Level>, tone: Tone| Series {
        name,
        values: own.iter().map(|competency| value(levels.get(&competency.code))).collect(),
        tone,
    };
    if let [(first_at, first), .., (last_at, last)] = &whole.estimates[..] {
        series.push(drawn(
            visit.t_with("tracks-seen-first", &args![day = day(*first_at)]),
            &first.levels,
            Tone::Saffron,
        ));
        series.push(drawn(visit.t_with("tracks-seen-now", &args![day = day(*last_at)]), &last.levels, Tone::Mint));
    } else if let [(at, only)] = &whole.estimates[..] {
        series.push(drawn(visit.t_with("tracks-seen-now", &args![day = day(*at)]), &only.levels, Tone::Mint));
    }
    let held = whole.held();
    if !held.is_empty() {
        series.push(drawn(visit.t("tracks-confirmed").to_owned(), &held, Tone::Majorelle));
    }
    html! { @if !series.is_empty() { (visit.pen().radar(visit.t("tracks-picture"), &axes, (0, 4), 4, &series)) } }
}

/// All competencies in a list: where she sees herself, how many pieces, where it stands. `path` says where each leads.
pub(super) fn competencies(visit: &Visit, whole: &Whole, path: impl Fn(&Competency) -> Option<String>) -> Markup {
    html! {
        ul.competencies { @for competency in &whole.framework.competencies { li {
            h3 { @match path(competency) {
                Some(path) => a href=(path) { (visit.text(&competency.title)) },
                None => (visit.text(&competency.title)),
            } @if competency.may_be_chosen { " " span.chip { (visit.t("tracks-choice")) } } }
            p {
                @if let Some(request) = whole.last_request(&competency.code) { (state_chip(visit, request.state)) " " }
                span.small.soft {
                    @match whole.sees(&competency.code) {
                        Some(level) => (visit.t_with("tracks-sees-self", &args![level = level_name(visit, level)])),
                        None => (visit.t("tracks-sees-nothing")),
                    }
                    " · " (visit.t_with("tracks-pieces-count", &args![count = whole.pieces_of(&competency.code).count()]))
                }
            }
        } } }
    }
}

/// Pieces of evidence. `path` says where a file lies; `after` what can be done with a piece.
pub(super) fn pieces<'a>(
    visit: &Visit,
    (whose, checked): (&Portfolio, &Checked),
    pieces: impl Iterator<Item = &'a Piece>,
    path: impl Fn(&Piece) -> String,
    after: impl Fn(&Piece) -> Markup,
) -> Markup {
    html! {
        ul.pieces { @for piece in pieces { li {
            h3 { bdi { (piece.note.title) } " " span.chip { (visit.t(piece.kind.label())) } }
            @if !piece.note.words.is_empty() { p.written { bdi { (piece.note.words) } } }
            (linked(visit, whose, checked, piece))
            @if piece.size > 0 {
                @if piece.note.mime == "image/jpeg" { p { a href=(path(piece)) { img src=(path(piece)) alt=(visit.t_with("tracks-photo-of", &args![title = piece.note.title.as_str()])) loading="lazy"; } } }
                @else { p { a href=(path(piece)) { (visit.t("tracks-file-open")) span.hidden { " – " (piece.note.title) } } " " span.small.soft { (kilobytes(visit, piece.size)) } } }
            }
            p.small.soft { (visit.date(visit.world().day_of(piece.added_at))) }
            (after(piece))
        } } }
    }
}

/// Where a piece stands on the web, and what the register of the house says of it. The address of the register is shown, not the
/// one that was typed: a holder's own may open more than what she shows.
fn linked(visit: &Visit, whose: &Portfolio, checked: &Checked, piece: &Piece) -> Markup {
    let address =
        |address: &str| html! { p { a href=(address) rel="noopener noreferrer" { bdi dir="ltr" { (address) } } } };
    html! { @match checked.get(&piece.id) {
        Some(Register::Known(known)) => { (address(&known.address)) (attested(visit, whose, known)) },
        Some(Register::Unknown) => p.fault { (visit.t("tracks-register-unknown")) },
        None if piece.note.link.is_empty() => {},
        None => {
            (address(&piece.note.link))
            @if piece.kind == PieceKind::Certificate { p.small { span.chip.wait { (visit.t("tracks-register-elsewhere")) } } }
        },
    } }
}

fn attested(visit: &Visit, whose: &Portfolio, known: &Attested) -> Markup {
    let of = args![by = visit.words(&known.by), day = visit.date(known.on)];
    html! { div.said-of {
        p { @match &known.withdrawn {
            None => span.chip.ok { (visit.t("tracks-register-stands")) },
            Some((day, reason)) => { span.chip.late { (visit.t_with("tracks-register-withdrawn", &args![day = visit.date(*day)])) } " " bdi { (reason) } },
        } }
        p { (visit.t(known.kind)) " – " (visit.text(&known.title)) " – " (known.amount) }
        p.small.soft { (visit.t_with("tracks-register-given", &of)) }
        @match known.name.as_deref() {
            None => p.small { span.chip.wait { (visit.t("tracks-register-nameless")) } },
            Some(name) => p.small {
                (visit.t("tracks-register-to")) " " bdi { strong { (name) } }
                @if !is_same_name(name, &whose.card.name) { " " span.chip.late { (visit.t("tracks-register-other")) } } },
        }
    } }
}

/// Whether two spellings are of one name, in whatever order its words stand.
fn is_same_name(one: &str, other: &str) -> bool {
    let words =
        |name: &str| kernel::fold(name).split(' ').map(str::to_owned).collect::<std::collections::BTreeSet<_>>();
    words(one) == words(other)
}

fn kilobytes(visit: &Visit, bytes: i64) -> String {
    visit.t_with("tracks-kilobytes", &args![size = visit.number((bytes + 1023) / 1024)])
}

/// What was found of a competency, once it is settled: the levels with their reasons, without the names of who found them.
pub(super) fn found(visit: &Visit, competency: &Competency, request: &Request, opinions: &[(Level, String)]) -> Markup {
    html! {
        p { (state_chip(visit, request.state)) @if let Some(level) = request.level { " " (level_words(visit, competency, level)) } }
        @for (level, words) in opinions { div.said-of {
            p.small { strong { (level_name(visit, *level)) } }
            p { bdi { (words) } }
        } }
    }
}

#[cfg(test)]
mod tests {
    use super::is_same_name;

    #[test]
    fn a_name_is_the_same_whatever_its_accents_and_order() {
        assert!(is_same_name("Générée Personne", "personne generee") && is_same_name("أمينة", "امينه"));
        assert!(!is_same_name("Personne générée", "Personne générée 2"));
    }
}
