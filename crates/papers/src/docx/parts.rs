//! What surrounds the text: styles, numbering, head and foot, and how the parts find each other.

use std::fmt::Write;

use kernel::{Direction, Lang};

use super::body::{NAMESPACES, escaped, runs, tag};
use crate::pdf::Document;

pub(super) const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"#;

pub(super) const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#;

pub(super) const DOCUMENT_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/><Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>"#;

/// Title, author and language.
pub(super) fn core(document: &Document) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:creator>{}</dc:creator>\
         <dc:language>{}</dc:language></cp:coreProperties>",
        escaped(&document.title),
        escaped(&document.organisation),
        tag(document.lang)
    )
}

/// How each kind of paragraph looks. Fonts are those that every office has; Arabic is a little larger.
pub(super) fn styles(lang: Lang) -> String {
    let language = tag(lang);
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault>\
         <w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Arial\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"24\"/>\
         <w:lang w:val=\"{language}\" w:bidi=\"ar-MA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
         <w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr>\
         <w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/><w:left w:w=\"100\" w:type=\"dxa\"/><w:bottom w:w=\"40\" \
         w:type=\"dxa\"/><w:right w:w=\"100\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
    );
    let _ = write!(
        xml,
        "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
    );
    for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
        let _ = write!(xml, "<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"B8B0A0\"/>");
    }
    xml.push_str("</w:tblBorders></w:tblPr></w:style>");
    let bold = "<w:b/><w:bCs/>";
    let kinds = [
        ("Title", "Title", 240, format!("{bold}<w:color w:val=\"3D37A6\"/><w:sz w:val=\"40\"/><w:szCs w:val=\"44\"/>")),
        (
            "Subtitle",
            "Subtitle",
            240,
            "<w:color w:val=\"596273\"/><w:sz w:val=\"24\"/><w:szCs w:val=\"28\"/>".to_owned(),
        ),
        ("Note", "Note", 120, "<w:i/><w:color w:val=\"596273\"/>".to_owned()),
        ("TableText", "Table Text", 0, "<w:sz w:val=\"20\"/><w:szCs w:val=\"22\"/>".to_owned()),
        ("ListBullet", "List Bullet", 60, String::new()),
        ("ListNumber", "List Number", 60, String::new()),
    ];
    for (id, name, after, look) in kinds {
        let _ = write!(
            xml,
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>\
             <w:pPr><w:spacing w:after=\"{after}\"/></w:pPr><w:rPr>{look}</w:rPr></w:style>"
        );
    }
    for (level, size) in (1_u32..).zip([30, 26, 24, 22]) {
        let (outline, arabic) = (level - 1, size + 4);
        let _ = write!(
            xml,
            "<w:style w:type=\"paragraph\" w:styleId=\"Heading{level}\"><w:name w:val=\"heading {level}\"/>\
             <w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/>\
             <w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"{outline}\"/></w:pPr><w:rPr>{bold}\
             <w:color w:val=\"3D37A6\"/><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{arabic}\"/></w:rPr></w:style>"
        );
    }
    xml.push_str("</w:styles>");
    xml
}

/// The list with bullets, and so many counted ones that each begin at one.
pub(super) fn numbering(counted: u32) -> String {
    let level = |format: &str, words: &str| {
        format!(
            "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{words}\"/>\
             <w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"567\" w:hanging=\"397\"/></w:pPr></w:lvl>"
        )
    };
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:numbering {NAMESPACES}>\
         <w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/>{}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"singleLevel\"/>{}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
        level("bullet", "•"),
        level("decimal", "%1.")
    );
    for number in 2..counted + 2 {
        let _ = write!(
            xml,
            "<w:num w:numId=\"{number}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">\
             <w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
        );
    }
    xml.push_str("</w:numbering>");
    xml
}

/// Whose document it is, at the head of every page.
pub(super) fn header(document: &Document) -> String {
    edge("hdr", document, &document.organisation, "")
}

/// When it was made, and the number of the page.
pub(super) fn footer(document: &Document) -> String {
    let page = "<w:r><w:t xml:space=\"preserve\"> · </w:t></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
    edge("ftr", document, &document.date_line, page)
}

fn edge(element: &str, document: &Document, words: &str, behind: &str) -> String {
    let is_rtl = document.lang.direction() == Direction::Rtl;
    let bidi = if is_rtl { "<w:bidi/>" } else { "" };
    let mut line = String::new();
    runs(&mut line, words, is_rtl, false);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:{element} {NAMESPACES}><w:p><w:pPr>\
         <w:pStyle w:val=\"TableText\"/>{bidi}</w:pPr>{line}{behind}</w:p></w:{element}>"
    )
}
