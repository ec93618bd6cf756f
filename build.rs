//! Owns what the compiler must know: the web app, the texts, the demo and the migrations are part of the binary, and so is
//! the moment of the build, before which no clock can be right.
//!
//! Called by Cargo. The one rule: without a built web app the server still compiles and serves its API.

fn main() -> std::io::Result<()> {
    for folder in ["web/dist", "locales", "demo", "migrations"] {
        println!("cargo::rerun-if-changed={folder}");
    }
    // https://reproducible-builds.org/specs/source-date-epoch/
    println!("cargo::rerun-if-env-changed=SOURCE_DATE_EPOCH");
    let given = std::env::var_os("SOURCE_DATE_EPOCH").and_then(|text| text.into_string().ok()).and_then(|text| text.parse::<u64>().ok());
    #[expect(clippy::disallowed_methods, reason = "the build has no Clock")]
    let now = || std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_secs());
    println!("cargo::rustc-env=FLOORNOTE_BUILT_S={}", given.unwrap_or_else(now));
    std::fs::create_dir_all("web/dist")
}
