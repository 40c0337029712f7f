//! Faces in a picture: those that were found, others that are marked by hand, and blurring them for good.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use media::{File, Part, Rect, Shape, store as files};
use web::{Desk, Error, Form, Message, Result, Visit, args};

/// How many fields the picture is divided into, across and down: each can be ticked, with scripts off too.
const ACROSS: u16 = 12;
const DOWN: u16 = 9;
/// The most parts that are blurred at once.
const MOST: usize = 300;
const WHOLE: u32 = 10_000;

/// The picture with what was found on it, and the form that blurs.
pub(super) fn part(visit: &Visit, file: &File) -> Markup {
    html! {
        form.media-faces method="post" action=(format!("{}/faces", super::path_of(visit, file.id))) {
            input type="hidden" name="edition" value=(file.edition);
            div.media-frame data-frame data-remove=(visit.t("portal-media-mark-remove")) data-mark=(visit.t("portal-media-mark")) {
                (media::picture(file, visit.lang, Shape::Column))
                (outlines(file))
                (fields(visit))
            }
            @if !file.faces.is_empty() {
                fieldset {
                    legend { (visit.t_with("portal-media-faces-found", &args![count = file.faces.len()])) }
                    div.tick-columns { @for (number, face) in (1..).zip(&file.faces) {
                        label.tick { input type="checkbox" name="part" value=(face) checked; span { (visit.t_with("portal-media-face", &args![number = number])) } }
                    } }
                }
            }
            p.hint { (visit.t("portal-media-mark-hint")) }
            ul.media-marks data-marks {}
            p.note { (visit.t("portal-media-blur-words")) }
            p.actions {
                button name="act" value="blur" data-confirm=(visit.t("portal-media-blur-sure")) { (visit.t("portal-media-blur")) }
                @if !file.faces.is_empty() { button.quiet name="act" value="leave" { (visit.t("portal-media-leave")) } }
            }
        }
    }
}

/// Frames around the faces that were found, with the numbers that the boxes below have.
fn outlines(file: &File) -> Markup {
    html! {
        svg.media-outlines viewBox="0 0 10000 10000" preserveAspectRatio="none" aria-hidden="true" {
            @for face in &file.faces { @let [x, y, width, height] = face.parts();
                rect x=(x) y=(y) width=(width) height=(height) {}
            }
        }
    }
}

/// The fields that can be ticked, over the picture.
fn fields(visit: &Visit) -> Markup {
    html! {
        details.media-grid {
            summary { (visit.t("portal-media-grid")) }
            fieldset {
                legend.hidden { (visit.t("portal-media-grid")) }
                @for row in 0..DOWN { @for column in 0..ACROSS {
                    label {
                        input type="checkbox" name="part" value=(field(row, column));
                        span.hidden { (visit.t_with("portal-media-field", &args![row = row + 1, column = column + 1])) }
                    }
                } }
            }
        }
    }
}

fn field(row: u16, column: u16) -> Rect {
    let share = |n: u16, of: u16| u16::try_from(u32::from(n) * WHOLE / u32::from(of)).unwrap_or(u16::MAX);
    let (left, top) = (share(column, ACROSS), share(row, DOWN));
    Rect::new(left, top, share(column + 1, ACROSS) - left, share(row + 1, DOWN) - top)
}

/// Blurs what was ticked, in all sizes and for good; or says that somebody looked and leaves faces as they are.
pub(super) async fn act(visit: Visit, Path((_, id)): Path<(String, String)>, mut form: Form) -> Result<Response> {
    let file = super::own(&visit, &id).await?;
    let (space, id, back) = (file.space, file.id, super::path_of(&visit, file.id));
    if form.value("act") == "leave" {
        visit.db().write(visit.stream()?, visit.who(), move |tx| files::settle(tx, space, id)).await?;
        return Ok(visit.see_saying(back, "portal-media-left").into_response());
    }
    let parts: Vec<Rect> = form.values("part").filter_map(Rect::read).take(MOST).collect();
    if parts.is_empty() || file.kind != media::Kind::Picture {
        form.fault("part", "portal-media-fault-parts");
        return Ok(super::show::page(&visit, &file, &form).await?.invalid().into_response());
    }
    let seen = form.whole("edition", 0..=i64::from(u32::MAX)).and_then(|edition| u32::try_from(edition).ok());
    if seen != Some(file.edition) {
        return Err(Error::told("portal-media-fault-meanwhile"));
    }
    let full = files::read(visit.db(), &file, Part::Full, 0..u64::MAX).await?;
    let (hash, edition) = (file.hash, file.edition);
    let made = Desk::free().await?.make(move || Ok(media::blurred(&full, hash, &parts))).await?;
    let made = made.map_err(|fault| Error::told(Message::from(fault)))?;
    let write = visit.db().write(visit.stream()?, visit.who(), move |tx| files::replace(tx, space, id, edition, &made));
    match write.await {
        Ok(()) => Ok(visit.see_saying(back, "portal-media-blurred").into_response()),
        Err(store::Error::Conflict { .. }) => Err(Error::told("portal-media-fault-meanwhile")),
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fields_cover_the_picture_and_none_covers_another() {
        let ends = |row, column| field(row, column).parts();
        assert_eq!(ends(0, 0)[..2], [0, 0]);
        for row in 0..DOWN {
            for column in 0..ACROSS {
                let [x, y, width, height] = ends(row, column);
                let beside = if column + 1 < ACROSS { ends(row, column + 1)[0] } else { 10_000 };
                let below = if row + 1 < DOWN { ends(row + 1, column)[1] } else { 10_000 };
                assert_eq!((x + width, y + height), (beside, below));
            }
        }
    }
}
