use maud::{Markup, html};

use super::{Figure, Pen};

impl Pen<'_> {
    /// Named bars under each other, longest first if the caller sorted them so. The drawing is its own table.
    pub fn bars(&self, title: &str, figures: &[Figure]) -> Markup {
        let most = figures.iter().map(|figure| figure.value).max().unwrap_or(0);
        html! {
            figure.drawing {
                figcaption { (title) }
                @if figures.is_empty() { p.soft { (self.t("web-none")) } } @else {
                    table.barred aria-label=(title) { tbody {
                        @for figure in figures {
                            tr {
                                th scope="row" { (figure.linked_name()) }
                                td { (self.bar(figure.value, most, "")) }
                                td.num { (self.number(figure.value)) }
                            }
                        }
                    } }
                }
            }
        }
    }
}
