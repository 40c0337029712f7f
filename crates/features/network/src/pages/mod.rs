pub(crate) mod export;
pub(crate) mod graph;
pub(crate) mod import;
pub(crate) mod profiles;
pub(crate) mod relations;
pub(crate) mod segments;
