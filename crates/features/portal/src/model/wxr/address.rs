//! Addresses of the old site, in the one form in which they are kept and looked up: `/2013/05/titre`, `?p=123`.

use percent_encoding::percent_decode_str;

use super::{Item, Sort, below_uploads};

/// The longest address that is kept, in bytes.
const LONGEST: usize = 500;

/// What follows the address of an article without being another page.
const TAILS: [&str; 6] = ["feed", "amp", "embed", "trackback", "print", "index.php"];

/// The addresses under which an item could be found on the old site. Those of pages and posts begin with the number, which
/// always leads there.
pub fn addresses(item: &Item) -> Vec<String> {
    let mut all = Vec::new();
    if item.id > 0 {
        all.push(format!("?p={}", item.id));
    }
    let link = item.link.split_once("://").map_or(item.link.as_str(), |(_, rest)| rest);
    let (path, query) = link.split_once('?').unwrap_or((link, ""));
    let path = path.split_once('/').map_or("", |(_, path)| path);
    all.extend(path_of(&format!("/{path}"), query));
    if let (Some(old), Some(current)) = (item.meta.get("_wp_old_slug"), all.last().cloned())
        && let Some((folder, _)) = current.rsplit_once('/')
        && !old.is_empty()
    {
        all.extend(path_of(&format!("{folder}/{old}"), ""));
    }
    if item.sort == Sort::Attachment {
        all.extend(below_uploads(&item.file).and_then(|path| path_of(&format!("/wp-content/uploads/{path}"), "")));
    }
    let mut seen = std::collections::BTreeSet::new();
    all.retain(|address| seen.insert(address.clone()));
    all
}

/// What is asked for by an address, as it is kept; nothing for the front page, and for what no old site had.
pub fn path_of(path: &str, query: &str) -> Option<String> {
    let number = query.split('&').find_map(|pair| {
        let (key, value) = pair.split_once('=')?;
        matches!(key, "p" | "page_id" | "attachment_id").then(|| value.parse::<u64>().ok())?
    });
    let decoded = percent_decode_str(path).decode_utf8_lossy();
    let mut parts: Vec<&str> = decoded.split('/').filter(|part| !part.is_empty()).collect();
    if parts.first() == Some(&"index.php") {
        parts.remove(0);
    }
    loop {
        let count = parts.len();
        match parts.last() {
            Some(last) if count > 1 && (TAILS.contains(last) || last.starts_with("comment-page-")) => {
                parts.pop();
            }
            Some(last) if count > 2 && parts[count - 2] == "page" && last.bytes().all(|byte| byte.is_ascii_digit()) => {
                parts.truncate(count - 2);
            }
            _ => break,
        }
    }
    let kept = match (parts.is_empty(), number) {
        (true, Some(number)) => format!("?p={number}"),
        (true, None) => return None,
        (false, _) => format!("/{}", parts.join("/")),
    };
    let is_sound = kept.len() <= LONGEST && !kept.contains(|c: char| c.is_control());
    is_sound.then_some(kept)
}
