//! `twiza carry`: takes the letters of a mailing to the mail server, and outlives the server that started it.

use std::fs::File;
use std::os::fd::AsFd as _;
use std::process::ExitCode;

use post::carrier::{Stop, carry};
use tokio::signal::unix::{SignalKind, signal};

use crate::terminal::Failure;

/// Letters come on standard input, the log is standard output (see [`post::carrier`]).
pub(crate) async fn run() -> Result<ExitCode, Failure> {
    // A session of its own: what is sent to the server's group, such as Ctrl-C in its terminal, does not concern it. It is
    // no group's leader yet, so this cannot fail; if it does, it is only less shielded.
    let _ = rustix::process::setsid();
    let log = File::from(std::io::stdout().as_fd().try_clone_to_owned()?);
    let stop = Stop::default();
    for kind in [SignalKind::terminate(), SignalKind::interrupt(), SignalKind::hangup()] {
        let (mut signals, stop) = (signal(kind)?, stop.clone());
        tokio::spawn(async move {
            while signals.recv().await.is_some() {
                stop.now();
            }
        });
    }
    // On a thread that nobody waits for at the end: it may be waiting for more letters.
    let (ended, end) = tokio::sync::oneshot::channel();
    std::thread::spawn(move || {
        // Nobody listens once the program ends.
        let _ = ended.send(carry(std::io::BufReader::new(std::io::stdin()), log, &stop));
    });
    end.await.map_err(|_| std::io::Error::other("the carrier broke"))??;
    Ok(ExitCode::SUCCESS)
}
