//! Where files stood on the old site.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

/// The part of an address below the folder of uploads: `2013/05/souk.jpg`. Nothing for what stands elsewhere.
pub fn below_uploads(address: &str) -> Option<String> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let at = ["/wp-content/uploads/", "wp-content/uploads/", "/uploads/", "/files/"]
        .iter()
        .find_map(|folder| path.find(folder).map(|at| at + folder.len()))?;
    let below = percent_decode_str(&path[at..]).decode_utf8_lossy();
    let is_safe = !below.is_empty() && !below.split('/').any(|part| part == "..");
    is_safe.then(|| below.into_owned())
}

/// The name of the file of which this is another size: `souk-300x200.jpg`, `souk-scaled.jpg` and `souk-e1368345.jpg` are
/// made of `souk.jpg`.
pub fn bare(path: &str) -> Cow<'_, str> {
    let Some((stem, ending)) = path.rsplit_once('.') else { return Cow::Borrowed(path) };
    match stem.rsplit_once('-') {
        Some((bare, mark)) if is_mark(mark) => Cow::Owned(format!("{bare}.{ending}")),
        _ => Cow::Borrowed(path),
    }
}

fn is_mark(mark: &str) -> bool {
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let is_size = mark.split_once('x').is_some_and(|(width, height)| is_number(width) && is_number(height));
    let is_edited = mark.strip_prefix('e').is_some_and(|at| at.len() >= 8 && is_number(at));
    is_size || is_edited || matches!(mark, "scaled" | "rotated")
}

/// Where the file of an attachment stood below the folder of uploads.
pub fn path_of_file(item: &super::Item) -> Option<String> {
    let told = item.meta.get("_wp_attached_file").filter(|path| !path.is_empty() && !path.contains("://"));
    told.cloned().or_else(|| below_uploads(&item.file)).map(|path| path.trim_start_matches('/').to_owned())
}
