//! How much of a document is read or written before it is refused. Generous for the lists and strategies of an
//! association, small enough that no file can exhaust the cheapest server.

const MEGABYTE: usize = 1024 * 1024;

/// The largest file that is read, in bytes: 20 MB.
pub const FILE: usize = 20 * MEGABYTE;

/// The most that a zipped file (XLSX, ODS, DOCX) may unpack to, in bytes: 200 MB.
pub const UNPACKED: usize = 200 * MEGABYTE;

/// How many times its own size a zipped part may unpack to, once it is large enough to matter. Real sheets of repeated
/// values reach about 100.
pub const RATIO: u64 = 400;

/// The most rows of a table, its header not counted.
pub const ROWS: usize = 200_000;

/// The most columns of a table.
pub const COLUMNS: usize = 200;

/// The most characters of one cell (what Excel itself holds).
pub const CELL: usize = 32_767;

/// The most cells of a table, all rows together.
pub const CELLS: usize = 5_000_000;

/// The most elements of one XML part that is held in memory as a tree.
pub const XML_NODES: u32 = 3_000_000;

/// The most blocks that a text is read into.
pub const BLOCKS: usize = 200_000;

/// The most strings (paragraphs, cells, items, titles) of a document that is set as pages: some 75 pages of table, and a
/// quarter of a gigabyte while it is set.
pub const PAGE_ITEMS: usize = 10_000;

/// The most bytes of text of a document that is set as pages.
pub const PAGE_BYTES: usize = 2_000_000;

/// How deep the nodes of an outline go.
pub const OUTLINE_DEPTH: usize = 12;

/// The most pages of a PDF whose words are read.
pub const FULLTEXT_PAGES: usize = 2_000;

/// The most bytes of words that are kept of a document: a book of 600 pages in French has about 1.5 MB, in Arabic 3 MB.
pub const FULLTEXT_BYTES: usize = 4 * MEGABYTE;

/// A limit in whole megabytes, as messages name it.
pub(crate) const fn megabytes(bytes: usize) -> u64 {
    (bytes / MEGABYTE) as u64
}
