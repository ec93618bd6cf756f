//! Owns what the figures were taken on: processor, kernel, disk, versions.
//!
//! Called once before the first row. The one rule: every program a row needs answers here, or the run ends before it began.

use std::process::Stdio;

use serde_json::{Value, json};
use tokio::process::Command;

use crate::ground::{Core, Failure, folder, root, setting};

/// Programs and how they tell their version.
const PROGRAMS: [(&str, &[&str]); 8] = [
    ("node", &["--version"]),
    ("python3", &["--version"]),
    ("pgbench", &["--version"]),
    ("psql", &["--version"]),
    ("redis-server", &["--version"]),
    ("ffmpeg", &["-version"]),
    ("taskset", &["--version"]),
    ("rustc", &["--version"]),
];

async fn first_line(program: &str, arguments: &[&str]) -> Result<String, Failure> {
    let said = Command::new(program).args(arguments).current_dir(root()).stdin(Stdio::null()).output();
    let said = said.await.map_err(|error| format!("{program} is missing: {error}"))?;
    Ok(String::from_utf8_lossy(&said.stdout).lines().next().unwrap_or_default().to_owned())
}

/// Describes the machine.
pub async fn describe() -> Result<Value, Failure> {
    let mut versions = serde_json::Map::new();
    for (program, arguments) in PROGRAMS {
        versions.insert(program.to_owned(), json!(first_line(program, arguments).await?));
    }
    for package in ["web-push", "@tus/server", "@tus/file-store"] {
        let path = root().join("bench/peers/node_modules").join(package).join("package.json");
        let text = std::fs::read_to_string(&path).map_err(|error| format!("npm package {package} is missing: {error}"))?;
        let manifest: Value = serde_json::from_str(&text)?;
        versions.insert(package.to_owned(), manifest.get("version").cloned().unwrap_or_default());
    }
    let pinned = std::fs::read_to_string("/proc/self/status")?;
    let pinned = pinned.lines().find_map(|line| line.strip_prefix("Cpus_allowed_list:")).unwrap_or("").trim().to_owned();
    if pinned != Core::Load.number() {
        return Err(format!("this program must run on core {} alone (it may use {pinned}): use make bench", Core::Load.number()).into());
    }
    for name in ["FLOORNOTE_TEST_POSTGRES_URL", "FLOORNOTE_TEST_REDIS_URL"] {
        setting(name).ok_or(format!("{name} is not set: use make bench"))?;
    }
    let processor = std::fs::read_to_string("/proc/cpuinfo")?;
    let processor = processor.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or("").trim_start_matches(['\t', ' ', ':']).to_owned();
    let memory = std::fs::read_to_string("/proc/meminfo")?;
    let memory = memory.lines().find_map(|line| line.strip_prefix("MemTotal:")).unwrap_or("").trim().to_owned();
    let disk = folder()?;
    let disk = first_line("stat", &["--file-system", "--format=%T", &disk.path().to_string_lossy()]).await?;
    Ok(json!({
        "processor": processor,
        "cores": first_line("nproc", &["--all"]).await?,
        "memory": memory,
        "kernel": first_line("uname", &["-sr"]).await?,
        "file_system": disk,
        "commit": first_line("git", &["rev-parse", "--short", "HEAD"]).await?,
        "versions": versions,
    }))
}
