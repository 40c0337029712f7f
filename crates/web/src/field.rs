//! The fields of forms: label, hint, input, and what is wrong with it, tied together for those who listen.

use kernel::{Lang, Text};
use maud::{Markup, html};

use crate::form::language_field;
use crate::{Form, Visit};

/// A field on its way to the page: `Field::text("name", "plan-name").required().show(&visit, &form)`.
pub struct Field<'a> {
    name: &'a str,
    label: &'a str,
    hint: Option<&'a str>,
    required: bool,
    plain: bool,
    worded: bool,
    kind: Kind<'a>,
    autocomplete: Option<&'a str>,
    left_to_right: bool,
    written_in: Option<Lang>,
}

enum Kind<'a> {
    Input(&'static str),
    Area { rows: u8 },
    Choice { options: Vec<(String, String)>, empty: Option<&'a str> },
    Box,
    File { accept: &'a str },
}

impl<'a> Field<'a> {
    fn new(name: &'a str, label: &'a str, kind: Kind<'a>) -> Self {
        Self {
            name,
            label,
            hint: None,
            required: false,
            plain: false,
            worded: false,
            kind,
            autocomplete: None,
            left_to_right: false,
            written_in: None,
        }
    }

    /// One line of words. `label` is a message id.
    pub fn line(name: &'a str, label: &'a str) -> Self {
        Self::new(name, label, Kind::Input("text"))
    }

    /// A password.
    pub fn password(name: &'a str, label: &'a str) -> Self {
        Self { left_to_right: true, ..Self::new(name, label, Kind::Input("password")) }
    }

    /// An e-mail address.
    pub fn email(name: &'a str, label: &'a str) -> Self {
        Self { left_to_right: true, ..Self::new(name, label, Kind::Input("email")) }
    }

    /// A date.
    pub fn date(name: &'a str, label: &'a str) -> Self {
        Self::new(name, label, Kind::Input("date"))
    }

    /// A whole number.
    pub fn number(name: &'a str, label: &'a str) -> Self {
        Self { left_to_right: true, ..Self::new(name, label, Kind::Input("number")) }
    }

    /// Several lines of words.
    pub fn area(name: &'a str, label: &'a str, rows: u8) -> Self {
        Self::new(name, label, Kind::Area { rows })
    }

    /// A choice among `options`, each a value and its words for the person.
    pub fn choice(name: &'a str, label: &'a str, options: impl IntoIterator<Item = (String, String)>) -> Self {
        Self::new(name, label, Kind::Choice { options: options.into_iter().collect(), empty: None })
    }

    /// A box to tick.
    pub fn tick(name: &'a str, label: &'a str) -> Self {
        Self::new(name, label, Kind::Box)
    }

    /// A file; `accept` names the endings: `.csv,.xlsx`.
    pub fn file(name: &'a str, label: &'a str, accept: &'a str) -> Self {
        Self::new(name, label, Kind::File { accept })
    }

    /// A sentence that helps to fill it in, as a message id.
    #[must_use]
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = Some(hint);
        self
    }

    /// Marks the field as one that must be filled in. The server checks it all the same.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Says nothing of whether it must be filled in: where that depends on other fields.
    #[must_use]
    pub fn plain(mut self) -> Self {
        self.plain = true;
        self
    }

    /// The label is words as they stand, of a record or a rule, and no message id.
    #[must_use]
    pub fn worded(mut self) -> Self {
        self.worded = true;
        self
    }

    /// Adds an empty choice with these words (a message id).
    #[must_use]
    pub fn or_empty(mut self, words: &'a str) -> Self {
        if let Kind::Choice { empty, .. } = &mut self.kind {
            *empty = Some(words);
        }
        self
    }

    /// What the browser may fill in by itself (HTML's `autocomplete`).
    #[must_use]
    pub fn autocomplete(mut self, what: &'a str) -> Self {
        self.autocomplete = Some(what);
        self
    }

    /// Writes from left to right in every language: codes, addresses, numbers.
    #[must_use]
    pub fn left_to_right(mut self) -> Self {
        self.left_to_right = true;
        self
    }

    /// Says in which language its words are written: the input has that language and its direction, while label, hint and fault
    /// stay in those of the page.
    #[must_use]
    pub fn written_in(mut self, lang: Lang) -> Self {
        self.written_in = Some(lang);
        self
    }

    /// Draws the field with what was typed and what is wrong with it.
    pub fn show(&self, visit: &Visit, form: &Form) -> Markup {
        let label = html! {
            (if self.worded { self.label } else { visit.t(self.label) })
            @if !self.required && !self.plain && !matches!(self.kind, Kind::Box) { span.optional { " " (visit.t("web-optional")) } }
        };
        let fault = form.fault_of(self.name).map(|message| visit.advised(message));
        html! {
            div.field.faulty[fault.is_some()] {
                @if matches!(self.kind, Kind::Box) {
                    label.tick for=(self.id()) { (self.input(form, visit)) span { (label) } }
                } @else {
                    label for=(self.id()) { (label) }
                }
                @if let Some(hint) = self.hint { p.hint id=(self.hint_id()) { (visit.t(hint)) } }
                @if !matches!(self.kind, Kind::Box) { (self.input(form, visit)) }
                @if let Some(fault) = &fault { p.fault id=(self.fault_id()) { (fault) } }
            }
        }
    }

    fn input(&self, form: &Form, visit: &Visit) -> Markup {
        let value = form.value(self.name);
        let described = self.described_by(form);
        let invalid = form.fault_of(self.name).map(|_| "true");
        let lang = self.written_in.map(Lang::code);
        let dir = if self.left_to_right { Some("ltr") } else { self.written_in.map(|lang| lang.direction().code()) };
        let (id, name, required) = (self.id(), self.name, self.required);
        match &self.kind {
            Kind::Input(kind) => html! {
                input id=(id) name=(name) type=(kind) value=[(*kind != "password").then_some(value)] required[required]
                    lang=[lang] dir=[dir] autocomplete=[self.autocomplete] aria-invalid=[invalid] aria-describedby=[described];
            },
            Kind::Area { rows } => html! {
                textarea id=(id) name=(name) rows=(rows) required[required] lang=[lang] dir=(dir.unwrap_or("auto"))
                    aria-invalid=[invalid] aria-describedby=[described] { "\n" (value) }
            },
            Kind::Choice { options, empty } => html! {
                select id=(id) name=(name) required[required] aria-invalid=[invalid] aria-describedby=[described] {
                    @if let Some(words) = empty { option value="" { (visit.t(words)) } }
                    @for (code, words) in options { option value=(code) selected[code == value] { (words) } }
                }
            },
            Kind::Box => html! {
                input id=(id) name=(name) type="checkbox" value="yes" checked[!value.is_empty()] required[required]
                    aria-invalid=[invalid] aria-describedby=[described];
            },
            Kind::File { accept } => html! {
                input id=(id) name=(name) type="file" accept=(accept) required[required]
                    aria-invalid=[invalid] aria-describedby=[described];
            },
        }
    }

    fn described_by(&self, form: &Form) -> Option<String> {
        let hint = self.hint.map(|_| self.hint_id());
        let fault = form.fault_of(self.name).map(|_| self.fault_id());
        let ids: Vec<String> = hint.into_iter().chain(fault).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn id(&self) -> String {
        id_of(self.name)
    }

    fn hint_id(&self) -> String {
        format!("{}-hint", self.id())
    }

    fn fault_id(&self) -> String {
        format!("{}-fault", self.id())
    }
}

/// The fields of one text in several languages: the visitor's language first, the others folded away until wanted.
pub fn multilingual(visit: &Visit, form: &Form, name: &str, label: &str, rows: u8) -> Markup {
    let others = Lang::ALL.into_iter().filter(|lang| *lang != visit.lang);
    let is_shown = |lang: Lang| {
        let field = language_field(name, lang);
        !form.value(&field).is_empty() || form.fault_of(&field).is_some()
    };
    let (has_others, id) = (others.clone().any(is_shown), id_of(name));
    html! {
        fieldset.multilingual.faulty[form.fault_of(name).is_some()] id=(id) {
            legend { (visit.t(label)) }
            (one_language(visit, form, name, visit.lang, rows))
            details open[has_others] {
                summary { (visit.t("web-other-languages")) }
                @for lang in others { (one_language(visit, form, name, lang, rows)) }
            }
            @if let Some(fault) = form.fault_of(name) { p.fault id=(format!("{id}-fault")) { (visit.say(fault)) } }
        }
    }
}

/// The field of one language. What is wrong with the text as a whole is said of the field in the reader's own language.
fn one_language(visit: &Visit, form: &Form, name: &str, lang: Lang, rows: u8) -> Markup {
    let field = language_field(name, lang);
    let id = id_of(&field);
    let (code, dir, value) = (lang.code(), lang.direction().code(), form.value(&field));
    let fault = form.fault_of(&field).map(|message| visit.say(message));
    let of = match (&fault, form.fault_of(name)) {
        (Some(_), _) => Some(format!("{id}-fault")),
        (None, Some(_)) if lang == visit.lang => Some(format!("{}-fault", id_of(name))),
        _ => None,
    };
    let invalid = of.as_ref().map(|_| "true");
    html! {
        label for=(id) lang=(code) dir=(dir) { (lang.own_name()) }
        @if rows > 1 {
            textarea id=(id) name=(field) rows=(rows) lang=(code) dir=(dir) aria-invalid=[invalid] aria-describedby=[&of] { "\n" (value) }
        } @else {
            input id=(id) name=(field) type="text" value=(value) lang=(code) dir=(dir) aria-invalid=[invalid] aria-describedby=[&of];
        }
        @if let Some(fault) = fault { p.fault id=(format!("{id}-fault")) { (fault) } }
    }
}

/// The id of a field, to which the list of faults leads.
fn id_of(name: &str) -> String {
    format!("f-{}", name.replace('.', "-"))
}

/// What is wrong with the form as a whole, above it: how many faults, each a link to its field.
pub fn faults(visit: &Visit, form: &Form) -> Markup {
    html! {
        @if !form.is_good() {
            div.faults role="alert" {
                p { (visit.t_with("web-faults", &crate::args![count = form.faults().len()])) }
                ul { @for (name, message) in form.faults() {
                    li { a href=(format!("#{}", id_of(name))) { (visit.say(message)) } }
                } }
            }
        }
    }
}

/// Options for [`Field::choice`] from records with a multilingual name.
pub fn options<'a, T: ToString>(visit: &Visit, of: impl IntoIterator<Item = (T, &'a Text)>) -> Vec<(String, String)> {
    of.into_iter().map(|(value, name)| (value.to_string(), visit.words(name).to_owned())).collect()
}
