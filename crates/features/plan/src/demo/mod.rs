//! The plan's part of the demonstration: the two plans in our own words, and two years of generated activities.

mod activities;
mod script;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use jiff::civil::Date;
use kernel::Visibility;
use web::demo::DemoStage;
use web::{Error, Result};

use crate::model::Span;
use crate::store::activities::{Origin, record_all};
use crate::store::plans::{self, NewPlan};
use script::{Keys, Script};

/// Plays the plan and the activities of one organisation. A script without a plan plays nothing.
pub(crate) fn play(stage: &DemoStage) -> BoxFuture<'_, Result<()>> {
    async move {
        let script: Script = stage.read("plan")?;
        let Some(title) = script.title.clone() else { return Ok(()) };
        let (db, space) = (&stage.db, stage.space.id);
        let new = NewPlan {
            title,
            span: span(stage.today, script.years)?,
            visibility: Visibility::Public,
            draft: None,
            nodes: script.node.iter().map(script::NodeScript::planted).collect(),
            facts: script.facts.clone(),
            founded: None,
        };
        let plan = plans::confirm(db, stage.who, space, new).await?;
        let keys = Keys::of(&script.node, &plans::tree(db, space, plan).await?);
        let done = activities::generated(stage, &script.activity, &keys)?;
        record_all(db, stage.who, space, done, Origin::Generated).await?;
        Ok(())
    }
    .boxed()
}

/// The plan began with last year.
fn span(today: Date, years: i16) -> Result<Span> {
    let first = today.year() - 1;
    let (first, last) = (Date::new(first, 1, 1), Date::new(first + years - 1, 12, 31));
    let span = Span::new(first.map_err(Error::fault)?, last.map_err(Error::fault)?);
    span.ok_or_else(|| Error::fault("the demonstration's plan lasts no year"))
}
