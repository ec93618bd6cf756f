//! Owns what a run leaves behind: `bench/results/latest.json` and the printed table.
//!
//! Called once at the end of a run. The one rule: a run of some rows replaces these rows only and says that the file is no
//! longer of one run.

use serde_json::{Map, Value, json};

use crate::figure::{Row, line};
use crate::ground::{Failure, is_quick, root};
use crate::rows;

const FILE: &str = "bench/results/latest.json";
/// Where runs of small sizes go: nobody reads them.
const QUICK: &str = "bench/results/quick.json";

/// Writes the rows of this run; those of earlier runs stay where this one measured nothing.
pub fn write(measured: &[Row], machine: &Value, is_whole: bool) -> Result<(), Failure> {
    let path = root().join(if is_quick() { QUICK } else { FILE });
    let earlier: Value = std::fs::read_to_string(&path).ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or(Value::Null);
    let taken_at = floornote::domain::clock::Clock::system().now().to_string();
    let (mut rows, mut details) = (Map::new(), Map::new());
    if !is_whole {
        for row in earlier.get("rows").and_then(Value::as_array).into_iter().flatten() {
            if let Some(name) = row.get("name").and_then(Value::as_str) {
                rows.insert(name.to_owned(), row.clone());
            }
        }
        details = earlier.get("details").and_then(Value::as_object).cloned().unwrap_or_default();
    }
    for row in measured {
        rows.insert(row.name.to_owned(), row.json());
        let mut detail = row.details();
        if let Some(detail) = detail.as_object_mut() {
            detail.insert("taken_at".to_owned(), json!(taken_at));
        }
        details.insert(row.name.to_owned(), detail);
    }
    let place = |row: &Value| rows::ORDER.iter().position(|name| row.get("name").and_then(Value::as_str) == Some(name));
    let mut rows: Vec<Value> = rows.into_iter().map(|(_, row)| row).collect();
    rows.sort_by_key(|row| place(row).unwrap_or(usize::MAX));
    let run = if is_whole { "one run" } else { "several runs: see taken_at of each row" };
    let latest = json!({"taken_at": taken_at, "run": run, "machine": machine, "rows": rows, "details": details});
    std::fs::create_dir_all(root().join("bench/results"))?;
    let unfinished = path.with_extension("unfinished");
    std::fs::write(&unfinished, format!("{}\n", serde_json::to_string_pretty(&latest)?))?;
    std::fs::rename(unfinished, path)?;
    Ok(())
}

/// The table of this run.
pub fn table(measured: &[Row]) -> String {
    let head = format!("{:<26} {:>18}  {:<44} {:>18}  {:>8}  {:<14} ", "row", "median", "peer or ceiling", "its median", "ratio", "aim");
    let lines: Vec<String> = measured.iter().map(|row| line(&row.json())).collect();
    format!("\n{head}\n{}", lines.join("\n"))
}
