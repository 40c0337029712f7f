//! The list of faults above a form, each called as the label of its field calls it: "this field is required" twelve times
//! would send the reader to look for each.

const LIST: &str = r#"<div class="faults""#;
const LINK: &str = r##"<a href="#"##;

/// The body of a page with the name of its field before each fault of its lists.
pub(crate) fn with_names(body: &str) -> String {
    let mut out = String::with_capacity(body.len() + 256);
    let mut rest = body;
    while let Some((before, from)) = split(rest, LIST) {
        let (list, after) = from.find("</div>").map_or((from, ""), |end| from.split_at(end));
        out.push_str(before);
        name_links(list, body, &mut out);
        rest = after;
    }
    out + rest
}

fn name_links(list: &str, body: &str, out: &mut String) {
    let mut rest = list;
    while let Some((before, from)) = split(rest, LINK) {
        let (link, after) = from.find('>').map_or((from, ""), |end| from.split_at(end + 1));
        out.push_str(before);
        out.push_str(link);
        let id = link[LINK.len()..].split('"').next().unwrap_or_default();
        if let Some(label) = label_of(id, body) {
            out.push_str(&format!("<strong>{label}</strong> – "));
        }
        rest = after;
    }
    out.push_str(rest);
}

/// What stands on the label of a field, or on the frame around the fields of one text; a sentence beside a box says enough
/// by what is said of it.
fn label_of<'a>(id: &str, body: &'a str) -> Option<&'a str> {
    let label = after(body, &format!(r#"<label for="{id}">"#));
    let frame = || after(body, &format!(r#" id="{id}"><legend>"#));
    let mut words = label.or_else(frame)?;
    // A label of a record's own words may begin with the mark of their language.
    while !words.starts_with("</") && words.starts_with('<') {
        words = &words[words.find('>')? + 1..];
    }
    let words = words.split('<').next()?.trim();
    (!words.is_empty()).then_some(words)
}

fn after<'a>(body: &'a str, mark: &str) -> Option<&'a str> {
    body.find(mark).map(|at| &body[at + mark.len()..])
}

fn split<'a>(words: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    words.find(mark).map(|at| words.split_at(at))
}

#[cfg(test)]
mod tests {
    use super::with_names;

    const LIST: &str = concat!(
        r##"<div class="faults" role="alert"><p>3</p><ul><li><a href="#f-name">Requis.</a></li>"##,
        r##"<li><a href="#f-title">Trop long.</a></li><li><a href="#f-agree">Sans accord…</a></li></ul></div>"##,
    );
    const FIELDS: &str = concat!(
        r#"<label for="f-name">Nom<span class="optional"> (facultatif)</span></label><input id="f-name">"#,
        r#"<fieldset class="multilingual faulty" id="f-title"><legend>Titre</legend></fieldset>"#,
        r#"<label class="tick" for="f-agree"><input id="f-agree"><span>J’accepte.</span></label>"#,
    );

    #[test]
    fn each_fault_is_called_by_the_label_of_its_field() {
        let page = with_names(&format!("<p>é</p>{LIST}{FIELDS}"));
        assert!(page.contains(r##"<a href="#f-name"><strong>Nom</strong> – Requis.</a>"##), "{page}");
        let marked = FIELDS.replace("Nom<", r#"<bdi lang="fr">Nom</bdi><"#);
        assert!(with_names(&format!("{LIST}{marked}")).contains("<strong>Nom</strong> – Requis."), "words of a record");
        assert!(page.contains(r##"<a href="#f-title"><strong>Titre</strong> – Trop long.</a>"##), "{page}");
        assert!(page.contains(r##"<a href="#f-agree">Sans accord…</a>"##), "{page}");
        assert!(page.starts_with("<p>é</p>") && page.ends_with(FIELDS), "the rest is as it was");
    }

    #[test]
    fn a_page_without_faults_and_a_list_that_does_not_end_stay_as_they_are() {
        assert_eq!(with_names(FIELDS), FIELDS);
        let cut = r##"<div class="faults"><a href="#f-x"##;
        assert_eq!(with_names(cut), cut);
    }
}
