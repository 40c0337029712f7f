//! A form with a file that is too large to be held: a recording of an hour. It is read as it arrives, piece by piece, and
//! whoever takes the pieces decides where they go; nothing but one piece is ever in memory.

use axum::extract::multipart::Field;
use axum::extract::{FromRequest, Multipart, Request};
use bytes::{Bytes, BytesMut};

use crate::form::{of_multipart, storable};
use crate::{App, Error, Form, Result};

/// The most bytes of the fields beside the file.
const MOST_WORDS: usize = 512 * 1024;

/// A form whose file is taken piece by piece: [`Inflow::next`] until nothing more comes, then [`Inflow::form`].
pub struct Inflow {
    parts: Multipart,
    form: Form,
    words: usize,
}

impl FromRequest<App> for Inflow {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self> {
        let parts = Multipart::from_request(request, app).await.map_err(|error| Error::Malformed(error.to_string()))?;
        Ok(Self { parts, form: Form::default(), words: 0 })
    }
}

/// What came next in a form.
pub enum Part<'a> {
    /// A field, which is now in the form.
    Words,
    /// A file that was chosen.
    File(Box<Arriving<'a>>),
}

impl Inflow {
    /// What comes next; nothing at the end of the form. `most` is how many bytes of a file are given: what comes beyond is
    /// read and dropped, so that the person gets an answer and not a broken connection, and [`Arriving::is_over`] says so.
    ///
    /// # Errors
    /// [`Error::TooLarge`] beyond what the route takes at all, [`Error::Malformed`] when the sending breaks off.
    pub async fn next(&mut self, most: u64) -> Result<Option<Part<'_>>> {
        let Self { parts, form, words } = self;
        let Some(part) = parts.next_field().await.map_err(of_multipart)? else { return Ok(None) };
        let (field, file) = (part.name().unwrap_or_default().to_owned(), part.file_name().map(str::to_owned));
        match file {
            // A form in which no file was chosen sends one without a name.
            Some(name) if name.is_empty() => Ok(Some(Part::Words)),
            Some(name) => {
                Ok(Some(Part::File(Box::new(Arriving { part, field, name, most, taken: 0, is_over: false }))))
            }
            None => {
                let value = words_of(part, MOST_WORDS.saturating_sub(*words)).await?;
                *words += value.len() + field.len();
                form.push(field, value)?;
                Ok(Some(Part::Words))
            }
        }
    }

    /// The fields that came so far: all of them once nothing more comes.
    pub fn form(self) -> Form {
        self.form
    }
}

async fn words_of(mut part: Field<'_>, most: usize) -> Result<String> {
    let mut bytes = BytesMut::new();
    while let Some(chunk) = part.chunk().await.map_err(of_multipart)? {
        if bytes.len() + chunk.len() > most {
            return Err(Error::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    let words = String::from_utf8(bytes.into()).map_err(|_| Error::Malformed("a field is not UTF-8".to_owned()))?;
    Ok(storable(words))
}

/// A file that is arriving.
pub struct Arriving<'a> {
    part: Field<'a>,
    /// The name of the form's field.
    pub field: String,
    /// The name that the file had.
    pub name: String,
    most: u64,
    taken: u64,
    is_over: bool,
}

impl Arriving<'_> {
    /// What comes next: at least so many bytes, as the network brings them, or the rest of the file; nothing at its end.
    ///
    /// # Errors
    /// As [`Inflow::next`].
    pub async fn piece(&mut self, at_least: usize) -> Result<Option<Bytes>> {
        let mut piece = BytesMut::new();
        while piece.len() < at_least {
            let Some(chunk) = self.part.chunk().await.map_err(of_multipart)? else { break };
            self.taken += chunk.len() as u64;
            self.is_over |= self.taken > self.most;
            if !self.is_over {
                piece.extend_from_slice(&chunk);
            }
        }
        Ok(Some(piece.freeze()).filter(|piece| !piece.is_empty()))
    }

    /// How many bytes came so far.
    pub const fn taken(&self) -> u64 {
        self.taken
    }

    /// Whether the file is larger than was allowed: what was given of it is not the whole.
    pub const fn is_over(&self) -> bool {
        self.is_over
    }
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::http::header;
    use futures_util::{StreamExt, stream};

    use super::*;

    const HEAD: &str = "--x\r\nContent-Disposition: form-data; name=\"lang\"\r\n\r\nar\r\n\
         --x\r\nContent-Disposition: form-data; name=\"sound\"; filename=\"a.mp3\"\r\nContent-Type: audio/mpeg\r\n\r\n";
    const FOOT: &str = "\r\n--x\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nfin\r\n--x--\r\n";

    async fn inflow(chunks: Vec<Bytes>) -> Inflow {
        // As from a network, whose next piece is not there yet.
        let coming = stream::iter(chunks.into_iter().map(Ok::<_, std::io::Error>)).then(|piece| async {
            tokio::task::yield_now().await;
            piece
        });
        let body = Body::from_stream(coming);
        let request = Request::post("/").header(header::CONTENT_TYPE, "multipart/form-data; boundary=x").body(body);
        let parts = Multipart::from_request(request.unwrap(), &()).await.unwrap();
        Inflow { parts, form: Form::default(), words: 0 }
    }

    fn chunks(count: usize) -> Vec<Bytes> {
        let middle = std::iter::repeat_n(Bytes::from_static(&[7; 1000]), count);
        std::iter::once(Bytes::from_static(HEAD.as_bytes()))
            .chain(middle)
            .chain([Bytes::from_static(FOOT.as_bytes())])
            .collect()
    }

    /// A body as a network brings it. Whole and at once it would come behind the reader's back: the parser asks twice in one
    /// turn, and believes that nothing more comes once it has seen the end.
    fn in_pieces(body: &str) -> Vec<Bytes> {
        body.as_bytes().chunks(90).map(Bytes::copy_from_slice).collect()
    }

    /// Takes everything: how large the pieces of the file were, whether it was over, and the form.
    async fn take(mut inflow: Inflow, most: u64) -> Result<(Vec<usize>, bool, u64, Form)> {
        let (mut sizes, mut is_over, mut taken) = (Vec::new(), false, 0);
        while let Some(part) = inflow.next(most).await? {
            if let Part::File(mut file) = part {
                assert_eq!((file.field.as_str(), file.name.as_str()), ("sound", "a.mp3"));
                while let Some(piece) = file.piece(3_000).await? {
                    sizes.push(piece.len());
                }
                (is_over, taken) = (file.is_over(), file.taken());
            }
        }
        Ok((sizes, is_over, taken, inflow.form()))
    }

    #[tokio::test]
    async fn a_file_is_given_piece_by_piece_with_the_fields_around_it() {
        let (sizes, is_over, taken, form) = take(inflow(chunks(10)).await, 20_000).await.unwrap();
        assert_eq!((sizes.iter().sum::<usize>(), taken, is_over), (10_000, 10_000, false));
        assert!(sizes.iter().all(|size| *size < 5_000), "{sizes:?}");
        assert_eq!((form.value("lang"), form.value("note")), ("ar", "fin"));
    }

    #[tokio::test]
    async fn what_is_beyond_the_limit_is_read_and_dropped_so_that_an_answer_arrives() {
        let (sizes, is_over, taken, form) = take(inflow(chunks(10)).await, 4_500).await.unwrap();
        assert!(sizes.iter().sum::<usize>() <= 4_500 && is_over);
        assert_eq!((taken, form.value("note")), (10_000, "fin"));
    }

    #[tokio::test]
    async fn a_sending_that_breaks_off_is_an_error_and_not_a_shorter_file() {
        let mut chunks = chunks(3);
        chunks.pop();
        let end = take(inflow(chunks).await, u64::MAX).await;
        assert!(matches!(end, Err(Error::Malformed(_))), "{:?}", end.err());
    }

    #[tokio::test]
    async fn a_form_without_a_chosen_file_has_none() {
        let body = HEAD.replace("a.mp3", "") + FOOT;
        let (sizes, _, _, form) = take(inflow(in_pieces(&body)).await, 10).await.unwrap();
        assert_eq!((sizes.len(), form.value("lang"), form.value("note")), (0, "ar", "fin"));
    }

    #[tokio::test]
    async fn a_flood_of_words_is_refused() {
        let mut body = String::new();
        for _ in 0..6 {
            body += &format!("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n{}\r\n", "a".repeat(100_000));
        }
        let end = take(inflow(in_pieces(&(body + "--x--\r\n"))).await, 1).await;
        assert!(matches!(end, Err(Error::TooLarge)), "{:?}", end.err());
    }
}
