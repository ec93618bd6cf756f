//! Owns: child processes; the only place that starts one.
//! Called by: what runs beside it: ffprobe and ffmpeg.
//! Rule: no child outlives its caller, its time or its share of the machine, and none sees a shell, our environment or a network.

use std::ffi::{OsStr, OsString};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::process::Command;
use tokio::sync::{OnceCell, Semaphore};

/// Bytes kept of a child's complaints: enough for a cause, too little to fill a log.
const STDERR_BYTES: usize = 4 * 1024;
/// Time for one try-out of a wrapper; `true` needs milliseconds.
const TRY_OUT: Duration = Duration::from_secs(5);
/// Niceness of children, so that answering people always comes first.
const NICENESS: &str = "10";
/// Where programs are looked for when the server itself has no `PATH`.
const FALLBACK_PATH: &str = "/usr/local/bin:/usr/bin:/bin";
/// Exit code of `prlimit`, `nice` and `unshare` when the program is not there (POSIX `env`, 127).
const EXIT_NOT_FOUND: i32 = 127;
/// SIGXCPU and SIGKILL: what the kernel sends at the soft and the hard limit of processor time.
const CPU_SIGNALS: [i32; 2] = [24, 9];

/// Wrappers that cut a child off from the network and from a longer life than ours, best first; the first that works here is used.
///
/// `--pdeathsig` comes after `unshare`, because entering a user namespace clears it.
const GUARDS: [&[&str]; 5] = [
    &["unshare", "--map-root-user", "--net", "--", "setpriv", "--no-new-privs", "--pdeathsig", "KILL", "--"],
    &["unshare", "--net", "--", "setpriv", "--no-new-privs", "--pdeathsig", "KILL", "--"],
    &["setpriv", "--no-new-privs", "--pdeathsig", "KILL", "--"],
    &["setpriv", "--no-new-privs", "--"],
    &[],
];

/// What one child may use.
#[derive(Clone, Copy, Debug)]
pub struct Share {
    /// Address space in bytes (`RLIMIT_AS`).
    pub memory_bytes: u64,
    /// Processor time in seconds over all threads (`RLIMIT_CPU`).
    pub cpu_s: u64,
    /// Largest file it may write, in bytes (`RLIMIT_FSIZE`).
    pub file_bytes: u64,
    /// Open files (`RLIMIT_NOFILE`).
    pub open_files: u64,
    /// Time on the wall clock, from start to exit.
    pub timeout: Duration,
    /// Most bytes accepted on its standard output.
    pub stdout_bytes: u64,
}

/// Why a child gave no result.
#[derive(Debug, thiserror::Error)]
pub enum ChildError {
    /// The program is not installed or may not be run.
    #[error("{program} cannot be run")]
    Missing {
        /// Name of the program.
        program: String,
    },
    /// It ran longer than its time and was killed.
    #[error("timed out")]
    Timeout,
    /// It used up its processor time.
    #[error("processor time spent")]
    CpuSpent,
    /// It wrote more than it may and was killed.
    #[error("wrote more than {limit_bytes} bytes")]
    OutputTooLong {
        /// Most bytes accepted.
        limit_bytes: u64,
    },
    /// It ended with an error.
    #[error("ended with {status}: {stderr}")]
    Failed {
        /// Exit code or signal, in words.
        status: String,
        /// The end of what it complained about.
        stderr: String,
    },
    /// A pipe to it broke, or the kernel refused a process.
    #[error("child process: {0}")]
    Io(#[from] std::io::Error),
    /// The server is stopping.
    #[error("no more child processes are started")]
    Closed,
}

/// Starts children, at most a fixed number at a time.
#[derive(Debug)]
pub struct Children {
    permits: Semaphore,
    guard: OnceCell<&'static [&'static str]>,
}

impl Children {
    /// Allows `at_once` children to run together; others wait their turn.
    #[must_use]
    pub fn new(at_once: usize) -> Self {
        Self { permits: Semaphore::new(at_once.max(1)), guard: OnceCell::new() }
    }

    /// Runs `program` to its end and returns its standard output.
    ///
    /// Waiting for a turn does not count towards the timeout.
    ///
    /// # Errors
    /// [`ChildError`]; the child is gone whenever this returns.
    ///
    /// # Cancel safety
    /// Dropping the future kills the child. Must not be called inside `block_in_place` or from a short-lived thread: the
    /// kernel kills a child when the thread that started it ends.
    pub async fn run(&self, program: &Path, arguments: &[OsString], share: &Share) -> Result<Vec<u8>, ChildError> {
        let _turn = self.permits.acquire().await.map_err(|_| ChildError::Closed)?;
        let guard = self.guard.get_or_init(find_guard).await;
        run_guarded(guard, program, arguments, share).await
    }

    /// Tells whether children are cut off from the network on this machine.
    pub async fn is_network_cut(&self) -> bool {
        self.guard.get_or_init(find_guard).await.first() == Some(&"unshare")
    }

    /// Starts no further child; those running go on until their callers drop them.
    pub fn close(&self) {
        self.permits.close();
    }
}

/// Finds the strongest wrapper this kernel and container allow.
async fn find_guard() -> &'static [&'static str] {
    let share = Share { memory_bytes: 256 * 1024 * 1024, cpu_s: 5, file_bytes: 0, open_files: 32, timeout: TRY_OUT, stdout_bytes: 1024 };
    for guard in GUARDS {
        if run_guarded(guard, Path::new("true"), &[], &share).await.is_ok() {
            let isolation = guard.first().copied().unwrap_or("none");
            tracing::info!(isolation, "media programs run isolated by {isolation}");
            return guard;
        }
    }
    &[]
}

async fn run_guarded(guard: &[&str], program: &Path, arguments: &[OsString], share: &Share) -> Result<Vec<u8>, ChildError> {
    let mut words = guard.iter().map(OsString::from).chain(limits(share)).chain([program.as_os_str().to_owned()]).chain(arguments.iter().cloned());
    let first = words.next().ok_or(ChildError::Closed)?;
    let path = std::env::var_os("PATH").unwrap_or_else(|| FALLBACK_PATH.into());
    let mut child = Command::new(&first)
        .args(words)
        .env_clear()
        .env("PATH", path)
        .env("LC_ALL", "C")
        // One arena per thread reserves 64 MB of address space each, which RLIMIT_AS counts.
        .env("MALLOC_ARENA_MAX", "2")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        // A Ctrl-C at the terminal reaches the server alone, which then stops its children in order.
        .process_group(0)
        .kill_on_drop(true)
        .spawn()
        .map_err(|error| not_started(&first, error))?;
    let stdout = child.stdout.take();
    let stderr = child.stderr.take();
    let ended = tokio::time::timeout(share.timeout, async {
        let (output, complaint) = tokio::join!(read_all(stdout, share.stdout_bytes), read_end(stderr, STDERR_BYTES));
        // An output that is too long leaves the child blocked on its pipe: it is killed below.
        let output = output?;
        let status = child.wait().await?;
        Ok::<_, ChildError>((output, complaint?, status))
    })
    .await
    .unwrap_or(Err(ChildError::Timeout));
    let (output, complaint, status) = match ended {
        Ok(ended) => ended,
        Err(error) => {
            child.kill().await?;
            return Err(error);
        }
    };
    if status.success() {
        return Ok(output);
    }
    if status.code() == Some(EXIT_NOT_FOUND) {
        return Err(ChildError::Missing { program: program.display().to_string() });
    }
    if status.signal().is_some_and(|signal| CPU_SIGNALS.contains(&signal)) {
        return Err(ChildError::CpuSpent);
    }
    Err(ChildError::Failed { status: status.to_string(), stderr: String::from_utf8_lossy(&complaint).trim().to_owned() })
}

/// Wraps the program in its limits; each wrapper replaces itself, so that the child stays one process.
fn limits(share: &Share) -> impl Iterator<Item = OsString> {
    [
        "prlimit".to_owned(),
        format!("--as={}", share.memory_bytes),
        format!("--cpu={}", share.cpu_s),
        format!("--fsize={}", share.file_bytes),
        format!("--nofile={}", share.open_files),
        "--core=0".to_owned(),
        "nice".to_owned(),
        "-n".to_owned(),
        NICENESS.to_owned(),
    ]
    .into_iter()
    .map(OsString::from)
}

fn not_started(program: &OsStr, error: std::io::Error) -> ChildError {
    match error.kind() {
        std::io::ErrorKind::NotFound | std::io::ErrorKind::PermissionDenied => ChildError::Missing { program: program.to_string_lossy().into_owned() },
        _ => ChildError::Io(error),
    }
}

async fn read_all(pipe: Option<impl AsyncRead + Unpin>, limit_bytes: u64) -> Result<Vec<u8>, ChildError> {
    let mut output = Vec::new();
    let Some(pipe) = pipe else {
        return Ok(output);
    };
    let mut pipe = pipe.take(limit_bytes.saturating_add(1));
    pipe.read_to_end(&mut output).await?;
    if pipe.limit() == 0 {
        return Err(ChildError::OutputTooLong { limit_bytes });
    }
    Ok(output)
}

/// Drains a pipe and keeps only its last `limit` bytes.
async fn read_end(pipe: Option<impl AsyncRead + Unpin>, limit: usize) -> Result<Vec<u8>, ChildError> {
    let mut end = Vec::new();
    let Some(mut pipe) = pipe else {
        return Ok(end);
    };
    loop {
        let before = end.len();
        // One page a time, so that at most one page beyond the limit is held.
        let mut page = (&mut pipe).take(4096);
        page.read_to_end(&mut end).await?;
        if end.len() == before {
            return Ok(end);
        }
        let surplus = end.len().saturating_sub(limit);
        end.drain(..surplus);
    }
}
