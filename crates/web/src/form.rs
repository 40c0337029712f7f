use std::ops::RangeInclusive;

use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header;
use jiff::civil::Date;
use kernel::{Id, Lang, Text};

use crate::words::Message;
use crate::{App, Error, Result, args};

/// What a person sent with a form, and what is wrong with it.
///
/// Reading a field checks it: what is wrong is remembered beside the field's name, and the form can be shown again
/// with everything that was typed. Start a fresh form with [`Form::default`], fill it with [`Form::with`].
#[derive(Clone, Default)]
pub struct Form {
    fields: Vec<(String, String)>,
    uploads: Vec<Upload>,
    faults: Vec<(String, Message)>,
}

/// The names of the fields only: what was typed may be a password.
impl std::fmt::Debug for Form {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.fields.iter().map(|(name, _)| name)).entries(&self.uploads).finish()
    }
}

/// A file that came with a form.
#[derive(Clone)]
pub struct Upload {
    /// The name of the form's field.
    pub field: String,
    /// The name that the file had, for telling its kind by its ending.
    pub name: String,
    /// The content.
    pub bytes: bytes::Bytes,
}

impl std::fmt::Debug for Upload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Upload({}, {} bytes)", self.field, self.bytes.len())
    }
}

/// More fields than any of our forms has: a flood, not a form.
const MOST_FIELDS: usize = 5_000;

impl Form {
    /// The same form with a field filled in: for showing a record in its form.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.fields.push((name.to_owned(), value.to_string()));
        self
    }

    /// The same form with a multilingual field filled in.
    #[must_use]
    pub fn with_text(mut self, name: &str, text: &Text) -> Self {
        for (lang, words) in text.languages() {
            self.fields.push((language_field(name, lang), words.to_owned()));
        }
        self
    }

    /// Takes one more field of a form that is read as it arrives.
    pub(crate) fn push(&mut self, name: String, value: String) -> Result<()> {
        if self.fields.len() >= MOST_FIELDS {
            return Err(Error::TooLarge);
        }
        self.fields.push((name, value));
        Ok(())
    }

    /// What was typed in a field; empty if it was not there, or if nothing of it can be seen.
    pub fn value(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| visible(value))
    }

    /// All values of a field that may occur several times.
    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(field, _)| field == name).map(|(_, value)| visible(value))
    }

    /// All fields, in the order of the form.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value.trim()))
    }

    /// Whether a box was ticked.
    pub fn is_ticked(&self, name: &str) -> bool {
        !self.value(name).is_empty()
    }

    /// Words of a length within bounds, in characters. A lower bound above 0 makes the field required.
    pub fn words(&mut self, name: &str, length: RangeInclusive<usize>) -> String {
        let value = self.value(name).to_owned();
        let count = value.chars().count();
        if count == 0 && *length.start() > 0 {
            self.fault(name, "web-fault-required");
        } else if count < *length.start() {
            self.fault(name, Message::with("web-fault-short", args![least = *length.start()]));
        } else if count > *length.end() {
            self.fault(name, Message::with("web-fault-long", args![most = *length.end(), count = count]));
        }
        value
    }

    /// A date, or none if the field is empty.
    pub fn date(&mut self, name: &str) -> Option<Date> {
        let value = self.value(name).to_owned();
        if value.is_empty() {
            return None;
        }
        let date = read_date(&value);
        if date.is_none() {
            self.fault(name, "web-fault-date");
        }
        date
    }

    /// A date that must be there.
    pub fn required_date(&mut self, name: &str) -> Option<Date> {
        if self.value(name).is_empty() {
            self.fault(name, "web-fault-required");
        }
        self.date(name)
    }

    /// A whole number within bounds, or none if the field is empty.
    pub fn whole(&mut self, name: &str, bounds: RangeInclusive<i64>) -> Option<i64> {
        let value: String = self.value(name).chars().filter(|c| !c.is_whitespace()).collect();
        if value.is_empty() {
            return None;
        }
        match value.parse() {
            Ok(number) if bounds.contains(&number) => Some(number),
            _ => {
                self.fault(
                    name,
                    Message::with("web-fault-whole", args![least = *bounds.start(), most = *bounds.end()]),
                );
                None
            }
        }
    }

    /// A whole number that must be there.
    pub fn required_whole(&mut self, name: &str, bounds: RangeInclusive<i64>) -> Option<i64> {
        if self.value(name).is_empty() {
            self.fault(name, "web-fault-required");
        }
        self.whole(name, bounds)
    }

    /// One of a set of choices, read by `read`; none if the field is empty.
    pub fn choice<T>(&mut self, name: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let value = self.value(name).to_owned();
        if value.is_empty() {
            return None;
        }
        let choice = read(&value);
        if choice.is_none() {
            self.fault(name, "web-fault-choice");
        }
        choice
    }

    /// One of a set of choices that must be made.
    pub fn required_choice<T>(&mut self, name: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        if self.value(name).is_empty() {
            self.fault(name, "web-fault-required");
        }
        self.choice(name, read)
    }

    /// The id of a record, or none if the field is empty.
    pub fn id<T: ?Sized>(&mut self, name: &str) -> Option<Id<T>> {
        self.choice(name, |value| value.parse().ok())
    }

    /// A text in at least one language, each at most `most` characters long.
    pub fn text(&mut self, name: &str, most: usize) -> Text {
        let text = self.optional_text(name, most);
        if text.is_empty() {
            self.fault(name, "web-fault-text-required");
        }
        text
    }

    /// A text that may have no language at all.
    pub fn optional_text(&mut self, name: &str, most: usize) -> Text {
        Lang::ALL.into_iter().fold(Text::default(), |text, lang| {
            let field = language_field(name, lang);
            let words = self.words(&field, 0..=most);
            text.with(lang, words)
        })
    }

    /// The file of a field; none if no file was chosen.
    pub fn upload(&self, name: &str) -> Option<&Upload> {
        self.uploads.iter().find(|upload| upload.field == name && !upload.bytes.is_empty())
    }

    /// All files of a field that takes several.
    pub fn uploads<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Upload> {
        self.uploads.iter().filter(move |upload| upload.field == name && !upload.bytes.is_empty())
    }

    /// Whether a file was chosen that holds nothing.
    pub fn has_empty_upload(&self, name: &str) -> bool {
        self.uploads.iter().any(|upload| upload.field == name && !upload.name.is_empty() && upload.bytes.is_empty())
    }

    /// Says what is wrong with a field.
    pub fn fault(&mut self, name: &str, message: impl Into<Message>) {
        if self.fault_of(name).is_none() {
            self.faults.push((name.to_owned(), message.into()));
        }
    }

    /// What is wrong with a field.
    pub fn fault_of(&self, name: &str) -> Option<&Message> {
        self.faults.iter().find(|(field, _)| field == name).map(|(_, message)| message)
    }

    /// What is wrong, field by field.
    pub fn faults(&self) -> &[(String, Message)] {
        &self.faults
    }

    /// Whether nothing is wrong.
    pub fn is_good(&self) -> bool {
        self.faults.is_empty()
    }
}

/// The name of the field that holds one language of a multilingual text: `title.ar`.
pub(crate) fn language_field(name: &str, lang: Lang) -> String {
    format!("{name}.{}", lang.code())
}

/// A date as browsers send it (ISO 8601) or as people type it: 26/07/2003, 26-7-2003, 26.07.2003. A year that nobody can
/// mean, as a browser sends it for `26` typed in haste, is no date.
pub fn read_date(value: &str) -> Option<Date> {
    any_date(value).filter(|date| (1800..=2200).contains(&date.year()))
}

fn any_date(value: &str) -> Option<Date> {
    if let Ok(date) = value.parse::<Date>() {
        return Some(date);
    }
    let mut parts = value.split(['/', '-', '.']).map(str::trim);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let four_digits = year.len() == 4 && parts.next().is_none();
    four_digits.then(|| Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok())?
}

impl FromRequest<App> for Form {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        if kind.starts_with("multipart/form-data") {
            let parts = Multipart::from_request(request, app).await.map_err(malformed)?;
            return read_multipart(parts).await;
        }
        let axum::Form(fields) =
            axum::Form::<Vec<(String, String)>>::from_request(request, app).await.map_err(|rejection| {
                if rejection.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
                    Error::TooLarge
                } else {
                    malformed(rejection)
                }
            })?;
        if fields.len() > MOST_FIELDS {
            return Err(Error::TooLarge);
        }
        let fields = fields.into_iter().map(|(name, value)| (name, storable(value))).collect();
        Ok(Self { fields, ..Self::default() })
    }
}

/// Words without the spaces around them; nothing where they are only marks that nobody sees (of direction, of joining), so
/// that nothing is called by a name that cannot be read or pressed.
fn visible(value: &str) -> &str {
    let value = value.trim();
    let is_mark = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    if value.chars().all(is_mark) { "" } else { value }
}

/// Words without the NUL that nobody types and PostgreSQL takes in no text.
pub(crate) fn storable(mut words: String) -> String {
    words.retain(|c| c != '\0');
    words
}

async fn read_multipart(mut parts: Multipart) -> Result<Form> {
    let mut form = Form::default();
    while let Some(part) = parts.next_field().await.map_err(of_multipart)? {
        if form.fields.len() + form.uploads.len() >= MOST_FIELDS {
            return Err(Error::TooLarge);
        }
        let field = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(str::to_owned) {
            Some(name) => form.uploads.push(Upload { field, name, bytes: part.bytes().await.map_err(of_multipart)? }),
            None => form.fields.push((field, storable(part.text().await.map_err(of_multipart)?))),
        }
    }
    Ok(form)
}

pub(crate) fn of_multipart(error: axum::extract::multipart::MultipartError) -> Error {
    if error.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
        Error::TooLarge
    } else {
        malformed(error.body_text())
    }
}

fn malformed(cause: impl std::fmt::Display) -> Error {
    Error::Malformed(cause.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_as_browsers_and_people_write_it() {
        let expected = Date::new(2003, 7, 26).ok();
        for value in ["2003-07-26", "26/07/2003", "26-7-2003", "26.07.2003"] {
            assert_eq!(read_date(value), expected, "{value}");
        }
        for value in ["", "26/07", "31/02/2024", "2003", "26/07/03", "demain", "1/2/3/2024"] {
            assert_eq!(read_date(value), None, "{value}");
        }
    }

    #[test]
    fn what_nobody_can_see_is_nothing() {
        let mut form = Form::default().with("title", " \u{200f}\u{202b} \u{feff}").with("name", "\u{200f}تويزة ");
        assert_eq!(form.words("title", 1..=200), "");
        assert!(form.fault_of("title").is_some());
        assert_eq!(form.words("name", 1..=200), "\u{200f}تويزة", "a mark beside words is somebody's choice");
    }

    #[test]
    fn what_no_database_takes_is_left_out() {
        assert_eq!(storable("a\0é\n".to_owned()), "aé\n");
    }

    #[test]
    fn what_was_typed_cannot_be_printed_by_accident() {
        let form = Form::default().with("password", "olives de Tafraout");
        assert_eq!(format!("{form:?}"), r#"["password"]"#);
    }

    #[test]
    fn a_fault_is_told_once_and_keeps_what_was_typed() {
        let mut form = Form::default().with("seats", "many").with("name.fr", " Conseil ");
        assert_eq!(form.required_whole("seats", 1..=500), None);
        assert_eq!(form.text("name", 200), Text::of(Lang::Fr, "Conseil"));
        assert_eq!(form.words("owner", 1..=10), "");
        assert_eq!(form.faults().len(), 2);
        assert_eq!(form.value("seats"), "many");
        assert!(!form.is_good());
    }
}
