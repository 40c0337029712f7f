//! Who sends: never two servers the same letter, and somebody in the end.

use std::sync::mpsc::{Receiver, Sender as Channel, channel};
use std::sync::{Arc, Mutex};

use jiff::SignedDuration;
use post::{Message, Outcome, Post, Sender};
use store::testing::each_config;

use crate::{Clock, Fake, each, letter, open, waiting, write};

#[test]
fn two_servers_on_one_database_send_each_letter_once() {
    each_config("two", |place| async move {
        let place = place;
        let clock = Clock::new();
        let (one, other) = (open(&place, &clock, 7).await, open(&place, &clock, 8).await);
        write(&one, (0..150).map(|n| letter(&format!("n{n}@example.org"))).collect()).await.unwrap();
        let fake = Fake::answering(Outcome::Sent);
        while waiting(&one).await > 0 {
            let (first, second) = (fake.post(), fake.post());
            let (first, second) = tokio::join!(first.deliver(&one), second.deliver(&other));
            assert!(first.unwrap().sent + second.unwrap().sent > 0);
        }
        let tries = fake.tries.lock().unwrap();
        assert_eq!(tries.len(), 150);
        assert!(tries.values().all(|tries| *tries == 1));
    });
}

/// A way out that says when it has a letter, and answers when it is allowed to.
struct Slow {
    has: Mutex<Channel<()>>,
    may: Mutex<Receiver<()>>,
    ids: Arc<Mutex<Vec<uuid::Uuid>>>,
}

impl Sender for Slow {
    fn send(&self, messages: &[Message]) -> Vec<Outcome> {
        self.ids.lock().unwrap().extend(messages.iter().map(|message| message.id));
        self.has.lock().unwrap().send(()).unwrap();
        let _ = self.may.lock().unwrap().recv();
        vec![Outcome::Sent; messages.len()]
    }
}

#[test]
fn a_letter_whose_sender_died_before_it_was_noted_is_sent_again_as_the_same() {
    each("crash", |db, clock| async move {
        write(&db, vec![letter("salma@example.org")]).await.unwrap();
        let ((has, had), (may, allowed)) = (channel(), channel());
        let ids = Arc::new(Mutex::new(Vec::new()));
        let slow = Slow { has: Mutex::new(has), may: Mutex::new(allowed), ids: Arc::clone(&ids) };
        let doomed = Post::new(Some(Arc::new(slow)), None);
        let task = tokio::spawn({
            let db = db.clone();
            async move { doomed.deliver(&db).await }
        });
        tokio::task::spawn_blocking(move || had.recv().unwrap()).await.unwrap();
        task.abort();
        drop(may);
        assert!(task.await.unwrap_err().is_cancelled());

        let fake = Fake::answering(Outcome::Sent);
        fake.post().deliver(&db).await.unwrap();
        assert_eq!((fake.tries(), waiting(&db).await), (0, 1), "it is still the dead one's");
        clock.go_on(SignedDuration::from_mins(15));
        fake.post().deliver(&db).await.unwrap();
        assert_eq!((fake.tries(), waiting(&db).await), (1, 0));
        assert_eq!(*fake.ids.lock().unwrap(), *ids.lock().unwrap());
    });
}
