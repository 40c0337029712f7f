use axum::http::header;
use axum::response::{IntoResponse, Response};

/// A file that the browser saves.
#[derive(Debug)]
pub struct Download {
    name: String,
    mime: &'static str,
    bytes: Vec<u8>,
}

impl Download {
    /// An Excel workbook; `name` without its ending.
    pub fn xlsx(name: &str, bytes: Vec<u8>) -> Self {
        Self::new(name, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes)
    }

    /// Comma-separated values.
    pub fn csv(name: &str, bytes: Vec<u8>) -> Self {
        Self::new(name, "csv", "text/csv; charset=utf-8", bytes)
    }

    /// A text to write on in (Office Open XML).
    pub fn docx(name: &str, bytes: Vec<u8>) -> Self {
        Self::new(name, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", bytes)
    }

    /// A PDF document.
    pub fn pdf(name: &str, bytes: Vec<u8>) -> Self {
        Self::new(name, "pdf", "application/pdf", bytes)
    }

    /// A ZIP of documents.
    pub fn zip(name: &str, bytes: Vec<u8>) -> Self {
        Self::new(name, "zip", "application/zip", bytes)
    }

    /// Dates for a calendar (iCalendar, RFC 5545).
    pub fn calendar(name: &str, bytes: Vec<u8>) -> Self {
        Self::new(name, "ics", "text/calendar; charset=utf-8", bytes)
    }

    fn new(name: &str, ending: &str, mime: &'static str, bytes: Vec<u8>) -> Self {
        Self { name: format!("{}.{ending}", safe(name)), mime, bytes }
    }
}

/// Keeps a file name to what every system takes.
fn safe(name: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c.to_ascii_lowercase() } else { '-' };
    name.chars().map(plain).collect()
}

impl IntoResponse for Download {
    fn into_response(self) -> Response {
        let disposition = format!("attachment; filename=\"{}\"", self.name);
        let headers = [(header::CONTENT_TYPE, self.mime.to_owned()), (header::CONTENT_DISPOSITION, disposition)];
        (headers, self.bytes).into_response()
    }
}
