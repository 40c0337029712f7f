//! The words for the kinds of nodes.

use web::Visit;

use crate::reader::Kind;

/// The message that names a kind.
pub(crate) const fn label(kind: Kind) -> &'static str {
    match kind {
        Kind::Mission => "plan-kind-mission",
        Kind::Vision => "plan-kind-vision",
        Kind::Values => "plan-kind-values",
        Kind::Domain => "plan-kind-domain",
        Kind::Axis => "plan-kind-axis",
        Kind::Objective => "plan-kind-objective",
        Kind::Priority => "plan-kind-priority",
        Kind::Strategy => "plan-kind-strategy",
        Kind::Outcome => "plan-kind-outcome",
        Kind::HorizontalAction => "plan-kind-horizontal-action",
        Kind::Action => "plan-kind-action",
        Kind::Section => "plan-kind-section",
    }
}

/// The message that says how many of a kind there are.
pub(crate) const fn count_label(kind: Kind) -> &'static str {
    match kind {
        Kind::Mission => "plan-count-mission",
        Kind::Vision => "plan-count-vision",
        Kind::Values => "plan-count-values",
        Kind::Domain => "plan-count-domain",
        Kind::Axis => "plan-count-axis",
        Kind::Objective => "plan-count-objective",
        Kind::Priority => "plan-count-priority",
        Kind::Strategy => "plan-count-strategy",
        Kind::Outcome => "plan-count-outcome",
        Kind::HorizontalAction => "plan-count-horizontal-action",
        Kind::Action => "plan-count-action",
        Kind::Section => "plan-count-section",
    }
}

/// All kinds with their names, for a choice.
pub(crate) fn options(visit: &Visit) -> Vec<(String, String)> {
    Kind::ALL.iter().map(|kind| (kind.code().to_owned(), visit.t(label(*kind)).to_owned())).collect()
}
