//! Where places are on the earth, as far as the map of the house knows: the middle of a province or region.

use kernel::place::{self, Level, Map};

/// The projection of `scripts/make-map` for the map in the binary: its frame, its north-western corner in degrees, and how
/// many units of the drawing a degree of longitude and of latitude take.
const FRAME: (u32, u32) = (2000, 2137);
const MARGIN: f64 = 8.0;
const WEST: f64 = -17.104_626_6;
const NORTH: f64 = 35.922_454;
const UNITS_OF_LONGITUDE: f64 = 123.182_395_328_367_28;
const UNITS_OF_LATITUDE: f64 = 139.964_888_191_449_12;

/// A point on the earth (WGS 84), exact to a few kilometres, with the place whose middle it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Degrees of longitude.
    pub longitude: f64,
    /// Degrees of latitude.
    pub latitude: f64,
    /// The province or region whose middle it is.
    pub of: &'static str,
}

/// The middle of the province of a place, or of its region where no more is known; nothing where another map is in use,
/// whose projection is not known.
pub fn middle(code: &str) -> Option<Point> {
    on(place::outlines(), code)
}

fn on(map: &Map, code: &str) -> Option<Point> {
    if map.view_box != FRAME {
        return None;
    }
    let way = place::path(code);
    let of = |level| way.iter().find(|place| place.level() == level).map(|place| place.code);
    let (place, shapes) = match of(Level::Province) {
        Some(province) => (province, &map.provinces),
        None => (of(Level::Region)?, &map.regions),
    };
    let (x, y) = shapes.iter().find(|shape| shape.code == place)?.centre;
    let degrees = |units: f64, per_degree: f64| ((units - MARGIN) / per_degree * 1000.0).round() / 1000.0;
    let rounded = |value: f64| (value * 1000.0).round() / 1000.0;
    Some(Point {
        longitude: rounded(WEST + degrees(x.into(), UNITS_OF_LONGITUDE)),
        latitude: rounded(NORTH - degrees(y.into(), UNITS_OF_LATITUDE)),
        of: place,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_a_province_is_where_the_atlas_has_it() {
        for (code, longitude, latitude) in
            [("01.511", -5.84, 35.62), ("04.421", -6.84, 33.96), ("12.391", -13.34, 23.73)]
        {
            let Some(point) = middle(code) else {
                assert!(place::get(code).is_none(), "{code}");
                continue;
            };
            assert!(
                (point.longitude - longitude).abs() < 0.02 && (point.latitude - latitude).abs() < 0.02,
                "{point:?}"
            );
        }
    }

    #[test]
    fn every_place_has_a_point_within_the_country() {
        for place in place::all() {
            let point = middle(place.code).unwrap();
            assert!((-17.2..=-0.9).contains(&point.longitude) && (20.7..=36.0).contains(&point.latitude), "{point:?}");
            assert!(place.code.starts_with(point.of));
        }
        assert_eq!(middle("99"), None);
        assert_eq!(middle(""), None);
    }

    #[test]
    fn a_map_of_another_projection_gives_no_points() {
        let other = Map { view_box: (1000, 1000), ..place::outlines().clone() };
        assert_eq!(on(&other, "01.511"), None);
    }
}
