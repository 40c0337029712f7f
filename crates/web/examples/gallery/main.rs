//! Writes every component and every drawing of the shell as still pages, in French and in Arabic, to look at while
//! working on the style: `cargo run -p twiza-web --example gallery -- FOLDER`. It is no route and ships with nothing.

#![allow(missing_docs, clippy::print_stdout)]

mod components;
mod drawings;

use std::path::Path;
use std::{env, fs, io};

use kernel::Lang;
use maud::{DOCTYPE, Markup, html};
use twiza_web::{LOCALES, Words, chart::Pen};

/// Words of the gallery, which is read in two languages.
#[derive(Clone, Copy)]
pub(crate) struct Speaker(Lang);

impl Speaker {
    pub(crate) fn say<'a>(self, french: &'a str, arabic: &'a str) -> &'a str {
        if self.0 == Lang::Ar { arabic } else { french }
    }
}

fn main() -> io::Result<()> {
    let folder = env::args().nth(1).unwrap_or_else(|| "target/gallery".to_owned());
    let folder = Path::new(&folder);
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    fs::create_dir_all(folder)?;
    let style = fs::read_to_string(assets.join("twiza.css"))?;
    fs::write(
        folder.join("twiza.css"),
        style.replace("{tifinagh.woff2}", "tifinagh.woff2").replace("{star.svg}", "star.svg"),
    )?;
    for name in ["twiza.js", "star.svg", "tifinagh.woff2"] {
        fs::copy(assets.join(name), folder.join(name))?;
    }
    let words = Words::read(LOCALES).map_err(|faults| io::Error::other(faults.join("; ")))?;
    for lang in [Lang::Fr, Lang::Ar] {
        let (speaker, pen) = (Speaker(lang), Pen::new(lang, &words));
        for (name, body) in [("components", components::page(speaker, pen)), ("drawings", drawings::page(speaker, pen))]
        {
            let file = folder.join(format!("{name}-{}.html", lang.code()));
            fs::write(&file, document(lang, name, &body).into_string())?;
            println!("{}", file.display());
        }
    }
    Ok(())
}

fn document(lang: Lang, title: &str, body: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(lang.code()) dir=(lang.direction().code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                link rel="stylesheet" href="twiza.css";
                script type="module" src="twiza.js" {}
            }
            body { (body) }
        }
    }
}
