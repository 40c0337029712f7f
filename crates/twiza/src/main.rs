//! The program `twiza`.

fn main() -> std::process::ExitCode {
    twiza::run()
}
