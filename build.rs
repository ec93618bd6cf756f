//! Owns what the compiler must know: the web app, the texts, the demo and the migrations are part of the binary.
//!
//! Called by Cargo. The one rule: without a built web app the server still compiles and serves its API.

fn main() -> std::io::Result<()> {
    for folder in ["web/dist", "locales", "demo", "migrations"] {
        println!("cargo::rerun-if-changed={folder}");
    }
    std::fs::create_dir_all("web/dist")
}
