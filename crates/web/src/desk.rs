use tokio::sync::{Semaphore, SemaphorePermit};

use crate::{Error, Result};

/// A place at which a document is made or read: a PDF, a workbook.
///
/// Whoever answers with a document takes a place before gathering what stands in it. There are few places, and whoever
/// finds none waits: so a crowd that asks for public documents fills no memory, and keeps nobody from the pages.
#[must_use]
pub struct Desk(#[allow(dead_code)] SemaphorePermit<'static>); // held for its end

static DESKS: Semaphore = Semaphore::const_new(2);

impl Desk {
    /// Waits for a free place.
    ///
    /// # Errors
    /// None while the program runs.
    pub async fn free() -> Result<Self> {
        DESKS.acquire().await.map(Self).map_err(Error::fault)
    }

    /// Makes or reads the document on a thread that may block. The place is taken until that is done, even when nobody waits for it
    /// any more.
    ///
    /// # Errors
    /// What the making meets.
    pub async fn make<T: Send + 'static>(self, make: impl FnOnce() -> papers::Result<T> + Send + 'static) -> Result<T> {
        let made = tokio::task::spawn_blocking(move || {
            let _place = self;
            make()
        });
        Ok(made.await.map_err(Error::fault)??)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_place_is_free_again_once_the_document_is_made() {
        for document in 0..5 {
            let desk = Desk::free().await.unwrap();
            assert_eq!(desk.make(move || Ok(document)).await.unwrap(), document);
        }
        let all = [Desk::free().await.unwrap(), Desk::free().await.unwrap()];
        assert!(DESKS.try_acquire().is_err(), "a third one waits");
        drop(all);
        assert!(DESKS.try_acquire().is_ok());
    }
}
