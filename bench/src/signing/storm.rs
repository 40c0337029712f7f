//! A storm of signatures, blown by wrk: a load generator that we did not write, in a process of its own.

use std::io::Write;
use std::net::SocketAddr;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::measure::{Measured, Watch};

/// Where a storm blows.
pub(super) struct Target {
    address: SocketAddr,
    /// The path to which signatures are sent.
    path: String,
    /// The path of the petition; empty for a rival.
    petition: String,
}

impl Target {
    pub(super) fn form(address: SocketAddr) -> Self {
        Self { address, path: "/sign".to_owned(), petition: String::new() }
    }

    pub(super) fn petition(address: SocketAddr, slug: &str) -> Self {
        Self { address, path: format!("/petitions/{slug}/signatures"), petition: format!("/petitions/{slug}") }
    }
}

/// Bodies of requests, one on each line.
pub(super) struct Requests {
    file: NamedTempFile,
    count: u64,
}

impl Requests {
    /// Signatures of people who do not exist, from the number `first` on, each with its proof of work.
    pub(super) async fn make(target: &Target, first: u64, count: u64) -> Self {
        let challenge = get(target.address, &format!("{}/challenge.json", target.petition)).await;
        let word = |name: &str| {
            let rest = challenge.split(&format!("\"{name}\":")).nth(1).unwrap();
            rest.trim_start_matches('"').split(['"', ',', '}']).next().unwrap().to_owned()
        };
        let (challenge, bits) = (word("challenge"), word("bits").parse().unwrap());
        let file = tokio::task::spawn_blocking(move || {
            let mut file = NamedTempFile::new().unwrap();
            let half = first + count / 2;
            let (one, other) = std::thread::scope(|threads| {
                let other = threads.spawn(|| bodies(&challenge, bits, half..first + count));
                (bodies(&challenge, bits, first..half), other.join().unwrap())
            });
            file.write_all(one.as_bytes()).unwrap();
            file.write_all(other.as_bytes()).unwrap();
            file.flush().unwrap();
            file
        });
        Self { file: file.await.unwrap(), count }
    }
}

fn bodies(challenge: &str, bits: u32, numbers: std::ops::Range<u64>) -> String {
    numbers.map(|number| body(challenge, bits, &format!("zz{number}")) + "\n").collect()
}

fn body(challenge: &str, bits: u32, number: &str) -> String {
    format!(
        "given=Signataire&family=G%C3%A9n%C3%A9r%C3%A9e&number={number}&expires_on=2031-05-04\
         &address=12%2C+rue+de+l%27Exemple%2C+Hay+G%C3%A9n%C3%A9r%C3%A9e&commune=01.511.01.0&birth_place=Tanger\
         &mark=Signataire+G%C3%A9n%C3%A9r%C3%A9e&consent=yes&challenge={challenge}&nonce={}",
        nonce(challenge, number, bits)
    )
}

/// The proof of work, as `challenge.json` describes it.
fn nonce(challenge: &str, number: &str, bits: u32) -> u64 {
    let begun = Sha256::new_with_prefix(format!("{challenge}\n{number}\n"));
    let is_enough = |nonce: &u64| {
        let hash = begun.clone().chain_update(nonce.to_string()).finalize();
        u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]]).leading_zeros() >= bits
    };
    (0..).find(is_enough).unwrap()
}

/// What a storm did.
#[derive(Clone, Copy, Default)]
pub(super) struct Load {
    measured: Measured,
    /// The 99th percentile of the answers' time, in milliseconds.
    p99: f64,
}

impl Load {
    pub(super) fn rate(&self) -> f64 {
        self.measured.per_second()
    }

    pub(super) fn keep_better(&mut self, new: Self) {
        if self.measured.operations == 0 || new.rate() > self.rate() {
            *self = new;
        }
    }

    pub(super) fn print(&self, name: &str) {
        self.measured.print(&format!("{name} (p99 {:.1} ms)", self.p99));
    }
}

/// Every request of the file is sent once. With the last one the file of the second argument is made, by which the storm is
/// known to be over: wrk itself only knows durations.
const EACH_ONCE: &str = r#"
local requests, n, over = {}, 0, nil
function init(args)
  local headers = { ["Content-Type"] = "application/x-www-form-urlencoded" }
  for body in io.lines(args[1]) do requests[#requests + 1] = wrk.format("POST", nil, headers, body) end
  over = args[2]
end
function request()
  n = n + 1
  if n >= #requests then
    io.open(over, "w"):close()
    wrk.thread:stop()
  end
  return requests[n] or requests[#requests]
end
"#;

/// Sends each request once, over so many connections.
pub(super) async fn storm(target: &Target, clients: u32, requests: &Requests) -> Load {
    let (script, folder) = (script(EACH_ONCE), tempfile::tempdir().unwrap());
    let over = folder.path().join("over");
    let mut wrk = Command::new("wrk");
    wrk.args(["-t1", &format!("-c{clients}"), "-d600s", "--timeout", "60s", "--latency", "-s"]).arg(script.path());
    wrk.arg(format!("http://{}{}", target.address, target.path)).arg("--").arg(requests.file.path()).arg(&over);
    let watch = Watch::start();
    let wrk = wrk.stdout(Stdio::piped()).spawn().expect("wrk is installed: apt-get install wrk");
    while !over.exists() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    let measured = watch.stop(requests.count);
    // Asked to end, it tells what it counted.
    Command::new("kill").args(["-INT", &wrk.id().to_string()]).status().unwrap();
    let text = told(tokio::task::spawn_blocking(move || wrk.wait_with_output()).await.unwrap().unwrap());
    let operations = count(&text);
    // wrk asks the script for a request before it begins, and does not wait for the last answer of each connection.
    assert!(operations + u64::from(clients) + 1 >= requests.count, "{text}");
    Load { measured: Measured { operations, wall: measured.wall.min(took(&text)), ..measured }, p99: p99(&text) }
}

/// Reads the public page from four connections for three seconds: the 99th percentile of its time, in milliseconds.
pub(super) async fn read_page(target: &Target) -> f64 {
    let mut wrk = Command::new("wrk");
    let script = script(A_FEW);
    wrk.args(["-t1", "-c4", "-d1s", "--latency", "-s"]).arg(script.path());
    wrk.arg(format!("http://{}{}", target.address, target.petition));
    let output = tokio::task::spawn_blocking(move || wrk.output()).await.unwrap();
    p99(&told(output.expect("wrk is installed: apt-get install wrk")))
}

/// Readers look at a page before they ask again.
const A_FEW: &str = "function delay() return 20 end";

fn script(words: &str) -> NamedTempFile {
    let script = NamedTempFile::new().unwrap();
    std::fs::write(script.path(), words).unwrap();
    script
}

fn told(output: Output) -> String {
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(!text.contains("Non-2xx") && !text.contains("Socket errors"), "{text}");
    text
}

/// `20000 requests in 1.02s, 3.4MB read`
fn count(text: &str) -> u64 {
    text.lines().find_map(|line| line.trim().split(" requests in").next()?.parse().ok()).expect("wrk's count")
}

fn took(text: &str) -> Duration {
    let line = text.lines().find_map(|line| line.split(" requests in ").nth(1)).expect("wrk's time");
    Duration::from_secs_f64(milliseconds(line.split(',').next().unwrap_or_default()) / 1e3)
}

/// `     99%    3.21ms`
fn p99(text: &str) -> f64 {
    let line = text.lines().find_map(|line| line.trim().strip_prefix("99%")).expect("wrk's percentiles");
    milliseconds(line.trim())
}

fn milliseconds(words: &str) -> f64 {
    let unit = [("us", 1e-3), ("ms", 1.0), ("s", 1e3), ("m", 6e4)];
    let (digits, factor) =
        unit.iter().find_map(|(unit, factor)| Some((words.strip_suffix(unit)?, factor))).expect("a time of wrk");
    digits.parse::<f64>().unwrap() * factor
}

async fn get(address: SocketAddr, path: &str) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    answer
}
