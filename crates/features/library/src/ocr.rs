//! Words recognised in scanned pages, where tesseract (with French and Arabic) and pdftoppm are installed: in the background,
//! one document after the other.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Whether this machine can recognise words. Asked once.
pub(crate) fn is_there() -> bool {
    static THERE: OnceLock<bool> = OnceLock::new();
    *THERE.get_or_init(|| tool("pdftoppm").is_some() && tool("tesseract").is_some())
}

/// Where a program is, by the folders of `PATH`.
fn tool(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| Path::is_file(file))
}
