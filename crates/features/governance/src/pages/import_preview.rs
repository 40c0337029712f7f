use std::collections::BTreeMap;

use actors::directory::Sex;
use axum::extract::Path;
use maud::{Markup, html};
use web::table::{self, Column as Head};
use web::{Form, Page, Result, Visit, args};

use super::export::contacts;
use super::{body_of, body_path, crumbs, id, words};
use crate::model::import::{Candidate, Choice, Fault, Line, Planned, Roll, Step, plan};
use crate::model::{Body, Office};
use crate::store::imports::{self, Import};
use crate::store::rolls;

/// How many rows of each sort a preview shows.
const SHOWN: usize = 300;
/// Up to so many changes the button that applies them is not far below.
const FEW: usize = 12;

/// What would come of a list that was read.
pub(crate) async fn show(visit: Visit, Path((_, body, import)): Path<(String, String, String)>) -> Result<Page> {
    let body = body_of(&visit, &body).await?;
    let preview = Preview::of(&visit, &body, &import, &BTreeMap::new()).await?;
    Ok(preview.page(&visit, &body, &Form::default()))
}

/// A list with what would come of it.
pub(super) struct Preview {
    pub(super) id: kernel::Id<Import>,
    pub(super) import: Import,
    pub(super) roll: Roll,
    pub(super) planned: Vec<Planned>,
}

impl Preview {
    /// Weighs a list against the body as it stands.
    pub(super) async fn of(visit: &Visit, body: &Body, import: &str, choices: &BTreeMap<u32, Choice>) -> Result<Self> {
        let (db, space, id) = (visit.db(), visit.space()?.id, id::<Import>(import)?);
        let import = imports::get(db, space, body.id, id).await?;
        let mut roll = rolls::read(db, space, body.id).await?;
        for candidate in import.lines.iter().flat_map(|line| &line.candidates) {
            if let Some(actor) = actors::directory::standing(db, candidate.id).await? {
                roll.people.insert(actor.id, actor.facts);
            }
        }
        let reaches = |line: &Line| line.email.is_some() || line.phone.is_some();
        if import.lines.iter().any(reaches) {
            roll.contacts = contacts(db, space, roll.people.keys().copied()).await?;
        }
        roll.default_since = import.default_since;
        let planned = plan(&import.lines, &roll, choices);
        Ok(Self { id, import, roll, planned })
    }

    fn count(&self, is: impl Fn(&Step) -> bool) -> usize {
        self.planned.iter().filter(|planned| is(&planned.step)).count()
    }

    /// The preview as a page; `form` holds what was chosen so far.
    pub(super) fn page(&self, visit: &Visit, body: &Body, form: &Form) -> Page {
        let refused = self.count(|step| matches!(step, Step::Refused(_)));
        let changing = self.count(|step| matches!(step, Step::Begin { .. } | Step::Amend { .. }));
        let path = body_path(visit, body.id, &format!("import/{}", self.id));
        let content = html! {
            (crumbs(visit, Some(body), None))
            (self.summary(visit))
            (web::field::faults(visit, form))
            @if changing > FEW { p { a href="#confirm" { (visit.t("gov-import-to-confirm")) } } }
            @if refused > 0 { (self.faulty_rows(visit)) }
            form method="post" action=(path) {
                (self.changing_rows(visit, form))
                @if refused > 0 && changing > 0 { (web::Field::tick("skip", "gov-import-skip").show(visit, form)) }
                p.actions #confirm {
                    @if changing > 0 { button { (visit.t_with("gov-import-confirm", &args![count = changing])) } }
                    a.button.quiet href=(body_path(visit, body.id, "import")) { (visit.t("gov-import-again")) }
                }
            }
        };
        visit.page("gov-import-preview", content).wide()
    }

    fn summary(&self, visit: &Visit) -> Markup {
        let ends = |step: &Step| matches!(step, Step::Amend { tenure, .. } if tenure.ended.is_some());
        let counts = [
            ("gov-import-begins", "ok", self.count(|step| matches!(step, Step::Begin { .. }))),
            ("gov-import-amends", "wait", self.count(|step| matches!(step, Step::Amend { .. }) && !ends(step))),
            ("gov-import-ends", "wait", self.count(ends)),
            ("gov-import-unchanged", "", self.count(|step| matches!(step, Step::Unchanged))),
            ("gov-import-refused", "late", self.count(|step| matches!(step, Step::Refused(_)))),
        ];
        let unknown = self.import.columns.unknown().map(|(letters, header)| {
            visit.t_with("gov-import-column", &args![column = letters, header = header.to_owned()])
        });
        let unknown: Vec<String> = unknown.collect();
        html! {
            p {
                @for (label, tone, count) in counts {
                    @if count > 0 { span class=(format!("chip {tone}")) { (visit.t_with(label, &args![count = count])) } " " }
                }
            }
            @if !unknown.is_empty() {
                p.note {
                    (visit.t("gov-import-unknown")) " " (words::list(visit, unknown.iter().map(String::as_str))) ". "
                    (visit.t("gov-import-unknown-hint"))
                }
            }
        }
    }

    /// The rows of which nothing can come, each fault with its row and column.
    fn faulty_rows(&self, visit: &Visit) -> Markup {
        const COLUMNS: [Head; 4] = [
            Head::number("gov-import-row"),
            Head::words("gov-column-name"),
            Head::words("gov-import-cell"),
            Head::words("gov-import-fault"),
        ];
        let faults = self.planned.iter().filter_map(|planned| match &planned.step {
            Step::Refused(faults) => Some((planned.line, faults)),
            _ => None,
        });
        let rows = faults.flat_map(|(row, faults)| faults.iter().map(move |fault| (row, fault))).take(SHOWN);
        let rows = rows.map(|(row, fault)| {
            let name = self.line(row).map(|line| visit.text(&line.name));
            let letters = fault.column.and_then(|column| self.import.columns.letters(column));
            vec![
                html! { (visit.number(row.into())) },
                html! { @if let Some(name) = name { (name) } },
                html! { @if let Some(letters) = letters { bdi { (letters) (row) } } },
                html! { span.fault { (what_is_wrong(visit, fault)) } },
            ]
        });
        html! {
            h2 { (visit.t("gov-import-faults")) }
            p { (visit.t("gov-import-faults-hint")) }
            (table::table(visit, visit.t("gov-import-faults"), &COLUMNS, rows))
        }
    }

    /// The rows that change something, with a choice where it is in doubt whom a row means.
    fn changing_rows(&self, visit: &Visit, form: &Form) -> Markup {
        const COLUMNS: [Head; 4] = [
            Head::number("gov-import-row"),
            Head::words("gov-column-name"),
            Head::words("gov-import-outcome"),
            Head::words("gov-import-person"),
        ];
        let changes = |planned: &&Planned| matches!(planned.step, Step::Begin { .. } | Step::Amend { .. });
        let rows = self.planned.iter().filter(changes).take(SHOWN).filter_map(|planned| {
            let line = self.line(planned.line)?;
            Some(vec![
                html! { (visit.number(planned.line.into())) },
                html! { (visit.text(&self.name(line, planned))) },
                html! { (outcome(visit, planned, self.sex(line, planned))) },
                html! { (self.choice(visit, form, line, planned)) },
            ])
        });
        let rows: Vec<_> = rows.collect();
        let hidden = self.planned.iter().filter(changes).count().saturating_sub(SHOWN);
        html! {
            @if rows.is_empty() {
                p.empty { (visit.t("gov-import-nothing")) }
            } @else {
                h2 { (visit.t("gov-import-changes")) }
                (table::table(visit, visit.t("gov-import-changes"), &COLUMNS, rows))
                @if hidden > 0 { p.soft { (visit.t_with("gov-import-more", &args![count = hidden])) } }
            }
        }
    }

    fn line(&self, number: u32) -> Option<&Line> {
        self.import.lines.iter().find(|line| line.number == number)
    }

    /// The name that the row writes, or else the one that the directory knows.
    fn name(&self, line: &Line, planned: &Planned) -> kernel::Text {
        let person = match &planned.step {
            Step::Amend { person, .. } | Step::Begin { person: Choice::Known(person), .. } => Some(person),
            _ => None,
        };
        match person.and_then(|person| self.roll.people.get(person)) {
            Some(facts) if line.name.is_empty() => facts.name.clone(),
            _ => line.name.clone(),
        }
    }

    fn sex(&self, line: &Line, planned: &Planned) -> Option<Sex> {
        let known = match &planned.step {
            Step::Begin { person: Choice::Known(person), .. } => self.roll.people.get(person),
            _ => None,
        };
        line.sex.or_else(|| known.and_then(|facts| facts.sex))
    }

    fn choice(&self, visit: &Visit, form: &Form, line: &Line, planned: &Planned) -> Markup {
        let chosen = match &planned.step {
            Step::Begin { person: Choice::Known(person), .. } | Step::Amend { person, .. } => person.to_string(),
            _ => "new".to_owned(),
        };
        if line.person.is_some() || line.mandate.is_some() || line.candidates.is_empty() {
            return html! { @if chosen == "new" { (visit.t("gov-import-new-person")) } @else { (visit.t("gov-import-known-person")) } };
        }
        let field = format!("person.{}", line.number);
        let typed = form.value(&field);
        let chosen = if typed.is_empty() { chosen } else { typed.to_owned() };
        html! {
            select name=(field) aria-label=(visit.t_with("gov-import-whom", &args![row = line.number])) {
                @for candidate in &line.candidates { (option(visit, candidate, &chosen)) }
                option value="new" selected[chosen == "new"] { (visit.t("gov-import-new-person")) }
            }
        }
    }
}

fn option(visit: &Visit, candidate: &Candidate, chosen: &str) -> Markup {
    let id = candidate.id.to_string();
    let words = visit.t_with(
        "gov-import-candidate",
        &args![name = visit.words(&candidate.name).to_owned(), score = candidate.score],
    );
    html! { option value=(id) selected[chosen == id] { (words) } }
}

fn outcome(visit: &Visit, planned: &Planned, sex: Option<Sex>) -> Markup {
    let changed = words::list(visit, planned.changed.iter().map(|column| visit.t(column.label())));
    html! {
        @match &planned.step {
            Step::Begin { number, tenure, office, .. } => {
                span.chip.ok { (visit.t("gov-import-step-begin")) } " "
                (visit.t_with("gov-import-begin-on", &args![seat = *number, since = visit.date(tenure.since)]))
                @if let Some(until) = tenure.until { " " (visit.t_with("gov-body-until", &args![until = visit.date(until)])) }
                @if *office != Office::default() { " · " (words::office(visit, office, sex)) }
            }
            Step::Amend { tenure, .. } => {
                @match tenure.ended {
                    Some(ending) => { span.chip.wait { (visit.t("gov-import-step-end")) } " " (visit.date(ending.on)) " · " (visit.t(ending.why.label())) }
                    None => { span.chip.wait { (visit.t("gov-import-step-amend")) } " " (changed) }
                }
            }
            Step::Unchanged | Step::Refused(_) => {}
        }
    }
}

fn what_is_wrong(visit: &Visit, fault: &Fault) -> String {
    visit.t_with(fault.kind.label(), &args![value = fault.value.clone()])
}
