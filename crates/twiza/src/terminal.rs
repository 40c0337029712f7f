//! What the commands say, in the language of the terminal.

use std::io::{self, Write};
use std::process::ExitCode;

use kernel::Lang;
use web::{Args, Message, Words, args};

/// Why a command could not be carried out.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The store says why.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// A rule about people and accounts says why.
    #[error(transparent)]
    Actors(#[from] actors::Error),
    /// The settings of the post say why.
    #[error(transparent)]
    Post(#[from] post::Error),
    /// The index says why.
    #[error(transparent)]
    Search(#[from] search::Error),
    /// The system says why.
    #[error(transparent)]
    System(#[from] io::Error),
    /// The shell says why.
    #[error(transparent)]
    Web(#[from] web::Error),
    /// A message says why.
    #[error("{0:?}")]
    Told(Message),
}

/// Standard output, in the language of the terminal.
pub(crate) struct Terminal {
    words: Words,
    lang: Lang,
}

impl Terminal {
    /// The language comes from `LC_ALL`, `LC_MESSAGES` or `LANG`; English where they name none of ours.
    pub(crate) fn new() -> Self {
        let wish = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()));
        let lang = wish.as_deref().and_then(Lang::from_code).unwrap_or(Lang::En);
        let floors = [
            store::LOCALES,
            actors::LOCALES,
            post::LOCALES,
            media::LOCALES,
            search::LOCALES,
            papers::LOCALES,
            web::LOCALES,
        ]
        .concat();
        let locales = [crate::house::LOCALES, &floors, twiza_petitions::LOCALES].concat();
        let words = Words::read(&locales).expect("the translation files are read by a test");
        Self { words, lang }
    }

    /// A message without places.
    pub(crate) fn word(&self, id: &'static str) -> &str {
        self.words.get(self.lang, id)
    }

    /// Says a message without places.
    pub(crate) fn say(&self, id: &'static str) {
        self.line(self.words.get(self.lang, id));
    }

    /// Says a message whose places are filled.
    pub(crate) fn say_with(&self, id: &'static str, args: &Args) {
        self.line(&self.words.fill(self.lang, id, args));
    }

    /// Prints a line as it is. A terminal that has gone away stops nobody's work.
    pub(crate) fn line(&self, line: &str) {
        let plain: String = line.chars().filter(|c| !matches!(c, '\u{2068}' | '\u{2069}')).collect();
        let _ = writeln!(io::stdout().lock(), "{plain}");
    }

    /// What a message says and advises.
    pub(crate) fn advised(&self, message: &Message) -> String {
        let advice = self.words.advice(self.lang, message).unwrap_or_default();
        format!("{} {advice}", self.words.say(self.lang, message)).trim_end().to_owned()
    }

    /// Shows how far a long command has come, a line for each table.
    pub(crate) fn watch(&self) -> store::archive::Watch {
        let mut shown = String::new();
        Box::new(move |progress| {
            if progress.table != shown {
                shown = progress.table.to_owned();
                let _ = writeln!(io::stderr().lock(), "  {:>10}  {shown}", progress.rows);
            }
        })
    }

    /// Says why a command could not be carried out, and gives the exit code for it.
    pub(crate) fn failed(&self, failure: &Failure) -> ExitCode {
        let words = match failure {
            Failure::Store(error) => self.advised(&Message::new(error.code())),
            Failure::Actors(error) => self.advised(&Message::new(error.code())),
            Failure::Search(error) => self.advised(&Message::new(error.code())),
            Failure::Post(error) => self.advised(&of_post(error)),
            Failure::Told(message) => self.advised(message),
            Failure::System(_) | Failure::Web(_) => String::new(),
        };
        let mut out = io::stderr().lock();
        let _ = if words.is_empty() {
            writeln!(out, "twiza: {failure}")
        } else {
            writeln!(out, "twiza: {words}\n  ({failure})")
        };
        ExitCode::FAILURE
    }
}

/// What is wrong with the settings of the post, as a message.
pub(crate) fn of_post(error: &post::Error) -> Message {
    match error {
        post::Error::Certificate { file } => Message::with(error.code(), args![file = file.clone()]),
        _ => Message::new(error.code()),
    }
}
