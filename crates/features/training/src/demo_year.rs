//! What the trainings of the demonstration cost: rates, budgets and expenses, all made up.

use jiff::{Timestamp, ToSpan};
use store::{Stream, Tx};
use web::demo::DemoStage;
use web::{Error, Result};

use crate::model::cost::{Basis, Heading, by_heading};
use crate::model::year::Target;
use crate::store::costs::{self, NewExpense, NewLine, Owner};
use crate::store::year::Planned;
use crate::store::{plan, year};

/// What each programme costs: heading, basis, how many for each, the price of one in centimes.
const RATES: [(Heading, Basis, i32, i64, &str); 6] = [
    (Heading::Venue, Basis::Day, 1, 120_000, "Salle (prix généré)"),
    (Heading::Meals, Basis::PersonDay, 3, 4_500, "Deux pauses et un déjeuner (prix généré)"),
    (Heading::Lodging, Basis::PersonDay, 1, 18_000, "Nuitée (prix généré)"),
    (Heading::Travel, Basis::Person, 2, 9_000, "Aller et retour (prix généré)"),
    (Heading::Trainers, Basis::Day, 2, 150_000, "Deux animatrices (prix généré)"),
    (Heading::Materials, Basis::Person, 1, 3_500, "Classeur (prix généré)"),
];
/// What a year may cost, in centimes.
const BUDGET: i64 = 180_000_000;

/// Gives the programmes their rates, the years their budgets, and the cohorts that are over what was spent for them.
pub(crate) async fn play(stage: &DemoStage, now: Timestamp) -> Result<()> {
    let (db, space, today) = (&stage.db, stage.space.id, stage.today);
    let programmes = year::programmes(db, space).await?;
    write(stage, move |tx| {
        for programme in &programmes {
            for (heading, basis, quantity, price, words) in RATES {
                let line = NewLine { heading, basis, quantity, price, words: words.to_owned() };
                costs::add(tx, space, Owner::Programme(programme.id), &line)?;
            }
        }
        Ok(())
    })
    .await?;
    for of in today.year() - 2..=today.year() {
        let target = plan::target(db, space, of).await?.unwrap_or_default();
        let target = Target { budget: Some(BUDGET), ..target };
        write(stage, move |tx| plan::set_target(tx, space, of, &target)).await?;
        for planned in year::cohorts(db, space, of).await? {
            spend(stage, planned, now).await?;
        }
    }
    Ok(())
}

async fn write<R: Send + 'static>(
    stage: &DemoStage,
    act: impl FnOnce(&mut Tx<'_>) -> store::Result<R> + Send + 'static,
) -> Result<R> {
    stage.db.write(Stream::space(stage.space.id), stage.who, act).await.map_err(Error::from)
}

/// What was spent for a cohort that is over: about what was planned for the people who came, heading by heading.
async fn spend(stage: &DemoStage, planned: Planned, now: Timestamp) -> Result<()> {
    let content = &planned.cohort.content;
    if content.last_day >= stage.today || content.is_cancelled || planned.confirmed == 0 {
        return Ok(());
    }
    let (space, id, on) = (stage.space.id, planned.cohort.id, content.last_day);
    let rates = costs::lines(&stage.db, space, Owner::Programme(planned.cohort.programme)).await?;
    let both = by_heading(&rates, planned.size(), &std::collections::BTreeMap::new());
    let came = |heading| match heading {
        Heading::Venue | Heading::Trainers => (1, 1),
        _ => (planned.people, (planned.size().places * planned.people_each).max(1)),
    };
    let mut expenses = Vec::new();
    for (at, (heading, both)) in both.into_iter().enumerate() {
        let (part, whole) = came(heading);
        let centimes = both.planned * part / whole * (90 + i64::try_from(stage.world.below(22)).unwrap_or(0)) / 100;
        let words = format!("Facture générée {}-{}", on.strftime("%Y%m"), at + 1);
        expenses.push(NewExpense { heading, on, centimes, words, by: None });
    }
    let at = stage.world.instant(on.saturating_add(3.days()).at(9, 0, 0, 0));
    stage.clock.set(at.min(now));
    write(stage, move |tx| {
        for expense in expenses.iter().filter(|expense| expense.centimes > 0) {
            costs::note(tx, space, id, expense)?;
        }
        Ok(())
    })
    .await
}
