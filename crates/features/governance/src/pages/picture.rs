//! The pictures of a body: who sits in it, and how it stands among the others.

use maud::{Markup, html};
use web::chart::{Part, Tone};
use web::{Visit, args};

use crate::model::{Body, Parity, Share};

/// Up to so many members a body is counted while its page is drawn; above, the page would wait for the count.
pub(crate) const COUNTABLE: u32 = 5_000;
/// Up to so many seats are drawn one by one.
const DRAWABLE: u32 = 500;

fn parts(visit: &Visit, parity: &Parity) -> Vec<Part> {
    let all = [
        ("gov-women", parity.women, Tone::Majorelle),
        ("gov-men", parity.men, Tone::Saffron),
        ("gov-unstated", parity.unstated, Tone::Plain),
    ];
    all.into_iter()
        .filter(|(_, count, _)| *count > 0)
        .map(|(name, count, tone)| Part::new(visit.t(name), count, tone))
        .collect()
}

fn percent(share: Share) -> u8 {
    let (part, whole) = share.parts();
    u8::try_from(part * 100 / whole).unwrap_or(100)
}

/// The seats of a body as seen from its desk, or as a bar where they are too many to be told apart.
pub(crate) fn seats(visit: &Visit, body: &Body, parity: &Parity, target: Option<Share>) -> Markup {
    let title = visit.t_with("gov-picture-seats", &args![body = visit.words(body.name()).to_owned()]);
    let mut parts = parts(visit, parity);
    if body.vacant() > 0 {
        parts.push(Part::new(visit.t("gov-vacant"), body.vacant(), Tone::Hollow));
    }
    html! {
        @if body.seats <= DRAWABLE { (visit.pen().hemicycle(&title, &parts)) } @else { (visit.pen().stacked(&title, &parts, None)) }
        (verdict(visit, parity, target))
    }
}

/// The women, men and youth of a body as bars.
pub(crate) fn parity(visit: &Visit, parity: &Parity, target: Option<Share>) -> Markup {
    let title = visit.t("gov-picture-parity");
    html! {
        (visit.pen().stacked(title, &parts(visit, parity), target.map(percent)))
        (verdict(visit, parity, target))
    }
}

/// Youth among the members, and whether the share of women that the statutes ask for is reached.
fn verdict(visit: &Visit, parity: &Parity, target: Option<Share>) -> Markup {
    let members = parity.members();
    html! {
        @if members > 0 {
            p.small {
                @if let Some(youth) = parity.youth {
                    (visit.t_with("gov-youth-count", &args![count = youth, share = visit.percent(youth.into(), members.into())]))
                }
                @if let Some(target) = target {
                    @let share = visit.percent(percent(target).into(), 100);
                    " "
                    @if parity.reaches(target) {
                        span.chip.ok { (visit.t_with("gov-parity-reached", &args![share = share])) }
                    } @else {
                        span.chip.wait { (visit.t_with("gov-parity-missed", &args![share = share])) }
                    }
                }
            }
        }
    }
}
