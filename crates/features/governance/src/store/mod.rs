//! The SQL of the bodies. What grows is read through an index and a page at a time; sizes are counters.

/// Bodies: what is said of them, their counters, who sits in them counted.
pub mod bodies;
pub(crate) mod found;
mod founding;
/// Lists of members on their way in.
pub mod imports;
/// Mandates: their beginning, correction, end and history.
pub mod mandates;
/// Bodies as imports see them.
pub mod rolls;
/// The articles of the statutes.
pub mod rules;
/// Seats: the lists of a body.
pub mod seats;

pub use founding::found_bureau;

/// Every statement, for the test that prepares each on both engines.
pub const STATEMENTS: &[&str] = &[
    bodies::ALL,
    bodies::ONE,
    bodies::INSERT,
    bodies::UPDATE,
    bodies::COUNT_SEATS,
    bodies::COUNT_FILLED,
    bodies::PARITY,
    seats::ONE,
    seats::INSERT,
    seats::UPDATE,
    seats::CLOSE,
    seats::LAST,
    seats::SEAT_HOLDER,
    seats::VACATE,
    seats::BY_NUMBER,
    seats::BY_NAME,
    seats::BY_TERM,
    seats::VACANT,
    seats::ENDING,
    seats::NAMED_RARELY,
    seats::NAMED_OFTEN,
    seats::PROBE,
    seats::EVERY,
    mandates::INSERT,
    mandates::END,
    mandates::CORRECT,
    mandates::ONE,
    mandates::OF_SEAT,
    mandates::OF_HOLDER,
    mandates::TENURES_OF_SEAT,
    mandates::TENURES_OF_HOLDER,
    mandates::TENURES_OF_BODY,
    rules::ALL,
    rules::ABOUT,
    rules::INSERT,
    rules::END,
    imports::INSERT,
    imports::ONE,
    imports::DROP,
    imports::EXPIRE,
    found::EVERY,
];
