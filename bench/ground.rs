//! Owns what every row stands on: cores, folders, children that never outlive the run.
//!
//! Called by the rows. The one rule: a child is pinned to a named core, dies with the run, and is waited for.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, BufReader};
use tokio::process::{Child, ChildStdout, Command};

/// Whatever stops a row.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// A core of the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Core {
    /// Where what is measured runs, and its peer.
    Measured,
    /// Where the load is made: this program.
    Load,
}

impl Core {
    /// Its number, as `taskset` counts.
    pub const fn number(self) -> &'static str {
        match self {
            Self::Measured => "0",
            Self::Load => "1",
        }
    }
}

/// Reads a setting of the run.
#[expect(clippy::disallowed_methods, reason = "the run is told by the Makefile where things are")]
pub fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The repository's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A folder on the disk that is measured; it goes with the row.
pub fn folder() -> Result<tempfile::TempDir, Failure> {
    Ok(tempfile::Builder::new().prefix("floornote-bench.").tempdir()?)
}

/// A folder in memory where there is one: what is only prepared there needs no disk. It goes with the row.
pub fn quick_folder() -> Result<tempfile::TempDir, Failure> {
    let memory = Path::new("/dev/shm");
    Ok(tempfile::Builder::new().prefix("floornote-bench.").tempdir_in(if memory.is_dir() { memory } else { Path::new("/tmp") })?)
}

/// A program on its core. It is killed when the value is dropped, and by the kernel when this program dies.
pub struct Program {
    child: Child,
    stdout: BufReader<ChildStdout>,
    errors: PathBuf,
    /// As somebody would type it.
    pub command: String,
}

/// Starts a program on a core; what it says to standard error goes to `folder`.
pub fn start(core: Core, folder: &Path, program: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Result<Program, Failure> {
    let name = Path::new(program).file_name().map_or_else(|| "program".to_owned(), |name| name.to_string_lossy().into_owned());
    let errors = folder.join(format!("{name}.log"));
    let log = std::fs::OpenOptions::new().create(true).append(true).open(&errors)?;
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "KILL", "--", "taskset", "--cpu-list", core.number(), program]).args(arguments);
    command.envs(variables.iter().copied()).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(log).kill_on_drop(true);
    let mut child = command.spawn().map_err(|error| format!("{program} cannot be started: {error}"))?;
    let stdout = child.stdout.take().ok_or("no standard output")?;
    let spelled = variables.iter().map(|(name, value)| format!("{name}={value} ")).collect::<String>();
    let command = format!("{spelled}taskset --cpu-list {} {program} {}", core.number(), arguments.join(" "));
    Ok(Program { child, stdout: BufReader::new(stdout), errors, command: anywhere(command.trim()) })
}

/// A command without the folders of one machine and one run.
fn anywhere(command: &str) -> String {
    let mut plain = command.replace(&format!("{}/", root().display()), "");
    for (mark, word) in [("/floornote-bench.", "$FOLDER"), ("/floornote-servers.", "$SERVERS")] {
        while let Some(at) = plain.find(mark) {
            // From the first slash of the path to the next one after its random end.
            let begin = plain.get(..at).and_then(|before| before.rfind([' ', '=', ':', ','])).map_or(0, |before| before + 1);
            let begin = begin + plain.get(begin..at).map_or(0, |path| path.bytes().take_while(|byte| *byte == b'/').count().saturating_sub(1));
            let end = plain.get(at + 1..).and_then(|rest| rest.find(['/', ' ', ':', '&'])).map_or(plain.len(), |length| at + 1 + length);
            plain.replace_range(begin..end, word);
        }
    }
    plain
}

impl Program {
    /// Its process.
    pub fn pid(&self) -> Result<u32, Failure> {
        Ok(self.child.id().ok_or("the program has ended")?)
    }

    /// Reads the next line it says, within 30 s.
    pub async fn line(&mut self) -> Result<String, Failure> {
        let mut line = String::new();
        tokio::time::timeout(Duration::from_secs(30), self.stdout.read_line(&mut line)).await.map_err(|_| self.complaint("said nothing"))??;
        if line.is_empty() { Err(self.complaint("ended")) } else { Ok(line.trim_end().to_owned()) }
    }

    /// Waits for its end, which must be a good one, and returns the rest of what it said.
    pub async fn end(mut self, within: Duration) -> Result<String, Failure> {
        let mut text = String::new();
        let ended = tokio::time::timeout(within, async {
            self.stdout.read_to_string(&mut text).await?;
            self.child.wait().await
        });
        let status = ended.await.map_err(|_| self.complaint("took too long"))??;
        if status.success() { Ok(text) } else { Err(self.complaint(&status.to_string())) }
    }

    /// Asks it to stop and waits; a program that does not is killed.
    pub async fn stop(mut self) -> Result<(), Failure> {
        let pid = self.pid()?.to_string();
        Command::new("kill").args(["-TERM", &pid]).status().await?;
        if tokio::time::timeout(Duration::from_secs(20), self.child.wait()).await.is_err() {
            self.child.kill().await?;
            return Err(self.complaint("did not stop"));
        }
        Ok(())
    }

    fn complaint(&self, what: &str) -> Failure {
        let errors = std::fs::read_to_string(&self.errors).unwrap_or_default();
        let last: Vec<&str> = errors.lines().rev().take(5).collect();
        format!("{}: {what}\n{}", self.command, last.into_iter().rev().collect::<Vec<_>>().join("\n")).into()
    }
}

/// Runs a program to its end on a core and returns what it said, with the command as typed.
pub async fn run(
    core: Core,
    folder: &Path,
    program: &str,
    arguments: &[&str],
    variables: &[(&str, &str)],
    within: Duration,
) -> Result<(String, String), Failure> {
    let program = start(core, folder, program, arguments, variables)?;
    let command = program.command.clone();
    Ok((program.end(within).await?, command))
}

/// Starts this very program as a child of another mode.
pub fn start_self(core: Core, folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Result<Program, Failure> {
    let own = std::env::current_exe()?;
    start(core, folder, &own.to_string_lossy(), &[&["--child"], arguments].concat(), variables)
}

/// The path of a peer's program.
pub fn peer(name: &str) -> String {
    root().join("bench/peers").join(name).to_string_lossy().into_owned()
}

/// Memory of a process in KiB: all that is in memory, and its fair share of what is shared.
pub fn memory_kib(pid: u32) -> Result<(f64, f64), Failure> {
    let text = std::fs::read_to_string(format!("/proc/{pid}/smaps_rollup"))?;
    let of = |name: &str| -> Result<f64, Failure> {
        let line = text.lines().find_map(|line| line.strip_prefix(name)).ok_or("smaps_rollup lacks a line")?;
        Ok(line.split_ascii_whitespace().next().ok_or("smaps_rollup lacks a figure")?.parse()?)
    };
    Ok((of("Rss:")?, of("Pss:")?))
}

/// Whether this run only shows that the rows work: small sizes, results of no worth.
pub fn is_quick() -> bool {
    setting("FLOORNOTE_BENCH_QUICK").is_some()
}

/// A size of a real run, or a tenth of it.
pub fn size(real: usize) -> usize {
    if is_quick() { (real / 10).max(1) } else { real }
}

/// A length of time of a real run, or a fifth of it.
pub fn span(real_s: f64) -> Duration {
    Duration::from_secs_f64(if is_quick() { real_s / 5.0 } else { real_s })
}

/// Reads a number out of a child's line of JSON.
pub fn number(said: &str, name: &str) -> Result<f64, Failure> {
    let line = said.lines().last().ok_or("a child said nothing")?;
    let said: serde_json::Value = serde_json::from_str(line)?;
    Ok(said.get(name).and_then(serde_json::Value::as_f64).ok_or(format!("no {name} in {said}"))?)
}
