use std::process::ExitCode;

use kernel::World;
use search::Search;
use web::args;

use crate::arguments::SearchAct;
use crate::house;
use crate::terminal::{Failure, Terminal};

/// `twiza search rebuild`: the index anew. A server that runs on the same folder is asked to make it, and goes on answering
/// from the old one meanwhile.
pub(crate) async fn run(terminal: &Terminal, act: SearchAct) -> Result<ExitCode, Failure> {
    let SearchAct::Rebuild { place } = act;
    let db = house::open(&place, World::real()).await?;
    let search = Search::open(&house::search(&place), house::kinds(&house::features()))?;
    terminal.say("cli-search-rebuilding");
    let documents = search.rebuild(&db).await?;
    terminal.say_with("cli-search-rebuilt", &args![count = documents]);
    Ok(ExitCode::SUCCESS)
}
