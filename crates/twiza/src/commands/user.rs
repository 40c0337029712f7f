use std::io::BufRead;
use std::process::ExitCode;

use actors::accounts::{self, Login, NewAccount, Password, resets};
use actors::directory::{self, NewActor};
use actors::{Role, memberships, spaces};
use kernel::{Lang, Text, World};
use store::{Db, Secret, Who};
use web::{Message, args};

use crate::arguments::UserAct;
use crate::house;
use crate::terminal::{Failure, Terminal};

/// `twiza user`: makes accounts and sets passwords, from the machine itself.
pub(crate) async fn run(terminal: &Terminal, act: UserAct) -> Result<ExitCode, Failure> {
    match act {
        UserAct::Add { place, login, name, keeper, space, role } => {
            let db = house::open(&place, World::real()).await?;
            let membership = space.zip(role);
            add(terminal, &db, login, name, keeper, membership).await
        }
        UserAct::Password { place, login } => {
            set_password(terminal, &house::open(&place, World::real()).await?, login).await
        }
    }
}

fn who() -> Who {
    Who::system("console")
}

async fn add(
    terminal: &Terminal,
    db: &Db,
    typed: String,
    name: String,
    keeper: bool,
    membership: Option<(String, String)>,
) -> Result<ExitCode, Failure> {
    let membership = match membership {
        Some((slug, role)) => Some((find_space(db, slug).await?, read_role(role)?)),
        None => None,
    };
    let login = Login::read(&typed).map_err(actors::Error::from)?;
    let password = Password::choose(ask_password(terminal)?, &login).map_err(actors::Error::from)?;
    let person = directory::create(db, who(), NewActor::person(Text::of(Lang::Fr, name))).await?;
    let new = NewAccount { person, login, password: Some(password), keeper, lang: None };
    let account = accounts::create(db, who(), new).await?;
    if let Some((space, role)) = membership {
        memberships::grant(db, who(), space, account, role).await?;
    }
    terminal.say_with("cli-user-added", &args![login = typed]);
    Ok(ExitCode::SUCCESS)
}

async fn find_space(db: &Db, slug: String) -> Result<kernel::Id<actors::Space>, Failure> {
    let space = spaces::by_slug(db, &slug).await?;
    space.map(|space| space.id).ok_or_else(|| Failure::Told(Message::with("cli-space-unknown", args![slug = slug])))
}

fn read_role(code: String) -> Result<Role, Failure> {
    let role = Role::granted().find(|role| role.code() == code);
    role.ok_or_else(|| Failure::Told(Message::with("cli-role-unknown", args![role = code])))
}

async fn set_password(terminal: &Terminal, db: &Db, typed: String) -> Result<ExitCode, Failure> {
    let unknown = || Failure::Told(Message::with("cli-user-unknown", args![login = typed.clone()]));
    let login = Login::read(&typed).map_err(|_| unknown())?;
    let account = accounts::by_login(db, &login).await?.ok_or_else(unknown)?;
    let password = Password::choose(ask_password(terminal)?, &login).map_err(actors::Error::from)?;
    let token = resets::issue(db, who(), account.id).await?;
    resets::redeem(db, &token, password).await?;
    terminal.say_with("cli-user-password-set", &args![login = typed]);
    Ok(ExitCode::SUCCESS)
}

/// The first line of standard input: a pipe or a person.
fn ask_password(terminal: &Terminal) -> Result<Secret<String>, Failure> {
    terminal.say("cli-password-prompt");
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    let typed = line.trim();
    if typed.is_empty() {
        return Err(Failure::Told(Message::new("cli-password-missing")));
    }
    Ok(typed.to_owned().into())
}
