use std::sync::Arc;

use super::Rules;

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
        /// The whole country.
        Country = "country",
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
            Self::Territory => &[Choice::Country, Choice::Region, Choice::Province, Choice::Commune],
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
    /// The answers that still lead somewhere.
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

/// Where the interview stands.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The next question; none when all that matters is answered.
    pub next: Option<Asked>,
    /// The procedures that remain.
    pub remain: Vec<Arc<Rules>>,
    /// The others.
    pub excluded: Vec<Excluded>,
}

/// Where the interview stands after these answers, with these procedures.
pub fn interview(procedures: &[Arc<Rules>], answers: &Answers) -> Outcome {
    let mut outcome = Outcome { next: None, remain: Vec::new(), excluded: Vec::new() };
    for rules in procedures {
        match excluded(rules, answers) {
            Some(excluded) => outcome.excluded.push(excluded),
            None => outcome.remain.push(rules.clone()),
        }
    }
    outcome.next = next(&outcome.remain, answers);
    outcome
}

fn fits(rules: &Rules, question: Question) -> &[Choice] {
    match question {
        Question::Whom => &rules.interview.whom,
        Question::What => &rules.interview.what,
        Question::Territory => &rules.interview.territory,
        Question::By => &rules.interview.by,
    }
}

fn takes(rules: &Rules, question: Question, choice: Choice) -> bool {
    let fits = fits(rules, question);
    fits.is_empty() || fits.contains(&choice)
}

fn excluded(rules: &Arc<Rules>, answers: &Answers) -> Option<Excluded> {
    let wrong = |question: &Question| answers.get(*question).filter(|choice| !takes(rules, *question, *choice));
    let (question, answered) = Question::ALL.iter().find_map(|question| Some((*question, wrong(question)?)))?;
    Some(Excluded { rules: rules.clone(), question, answered, fits: fits(rules, question).to_vec() })
}

/// The first question without an answer whose answers would not all lead to the same procedures.
fn next(remain: &[Arc<Rules>], answers: &Answers) -> Option<Asked> {
    Question::ALL.iter().filter(|question| answers.get(**question).is_none()).find_map(|question| {
        let choices = question.choices().iter().copied();
        let choices: Vec<_> =
            choices.filter(|choice| remain.iter().any(|rules| takes(rules, *question, *choice))).collect();
        let divides = remain.iter().any(|rules| choices.iter().any(|choice| !takes(rules, *question, *choice)));
        divides.then_some(Asked { question: *question, choices })
    })
}
