//! `…/plan/drafts/{id}/confirmation`: the corrected outline becomes the plan.

use std::collections::HashMap;

use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use kernel::{Lang, Text, Visibility, fold};
use maud::{Markup, html};
use web::field::faults;
use web::{Error, Field, Form, Result, Visit};

use super::facts::sentence;
use crate::model::{Aim, NodeText, Owner, Pace, Scope};
use crate::pages::place::shortened;
use crate::pages::{Of, description, measures};
use crate::reader::{Draft, DraftFact, DraftNode, Finding, Kind};
use crate::store::drafts::{self, StoredDraft};
use crate::store::plans::{self, NewNode, NewPlan};

/// The usual length of a plan, in years.
const YEARS: i16 = 4;

/// Days far enough ahead for any plan.
const FAR: std::ops::RangeInclusive<i16> = 1990..=2100;

/// The form: the plan's name, days and eyes; the facts to accept; where a yearly target is measured.
pub(crate) async fn form(visit: Visit, Of(id): Of<StoredDraft>) -> Result<Response> {
    let draft = stored(&visit, id).await?;
    let year = visit.world().today().year();
    let (title_lang, title) = match stated_title(&draft) {
        Some(title) => (guessed_lang(&draft.outline), title),
        None => (visit.lang, visit.t("plan-strategic")),
    };
    let (first, last) = stated_years(&draft).unwrap_or((year, year + YEARS - 1));
    let mut form = Form::default()
        .with(&format!("title.{}", title_lang.code()), title)
        .with("first_day", Date::constant(first, 1, 1))
        .with("last_day", Date::constant(last, 12, 31))
        .with("visibility", Visibility::Space.code())
        .with("lang", guessed_lang(&draft.outline).code())
        .with("rights", "yes");
    for found in draft.outline.facts() {
        let source = match &found.fact.finding {
            Finding::YearlyTarget { unit, .. } => likely_source(unit),
            _ => Some(""),
        };
        // A target of which it is not plain what would count for it is for the secretary to accept.
        if let Some(source) = source {
            form = form.with("fact", found.id).with(&format!("source-{}", found.id), source);
        }
        if let Some(node) = node_of_line(draft.outline.nodes(), found.fact.source.number) {
            form = form.with(&format!("node-{}", found.id), node.id);
        }
    }
    Ok(show(&visit, &draft, &form))
}

async fn stored(visit: &Visit, id: kernel::Id<StoredDraft>) -> Result<StoredDraft> {
    drafts::get(visit.db(), visit.space()?.id, id).await?.ok_or(Error::NotFound)
}

/// Arabic if most letters are, else French: the reader of the plan can say otherwise.
fn guessed_lang(outline: &Draft) -> Lang {
    let words: String = outline.nodes().iter().map(DraftNode::words).collect();
    let letters = || words.chars().filter(|c| c.is_alphabetic());
    let arabic = letters().filter(|c| ('\u{600}'..='\u{6ff}').contains(c)).count();
    if 2 * arabic > letters().count() { Lang::Ar } else { Lang::Fr }
}

fn node_of_line(nodes: &[DraftNode], line: u32) -> Option<&DraftNode> {
    nodes.iter().find_map(|node| node_of_line(&node.children, line).or(node.lines.contains(&line).then_some(node)))
}

/// The title of a paper: the heading that holds everything else.
fn stated_title(draft: &StoredDraft) -> Option<&str> {
    match draft.outline.nodes() {
        [only] if only.kind == Kind::Section && only.number.is_none() && only.children.len() > 1 => {
            Some(only.shown_title())
        }
        _ => None,
    }
}

/// The years that a paper gives its plan before anything else: `2026-2028` in its name, its title or its first lines.
fn stated_years(draft: &StoredDraft) -> Option<(i16, i16)> {
    let unplaced = draft.outline.unplaced().iter().map(|line| line.line.text.as_str());
    let outermost = draft.outline.nodes().iter().take(1).map(DraftNode::shown_title);
    std::iter::once(draft.title.as_str()).chain(unplaced.take(5)).chain(outermost).find_map(years_in)
}

fn years_in(words: &str) -> Option<(i16, i16)> {
    let folded = fold(words);
    let numbers: Vec<i16> = folded.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect();
    let spans = numbers.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.get(1)?)));
    spans
        .into_iter()
        .find(|(first, last)| FAR.contains(first) && FAR.contains(last) && (*first..first + 15).contains(last))
}

/// What a yearly target most likely counts; nothing where the paper counts what no activity tells.
fn likely_source(unit: &str) -> Option<&'static str> {
    let unit = fold(unit);
    let speaks_of = |stems: &[&str]| stems.iter().any(|stem| unit.contains(stem));
    Some(match () {
        () if speaks_of(&["associat", "organi", "ong", "جمعي", "منظم"]) => crate::STRENGTHENED,
        () if speaks_of(&["jeune", "youth", "شباب"]) => crate::YOUTH,
        () if speaks_of(&["femme", "women", "نساء"]) => crate::WOMEN,
        () if speaks_of(&["person", "benefic", "particip", "people", "مستفيد", "شخص"]) => crate::PARTICIPANTS,
        () if speaks_of(&["activit", "action", "atelier", "workshop", "نشاط", "أنشطة", "ورش"]) => {
            crate::ACTIVITIES
        }
        () => return None,
    })
}

fn show(visit: &Visit, draft: &StoredDraft, form: &Form) -> Response {
    let langs = Lang::ALL.map(|lang| (lang.code().to_owned(), lang.own_name().to_owned()));
    let body = html! {
        p.lead { (visit.t("plan-confirm-lead")) }
        (faults(visit, form))
        form method="post" {
            (description::fields(visit, form))
            (Field::choice("lang", "plan-document-lang", langs).hint("plan-document-lang-hint").required().show(visit, form))
            (Field::tick("rights", "plan-confirm-rights").show(visit, form))
            @if !draft.outline.facts().is_empty() {
                fieldset { legend { (visit.t("plan-facts-accept")) }
                    p.soft.small { (visit.t("plan-facts-accept-hint")) }
                    @for found in draft.outline.facts() { (fact(visit, draft, form, found)) }
                }
            }
            @if !draft.outline.unplaced().is_empty() { p.note { (visit.t("plan-confirm-unplaced")) } }
            p { button { (visit.t("plan-draft-confirm")) } " "
                a href=(super::address(visit, draft.id, "")) { (visit.t("plan-confirm-back")) } }
        }
    };
    let page = visit.page("plan-draft-confirm", body);
    if form.is_good() { page.into_response() } else { page.invalid().into_response() }
}

fn fact(visit: &Visit, draft: &StoredDraft, form: &Form, found: &DraftFact) -> Markup {
    let id = found.id.to_string();
    let accepted = form.values("fact").any(|fact| fact == id);
    html! {
        div.fact {
            label.tick { input type="checkbox" name="fact" value=(id) checked[accepted];
                span { (sentence(visit, &found.fact.finding)) } }
            @if matches!(found.fact.finding, Finding::YearlyTarget { .. }) {
                (Field::choice(&format!("node-{id}"), "plan-fact-node", nodes(draft)).show(visit, form))
                (Field::choice(&format!("source-{id}"), "plan-measure-source", measures::sources(visit)).or_empty("plan-measure-source-choose").show(visit, form))
            }
        }
    }
}

fn nodes(draft: &StoredDraft) -> Vec<(String, String)> {
    fn walk(nodes: &[DraftNode], depth: usize, into: &mut Vec<(String, String)>) {
        for node in nodes {
            into.push((node.id.to_string(), format!("{}{}", "\u{2003}".repeat(depth), shortened(node.shown_title()))));
            walk(&node.children, depth + 1, into);
        }
    }
    let mut options = Vec::new();
    walk(draft.outline.nodes(), 0, &mut options);
    options
}

/// Puts the plan into force.
pub(crate) async fn confirm(visit: Visit, Of(id): Of<StoredDraft>, mut form: Form) -> Result<Response> {
    let draft = stored(&visit, id).await?;
    let described = description::read(&mut form);
    let lang = form.required_choice("lang", Lang::from_code);
    let aims = aims(&visit, &draft, &mut form, lang.unwrap_or(visit.lang));
    let (Some((title, span, visibility)), Some(lang), true) = (described, lang, form.is_good()) else {
        return Ok(show(&visit, &draft, &form));
    };
    let accepted = accepted(&draft, &form);
    let founded = accepted.iter().find_map(|finding| match finding {
        Finding::FoundedOn(date) => Some(*date),
        _ => None,
    });
    let space = visit.space()?;
    let planting = Planting { lang, with_rights: form.is_ticked("rights"), aims };
    let new = NewPlan {
        title,
        span,
        visibility,
        draft: Some(id),
        nodes: planting.nodes(&draft),
        facts: accepted,
        founded: founded.map(|date| (space.organisation, date)),
    };
    plans::confirm(visit.db(), visit.who(), space.id, new).await?;
    Ok(visit.see_saying(visit.path("plan"), "plan-confirmed").into_response())
}

fn is_accepted(form: &Form, found: &DraftFact) -> bool {
    form.values("fact").any(|id| id == found.id.to_string())
}

fn accepted(draft: &StoredDraft, form: &Form) -> Vec<Finding> {
    let facts = draft.outline.facts().iter().filter(|found| is_accepted(form, found));
    facts.map(|found| found.fact.finding.clone()).collect()
}

/// The yearly targets that were accepted, as measures of the nodes that were chosen.
fn aims(visit: &Visit, draft: &StoredDraft, form: &mut Form, lang: Lang) -> HashMap<u32, Vec<Aim>> {
    let mut aims: HashMap<u32, Vec<Aim>> = HashMap::new();
    for found in draft.outline.facts() {
        let Finding::YearlyTarget { amount, unit, .. } = &found.fact.finding else { continue };
        if !is_accepted(form, found) {
            continue;
        }
        let node = form.required_choice(&format!("node-{}", found.id), |id| {
            id.parse().ok().filter(|id| draft.outline.node(*id).is_some())
        });
        let known =
            |code: &str| visit.app().measures().find(|source| source.code == code).map(|source| source.code.to_owned());
        let source = form.required_choice(&format!("source-{}", found.id), known);
        if let (Some(node), Some(source)) = (node, source) {
            let amount = i64::try_from(*amount).unwrap_or(i64::MAX).max(1);
            let unit = Text::of(lang, unit);
            // The paper speaks of the whole organisation: "we train 300 associations a year".
            aims.entry(node).or_default().push(Aim { source, scope: Scope::Space, pace: Pace::Yearly, amount, unit });
        }
    }
    aims
}

/// How the nodes of a draft become nodes of the plan.
struct Planting {
    lang: Lang,
    with_rights: bool,
    aims: HashMap<u32, Vec<Aim>>,
}

impl Planting {
    /// All nodes. The heading that holds everything else is the title of the plan and no part of it; words that stand
    /// under it come before its parts.
    fn nodes(&self, draft: &StoredDraft) -> Vec<NewNode> {
        let Some(whole) = draft.outline.nodes().first().filter(|_| stated_title(draft).is_some()) else {
            return draft.outline.nodes().iter().map(|node| self.node(node)).collect();
        };
        let mut nodes: Vec<NewNode> = whole.children.iter().map(|child| self.node(child)).collect();
        let whole = NewNode { children: Vec::new(), ..self.node(whole) };
        if !whole.text.body.is_empty() || !whole.aims.is_empty() {
            nodes.insert(0, whole);
        }
        nodes
    }

    fn node(&self, node: &DraftNode) -> NewNode {
        NewNode {
            text: NodeText {
                kind: node.kind,
                number: node.number.clone(),
                title: Text::of(self.lang, node.shown_title()),
                body: Text::of(self.lang, full_body(node)),
            },
            owner: Owner::Nobody,
            rights: if self.with_rights { node.rights.clone() } else { Vec::new() },
            aims: self.aims.get(&node.id).cloned().unwrap_or_default(),
            children: node.children.iter().map(|child| self.node(child)).collect(),
        }
    }
}

/// The body; after a node was renamed, with the title that the paper gave it before it, so that no word is lost.
fn full_body(node: &DraftNode) -> String {
    match node.name {
        Some(_) => node.text(),
        None => node.body.clone(),
    }
}
