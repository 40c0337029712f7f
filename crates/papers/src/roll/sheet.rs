//! The ruled page: an A4 sheet, wide.

use kernel::Direction;
use krilla::Document;
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder};
use krilla::metadata::{Metadata, TextDirection};
use krilla::page::PageSettings;
use krilla::paint::{Fill, LineCap, LineJoin, Stroke};
use krilla::surface::Surface;

use super::setting::{Setter, Side, Weight};
use super::{Cell, Form, PAGE_ROWS, pages};
use crate::{Error, Result};

const WIDTH: f32 = 841.89;
const HEIGHT: f32 = 595.28;
const MARGIN: f32 = 30.0;
const TABLE: f32 = WIDTH - 2.0 * MARGIN;
const HEAD_LINE: f32 = 13.0;
const HEADING: f32 = 20.0;
const LABELS: f32 = 42.0;
const FOOT: f32 = 24.0;
/// The field on which supporters draw.
const FIELD: (f32, f32) = (600.0, 200.0);
/// More points than a hand draws; what follows is not drawn.
const POINTS: usize = 3_000;

/// The pages that are written so far.
pub(super) struct Sheet {
    document: Document,
    pages: u64,
    /// From left to right as they stand on the page: where each column begins and how wide it is, in the form's order.
    columns: Vec<(f32, f32)>,
}

impl Sheet {
    pub(super) fn new(form: &Form) -> Self {
        let settings = krilla::SerializeSettings { enable_tagging: false, ..Default::default() };
        Self { document: Document::new_with(settings), pages: 0, columns: columns(form) }
    }

    pub(super) fn finish(mut self, form: &Form) -> Result<Vec<u8>> {
        let direction = if is_rtl(form) { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
        let about =
            Metadata::new().title(form.title.clone()).language(form.lang.code().to_owned()).text_direction(direction);
        self.document.set_metadata(about);
        self.document.finish().map_err(|error| Error::Typesetting(format!("{error:?}")))
    }

    pub(super) fn page(&mut self, form: &Form, setter: &mut Setter, rows: &[Vec<Cell>]) -> Result<()> {
        let size = PageSettings::from_wh(WIDTH, HEIGHT).ok_or_else(|| Error::Typesetting("no page size".to_owned()))?;
        self.pages += 1;
        let mut page = self.document.start_page_with(size);
        let mut surface = page.surface();
        let top = head(&mut surface, form, setter);
        let height = (HEIGHT - MARGIN - FOOT - top - LABELS) / PAGE_ROWS as f32;
        labels(&mut surface, form, setter, &self.columns, top);
        for (number, cells) in (0_u8..).zip(rows) {
            let y = top + LABELS + f32::from(number) * height;
            for (cell, (x, width)) in cells.iter().zip(&self.columns) {
                show(&mut surface, setter, cell, (*x, y, *width, height));
            }
        }
        rules(&mut surface, &self.columns, top, rows.len(), height);
        foot(&mut surface, form, setter, self.pages);
        surface.finish();
        page.finish();
        Ok(())
    }
}

fn is_rtl(form: &Form) -> bool {
    form.lang.direction() == Direction::Rtl
}

fn columns(form: &Form) -> Vec<(f32, f32)> {
    let whole: f32 = form.columns.iter().map(|column| f32::from(column.share)).sum::<f32>().max(1.0);
    let mut from_start = 0.0;
    let mut found = Vec::new();
    for column in &form.columns {
        let width = TABLE * f32::from(column.share) / whole;
        let left = if is_rtl(form) { MARGIN + TABLE - from_start - width } else { MARGIN + from_start };
        found.push((left, width));
        from_start += width;
    }
    found
}

/// What stands above the table; gives where the table begins.
fn head(surface: &mut Surface<'_>, form: &Form, setter: &mut Setter) -> f32 {
    surface.set_stroke(None);
    surface.set_fill(Some(Fill { paint: rgb::Color::new(29, 36, 51).into(), ..Fill::default() }));
    let side = if is_rtl(form) { Side::Right } else { Side::Left };
    let mut top = MARGIN - 6.0;
    for (number, words) in form.head.iter().enumerate() {
        let weight = if number == 0 { Weight::Bold } else { Weight::Regular };
        let set = setter.fit(words, weight, 9.0, TABLE, HEAD_LINE);
        setter.draw(surface, &set, MARGIN, top, TABLE, side);
        top += HEAD_LINE;
    }
    let set = setter.fit(&form.heading, Weight::Bold, 12.0, TABLE, HEADING);
    setter.draw(surface, &set, MARGIN, top, TABLE, Side::Middle);
    top + HEADING
}

fn labels(surface: &mut Surface<'_>, form: &Form, setter: &mut Setter, columns: &[(f32, f32)], top: f32) {
    for (column, (x, width)) in form.columns.iter().zip(columns) {
        let share = (LABELS - 2.0) / column.labels.len().max(1) as f32;
        for (number, words) in (0_u8..).zip(&column.labels) {
            let set = setter.fit(words, Weight::Bold, 6.5, width - 4.0, share);
            let y = top + 1.0 + f32::from(number) * share + (share - set.height()).max(0.0) / 2.0;
            setter.draw(surface, &set, x + 2.0, y, width - 4.0, Side::Middle);
        }
    }
}

fn show(surface: &mut Surface<'_>, setter: &mut Setter, cell: &Cell, (x, y, width, height): (f32, f32, f32, f32)) {
    match cell {
        Cell::Words(words) => {
            let set = setter.fit(words, Weight::Regular, 7.0, width - 6.0, height - 2.0);
            let top = y + (height - set.height()).max(0.0) / 2.0;
            setter.draw(surface, &set, x + 3.0, top, width - 6.0, Side::Own);
        }
        Cell::Drawing(strokes) => draw(surface, strokes, (x + 2.0, y + 1.0, width - 4.0, height - 2.0)),
    }
}

/// Draws strokes into a place, as large as they fit.
fn draw(surface: &mut Surface<'_>, strokes: &str, (x, y, width, height): (f32, f32, f32, f32)) {
    let scale = (width / FIELD.0).min(height / FIELD.1);
    let (left, top) = (x + (width - FIELD.0 * scale) / 2.0, y + (height - FIELD.1 * scale) / 2.0);
    let mut pen = PathBuilder::new();
    let mut points = strokes.split('|').flat_map(|stroke| stroke.split_whitespace().enumerate()).take(POINTS);
    for (number, point) in &mut points {
        let Some((across, down)) = point.split_once(',').and_then(|(x, y)| Some((x.parse().ok()?, y.parse().ok()?)))
        else {
            continue;
        };
        let (across, down): (f32, f32) = (across, down);
        if !across.is_finite() || !down.is_finite() {
            continue;
        }
        let (across, down) = (across.clamp(0.0, FIELD.0), down.clamp(0.0, FIELD.1));
        let (to_x, to_y) = (short(left + across * scale), short(top + down * scale));
        if number == 0 {
            pen.move_to(to_x, to_y);
            pen.line_to(to_x, to_y + 0.05); // a dot is seen
        } else {
            pen.line_to(to_x, to_y);
        }
    }
    stroke(surface, pen.finish(), 0.7, rgb::Color::new(20, 24, 90));
}

/// A twentieth of a point is finer than any printer.
fn short(points: f32) -> f32 {
    (points * 20.0).round() / 20.0
}

fn stroke(surface: &mut Surface<'_>, path: Option<Path>, width: f32, colour: rgb::Color) {
    let Some(path) = path else { return };
    let fill = surface.get_fill().cloned();
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke {
        paint: colour.into(),
        width,
        line_cap: LineCap::Round,
        line_join: LineJoin::Round,
        ..Stroke::default()
    }));
    surface.draw_path(&path);
    surface.set_stroke(None);
    surface.set_fill(fill);
}

fn rules(surface: &mut Surface<'_>, columns: &[(f32, f32)], top: f32, rows: usize, height: f32) {
    let bottom = top + LABELS + rows as f32 * height;
    let mut pen = PathBuilder::new();
    let across = std::iter::once(top).chain((0..=rows).map(|row| top + LABELS + row as f32 * height));
    for y in across {
        pen.move_to(MARGIN, y);
        pen.line_to(MARGIN + TABLE, y);
    }
    for x in columns.iter().map(|(x, _)| *x).chain([MARGIN + TABLE]) {
        pen.move_to(x, top);
        pen.line_to(x, bottom);
    }
    pen.move_to(MARGIN, top);
    pen.line_to(MARGIN, bottom);
    stroke(surface, pen.finish(), 0.4, rgb::Color::new(120, 128, 145));
}

fn foot(surface: &mut Surface<'_>, form: &Form, setter: &mut Setter, page: u64) {
    let top = HEIGHT - MARGIN - FOOT + 8.0;
    let number = format!("{page} / {}", pages(form.rows));
    let (start, end) = if is_rtl(form) { (Side::Right, Side::Left) } else { (Side::Left, Side::Right) };
    let set = setter.fit(&form.foot, Weight::Regular, 8.0, TABLE - 90.0, 12.0);
    let left = if is_rtl(form) { MARGIN + 90.0 } else { MARGIN };
    setter.draw(surface, &set, left, top, TABLE - 90.0, start);
    let set = setter.fit(&number, Weight::Regular, 8.0, 90.0, 12.0);
    let left = if is_rtl(form) { MARGIN } else { MARGIN + TABLE - 90.0 };
    setter.draw(surface, &set, left, top, 90.0, end);
}
