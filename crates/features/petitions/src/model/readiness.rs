//! What is still to be done before a petition can be opened for signatures, and before it can be filed.

use jiff::civil::Date;
use kernel::{Lang, Text};
use web::{Message, args};

use super::law::{Article, By, Item, Progress, Rules};
use super::{Answer, Check, Identity, Initiator, Minutes, Part, Petition, State};

/// What a task holds up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Before {
    /// Nobody can sign before it is done.
    Opening,
    /// It cannot be filed before it is done.
    Filing,
    /// Nothing: it is advice.
    Nothing,
}

/// The page on which a task is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// Title, demand, note.
    Texts,
    /// Address, confirmation, last day.
    Terms,
    /// Initiators and committee.
    Committee,
    /// The minutes of its meeting.
    Minutes,
    /// Conditions and grounds.
    Checklist,
    /// Opening and closing the collection.
    Collection,
}

/// Something that has to be done.
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    /// What it holds up.
    pub before: Before,
    /// Where it is done.
    pub room: Room,
    /// What it is, `Objet en arabe`.
    pub what: Message,
    /// What is missing, with its number; none once it is done.
    pub missing: Option<Message>,
    /// Where the law asks for it; none for what the house asks.
    pub article: Option<Article>,
    /// Whether a jurist still has to verify that it does.
    pub to_verify: bool,
}

impl Task {
    /// Whether it is done.
    pub const fn is_done(&self) -> bool {
        self.missing.is_none()
    }
}

/// A petition with all that belongs to it, as far as it matters here.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The rules under which it was born.
    pub rules: &'a Rules,
    /// The petition.
    pub petition: &'a Petition,
    /// Initiators and committee.
    pub initiators: &'a [Initiator],
    /// The minutes of the committee's meeting.
    pub minutes: Option<&'a Minutes>,
    /// What was answered to the checklist.
    pub checks: &'a [Check],
    /// How far the collection is.
    pub progress: &'a Progress,
    /// The day of the question.
    pub today: Date,
}

/// All tasks of a petition, done or not, in the order in which one does them.
pub fn tasks(case: &Case<'_>) -> Vec<Task> {
    let mut tasks = texts(case);
    tasks.extend(committee(case));
    tasks.extend(minutes(case));
    tasks.extend(checklist(case));
    tasks.extend(terms(case));
    tasks.extend(identities(case));
    tasks.extend(collection(case));
    tasks
}

/// Whether nothing is left to do of what holds this up. What holds up the opening holds up the filing too.
pub fn is_ready(tasks: &[Task], before: Before) -> bool {
    tasks.iter().filter(|task| task.before <= before && task.before != Before::Nothing).all(Task::is_done)
}

/// A condition that is not met, or a ground that applies, or may: the petition can be opened, but nobody shall overlook it.
#[derive(Debug, Clone, PartialEq)]
pub struct Risk<'a> {
    /// The clause.
    pub clause: &'a Item,
    /// The answer: unsure or against.
    pub answer: Answer,
    /// What was noted.
    pub note: &'a str,
}

/// The risks that the checklist shows.
pub fn risks<'a>(rules: &'a Rules, authority: &'a str, checks: &'a [Check]) -> Vec<Risk<'a>> {
    let answered = |item: String| checks.iter().find(|check| check.item == item && check.answer != Answer::Good);
    let clauses = clauses(rules, authority);
    clauses
        .filter_map(|(item, clause)| {
            let check = answered(item)?;
            Some(Risk { clause, answer: check.answer, note: &check.note })
        })
        .collect()
}

/// What the checklist asks: the item under which an answer is kept, and the clause of the rules.
pub fn clauses<'a>(rules: &'a Rules, authority: &'a str) -> impl Iterator<Item = (String, &'a Item)> {
    let conditions = Rules::of(&rules.conditions, authority).map(|item| (Check::condition(&item.code), item));
    conditions.chain(Rules::of(&rules.grounds, authority).map(|item| (Check::ground(&item.code), item)))
}

const fn task(before: Before, room: Room, what: &'static str) -> Task {
    Task { before, room, what: Message::new(what), missing: None, article: None, to_verify: false }
}

impl Task {
    fn lacks(mut self, missing: Option<Message>) -> Self {
        self.missing = missing;
        self
    }

    fn by(mut self, article: &Article, to_verify: bool) -> Self {
        (self.article, self.to_verify) = (Some(article.clone()), to_verify);
        self
    }

    fn by_item(self, item: Option<&Item>) -> Self {
        match item {
            Some(item) => self.by(&item.article, item.to_verify),
            None => self,
        }
    }
}

/// The texts are what people sign: they stand before anybody does. The administration reads Arabic (Constitution, art. 5), and
/// so do its forms; French is advice.
fn texts(case: &Case<'_>) -> Vec<Task> {
    let Case { rules, petition, .. } = case;
    let has_law = rules.by != By::Anyone;
    let note = rules.conditions.iter().chain(&rules.filing).find(|item| item.code == "note");
    let clear = rules.conditions.iter().find(|item| item.code == "clear");
    let summary = rules.conditions.iter().chain(&rules.filing).find(|item| is_summary(item));
    let written = |what, text: &Text, item: Option<&Item>| {
        let missing = match (has_law, text.get(Lang::Ar)) {
            (_, Some(_)) => None,
            (true, None) => Some(Message::new("petition-setup-lacks-arabic")),
            (false, None) => text.is_empty().then(|| Message::new("petition-setup-lacks-words")),
        };
        task(Before::Opening, Room::Texts, what).lacks(missing).by_item(item)
    };
    let mut tasks = vec![
        written("petition-setup-task-title", &petition.title, None),
        written("petition-setup-task-demand", &petition.demand, clear),
        written("petition-setup-task-reasons", &petition.reasons, note),
    ];
    if has_law {
        tasks.push(written("petition-setup-task-aims", &petition.aims, note));
    }
    if asks_choices(rules) {
        tasks.push(written("petition-setup-task-choices", &petition.choices, summary));
    }
    let texts = [&petition.title, &petition.demand, &petition.reasons];
    let in_both = texts.iter().all(|text| text.get(Lang::Ar).is_some() && text.get(Lang::Fr).is_some());
    let missing = (!in_both).then(|| Message::new("petition-setup-lacks-both"));
    tasks.push(task(Before::Nothing, Room::Texts, "petition-setup-task-both").lacks(missing));
    tasks
}

/// Whether the procedure wants a summary of the choices: a legislative motion (LO 64-14, art. 5).
pub fn asks_choices(rules: &Rules) -> bool {
    rules.conditions.iter().chain(&rules.filing).any(is_summary)
}

fn is_summary(item: &Item) -> bool {
    item.code == "summary"
}

fn committee(case: &Case<'_>) -> Vec<Task> {
    let Case { rules, petition, initiators, .. } = case;
    if rules.by == By::Association {
        let missing = petition.association.is_none().then(|| Message::new("petition-setup-lacks-association"));
        return vec![task(Before::Filing, Room::Terms, "petition-setup-task-association").lacks(missing)];
    }
    let Some(rule) = &rules.committee else { return Vec::new() };
    let members = initiators.iter().filter(|one| one.is_in_committee()).count();
    let least = usize::try_from(rule.least).unwrap_or(usize::MAX);
    let lacking = |lack: usize, id: &'static str| (lack > 0).then(|| Message::with(id, args![count = lack]));
    let held = |part: Part, id: &'static str| {
        let nobody = !initiators.iter().any(|one| one.part == part);
        nobody.then(|| Message::new(id))
    };
    let by_law = |what| task(Before::Opening, Room::Committee, what).by(&rule.article, rule.to_verify);
    let mut tasks = Vec::new();
    if least > 1 {
        let missing = lacking(least.saturating_sub(members), "petition-setup-lacks-members");
        tasks.push(by_law("petition-setup-task-members").lacks(missing));
    }
    let mandatary = held(Part::Mandatary, "petition-setup-lacks-mandatary");
    tasks.push(by_law("petition-setup-task-mandatary").lacks(mandatary));
    if rule.deputy {
        let deputy = held(Part::Deputy, "petition-setup-lacks-deputy");
        tasks.push(by_law("petition-setup-task-deputy").lacks(deputy));
    }
    let regions = usize::try_from(rule.least_regions()).unwrap_or(usize::MAX);
    if regions > 0 {
        let missing = lacking(regions.saturating_sub(regions_of(initiators)), "petition-setup-lacks-regions");
        tasks.push(by_law("petition-setup-task-regions").lacks(missing));
    }
    tasks
}

/// From how many regions the members of the committee come.
pub fn regions_of(initiators: &[Initiator]) -> usize {
    let members = initiators.iter().filter(|one| one.is_in_committee());
    members.filter_map(|one| one.region.as_deref()).collect::<std::collections::BTreeSet<_>>().len()
}

fn minutes(case: &Case<'_>) -> Option<Task> {
    let rule = case.rules.committee.as_ref().filter(|rule| rule.minutes && case.rules.by != By::Association)?;
    let paper = case.rules.filing.iter().find(|item| item.code == "minutes");
    let missing = match case.minutes {
        None => Some(Message::new("petition-setup-lacks-minutes")),
        Some(minutes) if minutes.present.is_empty() => Some(Message::new("petition-setup-lacks-present")),
        Some(_) => None,
    };
    let task = task(Before::Filing, Room::Minutes, "petition-setup-task-minutes").by(&rule.article, rule.to_verify);
    Some(task.by_item(paper).lacks(missing))
}

fn checklist(case: &Case<'_>) -> Option<Task> {
    let is_open = |item: &String| !case.checks.iter().any(|check| check.item == *item);
    let items: Vec<String> = clauses(case.rules, &case.petition.authority).map(|(item, _)| item).collect();
    let open = items.iter().filter(|item| is_open(item)).count();
    let missing = (open > 0).then(|| Message::with("petition-setup-lacks-answers", args![count = open]));
    let first = case.rules.conditions.first().or(case.rules.grounds.first())?;
    Some(task(Before::Opening, Room::Checklist, "petition-setup-task-checklist").lacks(missing).by_item(Some(first)))
}

fn terms(case: &Case<'_>) -> Option<Task> {
    let is_over = case.petition.is_over(case.today);
    let is_waited_for = matches!(case.petition.state, State::Draft | State::Closed) && case.rules.collects();
    let missing = Message::new("petition-setup-lacks-time");
    (is_over && is_waited_for)
        .then(|| task(Before::Opening, Room::Terms, "petition-setup-task-time").lacks(Some(missing)))
}

/// The columns of the official form: for each initiator, and more for the mandatary and the deputy.
fn identities(case: &Case<'_>) -> Option<Task> {
    let is_asked = case.rules.by == By::Citizens && !case.initiators.is_empty();
    let rule = case.rules.committee.as_ref().filter(|_| is_asked)?;
    let lacking = case.initiators.iter().filter(|one| lacks_identity(one)).count();
    let missing = (lacking > 0).then(|| Message::with("petition-setup-lacks-identities", args![count = lacking]));
    let task = task(Before::Filing, Room::Committee, "petition-setup-task-identities");
    Some(task.lacks(missing).by(&rule.article, rule.to_verify))
}

/// Whether something is missing of what the official form wants of this initiator.
pub fn lacks_identity(one: &Initiator) -> bool {
    let Identity { number, expires_on, address, phone, email, .. } = &one.identity;
    let speaks = matches!(one.part, Part::Mandatary | Part::Deputy);
    number.is_none() || expires_on.is_none() || address.is_none() || speaks && phone.is_none() && email.is_none()
}

fn collection(case: &Case<'_>) -> Vec<Task> {
    let Case { rules, progress, .. } = case;
    if !rules.collects() || progress.needed == 0 {
        return Vec::new();
    }
    let lack = |count: u64, id: &'static str| (count > 0).then(|| Message::with(id, args![count = count]));
    let mut tasks = vec![
        task(Before::Filing, Room::Collection, "petition-setup-task-signatures")
            .by(&rules.threshold.article, rules.threshold.to_verify)
            .lacks(lack(progress.missing, "petition-setup-lacks-signatures")),
    ];
    if let Some(spread) = &rules.spread {
        let provinces = progress.provinces.len() as u64;
        tasks.push(
            task(Before::Filing, Room::Collection, "petition-setup-task-spread")
                .by(&spread.article, spread.to_verify)
                .lacks(lack(provinces, "petition-setup-lacks-provinces")),
        );
    }
    tasks
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Arc;

    use jiff::Timestamp;
    use jiff::civil::date;
    use kernel::{Id, World};

    use super::*;
    use crate::model::law::in_force;
    use crate::model::{Confirmation, Key};

    const TODAY: Date = date(2026, 11, 21);

    /// A petition with what belongs to it, as it is on its first day.
    struct Draft {
        rules: Arc<Rules>,
        petition: Petition,
        initiators: Vec<Initiator>,
        minutes: Option<Minutes>,
        checks: Vec<Check>,
        counts: BTreeMap<String, u64>,
    }

    impl Draft {
        fn new() -> Self {
            let rules = in_force("national-petition", TODAY).expect("a rule file of the program");
            let world = World::fixed(Timestamp::UNIX_EPOCH, 1);
            let petition = Petition {
                key: Key { space: world.id(), petition: world.id() },
                slug: "eau".to_owned(),
                rules: rules.source().to_owned(),
                authority: "head-of-government".to_owned(),
                territory: None,
                association: None,
                title: Text::default(),
                demand: Text::default(),
                reasons: Text::default(),
                aims: Text::default(),
                choices: Text::default(),
                confirmation: Confirmation::Offered,
                state: State::Draft,
                opened_on: None,
                closes_on: None,
                filed_on: None,
                ended_on: None,
                erased_at: None,
                created_at: Timestamp::UNIX_EPOCH,
            };
            let (initiators, checks, counts) = (Vec::new(), Vec::new(), BTreeMap::new());
            Self { rules, petition, initiators, minutes: None, checks, counts }
        }

        /// One that can be opened.
        fn ready() -> Self {
            let mut draft = Self::new();
            let text = Text::fr_ar("De l’eau", "الماء");
            let Petition { title, demand, reasons, aims, .. } = &mut draft.petition;
            for part in [title, demand, reasons, aims] {
                *part = text.clone();
            }
            for part in [Part::Mandatary, Part::Deputy, Part::Member, Part::Member, Part::Member] {
                draft.initiators.push(initiator(part, draft.initiators.len()));
            }
            let items = clauses(&draft.rules, &draft.petition.authority).map(|(item, _)| item);
            draft.checks = items.map(|item| check(item, Answer::Good)).collect();
            draft
        }

        fn tasks(&self) -> Vec<Task> {
            let progress = Progress::of(&self.rules.required(None), &self.counts);
            tasks(&Case {
                rules: &self.rules,
                petition: &self.petition,
                initiators: &self.initiators,
                minutes: self.minutes.as_ref(),
                checks: &self.checks,
                progress: &progress,
                today: TODAY,
            })
        }

        fn lacks(&self, before: Before) -> Vec<&'static str> {
            let tasks = self.tasks();
            let open = tasks.into_iter().filter(|task| task.before == before);
            open.filter_map(|task| task.missing).map(|missing| missing.id()).collect()
        }
    }

    fn initiator(part: Part, number: usize) -> Initiator {
        let world = World::fixed(Timestamp::UNIX_EPOCH, number as u64 + 10);
        let identity =
            Identity { given: "Initiatrice".into(), family: format!("générée {number}"), ..Identity::default() };
        Initiator { id: world.id(), part, region: None, is_named: false, position: number as u32, identity }
    }

    fn check(item: String, answer: Answer) -> Check {
        Check { item, answer, note: String::new(), answered_at: Timestamp::UNIX_EPOCH }
    }

    #[test]
    fn a_first_day_says_all_that_is_missing() {
        let draft = Draft::new();
        let lacks = draft.lacks(Before::Opening);
        assert_eq!(lacks.iter().filter(|id| **id == "petition-setup-lacks-arabic").count(), 4);
        for id in ["members", "mandatary", "deputy", "answers"] {
            assert!(lacks.contains(&format!("petition-setup-lacks-{id}").as_str()), "{id}");
        }
        assert_eq!(draft.lacks(Before::Filing), ["petition-setup-lacks-minutes", "petition-setup-lacks-signatures"]);
        assert!(!is_ready(&draft.tasks(), Before::Opening));
    }

    #[test]
    fn whatever_the_law_asks_names_its_article() {
        let named = |task: &&Task| task.room != Room::Texts && task.before != Before::Nothing;
        for task in Draft::new().tasks().iter().filter(named) {
            assert!(task.article.is_some(), "{:?}", task.what);
        }
    }

    #[test]
    fn a_petition_with_texts_committee_and_answers_can_be_opened_and_not_filed() {
        let draft = Draft::ready();
        assert_eq!(draft.lacks(Before::Opening), [] as [&str; 0]);
        assert!(is_ready(&draft.tasks(), Before::Opening));
        assert!(!is_ready(&draft.tasks(), Before::Filing));
    }

    #[test]
    fn with_minutes_records_and_signatures_it_can_be_filed() {
        let mut draft = Draft::ready();
        draft.counts.insert("01.511".to_owned(), 4000);
        for one in &mut draft.initiators {
            one.identity.number = Some("ZZ1".to_owned());
            one.identity.expires_on = Some(date(2030, 1, 1));
            one.identity.address = Some("Adresse générée".to_owned());
            one.identity.phone = Some("+212600000000".to_owned());
        }
        let present: Vec<Id<Initiator>> = draft.initiators.iter().map(|one| one.id).collect();
        let (place, written_at) = ("Tata".to_owned(), Timestamp::UNIX_EPOCH);
        draft.minutes = Some(Minutes { held_on: TODAY, place, decisions: Text::default(), present, written_at });
        assert_eq!(draft.lacks(Before::Filing), [] as [&str; 0]);
        assert!(is_ready(&draft.tasks(), Before::Filing));
        draft.counts.insert("01.511".to_owned(), 3999);
        assert_eq!(draft.lacks(Before::Filing), ["petition-setup-lacks-signatures"]);
    }

    #[test]
    fn the_mandatary_and_the_deputy_can_be_reached() {
        let mut one = initiator(Part::Mandatary, 1);
        one.identity.number = Some("ZZ1".to_owned());
        one.identity.expires_on = Some(date(2030, 1, 1));
        one.identity.address = Some("Adresse générée".to_owned());
        assert!(lacks_identity(&one));
        one.identity.email = Some("generee@example.org".to_owned());
        assert!(!lacks_identity(&one));
        one.identity.email = None;
        one.part = Part::Member;
        assert!(!lacks_identity(&one));
    }

    #[test]
    fn a_doubt_holds_nothing_up_and_is_never_silent() {
        let mut draft = Draft::ready();
        draft.checks[0].answer = Answer::Unsure;
        draft.checks[1].answer = Answer::Against;
        assert!(is_ready(&draft.tasks(), Before::Opening));
        let risks = risks(&draft.rules, "head-of-government", &draft.checks);
        assert_eq!(risks.iter().map(|risk| risk.answer).collect::<Vec<_>>(), [Answer::Unsure, Answer::Against]);
    }

    #[test]
    fn a_last_day_in_the_past_holds_the_opening_up() {
        let mut draft = Draft::ready();
        draft.petition.closes_on = Some(date(2026, 11, 20));
        assert_eq!(draft.lacks(Before::Opening), ["petition-setup-lacks-time"]);
        draft.petition.closes_on = Some(TODAY);
        assert!(is_ready(&draft.tasks(), Before::Opening));
    }

    #[test]
    fn regions_are_counted_by_the_members_of_the_committee() {
        let from =
            |part, number, region: &str| Initiator { region: Some(region.to_owned()), ..initiator(part, number) };
        let all = [from(Part::Mandatary, 1, "01"), from(Part::Member, 2, "01"), from(Part::Initiator, 3, "02")];
        assert_eq!(regions_of(&all), 1);
    }
}
