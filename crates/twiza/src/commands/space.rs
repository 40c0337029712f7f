use std::process::ExitCode;

use actors::directory::{self, NewActor};
use actors::spaces::{self, NewSpace};
use kernel::{Lang, Text, World};
use store::Who;
use web::{Message, args};

use crate::arguments::SpaceAct;
use crate::house;
use crate::terminal::{Failure, Terminal};

/// `twiza space`: opens and lists the spaces of organisations.
pub(crate) async fn run(terminal: &Terminal, act: SpaceAct) -> Result<ExitCode, Failure> {
    match act {
        SpaceAct::Add { place, slug, name, name_ar } => {
            let db = house::open(&place, World::real()).await?;
            let name = Text::of(Lang::Fr, name).with(Lang::Ar, name_ar.unwrap_or_default());
            let who = || Who::system("console");
            let organisation = directory::create(&db, who(), NewActor::organisation(name.clone())).await?;
            let space = spaces::create(&db, who(), NewSpace { slug, name, organisation, listed: true }).await?;
            terminal.say_with("cli-space-added", &args![slug = space.slug]);
        }
        SpaceAct::Speak { place, slug } => {
            let db = house::open(&place, World::real()).await?;
            let unknown = || Failure::Told(Message::with("cli-space-unknown", args![slug = slug.clone()]));
            let space = spaces::by_slug(&db, &slug).await?.ok_or_else(unknown)?;
            spaces::set_voice(&db, Who::system("console"), space.id).await?;
            terminal.say_with("cli-space-speaks", &args![slug = slug]);
        }
        SpaceAct::List { place } => {
            let db = house::open(&place, World::real()).await?;
            let (spaces, voice) = (spaces::all(&db).await?, spaces::voice(&db).await?.map(|voice| voice.id));
            if spaces.is_empty() {
                terminal.say("cli-space-none");
            }
            for space in spaces {
                let speaks = voice == Some(space.id);
                let note = if speaks { format!(" ({})", terminal.word("cli-space-voice")) } else { String::new() };
                terminal.line(&format!("{:<20} {}{note}", space.slug, space.name.in_lang(Lang::Fr).1));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
