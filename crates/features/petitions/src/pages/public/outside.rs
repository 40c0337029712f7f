use web::Visit;

/// The address of the installation, for the links of letters and the name of a log.
pub(crate) fn outside(visit: &Visit) -> Option<String> {
    visit.outside()
}
