//! Owns the real program as a child process: settings by the environment, its lines, its end.
//!
//! Called by every test here. The one rule: it sees only the settings it is given, and ends with its test.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::time::Duration;

use floornote::domain::clock::Clock;
use serde_json::Value;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};

/// Settings of one program, by the names of the environment.
#[derive(Debug, Clone)]
pub struct Settings {
    env: BTreeMap<String, String>,
    wrapper: Vec<String>,
}

/// A server that runs.
pub struct Server {
    child: Child,
    pub url: String,
    log: PathBuf,
}

impl Settings {
    /// Settings with which nothing is wrong, over a SQLite file and blobs in `folder`.
    pub fn of(folder: &Path) -> Self {
        let path = folder.display();
        let settings = Self { env: BTreeMap::new(), wrapper: Vec::new() };
        settings
            .with("FLOORNOTE_DATABASE_URL", &format!("sqlite://{path}/floornote.db"))
            .with("FLOORNOTE_BLOB_URL", &format!("file:{path}/blobs"))
            .with("FLOORNOTE_WORK_DIR", &format!("{path}/work"))
            .with("FLOORNOTE_LISTEN", "127.0.0.1:0")
            .with("FLOORNOTE_PUSH_CONTACT", "mailto:operator@nordlicht.example")
    }

    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.env.insert(name.to_owned(), value.to_owned());
        self
    }

    /// Runs the program through these words.
    pub fn through(mut self, words: &[&str]) -> Self {
        self.wrapper = words.iter().map(|word| (*word).to_owned()).collect();
        self
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let program = env!("CARGO_BIN_EXE_floornote");
        let words: Vec<&str> = self.wrapper.iter().map(String::as_str).chain([program]).chain(arguments.iter().copied()).collect();
        let mut command = Command::new(words[0]);
        command.args(&words[1..]).stdin(Stdio::null()).kill_on_drop(true);
        for name in ["FLOORNOTE_CONFIG", "FLOORNOTE_LOG", "SSL_CERT_FILE", "SSL_CERT_DIR", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"] {
            command.env_remove(name);
        }
        command.envs(&self.env);
        command
    }

    /// Runs a command to its end.
    pub async fn run(&self, arguments: &[&str]) -> Output {
        tokio::time::timeout(Duration::from_secs(60), self.command(arguments).output()).await.expect("it ends").unwrap()
    }

    /// Runs the doctor; returns its exit code and what it printed.
    pub async fn doctor(&self) -> (i32, String) {
        let done = self.run(&["doctor"]).await;
        (done.status.code().unwrap(), String::from_utf8(done.stdout).unwrap())
    }

    /// Runs the doctor, which must find exactly one thing wrong, in this check, with these words in its line.
    pub async fn names(&self, check: &str, words: &[&str]) {
        let (code, text) = self.doctor().await;
        let wrong: Vec<&str> = text.lines().filter(|line| line.starts_with("WRONG")).collect();
        assert_eq!((code, wrong.len()), (1, 1), "{text}");
        assert!(wrong[0].starts_with(&format!("WRONG  {check}: ")), "{text}");
        for word in words {
            assert!(wrong[0].contains(word), "{word}: {text}");
        }
    }

    /// Starts the server and waits until it listens.
    pub async fn serve(&self, folder: &Path) -> Server {
        let log = folder.join(format!("server-{}.log", Clock::system().id::<uuid::Uuid>()));
        let file = std::fs::File::create(&log).unwrap();
        let mut child = self.command(&["serve"]).stdout(Stdio::piped()).stderr(file).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let line = tokio::time::timeout(Duration::from_secs(30), lines.next_line()).await.unwrap().unwrap();
        let line = line.unwrap_or_else(|| panic!("the server did not start: {}", std::fs::read_to_string(&log).unwrap()));
        let address = line.split(' ').find_map(|word| word.trim_end_matches('/').parse::<std::net::SocketAddr>().ok()).expect("an address");
        Server { child, url: format!("http://{address}/"), log }
    }
}

impl Server {
    /// Asks for a path; returns status and text.
    pub async fn get(&self, path: &str) -> (u16, String) {
        fetch(&format!("{}{path}", self.url)).await
    }

    /// Asks until the answer is as wanted, at most half a minute.
    pub async fn until(&self, path: &str, is_wanted: impl Fn(u16, &str) -> bool) -> (u16, String) {
        for _ in 0..600 {
            let (status, text) = self.get(path).await;
            if is_wanted(status, &text) {
                return (status, text);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{path} is not as wanted: {:?}\n{}", self.get(path).await, self.log());
    }

    /// What it logged.
    pub fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap()
    }

    /// Reads its metrics from where its log says they are.
    pub async fn metrics(&self) -> String {
        let (status, text) = fetch(&format!("http://{}/metrics", self.metrics_address())).await;
        assert_eq!(status, 200, "{text}");
        text
    }

    pub fn metrics_address(&self) -> String {
        let log = self.log();
        let line = log.lines().find(|line| line.contains("metrics are served on")).expect("the log says where metrics are");
        serde_json::from_str::<Value>(line).unwrap()["address"].as_str().unwrap().to_owned()
    }

    /// Asks it to stop (SIGTERM).
    pub async fn terminate(&self) {
        signal(&self.child, "TERM").await;
    }

    /// Waits for its end, which must be good.
    pub async fn ended(mut self) {
        let ended = tokio::time::timeout(Duration::from_secs(30), self.child.wait()).await.unwrap().unwrap();
        assert!(ended.success(), "{ended}\n{}", self.log());
    }

    pub async fn stop(self) {
        self.terminate().await;
        self.ended().await;
    }
}

/// Sends a process a signal.
pub async fn signal(child: &Child, name: &str) {
    let pid = child.id().unwrap().to_string();
    assert!(Command::new("kill").args([&format!("-{name}"), &pid]).status().await.unwrap().success());
}

/// Asks for an address; returns status and text, 0 where nobody listens.
pub async fn fetch(url: &str) -> (u16, String) {
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    match client.get(url).send().await {
        Ok(answer) => (answer.status().as_u16(), answer.text().await.unwrap()),
        Err(_) => (0, String::new()),
    }
}

/// Reads one sample of a metrics page; 0 where there is none.
pub fn sample(page: &str, series: &str) -> f64 {
    page.lines().find_map(|line| line.strip_prefix(series)?.strip_prefix(' ')).map_or(0.0, |value| value.parse().unwrap())
}

/// Makes a folder with links to programs, to be the whole `PATH`.
pub fn path_of(folder: &Path, programs: &[&str]) -> String {
    let bin = folder.join("bin");
    std::fs::create_dir_all(&bin).unwrap();
    for program in programs {
        let found = ["/usr/bin", "/bin", "/usr/sbin", "/usr/local/bin"].iter().map(|place| Path::new(place).join(program)).find(|path| path.exists());
        let found = found.unwrap_or_else(|| panic!("{program} is not installed"));
        drop(std::fs::remove_file(bin.join(program)));
        std::os::unix::fs::symlink(found, bin.join(program)).unwrap();
    }
    bin.display().to_string()
}

/// Lists every file below a folder, sorted.
pub fn listing(folder: &Path) -> Vec<String> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_path_buf()]);
    while let Some(here) = folders.pop() {
        for entry in std::fs::read_dir(here).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path.clone());
            }
            found.push(path.display().to_string());
        }
    }
    found.sort();
    found
}
