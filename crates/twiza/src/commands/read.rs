//! `twiza read-document`: reads a document that a stranger sent, for the server that started it.

use std::process::ExitCode;

use rustix::process::{Resource, Rlimit, setrlimit};

use crate::terminal::Failure;

/// The memory that a document may take, beside what the program has as it begins.
const MEMORY: u64 = 768 * 1024 * 1024;
/// The seconds that it may keep a processor busy.
const SECONDS: u64 = 60;

/// The document comes on standard input, what is in it goes to standard output (see [`papers::apart::Reader`]).
pub(crate) fn run() -> Result<ExitCode, Failure> {
    bound()?;
    papers::apart::answer(std::io::stdin().lock(), std::io::stdout().lock())?;
    Ok(ExitCode::SUCCESS)
}

/// Gives up what it does not need: memory beyond its share, time, files, what stays behind after a crash. Where memory runs
/// out all the same, it is the first to go.
fn bound() -> std::io::Result<()> {
    // A system without this file goes on without its help.
    let _ = std::fs::write("/proc/self/oom_score_adj", "1000");
    let bounds =
        [(Resource::As, taken() + MEMORY), (Resource::Cpu, SECONDS), (Resource::Fsize, 0), (Resource::Core, 0)];
    for (resource, most) in bounds {
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?;
    }
    Ok(())
}

/// The address space that this program has taken so far, in bytes: its allocator takes some in advance.
fn taken() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let size = status.lines().find_map(|line| line.strip_prefix("VmSize:"));
    let kilobytes = size.and_then(|size| size.trim().trim_end_matches("kB").trim().parse::<u64>().ok());
    kilobytes.unwrap_or(0) * 1024
}
