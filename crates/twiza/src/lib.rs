//! Twiza: the common house of an association movement, as one program.
//!
//! This crate is the front door: the commands, the configuration, and the one list of features ([`house`]). It is a
//! library so that the house's own tests and benchmarks can open it without a process.

mod arguments;
pub mod chores;
mod commands;
pub mod demo;
pub mod house;
mod serve;
mod terminal;

use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;

use crate::arguments::{Arguments, Command};
pub use crate::terminal::Failure;
use crate::terminal::Terminal;

/// Reads the command line and does what it says.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    start_log();
    let terminal = Terminal::new();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return terminal.failed(&error.into()),
    };
    let code = match runtime.block_on(carry_out(arguments.command, &terminal)) {
        Ok(code) => code,
        Err(failure) => terminal.failed(&failure),
    };
    // A mail server that takes minutes to answer holds nobody up: what was not noted as sent is sent again.
    runtime.shutdown_timeout(Duration::from_secs(1));
    code
}

async fn carry_out(command: Command, terminal: &Terminal) -> Result<ExitCode, Failure> {
    match command {
        Command::Serve { listen, place, post } => serve::run(terminal, listen, place, post.settings()).await,
        Command::Demo { listen, place, post } => demo::run(terminal, listen, place, post.settings()).await,
        Command::Backup { place, to, force } => commands::backup::run(terminal, place, &to, force).await,
        Command::Restore { place, from } => commands::restore::run(terminal, place, &from).await,
        Command::Move { place, to, engine } => commands::moving::run(terminal, place, to, engine).await,
        Command::Verify { place, since } => commands::verify::run(terminal, place, since.as_deref()).await,
        Command::Doctor { place, post } => commands::doctor::run(terminal, place, &post.settings()).await,
        Command::User { act } => commands::user::run(terminal, act).await,
        Command::Space { act } => commands::space::run(terminal, act).await,
        Command::Search { act } => commands::search::run(terminal, act).await,
        Command::Bounce { place } => commands::bounce::run(terminal, place).await,
        Command::Carry => commands::carry::run().await,
        Command::Read => commands::read::run(),
        Command::Keys { act } => commands::keys::run(terminal, act).await,
    }
}

/// The technical log, on standard error: what failed and why, never whom it concerned.
fn start_log() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("TWIZA_LOG").unwrap_or_else(|_| "warn".into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
}
