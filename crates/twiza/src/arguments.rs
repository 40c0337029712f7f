use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// The common house of an association movement: governance, plans, people.
#[derive(Debug, Parser)]
#[command(name = "twiza", version, arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Where the installation keeps its data.
#[derive(Debug, Clone, Args)]
pub(crate) struct Place {
    /// The folder of the installation: the key file, and the embedded database unless --database is given.
    #[arg(long, value_name = "DIR", default_value = "data", env = "TWIZA_DATA")]
    pub(crate) data: PathBuf,
    /// A PostgreSQL address (postgres://user:password@host/database) in place of the embedded database.
    #[arg(long, value_name = "URL", env = "TWIZA_DATABASE", hide_env_values = true)]
    pub(crate) database: Option<String>,
}

/// How the installation is reached.
#[derive(Debug, Clone, Args)]
pub(crate) struct Listen {
    /// The address to listen on.
    #[arg(long, value_name = "HOST:PORT", default_value = "127.0.0.1:8080", env = "TWIZA_LISTEN")]
    pub(crate) listen: SocketAddr,
    /// The address under which the outside reaches this installation: `https://twiza.example`
    #[arg(long, value_name = "URL", env = "TWIZA_PUBLIC_URL")]
    pub(crate) public_url: Option<String>,
    /// A proxy in front sets X-Forwarded-For and X-Forwarded-Proto.
    #[arg(long, env = "TWIZA_BEHIND_PROXY")]
    pub(crate) behind_proxy: bool,
    /// A map file that takes the place of the one in the program (see data credits in the README).
    #[arg(long, value_name = "FILE", env = "TWIZA_MAP")]
    pub(crate) map: Option<PathBuf>,
    /// Webhooks and federation may go to addresses inside the network of this server, and by http.
    #[arg(long, env = "TWIZA_HOOKS_INSIDE")]
    pub(crate) hooks_inside: bool,
}

/// How letters leave the installation.
#[derive(Clone, Default, Args)]
pub(crate) struct Post {
    /// How mail leaves: `smtp://user:password@host:587?from=name@example.org` (STARTTLS), smtps://…, folder:DIR or
    /// command:PROGRAM
    #[arg(long, value_name = "URL", env = "TWIZA_MAIL", hide_env_values = true)]
    pub(crate) mail: Option<String>,
    /// A program that sends short messages (SMS): it gets each one on its standard input as JSON.
    #[arg(long, value_name = "PROGRAM", env = "TWIZA_SMS_COMMAND")]
    pub(crate) sms_command: Option<String>,
}

impl Post {
    pub(crate) fn settings(self) -> post::Settings {
        post::Settings { mail: self.mail, sms_command: self.sms_command, folder: None }
    }
}

/// Without the password.
impl std::fmt::Debug for Post {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Post").field("mail", &self.mail.is_some()).field("sms", &self.sms_command).finish()
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Run the installation in a folder; an empty folder starts with a first-run page.
    Serve {
        #[command(flatten)]
        listen: Listen,
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        post: Post,
    },
    /// Run a demonstration with two organisations and generated people.
    Demo {
        #[command(flatten)]
        listen: Listen,
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        post: Post,
    },
    /// Write all data into one file, while the program runs. The key file is not in it: keep a copy elsewhere.
    Backup {
        #[command(flatten)]
        place: Place,
        /// The file to write.
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
        /// Replace the file if it exists.
        #[arg(long)]
        force: bool,
    },
    /// Fill an empty installation from a backup.
    Restore {
        #[command(flatten)]
        place: Place,
        /// The file that `twiza backup` wrote.
        #[arg(long, value_name = "FILE")]
        from: PathBuf,
    },
    /// Copy the data to another database: --to postgres://… or --to FOLDER. The old one stays as it is.
    Move {
        #[command(flatten)]
        place: Place,
        /// A PostgreSQL address, or a folder for an embedded database.
        #[arg(long, value_name = "URL|DIR")]
        to: String,
        /// A distributed PostgreSQL over whose nodes the tables are spread: citus
        #[arg(long, value_name = "NAME")]
        engine: Option<String>,
    },
    /// Recompute the journal's Merkle trees: which entry was changed, added or dropped.
    Verify {
        #[command(flatten)]
        place: Place,
        /// Also compare with what this backup remembers: only so is it seen that the newest entries were cut off.
        #[arg(long, value_name = "BACKUP")]
        since: Option<PathBuf>,
    },
    /// Say in plain words what is wrong with this installation.
    Doctor {
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        post: Post,
    },
    /// Accounts.
    User {
        #[command(subcommand)]
        act: UserAct,
    },
    /// Spaces.
    Space {
        #[command(subcommand)]
        act: SpaceAct,
    },
    /// The index by which everything is found.
    Search {
        #[command(subcommand)]
        act: SearchAct,
    },
    /// Read a letter that came back, or a complaint, from standard input, and stop writing to who cannot be reached.
    Bounce {
        #[command(flatten)]
        place: Place,
    },
    /// Carry the letters of a mailing; the server starts it and talks with it, nobody else does.
    #[command(hide = true)]
    Carry,
    /// Read a document that somebody sent; the server starts it and talks with it, nobody else does.
    #[command(hide = true, name = papers::apart::ARGUMENT)]
    Read,
    /// The keys that seal what is confidential.
    Keys {
        #[command(subcommand)]
        act: KeysAct,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum UserAct {
    /// Make an account; its password is read from standard input.
    Add {
        #[command(flatten)]
        place: Place,
        /// An e-mail address or a word.
        #[arg(long)]
        login: String,
        /// The person's name.
        #[arg(long)]
        name: String,
        /// Make it a keeper, who runs the installation.
        #[arg(long)]
        keeper: bool,
        /// The short name of a space in which it gets a role.
        #[arg(long, requires = "role")]
        space: Option<String>,
        /// member, facilitator, officer, secretary or administrator.
        #[arg(long, requires = "space")]
        role: Option<String>,
    },
    /// Set a new password, read from standard input, and end the account's sessions.
    Password {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        login: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum SpaceAct {
    /// Open a space for an organisation.
    Add {
        #[command(flatten)]
        place: Place,
        /// 2 to 40 small letters, digits and hyphens.
        #[arg(long)]
        slug: String,
        /// The organisation's name in French.
        #[arg(long)]
        name: String,
        /// The organisation's name in Arabic.
        #[arg(long)]
        name_ar: Option<String>,
    },
    /// Name the space that speaks for the whole network: it composes the home page and is followed from elsewhere.
    Speak {
        #[command(flatten)]
        place: Place,
        /// Its short name.
        #[arg(long)]
        slug: String,
    },
    /// List the spaces.
    List {
        #[command(flatten)]
        place: Place,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum SearchAct {
    /// Make the index anew from the data, while the program runs: the old one answers until the new one is whole.
    Rebuild {
        #[command(flatten)]
        place: Place,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum KeysAct {
    /// Add a new generation of keys and seal everything anew with it. Can be run again if it was interrupted.
    Rotate {
        #[command(flatten)]
        place: Place,
    },
}
