use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::postgres::PostgresSession;
use crate::session::Session;

const GIVEN: &str = "TWIZA_TEST_POSTGRES";
const SQLITE_ONLY: &str = "TWIZA_TEST_SQLITE_ONLY";
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scripts/postgres-for-tests");

/// A PostgreSQL server on which databases may be made.
pub(super) struct Server {
    address: String,
    /// The throw-away server, if it is ours: it ends when its input is closed, even if this process is killed.
    own: Option<Child>,
}

impl Server {
    /// The given server, or a throw-away one; none when the tests were told to do without.
    pub(super) fn any() -> Option<Self> {
        let given = std::env::var(GIVEN).map(|address| Self { address, own: None });
        Self::is_wanted().then(|| given.unwrap_or_else(|_| Self::start()))
    }

    /// Whether the tests were not told to do without.
    pub(super) fn is_wanted() -> bool {
        !std::env::var(SQLITE_ONLY).is_ok_and(|only| only == "1")
    }

    /// A throw-away server.
    pub(super) fn start() -> Self {
        assert!(Path::new(SCRIPT).exists(), "{SCRIPT} is missing; set {GIVEN} to the address of a PostgreSQL server");
        let mut child = Command::new(SCRIPT)
            .args(["sh", "-c", &format!("echo ${GIVEN}; cat >/dev/null")])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("scripts/postgres-for-tests starts");
        let mut address = String::new();
        let output = child.stdout.take().expect("its output was asked for");
        let read = BufReader::new(output).read_line(&mut address);
        assert!(
            read.is_ok() && !address.trim().is_empty(),
            "no PostgreSQL to test with: run `sudo apt-get install postgresql`, or set {GIVEN}=postgres://… to a server \
             on which databases may be made, or {SQLITE_ONLY}=1 to test SQLite alone"
        );
        Self { address: address.trim().to_owned(), own: Some(child) }
    }

    /// The same server, another database.
    pub(super) fn address_of(&self, database: &str) -> String {
        let (base, options) = match self.address.split_once('?') {
            Some((base, options)) => (base, format!("?{options}")),
            None => (self.address.as_str(), String::new()),
        };
        let (scheme, rest) = base.split_once("://").expect("an address begins with postgres://");
        let host = rest.split('/').next().unwrap_or_default();
        format!("{scheme}://{host}/{database}{options}")
    }

    /// Runs a statement on the server, from a thread where waiting is allowed.
    pub(super) fn run(&self, sql: &str) {
        let (address, sql) = (self.address.clone(), sql.to_owned());
        let ran = std::thread::spawn(move || PostgresSession::connect(&address)?.script(&sql)).join();
        ran.expect("the thread ends").unwrap_or_else(|fault| panic!("{fault}"));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(child) = &mut self.own {
            drop(child.stdin.take());
            // Whether it ended well or not, the test has its answer already.
            let _ = child.wait();
        }
    }
}
