//! What is printed and filed.

pub mod list;
pub(crate) mod minutes;
pub(crate) mod pack;
pub(crate) mod poster;
pub(crate) mod sheets;
pub(crate) mod statement;

use jiff::civil::Date;

/// A day as forms write it in both languages: 02/03/2026.
pub(crate) fn day(date: Date) -> String {
    date.strftime("%d/%m/%Y").to_string()
}
