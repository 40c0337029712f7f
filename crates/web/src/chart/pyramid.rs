use maud::{Markup, html};

use super::{Pen, bar_from, share};

/// One age band of a [`Pen::pyramid`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// The ages, in the reader's language: "18–24".
    pub name: String,
    /// How many women.
    pub women: u32,
    /// How many men.
    pub men: u32,
}

impl Pen<'_> {
    /// Women and men by age, back to back; the youngest band comes last if the caller wants it at the foot. The
    /// drawing is its own table.
    pub fn pyramid(&self, title: &str, bands: &[Band]) -> Markup {
        let most = bands.iter().map(|band| band.women.max(band.men)).max().unwrap_or(0);
        html! {
            figure.drawing {
                figcaption { (title) }
                @if most == 0 { p.soft { (self.t("web-none")) } } @else {
                    table.barred.pyramid aria-label=(title) {
                        thead { tr {
                            th.num colspan="2" scope="col" { (self.t("web-chart-women")) }
                            td {}
                            th colspan="2" scope="col" { (self.t("web-chart-men")) }
                        } }
                        tbody { @for band in bands { (self.band(band, most)) } }
                    }
                }
            }
        }
    }

    fn band(&self, band: &Band, most: u32) -> Markup {
        let women = share(band.women.into(), most.into()) * 100.0;
        let men = share(band.men.into(), most.into()) * 100.0;
        html! {
            tr {
                td.num { (self.number(band.women.into())) }
                td { (bar_from(self.start(100.0 - women, women, 100.0), women, "")) }
                th scope="row" { bdi { (band.name) } }
                td { (bar_from(self.start(0.0, men, 100.0), men, "")) }
                td.num { (self.number(band.men.into())) }
            }
        }
    }
}
