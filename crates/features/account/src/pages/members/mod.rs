//! Who belongs to a space: for its administrators.

pub(crate) mod clearance;
pub(crate) mod end;
pub(crate) mod invite;
pub(crate) mod list;
pub(crate) mod member;
pub(crate) mod reset;
pub(crate) mod role;
pub(crate) mod withdraw;

use actors::Role;
use web::Visit;

/// The roles that can be granted, with their names.
fn role_options(visit: &Visit) -> Vec<(String, String)> {
    Role::granted().map(|role| (role.code().to_owned(), visit.t(role.label()).to_owned())).collect()
}

/// Reads a role that can be granted.
fn read_role(code: &str) -> Option<Role> {
    Role::from_code(code).filter(|role| *role > Role::Visitor)
}
