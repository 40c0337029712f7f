//! The lines of a budget, and the form that adds one.

use maud::{Markup, html};
use web::table::{Column, table};
use web::{Field, Form, Visit};

use super::{money, read_money};
use crate::model::cost::{Basis, Heading, Line, Size};
use crate::store::costs::NewLine;

/// The lines; with a size also what each comes to. `removal` is the address below which lines are taken out, if they may be.
pub(super) fn lines(visit: &Visit, all: &[Line], size: Option<Size>, removal: Option<&str>) -> Markup {
    let mut columns = vec![
        Column::words("training-column-heading"),
        Column::words("training-field-line-words"),
        Column::words("training-column-rate"),
    ];
    columns.extend(size.map(|_| Column::number("training-column-planned")));
    columns.extend(removal.map(|_| Column::words("training-column-act")));
    let rows = all.iter().map(|line| {
        let mut cells = vec![
            html! { (visit.t(line.heading.label())) },
            html! { bdi { (line.words) } },
            html! { (visit.number(line.quantity.into())) " × " (money(visit, line.price)) ", " (visit.t(line.basis.label())) },
        ];
        cells.extend(size.map(|size| html! { (money(visit, line.planned(size))) }));
        cells.extend(removal.map(|path| html! {
            form method="post" action=(format!("{path}/{}/removal", line.id)) { button.link { (visit.t("training-line-remove")) } }
        }));
        cells
    });
    table(visit, visit.t("training-budget"), &columns, rows)
}

/// The form of a new line.
pub(super) fn form(visit: &Visit, form: &Form, action: &str) -> Markup {
    let headings = Heading::ALL.iter().map(|heading| (heading.code().to_owned(), visit.t(heading.label()).to_owned()));
    let bases = Basis::ALL.iter().map(|basis| (basis.code().to_owned(), visit.t(basis.label()).to_owned()));
    html! {
        section { h2 { (visit.t("training-line-add")) }
            form method="post" action=(action) {
                div.fields {
                    (Field::choice("heading", "training-column-heading", headings).or_empty("training-choose").required().show(visit, form))
                    (Field::line("price", "training-field-price").hint("training-field-price-hint").left_to_right().required().show(visit, form))
                    (Field::number("quantity", "training-field-quantity").required().show(visit, form))
                    (Field::choice("basis", "training-field-basis", bases).required().show(visit, form))
                }
                (Field::line("words", "training-field-line-words").show(visit, form))
                p.actions { button { (visit.t("training-line-add-button")) } }
            }
        }
    }
}

/// An empty form.
pub(super) fn fresh() -> Form {
    Form::default().with("quantity", 1).with("basis", Basis::PersonDay.code())
}

/// What it says.
pub(super) fn read(form: &mut Form) -> Option<NewLine> {
    let heading = form.required_choice("heading", Heading::from_code);
    let basis = form.required_choice("basis", Basis::from_code);
    let quantity = form.required_whole("quantity", 1..=10_000).and_then(|quantity| i32::try_from(quantity).ok());
    let price = read_money(form, "price");
    if price.is_none() && form.fault_of("price").is_none() {
        form.fault("price", "web-fault-required");
    }
    let words = form.words("words", 0..=200);
    let line = NewLine { heading: heading?, basis: basis?, quantity: quantity?, price: price?, words };
    form.is_good().then_some(line)
}
