use std::sync::OnceLock;

use serde::Deserialize;

use super::{Level, get};

/// The outlines of the regions and provinces, projected and simplified for an SVG drawing.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Map {
    /// Width and height of the drawing: the last two numbers of the SVG `viewBox`, whose first two are zero.
    pub view_box: (u32, u32),
    /// Whom to credit wherever the map is shown.
    pub credit: String,
    /// The regions. Their borders run along those of the provinces.
    pub regions: Vec<Shape>,
    /// The provinces and prefectures.
    pub provinces: Vec<Shape>,
}

/// The outline of a place.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Shape {
    /// The code of the place, see [`super::get`].
    pub code: String,
    /// The outline as SVG path data.
    pub path: String,
    /// A point well inside the outline, for a label or a mark: x and y.
    pub centre: (u32, u32),
}

/// Why the bytes are not a map.
#[derive(Debug, thiserror::Error)]
pub enum MapError {
    /// Not the JSON of a map.
    #[error("the map file is not readable: {0}")]
    Unreadable(#[from] serde_json::Error),
    /// A path with something else than path data in it.
    #[error("the map file has an outline for {0} that is not SVG path data")]
    NotAPath(String),
    /// A code that names no region, or no province.
    #[error("the map file has an outline for {0}, which is not the code of such a place")]
    UnknownPlace(String),
}

impl Map {
    /// Reads a map file, such as one that an association puts in the place of the one in the binary.
    ///
    /// # Errors
    /// When it is not a map, when a code is not that of a region or province, or when a path holds anything but path data.
    pub fn parse(file: &[u8]) -> Result<Self, MapError> {
        let map: Self = serde_json::from_slice(file)?;
        map.regions.iter().try_for_each(|shape| shape.check(Level::Region))?;
        map.provinces.iter().try_for_each(|shape| shape.check(Level::Province))?;
        Ok(map)
    }
}

impl Shape {
    fn check(&self, level: Level) -> Result<(), MapError> {
        if get(&self.code).is_none_or(|place| place.level() != level) {
            return Err(MapError::UnknownPlace(self.code.clone()));
        }
        if !self.path.starts_with('M') || !self.path.chars().all(in_path_data) {
            return Err(MapError::NotAPath(self.code.clone()));
        }
        Ok(())
    }
}

/// Commands, numbers and what parts them (SVG 2, 9.3); no quote or bracket that could leave the attribute.
fn in_path_data(letter: char) -> bool {
    letter.is_ascii_digit() || " ,.-+eE".contains(letter) || "MmLlHhVvCcSsQqTtAaZz".contains(letter)
}

static OUTLINES: OnceLock<Map> = OnceLock::new();

/// The map to draw: the one handed to [`use_outlines`], else the one in the binary.
pub fn outlines() -> &'static Map {
    OUTLINES.get_or_init(|| {
        Map::parse(include_bytes!("../../data/map/outlines.json")).expect("the embedded map, read whole by the tests")
    })
}

/// Draws this map from now on. To be called once, at start.
///
/// # Errors
/// Gives the map back if another one is already in use.
pub fn use_outlines(map: Map) -> Result<(), Map> {
    OUTLINES.set(map)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::of_level;

    #[test]
    fn every_region_and_every_province_has_one_outline() {
        let drawn = |shapes: &[Shape]| shapes.iter().map(|shape| shape.code.clone()).collect::<Vec<_>>();
        let known = |level| of_level(level).map(|place| place.code).collect::<Vec<_>>();
        assert_eq!(drawn(&outlines().regions), known(Level::Region));
        assert_eq!(drawn(&outlines().provinces), known(Level::Province));
    }

    #[test]
    fn the_drawing_stays_inside_its_frame_and_within_its_weight() {
        let Map { view_box: (width, height), regions, provinces, credit } = outlines();
        assert!(credit.contains("OpenStreetMap"));
        for shape in regions.iter().chain(provinces) {
            for (x, y) in corners(&shape.path) {
                assert!((0..=*width as i64).contains(&x) && (0..=*height as i64).contains(&y), "{}", shape.code);
            }
            assert!(shape.path.ends_with('z'), "{}", shape.code);
            assert!(shape.centre.0 < *width && shape.centre.1 < *height, "{}", shape.code);
        }
        let weight = |shapes: &[Shape]| shapes.iter().map(|shape| shape.path.len()).sum::<usize>();
        assert!(weight(regions) < 20_000 && weight(provinces) < 60_000);
    }

    /// The corners of a path of absolute `M` and relative `l`, as `scripts/make-map` writes them.
    fn corners(path: &str) -> Vec<(i64, i64)> {
        let mut corners = Vec::new();
        for ring in path.split(['M', 'z']).filter(|ring| !ring.is_empty()) {
            let spaced = ring.replace('l', " ").replace('-', " -");
            let numbers: Vec<i64> = spaced.split_whitespace().map(|n| n.parse().unwrap()).collect();
            let (mut x, mut y) = (0, 0);
            for step in numbers.chunks_exact(2) {
                (x, y) = (x + step[0], y + step[1]);
                corners.push((x, y));
            }
        }
        corners
    }

    #[test]
    fn a_file_that_is_no_map_is_refused_with_its_reason() {
        let file = |code: &str, path: &str| {
            format!(
                r#"{{"view_box":[9,9],"credit":"","regions":[],"provinces":[{{"code":"{code}","path":"{path}","centre":[1,1]}}]}}"#
            )
        };
        let parse = |text: &str| Map::parse(text.as_bytes());
        assert!(parse(&file("01.511", "M1 1l2 2 0-2z")).is_ok());
        assert!(matches!(parse(&file("01.511", "M1 1' onload='x")), Err(MapError::NotAPath(code)) if code == "01.511"));
        assert!(matches!(parse(&file("01.511", "")), Err(MapError::NotAPath(_))));
        assert!(matches!(parse(&file("01", "M1 1z")), Err(MapError::UnknownPlace(_))));
        assert!(matches!(parse("not json"), Err(MapError::Unreadable(_))));
    }
}
