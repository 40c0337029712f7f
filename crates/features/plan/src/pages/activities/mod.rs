//! Activities: what really happened, which is what the measures count.

mod export;
mod form;
mod import;
mod list;
mod map;
mod picks;
mod read;
mod row;
mod show;

pub(crate) use export::{csv, xlsx};
pub(crate) use form::{add, correct, form_correction, form_new};
pub(crate) use import::{form as form_import, import};
pub(crate) use list::list;
pub(crate) use map::map;
pub(crate) use show::{cancel, show};

use web::{Result, Visit};

use super::view::readable_plan;
use actors::Role;
use web::Error;

/// What was done is for the eyes that the plan is for; without a plan, for members.
async fn check_reader(visit: &Visit) -> Result<()> {
    match readable_plan(visit).await? {
        Some(_) => Ok(()),
        None if visit.is_at_least(Role::Member) => Ok(()),
        None if visit.signed_in.is_none() => Err(Error::SignInFirst),
        None => Err(Error::NotFound),
    }
}
