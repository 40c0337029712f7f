//! Side-by-side measurements: each number stands beside what the same machine does at best in the same run.
//!
//! `twiza-bench store` writes: the store with 64 clients, a bare loop over SQLite in ideal batches, one transaction for
//! each write.
//! `twiza-bench sign [SIGNATURES]` signs petitions over HTTP, beside an empty handler and a plain version over PostgreSQL,
//! and a petition of so many signatures (10,000,000) beside a small one.
//! `twiza-bench graph` reads a network of 50,000 organisations and 300,000 relations and asks it every question.
//! `twiza-bench import` brings a workbook of 50,000 organisations in, its duplicates found, and once more.
//! `twiza-bench wxr` brings an old site of 20,000 posts in from a WordPress export, and once more.
//! `twiza-bench supporters` writes a list of 20,000 supporters as PDF and XLSX.
//! `twiza-bench search [RECORDS]` finds a judged set, and asks so many generated records (1,000,000), beside the full-text
//! search of PostgreSQL and SQLite.
//! `twiza-bench portal` loads the front page and an article of the portal beside an empty handler, with wrk.
//! `twiza-bench seats` has 10,000 people apply for 40 sessions at once, beside a plain version over PostgreSQL with row locks.
//! `twiza-bench certificates [HOLDERS]` issues and sets so many certificates (3,000) as PDF in one ZIP.
//! `twiza-bench report` draws and prints the report of ten years of three hundred associations each.
//! `twiza-bench newsletter [READERS]` sends a newsletter to so many (100,000) through a carrier to a mail server of its own.
//! `twiza-bench list` loads a list page of 50 rows beside an empty handler, with wrk. Run by `make bench`, in a release build; never part of the tests.
#![allow(clippy::print_stdout)] // a measurement prints its results
#![allow(clippy::unwrap_used)] // a measurement that cannot go on says so best by ending there

mod certificates;
mod graph;
mod imports;
mod list_page;
mod measure;
mod newsletter;
mod portal;
mod report;
mod search;
mod seats;
mod signing;
mod store_writes;
mod supporters;
mod wxr;

use std::process::ExitCode;

/// As in the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("store") => store_writes::run(),
        Some("portal") => portal::run(),
        Some("list") => list_page::run(),
        Some("sign") => signing::run(std::env::args().nth(2).map_or(10_000_000, |large| large.parse().unwrap())),
        Some("search") => search::run(std::env::args().nth(2).map_or(1_000_000, |records| records.parse().unwrap())),
        Some("supporters") => supporters::run(),
        Some("graph") => graph::run(),
        Some("import") => imports::run(),
        Some("newsletter") => {
            newsletter::run(std::env::args().nth(2).map_or(100_000, |readers| readers.parse().unwrap()))
        }
        // The mailing begins its carrier by the name of the program that runs.
        Some("carry") => newsletter::carry(),
        Some("wxr") => wxr::run(),
        Some("certificates") => {
            certificates::run(std::env::args().nth(2).map_or(3_000, |holders| holders.parse().unwrap()))
        }
        Some("seats") => seats::run(),
        Some("report") => report::run(),
        _ => {
            println!(
                "usage: twiza-bench store|list|portal|sign [SIGNATURES]|search [RECORDS]|supporters|graph|import|wxr|seats|report|certificates [HOLDERS]|newsletter [READERS]"
            );
            return ExitCode::from(64);
        }
    }
    ExitCode::SUCCESS
}
