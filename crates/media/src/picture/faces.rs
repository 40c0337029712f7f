//! Where faces are: found by a model that knows faces and nobody's name, and only proposed.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;

use rustface::{ImageData, Model};

use super::pixels::Pixels;
use super::shrink::Shrink;
use crate::Rect;

/// SeetaFace's detector of frontal faces (BSD 2-Clause, see data/LICENSE-seetaface.txt).
static MODEL: LazyLock<Option<Model>> = LazyLock::new(|| {
    let bytes: &[u8] = include_bytes!("../../data/seeta_fd_frontal_v1.0.bin");
    rustface::read_model(Cursor::new(bytes)).inspect_err(|error| tracing::error!(%error, "the model of faces")).ok()
});

/// Faces are looked for at this size: a face of a fiftieth of the picture's side is still found.
const LOOKED_AT: u32 = 1280;
/// The smallest face, in points of that size: the least that the model knows.
const SMALLEST: u32 = 20;
/// How sure the model must be. It is low: somebody looks at what was found, and a face that is missed is worse than a
/// cushion that is proposed.
const SURE: f64 = 1.5;
/// The most faces that are proposed.
const MOST: usize = 200;

/// The faces of a picture, from the left to the right, each with some margin.
pub(crate) fn find(pixels: &Pixels) -> Vec<Rect> {
    let small = Shrink::whole(pixels, LOOKED_AT);
    if small.width < SMALLEST || small.height < SMALLEST {
        return Vec::new();
    }
    let Some(model) = MODEL.as_ref() else { return Vec::new() };
    // The detector is not ours: what it cannot cope with must not cost anybody her photo.
    let found = catch_unwind(AssertUnwindSafe(|| {
        let mut detector = rustface::create_detector_with_model(model.clone());
        detector.set_min_face_size(SMALLEST);
        detector.set_score_thresh(SURE);
        detector.set_pyramid_scale_factor(0.8);
        detector.set_slide_window_step(4, 4);
        let grey = small.grey();
        detector.detect(&ImageData::new(&grey, small.width, small.height))
    }));
    let Ok(found) = found else {
        tracing::warn!("the search for faces failed");
        return Vec::new();
    };
    let mut faces: Vec<Rect> = found.iter().take(MOST).map(|face| with_margin(face.bbox(), small.size())).collect();
    faces.sort_by_key(|face| face.parts()[0]);
    faces
}

/// The model's frame goes from the brows to the chin: hair and ears are recognised too.
fn with_margin(face: &rustface::Rectangle, size: (u32, u32)) -> Rect {
    let (x, y) = (i64::from(face.x()), i64::from(face.y()));
    let (width, height) = (i64::from(face.width()), i64::from(face.height()));
    Rect::of_pixels(x - width / 5, y - height / 3, x + width + width / 5, y + height + height / 5, size)
}
