pub(crate) mod datasets;
pub(crate) mod experiences;
pub(crate) mod works;
