//! Owns the whole-system measurements: each figure beside a peer or a ceiling, in one run, on the same cores.
//!
//! Called by `make bench`, pinned to the core of the load generator. The one rule: a row without its peer fails the run, a
//! missed aim is printed and never hidden.

#![expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "figures are rounded for people")]

mod child;
mod database;
mod figure;
mod ground;
mod house;
mod machine;
mod results;
mod rows;
mod server;
mod sink;
mod storm;
mod talk;

use std::process::ExitCode;

use ground::Failure;

/// A whole run ends within this time, or something hangs.
const LONGEST: std::time::Duration = std::time::Duration::from_secs(50 * 60);

/// Measures the named rows one after the other; what fails does not stop the others, but the run.
async fn measure(names: &[String]) -> Result<bool, Failure> {
    let known: Vec<&str> = rows::ALL.iter().map(|group| group.name).collect();
    if let Some(unknown) = names.iter().find(|name| !known.contains(&name.as_str())) {
        return Err(format!("no row is named {unknown}; there are: {}", known.join(" ")).into());
    }
    let machine = machine::describe().await?;
    let (mut measured, mut failed) = (Vec::new(), Vec::new());
    for group in rows::ALL.iter().filter(|group| names.is_empty() || names.iter().any(|name| name == group.name)) {
        eprintln!("── {}: {}", group.name, group.what);
        let began = tokio::time::Instant::now();
        match tokio::time::timeout(group.longest, (group.measure)()).await.unwrap_or_else(|_| Err("took too long".into())) {
            Ok(rows) => {
                for row in &rows {
                    eprintln!("   {}", row.line());
                }
                eprintln!("   done in {} s", began.elapsed().as_secs());
                measured.extend(rows);
            }
            Err(error) => {
                eprintln!("   FAILED after {} s: {error}", began.elapsed().as_secs());
                failed.push(format!("{}: {error}", group.name));
            }
        }
    }
    let is_whole = names.is_empty() && failed.is_empty();
    results::write(&measured, &machine, is_whole)?;
    println!("{}", results::table(&measured));
    for failure in &failed {
        println!("FAILED  {failure}");
    }
    Ok(failed.is_empty())
}

async fn run(arguments: Vec<String>) -> Result<ExitCode, Failure> {
    if let [flag, mode, rest @ ..] = arguments.as_slice()
        && flag == "--child"
    {
        child::run(mode, rest).await?;
        return Ok(ExitCode::SUCCESS);
    }
    // Cargo says `--bench` to every program of this kind.
    let names: Vec<String> = arguments.into_iter().filter(|argument| argument != "--bench").collect();
    let mut asked = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
    // Whatever ends the run drops it: its servers are killed and its folders removed.
    let is_good = tokio::select! {
        measured = measure(&names) => measured?,
        _ = asked.recv() => return Err("told to stop".into()),
        stopped = tokio::signal::ctrl_c() => { stopped?; return Err("told to stop".into()) }
        () = tokio::time::sleep(LONGEST) => return Err("the run took too long".into()),
    };
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn main() -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("no runtime: {error}");
            return ExitCode::FAILURE;
        }
    };
    runtime.block_on(run(std::env::args().skip(1).collect())).unwrap_or_else(|error| {
        eprintln!("bench: {error}");
        ExitCode::FAILURE
    })
}
