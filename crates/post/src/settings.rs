use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::Arc;

use lettre::message::Mailbox;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, TlsParameters};
use percent_encoding::percent_decode_str;
use store::Secret;
use url::Url;

use crate::Post;
use crate::sender::{Command, Folder, Security, Sender, Smtp};

/// How letters leave, as it is written on the command line or in the environment.
#[derive(Clone, Default)]
pub struct Settings {
    /// `smtp://user:password@host:587?from=name@example.org`, `smtps://…`, `folder:DIR` or `command:PROGRAM`.
    pub mail: Option<String>,
    /// A program that sends short messages, with its arguments.
    pub sms_command: Option<String>,
    /// A folder for what has no other way.
    pub folder: Option<PathBuf>,
}

/// What is wrong with the settings. None of them tells the address itself: there is a password in it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It is none of the forms.
    #[error("the setting for mail is not understood")]
    Mail,
    /// It does not say who writes.
    #[error("the setting for mail does not say from whom")]
    From,
    /// Where letters come back to is no address.
    #[error("the setting for mail names no address for what comes back")]
    Bounces,
    /// A password would travel in the open.
    #[error("the setting for mail would send its password in the open")]
    OpenPassword,
    /// The certificate is not there, or none.
    #[error("the certificate {file} cannot be used")]
    Certificate {
        /// The file.
        file: String,
    },
    /// There is no program in it.
    #[error("the setting for a program names none")]
    Command,
}

impl Error {
    /// The message that says it.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Mail => "post-mail-bad",
            Self::From => "post-mail-from-missing",
            Self::Bounces => "post-mail-bounces-bad",
            Self::OpenPassword => "post-mail-open-password",
            Self::Certificate { .. } => "post-mail-certificate",
            Self::Command => "post-command-missing",
        }
    }
}

impl Settings {
    /// The post with these ways out. No server is asked yet.
    ///
    /// # Errors
    /// [`Error`].
    pub fn open(&self) -> Result<Post, Error> {
        let folder = || self.folder.clone().map(|folder| Arc::new(Folder::new(folder, house())) as Arc<dyn Sender>);
        let email = self.mail.as_deref().map(mail).transpose()?;
        let sms = self.sms_command.as_deref().map(command).transpose()?;
        Ok(Post::new(email.or_else(folder), sms.or_else(folder)).with_carriers(self.carried()))
    }
}

impl Settings {
    /// The setting under which a carrier takes long mailings: a mail server or a folder, not a program.
    fn carried(&self) -> Option<Secret<String>> {
        let named = self.mail.as_deref().map(str::trim).filter(|mail| !mail.starts_with("command:"));
        let folder = || self.mail.is_none().then_some(self.folder.as_ref()).flatten();
        let setting = named.map(str::to_owned).or_else(|| folder().map(|at| format!("folder:{}", at.display())));
        setting.map(Secret::new)
    }
}

/// Where a carrier takes its letters.
pub(crate) enum Carriage {
    /// To a mail server.
    Server(Smtp),
    /// Into a folder, a file each.
    Folder(PathBuf, Mailbox),
}

/// Reads the setting that a carrier was given.
pub(crate) fn carriage(setting: &str) -> Result<Carriage, Error> {
    match setting.split_once(':') {
        Some(("folder", path)) if !path.is_empty() => Ok(Carriage::Folder(PathBuf::from(path), house())),
        Some(("smtp" | "smtps", _)) => Ok(Carriage::Server(smtp(setting)?)),
        _ => Err(Error::Mail),
    }
}

/// Who writes where nobody outside reads it.
fn house() -> Mailbox {
    let address = lettre::Address::new("twiza", "localhost").expect("a word and a machine make an address");
    Mailbox::new(Some("Twiza".to_owned()), address)
}

fn command(line: &str) -> Result<Arc<dyn Sender>, Error> {
    Ok(Arc::new(Command::new(line).ok_or(Error::Command)?))
}

fn mail(setting: &str) -> Result<Arc<dyn Sender>, Error> {
    match setting.trim().split_once(':') {
        Some(("folder", path)) if !path.is_empty() => Ok(Arc::new(Folder::new(PathBuf::from(path), house()))),
        Some(("command", line)) => command(line),
        Some(("smtp" | "smtps", _)) => Ok(Arc::new(smtp(setting.trim())?)),
        _ => Err(Error::Mail),
    }
}

/// How many connections a carrier opens at the same time.
const CONNECTIONS: u8 = 8;
/// More than these no server of one's own is asked to bear.
const MOST_CONNECTIONS: u8 = 32;

/// Reads `smtp://user:password@host:port?from=…&tls=none|starttls&ca=FILE&bounces=ADDRESS&connections=NUMBER`.
pub(crate) fn smtp(setting: &str) -> Result<Smtp, Error> {
    let url = Url::parse(setting).map_err(|_| Error::Mail)?;
    let host = url.host_str().filter(|host| !host.is_empty()).ok_or(Error::Mail)?;
    let host = host.trim_matches(['[', ']']).to_owned();
    let asked = |name: &str| url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
    let from: Mailbox = asked("from").and_then(|from| from.trim().parse().ok()).ok_or(Error::From)?;
    let tls = || tls(&host, asked("ca"));
    let (security, usual_port) = match (url.scheme(), asked("tls").as_deref()) {
        ("smtps", None) => (Security::Tls(tls()?), 465),
        ("smtp", Some("none")) => (Security::Plain, 25),
        ("smtp", None) if is_here(&host) => (Security::Plain, 25),
        ("smtp", None | Some("starttls")) => (Security::StartTls(tls()?), 587),
        _ => return Err(Error::Mail),
    };
    let credentials = credentials(&url)?;
    if credentials.is_some() && matches!(security, Security::Plain) && !is_here(&host) {
        return Err(Error::OpenPassword);
    }
    let bounces = asked("bounces").map(|address| address.trim().parse().map_err(|_| Error::Bounces)).transpose()?;
    let connections = asked("connections").map_or(Ok(CONNECTIONS), |number| number.parse());
    let connections = connections.ok().filter(|number| (1..=MOST_CONNECTIONS).contains(number)).ok_or(Error::Mail)?;
    Ok(Smtp { port: url.port().unwrap_or(usual_port), host, security, credentials, from, bounces, connections })
}

fn credentials(url: &Url) -> Result<Option<Credentials>, Error> {
    let plain = |coded: &str| percent_decode_str(coded).decode_utf8().map(|plain| plain.into_owned());
    let (name, password) = (plain(url.username()), plain(url.password().unwrap_or_default()));
    let (name, password) = (name.map_err(|_| Error::Mail)?, password.map_err(|_| Error::Mail)?);
    Ok((!name.is_empty()).then(|| Credentials::new(name, password)))
}

/// The certificates that are believed: those of the web's authorities, and the one in the file `ca`, for a server of
/// one's own.
fn tls(host: &str, ca: Option<String>) -> Result<TlsParameters, Error> {
    let mut tls = TlsParameters::builder(host.to_owned());
    if let Some(file) = ca {
        let certificate = std::fs::read(&file).ok().and_then(|pem| Certificate::from_pem(&pem).ok());
        tls = tls.add_root_certificate(certificate.ok_or(Error::Certificate { file })?);
    }
    tls.build_rustls().map_err(|_| Error::Mail)
}

/// Whether a host is this machine.
fn is_here(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(setting: &str) -> &'static str {
        smtp(setting).err().map_or("", |error| error.code())
    }

    #[test]
    fn a_mail_setting_says_server_security_name_and_sender() {
        let smtp = smtp("smtp://a%40b.org:p%3Aw%2B@mail.example.org?from=Twiza <noreply@example.org>").unwrap();
        assert_eq!((smtp.host.as_str(), smtp.port), ("mail.example.org", 587));
        assert!(matches!(smtp.security, Security::StartTls(_)));
        assert_eq!(smtp.credentials, Some(Credentials::new("a@b.org".to_owned(), "p:w+".to_owned())));
        assert_eq!(smtp.from.to_string(), "Twiza <noreply@example.org>");
    }

    #[test]
    fn the_post_tells_from_which_address_its_letters_leave() {
        let address =
            |mail: &str| Settings { mail: Some(mail.to_owned()), ..Settings::default() }.open().unwrap().address();
        let server = "smtp://127.0.0.1:2525?from=Twiza <contact@example.org>";
        assert_eq!(address(server).as_deref(), Some("contact@example.org"));
        assert_eq!(address("folder:/tmp"), None, "a folder has no address");
    }

    #[test]
    fn mail_is_encrypted_unless_it_stays_on_this_machine_or_one_says_so() {
        let security = |setting: &str| match smtp(setting).unwrap() {
            Smtp { security: Security::Plain, port, .. } => ("plain", port),
            Smtp { security: Security::StartTls(_), port, .. } => ("starttls", port),
            Smtp { security: Security::Tls(_), port, .. } => ("tls", port),
        };
        assert_eq!(security("smtp://mail.example.org?from=a@example.org"), ("starttls", 587));
        assert_eq!(security("smtps://mail.example.org?from=a@example.org"), ("tls", 465));
        assert_eq!(security("smtp://127.0.0.1?from=a@example.org"), ("plain", 25));
        assert_eq!(security("smtp://[::1]:2525?from=a@example.org"), ("plain", 2525));
        assert_eq!(security("smtp://localhost?tls=starttls&from=a@example.org"), ("starttls", 587));
        assert_eq!(security("smtp://relay?tls=none&from=a@example.org"), ("plain", 25));
    }

    #[test]
    fn a_setting_that_cannot_work_is_refused_at_the_start() {
        assert_eq!(code("smtp://mail.example.org"), "post-mail-from-missing");
        assert_eq!(code("smtp://mail.example.org?from=nobody"), "post-mail-from-missing");
        assert_eq!(code("smtp://?from=a@example.org"), "post-mail-bad");
        assert_eq!(code("smtp://a:b@mail.example.org?tls=none&from=a@example.org"), "post-mail-open-password");
        assert_eq!(code("smtp://mail.example.org?tls=perhaps&from=a@example.org"), "post-mail-bad");
        assert_eq!(code("smtps://mail.example.org?ca=/nowhere&from=a@example.org"), "post-mail-certificate");
        assert!(mail("mail.example.org").is_err() && mail("folder:").is_err() && mail("command: ").is_err());
    }

    #[test]
    fn what_is_not_set_is_closed_and_a_folder_takes_what_has_no_other_way() {
        let none = Settings::default().open().unwrap();
        assert!(!none.email() && !none.sms());
        let folder = Settings { folder: Some("outbox".into()), ..Settings::default() }.open().unwrap();
        assert!(folder.email() && folder.sms());
    }
}
