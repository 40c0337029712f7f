use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration, IntoValue};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// Where the typesetter works: one template, our fonts, the document as an input; no files, no network, no clock.
pub(super) struct House {
    library: LazyHash<Library>,
    template: Source,
}

static TEMPLATE: LazyLock<Source> = LazyLock::new(|| source("template.typ", include_str!("template.typ")));

fn source(name: &str, words: &str) -> Source {
    let path = VirtualPath::new(name).expect("a constant relative path");
    Source::new(RootedPath::new(VirtualRoot::Project, path).intern(), words.to_owned())
}

/// The fonts of the house, all under the SIL Open Font License (see `fonts/`).
pub(crate) const FONT_FILES: [&[u8]; 6] = [
    include_bytes!("../../fonts/NotoSans_400Regular.ttf"),
    include_bytes!("../../fonts/NotoSans_700Bold.ttf"),
    include_bytes!("../../fonts/NotoSerif_600SemiBold.ttf"),
    include_bytes!("../../fonts/Amiri_400Regular.ttf"),
    include_bytes!("../../fonts/Amiri_700Bold.ttf"),
    include_bytes!("../../fonts/NotoSansTifinagh_400Regular.ttf"),
];

static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| FONT_FILES.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect());

static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

impl House {
    /// A house whose template reads this document.
    pub(super) fn for_document(json: &str) -> Self {
        Self::of(TEMPLATE.clone(), json)
    }

    /// A house with another template, which reads this document.
    pub(super) fn for_form(template: &'static str, json: &str) -> Self {
        Self::of(source("form.typ", template), json)
    }

    fn of(template: Source, json: &str) -> Self {
        let inputs = Dict::from_iter([("document".into(), json.into_value())]);
        Self { library: LazyHash::new(Library::builder().with_inputs(inputs).build()), template }
    }
}

impl World for House {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
