use kernel::Lang;
use proptest::prelude::*;

use super::*;
use crate::model::article::Kind;

const EXPORT: &str = include_str!("../../../tests/wxr/site.xml");

fn all(xml: &[u8]) -> (Vec<Found>, Option<Fault>) {
    let mut reader = Reader::new(xml);
    let mut found = Vec::new();
    loop {
        match reader.next() {
            Ok(Some(one)) => found.push(one),
            Ok(None) => return (found, None),
            Err(fault) => return (found, Some(fault)),
        }
    }
}

fn items(found: &[Found]) -> Vec<&Item> {
    let mut items = Vec::new();
    for one in found {
        if let Found::Item(item) = one {
            items.push(item.as_ref());
        }
    }
    items
}

fn one(id: u64) -> Item {
    let (found, fault) = all(EXPORT.as_bytes());
    assert_eq!(fault, None);
    items(&found).into_iter().find(|item| item.id == id).unwrap().clone()
}

#[test]
fn an_export_is_read_whole() {
    let (found, fault) = all(EXPORT.as_bytes());
    assert_eq!(fault, None);
    let site = found.iter().find_map(|found| if let Found::Site(site) = found { Some(site) } else { None }).unwrap();
    assert_eq!(
        (site.title.as_str(), site.address.as_str(), site.language.as_str()),
        ("Joussour & co", "https://ancien.example", "fr-FR")
    );
    let authors = found.iter().filter(|found| matches!(found, Found::Author { .. })).count();
    assert_eq!(authors, 1);
    assert!(!format!("{found:?}").contains("@ancien.example"), "addresses of electronic mail are not read");
    let all = items(&found);
    assert_eq!(all.iter().map(|item| item.id).collect::<Vec<_>>(), [12, 13, 14, 15, 16, 17, 20]);
    assert_eq!(found.iter().filter(|found| **found == Found::Other("nav_menu_item".into())).count(), 1);
    let first = all[0];
    assert_eq!(first.title, "L’eau à Tata : «\u{a0}un droit\u{a0}» & un combat");
    assert_eq!((first.author.as_str(), first.comments), ("redac", 2));
    assert_eq!(first.at.unwrap().to_string(), "2013-05-12T09:30:00Z");
    assert_eq!(first.picture(), Some(20));
    assert_eq!(first.line, 1 + EXPORT[..EXPORT.find("<item>").unwrap()].matches('\n').count() as u64);
    assert_eq!(first.group(), one(13).group(), "translations are of one group");
    assert!(first.group().is_some());
    let standings: Vec<Standing> = all.iter().map(|item| item.standing).collect();
    assert_eq!(standings[2..6], [Standing::Kept, Standing::Gone, Standing::Kept, Standing::Open]);
}

#[test]
fn the_language_is_told_by_plug_ins_addresses_and_letters() {
    let languages = Languages::of(&Site { language: "fr-FR".into(), ..Site::default() });
    assert_eq!(languages.lang(&one(12)), Lang::Fr);
    assert_eq!(languages.lang(&one(13)), Lang::Ar);
    let mut wrong = one(13);
    wrong.terms.iter_mut().filter(|term| term.domain == "language").for_each(|term| term.slug = "fr".into());
    assert_eq!(languages.lang(&wrong), Lang::Ar, "letters are right where the plug-in is not");
    let mut english = one(17);
    english.link = "https://ancien.example/en/about/".into();
    assert_eq!(languages.lang(&english), Lang::En);
    assert_eq!(languages.of_words("ⴰⵎⴰⵏ ⵏ ⵟⴰⵟⴰ"), Lang::Zgh);
}

#[test]
fn a_text_of_several_languages_is_parted() {
    let expected = vec![(Lang::Fr, "Titre [1]".to_owned()), (Lang::Ar, "عنوان".to_owned())];
    assert_eq!(parted("[:fr]Titre [1][:ar]عنوان[:]"), expected);
    assert_eq!(parted("<!--:fr-->Titre [1]<!--:--><!--:ar-->عنوان<!--:-->"), expected);
    assert_eq!(parted("Titre [1] <!--more--> suite"), Vec::new());
    assert_eq!(parted("[:de]Titel[:fr]Titre [1][:ar]عنوان"), expected, "a language that we do not have is left out");
}

#[test]
fn where_an_export_breaks_is_told_with_the_line_and_what_stands_before_is_read() {
    let broken =
        EXPORT.replacen("</wp:post_type>", "</wp:post_typ>", 3).replacen("</wp:post_typ>", "</wp:post_type>", 2);
    let (found, fault) = all(broken.as_bytes());
    let line = 1 + broken[..broken.find("</wp:post_typ>").unwrap()].matches('\n').count() as u64;
    assert_eq!((items(&found).len(), fault), (2, Some(Fault::Broken(line))));
    let middle = EXPORT.find("<wp:post_id>14").unwrap();
    let (found, fault) = all(&EXPORT.as_bytes()[..middle + 5]);
    assert_eq!(items(&found).len(), 2);
    assert!(matches!(fault, Some(Fault::CutShort(line)) if line > 30), "{fault:?}");
    let cut = EXPORT.find("</channel>").unwrap();
    assert!(matches!(all(&EXPORT.as_bytes()[..cut]).1, Some(Fault::CutShort(_))));
    for other in ["", "Bonjour", "<html><body/></html>", "<?xml version=\"1.0\"?><feed/>", "PK\u{3}\u{4}"] {
        assert_eq!(all(other.as_bytes()), (Vec::new(), Some(Fault::Other)), "{other}");
    }
    let latin = EXPORT.replacen("UTF-8", "windows-1256", 1);
    assert_eq!(all(latin.as_bytes()).1, Some(Fault::Encoding("windows-1256".into())));
    let deep = format!("<rss><channel>{}", "<a>".repeat(500));
    assert!(matches!(all(deep.as_bytes()).1, Some(Fault::Broken(1))));
}

#[test]
fn what_has_no_end_is_not_held() {
    let endless = std::io::Read::chain("<rss><channel><item><title><![CDATA[".as_bytes(), std::io::repeat(b'x'));
    let mut reader = Reader::new(endless);
    assert!(matches!(reader.next(), Ok(Some(Found::Site(_)))));
    assert_eq!(reader.next(), Err(Fault::TooLong(1)));
}

#[test]
fn old_addresses_are_kept_in_one_form() {
    assert_eq!(addresses(&one(12)), ["?p=12", "/2013/05/leau-a-tata", "/2013/05/eau-tata"]);
    assert_eq!(addresses(&one(13))[1], "/ar/الماء-في-طاطا");
    assert_eq!(addresses(&one(20)).last().unwrap(), "/wp-content/uploads/2013/05/seguia.jpg");
    let asked = [
        ("/", "p=12", Some("?p=12")),
        ("/", "page_id=7&lang=ar", Some("?p=7")),
        ("/", "q=eau", None),
        ("/2013/05/leau-a-tata/", "", Some("/2013/05/leau-a-tata")),
        ("/2013/05/leau-a-tata/feed/", "", Some("/2013/05/leau-a-tata")),
        ("/2013/05/leau-a-tata/comment-page-2/", "", Some("/2013/05/leau-a-tata")),
        ("/index.php/2013/05/leau-a-tata", "utm_source=x", Some("/2013/05/leau-a-tata")),
        ("/category/eau/page/3", "", Some("/category/eau")),
        ("/ar/%d8%a7%d9%84%d9%85%d8%a7%d8%a1-%d9%81%d9%8a-%d8%b7%d8%a7%d8%b7%d8%a7/", "", Some("/ar/الماء-في-طاطا")),
    ];
    for (path, query, kept) in asked {
        assert_eq!(path_of(path, query).as_deref(), kept, "{path}?{query}");
    }
    assert_eq!(path_of(&"/x".repeat(600), ""), None);
}

#[test]
fn every_size_of_a_picture_leads_to_the_picture() {
    let at = |address| below_uploads(address).map(|path| bare(&path).into_owned());
    for address in [
        "https://ancien.example/wp-content/uploads/2013/05/seguia.jpg",
        "http://www.ancien.example/wp-content/uploads/2013/05/seguia-300x200.jpg?w=5",
        "/wp-content/uploads/2013/05/seguia-scaled.jpg",
        "/wp-content/uploads/2013/05/seguia-e1368345600.jpg",
    ] {
        assert_eq!(at(address).as_deref(), Some("2013/05/seguia.jpg"), "{address}");
    }
    assert_eq!(at("https://ancien.example/wp-content/uploads/../../etc/passwd"), None);
    assert_eq!(at("https://ailleurs.example/seguia.jpg"), None);
}

fn shelf() -> Shelf {
    let kept = |address: &str, is_picture| Kept {
        file: "7".into(),
        address: address.into(),
        shows: "Une séguia".into(),
        is_picture,
    };
    Shelf {
        files: [
            ("2013/05/seguia.jpg".to_owned(), kept("media:7", true)),
            ("2013/05/rapport.pdf".to_owned(), kept("/media/8/rapport.pdf", false)),
        ]
        .into(),
        numbers: [(20, "2013/05/seguia.jpg".to_owned())].into(),
        host: "ancien.example".into(),
    }
}

#[test]
fn a_text_becomes_ours_with_its_pictures_links_and_captions() {
    let made = body(&one(12).body, &shelf());
    let expected = "\
Les habitants du douar *Aït Essai* demandent **de l’eau**.\\
Depuis mai.

## Le droit

- la source
- la séguia

![La séguia](media:7)

Voir [le rapport](/media/8/rapport.pdf), [un autre article](/2012/01/avant/) et [la loi](https://loi.example/36-15).

<https://film.example/v/1>

> « L’eau est à tous. »";
    assert_eq!(made.words, expected);
    assert_eq!(made.pictures.len(), 1);
    assert_eq!(made.lost, 1, "a picture that was not sent is counted");
    assert_eq!(made.left_out.iter().map(String::as_str).collect::<Vec<_>>(), ["contact-form-7"]);
    assert_eq!(made.beginning, "Les habitants du douar Aït Essai demandent de l’eau. Depuis mai.");
    let gallery = body("Avant [gallery columns=\"2\" ids=\"20,99\"] après [sic] [1]", &shelf());
    assert_eq!(gallery.words, "Avant\n\n![Une séguia](media:7)\n\naprès \\[sic\\] \\[1\\]");
}

#[test]
fn blocks_captions_embeds_and_codes_that_are_spoken_of_are_read_as_wordpress_shows_them() {
    let text = "<!-- wp:image {\"id\":20} --><figure class=\"wp-block-image\"><img src=\"https://ancien.example/wp-content/uploads/2013/05/seguia-1024x683.jpg\" alt=\"\"/><figcaption>La <em>séguia</em> au matin</figcaption></figure><!-- /wp:image -->\
        <!-- wp:embed {\"url\":\"https://film.example/v/1_2\"} --><figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\nhttps://film.example/v/1_2\n</div></figure><!-- /wp:embed -->\
        <!-- wp:paragraph --><p>Voir <a href=\"https://a.example/x_y\">https://a.example/x_y</a>.</p><!-- /wp:paragraph -->";
    assert_eq!(
        body(text, &shelf()).words,
        "![La séguia au matin](media:7)\n\n<https://film.example/v/1_2>\n\nVoir [https://a.example/x\\_y](https://a.example/x_y)."
    );
    let nested = "[row][caption id=\"a\" width=\"9\"]<img src=\"/wp-content/uploads/2013/05/seguia.jpg\" /> Le canal[/caption][/row] Écrivez [[gallery]].";
    let made = body(nested, &shelf());
    assert_eq!(made.words, "![Le canal](media:7)\n\nÉcrivez \\[gallery\\].");
    assert_eq!(made.left_out.iter().map(String::as_str).collect::<Vec<_>>(), ["row"]);
    let lost = body(
        "[caption]<img src=\"https://ancien.example/wp-content/uploads/2013/05/x.jpg\"> Le puits[/caption]",
        &shelf(),
    );
    assert_eq!((lost.words.as_str(), lost.lost), ("*Le puits*", 1));
}

#[test]
fn an_address_of_electronic_mail_is_nobodys_byline() {
    let survey = Survey { authors: [("a".to_owned(), "amina@ancien.example".to_owned())].into(), ..Survey::default() };
    assert_eq!((survey.byline("a"), survey.byline("badr@ancien.example")), (None, None));
    assert_eq!(survey.byline("badr").as_deref(), Some("badr"));
}

#[test]
fn what_would_run_or_spy_is_nowhere_in_the_text() {
    let hostile = "<p onclick=\"x()\">Mot<script>alert(1)</script><img src=\"https://espion.example/p.gif\" width=1>\
        <a href=\"javascript:alert(1)\">lien</a> <iframe src=\"javascript:alert(2)\"></iframe> &lt;script&gt; \
        <style>p{}</style><form><input value=secret></form></p>";
    let made = body(hostile, &Shelf::default());
    assert_eq!(made.words, "Motlien \\<script\\>");
}

#[test]
fn categories_become_kinds_and_themes() {
    for (name, kind) in [
        ("Revue de presse", Some(Kind::PressReview)),
        ("Entretiens", Some(Kind::Interview)),
        ("حوارات", Some(Kind::Interview)),
        ("Communiqués", Some(Kind::Statement)),
        ("بلاغات", Some(Kind::Statement)),
        ("Opinions", Some(Kind::Opinion)),
        ("Actualités", None),
        ("Non classé", None),
    ] {
        assert_eq!(kind_of(name), kind, "{name}");
    }
    let of = |name| themes_of(name);
    assert!(!of("Eau").is_empty() && of("Eau") == of("الماء"), "{:?} {:?}", of("Eau"), of("الماء"));
    assert!(of("Non classé").is_empty());
    let plan = Plan::proposed(one(12).terms.iter());
    assert_eq!(plan.kind(&one(12)), Kind::Interview);
    assert_eq!(plan.themes(&one(12)), of("Eau"));
    assert!(plan.takes(&one(12)) && plan.takes(&one(14)) && !plan.takes(&one(15)) && !plan.takes(&one(17)));
}

/// The words of a text as a reader sees them.
fn seen(markdown: &str) -> String {
    use pulldown_cmark::{Event, Parser, Tag, TagEnd};
    let (mut words, mut hidden) = (String::new(), 0);
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::Image { .. }) => hidden += 1,
            Event::End(TagEnd::Image) => hidden -= 1,
            Event::Text(text) | Event::Code(text) if hidden == 0 => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => {
                words.push(' ')
            }
            Event::Rule => words.push(' '),
            _ => {}
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// HTML of the sort that people and programs wrote.
fn some_html() -> impl Strategy<Value = String> {
    let words = "[a-z0-9é\u{628}\u{645} .,#*_!<&\\[\\]()>+~`|:'\"=-]{0,14}"
        .prop_map(|words| words.replace('&', "&amp;").replace('<', "&lt;"));
    words.prop_recursive(5, 40, 5, |inner| {
        let names = prop::sample::select(vec![
            "p",
            "strong",
            "em",
            "a href=\"https://x.example/?a=1&amp;b=(2)\"",
            "ul",
            "li",
            "ol",
            "blockquote",
            "h2",
            "div",
            "b",
            "span",
        ]);
        prop_oneof![
            (names, prop::collection::vec(inner.clone(), 0..4)).prop_map(|(name, within)| {
                format!("<{name}>{}</{}>", within.concat(), name.split(' ').next().unwrap())
            }),
            prop::collection::vec(inner, 0..4).prop_map(|all| all.concat()),
        ]
    })
}

proptest! {
    #[test]
    fn no_word_of_a_text_is_lost_or_read_as_a_sign(html in some_html()) {
        let expected: String = html::plain(&html).split_whitespace().collect();
        let made = markdown::markdown(&html, false, &mut Nowhere);
        let found: String = seen(&made).split_whitespace().collect();
        prop_assert_eq!(found, expected, "{}\n{}", html, made);
    }

    #[test]
    fn no_text_ends_the_program(text in ".{0,400}", codes in "(\\[[a-z/]{1,9}( [a-z]+=\"[^\"]{0,9}\")?\\]|<[a-z/]{1,4}>|[a-z ]){0,30}") {
        for text in [&text, &codes] {
            let _ = body(text, &shelf());
            let _ = parted(text);
        }
    }

    #[test]
    fn no_file_ends_the_program(bytes in prop::collection::vec(any::<u8>(), 0..200), at in 0_usize..6_000, more in 0_usize..400) {
        let mut file = EXPORT.as_bytes().to_vec();
        let at = at.min(file.len());
        let end = (at + more).min(file.len());
        file.splice(at..end, bytes);
        let (found, _) = all(&file);
        prop_assert!(items(&found).len() <= 200);
    }
}

struct Nowhere;

impl markdown::Links for Nowhere {
    fn link<'a>(&mut self, address: &'a str) -> std::borrow::Cow<'a, str> {
        address.into()
    }

    fn picture(&mut self, _: &str) -> Option<(String, String)> {
        None
    }
}
