//! The sessions of the demonstration: who taught, who was there, what they knew before and after, what they thought of it.

use jiff::civil::Date;
use kernel::{Id, Text};
use store::Tx;
use web::{Error, Result};

use super::Play;
use crate::model::attendance::{Clock, Noted, Scan, Whom};
use crate::model::session::{Content, HalfDay, Material};
use crate::model::session_quiz::{ASPECTS, Moment, Question, Quiz};
use crate::model::session_trainer::Card;
use crate::model::{Attendee, Cohort, Session, Slot, Trainer, programme, session_planned};
use crate::store::{
    Silent, attendance, plan, session_notices, session_people, session_quiz, session_trainers, sessions,
};

/// Who teaches: what, and in which languages.
const TRAINERS: [(&str, &[&str], &[&str]); 6] = [
    ("Formatrice générée 1", &["administration", "governance"], &["fr", "ar"]),
    ("Formateur généré 2", &["finance"], &["fr", "ar"]),
    ("مكوّنة مولدة 3", &["programmes", "partnership"], &["ar"]),
    ("Formatrice générée 4", &["finance", "organisation"], &["fr", "ar"]),
    ("مكوّن مولد 5", &["governance", "partnership"], &["ar", "zgh"]),
    ("Formatrice générée 6", &["people", "administration", "programmes"], &["fr"]),
];

const REMARKS: [&str; 5] = [
    "Les exercices étaient utiles ; nous avons repris le modèle dès la semaine suivante.",
    "نود حصة أطول للتمارين.",
    "La salle était froide le matin.",
    "شكرا على الأمثلة من جمعيات قريبة منا.",
    "Prévoir une garde d’enfants : deux collègues n’ont pas pu venir.",
];

/// Centimes for a half-day, and for the journey.
const ALLOWANCE: (i64, i64) = (7_500, 12_000);

impl Play<'_> {
    /// Takes those who teach into the pool.
    pub(super) async fn pool(&self) -> Result<Vec<Id<Trainer>>> {
        let space = self.stage.space.id;
        self.write(move |tx| {
            TRAINERS
                .into_iter()
                .enumerate()
                .map(|(at, (name, themes, langs))| {
                    let words = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect();
                    let card = Card {
                        name: name.to_owned(),
                        contact: format!("formation{at}@example.org"),
                        themes: words(themes),
                        langs: words(langs),
                        words: String::new(),
                    };
                    session_trainers::add(tx, space, &card)
                })
                .collect()
        })
        .await
    }

    /// The session of each cohort, as far as its days have come.
    pub(super) async fn meet(&self, at: usize, cohorts: &[Id<Cohort>]) -> Result<()> {
        let space = self.stage.space.id;
        for (which, id) in cohorts.iter().enumerate() {
            let cohort = plan::cohort(&self.stage.db, space, *id).await?.ok_or(Error::NotFound)?;
            let programme = plan::programme(&self.stage.db, space, cohort.programme).await?.ok_or(Error::NotFound)?;
            let teaches = self.trainers[(at * 2 + which) % self.trainers.len()];
            let content = content(&cohort, &programme.content, teaches);
            let session = self.invite(*id, content.clone()).await?;
            if at == 5 && which == 0 {
                self.called_off(*id, &content).await?;
            }
            self.held(at, session, *id, &content).await?;
        }
        Ok(())
    }

    /// Writes a session and invites to it; no letter goes out, for nobody is there to read it.
    async fn invite(&self, cohort: Id<Cohort>, content: Content) -> Result<Id<Session>> {
        let space = self.stage.space.id;
        let quiz = quiz();
        let id = self
            .write(move |tx| {
                let id = sessions::add(tx, space, cohort, &content)?;
                sessions::invite(tx, space, id)?;
                session_quiz::set_quiz(tx, space, cohort, &quiz)?;
                Ok(id)
            })
            .await?;
        self.tell_nobody().await?;
        Ok(id)
    }

    async fn tell_nobody(&self) -> Result<()> {
        loop {
            let notices = session_notices::due(&self.stage.db).await?;
            if notices.is_empty() {
                return Ok(());
            }
            for notice in notices {
                self.write(move |tx| session_notices::tell(tx, &notice, &Silent).map(drop)).await?;
            }
        }
    }

    /// A day to come back together, called off when everybody had been invited.
    async fn called_off(&self, cohort: Id<Cohort>, of: &Content) -> Result<()> {
        let space = self.stage.space.id;
        let mut content = Content { title: Text::fr_ar("Journée de suivi", "يوم المتابعة"), ..of.clone() };
        content.half_days.truncate(1);
        for half in &mut content.half_days {
            half.day = half.day.saturating_add(jiff::ToSpan::days(60));
            half.module = Text::fr_ar("Ce que nous en avons fait", "ما قمنا به بعد التكوين");
        }
        let id = self.write(move |tx| sessions::add(tx, space, cohort, &content)).await?;
        self.write(move |tx| sessions::invite(tx, space, id)).await?;
        let reason = Text::fr_ar("La route du col est coupée par la neige.", "الطريق مقطوعة بسبب الثلوج.");
        self.write(move |tx| sessions::call_off(tx, space, id, &reason)).await?;
        self.tell_nobody().await
    }

    /// What happened on its days, until today.
    async fn held(&self, at: usize, session: Id<Session>, cohort: Id<Cohort>, content: &Content) -> Result<()> {
        let space = self.stage.space.id;
        let people = session_people::list(&self.stage.db, space, cohort, 0, 500).await?;
        let people: Vec<Attendee> = people.into_iter().filter(|one| one.left_at.is_none()).collect();
        let over: Vec<Slot> =
            content.half_days.iter().filter(|half| half.day < self.stage.today).map(HalfDay::slot).collect();
        let Some(last) = over.last().copied() else { return Ok(()) };
        let is_whole = over.len() == content.half_days.len();
        // Who was there some weeks ago can still answer.
        let is_over = is_whole && last.day < self.stage.today.saturating_sub(jiff::ToSpan::days(60));
        self.on(last.day.saturating_add(jiff::ToSpan::days(1)));
        let there: Vec<(Id<Attendee>, Vec<Slot>)> = people.iter().map(|one| (one.id, self.presence(&over))).collect();
        self.write(move |tx| {
            for slot in &over {
                let there = there.iter().filter(|(_, slots)| slots.contains(slot));
                let there: Vec<_> = there.map(|(who, _)| (*who, true)).collect();
                attendance::list(tx, space, session, *slot, &there, Noted::Sheet)?;
            }
            for (who, slots) in there {
                if let (Some(first), Some(last)) = (slots.first(), slots.last()) {
                    answers(tx, space, who, (*first == over[0], is_whole && *last == over[over.len() - 1]))?;
                }
            }
            for moment in [Moment::Before, Moment::After, Moment::Evaluation] {
                if is_over || moment == Moment::Before {
                    session_quiz::end(tx, space, cohort, moment)?;
                }
            }
            Ok(())
        })
        .await?;
        if at + 2 == super::PAST.len() && is_whole {
            self.late_phone(session, last, &people).await?;
        }
        Ok(())
    }

    /// Most are there all the time, some miss a half-day, a few do not come.
    fn presence(&self, slots: &[Slot]) -> Vec<Slot> {
        let draw = self.stage.world.below(100);
        let is_there = |at: usize| match draw {
            0..=3 => false,
            4..=8 => at < slots.len().div_ceil(2),
            9..=20 => at as u64 != draw % slots.len() as u64,
            _ => true,
        };
        slots.iter().enumerate().filter(|(at, _)| is_there(*at)).map(|(_, slot)| *slot).collect()
    }

    /// What a phone sent a day later, its clock three quarters of an hour slow: somebody twice, and a code of nobody.
    async fn late_phone(&self, session: Id<Session>, slot: Slot, people: &[Attendee]) -> Result<()> {
        let (space, now) = (self.stage.space.id, self.stage.world.now());
        let said_at = now - jiff::SignedDuration::from_hours(20);
        let whom = people.iter().take(2).map(|one| Whom::Listed(one.id)).chain([Whom::Nobody]);
        let scans: Vec<Scan> = whom.map(|who| Scan { id: self.stage.world.uuid(), slot, who, said_at }).collect();
        let clock = Clock { skew: 47 * 60 };
        self.write(move |tx| attendance::reconcile(tx, space, session, clock, &scans).map(drop)).await
    }
}

/// A test before and after, and an evaluation: who came late has no test before, who left early none after.
fn answers(
    tx: &mut Tx<'_>,
    space: Id<actors::Space>,
    who: Id<Attendee>,
    (before, after): (bool, bool),
) -> store::Result<()> {
    let questions = quiz().questions;
    for (moment, knows) in [(Moment::Before, before.then_some(42)), (Moment::After, after.then_some(81))] {
        let Some(knows) = knows else { continue };
        let chosen: Vec<(String, i32)> =
            questions.iter().map(|one| (one.code.clone(), chosen(tx, one, knows))).collect();
        session_quiz::answer(tx, space, who, moment, &chosen, "")?;
    }
    if after {
        let marks: Vec<(String, i32)> = ASPECTS
            .iter()
            .map(|(code, _)| {
                ((*code).to_owned(), if tx.world().below(5) == 0 { 3 } else { 4 + tx.world().below(2) as i32 })
            })
            .collect();
        let remark = tx.world().below(40) as usize;
        session_quiz::answer(
            tx,
            space,
            who,
            Moment::Evaluation,
            &marks,
            REMARKS.get(remark).copied().unwrap_or_default(),
        )?;
    }
    Ok(())
}

/// The right choice in so many of a hundred, else one of the others.
fn chosen(tx: &Tx<'_>, of: &Question, knows: u64) -> i32 {
    if tx.world().below(100) < knows {
        return of.right;
    }
    let others: Vec<i32> = (0_i32..).take(of.choices.len()).filter(|choice| *choice != of.right).collect();
    others[tx.world().below(others.len() as u64) as usize]
}

fn content(cohort: &Cohort, programme: &programme::Content, teaches: Id<Trainer>) -> Content {
    let mut half_days = session_planned::half_days(programme, cohort.content.first_day);
    for half in &mut half_days {
        half.trainers = vec![teaches];
        half.room = "Salle 1".to_owned();
    }
    Content {
        title: programme.title.clone(),
        place: cohort.content.place.clone(),
        address: cohort.content.address.clone(),
        half_days,
        materials: vec![Material {
            title: Text::fr_ar("Modèles de documents", "نماذج الوثائق"),
            address: "/toolkit".into(),
        }],
        per_half_day: ALLOWANCE.0,
        journey: ALLOWANCE.1,
    }
}

/// The last day of the session that a programme fills from a day on.
pub(super) fn last_day(programme: &programme::Content, first: Date) -> Date {
    session_planned::half_days(programme, first).last().map_or(first, |half| half.day)
}

fn quiz() -> Quiz {
    let question = |code: &str, (fr, ar): (&str, &str), choices: [(&str, &str); 3], right: i32| Question {
        code: code.to_owned(),
        words: Text::fr_ar(fr, ar),
        choices: choices.map(|(fr, ar)| Text::fr_ar(fr, ar)).to_vec(),
        right,
    };
    Quiz {
        questions: vec![
            question(
                "minutes",
                ("À quoi sert d’abord un procès-verbal ?", "ما الغاية الأولى من المحضر؟"),
                [
                    ("À répéter tout ce qui a été dit", "إعادة كل ما قيل"),
                    ("À prouver ce qui a été décidé, et par qui", "إثبات ما تقرر ومن قرره"),
                    ("À remplacer la liste des présents", "تعويض لائحة الحضور"),
                ],
                1,
            ),
            question(
                "budget",
                ("Par quoi commence un budget ?", "بماذا تبدأ الميزانية؟"),
                [
                    ("Par ce que l’on veut faire", "بما نريد القيام به"),
                    ("Par ce que le bailleur veut entendre", "بما يريد الممول سماعه"),
                    ("Par les dépenses de l’an passé", "بمصاريف السنة الماضية"),
                ],
                0,
            ),
            question(
                "cash",
                ("Qui compte la caisse ?", "من يعد الصندوق؟"),
                [
                    ("Le trésorier, seul", "أمين المال وحده"),
                    ("Personne tant que rien ne manque", "لا أحد ما دام لا ينقص شيء"),
                    ("Deux personnes, avec une trace écrite", "شخصان، مع أثر مكتوب"),
                ],
                2,
            ),
        ],
    }
}

#[cfg(test)]
mod tests {
    use kernel::Lang;

    use super::*;

    #[test]
    fn the_questions_have_a_right_answer_in_both_languages() {
        for one in quiz().questions {
            assert!(usize::try_from(one.right).is_ok_and(|right| right < one.choices.len()));
            for lang in [Lang::Fr, Lang::Ar] {
                assert!(one.words.get(lang).is_some() && one.choices.iter().all(|choice| choice.get(lang).is_some()));
            }
        }
    }
}
