use std::sync::Arc;

use web::{Message, args};

use super::{Rules, Scope};

store::coded! {
    /// A question of the interview.
    Question, "petition-law-question-" {
        /// Whom do you ask?
        Whom = "whom",
        /// What do you ask for?
        What = "what",
        /// For which territory?
        Territory = "territory",
        /// Who asks?
        By = "by",
    }
}

store::coded! {
    /// An answer to a question of the interview.
    Choice, "petition-law-choice-" {
        /// The government.
        Government = "government",
        /// Parliament.
        Parliament = "parliament",
        /// The council of a region, province or commune.
        Council = "council",
        /// Everybody, or somebody whom no law obliges to answer.
        Everybody = "everybody",
        /// An act, a measure, a decision.
        Act = "act",
        /// A new law, or another wording of one.
        Bill = "bill",
        /// A point on the agenda of a council.
        Agenda = "agenda",
        /// Show how many share a cause.
        Support = "support",
        /// A region.
        Region = "region",
        /// A prefecture or province.
        Province = "province",
        /// A commune.
        Commune = "commune",
        /// Citizens together.
        Citizens = "citizens",
        /// An association.
        Association = "association",
    }
}

impl Question {
    /// The answers that it offers.
    pub const fn choices(self) -> &'static [Choice] {
        match self {
            Self::Whom => &[Choice::Government, Choice::Parliament, Choice::Council, Choice::Everybody],
            Self::What => &[Choice::Act, Choice::Bill, Choice::Agenda, Choice::Support],
            Self::Territory => &[Choice::Region, Choice::Province, Choice::Commune],
            Self::By => &[Choice::Citizens, Choice::Association],
        }
    }
}

/// What somebody answered so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Answers {
    /// Whom do you ask?
    pub whom: Option<Choice>,
    /// What do you ask for?
    pub what: Option<Choice>,
    /// For which territory?
    pub territory: Option<Choice>,
    /// Who asks?
    pub by: Option<Choice>,
}

impl Answers {
    /// The answer to one question.
    pub const fn get(&self, question: Question) -> Option<Choice> {
        match question {
            Question::Whom => self.whom,
            Question::What => self.what,
            Question::Territory => self.territory,
            Question::By => self.by,
        }
    }

    /// The same answers with one more.
    #[must_use]
    pub const fn with(mut self, question: Question, choice: Choice) -> Self {
        match question {
            Question::Whom => self.whom = Some(choice),
            Question::What => self.what = Some(choice),
            Question::Territory => self.territory = Some(choice),
            Question::By => self.by = Some(choice),
        }
        self
    }
}

/// A question as it is asked now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Which one.
    pub question: Question,
    /// The answers that it offers. All of them are offered, so that who asks for what the law does not know is told so.
    pub choices: Vec<Choice>,
}

/// A procedure that does not fit, and why.
#[derive(Debug, Clone)]
pub struct Excluded {
    /// The procedure.
    pub rules: Arc<Rules>,
    /// The first question whose answer excludes it.
    pub question: Question,
    /// What was answered.
    pub answered: Choice,
    /// What would have led to it.
    pub fits: Vec<Choice>,
}

impl Excluded {
    /// Why it does not fit, in a sentence: `Elle s’adresse au Parlement.`
    pub fn message(&self) -> Message {
        let codes: Vec<_> = self.fits.iter().map(|choice| choice.code()).collect();
        let id = match self.question {
            Question::Whom => "petition-law-excluded-whom",
            Question::What => "petition-law-excluded-what",
            Question::Territory => "petition-law-excluded-territory",
            Question::By => "petition-law-excluded-by",
        };
        Message::with(id, args![fits = codes.join("-")])
    }
}

/// Where the interview stands.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The next question; none when all that matters is answered.
    pub next: Option<Asked>,
    /// The procedures that remain.
    pub remain: Vec<Arc<Rules>>,
    /// Whether nothing fits, and what remains is what is open to everybody.
    pub is_fallback: bool,
    /// The others, each with its reason.
    pub excluded: Vec<Excluded>,
}

/// Where the interview stands after these answers, with these procedures (one version of each: [`Shelf::on`](super::Shelf::on)).
pub fn interview(procedures: &[Arc<Rules>], answers: &Answers) -> Outcome {
    let (mut remain, mut excluded) = (Vec::new(), Vec::new());
    for rules in procedures {
        match reason(rules, answers) {
            Some(reason) => excluded.push(reason),
            None => remain.push(rules.clone()),
        }
    }
    let next = next(&remain, answers);
    let is_fallback = remain.is_empty();
    if is_fallback {
        let (fallbacks, others) = excluded.into_iter().partition(|excluded: &Excluded| excluded.rules.fallback);
        remain = Vec::into_iter(fallbacks).map(|fallback| fallback.rules).collect();
        excluded = others;
    }
    Outcome { next, remain, is_fallback, excluded }
}

impl Scope {
    /// The answers to one question that fit; all, if none is named.
    pub fn fits(&self, question: Question) -> &[Choice] {
        match question {
            Question::Whom => &self.whom,
            Question::What => &self.what,
            Question::Territory => &self.territory,
            Question::By => &self.by,
        }
    }

    fn takes(&self, question: Question, choice: Choice) -> bool {
        self.fits(question).is_empty() || self.fits(question).contains(&choice)
    }

    /// The first question whose answer does not fit.
    fn obstacle(&self, answers: &Answers) -> Option<(Question, Choice)> {
        let answered = Question::ALL.iter().filter_map(|question| Some((*question, answers.get(*question)?)));
        answered.into_iter().find(|(question, choice)| !self.takes(*question, *choice))
    }
}

/// Why a procedure does not fit: of its scopes, the one that fits furthest says so.
fn reason(rules: &Arc<Rules>, answers: &Answers) -> Option<Excluded> {
    let obstacles: Option<Vec<_>> =
        rules.interview.iter().map(|scope| scope.obstacle(answers).map(|obstacle| (obstacle, scope))).collect();
    let ((question, answered), _) = obstacles?.into_iter().max_by_key(|((question, _), _)| *question)?;
    let scopes = rules.interview.iter().filter(|scope| scope.obstacle(answers).is_some_and(|(at, _)| at == question));
    let mut fits: Vec<_> = scopes.flat_map(|scope| scope.fits(question)).copied().collect();
    fits.sort_unstable();
    fits.dedup();
    Some(Excluded { rules: rules.clone(), question, answered, fits })
}

/// The first question without an answer that divides the procedures that remain.
fn next(remain: &[Arc<Rules>], answers: &Answers) -> Option<Asked> {
    let open = Question::ALL.iter().copied().filter(|question| answers.get(*question).is_none());
    let divides = |question: &Question| {
        let mut each = question.choices().iter().map(|choice| answers.with(*question, *choice));
        each.any(|answers| remain.iter().any(|rules| reason(rules, &answers).is_some()))
    };
    open.into_iter().find(divides).map(|question| Asked { question, choices: question.choices().to_vec() })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::civil::date;

    use super::*;
    use crate::model::law::Shelf;

    fn procedures() -> Vec<Arc<Rules>> {
        Shelf::open(None).on(date(2026, 11, 22))
    }

    /// All the ways through the interview, each with where it ends.
    fn walk(answers: Answers, ends: &mut Vec<(Answers, Outcome)>) {
        let outcome = interview(&procedures(), &answers);
        match outcome.next {
            Some(Asked { question, choices }) => {
                for choice in choices {
                    walk(answers.with(question, choice), ends);
                }
            }
            None => ends.push((answers, outcome)),
        }
    }

    fn ends() -> Vec<(Answers, Outcome)> {
        let mut ends = Vec::new();
        walk(Answers::default(), &mut ends);
        ends
    }

    #[test]
    fn every_way_through_the_interview_ends_in_a_procedure_and_says_why_the_others_do_not_fit() {
        for (answers, outcome) in ends() {
            assert!(!outcome.remain.is_empty(), "{answers:?}");
            assert_eq!(outcome.remain.len() + outcome.excluded.len(), procedures().len(), "{answers:?}");
            for excluded in &outcome.excluded {
                assert_eq!(answers.get(excluded.question), Some(excluded.answered));
                assert!(!excluded.fits.is_empty() && !excluded.fits.contains(&excluded.answered), "{answers:?}");
            }
        }
    }

    #[test]
    fn every_procedure_is_reached_by_some_answers_that_ask_for_it() {
        let reached: BTreeSet<_> = ends()
            .into_iter()
            .filter(|(_, outcome)| !outcome.is_fallback)
            .flat_map(|(_, outcome)| outcome.remain)
            .map(|rules| rules.code.clone())
            .collect();
        let all: BTreeSet<_> = procedures().iter().map(|rules| rules.code.clone()).collect();
        assert_eq!(reached, all);
    }

    #[test]
    fn a_question_that_changes_nothing_is_not_asked() {
        let everybody = Answers::default().with(Question::Whom, Choice::Everybody);
        assert_eq!(interview(&procedures(), &everybody).next, None);
        let government = Answers::default().with(Question::Whom, Choice::Government).with(Question::What, Choice::Act);
        assert_eq!(interview(&procedures(), &government).next.map(|asked| asked.question), Some(Question::By));
    }

    #[test]
    fn answers_lead_where_the_law_says() {
        let to = |answers: &[(Question, Choice)]| {
            let given =
                answers.iter().fold(Answers::default(), |given, (question, choice)| given.with(*question, *choice));
            interview(&procedures(), &given).remain.iter().map(|rules| rules.code.clone()).collect::<Vec<_>>()
        };
        use Choice as C;
        use Question as Q;
        assert_eq!(to(&[(Q::Whom, C::Government), (Q::What, C::Act), (Q::By, C::Citizens)]), ["national-petition"]);
        assert_eq!(to(&[(Q::Whom, C::Parliament), (Q::What, C::Bill), (Q::By, C::Citizens)]), ["legislative-motion"]);
        assert_eq!(
            to(&[(Q::Whom, C::Council), (Q::What, C::Agenda), (Q::Territory, C::Commune), (Q::By, C::Association)]),
            ["commune-association"]
        );
        assert_eq!(to(&[(Q::Whom, C::Government), (Q::What, C::Act), (Q::By, C::Association)]), ["open-appeal"]);
        assert_eq!(to(&[(Q::Whom, C::Everybody)]), ["open-appeal"]);
    }
}
