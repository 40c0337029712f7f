//! `twiza serve`: runs the installation until it is told to stop.

use std::net::SocketAddr;
use std::process::ExitCode;

use actors::accounts;
use kernel::World;
use store::Db;
use tokio::net::TcpListener;
use web::{App, Message, Settings, args};

use crate::arguments::{Listen, Place};
use crate::terminal::{Failure, Terminal};
use crate::{chores, demo, house};

/// Opens the installation and serves it. One that holds the demonstration says so, on every page and here: everybody
/// knows its password.
pub(crate) async fn run(
    terminal: &Terminal,
    listen: Listen,
    place: Place,
    post: post::Settings,
) -> Result<ExitCode, Failure> {
    let post = post.open()?;
    let world = World::real();
    let db = house::open(&place, world.clone()).await?;
    let setup_code = accounts::none_yet(&db).await?.then(|| new_setup_code(&world));
    if let Some(code) = &setup_code {
        terminal.say_with("cli-setup-code", &args![code = code.clone()]);
    }
    let demo = accounts::any_generated(&db).await?;
    if demo {
        demo::tell_accounts(terminal);
    }
    let settings = Settings { setup_code, demo, post, search: house::search(&place), ..settings(&listen) };
    serve(terminal, listen, db, settings).await
}

fn settings(listen: &Listen) -> Settings {
    let public_url = listen.public_url.as_deref().map(|url| url.trim_end_matches('/').to_owned());
    Settings {
        public_url,
        behind_proxy: listen.behind_proxy,
        reaches_inside: listen.hooks_inside,
        // This very program, also after another was put in its place.
        reader: papers::apart::Reader::apart("/proc/self/exe".into()),
        ..Settings::default()
    }
}

/// Serves an open installation until Ctrl-C or a termination signal; requests under way are answered first.
async fn serve(terminal: &Terminal, listen: Listen, db: Db, settings: Settings) -> Result<ExitCode, Failure> {
    use_own_map(&listen)?;
    let app = App::new(db, house::features(), settings).map_err(|faults| std::io::Error::other(faults.join("; ")))?;
    let listener = TcpListener::bind(listen.listen).await.map_err(|error| cannot_listen(listen.listen, &error))?;
    let address = listener.local_addr()?;
    terminal.say_with("cli-serving", &args![address = format!("http://{address}")]);
    let chores = chores::start(&app);
    let keeping = tokio::spawn(search::keep(app.search.clone(), app.db.clone()));
    let router = web::router::build(&app).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, router).with_graceful_shutdown(asked_to_stop()).await?;
    chores.stop().await;
    // What is broken off is found in the journal at the next start.
    keeping.abort();
    terminal.say("cli-stopped");
    Ok(ExitCode::SUCCESS)
}

fn use_own_map(listen: &Listen) -> Result<(), Failure> {
    let Some(file) = &listen.map else { return Ok(()) };
    let map = kernel::place::Map::parse(&std::fs::read(file)?).map_err(std::io::Error::other)?;
    // It is set once, before the first request: nothing can have used the one in the program.
    kernel::place::use_outlines(map).map_err(|_| std::io::Error::other("the map is already in use"))?;
    Ok(())
}

fn cannot_listen(address: SocketAddr, error: &std::io::Error) -> Failure {
    let (address, reason) = (address.to_string(), error.to_string());
    Failure::Told(Message::with("cli-cannot-listen", args![address = address, reason = reason]))
}

/// Eight letters and digits that are easy to copy.
fn new_setup_code(world: &World) -> String {
    let id = world.id::<()>().to_string();
    id[id.len() - 8..].to_owned()
}

async fn asked_to_stop() {
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminate => {}
    }
}
