use std::process::ExitCode;

use kernel::World;
use store::reseal;
use web::args;

use crate::arguments::KeysAct;
use crate::house;
use crate::terminal::{Failure, Terminal};

/// `twiza keys rotate`: a new generation of keys, and everything sealed anew with it.
pub(crate) async fn run(terminal: &Terminal, act: KeysAct) -> Result<ExitCode, Failure> {
    let KeysAct::Rotate { place } = act;
    let db = house::open(&place, World::real()).await?;
    let generation = db.keys().rotate()?;
    let count = reseal(&db, &house::sealed_columns(&house::features())).await?;
    let path = db.keys().path().display().to_string();
    terminal.say_with("cli-keys-rotated", &args![generation = generation, count = count, path = path]);
    Ok(ExitCode::SUCCESS)
}
