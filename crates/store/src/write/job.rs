use std::panic::{AssertUnwindSafe, catch_unwind};

use tokio::sync::oneshot;

use super::{Stream, Tx, Who};
use crate::{Error, Result};

/// A write on its way through a lane.
pub(crate) trait Job: Send {
    fn stream(&self) -> Stream;
    fn who(&self) -> Who;

    /// Whether it leaves nothing behind when it refuses, and so needs nobody to undo it.
    fn is_careful(&self) -> bool;

    /// Does the write once; whether it wants to be kept.
    fn run(&mut self, tx: &mut Tx<'_>) -> bool;

    /// Why the write does not want to be kept.
    fn fault(&self) -> Option<Error>;

    /// Whether a rule of the feature refused it.
    fn is_refused(&self) -> bool;

    /// Gives up the write, whatever it answered so far.
    fn fail(&mut self, fault: Error);

    /// Sends the answer to whoever waits for it.
    fn answer(self: Box<Self>);
}

type Act<R> = Box<dyn FnOnce(&mut Tx<'_>) -> Result<R> + Send>;

struct Pending<R> {
    stream: Stream,
    who: Who,
    careful: bool,
    act: Option<Act<R>>,
    outcome: Result<R>,
    to: oneshot::Sender<Result<R>>,
}

/// A job, and where its answer will arrive.
pub(crate) fn pending<R: Send + 'static>(
    stream: Stream,
    who: Who,
    careful: bool,
    act: impl FnOnce(&mut Tx<'_>) -> Result<R> + Send + 'static,
) -> (Box<dyn Job>, oneshot::Receiver<Result<R>>) {
    let (to, answer) = oneshot::channel();
    let outcome = Err(Error::internal("the write was never run"));
    (Box::new(Pending { stream, who, careful, act: Some(Box::new(act)), outcome, to }), answer)
}

impl<R: Send> Job for Pending<R> {
    fn stream(&self) -> Stream {
        self.stream
    }

    fn who(&self) -> Who {
        self.who
    }

    fn is_careful(&self) -> bool {
        self.careful
    }

    fn run(&mut self, tx: &mut Tx<'_>) -> bool {
        if let Some(act) = self.act.take() {
            // Nothing of a panicking write remains: its savepoint is rolled back, and its captures are dropped.
            self.outcome = catch_unwind(AssertUnwindSafe(|| act(tx)))
                .unwrap_or_else(|_| Err(Error::internal("a write panicked; it was rolled back")));
        }
        if self.outcome.is_ok() && tx.drafts.is_empty() {
            self.outcome = Err(Error::Unjournaled);
        }
        self.outcome.is_ok()
    }

    fn fault(&self) -> Option<Error> {
        self.outcome.as_ref().err().map(Error::again)
    }

    fn is_refused(&self) -> bool {
        matches!(self.outcome, Err(Error::Refused(_)))
    }

    fn fail(&mut self, fault: Error) {
        if self.outcome.is_ok() || self.act.is_some() {
            self.outcome = Err(fault);
        }
    }

    fn answer(self: Box<Self>) {
        // Whoever asked may have gone away; the write stands all the same.
        let _ = self.to.send(self.outcome);
    }
}
