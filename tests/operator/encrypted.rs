//! Owns the proof that lines to PostgreSQL and Redis are encrypted where they are told to be, and that whom to trust is
//! respected.
//!
//! Called by the test runner. The one rule: the same server is reached by who trusts its authority and by nobody else.

use crate::program::{Settings, sample};
use crate::redis_server::RedisServer;
use crate::servers::{Authority, PASSWORD, PostgresServer, free_port, start_redis};

async fn redis_over_tls(authority: &Authority) -> (RedisServer, String) {
    let port = free_port().to_string();
    let [certificate, key, root] = [&authority.certificate, &authority.key, &authority.root].map(|path| path.display().to_string());
    let arguments = ["--tls-port", &port, "--tls-cert-file", &certificate, "--tls-key-file", &key, "--tls-ca-cert-file", &root, "--tls-auth-clients", "no"];
    (start_redis(&arguments).await, format!("rediss://:{PASSWORD}@localhost:{port}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn postgresql_is_reached_over_tls_by_who_trusts_it() {
    let folder = tempfile::tempdir().unwrap();
    let (ours, theirs) = (Authority::make(folder.path(), "ours"), Authority::make(folder.path(), "theirs"));
    let postgres = PostgresServer::start(&[], Some(ours.tls())).await;
    let settings = |query: &str| Settings::of(folder.path()).with("FLOORNOTE_DATABASE_URL", &postgres.url(query));
    let named = |authority: &Authority| format!("sslmode=verify-full&sslrootcert={}", authority.root.display());
    for (what, settings) in [
        ("an authority by name", settings(&named(&ours))),
        ("an authority of the system", settings("sslmode=verify-full").with("SSL_CERT_FILE", &ours.root.display().to_string())),
        ("any certificate", settings("sslmode=require")),
        ("by itself", settings("")),
    ] {
        let (code, text) = settings.doctor().await;
        assert!(code == 0 && text.contains("answers over TLS"), "{what}: {text}");
    }
    let (code, text) = settings("sslmode=disable").doctor().await;
    assert!(code == 0 && !text.contains("over TLS"), "{text}");
    settings(&named(&theirs)).names("database", &["certificate"]).await;
    settings("sslmode=verify-full").with("SSL_CERT_FILE", &theirs.root.display().to_string()).names("database", &["certificate"]).await;
    let plain = PostgresServer::start(&[], None).await;
    let wanted = Settings::of(folder.path()).with("FLOORNOTE_DATABASE_URL", &plain.url("sslmode=require"));
    wanted.names("database", &["TLS"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn redis_is_reached_over_tls_by_who_trusts_it() {
    let folder = tempfile::tempdir().unwrap();
    let (ours, theirs) = (Authority::make(folder.path(), "ours"), Authority::make(folder.path(), "theirs"));
    let postgres = PostgresServer::start(&[], Some(ours.tls())).await;
    let (_redis, url) = redis_over_tls(&ours).await;
    let database = postgres.url(&format!("sslmode=verify-full&sslrootcert={}", ours.root.display()));
    let settings = Settings::of(folder.path()).with("FLOORNOTE_DATABASE_URL", &database).with("FLOORNOTE_REDIS_URL", &url);
    let trusting = settings.clone().with("SSL_CERT_FILE", &ours.root.display().to_string());
    let (code, text) = trusting.doctor().await;
    assert!(code == 0 && text.contains("ok     redis: 7"), "{text}");
    settings.clone().with("SSL_CERT_FILE", &theirs.root.display().to_string()).names("redis", &["cannot be reached"]).await;
    settings.with("FLOORNOTE_REDIS_URL", &url.replace("rediss://", "redis://")).names("redis", &["cannot be reached"]).await;

    // A whole server: the pool, short commands, readers of streams and the listener for hints.
    let server = trusting.with("FLOORNOTE_METRICS_LISTEN", "127.0.0.1:0").serve(folder.path()).await;
    let (_, text) = server.until("readyz", |status, _| status == 200).await;
    assert!(text.contains("\"status\":\"ready\"") && text.contains("\"redis\":\"ok\""), "{text}");
    let is_joined =
        |page: &str| sample(page, "floornote_redis_lines{use=\"hints_hear\"}") == 1.0 && sample(page, "floornote_redis_lines{use=\"queue_read\"}") == 3.0;
    let mut page = server.metrics().await;
    while !is_joined(&page) {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        page = server.metrics().await;
    }
    server.stop().await;
}
