use tantivy::SegmentReader;

use super::packed::Packed;
use super::schema::Fields;
use crate::Result;

/// What facets are counted by, unpacked: twenty bytes for each document of a segment.
pub(crate) struct Columns {
    packed: Box<[u64]>,
    themes: Box<[u64]>,
    /// Where the rights of each document begin in `rights`; one more than there are documents.
    begin: Box<[u32]>,
    rights: Box<[u16]>,
}

impl Columns {
    pub(super) fn read(segment: &SegmentReader) -> Result<Self> {
        let fields = segment.fast_fields();
        let size = segment.max_doc() as usize;
        let mut packed = vec![0; size];
        fields.column_first_or_default::<u64>(Fields::PACKED)?.get_range(0, &mut packed);
        let mut themes = vec![0; size];
        fields.column_first_or_default::<u64>(Fields::THEMES)?.get_range(0, &mut themes);
        let (mut begin, mut rights) = (Vec::with_capacity(size + 1), Vec::new());
        let column = fields.column_opt::<u64>(Fields::RIGHTS)?;
        for document in 0..segment.max_doc() {
            begin.push(u32::try_from(rights.len()).unwrap_or(u32::MAX));
            let numbers = column.iter().flat_map(|column| column.values_for_doc(document));
            rights.extend(numbers.filter_map(|number| u16::try_from(number).ok()));
        }
        begin.push(u32::try_from(rights.len()).unwrap_or(u32::MAX));
        Ok(Self { packed: packed.into(), themes: themes.into(), begin: begin.into(), rights: rights.into() })
    }

    pub(crate) fn packed(&self, document: usize) -> Packed {
        Packed(self.packed[document])
    }

    pub(crate) fn themes(&self, document: usize) -> u64 {
        self.themes[document]
    }

    pub(crate) fn rights(&self, document: usize) -> &[u16] {
        &self.rights[self.begin[document] as usize..self.begin[document + 1] as usize]
    }
}
