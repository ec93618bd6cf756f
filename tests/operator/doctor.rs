//! Owns the doctor's findings about settings and servers.
//!
//! Called by the test runner. The one rule: everything else is right, so the one thing that was made wrong is the one line.

use std::path::Path;

use floornote::command::doctor::examine;
use floornote::config::Sections;
use floornote::domain::clock::{Clock, HOUR_MS};
use sqlx::{AssertSqlSafe, Connection as _, PgConnection};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};

use crate::database::Backend;
use crate::program::{Settings, listing};
use crate::servers::{PASSWORD, PostgresServer, free_port, start_redis};

/// Settings of several processes, on a PostgreSQL of their own.
async fn shared(folder: &Path) -> (Settings, String) {
    let database = Backend::Postgres.make().await;
    (Settings::of(folder).with("FLOORNOTE_DATABASE_URL", &database.url), database.url)
}

async fn sql(url: &str, text: &str) {
    let mut connection = PgConnection::connect(url).await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(text.to_owned())).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn with_everything_right_it_says_so_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings::of(folder.path());
    let untouched = listing(folder.path());
    let (code, text) = settings.doctor().await;
    assert_eq!((code, text.contains("WRONG")), (0, false), "before the first start: {text}");
    assert_eq!(listing(folder.path()), untouched, "nothing is made");
    let server = settings.serve(folder.path()).await;
    let before = listing(folder.path());
    let (code, text) = settings.doctor().await;
    assert_eq!(code, 0, "beside a server: {text}");
    assert!(text.ends_with("things looked at.\n") && text.contains("All well"), "{text}");
    for check in [
        "settings",
        "public_url",
        "push_contact",
        "data folder",
        "database",
        "schema",
        "redis",
        "blobs",
        "disk",
        "ffmpeg",
        "ffprobe",
        "encoders",
        "trust",
        "clock",
    ] {
        assert!(text.contains(&format!("ok     {check}: ")), "{check}: {text}");
    }
    assert_eq!(listing(folder.path()), before, "beside a server");
    server.stop().await;
    let before = listing(folder.path());
    assert_eq!(settings.doctor().await.0, 0, "without a server");
    assert_eq!(listing(folder.path()), before, "without a server");
}

#[tokio::test(flavor = "multi_thread")]
async fn with_postgresql_and_redis_right_it_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let redis = start_redis(&["--maxmemory", "64mb"]).await;
    let (settings, _) = shared(folder.path()).await;
    let settings = settings.with("FLOORNOTE_REDIS_URL", &redis.url());
    let server = settings.serve(folder.path()).await;
    let (code, text) = settings.doctor().await;
    assert_eq!(code, 0, "{text}");
    for words in ["ok     schema: the one", "ok     connections: ", "ok     redis: 7", "agrees with PostgreSQL and Redis"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_public_url_without_https_is_named_and_the_rest_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings::of(folder.path()).with("FLOORNOTE_PUBLIC_URL", "http://notes.example/");
    settings.names("public_url", &["not https", "FLOORNOTE_PUBLIC_URL"]).await;
    assert!(settings.doctor().await.1.contains("ok     ffmpeg"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_or_unusable_push_contact_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings::of(folder.path());
    settings.clone().with("FLOORNOTE_PUSH_CONTACT", "").names("push_contact", &["none is set", "mailto:"]).await;
    settings.clone().with("FLOORNOTE_PUSH_CONTACT", "somebody").names("push_contact", &["mailto:"]).await;
    let public = settings.with("FLOORNOTE_PUSH_CONTACT", "").with("FLOORNOTE_PUBLIC_URL", "https://notes.example/");
    assert_eq!(public.doctor().await.0, 0, "it follows from a public URL");
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_that_cannot_be_used_or_read_are_named_without_their_passwords() {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings::of(folder.path());
    settings.clone().with("FLOORNOTE_ROLE", "worker").names("settings", &["role", "FLOORNOTE_ROLE"]).await;
    settings.clone().with("FLOORNOTE_PUSH_TIMEOUT_S", "soon").names("settings", &["FLOORNOTE_PUSH_TIMEOUT_S", "whole number"]).await;
    let file = folder.path().join("own.toml");
    std::fs::write(&file, format!("role = \"all\"\ndatabase_url = \"postgres://floornote:{PASSWORD}@localhost/\n")).unwrap();
    let broken = settings.with("FLOORNOTE_CONFIG", &file.display().to_string());
    broken.names("settings", &["own.toml", "line 2"]).await;
    let done = broken.run(&["doctor"]).await;
    assert!(!String::from_utf8_lossy(&[done.stdout, done.stderr].concat()).contains(PASSWORD));
    let done = broken.run(&["serve"]).await;
    assert!(!done.status.success());
    assert!(!String::from_utf8_lossy(&[done.stdout, done.stderr].concat()).contains(PASSWORD), "nor by the server");
}

#[tokio::test(flavor = "multi_thread")]
async fn servers_that_are_away_are_named_without_their_passwords() {
    let folder = tempfile::tempdir().unwrap();
    let (postgres, redis) = (free_port(), free_port());
    let settings = Settings::of(folder.path())
        .with("FLOORNOTE_DATABASE_URL", &format!("postgres://floornote:{PASSWORD}@127.0.0.1:{postgres}/floornote"))
        .with("FLOORNOTE_REDIS_URL", &format!("redis://:{PASSWORD}@127.0.0.1:{redis}"));
    let done = settings.run(&["doctor"]).await;
    let text = String::from_utf8_lossy(&[done.stdout, done.stderr].concat()).into_owned();
    assert_eq!(done.status.code(), Some(1));
    assert!(!text.contains(PASSWORD), "{text}");
    let wrong: Vec<&str> = text.lines().filter(|line| line.starts_with("WRONG")).collect();
    assert_eq!(wrong.len(), 2, "{text}");
    assert!(wrong[0].contains("database: it cannot be reached") && wrong[0].contains("refused") && wrong[0].contains("FLOORNOTE_DATABASE_URL"), "{text}");
    assert!(wrong[1].contains("redis: it cannot be reached") && wrong[1].contains("FLOORNOTE_REDIS_URL"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_redis_that_evicts_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let redis = start_redis(&["--maxmemory", "64mb", "--maxmemory-policy", "allkeys-lru"]).await;
    let (settings, _) = shared(folder.path()).await;
    settings.with("FLOORNOTE_REDIS_URL", &redis.url()).names("redis", &["allkeys-lru", "maxmemory-policy noeviction"]).await;
}

/// No old Redis is packaged any more: a listener that says it is one answers the two questions as that one did.
#[tokio::test(flavor = "multi_thread")]
async fn a_redis_that_is_too_old_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let (read, mut write) = stream.into_split();
                let mut lines = BufReader::new(read).lines();
                while let Ok(Some(line)) = lines.next_line().await {
                    let now = Clock::system().now().unix_s().to_string();
                    let bulk = |text: &str| format!("${}\r\n{text}\r\n", text.len());
                    let answer = match line.to_ascii_lowercase().as_str() {
                        "server" => bulk("redis_version:5.0.14\r\n"),
                        "memory" => bulk("maxmemory:0\r\nmaxmemory_policy:noeviction\r\n"),
                        "time" => format!("*2\r\n{}{}", bulk(&now), bulk("0")),
                        "setinfo" => "-ERR Unknown subcommand\r\n".to_owned(),
                        _ => continue,
                    };
                    write.write_all(answer.as_bytes()).await.unwrap();
                }
            });
        }
    });
    let (settings, _) = shared(folder.path()).await;
    settings.with("FLOORNOTE_REDIS_URL", &format!("redis://127.0.0.1:{port}")).names("redis", &["5.0.14", "too old", "6.2"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_schema_of_another_program_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let (settings, url) = shared(folder.path()).await;
    let (code, text) = settings.doctor().await;
    assert!(code == 0 && text.contains("ok     schema: none yet"), "{text}");
    floornote::store::Store::open(&url).await.unwrap().close().await;
    sql(&url, "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (9999, 'later', true, '\\x00', 0)").await;
    settings.names("schema", &["newer than this program", "newer program"]).await;
    sql(&url, "DELETE FROM _sqlx_migrations").await;
    settings.names("schema", &["older than this program", "backup"]).await;
    sql(&url, "DROP TABLE _sqlx_migrations").await;
    let other = Backend::Postgres.make().await.url;
    floornote::store::Store::open(&other).await.unwrap().close().await;
    sql(&other, "UPDATE _sqlx_migrations SET checksum = '\\x00'").await;
    settings.with("FLOORNOTE_DATABASE_URL", &other).names("schema", &["not the one this program has"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_refuses_writes_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let (settings, url) = shared(folder.path()).await;
    let name = url.split('?').next().unwrap().rsplit('/').next().unwrap();
    sql(&url, &format!("ALTER DATABASE {name} SET default_transaction_read_only = on")).await;
    settings.names("database", &["refuses writes", "primary"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_postgresql_with_too_few_connections_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let postgres = PostgresServer::start(&["max_connections=12"], None).await;
    let settings = Settings::of(folder.path()).with("FLOORNOTE_DATABASE_URL", &postgres.url(""));
    settings.names("connections", &["allows 9", "may want 16", "max_connections"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_database_file_is_named() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("floornote.db"), vec![7_u8; 8192]).unwrap();
    Settings::of(folder.path()).names("database", &["not a database", "backup"]).await;
}

/// Clocks of servers cannot be moved; ours can, so the whole doctor is run by one that is an hour off, beside servers that
/// are right.
#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_is_off_is_named_against_every_server() {
    let folder = tempfile::tempdir().unwrap();
    let redis = start_redis(&[]).await;
    let database = Backend::Postgres.make().await;
    let env = |name: &str| match name {
        "FLOORNOTE_DATABASE_URL" => Some(database.url.clone()),
        "FLOORNOTE_REDIS_URL" => Some(redis.url()),
        "FLOORNOTE_BLOB_URL" => Some(format!("file:{}", folder.path().display())),
        _ => None,
    };
    let lines = |clock: Clock| async move { examine(Sections::read(None, env), &clock).await.iter().map(ToString::to_string).collect::<Vec<_>>() };
    let now = Clock::system().now();
    let late = lines(Clock::fixed(now.plus(HOUR_MS))).await;
    for whose in ["PostgreSQL", "Redis"] {
        assert!(
            late.iter().any(|line| line.starts_with("WRONG  clock: ") && line.contains("s ahead of ") && line.contains(whose) && line.contains("chrony")),
            "{late:?}"
        );
    }
    // What is stored was written by a clock that was right.
    floornote::store::Store::open(&database.url).await.unwrap().close().await;
    sql(&database.url, &format!("INSERT INTO organisations (id, name, is_demo, created_at) VALUES (gen_random_uuid(), 'Nordlicht', 0, {})", now.0)).await;
    let early = lines(Clock::fixed(now.minus(HOUR_MS))).await;
    assert!(early.iter().any(|line| line.contains("s behind PostgreSQL")), "{early:?}");
    assert!(early.iter().any(|line| line.contains("still to come")), "{early:?}");
    let long_ago = lines(Clock::fixed(floornote::domain::clock::Time(0))).await;
    assert!(long_ago.iter().any(|line| line.contains("before this program was built")), "{long_ago:?}");
}
