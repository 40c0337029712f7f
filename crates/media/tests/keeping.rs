//! Files are kept in pieces, shown only while something public shows them, and gone once they are deleted.

#![allow(clippy::unwrap_used)] // a test that cannot go on says so best by failing there

use actors::Space;
use kernel::{Id, Lang, Text};
use media::store::{Incoming, PIECE};
use media::{About, File, Kind, Made, MadePart, Part, Rect, Seen, store as files};
use store::testing::each_engine;
use store::{Db, Stream, Who};

const WHO: Who = Who::system("test");

fn picture(mark: u8) -> Made {
    let part =
        |part: Part, side: u32, bytes: usize| MadePart { part, width: side, height: side, bytes: vec![mark; bytes] };
    Made {
        kind: Kind::Picture,
        mime: "image/jpeg",
        seconds: 0,
        is_cut: false,
        faces: vec![Rect::new(10, 20, 300, 400)],
        hash: [mark; 32],
        parts: vec![part(Part::Card, 480, 10), part(Part::Wide, 1024, 20), part(Part::Full, 2000, PIECE + 7)],
    }
}

fn about() -> About {
    About {
        name: "C:\\photos\\atelier.jpg".to_owned(),
        alt: Text::of(Lang::Fr, "Un atelier de céramique"),
        credit: "Radio de l'oasis".to_owned(),
        consent: "Accord écrit, classeur 3".to_owned(),
    }
}

fn space(db: &Db) -> Id<Space> {
    db.world().id()
}

async fn put(db: &Db, space: Id<Space>, mark: u8) -> Id<File> {
    db.write(Stream::space(space), WHO, move |tx| files::put_in(tx, space, &picture(mark), &about())).await.unwrap()
}

#[test]
fn a_picture_is_read_back_as_it_was_kept() {
    each_engine("media-kept", &[media::MIGRATIONS], |db| async move {
        let space = space(&db);
        let id = put(&db, space, 7).await;
        let file = files::get(&db, space, id).await.unwrap().unwrap();
        assert_eq!((file.name.as_str(), file.width, file.bytes), ("atelier.jpg", 2000, PIECE as u64 + 7));
        assert_eq!(file.faces, [Rect::new(10, 20, 300, 400)]);
        assert_eq!(files::find(&db, id).await.unwrap().as_ref(), Some(&file));
        assert_eq!(files::by_hash(&db, space, &[7; 32]).await.unwrap().as_ref(), Some(&file));
        assert_eq!(files::read(&db, &file, Part::Wide, 0..u64::MAX).await.unwrap(), [7; 20]);
        let consent = files::consent(&db, space, id).await.unwrap().unwrap();
        assert_eq!(consent.reveal(), "Accord écrit, classeur 3");
        let other = db.world().id();
        assert!(files::get(&db, other, id).await.unwrap().is_none(), "a file belongs to its space");
    });
}

#[test]
fn any_range_of_a_large_file_is_what_was_sent_however_it_arrived() {
    each_engine("media-ranges", &[media::MIGRATIONS], |db| async move {
        let space = space(&db);
        let sent: Vec<u8> = (0..PIECE * 5 + 123).map(|at| (at % 251) as u8).collect();
        let mut incoming = Incoming::begin(&db, space, WHO).await.unwrap();
        // Uneven, as a network brings it.
        for some in sent.chunks(70_001) {
            incoming.push(&db, some).await.unwrap();
        }
        let seen = Seen { kind: Kind::Sound, mime: "audio/mpeg", seconds: 61, is_cut: false };
        let id = incoming.finish(&db, seen, about()).await.unwrap();
        let file = files::get(&db, space, id).await.unwrap().unwrap();
        assert_eq!((file.bytes, file.seconds), (sent.len() as u64, 61));
        assert_eq!(files::length(&db, &file, Part::Whole).await.unwrap(), Some(sent.len() as u64));
        let piece = PIECE as u64;
        let len = sent.len() as u64;
        for (from, to) in
            [(0, len), (0, 1), (piece - 1, piece + 1), (piece, 2 * piece), (len - 5, len), (3, 4 * piece + 9)]
        {
            let read = files::read(&db, &file, Part::Whole, from..to).await.unwrap();
            assert!(read == sent[from as usize..to as usize], "{from}..{to}");
        }
        assert!(files::read(&db, &file, Part::Whole, len..len + 5).await.unwrap().is_empty());
        assert_eq!(files::read(&db, &file, Part::Whole, len - 2..len + 5).await.unwrap().len(), 2);
    });
}

#[test]
fn what_a_large_sound_says_of_its_maker_is_in_no_piece_of_it() {
    each_engine("media-undressed", &[media::MIGRATIONS], |db| async move {
        let space = space(&db);
        // Frames of 417 bytes of silence behind a tag that is larger than a piece, and words behind them.
        let size = PIECE + 5_000;
        let tag =
            [b"ID3\x04\0\0\0".as_slice(), &[(size >> 14) as u8, (size >> 7 & 127) as u8, (size & 127) as u8]].concat();
        let mut frame = vec![0xff, 0xfb, 0x90, 0x00];
        frame.resize(417, 0);
        let sound = frame.repeat(9_000);
        let place = b"GEO +29.7458 Fatima ".repeat(size / 20 + 1);
        let sent = [&tag, &place[..size], &sound, b"APETAGEX Fatima", b"TAG", &[b'F'; 125]].concat();
        let mut incoming = Incoming::begin(&db, space, WHO).await.unwrap();
        for some in sent.chunks(70_001) {
            incoming.push(&db, some).await.unwrap();
        }
        let seen = incoming.look(&db).await.unwrap().unwrap();
        assert_eq!((seen.mime, seen.seconds, seen.is_cut), ("audio/mpeg", 236, false));
        let id = incoming.finish(&db, seen, about()).await.unwrap();
        let file = files::get(&db, space, id).await.unwrap().unwrap();
        let kept = files::read(&db, &file, Part::Whole, 0..u64::MAX).await.unwrap();
        assert_eq!(kept.len(), sent.len());
        assert!(!kept.windows(6).any(|some| some == b"Fatima" || some == b"+29.74" || some == b"FFFFFF"));
        let begin = tag.len() + size;
        assert!(kept[..10] == sent[..10] && kept[begin..begin + sound.len()] == sound[..], "the sound stays");
    });
}

#[test]
fn a_large_file_is_seen_by_nobody_before_it_is_finished() {
    each_engine("media-coming", &[media::MIGRATIONS], |db| async move {
        let space = space(&db);
        let id = db.write(Stream::space(space), WHO, move |tx| files::begin(tx, space)).await.unwrap();
        db.write(Stream::space(space), WHO, move |tx| files::append(tx, space, id, &[1; 10])).await.unwrap();
        assert!(files::get(&db, space, id).await.unwrap().is_none());
        assert!(files::latest(&db, space, None, 10).await.unwrap().is_empty());
        let more = db.write(Stream::space(space), WHO, move |tx| files::append(tx, space, id, &[1; 10])).await;
        assert!(
            matches!(more, Err(store::Error::Conflict { .. })),
            "a hole behind a piece that is not whole: {more:?}"
        );
        assert_eq!(files::sweep(&db).await.unwrap(), 0, "what was begun today is left alone");
    });
}

#[test]
fn a_file_is_public_as_long_as_something_public_shows_it() {
    each_engine("media-shown", &[media::MIGRATIONS], |db| async move {
        let space = space(&db);
        let stranger = db.world().id();
        let (one, two, theirs) = (put(&db, space, 1).await, put(&db, space, 2).await, put(&db, stranger, 3).await);
        let (article, episode): (Id<()>, Id<()>) = (db.world().id(), db.world().id());
        let publish = |record: Id<()>, shown: Vec<Id<File>>| {
            let db = db.clone();
            async move {
                let act = move |tx: &mut store::Tx<'_>| {
                    tx.record(store::Entry::new("test.published", "test", record));
                    files::publish_in(tx, space, record, &shown)
                };
                db.write(Stream::space(space), WHO, act).await.unwrap();
            }
        };
        publish(article, vec![one, two, theirs]).await;
        publish(episode, vec![one]).await;
        assert!(files::is_public(&db, one).await.unwrap() && files::is_public(&db, two).await.unwrap());
        assert!(!files::is_public(&db, theirs).await.unwrap(), "nobody publishes what another space keeps");
        publish(article, vec![]).await;
        assert!(files::is_public(&db, one).await.unwrap(), "the episode still shows it");
        assert!(!files::is_public(&db, two).await.unwrap());
        assert_eq!(files::shown_by(&db, one).await.unwrap(), [episode.uuid()]);
    });
}

#[test]
fn public_pictures_of_which_nobody_said_what_they_show_are_told() {
    each_engine("media-untold", &[media::MIGRATIONS], |db| async move {
        let space = space(&db);
        let silent = || About { alt: Text::default(), ..about() };
        let keep = |mark: u8, about: About| {
            db.write(Stream::space(space), WHO, move |tx| files::put_in(tx, space, &picture(mark), &about))
        };
        let (told, public) = (keep(1, about()).await.unwrap(), keep(2, silent()).await.unwrap());
        let (hidden, other) = (keep(3, silent()).await.unwrap(), keep(4, silent()).await.unwrap());
        let article: Id<()> = db.world().id();
        let show = move |tx: &mut store::Tx<'_>| {
            tx.record(store::Entry::new("test.published", "test", article));
            files::publish_in(tx, space, article, &[told, public, other])
        };
        db.write(Stream::space(space), WHO, show).await.unwrap();
        let untold = |after: Option<Id<File>>| {
            let db = db.clone();
            async move {
                let found = files::untold(&db, space, after, 9).await.unwrap();
                found.into_iter().map(|file| file.id).collect::<Vec<_>>()
            }
        };
        assert_eq!(untold(None).await, [other, public], "neither one that is told nor {hidden}, which nobody sees");
        assert_eq!(untold(Some(other)).await, [public]);
        let said = Text::of(Lang::Ar, "نساء قرب العين");
        db.write(Stream::space(space), WHO, move |tx| files::describe(tx, space, public, &said, "")).await.unwrap();
        assert_eq!(untold(None).await, [other]);
        let withhold = move |tx: &mut store::Tx<'_>| {
            tx.record(store::Entry::new("test.withheld", "test", article));
            files::withhold_in(tx, space, other)
        };
        db.write(Stream::space(space), WHO, withhold).await.unwrap();
        assert!(untold(None).await.is_empty(), "nobody is asked to describe what nobody sees");
    });
}

#[test]
fn other_bytes_change_the_address_and_leave_nothing_of_the_old_ones() {
    each_engine("media-replaced", &[media::MIGRATIONS], |db| async move {
        let space = space(&db);
        let id = put(&db, space, 1).await;
        let before = files::get(&db, space, id).await.unwrap().unwrap();
        let replace = |edition: u32, mark: u8| {
            let made = Made { faces: Vec::new(), ..picture(mark) };
            db.write(Stream::space(space), WHO, move |tx| files::replace(tx, space, id, edition, &made))
        };
        replace(0, 9).await.unwrap();
        let after = files::get(&db, space, id).await.unwrap().unwrap();
        assert_ne!(before.address(Part::Card), after.address(Part::Card));
        assert!(after.faces.is_empty());
        for part in Part::SIZES {
            let bytes = files::read(&db, &after, part, 0..u64::MAX).await.unwrap();
            assert!(!bytes.is_empty() && bytes.iter().all(|byte| *byte == 9), "{part:?}");
        }
        assert!(matches!(replace(0, 5).await, Err(store::Error::Conflict { .. })), "somebody else was faster");
    });
}

#[test]
fn what_is_deleted_is_gone_with_all_its_bytes() {
    each_engine("media-deleted", &[media::MIGRATIONS], |db| async move {
        let space = space(&db);
        let id = put(&db, space, 1).await;
        let file = files::get(&db, space, id).await.unwrap().unwrap();
        db.write(Stream::space(space), WHO, move |tx| files::delete(tx, space, id)).await.unwrap();
        assert!(files::get(&db, space, id).await.unwrap().is_none() && files::find(&db, id).await.unwrap().is_none());
        for part in Part::SIZES {
            assert!(files::read(&db, &file, part, 0..u64::MAX).await.unwrap().is_empty());
            assert_eq!(files::length(&db, &file, part).await.unwrap(), None);
        }
        let again = db.write(Stream::space(space), WHO, move |tx| files::delete(tx, space, id)).await;
        assert!(matches!(again, Err(store::Error::NotFound)));
    });
}

/// What a write does with a file that a record shows.
type Act = fn(&mut store::Tx<'_>, Id<actors::Space>, Id<File>, Id<()>) -> store::Result<()>;

#[test]
fn what_those_who_are_in_it_do_not_allow_is_public_nowhere_whatever_shows_it() {
    each_engine("media-withheld", &[media::MIGRATIONS], |db| async move {
        let space = space(&db);
        let (one, two) = (put(&db, space, 1).await, put(&db, space, 2).await);
        let article: Id<()> = db.world().id();
        let write = |act: Act| {
            let db = db.clone();
            async move {
                let act = move |tx: &mut store::Tx<'_>| {
                    tx.record(store::Entry::new("test.done", "test", article));
                    act(tx, space, one, article)
                };
                db.write(Stream::space(space), WHO, act).await.unwrap();
            }
        };
        let publish = move |tx: &mut store::Tx<'_>| {
            tx.record(store::Entry::new("test.published", "test", article));
            files::publish_in(tx, space, article, &[one, two])
        };
        db.write(Stream::space(space), WHO, publish).await.unwrap();
        let public = || async { files::public_among(&db, &[one, two]).await.unwrap() };
        assert_eq!(public().await, [one, two].into());
        write(|tx, space, file, _| files::withhold_in(tx, space, file)).await;
        assert!(!files::is_public(&db, one).await.unwrap() && public().await == [two].into());
        assert!(files::get(&db, space, one).await.unwrap().unwrap().is_withheld, "its keepers see why");
        // Who publishes afterwards shows it no more than who did before.
        write(|tx, space, file, record| files::publish_in(tx, space, record, &[file])).await;
        assert!(!files::is_public(&db, one).await.unwrap());
        write(|tx, space, file, _| files::allow_in(tx, space, file)).await;
        assert!(files::is_public(&db, one).await.unwrap(), "consent given again shows it again");
        // More are asked for than one look takes.
        let many: Vec<Id<File>> = (0..60).map(|_| db.world().id()).chain([one]).collect();
        assert_eq!(files::public_among(&db, &many).await.unwrap(), [one].into());
    });
}

#[test]
fn old_sounds_and_documents_lose_what_they_say_of_places_and_persons() {
    each_engine("media-bare", &[media::MIGRATIONS], |db| async move {
        let space = space(&db);
        let old = |kind: Kind, mime: &'static str, bytes: Vec<u8>| {
            let part = MadePart { part: Part::Whole, width: 0, height: 0, bytes };
            let hash = [9; 32];
            let made = Made { kind, mime, seconds: 1, is_cut: false, faces: Vec::new(), hash, parts: vec![part] };
            db.write(Stream::space(space), WHO, move |tx| {
                let id = files::put_in(tx, space, &made, &about())?;
                // As it stood before anything was emptied.
                tx.exec(
                    "UPDATE media_file SET is_bare = FALSE WHERE space_id = $1 AND id = $2",
                    &store::params![space, id],
                )?;
                Ok(id)
            })
        };
        let name = "Personne inventee";
        let pdf = format!("%PDF-1.4\n1 0 obj\n<< /Author ({name}) >>\nendobj\ntrailer\n<< /Info 1 0 R >>\n");
        let document = old(Kind::Document, "application/pdf", pdf.into_bytes()).await.unwrap();
        let sound = old(Kind::Sound, "audio/mpeg", include_bytes!("data/tone.mp3").to_vec()).await.unwrap();
        let broken = old(Kind::Sound, "audio/mpeg", b"not a sound any more".to_vec()).await.unwrap();
        assert_eq!(files::bare_old(&db).await.unwrap(), 3);
        for (id, word) in [(document, name), (sound, "Fatima")] {
            let file = files::get(&db, space, id).await.unwrap().unwrap();
            let bytes = files::read(&db, &file, Part::Whole, 0..u64::MAX).await.unwrap();
            assert!(!bytes.windows(word.len()).any(|place| place == word.as_bytes()), "{word}");
            assert_eq!((file.edition, bytes.len() as u64), (1, file.bytes), "it changed, and nothing moved");
        }
        let file = files::get(&db, space, broken).await.unwrap().unwrap();
        let bytes = files::read(&db, &file, Part::Whole, 0..u64::MAX).await.unwrap();
        assert_eq!((file.edition, bytes), (0, b"not a sound any more".to_vec()), "what cannot be read stays");
        assert_eq!(files::bare_old(&db).await.unwrap(), 0, "each is looked at once");
    });
}
