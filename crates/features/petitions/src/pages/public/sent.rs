use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header;
use serde_json::{Map, Value};
use web::{App, Error, Form, Result};

/// What was sent to an address that takes forms and JSON alike.
pub(crate) struct Sent {
    /// The fields; of JSON, those of its one object.
    pub(crate) form: Result<Form>,
    /// Whether it came as JSON and is answered so.
    pub(crate) as_json: bool,
}

impl FromRequest<App> for Sent {
    type Rejection = std::convert::Infallible;

    async fn from_request(request: Request, app: &App) -> std::result::Result<Self, Self::Rejection> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("application/json") {
            return Ok(Self { form: Form::from_request(request, app).await, as_json: false });
        }
        let form = match Bytes::from_request(request, app).await {
            Ok(body) => read(&body),
            Err(_) => Err(Error::TooLarge),
        };
        Ok(Self { form, as_json: true })
    }
}

/// A flat object of words, numbers and truths; a truth is a box that was ticked or not.
fn read(body: &[u8]) -> Result<Form> {
    let malformed = |cause: &str| Error::Malformed(cause.to_owned());
    let fields: Map<String, Value> = serde_json::from_slice(body).map_err(|_| malformed("not a JSON object"))?;
    fields.into_iter().try_fold(Form::default(), |form, (name, value)| match value {
        Value::String(words) => Ok(form.with(&name, words.replace('\0', ""))),
        Value::Number(number) => Ok(form.with(&name, number)),
        Value::Bool(true) => Ok(form.with(&name, "yes")),
        Value::Bool(false) | Value::Null => Ok(form),
        Value::Array(_) | Value::Object(_) => Err(malformed("a field is not a plain value")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_of_plain_values_is_a_form() {
        let form =
            read(br#"{"given":"Aicha\u0000","consent":true,"roll_number":12,"abroad":false,"contact":null}"#).unwrap();
        assert_eq!(form.value("given"), "Aicha");
        assert_eq!(form.value("roll_number"), "12");
        assert!(form.is_ticked("consent") && !form.is_ticked("abroad"));
    }

    #[test]
    fn anything_else_is_refused() {
        for body in ["", "[]", "1", "{", r#"{"a":{}}"#, r#"{"a":[1]}"#, "\u{feff}{}"] {
            assert!(read(body.as_bytes()).is_err(), "{body}");
        }
    }
}
