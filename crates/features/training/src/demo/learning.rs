//! What cohorts of the demonstration were handed out, and their photos: drawn by the program, and each seen as widely as those in it
//! allow.

use jiff::ToSpan;
use kernel::{Id, Text};
use media::{About, Made, Wishes};
use serde::Serialize;
use web::{Error, Result};

use super::Play;
use crate::model::learning_material::{Content, Home};
use crate::model::learning_photo::{Circle, Consent, ConsentWay};
use crate::model::{Attendee, Cohort, Programme};
use crate::store::{learning_materials, learning_photos, plan, session_people};

/// Cohorts of which there are photos.
const PICTURED: usize = 4;
/// More cohorts and people than there are.
const MOST: u32 = 500;

const TEMPLATE: &str = include_str!("photo.typ");

#[derive(Serialize)]
struct Drawn {
    people: u8,
    words: &'static str,
}

impl Play<'_> {
    /// Plays it, when all cohorts have met.
    pub(super) async fn learn(&self) -> Result<()> {
        let (db, space) = (&self.stage.db, self.stage.space.id);
        let mut cohorts = plan::cohorts(db, space, None, MOST).await?;
        cohorts.retain(|cohort| !cohort.content.is_cancelled && cohort.content.first_day < self.stage.today);
        cohorts.sort_by_key(|cohort| std::cmp::Reverse((cohort.content.last_day, cohort.id)));
        self.hand_out(&cohorts).await?;
        let pictures = [drawn(5, "Photo générée · صورة مولدة").await?, drawn(3, "Exercice généré · تمرين مولد").await?];
        for cohort in cohorts.iter().take(PICTURED) {
            self.on(cohort.content.last_day.saturating_add(12.days()));
            self.photograph(cohort, &pictures).await?;
        }
        Ok(())
    }

    /// Each programme hands out a page of this house, and each running cohort one of its own.
    async fn hand_out(&self, cohorts: &[Cohort]) -> Result<()> {
        let space = self.stage.space.id;
        let mut programmes: Vec<Id<Programme>> = Vec::new();
        for cohort in cohorts.iter().filter(|cohort| cohort.space == space) {
            if !programmes.contains(&cohort.programme) {
                programmes.push(cohort.programme);
            }
        }
        let latest = cohorts.first().map(|cohort| (cohort.id, cohort.content.last_day));
        let content = |fr: &str, ar: &str, address: &str| Content {
            title: Text::fr_ar(fr, ar),
            address: address.to_owned(),
            since: None,
        };
        let guide = content("Modèles à remplir", "نماذج للملء", "/toolkit");
        let solutions = content("Corrigé de l’exercice", "تصحيح التمرين", "/library");
        self.write(move |tx| {
            for programme in programmes {
                learning_materials::add(tx, space, Home::Programme(programme), &guide, None)?;
            }
            if let Some((cohort, last_day)) = latest {
                let solutions = Content { since: Some(last_day), ..solutions };
                learning_materials::add(tx, space, Home::Cohort(cohort), &solutions, None)?;
            }
            Ok(())
        })
        .await
    }

    /// Two photos: one of people of whom one said nothing, one of people who allow it to everybody.
    async fn photograph(&self, cohort: &Cohort, pictures: &[Made; 2]) -> Result<()> {
        let people = session_people::list(&self.stage.db, cohort.space, cohort.id, 0, MOST).await?;
        let people: Vec<Id<Attendee>> =
            people.into_iter().filter(|one| one.left_at.is_none()).map(|one| one.id).take(12).collect();
        if people.len() < 8 {
            return Ok(());
        }
        let (space, id, [group, exercise]) = (cohort.space, cohort.id, pictures.clone());
        self.write(move |tx| {
            for (at, one) in people.iter().enumerate().take(7) {
                let consent = [Consent::Public, Consent::Public, Consent::Public, Consent::Cohort, Consent::No];
                let way = if at % 2 == 0 { ConsentWay::Paper } else { ConsentWay::Own };
                learning_photos::say(tx, space, *one, consent[at % consent.len()], way)?;
            }
            let about = |alt: Text| About { name: "generee.png".into(), alt, ..About::default() };
            let whole =
                about(Text::fr_ar("Le groupe devant la salle (image générée)", "المجموعة أمام القاعة (صورة مولدة)"));
            learning_photos::add(tx, space, id, &group, &whole, (Circle::Public, &people[..8]))?;
            let three =
                about(Text::fr_ar("Trois personnes à un exercice (image générée)", "ثلاثة أشخاص في تمرين (صورة مولدة)"));
            learning_photos::add(tx, space, id, &exercise, &three, (Circle::Public, &people[..3]))?;
            Ok(())
        })
        .await
    }
}

/// A picture of so many people, as a drawing.
async fn drawn(people: u8, words: &'static str) -> Result<Made> {
    let draw = move || {
        let png = papers::picture::set(TEMPLATE, &Drawn { people, words }, 2.0).map_err(Error::fault)?;
        media::take(&png, &Wishes::default()).map_err(|fault| Error::fault(fault.code()))
    };
    tokio::task::spawn_blocking(draw).await.map_err(Error::fault)?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pictures_can_be_drawn() {
        let png = papers::picture::set(TEMPLATE, &Drawn { people: 3, words: "مولدة" }, 1.0);
        assert!(png.is_ok_and(|png| media::take(&png, &Wishes::default()).is_ok()));
    }
}
