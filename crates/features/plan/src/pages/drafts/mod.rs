//! From a strategy paper to a plan: reading it, correcting the proposed outline, confirming it.

mod confirm;
mod facts;
mod list;
mod row;
mod screen;
mod spot;
mod upload;
mod verbs;

pub(crate) use confirm::{confirm, form as form_confirm};
pub(crate) use list::{drop, list, source};
pub(crate) use screen::show;
pub(crate) use upload::{form as form_upload, read};
pub(crate) use verbs::{dismiss, indent, merge, outdent, place, recast, remove, rename, shift, split, undo};

pub(crate) use facts::list as facts_list;

use kernel::Id;
use web::Visit;

use crate::store::drafts::StoredDraft;

/// The address of a draft, or of one of its resources.
fn address(visit: &Visit, draft: Id<StoredDraft>, below: &str) -> String {
    visit.path(&format!("plan/drafts/{draft}{below}"))
}
