//! Side-by-side measurements: each number stands beside what the same machine does at best in the same run.
//!
//! `twiza-bench store` writes: the store with 64 clients, a bare loop over SQLite in ideal batches, one transaction for
//! each write.
//! `twiza-bench list` loads a list page of 50 rows beside an empty handler, with wrk. Run by `make bench`, in a release build; never part of the tests.
#![allow(clippy::print_stdout)] // a measurement prints its results
#![allow(clippy::unwrap_used)] // a measurement that cannot go on says so best by ending there

mod list_page;
mod measure;
mod store_writes;

use std::process::ExitCode;

/// As in the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("store") => store_writes::run(),
        Some("list") => list_page::run(),
        _ => {
            println!("usage: twiza-bench store|list");
            return ExitCode::from(64);
        }
    }
    ExitCode::SUCCESS
}
