//! The program `twiza`.

/// A page is many small pieces of text: this allocator halves what they cost beside the system's (bench/README.md).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    twiza::run()
}
